"""The place of a file or folder: can be marked and copied by mouse and by keyboard, breaks where the line ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.text import TextBlock


class PathText(QPlainTextEdit):
    """Text that looks like a label. It never scrolls: it is as high as it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stored_path")
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse
                                     | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # paths are read so in every language

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self.setFont(look.font("ui_small"))
        palette = look.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Text, look.theme.color("text_soft"))
        self.setPalette(palette)

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        if not self.toPlainText():
            return 0
        lines = TextBlock(self.toPlainText(), self.font(), width - 4, anywhere=True).lines
        return round(QFontMetricsF(self.font()).lineSpacing() * lines) + 4

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()  # the page scrolls

"""Titles of articles that a pack adds, changes or removes: one text that scrolls, however many there are.

A plain text field that cannot be written in, because it lays out only what is seen: ten thousand titles open at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScroller, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.paint import CONTROL_LINE, HAIR, panel
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import translate

_PAD = 14  # px round the text; at its end the scroll bar lies in it
_MARGIN = 2  # px of the document
_FIRST_LINES = 60  # that are measured: more never fit into a window


class ChangeList(QWidget):
    """Groups of titles. The focus comes in by Tab; arrow keys, wheel and touch scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._groups: list[tuple[str, Sequence[str]]] = []
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("pack_changes")
        self.text.setAccessibleName(translate("Reader", "What will change"))
        self.text.setReadOnly(True)
        # Not by keyboard: arrow keys would then move a cursor that nobody sees, instead of scrolling.
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.text.setAcceptDrops(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.viewport().setAutoFillBackground(False)
        self.text.document().setDocumentMargin(_MARGIN)
        QScroller.grabGesture(self.text.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.setFocusProxy(self.text)

    def set_groups(self, groups: Sequence[tuple[str, Sequence[str]]]) -> None:
        """(heading, titles) of each group; groups without titles are left out."""
        self._groups = [(heading, titles) for heading, titles in groups if titles]
        self._fill()

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.text.setFont(look.font("ui"))
        palette = look.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)  # the frame is behind
        self.text.setPalette(palette)
        self._fill()
        self.update()

    def fit(self, width: int, room: int, least: int = 96) -> int:
        """The height in px that it should have: all of it if `room` px are enough, never less than `least` if it has
        more to show."""
        assert self._look is not None
        # Measured apart from the field, which lays nothing out before it is shown.
        wide, font = width - 2 * _PAD - 2 * _MARGIN, self.text.font()
        shown = islice(self._lines(), _FIRST_LINES)
        lines = sum(TextBlock(line, font, wide).lines if line else 1 for line, _ in shown)
        needed = round(QFontMetricsF(font).lineSpacing() * lines) + 2 * _PAD
        return min(needed, max(room, self._look.ui(least)))

    def _lines(self) -> Iterator[tuple[str, bool]]:
        """Each line, and whether it is a heading."""
        for number, (heading, titles) in enumerate(self._groups):
            if number:
                yield "", False
            yield f"{heading} ({len(titles)})", True
            for title in titles:
                # In isolation: the letters of one title cannot turn round the line of another.
                yield f"•  \u2068{title}\u2069", False

    def _fill(self) -> None:
        if self._look is None:
            return
        heading, plain = QTextCharFormat(), QTextCharFormat()
        heading.setFontWeight(QFont.Weight.DemiBold)
        heading.setForeground(self._look.theme.color("heading"))
        plain.setForeground(self._look.theme.color("text"))
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        for is_heading, lines in groupby(self._lines(), key=lambda line: line[1]):
            start = "" if cursor.atStart() else "\n"
            cursor.insertText(start + "\n".join(line for line, _ in lines), heading if is_heading else plain)
        cursor.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.text.setGeometry(_PAD, 3, max(1, self.width() - _PAD - 3), max(1, self.height() - 6))

    def paintEvent(self, event) -> None:  # noqa: N802
        if self._look is None:
            return
        look = self._look
        panel(QPainter(self), QRectF(self.rect()), look.shape["radius"]["field"], look.theme.color("page"),
              look.theme.color("border_strong" if look.theme.name == "high_contrast" else "border"),
              CONTROL_LINE if look.theme.name == "high_contrast" else HAIR)

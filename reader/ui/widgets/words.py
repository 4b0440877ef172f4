"""Plain words on a pane: a heading, a sentence, a note. Wraps between words, cuts none, never reads as rich text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.text import TITLE_LINE, WORDS_LINE, TextBlock

TITLES = frozenset({"display", "title", "heading_2", "heading_3", "deck", "card_title", "quote"})


class Words(QLabel):
    """A label that paints its text in one font and one color role of the look.

    `font` is a name of the type table; `px` is another size for it, at 100 %. With `anywhere`, addresses break where
    the line ends.
    """

    def __init__(
        self, text: str = "", *, font: str = "ui", weight: int = 400, color: str = "text", px: float = 0,
        line: float = 0, centered: bool = False, anywhere: bool = False, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name, self._weight, self._color, self._px = font, weight, color, px
        self._line = line or (TITLE_LINE if font in TITLES else WORDS_LINE)
        self._centered, self._anywhere = centered, anywhere
        self._look: Look | None = None
        self._block: TextBlock | None = None
        self._block_key: tuple[str, int, Look] | None = None
        self.setText(text)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        font = look.font(self._name, self._weight)
        if self._px:
            font.setPixelSize(look.letters(self._px))
        self.setFont(font)
        self.updateGeometry()
        self.update()

    def set_color(self, role: str) -> None:
        """Use another color role."""
        self._color = role
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        if self._look is None or not self.text():
            return 0
        block = self._laid_out(width)
        return block.height + block.overhang

    def natural_width(self) -> int:
        """Width in px of the text in one line."""
        return 0 if self._look is None else round(TextBlock(self.text(), self.font(), 1e6).natural_width + 1)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self.height_for(width)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def sizeHint(self) -> QSize:  # noqa: N802
        width = self.natural_width()
        return QSize(width, self.height_for(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0)

    def _laid_out(self, width: int) -> TextBlock:
        key = (self.text(), width, self._look)
        if self._block is None or key != self._block_key:
            align = Qt.AlignmentFlag.AlignLeft
            if self._centered:
                align = Qt.AlignmentFlag.AlignHCenter
            elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            self._block = TextBlock(self.text(), self.font(), width, line=self._line, alignment=align,
                                    anywhere=self._anywhere)
            self._block_key = key
        return self._block

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or not self.text():
            return
        painter = QPainter(self)
        block = self._laid_out(self.width())
        top = max(0, (self.height() - block.height - block.overhang) / 2)
        block.draw(painter, 0, top, self._look.theme.color(self._color))

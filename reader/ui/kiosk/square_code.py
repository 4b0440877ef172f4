"""Words as a square code for phones: always black on white, with its quiet zone, whole pixels for every square.

ISO/IEC 18004 asks for a quiet zone of 4 modules; phones read dark on light best, so no theme changes the colors.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.paint import fill

QUIET = 4  # modules
LONGEST = 700  # letters: longer words would make squares too small for an old phone


def code_of(words: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, True for a dark square, without the quiet zone. () for no words or too many of them.

    With level M, 15 % of it may be covered by a scratch or a reflection.
    """
    if not words or len(words) > LONGEST:
        return ()
    import segno

    code = segno.make_qr(words, error="m", boost_error=False, encoding="utf-8" if not words.isascii() else None)
    return tuple(tuple(bool(square) for square in row) for row in code.matrix)


class SquareCode(QWidget):
    """Shows one code as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("square_code")
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self._look: Look | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def modules(self) -> int:
        """How many squares wide the code is, quiet zone included; 0 when there is none."""
        return len(self._rows) + 2 * QUIET if self._rows else 0

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def set_words(self, words: str) -> None:
        """Show the code for these words; nothing when they are too long for one."""
        self._rows = code_of(words)
        self.update()

    def side_for(self, room: int) -> int:
        """The side in px, not above `room`, at which every square is as many whole pixels."""
        if not self._rows:
            return 0
        return max(1, room // self.modules) * self.modules

    def sizeHint(self) -> QSize:  # noqa: N802
        side = self.side_for(412)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or not self._rows:
            return
        painter, theme = QPainter(self), self._look.theme
        one = max(1, min(self.width(), self.height()) // self.modules)
        side = one * self.modules
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        fill(painter, QRectF(left, top, side, side), theme.color("qr_light"))
        dark = theme.color("qr_dark")
        for down, row in enumerate(self._rows):
            for across, is_dark in enumerate(row):
                if is_dark:
                    fill(painter, QRectF(left + (across + QUIET) * one, top + (down + QUIET) * one, one, one), dark)

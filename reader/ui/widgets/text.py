"""Lines of plain text on a given width: measured, broken between words, painted. Used by everything that paints itself.

No word is ever cut: when one is wider than the place, the letters become smaller, down to a limit; beyond it the word
goes on in the next line. Knows nothing of rich text.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

TITLE_LINE = 1.26  # line height in em: titles are set close, other words with air
WORDS_LINE = 1.42
_SMALLEST_SHARE = 0.62
_SMALLEST_PX = 15
_NO_LIMIT = 16_777_215.0


class TextBlock:
    """`text` set in `font` on `width` px. `height` and `natural_width` are what it takes (px).

    `line` is the height of a line in em. `at_least` lines of room are kept even when the text is shorter.
    With `anywhere`, long words break instead of becoming smaller.
    """

    def __init__(
        self, text: str, font: QFont, width: float, *, line: float = WORDS_LINE, at_least: int = 1,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, anywhere: bool = False,
    ) -> None:
        self.text = text
        width = max(1.0, width)
        if anywhere:  # addresses have no words
            self._lay_out(font, width, line, alignment, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self.height = round(max(self._layout.lineCount(), at_least) * self.line_px)
            return
        self._lay_out(font, width, line, alignment, QTextOption.WrapMode.WordWrap)
        widest_word = self._layout.minimumWidth()
        if widest_word > width + 0.5:
            smaller = QFont(font)
            least = min(font.pixelSize(), max(_SMALLEST_PX, round(font.pixelSize() * _SMALLEST_SHARE)))
            smaller.setPixelSize(max(least, int(font.pixelSize() * width / widest_word)))
            self._lay_out(smaller, width, line, alignment, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.height = round(max(self._layout.lineCount(), at_least) * self.line_px)

    @property
    def overhang(self) -> int:
        """How far letters may reach below `height` when lines are set closer than the font asks for."""
        row = self._layout.lineAt(0)
        return max(0, round((row.height() - self.line_px) / 2)) if row.isValid() else 0

    @property
    def font(self) -> QFont:
        """The font that it is really set in: smaller than the one it was given when a word would not have fitted."""
        return self._layout.font()

    @property
    def lines(self) -> int:
        """How many lines the text takes."""
        return self._layout.lineCount()

    @property
    def natural_width(self) -> float:
        """The width of its longest line."""
        return max((self._layout.lineAt(n).naturalTextWidth() for n in range(self.lines)), default=0.0)

    def _lay_out(
        self, font: QFont, width: float, line: float, alignment: Qt.AlignmentFlag, wrap: QTextOption.WrapMode,
    ) -> None:
        layout = QTextLayout(self.text.replace("\n", "\u2028"), font)
        option = QTextOption(alignment)
        option.setWrapMode(wrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # the text's own, whatever the window's is
        layout.setTextOption(option)
        self.line_px = font.pixelSize() * line
        layout.beginLayout()
        y = 0.0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width)
            row.setPosition(QPointF(0, y + (self.line_px - row.height()) / 2))
            y += self.line_px
        layout.endLayout()
        self._layout = layout

    def draw(
        self, painter: QPainter, x: float, y: float, color: QColor, *, marks: Sequence[tuple[int, int]] = (),
        mark: QColor | None = None, on_mark: QColor | None = None,
    ) -> None:
        """Paint the text with its top left corner at `x`, `y`.

        `marks` are (start, length) of words that stand on a `mark` fill.
        """
        formats = []
        if marks and mark is not None:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mark)
            for start, length in marks:
                for rect in self.rectangles(start, length):
                    painter.drawRoundedRect(rect.translated(x, y).adjusted(-1.5, 0, 1.5, 0), 3, 3)
                if on_mark is not None:
                    span = QTextLayout.FormatRange()
                    span.start, span.length = start, length
                    span.format = QTextCharFormat()
                    span.format.setForeground(on_mark)
                    formats.append(span)
            painter.restore()
        painter.setPen(color)
        self._layout.draw(painter, QPointF(x, y), formats)

    def rectangles(self, start: int, length: int) -> list[QRectF]:
        """Where `length` characters from `start` are, one rectangle a line, from the block's own corner."""
        found = []
        for number in range(self.lines):
            row = self._layout.lineAt(number)
            first, last = max(start, row.textStart()), min(start + length, row.textStart() + row.textLength())
            if first < last:
                left, right = sorted((row.cursorToX(first)[0], row.cursorToX(last)[0]))
                high = self._layout.font().pixelSize() * 1.26
                found.append(QRectF(left, row.y() + (row.height() - high) / 2, right - left, high))
        return found


def text_width(text: str, font: QFont) -> float:
    """The width of `text` in one line."""
    return TextBlock(text, font, _NO_LIMIT).natural_width

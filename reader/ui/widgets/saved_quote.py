"""What was marked and what a person wrote about it: the quote on its color, a line that it was edited, the note.

`KeptWords` measures and paints it; `QuoteFace` is a button with it, `QuoteLabel` only shows it.
"""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.kept import MarkColor
from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.paint import fill, panel
from reader.ui.widgets.result_group import ResultPart
from reader.ui.widgets.saved_colors import paint_highlight, words_role
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import translate
from reader.values import value

_QUOTE_LINE = 1.62


@value
class Kept:
    """What to show. Empty parts are left out. `tone` says how the quote stands: "color", "bar" (in slanted letters)
    or "soft" (grey, with a bar)."""

    name: str = ""
    quote: str = ""
    note: str = ""
    color: MarkColor | None = None
    tone: str = "color"
    is_edited: bool = False

    @property
    def spoken(self) -> str:
        """All of it in one line, for people who listen."""
        return "\n".join(part for part in (self.name, self.quote, _edited() if self.is_edited else "", self.note)
                         if part)


def _reads_from_right(text: str) -> bool:
    """Whether the first letter that has a direction is of a script that reads from right to left."""
    if text.isascii():
        return False
    first = next((kind for letter in text if (kind := bidirectional(letter)) in ("L", "R", "AL")), "L")
    return first != "L"


def _edited() -> str:
    return translate("Reader", "The words here have been edited a little.")


class KeptWords:
    """Lays a `Kept` out on a width in px and paints it."""

    def __init__(self, kept: Kept, look: Look, width: int, is_right_to_left: bool) -> None:
        self._kept, self._look, self._width, self._rtl = kept, look, width, is_right_to_left
        ui = look.ui
        quote = look.font("quote")
        quote.setPixelSize(ui(20))
        quote.setItalic(kept.tone != "color")
        self._name = self._block(kept.name, look.font("ui", 600), width, 1.42)
        inset = ui(4) if kept.tone == "color" and kept.color is not None else ui(18) if kept.tone != "color" else 0
        self._inset = inset
        self._quote = self._block(kept.quote, quote, width - inset - ui(4), _QUOTE_LINE if inset == ui(4) else 1.45)
        self._edited = self._block(_edited() if kept.is_edited else "", look.font("ui_small"), width - ui(24), 1.34)
        self._note = self._block(kept.note, look.font("ui"), width - ui(14 + 18 + 10 + 14), 1.42)
        parts = [(self._name.height, kept.name), (self._quote.height, kept.quote),
                 (self._edited.height, kept.is_edited), (self._note_height(), kept.note)]
        heights = [high for high, is_shown in parts if is_shown]
        self.height = sum(heights) + ui(8) * max(0, len(heights) - 1)

    def _block(self, text: str, font: QFont, width: float, line: float) -> TextBlock:
        side = Qt.AlignmentFlag.AlignLeft
        if self._rtl:
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        return TextBlock(text, font, width, line=line, alignment=side)

    def _note_height(self) -> int:
        return self._note.height + self._look.ui(17)

    def paint(self, painter: QPainter, x: int, y: int, state: str = "", note_fill: str = "facts_fill") -> None:
        """With its upper left corner at `x`, `y`. `state` is the role of all words on a pressed fill, "" at rest."""
        kept, look, ui, width = self._kept, self._look, self._look.ui, self._width
        soft = kept.tone == "soft"

        def color(role: str) -> QColor:
            return look.theme.color(state or ("text_soft" if soft and role == "text" else role))

        if kept.name:
            self._name.draw(painter, x, y, color("heading"))
            y += self._name.height + ui(8)
        if kept.quote:
            self._paint_quote(painter, x, y, color("text"))
            y += self._quote.height + ui(8)
        if kept.is_edited:
            px = ui(16)
            at = x + width - px if self._rtl else x
            painter.drawPixmap(round(at), round(y + (self._edited.line_px - px) / 2),
                               icon_pixmap("info", color("icon_soft").name(), px, painter.device().devicePixelRatioF()))
            self._edited.draw(painter, x if self._rtl else x + ui(24), y, color("text_soft"))
            y += self._edited.height + ui(8)
        if kept.note:
            box = QRectF(x, y, width, self._note_height())
            edge = look.theme.color("border") if look.theme.name == "high_contrast" else None
            panel(painter, box, 10, look.theme.color(note_fill), edge)
            px = ui(18)
            at = box.right() - ui(14) - px if self._rtl else x + ui(14)
            painter.drawPixmap(round(at), round(y + ui(8) + (self._note.line_px - px) / 2),
                               icon_pixmap("square-pen", look.theme["icon"], px,
                                           painter.device().devicePixelRatioF()))
            self._note.draw(painter, x + ui(14) + (0 if self._rtl else px + ui(10)), y + ui(8.5),
                            look.theme.color("text"))

    def _paint_quote(self, painter: QPainter, x: int, y: int, color: QColor) -> None:
        kept, look, ui = self._kept, self._look, self._look.ui
        start = x + (ui(4) if self._rtl else self._inset)
        if kept.tone != "color":
            wide = ui(4)
            at = x + self._width - wide if self._rtl else x
            fill(painter, QRectF(at, y, wide, self._quote.height),
                 look.theme.color("quote_bar" if kept.tone == "bar" else "border_strong"))
        elif kept.color is not None:
            grow = (self._quote.line_px - self._quote.font.pixelSize() * 1.26) / 2 - 0.25
            lines = self._quote.rectangles(0, len(kept.quote.encode("utf-16-le", "surrogatepass")) // 2)
            space = QFontMetricsF(self._quote.font).horizontalAdvance(" ")  # at the end of each line but the last
            for number, line in enumerate(lines):
                end = space if number + 1 < len(lines) else 0
                if _reads_from_right(kept.quote) != self._rtl:
                    end = 0  # lines that are pushed to the other side leave it out
                left, right = (end, 0) if self._rtl else (0, end)
                paint_highlight(painter, line.translated(start, y).adjusted(left - 4, -grow, 4 - right, grow),
                                kept.color, look)
            color = look.theme.color(words_role(look))
        self._quote.draw(painter, start, y, color)


class QuoteFace(ResultPart):
    """A mark as one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(None, parent)
        self._kept = Kept()
        self._words: tuple[int, Look, KeptWords] | None = None

    def set_kept(self, kept: Kept) -> None:
        """Show this."""
        self._kept, self._words = kept, None
        self.setText(kept.quote or kept.note)
        self.update()

    def forget_layout(self) -> None:
        self._words = None
        self.update()

    def _laid_out_words(self, width: int) -> KeptWords:
        if self._words is None or self._words[:2] != (width, self.look):
            self._words = width, self.look, KeptWords(self._kept, self.look, width - 2 * self.look.ui(8),
                                                      self._is_rtl())
        return self._words[2]

    def height_for(self, width: int) -> int:
        return max(self.look.ui(44), self._laid_out_words(width).height + 2 * self.look.ui(10))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter = QPainter(self)
        state = paint_touch(self, painter)
        words = self._laid_out_words(self.width())
        words.paint(painter, self.look.ui(8), (self.height() - words.height) // 2, state,
                    "card" if self.isDown() or self.underMouse() else "facts_fill")


class QuoteLabel(QLabel):
    """A mark to read only. Nothing of it is read as rich text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._kept = Kept()
        self._look: Look | None = None

    def set_kept(self, kept: Kept) -> None:
        """Show this."""
        self._kept = kept
        self.setText(kept.spoken)
        self.setAccessibleName(kept.spoken)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return 0 if self._look is None else self._words(width).height

    def _words(self, width: int) -> KeptWords:
        assert self._look is not None
        return KeptWords(self._kept, self._look, width, self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            self._words(self.width()).paint(QPainter(self), 0, 0)


def paint_touch(part: ResultPart, painter: QPainter, inset: int = 0) -> str:
    """Fill a row's button, `inset` px within its edges, while it is pointed at or pressed. Returns the role of its
    words, "" at rest."""
    if not (part.isDown() or part.underMouse()):
        return ""
    theme, down = part.look.theme, part.isDown()
    rect = QRectF(part.rect()).adjusted(inset, inset, -inset, -inset)
    panel(painter, rect, part.look.shape["radius"]["control"],
          theme.color("pressed" if down else "hover"))
    return "on_pressed" if down else ""

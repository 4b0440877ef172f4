"""The help card above results, when words speak of danger. One button as large as the card; it opens Help now."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.model import Help, HelpLine
from reader.ui.icons import icon_pixmap
from reader.ui.widgets.paint import panel
from reader.ui.widgets.result_group import ResultPart
from reader.ui.widgets.text import TITLE_LINE, WORDS_LINE, TextBlock
from reader.ui.wording import spoken, translate

_LINES = 2
_BAR, _RADIUS = 6, 12


class HelpCallout(ResultPart):
    """Shows the first numbers of the library's help page; whatever is missing there, it still leads to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("search_help")
        self._lines: tuple[HelpLine, ...] = ()
        self._intro = ""
        self.setText(translate("Reader", "Help now"))
        self.set_help(Help())

    def set_help(self, given: Help) -> None:
        """Show the numbers of `given`."""
        self._lines = given.lines[:_LINES]
        self._intro = given.title or translate("Reader", "You can talk to someone now.")
        self.setAccessibleName(spoken(self.text(), self._intro,
                                      *(f"{line.label}: {line.number}" for line in self._lines)))
        self.forget_layout()

    def ring_radius(self) -> float:
        return _RADIUS

    def _left(self) -> int:
        return self.look.ui(26)

    def _columns(self, width: int) -> int:
        return 2 if len(self._lines) == 2 and width >= self.look.ui(620) else 1

    def _column_width(self, width: int) -> int:
        inner, count = width - self._left() - self.look.ui(20), self._columns(width)
        return (inner - self.look.ui(24) * (count - 1)) // count

    def _lay_out(self, width: int) -> tuple[TextBlock, ...]:
        look, ui = self.look, self.look.ui
        inner = width - self._left() - ui(20)
        number = look.font("card_title", 700)
        number.setPixelSize(self.look.letters(28))
        blocks = [
            self._block(self.text(), look.font("ui", 700), inner - ui(22 + 9 + 18), WORDS_LINE),
            self._block(self._intro, look.font("ui"), inner, WORDS_LINE),
        ]
        for line in self._lines:
            wide = self._column_width(width)
            blocks += [self._block(line.label, look.font("ui", 600), wide, WORDS_LINE),
                       self._block(line.number, number, wide, TITLE_LINE)]
        return tuple(blocks)

    def _row_heights(self, width: int) -> list[int]:
        blocks, count = self.texts(width)[2:], self._columns(width)
        highs = [blocks[n].height + blocks[n + 1].height for n in range(0, len(blocks), 2)]
        return [max(highs[n:n + count]) for n in range(0, len(highs), count)]

    def height_for(self, width: int) -> int:
        ui = self.look.ui
        head, intro = self.texts(width)[:2]
        rows = self._row_heights(width)
        return ui(16) + head.height + ui(2) + intro.height + sum(rows) + ui(10) * len(rows) + ui(20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, ui, theme, width = QPainter(self), self.look.ui, self.look.theme, self.width()
        strong = theme.name == "high_contrast"
        line = 3.0 if strong or self._selected or (self.look.hovers and self.underMouse()) else 0.0
        box = QRectF(self.rect())
        panel(painter, box, _RADIUS, theme.color("pressed" if self.isDown() else "page" if strong else "help_fill"))
        painter.save()
        bar = _BAR + (4 if self._selected else 0)
        painter.setClipRect(QRectF(width - bar if self._is_rtl() else 0, 0, bar, self.height()))
        panel(painter, box, _RADIUS, theme.color("help_bar"))
        painter.restore()
        if line:
            panel(painter, box, _RADIUS, None, theme.color("help_bar"), line)
        text = theme.color("on_pressed" if self.isDown() else "text")
        head, intro, *blocks = self.texts(width)
        x, y, px = self._left(), ui(16), ui(22)
        inner, ratio = width - x - ui(20), self.devicePixelRatioF()
        painter.drawPixmap(round(self._at(x, px)), round(y + (head.line_px - px) / 2),
                           icon_pixmap("life-buoy", theme["help_bar"], px, ratio))
        head_wide = inner - ui(22 + 9 + 18)
        head.draw(painter, self._at(x + px + ui(9), head_wide), y, theme.color("help_bar"))
        chevron = ui(18)
        painter.drawPixmap(round(self._at(width - ui(20) - chevron, chevron)), round(y + (head.line_px - chevron) / 2),
                           icon_pixmap("chevron-right", theme["help_bar"], chevron, ratio, self._is_rtl()))
        y += head.height + ui(2)
        intro.draw(painter, self._at(x, inner), y, text)
        y += intro.height
        count, wide = self._columns(width), self._column_width(width)
        for row, high in enumerate(self._row_heights(width)):
            y += ui(10)
            for column in range(count):
                at = 2 * (row * count + column)
                if at < len(blocks):
                    left = self._at(x + column * (wide + ui(24)), wide)
                    blocks[at].draw(painter, left, y, text)
                    blocks[at + 1].draw(painter, left, y + blocks[at].height, text)
            y += high

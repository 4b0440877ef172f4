"""A saved article and a saved place, each as one button: picture, title, how far it was read, the day."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.result_group import ResultPart
from reader.ui.widgets.saved_quote import paint_touch
from reader.ui.widgets.text import TITLE_LINE, TextBlock, text_width
from reader.ui.wording import joined

_LINE = 1.34
_PICTURE, _SMALL_PICTURE = (96, 64), (66, 50)


class _Face(ResultPart):
    """Words between what stands before them and the day after them."""

    def __init__(self, pictures: Pictures | None, parent: QWidget) -> None:
        super().__init__(pictures, parent)
        self._line, self._day, self._note = "", "", ""
        self.missing = 0  # px at 100 % by which it is narrower than the face of an article in the same list

    def set_words(self, title: str, line: str, day: str, note: str = "") -> None:
        """Show these."""
        self._line, self._day, self._note = line, day, note
        self.setText(title)
        self.forget_layout()

    def _has_day(self, width: int) -> bool:
        """Whether the day has a place of its own; else it stands in the line."""
        return bool(self._day) and self._whole(width) >= self.look.ui(390)

    def has_picture(self, width: int) -> bool:
        """Whether there is room for a picture."""
        return self._whole(width) >= self.look.ui(250)

    def _whole(self, width: int) -> int:
        return width + self.look.ui(self.missing)

    def _picture_size(self, width: int) -> tuple[int, int]:
        wide, high = _PICTURE if self._whole(width) >= self.look.ui(330) else _SMALL_PICTURE
        return self.look.ui(wide), self.look.ui(high)

    def _start(self, width: int) -> int:
        if not self.has_picture(width):
            return self.look.ui(16)
        return self._picture_size(width)[0] + self.look.ui(12 + (18 if self._whole(width) >= self.look.ui(330) else 14))

    def _title_block(self, width: int) -> TextBlock:
        raise NotImplementedError

    def _lay_out(self, width: int) -> tuple[TextBlock, ...]:
        ui, look = self.look.ui, self.look
        day = self._block(self._day if self._has_day(width) else "", look.font("ui_small"), 1e6, _LINE)
        inner = width - self._start(width) - ui(8)
        if day.text:
            inner -= round(day.natural_width) + ui(16)
        line, small = self._line, look.font("ui_small")
        if not day.text and self._day:
            line = joined(self._line, self._day)
            if "\n" in line or text_width(line, small) > inner:
                line = f"{self._line}\n{self._day}"
        return (self._title_block(inner), self._block(line, small, inner, _LINE),
                self._block(self._note, small, inner, _LINE), day)

    def _words_height(self, width: int) -> int:
        title, line, note, _ = self.texts(width)
        return title.height + sum(self.look.ui(3) + block.height for block in (line, note) if block.text)

    def height_for(self, width: int) -> int:
        return max(self.look.ui(44), self._words_height(width) + 2 * self.look.ui(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, ui, width = QPainter(self), self.look.ui, self.width()
        state = paint_touch(self, painter, 4)
        self._paint_before(painter)
        title, line, note, day = self.texts(width)
        inner = width - self._start(width) - ui(8) - (round(day.natural_width) + ui(16) if day.text else 0)
        x, y = self._at(self._start(width), inner), (self.height() - self._words_height(width)) / 2
        title.draw(painter, x, y, self._role(state, "heading"))
        y += title.height + ui(3)
        for block in (line, note):
            if block.text:
                block.draw(painter, x, y, self._role(state, "text_soft"))
                y += block.height + ui(3)
        if day.text:
            wide = round(day.natural_width) + 1
            # Set on an endless line, its words begin at the left, whatever the direction.
            block = TextBlock(day.text, self.look.font("ui_small"), wide + 4, line=_LINE)
            block.draw(painter, self._at(width - ui(8) - wide, wide), (self.height() - day.height) / 2,
                       self._role(state, "text_soft"))

    def _paint_before(self, painter: QPainter) -> None:
        """What stands before the words."""


class ArticleFace(_Face):
    """A saved article with its picture."""

    def _title_block(self, width: int) -> TextBlock:
        font = self.look.font("card_title", 600)
        font.setPixelSize(self.look.ui(20))
        return self._block(self.text(), font, width, TITLE_LINE - 0.1)

    def height_for(self, width: int) -> int:
        least = self._picture_size(width)[1] + self.look.ui(24) if self.has_picture(width) else 0
        return max(super().height_for(width), least)

    def _paint_before(self, painter: QPainter) -> None:
        if self.has_picture(self.width()):
            wide, high = self._picture_size(self.width())
            self._paint_picture(painter, QRectF(self._at(self.look.ui(12), wide), (self.height() - high) / 2, wide,
                                                high), (8, 8, 8, 8))


class PlaceFace(_Face):
    """A saved place, below its article."""

    def _title_block(self, width: int) -> TextBlock:
        return self._block(self.text(), self.look.font("ui", 600), width, 1.38)

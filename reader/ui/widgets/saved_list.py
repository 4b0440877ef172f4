"""One group of the Saved page: a card with a heading, its number, and rows below.

Rows are built a few at a time, as the reader comes near them, and are known by their entry: a row that stays keeps its
widget, its focus and what is being written in it. Beyond a limit a button shows more, so that a long list never stands
between a person and what is below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.growing_rows import AT_ONCE, GrowingRows
from reader.ui.widgets.paint import HAIR, Pictures, fill, panel
from reader.ui.widgets.saved_entry import Entry, Surroundings
from reader.ui.widgets.saved_row import SavedRow
from reader.ui.widgets.words import Words


class SavedList(GrowingRows):
    """See the module. `step` rows are shown at first and with each press of the button."""

    wished = Signal(str, str, str)

    def __init__(self, title: str, pictures: Pictures, *, is_warning: bool = False, step: int = 200,
                 parent: QWidget | None = None) -> None:
        super().__init__(step, "saved_show_more", parent)
        self._pictures, self._is_warning = pictures, is_warning
        self._around: Surroundings | None = None
        self._spare: dict[str, list[SavedRow]] = {}
        self._leaving: list[SavedRow] = []
        self._lines: list[int] = []
        self._head_height = 0
        self.title = Words(title, font="ui" if is_warning else "card_title", weight=600,
                           color="warning_bar" if is_warning else "heading", px=18 if is_warning else 22, parent=self)
        self.count = Words(font="ui_small" if is_warning else "ui", weight=500 if is_warning else 400,
                           color="warning_bar" if is_warning else "text_soft", parent=self)
        self.sentence = Words(font="ui", color="text_soft", line=1.42, parent=self)
        self.chip: Chip | None = None
        self.setAccessibleName(title)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.title, self.count, self.sentence, self.chip, self.more, *self._rows,
                     *(row for rows in self._spare.values() for row in rows)):
            if part is not None:
                part.set_look(look)
        self.update()

    def set_step(self, step: int) -> None:
        """How many rows are shown at first; those that are open stay so."""
        if step != self._step:
            self._limit = max(step, self._limit - self._step + step) if self._limit > self._step else step
            self._step = step

    # what it shows

    def show_entries(self, entries: Sequence[Entry], around: Surroundings, *, keep: bool) -> None:
        """Show these. With `keep`, as many rows as before; else from the first.

        Rows that are not needed any more stay until `let_go`, so that whoever has the focus can move on.
        """
        writing = next((number for number, row in enumerate(self._rows) if row.is_editing), None)
        entries = list(entries)
        if writing is not None:  # what is being written is never lost, whatever the list is about now
            row = self._rows[writing]
            at = next((number for number, entry in enumerate(entries) if entry.key == row.entry.key), None)
            entry = row.entry if at is None else entries[at]
            if at is None or at >= self._limit:
                if at is not None:
                    del entries[at]
                entries.insert(min(writing, len(entries)), entry)
        if not keep:
            self._limit = self._step
        wanted = len(self._rows) if keep else AT_ONCE
        if writing is not None:
            wanted = max(wanted, next(number for number, entry in enumerate(entries)
                                      if entry.key == self._rows[writing].entry.key) + 1)
        before = {row.entry.key: row for row in self._rows}
        self._entries, self._around, self._rows = entries, around, []
        wanted = min(max(wanted, AT_ONCE), self._shown_at_most())
        for entry in entries[:wanted]:
            row = before.get(entry.key)
            if row is not None and row.shape == entry.shape:
                del before[entry.key]
                row.set_entry(entry, around)
                self._rows.append(row)
            else:
                self._rows.append(self._take(entry))
        self._leaving += before.values()

    def let_go(self) -> None:
        """Put the rows that are not needed any more aside."""
        for row in self._leaving:
            row.hide()
            self._spare.setdefault(row.shape, []).append(row)
        self._leaving.clear()

    def _take(self, entry: Entry) -> SavedRow:
        spare = self._spare.get(entry.shape)
        if spare:
            row = spare.pop()
        else:
            row = SavedRow(entry.shape, self._pictures, self)
            row.wished.connect(self.wished)
            row.resized.connect(self.changed)
            if self._look is not None:
                row.set_look(self._look)
        row.set_entry(entry, self._around)
        row.show()
        return row

    @property
    def stops(self) -> list[QWidget]:
        """Everything in it that keys can reach, in order."""
        stops: list[QWidget] = [self.chip] if self.chip is not None else []
        for row in self._rows:
            stops += row.stops
        return [*stops, self.more]

    # where it is

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        edge = 2 if self._look.theme.name == "high_contrast" else round(HAIR)
        y = self._arrange_head(width)
        self._lines = []
        for number, row in enumerate(self._rows):
            if (number or not self._is_warning) and row.shape != "place":
                self._lines.append(y)
                y += 1
            high = row.height_for(width - 2 * edge)
            row.setGeometry(edge, y, width - 2 * edge, high)
            row.place()
            y += high
        if self._left() > 0:
            self._lines.append(y)
        y += self._arrange_more(y, width)
        self.update()
        return y + edge

    def _arrange_head(self, width: int) -> int:
        ui = self._look.ui
        pad = ui(20) if width >= ui(330) else ui(14)
        top = ui(16)
        start = pad + (ui(22 + 10) if self._is_warning else 0)
        count = min(width - 2 * pad, self.count.natural_width()) if self.count.text() else 0
        chip = min(width - 2 * pad, self.chip.natural_width()) if self.chip is not None else 0
        end = max(count, chip)
        inner = width - start - pad
        title = min(inner, self.title.natural_width())
        beside = title + (end + ui(12) if end else 0) <= inner
        wide = inner - (end + ui(12) if end and beside else 0)
        high = self.title.height_for(wide)
        row = high
        if self.chip is not None and beside:
            row = max(row, self.chip.height_for(chip))
            top = ui(13)
        self._put(self.title, start, top + (row - high) // 2, wide, high, width)
        y = top + row
        if self.chip is not None:
            tall = self.chip.height_for(chip)
            if beside:
                self._put(self.chip, width - pad - chip, top + (row - tall) // 2, chip, tall, width)
            else:
                self._put(self.chip, pad, y + ui(8), chip, tall, width)
                y += ui(8) + tall
        if self.count.text():
            tall = self.count.height_for(count)
            if beside:
                self._put(self.count, width - pad - count, top + (row - tall) // 2, count, tall, width)
            else:
                self._put(self.count, start, y, min(inner, count), self.count.height_for(min(inner, count)), width)
                y += self.count.height_for(min(inner, count))
        self.count.setVisible(bool(self.count.text()))
        self._head_height = y
        self.sentence.setVisible(bool(self.sentence.text()))
        if self.sentence.text():
            tall = self.sentence.height_for(width - 2 * pad)
            self._put(self.sentence, pad, y + ui(4), width - 2 * pad, tall, width)
            y += ui(4) + tall
        return y + (ui(0) if self._is_warning else ui(13))

    def _put(self, part: QWidget, x: int, y: int, wide: int, high: int, width: int) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        part.setGeometry(width - x - wide if rtl else x, y, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter, theme = self._look, QPainter(self), self._look.theme
        line = "warning_bar" if self._is_warning else "border"
        panel(painter, QRectF(self.rect()), look.shape["radius"]["card"],
              theme.color("warning_fill" if self._is_warning else "card"), theme.color(line),
              2 if theme.name == "high_contrast" else HAIR)
        for y in self._lines:
            fill(painter, QRectF(0, y, self.width(), 1), theme.color(line))
        if self._is_warning:
            px = look.ui(22)
            pad = self.title.x() - look.ui(32)
            at = self.title.geometry().right() + look.ui(11) if self.isRightToLeft() else pad
            middle = self.title.y() + self.title.height() / 2
            painter.drawPixmap(round(at), round(middle - px / 2),
                               icon_pixmap("info", theme["warning_bar"], px, self.devicePixelRatioF()))

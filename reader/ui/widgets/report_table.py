"""The list of the content check: a heading over its columns, and rows that are built as a person comes near them.

A row that stays keeps its widget, its focus and whether it is open. Beyond a limit a button shows more, so that a long
list never stands between a person and what is below it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.growing_rows import AT_ONCE, GrowingRows
from reader.ui.widgets.paint import HAIR, fill, panel, rounded_path
from reader.ui.widgets.report_columns import columns
from reader.ui.widgets.report_entry import ReportEntry
from reader.ui.widgets.report_row import ReportRow
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import translate

_STEP = 100


class ReportTable(GrowingRows):
    """See the module. `has_facts` says whether its rows are articles."""

    open_requested = Signal(str, int)
    preview_requested = Signal(str)

    def __init__(self, title: str, *, has_facts: bool, parent: QWidget | None = None) -> None:
        super().__init__(_STEP, "report_show_more", parent)
        self.setAccessibleName(title)
        self._has_facts = has_facts
        self._language = ""
        self._spare: list[ReportRow] = []
        self._leaving: list[ReportRow] = []
        self._open: set[str] = set()
        self._lines: list[int] = []
        self._head_height = 0
        self._headings = (
            (translate("Reader", "Article"), translate("Reader", "State"), translate("Reader", "Reading level"),
             translate("Reader", "Minutes"), translate("Reader", "Review by")) if has_facts else
            (translate("Reader", "File"), translate("Reader", "State")))

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.more, *self._rows, *self._spare, *self._leaving):
            part.set_look(look)
        self.update()

    # what it shows

    def show_entries(self, entries: Sequence[ReportEntry], language: str, *, keep: bool) -> None:
        """Show these. With `keep`, as many rows as before; else from the first.

        Rows that are not needed any more stay until `let_go`, so that whoever has the focus can move on.
        """
        if not keep:
            self._limit = _STEP
        wanted = max(AT_ONCE, len(self._rows) if keep else 0)
        before = {row.entry.path: row for row in self._rows if row.entry is not None}
        self._entries, self._language, self._rows = entries, language, []
        for entry in entries[:min(wanted, self._shown_at_most())]:
            row = before.pop(entry.path, None)
            if row is not None:
                row.set_entry(entry, language, is_open=entry.path in self._open)
                self._rows.append(row)
            else:
                self._rows.append(self._take(entry))
        self._leaving += before.values()

    def let_go(self) -> None:
        """Put the rows that are not needed any more aside."""
        for row in self._leaving:
            row.hide()
            self._spare.append(row)
        self._leaving.clear()

    def _take(self, entry: ReportEntry) -> ReportRow:
        if self._spare:
            row = self._spare.pop()
        else:
            row = ReportRow(self)
            row.toggled.connect(self._on_toggled)
            row.resized.connect(self.changed)
            row.open_requested.connect(self.open_requested)
            row.preview_requested.connect(self.preview_requested)
            if self._look is not None:
                row.set_look(self._look)
        row.set_entry(entry, self._language, is_open=entry.path in self._open)
        row.show()
        return row

    def _on_toggled(self, path: str, is_open: bool) -> None:
        (self._open.add if is_open else self._open.discard)(path)
        self.changed.emit()

    @property
    def stops(self) -> list[QWidget]:
        """Everything in it that keys can reach, in order."""
        return [*(stop for row in self._rows for stop in row.stops), self.more]

    # where it is

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        edge = self._edge()
        inner = width - 2 * edge
        self._head_height = self._arrange_head(inner)
        y = edge + self._head_height
        self._lines = []
        last = len(self._rows) - 1 if self._left() <= 0 else -1
        for number, row in enumerate(self._rows):
            if number:
                self._lines.append(y)
                y += 1
            high = row.arrange(inner, is_first=not number and not self._head_height, is_last=number == last)
            if row.geometry() != (place := QRect(edge, y, inner, high)):
                row.setGeometry(place)
            y += high
        if self._left() > 0:
            self._lines.append(y)
        y += self._arrange_more(y, width)
        self.update()
        return y + edge

    def _edge(self) -> int:
        return 2 if self._look is not None and self._look.theme.name == "high_contrast" else round(HAIR)

    def _blocks(self, inner: int) -> list[tuple[int, int, TextBlock]]:
        """(start, width, words) of each heading; none where rows are blocks of lines."""
        assert self._look is not None
        at = columns(self._look, inner, has_facts=self._has_facts)
        if at is None:
            return []
        side = Qt.AlignmentFlag.AlignLeft
        if self.isRightToLeft():
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        font = self._look.font("ui_small", 600)
        places = (at.title, at.state, at.level, at.minutes, at.review)
        return [(start, wide, TextBlock(words, font, wide, line=1.3, alignment=side))
                for (start, wide), words in zip(places, self._headings, strict=False)]

    def _arrange_head(self, inner: int) -> int:
        assert self._look is not None
        blocks = self._blocks(inner)
        return max(block.height for _, _, block in blocks) + 2 * self._look.ui(13) if blocks else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, theme, edge = QPainter(self), self._look.theme, self._edge()
        radius = self._look.shape["radius"]["card"]
        panel(painter, QRectF(self.rect()), radius, theme.color("card"))
        if self._head_height:
            corner = max(0, radius - edge)
            painter.fillPath(rounded_path(QRectF(edge, edge, self.width() - 2 * edge, self._head_height),
                                          (corner, corner, 0, 0)), theme.color("table_head"))
            for start, wide, block in self._blocks(self.width() - 2 * edge):
                x = self.width() - edge - start - wide if self.isRightToLeft() else edge + start
                block.draw(painter, x, edge + (self._head_height - block.height) / 2, theme.color("heading"))
        seen = event.rect()
        for y in self._lines[bisect_left(self._lines, seen.top()):bisect_right(self._lines, seen.bottom())]:
            fill(painter, QRectF(0, y, self.width(), 1), theme.color("border"))
        panel(painter, QRectF(self.rect()), radius, None, theme.color("border"), edge)

"""The line of an article or of another file in the content check: one button that opens and closes what was found."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.reports import ArticleState
from reader.ui.icons import icon_pixmap
from reader.ui.sentences import in_words
from reader.ui.widgets.report_columns import Columns, columns
from reader.ui.widgets.report_entry import ReportEntry
from reader.ui.widgets.report_words import (
    STATE_COLORS,
    STATE_ICONS,
    counts_words,
    level_words,
    notes_words,
    review_line,
    review_words,
    state_words,
)
from reader.ui.widgets.result_group import ResultPart
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import joined, minutes, spoken, translate

_LINE = 1.34


class ReportHead(ResultPart):
    """See the module. In columns where there is room, else in lines below each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(None, parent)
        self.setObjectName("report_row")
        self.entry: ReportEntry | None = None
        self._is_open = False
        self._line_below = self._state = self._notes = self._level = self._number = ""
        self._review = ("", "", "text")
        self._facts = ""

    def set_entry(self, entry: ReportEntry, language: str) -> None:
        """Show this one; dates are written in `language`."""
        self.entry = entry
        article = entry.article
        path = in_words(entry.source.shown_path)
        draft = translate("Reader", "Draft") if article is not None and article.is_draft else ""
        self._line_below = joined(path if path != entry.title else "", draft)
        self._state = state_words(entry.findings)
        is_ready = entry.state is ArticleState.READY
        self._notes = notes_words(len(entry.findings)) if is_ready and entry.findings else ""
        review = ""
        if article is not None:
            self._level = level_words(article)
            self._number = str(article.minutes) if article.minutes else ""
            time = minutes(article.minutes) if article.minutes else ""
            self._review, review = review_words(article, language), review_line(article, language)
        else:
            self._level, self._number, self._review, time = "", "", ("", "", "text"), ""
            if is_ready:
                self._state, self._notes = self._notes, ""
        self._facts = joined(self._level, time, review)
        self.setText(entry.title)
        self.setAccessibleName(spoken(entry.title, counts_words(entry.findings), self._facts, draft, path))
        self._describe()
        self.forget_layout()

    def set_open(self, is_open: bool) -> None:
        """Show whether what was found stands below it."""
        self._is_open = is_open
        self.set_selected(is_open)
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(translate("Reader", "Open. Return closes it.") if self._is_open
                                      else translate("Reader", "Closed. Return shows what was found."))

    def _columns(self, width: int) -> Columns | None:
        assert self.entry is not None
        return columns(self.look, width, has_facts=self.entry.article is not None)

    def _lay_out(self, width: int) -> tuple[TextBlock, ...]:
        look, ui = self.look, self.look.ui
        title, small, strong = look.font("ui", 600), look.font("ui_small"), look.font("ui", 600)
        at = self._columns(width)
        if at is None:
            inner = width - 2 * ui(18) - ui(28)
            blocks = [self._block(self.text(), title, inner, _LINE),
                      self._path(inner),
                      self._block(joined(self._state, self._notes), strong, inner - self._sign(), _LINE),
                      self._block(self._facts, small, inner, _LINE)]
            return (*blocks, *(self._block("", small, 10, _LINE) for _ in range(4)))
        plain = look.font("ui")
        is_high = self.entry.article is not None and self.entry.article.reading.is_high
        words, when, role = self._review
        review = strong if role in ("error_text", "warning_bar") else plain
        return (
            self._block(self.text(), title, at.title[1], _LINE),
            self._path(at.title[1]),
            self._block(self._state, strong, at.state[1] - self._sign(), _LINE),
            self._block("", small, 10, _LINE),
            self._block(self._notes, small, at.state[1] - self._sign(), _LINE),
            self._block(self._level, strong if is_high else plain, at.level[1], _LINE),
            self._block(self._number, plain, at.minutes[1], _LINE),
            self._block(words, review, at.review[1], _LINE),
            self._block(when, small, at.review[1], _LINE),
        )

    def _path(self, width: int) -> TextBlock:
        """A path has no words: it goes on where the line ends."""
        return TextBlock(self._line_below, self.look.font("ui_small"), width, line=_LINE, alignment=self._alignment(),
                         anywhere=True)

    def _sign(self) -> int:
        return self.look.ui(20 + 8)

    def height_for(self, width: int) -> int:
        ui, blocks = self.look.ui, self.texts(width)
        if self._columns(width) is None:
            return sum(_high(block) for block in blocks[:4]) + ui(5) * (2 if blocks[3].text else 1) + 2 * ui(13)
        tallest = max(_high(blocks[0]) + _high(blocks[1]), _high(blocks[2]) + _high(blocks[4]), _high(blocks[5]),
                      _high(blocks[6]), _high(blocks[7]) + _high(blocks[8]))
        return max(ui(56), tallest + 2 * ui(11))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self.entry is None:
            return
        painter, ui, width = QPainter(self), self.look.ui, self.width()
        state = self._paint_back(painter)
        blocks, at, mid = self.texts(width), self._columns(width), self.height() / 2
        px, pad = ui(18), ui(22) if at is not None else ui(16)
        painter.drawPixmap(round(self._at(width - pad - px, px)), round(mid - px / 2),
                           icon_pixmap("chevron-up" if self._is_open else "chevron-down",
                                       self.look.theme[state or "icon_soft"], px, self.devicePixelRatioF()))
        role = STATE_COLORS[self.entry.state]
        if self.entry.article is None and self.entry.state is ArticleState.READY:
            role = "note_bar"
        if at is None:
            self._paint_lines(painter, state, blocks, role)
            return

        def column(place: tuple[int, int], rows: list[tuple[TextBlock, str]], indent: int = 0) -> float:
            y = top = mid - sum(_high(block) for block, _ in rows) / 2
            for block, color in rows:
                if block.text:
                    block.draw(painter, self._at(place[0] + indent, place[1] - indent), y, self._role(state, color))
                    y += block.height
            return top

        column(at.title, [(blocks[0], "heading"), (blocks[1], "text_soft")])
        y = column(at.state, [(blocks[2], role), (blocks[4], "text_soft")], self._sign())
        self._paint_sign(painter, at.state[0], y, state, role)
        if self.entry.article is not None:
            is_high = self.entry.article.reading.is_high
            column(at.level, [(blocks[5], "warning_bar" if is_high else "text")])
            column(at.minutes, [(blocks[6], "text")])
            column(at.review, [(blocks[7], self._review[2]), (blocks[8], "text_soft")])

    def _paint_lines(self, painter: QPainter, state: str, blocks: tuple[TextBlock, ...], role: str) -> None:
        ui, start = self.look.ui, self.look.ui(18)
        inner = self.width() - 2 * start - ui(28)
        x, y = self._at(start, inner), float(ui(13))
        for block, color in ((blocks[0], "heading"), (blocks[1], "text_soft")):
            if block.text:
                block.draw(painter, x, y, self._role(state, color))
                y += block.height
        y += ui(5)
        self._paint_sign(painter, start, y, state, role)
        blocks[2].draw(painter, self._at(start + self._sign(), inner - self._sign()), y, self._role(state, role))
        if blocks[3].text:
            blocks[3].draw(painter, x, y + blocks[2].height + ui(5), self._role(state, "text_soft"))

    def _paint_sign(self, painter: QPainter, x: float, y: float, state: str, role: str) -> None:
        assert self.entry is not None
        px = self.look.ui(20)
        name = STATE_ICONS[self.entry.state]
        if self.entry.article is None and self.entry.state is ArticleState.READY:
            name = "info"
        line = self.texts(self.width())[2].line_px
        painter.drawPixmap(round(self._at(x, px)), round(y + (line - px) / 2),
                           icon_pixmap(name, self.look.theme[state or role], px, self.devicePixelRatioF()))


def _high(block: TextBlock) -> int:
    return block.height if block.text else 0

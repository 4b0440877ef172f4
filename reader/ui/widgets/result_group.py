"""What was found in one article: a card with the article on top and one row a place below it.

Every part is a button of its own. They show what they are given and say what was pressed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.model import ArticleHits, SearchHit
from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.card import PictureButton
from reader.ui.widgets.paint import HAIR, Pictures, fill, panel, rounded_path
from reader.ui.widgets.text import TITLE_LINE, WORDS_LINE, TextBlock
from reader.ui.wording import checked_line, joined, minutes, more_places, spoken, translate

ROWS_AT_FIRST = 3
_SMALL_LINE = 1.34


def qt_spans(text: str, marks: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """(start, end) in characters → (start, length) in UTF-16 units, as Qt counts. What lies outside is cut off."""
    spans = []
    for start, end in marks:
        start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
        if start < end:
            spans.append((_units(text[:start]), _units(text[start:end])))
    return tuple(spans)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class ResultPart(PictureButton):
    """A band of the card. It fills itself when it is pointed at, pressed or chosen; the card draws the rest."""

    def __init__(self, pictures: Pictures | None, parent: QWidget) -> None:
        super().__init__(pictures, parent)
        self.is_first = self.is_last = False
        self._laid_out: tuple[int, tuple[TextBlock, ...]] | None = None

    def forget_layout(self) -> None:
        self._laid_out = None
        self.update()

    def ring_radius(self) -> float:
        return 0 if self._look is None else self._look.shape["radius"]["control"]

    def texts(self, width: int) -> tuple[TextBlock, ...]:
        """Its words, laid out for a width in px."""
        if self._laid_out is None or self._laid_out[0] != width:
            self._laid_out = width, self._lay_out(width)
        return self._laid_out[1]

    def _lay_out(self, width: int) -> tuple[TextBlock, ...]:
        raise NotImplementedError

    def _paint_back(self, painter: QPainter) -> str:
        """Fill and bar; returns the state's text role, "" at rest."""
        theme, state, role = self.look.theme, "", ""
        if self.isDown():
            state, role = "on_pressed", "pressed"
        elif self._selected:
            state, role = "on_selected", "selected"
        elif (self.look.hovers and self.underMouse()):
            role = "hover"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = max(0.0, self.look.shape["radius"]["card"] - self._line())
        top, foot = (corner if self.is_first else 0), (corner if self.is_last else 0)
        shape = rounded_path(QRectF(self.rect()), (top, top, foot, foot))
        if role:
            painter.fillPath(shape, theme.color(role))
        if self._selected:
            painter.save()
            painter.setClipPath(shape)
            bar = self.look.shape["line"]["outline_bar"]
            x = self.width() - bar if self._is_rtl() else 0
            fill(painter, QRectF(x, 0, bar, self.height()),
                 theme.color("on_selected" if theme.name == "high_contrast" else "accent"))
            painter.restore()
        return state

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _at(self, x: float, width: float) -> float:
        """`x` from the side where lines begin."""
        return self.width() - x - width if self._is_rtl() else x


class ResultHead(ResultPart):
    """The article: small picture, title, facts, and why it was found when the words were others."""

    def __init__(self, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(pictures, parent)
        self._facts, self._why, self._summary = "", "", ""
        self._marks: tuple[tuple[int, int], ...] = ()

    def set_article(self, found: ArticleHits, topic: str, color: str, topic_picture: str) -> None:
        """Show this article. One without places shows its summary instead."""
        card = found.card
        self.picture_ref, self.color = card.image or topic_picture, color
        self._facts = joined(minutes(card.minutes), topic, checked_line(card))
        matched = ", ".join(found.why)
        self._why = translate("Reader", "Matched: {words}").format(words=matched) if matched else ""
        self._summary = "" if found.hits else card.summary
        self._marks = qt_spans(card.title, found.hits[0].title_marks if found.hits else ())
        self.setText(card.title)
        self.setAccessibleName(spoken(card.title, minutes(card.minutes), topic, self._why))
        self.setAccessibleDescription(card.summary)
        self.forget_layout()

    def _has_picture(self, width: int) -> bool:
        return width >= self.look.ui(400)

    def _left(self, width: int) -> int:
        return self.look.ui(14 + 112 + 18) if self._has_picture(width) else self.look.ui(20)

    def _lay_out(self, width: int) -> tuple[TextBlock, ...]:
        look, inner = self.look, width - self._left(width) - self.look.ui(20)
        title, summary = look.font("card_title", 600), look.font("ui")
        title.setPixelSize(look.letters(21))
        summary.setPixelSize(look.letters(16.5))
        return (
            self._block(self.text(), title, inner, TITLE_LINE),
            self._block(self._facts, look.font("ui_small"), inner, _SMALL_LINE),
            self._block(self._why, look.font("ui_small", 500), inner - self._icon(), _SMALL_LINE),
            self._block(self._summary, summary, min(inner, look.ui(760)), 1.44),
        )

    def _icon(self) -> int:
        return self.look.ui(17 + 7)

    def height_for(self, width: int) -> int:
        ui = self.look.ui
        title, facts, why, summary = self.texts(width)
        height = ui(14) + title.height + ui(2) + facts.height + ui(14)
        height += ui(5) + why.height if self._why else 0
        height += ui(5) + summary.height if self._summary else 0
        return max(height, ui(15 + 72 + 15) if self._has_picture(width) else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, ui, theme, width = QPainter(self), self.look.ui, self.look.theme, self.width()
        state = self._paint_back(painter)
        title, facts, why, summary = self.texts(width)
        if self._has_picture(width):
            self._paint_picture(painter, QRectF(self._at(ui(14), ui(112)), ui(15), ui(112), ui(72)), (10, 10, 10, 10))
        x, y = ui(20) if self._is_rtl() else self._left(width), ui(14)
        title.draw(painter, x, y, self._role(state, "heading"), marks=self._marks, mark=theme.color("match"),
                   on_mark=theme.color("on_match"))
        y += title.height + ui(2)
        facts.draw(painter, x, y, self._role(state, "text_soft"))
        y += facts.height + ui(5)
        if self._why:
            px = ui(17)
            painter.drawPixmap(round(self._at(self._left(width), px)), round(y + (why.line_px - px) / 2),
                               icon_pixmap("link", theme[state or "saved_line"], px, self.devicePixelRatioF()))
            why.draw(painter, x if self._is_rtl() else x + self._icon(), y, self._role(state, "saved_line"))
            y += why.height + ui(5)
        if self._summary:
            at = self._at(self._left(width), min(width - self._left(width) - ui(20), ui(760)))
            summary.draw(painter, at, y, self._role(state, "text"))


class ResultRow(ResultPart):
    """One place: the section's name and the words around what was found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(None, parent)
        self.hit: SearchHit | None = None
        self._marks: tuple[tuple[int, int], ...] = ()
        self._title_marks: tuple[tuple[int, int], ...] = ()

    def set_hit(self, hit: SearchHit) -> None:
        """Show this place."""
        self.hit = hit
        self._marks = qt_spans(hit.snippet, hit.marks)
        self._title_marks = qt_spans(hit.section, hit.section_marks)
        self.setText(hit.section or translate("Reader", "At the beginning"))
        self.setAccessibleName(spoken(self.text(), hit.title))
        self.setAccessibleDescription(hit.snippet)
        self.forget_layout()

    def _lay_out(self, width: int) -> tuple[TextBlock, ...]:
        assert self.hit is not None
        look, ui = self.look, self.look.ui
        inner = width - ui(20) - self._end(width)
        snippet = look.font("ui")
        snippet.setPixelSize(self.look.letters(16.5))
        return (
            self._block(self.text(), look.font("ui", 600), inner, WORDS_LINE),
            self._block(self.hit.snippet, snippet, self._snippet_width(width), 1.44),
        )

    def _end(self, width: int) -> int:
        return self.look.ui(20 + 18 + 14)

    def _snippet_width(self, width: int) -> int:
        return min(width - self.look.ui(20) - self._end(width), self.look.ui(760))

    def height_for(self, width: int) -> int:
        ui = self.look.ui
        title, snippet = self.texts(width)
        height = ui(12) + title.height + ui(14)
        return max(height + (ui(2) + snippet.height if snippet.text else 0), ui(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self.hit is None:
            return
        painter, ui, theme, width = QPainter(self), self.look.ui, self.look.theme, self.width()
        state = self._paint_back(painter)
        title, snippet = self.texts(width)
        y, marked = ui(12), {"mark": theme.color("match"), "on_mark": theme.color("on_match")}
        title.draw(painter, self._at(ui(20), width - ui(20) - self._end(width)), y, self._role(state, "heading"),
                   marks=self._title_marks, **marked)
        px = ui(18)
        painter.drawPixmap(round(self._at(width - ui(20) - px, px)), round(y + (title.line_px - px) / 2),
                           icon_pixmap("chevron-right", theme[state or "icon_soft"], px, self.devicePixelRatioF(),
                                       self._is_rtl()))
        snippet.draw(painter, self._at(ui(20), self._snippet_width(width)), y + title.height + ui(2),
                     self._role(state, "text"), marks=self._marks, **marked)


class ResultMore(ResultPart):
    """The way to the places that are not shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(None, parent)
        self.opens_article = False

    def set_count(self, count: int, *, opens_article: bool) -> None:
        """`count` more places: they are unfolded here, or can only be met in the article."""
        self.opens_article = opens_article
        self.setText(more_places(count))
        self.setAccessibleName(self.text())
        self.forget_layout()

    def _lay_out(self, width: int) -> tuple[TextBlock, ...]:
        ui = self.look.ui
        return (self._block(self.text(), self.look.font("ui", 600), width - ui(20 + 20 + 18 + 8), WORDS_LINE),)

    def height_for(self, width: int) -> int:
        return max(self.look.ui(48), self.texts(width)[0].height + self.look.ui(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, ui = QPainter(self), self.look.ui
        state = self._paint_back(painter)
        (words,) = self.texts(self.width())
        px, y = ui(18), (self.height() - words.height) / 2
        x = self._at(ui(20), words.natural_width)
        wide = self.width() - ui(20 + 20 + 18 + 8)
        words.draw(painter, self._at(ui(20), wide), y, self._role(state, "link"))
        at = x - ui(8) - px if self._is_rtl() else x + words.natural_width + ui(8)
        name = "chevron-right" if self.opens_article else "chevron-down"
        painter.drawPixmap(round(at), round(y + (words.line_px - px) / 2),
                           icon_pixmap(name, self.look.theme[state or "link"], px, self.devicePixelRatioF(),
                                       self._is_rtl()))


class ResultGroup(QWidget):
    """The card. `is_open` ones show all places that are known."""

    hit_chosen = Signal(SearchHit)
    article_chosen = Signal(ArticleHits)
    unfolded = Signal(str)  # the article's id: the rest of what came with the answer is wished for
    more_requested = Signal(str)  # the same: the places that the answer only counts

    def __init__(self, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: ArticleHits | None = None
        self._look: Look | None = None
        self._lines: list[int] = []
        self.head = ResultHead(pictures, self)
        self.head.setObjectName("result_head")
        self.head.clicked.connect(self._on_article)
        self._rows: list[ResultRow] = []
        self._count = 0
        self.more = ResultMore(self)
        self.more.setObjectName("result_more")
        self.more.clicked.connect(self._on_more)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.head, *self._rows, self.more):
            part.set_look(look)
        self.update()

    def set_found(self, found: ArticleHits, topic: str, color: str, topic_picture: str, *, is_open: bool,
                  is_whole: bool = False) -> None:
        """Show what was found in one article. `is_whole`: no more places of it will come."""
        self.found = found
        self.head.set_article(found, topic, color, topic_picture)
        hits = found.hits if is_open else found.hits[:ROWS_AT_FIRST]
        while len(self._rows) < len(hits):
            row = ResultRow(self)
            row.clicked.connect(self._on_row)
            if self._look is not None:
                row.set_look(self._look)
            QWidget.setTabOrder((self._rows or [self.head])[-1], row)
            QWidget.setTabOrder(row, self.more)
            self._rows.append(row)
        for row, hit in zip(self._rows, hits, strict=False):
            row.set_hit(hit)
        self._count = len(hits)
        hidden = len(found.hits) - len(hits) + found.more
        self._is_whole = is_whole
        self.more.set_count(hidden, opens_article=is_whole and len(hits) == len(found.hits))
        for number, row in enumerate(self._rows):
            row.setVisible(number < self._count)
        self.more.setVisible(hidden > 0)
        for part in (self.head, *self._rows, self.more):
            part.set_selected(False)
        parts = [self.head, *self.rows, *([self.more] if hidden > 0 else [])]
        for part in (self.head, *self._rows, self.more):
            part.is_first, part.is_last = part is parts[0], part is parts[-1]

    @property
    def rows(self) -> list[ResultRow]:
        """The places that are shown."""
        return self._rows[:self._count]

    @property
    def choices(self) -> list[ResultPart]:
        """What arrow keys go through: its places, or the article when it has none."""
        parts: list[ResultPart] = list(self.rows) or [self.head]
        return [*parts, self.more] if not self.more.isHidden() else parts

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        edge = self._edge()
        inner, y = width - 2 * edge, edge
        self._lines = []
        parts: list[ResultPart] = [self.head, *self.rows]
        if not self.more.isHidden():
            parts.append(self.more)
        for part in parts:
            if part is not self.head:
                self._lines.append(y)
                y += 1
            high = part.height_for(inner)
            part.setGeometry(edge, y, inner, high)
            y += high
        self.update()
        return y + edge

    def _edge(self) -> int:
        assert self._look is not None
        return 2 if self._look.theme.name == "high_contrast" else round(HAIR)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, theme = QPainter(self), self._look.theme
        panel(painter, QRectF(self.rect()), self._look.shape["radius"]["card"], theme.color("card"),
              theme.color("border"), self._edge())
        for y in self._lines:
            fill(painter, QRectF(0, y, self.width(), 1), theme.color("border"))

    def _on_article(self) -> None:
        self.article_chosen.emit(self.found)

    def _on_row(self) -> None:
        self.hit_chosen.emit(self.sender().hit)

    def _on_more(self) -> None:
        if self.more.opens_article:
            self.article_chosen.emit(self.found)
        elif self._count == len(self.found.hits):
            self.more_requested.emit(self.found.card.id)
        else:
            self.unfolded.emit(self.found.card.id)

"""What was found, article below article. Cards are built a few at a time, as the reader comes near them, and are used
again for the next answer: a key press never pays for what nobody sees."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.model import ArticleHits, Category, SearchHit
from reader.ui.theme import Look
from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.result_group import ResultGroup, ResultPart

AT_ONCE = 4
_GAP = 14


class ResultList(QWidget):
    """A column of `ResultGroup`s."""

    hit_chosen = Signal(SearchHit)
    article_chosen = Signal(ArticleHits)
    unfolded = Signal()
    more_requested = Signal(str, str)  # id and language of an article of which more places are wished for

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._look: Look | None = None
        self._found: tuple[ArticleHits, ...] = ()
        self._topics: Mapping[str, Category] = {}
        self._open: set[str] = set()  # articles that show all their places
        self._whole: dict[str, ArticleHits] = {}  # articles of which every place that can be shown has come
        self._groups: list[ResultGroup] = []
        self._shown = 0
        self._heights: list[int] = []
        self._arranged_for = 0

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self._heights.clear()
        for group in self._groups:
            group.set_look(look)

    def show_groups(self, found: tuple[ArticleHits, ...], topics: Mapping[str, Category], *, keep: bool) -> None:
        """Show these from the first. `topics` by id. With `keep`, what was unfolded or built stays so."""
        before = self._shown
        if not keep:
            self._open.clear()
            self._whole.clear()
        self._found, self._topics, self._shown = found, topics, 0
        self._heights.clear()
        self.build_more()
        while keep and self._shown < min(before, len(found)):
            self.build_more()
        for group in self._groups[self._shown:]:
            group.hide()

    @property
    def groups(self) -> list[ResultGroup]:
        """The cards that have been built and are shown."""
        return self._groups[:self._shown]

    @property
    def choices(self) -> list[ResultPart]:
        """Everything that arrow keys go through, of what has been built."""
        return [part for group in self.groups for part in group.choices]

    def has_more(self) -> bool:
        """Whether there are articles without a card."""
        return self._shown < len(self._found)

    def build_more(self) -> None:
        """Build the next few cards."""
        until = min(len(self._found), self._shown + AT_ONCE)
        for number in range(self._shown, until):
            if number == len(self._groups):
                group = ResultGroup(self._pictures, self)
                group.hit_chosen.connect(self.hit_chosen)
                group.article_chosen.connect(self.article_chosen)
                group.unfolded.connect(self._on_unfolded)
                group.more_requested.connect(self._on_more)
                if self._look is not None:
                    group.set_look(self._look)
                self._groups.append(group)
            self._fill(number)
            self._groups[number].show()
        self._shown = until

    def _fill(self, number: int) -> None:
        article = self._found[number].card.id
        found = self._whole.get(article, self._found[number])
        topic = self._topics.get(found.card.category)
        self._groups[number].set_found(
            found, topic.title if topic else "", topic.color if topic else "sea", topic.picture if topic else "",
            is_open=article in self._open, is_whole=article in self._whole)

    def arrange(self, width: int) -> int:
        """Place the cards on `width` px; returns the height. Only cards that are new or changed are measured."""
        if self._look is None:
            return 0
        gap, y = self._look.ui(_GAP), 0
        if width != self._arranged_for:
            self._arranged_for = width
            self._heights.clear()
        for number, group in enumerate(self.groups):
            if number == len(self._heights):
                self._heights.append(group.arrange(width))
            group.setGeometry(0, y, width, self._heights[number])
            y += self._heights[number] + gap
        return max(0, y - gap)

    def show_whole(self, hits: ArticleHits) -> None:
        """All places of one of the articles have come."""
        article = hits.card.id
        if any(found.card.id == article for found in self._found[:self._shown]):
            self._whole[article] = hits
            self._on_unfolded(article)

    def _on_more(self, article: str) -> None:
        found = next(found for found in self._found if found.card.id == article)
        self.more_requested.emit(article, found.card.language)

    def _on_unfolded(self, article: str) -> None:
        self._open.add(article)
        number = next(n for n, found in enumerate(self._found) if found.card.id == article)
        self._fill(number)
        del self._heights[number:]
        self.unfolded.emit()

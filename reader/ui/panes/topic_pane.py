"""The topics of the library: all of them as large cards, or one of them with all its articles."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.model import ArticleCard, Category, Destination, ReadingRecord, Screen, Shelf
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.card import ArticleTile, CardItem, TopicCard, card_item
from reader.ui.widgets.card_grid import CardGrid, CardPage
from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.words import Words
from reader.ui.wording import articles, translate


class TopicPane(CardPage):
    """See the module."""

    destination_requested = Signal(Destination)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.setObjectName("topic_pane")
        self._category: Category | None = None
        self._up = Button(translate("Reader", "All topics"), icon="arrow-left", kind="bare", parent=self.body)
        self._up.setObjectName("topic_up")
        self._up.clicked.connect(self._on_up)
        self._title = Words(font="title", weight=600, color="heading", parent=self.body)
        self._title.setObjectName("topic_title")
        self._summary = Words(font="body", color="text_soft", line=1.45, parent=self.body)
        self._count = Words(font="ui", color="text_soft", parent=self.body)
        self._count.setObjectName("topic_count")
        self._topics = CardGrid(self._make_topic, _fill_topic, least_width=310, most_columns=4, parent=self.body)
        self._tiles = CardGrid(self._make_tile, _fill_tile, most_columns=5, parent=self.body)

    def _make_topic(self) -> TopicCard:
        card = TopicCard(self.pictures)
        card.clicked.connect(self._on_topic)
        return card

    def _make_tile(self) -> ArticleTile:
        tile = ArticleTile(self.pictures)
        tile.clicked.connect(self._on_tile)
        return tile

    def set_topics(self, shelves: tuple[Shelf, ...]) -> None:
        """Show all topics. A topic without a picture of its own borrows that of its first article."""
        self._category = None
        self._title.setText(translate("Reader", "Topics"))
        self._summary.setText("")
        self._count.setText("" if shelves else translate("Reader", "There are no topics yet."))
        self._tiles.show_items(())
        self._topics.show_items(shelves)
        self._show_anew()

    def set_topic(
        self, category: Category, cards: tuple[ArticleCard, ...], records: Mapping[str, ReadingRecord],
        saved: frozenset[str] = frozenset(),
    ) -> None:
        """Show one topic with its articles in the order that they are given; `records` by article id, `saved` are the
        ids of those with a star."""
        same = self._category is not None and self._category.id == category.id
        self._category = category
        self._title.setText(category.title)
        self._summary.setText(category.summary)
        self._count.setText(articles(len(cards)) if cards else translate("Reader", "There is nothing here yet."))
        self._topics.show_items(())
        topics = {category.id: category}
        self._tiles.show_items(tuple(
            card_item(card, topics, records.get(card.id), in_topic=True, saved=card.id in saved) for card in cards))
        self._show_anew(keep_place=same)

    def _show_anew(self, *, keep_place: bool = False) -> None:
        bar = self.verticalScrollBar()
        value = bar.value() if keep_place else 0
        self.growing = self._tiles if self._category is not None else self._topics
        self.rearrange()
        while self._look is not None and self.body.height() - self.height() < value and self.growing.has_more():
            self.growing.build_more()
            self.rearrange()
        bar.setValue(value)
        self.grow()

    def set_look(self, look: Look) -> None:
        for part in (self._up, self._title, self._summary, self._count, self._topics, self._tiles):
            part.set_look(look)
        super().set_look(look)
        self.grow()

    def arrange(self, width: int) -> int:
        margin, ui = self.margin(width), self.look.ui
        inner, y = width - 2 * margin, ui(28) if width >= 720 else ui(18)
        self._up.setVisible(self._category is not None)
        if self._category is not None:
            wide = min(inner, self._up.natural_width())
            high = self._up.height_for(wide)
            # The arrow, not the edge of its button, lines up with the title.
            self.put(self._up, margin - min(ui(15), margin - 12), y, wide, high)
            y += high + ui(2)
        text = min(inner, ui(760))
        for part, after in ((self._title, 6), (self._summary, 6), (self._count, 0)):
            high = part.height_for(text)
            self.put(part, margin, y, text, high)
            part.setVisible(bool(high))
            y += high + (ui(after) if high else 0)
        y += ui(22)
        grid, other = (self._tiles, self._topics) if self._category is not None else (self._topics, self._tiles)
        other.hide()
        high = grid.arrange(inner)
        self.put(grid, margin, y, inner, high)
        grid.show()
        return y + high + ui(48)

    def _on_up(self) -> None:
        self.destination_requested.emit(Destination(Screen.TOPIC))

    def _on_topic(self) -> None:
        category = self.sender().category
        if category is not None:
            self.destination_requested.emit(Destination(Screen.TOPIC, category.id))

    def _on_tile(self) -> None:
        item = self.sender().item
        if item is not None:
            place = item.record.place if item.begun and item.record is not None else None
            self.destination_requested.emit(Destination(Screen.ARTICLE, item.card.id, place=place))


def _fill_topic(card: TopicCard, shelf: Shelf) -> None:
    borrowed = next((one.image for one in shelf.cards if one.image), "")
    card.set_topic(shelf.category, shelf.total, shelf.category.picture or borrowed)


def _fill_tile(tile: ArticleTile, item: CardItem) -> None:
    tile.set_item(item)

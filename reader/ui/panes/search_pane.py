"""What was found: results as cards, and at their side what they can be narrowed down to.

The field stands in the bar. The pane is told the words and the articles; it counts, filters and shows.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from reader.model import ArticleCard, Category, Destination, Screen
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.card import CardItem, ResultCard
from reader.ui.widgets.card_grid import CardGrid, CardPage
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.words import Words
from reader.ui.wording import articles, translate

SHORT_MINUTES = 5
_FILTER = re.compile(r"(?:^|\s)minutes:(\d{1,3})(?=\s|$)")


class _Filters(QWidget):
    """The list at the side: topics and reading time, each with the number of articles it leads to."""

    topic_chosen = Signal(str)
    short_chosen = Signal(bool)

    def __init__(self, pane: SearchPane) -> None:
        super().__init__(pane.body)
        self._pane = pane
        self._look: Look | None = None
        self._topics_title = Words(translate("Reader", "Topics"), font="card_title", weight=600, color="heading",
                                   px=20, parent=self)
        self._time_title = Words(translate("Reader", "Reading time"), font="card_title", weight=600, color="heading",
                                 px=20, parent=self)
        self._topics: list[Button] = []
        self._short = self._row(translate("Reader", "5 minutes or less"), "", self._on_short)
        self._any = self._row(translate("Reader", "Any length"), "", self._on_any)
        self._short.setObjectName("filter_short")

    def _row(self, word: str, key: str, clicked) -> Button:
        row = Button(word, kind="row", parent=self)
        row.setProperty("key", key)
        row.clicked.connect(clicked)
        if self._look is not None:
            row.set_look(self._look)
        return row

    def show_counts(
        self, topics: list[tuple[str, str, int]], chosen: str, short: int, total: int, only_short: bool,
    ) -> None:
        """`topics` are (id, title, count), the first one with the id "" for all of them."""
        while len(self._topics) < len(topics):
            self._topics.append(self._row("", "", self._on_topic))
        for row, (key, title, count) in zip(self._topics, topics, strict=False):
            if row.text() != title:
                row.setText(title)
            row.setProperty("key", key)
            row.set_count(str(count))
            row.set_on(key == chosen)
        for number, row in enumerate(self._topics):
            row.setVisible(number < len(topics) and len(topics) > 2)
        self._topics_title.setVisible(len(topics) > 2)
        self._short.set_count(str(short))
        self._any.set_count(str(total))
        self._short.set_on(only_short)
        self._any.set_on(not only_short)

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self._topics_title, self._time_title, *self._topics, self._short, self._any):
            part.set_look(look)

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        ui, y = self._look.ui, 0
        groups = [(self._topics_title, [row for row in self._topics if not row.isHidden()]),
                  (self._time_title, [self._short, self._any])]
        for title, rows in groups:
            if not rows:
                continue
            y += ui(22) if y else 0
            high = title.height_for(width - ui(14))
            self._pane.put(title, ui(14), y, width - ui(14), high, inside=width)
            y += high + ui(8)
            for row in rows:
                high = row.height_for(width)
                self._pane.put(row, 0, y, width, high, inside=width)
                y += high
        return y

    def _on_topic(self) -> None:
        self.topic_chosen.emit(self.sender().property("key"))

    def _on_short(self) -> None:
        self.short_chosen.emit(True)

    def _on_any(self) -> None:
        self.short_chosen.emit(False)


class SearchPane(CardPage):
    """See the module."""

    destination_requested = Signal(Destination)
    query_changed = Signal(str)  # other words are wished for from here; typing comes from the bar
    help_requested = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.setObjectName("search_pane")
        self._query = self._query_when_left = ""
        self._cards: tuple[ArticleCard, ...] = ()
        self._titles: dict[str, str] = {}
        self._topic, self._only_short, self._open = "", False, False
        self._selected = -1
        self._suggestions: tuple[Category, ...] = ()
        self._count = Words(font="heading_2", weight=600, color="heading", parent=self.body)
        self._count.setObjectName("search_count")
        self._line = Words(font="ui", color="text_soft", parent=self.body)
        self._filters = _Filters(self)
        self._filters.topic_chosen.connect(self._on_topic)
        self._filters.short_chosen.connect(self._on_short)
        self._fold = Button(translate("Reader", "Filters"), icon="list-filter", parent=self.body)
        self._fold.setObjectName("search_filters")
        self._fold.clicked.connect(self._on_fold)
        self.results = CardGrid(self._make_card, self._fill_card, least_width=200, most_columns=1, gutter=14,
                                parent=self.body)
        self._nothing = EmptyState(parent=self.body)
        self._nothing.action_requested.connect(self._on_action)
        self._try = Wrap(self.body)
        self._showing: tuple[ArticleCard, ...] = ()
        self._told = False

    def _make_card(self) -> ResultCard:
        card = ResultCard(self.pictures)
        card.clicked.connect(self._on_card)
        return card

    def _fill_card(self, card: ResultCard, article: ArticleCard) -> None:
        card.set_result(CardItem(article, self._titles.get(article.category, "")), self._query)

    # what it is told

    def set_query(self, query: str) -> None:
        """The words that the next results belong to. "minutes:5" in them chooses the filter for short reading.

        Filters stay while one is typing and when one comes back to the same words; a new search begins without any.
        """
        found = _FILTER.search(query)
        if not self.isVisible() and query != self._query_when_left:  # another search than the one before
            self._topic, self._only_short = "", False
        if found:
            self._only_short = int(found.group(1)) <= SHORT_MINUTES
            query = _FILTER.sub(" ", query).strip()
        if query != self._query:
            self._query = query

    @property
    def query(self) -> str:
        """The words, without filters."""
        return self._query

    def set_suggestions(self, categories: tuple[Category, ...]) -> None:
        """Topics to try when nothing is found."""
        if categories == self._suggestions:
            return
        self._suggestions = categories
        chips = []
        for category in categories:
            chip = Chip(category.title)
            chip.setProperty("key", category.id)
            chip.clicked.connect(self._on_suggestion)
            chips.append(chip)
        self._try.set_buttons(chips)
        if self._told:
            self._show()

    def show_results(self, query: str, cards: tuple[ArticleCard, ...], categories: dict[str, str]) -> None:
        """What was found for `query`, the best first. `categories` are the topics' titles by id."""
        self.set_query(query)
        self._cards, self._titles, self._told = cards, categories, True
        if self._topic and not any(card.category == self._topic for card in cards):
            self._topic = ""
        self._show()

    def move_selection(self, step: int) -> None:
        """Choose the next (1) or previous (-1) result while the cursor stays in the field."""
        count = len(self._showing)
        if not count:
            return
        self._select(min(max(self._selected + step, 0), count - 1))

    def open_selection(self) -> None:
        """Open the chosen result, the first one when none is chosen."""
        if self._showing:
            self._go(self._showing[max(self._selected, 0)])

    def set_look(self, look: Look) -> None:
        for part in (self._count, self._line, self._filters, self._fold, self.results, self._nothing, self._try):
            part.set_look(look)
        super().set_look(look)
        self.grow()

    # what it shows

    def _show(self) -> None:
        in_time = [card for card in self._cards if not self._only_short or card.minutes <= SHORT_MINUTES]
        in_topic = [card for card in self._cards if not self._topic or card.category == self._topic]
        self._showing = tuple(card for card in in_time if not self._topic or card.category == self._topic)
        counts: dict[str, int] = {}
        for card in self._cards:
            counts.setdefault(card.category, 0)
        for card in in_time:
            counts[card.category] += 1
        order = {key: number for number, key in enumerate(self._titles)}
        topics = [("", translate("Reader", "All topics"), len(in_time))]
        topics += [(key, self._titles[key], counts[key])
                   for key in sorted((key for key in counts if key in self._titles), key=order.__getitem__)]
        short = sum(card.minutes <= SHORT_MINUTES for card in in_topic)
        self._filters.show_counts(topics, self._topic, short, len(in_topic), self._only_short)
        self._count.setText(articles(len(self._showing)) if self._showing else "")
        self._line.setText(translate("Reader", "with “{words}” in the title").format(words=self._query)
                           if self._showing and self._query else "")
        self._show_nothing()
        self.growing = self.results
        self.results.show_items(self._showing)
        self._selected = -1
        self.verticalScrollBar().setValue(0)
        self.rearrange()
        self.grow()
        announce(self, self._count.text() or self._nothing.title.text())

    def _show_nothing(self) -> None:
        if self._showing:
            return
        if self._cards:
            self._nothing.set_state(
                translate("Reader", "Nothing left with these filters"),
                translate("Reader", "There is more in other topics or with another reading time."),
                (("all", translate("Reader", "Show all {count}").format(count=len(self._cards))),))
        elif self._query:
            sentence = translate("Reader", "Try another word, or one of these topics.") if self._suggestions \
                else translate("Reader", "Try another word.")
            self._nothing.set_state(
                translate("Reader", "Nothing found for “{words}”").format(words=self._query), sentence)
        else:
            sentence = translate("Reader", "Type a word above, or choose a topic.") if self._suggestions \
                else translate("Reader", "Type a word above.")
            self._nothing.set_state(translate("Reader", "What would you like to read about?"), sentence)

    def arrange(self, width: int) -> int:
        ui, margin = self.look.ui, self.margin(width)
        inner = width - 2 * margin
        beside = inner >= ui(230 + 36 + 480)
        y = ui(24) if width >= 720 else ui(16)
        has_filters = bool(self._cards)
        x, wide = margin, inner
        filters_end = 0
        self._filters.setVisible(has_filters and (beside or self._open))
        self._fold.setVisible(has_filters and not beside)
        if beside:
            side = ui(230)
            if has_filters:
                high = self._filters.arrange(side)
                self.put(self._filters, margin, y, side, high)
                filters_end = y + high
                x, wide = margin + side + ui(36), inner - side - ui(36)
        shown = bool(self._showing)
        fold_wide = min(inner, self._fold.natural_width()) if has_filters and not beside else 0
        texts = wide - (fold_wide + ui(12) if fold_wide else 0)
        under = fold_wide and texts < ui(150)
        if under:
            texts = wide
        top = y
        for part in (self._count, self._line):
            part.setVisible(bool(part.text()))
            high = part.height_for(texts)
            self.put(part, x, y, texts, high)
            y += high
        if fold_wide:
            high = self._fold.height_for(fold_wide)
            self._fold.set_on(self._open or bool(self._topic) or self._only_short)
            if under:
                y += ui(8)
                self.put(self._fold, x, y, fold_wide, high)
                y += high
            else:
                self.put(self._fold, x + wide - fold_wide, top, fold_wide, high)
                y = max(y, top + high)
            if self._open:
                y += ui(12)
                high = self._filters.arrange(wide)
                self.put(self._filters, x, y, wide, high)
                y += high + ui(6)
        y += ui(16) if y > top else 0
        self.results.setVisible(shown)
        self._nothing.setVisible(self._told and not shown)
        self._try.setVisible(self._told and not shown and not self._cards and bool(self._try.buttons))
        if shown:
            high = self.results.arrange(wide, columns=1)
            self.put(self.results, x, y, wide, high)
            y += high
        elif self._told:
            narrow = min(wide, ui(760))
            high = self._nothing.height_for(narrow)
            self.put(self._nothing, x, y, narrow, high)
            y += high
            if not self._try.isHidden():
                y += ui(18)
                high = self._try.height_for(narrow)
                self.put(self._try, x, y, narrow, high)
                y += high
        return max(y, filters_end) + ui(40)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._query_when_left = self._query

    # what a person does

    def _select(self, number: int) -> None:
        while number >= len(self.results.cards) and self.results.has_more():
            self.results.build_more()
            self.rearrange()
        cards = self.results.cards
        if 0 <= self._selected < len(cards):
            cards[self._selected].set_selected(False)
        self._selected = number
        cards[number].set_selected(True)
        self.keep_in_view(cards[number])
        announce(self, cards[number].accessibleName())

    def _on_topic(self, key: str) -> None:
        self._topic = key
        self._show()

    def _on_short(self, only: bool) -> None:
        self._only_short = only
        self._show()

    def _on_fold(self) -> None:
        self._open = not self._open
        self.rearrange()

    def _on_action(self, key: str) -> None:
        if key == "all":
            self._topic, self._only_short = "", False
            self._show()

    def _on_suggestion(self) -> None:
        self.destination_requested.emit(Destination(Screen.TOPIC, self.sender().property("key")))

    def _on_card(self) -> None:
        item = self.sender().item
        if item is not None:
            self._go(item.card)

    def _go(self, card: ArticleCard) -> None:
        self.destination_requested.emit(Destination(Screen.ARTICLE, card.id))

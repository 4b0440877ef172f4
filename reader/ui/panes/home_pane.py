"""Home: a greeting, the field to search with, what was begun, where to start, and a row of cards for each topic."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from reader.model import ArticleCard, Category, Destination, Place, ReadingRecord, Screen, Shelf
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.card import ArticleTile, CardItem, FeatureCard, card_item
from reader.ui.widgets.card_grid import CardGrid, CardPage
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.search_field import SearchField
from reader.ui.widgets.words import Words
from reader.ui.wording import language_name, see_all, translate

SHORT = "minutes:5"  # what the chip for short reading asks the search page for


@dataclass(frozen=True, slots=True)
class HomeContent:
    """Everything that Home shows in one language.

    `begun` are articles that were opened and not finished, the last one first. Of `featured` the first is shown.
    """

    place: Place = field(default_factory=Place)
    begun: tuple[tuple[ArticleCard, ReadingRecord], ...] = ()
    featured: tuple[ArticleCard, ...] = ()
    shelves: tuple[Shelf, ...] = ()
    languages: tuple[str, ...] = ()
    language: str = ""
    records: dict[str, ReadingRecord] = field(default_factory=dict)  # by id, for the bars on the cards
    saved: frozenset[str] = frozenset()                              # ids of cards with a star


class _Row(QWidget):
    """A heading with its cards. `category` is None for what was begun."""

    def __init__(self, pane: HomePane, title: str, items: tuple[CardItem, ...], category: Category | None,
                 total: int) -> None:
        super().__init__(pane.body)
        self.category, self.total = category, total
        self._more = self._below = False
        self._head = self._heading_width = 0
        self._button = 0, 0
        self.heading = Words(title, font="card_title", weight=600, color="heading", px=25, parent=self)
        self.all = Button(see_all(total), kind="bare", trailing="chevron-right", parent=self)
        self.all.setAccessibleName(f"{see_all(total)}: {title}")
        self.all.clicked.connect(self._on_all)
        self.grid = CardGrid(pane.make_tile, _fill, most_columns=4, parent=self)
        self.grid.show_items(items)
        self._pane = pane

    def set_look(self, look: Look) -> None:
        self.heading.set_look(look)
        self.all.set_look(look)
        self.grid.set_look(look)

    def _on_all(self) -> None:
        if self.category is not None:
            self._pane.destination_requested.emit(Destination(Screen.TOPIC, self.category.id))

    def measure(self, width: int, columns: int) -> tuple[int, int]:
        """Height of the heading and of the cards on `width` px with room for `columns` cards."""
        self._measure_heading(width, columns)
        return self._head, self.grid.arrange(width, columns=columns, rows=1)

    def _measure_heading(self, width: int, columns: int) -> None:
        look = self._pane.look
        self._more = self.category is not None and self.total > min(columns, len(self.grid.items))
        button = min(width, self.all.natural_width()) if self._more else 0
        beside = width - button - (look.ui(16) if self._more else 0)
        self._below = self._more and beside < min(look.ui(200), self.heading.natural_width())
        self._heading_width = width if self._below else beside
        self._button = button, self.all.height_for(button) if self._more else 0
        high = self.heading.height_for(self._heading_width)
        self._head = max(high, 0 if self._below else self._button[1])

    def arrange(self, width: int, columns: int, head: int, cards: int) -> int:
        """Place everything on `width` px: the heading in `head` px, cards at least `cards` high. Returns the height."""
        look, put = self._pane.look, self._pane.put
        self._measure_heading(width, columns)
        self.all.setVisible(self._more)
        button, tall = self._button
        high = self.heading.height_for(self._heading_width)
        put(self.heading, 0, head - (self._head + high) // 2, self._heading_width, high, inside=width)
        if self._more and not self._below:
            put(self.all, width - button, head - (self._head + tall) // 2, button, tall, inside=width)
        y = head + look.ui(12)
        shown = self.grid.arrange(width, columns=columns, rows=1, least=cards)
        put(self.grid, 0, y, width, shown, inside=width)
        y += shown
        if self._below:
            y += look.ui(8)
            put(self.all, 0, y, button, tall, inside=width)
            y += tall
        return y


class HomePane(CardPage):
    """See the module."""

    destination_requested = Signal(Destination)
    search_requested = Signal(str)     # typed so far; the search page goes on with it
    language_requested = Signal(str)
    help_requested = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.setObjectName("home_pane")
        self._content = HomeContent()
        self._rows: list[_Row] = []
        self._over = Words(font="ui_small", weight=600, color="link", parent=self.body)
        self._greeting = Words(font="display", weight=600, color="heading", parent=self.body)
        self._greeting.setObjectName("home_greeting")
        self._tagline = Words(font="body", color="text_soft", line=1.5, parent=self.body)
        self.field = SearchField(height=58, parent=self.body)
        self.field.edited.connect(self._on_edited)
        self.field.accepted.connect(self.search_requested)
        self._chips = Wrap(self.body)
        self._language_chips = Wrap(self.body)
        self._feature = FeatureCard(pictures, self.body)
        self._feature.setObjectName("home_feature")
        self._feature.clicked.connect(self._on_feature)
        self._feature.hide()

    def make_tile(self) -> ArticleTile:
        """A card of this pane that opens its article."""
        tile = ArticleTile(self.pictures)
        tile.clicked.connect(self._on_tile)
        return tile

    def set_content(self, content: HomeContent) -> None:
        """Show Home anew."""
        self._content = content
        place = content.place
        self._over.setText(place.name if place.name != "Reader" else "")
        self._greeting.setText(place.greeting or translate("Reader", "Take your time."))
        self._tagline.setText(place.tagline)
        by_id = {category.id: category for category in place.categories}
        by_id.update({shelf.category.id: shelf.category for shelf in content.shelves})
        self._fill_chips()
        if content.featured:
            first = content.featured[0]
            self._feature.set_item(card_item(first, by_id, content.records.get(first.id),
                                              saved=first.id in content.saved))
        self._feature.setVisible(bool(content.featured))
        self._fill_rows(by_id)
        if self._look is not None:
            self.set_look(self._look)

    def _fill_chips(self) -> None:
        content = self._content
        chips = []
        if any(card.minutes <= 5 for shelf in content.shelves for card in shelf.cards):
            short = Chip(translate("Reader", "5 minutes or less"), icon="clock")
            short.setObjectName("home_short")
            short.clicked.connect(self._on_short)
            chips.append(short)
        self._chips.set_buttons(chips)
        languages = []
        for code in content.languages if len(content.languages) > 1 else ():
            chip = Chip(language_name(code), choosable=True)
            chip.setChecked(code == content.language)
            chip.setProperty("language", code)
            chip.clicked.connect(self._on_language)
            languages.append(chip)
        self._language_chips.set_buttons(languages)

    def _fill_rows(self, by_id: dict[str, Category]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        content, self._rows = self._content, []
        if content.begun:
            items = tuple(card_item(card, by_id, record, saved=card.id in content.saved)
                          for card, record in content.begun)
            self._rows.append(_Row(self, translate("Reader", "Continue reading"), items, None, len(items)))
        for shelf in content.shelves:
            items = tuple(card_item(card, by_id, content.records.get(card.id), in_topic=True,
                                    saved=card.id in content.saved)
                          for card in shelf.cards)
            if items:
                self._rows.append(_Row(self, shelf.category.title, items, shelf.category, shelf.total))
        for row in self._rows:
            row.show()

    def set_look(self, look: Look) -> None:
        for part in (self._over, self._greeting, self._tagline, self.field, self._chips, self._language_chips,
                     self._feature, *self._rows):
            part.set_look(look)
        super().set_look(look)

    # where things go

    def arrange(self, width: int) -> int:
        look, margin = self.look, self.margin(width)
        ui, inner = look.ui, width - 2 * margin
        y = ui(34) if width >= 720 else ui(22)
        gap = 48
        beside = bool(self._content.featured) and inner >= 2 * ui(420) + gap
        left = round((inner - gap) * 544 / 1104) if beside else inner
        if beside:
            bottom = self._arrange_opening(margin, y, left)
            high = max(bottom - y + ui(8), self._feature.height_for(inner - left - gap))
            self.put(self._feature, margin + left + gap, y, inner - left - gap, high)
            opening = self._opening_height
            if opening < high:  # the words stand a little above the middle of the card beside them
                self._arrange_opening(margin, y + round((high - opening) * 0.42), left)
            y += high
        else:
            y = self._arrange_opening(margin, y, left)
            if self._content.featured:
                y += ui(24)
                high = self._feature.height_for(inner)
                self.put(self._feature, margin, y, inner, high)
                y += high
        y = self._arrange_rows(margin, y, inner)
        return y + ui(48)

    def _arrange_opening(self, x: int, y: int, width: int) -> int:
        """The greeting, the field and the chips; returns where they end."""
        ui, top = self.look.ui, y
        for part, after in ((self._over, 2), (self._greeting, 8), (self._tagline, 22)):
            high = part.height_for(width)
            self.put(part, x, y, width, high)
            part.setVisible(bool(high))
            y += high + (ui(after) if high else 0)
        high = self.field.height_for(width)
        self.put(self.field, x, y, width, high)
        y += high
        for wrap in (self._chips, self._language_chips):
            wrap.setVisible(bool(wrap.buttons))
            if wrap.buttons:
                y += ui(16)
                high = wrap.height_for(width)
                self.put(wrap, x, y, width, high)
                y += high
        self._opening_height = y - top
        return y

    def _arrange_rows(self, x: int, y: int, width: int) -> int:
        """The rows of cards; several small topics share one row. Returns where they end."""
        ui = self.look.ui
        if not self._rows:
            return y
        gutter = ui(20)
        columns = min(row.grid.columns(width, gutter) for row in self._rows)
        card = (width - gutter * (columns - 1)) // columns
        for line in _lines(self._rows, columns):
            if len(line) == 1:
                line = [(line[0][0], columns)]
            widths = [count * card + (count - 1) * gutter if len(line) > 1 else width for _, count in line]
            # Side by side, headings stand on one line and cards have one height.
            sizes = [row.measure(wide, count) for (row, count), wide in zip(line, widths, strict=True)]
            head, cards = (max(size) for size in zip(*sizes, strict=True))
            y += ui(36)
            at, tallest = x, 0
            for (row, count), wide in zip(line, widths, strict=True):
                high = row.arrange(wide, count, head, cards)
                self.put(row, at, y, wide, high)
                at += wide + gutter
                tallest = max(tallest, high)
            y += tallest
        return y

    # what a person does

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self.search_requested.emit(text)

    def _on_short(self) -> None:
        self.destination_requested.emit(Destination(Screen.SEARCH, SHORT))

    def _on_language(self) -> None:
        chip = self.sender()
        code = chip.property("language")
        chip.setChecked(code == self._content.language)  # it changes when the library has
        if code != self._content.language:
            self.language_requested.emit(code)

    def _on_feature(self) -> None:
        self._open(self._feature.item)

    def _on_tile(self) -> None:
        self._open(self.sender().item)

    def _open(self, item: CardItem | None) -> None:
        if item is not None:
            place = item.record.place if item.begun and item.record is not None else None
            self.destination_requested.emit(Destination(Screen.ARTICLE, item.card.id, place=place))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.field.set_text("")  # what was typed has moved to the search page


def _fill(tile: ArticleTile, item: CardItem) -> None:
    tile.set_item(item)


def _lines(rows: list[_Row], columns: int) -> list[list[tuple[_Row, int]]]:
    """Which rows stand side by side, each with its number of columns.

    A topic with few cards leaves room beside it; the next ones that fit come into it, so that a small library is not
    full of gaps.
    """
    waiting = [(row, min(columns, len(row.grid.items))) for row in rows]
    lines = []
    while waiting:
        line, free = [], columns
        for entry in list(waiting):
            if entry[1] <= free:
                line.append(entry)
                waiting.remove(entry)
                free -= entry[1]
        lines.append(line)
    return lines

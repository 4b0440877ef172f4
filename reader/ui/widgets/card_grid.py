"""Cards in columns, and a page that holds them: as many as fit side by side, built a page at a time.

A topic can hold thousands of articles; cards beyond the first are only built when the reader comes near them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.card import ArticleTile, PictureButton
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import Pictures

CARDS_AT_ONCE = 24
_TITLE_LINES = 3


class CardGrid(QWidget):
    """Shows items as cards. `make` builds an empty card, `fill` puts an item into one; cards are used again."""

    def __init__(
        self, make: Callable[[], PictureButton], fill: Callable[[Any, Any], None], *, least_width: int = 250,
        most_columns: int = 6, gutter: int = 20, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._fill = make, fill
        self._least_width, self._most_columns, self._gutter = least_width, most_columns, gutter
        self._items: Sequence[Any] = ()
        self._cards: list[PictureButton] = []
        self._shown = 0
        self._limit: int | None = None
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for card in self._cards:
            card.set_look(look)

    def show_items(self, items: Sequence[Any]) -> None:
        """Show these, from the first; the ones before are gone. The owner places the grid again afterwards."""
        self._items, self._shown = items, 0
        self.build_more()
        for card in self._cards[self._shown:]:
            card.hide()

    @property
    def items(self) -> Sequence[Any]:
        """Everything it shows, whether or not a card has been built for it."""
        return self._items

    @property
    def cards(self) -> list[PictureButton]:
        """The cards that have been built and are shown."""
        count = self._shown if self._limit is None else min(self._shown, self._limit)
        return self._cards[:count]

    def has_more(self) -> bool:
        """Whether there are items without a card."""
        return self._shown < len(self._items)

    def build_more(self) -> None:
        """Build the next page of cards."""
        until = min(len(self._items), self._shown + CARDS_AT_ONCE)
        for number in range(self._shown, until):
            if number == len(self._cards):
                card = self._make()
                card.setParent(self)
                if self._look is not None:
                    card.set_look(self._look)
                self._cards.append(card)
            card = self._cards[number]
            card.set_selected(False)
            self._fill(card, self._items[number])
            card.setVisible(True)
        self._shown = until

    def columns(self, width: int, gutter: int) -> int:
        """How many cards stand side by side on a width in px."""
        assert self._look is not None
        least = self._look.ui(self._least_width)
        count = max(1, min(self._most_columns, (width + gutter) // (least + gutter)))
        tiles = [card for card in self.cards[:CARDS_AT_ONCE] if isinstance(card, ArticleTile)]
        while count > 1 and tiles:
            wide = self._card_width(width, count, gutter)
            if sum(tile.title_lines(wide) > _TITLE_LINES for tile in tiles) * 4 <= len(tiles):
                break
            count -= 1
        return count

    @staticmethod
    def _card_width(width: int, columns: int, gutter: int) -> int:
        return (width - gutter * (columns - 1)) // columns

    def arrange(self, width: int, *, columns: int = 0, rows: int = 0, least: int = 0) -> int:
        """Place the cards on `width` px; returns the height.

        `rows` limits how many rows are shown (0: all); no card is lower than `least` px.
        """
        if self._look is None:
            return 0
        gutter = self._look.ui(self._gutter)
        count = columns or self.columns(width, gutter)
        self._limit = rows * count if rows else None
        wide = self._card_width(width, count, gutter)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        frame, y, shown = QRect(0, 0, width, 1), 0, self.cards
        for card in self._cards[len(shown):self._shown]:
            card.hide()
        for start in range(0, len(shown), count):
            row = shown[start:start + count]
            high = max(least, *(card.height_for(wide) for card in row))
            for number, card in enumerate(row):
                left = round(number * (width + gutter) / count)
                place = QRect(left, y, round((number + 1) * (width + gutter) / count) - gutter - left, high)
                card.setGeometry(QStyle.visualRect(direction, frame, place))
                card.show()
            y += high + gutter
        return max(0, y - gutter)


class CardPage(Page):
    """A page of cards: arrow keys go from card to card, pictures appear when they are ready.

    `growing` is the grid at the end of the page that gets more cards as the reader comes near them.
    """

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = pictures
        self.growing: CardGrid | None = None
        pictures.ready.connect(self._on_picture_ready)
        self.verticalScrollBar().valueChanged.connect(self.grow)

    def grow(self) -> None:
        """Build cards until there is a window's height of them below what is in view."""
        # Not the bar's range: that is only true once the page is on screen.
        needed = self.verticalScrollBar().value() + 2 * self.height()
        while (self._look is not None and self.growing is not None and self.growing.has_more()
               and self.body.height() < needed):
            self.growing.build_more()
            self.rearrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.grow()

    def _on_picture_ready(self, ref: str) -> None:
        for card in self.body.findChildren(PictureButton):
            if card.picture_ref == ref and card.isVisible():
                card.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        here = QApplication.focusWidget()
        if isinstance(here, PictureButton) and self.body.isAncestorOf(here) and not event.modifiers():
            there = self.neighbor(here, event.key())
            if there is not None:
                there.setFocus(Qt.FocusReason.TabFocusReason)
                self.keep_in_view(there)
                return
        super().keyPressEvent(event)

    def neighbor(self, card: PictureButton, key: int) -> PictureButton | None:
        """The nearest card in the direction of an arrow key; None when there is none."""
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if key not in steps:
            return None
        across, down = steps[Qt.Key(key)]
        here = self._place(card)
        best, least = None, None
        for other in self.body.findChildren(PictureButton):
            if other is card or not other.isVisible():
                continue
            there = self._place(other)
            if across and (there.center().x() - here.center().x()) * across > 0 and _overlap(here, there):
                distance = abs(there.center().x() - here.center().x()), abs(there.top() - here.top())
            elif down and (there.top() >= here.bottom() if down > 0 else there.bottom() <= here.top()):
                gap = there.top() - here.bottom() if down > 0 else here.top() - there.bottom()
                distance = gap, abs(there.center().x() - here.center().x())
            else:
                continue
            if least is None or distance < least:
                best, least = other, distance
        return best

    def _place(self, card: PictureButton) -> QRect:
        return QRect(card.mapTo(self.body, QPoint(0, 0)), card.size())


def _overlap(one: QRect, other: QRect) -> bool:
    """Whether two cards stand side by side."""
    return one.top() < other.bottom() and other.top() < one.bottom()

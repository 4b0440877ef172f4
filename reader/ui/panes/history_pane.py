"""What was opened when, by day, the newest first. Shows the visits it is given and says what a person wishes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.kept import Visit
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.kept_day import DayCard, VisitRow
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.saved_words import day_of, long_day, time_of_day
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_AT_ONCE = 20


class HistoryPane(Page):
    """See the module. Rows are built as the reader comes near them."""

    back_requested = Signal()
    open_requested = Signal(Visit)
    remove_requested = Signal(Visit)
    clear_requested = Signal()
    keeping_requested = Signal(bool)   # whether openings are to be listed from now on

    def __init__(self, pictures: Pictures, picture: str = "", parent: QWidget | None = None) -> None:
        """`picture` is the ref of what stands beside the words where there is nothing; "" for the app's mark."""
        super().__init__(parent)
        self.setObjectName("history_pane")
        self._visits: tuple[Visit, ...] = ()
        self._today, self._language = date.today(), ""
        self._shown = 0
        self._cards: list[DayCard] = []
        self._count = 0
        self.back = Button(translate("Reader", "Saved"), icon="arrow-left", kind="bare", parent=self.body)
        self.back.setObjectName("history_back")
        self.back.clicked.connect(self.back_requested)
        self._title = Words(translate("Reader", "Reading history"), font="title", weight=600, color="heading",
                            parent=self.body)
        self._title.setObjectName("history_title")
        self._sentence = Words(font="ui", color="text_soft", line=1.45, parent=self.body)
        self._sentence.setObjectName("history_sentence")
        self.clear = Button(translate("Reader", "Clear history"), icon="trash-2", parent=self.body)
        self.clear.setObjectName("history_clear")
        self.clear.clicked.connect(self.clear_requested)
        self.keep = Button(kind="bare", parent=self.body)
        self.keep.setObjectName("history_keep")
        self.keep.clicked.connect(self._on_keep)
        self._is_kept = True
        self._empty = EmptyState(pictures, picture, self.body)
        self.verticalScrollBar().valueChanged.connect(self.grow)
        self.set_visits((), is_kept=True)

    def set_visits(
        self, visits: Sequence[Visit], *, is_kept: bool, today: date | None = None, language: str = "",
    ) -> None:
        """Show `visits`, the newest first. `is_kept` says whether new ones are added to them."""
        place = self._focus_place()
        self._is_kept = is_kept
        self.keep.setText(translate("Reader", "Turn history off") if is_kept
                          else translate("Reader", "Turn history on"))
        self._visits = tuple(visits)
        self._today, self._language = today or date.today(), language
        self._sentence.setText(
            translate("Reader", "The articles that you opened, the last one first. Only this computer knows.")
            if is_kept else
            translate("Reader", "Reading history is off. Articles that you open now are not added to it."))
        if is_kept:
            self._empty.set_state(translate("Reader", "Nothing here yet"),
                                  translate("Reader", "Articles that you open will be listed here by day."))
        else:
            self._empty.set_state(translate("Reader", "Nothing is listed here"),
                                  translate("Reader", "Reading history is off, and nothing is left of it."))
        self._empty.setVisible(not self._visits)
        self.clear.setVisible(bool(self._visits))
        self._shown = min(len(self._visits), max(_AT_ONCE, self._shown))
        self._fill()
        self.rearrange()
        self._restore_focus(place)
        self.grow()

    def set_look(self, look: Look) -> None:
        for part in (self.back, self._title, self._sentence, self.clear, self.keep, self._empty, *self._cards):
            part.set_look(look)
        super().set_look(look)
        self.grow()

    @property
    def rows(self) -> list[VisitRow]:
        """The rows that have been built and are shown."""
        return [row for card in self._cards[:self._count] for row in card.rows]

    def _on_keep(self) -> None:
        self.keeping_requested.emit(not self._is_kept)

    def grow(self) -> None:
        """Build rows until there is a window's height of them below what is in view."""
        if self._look is None:
            return
        needed = self.verticalScrollBar().value() + 2 * self.height()
        while self._shown < len(self._visits) and self.body.height() < needed:
            self._shown = min(len(self._visits), self._shown + _AT_ONCE)
            self._fill()
            self.rearrange()

    def _fill(self) -> None:
        days = [(day, list(visits)) for day, visits
                in groupby(self._visits[:self._shown], key=lambda visit: day_of(visit.opened))]
        while len(self._cards) < len(days):
            card = DayCard(self.body)
            card.opened.connect(self.open_requested)
            card.removed.connect(self.remove_requested)
            if self._look is not None:
                card.set_look(self._look)
            self._cards.append(card)
        self._count = len(days)
        for card, (day, visits) in zip(self._cards, days, strict=False):
            card.set_day(long_day(day, self._today, self._language),
                         [(visit, time_of_day(visit.opened, self._language)) for visit in visits])
        for number, card in enumerate(self._cards):
            card.setVisible(number < self._count)
        stops: list[QWidget] = [self.back, self.clear, self.keep]
        for row in self.rows:
            stops += [row, row.remove]
        for one, other in zip(stops, stops[1:], strict=False):
            if one.nextInFocusChain() is not other:
                QWidget.setTabOrder(one, other)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.grow()

    def arrange(self, width: int) -> int:
        ui, margin = self.look.ui, self.margin(width)
        inner, y = width - 2 * margin, ui(28) if width >= 720 else ui(18)
        wide = min(inner, self.back.natural_width())
        high = self.back.height_for(wide)
        self.put(self.back, margin - min(ui(15), margin - 12), y, wide, high)
        y += high + ui(2)
        text = min(inner, ui(860))
        clear = min(text, self.clear.natural_width())
        has_clear = not self.clear.isHidden()
        beside = has_clear and self._title.natural_width() + ui(20) + clear <= text
        title = text - (clear + ui(20) if beside else 0)
        high = self._title.height_for(title)
        self.put(self._title, margin, y, title, high)
        if beside:
            tall = self.clear.height_for(clear)
            self.put(self.clear, margin + text - clear, y + (high - tall) // 2, clear, tall)
        y += high + ui(6)
        high = self._sentence.height_for(text)
        self.put(self._sentence, margin, y, text, high)
        y += high + ui(18)
        if has_clear and not beside:
            tall = self.clear.height_for(clear)
            self.put(self.clear, margin, y, clear, tall)
            y += tall + ui(18)
        if not self._visits:
            wide = min(text, ui(640))
            high = self._empty.height_for(wide)
            self.put(self._empty, margin, y, wide, high)
            y += high
        for card in self._cards[:self._count]:
            high = card.arrange(text)
            self.put(card, margin, y, text, high)
            y += high + ui(16)
        wide = min(text, self.keep.natural_width())
        high = self.keep.height_for(wide)
        self.put(self.keep, margin - min(ui(15), margin - 12), y, wide, high)
        y += high
        return y + ui(40)

    # where the focus is

    def _focus_place(self) -> tuple[int, bool, Visit | None] | None:
        """The number of the row that has the focus, whether it is its button that removes, and what it shows."""
        here = QApplication.focusWidget()
        for number, row in enumerate(self.rows):
            if here is row or here is row.remove:
                return number, here is row.remove, row.visit
        return None

    def _restore_focus(self, place: tuple[int, bool, Visit | None] | None) -> None:
        """What was shown keeps the focus; when it is gone, its neighbor gets it."""
        if place is None:
            return
        number, is_remove, visit = place
        rows = self.rows
        if not rows:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        row = next((one for one in rows if one.visit == visit), None)
        neighbor = row or rows[min(number, len(rows) - 1)]
        (neighbor.remove if is_remove else neighbor).setFocus(Qt.FocusReason.OtherFocusReason)
        if row is None:
            announce(self, neighbor.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        place = self._focus_place()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key(), 0)
        if place is not None and step:
            rows = self.rows
            there = place[0] + step
            if 0 <= there < len(rows):
                rows[there].setFocus(Qt.FocusReason.TabFocusReason)
                self.keep_in_view(rows[there])
                self.grow()
            return
        super().keyPressEvent(event)

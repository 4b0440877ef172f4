"""The content check, for staff: how every article is, what to mend in it, and which reviews are due.

Shows the report that it is given and says what a person wishes; checks nothing, opens and prints nothing itself.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.reports import ArticleState, LibraryReport
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Wrap
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.page import Page
from reader.ui.widgets.report_card import SummaryCard
from reader.ui.widgets.report_entry import Asked, Shelf, Shown
from reader.ui.widgets.report_filters import LANGUAGE, RULE, STATE, ReportFilters
from reader.ui.widgets.report_progress import CheckProgress
from reader.ui.widgets.report_row import ReportRow
from reader.ui.widgets.report_table import ReportTable
from reader.ui.widgets.report_words import (
    DUE_DAYS,
    STATE_COLORS,
    STATE_ICONS,
    checked_words,
    content_words,
    state_name,
    summary_words,
    usual_level,
)
from reader.ui.widgets.switch import Switch
from reader.ui.widgets.words import Words
from reader.ui.wording import articles, translate
from reader.ui.wording import number as written

_DUE = "due"


class ReportPane(Page):
    """See the module. Files are named by their paths in the folder, as the report names them."""

    check_requested = Signal()
    cancel_requested = Signal()
    open_file_requested = Signal(str, int)  # path, line; line 0 is the file as a whole
    preview_requested = Signal(str)
    folder_requested = Signal()
    new_requested = Signal()
    import_requested = Signal()
    paste_requested = Signal()
    print_requested = Signal()
    packs_requested = Signal()
    pin_requested = Signal()
    hide_overdue_requested = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_pane")
        self.setAccessibleName(translate("Reader", "Content check"))
        self._shelf: Shelf | None = None
        self._shown = Shown()
        self._is_due = self._is_checking = False
        self._at, self._today, self._language = 0.0, None, ""
        self._content = ("", "")

        self.back = self._button("back", translate("Reader", "Back"), "arrow-left", self.left, "bare", self.body)
        self._title = Words(translate("Reader", "Content check"), font="title", weight=600, color="heading",
                            parent=self.body)
        self._title.setObjectName("report_title")
        self._sentence = Words(font="ui", color="text_soft", line=1.42, parent=self.body)
        self._sentence.setObjectName("report_sentence")
        self._actions = Wrap(self.body)
        self.check = self._button("check", translate("Reader", "Check again"), "refresh-cw", self.check_requested,
                                  "main")
        self.print = self._button("print", translate("Reader", "Print"), "printer", self.print_requested)
        self._ways = [
            self.check, self.print,
            self._button("new", translate("Reader", "New article"), "plus", self.new_requested),
            self._button("import", translate("Reader", "Import"), "upload", self.import_requested),
            self._button("folder", translate("Reader", "Folder"), "folder-open", self.folder_requested),
            self._button("packs", translate("Reader", "Packs"), "download", self.packs_requested),
            self._button("pin", translate("Reader", "PIN"), "shield-check", self.pin_requested),
        ]
        self._offers_hiding = True
        self._actions.set_buttons(self._ways)
        self.progress = CheckProgress(self.body)
        self.progress.cancelled.connect(self.cancel_requested)
        self.progress.hide()
        self._cards = {state.value: SummaryCard(STATE_ICONS[state], STATE_COLORS[state], self.body)
                       for state in (ArticleState.READY, ArticleState.LOOK, ArticleState.FIX)}
        self._cards[_DUE] = SummaryCard("clock", "icon", self.body)
        for key, card in self._cards.items():
            card.setObjectName(f"report_card_{key}")
            card.setProperty("key", key)
            card.clicked.connect(self._on_card)
        self.filters = ReportFilters(self.body)
        self.filters.changed.connect(self._on_filter)
        self.filters.field.moved.connect(self._on_moved)
        self.filters.field.left.connect(self.left)
        self._heading = Words(font="card_title", weight=600, color="heading", px=22, parent=self.body)
        self._heading.setObjectName("report_heading")
        self._about = Words(font="ui", color="text_soft", line=1.42, parent=self.body)
        self._about.setObjectName("report_about")
        self._all = self._button("all", translate("Reader", "Show all articles"), "list-filter", None, "bare",
                                 self.body)
        self._all.clicked.connect(self._show_all)
        self.hide_overdue = Switch(translate("Reader", "Hide pages whose check is overdue"), self.body)
        self.hide_overdue.setObjectName("report_hide_overdue")
        self.hide_overdue.setAccessibleDescription(
            translate("Reader", "While it is on, readers do not see an article whose review date has passed."))
        self.hide_overdue.clicked.connect(self.hide_overdue_requested)
        self._state = EmptyState(None, "", self.body)
        self._state.setObjectName("report_empty")
        self._state.action_requested.connect(self._on_state_action)
        self.articles = ReportTable(translate("Reader", "Articles"), has_facts=True, parent=self.body)
        self.articles.setObjectName("report_articles")
        self._others_title = Words(translate("Reader", "Other files"), font="card_title", weight=600, color="heading",
                                   px=22, parent=self.body)
        self.others = ReportTable(translate("Reader", "Other files"), has_facts=False, parent=self.body)
        self.others.setObjectName("report_others")
        self._tables = (self.articles, self.others)
        for table in self._tables:
            table.open_requested.connect(self.open_file_requested)
            table.preview_requested.connect(self.preview_requested)
            table.changed.connect(self._on_table_changed)
        # Wherever the focus is while this page is shown; a field that can take the text itself comes first.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste_requested)
        self.verticalScrollBar().valueChanged.connect(self.grow)
        self._show(keep=False)

    def _button(self, key: str, word: str, name: str, signal: Signal | None, kind: str = "plain",
                parent: QWidget | None = None) -> Button:
        button = Button(word, icon=name, kind=kind, parent=parent)
        button.setObjectName(f"report_{key}")
        if signal is not None:
            button.clicked.connect(signal)
        return button

    # what it is given

    def set_report(self, report: LibraryReport | None, *, at: float = 0, today: date | None = None,
                   language: str = "") -> None:
        """Show this one instead of the one before; None when nothing was checked yet.

        `at` is when the check ended, in seconds since 1970, 0 when that is not known; the day in the report counts
        then. `today` is for the words only ("checked today"). Dates are written in `language`. What is open, chosen
        and typed stays.
        """
        self._shelf = None if report is None else Shelf(report)
        self._at, self._today, self._language = at, today, language
        if self._shelf is not None:
            self.filters.set_choices(self._shelf.languages, self._shelf.rules)
        self._show(keep=True)
        if report is not None:
            announce(self, summary_words(report))

    def set_content(self, code: str, day: str) -> None:
        """The fingerprint of all that readers see and its day ("2026-11-03"), for who compares two computers."""
        if (code, day) != self._content:
            self._content = (code, day)
            self._show(keep=True)

    def set_actions(self, *, printing: bool, hiding: bool, editing: bool = True) -> None:
        """Which ways on there are where this pane stands: a printer, hiding overdue articles from readers, and making
        or taking in articles."""
        self._offers_hiding = hiding
        self._actions.show_only([way for way in self._ways if way is self.check
                                 or (printing if way is self.print else editing)])
        self._show(keep=True)

    def set_progress(self, done: int, total: int) -> None:
        """A check is running and has come so far. The report before stays where it is."""
        if not self._is_checking:
            self._is_checking = True
            self.progress.begin()
            self.progress.set_progress(done, total)
            had_focus = self.check.hasFocus()
            self._show(keep=True)
            if had_focus:
                self.progress.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, translate("Reader", "Checking the articles"))
        elif self.progress.cancel.isEnabled():
            self.progress.set_progress(done, total)

    def set_idle(self) -> None:
        """No check is running any more."""
        if self._is_checking:
            self._is_checking = False
            here = QApplication.focusWidget()
            had_focus = here is not None and self.progress.isAncestorOf(here)
            self.check.setEnabled(True)
            if had_focus or (here is None and self.isActiveWindow()):
                self.check.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show(keep=True)

    def set_hide_overdue(self, is_hidden: bool) -> None:
        """Whether readers do not see articles whose review is overdue."""
        self.hide_overdue.setChecked(is_hidden)

    def show_due(self, is_due: bool) -> None:
        """Show the reviews that are due instead of all articles, or all of them again."""
        if is_due != self._is_due:
            self._is_due = is_due
            self._show(keep=False)

    def set_look(self, look: Look) -> None:
        for part in (self.back, self._title, self._sentence, self._actions, self.progress, *self._cards.values(),
                     self.filters, self._heading, self._about, self._all, self.hide_overdue, self._state,
                     self.articles, self._others_title, self.others):
            part.set_look(look)
        super().set_look(look)
        self.grow()
        self._set_tab_order()

    # what it shows

    def _asked(self) -> Asked:
        chosen = self.filters.chosen
        return Asked(self.filters.field.text(), chosen[STATE], chosen[LANGUAGE], chosen[RULE], self._is_due)

    def _show(self, *, keep: bool) -> None:
        place = self._focus_place()
        shelf, asked = self._shelf, self._asked()
        self._shown = Shown() if shelf is None else shelf.choose(asked)
        self.articles.show_entries(self._shown.articles, self._language, keep=keep)
        self.others.show_entries(self._shown.others, self._language, keep=keep)
        has_any = shelf is not None and bool(shelf.report.articles or shelf.report.other_files)
        for part in (self.filters, *self._cards.values()):
            part.setVisible(has_any)
        self._others_title.setVisible(bool(self._shown.others))
        self.articles.setVisible(bool(self._shown.articles))
        self.others.setVisible(bool(self._shown.others))
        self.progress.setVisible(self._is_checking)
        self.check.setEnabled(not self._is_checking)
        self.check.setToolTip(translate("Reader", "A check is running.") if self._is_checking else "")
        self.print.setEnabled(has_any)
        self.print.setToolTip("" if has_any else translate("Reader", "There is nothing to print yet."))
        self._show_head(asked)
        self._show_state(asked)
        self._restore_focus(place)
        for table in self._tables:
            table.let_go()
        if not keep:
            self.verticalScrollBar().setValue(min(self.verticalScrollBar().value(), max(0, self.filters.y() - 16)))
        self.rearrange()
        self.grow()
        self._set_tab_order()

    def _show_head(self, asked: Asked) -> None:
        shelf = self._shelf
        self.check.setText(translate("Reader", "Check now") if shelf is None else translate("Reader", "Check again"))
        if shelf is None:
            self._sentence.setText(translate("Reader", "Looks at every article and says what to mend. Only staff see "
                                                       "this page."))
            for part in (self._heading, self._about, self._all, self.hide_overdue):
                part.hide()
            return
        report = shelf.report
        lines = [checked_words(report, self._today or date.today(), self._at, self._language), usual_level(report),
                 content_words(*self._content, self._language)]
        if not report.is_complete:
            lines.append(translate("Reader", "The check was stopped, so some articles are missing here."))
        self._sentence.setText("\n".join(filter(None, lines)))
        for state, count in ((ArticleState.READY, report.ready), (ArticleState.LOOK, report.look),
                             (ArticleState.FIX, report.fix)):
            self._cards[state.value].set_on(asked.state == state.value)
            self._cards[state.value].set_number(count, state_name(state, count))
        due = shelf.due
        self._cards[_DUE].set_on(self._is_due)
        self._cards[_DUE].set_number(due, translate("Reader", "review due") if due == 1
                                     else translate("Reader", "reviews due"))
        self._cards[_DUE].setEnabled(True)
        total, count = len(report.articles), len(self._shown.articles)
        found, others = "", len(self._shown.others)
        if asked.is_narrowed and total:
            words = (translate("Reader", "{count} of {articles}") if not others else
                     translate("Reader", "{count} of {articles}, and 1 other file") if others == 1 else
                     translate("Reader", "{count} of {articles}, and {others} other files"))
            found = words.format(count=written(count), articles=articles(total), others=written(others))
        if self._is_due:
            about = translate("Reader", "Overdue, or due in the next %n days.", None, DUE_DAYS)
            if shelf.undated:
                about += " " + (translate("Reader", "1 article has no review date.") if shelf.undated == 1 else
                                translate("Reader", "%n articles have no review date.", None, shelf.undated))
            self._about.setText(" ".join(filter(None, (about, found))))
        else:
            self._about.setText(found)
        self._heading.setText(translate("Reader", "Reviews due") if self._is_due else "")
        self._heading.setVisible(self._is_due)
        self._about.setVisible(bool(self._about.text()))
        self._all.setVisible(self._is_due or asked.is_narrowed)
        self.hide_overdue.setVisible(self._is_due and self._offers_hiding)

    def _show_state(self, asked: Asked) -> None:
        """The card that stands where there is nothing to list, or nothing to mend."""
        words: tuple[str, str, tuple[tuple[str, str], ...]] | None = None
        shelf, new = self._shelf, ("new", translate("Reader", "New article"))
        if shelf is None:
            if not self._is_checking:
                words = (translate("Reader", "Nothing has been checked yet"),
                         translate("Reader", "The check reads the articles only. It changes nothing in them."), ())
        elif not shelf.report.articles and not shelf.report.other_files:
            words = (translate("Reader", "There are no articles here yet"),
                     translate("Reader", "Write a new one, import one that you have, or put files into the folder."),
                     (new, ("import", translate("Reader", "Import"))))
        elif not self._shown.articles and not self._shown.others:
            if asked.is_narrowed:
                typed = asked.words.strip()
                words = (translate("Reader", "Nothing found for “{words}”").format(words=typed) if typed
                         else translate("Reader", "Nothing here"),
                         translate("Reader", "Try another word, or show everything again."),
                         (("all", translate("Reader", "Show all")),))
            elif self._is_due:
                words = (translate("Reader", "No reviews are due"),
                         translate("Reader", "No review date has passed or comes in the next %n days.", None, DUE_DAYS),
                         ())
        elif not shelf.report.needs_work and not asked.is_narrowed and not self._is_due and shelf.report.is_complete:
            words = (translate("Reader", "All ready"), translate("Reader", "There is nothing to mend."), ())
        self._state.setVisible(words is not None)
        if words is not None and (words[0], words[1]) != (self._state.title.text(), self._state.sentence.text()):
            self._state.set_state(*words)

    def grow(self) -> None:
        """Build rows until there is a window's height of them below what is in view."""
        if self._look is None:
            return
        needed = self.verticalScrollBar().value() + 2 * self.height()
        grown = False
        for table in self._tables:
            while not table.isHidden() and table.has_more() and table.y() + table.height() < needed:
                table.build_more()
                self.rearrange()
                grown = True
        if grown:
            self._set_tab_order()

    def _set_tab_order(self) -> None:
        """Tab goes through the page as one reads it."""
        order: list[QWidget] = [self.back, *self._actions.buttons, self.progress.cancel, *self._cards.values(),
                                *self.filters.stops, self._all, self.hide_overdue, *self._state.buttons.buttons]
        for table in self._in_order():
            order += table.stops
        for one, other in zip(order, order[1:], strict=False):
            if one.nextInFocusChain() is not other:
                QWidget.setTabOrder(one, other)

    def _in_order(self) -> tuple[ReportTable, ...]:
        """The worst first: other files come before the articles when one of them needs fixing."""
        if any(entry.state is ArticleState.FIX for entry in self._shown.others):
            return self.others, self.articles
        return self.articles, self.others

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.grow()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._shelf is not None and self._look is not None:
            self._show_head(self._asked())  # the day may be another by now
            self.rearrange()

    # where everything is

    def arrange(self, width: int) -> int:
        ui, margin = self.look.ui, self.margin(width)
        inner, y = width - 2 * margin, ui(18) if width >= 720 else ui(12)
        wide = min(inner, self.back.natural_width())
        high = self.back.height_for(wide)
        self.put(self.back, margin - min(ui(15), margin - 12), y, wide, high)
        y = self._arrange_title(margin, y + high, inner)
        high = self._sentence.height_for(min(inner, ui(860)))
        self.put(self._sentence, margin, y, min(inner, ui(860)), high)
        y += high + ui(18)
        if not self.progress.isHidden():
            high = self.progress.arrange(inner)
            self.put(self.progress, margin, y, inner, high)
            y += high + ui(16)
        if not self.filters.isHidden():
            y = self._arrange_cards(margin, y, inner)
            high = self.filters.arrange(inner)
            self.put(self.filters, margin, y, inner, high)
            y += high + ui(16)
        y = self._arrange_heading(margin, y, inner)
        if not self._state.isHidden():
            high = self._state.height_for(inner)
            self.put(self._state, margin, y, inner, high)
            y += high + ui(18)
        for table in self._in_order():
            if table.isHidden():
                continue
            if table is self.others:
                high = self._others_title.height_for(inner)
                self.put(self._others_title, margin, y + ui(6), inner, high)
                y += high + ui(16)
            high = table.arrange(inner)
            self.put(table, margin, y, inner, high)
            y += high + ui(18)
        return y + ui(22)

    def _arrange_title(self, x: int, y: int, width: int) -> int:
        """The title, with the ways on beside it or below."""
        ui = self.look.ui
        title = min(width, self._title.natural_width())
        actions = sum(button.natural_width() + 10 for button in self._actions.buttons) - 10
        tall = self._title.height_for(title)
        if title + ui(28) + actions <= width:
            high = self._actions.height_for(actions)
            row = max(tall, high)
            self.put(self._title, x, y + (row - tall) // 2, title, tall)
            self.put(self._actions, x + width - actions, y + (row - high) // 2, actions, high)
            return y + row + ui(4)
        self.put(self._title, x, y, title, tall)
        y += tall + ui(8)
        high = self._actions.height_for(width)
        self.put(self._actions, x, y, width, high)
        return y + high + ui(12)

    def _arrange_cards(self, x: int, y: int, width: int) -> int:
        cards = list(self._cards.values())
        gap = self.look.ui(16) if width >= 600 else 10
        widest = max(card.natural_width() for card in cards)
        across = next((number for number in (4, 2) if widest <= (width - (number - 1) * gap) // number), 1)
        for start in range(0, len(cards), across):
            row = cards[start:start + across]
            wide = (width - (across - 1) * gap) // across
            high = max(card.height_for(wide) for card in row)
            for number, card in enumerate(row):
                self.put(card, x + number * (wide + gap), y, wide, high)
            y += high + gap
        return y + self.look.ui(18) - gap + (0 if across == 4 else gap // 2)

    def _arrange_heading(self, x: int, y: int, width: int) -> int:
        """What is shown, how much of it, and the way back to everything."""
        ui = self.look.ui
        back = min(width, self._all.natural_width()) if not self._all.isHidden() else 0
        tall = self._all.height_for(back) if back else 0
        words = [part for part in (self._heading, self._about) if not part.isHidden()]
        beside = back and words and back + ui(16) + ui(200) <= width
        inner = width - (back + ui(16) if beside else 0)
        top = y
        highs = [part.height_for(inner) for part in words]
        if beside and sum(highs) < tall:
            y += (tall - sum(highs)) // 2
        for part, high in zip(words, highs, strict=True):
            self.put(part, x, y, inner, high)
            y += high + ui(2)
        if back and beside:
            self.put(self._all, x + width - back, top, back, tall)
            y = max(y, top + tall)
        elif back:
            self.put(self._all, x - min(ui(15), x - 12), y, back, tall)
            y += tall
        if not self.hide_overdue.isHidden():
            wide = min(width, self.hide_overdue.natural_width())
            high = self.hide_overdue.height_for(wide)
            self.put(self.hide_overdue, x, y + ui(4), wide, high)
            y += high + ui(4)
        return y + (ui(12) if y > top else 0)

    # where the focus is

    def _focus_place(self) -> tuple[ReportTable, int, int] | None:
        """The list, row and part of the row that have the focus."""
        here = QApplication.focusWidget()
        for table in self._tables:
            if here is None or not table.isAncestorOf(here):
                continue
            for number, row in enumerate(table.rows):
                if row.isAncestorOf(here):
                    return table, number, row.stops.index(here) if here in row.stops else 0
        return None

    def _restore_focus(self, place: tuple[ReportTable, int, int] | None) -> None:
        """When the row that had the focus is gone, its neighbor gets it."""
        if place is None:
            return
        table, number, _ = place
        here = QApplication.focusWidget()
        if here is not None and here.isVisible() and any(row.isAncestorOf(here) for row in table.rows):
            return
        if table.rows:
            table.rows[min(number, len(table.rows) - 1)].head.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.filters.isHidden():
            self.filters.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        place, key = self._focus_place(), event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif place is None:
            if key == Qt.Key.Key_Escape:
                self.left.emit()
            else:
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(*place, 1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            row = place[0].rows[place[1]]
            if row.is_open == ((key == Qt.Key.Key_Left) != self.isRightToLeft()):
                row.toggle()
        elif key == Qt.Key.Key_Escape:
            row = place[0].rows[place[1]]
            if row.is_open:
                row.toggle()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _move(self, table: ReportTable, number: int, part: int, step: int) -> None:
        """To the next line or the one before; from inside an open one, up leads to its own line first."""
        rows = [row for one in self._in_order() if not one.isHidden() for row in one.rows]
        at = rows.index(table.rows[number]) + (0 if part and step < 0 else step)
        if 0 <= at < len(rows):
            self._go_to(rows[at])
        elif at < 0:
            self.filters.field.line.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.filters, 0, self.look.ui(24))

    def _go_to(self, row: ReportRow) -> None:
        row.head.setFocus(Qt.FocusReason.TabFocusReason)
        self.keep_in_view(row.head)
        self.grow()

    def _on_moved(self, step: int) -> None:
        first = next((row for table in self._in_order() if not table.isHidden() for row in table.rows), None)
        if step > 0 and first is not None:
            self._go_to(first)

    # what a person does

    def _on_filter(self) -> None:
        self._show(keep=False)
        if self._asked().is_narrowed:
            announce(self, self._about.text())

    def _on_card(self) -> None:
        key = self.sender().property("key")
        if key == _DUE:
            self.show_due(not self._is_due)
        else:
            self.filters.choose(STATE, "" if self.filters.chosen[STATE] == key else key)
            self._show(keep=False)
        announce(self, self._about.text())

    def _show_all(self) -> None:
        self.filters.clear()
        self._is_due = False
        self._show(keep=False)
        self.filters.field.line.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed is gone

    def _on_state_action(self, key: str) -> None:
        if key == "all":
            self._show_all()
        else:
            {"new": self.new_requested, "import": self.import_requested}[key].emit()

    def _on_table_changed(self) -> None:
        self.rearrange()
        self.grow()
        self._set_tab_order()
        place = self._focus_place()
        if place is not None:
            self.keep_in_view(QApplication.focusWidget())

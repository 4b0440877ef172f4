"""What a person keeps: saved articles and places at one side, highlights and notes at the other; first of all, what has
lost its place.

Shows the marks it is given and says what a person wishes; changes and undoes nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.kept import MarkColor, PlacedMark
from reader.model import Category
from reader.ui.icons import icon
from reader.ui.theme import Look
from reader.ui.widgets import saved_row as rows
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.kept_lines import color_name
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.saved_colors import swatch
from reader.ui.widgets.saved_entry import Entries, Surroundings, entries_of, has_color
from reader.ui.widgets.saved_filter import FilterField
from reader.ui.widgets.saved_footer import SavedFooter
from reader.ui.widgets.saved_list import SavedList
from reader.ui.widgets.saved_row import SavedRow
from reader.ui.widgets.saved_words import counted, folded, searched, things
from reader.ui.widgets.segments import Segments
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_ROWS = 200         # rows of a list before a button shows more
_FEW = 8            # the same where lists stand below each other
_GROUP = 5          # the same in the groups of what has lost its place
_FOLDED_AT_ONCE = 300
_GAP = 24
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class SavedPane(Page):
    """See the module. Marks are named by their ids in everything that it says."""

    open_requested = Signal(str)
    article_requested = Signal(str, str)    # (article id, language): an article of which only places are saved
    near_requested = Signal(str)
    keep_as_note_requested = Signal(str)
    remove_requested = Signal(str)
    rename_requested = Signal(str, str)     # (mark, name); "" takes the name off
    note_requested = Signal(str, str)       # (mark, note); "" takes the note off a highlight or a bookmark
    color_requested = Signal(str, str)      # (mark, value of a MarkColor)
    export_requested = Signal()
    import_requested = Signal()
    print_requested = Signal()
    take_requested = Signal()
    history_requested = Signal()
    stored_requested = Signal()

    def __init__(self, pictures: Pictures, picture: str = "", parent: QWidget | None = None) -> None:
        """`picture` is the ref of what stands beside the words where nothing is kept; "" for the app's mark."""
        super().__init__(parent)
        self.setObjectName("saved_pane")
        self.setAccessibleName(translate("Reader", "Saved: bookmarks, highlights and notes"))
        self.pictures = pictures
        pictures.ready.connect(self._on_picture_ready)
        self._placed: tuple[PlacedMark, ...] = ()
        self._around = Surroundings(date.today(), {}, {})
        self._folded: dict[str, tuple[PlacedMark, str]] = {}
        self._color: MarkColor | None = None
        self._waiting = 0  # marks that are not prepared for the filter yet
        self._folding = QTimer(self)
        self._folding.setInterval(20)
        self._folding.timeout.connect(self._fold_some)
        self._columns = 1

        self._title = Words(translate("Reader", "Saved"), font="title", weight=600, color="heading", px=38,
                            parent=self.body)
        self._title.setObjectName("saved_title")
        self.field = FilterField(self.body)
        self.field.edited.connect(self._on_edited)
        self.field.moved.connect(self._on_moved)
        self._order = Segments(translate("Reader", "Order"), self.body)
        self._order.setObjectName("saved_order")
        self._order.set_choices((("newest", translate("Reader", "Newest")),
                                 ("article", translate("Reader", "By article"))))
        self._order.set_current("newest")
        self._order.chosen.connect(self._on_order)
        self._actions = Wrap(self.body)
        self._actions.set_buttons([
            self._action("take", translate("Reader", "Take with me"), "qr-code", self.take_requested),
            self._action("print", translate("Reader", "Print"), "printer", self.print_requested),
            self._action("import", translate("Reader", "Import"), "upload", self.import_requested, kind="bare"),
            self._action("export", translate("Reader", "Export"), "download", self.export_requested),
        ])
        self._buttons = {button.property("key"): button for button in self._actions.buttons}
        self.saved = SavedList(translate("Reader", "Saved articles"), pictures, step=_ROWS, parent=self.body)
        self.saved.setObjectName("saved_articles")
        self.lost = SavedList(translate("Reader", "The text has changed"), pictures, is_warning=True, step=_GROUP,
                              parent=self.body)
        self.lost.setObjectName("saved_lost")
        self.gone = SavedList(translate("Reader", "Not in the library now"), pictures, step=_GROUP, parent=self.body)
        self.gone.setObjectName("saved_gone")
        self.gone.sentence.setText(translate("Reader", "These articles are not here any more. What you kept from them "
                                                       "stays, and finds its place again when they come back."))
        self.marks = SavedList(translate("Reader", "Highlights and notes"), pictures, step=_ROWS, parent=self.body)
        self.marks.setObjectName("saved_marks")
        self._chip = Chip(translate("Reader", "All colors"), icon="list-filter", parent=self.marks)
        self._chip.setObjectName("saved_colors")
        self._chip.clicked.connect(self._on_chip)
        self.marks.chip = self._chip
        self._no_saved = EmptyState(pictures, picture, self.body)
        self._no_saved.setObjectName("saved_nothing")
        self._no_saved.set_state(translate("Reader", "Nothing saved yet"),
                                 translate("Reader", "Touch the star in any article and it will wait for you here."))
        self._no_marks = EmptyState(pictures, picture, self.body)
        self._no_marks.setObjectName("saved_no_highlights")
        self._no_marks.set_state(translate("Reader", "No highlights yet"),
                                 translate("Reader", "Select some words while you read and choose a color."))
        self._not_found = EmptyState(None, "", self.body)
        self._not_found.setObjectName("saved_not_found")
        self._not_found.action_requested.connect(self._show_all)
        self.footer = SavedFooter(self.body)
        self.footer.history_requested.connect(self.history_requested)
        self.footer.stored_requested.connect(self.stored_requested)
        self._lists = (self.saved, self.lost, self.marks, self.gone)
        for group in self._lists:
            group.wished.connect(self._on_wish)
            group.changed.connect(self._on_list_changed)
        self.verticalScrollBar().valueChanged.connect(self.grow)
        self._entries = Entries([], [], [], [], 0, 0)
        self.set_actions()
        self._show(keep=False)

    def _action(self, key: str, word: str, name: str, signal: Signal, kind: str = "plain") -> Button:
        button = Button(word, icon=name, kind=kind)
        button.setObjectName(f"saved_{key}")
        button.setProperty("key", key)
        button.clicked.connect(signal)
        return button

    # what it is given

    def set_actions(self, *, print: bool = False, take: bool = False) -> None:  # noqa: A002
        """Which ways out there are besides a file: a printer, a code to take along."""
        wanted = {"import", "export"} | ({"print"} if print else set()) | ({"take"} if take else set())
        self._actions._buttons = [button for key, button in self._buttons.items() if key in wanted]
        for key, button in self._buttons.items():
            button.setVisible(key in wanted)
        self.rearrange()

    def set_marks(
        self, placed: Sequence[PlacedMark], lines: Mapping[tuple[str, str], str],
        topics: Mapping[str, Category] | None = None, *, today: date | None = None, language: str = "",
    ) -> None:
        """Show these instead of the ones before.

        `placed` in the order in which they were made. `lines` says how far articles were read, by (article, language),
        in words of `saved_words.reading_line`; an article without one reads "Not started". `topics` by id give
        articles without a picture that of their topic. Days are counted from `today`, written in `language`.
        """
        self._placed = tuple(placed)
        by_article = self._order.current() == "article"
        self._around = Surroundings(today or date.today(), dict(lines), dict(topics or {}), by_article, language)
        known = {one.mark.id for one in self._placed}
        self._folded = {key: kept for key, kept in self._folded.items() if key in known}
        self._show(keep=True)
        self._waiting = len(self._placed)
        self._folding.start()

    @property
    def is_editing(self) -> bool:
        """Whether a name or a note is being written."""
        return any(row.is_editing for group in self._lists for row in group.rows)

    def show_mark(self, mark_id: str) -> bool:
        """Bring a mark into view and give it the focus. False when it is not among the rows that are built."""
        for group in self._lists:
            for row in group.rows:
                if row.mark_id == mark_id and row.stops:
                    row.stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
                    self.keep_in_view(row)
                    return True
        return False

    def set_look(self, look: Look) -> None:
        for part in (self._title, self.field, self._order, self._actions, *self._lists, self._no_saved,
                     self._no_marks, self._not_found, self.footer, *self._buttons.values()):
            part.set_look(look)
        super().set_look(look)
        self.grow()
        self._set_tab_order()

    # what it shows

    def _fold_some(self) -> None:
        """Prepare a few marks for the filter, so that the first key press does not pay for all of them."""
        start = max(0, self._waiting - _FOLDED_AT_ONCE)
        for one in self._placed[start:self._waiting]:
            self._words_of(one)
        self._waiting = start
        if not start:
            self._folding.stop()

    def _words_of(self, one: PlacedMark) -> str:
        known = self._folded.get(one.mark.id)
        if known is None or known[0] is not one:
            known = self._folded[one.mark.id] = (one, searched(one))
        return known[1]

    def _matching(self) -> tuple[PlacedMark, ...]:
        words = folded(self.field.text()).split()
        if not words:
            return self._placed
        return tuple(one for one in self._placed if _has_all(self._words_of(one), words))

    def _show(self, *, keep: bool, from_top: bool = False) -> None:
        place = self._focus_place()
        found = self._matching()
        is_narrowed = bool(self.field.text().strip())
        entries = entries_of(found, by_article=self._around.by_article)
        marks = entries.marks
        count = entries.highlights
        if self._color is not None:
            kept = tuple(one for one in found if has_color(one, self._color))
            narrowed = entries_of(kept, by_article=self._around.by_article)
            marks, count = narrowed.marks, narrowed.highlights
        self._entries = entries
        for group, lines in zip(self._lists, (entries.saved, entries.lost, marks, entries.gone), strict=True):
            group.show_entries(lines, self._around, keep=keep)
        self.saved.count.setText(str(entries.articles) if entries.articles else "")
        self.lost.count.setText(counted(one.placed.mark.kind for one in entries.lost))
        self.gone.count.setText(str(len(entries.gone)) if entries.gone else "")
        nothing = is_narrowed and not found
        self._not_found.setVisible(nothing)
        if nothing:
            self._not_found.set_state(
                translate("Reader", "Nothing found for “{words}”").format(words=self.field.text().strip()),
                translate("Reader", "Try another word."), (("all", translate("Reader", "Show all")),))
        any_marks = bool(entries.marks)
        self.saved.setVisible(bool(self.saved.entries))
        self.lost.setVisible(bool(self.lost.entries))
        self.gone.setVisible(bool(self.gone.entries))
        self.marks.setVisible(bool(self.marks.entries) or any_marks)
        self.marks.sentence.setText(
            translate("Reader", "There are no highlights in this color.") if any_marks and not count else "")
        self._no_saved.setVisible(not is_narrowed and not self.saved.entries)
        self._no_marks.setVisible(not is_narrowed and not any_marks and not self.marks.entries)
        has_any = bool(self._placed)
        self.field.setVisible(has_any)
        self._order.setVisible(has_any)
        self._buttons["export"].setEnabled(has_any)
        self._buttons["export"].setToolTip("" if has_any else translate("Reader", "There is nothing to export yet."))
        self._restore_focus(place)
        for group in self._lists:
            group.let_go()
        self._show_chip()
        if from_top:
            self.verticalScrollBar().setValue(0)
        self.rearrange()
        self.grow()
        self._set_tab_order()

    def _show_chip(self) -> None:
        self._chip.setText(translate("Reader", "All colors") if self._color is None else color_name(self._color))
        self._chip.set_on(self._color is not None)
        self._chip.setAccessibleDescription(translate("Reader", "Which highlights are shown"))

    def grow(self) -> None:
        """Build rows until there is a window's height of them below what is in view."""
        if self._look is None:
            return
        needed = self.verticalScrollBar().value() + 2 * self.height()
        grown = False
        for group in self._lists:
            while not group.isHidden() and group.has_more() and group.y() + group.height() < needed:
                group.build_more()
                self.rearrange()
                grown = True
        if grown:
            self._set_tab_order()

    def _set_tab_order(self) -> None:
        """Tab goes through the page as one reads it."""
        order: list[QWidget] = [self.field.line, *self._order.findChildren(QWidget), *self._actions.buttons]
        for group in self._stacked():
            order += group.stops if isinstance(group, SavedList) else group.findChildren(Button)
        order += [self.footer.history, self.footer.stored]
        for one, other in zip(order, order[1:], strict=False):
            if one.nextInFocusChain() is not other:
                QWidget.setTabOrder(one, other)

    def _stacked(self) -> list[QWidget]:
        """The groups in the order in which one meets them."""
        saved: list[QWidget] = [self.saved, self._no_saved]
        rest = [self._not_found, self.lost, self.marks, self._no_marks, self.gone]
        return saved + rest if self._columns == 2 else [self._not_found, self.lost, *saved, *rest[2:]]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        columns = self._columns
        super().resizeEvent(event)
        self.grow()
        if columns != self._columns:
            self._set_tab_order()

    def arrange(self, width: int) -> int:
        ui, margin = self.look.ui, self.margin(width)
        inner = width - 2 * margin
        self._columns = 2 if width >= 1000 and inner >= ui(820) else 1
        for group, few in ((self.saved, _FEW), (self.marks, _ROWS)):
            group.set_step(_ROWS if self._columns == 2 else few)
        y = self._arrange_head(margin, ui(28) if width >= 720 else ui(18), inner)
        if self._columns == 2:
            left = round(inner * 500 / 1152)
            first = self._arrange_column((self.saved, self._no_saved), margin, y, left)
            high = self.footer.height_for(left)
            self.put(self.footer, margin, first, left, high)
            x = margin + left + _GAP
            second = self._arrange_column((self._not_found, self.lost, self.marks, self._no_marks, self.gone), x, y,
                                          inner - left - _GAP)
            return max(first + high, second) + ui(40)
        y = self._arrange_column(self._stacked(), margin, y, inner)
        high = self.footer.height_for(inner)
        self.put(self.footer, margin, y, inner, high)
        return y + high + ui(40)

    def _arrange_column(self, groups: Sequence[QWidget], x: int, y: int, width: int) -> int:
        for group in groups:
            if group.isHidden():
                continue
            high = group.arrange(width) if isinstance(group, SavedList) else group.height_for(width)
            self.put(group, x, y, width, high)
            y += high + self.look.ui(18)
        return y

    def _arrange_head(self, x: int, y: int, width: int) -> int:
        """Title, filter, order and the ways out in one line, or in as many as they need. Returns where they end."""
        ui = self.look.ui
        controls = not self.field.isHidden()
        title = min(width, self._title.natural_width())
        actions = sum(button.natural_width() for button in self._actions.buttons)
        actions = min(width, actions + 10 * (len(self._actions.buttons) - 1))
        order = min(width, max((2 * part.natural_width() for part in self._order._parts), default=0) + ui(12))
        field, high = ui(250), ui(46)
        tall = self._title.height_for(title)
        gap = ui(12)
        if controls and title + ui(28) + field + order + actions + 2 * gap <= width:
            row = max(tall, high)
            self.put(self._title, x, y, title, tall)
            end = x + width - actions
            self._put_middle(self._actions, end, y, actions, row)
            self._put_middle(self._order, end - gap - order, y, order, row)
            wide = min(ui(330), end - 2 * gap - order - (x + title + ui(28)))
            self._put_middle(self.field, end - 2 * gap - order - wide, y, wide, row)
            return y + row + ui(18)
        row = max(tall, self._actions.height_for(actions))
        self.put(self._title, x, y, title, tall)
        if title + ui(20) + actions <= width:
            self._put_middle(self._actions, x + width - actions, y, actions, row)
            y += row + ui(14)
        else:
            y += tall + ui(8)
            high = self._actions.height_for(width)
            self.put(self._actions, x, y, width, high)
            y += high + ui(14)
        if not controls:
            return y + ui(4)
        if field + gap + order <= width:
            wide = min(width - gap - order, ui(420))
            tall = self.field.height_for(wide)
            self.put(self.field, x, y, wide, tall)
            self._put_middle(self._order, x + wide + gap, y, order, tall)
            return y + tall + ui(18)
        for part in (self.field, self._order):
            tall = part.height_for(width)
            self.put(part, x, y, width, tall)
            y += tall + gap
        return y + ui(6)

    def _put_middle(self, part: QWidget, x: int, y: int, width: int, row: int) -> None:
        high = part.height_for(width)
        self.put(part, x, y + (row - high) // 2, width, high)

    # where the focus is

    def _focus_place(self) -> tuple[SavedList, int, int] | None:
        """The list, row and part of the row that have the focus."""
        here = QApplication.focusWidget()
        for group in self._lists:
            if here is None or not group.isAncestorOf(here):
                continue
            for number, row in enumerate(group.rows):
                if row.isAncestorOf(here):
                    return group, number, row.stops.index(here) if here in row.stops else 0
        return None

    def _restore_focus(self, place: tuple[SavedList, int, int] | None) -> None:
        """When what had the focus is gone, its neighbor gets it."""
        if place is None:
            return
        group, number, part = place
        here = QApplication.focusWidget()
        if any(row.isAncestorOf(here) for row in group.rows if here is not None):
            return
        candidates = [row for row in (*group.rows[number:], *reversed(group.rows[:number])) if row.stops]
        if not candidates:
            candidates = [row for other in self._stacked() if isinstance(other, SavedList) for row in other.rows
                          if row.stops]
        if candidates:
            stops = candidates[0].stops
            stops[min(part, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.field.isHidden():
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.footer.history.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        place = self._focus_place()
        if place is not None and event.key() in _ARROWS and not (
                event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
            there = self._neighbor(*place[:2], Qt.Key(event.key()))
            if there is not None:
                there.stops[0].setFocus(Qt.FocusReason.TabFocusReason)
                self.keep_in_view(there)
                self.grow()
            elif event.key() == Qt.Key.Key_Up:
                self.field.line.setFocus(Qt.FocusReason.TabFocusReason)
                self.verticalScrollBar().setValue(0)
            return
        super().keyPressEvent(event)

    def _neighbor(self, group: SavedList, number: int, key: Qt.Key) -> SavedRow | None:
        """The row that an arrow key leads to: in the same column, or beside it in the other one."""
        columns: list[list[SavedList]] = [[one for one in self._stacked() if isinstance(one, SavedList)]]
        if self._columns == 2:
            columns = [[self.saved], [self.lost, self.marks, self.gone]]
        at = next(place for place, column in enumerate(columns) if group in column)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            column = [row for one in columns[at] if not one.isHidden() for row in one.rows if row.stops]
            index = column.index(group.rows[number]) + (1 if key == Qt.Key.Key_Down else -1)
            return column[index] if 0 <= index < len(column) else None
        forward = (key == Qt.Key.Key_Right) != self.isRightToLeft()
        other = at + (1 if forward else -1)
        if not 0 <= other < len(columns):
            return None
        here = group.rows[number].mapTo(self.body, QPoint(0, 0)).y()
        rows_there = [row for one in columns[other] if not one.isHidden() for row in one.rows if row.stops]
        return min(rows_there, key=lambda row: abs(row.mapTo(self.body, QPoint(0, 0)).y() - here), default=None)

    def _on_moved(self, step: int) -> None:
        if step > 0:
            first = next((row for one in self._stacked() if isinstance(one, SavedList) and not one.isHidden()
                          for row in one.rows if row.stops), None)
            if first is not None:
                first.stops[0].setFocus(Qt.FocusReason.TabFocusReason)
                self.keep_in_view(first)

    # what a person does

    def _on_wish(self, wish: str, mark: str, words: str) -> None:
        if wish == rows.OPEN and not mark:
            _, article, language = words.split("\n")
            self.article_requested.emit(article, language)
        elif wish in (rows.RENAME, rows.NOTE, rows.COLOR):
            signal = {rows.RENAME: self.rename_requested, rows.NOTE: self.note_requested,
                      rows.COLOR: self.color_requested}[wish]
            signal.emit(mark, words)
        else:
            signal = {rows.OPEN: self.open_requested, rows.NEAR: self.near_requested,
                      rows.KEEP: self.keep_as_note_requested, rows.REMOVE: self.remove_requested}[wish]
            signal.emit(mark)

    def _on_edited(self, text: str) -> None:
        self._show(keep=False, from_top=True)
        if text.strip():
            announce(self, things(len(self._matching())))

    def _on_order(self, key: str) -> None:
        around = self._around
        self._around = Surroundings(around.today, around.lines, around.topics, key == "article", around.language)
        self._show(keep=False, from_top=True)

    def _show_all(self) -> None:
        self.field.set_text("")
        self._color = None
        self._show(keep=False, from_top=True)
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_color_menu(self) -> QMenu:
        """The menu of the button "All colors"."""
        menu = QMenu(self)
        menu.setObjectName("saved_color_menu")
        menu.setFont(self.look.font("ui"))
        every = menu.addAction(icon("list-filter", self.look.theme["icon"], self.look.ui(20)),
                               translate("Reader", "All colors"))
        every.setData("")
        for color in MarkColor:
            is_now = color is self._color
            action = menu.addAction(swatch(color, self.look, is_chosen=is_now), color_name(color))
            action.setCheckable(True)
            action.setChecked(is_now)
            action.setData(color.value)
        menu.triggered.connect(self._on_color)
        return menu

    def _on_chip(self) -> None:
        menu = self.make_color_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self._chip.mapToGlobal(QPoint(0, self._chip.height() + 4))
        if not self.isRightToLeft():
            corner.setX(corner.x() + self._chip.width() - menu.sizeHint().width())
        menu.popup(corner)

    def _on_color(self, action: QAction) -> None:
        self._color = MarkColor(action.data()) if action.data() else None
        self._show(keep=False)

    def _on_list_changed(self) -> None:
        self.rearrange()
        self._set_tab_order()
        place = self._focus_place()
        if place is not None:
            row = place[0].rows[place[1]]
            self.keep_in_view(row.editor or row)

    def _on_picture_ready(self, ref: str) -> None:
        for row in self.saved.rows:
            if row.face is not None and row.face.picture_ref == ref:
                row.face.update()


def _has_all(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)

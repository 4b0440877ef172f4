"""The bar at the top of the window: where one can go, what one can change, and Help now, always at the same corner.

It shows what it is told and says what a person wishes. When the window is narrow or the text large, words that are
known by their icon go first, then buttons move into the "More" menu, then the bar takes a second row. No word is cut.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from reader.model import Screen
from reader.ui.icons import icon, mark_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import fill, placed
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import language_name, translate, written_keys
from reader.values import value

if TYPE_CHECKING:
    from reader.ui.widgets.search_field import SearchField

_EDGE = 12   # px above and below a row
_GAP = 6
_PRINT_FROM = 1100  # px: below it Print is in the menu
_FIELD = 240  # the field shares a row only when it can be this wide


class Mark(QAbstractButton):
    """The app's mark with its name. Leads to Home."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._worded = True
        self.setText("Reader")
        self.retranslate()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the same as the Home button beside it

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.setAccessibleName(translate("Reader", "Reader, home"))
        self.setToolTip(translate("Reader", "Home"))

    def set_worded(self, worded: bool) -> None:
        self._worded = worded
        self.update()

    def _block(self) -> TextBlock:
        assert self._look is not None
        font = self._look.font("card_title", 600)
        font.setPixelSize(self._look.ui(23))
        return TextBlock(self.text(), font, 1e6)

    def natural_width(self) -> int:
        assert self._look is not None
        ui = self._look.ui
        return ui(44) if not self._worded else round(ui(38 + 13) + self._block().natural_width + ui(15))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        ui, painter = self._look.ui, QPainter(self)
        px, rtl = ui(38), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = (self.height() - px) // 2
        painter.drawPixmap(self.width() - px if rtl else 0, top, mark_pixmap(px, self.devicePixelRatioF()))
        if self._worded:
            block = self._block()
            x = self.width() - px - ui(13) - block.natural_width if rtl else px + ui(13)
            block.draw(painter, x, (self.height() - block.height) / 2 + 1, self._look.theme.color("heading"))


def _keys(keys: str) -> str:
    """At the end of a line of a menu."""
    return f"\t{written_keys(keys)}"


@value
class _Form:
    """One way to save room. Later ones save more."""

    worded_mark: bool = True
    worded_moves: bool = True    # Back and Forward with their words
    tight: bool = False
    in_menu: tuple[str, ...] = ()


class TopBar(QWidget):
    """See the module. Its height follows from its width; give it any width."""

    back_requested = Signal()
    forward_requested = Signal()
    home_requested = Signal()
    topics_requested = Signal()
    search_requested = Signal(str)        # what is in the field, as typed; "" from the Search button
    search_move_requested = Signal(int)   # Down (1) or Up (-1) in the field
    search_accepted = Signal(str)         # Return in the field
    search_left = Signal()                # Escape in the field
    saved_requested = Signal()            # to the page with all that is saved
    listen_requested = Signal()           # read aloud, pause, go on
    save_requested = Signal()             # save this article, or no longer
    save_place_requested = Signal()
    note_requested = Signal()
    staff_requested = Signal()
    outline_requested = Signal()
    find_requested = Signal()
    print_requested = Signal()
    appearance_requested = Signal()
    language_requested = Signal(str)
    help_requested = Signal()
    shortcuts_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._look: Look | None = None
        self._screen = Screen.HOME
        self._languages: tuple[str, ...] = ()
        self._language = ""
        self._can_back = self._can_forward = False
        self._outline = False
        self._is_for_staff = True  # whether staff can come in from here
        self._keeps = True     # whether anything can be saved here
        self._in_menu: tuple[str, ...] = ()
        self.mark = Mark(self)
        self._field: SearchField | None = None  # only the search screen shows it
        self._is_saved = False
        self.back = self._button("back", "arrow-left")
        self.forward = self._button("forward", "arrow-right")
        self.home = self._button("home", "house")
        self.topics = self._button("topics", "book-open")
        self.saved = self._button("saved", "star")
        self.print = self._button("print", "printer")
        self.save = self._button("save", "star")
        self.outline = self._button("outline", "list-tree")
        self.search = self._button("search", "search")
        self.listen = self._button("listen", "headphones")
        self.appearance = self._button("appearance", "a-large-small")
        self.language = self._button("language", "languages")
        self.more = self._button("more", "ellipsis")
        self.help = self._button("help", "life-buoy", kind="help")
        self.retranslate()
        self.mark.clicked.connect(self.home_requested)
        self.back.clicked.connect(self.back_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.home.clicked.connect(self.home_requested)
        self.topics.clicked.connect(self.topics_requested)
        self.saved.clicked.connect(self.saved_requested)
        self.print.clicked.connect(self.print_requested)
        self.save.clicked.connect(self.save_requested)
        self.outline.clicked.connect(self.outline_requested)
        self.search.clicked.connect(self._on_search)
        self.listen.clicked.connect(self.listen_requested)
        self.appearance.clicked.connect(self.appearance_requested)
        self.language.clicked.connect(self._open_languages)
        self.more.clicked.connect(self._open_more)
        self.help.clicked.connect(self.help_requested)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def retranslate(self) -> None:
        """Say everything in the language of the interface: at first, and when it is another one."""
        self.back.setText(translate("Reader", "Back"))
        self.forward.setText(translate("Reader", "Forward"))
        self.home.setText(translate("Reader", "Home"))
        self.topics.setText(translate("Reader", "Topics"))
        self.saved.setText(translate("Reader", "Saved"))
        self.saved.setToolTip(translate("Reader", "Bookmarks, highlights and notes"))
        self.saved.setAccessibleDescription(translate("Reader", "Bookmarks, highlights and notes"))
        self.outline.setText(translate("Reader", "On this page"))
        self.search.setText(translate("Reader", "Search"))
        self.listen.setText(translate("Reader", "Listen"))
        self.listen.setToolTip(translate("Reader", "Read this article aloud (F8)"))
        self.set_listening(self.listen.is_on())
        self.appearance.setText(translate("Reader", "Text"))
        self.appearance.setAccessibleDescription(translate("Reader", "Text size, colors and spacing"))
        self.print.setText(translate("Reader", "Print"))
        self.print.setToolTip(f"{translate('Reader', 'Print, or save as PDF')} ({written_keys('Ctrl+P')})")
        self.more.setText(translate("Reader", "More"))
        self.help.setText(translate("Reader", "Help now"))
        self.mark.retranslate()
        if self._field is not None:
            self._field.retranslate()
        self.set_saved(self._is_saved)
        self.set_history(self._can_back, self._can_forward)
        self.set_languages(self._languages, self._language)

    def _button(self, name: str, icon_name: str, kind: str = "bar") -> Button:
        button = Button("", icon=icon_name, kind=kind, parent=self)
        button.setObjectName(f"bar_{name}")
        return button

    @property
    def field(self) -> SearchField:
        """The field to search with; made when it is first asked for."""
        if self._field is None:
            from reader.ui.widgets.search_field import SearchField

            self._field = SearchField(height=48, leaves_at_once=True, parent=self)
            self._field.hide()
            if self._look is not None:
                self._field.set_look(self._look)
            self._field.edited.connect(self.search_requested)
            self._field.moved.connect(self.search_move_requested)
            self._field.accepted.connect(self.search_accepted)
            self._field.left.connect(self.search_left)
        return self._field

    def _parts(self) -> list[QWidget]:
        """Everything that has been made, shown or not."""
        return [*self._buttons().values(), self.mark, *([self._field] if self._field is not None else [])]

    # what it is told

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in self._parts():
            part.set_look(look)
        self._arrange()
        self.update()

    def set_screen(self, screen: Screen) -> None:
        """Show what belongs to a screen."""
        self._screen = screen
        self.home.set_on(screen is Screen.HOME)
        self.topics.set_on(screen is Screen.TOPIC)
        self.saved.set_on(screen in (Screen.SAVED, Screen.HISTORY, Screen.STORED))
        self.help.set_on(screen is Screen.HELP)
        self._arrange()

    def set_languages(self, codes: tuple[str, ...], current: str) -> None:
        """The languages that there are articles in. With fewer than two there is no button."""
        self._languages, self._language = codes, current
        name = language_name(current) if current else ""
        self.language.setText(name)
        self.language.setAccessibleName(translate("Reader", "Language: {name}").format(name=name))
        self._arrange()

    def set_history(self, can_back: bool, can_forward: bool) -> None:
        """Whether there is somewhere to go back and forward to."""
        self._can_back, self._can_forward = can_back, can_forward
        self.back.setEnabled(can_back)
        self.forward.setEnabled(can_forward)
        self.back.setAccessibleDescription("" if can_back else translate("Reader", "There is nothing to go back to."))
        self._arrange()

    def set_outline_button(self, visible: bool) -> None:
        """Whether the article's outline is opened from here (because it has no room beside the page)."""
        self._outline = visible
        self._arrange()

    def set_saved(self, saved: bool) -> None:
        """Whether the article on screen is saved."""
        self._is_saved = saved
        self.save.setText(translate("Reader", "Saved") if saved else translate("Reader", "Save"))
        self.save.set_saved(saved)
        words = translate("Reader", "Remove the bookmark") if saved else translate("Reader", "Bookmark this article")
        self.save.setToolTip(f"{words} ({written_keys('Ctrl+D')})")
        self.save.setAccessibleDescription(words)
        self._arrange()

    def set_keeping(self, keeps: bool) -> None:
        """Whether things can be saved at all."""
        self._keeps = keeps
        self._arrange()

    def set_listening(self, is_on: bool) -> None:
        """Whether an article is being read aloud, or was paused."""
        self.listen.set_on(is_on)
        self.listen.setAccessibleDescription(translate("Reader", "Pauses, or goes on reading aloud") if is_on else
                                             translate("Reader", "Reads this article aloud"))

    def set_appearance_open(self, is_open: bool) -> None:
        """Whether the sheet with text size and colors is open."""
        from reader.ui.widgets.spoken_role import say_open

        self.appearance.set_on(is_open)
        say_open(self.appearance, is_open)

    def set_search_text(self, text: str) -> None:
        """Put words into the field."""
        if text or self._field is not None:
            self.field.set_text(text)

    def focus_search(self) -> None:
        """Put the cursor at the end of the words in the field, unless it is in the field already."""
        if not self.field.line.hasFocus():
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.line.end(False)

    # where things go

    def _buttons(self) -> dict[str, Button]:
        return {
            "back": self.back, "forward": self.forward, "home": self.home, "topics": self.topics,
            "saved": self.saved, "print": self.print, "save": self.save, "outline": self.outline, "search": self.search,
            "listen": self.listen, "appearance": self.appearance, "language": self.language, "more": self.more,
            "help": self.help,
        }

    def _wanted(self) -> tuple[list[str], list[str]]:
        """Names of what belongs at the start and at the end of the bar on this screen, Help now apart."""
        moves = ["back", "forward"] if self._can_back or self._can_forward else []
        languages = ["language"] if len(self._languages) > 1 else []
        if self._screen is Screen.ARTICLE:
            outline = ["outline"] if self._outline else []
            save = ["save"] if self._keeps else []
            printing = ["print"] if self.width() >= _PRINT_FROM else []
            return ["back", "forward", "home", *outline], [
                "search", "listen", "appearance", *printing, *save, *languages, "more"]
        if self._screen is Screen.SEARCH:
            return ["mark", "back"], ["appearance"]
        saved = ["saved"] if self._keeps else []
        more = ["more"] if self._is_for_staff else []
        return ["mark", "home", "topics", *saved, *moves], ["appearance", *languages, *more]

    def _forms(self) -> list[_Form]:
        """Ways to save room, the mildest first."""
        order = {
            Screen.ARTICLE: ("print", "language", "forward", "search", "home", "outline", "save"),
            Screen.SEARCH: ("mark",),
        }.get(self._screen, ("language", "forward", "back", "topics", "saved", "home"))
        forms = [_Form(), _Form(worded_mark=False), _Form(False, False), _Form(False, False, True)]
        forms += [_Form(False, False, True, order[:count]) for count in range(1, len(order) + 1)]
        return forms

    def _arrange(self) -> None:
        if self._look is None or not self.isVisible():
            return  # before it is shown its width says nothing
        rows: list[list[tuple[QWidget, QRect]]] | None = None
        for most_rows in (1, 2, 3, 4):
            for form in self._forms():
                rows = self._try(form, self.width(), most_rows)
                if rows is not None:
                    break
            if rows is not None:
                break
        if rows is None:
            rows = self._try(self._forms()[-1], self.width(), 99) or []
        self._show_rows(rows)

    def _apply(self, form: _Form) -> tuple[list[QWidget], list[QWidget]]:
        start, end = self._wanted()
        in_menu = tuple(name for name in form.in_menu if name in start or name in end)
        if set(in_menu) - {"mark"} and "more" not in end:  # the mark only leads where Home leads
            end.append("more")
        self._in_menu = in_menu
        self.mark.set_worded(form.worded_mark and self._screen is not Screen.SEARCH)
        for name, button in self._buttons().items():
            button.set_tight(form.tight)
            button.set_compact(name in ("back", "forward") and not form.worded_moves)
        parts: dict[str, QWidget] = {**self._buttons(), "mark": self.mark}
        return ([parts[name] for name in start if name not in in_menu],
                [parts[name] for name in end if name not in in_menu])

    def _try(self, form: _Form, width: int, most_rows: int) -> list[list[tuple[QWidget, QRect]]] | None:
        """Rows of (part, place in its row), or None when it takes more than `most_rows`. Changes the parts' form."""
        assert self._look is not None
        start, end = self._apply(form)
        edge = 28 if width >= 900 else 12 if width >= 480 else 8
        # The toolbar's words have air of their own: on article pages the first one lines up with the window's edge.
        if self._screen is Screen.ARTICLE and width >= 900:
            edge = 20
        high = self._look.ui(44)
        room = width - 2 * edge
        wide = {part: part.natural_width() for part in (*start, *end, self.help)}
        help_width = min(wide[self.help], room)
        field = self._screen is Screen.SEARCH
        total = sum(wide[part] + _GAP for part in (*start, *end)) + help_width
        field_least = self._look.ui(_FIELD) + 2 * 24 if field else 0
        if total + field_least <= room:
            return [self._one_row(start, end, wide, edge, width, high)]
        if most_rows < 2:
            return None
        rows: list[list[tuple[QWidget, int]]] = [[]]
        free = [room - help_width - _GAP]
        for part in (*start, *end):
            needed = min(wide[part], room)
            for number, left in enumerate(free):
                if needed <= left:
                    rows[number].append((part, needed))
                    free[number] -= needed + _GAP
                    break
            else:
                rows.append([(part, needed)])
                free.append(room - needed - _GAP)
        if len(rows) + bool(field) > most_rows:
            return None
        placed = []
        for number, row in enumerate(rows):
            x, places = edge, []
            for part, needed in row:
                places.append((part, QRect(x, 0, needed, high)))
                x += needed + _GAP
            if number == 0:
                places.append((self.help, QRect(width - edge - help_width, 0, help_width, high)))
            placed.append(places)
        if field:
            placed.append([(self.field, QRect(edge, 0, room, self.field.height_for(room)))])
        return placed

    def _one_row(
        self, start: list[QWidget], end: list[QWidget], wide: dict[QWidget, int], edge: int, width: int, high: int,
    ) -> list[tuple[QWidget, QRect]]:
        assert self._look is not None
        places, x = [], edge
        for part in start:
            places.append((part, QRect(x, 0, wide[part], high)))
            x += wide[part] + _GAP
        right = width - edge - wide[self.help]
        places.append((self.help, QRect(right, 0, wide[self.help], high)))
        right -= 14 if width >= 900 else _GAP
        for part in reversed(end):
            right -= wide[part]
            places.append((part, QRect(right, 0, wide[part], high)))
            right -= _GAP
        if self._screen is Screen.SEARCH:
            tall = self.field.height_for(0)
            places.append((self.field, QRect(x + 10, (high - tall) // 2, right - x - 20, tall)))
        return places

    def _show_rows(self, rows: list[list[tuple[QWidget, QRect]]]) -> None:
        assert self._look is not None
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shown, y = [], _EDGE
        for row in rows:
            for part, place in row:
                part.setGeometry(placed(place, self.width(), rtl).translated(0, y))
                shown.append(part)
            y += max((place.height() for _, place in row if place.y() >= 0), default=0) + 8
        shown_set = set(shown)
        for part in self._parts():
            part.setVisible(part in shown_set)
        in_order = sorted((part for part in shown), key=lambda part: (part.y() // 40, part.x() * (-1 if rtl else 1)))
        for before, after in pairwise(in_order):
            QWidget.setTabOrder(before, after)
        height = y - 8 + _EDGE
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self.minimumHeight()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(640, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self.minimumHeight())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, theme = QPainter(self), self._look.theme
        fill(painter, QRectF(self.rect()), theme.color("bar"))
        fill(painter, QRectF(0, self.height() - 1, self.width(), 1), theme.color("border"))

    # menus

    def _on_search(self) -> None:
        self.search_requested.emit("")

    def _open_languages(self) -> None:
        menu = self._menu()
        self._add_languages(menu)
        self._open(menu, self.language)

    def _open_more(self) -> None:
        menu = self._menu()
        if "back" in self._in_menu:
            self._add(menu, translate("Reader", "Back"), "arrow-left", self.back_requested).setEnabled(self._can_back)
        if "forward" in self._in_menu:
            self._add(menu, translate("Reader", "Forward"), "arrow-right",
                      self.forward_requested).setEnabled(self._can_forward)
        if "home" in self._in_menu:
            self._add(menu, translate("Reader", "Home"), "house", self.home_requested)
        if "outline" in self._in_menu:
            self._add(menu, translate("Reader", "On this page"), "list-tree", self.outline_requested)
        if "topics" in self._in_menu:
            self._add(menu, translate("Reader", "Topics"), "book-open", self.topics_requested)
        if "saved" in self._in_menu or self._screen is Screen.ARTICLE and self._keeps:
            self._add(menu, translate("Reader", "All that is saved"), "star", self.saved_requested)
        if "save" in self._in_menu:
            self._add(menu, self.save.text(), "star", self.save_requested)
        if "search" in self._in_menu:
            self._add(menu, translate("Reader", "Search"), "search", self.search.clicked)
        if "language" in self._in_menu:
            self._add_languages(menu)
        if self._screen is Screen.ARTICLE:
            if self._keeps:
                self._add(menu, translate("Reader", "Save this place") + _keys("Ctrl+Shift+D"), "star",
                          self.save_place_requested)
                self._add(menu, translate("Reader", "Write a note") + _keys("Ctrl+Shift+N"), "square-pen",
                          self.note_requested)
            if not self.print.isVisible():
                self._add(menu, translate("Reader", "Print") + _keys("Ctrl+P"), "printer", self.print_requested)
            self._add(menu, translate("Reader", "Find in page") + _keys("Ctrl+F"), "search", self.find_requested)
        if self._is_for_staff:
            self._add(menu, translate("Reader", "For staff"), "file-text", self.staff_requested)
        self._add(menu, translate("Reader", "Keyboard shortcuts") + _keys("F1"), "keyboard", self.shortcuts_requested)
        self._open(menu, self.more)

    def _menu(self) -> QMenu:
        assert self._look is not None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setFont(self._look.font("ui"))
        return menu

    def _add(self, menu: QMenu, words: str, icon_name: str, signal) -> QAction:
        assert self._look is not None
        action = menu.addAction(icon(icon_name, self._look.theme["icon"], self._look.ui(21)), words)
        action.triggered.connect(signal)
        return action

    def _add_languages(self, menu: QMenu) -> None:
        for code in self._languages:
            name = "check" if code == self._language else "languages"
            action = self._add(menu, language_name(code), name, self._on_language)
            action.setData(code)

    def _on_language(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.language_requested.emit(action.data())

    def _open(self, menu: QMenu, button: Button) -> None:
        button.set_on(True)
        menu.aboutToHide.connect(button.update)
        menu.aboutToHide.connect(self._on_menu_closed)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 6)))

    def _on_menu_closed(self) -> None:
        self.more.set_on(False)
        self.language.set_on(False)

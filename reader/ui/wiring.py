"""Every connection between services and the screen, as one list. Small decisions of one line, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from reader.appearance import Appearance, next_step
from reader.errors import ReaderError
from reader.model import Destination, ReadingPlace, Screen
from reader.policy import LAPTOP, Policy
from reader.services.library_service import LibraryService
from reader.services.messages import Message, Messages
from reader.services.navigator import Navigator
from reader.services.reading_service import ReadingService
from reader.services.settings_service import SettingsService
from reader.ui.main_window import STATE, MainWindow
from reader.ui.screens import FROM_THE_TOP, UNDO, Screens
from reader.ui.sentences import in_words
from reader.ui.theme import Look, load_theme
from reader.ui.widgets.announce import announce
from reader.ui.wording import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.actions import WindowActions

COPY_REPORT = "copy-report"
OUTSIDE = ("http:", "https:", "mailto:", "tel:")


def look_for(appearance: Appearance) -> Look:
    """The look of a choice; "system" follows the computer's light or dark setting."""
    name = appearance.theme
    if name == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
    return Look(appearance, load_theme(name))


class Wiring(QObject):
    """Lives as long as the window."""

    def __init__(
        self, window: MainWindow, screens: Screens, library: LibraryService, reading: ReadingService,
        settings: SettingsService, navigator: Navigator, messages: Messages, policy: Policy = LAPTOP, *,
        make_look: Callable[[Appearance], Look] = look_for,
    ) -> None:
        """`make_look`: how what a person chose becomes colors and sizes on this kind of screen."""
        super().__init__(window)
        self._make_look, self._policy = make_look, policy
        self._window, self._screens, self._library = window, screens, library
        self._settings, self._navigator, self._messages = settings, navigator, messages

        # where one is
        navigator.departing.connect(screens.note_place)
        navigator.departing.connect(window.hush)
        navigator.departing.connect(screens.stop_listening)
        navigator.departing.connect(self._on_departing)
        navigator.arrived.connect(window.close_sheets)
        navigator.arrived.connect(screens.show)
        navigator.arrived.connect(self._on_arrived)
        navigator.history_changed.connect(window.top_bar.set_history)
        # the library and what a person keeps
        library.changed.connect(screens.follow)
        library.refreshed.connect(screens.finish_following)
        library.refresh_failed.connect(self._on_refresh_failed)
        reading.save_failed.connect(messages.report)
        settings.save_failed.connect(messages.report)
        settings.appearance_changed.connect(self._on_appearance)
        settings.language_changed.connect(screens.set_language)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)
        # the bar on top
        bar = window.top_bar
        bar.back_requested.connect(navigator.back)
        bar.forward_requested.connect(navigator.forward)
        bar.home_requested.connect(navigator.home)
        bar.topics_requested.connect(self._on_topics)
        bar.search_requested.connect(self._on_search)
        bar.search_move_requested.connect(self._on_search_move)
        bar.search_accepted.connect(self._on_search_accepted)
        bar.search_left.connect(self._on_left)
        bar.saved_requested.connect(self._on_saved)
        bar.staff_requested.connect(self._on_staff)
        bar.listen_requested.connect(self._on_listen)
        bar.save_requested.connect(self._on_save)
        bar.save_place_requested.connect(self._on_save_place)
        bar.note_requested.connect(self._on_note)
        bar.outline_requested.connect(self._on_outline)
        bar.find_requested.connect(self._on_find)
        bar.print_requested.connect(self._on_print)
        bar.appearance_requested.connect(self._on_appearance_asked)
        bar.language_requested.connect(settings.set_language)
        bar.help_requested.connect(self._on_help)
        bar.shortcuts_requested.connect(self._on_shortcuts)
        # parts that are made when they are first needed
        window.pane_made.connect(self._on_pane_made)
        window.panel_made.connect(self._on_panel_made)
        window.message_bar_made.connect(self._on_message_bar_made)
        window.side_button_pressed.connect(self._on_side_button)
        window.dropped.connect(self._on_dropped)
        messages.said.connect(self._on_message)
        if not policy.is_kiosk:  # there its guard covers the screen
            messages.bug_reported.connect(self._on_bug)
        self._actions: WindowActions | None = None
        self._report = ""

        self._left: tuple[str, QWidget | None] = ("", None)

    # ---- where one is, for people who listen -------------------------------------------------------------------

    def _on_departing(self) -> None:
        self._left = (self._title(), QGuiApplication.instance().focusWidget())

    def _on_arrived(self) -> None:
        """Say where one is now, unless the focus does: it went to a page that has this name."""
        before, focus = self._left
        here = QGuiApplication.instance().focusWidget()
        title, pane = self._title(), self._window.pane(self._window.current_name())
        if title != before and (here is None or here in (focus, pane) or here.accessibleName() != title):
            announce(self._window, title)
        if here is pane:
            pane.setAccessibleName(title)

    def _title(self) -> str:
        """The name of the screen or article, without that of the library."""
        if self._window.current_name() == Screen.HOME:
            return translate("Reader", "Home")
        return self._window.windowTitle().rpartition(" \N{EN DASH} ")[0]

    def complete(self) -> None:
        """After the first painting: the keys."""
        if not self._policy.has_all_keys:
            return
        from reader.ui.actions import WindowActions

        self._actions = WindowActions(self._window, self._keys())
        self._actions.wished.connect(self._on_wish)
        if self._window.has_pane(Screen.ARTICLE):
            self._actions.set_page(self._window.pane(Screen.ARTICLE).view)
        self._settings.shortcuts_changed.connect(self._on_shortcuts_changed)

    def _keys(self) -> dict[str, tuple[str, ...]]:
        """The keys of every action, with what a person has changed."""
        from reader.ui.actions import ACTIONS
        from reader.ui.shortcut_keys import ShortcutKeys

        keys = ShortcutKeys(self._settings.shortcuts)
        return {action.name: keys.of(action.name) for action in ACTIONS}

    def _on_shortcuts_changed(self) -> None:
        self._actions.set_keys(self._keys())

    # ---- parts made later --------------------------------------------------------------------------------------

    def _on_pane_made(self, name: str) -> None:
        pane, navigator = self._window.pane(name), self._navigator
        if name == Screen.ARTICLE:
            pane.link_requested.connect(self._on_link)
            pane.place_changed.connect(self._screens.keep_place)
            pane.text_step_requested.connect(self._on_text_step)
            pane.outline_folded.connect(self._window.top_bar.set_outline_button)
            pane.listen_requested.connect(self._on_listen_from)
            pane.covered.connect(self._on_covered)
            pane.foot_changed.connect(self._window.lift_messages)
            if self._actions is not None:
                self._actions.set_page(pane.view)
        elif name == Screen.HOME:
            pane.destination_requested.connect(navigator.go_to)
            pane.search_requested.connect(self._on_search)
            pane.language_requested.connect(self._settings.set_language)
            pane.help_requested.connect(self._on_help)
        elif name == Screen.TOPIC:
            pane.destination_requested.connect(navigator.go_to)
        elif name == Screen.SEARCH:  # the rest of it in `search_screen`
            pane.destination_requested.connect(navigator.go_to)
            pane.query_changed.connect(self._on_search)
            pane.language_requested.connect(self._settings.set_language)
            pane.help_requested.connect(self._on_help)
            pane.left.connect(self._on_left)
        elif name == Screen.HELP:
            pane.back_requested.connect(self._on_left)
        elif name == STATE:
            pane.action_requested.connect(self._on_wish)

    def _on_panel_made(self) -> None:
        panel = self._window.panel
        panel.set_appearance(self._settings.appearance)
        panel.appearance_changed.connect(self._settings.set_appearance)
        panel.closed.connect(self._on_panel_closed)

    def _on_message_bar_made(self) -> None:
        self._window.message_bar.action_requested.connect(self._on_wish)

    # ---- wishes ------------------------------------------------------------------------------------------------

    def _on_wish(self, name: str) -> None:
        """By the names in `actions.ACTIONS` and the keys of messages and states."""
        navigator, settings = self._navigator, self._settings
        size = settings.appearance.text_percent
        wishes = {
            "back": navigator.back, "forward": navigator.forward, "home": navigator.home,
            "search": self._on_search, "help": self._on_help, "outline": self._on_outline, "find": self._on_find,
            "next_heading": self._on_next_heading, "previous_heading": self._on_previous_heading,
            "where": self._on_where, "text_cursor": self._on_text_cursor,
            "print": self._on_print,
            "find_next": self._on_find_next, "find_previous": self._on_find_previous,
            "larger": lambda: self._set_size(next_step(size, 1)),
            "smaller": lambda: self._set_size(next_step(size, -1)),
            "usual_size": lambda: self._set_size(100),
            "appearance": self._on_appearance_asked, "full_screen": self._on_full_screen,
            "refresh": self._on_refresh, "shortcuts": self._on_shortcuts, "quit": self._window.close,
            "staff": self._on_staff,
            "saved": self._on_saved, "history": self._on_history, "save": self._on_save,
            "save_place": self._on_save_place, "note": self._on_note, "undo": self._on_undo,
            "listen": self._on_listen, "sentence_back": lambda: self._on_sentence(-1),
            "sentence_on": lambda: self._on_sentence(1), "sentence_again": self._on_sentence_again,
            "softer": lambda: self._screens.listening.change_volume(-1),
            "louder": lambda: self._screens.listening.change_volume(1),
            "folder": self._on_folder, FROM_THE_TOP: self._on_top, COPY_REPORT: self._on_copy_report,
        }
        if name.startswith(UNDO):
            self._screens.keeping.undo(name.removeprefix(UNDO))
        else:
            wishes[name]()

    def _on_link(self, address: str) -> None:
        """An address of an `ArticlePage`. What is not one of those does nothing at all."""
        current = self._navigator.current
        if address.startswith("#") and current is not None:
            self._navigator.go_to(replace(current, section=address[1:], place=None))
        elif address.startswith("article:"):
            from reader.library.link_target import from_address_part

            article, section = map(from_address_part, address.removeprefix("article:").partition("#")[::2])
            place = None if section else ReadingPlace()
            self._navigator.go_to(Destination(Screen.ARTICLE, article, section, place))
        elif address.startswith("topic:"):
            self._navigator.go_to(Destination(Screen.TOPIC, address.removeprefix("topic:")))
        elif address.lower().startswith(OUTSIDE):
            self._ask_outside(address)

    def _ask_outside(self, address: str) -> None:
        self._on_covered()
        if not self._policy.may_leave_app:
            from reader.ui.kiosk.address_sheet import AddressSheet

            sheet = AddressSheet(self._window, address)
            sheet.set_look(self._window.look)
            sheet.open()
            return
        from reader.ui.dialogs.link_dialog import LinkDialog

        dialog = LinkDialog(self._window, address)
        dialog.set_look(self._window.look)
        dialog.open_requested.connect(self._open_outside)
        dialog.open()

    def _open_outside(self, address: str) -> None:
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            self._messages.say(translate("Reader", "No other program could open this address."))

    def _on_topics(self) -> None:
        self._navigator.go_to(Destination(Screen.TOPIC))

    def _on_search(self, words: str = "") -> None:
        """Typing changes the search page in place; the first letter of a search is one step in the history."""
        current = self._navigator.current
        if current is not None and current.screen is Screen.SEARCH:
            self._navigator.replace(Destination(Screen.SEARCH, words))
        else:
            self._navigator.go_to(Destination(Screen.SEARCH, words))
        self._window.top_bar.focus_search()  # does nothing while one is typing there

    def _on_search_move(self, step: int) -> None:
        if self._window.current_name() == Screen.SEARCH:
            self._window.pane(Screen.SEARCH).move_selection(step)

    def _on_search_accepted(self, _words: str) -> None:
        if self._window.current_name() == Screen.SEARCH:
            self._screens.search.accept()

    def _on_saved(self) -> None:
        self._navigator.go_to(Destination(Screen.SAVED))

    def _on_staff(self) -> None:
        self._navigator.go_to(Destination(Screen.REPORT))

    def _on_dropped(self, data: QMimeData) -> None:
        """Files that staff drop: an article is opened, anything else that can become one is taken in."""
        self._screens.take_in(data)

    def _on_history(self) -> None:
        self._navigator.go_to(Destination(Screen.HISTORY))

    def _on_save(self) -> None:
        self._screens.keeping.toggle_article()

    def _on_save_place(self) -> None:
        self._screens.keeping.save_place()

    def _on_note(self) -> None:
        self._screens.keeping.write_note()

    def _on_listen(self) -> None:
        self._screens.listening.toggle()

    def _on_listen_from(self, place: int) -> None:
        self._screens.listening.listen_from(place)

    def _on_sentence(self, count: int) -> None:
        if self._screens.is_listening:
            self._screens.listening.step(count)

    def _on_sentence_again(self) -> None:
        if self._screens.is_listening:
            self._screens.listening.repeat()

    def _on_covered(self) -> None:
        if self._screens.is_listening:
            self._screens.listening.pause()

    def _on_undo(self) -> None:
        self._screens.keeping.undo_last()

    def _on_help(self) -> None:
        self._navigator.go_to(Destination(Screen.HELP))

    def _on_left(self) -> None:
        """Back to where one was before the search or the help page."""
        self._navigator.back() if self._navigator.can_go_back else self._navigator.home()

    def _on_outline(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            self._window.pane(Screen.ARTICLE).toggle_outline()

    def _on_find(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            self._window.pane(Screen.ARTICLE).open_find()
        else:
            self._on_search()

    def _on_print(self) -> None:
        """What is on screen, where it is something to print."""
        self._on_covered()
        self._screens.print_shown()

    def _on_find_next(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            self._window.pane(Screen.ARTICLE).find_next(1)

    def _on_find_previous(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            self._window.pane(Screen.ARTICLE).find_next(-1)

    def _on_next_heading(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            self._window.pane(Screen.ARTICLE).step_heading(1)

    def _on_previous_heading(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            self._window.pane(Screen.ARTICLE).step_heading(-1)

    def _on_where(self) -> None:
        """Where one is: the headings above this place of an article, else the screen."""
        if self._window.current_name() == Screen.ARTICLE:
            trail = self._window.pane(Screen.ARTICLE).trail()
        else:
            trail = (self._title(),)
        self._messages.say(translate("Reader", "You are here: {trail}").format(trail=" – ".join(trail)))

    def _on_text_cursor(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            is_there = self._window.pane(Screen.ARTICLE).toggle_cursor()
            self._messages.say(translate("Reader", "The arrow keys move a cursor in the text.") if is_there
                               else translate("Reader", "The arrow keys scroll the page."))

    def _on_top(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            self._window.pane(Screen.ARTICLE).go_to_top()

    def _on_side_button(self, step: int) -> None:
        self._navigator.back() if step < 0 else self._navigator.forward()

    def _on_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_refresh(self) -> None:
        self._library.refresh()
        current = self._navigator.current
        if current is not None and not self._library.languages():
            self._screens.show(current)

    def _on_folder(self) -> None:
        if not self._policy.may_leave_app:
            return
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._library.content)))

    def _on_refresh_failed(self, error: ReaderError) -> None:
        self._screens.report_folder(in_words(error.sentence), in_words(error.hint))

    def _on_message(self, message: Message) -> None:
        self._window.message_bar.say(in_words(message.text), action=message.action, key=message.key,
                                     stays=message.stays, seconds=message.seconds)

    def _on_bug(self, report: str) -> None:
        """A mistake of ours: it is in the log, and whoever wants to tell us can copy it. Reading goes on."""
        self._report = report
        self._window.message_bar.say(
            translate("Reader", "Something went wrong in Reader. You can go on reading."),
            action=translate("Reader", "Copy the report"), key=COPY_REPORT, stays=True,
        )

    def _on_copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _on_shortcuts(self) -> None:
        from reader.ui.actions import listed
        from reader.ui.dialogs.shortcuts_dialog import ShortcutsDialog
        from reader.ui.shortcut_keys import ShortcutKeys

        dialog = ShortcutsDialog(self._window, listed(), ShortcutKeys(self._settings.shortcuts))
        dialog.shortcuts_changed.connect(self._settings.set_shortcuts)
        dialog.set_look(self._window.look)
        dialog.open()

    # ---- text and colors ---------------------------------------------------------------------------------------

    def _on_appearance_asked(self) -> None:
        if not self._window.is_panel_open:
            self._window.panel.set_appearance(self._settings.appearance)  # it may have changed by keys meanwhile
        self._window.show_panel(not self._window.is_panel_open)

    def _on_panel_closed(self) -> None:
        if self._window.current_name() == Screen.ARTICLE:
            self._window.pane(Screen.ARTICLE).setFocus()
        else:
            self._window.top_bar.appearance.setFocus()
        self._window.show_panel(False)

    def _on_text_step(self, direction: int) -> None:
        self._set_size(next_step(self._settings.appearance.text_percent, direction))

    def _set_size(self, percent: int) -> None:
        self._settings.set_appearance(replace(self._settings.appearance, text_percent=percent))

    def _on_appearance(self, appearance: Appearance) -> None:
        self._window.set_look(self._make_look(appearance))
        if self._window.is_panel_open:
            self._window.panel.set_appearance(appearance)

    def _on_scheme(self) -> None:
        if self._settings.appearance.theme == "system":
            self._window.set_look(self._make_look(self._settings.appearance))

"""What each screen shows: takes a `Destination`, asks the services, fills the pane.

The only place that knows both services and panes. It moves nothing by itself: moving is the navigator's.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMimeData, QObject, QTimer, Slot

from reader.errors import ReaderError
from reader.model import (
    ArticleCard,
    ArticlePage,
    Category,
    Destination,
    LibraryChange,
    ReadingPlace,
    ReadingRecord,
    Screen,
)
from reader.policy import LAPTOP, Policy
from reader.services.library_service import LibraryService
from reader.services.messages import Messages
from reader.services.navigator import Navigator
from reader.services.reading_service import ReadingService
from reader.services.settings_service import SettingsService
from reader.ui.language import InterfaceLanguage
from reader.ui.main_window import STATE, MainWindow
from reader.ui.page_document import Surroundings
from reader.ui.sentences import in_words
from reader.ui.sister_place import place_in_sister
from reader.ui.wording import language_name, translate

if TYPE_CHECKING:
    from reader.services.marks_service import MarksService
    from reader.services.pack_service import PackService
    from reader.services.preview_service import PreviewService
    from reader.services.search_service import SearchService
    from reader.services.speech_service import SpeechService
    from reader.services.staff_service import StaffService
    from reader.ui.keeping import Keeping
    from reader.ui.listening import Listening
    from reader.ui.printing.leaflet import Leaflet
    from reader.ui.printing_desk import PrintingDesk
    from reader.ui.search_screen import SearchScreen
    from reader.ui.staff_desk import StaffDesk

_BEGUN, _FEATURED, _PER_SHELF = 4, 4, 4
_FOLLOW_MS = 300     # while the first catalogue is made, the screen follows it no faster than this
FROM_THE_TOP = "from-the-top"
UNDO = "undo:"       # begins the key of a message that can bring something back


def _may(_card: ArticleCard) -> bool:
    return True


def _of_the_system() -> str:
    return QLocale.system().name().replace("_", "-")


class Screens(QObject):
    """Fills the window's panes. `language` is that of the library, not of the article that happens to be open."""

    def __init__(
        self, window: MainWindow, library: LibraryService, reading: ReadingService, settings: SettingsService,
        navigator: Navigator, messages: Messages, interface: InterfaceLanguage,
        make_search: Callable[[], SearchService], make_marks: Callable[[], MarksService],
        make_staff: Callable[[], tuple[StaffService, PreviewService, PackService]],
        make_speech: Callable[[], SpeechService], policy: Policy = LAPTOP,
    ) -> None:
        """`make_search` is called when someone first searches, `make_marks` after the first painting, `make_staff` when
        staff first come, `make_speech` when someone first listens."""
        super().__init__(window)
        self._window, self._library, self._reading = window, library, reading
        self._interface = interface
        self._make_search, self._make_marks = make_search, make_marks
        self._keeping: Keeping | None = None
        self._make_staff, self._make_speech = make_staff, make_speech
        self._policy = policy
        self.may_show: Callable[[ArticleCard], bool] = _may
        """Asked before an article is shown: False for one that must not be."""
        self._listening: Listening | None = None
        self._desk: StaffDesk | None = None
        self._printing: PrintingDesk | None = None
        self._search: SearchScreen | None = None
        self._words: tuple[str, ...] = ()  # to mark in the article that is opened next
        self._settings, self._navigator, self._messages = settings, navigator, messages
        self._open: tuple[str, str] | None = None  # lasting id and language of the article in the pane
        self._wanted_language = settings.language or _of_the_system()
        self._follow_timer = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow_timer.timeout.connect(self._follow)
        self._problem: tuple[str, str] | None = None  # title and sentence when the folder cannot be used

    def close(self) -> None:
        """Before the app closes."""
        if self._keeping is not None:
            self._keeping.finish()

    def begin_anew(self) -> None:
        """The next person has come. What knew anything of the one before is thrown away and made anew when it is
        needed: that forgets more surely than clearing one thing after the other."""
        self.stop_listening()
        for part in (self._keeping, self._listening, self._search, self._printing):
            if part is not None:
                part.deleteLater()
        self._keeping = self._listening = self._search = self._printing = None
        self._open, self._words = None, ()

    # ---- languages -------------------------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The wanted language where the library has it (es for es-MX), else the first one it has."""
        languages = self._library.languages()
        wanted = self._wanted_language
        for candidate in (wanted, wanted.split("-")[0]):
            if candidate in languages:
                return candidate
        # One that stays the same whatever comes and goes in the library.
        last = "en" if "en" in languages or not languages else languages[0]
        return next((one for one in languages if one.split("-")[0] == wanted.split("-")[0]),
                    last if languages else wanted.split("-")[0] or "en")

    @Slot(str)
    def set_language(self, language: str) -> None:
        """Show the interface and the library in `language`, as far as they have it (`ui.language` has the rule).

        An open article changes to its sister, at the same heading. Where there is none it stays, and that is said.
        """
        self._wanted_language = language or _of_the_system()
        current = self._navigator.current
        pane = self._window.pane(Screen.ARTICLE) if self._window.has_pane(Screen.ARTICLE) else None
        page = pane.page if pane is not None and current is not None and current.screen is Screen.ARTICLE \
            and self._open is not None else None
        place = pane.place() if page is not None else ReadingPlace()
        is_new = self._interface.choose(language)
        self.stop_listening()
        if is_new:
            self._window.renew()
        self._show_languages()
        if current is None:
            return
        sister = None
        if page is not None:
            self._open = None
            sister = self._sister(page, self.language)
            current = replace(current, section="", language="" if sister else page.card.language,
                              place=place_in_sister(page, place, sister) if sister else place)
        if page is None or sister is not None or is_new:
            self._navigator.replace(current)
        if page is not None and sister is None and page.card.language != self.language:
            self._messages.say(translate("Reader", "This article is not there in {language} yet.")
                               .format(language=language_name(language)))
        elif language and self.language.split("-")[0] != language.split("-")[0]:
            self._messages.say(translate("Reader", "There are no articles in {language} yet.")
                               .format(language=language_name(language)))

    def _sister(self, page: ArticlePage, language: str) -> ArticlePage | None:
        """The same article in `language`; None when that is the open one, or when there is none."""
        if page.card.language == language:
            return None
        card = self._library.find(page.card.mark_id, language)
        return self._library.page(card.id, language) if card is not None and card.language == language else None

    def _show_languages(self) -> None:
        """One can choose what there are articles in, and what the interface can speak without any."""
        there = self._library.languages()
        known = {one.split("-")[0] for one in there}
        more = tuple(code for code in self._interface.codes if code not in known) if there else ()
        spoken = self._interface.code
        self._window.top_bar.set_languages(
            (*there, *more), spoken if spoken in more and spoken == self._wanted_language.split("-")[0]
            else self.language)

    # ---- destinations ----------------------------------------------------------------------------------------

    @Slot(Destination)
    def show(self, destination: Destination) -> None:
        """Fill and show the screen of `destination`."""
        if destination.screen is Screen.SEARCH and self._window.current_name() == Screen.SEARCH:
            self._show_search(destination.target)  # one letter more
            return
        self._show_languages()
        if self._desk is not None and destination.screen is not Screen.PREVIEW:
            self._desk.left()
        if destination.screen is not Screen.SEARCH:
            self._window.top_bar.set_search_text("")
        if destination.screen is Screen.HELP:
            self._show_help()
        elif self._library.count(self.language) == 0 and not self._library.languages():
            self._show_nothing()
        elif destination.screen is Screen.ARTICLE:
            self._show_article(destination)
        elif destination.screen is Screen.TOPIC:
            self._show_topic(destination.target)
        elif destination.screen is Screen.SEARCH:
            self._show_search(destination.target)
        elif destination.screen in (Screen.SAVED, Screen.HISTORY, Screen.STORED):
            self._show_kept(destination.screen)
        elif destination.screen in (Screen.REPORT, Screen.PREVIEW):
            self._show_to_staff(destination)
        else:
            self._show_home()

    def visit(self, path: Path, section: str = "") -> None:
        """Open a file that is not in the library."""
        def arrive(name: str) -> None:
            self._navigator.go_to(Destination(Screen.ARTICLE, name, section))

        def fail(error: Exception) -> None:
            self._state(translate("Reader", "This page could not be opened."),
                        in_words(error.sentence) if isinstance(error, ReaderError)
                        else translate("Reader", "The rest of the library is fine."),
                        (("home", translate("Reader", "Home")),))

        self._library.visit(path, arrive, fail)

    def note_place(self) -> None:
        """Before moving away: what is in the window now is where back returns to."""
        if self._open is not None and self._window.current_name() == Screen.ARTICLE:
            pane = self._window.pane(Screen.ARTICLE)
            self._navigator.note_place(pane.place())
            self.keep_place(pane.place(), pane.view.progress())

    def keep_place(self, place: ReadingPlace, progress: float) -> None:
        """Keep how far the open article was read; one that is out of sight is not being read."""
        if self._open is not None and self._window.current_name() == Screen.ARTICLE:
            self._reading.note(*self._open, place, progress)

    def _show_home(self) -> None:
        from reader.ui.panes.home_pane import HomeContent

        language = self.language
        shelves = self._library.shelves(language, _PER_SHELF)
        begun, featured = self._begun(language), self._library.featured(language, _FEATURED)
        shown = [card for shelf in shelves for card in shelf.cards]
        pane = self._window.pane(Screen.HOME)
        pane.set_content(HomeContent(
            place=self._library.place(language), begun=begun,
            featured=featured, shelves=shelves,
            languages=self._library.languages(), language=language,
            records=self._records(shown, language),
            saved=self._saved((*shown, *featured, *(card for card, _ in begun))),
        ))
        self._window.show_pane(Screen.HOME, Screen.HOME)
        self._title("")

    def _begun(self, language: str) -> tuple:
        records = {record.article: record for record in self._reading.begun(language, _BEGUN)}
        cards = {card.mark_id: card for card in self._library.cards(tuple(records), language)}
        return tuple((cards[key], record) for key, record in records.items() if key in cards)

    def _records(self, cards: Iterable[ArticleCard], language: str) -> dict[str, ReadingRecord]:
        """How far these articles have been read, by their ids."""
        found = ((card.id, self._reading.record(card.mark_id, language)) for card in cards)
        return {article: record for article, record in found if record is not None}

    def _saved(self, cards: Iterable[ArticleCard]) -> frozenset[str]:
        """The ids of those articles that are saved."""
        if self._keeping is None:
            return frozenset()  # known a moment after the first painting
        saved = self._keeping.saved_articles()
        return frozenset(card.id for card in cards if (card.mark_id, card.language) in saved)

    def _show_topic(self, target: str) -> None:
        pane = self._window.pane(Screen.TOPIC)
        category = self._library.category(target, self.language)
        if category is None and target:
            category = next((shelf.category for shelf in self._library.shelves(self.language, 0)
                             if shelf.category.id == target), None)
        if target == "other":
            category = Category("", translate("Reader", "More to read"))
        if category is None:
            pane.set_topics(self._library.shelves(self.language, 1))
            self._title(translate("Reader", "Topics"))
        else:
            cards = self._library.topic(category.id, self.language)
            pane.set_topic(category, cards, self._records(cards[:200], self.language), self._saved(cards))
            self._title(category.title)
        self._window.show_pane(Screen.TOPIC, Screen.TOPIC)

    @property
    def search(self) -> SearchScreen:
        """The search page; made when someone first searches."""
        if self._search is None:
            from reader.services.recent_searches import RecentSearches
            from reader.ui.search_screen import SearchScreen

            self._search = SearchScreen(
                self._window, self._library, RecentSearches(self._reading, self._settings), self._make_search(),
                self._library_language, self)
            self._search.found.connect(self._open_found)
            self._search.told.connect(self._messages.say)
        return self._search

    @Slot()
    def search_again(self) -> None:
        """The index has changed: the open search page may have another answer."""
        current = self._navigator.current
        if self._search is not None and current is not None and current.screen is Screen.SEARCH:
            self._search.show(current.target, again=True)

    @property
    def keeping(self) -> Keeping:
        """What a person keeps, between its service and the panes; made after the first painting."""
        if self._keeping is None:
            from reader.ui.keeping import Keeping

            self._keeping = Keeping(self._window, self._library, self._make_marks(), self._reading, self._settings,
                                    self._navigator, self._messages, self)
            self._keeping.saved_changed.connect(self._on_saved_changed)
        return self._keeping

    @property
    def listening(self) -> Listening:
        """Reading aloud, between its service and the pane; made when someone first wants to listen."""
        if self._listening is None:
            from reader.ui.listening import Listening

            self._listening = Listening(self._window, self._make_speech(), self._settings, self._messages, self)
        return self._listening

    @property
    def is_listening(self) -> bool:
        """Whether an article is being read aloud, or was paused."""
        return self._listening is not None and self._listening.is_on

    @Slot()
    def stop_listening(self) -> None:
        """Be quiet: the article is left, or a visit is over."""
        if self._listening is not None:
            self._listening.stop()

    @property
    def desk(self) -> StaffDesk:
        """What staff do, between its services and the panes; made when staff first come."""
        if self._desk is None:
            from reader.ui.staff_desk import StaffDesk

            staff, preview, packs = self._make_staff()
            self._desk = StaffDesk(self._window, self._library, staff, preview, packs, self._settings, self._navigator,
                                   self._messages, self, surroundings=self._surroundings,
                                   language=self._library_language, print_leaflet=self._print_leaflet,
                                   policy=self._policy)
        return self._desk

    @property
    def printing(self) -> PrintingDesk:
        """What comes between a page and the printer; made when someone first prints."""
        if self._printing is None:
            from reader.ui.printing_desk import PrintingDesk

            self._printing = PrintingDesk(self._window, self._library, self._reading, self._settings, self._messages,
                                          self)
        return self._printing

    def _print_leaflet(self, leaflet: Leaflet, name: str) -> None:
        self.printing.show(leaflet, name)

    def print_shown(self) -> None:
        """Print the article or the report that is on screen, where there is one."""
        name = self._window.current_name()
        if name == Screen.ARTICLE and self._window.pane(Screen.ARTICLE).page is not None:
            page = self._window.pane(Screen.ARTICLE).page
            place = self._library.place(page.card.language)
            if self._library.is_visitor(page.card):  # it is not on the clinic's site
                place = replace(place, web="")
            self.printing.print_article(page, place)
        elif name == Screen.REPORT and self.desk.door.is_open:
            self.desk.print_report()
        elif name == Screen.PREVIEW and self.desk.door.is_open and self._window.pane(Screen.PREVIEW).page is not None:
            page = self._window.pane(Screen.PREVIEW).page
            place = self._library.place(page.card.language)
            is_live = self._library.find(page.card.id, page.card.language) is not None
            self.printing.print_article(page, place if is_live else replace(place, web=""))

    def take_in(self, data: QMimeData) -> None:
        """Something was dropped on the window. Only where staff are: patients drop nothing. With a pack of articles one
        is brought there."""
        if self._window.current_name() in (Screen.REPORT, Screen.PREVIEW):
            self.desk.take_in(data)
        elif self._window.takes(data):
            from reader.ui.staff_desk import packs_in

            self.desk.look_at_packs(packs_in(data))

    def _show_to_staff(self, destination: Destination) -> None:
        if not self.desk.door.is_open:
            self.desk.door.pass_through(partial(self._navigator.replace, destination))
            if not self._window.current_name():
                self._show_home()
            return
        if destination.screen is Screen.REPORT:
            self._title(self.desk.show_report())
            self._window.show_pane(Screen.REPORT, Screen.REPORT)
        else:
            self._window.show_pane(Screen.PREVIEW, Screen.PREVIEW)
            self._title(self.desk.show_preview(destination.target))

    def _on_saved_changed(self) -> None:
        """A star came or went: cards that are in view show it."""
        current = self._navigator.current
        if current is not None and self._window.current_name() in (Screen.HOME, Screen.TOPIC):
            self.show(current)

    def _show_kept(self, screen: Screen) -> None:
        show = {Screen.SAVED: self.keeping.show_saved, Screen.HISTORY: self.keeping.show_history,
                Screen.STORED: self.keeping.show_stored}
        self._title(show[screen]())
        self._window.show_pane(screen, screen)

    def _library_language(self) -> str:
        return self.language

    def _show_search(self, words: str) -> None:
        """While one types, nothing but the question goes out; the page is brought to the front once."""
        self.search.show(words)
        if self._window.current_name() != Screen.SEARCH:
            self._window.show_pane(Screen.SEARCH, Screen.SEARCH)
            self._title(translate("Reader", "Search"))
            self._window.top_bar.focus_search()

    def _open_found(self, destination: Destination, words: tuple[str, ...]) -> None:
        self._words = words
        self._navigator.go_to(destination)
        self._words = ()

    def _show_help(self) -> None:
        pane = self._window.pane(Screen.HELP)
        pane.set_help(self._library.place(self.language).help)
        self._window.show_pane(Screen.HELP, Screen.HELP)
        self._title(translate("Reader", "Help now"))

    def _show_article(self, destination: Destination) -> None:
        page = self._library.page(destination.target, destination.language or self.language)
        if page is None:
            self._show_missing()
            return
        if not self.may_show(page.card):
            self._open = None
            self._state(translate("Reader", "This page could not be opened."),
                        translate("Reader", "The rest of the library is fine."),
                        (("home", translate("Reader", "Home")),))
            return
        pane = self._window.pane(Screen.ARTICLE)
        key = (page.card.mark_id, page.card.language)
        if self._open == key and pane.page is not None and pane.page.card.content_hash == page.card.content_hash:
            self._move_within(pane, destination)
        else:
            self._open = key
            place, resumed = self._where_to(destination, key)
            self._window.show_pane(Screen.ARTICLE, Screen.ARTICLE)
            found = pane.show_article(page, self._surroundings(page), destination.section, place)
            if self._settings.keep_history and not self._library.is_visitor(page.card):
                self._reading.visit(page.card)
            if self._keeping is not None:
                self._keeping.article_shown(page)
            if not found:
                self._messages.say(translate("Reader", "That part of the article has changed. Here is the article."))
            elif resumed:
                self._messages.say(translate("Reader", "You are back where you stopped."),
                                   translate("Reader", "Go to the top"), FROM_THE_TOP)
        self._window.show_pane(Screen.ARTICLE, Screen.ARTICLE)
        if self._words:
            pane.mark_words(self._words, destination.section)
        if destination.mark and destination.place is None:
            self.keeping.show_mark(destination.mark)
        self._window.top_bar.set_outline_button(pane.wants_outline_button)
        pane.setFocus()
        self._title(page.card.title)

    def _move_within(self, pane, destination: Destination) -> None:  # noqa: ANN001
        if destination.place is not None:
            pane.go_to_place(destination.place)
        elif destination.section:
            pane.go_to_section(destination.section)
        elif destination.mark:
            pass  # shown in a moment
        elif self._window.current_name() == Screen.ARTICLE:
            pane.go_to_top()

    def _where_to(self, destination: Destination, key: tuple[str, str]) -> tuple[ReadingPlace | None, bool]:
        """The place to open at, and whether that is a return to where the person stopped an earlier time."""
        if destination.place is not None or destination.section or destination.mark:
            return destination.place, False
        record = self._reading.record(*key)
        if record is None or record.finished or record.place == ReadingPlace():
            return None, False
        return record.place, True

    def _surroundings(self, page: ArticlePage) -> Surroundings:
        card = page.card
        category = self._library.category(card.category, card.language)
        before, after = self._library.neighbors(card.id, card.language)
        return Surroundings(
            category.title if category else "", category.id if category else "", self._library.related(page),
            before, after, datetime.date.today().isoformat(),
        )

    # ---- when there is nothing to show -------------------------------------------------------------------------

    def _show_missing(self) -> None:
        self._open = None
        if self._library.is_refreshing:
            self._state(translate("Reader", "One moment"),
                        translate("Reader", "The library is being looked through. This page may appear shortly."),
                        (("search", translate("Reader", "Search")), ("home", translate("Reader", "Home"))))
        else:
            self._state(translate("Reader", "This page is not here any more."),
                        translate("Reader", "It may have a new name."),
                        (("search", translate("Reader", "Search")), ("home", translate("Reader", "Home"))))

    def _show_nothing(self) -> None:
        """No article at all: say why, and what can be done."""
        self._open = None
        if self._problem is not None:
            self._state(*self._problem, (("refresh", translate("Reader", "Look again")),))
        elif self._library.is_refreshing:
            self._state(translate("Reader", "Getting the library ready"),
                        translate("Reader", "The articles are being read for the first time. This takes a moment."))
        elif self._policy.is_kiosk:
            self._state(translate("Reader", "There is nothing to read here yet."),
                        translate("Reader", "Please ask the team. Help now works all the same."),
                        (("refresh", translate("Reader", "Look again")),))
        else:
            self._state(translate("Reader", "There are no articles yet."),
                        translate("Reader", "Put an article, a file that ends in .md, in the folder {folder}.")
                        .format(folder=self._library.content),
                        (("folder", translate("Reader", "Open the folder")),
                         ("refresh", translate("Reader", "Look again"))))

    def _state(self, title: str, sentence: str, actions: tuple[tuple[str, str], ...] = ()) -> None:
        pane = self._window.pane(STATE)
        pane.set_state(title, sentence, actions)
        categories = self._library.place(self.language).categories
        pane.set_picture(categories[0].picture if categories else "")
        self._window.show_pane(STATE, Screen.HOME)
        self._title(title)

    def _title(self, words: str) -> None:
        name = self._library.place(self.language).name
        self._window.setWindowTitle(f"{words} \N{EN DASH} {name}" if words else name)

    # ---- when the library changes ------------------------------------------------------------------------------

    @Slot(LibraryChange)
    def follow(self, _change: LibraryChange) -> None:
        """The catalogue has a new state. Many small steps in a row become one look."""
        if not self._follow_timer.isActive():
            self._follow_timer.start()

    @Slot(LibraryChange)
    def finish_following(self, _change: LibraryChange) -> None:
        self._problem = None
        self._follow_timer.stop()
        self._follow()
        if self._keeping is not None:
            self._keeping.follow()

    def report_folder(self, title: str, sentence: str) -> None:
        """The folder cannot be used. What is in the catalogue stays on screen; an empty screen says why."""
        self._problem = (title, sentence)
        if not self._library.languages():
            self._show_nothing()
        else:
            self._messages.say(f"{title} {sentence}")

    def _follow(self) -> None:
        current = self._navigator.current
        if current is None:
            return
        self._show_languages()
        name = self._window.current_name()
        if current.screen is Screen.ARTICLE and name == Screen.ARTICLE and self._open is not None:
            self._follow_article()
        elif current.screen is Screen.HELP:
            self._window.pane(Screen.HELP).set_help(self._library.place(self.language).help)
        elif current.screen is Screen.SEARCH and name == Screen.SEARCH:
            self.search.show(current.target, again=True)
        elif current.screen in (Screen.SAVED, Screen.HISTORY, Screen.STORED, Screen.REPORT, Screen.PREVIEW):
            pass  # `keeping` and `desk` say what is another one now
        else:
            self.show(current)

    def _follow_article(self) -> None:
        pane = self._window.pane(Screen.ARTICLE)
        page = self._library.page(*self._open)
        if page is None:
            self._messages.say(translate("Reader", "This article has been taken out of the library. "
                                                   "You can finish reading it."))
        elif pane.page.card.content_hash != page.card.content_hash:
            self.stop_listening()  # its sentences are others now
            pane.update_article(page, self._surroundings(page))
            if self._keeping is not None:
                self._keeping.article_shown(page)
            self._messages.say(translate("Reader", "This article has been updated."))
            self._title(page.card.title)
        else:
            pane.set_surroundings(self._surroundings(page))

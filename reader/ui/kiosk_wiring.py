"""What connects a kiosk's own parts with services: words to offer, the code to take home, what the start screen says.

Made in addition to `wiring`, by a kiosk only. When a visit begins and ends, and what is cleared then, is decided
elsewhere: this one only leads Home.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from PySide6.QtCore import QLocale, QObject, QTime, QTimer
from PySide6.QtGui import QScreen

from reader.appearance import Appearance
from reader.kiosk.config import KioskConfig
from reader.kiosk.sizes import MM_PER_INCH, mm_per_pixel
from reader.kiosk.take_home_code import code_for
from reader.model import ArticleCard, Destination, LibraryChange, Place, Screen, Shelf
from reader.services.library_service import LibraryService
from reader.services.navigator import Navigator
from reader.ui.kiosk.attract import AttractContent, Scene
from reader.ui.kiosk.frame import ATTRACT, KEYBOARD
from reader.ui.kiosk.look import KioskLook
from reader.ui.kiosk.suggestions import Suggestions, completed
from reader.ui.kiosk.take_home_words import words_for
from reader.ui.main_window import MainWindow
from reader.ui.screens import Screens
from reader.ui.theme import Look, load_theme
from reader.ui.wording import locale_for, translate

_EVERY_CARD = 5000
_MOST_SCENES = 12
_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that looks like another one


def kiosk_look(config: KioskConfig | None, screen: QScreen | None) -> Callable[[Appearance], Look]:
    """How a choice looks on this panel. "system" is the theme of the file: a kiosk has no person's own setting."""
    config = config or KioskConfig()
    size = screen.size() if screen is not None else None
    reported = MM_PER_INCH / screen.physicalDotsPerInch() if screen is not None and screen.physicalDotsPerInch() else 0
    pixel = mm_per_pixel(config, size.width() if size else 0, size.height() if size else 0, reported)

    def make(appearance: Appearance) -> Look:
        name = config.theme if appearance.theme == "system" else appearance.theme
        return KioskLook(appearance, load_theme(name), pixel)

    return make


def content_code(cards: Iterable[ArticleCard]) -> str:
    """Five letters that are the same wherever the same articles are: for staff, who compare screens."""
    digest = hashlib.sha256("\n".join(sorted(card.content_hash for card in cards)).encode()).digest()
    letters = "".join(_CODE_LETTERS[byte % len(_CODE_LETTERS)] for byte in digest[:5])
    return f"{letters[:3]}-{letters[3:]}"


def attract_content(place: Place, shelves: Iterable[Shelf], languages: tuple[str, ...], name: str = "",
                    code: str = "") -> AttractContent:
    """What the start screen says of the library. An article that carries a content note is never on it, nor is its
    picture: whoever sits in the waiting room has not asked for it."""
    shelves = tuple(shelves)
    scenes: dict[str, Scene] = {}
    for row in range(2):
        for shelf in shelves:
            shown = [card for card in shelf.cards if not card.content_note and card.image]
            if row < len(shown):
                card = shown[row]
                scenes.setdefault(card.image, Scene(card.image, card.title, shelf.category.color))
    numbers = place.help.lines
    lines = [line.number for line in numbers[:1]]
    emergency = translate("Reader", "In an emergency, tell the front desk.")
    if lines:
        emergency += " " + translate("Reader", "Crisis line: {number}.").format(number=lines[0])
    return AttractContent(name or place.name, tuple(scenes.values())[:_MOST_SCENES], languages, place.tagline,
                          emergency, code)


class KioskWiring(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, screens: Screens, library: LibraryService, navigator: Navigator,
                 config: KioskConfig | None) -> None:
        super().__init__(window)
        assert window.frame is not None
        self._window, self._screens, self._library, self._navigator = window, screens, library, navigator
        self._config = config or KioskConfig()
        self._frame = frame = window.frame
        self._suggestions: tuple[str, Suggestions] | None = None   # of which language
        frame.prefix_changed.connect(self._on_prefix)
        frame.suggestion_chosen.connect(self._on_suggestion)
        frame.take_home_requested.connect(self._on_take_home)
        frame.finish_requested.connect(self._on_finish)
        frame.part_made.connect(self._on_part_made)
        window.pane_made.connect(self._on_pane_made)
        library.changed.connect(self._on_library)
        library.refreshed.connect(self._on_library)
        frame.bar.set_has_voice(self._config.read_aloud)
        self._clock = QTimer(self, interval=10_000)
        self._clock.timeout.connect(self._tell_time)

    # ---- parts made later

    def _on_part_made(self, name: str) -> None:
        if name == ATTRACT:
            self._fill_attract()
            self._tell_time()
            self._clock.start()
        elif name == KEYBOARD:
            self._frame.keyboard.set_language(self._screens.language)

    def _on_pane_made(self, name: str) -> None:
        pane = self._window.pane(name)
        if name == Screen.HOME:
            pane.set_idle_seconds(self._config.idle_seconds)
        elif name == Screen.SAVED:
            pane.list_changed.connect(self._on_list)

    # ---- what the library says

    def _on_library(self, _change: LibraryChange | None = None) -> None:
        self._suggestions = None
        if self._frame.is_attracting:
            self._fill_attract()

    def _fill_attract(self) -> None:
        library, language = self._library, self._screens.language
        shelves = library.shelves(language, _EVERY_CARD)
        cards = (card for shelf in shelves for card in shelf.cards)
        languages = self._config.languages or library.languages()
        self._frame.attract.set_content(attract_content(
            library.place(language), shelves, languages, self._config.clinic_name, content_code(cards)))

    def _tell_time(self) -> None:
        words = locale_for().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._frame.attract.set_time(words)

    # ---- wishes

    def _on_prefix(self, typed: str) -> None:
        language = self._screens.language
        if self._suggestions is None or self._suggestions[0] != language:
            shelves = self._library.shelves(language, _EVERY_CARD)
            titles = [shelf.category.title for shelf in shelves]
            titles += [words for shelf in shelves for card in shelf.cards for words in (card.title, *card.tags)]
            self._suggestions = language, Suggestions(titles)
        self._frame.keyboard.set_suggestions(self._suggestions[1].after(typed))

    def _on_suggestion(self, word: str) -> None:
        head = self._frame.search_head
        head.put_text(completed(head.field.text(), word))

    def _on_list(self, cards: tuple[ArticleCard, ...]) -> None:
        place = self._library.place(self._screens.language)
        words = words_for(cards, place.web, place.name) if self._config.take_home else ""
        short = code_for((card.mark_id, card.language) for card in cards) if self._config.take_home else ""
        self._window.pane(Screen.SAVED).set_code(words, short)

    def _on_take_home(self) -> None:
        self._navigator.go_to(Destination(Screen.SAVED))

    def _on_finish(self) -> None:
        self._navigator.home()

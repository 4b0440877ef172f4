"""The search page between the service and the pane: asks as one types, shows answers as they come, leads on.

Made when someone first searches, so that nobody else pays for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.model import ArticleHits, Destination, Screen, SearchResults
from reader.services.library_service import LibraryService
from reader.services.recent_searches import RecentSearches
from reader.ui.main_window import MainWindow
from reader.ui.wording import translate

SHORT_MINUTES = 5       # the filter "5 minutes or less"
_MOST_ARTICLES = 5000  # what a list without words shows at most
Question = tuple[str, str, str, bool]  # words, language, topic, only short ones


class SearchScreen(QObject):
    """`show` is called for every letter that is typed; whatever it costs is felt."""

    found = Signal(Destination, tuple)  # a result was chosen; the words to mark there
    told = Signal(str)                  # what is to be said about what was typed

    def __init__(
        self, window: MainWindow, library: LibraryService, recent: RecentSearches, service: Any,
        language: Callable[[], str], parent: QObject,
    ) -> None:
        """`service` is a `SearchService`; `language` says which language of the library is shown."""
        super().__init__(parent)
        self._window, self._library, self._recent, self._service = window, library, recent, service
        self._language = language
        self._asked: Question | None = None     # no answer to this one yet
        self._shown: Question | None = None     # what the pane shows the answer to
        self._is_same_again = False             # asked only because the library has changed
        self._opens_first = False               # Return was pressed before the answer came
        self._languages: dict[str, str] = {}    # of the articles of a code, which may be in any
        service.answered.connect(self._on_answer)
        service.unfolded.connect(self._on_whole)
        window.pane_made.connect(self._on_pane_made)
        if window.has_pane(Screen.SEARCH):
            self._on_pane_made(Screen.SEARCH)

    def show(self, words: str, *, again: bool = False) -> None:
        """Show the page for `words`. The answer that is there already is not asked for again, unless the library has
        changed (`again`)."""
        pane, language = self._window.pane(Screen.SEARCH), self._language()
        place = self._library.place(language)
        pane.set_library(place.categories, place.help)
        pane.set_query(words)
        self._window.top_bar.set_search_text(pane.query)
        self._opens_first = False
        question = (pane.query, language, pane.topic, pane.only_short)
        if not pane.query.strip():
            self._asked = None
            self._show_without_words(question, "minutes:" in words or pane.only_short or bool(pane.topic))
        elif self._show_code(question):
            pass
        elif question != self._asked and (again or self._asked is not None or question != self._shown):
            self._is_same_again = again and question == self._shown
            self._ask(question)

    def _on_pane_made(self, name: str) -> None:
        if name != Screen.SEARCH:
            return
        self._asked = self._shown = None  # what another pane showed before is not on this one
        pane = self._window.pane(Screen.SEARCH)
        pane.more_requested.connect(self._on_more)
        pane.found_requested.connect(self._on_found)
        pane.filters_changed.connect(self._on_filters)
        pane.recent_clear_requested.connect(self._on_clear)
        pane.recent_keeping_requested.connect(self._on_keeping)

    def accept(self) -> None:
        """Return in the field: open the chosen result, or the first one as soon as there is one."""
        from reader.kiosk.take_home_code import is_code, looks_like_code

        query = self._window.pane(Screen.SEARCH).query
        if looks_like_code(query) and not is_code(query):
            self.told.emit(translate("Reader", "This code is not right. Look at each letter and number again."))
        elif self._asked is not None:
            self._opens_first = True
        else:
            self._window.pane(Screen.SEARCH).open_selection()

    def _show_code(self, question: Question) -> bool:
        """The articles of a short code that somebody brought from a waiting room; False when the words are none. One
        whose articles are not here is searched for like other words, and that is said."""
        query = question[0]
        self._languages = {}
        if query.lstrip()[:2].upper() != "K2":
            return False  # nearly always; nothing is imported for it
        from reader.kiosk.take_home_code import articles_of, is_code

        if not is_code(query):
            return False
        cards = [card for language in self._library.languages()
                 for shelf in self._library.shelves(language, _MOST_ARTICLES) for card in shelf.cards]
        found, missing = articles_of(query, cards)
        if not found:
            self.told.emit(translate("Reader", "The articles of this code are not in this library."))
            return False
        is_shown, self._asked, self._shown = question == self._shown, None, question
        self._languages = {card.id: card.language for card in reversed(found)}
        if is_shown:
            return True
        self._service.cancel()
        self._window.pane(Screen.SEARCH).show_results(SearchResults(
            query=query, groups=tuple(ArticleHits(card, ()) for card in found), articles=len(found)))
        if missing:
            self.told.emit(translate("Reader", "%n articles of this code are not in this library.", None, missing))
        return True

    def _ask(self, question: Question) -> None:
        self._asked = question
        words, language, topic, only_short = question
        self._service.ask(words, language, topic, only_short)

    def _on_answer(self, results: SearchResults) -> None:
        question = self._asked
        if question is None or results.query.strip() != question[0].strip():
            return  # of words that have been typed over
        self._asked, self._shown = None, question
        pane = self._window.pane(Screen.SEARCH)
        pane.show_results(results, keep=self._is_same_again)
        self._is_same_again = False
        if self._opens_first:
            self._opens_first = False
            if self._window.current_name() == Screen.SEARCH:
                pane.open_selection()

    def _on_more(self, article: str, language: str) -> None:
        self._service.more_places(self._window.pane(Screen.SEARCH).query, language, article)

    def _on_whole(self, query: str, hits: ArticleHits) -> None:
        pane = self._window.pane(Screen.SEARCH)
        if query == pane.query and self._asked is None:
            pane.show_whole(hits)

    def _show_without_words(self, question: Question, is_list: bool) -> None:
        """Nothing typed: what was searched for before; or, where only a filter is wished for, all it leaves."""
        pane = self._window.pane(Screen.SEARCH)
        if question == self._shown and is_list:
            return
        self._shown = question
        if is_list:
            pane.show_results(self._listed(question))
        else:
            pane.show_start(self._recent.all(), kept=self._recent.are_kept)

    def _listed(self, question: Question) -> SearchResults:
        _, language, topic, only_short = question
        shelves = self._library.shelves(language, _MOST_ARTICLES)
        cards = [card for shelf in shelves for card in shelf.cards if not only_short or card.minutes <= SHORT_MINUTES]
        counts: dict[str, int] = {}
        for card in cards:
            counts[card.category] = counts.get(card.category, 0) + 1
        groups = tuple(ArticleHits(card, ()) for card in cards if not topic or card.category == topic)
        short = sum(group.card.minutes <= SHORT_MINUTES for group in groups)
        return SearchResults(groups=groups, articles=len(groups), short=short, categories=tuple(counts.items()))

    def _on_filters(self) -> None:
        pane = self._window.pane(Screen.SEARCH)
        question = (pane.query, self._language(), pane.topic, pane.only_short)
        if pane.query.strip():
            self._is_same_again = False
            self._ask(question)
        else:
            self._shown = question
            pane.show_results(self._listed(question))

    def _on_found(self, destination: Destination, words: tuple[str, ...]) -> None:
        self._note()
        self.found.emit(replace(destination, language=self._languages.get(destination.target, "")), words)

    def _note(self) -> None:
        pane = self._window.pane(Screen.SEARCH)
        if not pane.is_crisis:  # nobody is reminded of that
            self._recent.note(pane.query)

    def _on_clear(self) -> None:
        self._recent.clear()
        self._show_recent()

    def _on_keeping(self, kept: bool) -> None:
        self._recent.set_kept(kept)
        self._show_recent()

    def _show_recent(self) -> None:
        self._window.pane(Screen.SEARCH).show_start(self._recent.all(), kept=self._recent.are_kept)

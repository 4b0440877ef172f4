"""What was typed → what is shown. One object for one thread; it follows the index and the catalogue by itself.

Nothing here raises for what was typed or for the state of the files: where there is no index, a plain scan answers.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reader.errors import CatalogueBroken
from reader.library.catalogue import Catalogue
from reader.library.names import language_chain
from reader.model import ArticleCard, ArticleHits, SearchResults
from reader.roots import Folder

from .index import IndexBroken, damage
from .language_index import LanguageIndex
from .one_search import Cancelled, OneSearch
from .query import Query, read
from .scan import Scan
from .vocabulary import Vocabulary

MOST_PLACES = 20  # of one article
_MOST_CARDS = 2000
Found = TypeVar("Found")


def never() -> bool:
    """Is cancelled: never."""
    return False


class Searcher:
    """See the module."""

    def __init__(self, index_folder: Path, catalogue_file: Path, content: Folder) -> None:
        self._folder, self._catalogue_file = index_folder, catalogue_file
        self._catalogue: Catalogue | None = None
        self.vocabulary = Vocabulary(content)
        self._indexes: dict[str, LanguageIndex] = {}
        self._scan: Scan | None = None
        self._cards: dict[str, ArticleCard | None] = {}
        self._cards_of = -1

    @classmethod
    def open(cls, index_folder: Path, catalogue_file: Path, content: Folder) -> Searcher:
        """Never raises: a catalogue or an index that cannot be used is looked for again at the next search."""
        return cls(index_folder, catalogue_file, content)

    def close(self) -> None:
        """Let go of all files."""
        self._indexes.clear()
        if self._catalogue is not None:
            self._catalogue.close()
            self._catalogue = None

    def search(self, query: str, language: str, *, category: str = "", short_only: bool = False, limit: int = 30,
               is_cancelled: Callable[[], bool] = never) -> SearchResults:
        """The articles in `language` that `query` leads to, at most `limit` of them, the best first.

        When it is cancelled, an empty answer.
        """
        asked = read(query)
        is_crisis = self.vocabulary.crisis().is_in(query)
        catalogue = self._open_catalogue()
        if not asked or catalogue is None:
            return SearchResults(query=query, is_crisis=is_crisis)
        language = _language(catalogue, language)
        try:
            found = self._in_index(
                asked, query, language, is_crisis, is_cancelled,
                lambda one: one.results(category=category, short_only=short_only, limit=limit))
        except Cancelled:
            return SearchResults(query=query, is_crisis=is_crisis)
        if found is not None:
            return found
        return self._plain_scan(catalogue).search(
            asked, query, language, self.vocabulary.synonyms(language), category=category, short_only=short_only,
            limit=limit, is_crisis=is_crisis, is_cancelled=is_cancelled)

    def more_places(self, query: str, language: str, article: str, *, limit: int = MOST_PLACES,
                    is_cancelled: Callable[[], bool] = never) -> ArticleHits | None:
        """All places of one article that `query` leads to, at most `limit` of them, the best first: the ones that a
        search shows and those that it only counts. None when there are none, or when it is cancelled.

        `article` and `language` are those of the article's card.
        """
        asked = read(query)
        catalogue = self._open_catalogue()
        card = catalogue.card(article, language) if asked and catalogue is not None else None
        if card is None:
            return None
        is_crisis = self.vocabulary.crisis().is_in(query)
        try:
            found = self._in_index(asked, query, language, is_crisis, is_cancelled,
                                   lambda one: (one.places_in(card, limit),))
        except Cancelled:
            return None
        if found is not None:
            return found[0]
        return self._plain_scan(catalogue).places_in(card, asked, self.vocabulary.synonyms(language), limit)

    def _in_index(self, asked: Query, query: str, language: str, is_crisis: bool, is_cancelled: Callable[[], bool],
                  ask: Callable[[OneSearch], Found]) -> Found | None:
        """What the index of a language answers; None when there is none that can be used. Raises Cancelled."""
        catalogue = self._catalogue
        assert catalogue is not None
        generation = catalogue.generation
        if generation != self._cards_of or len(self._cards) > _MOST_CARDS:
            self._cards.clear()
            self._cards_of = generation
        for _ in range(2):
            try:
                index = self.index(language)
            except IndexBroken:
                return None
            try:
                with damage():
                    return ask(OneSearch(self, catalogue, index, asked, query, is_crisis, is_cancelled))
            except IndexBroken:
                self._indexes.pop(language, None)
        return None

    def _plain_scan(self, catalogue: Catalogue) -> Scan:
        if self._scan is None:
            self._scan = Scan(catalogue)
        return self._scan

    def is_ready(self, language: str) -> bool:
        """Whether there is an index of this language."""
        try:
            return self.index(language) is not None
        except IndexBroken:
            return False

    def card(self, path: str) -> ArticleCard | None:
        """The article in a file, as the catalogue has it now. Only during a search."""
        if path not in self._cards:
            assert self._catalogue is not None
            self._cards[path] = self._catalogue.by_path(path)
        return self._cards[path]

    def _open_catalogue(self) -> Catalogue | None:
        if self._catalogue is None:
            try:
                self._catalogue = Catalogue.open(self._catalogue_file)
            except CatalogueBroken:
                return None
        return self._catalogue

    def index(self, language: str) -> LanguageIndex:
        """The index of a language as it is on disk now. Raises IndexBroken."""
        index = self._indexes.get(language)
        if index is None or not index.is_current:
            self._indexes.pop(language, None)
            index = self._indexes[language] = LanguageIndex(self._folder, language)
        return index


def _language(catalogue: Catalogue, language: str) -> str:
    there = catalogue.languages()
    return next((tag for tag in language_chain(language, language) if tag in there), language)

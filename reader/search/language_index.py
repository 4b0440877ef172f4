"""The open index of one language: which words are in it, how often, and which begin in some way."""

from __future__ import annotations

import os
from pathlib import Path

import tantivy

from .index import IndexBroken, damage, folder_of, open_index, state_of, stemmer
from .words import is_run

FIELDS = ("title", "heads", "keys", "body")
_MOST_KEPT = 512


class LanguageIndex:
    """One language. Follows the index on disk: after a change `is_current` is False, and it has to be opened anew."""

    def __init__(self, index_folder: Path, language: str) -> None:
        """Raises IndexBroken when there is no index of the language, or an empty one."""
        self.language = language
        self._folder = folder_of(index_folder, language)
        self._state = _state(self._folder)
        self.index = open_index(self._folder, language)
        self.schema = self.index.schema
        with damage():
            self.searcher = self.index.searcher()
        self.generation, articles = state_of(self.index)
        if not articles:
            raise IndexBroken("nothing is in the index")
        self.articles = len(articles)
        self._stemmer = stemmer(language)
        self._stems: dict[str, str] = {}
        self._expansions: dict[str, list[tuple[str, int]]] = {}
        self._frequencies: dict[str, int] = {}

    @property
    def is_current(self) -> bool:
        return _state(self._folder) == self._state

    def stem(self, word: str) -> str:
        """The stem of a folded word."""
        stem = self._stems.get(word)
        if stem is None:
            if len(self._stems) > 20_000:
                self._stems.clear()
            stems = [] if is_run(word) else self._stemmer.analyze(word)
            stem = self._stems[word] = stems[0] if len(stems) == 1 else word
        return stem

    def beginning_with(self, start: str) -> list[tuple[str, int]]:
        """The words that begin with `start` and how many articles have each, the most frequent first."""
        found = self._expansions.get(start)
        if found is None:
            if len(self._expansions) > _MOST_KEPT:
                self._expansions.clear()
            often: dict[str, int] = {}
            for field in FIELDS:
                for word, count in self.searcher.terms_with_prefix(field, start):
                    often[word] = max(often.get(word, 0), count)
            found = self._expansions[start] = sorted(often.items(), key=lambda one: (-one[1], len(one[0]), one[0]))
        return found

    def frequency(self, word: str) -> int:
        """How many articles have this word or another form of it, at least."""
        often = self._frequencies.get(word)
        if often is None:
            if len(self._frequencies) > 8 * _MOST_KEPT:
                self._frequencies.clear()
            stem = self.stem(word)
            often = max(max(self.searcher.doc_freq(field, word), self.searcher.doc_freq(field + "_stem", stem))
                        for field in FIELDS)
            self._frequencies[word] = often
        return often


def _state(folder: Path) -> tuple[int, int, int]:
    try:
        state = os.stat(folder / "meta.json")
    except OSError:
        return 0, 0, 0
    return state.st_ino, state.st_mtime_ns, state.st_size

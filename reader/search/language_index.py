"""The open index of one language: which words are in it, how often, and which begin in some way."""

from __future__ import annotations

import math
import os
from pathlib import Path

import tantivy

from .index import IndexBroken, damage, folder_of, open_index, state_of, stemmer, stored_texts
from .words import is_run

_ALL = "body"  # the field that has the words of all others in it
_MOST_KEPT = 512
_MOST_FORMS = 8


class LanguageIndex:
    """One language. Follows the index on disk: after a change `is_current` is False, and it has to be opened anew."""

    def __init__(self, index_folder: Path, language: str) -> None:
        """Raises IndexBroken when there is no index of the language, or an empty one."""
        self.language = language
        self._folder = folder_of(index_folder, language)
        self._state = _state(self._folder)
        self.index = open_index(self._folder)
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
        self._forms: dict[str, list[tuple[str, float]]] = {}
        self._by_stem: dict[str, list[str]] | None = None
        self._paths: dict[tuple[int, int], str] = {}

    @property
    def is_current(self) -> bool:
        return _state(self._folder) == self._state

    def stem(self, word: str) -> str:
        """The stem of a folded word."""
        stem = self._stems.get(word)
        if stem is None:
            if len(self._stems) > 20_000:
                self._stems.clear()
            stem = self._stems[word] = self._stemmed(word)
        return stem

    def _stemmed(self, word: str) -> str:
        stems = [] if is_run(word) else self._stemmer.analyze(word)
        return stems[0] if len(stems) == 1 else word

    def beginning_with(self, start: str) -> list[tuple[str, int]]:
        """The words that begin with `start` and how many articles have each, the most frequent first."""
        found = self._expansions.get(start)
        if found is None:
            if len(self._expansions) > _MOST_KEPT:
                self._expansions.clear()
            found = self.searcher.terms_with_prefix(_ALL, start)
            found.sort(key=lambda one: (-one[1], len(one[0]), one[0]))
            self._expansions[start] = found
        return found

    def forms(self, word: str) -> list[tuple[str, float]]:
        """Other words of the same stem that are there, the most frequent first, each with how much more common the
        stem is than the word (a factor of at most 1 for its weight, so that a rare form counts no more than others).
        """
        found = self._forms.get(word)
        if found is None:
            if len(self._forms) > 8 * _MOST_KEPT:
                self._forms.clear()
            found = self._forms[word] = self._find_forms(word)
        return found

    def _find_forms(self, word: str) -> list[tuple[str, float]]:
        if is_run(word):
            return []
        stem = self.stem(word)
        own = self.searcher.doc_freq(_ALL, word)
        others = [(other, often) for other, often in self._like(word, stem)
                  if other != word and self.stem(other) == stem][:_MOST_FORMS]
        whole = self._rarity(min(self.articles, own + sum(often for _, often in others)))
        return [(other, min(1.0, whole / self._rarity(often))) for other, often in others]

    def _like(self, word: str, stem: str) -> list[tuple[str, int]]:
        """Words that may have this stem."""
        shared = os.path.commonprefix((word, stem))
        if shared:
            # `memories` → memori, `memory` → memori: what changes is the last letter of the stem.
            return self.beginning_with(shared[:-1] if len(shared) > 3 and shared[-1] in "iy" else shared)
        if self._by_stem is None:  # a language with stems that are no beginnings, such as Arabic
            self._by_stem = {}
            for one, _ in self.searcher.terms_with_prefix(_ALL, ""):
                self._by_stem.setdefault(self._stemmed(one), []).append(one)
        return [(one, self.searcher.doc_freq(_ALL, one)) for one in self._by_stem.get(stem, ())]

    def _rarity(self, often: int) -> float:
        often = min(often, self.articles)
        return math.log(1 + (self.articles - often + 0.5) / (often + 0.5))

    def frequency(self, word: str) -> int:
        """How many articles have this word or another form of it, at least."""
        often = self.searcher.doc_freq(_ALL, word)
        return max([often, *(self.searcher.doc_freq(_ALL, other) for other, _ in self.forms(word)[:1])])

    def path_at(self, address: tantivy.DocAddress) -> str:
        """The path of the article at a place in the index."""
        key = address.segment_ord, address.doc
        path = self._paths.get(key)
        if path is None:
            if len(self._paths) > 8 * _MOST_KEPT:
                self._paths.clear()
            path = self._paths[key] = stored_texts(self.searcher, address)[0]
        return path


def _state(folder: Path) -> tuple[int, int, int]:
    try:
        state = os.stat(folder / "meta.json")
    except OSError:
        return 0, 0, 0
    return state.st_ino, state.st_mtime_ns, state.st_size

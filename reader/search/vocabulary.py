"""Words that mean the same, and words of danger.

Reads the two files that staff can edit, `synonyms.toml` and `crisis.toml`; a file that is missing or has a slip in it
never stops a search. Knows nothing of the index.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from reader.errors import ContentFolderMissing
from reader.paths import bundled_content
from reader.roots import Folder, Roots
from reader.values import value

from .near_words import distance
from .words import words_of

SYNONYMS = "synonyms.toml"
CRISIS = "crisis.toml"
_MOST_BYTES = 1_000_000
_LONGEST_ENTRY = 8  # words


@value
class Meaning:
    """A word of the articles that stands for words that someone typed. `is_name`: it is the very same thing, such as
    an abbreviation; the others are near it."""

    name: str                # as staff wrote it
    words: tuple[str, ...]   # folded
    is_name: bool = False


class Synonyms:
    """The other words of one language."""

    def __init__(self, entries: dict[str, list[str]]) -> None:
        self._to: dict[tuple[str, ...], list[Meaning]] = {}   # what people type → words of the articles
        self._from: dict[tuple[str, ...], list[Meaning]] = {}  # word of the articles → what people may write as well
        self.words: set[str] = set()
        for name, others in entries.items():
            left = tuple(words_of(name))
            if not left:
                continue
            short = name.isupper() and len(name) <= 8
            self.words.update(left)
            for other in others:
                right = tuple(words_of(other))
                if not right or right == left or len(right) > _LONGEST_ENTRY:
                    continue
                self.words.update(right)
                same = short or (other.isupper() and len(other) <= 8)
                self._to.setdefault(right, []).append(Meaning(name, left, same))
                self._from.setdefault(left, []).append(Meaning(other, right, same))
        self._longest = max(map(len, (*self._to, *self._from)), default=0)
        self._begins: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for right in self._to:
            if len(right) > 1:
                self._begins.setdefault(right[:-1], []).append(right)

    def longest(self) -> int:
        """How many words the longest entry has."""
        return self._longest

    def meanings(self, words: tuple[str, ...], *, is_open: bool = False) -> tuple[Meaning, ...]:
        """What the articles call what was typed. `is_open`: the last word may go on."""
        found = self._to.get(words, [])
        if not found and is_open and len(words) > 1 and len(words[-1]) > 1:
            for right in self._begins.get(words[:-1], ()):
                if right[-1].startswith(words[-1]):
                    found = [*found, *self._to[right]]
        return tuple({one.words: one for one in found}.values())

    def others(self, words: tuple[str, ...]) -> tuple[Meaning, ...]:
        """What else is written for a word of the articles."""
        return tuple(self._from.get(words, ()))


class Crisis:
    """Words that speak of danger, of all languages together."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._entries = []
        for entry in entries:
            words = tuple(words_of(entry))
            if words:
                self._entries.append((words, entry.rstrip().endswith("*")))

    def is_in(self, text: str) -> bool:
        """Whether a text has one of them in it."""
        words = words_of(text[:2000])
        for entry, has_any_ending in self._entries:
            last = len(entry) - 1
            for start in range(len(words) - last):
                if all(_is_like(words[start + place], part, has_any_ending and place == last)
                       for place, part in enumerate(entry)):
                    return True
        return False


def _is_like(word: str, part: str, any_ending: bool) -> bool:
    if word == part or any_ending and word.startswith(part):
        return True
    if len(part) < 6 or word[:1] != part[:1]:
        return False
    if not any_ending:
        return distance(word, part, 1) <= 1
    return any(distance(word[:length], part, 1) <= 1 for length in range(len(part) - 1, len(part) + 2))


class Vocabulary:
    """Both files of a library, read again when they change. What the clinic has in its own folder counts beside the
    lists that came with the articles, hidden or not: people search in the same words."""

    def __init__(self, content: Folder) -> None:
        roots = Roots.of(content)
        self._folders = (roots.content, *filter(None, [roots.staff]))
        self._states: dict[str, tuple] = {}
        self._synonyms: dict[str, Synonyms] = {}
        self._crisis = Crisis(())

    def synonyms(self, language: str) -> Synonyms:
        """The other words of a language, or of the language that it is a kind of."""
        if self._is_other(SYNONYMS):
            lists: dict[str, dict[str, list[str]]] = {}
            for folder in self._folders:
                for tag, part in _read(folder / SYNONYMS).items():
                    if isinstance(part, dict):
                        _add(_lists(part), lists.setdefault(tag, {}))
            self._synonyms = {tag: Synonyms(entries) for tag, entries in lists.items()}
        return self._synonyms.get(language) or self._synonyms.get(language.partition("-")[0]) or _NONE

    def crisis(self) -> Crisis:
        """The words of danger. A library without any uses those that came with Reader: nobody is left without."""
        if self._is_other(CRISIS):
            entries = [entry for folder in self._folders for entry in _crisis_words(_read(folder / CRISIS))]
            if not entries:
                try:
                    entries = _crisis_words(_read(bundled_content() / CRISIS))
                except ContentFolderMissing:
                    entries = []
            self._crisis = Crisis(entries)
        return self._crisis

    def _is_other(self, name: str) -> bool:
        mark = tuple(_mark(folder / name) for folder in self._folders)
        if self._states.get(name) == mark:
            return False
        self._states[name] = mark
        return True


def _mark(path: Path) -> tuple[int, ...]:
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return ()
    return state.st_mtime_ns, state.st_size, state.st_ino


def _add(more: dict[str, list[str]], entries: dict[str, list[str]]) -> None:
    """Take in what another list says, also of words that are there."""
    for name, others in more.items():
        entries[name] = [*entries.get(name, ()), *others]


def _read(path: Path) -> dict:
    import tomllib

    try:
        with path.open("rb") as file:
            return tomllib.loads(file.read(_MOST_BYTES).decode("utf-8-sig", "replace").replace("\r\n", "\n"))
    except (OSError, ValueError, RecursionError):
        return {}


def _lists(part: dict) -> dict[str, list[str]]:
    return {name: [one for one in others if isinstance(one, str)]
            for name, others in part.items() if isinstance(others, list)}


def _crisis_words(data: dict) -> list[str]:
    parts = [part.get("words") for part in data.values() if isinstance(part, dict)]
    return [word for words in parts if isinstance(words, list) for word in words if isinstance(word, str)]


_NONE = Synonyms({})

"""The list of words of a language: read from one article, found in the text of all others.

Works on trees and text only. Finding takes one pass over the words of a text, however many terms there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from . import limits
from .markup_tree import Node

_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"\s*[,;]\s*")
_ACRONYM_BEHIND = re.compile(r"(.+?)\s*\(([^\s()]*[A-ZÁÉÍÓÚÑÜ][^\s()]*[A-ZÁÉÍÓÚÑÜ0-9][^\s()]*)\)")
_MOST_LETTERS_LOOKED_AT = 2_000_000  # by looking for each name in turn
_HYPHENS = "-\u2010\u2011"
_SPACES = "\n\t\u00a0\u202f"


class Entry(NamedTuple):
    """One thing that a glossary explains: all its names, and what they mean, in plain text."""

    names: tuple[str, ...]
    meaning: str


def read_entries(tree: Node) -> tuple[Entry, ...]:
    """The entries in the definition lists of an article, each name once; of very many the first."""
    entries: list[Entry] = []
    known: set[str] = set()
    waiting: list[Node] = [tree]
    while waiting:
        node = waiting.pop()
        if node.tag == "dl":
            for written, meaning in _pairs(node):
                names = [name for name in _names(written) if name not in known]
                if names and meaning and len(entries) < limits.GLOSSARY_ENTRIES:
                    known.update(names)
                    entries.append(Entry(tuple(dict.fromkeys(names)), meaning))
        waiting.extend(reversed(node.nodes()))
    return tuple(entries)


def _pairs(listing: Node) -> Iterable[tuple[str, str]]:
    """What stands on the lines of terms, and what stands below them."""
    terms: list[str] = []
    meanings: list[str] = []
    for child in listing.nodes():
        if child.tag == "dt":
            if meanings:
                yield ", ".join(terms), _cut(" ".join(meanings))
                terms, meanings = [], []
            terms.append(_words(child))
        elif child.tag == "dd" and (words := _words(child)):
            meanings.append(words)
    yield ", ".join(terms), _cut(" ".join(meanings))


def _names(written: str) -> Iterable[str]:
    for part in _PARTS.split(written):
        match = _ACRONYM_BEHIND.fullmatch(part)
        for name in match.groups() if match else (part,):
            name = name.strip("*\"'“”‘’«»:. ")
            if 2 <= len(name) <= limits.GLOSSARY_NAME and _WORD.match(name):
                yield name


def _words(node: Node) -> str:
    """The text of a node in one line, without the numbers of footnotes."""
    parts: list[str] = []
    waiting: list[Node | str] = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
        elif item.tag != "sup" or item.get("class") != "footnote-ref":
            if item.tag not in ("a", "abbr", "b", "strong", "i", "em", "code", "sub", "sup", "mark", "span"):
                parts.append(" ")
            waiting.extend(reversed(item.children))
    return " ".join("".join(parts).split())


def _cut(text: str) -> str:
    most = limits.GLOSSARY_MEANING
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


class Glossary:
    """Finds the terms of one language."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._numbers: dict[str, int] = {}
        self._folded: dict[str, int] = {}
        self._spellings: dict[str, list[str]] = {}  # by their first word, longest first
        for number, entry in enumerate(entries):
            for name in entry.names:
                self._folded.setdefault(name.casefold(), number)
                for spelling in (name, _other_case(name)):
                    if spelling not in self._numbers:
                        self._numbers[spelling] = number
                        self._spellings.setdefault(_WORD.match(spelling)[0], []).append(spelling)
        self._first_words = frozenset(self._spellings)
        for spellings in self._spellings.values():
            spellings.sort(key=len, reverse=True)

    def meaning(self, number: int) -> str:
        """What the entry says."""
        return self._entries[number].meaning

    def entries_named(self, names: Iterable[str]) -> set[int]:
        """The numbers of the entries that have one of these names, in any case."""
        return {self._folded[key] for name in names if (key := name.casefold()) in self._folded}

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Where terms stand in a text: first letter, letter after the last, number of the entry.

        Whole words only, and no part of a word with a hyphen; where several terms begin, the longest.
        """
        here = self._first_words.intersection(_WORD.findall(text))
        if not here:
            return []
        flat = text
        for space in _SPACES:  # names go on over the ends of lines
            if space in flat:
                flat = flat.replace(space, " ")
        likely = [spelling for word in here for spelling in self._spellings[word]]
        places = (self._by_name(flat, likely) if len(likely) * len(flat) < _MOST_LETTERS_LOOKED_AT
                  else self._by_word(flat, here))
        found: list[tuple[int, int, int]] = []
        done = 0
        for start, end, number in places:
            if start >= done:
                found.append((start, end, number))
                done = end
        return found

    def _by_name(self, flat: str, names: Iterable[str]) -> list[tuple[int, int, int]]:
        """Every place of every name, of those with the same start the longest first."""
        places = []
        for name in names:
            start = flat.find(name)
            while start >= 0:
                end = start + len(name)
                if _stands_alone(flat, start, end):
                    places.append((start, -end, self._numbers[name]))
                start = flat.find(name, end)
        places.sort()
        return [(start, -end, number) for start, end, number in places]

    def _by_word(self, flat: str, first_words: Set[str]) -> Iterator[tuple[int, int, int]]:
        """The same word by word: slower, but with very many names it does not matter how many."""
        lengths = {word: sorted({len(name) for name in self._spellings[word]}, reverse=True) for word in first_words}
        for word in _WORD.finditer(flat):
            start = word.start()
            for length in lengths.get(word[0], ()):
                number = self._numbers.get(flat[start:start + length])
                if number is not None and _stands_alone(flat, start, start + length):
                    yield start, start + length, number


class Glossaries:
    """The glossaries of all languages. Each is made ready when it is first asked for."""

    def __init__(self, entries: Mapping[str, Sequence[Entry]]) -> None:
        self._entries = entries
        self._ready: dict[str, Glossary | None] = {}

    def __bool__(self) -> bool:
        return bool(self._entries)

    def of(self, language: str) -> Glossary | None:
        """The glossary of a language, else that of the language it is a form of: `es-MX` reads that of `es`."""
        if language not in self._ready:
            entries = self._entries.get(language) or self._entries.get(language.partition("-")[0])
            self._ready[language] = Glossary(entries) if entries else None
        return self._ready[language]

    def plain(self) -> dict[str, list]:
        """All of it as lists, fit to be sent as JSON."""
        return {language: [[list(entry.names), entry.meaning] for entry in entries]
                for language, entries in self._entries.items()}

    @classmethod
    def of_plain(cls, plain: Mapping[str, Sequence]) -> Glossaries:
        """What `plain` gave, back again."""
        return cls({language: [Entry(tuple(names), meaning) for names, meaning in entries]
                    for language, entries in plain.items()})


def _other_case(name: str) -> str:
    other = name[0].swapcase()
    return other + name[1:] if len(other) == 1 else name


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` is no part of a longer word, or of one with hyphens."""
    if start:
        before = text[start - 1]
        if before.isalnum() or before == "_" or (before in _HYPHENS and start > 1 and text[start - 2].isalnum()):
            return False
    if end >= len(text) or not text[end - 1].isalnum():
        return True
    after = text[end]
    return not (after.isalnum() or after == "_"
                or (after in _HYPHENS and end + 1 < len(text) and text[end + 1].isalnum()))

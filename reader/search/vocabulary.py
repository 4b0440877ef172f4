"""Words that mean the same, words of danger, words that are near or sound alike.

Reads the two files that staff can edit, `synonyms.toml` and `crisis.toml`; a file that is missing or has a slip in it
never stops a search. Knows nothing of the index.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from reader.errors import ContentFolderMissing
from reader.paths import bundled_content
from reader.values import value

from .words import fold, words_of

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
    """Both files of a content folder, read again when they change."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._states: dict[str, tuple] = {}
        self._synonyms: dict[str, Synonyms] = {}
        self._crisis = Crisis(())

    def synonyms(self, language: str) -> Synonyms:
        """The other words of a language, or of the language that it is a kind of."""
        if self._is_other(SYNONYMS):
            data = _read(self._content / SYNONYMS)
            self._synonyms = {tag: Synonyms(_lists(part)) for tag, part in data.items() if isinstance(part, dict)}
        return self._synonyms.get(language) or self._synonyms.get(language.partition("-")[0]) or _NONE

    def crisis(self) -> Crisis:
        """The words of danger. A content folder without any uses those that came with Reader: nobody is left
        without."""
        if self._is_other(CRISIS):
            entries = _crisis_words(_read(self._content / CRISIS))
            if not entries:
                try:
                    entries = _crisis_words(_read(bundled_content() / CRISIS))
                except ContentFolderMissing:
                    entries = []
            self._crisis = Crisis(entries)
        return self._crisis

    def _is_other(self, name: str) -> bool:
        try:
            state = os.stat(self._content / name)
            mark: tuple = state.st_mtime_ns, state.st_size, state.st_ino
        except (OSError, ValueError):
            mark = ()
        if self._states.get(name) == mark:
            return False
        self._states[name] = mark
        return True


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


# Near words

def distance(one: str, other: str, most: int) -> int:
    """How many letters have to be put in, left out, changed or swapped with their neighbor; `most` + 1 when more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before_last[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before_last, last = last, now
    return min(last[-1], most + 1)


def edits_allowed(word: str) -> int:
    """How many slips of the finger a word may have."""
    return 0 if len(word) < 4 or not word.isalpha() else 1 if len(word) < 8 else 2


_SOUNDS = [(re.compile(pattern), sound) for pattern, sound in (
    (r"^kn", "n"), (r"^wr", "r"), (r"^ps", "s"), (r"^h(?=[aeiou])", ""), (r"mb$", "m"), (r"gh(?=t|$)", ""), (r"ght", "t"),
    (r"tch", "C"), (r"ch", "C"), (r"sh", "S"), (r"[ct]ia", "Sa"), (r"[ct]ion", "Son"), (r"ph", "f"), (r"th", "t"),
    (r"qu(?=[ei])", "k"), (r"qu", "kw"), (r"c(?=[eiy])", "s"), (r"ck|c|q", "k"), (r"x", "ks"), (r"z", "s"),
    (r"g(?=[ei])", "j"), (r"v", "b"), (r"ll", "l"), (r"h", ""), (r"y", "i"), (r"w", ""),
    (r"e$", ""), (r"[aeiou]+", "a"))]
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """How a word sounds, roughly: `spravatto` and `spravado` → the same as `spravato` but for t and d."""
    for pattern, part in _SOUNDS:
        word = pattern.sub(part, word)
    return _TWICE.sub(r"\1", word)


_ALIKE_LETTERS = ("ckq", "csz", "fp", "gj", "bv", "kn", "wr", "iy", "eai", "hj")


def first_letters(word: str) -> str:
    """The letters that a word of this sound may begin with, its own first."""
    first = word[:1]
    return first + "".join(dict.fromkeys(
        letter for group in _ALIKE_LETTERS if first in group for letter in group if letter != first))


def near_words(word: str, known: Iterable[tuple[str, int]], edits: int | None = None) -> list[tuple[str, int]]:
    """Of `known` words, each with how often it is there, those that `word` may have been meant to be: (word, slips),
    the likeliest first. Those of few slips begin with the same letter; others only sound alike."""
    edits = edits_allowed(word) if edits is None else edits
    heard = sound(word)
    letters = set(word)
    found = []
    for other, often in known:
        if other == word or not other.isalpha():
            continue
        slips = edits + 1
        if edits and other[0] == word[0] and abs(len(other) - len(word)) <= edits \
                and len(letters.symmetric_difference(other)) <= 2 * edits:
            slips = distance(word, other, edits)
        alike = len(word) > 3 and len(heard) > 1 and abs(len(other) - len(word)) <= 3 and sound(other) == heard
        if slips <= edits or alike:
            found.append((slips - 0.6 * alike, -often, other, slips))
    found.sort()
    return [(other, slips) for _, _, other, slips in found[:8]]


def looks_like(text: str, others: Iterable[str]) -> int:
    """Which of `others` shares most threes of letters with `text`: its place, -1 when none is like it."""
    own = _threes(text)
    best, place = 0.0, -1
    for number, other in enumerate(others):
        theirs = _threes(other)
        shared = len(own & theirs) / (len(own) or 1)
        if shared > best:
            best, place = shared, number
    return place if best >= 0.2 else -1


def _threes(text: str) -> set[str]:
    plain = f"  {' '.join(words_of(fold(text)))} "
    return {plain[start:start + 3] for start in range(len(plain) - 2)} - {"   "}

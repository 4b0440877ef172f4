"""Words that are near: a slip of the finger away, or written as they sound. Knows no index and no file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from .words import fold, words_of


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
    (r"^kn", "n"), (r"^wr", "r"), (r"^ps", "s"), (r"^h(?=[aeiou])", ""), (r"mb$", "m"), (r"gh(?=t|$)", ""),
    (r"ght", "t"), (r"tch", "C"), (r"ch", "C"), (r"sh", "S"), (r"[ct]ia", "Sa"), (r"[ct]ion", "Son"), (r"ph", "f"),
    (r"th", "t"),
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


_LONG = [(re.compile(pattern), sound) for pattern, sound in (
    (r"igh", "I"), (r"eigh", "A"), (r"ough$", "U"),
    (r"([aeiou])([^aeiouy])e$", lambda found: found[1].upper() + found[2]))]


@lru_cache(maxsize=16384)
def long_sound(word: str) -> str:
    """How an English word sounds that has a long vowel, with its vowels: `nite` and `night`, but not `note`. "" for
    another word."""
    heard = word
    for pattern, part in _LONG:
        heard = pattern.sub(part, heard)
    return "" if heard == word else _TWICE.sub(r"\1", heard)


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
            is_spelled_so = alike and long_sound(word) and long_sound(word) == long_sound(other)
            found.append((0.0 if is_spelled_so else slips - 0.6 * alike, -often, other, slips))
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

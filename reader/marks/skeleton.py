"""A text without what does not change its words, and the way back: for comparing two versions of the same words.

What is left out or made the same, and why:

- letters: Unicode's compatibility decomposition (NFKD), so that NFC, NFD, NFKC and NFKD of a text, full-width letters
  and ligatures are one; it goes letter by letter, which keeps the way back exact. Case is folded: headings are
  shouted and unshouted.
- every quotation mark and apostrophe is ``'``: editors curl and straighten them, and change single ones for double.
- every dash and minus is ``-``, and a row of them is one: hyphens that do not break, en and em dashes, ``--``.
- what has no width is left out: soft hyphens, joiners, marks of direction, variation selectors, the Arabic tatweel.
- Arabic and Hebrew vowel signs are left out: the same words are written with and without. Other accents stay, they
  make other words.
- every run of white space, ends of lines and paragraphs, control characters and the sign for an object (U+FFFC) is one
  space; beside Chinese and Japanese characters it is nothing, since lines end there anywhere.

It compares nothing itself, and knows no articles.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from itertools import chain, repeat

# With the accents and primes that people type for an apostrophe.
_QUOTES = frozenset("'\"`‘’‚‛“”„‟‹›«»〝〞〟「」『』﹁﹂﹃﹄＂＇｢｣ʼʹ´′″")
# Beside the category "Pd": minus signs, and the line and bar that stand for a dash.
_DASHES = frozenset("−⁃─‒–—―")
# Beside the category "Cf": what Unicode calls ignorable in drawing, and tatweel.
_NO_WIDTH = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\u0640")
# Chinese and Japanese: their signs, kana, bopomofo, ideographs.
_UNPARTED = "\u2e80-\u2fdf\u3001-\u312f\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNPARTED_LETTER = re.compile(f"[{_UNPARTED}]")
# What the single letters leave to be done.
_ROWS = re.compile(f" {{2,}}|-{{2,}}|(?<=[{_UNPARTED}]) +| +(?=[{_UNPARTED}])")


class _Letters(dict):
    """Each character → what becomes of it; filled as characters are met."""

    def __missing__(self, letter: str) -> str:
        reduced = _reduce(letter)
        self[letter] = reduced
        return reduced


def _reduce(letter: str) -> str:
    if letter in _QUOTES:
        return "'"
    kind = unicodedata.category(letter)
    if letter == "\ufffc" or letter.isspace() or kind in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    if kind == "Pd" or letter in _DASHES:
        return "-"
    if kind == "Cf" or letter in _NO_WIDTH or _is_selector(letter) or _is_vowel_sign(letter):
        return ""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    if parts == letter:
        return letter
    return "".join(part if part == letter else _LETTERS[part] for part in parts)


def _is_selector(letter: str) -> bool:
    return "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"


def _is_vowel_sign(letter: str) -> bool:
    return ("\u064b" <= letter <= "\u0652" or letter == "\u0670"
            or "\u0591" <= letter <= "\u05c7" and unicodedata.category(letter) == "Mn")


_LETTERS = _Letters()


class Skeleton:
    """A text as it is compared: `text` is the reduced text. Positions count characters, not UTF-16 units.

    Takes time and room in proportion to the text: some 0.2 s for a million characters.
    """

    def __init__(self, text: str) -> None:
        pieces = list(map(_LETTERS.__getitem__, text))
        reduced = "".join(pieces)
        # For every character of the reduced text, the character of the original that it comes from; never falling.
        if len(reduced) == len(pieces) and "" not in pieces:
            origin = array("I", range(len(text)))
        else:
            origin = array("I", chain.from_iterable(map(repeat, range(len(text)), map(len, pieces))))
        if not reduced.isascii():
            # Only puts accents in a row in order: everything is decomposed, so no place changes its letter.
            reduced = unicodedata.normalize("NFD", reduced)
        self.text, self._origin = _without_rows(reduced, origin)
        self._length = len(text)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original text that a range of the reduced text comes from, without what was left out at
        its ends. Letters are never halved. An empty range comes back empty."""
        if start >= end:
            place = self._origin[start] if 0 <= start < len(self._origin) else self._length
            return place, place
        return self._origin[start], self._origin[min(end, len(self._origin)) - 1] + 1

    def reduced(self, start: int, end: int) -> tuple[int, int]:
        """The range of the reduced text that comes from a range of the original one; empty when nothing is left of
        it."""
        return bisect_left(self._origin, start), bisect_left(self._origin, max(start, end))


def _without_rows(reduced: str, origin: array) -> tuple[str, array]:
    """Rows of spaces and of dashes as one, and no spaces beside unparted scripts."""
    kept_text, kept_origin, done = [], array("I"), 0
    for row in _ROWS.finditer(reduced):
        first, last = row.span()
        if reduced[first] == "-" or not _beside_unparted(reduced, first, last):
            first += 1
        kept_text.append(reduced[done:first])
        kept_origin.extend(origin[done:first])
        done = last
    if not done:
        return reduced, origin
    kept_text.append(reduced[done:])
    kept_origin.extend(origin[done:])
    return "".join(kept_text), kept_origin


def _beside_unparted(reduced: str, first: int, last: int) -> bool:
    return bool(_UNPARTED_LETTER.match(reduced, first - 1) if first else None) or bool(
        _UNPARTED_LETTER.match(reduced, last))

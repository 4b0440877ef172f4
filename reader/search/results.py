"""Places → what the screen shows: the piece of text around the best place, with the found words marked.

Works on plain text; asks no index. Only what is shown comes through here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .words import fold, is_run, word_places

SNIPPET = 170  # letters
_LONGEST = 20_000  # letters of a section that are looked at
_ACCENTED = {
    "a": "àáâãäåāăąǎ", "c": "çćčĉ", "d": "ďđ", "e": "èéêëēėęěẽ", "g": "ğģĝ", "h": "ĥħ", "i": "ìíîïīįĩ", "j": "ĵ",
    "k": "ķ", "l": "ĺľļł", "n": "ñńňņ", "o": "òóôõöøōőơ", "r": "ŕřŗ", "s": "śšşșŝ", "t": "ťţț",
    "u": "ùúûüūůűųũư", "w": "ŵ",
    "y": "ýÿŷ", "z": "źžż",
}
_PLAIN = {ord(letter): plain for plain, letters in _ACCENTED.items() for letter in letters}
_NOT_PLAIN = re.compile("[^\x00-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb-\xbf\u2010-\u2029\u2030-\u205f\u2190-\u27ff]")
_NOT_LATIN = re.compile("[^\x00-\u024f\u2010-\u2029\u2030-\u205f\u2190-\u27ff]")
_REST = re.compile(r"[^\W_]*")
_GAPS = {ord(letter): " " for letter in "\n\t\r\v\f\xa0\u2028\u2029"} | {ord(box): "•" for box in "☐□"} \
    | {ord(box): "✓" for box in "☑☒"}  # what is to be done on a list reads as a point of it
_BOXES = "☐□☑☒•"
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", ".”", ".’", "?”", "!”")
_SENTENCE_END = re.compile(r"[.!?。！？][”’]?(?=\s)")
_SHORT_REST = 45  # letters of a sentence that are too few to begin it at the end


class Marker:
    """Finds words in text: as they are, as beginnings, by their stem, or as a run inside of a run."""

    def __init__(self, exact: Iterable[str], beginnings: Iterable[str], stems: Iterable[str],
                 stem: Callable[[str], str]) -> None:
        words = set(exact)
        self._exact = {word for word in words if not is_run(word)}
        self._runs = sorted((word for word in words if is_run(word)), key=len, reverse=True)
        self._beginnings = tuple(beginnings)
        self._stems = frozenset(stems)
        self._stem = stem
        self._known: dict[str, str] = {}
        self.forms: dict[str, None] = {}  # how the words stand in the texts that were looked at
        # Most words of a text are none of these: only those that begin like one are looked at.
        starts = {word[:3] for word in (*self._exact, *self._beginnings, *self._stems)}
        self._starts = tuple(start for start in starts
                             if not any(start != other and start.startswith(other) for other in starts))
        # One leaps from one of them to the next; letters beyond the Latin ones are looked at word by word.
        self._can_leap = all(start.isascii() for start in starts)

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, which word) of every place, in order."""
        found = []
        text = text[:_LONGEST]
        for start, end in self._places(text):
            which = self._which(text[start:end])
            if which:
                found.append((start, end, which))
        if self._runs:
            folded = text.lower()
            for run in self._runs:
                start = folded.find(run)
                while start >= 0:
                    found.append((start, start + len(run), run))
                    self.forms[run] = None
                    start = folded.find(run, start + len(run))
            found.sort()
            found = _apart(found)
        return found

    def _places(self, text: str) -> list[tuple[int, int]]:
        """(start, end) of the words that begin like one that is looked for, in order; more may be there."""
        small = text.lower()
        if not self._can_leap or len(small) != len(text):
            return word_places(text)
        if not small.isascii() and _NOT_PLAIN.search(small):
            if _NOT_LATIN.search(small):
                return word_places(text)
            small = small.translate(_PLAIN)
        places = []
        for part in self._starts:
            at = small.find(part)
            while at >= 0:
                if at == 0 or not small[at - 1].isalnum():
                    end = _REST.match(small, at).end()
                    places.append((at, end))
                    at = end
                else:
                    at += 1
                at = small.find(part, at)
        places.sort()
        return places

    def _which(self, word: str) -> str:
        which = self._known.get(word)
        if which is None:
            which = self._known[word] = self._look_at(fold(word))
        if which:
            self.forms[word.lower()] = None
        return which

    def _look_at(self, word: str) -> str:
        if not word.startswith(self._starts):
            return ""
        if word in self._exact:
            return word
        for beginning in self._beginnings:
            if word.startswith(beginning):
                return beginning
        if self._stems:
            stem = self._stem(word)
            if stem in self._stems:
                return stem
        return ""


def _apart(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Without those that overlap an earlier one."""
    kept: list[tuple[int, int, str]] = []
    for place in found:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept


def marks_in(text: str, marker: Marker) -> tuple[tuple[int, int], ...]:
    """Where the words stand in a short text."""
    return tuple((start, end) for start, end, _ in marker.find(text))


def snippet(text: str, marker: Marker) -> tuple[str, tuple[tuple[int, int], ...], int]:
    """The piece of `text` with most of the words near each other, where they stand in it, and how many different ones
    are there."""
    places = marker.find(text)
    start, kinds = 0, 0
    if places:
        best = (-1, -1)
        last = 0
        for first in range(len(places)):
            last = max(last, first)
            while last < len(places) and places[last][1] - places[first][0] <= SNIPPET - 30:
                last += 1
            inside = places[first:last] or places[first:first + 1]
            value = (len({which for _, _, which in inside}), len(inside))
            if value > best:
                best, start = value, places[first][0]
        kinds = best[0]
    start, end = _room(text, start)
    end = _at_sentence_end(text, start, end, max([start, *(b for a, b, _ in places if a >= start and b <= end)]))
    piece, positions = _one_line(text[start:end])
    marks = [(positions[a - start], positions[b - start - 1] + 1) for a, b, _ in places if a >= start and b <= end]
    piece = piece.rstrip()
    before = "… " if start and not _begins_a_sentence(text, start) else ""
    after = " …" if end < len(text.rstrip()) and not piece.endswith(_SENTENCE_ENDS) else ""
    shift = len(before)
    return before + piece + after, tuple((a + shift, b + shift) for a, b in marks), kinds


def _room(text: str, at: int) -> tuple[int, int]:
    """The piece around `at`: from the beginning of its sentence or line where that is near, to the end of a word."""
    start = 0
    if at > 0:
        low = max(0, at - 60)
        for mark in ("\n", ". ", "? ", "! ", "。"):
            found = text.rfind(mark, low, at)
            start = max(start, found + len(mark) if found >= 0 else 0)
        if not start and at > 40:
            space = text.find(" ", at - 40, at)
            start = space + 1 if space >= 0 else at
    while start < at and text[start] in _BOXES + " ":
        start += 1
    end = min(len(text), start + SNIPPET)
    if end < len(text):
        space = text.rfind(" ", start + SNIPPET // 2, end)
        end = space if space > at else end
    return start, end


def _at_sentence_end(text: str, start: int, end: int, needed: int) -> int:
    """A nearby end of a sentence before `end` and after `needed`; else `end`."""
    if end < len(text):
        ends = [match.end() for match in _SENTENCE_END.finditer(
            text, max(needed - 2, end - _SHORT_REST, start + SNIPPET // 2), end + 1)]
        if ends and ends[-1] >= needed:
            return ends[-1]
    return end


def _begins_a_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12):start].rstrip(" " + _BOXES)
    return not before or before.endswith(("\n", *_SENTENCE_ENDS))


def _one_line(text: str) -> tuple[str, list[int] | range]:
    """The text with one space for every gap, and where each of its letters is in there."""
    text = text.translate(_GAPS)
    if "  " not in text:
        return text, range(len(text) + 1)
    parts: list[str] = []
    positions, length = [], 0
    was_space = False
    for letter in text:
        space = letter == " "
        if space and was_space:
            positions.append(length - 1)
            continue
        positions.append(length)
        parts.append(letter)
        length += 1
        was_space = space
    return "".join(parts), [*positions, length]

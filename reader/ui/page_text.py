"""Positions in an article's text ↔ positions in the page on screen.

The text is that of `reader.marks.article_text`, counted in characters. The page has more than the text: what stands at
its head and foot, captions said twice, numbers of footnotes, names of columns before every cell of a stacked table. Its
positions are those of a QTextDocument: UTF-16 units.

Both come from the same article, so they are laid side by side line by line, from the top; a line of the text whose
words are not to be found near (the head of a table that is shown as blocks) has no place. White space, marks of
pictures and the dots between cells are left out of the comparison; nothing else needs to be, and it has to be quick.
Plain strings; no Qt.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate

from reader.values import value

_CELLS = " · "             # between the cells of a row, in the article's text
_NEAR = 60                 # lines of the page in which a line of the text is looked for
_NEAR_CELL = 12            # the same for the second and later cells of a row
_LONG_ENOUGH = 16          # characters of a line that may be looked for in the whole rest of the page
_MOST_CELLS = 60           # of a row; tables have no more
_LEFT_OUT = "\ufffc\u200b·"
_LABEL_ENDS = (":", "?", "：")
_NUMBER = re.compile(r"\d+\.")

Spans = tuple[tuple[int, int], ...]


@value
class _Pair:
    """Words that stand in both: where in the article's text, and where among the page's letters."""

    start: int
    end: int
    first: int
    last: int


def _letters(text: str) -> str:
    """What is compared of a text: all but white space, places to break, pictures, dots between cells."""
    text = "".join(text.split())
    if not text.isascii():
        for sign in _LEFT_OUT:
            text = text.replace(sign, "")
    return text


def _places(text: str) -> array:
    """Where the letters of `text` stand in it."""
    return array("I", [place for place, sign in enumerate(text) if not (sign.isspace() or sign in _LEFT_OUT)])


def _units(text: str) -> int:
    """Length of `text` in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """How many characters of `text` make `units` UTF-16 units."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


class PagePositions:
    """The places of one text in one page; a page that is laid out anew with other slots needs another.

    `text` is the article's, `shown` the page's (one character a position, `\\n` between lines, cells and blocks).
    The article's words stand between `begin` and `end` (UTF-16 units; None for the end of the page). `numbers` says
    where numbers of footnotes stand between two positions of the page; it is only asked where lines differ.
    """

    def __init__(
        self, text: str, shown: str, begin: int = 0, end: int | None = None,
        numbers: Callable[[int, int], Spans] | None = None,
    ) -> None:
        self._text, self._numbers = text, numbers
        self._lines = shown.split("\n")
        self._has_wide = not shown.isascii() and max(shown) > "\uffff"  # characters that count twice in the page
        self._measured: dict[int, array] = {}  # by a pair's start; lines of the page by their number, turned negative
        sizes = [_units(line) + 1 if self._has_wide else len(line) + 1 for line in self._lines]
        self._at = list(accumulate(sizes, initial=0))[:-1]  # where each line begins, in units
        first = bisect_left(self._at, begin)
        last = len(self._lines) if end is None else bisect_left(self._at, end)
        reduced = [_letters(line) if first <= number < last else "" for number, line in enumerate(self._lines)]
        self._page = "".join(reduced)
        self._from = list(accumulate(map(len, reduced), initial=0))  # where each line begins, in letters
        self._ends = frozenset(self._from)
        self._rest: dict[str, int] | None = None
        self._labels: list[_Pair] = []
        self._pairs: list[_Pair] = []
        self._pair_all()
        self._back = tuple(self._pairs)  # in the order of the page, which is that of the text
        if self._labels:
            self._pairs = sorted(self._pairs + self._labels, key=lambda pair: pair.start)

    def to_document(self, start: int, end: int) -> Spans:
        """Where the words from `start` to `end` of the text stand in the page: one span for each line, in order. Empty
        when none of them is shown."""
        found: list[tuple[int, int]] = []
        index = max(0, bisect_right(self._pairs, start, key=lambda pair: pair.start) - 1)
        for pair in self._pairs[index:]:
            if pair.start >= end:
                break
            places = self._places_in_text(pair)
            first = pair.first + bisect_left(places, max(0, start - pair.start))
            last = pair.first + bisect_left(places, max(0, end - pair.start))
            found += self._spans(first, last)
        return tuple(found)

    def to_text(self, start: int, end: int) -> tuple[int, int] | None:
        """The range of the text whose words stand from `start` to `end` in the page; None when there are none."""
        first, last = self._letter_at(start), self._letter_at(end)
        index = max(0, bisect_right(self._back, first, key=lambda pair: pair.first) - 1)
        low = high = None
        for pair in self._back[index:]:
            if pair.first >= last:
                break
            if pair.last <= first:
                continue
            places = self._places_in_text(pair)
            if low is None:
                low = pair.start + places[max(0, first - pair.first)]
            high = pair.start + places[min(last, pair.last) - pair.first - 1] + 1
        return None if low is None else (low, high)

    # ---- the page's side

    def _line_of(self, letter: int) -> int:
        """The line in which a letter of the page stands."""
        return bisect_right(self._from, letter) - 1

    def _spans(self, first: int, last: int) -> list[tuple[int, int]]:
        """Where letters of the page stand, in units: one span a line."""
        found = []
        while first < last:
            number = self._line_of(first)
            line, begin = self._lines[number], self._from[number]
            until = min(last, self._from[number + 1])
            places = self._places_in_line(number)
            start, end = places[first - begin], places[until - begin - 1] + 1
            if self._has_wide:
                start, end = _units(line[:start]), _units(line[:end])
            found.append((self._at[number] + start, self._at[number] + end))
            first = until
        return found

    def _letter_at(self, position: int) -> int:
        """How many letters stand before a position of the page."""
        number = max(0, bisect_right(self._at, position) - 1)
        if self._from[number] == self._from[number + 1]:
            return self._from[number]
        inside = position - self._at[number]
        if self._has_wide:
            inside = _characters(self._lines[number], inside)
        return self._from[number] + bisect_left(self._places_in_line(number), inside)

    # ---- where letters stand in a line, kept: a mark is asked for many times

    def _places_in_text(self, pair: _Pair) -> array:
        if pair.start not in self._measured:
            self._measured[pair.start] = _places(self._text[pair.start:pair.end])
        return self._measured[pair.start]

    def _places_in_line(self, number: int) -> array:
        if ~number not in self._measured:
            self._measured[~number] = _places(self._lines[number])
        return self._measured[~number]

    # ---- side by side

    def _pair_all(self) -> None:
        rows, start = [], 0
        for line in self._text.split("\n"):
            rows.append((start, line, _letters(line)))
            start += len(line) + 1
        place = 0  # up to here the page's letters have been paired
        lost = 0   # lines in a row that were not found
        for number, (start, line, letters) in enumerate(rows):
            if not letters:
                continue
            end = place + len(letters)
            if self._page.startswith(letters, place) and end in self._ends:
                self._pairs.append(_Pair(start, start + len(line), place, end))
                place, lost = end, 0
                continue
            following = next((row[2] for row in rows[number + 1:number + 4] if row[2]), "")
            found = self._numbered(start, line, letters, place) or (
                self._near(start, line, letters, following, place) if lost < _NEAR else None)
            if found is None and lost < _NEAR and 0 < line.count(_CELLS) < _MOST_CELLS:
                found = self._row(start, line, place)
            if found is None and len(letters) >= _LONG_ENOUGH:
                found = self._anywhere(start, line, letters, place)
            if found:
                self._pairs += found
                place, lost = found[-1].last, 0
            elif found is None:
                lost += 1

    def _near(self, start: int, line: str, letters: str, following: str, place: int) -> list[_Pair] | None:
        """The line some lines on, after what only the page has; rather there where the text's next line follows."""
        number = self._line_of(place) if place < len(self._page) else len(self._lines)
        best: list[_Pair] | None = None
        for at in range(number, min(number + _NEAR, len(self._lines))):
            begin = self._from[at]
            if begin == self._from[at + 1]:
                continue
            found = self._here(start, line, letters, max(begin, place))
            if found is None:
                continue
            if self._page.startswith(following, found[-1].last):
                return found
            best = best or found
        return best

    def _here(self, start: int, line: str, letters: str, begin: int) -> list[_Pair] | None:
        """The line from a letter of the page on, that may have the number of a footnote or a label before it."""
        if self._page.startswith(letters, begin) and begin + len(letters) in self._ends:
            return [_Pair(start, start + len(line), begin, begin + len(letters))]
        number = _NUMBER.match(self._page, begin)
        if number and self._page.startswith(letters, number.end()) and number.end() + len(letters) in self._ends:
            return [_Pair(start, start + len(line), number.end(), number.end() + len(letters))]
        return self._numbered(start, line, letters, begin)

    def _numbered(self, start: int, line: str, letters: str, begin: int) -> list[_Pair] | None:
        """The line from a letter of the page on, with numbers of footnotes in it that the text has not."""
        if self._numbers is None or not self._page.startswith(letters[:1], begin):
            return None
        gaps = self._gaps(begin, begin + len(letters))
        if not gaps:
            return None
        pairs, done, places = [], 0, _places(line)
        for first, last in (*gaps, (None, None)):
            until = len(letters) if first is None else min(len(letters), done + first - begin)
            if not self._page.startswith(letters[done:until], begin):
                return None
            if until > done:
                pairs.append(_Pair(start + places[done], start + places[until - 1] + 1, begin, begin + until - done))
            if first is None or until == len(letters):
                return pairs
            done, begin = until, last
        return pairs

    def _gaps(self, first: int, last: int) -> list[tuple[int, int]]:
        """Where numbers of footnotes stand among the page's letters; such a number makes the way longer."""
        gaps: list[tuple[int, int]] = []
        number = self._line_of(first)
        while number < len(self._lines) and self._from[number] < last:
            if self._from[number] < self._from[number + 1]:
                spans = self._numbers(self._at[number], self._at[number] + _units(self._lines[number]))
                gaps += [(self._letter_at(begin), self._letter_at(end)) for begin, end in spans]
                last += sum(self._letter_at(end) - self._letter_at(begin) for begin, end in spans)
            number += 1
        return [gap for gap in gaps if gap[0] >= first]

    def _row(self, start: int, line: str, place: int) -> list[_Pair] | None:
        """The cells of a row, each in a line of its own; an empty list when only names of columns were found."""
        pairs: list[_Pair] = []
        cells = missed = 0
        at = start
        for cell in line.split(_CELLS):
            letters = _letters(cell)
            if letters:
                cells += 1
                near = _NEAR_CELL if pairs else _NEAR_CELL * 2
                found = self._cell(at, cell, letters, pairs[-1].last if pairs else place, near)
                missed += found is None
                pairs += found or []
            at += len(cell) + len(_CELLS)
        if pairs and missed * 2 < cells:
            return pairs
        labels = self._find_labels(start, line, place)
        self._labels += labels
        return [] if labels else None

    def _cell(self, start: int, cell: str, letters: str, place: int, near: int) -> list[_Pair] | None:
        number = self._line_of(place) if place < len(self._page) else len(self._lines)
        for at in range(number, min(number + near, len(self._lines))):
            begin, end = max(place, self._from[at]), self._from[at + 1]
            if begin >= end:
                continue
            found = self._here(start, cell, letters, begin)
            if found is None:  # after the name of its column
                inside = begin
                while found is None and (inside := self._page.find(letters[:1], inside + 1, end)) >= 0:
                    if self._page[inside - 1] in _LABEL_ENDS:
                        found = self._here(start, cell, letters, inside)
            if found is not None:
                return found
        return None

    def _find_labels(self, start: int, line: str, place: int) -> list[_Pair]:
        """Names of columns, where they first stand before cells. They lead from the text to the page, never back: the
        page has each of them many times."""
        found: list[_Pair] = []
        cells = line.split(_CELLS)
        number = self._line_of(place) if place < len(self._page) else len(self._lines)
        at = start
        for cell in cells:
            letters = _letters(cell)
            for row in range(number, min(number + 2 * len(cells), len(self._lines))):
                begin = self._from[row]
                end = begin + len(letters)
                if letters and self._page.startswith(letters, begin) and end < self._from[row + 1] and (
                        self._page[end] in _LABEL_ENDS or self._page[end - 1] in _LABEL_ENDS):
                    found.append(_Pair(at, at + len(cell), begin, end))
                    break
            at += len(cell) + len(_CELLS)
        return found

    def _anywhere(self, start: int, line: str, letters: str, place: int) -> list[_Pair] | None:
        """The line wherever it stands further down, if it stands there once as a line of its own."""
        if self._rest is None:
            self._rest = {}
            for first, last in zip(self._from, self._from[1:], strict=False):
                if last - first >= _LONG_ENOUGH:
                    words = self._page[first:last]
                    self._rest[words] = -1 if words in self._rest else first
        begin = self._rest.get(letters, -1)
        if begin < place:
            return None
        return [_Pair(start, start + len(line), begin, begin + len(letters))]

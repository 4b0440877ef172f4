"""Where a block of the page stands in the article's text, found by its letters, from the top on.

Both were written by the same converter in the same order; the text leaves out what only the page has, and has the
cells of a row parted by dots. Finds; changes nothing.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left

_NEAR = 80        # lines of the text in which a block is looked for
_CELLS = "·"      # between the cells of a row


def _is_left_out(sign: str) -> bool:
    return sign.isspace() or sign == _CELLS or sign == "\u200b"


class TextPlaces:
    """Goes through `text` once: each block is looked for after the one before."""

    def __init__(self, text: str) -> None:
        self._places = array("I", [place for place, sign in enumerate(text) if not _is_left_out(sign)])
        self._letters = "".join(text[place] for place in self._places)
        starts, at = [], 0
        for line in text.split("\n"):
            starts.append(bisect_left(self._places, at))
            at += len(line) + 1
        self._starts = starts          # where each line begins, among the letters
        self._ends = frozenset((*starts, len(self._letters)))
        self._done = 0                 # letters that have been found
        self._length = len(text)

    def position(self) -> int:
        """The place in the text that comes next."""
        return self._places[self._done] if self._done < len(self._places) else self._length

    def take(self, block: str, *, whole: bool = False) -> list[int] | None:
        """The place in the text of each character of `block`; None when the text has no such block. Characters that
        the text leaves out have the place of the next one. `whole`: the block has to be a line of its own."""
        letters = [index for index, sign in enumerate(block) if not _is_left_out(sign)]
        wanted = "".join(block[index] for index in letters)
        if not wanted:
            return None
        first = self._find(wanted)
        if first is None or whole and first + len(wanted) not in self._ends:
            return None
        self._done = first + len(wanted)
        places, count = [], 0
        for index in range(len(block)):
            while count < len(letters) and letters[count] < index:
                count += 1
            places.append(self._places[first + min(count, len(letters) - 1)])
        return places

    def _find(self, wanted: str) -> int | None:
        if self._letters.startswith(wanted, self._done):
            return self._done
        line = bisect_left(self._starts, self._done)
        for start in self._starts[line:line + _NEAR]:
            if self._letters.startswith(wanted, start):
                return start
        return None

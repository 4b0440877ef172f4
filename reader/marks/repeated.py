"""Words that stand in an article more than once, or nearly: noticing them, and telling their places apart.

When such words are deleted, their twin looks like what became of them. So a mark on them keeps more of what is around
it, past the ends of its block on both sides, and a place is only its own when the neighbors of the block say so, too.
Sees repetition within what a mark knew anyway; in an article that repeats whole sections it decides nothing.
"""

from __future__ import annotations

from enum import IntEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, Levenshtein

from reader.kept import TextQuote

from .near_match import LONG, likely_shifts, pieces_of
from .skeleton import Skeleton
from .wanted import CONTEXT, Wanted, weight_of

_MOST = 576          # characters that are kept on a side
_MAYBE = 0.6         # two texts with less in common (in letters in the same order) are surely not nearly the same
_SURELY = 0.93       # with so much in common they surely are
_SURE_BLOCK = 25     # fewer letters of a block are never surely the same
_SURE_WORDS = 40     # fewer letters of words without their block neither
_LONG = 100          # letters of words that are compared as a whole with what is there
_PIECES = 0.3        # a long quote is repeated when so many of its pieces are
_EDGE = 32           # letters of a neighbor that are compared
_NEIGHBOR = 0.8      # a neighbor that is so much the same is the same
_NEAR = 0.55         # how much of what is next to the words must still be there on each side
_ARTICLE_END = "\x02"  # stands for what would be beyond the ends of an article


class Repetition(IntEnum):
    """Whether words stand a second time in an article."""

    NONE = 0
    PERHAPS = 1  # something like them does
    SURE = 2     # the same, or nearly


def repetition(wanted: Wanted, text: str, start: int, end: int) -> Repetition:
    """Whether the words from `start` to `end` of the reduced `text`, or they and what is around them in their block,
    stand elsewhere in it as well, or nearly.

    Takes some 2 ms for 20,000 letters and 0.1 s for a million, however long the words and however much is repeated.
    """
    if len(wanted.words) > LONG:
        rest = f"{text[:start]}\0{text[end:]}"
        pieces = pieces_of(wanted.words)
        found = sum(piece in rest for piece in pieces)
        return Repetition.SURE if found >= _PIECES * len(pieces) else Repetition.NONE
    first, last = start - len(wanted.own_before), end + len(wanted.own_after)
    block, words = text[first:last].strip(), wanted.words
    in_block = _share_in(f"{text[:first]}\0{text[last:]}", block)
    by_itself = _share_in(f"{text[:start]}\0{text[end:]}", words)
    if in_block >= _SURELY and weight_of(block) >= _SURE_BLOCK or by_itself >= _SURELY and wanted.weight >= _SURE_WORDS:
        return Repetition.SURE
    return Repetition.PERHAPS if max(in_block, by_itself) >= _MAYBE else Repetition.NONE


def _share_in(text: str, words: str) -> float:
    """How much of the words is in the likeliest place of the text."""
    if words in text:
        return 1.0
    slack = 16 + len(words) // 4
    regions = (text[max(0, shift - slack):max(0, shift + len(words) + slack)] for shift in likely_shifts(words, text))
    if len(words) > _LONG:  # as good there, and a hundred times as fast
        return max((LCSseq.similarity(words, region) / len(words) for region in regions), default=0.0)
    return max((fuzz.partial_ratio(words, region) / 100 for region in regions), default=0.0)


def far_quote(text: str, start: int, end: int) -> TextQuote:
    """The words from `start` to `end` of an article's text with their block and 64 characters of its neighbors, but
    with no more than 576 characters on a side."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    first, last = max(0, first - 1 - CONTEXT, start - _MOST), min(last + 1 + CONTEXT, end + _MOST)
    return TextQuote(text[start:end], text[first:start], text[end:last])


class Neighborhood:
    """What a repeated quote knows of its block and of its neighbors, reduced."""

    def __init__(self, quote: TextQuote) -> None:
        outer, line, inner = quote.prefix.rpartition("\n")
        self._before = _beyond(outer[::-1], bool(line), len(quote.prefix))[::-1]
        inner_after, line, outer = quote.suffix.partition("\n")
        self._after = _beyond(outer, bool(line), len(quote.suffix))
        self._block = Skeleton(inner + quote.exact + inner_after).text.strip()
        self._is_whole = bool(self._before and self._after)

    def speaks_for(self, text: str, block: tuple[int, int], *, near: float, section: bool) -> bool:
        """Whether a place in the reduced `text` is the quote's own, going by its neighborhood.

        `block` is the range of the block, or blocks, that it lies in; `near` how much of what was next to the words is
        there, on the side where it is less; `section` whether the section is the same.
        """
        before = (_EDGE * _ARTICLE_END + text[max(0, block[0] - 2 * _EDGE):block[0]].rstrip())[-_EDGE:]
        after = (text[block[1]:block[1] + 2 * _EDGE].lstrip() + _EDGE * _ARTICLE_END)[:_EDGE]
        left = Levenshtein.normalized_similarity(before[-len(self._before):], self._before) if self._before else 0.0
        right = Levenshtein.normalized_similarity(after[:len(self._after)], self._after) if self._after else 0.0
        if min(left, right) >= _NEIGHBOR:
            return near >= _NEAR
        # A neighbor was edited, moved or deleted, or a new one came in between: the block must be as it was, and the
        # other neighbor, too. Not when the block's own copy is the neighbor that is missing: then it is one that stays.
        return (section and self._is_whole and max(left, right) == 1 and text[block[0]:block[1]].strip() == self._block
                and not self._is_own_copy(left < right))

    def _is_own_copy(self, first: bool) -> bool:
        size = min(len(self._block), _EDGE)
        alike = (Levenshtein.normalized_similarity(self._before[-size:], self._block[-size:]) if first
                 else Levenshtein.normalized_similarity(self._after[:size], self._block[:size]))
        return alike >= _NEIGHBOR


def _beyond(outer: str, is_there: bool, length: int) -> str:
    """What is beyond a block's edge, read away from it; "" when that is not known."""
    known = Skeleton(outer).text.strip() if is_there else ""
    if len(outer) >= CONTEXT or length >= _MOST:
        return known[:_EDGE]
    return (known + _EDGE * _ARTICLE_END)[:_EDGE]

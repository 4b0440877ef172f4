"""What is looked for when a mark is found again: its words and surroundings, reduced, and what is known of their edges.

Judges nothing: `evidence` does.
"""

from __future__ import annotations

import unicodedata

from reader.kept import Spot, TextQuote

from .skeleton import Skeleton


class Wanted:
    """The quote of a spot in its reduced form, with up to 64 characters of its surroundings on each side.

    `words` have no spaces at their ends; `before` and `after` run right up to them. `frame` is all three in a row and
    `words` start in it at `offset`.
    """

    def __init__(self, spot: Spot) -> None:
        quote = spot.quote
        quote = TextQuote(quote.exact, quote.prefix[-CONTEXT:], quote.suffix[:CONTEXT])
        whole = Skeleton(quote.prefix + quote.exact + quote.suffix)
        start, end = whole.reduced(len(quote.prefix), len(quote.prefix) + len(quote.exact))
        while start < end and whole.text[start] == " ":
            start += 1
        while start < end and whole.text[end - 1] == " ":
            end -= 1
        self.frame = whole.text
        self.offset = start
        self.words = whole.text[start:end]
        self.before = whole.text[:start]
        self.after = whole.text[end:]
        self.section = spot.section
        self.starts_word = not _joins(self.before[-1:], self.words[:1])
        self.ends_word = not _joins(self.words[-1:], self.after[:1])
        # The part of the surroundings that lies in the quote's own block, and whether it goes to the block's ends.
        self.own_before = _until_start(self.before, Skeleton(quote.prefix.rpartition("\n")[2]).text.lstrip())
        self.own_after = _until_end(self.after, Skeleton(quote.suffix.partition("\n")[0]).text.rstrip())
        # Letters of the blocks before and after, to know these by.
        self.last_block = self.before[:len(self.before) - len(self.own_before)].rstrip() if "\n" in quote.prefix else ""
        self.next_block = self.after[len(self.own_after):].lstrip() if "\n" in quote.suffix else ""
        self.sees_start = "\n" in quote.prefix or len(quote.prefix) < CONTEXT
        self.sees_end = "\n" in quote.suffix or len(quote.suffix) < CONTEXT

    @property
    def weight(self) -> int:
        """How much the words say, in letters of an alphabet."""
        return weight_of(self.words)

    @property
    def weight_of_block(self) -> int:
        """The same of all that is known of the quote's block."""
        return weight_of(self.own_before) + self.weight + weight_of(self.own_after)

    def fits(self, text: str, start: int, end: int) -> bool:
        """False where the words would be a part of other words, though they are words of their own in the quote."""
        if self.starts_word and start and _joins(text[start - 1], text[start]):
            return False
        return not (self.ends_word and end < len(text) and _joins(text[end - 1], text[end]))

    def whole_words(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The range, widened to whole words where the quote had whole words. Scripts without spaces stay as they
        are."""
        if self.starts_word:
            first = start
            while first and start - first < _LONGEST_WIDENING and _joins(text[first - 1], text[first]):
                first -= 1
            if not first or not _joins(text[first - 1], text[first]):
                start = first
        if self.ends_word:
            last = end
            while last < len(text) and last - end < _LONGEST_WIDENING and _joins(text[last - 1], text[last]):
                last += 1
            if last == len(text) or not _joins(text[last - 1], text[last]):
                end = last
        while start < end and text[start] == " ":
            start += 1
        while start < end and text[end - 1] == " ":
            end -= 1
        return start, end


def weight_of(text: str) -> int:
    """How much a reduced text says, in letters of an alphabet: an ideograph or a kana stands for three."""
    return len(text) + 2 * sum("\u3040" <= letter <= "\u9fff" or letter >= "\U00020000" for letter in text)


CONTEXT = 64  # characters of surroundings that are kept on each side
_LONGEST_WIDENING = 24


def _until_start(before: str, own: str) -> str:
    """The end of the surroundings before the quote that is in its block."""
    return before[len(before.rstrip()) - len(own.rstrip()):] if own.strip() else ""


def _until_end(after: str, own: str) -> str:
    """The beginning of the surroundings after the quote that is in its block."""
    return after[:len(after) - len(after.lstrip()) + len(own.lstrip())] if own.strip() else ""


def _joins(left: str, right: str) -> bool:
    """Whether two characters in a row belong to one word."""
    return bool(left and right) and _is_of_word(left) and _is_of_word(right)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0

"""How surely a place in an article is the one that a mark meant: what speaks for it, and whether that is enough.

Better no place than a wrong one: each rule asks for more, the less the words themselves say. Finds no places.
"""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from reader.values import value

from .near_match import LONG
from .wanted import Wanted, weight_of

_STRONG = 0.55       # of `before` or `after`: most of the surroundings are as they were
_ALL = 0.9           # so much of them that nothing beside the quote was changed
_CLEAR = 0.16        # by how much the best place must beat the second one
_BASE = 0.4          # two texts that have nothing to do with each other are so much alike, and a little less
_NEIGHBOR = 16       # letters by which a neighbor of the quote is known
_WORDS = 12          # fewer letters may stand anywhere
_TELLING = 25        # so many letters stand twice in an article only when they were copied


@value
class Evidence:
    """What speaks for a place. Shares go from 0 (nothing) to 1."""

    start: int       # in the reduced text
    end: int
    alike: float     # its words and those of the quote
    before: float    # the surroundings
    after: float
    section: bool    # it lies in the section of the same anchor
    block: bool      # its whole block, as far as the surroundings go, is the quote's block
    neighbor: bool   # it is what stood beside the quote, rather than the quote

    @property
    def score(self) -> float:
        """For the comparison of places."""
        return (self.alike + 0.45 * (self.before + self.after)
                + (0.25 if self.block else 0) + (0.06 if self.section else 0))


def weigh(wanted: Wanted, text: str, start: int, end: int, block: tuple[int, int], *, section: bool,
          edges: bool) -> Evidence:
    """The evidence for a place in the reduced `text`. `block` is the range of the block, or blocks, that it lies in.
    `edges`: blocks begin and end around it where they did around the quote."""
    found = text[start:end]
    if found == wanted.words:
        alike = 1.0
    elif len(wanted.words) > LONG:
        alike = _share_of_pieces(wanted.words, found)
    else:
        alike = Levenshtein.normalized_similarity(wanted.words, found)
    before = _surroundings(wanted.before[::-1], text[max(0, start - 96):start][::-1])
    after = _surroundings(wanted.after, text[end:end + 96])
    same_block = edges and text.startswith(wanted.own_after, end) and text.endswith(wanted.own_before, 0, start)
    neighbor = (_is_neighbor(wanted, text, start, end, before, after)
                or _is_next_block(wanted, text, block, before, after))
    return Evidence(start, end, alike, before, after, section, same_block, neighbor)


def _is_next_block(wanted: Wanted, text: str, block: tuple[int, int], before: float, after: float) -> bool:
    """Whether a place lies in what was the block beside the quote's: "One tablet in the evening" below "in the
    morning"."""
    head, tail = wanted.next_block[:_NEIGHBOR], wanted.last_block[-_NEIGHBOR:]
    return (len(head) >= 6 and after < _ALL and text.startswith(head, block[0])
            or len(tail) >= 6 and before < _ALL and text[block[0]:block[1]].rstrip().endswith(tail))


def _is_neighbor(wanted: Wanted, text: str, start: int, end: int, before: float, after: float) -> bool:
    """Whether a place is better explained as what stood beside the quote, whose own words were taken out."""
    head, tail = text[start:start + _NEIGHBOR], text[max(0, end - _NEIGHBOR):end]
    own = wanted.frame[max(0, wanted.offset - 8):wanted.offset + len(wanted.words) + _NEIGHBOR]
    if len(head) == _NEIGHBOR and head in wanted.after and head not in own and after < 1:
        return True
    own = wanted.frame[max(0, wanted.offset - _NEIGHBOR):wanted.offset + len(wanted.words) + 8]
    if len(tail) == _NEIGHBOR and tail in wanted.before and tail not in own and before < 1:
        return True
    if text[start:end] == wanted.words:
        return False
    # What stood on this side of the quote has come into the range, in the place of what was taken out of it.
    if (len(head) == _NEIGHBOR and head in wanted.before and head not in wanted.words
            or len(tail) == _NEIGHBOR and tail in wanted.after and tail not in wanted.words):
        return True
    return (_surroundings(wanted.after.lstrip(), text[start:start + 96]) > after
            or _surroundings(wanted.before.rstrip()[::-1], text[max(0, end - 96):end][::-1]) > before)


def is_enough(wanted: Wanted, found: Evidence) -> bool:
    """Whether the evidence makes a place sure, if there is no other one."""
    if found.neighbor:
        return False
    return _enough_for_exact(wanted, found) if found.alike == 1 else _enough_for_edited(wanted, found)


def is_clear(best: Evidence, second: Evidence) -> bool:
    """Whether one place is clearly better than another one. It never is when the other one is the quote's whole block
    with one of its neighbors: of a paragraph that was put in twice, the copy may be the one that was not edited."""
    if second.block and second.alike == 1 == max(second.before, second.after):
        return False
    return best.score - second.score >= _CLEAR


def _enough_for_exact(wanted: Wanted, found: Evidence) -> bool:
    weight, most, both = wanted.weight, max(found.before, found.after), found.before + found.after
    if found.block and (wanted.weight_of_block >= _TELLING or found.section or most >= _STRONG):
        return True  # also when the paragraph, item or heading was moved as a whole
    if weight < _WORDS:
        # A word or two: the surroundings must tell nearly all.
        own = weight_of(wanted.own_before if found.before > found.after else wanted.own_after)
        if both >= 1.2 or (most >= 0.95 and own >= 24):
            return True
        # What follows is all there. Not so for what comes before: many items and sentences begin with the same word.
        return (weight >= 5 and found.after == 1 and len(wanted.after) >= 48
                and not wanted.before.rstrip().endswith(wanted.words))
    if weight < _TELLING:
        return most >= _ALL or both >= 1
    return most >= _STRONG or both >= 0.7 or (found.section and weight >= 40)


def _enough_for_edited(wanted: Wanted, found: Evidence) -> bool:
    weight, most, least = wanted.weight, max(found.before, found.after), min(found.before, found.after)
    if len(wanted.words) > LONG:
        return found.alike >= 0.6
    if weight < 24 and least >= 0.85 and len(wanted.own_before) >= 12 and len(wanted.own_after) >= 12:
        return found.alike >= 0.4  # a word was changed within a sentence that is the same before and after
    if weight < _WORDS:
        return found.alike >= 0.75 and least >= _STRONG
    if found.alike >= 0.9 and weight >= 40:
        return most >= 0.3 or found.section or found.block
    if found.alike >= 0.75 and weight >= 16:
        if weight < 40:
            return most >= _STRONG and (least >= 0.25 or most >= 0.8)
        return most >= _STRONG or (found.section and found.block and found.alike >= 0.8)
    return found.alike >= 0.6 and least >= _STRONG


def _surroundings(wanted: str, found: str) -> float:
    """How much of the wanted surroundings stand there, read away from the place. 0 when there is nothing to compare."""
    if not wanted:
        return 0.0
    alike = max(Levenshtein.normalized_similarity(wanted, found[:length])
                for length in {len(wanted), len(wanted) * 5 // 4, len(wanted) * 3 // 4})
    same = 0
    for left, right in zip(wanted, found, strict=False):
        if left != right:
            break
        same += 1
    share = max((alike - _BASE) / (1 - _BASE), min(1.0, same / 50))
    # A few letters at the start of an article say less than 64.
    return max(0.0, share) * min(1.0, len(wanted) / 24)


def _share_of_pieces(words: str, found: str) -> float:
    pieces = [words[at:at + 24] for at in range(0, len(words) - 23, 24)]
    return min(0.999, sum(piece in found for piece in pieces) / len(pieces))

"""Where in a reduced text words may stand: exactly, or edited. Finds candidates, and decides nothing.

Bounded whatever the text: rare runs of a few letters point to likely places, and only there the words are aligned.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from .wanted import Wanted

MOST_EXACT = 256     # places of the exact words that are looked at
_MOST_PLACES = 10    # likely places of edited words that are aligned
_RUN = 8             # letters of a run that points to a place
_MOST_RUNS = 240
_MOST_HITS = 12      # a run that is found more often points nowhere
LONG = 600           # words beyond it are found by pieces
_PIECE = 24
_MOST_PIECES = 96


def exact_places(wanted: Wanted, text: str) -> list[tuple[int, int]]:
    """Every place of the words; when there are more than can be looked at, those that have some of the surroundings
    too."""
    found = _occurrences(text, wanted.words, wanted, 0)
    if len(found) <= MOST_EXACT:
        return found
    head, tail = wanted.before[-12:], wanted.after[:12]
    near = set(_occurrences(text, head + wanted.words, wanted, len(head)))
    near.update(_occurrences(text, wanted.words + tail, wanted, 0))
    return sorted(near) if len(near) <= MOST_EXACT else []


def _occurrences(text: str, needle: str, wanted: Wanted, skip: int) -> list[tuple[int, int]]:
    found, at = [], text.find(needle)
    while at >= 0 and len(found) <= MOST_EXACT:
        start = at + skip
        end = start + len(wanted.words)
        if wanted.fits(text, start, end):
            found.append((start, end))
        at = text.find(needle, at + 1)
    return found


def near_places(wanted: Wanted, text: str) -> list[tuple[int, int]]:
    """Places where the words may stand in an edited form, the likeliest first."""
    if len(wanted.words) > LONG:
        place = _by_pieces(wanted, text)
        return [place] if place else []
    found = []
    for shift in likely_shifts(wanted.frame, text, 24 + len(wanted.words) // 6):
        place = _align(wanted, text, shift)
        if place and place not in found:
            found.append(place)
    return found


def likely_shifts(frame: str, text: str, width: int = 24) -> list[int]:
    """Where `frame` would begin in the text, by its rare runs of letters; by the number of runs that say so. Shifts
    that differ by `width` or less may be one."""
    run = min(_RUN, max(3, len(frame) // 4))
    step = max(1, (len(frame) - run) // _MOST_RUNS)
    votes: Counter[int] = Counter()
    shifts: dict[int, list[int]] = {}
    for offset in range(0, len(frame) - run + 1, step):
        hits = list(_find_all(text, frame[offset:offset + run], _MOST_HITS + 1))
        if len(hits) > _MOST_HITS:
            continue
        for at in hits:
            shift = at - offset
            votes[shift // width] += 1
            shifts.setdefault(shift // width, []).append(shift)
    # Two neighbors together, so that a place at a border is not halved.
    totals = {bucket: count + votes.get(bucket + 1, 0) for bucket, count in votes.items()}
    likely, taken = [], set()
    for bucket, _ in sorted(totals.items(), key=lambda item: (-item[1], item[0])):
        if bucket in taken:
            continue
        taken.update((bucket - 1, bucket, bucket + 1))
        both = sorted(shifts[bucket] + shifts.get(bucket + 1, []))
        likely.append(both[len(both) // 2])
        if len(likely) == _MOST_PLACES:
            break
    return likely


def _find_all(text: str, needle: str, limit: int) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0 and limit:
        yield at
        limit -= 1
        at = text.find(needle, at + 1)


def _align(wanted: Wanted, text: str, shift: int) -> tuple[int, int] | None:
    """The part of the text near `shift` that the words became; None when they became nothing."""
    slack = 32 + len(wanted.words) // 3
    first = max(0, shift - slack)
    region = text[first:max(0, shift + len(wanted.frame) + slack)]
    start, end = wanted.offset, wanted.offset + len(wanted.words)
    found_start = found_end = None
    for kind, i1, i2, j1, j2 in Levenshtein.opcodes(wanted.frame, region):
        if kind == "insert":
            continue
        if found_start is None and i2 > start:
            found_start = j1 + max(0, start - i1) if kind != "delete" else j1
        if i2 >= end:
            found_end = min(j2, j1 + end - i1) if kind != "delete" else j1
            break
    if found_start is None or found_end is None or found_start >= found_end:
        return None
    start, end = wanted.whole_words(text, first + found_start, first + found_end)
    return (start, end) if start < end else None


def pieces_of(words: str) -> list[str]:
    """Pieces of long words, evenly spread."""
    return [words[offset:offset + _PIECE] for offset in _offsets(words)]


def _offsets(words: str) -> list[int]:
    return [*range(0, len(words) - _PIECE, max(_PIECE, len(words) // _MOST_PIECES)), len(words) - _PIECE]


def _by_pieces(wanted: Wanted, text: str) -> tuple[int, int] | None:
    """The place of long words: from their first piece to their last one that stand in the text once and in order."""
    words, offsets, hits = wanted.words, _offsets(wanted.words), []
    for offset in offsets:
        places = list(_find_all(text, words[offset:offset + _PIECE], 2))
        if len(places) == 1:
            hits.append((offset, places[0]))
    chain = _longest_rising(hits)
    if len(chain) < 0.6 * len(offsets):
        return None
    (first_offset, first), (last_offset, last) = chain[0], chain[-1]
    if last + _PIECE - first > 1.7 * len(words):
        return None
    return wanted.whole_words(text, max(0, first - first_offset), min(len(text), last + len(words) - last_offset))


def _longest_rising(hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    best: list[tuple[int, int]] = []  # (length of the chain that ends here, index of the one before)
    for number, (_, at) in enumerate(hits):
        length, previous = 1, -1
        for earlier in range(number):
            if hits[earlier][1] < at and best[earlier][0] >= length:
                length, previous = best[earlier][0] + 1, earlier
        best.append((length, previous))
    chain, at = [], max(range(len(best)), key=lambda number: best[number][0], default=-1)
    while at >= 0:
        chain.append(hits[at])
        at = best[at][1]
    return chain[::-1]

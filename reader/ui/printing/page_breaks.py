"""Where one page ends and the next begins. Numbers in, numbers out: no Qt, no text.

What is laid out as one endless column comes in as strips, from top to bottom: a line, a picture, a row. Between any two
there may be a break, and every break has a cost. A page ends where cost and white room together are least.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

_SLACK = 0.5  # dots that a strip may be too tall by


class Cost(IntEnum):
    """What a break after a strip costs, from nothing to almost never."""

    FREE = 0    # between two paragraphs
    LINE = 1    # within a long paragraph, or between two rows
    LIST = 2    # within a box of points, each of which stands for itself
    WHOLE = 3   # within what belongs together: a box, a row, a short paragraph
    NEVER = 4   # after a heading, between a picture and its caption


_WEIGHT = (0.0, 0.06, 0.4, 2.0, 4.0)  # in pages of white room that people would rather have


class Strip(NamedTuple):
    """`group` is the same for strips that stay on one page when it is tall enough for all of them; 0 for none.
    `head` is what is repeated above it when a page begins with it: the first rows of its table."""

    top: float
    bottom: float
    cost: Cost = Cost.FREE
    group: int = 0
    head: tuple[float, float] | None = None


class Slice(NamedTuple):
    """The part of the column that one page shows, below `head` where there is one."""

    top: float
    bottom: float
    head: tuple[float, float] | None = None


def paginate(strips: Sequence[Strip], first: float, height: float) -> tuple[Slice, ...]:
    """Cut the column into pages; `first` is the room on the first page, `height` that on every other."""
    extent: dict[int, tuple[float, float]] = {}
    for strip in strips:
        if strip.group:
            extent[strip.group] = extent.get(strip.group, (strip.top, 0.0))[0], strip.bottom
    pages: list[Slice] = []
    at, top = 0, strips[0].top if strips else 0.0
    while at < len(strips):
        whole = height if pages else first
        head = strips[at].head
        if head is not None and (head[1] - head[0] > whole / 3 or top < head[1]):
            head = None  # a head that takes a third of the page, or that is there already, is not repeated
        room = whole - (head[1] - head[0] if head else 0.0)
        best, least, end = -1, 0.0, at
        while end < len(strips) and strips[end].bottom - top <= room + _SLACK:
            cost = strips[end].cost
            group = strips[end].group
            if end + 1 < len(strips) and group and group == strips[end + 1].group:
                one, other = extent[group]
                if other - one <= height + _SLACK:
                    cost = max(cost, Cost.WHOLE)
            weight = _WEIGHT[cost] + 1 - (strips[end].bottom - top) / whole
            if best < 0 or weight <= least:
                best, least = end, weight
            end += 1
        if end == len(strips):
            pages.append(Slice(top, strips[-1].bottom, head))
            break
        if best < 0:  # taller than a page, in one piece: there is no good place
            pages.append(Slice(top, top + room, head))
            top += room
            continue
        pages.append(Slice(top, strips[best].bottom, head))
        at, top = best + 1, strips[best + 1].top
    return tuple(pages) or (Slice(0.0, 0.0),)

"""Lists as Word puts them on the clipboard and into web pages: paragraphs that only look like items.

Each says its list and level in a style (`mso-list: l0 level2 lfo1`) and holds the bullet or number as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.library.markup_tree import Node, plain_text

from .blocks import Block, Listing
from .noticing import Noticed

_LEVEL = re.compile(r"level(\d)")
_NUMBER = re.compile(r"\(?(?:(\d{1,3})|([a-z]{1,5}))[.)]", re.IGNORECASE)
_SEVERAL = re.compile(r"\d+(?:\.\d+)+[.)]?")


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in front of an item: its level from 1, its number (None for a bullet), whether that was a letter."""

    level: int
    number: int | None
    is_letter: bool = False


@dataclass(slots=True)
class OfficeItem:
    """A paragraph that is an item."""

    mark: Mark
    blocks: list[Block]


def mark_of(node: Node, listed: str, style_of: Callable[[Node], dict[str, str]]) -> Mark:
    """What stands in front of the paragraph `node`, whose style says `listed` about its list."""
    level = _LEVEL.search(listed)
    depth = int(level[1]) if level else 1
    drawn = ""
    waiting: list[Node] = [node]
    while waiting:
        inner = waiting.pop(0)
        if "ignore" in style_of(inner).get("mso-list", ""):
            drawn = plain_text(inner).replace("\xa0", " ").strip()
            break
        waiting.extend(inner.nodes())
    if _SEVERAL.fullmatch(drawn):
        return Mark(depth, int(re.findall(r"\d+", drawn)[-1][:3]), True)
    found = _NUMBER.fullmatch(drawn)
    if found is None:
        return Mark(depth, None)
    return Mark(depth, int(found[1]) if found[1] else 1, found[1] is None)


def gather_items(blocks: list[Block | OfficeItem], noticed: Noticed) -> list[Block]:
    """Items that follow each other become lists, nested by their levels."""
    gathered: list[Block] = []
    open_lists: list[tuple[int, Listing]] = []  # level and list, outermost first
    for block in blocks:
        if not isinstance(block, OfficeItem):
            open_lists = []
            gathered.append(block)
            continue
        mark = block.mark
        if mark.is_letter:
            noticed.note("The list",
                         "was numbered with letters, Roman numerals or several parts. It has plain numbers now.")
        while open_lists and open_lists[-1][0] > mark.level:
            open_lists.pop()
        if open_lists and open_lists[-1][0] == mark.level and not _goes_on(open_lists[-1][1], mark):
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < mark.level:
            listing = Listing(mark.number)
            if open_lists:
                open_lists[-1][1].items[-1].append(listing)
            else:
                gathered.append(listing)
            open_lists.append((mark.level, listing))
        open_lists[-1][1].items.append(list(block.blocks))
    return gathered


def _goes_on(listing: Listing, mark: Mark) -> bool:
    if listing.start is None or mark.number is None:
        return listing.start is None and mark.number is None
    return mark.is_letter or mark.number == listing.start + len(listing.items)

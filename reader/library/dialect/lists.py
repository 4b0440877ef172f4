"""What starts a list item, and whether a list is tight.

Only the decisions about one line or one list; reading the lines is the work of `blocks`.
"""

import re
from typing import NamedTuple

# Bullets that word processors leave behind count as well.
_MARKER = re.compile(r"(?:([-+*•◦▪‣●])|(\d{1,9})([.)]))( +|$|(?<=[•◦▪‣●]))")
_TASK = re.compile(r"\[([ xX])\](?=\s)")


class Marker(NamedTuple):
    """The front of a list item."""

    sort: str  # the bullet, or "." or ")" after a number: items of one sort make one list
    start: int | None  # the number, None for a bullet
    width: int  # columns from the marker to the content of the item


def read_marker(line: str, at: int, *, interrupts: bool, expected: tuple[str, int] | None) -> Marker | None:
    """The list marker that starts at column `at`, or None.

    `interrupts` says that the line before is an open paragraph: then only an item with text,
    and of the numbered ones only number 1, starts a list (so that "in⏎2019. Then" stays prose).
    `expected` is the sort and the next number of the list that this item would go on. A number of more than three
    digits starts no list: "1986. A year" is prose.
    """
    match = _MARKER.match(line, at)
    if match is None:
        return None
    bullet, digits, delimiter, gap = match.groups()
    empty = match.end() == len(line)
    if interrupts and (empty or (digits is not None and int(digits) != 1)):
        return None
    if digits is not None and len(digits) > 3 and expected != (delimiter, int(digits)):
        return None
    width = match.end() - at
    if empty or len(gap) > 4:
        # Five spaces or more: the item starts with indented code, one space belongs to the marker.
        width -= len(gap) - 1
        if empty and not gap:
            width = match.end() - at + 1
    if bullet:
        return Marker(bullet, None, width)
    return Marker(delimiter, int(digits), width)


def is_loose(items: list) -> bool:
    """Whether any two items, or two blocks straight inside one of them, have an empty line between."""
    for number, item in enumerate(items):
        if number and item.blank_before:
            return True
        if any(child.blank_before for child in item.children[1:]):
            return True
    return False


def task_mark(text: str) -> str:
    """Replace the `[ ]` or `[x]` at the front of an item's text by a box that any font shows."""
    match = _TASK.match(text)
    if match is None:
        return text
    return ("☐" if match[1] == " " else "☑") + text[match.end() :]

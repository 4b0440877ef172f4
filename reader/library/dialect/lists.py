"""What starts a list item, and whether a list is tight.

Only the decisions about one line or one list; reading the lines is the work of `blocks`.
"""

import re
from typing import NamedTuple

# Bullets that word processors leave behind count as well; these are never anything else.
BULLETS = "•◦▪‣●■□\uf0b7\uf0a7"
_MARKER = re.compile(rf"(?:([-+*·{BULLETS}])|(\d{{1,9}})([.)]))( +|$|(?<=[{BULLETS}]))")
# Author: "15. März" at the front of a line is a date.
_DATE = re.compile(
    r" (?:janu?ar|jänner|febru?ar|märz|mars|marts|april|mai|maj|juni|juli|august|september|o[kc]tober|november"
    r"|de[zsc]ember)\b",
    re.I,
)
# Author: items that lack the space after the marker, or that start with a real dash. Only a second
# one right after makes them a list.
_SLIP = re.compile(r"(?:(-)(?=[^\W\d_])|(–) |(\d{1,2})([.)])(?=[^\W\d_]))")
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
    if match is None or (match[1] == "·" and match[4] == ""):
        return None
    bullet, digits, delimiter, gap = match.groups()
    empty = match.end() == len(line)
    if interrupts and (empty or (digits is not None and int(digits) != 1)):
        return None
    if digits is not None and _DATE.match(line, match.start(4)) and expected != (delimiter, int(digits)):
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


def read_slip(lines: list[str], number: int, line: str, at: int, *, goes_on_list: tuple | None) -> Marker | None:
    """The marker of an item such as "-Bring a card" or "– Bring a card", or None.

    `lines[number]` is the line as it stands in the file. `goes_on_list` is the sort and the next number of the list
    before it, if there is one; else the next line must be such an item as well.
    """
    match = _SLIP.match(line, at)
    if match is None:
        return None
    dash, long_dash, digits, delimiter = match.groups()
    if not long_dash and not line[match.end()].isupper():
        return None
    sort = dash or long_dash or delimiter
    start = int(digits) if digits else None
    if goes_on_list != (sort, start):
        following = number + 1
        if following < len(lines) and not lines[following].strip(" \t>"):
            following += 1
        another = _SLIP.match(lines[following].lstrip(" \t>")) if following < len(lines) else None
        if another is None or (another[1], another[2], another[4]) != (dash, long_dash, delimiter):
            return None
        if start is not None and (start > 1 or int(another[3]) != start + 1):
            return None
    return Marker(sort, start, match.end() - at)


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

"""The numbers that Word counts by itself: which paragraph of a list has which.

Reads `numbering.xml`, then counts along with the document, paragraph by paragraph in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .word_styles import Styles, child, local, value

_PLAIN = ("decimal", "decimalZero", "")
_MOST_LINKS = 10


@dataclass(slots=True)
class _Level:
    format: str = "decimal"
    start: int = 1
    text: str = "%1."
    restarts: bool = True


@dataclass(frozen=True, slots=True)
class Number:
    """What stands in front of one paragraph of a list.

    `value` is None for a bullet. `label` is what Word shows when that holds words of its own ("Step 3:"), else "".
    `is_plain` is false for letters, Roman numerals and numbers of several parts.
    """

    depth: int
    value: int | None
    label: str = ""
    is_plain: bool = True


class Numbering:
    """The lists of a document. Ask for each paragraph once, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._kinds: dict[str, dict[int, _Level]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, str] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        self._own_levels: dict[str, dict[int, _Level]] = {}
        self._by_style: dict[str, tuple[str, str]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                self._read_kind(element)
            elif local(element) == "num":
                self._read_list(element)

    def _read_kind(self, element: Element) -> None:
        name = value(element, "abstractNumId")
        link = value(child(element, "numStyleLink"))
        if link:
            self._links[name] = link
        self._kinds[name] = {
            _int(value(level, "ilvl"), 0): _level(level) for level in element if local(level) == "lvl"}

    def _read_list(self, element: Element) -> None:
        name = value(element, "numId")
        self._lists[name] = value(child(element, "abstractNumId"))
        for override in element:
            if local(override) != "lvlOverride":
                continue
            depth = _int(value(override, "ilvl"), 0)
            start, level = child(override, "startOverride"), child(override, "lvl")
            if level is not None:
                self._own_levels.setdefault(name, {})[depth] = _level(level)
            if start is not None:
                self._overrides.setdefault(name, {})[depth] = _int(value(start), 1)

    def next(self, name: str, depth: int) -> Number | None:
        """What stands in front of the next paragraph of the list `name` at `depth`; None when nothing does."""
        if name in ("", "0") or name not in self._lists:
            return None
        depth = max(0, min(8, depth))
        kind, levels = self._levels(name)
        level = self._own_levels.get(name, {}).get(depth) or levels.get(depth) or _Level("bullet", 1, "•")
        if level.format == "none":
            return None
        counts = self._counts.setdefault(kind, {})
        override = self._overrides.get(name, {}).get(depth)
        if override is not None and (name, depth) not in self._started:
            counts[depth] = override
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._started.add((name, depth))
        for deeper in range(depth + 1, 9):
            if deeper in counts and (deeper not in levels or levels[deeper].restarts):
                del counts[deeper]
                self._started.discard((name, deeper))
        if level.format == "bullet":
            return Number(depth, None)
        number = counts[depth]
        plain = level.format in _PLAIN and level.text.count("%") <= 1
        words = re.sub(r"%\d", "", level.text)
        label = ""
        if any(letter.isalpha() for letter in words):
            label = re.sub(r"%(\d)", lambda match: str(counts.get(int(match[1]) - 1, 1)), level.text)
        return Number(depth, number, label, plain)

    def _levels(self, name: str) -> tuple[str, dict[int, _Level]]:
        """The kind of a list and its levels, through the style that it may be linked with."""
        kind = self._lists[name]
        for _ in range(_MOST_LINKS):
            linked = self._styles.number_styles.get(self._links.get(kind, ""), "")
            if linked not in self._lists:
                break
            kind = self._lists[linked]
        return kind, self._kinds.get(kind, {})


def _level(element: Element) -> _Level:
    text = child(element, "lvlText")
    return _Level(
        value(child(element, "numFmt")), _int(value(child(element, "start")), 1),
        value(text) if text is not None else "%1.", value(child(element, "lvlRestart")) != "0")


def _int(text: str, otherwise: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else otherwise

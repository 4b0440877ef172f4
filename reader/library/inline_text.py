"""Plain text that Qt can lay out in linear time."""

from __future__ import annotations

import re

from . import limits

BREAK = "\u200b"
_RUN = re.compile(r"\S+")


def with_breaks(text: str) -> str:
    """Text in which every run without a space has places to break, so that laying it out does not take for ever."""
    return _RUN.sub(_with_breaks, text)


def pieces(text: str) -> list[str]:
    """A very long text as several, parted between words, or where `with_breaks` made a place; none gets lost."""
    size = limits.PARAGRAPH_CHARS
    found = []
    start = 0
    while len(text) - start > size:
        end = max(text.rfind(sign, start + 1, start + size) for sign in (" ", "\n", BREAK))
        if end < 0:
            end = start + size
        found.append(text[start:end])
        start = end
    return [*found, text[start:]]


def _with_breaks(match: re.Match[str]) -> str:
    run, size = match[0], limits.UNBROKEN_CHARS
    if len(run) <= size:
        return run
    return BREAK.join(run[place:place + size] for place in range(0, len(run), size))

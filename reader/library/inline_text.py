"""Plain text that Qt can lay out in linear time."""

from __future__ import annotations

import re

from . import limits

BREAK = "\u200b"
_RUN = re.compile(r"\S+")


def with_breaks(text: str) -> str:
    """Text in which every run without a space has places to break, so that laying it out does not take for ever."""
    return _RUN.sub(_with_breaks, text)


def _with_breaks(match: re.Match[str]) -> str:
    run, size = match[0], limits.UNBROKEN_CHARS
    if len(run) <= size:
        return run
    return BREAK.join(run[place:place + size] for place in range(0, len(run), size))

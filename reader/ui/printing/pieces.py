"""A long page as several shorter ones: HTML cut between its outermost elements, so that each is laid out in a moment.

Text in, text out: no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>", re.IGNORECASE)
_EMPTY = frozenset(("br", "img", "hr", "wbr"))


def pieces_of(html: str, letters: int) -> Iterator[str]:
    """Parts of `html` that are at least so many letters long, where its outermost elements allow it. Never loses any.

    The HTML is our own: every element that is opened is closed.
    """
    start = depth = 0
    for tag in _TAG.finditer(html):
        if tag[3] or tag[2].lower() in _EMPTY:
            continue
        depth += -1 if tag[1] else 1
        if depth <= 0 and tag[1] and tag.end() - start >= letters:
            yield html[start:tag.end()]
            start, depth = tag.end(), 0
    if html[start:].strip():
        yield html[start:]

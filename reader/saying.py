"""Marks the pieces of which the core makes its sentences, so that they can be said in another language.

Whole sentences need no mark: `resources/translations/update.py` finds them in the code. A piece that is filled into
one, such as “is too long”, does not look like a sentence; `piece` says that people read it.
"""

from __future__ import annotations


def piece(text: str) -> str:
    """`text` itself: a literal or an f-string that stands in the code where it is marked."""
    return text

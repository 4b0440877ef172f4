"""Where the columns of the content check stand. The heading and every row ask the same question, so that they agree."""

from __future__ import annotations

from reader.ui.theme import Look
from reader.values import value


@value
class Columns:
    """(start, width) in px of each column; width 0 where the list has none of it."""

    title: tuple[int, int]
    state: tuple[int, int]
    level: tuple[int, int]
    minutes: tuple[int, int]
    review: tuple[int, int]


def columns(look: Look, width: int, *, has_facts: bool) -> Columns | None:
    """The columns on `width` px, or None when a row needs one block of lines instead.

    `has_facts` says whether there are articles in the list: other files have a state only.
    """
    ui, pad, sign = look.ui, look.ui(22), look.ui(18 + 10)
    end = width - pad - sign
    widths = [ui(140), ui(150), ui(92), ui(168)] if has_facts else [ui(140), 0, 0, 0]
    title = end - pad - sum(widths)
    if title < ui(230):
        return None
    places, x = [], pad + title
    for wide in widths:
        places.append((x, max(0, wide - ui(14))))
        x += wide
    return Columns((pad, title - ui(18)), *places)

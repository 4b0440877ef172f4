"""Where the marks of an article stand in it now. Reads no file and keeps nothing; may take a moment on long texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.kept import Mark, PlacedMark, Standing
from reader.marks.anchor import find, make_spot
from reader.marks.article_text import article_text
from reader.marks.skeleton import Skeleton
from reader.model import ArticlePage


def place_marks(marks: Iterable[Mark], page: ArticlePage) -> tuple[PlacedMark, ...]:
    """Every mark with its place in `page`.

    A mark that is found comes back holding on to this version of the text; one that is lost comes back as it was, so
    that it can be found again when its words return.
    """
    text, placed = article_text(page), []
    for mark in marks:
        if mark.spot.is_whole:
            placed.append(PlacedMark(mark, Standing.HERE, card=page.card))
            continue
        found = find(mark.spot, text)
        if found.standing is Standing.LOST:
            placed.append(PlacedMark(mark, Standing.LOST, near=found.near, card=page.card))
            continue
        spot = replace(make_spot(text, found.start, found.end), article=mark.spot.article)
        here = replace(mark, spot=spot, title=page.card.title, heading=text.section_at(found.start).title)
        placed.append(PlacedMark(here, standing_of(here), found.start, found.end, card=page.card))
    return tuple(placed)


def standing_of(mark: Mark) -> Standing:
    """Whether a mark that has its place holds on to other words by now than those that the person marked."""
    now = mark.spot.quote.exact
    if not mark.words or mark.words == now or Skeleton(mark.words).text == Skeleton(now).text:
        return Standing.HERE
    return Standing.EDITED


def stand_there(marks: Iterable[PlacedMark], page: ArticlePage) -> bool:
    """Whether the words of all these marks stand in `page` exactly where the marks say."""
    text = article_text(page).text
    return all(placed.mark.spot.is_whole or placed.standing in (Standing.LOST, Standing.GONE)
               or text[placed.start:placed.end] == placed.mark.spot.quote.exact for placed in marks)

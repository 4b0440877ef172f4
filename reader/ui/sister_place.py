"""Where one is in the same article in another language: at the same heading, as far below it.

Translations are written side by side, so that the third heading of one is the third of the other. Where they are not,
headings of the same rank are counted; where that leads nowhere, the share of the page decides.
"""

from __future__ import annotations

from reader.model import ArticlePage, ReadingPlace, Section


def place_in_sister(page: ArticlePage, place: ReadingPlace, sister: ArticlePage) -> ReadingPlace:
    """The place in `sister` that is `place` in `page`."""
    if place == ReadingPlace():
        return place
    share = ReadingPlace(anchor="\0", fraction=place.fraction)  # no heading is called so
    if not place.anchor:  # above the first heading
        return ReadingPlace(block=place.block, fraction=place.fraction)
    section = _same(page.sections, place.anchor, sister.sections)
    if section is None:
        return share
    # Never past the end of the part, where the next heading would be.
    return ReadingPlace(section.anchor, min(place.block, section.text.count("\n") + 1), fraction=place.fraction)


def _same(own: tuple[Section, ...], anchor: str, others: tuple[Section, ...]) -> Section | None:
    own = tuple(one for one in own if one.level)
    others = tuple(one for one in others if one.level)
    here = next((number for number, one in enumerate(own) if one.anchor == anchor), None)
    if here is None:
        return None
    if [one.level for one in own] == [one.level for one in others]:
        return others[here]
    named = next((one for one in others if one.anchor == anchor), None)
    if named is not None:  # both name it {#so}
        return named
    rank = own[here].level
    of_rank = [one for one in others if one.level == rank]
    number = sum(one.level == rank for one in own[:here])
    return of_rank[number] if number < len(of_rank) and len(of_rank) == sum(one.level == rank for one in own) else None

"""A place in an article that survives edits of the article, or says honestly that it did not.

It is found again in this order: the same version, by position; the exact words with their surroundings; the exact
words; words that are nearly the same. From the second step on all likely places compete, and one is taken only when
`evidence` finds it sure and clearly better than every other one. Words that stood in the article twice when they were
marked must have the neighbors of their block, too: see `repeated`. Never a silent wrong place: it is lost instead, and
keeps its words. Reads no file and keeps nothing but the last few reduced texts.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from reader.kept import Spot, Standing, TextQuote
from reader.values import value

from .article_text import ArticleText
from .evidence import Evidence, is_clear, is_enough, weigh
from .near_match import exact_places, near_places
from .repeated import Neighborhood, Repetition, far_quote, repetition
from .skeleton import Skeleton
from .wanted import CONTEXT, Wanted


@value
class Found:
    """Where a spot stands in a version of its article. Positions are those of the article's text; both are 0 for
    whole articles and when it is lost. `near` is the anchor of the section where it is, or most likely was."""

    standing: Standing
    start: int = 0
    end: int = 0
    near: str = ""


def make_spot(text: ArticleText, start: int, end: int) -> Spot:
    """The spot of the characters from `start` up to `end`, without white space at its ends.

    Positions beyond the text are taken as its ends. An empty range is the whole article.
    """
    start, end = max(0, start), min(end, len(text.text))
    while start < end and text.text[start].isspace():
        start += 1
    while start < end and text.text[end - 1].isspace():
        end -= 1
    if start >= end:
        return Spot(text.article, text.language, content_hash=text.content_hash)
    quote = TextQuote(text.text[start:end], text.text[max(0, start - CONTEXT):start], text.text[end:end + CONTEXT])
    spot = Spot(text.article, text.language, text.section_at(start).anchor, quote, start, text.content_hash)
    if _is_repeated(spot, text):
        return replace(spot, quote=far_quote(text.text, start, end), repeated=True)
    return spot


def _is_repeated(spot: Spot, text: ArticleText) -> bool:
    """Whether there is something in the article that the spot may be taken for when its own place is gone.

    Some 3 ms for a bundled article; at most 0.4 s for a million characters.
    """
    wanted = Wanted(spot)
    if not wanted.words:
        return False
    skeleton, end = _skeleton(text.text), spot.start + len(spot.quote.exact)
    repeated = repetition(wanted, skeleton.text, *skeleton.reduced(spot.start, end))
    if repeated == Repetition.PERHAPS and len(text.text) <= _TRY_UP_TO:
        first, last = text.text.rfind("\n", 0, spot.start) + 1, _end_of_block(text.text, end) + 1
        likely = {(first, last), (first, _end_of_block(text.text, spot.start) + 1),
                  (text.text.rfind("\n", 0, end) + 1, last)}
        if wanted.weight >= 12:
            likely.add((spot.start, end))  # a sentence; nobody takes out a word or two
        return any(_strays(spot, wanted, text, *gone) for gone in likely)
    return repeated > Repetition.NONE


def _strays(spot: Spot, wanted: Wanted, text: ArticleText, start: int, end: int) -> bool:
    """Whether the spot is found elsewhere when `start` to `end`, a part of it at least, is taken out of the article."""
    def moved(position: int) -> int:
        return position if position <= start else max(start, position - (end - start))

    sections = tuple(replace(span, start=moved(span.start), end=moved(span.end)) for span in text.sections)
    rest = replace(text, text=text.text[:start] + text.text[end:], sections=sections)
    skeleton = Skeleton(rest.text)
    found = _best(spot, wanted, rest, skeleton)
    if found is None:
        return False
    first, last = skeleton.original(found.start, found.end)
    own = min(last, moved(spot.start + len(spot.quote.exact))) - max(first, moved(spot.start))
    return 2 * own < last - first


def find(spot: Spot, text: ArticleText) -> Found:
    """Where `spot` stands in `text`, which may be another version of the article, or an article that it became.

    HERE: the words stand there as they were, but for quotes, dashes, case, white space and the form of letters.
    EDITED: they were changed a little. LOST: they are not there, or there is more than one place that may be it.
    """
    if spot.is_whole:
        return Found(Standing.HERE)
    exact = spot.quote.exact
    if spot.content_hash and spot.content_hash == text.content_hash and text.text.startswith(exact, spot.start):
        return _here(text, spot.start, spot.start + len(exact))
    wanted = Wanted(spot)
    if not wanted.words:
        return Found(Standing.LOST, near=_section_left(spot, text))
    skeleton = _skeleton(text.text)
    best = _best(spot, wanted, text, skeleton)
    if best is None:
        return Found(Standing.LOST, near=_likely_section(spot, wanted, text, skeleton))
    start, end = skeleton.original(best.start, best.end)
    if best.alike == 1:
        return _here(text, start, end)
    return Found(Standing.EDITED, start, end, text.section_at(start).anchor)


def _here(text: ArticleText, start: int, end: int) -> Found:
    return Found(Standing.HERE, start, end, text.section_at(start).anchor)


_TRY_UP_TO = 50_000  # characters of an article: in longer ones words are repeated when they may be


# Marks come by the dozen for one article.
_skeleton = lru_cache(maxsize=2)(Skeleton)


def _best(spot: Spot, wanted: Wanted, text: ArticleText, skeleton: Skeleton) -> Evidence | None:
    """The one sure place, or None."""
    neighborhood = Neighborhood(spot.quote) if spot.repeated else None

    def evidence(start: int, end: int) -> Evidence | None:
        first, last = skeleton.original(start, end)
        block = skeleton.reduced(text.text.rfind("\n", 0, first) + 1, _end_of_block(text.text, last))
        found = weigh(wanted, skeleton.text, start, end, block, section=text.section_at(first).anchor == spot.section,
                      edges=_has_edges(wanted, text.text, skeleton, start, end))
        # At the ends of an article there is nothing around it that could tell.
        near = min((share for share, around in ((found.before, wanted.before), (found.after, wanted.after))
                    if len(around) >= 24), default=1.0)
        if neighborhood and not neighborhood.speaks_for(skeleton.text, block, near=near, section=found.section):
            return None
        return found

    places = [found for place in exact_places(wanted, skeleton.text)
              if skeleton.reduced(*skeleton.original(*place)) == place and (found := evidence(*place))]
    perfect = [place for place in places if place.before == place.after == 1]
    if len(perfect) == 1 and len(wanted.frame) >= 48:
        return perfect[0]
    if len(perfect) > 1:
        return _only(perfect, spot, skeleton)
    places += [found for place in near_places(wanted, skeleton.text)
               if not any(_overlap(place, other) for other in places) and (found := evidence(*place))]
    sure = sorted((place for place in places if is_enough(wanted, place)), key=lambda place: -place.score)
    if not sure:
        return None
    rivals = [place for place in places if not is_clear(sure[0], place) and (place.alike >= 0.75 or place in sure)
              and (place is sure[0] or not _overlap((place.start, place.end), sure[0]))]
    if len(rivals) == 1:
        return sure[0]
    only = _only(rivals, spot, skeleton) if all(place.alike == 1 for place in rivals) else None
    return only if only in sure else None


def _only(places: list[Evidence], spot: Spot, skeleton: Skeleton) -> Evidence | None:
    """Of places with the same words in the same surroundings, the one in the same section, or the one that did not
    move at all, since copies are made elsewhere. Else None: nobody can say which one is meant."""
    unmoved = [place for place in places if skeleton.original(place.start, place.end)[0] == spot.start]
    for choice in ([place for place in places if place.section], unmoved):
        if len(choice) == 1:
            return choice[0]
    return None


def _overlap(place: tuple[int, int], other: Evidence) -> bool:
    return place[0] < other.end and other.start < place[1]


def _end_of_block(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _has_edges(wanted: Wanted, text: str, skeleton: Skeleton, start: int, end: int) -> bool:
    """Whether blocks begin and end around the place where they did around the quote."""
    if wanted.sees_start:
        first = skeleton.original(max(0, start - len(wanted.own_before)), end)[0]
        before = text[max(0, first - 8):first].rstrip(" \t")
        if before and not before.endswith("\n"):
            return False
    if wanted.sees_end:
        last = skeleton.original(start, end + len(wanted.own_after))[1]
        after = text[last:last + 8].lstrip(" \t")
        return not after or after.startswith("\n")
    return True


def _section_left(spot: Spot, text: ArticleText) -> str:
    """The anchor of the spot's section if there still is one."""
    return spot.section if any(section.anchor == spot.section for section in text.sections) else ""


def _likely_section(spot: Spot, wanted: Wanted, text: ArticleText, skeleton: Skeleton) -> str:
    """The anchor of the section where lost words most likely were: where their surroundings are, else the one of the
    same anchor, else the one at the same distance from the start."""
    for around in (wanted.after[:32], wanted.before[-32:]):
        at = skeleton.text.find(around) if len(around) >= 16 else -1
        if at >= 0 and skeleton.text.find(around, at + 1) < 0:
            return text.section_at(skeleton.original(at, at + 1)[0]).anchor
    if any(section.anchor == spot.section for section in text.sections):
        return spot.section
    return text.section_at(min(spot.start, max(0, len(text.text) - 1))).anchor

"""The lines of the Saved page, in order: pure functions from marks to entries. Draws nothing.

What stands where: whole articles and places in them at one side; highlights and notes at the other; what has lost its
place, and what has lost its article, in groups of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from reader.kept import MarkColor, MarkKind, PlacedMark, Standing
from reader.model import Category
from reader.ui.widgets.saved_words import folded, title_of
from reader.values import value

ARTICLE, HEAD, PLACE, MARK, LOST, GONE, TITLE = "article", "head", "place", "mark", "lost", "gone", "title"


class Entry(NamedTuple):
    """One line. `key` names it among all others; a HEAD is an article of which only places are saved, a TITLE the
    heading over the marks of one article."""

    key: str
    shape: str
    placed: PlacedMark
    count: int = 0


@value
class Surroundings:
    """What the lines need besides the marks: how far articles were read by (id, language), topics by id, the day."""

    today: date
    lines: Mapping[tuple[str, str], str]
    topics: Mapping[str, Category]
    by_article: bool = False
    language: str = ""


class Entries(NamedTuple):
    """All lines of the page."""

    saved: list[Entry]
    lost: list[Entry]
    marks: list[Entry]
    gone: list[Entry]
    articles: int      # how many articles `saved` is about
    highlights: int    # how many of `marks` are marks


def entries_of(placed: Sequence[PlacedMark], *, by_article: bool) -> Entries:
    """`placed` in the order in which they were made → lines, the newest first or by article."""
    saved: list[PlacedMark] = []
    lost: list[Entry] = []
    marks: list[PlacedMark] = []
    gone: list[Entry] = []
    for one in reversed(placed):
        if one.standing is Standing.GONE:
            gone.append(Entry(one.mark.id, GONE, one))
        elif one.standing is Standing.LOST:
            lost.append(Entry(one.mark.id, LOST, one))
        elif one.mark.kind is MarkKind.BOOKMARK:
            saved.append(one)
        else:
            marks.append(one)
    articles = _groups(saved, by_article=by_article)
    lines = []
    for key, members in articles.items():
        whole = next((one for one in members if one.mark.spot.is_whole), None)
        lines.append(Entry(whole.mark.id, ARTICLE, whole) if whole is not None
                     else Entry("head\n" + "\n".join(key), HEAD, members[0]))
        lines += [Entry(one.mark.id, PLACE, one)
                  for one in sorted(members, key=lambda one: one.start) if one is not whole]
    return Entries(lines, lost, _mark_lines(marks, by_article=by_article), gone, len(articles), len(marks))


def _groups(marks: list[PlacedMark], *, by_article: bool) -> dict[tuple[str, str], list[PlacedMark]]:
    """Marks of each article, in the order of their newest ones or by title."""
    groups: dict[tuple[str, str], list[PlacedMark]] = {}
    for one in marks:
        spot = one.mark.spot
        groups.setdefault((spot.article, spot.language), []).append(one)
    if not by_article:
        return groups
    return dict(sorted(groups.items(), key=lambda group: (folded(title_of(group[1][0])), group[0])))


def _mark_lines(marks: list[PlacedMark], *, by_article: bool) -> list[Entry]:
    if not by_article:
        return [Entry(one.mark.id, MARK, one) for one in marks]
    lines = []
    for key, members in _groups(marks, by_article=True).items():
        lines.append(Entry("title\n" + "\n".join(key), TITLE, members[0], len(members)))
        lines += [Entry(one.mark.id, MARK, one) for one in sorted(members, key=lambda one: one.start)]
    return lines


def has_color(placed: PlacedMark, color: MarkColor | None) -> bool:
    """Whether a mark is to be seen when only highlights of `color` are; None means all."""
    return color is None or (placed.mark.kind is MarkKind.HIGHLIGHT and placed.mark.color is color)

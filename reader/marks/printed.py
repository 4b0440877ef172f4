"""What a person kept, in the order in which it is read on paper: by article, and in each as it stands in the text.

What has no place any more comes after all else, in groups of its own. Markdown and HTML say the same, so its words
stand here; a `Voice` says them in another language. Escapes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from reader.kept import MarkColor, MarkKind, PlacedMark, Standing
from reader.marks.plain_text import clean, one_line
from reader.saying import piece
from reader.values import value

TITLE = piece("Saved in Reader")
NOTHING = "Nothing saved yet."
EDITED = "These words have been edited a little in the article since."
NOTE = piece("Note")

_PARTS = (
    ((Standing.HERE, Standing.EDITED), "", ""),
    ((Standing.LOST,), piece("The text has changed"),
     "We could not find these words again in their articles, so they are kept here."),
    ((Standing.GONE,), piece("Not in the library now"),
     "These articles are not here any more, or have a new name. What you kept is still yours."),
)
_KINDS = {MarkKind.BOOKMARK: piece("Saved"), MarkKind.HIGHLIGHT: piece("Highlight"), MarkKind.NOTE: piece("Note")}
_COLORS = {MarkColor.YELLOW: piece("yellow"), MarkColor.GREEN: piece("green"), MarkColor.BLUE: piece("blue"),
           MarkColor.ROSE: piece("rose")}
_MONTHS = ("January February March April May June July August September October November December").split()


def day(seconds: float) -> str:
    """The day here, "November 2, 2026"; "" when it is not known."""
    date = date_of(seconds)
    return f"{_MONTHS[date.month - 1]} {date.day}, {date.year}" if date else ""


def date_of(seconds: float) -> datetime | None:
    """The moment here; None when it is not known."""
    try:
        return datetime.fromtimestamp(seconds) if seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


@value
class Voice:
    """A language to print in: its code, what its words are for English ones, and how it writes a day."""

    code: str = "en"
    say: Callable[[str], str] = str
    day: Callable[[float], str] = day


ENGLISH = Voice()


@value
class Line:
    """One mark, as plain text. Any part but `about` may be "" . `words` and `note` may have several lines."""

    heading: str    # of the section; the same as in the line before when it is the same section
    name: str
    words: str
    note: str
    about: str      # "Highlight, rose · November 2, 2026"
    color: str      # of a highlight
    remark: str     # about what became of the words


@value
class Group:
    """What was kept in one article."""

    title: str
    language: str
    lines: tuple[Line, ...]


@value
class Part:
    """Groups under one title; the first part has none."""

    title: str
    lead: str
    groups: tuple[Group, ...]


def parts(
    placed: Iterable[PlacedMark], names: Mapping[tuple[str, str], str] | None = None, voice: Voice = ENGLISH,
) -> tuple[Part, ...]:
    """What there is to print; a part with nothing in it is left out.

    Articles are in the order of their titles, marks in that of the text, the article as a whole first. `names` has the
    titles of articles by (id, language), for marks that know neither a card nor a title.
    """
    placed = list(placed)
    found = []
    for standings, title, lead in _PARTS:
        by_article: dict[tuple[str, str], list[PlacedMark]] = {}
        for one in placed:
            if one.standing in standings:
                by_article.setdefault((one.mark.spot.article, one.mark.spot.language), []).append(one)
        groups = [_group(key, marks, names or {}, voice) for key, marks in by_article.items()]
        groups.sort(key=lambda group: (group.title.casefold(), group.language))
        if groups:
            found.append(Part(voice.say(title), voice.say(lead), tuple(groups)))
    return tuple(found)


def _group(
    key: tuple[str, str], marks: list[PlacedMark], names: Mapping[tuple[str, str], str], voice: Voice,
) -> Group:
    card = next((one.card for one in marks if one.card is not None), None)
    titles = [one.mark.title for one in reversed(marks)]
    title = next(filter(None, (card.title if card else "", names.get(key, ""), *titles)), key[0])
    # Sorting is stable: of marks at one place the one that was made first comes first.
    marks = sorted(marks, key=lambda one: (not one.mark.spot.is_whole, one.start or one.mark.spot.start))
    return Group(one_line(title), one_line(key[1]), tuple(_line(one, voice) for one in marks))


def _line(placed: PlacedMark, voice: Voice) -> Line:
    mark = placed.mark
    words = clean(mark.words or mark.spot.quote.exact).strip()
    heading = one_line(mark.heading).strip()
    about = voice.say(_KINDS[mark.kind])
    if mark.kind is MarkKind.HIGHLIGHT:
        about += f", {voice.say(_COLORS[mark.color])}"
    if date := voice.day(mark.made):
        about += f" · {date}"
    return Line(
        heading, one_line(mark.name).strip(),
        "" if words == heading else words,  # a bookmark at a heading
        clean(mark.note).strip(), about, str(mark.color) if mark.kind is MarkKind.HIGHLIGHT else "",
        voice.say(EDITED) if placed.standing is Standing.EDITED else "",
    )

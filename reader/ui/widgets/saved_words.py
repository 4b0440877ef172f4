"""The words of the Saved page: what a mark is called, when it was made, how far its article was read, what has changed.

Knows the calendar, never the clock: whoever asks says what day it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from reader.kept import Mark, MarkKind, PlacedMark
from reader.model import ReadingRecord
from reader.ui.wording import locale_for, translate

_SHORT_QUOTE = 600  # characters of a highlight that still stands in its article; more is a click away
# Accents of the Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs of Arabic.
_ACCENTS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
                      "\u064b-\u065f\u0670]")
_ALIKE = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\u00a0": " "})


def folded(text: str) -> str:
    """`text` as it is compared while a person types: without case, accents, and the forms of quotation marks."""
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).translate(_ALIKE)
    return text.casefold()


def searched(placed: PlacedMark) -> str:
    """All of a mark that the filter looks through: its own words, its name, its note and its article, folded."""
    mark = placed.mark
    return folded("\n".join((mark.name, quote_of(mark), mark.note, mark.heading, title_of(placed))))


def title_of(placed: PlacedMark) -> str:
    """The article's title: as it is now, or as it was when the article was last seen."""
    title = placed.card.title if placed.card is not None else placed.mark.title
    return title or placed.mark.spot.article


def quote_of(mark: Mark) -> str:
    """The words that a person marked, as they were then; "" for a whole article."""
    return mark.words or mark.spot.quote.exact


def shortened(text: str, limit: int = _SHORT_QUOTE) -> str:
    """`text` up to the last whole word within `limit` characters, in one paragraph."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit)
    return text[:cut if cut > 0 else limit].rstrip(" ,;:") + "…"


def kind_name(kind: MarkKind) -> str:
    """What a mark of this kind is called on screen."""
    return {MarkKind.BOOKMARK: translate("Reader", "Saved place"), MarkKind.HIGHLIGHT: translate("Reader", "Highlight"),
            MarkKind.NOTE: translate("Reader", "Note")}[kind]


def counted(kinds: Iterable[MarkKind]) -> str:
    """How many there are of each kind: "1 highlight", "2 highlights, 1 note"."""
    counts = Counter(kinds)
    lights, notes, places = counts[MarkKind.HIGHLIGHT], counts[MarkKind.NOTE], counts[MarkKind.BOOKMARK]
    parts = []
    if lights:
        parts.append(translate("Reader", "1 highlight") if lights == 1
                     else translate("Reader", "%n highlights", None, lights))
    if notes:
        parts.append(translate("Reader", "1 note") if notes == 1 else translate("Reader", "%n notes", None, notes))
    if places:
        parts.append(translate("Reader", "1 place") if places == 1 else translate("Reader", "%n places", None, places))
    return ", ".join(parts)


def things(count: int) -> str:
    """How many marks of any kind: "1 thing", "12 things"."""
    if count == 1:
        return translate("Reader", "1 thing")
    return translate("Reader", "%n things", None, count)


def reading_line(record: ReadingRecord | None, heading: str = "") -> str:
    """How far an article was read: "Not started", "You stopped at “After the visit”", "Finished".

    `heading` is the title of the section that `record.place` lies in, "" before the first one.
    """
    if record is None or (not record.finished and record.progress <= 0):
        return translate("Reader", "Not started")
    if record.finished:
        return translate("Reader", "Finished")
    if not heading:
        return translate("Reader", "You have begun it")
    return translate("Reader", "You stopped at “{heading}”").format(heading=heading)


def day_of(seconds: float) -> date | None:
    """The day of a time in seconds since 1970, where the computer is; None when there is none or it makes no sense."""
    try:
        return datetime.fromtimestamp(seconds).date() if seconds > 0 else None
    except (OverflowError, OSError, ValueError):
        return None


def short_day(seconds: float, today: date, language: str = "") -> str:
    """A day where there is little room: "Today", "Nov 2", "Nov 2, 2025"; "" when it is not known."""
    day = day_of(seconds)
    if day is None:
        return ""
    if day == today:
        return translate("Reader", "Today")
    return _written(day, translate("Reader", "MMM d") if day.year == today.year else translate("Reader", "MMM d, yyyy"),
                    language)


def long_day(day: date | None, today: date, language: str = "") -> str:
    """A day as the heading of a list: "Today", "Yesterday", "Monday, November 2", with the year when it is another."""
    if day is None:
        return translate("Reader", "Some time ago")
    if day == today:
        return translate("Reader", "Today")
    if (today - day).days == 1:
        return translate("Reader", "Yesterday")
    return _written(day, translate("Reader", "dddd, MMMM d") if day.year == today.year
                    else translate("Reader", "dddd, MMMM d, yyyy"), language)


def time_of_day(seconds: float, language: str = "") -> str:
    """The hour and minute: "3:12 PM", as the language writes it."""
    if day_of(seconds) is None:
        return ""
    moment = datetime.fromtimestamp(seconds)
    shown = locale_for(language).toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return shown.replace("\u202f", "\u00a0")  # our letters have no narrow space


def changed_sentence(placed: PlacedMark, today: date, language: str = "") -> str:
    """Why a mark stands among those that have no place any more."""
    card, kind = placed.card, placed.mark.kind
    when = _updated_on(card.updated, today, language) if card is not None else ""
    start = (translate("Reader", "“{title}” was updated {when}.") if when
             else translate("Reader", "“{title}” has been updated.")).format(title=title_of(placed), when=when)
    end = {
        MarkKind.HIGHLIGHT: translate("Reader", "We could not find these words again, so your highlight is kept here."),
        MarkKind.NOTE: translate("Reader", "We could not find its place again, so your note is kept here."),
        MarkKind.BOOKMARK: translate("Reader", "We could not find this place again, so it is kept here."),
    }[kind]
    return f"{start} {end}"


def _updated_on(written: str, today: date, language: str) -> str:
    """"on November 3", "in November 2026"; "" when the header has no date that one can say."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        match = re.fullmatch(r"(\d{4})-(\d{2})", written)
        if match is None or not 1 <= int(match[2]) <= 12:
            return ""
        month = date(int(match[1]), int(match[2]), 1)
        return translate("Reader", "in {month}").format(
            month=_written(month, translate("Reader", "MMMM yyyy"), language))
    pattern = translate("Reader", "MMMM d") if day.year == today.year else translate("Reader", "MMMM d, yyyy")
    return translate("Reader", "on {day}").format(day=_written(day, pattern, language))


def _written(day: date, pattern: str, language: str) -> str:
    return locale_for(language).toString(QDate(day.year, day.month, day.day), pattern)

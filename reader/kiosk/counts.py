"""Counts without people: how often each article was opened and read to its end in a week, and in how many visits a
search found nothing. Off unless staff switch it on; the screen says so.

What can be asked of it is made small, so that nobody can be found in it: no times and no order, one visit counts once
for an article, several visits are written together and sorted, a few visits at the end of a run are thrown away, only
weeks that are over are shown, and numbers under 5 are not. Words that were searched for are never here, and neither is
“Help now”. No Qt, and no clock but the calendar's week.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from reader.atomic_file import write_bytes_atomically
from reader.values import value

FILE_NAME = "counts.json"
LEAST_SHOWN = 5      # the usual limit of official statistics for small numbers
LEAST_VISITS = 10    # that are written together
LEAST_AT_END = 5     # fewer visits at the end of a run are not written
WEEKS_KEPT = 104
SUPPRESSED = "under 5"
_MOST_BYTES = 5_000_000
_WEEK = re.compile(r"\d{4}-W\d\d")
_NOTHING_FOUND = "-nothing-found"  # among the articles of a week; no article has such a name

Key = tuple[str, str]                       # an article's lasting id, its language
Batch = Mapping[str, Mapping[Key, tuple[int, int]]]  # week → article → opened, finished


@value
class Line:
    """What is shown of one article in one week. Numbers under 5 are None. `article` "" is for searches that found
    nothing; how many visits had one stands in `opened`."""

    week: str          # ISO 8601, "2026-W48"
    article: str
    language: str
    opened: int | None
    finished: int | None


def week_of(day: datetime.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


class Counts:
    """Collects in memory; `end_visit` and `end_run` give what is to be written now, which `write` does."""

    def __init__(self, today: Callable[[], datetime.date] = datetime.date.today) -> None:
        self._today = today
        self._opened: set[Key] = set()       # by the person who is there now
        self._finished: set[Key] = set()
        self._has_found_nothing = False
        self._visits = 0
        self._waiting: dict[str, dict[Key, tuple[int, int]]] = {}

    def opened(self, article: str, language: str) -> None:
        """An article is on screen. `article` is its lasting id."""
        self._opened.add((article, language))

    def finished(self, article: str, language: str) -> None:
        """It was in view to its end."""
        self._finished.add((article, language))

    def found_nothing(self) -> None:
        """A search had no result."""
        self._has_found_nothing = True

    def end_visit(self) -> Batch | None:
        """The person has gone. Returns what is to be written, None while too few people have been there."""
        week = self._waiting.setdefault(week_of(self._today()), {})
        for key in self._opened:
            opens, ends = week.get(key, (0, 0))
            week[key] = opens + 1, ends + (key in self._finished)
        if self._has_found_nothing:
            key = (_NOTHING_FOUND, "")
            week[key] = week.get(key, (0, 0))[0] + 1, 0
        if self._opened or self._has_found_nothing:
            self._visits += 1
        self.forget_visit()
        return self._taken() if self._visits >= LEAST_VISITS else None

    def forget_visit(self) -> None:
        """The person who is there now does not count: staff, or somebody who was there when it was switched on."""
        self._opened.clear()
        self._finished.clear()
        self._has_found_nothing = False

    def end_run(self) -> Batch | None:
        """The app ends: what is to be written; of few people, nothing."""
        self.forget_visit()
        return self._taken() if self._visits >= LEAST_AT_END else None

    def _taken(self) -> Batch:
        batch, self._waiting, self._visits = self._waiting, {}, 0
        return batch


def write(path: Path, batch: Batch) -> None:
    """Add `batch` to the file, sorted. A file that cannot be read is begun anew. Raises CannotSave."""
    weeks = _read(path)
    for week, articles in batch.items():
        known = weeks.setdefault(week, {})
        for key, (opens, ends) in articles.items():
            before = known.get(key, (0, 0))
            known[key] = before[0] + opens, before[1] + ends
    data = {
        week: [[*key, *weeks[week][key]] for key in sorted(weeks[week])]
        for week in sorted(weeks)[-WEEKS_KEPT:] if weeks[week]
    }
    write_bytes_atomically(path, (json.dumps({"weeks": data}, ensure_ascii=True, indent=0) + "\n").encode("ascii"))


def lines(path: Path, today: datetime.date) -> tuple[Line, ...]:
    """What may be shown: weeks before that of `today`, articles that were opened often enough. Never raises."""
    now = week_of(today)
    found = []
    for week, articles in sorted(_read(path).items()):
        if week >= now:
            continue
        for (article, language), (opens, ends) in sorted(articles.items()):
            if opens >= LEAST_SHOWN:
                is_search = article == _NOTHING_FOUND
                found.append(Line(week, "" if is_search else article, language, opens,
                                  ends if ends >= LEAST_SHOWN and not is_search else None))
    return tuple(found)


def as_csv(found: tuple[Line, ...]) -> str:
    """The same as a table for a spreadsheet, which must not take a name for a formula."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(("week", "article", "language", "visits that opened it", "visits that read it to its end"))
    for line in found:
        name = line.article or "(searches that found nothing)"
        table.writerow((line.week, "'" + name if name[0] in "=+-@\t\r" else name, line.language, _shown(line.opened),
                        _shown(line.finished) if line.article else ""))
    return text.getvalue()


def delete(path: Path) -> None:
    """Throw all counts away. Raises OSError."""
    path.unlink(missing_ok=True)


def _shown(number: int | None) -> str:
    return SUPPRESSED if number is None else str(number)


def _read(path: Path) -> dict[str, dict[Key, tuple[int, int]]]:
    try:
        with path.open("rb") as file:
            weeks = json.loads(file.read(_MOST_BYTES))["weeks"]
        return {
            week: {(article, language): (opens, ends) for article, language, opens, ends in rows
                   if isinstance(article, str) and isinstance(language, str) and type(opens) is type(ends) is int
                   and 0 <= ends <= opens}
            for week, rows in weeks.items() if _WEEK.fullmatch(week)
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}

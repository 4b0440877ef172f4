"""Rules about dates: when an article was checked, when it should be checked again, and dates that cannot be.

The day of today is given; no clock is read here.
"""

from __future__ import annotations

import calendar
import datetime

from reader.saying import piece

from .article import Article, Overview
from .findings import Findings

SOON_DAYS = 14
_READ_AGAIN = "Have it read again. Then put the new dates after “reviewed:” and “review_by:”."


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at the dates of one article."""
    header = article.source.header
    if header.review_by:
        left = days_to(header.review_by, library.today)
        line = header.lines.get("review_by", 0)
        if left < 0:
            found.add("review.past", line, f"This article should have been looked at again by {header.review_by}, "
                      f"{_days(-left)} ago.", _READ_AGAIN)
        elif left <= SOON_DAYS:
            found.add("review.soon", line, "This article should be looked at again "
                      + (f"in {_days(left)}." if left else "today."),
                      _READ_AGAIN)
    elif article.source.has_header and not found.at(header.lines.get("review_by", -1)):
        found.add("review.not-set", 0, "Nothing says when this article should be looked at again.",
                  "Type “review_by:” in the header and a day at most one year ahead, such as "
                  f"{_in_a_year(library.today)}.")
    for name in ("updated", "reviewed"):
        date = getattr(header, name)
        if date and first_day(date) > library.today + datetime.timedelta(days=1):
            found.add("date.future", header.lines.get(name, 0), f"The date after “{name}” is still to come: {date}.",
                      "Type the day on which that happened, as year-month-day.")
    if header.reviewed and header.updated and last_day(header.reviewed) < first_day(header.updated):
        found.add("review.older", header.lines.get("reviewed", 0),
                  f"The text was changed on {header.updated}, after it was checked on {header.reviewed}.",
                  "If more than spelling was changed, have it checked again.")
    if header.reviewed and not header.reviewed_by:
        found.add("review.nobody", header.lines.get("reviewed", 0), "Nothing says who checked this article.",
                  "Type “reviewed_by:” and the name and profession.")


def days_to(date: str, today: datetime.date) -> int:
    """Days from `today` to the end of an ISO date; below 0 when it is over."""
    return (last_day(date) - today).days


def first_day(date: str) -> datetime.date:
    """The first day that "YYYY-MM-DD" or "YYYY-MM" can mean."""
    return datetime.date.fromisoformat(date if len(date) > 7 else date + "-01")


def last_day(date: str) -> datetime.date:
    """The last day that it can mean."""
    first = first_day(date)
    return first if len(date) > 7 else first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _days(count: int) -> str:
    return piece("1 day") if count == 1 else piece(f"{count:,} days")


def _in_a_year(today: datetime.date) -> str:
    return (today + datetime.timedelta(days=365)).isoformat()

"""Seconds since 1970 ↔ the dates that files hold (`2026-11-02T09:30:00.25Z`). Knows no clock.

Every digit of the number is kept, also beyond the microseconds at which `datetime` ends, so that what was written
and read again is equal.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal

_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_END = 253402300800.0  # of the year 9999
_DATE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,1100}))?)?\s*([Zz]|[+-]\d\d:?\d\d)?)?", re.ASCII
)


def to_iso(seconds: float) -> str:
    """The date, in UTC; "" for 0 (not known) and for what is no date from 1970 to 9999."""
    if not 0 < seconds < _END:
        return ""
    exact = Decimal(repr(float(seconds)))
    whole = int(exact)
    fraction = format(exact - whole, "f").partition(".")[2].rstrip("0")
    return f"{_FIRST + timedelta(seconds=whole):%Y-%m-%dT%H:%M:%S}{f'.{fraction}' if fraction else ''}Z"


def from_iso(text: str) -> float | None:
    """The seconds; None when `text` is no date from 1970 to 9999. Without a time zone it is taken for UTC."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    zone = match[8] or "Z"
    try:
        date = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        if zone not in "Zz":
            away = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
            date = date + away if zone[0] == "-" else date - away
    except (ValueError, OverflowError):
        return None
    if date < _FIRST:
        return None
    return float(f"{(date - _FIRST) // timedelta(seconds=1)}.{match[7] or 0}")

"""Dates as people type them → `YYYY-MM-DD` or `YYYY-MM`. Only what can mean one day is understood."""

from __future__ import annotations

import datetime
import re

from . import phrases
from .names import search_key

_ISO = re.compile(
    r"(\d{4})\s*[-/.\u2010-\u2015]\s*(\d{1,2})(?:\s*[-/.\u2010-\u2015]\s*(\d{1,2}))?(?:[T ]\d{1,2}:\d\d.*)?")
_NUMBERS = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{4})")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_FILLING = frozenset("de del of the do da le den am st nd rd th er ".split())


def _months() -> dict[str, int]:
    table: dict[str, int] = {}
    for language in phrases.languages():
        for number, name in enumerate(phrases.month_names(language), 1):
            table.setdefault(search_key(name), number)
    table.update(sept=9, sep=9, set=9, ene=1, abr=4, ago=8, dic=12, mai=5, okt=10, dez=12, out=10, fev=2, avr=4, mrz=3)
    return table


_MONTHS = _months()


def understand(text: str) -> str:
    """The ISO form of `text`, or an empty text when it is no date or could be two."""
    text = text.strip().rstrip(".")
    if match := _ISO.fullmatch(text):
        return _iso(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
    if match := _NUMBERS.fullmatch(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == "." or first > 12 or first == second:
            return _iso(year, second, first)
        if second > 12:
            return _iso(year, first, second)
        return ""
    if match := _MONTH_YEAR.fullmatch(text):
        return _iso(int(match[2]), int(match[1]), None)
    return _from_words(text)


def _from_words(text: str) -> str:
    month, day, year = 0, None, 0
    for word in _WORDS.findall(search_key(text))[:8]:
        if word.isdecimal():
            number = int(word)
            if number > 31 and not year:
                year = number
            elif 1 <= number <= 31 and day is None:
                day = number
            else:
                return ""
        elif found := _month(word):
            if month:
                return ""
            month = found
        elif word not in _FILLING:
            return ""
    return _iso(year, month, day) if month and year else ""


def _month(word: str) -> int:
    if word in _MONTHS:
        return _MONTHS[word]
    if len(word) < 3:
        return 0
    found = {number for name, number in _MONTHS.items() if name.startswith(word)}
    return found.pop() if len(found) == 1 else 0


def _iso(year: int, month: int, day: int | None) -> str:
    if not (1900 <= year <= 2200 and 1 <= month <= 12):
        return ""
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""

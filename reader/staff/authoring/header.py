"""The header of a new article: `key: value` lines that read back as exactly what was meant."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from reader.library.front_matter import split


def header(values: Mapping[str, str]) -> str:
    """The lines of a header with its two rows of dashes. An empty value stays, for staff to fill in."""
    lines = [f"{key}: {_written(key, value)}".rstrip() for key, value in values.items()]
    return "\n".join(("---", *lines, "---", ""))


def _written(key: str, value: str) -> str:
    """One line that reads back as `value`. What begins and ends with quotation marks needs another pair."""
    text = " ".join(value.split())
    if key != "title" or not text:
        return text
    for written in (text, f'"{text}"', f"“{text}”"):
        if split(f"---\ntitle: {written}\n---\n", "").header.title == text:
            return written
    return text


def one_year_later(day: datetime.date) -> datetime.date:
    """The same day next year; February 29 becomes February 28."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)

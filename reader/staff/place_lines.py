"""What the report has to know of each `library.toml` itself: its lines, and the language that it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.library import jail, limits, place_file
from reader.library.folder import PLACE_FILE, Found
from reader.library.text_file import UnreadableText, decode
from reader.roots import STAFF, Roots


@dataclass(frozen=True)
class PlaceLines:
    """`lines` are those of each file that is there, by its ref, the staff's first; empty for one that cannot be read.
    `language` is "" when none of them names one."""

    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = ""


def read_place_lines(roots: Roots, found: Found) -> PlaceLines:
    """The files that a look at the folders has found."""
    there = [prefix + PLACE_FILE for prefix, seen in ((STAFF, found.staff_place_file), ("", found.place_file)) if seen]
    lines: dict[str, tuple[str, ...]] = {}
    language = ""
    for ref in there:
        lines[ref] = ()
        try:
            raw, _ = jail.open_inside(roots, ref, limit=limits.FILE_BYTES)
            text, _ = decode(raw, ref)
            lines[ref] = tuple(text.split("\n"))
            language = language or place_file.read(text, ref).language
        except (OSError, ValueError, UnreadableText, place_file.PlaceFileBroken):
            continue  # the library says so
    return PlaceLines(lines, language)

"""The `library.toml` of the first folder and that of the staff → what holds for the place, taken into the catalogue.

What the staff's file says is put on top of the other (`place_file.read`). A file that is broken, empty or not there for
the moment keeps what it said last.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.model import Problem, Severity
from reader.roots import STAFF, Roots, is_staff

from . import jail, limits, place_file, text_file
from .catalogue_writer import CatalogueWriter
from .folder import PLACE_FILE, Found, Signature

_NONE = "none"


class PlaceFiles:
    """What the files say now, against what the catalogue has of them."""

    def __init__(self, roots: Roots, found: Found, writer: CatalogueWriter) -> None:
        self._roots = roots
        self._writer = writer
        shown = {prefix for prefix, _ in roots.shown}
        self._seen = {"": found.place_file if "" in shown else None,
                      STAFF: found.staff_place_file if STAFF in shown else None}
        self._shown = shown
        self._lost = set(found.lost)

    def take(self, may_take: Callable[[str, Signature | None, int | None], bool], *, look_again: bool = False) -> bool:
        """Take in what is new. Whether that is something new for readers.

        `may_take(ref, signature, known size)` says whether a file that looks like this is to be believed; the signature
        is None for one that is gone. `look_again` is for when pictures came that a file may have missed.
        """
        writer = self._writer
        taken = {prefix for prefix in ("", STAFF) if self._is_new(prefix, may_take)}
        if not taken and writer.note("place") and not (look_again and writer.note("place_lacks")):
            return False
        problems: list[Problem] = []
        result = place_file.default()
        own_pictures: set[str] = set()
        for prefix in ("", STAFF):
            text = self._text(prefix, prefix in taken, problems)
            if text:
                result = place_file.read(text, prefix + PLACE_FILE, below=result if prefix else None)
                problems += result.problems
                if prefix:
                    alone = place_file.read(text, prefix + PLACE_FILE)
                    own_pictures = {topic["id"] for topic in alone.data["category"] if topic["picture"]}
        lacking = self._find_pictures(result, own_pictures)
        writer.set_note("place_lacks", "yes" if lacking else "")
        return writer.set_place(result, [*problems, *lacking])

    def _is_new(self, prefix: str, may_take: Callable[[str, Signature | None, int | None], bool]) -> bool:
        if prefix in self._lost:
            return False
        seen, before = self._seen[prefix], self._writer.note("place_file" + prefix)
        now = ",".join(map(str, seen)) if seen else _NONE
        if now == (before or (_NONE if prefix else "")):
            return False
        size = before.partition(",")[0]
        if prefix in self._shown and before and not may_take(
                prefix + PLACE_FILE, seen, int(size) if size.isdigit() else None):
            return False
        self._writer.set_note("place_file" + prefix, now)
        return True

    def _text(self, prefix: str, is_new: bool, problems: list[Problem]) -> str:
        """The text that holds, "" for none. What cannot be used adds a problem, and the last good text holds."""
        writer, ref = self._writer, prefix + PLACE_FILE
        if prefix in self._shown and self._seen[prefix] is None and is_new or prefix not in self._shown:
            writer.set_note("place_text" + prefix, "")
            return ""
        last = writer.note("place_text" + prefix)
        if self._seen[prefix] is None or (not is_new and last and not writer.note("place_broken" + prefix)):
            return last
        try:
            raw, _ = jail.open_inside(self._roots, jail.resolve(self._roots, prefix, PLACE_FILE) or ref,
                                      limit=limits.FILE_BYTES)
            text, doubts = text_file.decode(raw, ref)
            if not text.strip():
                raise place_file.PlaceFileBroken(Problem(
                    ref, 0, Severity.ERROR, "place.empty",
                    "This file is empty, so names, topics and help lines stay as they were before.",
                    "Put back an earlier copy, or remove the file."))
            place_file.read(text, ref)
        except (OSError, text_file.UnreadableText, place_file.PlaceFileBroken) as error:
            problems.append(getattr(error, "problem", None) or Problem(
                ref, 0, Severity.ERROR, "place.closed", "This file cannot be opened.", "Change who may read it."))
            writer.set_note("place_broken" + prefix, "yes")
            return last
        problems += doubts
        writer.set_note("place_broken" + prefix, "")
        writer.set_note("place_text" + prefix, text)
        return text

    def _find_pictures(self, read: place_file.PlaceFile, own_pictures: set[str]) -> list[Problem]:
        """Give each topic's picture the ref of its file where that is in the staff's folder; say which are missing."""
        lacking = []
        for entry in read.data.get("category", ()):
            picture = entry.get("picture")
            if not picture:
                continue
            base = STAFF if entry["id"] in own_pictures else ""
            found = jail.resolve(self._roots, base, picture)
            if found is None:
                lacking.append(Problem(
                    base + PLACE_FILE, 0, Severity.WARNING, "place.picture",
                    f"The picture of the topic “{entry['id']}” is not here: “{picture}”.",
                    "Put it in the folder media, and check capital letters and the ending."))
            elif is_staff(found):
                entry["picture"] = found
        return lacking

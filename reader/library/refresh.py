"""The folder against the catalogue: what is new, changed or gone, converted and taken in.

Looks at signatures only; files that did not change are not read. Readers see articles as they come. Whatever happens,
what readers had before is still there: a broken file keeps its last good version, a folder that vanished deletes
nothing.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import CatalogueBroken
from reader.model import LibraryChange, Problem, Severity

from . import jail, limits, place_file
from .catalogue_schema import put_away
from .catalogue_writer import CatalogueWriter
from .converter_mark import Converter
from .folder import PLACE_FILE, Found, Signature, look, mark
from .names import article_id

if TYPE_CHECKING:
    from .worker_pool import Workers
    from .worker_process import Outcome

_FIRST_COMMIT_SECONDS = 0.3
_COMMIT_SECONDS = 1.0
_COMMIT_FILES = 200
_MOST_ROUNDS = 3
_HEAD_BYTES = 4000
_GLOSSARY_LINE = re.compile(rb"^[^\w\r\n]{0,8}glos+[a-z]{0,6}[^\w\r\n]{0,4}(?::|\xef\xbc\x9a)",
                            re.IGNORECASE | re.MULTILINE)


def refresh(root: Path, catalogue_file: Path, *, on_progress: Callable[[int, int], None] | None = None,
            is_cancelled: Callable[[], bool] | None = None, rebuild: bool = False,
            processes: int | None = None) -> LibraryChange:
    """Bring the catalogue up to date with the content folder `root`.

    `on_progress(done, of)` is called from this thread, only when there is something to convert. `is_cancelled` is asked
    between files; what was done until then stays. `rebuild` begins with an empty catalogue.

    Raises ContentFolderMissing or ContentUnreadable, with the catalogue untouched, and CatalogueBroken when there can
    be no catalogue.
    """
    for attempt in range(2):
        found = look(root)
        try:
            with CatalogueWriter(catalogue_file, fresh=rebuild or attempt > 0) as writer:
                return _Refresh(root, found, writer, on_progress, is_cancelled, processes).run()
        except sqlite3.DatabaseError as error:
            if attempt or isinstance(error, sqlite3.OperationalError) and _is_full(error):
                raise CatalogueBroken("The catalogue of articles cannot be written.",
                                      f"Check that there is room in {catalogue_file.parent}.") from error
            put_away(catalogue_file)  # damaged inside: make it anew
    raise AssertionError("unreachable")


def _is_full(error: sqlite3.OperationalError) -> bool:
    return any(word in str(error) for word in ("full", "readonly", "locked", "unable to open"))


class _Refresh:
    def __init__(self, root: Path, found: Found, writer: CatalogueWriter,
                 on_progress: Callable[[int, int], None] | None, is_cancelled: Callable[[], bool] | None,
                 processes: int | None) -> None:
        self._root = root
        self._found = found
        self._writer = writer
        self._on_progress = on_progress or (lambda done, of: None)
        self._is_cancelled = is_cancelled or (lambda: False)
        self._processes = processes
        self._ids: dict[str, dict[str, None]] = {"added": {}, "changed": {}, "removed": {}}
        self._gone: list[str] = []
        self._todo: dict[str, str] = {}  # path → hash of the bytes that need no conversion, "" when any need one
        self._is_new = True  # nothing has been converted for this catalogue
        self._done = self._of = 0
        self._came: set[str] = set()  # files that readers did not see before this look
        self._converter = Converter()
        self._media = _media_mark(found)

    def run(self) -> LibraryChange:
        writer, found = self._writer, self._found
        self._compare()
        place_changed = self._place()
        gone = [path for path in self._gone if not self._unseen(path)]
        for path in gone:
            if writer.remove(path):
                self._ids["removed"][article_id(path)] = None
        if gone or place_changed:
            writer.commit()
        finished = self._convert_all()
        changed = bool(gone or place_changed or any(self._ids.values()))
        if changed or self._of or not writer.note("checked"):
            writer.check_library()
        writer.set_problems("folder", found.problems)
        if finished:
            writer.forget_stale()
            writer.set_note("media", self._media)
            self._converter.remember(writer)
            writer.set_note("checked", "yes")
        writer.commit()
        ids = self._ids
        both = ids["added"].keys() & ids["removed"].keys()  # moved to another folder
        return LibraryChange(
            tuple(name for name in ids["added"] if name not in both),
            tuple(dict.fromkeys([*ids["changed"], *(name for name in ids["added"] if name in both)])),
            tuple(name for name in ids["removed"] if name not in both), place_changed, writer.problem_count())

    def _compare(self) -> None:
        """The catalogue's rows against the folder: what is gone, and what has to be converted."""
        found, writer = self._found.articles, self._writer
        all_anew = not self._converter.is_that_of(writer)
        media_changed = writer.note("media") != self._media
        touched = self._touched_pictures() if media_changed else set()
        for path, size, mtime, inode, content_hash, missing in writer.files():
            seen = found.pop(path, None)
            if seen is None:
                self._gone.append(path)
            elif all_anew or path in touched or (missing and media_changed):
                self._todo[path] = ""
            elif seen != mark(size, mtime, inode):
                self._todo[path] = content_hash
            self._is_new = False
        self._todo.update(dict.fromkeys(found, ""))
        found.clear()
        if all_anew and not self._is_new:
            self._converter.forget(writer)

    def _unseen(self, path: str) -> bool:
        return any(path.startswith(folder) for folder in self._found.unread)

    # library.toml

    def _place(self) -> bool:
        seen = self._found.place_file
        now = ",".join(map(str, seen)) if seen else "none"
        if now == self._writer.note("place_file") and self._writer.note("place"):
            return False
        if seen is None:
            changed = self._writer.set_place(place_file.default(), ())
        else:
            from . import text_file

            try:
                raw, _ = jail.open_inside(self._root, jail.resolve(self._root, "", PLACE_FILE) or PLACE_FILE,
                                          limit=limits.FILE_BYTES)
                text, doubts = text_file.decode(raw, PLACE_FILE)
                read = place_file.read(text, PLACE_FILE)
            except (OSError, text_file.UnreadableText, place_file.PlaceFileBroken) as error:
                problem = getattr(error, "problem", None) or Problem(
                    PLACE_FILE, 0, Severity.ERROR, "place.closed", "This file cannot be opened.",
                    "Change who may read it.")
                changed = self._writer.set_place(self._writer.place_file, [problem])
            else:
                changed = self._writer.set_place(read, [*doubts, *read.problems, *self._topic_pictures(read)])
        self._writer.set_note("place_file", now)
        return changed

    def _topic_pictures(self, read: place_file.PlaceFile) -> list[Problem]:
        return [Problem(PLACE_FILE, 0, Severity.WARNING, "place.picture",
                        f"The picture of the topic “{topic.id}” is not here: “{topic.picture}”.",
                        "Put it in the folder media, and check capital letters and the ending.")
                for topic in read.place(read.language or "en").categories
                if topic.picture and jail.resolve(self._root, "", topic.picture) is None]

    # Articles

    def _convert_all(self) -> bool:
        """Convert what has to be. Whether all of that was done.

        Lists of words come first. When one of them changes, all articles of its language follow.
        """
        if not self._todo and not self._writer.stale_articles():
            return True
        with workers(self._processes) as pool:
            self._of = len(self._todo)
            self._on_progress(0, self._of)
            pool.start(self._of)  # they get ready while we look for lists of words
            if self._is_new:
                self._converter.remember(self._writer)
            first = {path: self._todo.pop(path) for path in self._lists_of_words()}
            if first and not self._convert(first, pool):
                return False
            for _ in range(_MOST_ROUNDS):
                jobs = {**self._todo, **dict.fromkeys(self._writer.stale_articles(), "")}
                self._todo.clear()
                self._writer.take_stale()
                if not jobs:
                    return True
                if not self._convert(jobs, pool):
                    return False
        return not self._writer.stale_articles()

    def _lists_of_words(self) -> list[str]:
        """The files that look like lists of words. A wrong guess only costs time."""
        found = [path for path in self._todo if self._writer.is_glossary(path)]
        for path, head in jail.heads(self._root, sorted(self._todo), _HEAD_BYTES):
            if b"\0" in head:
                head = head.replace(b"\0", b"")
            if b"glos" in head.lower() and _GLOSSARY_LINE.search(head):
                found.append(path)
        return list(dict.fromkeys(found))

    def _touched_pictures(self) -> set[str]:
        now = self._found.pictures
        touched = set()
        for path, ref, before in self._writer.pictures():
            seen = now.get(ref)
            if seen is None:
                with contextlib.suppress(OSError, ValueError):
                    state = os.stat(self._root / ref)
                    seen = Signature(state.st_size, state.st_mtime_ns, state.st_ino)
            if seen != before:
                touched.add(path)
        return touched

    def _convert(self, paths: dict[str, str], pool: Workers) -> bool:
        """Convert files, each with the hash of the bytes that need no conversion. Whether all of that was done."""
        from .worker_process import Job

        language, root = self._writer.place_file.language or "en", str(self._root)
        jobs = [Job(root, path, language, paths[path])
                for path in sorted(paths, key=lambda path: (path.count("/"), path))]
        self._of = max(self._of, self._done + len(jobs))
        left, since, last = len(jobs), 0, time.monotonic()
        pause = _FIRST_COMMIT_SECONDS
        for outcome in pool.convert(jobs, glossaries=self._writer.glossaries(), is_cancelled=self._is_cancelled):
            self._done += 1
            left -= 1
            since += 1
            self._take(outcome)
            now = time.monotonic()
            if since >= _COMMIT_FILES or now - last > pause:
                self._writer.commit()
                since, last, pause = 0, time.monotonic(), _COMMIT_SECONDS
                self._on_progress(self._done, self._of)
        self._writer.commit()
        self._on_progress(self._done, self._of)
        return not left

    def _take(self, outcome: Outcome) -> None:
        if outcome.status in ("moving", "gone"):
            return  # as it was; the next look sees what has become of it
        kind = self._writer.put(outcome, self._found.pictures)
        if kind and not (kind == "changed" and outcome.ref in self._came):
            self._ids[kind][article_id(outcome.ref)] = None
        if kind == "added":
            self._came.add(outcome.ref)


def workers(processes: int | None) -> Workers:
    """The processes that convert."""
    # Imported here: mostly there is nothing to convert, and then the app does not pay for it.
    from .worker_pool import Workers

    return Workers(processes)


def _media_mark(found: Found) -> str:
    """By what a change among the pictures is seen."""
    pictures = found.pictures
    lines = "".join(f"{path}\0{','.join(map(str, pictures[path]))}\n" for path in sorted(pictures))
    data = lines.encode("utf-8", "surrogatepass")
    return f"{len(pictures)} {len(data)} {zlib.crc32(data):x} {zlib.adler32(data):x}"

"""The folder against the catalogue: what is new, changed or gone, converted and taken in.

Looks at signatures only; files that did not change are not read. Readers see articles as they come. Whatever happens,
what readers had before is still there: a broken file keeps its last good version, a folder that vanished deletes
nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import reader
from reader.errors import CatalogueBroken
from reader.model import LibraryChange, Problem, Severity

from . import jail, limits, place_file, text_file
from .catalogue_schema import put_away
from .catalogue_writer import CatalogueWriter
from .folder import PLACE_FILE, Found, Signature, look
from .names import article_id
from .worker import convert_all
from .worker_process import Job, Outcome

_FIRST_COMMIT_SECONDS = 0.3
_COMMIT_SECONDS = 1.0
_COMMIT_FILES = 200


def refresh(root: Path, catalogue_file: Path, *, on_progress: Callable[[int, int], None] | None = None,
            is_cancelled: Callable[[], bool] | None = None, rebuild: bool = False,
            processes: int | None = None) -> LibraryChange:
    """Bring the catalogue up to date with the content folder `root`.

    `on_progress(done, of)` is called from this thread, only when there is something to convert. `is_cancelled` is asked
    between files; what was done until then stays. `rebuild` begins with an empty catalogue.

    Raises ContentFolderMissing or ContentUnreadable, with the catalogue untouched, and CatalogueBroken when there can
    be no catalogue.
    """
    found = look(root)
    for attempt in range(2):
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
        self._converter = _converter_mark()
        self._media = _media_mark(found)

    def run(self) -> LibraryChange:
        writer, found = self._writer, self._found
        known = writer.files()
        place_changed = self._place()
        gone = [path for path in known if path not in found.articles and not self._unseen(path)]
        jobs = self._jobs(known)
        for path in gone:
            if writer.remove(path):
                self._ids["removed"][article_id(path)] = None
        if gone or place_changed:
            writer.commit()
        done = self._convert(jobs) if jobs else 0
        changed = bool(gone or place_changed or any(self._ids.values()))
        if changed or jobs or not writer.note("checked"):
            writer.check_library()
        writer.set_problems("folder", found.problems)
        if done == len(jobs):
            writer.set_note("media", self._media)
            writer.set_note("converter", self._converter)
            writer.set_note("checked", "yes")
        writer.commit()
        ids = self._ids
        both = ids["added"].keys() & ids["removed"].keys()  # moved to another folder
        return LibraryChange(
            tuple(name for name in ids["added"] if name not in both),
            tuple(dict.fromkeys([*ids["changed"], *(name for name in ids["added"] if name in both)])),
            tuple(name for name in ids["removed"] if name not in both), place_changed, writer.problem_count())

    def _unseen(self, path: str) -> bool:
        return any(path.startswith(folder) for folder in self._found.unread)

    # library.toml

    def _place(self) -> bool:
        seen = self._found.place_file
        mark = ",".join(map(str, seen)) if seen else "none"
        if mark == self._writer.note("place_file") and self._writer.note("place"):
            return False
        if seen is None:
            changed = self._writer.set_place(place_file.default(), ())
        else:
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
        self._writer.set_note("place_file", mark)
        return changed

    def _topic_pictures(self, read: place_file.PlaceFile) -> list[Problem]:
        return [Problem(PLACE_FILE, 0, Severity.WARNING, "place.picture",
                        f"The picture of the topic “{topic.id}” is not here: “{topic.picture}”.",
                        "Put it in the folder media, and check capital letters and the ending.")
                for topic in read.place(read.language or "en").categories
                if topic.picture and jail.resolve(self._root, "", topic.picture) is None]

    # Articles

    def _jobs(self, known: dict[str, tuple[Signature, str, bool]]) -> list[Job]:
        found, writer = self._found, self._writer
        all_anew = writer.note("converter") != self._converter
        media_changed = writer.note("media") != self._media
        touched = self._touched_pictures() if media_changed else set()
        language = writer.place_file.language or "en"
        root = str(self._root)
        jobs = []
        for path, seen in found.articles.items():
            before = known.get(path)
            if before is None or all_anew or path in touched or (before[2] and media_changed):
                jobs.append(Job(root, path, language))
            elif before[0] != seen:
                jobs.append(Job(root, path, language, before[1]))
        jobs.sort(key=lambda job: (job.ref.count("/"), job.ref))
        return jobs

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

    def _convert(self, jobs: list[Job]) -> int:
        self._on_progress(0, len(jobs))
        done, since, last = 0, 0, time.monotonic()
        pause = _FIRST_COMMIT_SECONDS
        for outcome in convert_all(jobs, is_cancelled=self._is_cancelled, processes=self._processes):
            done += 1
            since += 1
            self._take(outcome)
            now = time.monotonic()
            if since >= _COMMIT_FILES or now - last > pause:
                self._writer.commit()
                since, last, pause = 0, time.monotonic(), _COMMIT_SECONDS
                self._on_progress(done, len(jobs))
        self._writer.commit()
        self._on_progress(done, len(jobs))
        return done

    def _take(self, outcome: Outcome) -> None:
        if outcome.status in ("moving", "gone"):
            return  # as it was; the next look sees what has become of it
        kind = self._writer.put(outcome, self._found.pictures)
        if kind:
            self._ids[kind][article_id(outcome.ref)] = None


def _media_mark(found: Found) -> str:
    """By what a change among the pictures is seen."""
    mark = hashlib.blake2b(digest_size=16)
    for path in sorted(found.pictures):
        mark.update(f"{path}\0{','.join(map(str, found.pictures[path]))}\n".encode("utf-8", "surrogatepass"))
    return mark.hexdigest()


def _converter_mark() -> str:
    """By what it is seen that articles would be converted in another way than they were."""
    from importlib.metadata import PackageNotFoundError, version

    mark = hashlib.blake2b(reader.__version__.encode(), digest_size=16)
    for package in ("markdown", "nh3"):
        with contextlib.suppress(PackageNotFoundError):
            mark.update(version(package).encode())
    here = Path(__file__).parent
    for file in sorted([*here.glob("*.py"), *here.glob("dialect/*.py")]):
        with contextlib.suppress(OSError):
            mark.update(file.name.encode() + file.read_bytes())
    return mark.hexdigest()

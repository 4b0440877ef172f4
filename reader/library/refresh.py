"""The folders against the catalogue: what is new, changed or gone, converted and taken in.

Looks at signatures only; files that did not change are not read. Readers see articles as they come. Whatever happens,
what readers had before is still there: a broken file keeps its last good version, a folder that vanished deletes
nothing. With a `Settling`, what is only half done is held back as well: see there.
"""

from __future__ import annotations

import datetime
import os
import re
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import CatalogueBroken
from reader.model import LibraryChange, Problem, Severity
from reader.roots import STAFF, Folder, Roots, inside, prefix_of

from . import jail
from .catalogue_schema import put_away
from .catalogue_writer import CatalogueWriter
from .converter_mark import Converter
from .folder import Found, Signature, look, mark, signature
from .names import article_id, shown
from .place_files import PlaceFiles
from .settling import VANISHED_LEAST, Settling

if TYPE_CHECKING:
    from .worker_pool import Workers
    from .worker_process import Outcome

_FIRST_COMMIT_SECONDS = 0.3
_COMMIT_SECONDS = 1.0
_COMMIT_FILES = 200
_MOST_ROUNDS = 3
_HEAD_BYTES = 4000
_TICK_SECONDS = 0.05
_GLOSSARY_LINE = re.compile(rb"^[^\w\r\n]{0,8}glos+[a-z]{0,6}[^\w\r\n]{0,4}(?::|\xef\xbc\x9a)",
                            re.IGNORECASE | re.MULTILINE)


def refresh(root: Folder, catalogue_file: Path, *, on_progress: Callable[[int, int], None] | None = None,
            is_cancelled: Callable[[], bool] | None = None, rebuild: bool = False,
            processes: int | None = None, settling: Settling | None = None, patience: float = 0.0,
            today: str = "") -> LibraryChange:
    """Bring the catalogue up to date with the content folder `root`, or with both folders of a library.

    `today` is the day by which a review is overdue, where such articles are hidden; "" is what the clock says.
    `on_progress(done, of)` is called from this thread, only when there is something to convert. `is_cancelled` is asked
    between files; what was done until then stays. `rebuild` begins with an empty catalogue.

    Without `settling` everything is taken as it is found. With it, what may still be changing is left for a later look;
    `settling.due` says when. For up to `patience` seconds that later look is waited for here.

    Raises ContentFolderMissing or ContentUnreadable, with the catalogue untouched, and CatalogueBroken when there can
    be no catalogue. Of two folders one may be missing: what was in it stays, and a problem says so.
    """
    is_cancelled = is_cancelled or _never
    looking = _Looking(root, catalogue_file, on_progress, is_cancelled, processes, settling, today)
    change = looking.look(rebuild=rebuild)
    if settling is not None:
        end = settling.clock() + patience
        while settling.due < end and not is_cancelled():
            left = settling.due - settling.clock()
            if left > 0:
                time.sleep(min(left, _TICK_SECONDS))
            else:
                change = _both(change, looking.look())
    return change


def _never() -> bool:
    return False


def _both(first: LibraryChange, second: LibraryChange) -> LibraryChange:
    """Two changes, one after the other, as one."""
    return _change((*first.added, *second.added), (*first.changed, *second.changed), (*first.removed, *second.removed),
                   first.place_changed or second.place_changed, second.problems)


def _change(added: Iterable[str], changed: Iterable[str], removed: Iterable[str], place_changed: bool,
            problems: int) -> LibraryChange:
    added, removed = dict.fromkeys(added), dict.fromkeys(removed)
    both = added.keys() & removed.keys()  # moved to another folder
    return LibraryChange(
        tuple(name for name in added if name not in both),
        tuple(dict.fromkeys([*changed, *(name for name in added if name in both)])),
        tuple(name for name in removed if name not in both), place_changed, problems)


class _Looking(NamedTuple):
    """One library and how to look at it."""

    root: Folder
    catalogue_file: Path
    on_progress: Callable[[int, int], None] | None
    is_cancelled: Callable[[], bool]
    processes: int | None
    settling: Settling | None
    today: str

    def look(self, *, rebuild: bool = False) -> LibraryChange:
        """One look."""
        for attempt in range(2):
            found = look(self.root)
            try:
                with CatalogueWriter(self.catalogue_file, fresh=rebuild or attempt > 0) as writer:
                    return _Refresh(_as_they_are(self.root, found), found, writer, self).run()
            except sqlite3.DatabaseError as error:
                if attempt or isinstance(error, sqlite3.OperationalError) and _is_full(error):
                    raise CatalogueBroken("The catalogue of articles cannot be written.",
                                          f"Check that there is room in {self.catalogue_file.parent}.") from error
                put_away(self.catalogue_file)  # damaged inside: make it anew
        raise AssertionError("unreachable")


def _as_they_are(root: Folder, found: Found) -> Roots:
    """The folders with all links followed: one that is turned meanwhile does not mix two releases."""
    roots = Roots.of(root)
    first, staff = found.ground.get(""), found.ground.get(STAFF)
    return Roots(Path(first.path) if first else roots.content,
                 Path(staff.path) if staff else roots.staff, roots.shows_content,
                 hides_overdue=roots.hides_overdue)


def _is_full(error: sqlite3.OperationalError) -> bool:
    return any(word in str(error) for word in ("full", "readonly", "locked", "unable to open"))


class _Refresh:
    def __init__(self, roots: Roots, found: Found, writer: CatalogueWriter, how: _Looking) -> None:
        self._roots = roots
        self._found = found
        self._settling = how.settling
        self._digest = found.digest if how.settling is not None else None
        self._writer = writer
        self._on_progress = how.on_progress or (lambda done, of: None)
        self._is_cancelled = how.is_cancelled
        self._processes = how.processes
        self._today = (how.today or datetime.date.today().isoformat()) if roots.hides_overdue else ""
        self._ids: dict[str, dict[str, None]] = {"added": {}, "changed": {}, "removed": {}}
        self._gone: list[str] = []
        self._todo: dict[str, str] = {}  # path → hash of the bytes that need no conversion, "" when any need one
        self._known_sizes: dict[str, int | None] = {}  # of files that look different: the size that readers have
        self._marks: dict[str, int] = {}  # of files to convert: how they looked when that was decided
        self._held: set[str] = set()      # of these files, those that may still be written
        self._held_gone: list[str] = []   # files that are missing, and may come back
        self._last: set[str] = set()      # files that are gone, and were the last with anything to show
        self._is_held = False             # something else is left for a later look
        self._is_new = True  # nothing has been converted for this catalogue
        self._done = self._of = 0
        self._came: set[str] = set()  # files that readers did not see before this look
        self._new_hashes: set[str] = set()
        self._converter = Converter()
        self._media = _media_mark(found)
        self._place = PlaceFiles(roots, found, writer)

    def run(self) -> LibraryChange:
        writer, found, settling = self._writer, self._found, self._settling
        if settling is not None:
            settling.begin()
        has_hidden = self._hide_overdue()
        self._compare()
        self._hold_back()
        place_changed = self._place.take(self._may_take_place_file, look_again=writer.note("media") != self._media)
        has_gone = self._remove(self._believed_gone())
        if has_gone or place_changed or has_hidden:
            writer.commit()
        finished = self._convert_all()
        if self._remove([*self._last, *(path for path in self._held_gone if self._was_renamed(path))]):
            has_gone = True
            writer.commit()
        changed = bool(has_gone or place_changed or any(self._ids.values()))
        if changed or self._of or not writer.note("checked"):
            writer.check_library()
        writer.set_problems("folder", found.problems)
        is_held = bool(self._is_held or self._held or self._held_gone or self._last)
        if finished:
            writer.forget_stale()
            if not is_held:
                writer.set_note("media", self._media)
            self._converter.remember(writer)
            writer.set_note("checked", "yes")
            self._note_ground()
        writer.commit()
        if settling is not None:
            settling.end(self._digest if finished and not is_held else None)
        ids = self._ids
        return _change(ids["added"], ids["changed"], ids["removed"], place_changed, writer.problem_count())

    def _hide_overdue(self) -> bool:
        """Hide what is overdue today, or show again what was. Whether that changed something."""
        if self._writer.note("hidden_before") == self._today:
            return False
        gone, came = self._writer.hide_overdue(self._today)
        self._ids["removed"].update(dict.fromkeys(gone))
        self._ids["added"].update(dict.fromkeys(came))
        return bool(gone or came)

    def _compare(self) -> None:
        """The catalogue's rows against the folders: what is gone, and what has to be converted."""
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
                self._marks[path] = seen
                if seen != mark(size, mtime, inode):
                    self._known_sizes[path] = size
            elif seen != mark(size, mtime, inode):
                self._todo[path] = content_hash
                self._marks[path] = seen
                self._known_sizes[path] = size
            self._is_new = False
        self._todo.update(dict.fromkeys(found, ""))
        if not self._is_new:
            self._marks.update(found)
            self._known_sizes.update(dict.fromkeys(found))
        found.clear()
        if all_anew and not self._is_new:
            self._converter.forget(writer)

    def _unseen(self, path: str) -> bool:
        return prefix_of(path) in self._found.lost or any(path.startswith(part) for part in self._found.unread)

    # What is not believed yet

    def _hold_back(self) -> None:
        """Leave out the files that may still be written. In a new catalogue there is nothing better to show."""
        if self._settling is None or self._is_new:
            return
        for path in self._known_sizes:
            if not self._rests(path):
                self._held.add(path)
                del self._todo[path]

    def _rests(self, path: str) -> bool:
        if self._is_elsewhere(prefix_of(path)):
            return True  # another release, which was put there as a whole
        try:
            now = signature(os.stat(self._roots.file(path)))
        except (OSError, ValueError):
            return True  # it went: the one who reads it will see
        self._marks[path] = mark(*now)
        return self._settling.may_read(path, now, self._known_sizes[path])

    def _believed_gone(self) -> list[str]:
        """Of the files that are missing those that are gone; the others are remembered."""
        gone = [path for path in self._gone if not self._unseen(path)]
        settling = self._settling
        if settling is None or not gone:
            if settling is not None:
                settling.vanished = frozenset()
            return gone
        believed: list[str] = []
        vanished = set()
        looked_at = dict(self._roots.shown)
        for prefix, paths in _by_prefix(gone):
            if prefix not in looked_at:  # someone decided that this folder is not shown any more
                believed += paths
                continue
            all_of = self._writer.count_files(prefix)
            is_all = len(paths) == all_of
            is_empty = is_all and not any(
                prefix_of(path) == prefix for path in (*self._todo, *self._held, *self._found.pictures))
            if not is_empty and self._is_elsewhere(prefix):
                believed += paths
            elif is_all or (all_of >= VANISHED_LEAST and 2 * len(paths) > all_of):
                if not (is_empty and self._is_on_another_drive(prefix)) and settling.may_vanish(
                        prefix, hash(frozenset(paths))):
                    believed += paths
                else:
                    vanished.add(prefix)
                    self._tell_vanished(prefix, len(paths))
            else:
                believed += [path for path in paths if settling.may_go(path)]
        settling.vanished = frozenset(vanished)
        self._held_gone = list(set(gone) - set(believed))
        return believed

    def _is_elsewhere(self, prefix: str) -> bool:
        """Whether the folder is another one than before, or a link that was turned to another place: on purpose,
        then."""
        before, ground = self._writer.note("ground" + prefix), self._found.ground.get(prefix)
        return bool(before) and ground is not None and before.partition(" ")[2] != shown(ground.path)

    def _is_on_another_drive(self, prefix: str) -> bool:
        """Whether it lies on another drive than before. When it is empty, it is the place of a share that is gone."""
        before = self._writer.note("ground" + prefix)
        return bool(before) and before.partition(" ")[0] != str(self._found.ground[prefix].device)

    def _note_ground(self) -> None:
        vanished = self._settling.vanished if self._settling is not None else ()
        for prefix, ground in self._found.ground.items():
            if prefix not in vanished and not self._last and self._writer.count_files(prefix):
                self._writer.set_note("ground" + prefix, f"{ground.device} {shown(ground.path)}")

    def _was_renamed(self, path: str) -> bool:
        """Whether what was in a missing file came under another name."""
        return self._writer.hash_of(path) in self._new_hashes

    def _tell_vanished(self, prefix: str, count: int) -> None:
        folder = dict(self._roots.shown)[prefix]
        self._found.problems.append(Problem(
            shown(str(folder)), 0, Severity.WARNING, "folder.vanished",
            f"{count} articles are suddenly gone from this folder. Readers still see them.",
            "Check that its drive or share is connected. If you removed them yourself, there is nothing to do."))

    def _remove(self, paths: list[str]) -> bool:
        """Forget files that are gone. Whether readers saw one of them."""
        seen = False
        self._held_gone = list(set(self._held_gone) - set(paths))
        self._last = self._last_ones(paths)
        for path in paths:
            if path not in self._last and self._writer.remove(path):
                self._ids["removed"][article_id(path)] = None
                seen = True
        return seen

    def _last_ones(self, paths: list[str]) -> set[str]:
        """Of these those that were the last articles of a folder in whose other files there is none that can be read:
        a release in which everything is broken does not leave an empty screen."""
        last: set[str] = set()
        if self._settling is not None:
            for prefix, gone in _by_prefix(paths):
                has_files = self._writer.count_files(prefix) > len(gone) or any(
                    prefix_of(path) == prefix for path in (*self._todo, *self._held))
                if has_files and not self._writer.has_articles_but(prefix, gone):
                    last.update(gone)
        return last

    def _may_take_place_file(self, ref: str, seen: Signature | None, known_size: int | None) -> bool:
        """Whether a library.toml that looks like this is whole, or is gone."""
        if prefix_of(ref) in self._found.lost:
            return False
        if self._settling is None or self._is_new or self._is_elsewhere(prefix_of(ref)):
            return True
        allowed = self._settling.may_read(ref, seen, known_size) if seen else self._settling.may_go(ref)
        self._is_held |= not allowed
        return allowed

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
                stale = [path for path in self._writer.stale_articles() if path not in self._held]
                jobs = {**self._todo, **dict.fromkeys(stale, "")}
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
        for path, head in jail.heads(self._roots, sorted(self._todo), _HEAD_BYTES):
            if b"\0" in head:
                head = head.replace(b"\0", b"")
            if b"glos" in head.lower() and _GLOSSARY_LINE.search(head):
                found.append(path)
        return list(dict.fromkeys(found))

    def _touched_pictures(self) -> set[str]:
        """The articles with a picture that is another one now."""
        now = self._found.pictures
        touched = set()
        for path, ref, before in self._writer.pictures():
            seen = now.get(ref)
            if seen is None:
                try:
                    seen = signature(os.stat(self._roots.file(ref)))
                except (OSError, ValueError):
                    if self._unseen(ref):
                        continue
            is_other = seen != before or prefix_of(path) != prefix_of(ref) and prefix_of(path) + inside(ref) in now
            if is_other:
                if self._settling is None or self._is_elsewhere(prefix_of(ref)) or (
                        self._settling.may_go(ref) if seen is None else
                        self._settling.may_read(ref, seen, before.size)):
                    touched.add(path)
                else:
                    self._is_held = True
        return touched

    def _convert(self, paths: dict[str, str], pool: Workers) -> bool:
        """Convert files, each with the hash of the bytes that need no conversion. Whether all of that was done."""
        from .worker_process import Job

        language = self._writer.place_file.language or "en"
        root, staff = str(self._roots.content), str(self._roots.staff or "")
        jobs = [Job(root, path, language, paths[path], staff=staff)
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
            self._look_again_at(outcome)
            return  # as it was; the next look sees what has become of it
        if self._settling is not None and not self._is_new and self._has_moved(outcome):
            self._look_again_at(outcome)
            return
        kind = self._writer.put(outcome, self._found.pictures)
        if kind and not (kind == "changed" and outcome.ref in self._came):
            self._ids[kind][article_id(outcome.ref)] = None
        if kind == "added":
            self._came.add(outcome.ref)
            self._new_hashes.add(outcome.hash)

    def _has_moved(self, outcome: Outcome) -> bool:
        """Whether a file was changed between the look that found it at rest and the reading."""
        if outcome.signature.size < 0:
            return False  # it could not be opened
        expected = self._marks.get(outcome.ref)
        if expected is None:
            expected = self._writer.mark_of(outcome.ref)
        return expected is not None and mark(*outcome.signature) != expected

    def _look_again_at(self, outcome: Outcome) -> None:
        if self._settling is not None:
            self._is_held = True
            self._settling.hold(outcome.ref)


def _by_prefix(paths: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(prefix_of(path), []).append(path)
    return found.items()


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

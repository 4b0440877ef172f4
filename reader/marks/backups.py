"""The copies beside the file: one a day, the last seven, and one from before each change of the tables.

A copy is whole or not there. Copies are in the order of their numbers, whatever the clock said when they were made.
"""

from __future__ import annotations

import os
import re
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from reader.marks.connection import BACKUPS, FAULTS, prepare
from reader.marks.schema import sync_folder
from reader.values import value

KEPT = 7
_TURN_S = 30.0
_HELD = threading.local()  # the files whose turn this thread has


@value
class Copy:
    """One copy of the file. `day` is "2026-11-03"; `before` the version of the tables that it was made before, 0 for
    a daily one."""

    path: Path
    number: int
    day: str
    before: int = 0


def copies(path: Path) -> list[Copy]:
    """The copies of the file at `path`, newest first. Empty when they cannot be read."""
    pattern = re.compile(re.escape(path.stem) + r"-(\d+)-(\d+-\d\d-\d\d)(?:-before-(\d+))?" + re.escape(path.suffix))
    found = []
    with suppress(OSError):
        for name in os.listdir(path.parent / BACKUPS):
            if match := pattern.fullmatch(name):
                number, day, before = match.groups()
                found.append(Copy(path.parent / BACKUPS / name, int(number), day, int(before or 0)))
    return sorted(found, key=lambda copy: copy.number, reverse=True)


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """One at a time, of all threads and processes: making copies, mending. Raises `sqlite3.Error` when the other one
    takes too long, `OSError` when there can be no folder of copies.

    An empty database serves as the lock: it is let go when its process ends, however that ends. Whoever has the turn
    may take it again.
    """
    held = _HELD.__dict__.setdefault("paths", set())
    if path in held:
        yield
        return
    folder = path.parent / BACKUPS
    folder.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(folder / ".turn", timeout=_TURN_S, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        held.add(path)
        try:
            yield
        finally:
            held.discard(path)


def back_up_daily(path: Path, connection: sqlite3.Connection, today: str = "") -> Copy | None:
    """Make today's copy, unless there is one or there is nothing to copy; keep the last `KEPT`.

    Call it in a `turn`, with a file that was found to be whole. Raises `sqlite3.Error` or `OSError`; the copies that
    were there stay.
    """
    today = today or time.strftime("%Y-%m-%d")
    daily = [copy for copy in copies(path) if not copy.before]
    if (daily and daily[0].day == today) or _is_empty(connection):
        return None
    made = _make(path, connection, today)
    for old in [made, *daily][KEPT:]:
        old.path.unlink(missing_ok=True)
    return made


def back_up_before(path: Path, connection: sqlite3.Connection, version: int) -> Copy | None:
    """Make a copy before the tables become those of `version`; the one of an earlier change goes. Raises as above."""
    with turn(path):
        old = [copy for copy in copies(path) if copy.before]
        made = _make(path, connection, time.strftime("%Y-%m-%d"), version)
        for copy in old:
            copy.path.unlink(missing_ok=True)
        return made


def erase(path: Path, work: Callable[[sqlite3.Connection], None]) -> None:
    """Do `work`, which deletes rows, in every copy as well; copies with the tables of an older Reader are deleted.

    Raises `sqlite3.Error` or `OSError` when a copy could not be changed; the others are.
    """
    failed: Exception | None = None
    for copy in copies(path):
        try:
            if copy.before:
                copy.path.unlink(missing_ok=True)
                continue
            with closing(sqlite3.connect(copy.path, isolation_level=None, timeout=_TURN_S)) as connection:
                prepare(connection)
                connection.execute("BEGIN IMMEDIATE")
                work(connection)
                connection.execute("COMMIT")
        except (*FAULTS, OSError) as error:
            failed = error
    if failed is not None:
        raise failed


def delete_all(path: Path) -> None:
    """Delete every copy of the file, and what was set aside of it. Raises `OSError`."""
    for copy in copies(path):
        copy.path.unlink(missing_ok=True)
    for aside in path.parent.glob(f"{path.name}.*"):
        if aside.name.startswith((f"{path.name}.corrupt-", f"{path.name}.mending")):
            aside.unlink(missing_ok=True)


def write_copy(connection: sqlite3.Connection, target: Path) -> None:
    """Write what is in `connection` to a new file, as one file without a log, on the disk when this returns. Raises
    `sqlite3.Error` or `OSError`, and then there is no such file."""
    fresh = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
    try:
        with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous = OFF")  # until the end: it counts only when it is whole
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found != "ok":
                raise sqlite3.DatabaseError(found)
        descriptor = os.open(fresh, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(fresh, target)
    except BaseException:
        for ending in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                fresh.with_name(fresh.name + ending).unlink()
        raise
    sync_folder(target.parent)


def _make(path: Path, connection: sqlite3.Connection, day: str, before: int = 0) -> Copy:
    number = max((copy.number for copy in copies(path)), default=0) + 1
    name = f"{path.stem}-{number:05}-{day}{f'-before-{before}' if before else ''}{path.suffix}"
    copy = Copy(path.parent / BACKUPS / name, number, day, before)
    write_copy(connection, copy.path)
    return copy


def _is_empty(connection: sqlite3.Connection) -> bool:
    """Nothing that a person would miss: such a copy must not push out one that has something."""
    return not connection.execute(
        "SELECT EXISTS (SELECT 1 FROM mark) OR EXISTS (SELECT 1 FROM place) OR EXISTS (SELECT 1 FROM visit)"
    ).fetchone()[0]

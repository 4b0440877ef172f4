"""Put a damaged file right: set it aside, put together what can be read of it and the newest copy, write that back.

Nothing is deleted, and a sudden end at any point leaves a file that this can be done with again.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from reader.marks.backups import copies, turn, write_copy
from reader.marks.condition import StoreCondition, mended
from reader.marks.connection import FAULTS, NewerFile, is_damage, open_file, prepare, seal
from reader.marks.salvage import Salvaged, salvage
from reader.marks.schema import SEALED, bring_up_to_date, sync_folder
from reader.marks.upkeep import check

_TRIES = 3
_UNLIKELY_GAP = 100_000  # so many marks are not made between two copies


class Gathered:
    """What there is to put back. `contents` is a database in memory; close it."""

    def __init__(
        self, contents: sqlite3.Connection, copy_day: str, lost: int | None, doubtful: int, is_behind: bool
    ) -> None:
        self.contents, self.copy_day, self.lost, self.doubtful = contents, copy_day, lost, doubtful
        self.is_behind = is_behind  # places and history may be older ones
        self.is_empty = not copy_day and not contents.execute(
            "SELECT (SELECT count(*) FROM mark) + (SELECT count(*) FROM place) + (SELECT count(*) FROM visit)"
            " + (SELECT count(*) FROM state)"
        ).fetchone()[0]

    def condition(self, set_aside: str = "") -> StoreCondition:
        """What to tell a person about it."""
        return mended(self.copy_day, self.lost, self.doubtful, self.is_behind, set_aside, self.is_empty)


def mend(path: Path) -> StoreCondition | None:
    """Put the file at `path` right. Returns what to tell a person, None when there was nothing to do (any more).

    Raises nothing for what is in the file. Where nothing can be written the file stays as it is, and the next
    `open_file` says so.
    """
    try:
        with turn(path):
            if _is_whole(path):
                return None  # another process was quicker
            return _mend(path)
    except (OSError, *FAULTS):
        _log().exception("The damaged store could not be put right")
        return None


def gather(path: Path, damaged: Path | None = None, log: Path | None = None) -> Gathered:
    """Put together what can be read of the damaged file at `path` and its newest good copy. Changes neither.

    `damaged` and `log` are copies of the file and of its log, where there are such.
    """
    damaged, log = damaged or path, log or path.with_name(path.name + "-wal")
    kept = copies(path)
    found = Salvaged()
    if damaged.exists():
        try:
            found = salvage(damaged, log, [copy.path for copy in kept if not copy.before][:2])
        except OSError as error:
            _log().warning("Nothing could be read of the damaged store: %s", error)
    contents, day = _newest([(_half_done(path), ""), *((copy.path, copy.day) for copy in kept)])
    lost, doubtful = _merge(contents, found)
    return Gathered(contents, day, lost, doubtful, not (found.places_are_all and found.visits_are_all))


def _mend(path: Path) -> StoreCondition:
    for _ in range(_TRIES):
        aside, log = _set_aside(path)
        gathered = gather(path, aside, log)
        with closing(gathered.contents):
            if aside is not None and not (_is_same(path, aside) and _is_same(_log_of(path), log)):
                continue  # somebody wrote meanwhile; what they wrote counts
            if not _put_inside(path, gathered.contents):
                _put_in_place(path, gathered.contents)
            _half_done(path).unlink(missing_ok=True)
            return gathered.condition(aside.name if aside else "")
    raise sqlite3.OperationalError("The damaged store is being written to.")


def _is_whole(path: Path) -> bool:
    try:
        with closing(open_file(path)) as connection:
            check(connection)
    except NewerFile:
        return True
    except FAULTS as error:
        if not is_damage(error):
            raise
        return False
    return True


# ---- setting aside -----------------------------------------------------------------------------------------------


def _set_aside(path: Path) -> tuple[Path | None, Path | None]:
    """Copy the file and its log, each of them on the disk when this returns. None for what is not there."""
    if not path.exists() or not path.stat().st_size:
        return None, None
    number = 1
    while (aside := path.with_name(f"{path.name}.corrupt-{number}")).exists():
        if _is_same(path, aside) and _is_same(_log_of(path), _log_of(aside)):
            return aside, _log_of(aside)  # an earlier mending ended suddenly
        number += 1
    if _log_of(path).exists():
        _copy(_log_of(path), _log_of(aside))
    _copy(path, aside)
    sync_folder(path.parent)
    return aside, _log_of(aside)


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _half_done(path: Path) -> Path:
    """Where a mended file waits to be put in place."""
    return path.with_name(path.name + ".mending")


def _copy(source: Path, target: Path) -> None:
    data = source.read_bytes()
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            target.unlink()
        raise


def _is_same(one: Path, other: Path) -> bool:
    def bytes_of(path: Path) -> bytes:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return b""

    return bytes_of(one) == bytes_of(other)


# ---- putting back ------------------------------------------------------------------------------------------------


def _put_inside(path: Path, contents: sqlite3.Connection) -> bool:
    """Write `contents` into the file as one transaction, so that everyone who has it open sees them. False when it is
    too damaged for that."""
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(path, timeout=5, isolation_level=None)) as connection:
            prepare(connection)
            if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
                return False
            contents.backup(connection)
            check(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except FAULTS as error:
        _log().warning("The damaged store is replaced: %s", error)
        return False
    return True


def _put_in_place(path: Path, contents: sqlite3.Connection) -> None:
    """Put a new file in the place of the damaged one. Its log must go first: SQLite would apply it to the new one."""
    write_copy(contents, _half_done(path))
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    os.replace(_half_done(path), path)
    sync_folder(path.parent)


# ---- putting together --------------------------------------------------------------------------------------------


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    prepare(connection)
    return connection


def _newest(candidates: list[tuple[Path, str]]) -> tuple[sqlite3.Connection, str]:
    """What is in the first copy that is whole, and its day; empty tables when none is."""
    for candidate, day in candidates:
        contents = _load(candidate)
        if contents is not None:
            return contents, day
    contents = _in_memory()
    bring_up_to_date(contents)
    return contents, ""


def _load(candidate: Path) -> sqlite3.Connection | None:
    """What is in a copy, its tables brought up to date; None when it is not whole."""
    if not candidate.exists():
        return None
    contents = _in_memory()
    try:
        with closing(sqlite3.connect(candidate, timeout=5, isolation_level=None)) as source:
            source.backup(contents)
        bring_up_to_date(contents)
        check(contents)
    except (*FAULTS, OSError) as error:
        _log().warning("The copy %s cannot be used: %s", candidate.name, error)
        contents.close()
        return None
    return contents


def _merge(contents: sqlite3.Connection, found: Salvaged) -> tuple[int | None, int]:
    """Bring what was read of the damaged file into `contents`, which is older. Returns how many marks are lost (None:
    nobody knows) and how many are doubtful."""
    connection = contents
    connection.execute("BEGIN")
    last = _last_number(connection, found)
    expected = None
    if last is not None and found.removed_are_all:
        expected = set(range(1, last + 1)) - {number for number, _ in found.removed}
    if found.marks_are_all and expected is not None and expected == {row[0] for row in found.marks}:
        connection.execute("DELETE FROM mark")
    doubtful = _merge_marks(connection, found)
    if found.places_are_all:
        connection.execute("DELETE FROM place")
    for row in found.places:
        newer, = connection.execute(
            "SELECT EXISTS (SELECT 1 FROM place WHERE article = ? AND language = ? AND turn > ?)", (*row[:2], row[-1])
        ).fetchone()
        if not newer:
            _replace(connection, "place", row)
    if found.visits_are_all:
        connection.execute("DELETE FROM visit")
    for row in found.visits:
        _replace(connection, "visit", row)
    connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", found.states)
    there = {number for number, in connection.execute("SELECT number FROM mark")}
    gone = {number for number, in connection.execute("SELECT number FROM removed")}
    # A number that is neither is that of a lost mark: counted now, and not again next time.
    missing = set(range(1, max(last or 0, *there, *gone, 0) + 1)) - there - gone
    connection.executemany("INSERT INTO removed VALUES (?, '')", [(number,) for number in sorted(missing)])
    _raise_sequence(connection, "mark", max(last or 0, *there, *gone, 0))
    connection.execute("COMMIT")
    return (None if expected is None else len(expected - there)), doubtful


def _merge_marks(connection: sqlite3.Connection, found: Salvaged) -> int:
    doubtful = 0
    for row in found.doubtful:
        same = connection.execute(
            "SELECT 1 FROM mark WHERE number = ? AND id = ? AND changed = ?", (row[0], row[1], row[-1])
        ).fetchone()
        if not same:  # else the copy has it as it was written
            doubtful += 1
            _replace(connection, "mark", row)
    for row in found.marks:
        connection.execute("DELETE FROM mark WHERE id = ?", (row[1],))
        _replace(connection, "mark", row)
        connection.execute("DELETE FROM removed WHERE number = ?", (row[0],))
    for number, id_ in found.removed:
        connection.execute("INSERT OR REPLACE INTO removed VALUES (?, ?)", (number, id_))
        connection.execute("DELETE FROM mark WHERE number = ?", (number,))
    return doubtful


def _replace(connection: sqlite3.Connection, table: str, row: tuple) -> None:
    places = ", ".join("?" * (len(row) + 1))
    connection.execute(
        f"INSERT OR REPLACE INTO {table} ({SEALED[table]}, seal) VALUES ({places})", (*row, seal(*row))
    )


def _last_number(connection: sqlite3.Connection, found: Salvaged) -> int | None:
    """The highest number that was ever given to a mark; None when the damaged file does not say so believably."""
    known = [row[0] for row in found.marks] + [number for number, _ in found.removed]
    highest = max(known, default=0)
    if found.last_mark is None:
        # A store that never had a mark has no number either.
        return 0 if found.marks_are_all and found.removed_are_all and not known else None
    believable = highest <= found.last_mark < max(highest, _sequence(connection)) + _UNLIKELY_GAP
    return found.last_mark if believable else None


def _sequence(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'mark'").fetchone()
    return row[0] if row else 0


def _raise_sequence(connection: sqlite3.Connection, table: str, number: int) -> None:
    if number > _sequence(connection):
        connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        connection.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, number))


def _log():  # noqa: ANN202
    import logging

    return logging.getLogger(__name__)

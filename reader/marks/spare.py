"""What is worked with where the file cannot be written: a copy of it in memory. Changes nothing on the disk."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from reader.marks.condition import StoreCondition, both, in_memory, newer
from reader.marks.connection import FAULTS, VERSION, is_damage, is_newer, memory_name, open_memory, prepare, version_of
from reader.marks.disk import why_in_memory
from reader.marks.schema import bring_up_to_date


def open_spare(
    path: Path, error: Exception | None, before: StoreCondition | None = None
) -> tuple[sqlite3.Connection, StoreCondition]:
    """A database in memory with what can be read of `path`, and what to tell a person.

    `error` is why the file cannot be written, None when it is of a newer Reader; `before` what they were to be told
    already. Everyone in this process who asks gets the same database. Never raises for what is on the disk.
    """
    connection = open_memory(path)
    if not version_of(connection):
        before = _fill(connection, path) or before
    condition = newer() if error is None else in_memory(why_in_memory(error, path))
    return connection, both(before, condition) if before is not None else condition


def open_empty(path: Path) -> sqlite3.Connection:
    """A database in memory with nothing in it that was not put there by this process. `path` is only its name."""
    connection = open_memory(path)
    _bring_up(connection)
    return connection


@contextmanager
def read_only(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that reads `path` and what is in its log, and leaves both as they are. Raises `sqlite3.Error` or
    `OSError`."""
    log = path.with_name(path.name + "-wal")
    if not log.exists() or not log.stat().st_size:
        with closing(_connect(path, "immutable=1")) as connection:
            yield connection
        return
    # SQLite reads the log only with a third file beside it, for which there may be no room.
    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        copy = Path(folder, "copy.sqlite3")
        shutil.copyfile(path, copy)
        shutil.copyfile(log, copy.with_name("copy.sqlite3-wal"))
        with closing(_connect(copy, "mode=rw")) as connection:
            yield connection


def _connect(path: Path, how: str) -> sqlite3.Connection:
    name = f"file:{quote(str(path.absolute()))}?{how}"
    connection = sqlite3.connect(name, uri=True, isolation_level=None, check_same_thread=False)
    prepare(connection)
    return connection


def _fill(connection: sqlite3.Connection, path: Path) -> StoreCondition | None:
    """Copy the file; of a damaged one, what can be read. Returns what to tell a person about damage."""
    if path.exists():
        try:
            with read_only(path) as source:
                if not version_of(source):
                    raise sqlite3.DatabaseError("nothing in it")
                _copy(source, connection, path)
            _bring_up(connection)
            return None
        except (*FAULTS, OSError) as error:
            if is_damage(error):
                from reader.marks.recovery import gather

                found = gather(path)
                with closing(found.contents) as contents:
                    contents.backup(connection)
                return found.condition()
    _bring_up(connection)
    return None


def _copy(source: sqlite3.Connection, connection: sqlite3.Connection, path: Path) -> None:
    if (name := memory_name(path)) == ":memory:":
        source.backup(connection)
    else:
        # Unlike a backup it does not take over that the file has a log, which memory cannot have.
        source.execute("VACUUM INTO ?", (name,))


def _bring_up(connection: sqlite3.Connection) -> None:
    version = version_of(connection)
    if version != VERSION and not is_newer(version):
        with suppress(*FAULTS):
            bring_up_to_date(connection)

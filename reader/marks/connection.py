"""Connections to the file of what a person keeps: to the file itself, or to a copy in memory where it cannot be used.

Says what is wrong by raising; what to do about it is decided in `reader.marks.store`. Loaded when the app starts, so
whatever is needed rarely (migrations, copies, mending) is imported where it is needed.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

VERSION = 2  # of the tables, see `reader.marks.schema`
PAGE = 4096  # bytes; SQLite's own default, and of every file of ours
BACKUPS = "backups"  # the folder of copies, beside the file
_BUSY_S = 5.0
# Larger files are checked by `Store.look_after`, behind the first painting: 0.3 ms here, 60 ms for 10,000 marks.
_CHECKED_AT_ONCE = 200_000  # bytes
# No Reader will ever have made so many forms of its tables: such a number is damage.
_UNLIKELY_VERSION = 1000


# What a statement may raise for what is on the disk. SQLite puts words of a damaged file in its messages as they are,
# and Python cannot always read them.
FAULTS = (sqlite3.Error, UnicodeDecodeError)


class NewerFile(Exception):
    """The file was made by a newer Reader; nothing in it was touched."""


class Damaged(sqlite3.DatabaseError):
    """The file can be opened, but what is in it is not right."""


def open_file(path: Path) -> sqlite3.Connection:
    """A connection to `path`, made with its folder when missing, its tables brought up to date.

    Raises `NewerFile`; `sqlite3.Error` or `OSError` when the file or its folder cannot be used (see `is_damage`).
    """
    try:
        head = _head(path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        head = b""
    if not head and (path.parent / BACKUPS).is_dir():
        from reader.marks.backups import copies

        if copies(path):
            raise Damaged("the file is gone, but there are copies of it")
    if is_newer(int.from_bytes(head[60:64], "big")):
        raise NewerFile
    if head and not os.access(path, os.W_OK):
        # SQLite would open it for reading only, and say so at the first change.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    connection = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)
    try:
        version = version_of(connection)
        if is_newer(version):
            raise NewerFile
        connection.execute("PRAGMA journal_mode = WAL")
        prepare(connection)
        if version != VERSION:
            from reader.marks.schema import bring_up_to_date

            bring_up_to_date(connection, path)
        if path.stat().st_size <= _CHECKED_AT_ONCE:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found != "ok":
                raise Damaged(found)
    except BaseException:
        connection.close()
        raise
    return connection


def open_memory(path: Path) -> sqlite3.Connection:
    """A database in memory, the same one for everyone in this process who asks for the same `path` while one of them
    has it open. It may be empty: version 0."""
    name = memory_name(path)
    connection = sqlite3.connect(
        name, timeout=_BUSY_S, isolation_level=None, check_same_thread=False, uri=name != ":memory:"
    )
    prepare(connection)
    return connection


def memory_name(path: Path) -> str:
    """What SQLite calls the database of `open_memory`. Before 3.36 there is none that two can share."""
    if sqlite3.sqlite_version_info < (3, 36):
        return ":memory:"
    from urllib.parse import quote

    return f"file:/reader{quote(str(path.absolute()), safe='/')}?vfs=memdb"


def prepare(connection: sqlite3.Connection) -> None:
    """What every connection of ours has: written through to the disk, what is removed wiped, the seal known."""
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.create_function("seal", -1, seal, deterministic=True)


def seal(*values: object) -> int:
    """A checksum of a row. SQLite has none of its own: a bit that flips inside a word would go unnoticed."""
    from zlib import crc32

    return crc32(repr(values).encode("utf-8", "surrogatepass"))


def version_of(connection: sqlite3.Connection) -> int:
    return connection.execute("PRAGMA user_version").fetchone()[0]


def is_newer(version: int) -> bool:
    return VERSION < version < _UNLIKELY_VERSION


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another connection stands in the way for the moment."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (
        sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)


def is_damage(error: BaseException) -> bool:
    """Whether the file's contents are to blame, rather than the disk, its permissions or another process."""
    if isinstance(error, UnicodeDecodeError):
        return True
    if not isinstance(error, sqlite3.DatabaseError) or isinstance(error, sqlite3.IntegrityError):
        return False
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # raised by Python: text that is no text
        return isinstance(error, (Damaged, sqlite3.OperationalError))
    if code == sqlite3.SQLITE_IOERR_READ:  # the disk has lost a part of the file
        return True
    # ERROR is "no such table" and "unsupported file format": our statements are right, so the file is not.
    return code & 0xFF in (
        sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_RANGE, sqlite3.SQLITE_TOOBIG,
    )


def _head(path: Path) -> bytes:
    """Read without SQLite, which would tidy up beside a file that is not ours to touch. Empty for what is no database
    of SQLite."""
    with open(path, "rb", buffering=0) as file:
        head = file.read(100)
    return head if head.startswith(b"SQLite format 3\0") or not head else b"?"

"""The small database in the user data folder: how far each article was read, and what the window looked like.

It is the only copy of what a person did, so it is written with ``synchronous=FULL``, and a file that cannot be read
is set aside (``….corrupt-1``), never deleted. A `Store` is used by one thread at a time; a second one on the same
file, in another thread or process, is fine.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from reader.errors import CannotSave
from reader.model import ReadingPlace, ReadingRecord

VERSION = 1
_MIGRATIONS: tuple[str, ...] = (
    # 0 → 1
    """
    CREATE TABLE place (
        article TEXT NOT NULL, language TEXT NOT NULL,
        anchor TEXT NOT NULL, block INTEGER NOT NULL, offset INTEGER NOT NULL, fraction REAL NOT NULL,
        quote TEXT NOT NULL,
        progress REAL NOT NULL, finished INTEGER NOT NULL, opened REAL NOT NULL,
        turn INTEGER NOT NULL,
        PRIMARY KEY (article, language)
    ) WITHOUT ROWID;
    CREATE INDEX place_turn ON place (turn);
    CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
)
_COLUMNS = "article, language, anchor, block, offset, fraction, quote, progress, finished, opened"


class Store:
    """Reads and writes; every call is one short transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Store:
        """The store in `path`, made when it is missing, set aside and made anew when it is damaged.

        Where the folder cannot be written, the store lives in memory: everything works, nothing is kept.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return cls(_connect(path))
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
                    raise
                _set_aside(path)
                return cls(_connect(path))
        except (OSError, sqlite3.Error):
            return cls(_connect(None))

    @property
    def is_kept(self) -> bool:
        """False when the store lives in memory only."""
        return bool(self._connection.execute("PRAGMA database_list").fetchone()[2])

    def record(self, article: str, language: str) -> ReadingRecord | None:
        rows = self._read(f"SELECT {_COLUMNS} FROM place WHERE article = ? AND language = ?", (article, language))
        return _record(rows[0]) if rows else None

    def recent(self, limit: int) -> tuple[ReadingRecord, ...]:
        """The articles that were open last, newest first. The order is that of opening, not of the clock."""
        rows = self._read(f"SELECT {_COLUMNS} FROM place ORDER BY turn DESC LIMIT ?", (limit,))
        return tuple(map(_record, rows))

    def keep(self, record: ReadingRecord) -> None:
        """Remember how far an article was read; it becomes the latest one. Raises `CannotSave`."""
        place = record.place
        self._write(
            f"INSERT OR REPLACE INTO place ({_COLUMNS}, turn) VALUES (?,?,?,?,?,?,?,?,?,?,"
            " (SELECT COALESCE(MAX(turn), 0) + 1 FROM place))",
            (record.article, record.language, place.anchor, place.block, place.offset, place.fraction,
             place.quote, record.progress, record.finished, record.opened),
        )

    def state(self, key: str) -> str:
        """What was last put under `key`, "" when nothing was."""
        rows = self._read("SELECT value FROM state WHERE key = ?", (key,))
        return rows[0][0] if rows else ""

    def set_state(self, key: str, value: str) -> None:
        """Raises `CannotSave`."""
        self._write("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))

    def close(self) -> None:
        self._connection.close()

    def _read(self, statement: str, values: tuple) -> list[tuple]:
        """A place that cannot be read (a failing disk) is a place that is not known: reading articles goes on."""
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            _log().warning("The store could not be read: %s", error)
            return []

    def _write(self, statement: str, values: tuple) -> None:
        try:
            with self._connection:
                self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise CannotSave(
                "Your place could not be saved on this computer.",
                "Check that the disk is not full. You can go on reading.",
            ) from error


def _connect(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:" if path is None else path, timeout=5, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        _migrate(connection)
        # The whole file, not only its first page: 0.1 ms for a hundred articles.
        if (found := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(found)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to `VERSION`, each step in one transaction: after a crash it is the old form or the new."""
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > VERSION:
        # Made by a newer Reader: its tables only ever grow, so reading goes on; what we do not know stays untouched.
        return
    for version in range(found, VERSION):
        connection.executescript(f"BEGIN IMMEDIATE;{_MIGRATIONS[version]}PRAGMA user_version = {version + 1};COMMIT;")


def _set_aside(path: Path) -> None:
    number = 1
    while (kept := path.with_name(f"{path.name}.corrupt-{number}")).exists():
        number += 1
    os.replace(path, kept)
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(path.with_name(path.name + ending), kept.with_name(kept.name + ending))


def _record(row: tuple) -> ReadingRecord:
    article, language, anchor, block, offset, fraction, quote, progress, finished, opened = row
    return ReadingRecord(
        article, language, ReadingPlace(anchor, block, offset, fraction, quote), progress, bool(finished), opened
    )


def _log():  # noqa: ANN202
    """Imported when there is something to say: the start of the app does without."""
    import logging

    return logging.getLogger(__name__)

"""The tables of what a person keeps, and how older ones become today's. Knows nothing of what is in them."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from reader.marks.connection import VERSION, Damaged, version_of

# Of every table whose rows carry a seal: what the seal is of, in this order. Also what is read of each row.
SEALED = {
    "place": "article, language, anchor, block, offset, fraction, quote, progress, finished, opened, turn",
    "mark": "number, id, kind, article, language, section, exact, prefix, suffix, start, content_hash,"
            " title, heading, words, color, name, note, made, changed, repeated",
    "visit": "number, article, language, title, opened",
}

# STEPS[n] leads from version n to n + 1. Steps that were ever given out never change.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE place (
            article TEXT NOT NULL, language TEXT NOT NULL,
            anchor TEXT NOT NULL, block INTEGER NOT NULL, offset INTEGER NOT NULL, fraction REAL NOT NULL,
            quote TEXT NOT NULL,
            progress REAL NOT NULL, finished INTEGER NOT NULL, opened REAL NOT NULL,
            turn INTEGER NOT NULL,
            PRIMARY KEY (article, language)
        ) WITHOUT ROWID""",
        "CREATE INDEX place_turn ON place (turn)",
        "CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        # `number` is the order in which marks were made, and is never given twice.
        """CREATE TABLE mark (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,
            kind TEXT NOT NULL, article TEXT NOT NULL, language TEXT NOT NULL, section TEXT NOT NULL,
            exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
            start INTEGER NOT NULL, content_hash TEXT NOT NULL,
            title TEXT NOT NULL, heading TEXT NOT NULL, words TEXT NOT NULL, color TEXT NOT NULL,
            name TEXT NOT NULL, note TEXT NOT NULL, made REAL NOT NULL, changed REAL NOT NULL,
            repeated INTEGER NOT NULL, seal INTEGER NOT NULL
        )""",
        "CREATE UNIQUE INDEX mark_id ON mark (id)",
        "CREATE INDEX mark_article ON mark (article, language)",
        # Which number a removed mark had, so that it can come back to its place, and so that a damaged file can say
        # how many marks it should have. Nothing else of it is kept.
        "CREATE TABLE removed (number INTEGER PRIMARY KEY, id TEXT NOT NULL)",
        "CREATE INDEX removed_id ON removed (id)",
        """CREATE TABLE visit (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            article TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, opened REAL NOT NULL,
            seal INTEGER NOT NULL
        )""",
        "CREATE INDEX visit_article ON visit (article, language)",
        "ALTER TABLE place ADD COLUMN seal INTEGER NOT NULL DEFAULT 0",
        f"UPDATE place SET seal = seal({SEALED['place']})",
    ),
)


def bring_up_to_date(connection: sqlite3.Connection, path: Path | None = None) -> None:
    """Bring the tables up to `VERSION` in one transaction: after a sudden end they are the old ones or the new.

    With `path`, an older file is copied first (see `reader.marks.backups`). Raises `sqlite3.Error`, or `OSError` when
    it cannot be copied; `Damaged` when the file says it has other tables than it has.
    """
    if path is not None and version_of(connection):
        from reader.marks.backups import back_up_before

        back_up_before(path, connection, VERSION)
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = version_of(connection)  # again: another process may have done it in the meantime
        if found != VERSION:
            tables = {name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
            if not 0 <= found < VERSION or ("place" in tables) != (found > 0) or "mark" in tables:
                raise Damaged(f"version {found} with the tables {sorted(tables)}")
            for step in STEPS[found:]:
                for statement in step:
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    if path is not None and not found:
        sync_folder(path.parent)
        sync_folder(path.parent.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk: else a new file itself may be lost in a power cut. Windows has no way."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

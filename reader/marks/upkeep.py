"""What is done for the file once after each start, behind the first painting: look at all of it, copy it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.marks.backups import back_up_daily, turn
from reader.marks.connection import Damaged
from reader.marks.schema import SEALED


def look_after(path: Path, connection: sqlite3.Connection) -> None:
    """Check the file, then make today's copy. Raises `Damaged` or another `sqlite3.Error`, or `OSError`."""
    check(connection)
    with turn(path):
        back_up_daily(path, connection)


def check(connection: sqlite3.Connection) -> None:
    """Look at every page, every index and the seal of every row. Raises `Damaged` or another `sqlite3.Error`."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise Damaged(found)
    for table, columns in SEALED.items():
        wrong = connection.execute(f"SELECT count(*) FROM {table} WHERE seal <> seal({columns})").fetchone()[0]
        if wrong:
            raise Damaged(f"{wrong} rows of {table} are not as they were written")
    connection.execute("SELECT count(*) FROM state WHERE length(key) + length(value) < 0").fetchone()

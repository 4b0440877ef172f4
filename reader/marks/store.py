"""What a person keeps, in a small database in the user data folder: bookmarks, highlights, notes, how far each article
was read, which ones were opened, and what the window looked like.

It is the only copy of what a person did. Every change is on the disk when the call returns (WAL,
``synchronous=FULL``). A file that cannot be read is set aside (``….corrupt-1``), never deleted, and what can be saved
of it is put back. Where nothing can be written everything works in memory. `Store.condition` says which of these it is.

A `Store` is used by one thread at a time; a second one on the same file, in another thread or process, is fine. Order
never comes from the clock. Does not know what the articles are, nor whether a mark's place is still there.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import CannotSave
from reader.marks.connection import FAULTS, NewerFile, is_busy, is_damage, open_file, seal
from reader.model import ReadingPlace, ReadingRecord

if TYPE_CHECKING:
    from reader.kept import Mark, Visit
    from reader.marks.condition import StoreCondition

VISITS_KEPT = 5000
_MAKING_S = 3.0  # seconds that another one may take to make the file
_PLACE = "article, language, anchor, block, offset, fraction, quote, progress, finished, opened"
_KEEP = f"INSERT OR REPLACE INTO place ({_PLACE}, turn, seal) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"


class Store:
    """Reads and writes; every call is one short transaction.

    Reading never raises: what cannot be read is not known. Writing raises `CannotSave`, and then nothing has changed.
    """

    def __init__(self, path: Path, tell: Callable[[StoreCondition], None] | None = None, *,
                 in_memory: bool = False) -> None:
        self._path = path
        self._tell: Callable[[StoreCondition], None] | None = None
        self._condition: StoreCondition | None = None  # None: all is well
        self._file: tuple[int, int] | None = None  # which file the connection is to; None when in memory
        self._connection: sqlite3.Connection
        if in_memory:
            from reader.marks.spare import open_empty

            self._connection = open_empty(path)
        else:
            self._connect()
        self._tell = tell

    @classmethod
    def open(cls, path: Path, tell: Callable[[StoreCondition], None] | None = None) -> Store:
        """The store in `path`, made when it is missing, mended when it is damaged, else in memory. Never raises.

        `tell` is called with the new `condition` when damage is found later, in the thread that found it.
        """
        return cls(path, tell)

    @classmethod
    def open_in_memory(cls, name: str) -> Store:
        """A new store that is never on a disk, for a screen that many people use one after the other. All stores of one
        `name` in this process are the same one, which is gone when the last of them is closed."""
        return cls(Path("in-memory", name), in_memory=True)

    @property
    def condition(self) -> StoreCondition:
        """What became of the file, in one sentence for people."""
        if self._condition is None:
            from reader.marks.condition import StoreCondition

            return StoreCondition()
        return self._condition

    @property
    def is_kept(self) -> bool:
        """False when the store lives in memory only."""
        return self._file is not None

    def close(self) -> None:
        self._connection.close()

    def look_after(self) -> StoreCondition:
        """What is too slow for the start of the app: check the whole file, mend it, make today's copy.

        Once after each start, from the thread that writes; 0.1 s with 10,000 marks. Returns `condition`; never raises.
        """
        if self._file is not None:
            from reader.marks.upkeep import look_after

            try:
                self._work(lambda connection: look_after(self._path, connection))
            except (*FAULTS, OSError) as error:
                _log().warning("The store could not be looked after: %s", error)
            self._warn_of_network()
        return self.condition

    # ---- how far each article was read ---------------------------------------------------------------------------

    def record(self, article: str, language: str) -> ReadingRecord | None:
        rows = self._read(f"SELECT {_PLACE} FROM place WHERE article = ? AND language = ?", (article, language))
        return _record(rows[0]) if rows else None

    def recent(self, limit: int) -> tuple[ReadingRecord, ...]:
        """The articles that were open last, newest first. The order is that of opening, not of the clock."""
        rows = self._read(f"SELECT {_PLACE} FROM place ORDER BY turn DESC LIMIT ?", (limit,))
        return tuple(map(_record, rows))

    def keep(self, record: ReadingRecord) -> None:
        """Remember how far an article was read; it becomes the latest one. Raises `CannotSave`."""
        place = record.place
        row = (record.article, record.language, place.anchor, place.block, place.offset, float(place.fraction),
               place.quote, float(record.progress), int(record.finished), float(record.opened))

        def work(connection: sqlite3.Connection) -> None:
            turn, = connection.execute("SELECT COALESCE(MAX(turn), 0) + 1 FROM place").fetchone()
            connection.execute(_KEEP, (*row, turn, seal(*row, turn)))

        self._write(work)

    # ---- what the window looked like -----------------------------------------------------------------------------

    def state(self, key: str) -> str:
        """What was last put under `key`, "" when nothing was."""
        rows = self._read("SELECT value FROM state WHERE key = ?", (key,))
        return rows[0][0] if rows else ""

    def set_state(self, key: str, value: str) -> None:
        """Raises `CannotSave`."""
        self._write(lambda connection: connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value)))

    # ---- marks ---------------------------------------------------------------------------------------------------

    def marks(self, article: str = "", language: str = "") -> tuple[Mark, ...]:
        """The marks of an article (in one language or in all), or of the whole library, in the order in which they
        were made."""
        from reader.marks.mark_rows import read_marks

        where, values = _where(article, language)
        return self._look(lambda connection: read_marks(connection, where, values), ())

    def mark(self, id: str) -> Mark | None:  # noqa: A002
        """The mark of that id, None when there is none."""
        from reader.marks.mark_rows import read_marks

        found = self._look(lambda connection: read_marks(connection, "WHERE id = ?", (id,)), ())
        return found[0] if found else None

    def add_mark(self, mark: Mark) -> None:
        """Keep a new mark, as the last one; one of that id that is there is changed. Raises `CannotSave`."""
        self.add_marks((mark,))

    def add_marks(self, marks: Iterable[Mark]) -> None:
        """Keep several, all or none: for imports. Raises `CannotSave`."""
        from reader.marks.mark_rows import put

        marks = tuple(marks)
        self._write(lambda connection: [put(connection, mark) for mark in marks])

    def change_mark(self, mark: Mark) -> bool:
        """Replace the mark of that id; False when there is none (any more). Raises `CannotSave`."""
        return self.change_marks((mark,)) == 1

    def change_marks(self, marks: Iterable[Mark]) -> int:
        """Replace several, all or none; those that are not there are left out. Returns how many were there. Raises
        `CannotSave`."""
        from reader.marks.mark_rows import change

        marks = tuple(marks)
        return self._write(lambda connection: sum(change(connection, mark) for mark in marks))

    def remove_mark(self, id: str) -> Mark | None:  # noqa: A002
        """Remove a mark and return it, None when there is none. Raises `CannotSave`."""
        from reader.marks.mark_rows import remove

        return self._write(lambda connection: remove(connection, id))

    def restore_mark(self, mark: Mark) -> None:
        """Undo of `remove_mark`: the mark is at its old place in the order again. Raises `CannotSave`."""
        from reader.marks.mark_rows import restore

        self._write(lambda connection: restore(connection, mark))

    # ---- history -------------------------------------------------------------------------------------------------

    def visits(self, limit: int) -> tuple[Visit, ...]:
        """The last openings of articles, newest first, by order and not by clock."""
        from reader.marks.mark_rows import VISIT_COLUMNS, visit_from

        rows = self._read(f"SELECT {VISIT_COLUMNS} FROM visit ORDER BY number DESC LIMIT ?", (limit,))
        return tuple(map(visit_from, rows))

    def add_visit(self, visit: Visit) -> None:
        """Remember an opening; the oldest of more than `VISITS_KEPT` go. Raises `CannotSave`."""
        from reader.marks.mark_rows import add_visit

        self._write(lambda connection: add_visit(connection, visit, VISITS_KEPT))

    def clear_marks(self) -> None:
        """Delete all bookmarks, highlights and notes, in the copies as well. There is no undo. Raises `CannotSave`."""
        self._erase("DELETE FROM mark")

    def clear_history(self) -> None:
        """Forget which articles were opened and how far they were read, in the copies as well. Marks stay. Raises
        `CannotSave`."""
        self._erase("DELETE FROM visit", "DELETE FROM place")

    def forget(self, article: str, language: str) -> None:
        """The same for one article in one language."""
        where, values = "WHERE article = ? AND language = ?", (article, language)
        self._erase(f"DELETE FROM visit {where}", f"DELETE FROM place {where}", values=values)

    # ---- the whole -----------------------------------------------------------------------------------------------

    def rename_article(self, old_id: str, new_id: str, language: str) -> None:
        """An article got another id in this language: its marks, history and place follow. Where the new one was read
        as well, the place that was kept later stays. Raises `CannotSave`."""
        from reader.marks.mark_rows import rename_article

        self._write(lambda connection: rename_article(connection, old_id, new_id, language))

    def clear_all(self) -> None:
        """Delete everything that a person kept, its copies, and damaged files that were set aside. There is no undo.
        Raises `CannotSave`."""
        self._write(_clear)
        if self._file is not None:
            from reader.marks.backups import delete_all

            with suppress(*FAULTS):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the old pages stand in the log as well
            try:
                delete_all(self._path)
            except OSError as error:
                raise CannotSave(
                    "Everything that you saved has been deleted, but a copy of it could not be.",
                    "Ask whoever looks after this computer to delete the folder of copies.",
                ) from error

    # ---- inside --------------------------------------------------------------------------------------------------

    def _erase(self, *statements: str, values: tuple = ()) -> None:
        def work(connection: sqlite3.Connection) -> None:
            for statement in statements:
                connection.execute(statement, values)

        self._write(work)
        if self._file is not None:
            from reader.marks.backups import erase

            with suppress(*FAULTS):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            try:
                erase(self._path, work)
            except (*FAULTS, OSError) as error:
                raise CannotSave(
                    "This was forgotten, but a copy of it could not be changed.",
                    "Copies are deleted after some days. “Delete all” deletes them now.",
                ) from error

    def _read(self, statement: str, values: tuple = ()) -> list[tuple]:
        return self._look(lambda connection: connection.execute(statement, values).fetchall(), [])

    def _look(self, work: Callable[[sqlite3.Connection], Any], nothing: Any) -> Any:
        """A place that cannot be read (a failing disk) is a place that is not known: reading articles goes on."""
        try:
            return self._work(work)
        except (*FAULTS, OSError, UnicodeEncodeError) as error:
            _log().warning("The store could not be read: %s", error)
            return nothing

    def _write(self, work: Callable[[sqlite3.Connection], Any]) -> Any:
        """Do `work` in one transaction."""

        def transaction(connection: sqlite3.Connection) -> Any:
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(*FAULTS):
                    connection.execute("ROLLBACK")
                raise
            return result

        try:
            return self._work(transaction)
        except (*FAULTS, OSError, UnicodeEncodeError) as error:
            raise _cannot_save(error) from error

    def _work(self, work: Callable[[sqlite3.Connection], Any]) -> Any:
        """Do `work` with a connection to the file that is there now; when that finds damage, mend and do it again."""
        if self._file is not None and self._file != _file_at(self._path):
            # Put in place of ours by another process, or removed: what we wrote in ours would be lost.
            self._connection.close()
            self._connect()
        try:
            return work(self._connection)
        except FAULTS as error:
            if self._file is None or not is_damage(error):
                raise
            self._mend(error)
            return work(self._connection)

    def _connect(self) -> None:
        try:
            self._use_file()
        except NewerFile:
            self._use_memory(None)
        except (OSError, *FAULTS) as error:
            if is_damage(error):
                self._mend(error)
            else:
                self._use_memory(error)

    def _use_file(self) -> None:
        """Two that make the file at the same moment get in each other's way, and SQLite does not wait for that by
        itself: try again until the other one is done."""
        until = time.monotonic() + _MAKING_S
        while True:
            try:
                self._connection = open_file(self._path)
                break
            except sqlite3.OperationalError as error:
                if not is_busy(error) or time.monotonic() >= until:
                    raise
                time.sleep(0.01)
        self._file = _file_at(self._path)

    def _mend(self, error: sqlite3.Error) -> None:
        """Put the file right and open it. Where that is not possible either: what can be read of it, in memory."""
        from reader.marks.recovery import mend

        _log().error("The store is damaged: %s", error)
        with suppress(AttributeError):  # there is none yet when the app starts
            self._connection.close()
        condition = mend(self._path)
        try:
            self._use_file()
        except (OSError, *FAULTS, NewerFile) as later:
            self._use_memory(later, condition)
        else:
            self._become(condition)

    def _use_memory(self, error: Exception | None, before: StoreCondition | None = None) -> None:
        """`error` None: the file is of a newer Reader."""
        from reader.marks.spare import open_spare

        _log().warning("The store is in memory: %s", error or "the file is of a newer Reader")
        self._file = None
        self._connection, condition = open_spare(self._path, error, before)
        self._become(condition)

    def _warn_of_network(self) -> None:
        from reader.marks.disk import is_network

        if self._condition is None and is_network(self._path.parent):
            from reader.marks.condition import on_network

            self._become(on_network())

    def _become(self, condition: StoreCondition | None) -> None:
        if condition is not None:
            self._condition = condition
            if self._tell is not None:
                self._tell(condition)


def _where(article: str, language: str) -> tuple[str, tuple]:
    if not article:
        return "", ()
    if not language:
        return "WHERE article = ?", (article,)
    return "WHERE article = ? AND language = ?", (article, language)


def _clear(connection: sqlite3.Connection) -> None:
    for table in ("mark", "removed", "visit", "place", "state", "sqlite_sequence"):
        connection.execute(f"DELETE FROM {table}")


def _record(row: tuple) -> ReadingRecord:
    article, language, anchor, block, offset, fraction, quote, progress, finished, opened = row
    return ReadingRecord(
        article, language, ReadingPlace(anchor, block, offset, fraction, quote), progress, bool(finished), opened
    )


def _file_at(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _cannot_save(error: Exception) -> CannotSave:
    """What a person is told about a change that was not made."""
    from reader.marks.disk import why_not_written

    sentence, hint = why_not_written(error)
    return CannotSave(sentence, hint)


def _log():  # noqa: ANN202
    """Imported when there is something to say: the start of the app does without."""
    import logging

    return logging.getLogger(__name__)

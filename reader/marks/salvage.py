"""Read what can still be read of a damaged file. Changes nothing in it; decides nothing about what is put back."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from reader.marks.connection import FAULTS, PAGE, prepare, seal
from reader.marks.schema import SEALED, bring_up_to_date

_PROBES = 50_000  # numbers that are asked for one by one, where reading in order stops
_SEALED_MARK = len(SEALED["mark"].split(","))


@dataclass
class Salvaged:
    """The rows that could be read, and whether all of them could be. Rows are as in `SEALED`, without their seal."""

    places: list[tuple] = field(default_factory=list)
    marks: list[tuple] = field(default_factory=list)       # as they were written
    doubtful: list[tuple] = field(default_factory=list)    # marks with a wrong seal: a few letters may be wrong
    visits: list[tuple] = field(default_factory=list)
    removed: list[tuple] = field(default_factory=list)     # (number, id)
    states: list[tuple] = field(default_factory=list)
    last_mark: int | None = None                            # the highest number that was ever given
    marks_are_all: bool = False
    visits_are_all: bool = False
    places_are_all: bool = False
    removed_are_all: bool = False

    @property
    def worth(self) -> int:
        return len(self.places) + len(self.marks) + len(self.visits) + len(self.states)


def salvage(damaged: Path, log: Path | None, donors: Iterable[Path]) -> Salvaged:
    """Read `damaged` and its `log` (the ``-wal`` file). Where its first page cannot be used, the first pages of
    `donors`, files with the same tables, are tried in its place. Never raises for what is in the file.

    Works on a copy in the system's folder for temporary files; raises `OSError` when there is no room for it.
    """
    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        copy = Path(folder, "damaged.sqlite3")
        _lay_out(copy, damaged, log)
        best = _read(copy)
        size = damaged.stat().st_size
        if best.worth or size < 2 * PAGE:
            return best
        # A file that was cut has fewer pages than it says.
        _give_head(copy, damaged)
        best = _read(copy)
        if best.worth:
            return best
        fresh = Path(folder, "fresh.sqlite3")
        _make_fresh(fresh)
        for number, donor in enumerate([*donors, fresh]):
            patched = Path(folder, f"patched-{number}.sqlite3")
            # The log of a file whose head is lost cannot be trusted to fit.
            for with_log in (log, None) if log else (None,):
                with suppress(OSError):
                    _lay_out(patched, damaged, with_log)
                    _give_head(patched, donor)
                    found = _read(patched)
                    if found.worth > best.worth:
                        best = found
        # Read with another's first page: nobody knows that these are all, and states have no seal.
        best.marks_are_all = best.visits_are_all = best.places_are_all = best.removed_are_all = False
        best.states = []
    return best


def _lay_out(copy: Path, damaged: Path, log: Path | None) -> None:
    shutil.copyfile(damaged, copy)
    for ending in ("-wal", "-shm"):
        copy.with_name(copy.name + ending).unlink(missing_ok=True)
    if log is not None and log.exists():
        shutil.copyfile(log, copy.with_name(copy.name + "-wal"))


def _make_fresh(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        prepare(connection)
        bring_up_to_date(connection)


def _give_head(patched: Path, donor: Path) -> None:
    """Put the first page of `donor`, which says where the tables begin, in front of the pages of `patched`."""
    with open(donor, "rb") as file:
        head = bytearray(file.read(PAGE))
    pages = patched.stat().st_size // PAGE
    head[28:32] = pages.to_bytes(4, "big")
    head[92:96] = head[24:28]  # says that the number of pages is valid
    head[32:40] = bytes(8)     # no free pages
    with open(patched, "r+b") as file:
        file.write(head)


def _read(path: Path) -> Salvaged:
    found = Salvaged()
    with suppress(*FAULTS), closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as connection:
        prepare(connection)
        connection.execute("PRAGMA cell_size_check = ON")
        # Letters that are no letters any more are replaced; the seal tells.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        rows, found.marks_are_all = _rows(connection, "mark", SEALED["mark"] + ", seal", "number")
        found.marks_are_all = _sort_out(rows, found.marks, found.doubtful) and found.marks_are_all
        rows, found.visits_are_all = _rows(connection, "visit", SEALED["visit"] + ", seal", "number")
        found.visits_are_all = _sort_out(rows, found.visits, []) and found.visits_are_all
        rows, found.places_are_all = _rows(connection, "place", SEALED["place"] + ", seal", "article, language")
        found.places_are_all = _sort_out(rows, found.places, []) and found.places_are_all
        if not rows:
            _read_old_places(connection, found)
        rows, found.removed_are_all = _rows(connection, "removed", "number, id", "number")
        found.removed = [row for row in rows if isinstance(row[0], int) and isinstance(row[1], str)]
        rows, _ = _rows(connection, "state", "key, value", "key")
        found.states = [row for row in rows if isinstance(row[0], str) and isinstance(row[1], str)
                        and "\N{REPLACEMENT CHARACTER}" not in row[0] + row[1]]
        with suppress(*FAULTS, TypeError):
            last, = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'mark'").fetchone()
            found.last_mark = last if isinstance(last, int) else None
    return found


def _read_old_places(connection: sqlite3.Connection, found: Salvaged) -> None:
    """A file of version 1 has no seals: take what looks like a place."""
    with suppress(*FAULTS):
        if connection.execute("SELECT 1 FROM pragma_table_info('place') WHERE name = 'seal'").fetchone():
            return
        rows, found.places_are_all = _rows(connection, "place", SEALED["place"], "article, language")
        kinds = (str, str, str, int, int, (int, float), str, (int, float), int, (int, float), int)
        found.places = [row for row in rows if all(map(isinstance, row, kinds))]


def _sort_out(rows: list[tuple], good: list[tuple], doubtful: list[tuple]) -> bool:
    """Put `rows` where they belong; True when every seal is right."""
    for *row, sealed in rows:
        if sealed == seal(*row):
            good.append(tuple(row))
        elif len(row) == _SEALED_MARK and _looks_like_a_mark(row):
            doubtful.append(tuple(row))
    return len(good) == len(rows)


def _looks_like_a_mark(row: list) -> bool:
    numbers = {0: int, 9: int, 17: (int, float), 18: (int, float), 19: int}
    if not all(isinstance(value, numbers.get(place, str)) for place, value in enumerate(row)):
        return False
    return len(row[1]) == 32 and row[2] in ("bookmark", "highlight", "note") and row[0] > 0


def _rows(connection: sqlite3.Connection, table: str, columns: str, key: str) -> tuple[list[tuple], bool]:
    """The rows of a table, and whether reading them met no damage: from its start, from its end, and where rows have
    numbers one by one in between."""
    found: dict[tuple, None] = {}
    whole = False
    for order in ("", " DESC"):
        ordered = ", ".join(part + order for part in key.split(", "))
        try:
            # No index of ours: it may be what is damaged.
            for row in connection.execute(f"SELECT {columns} FROM {table} NOT INDEXED ORDER BY {ordered}"):
                found[row] = None
            whole = whole or not order
        except (*FAULTS, OverflowError):
            continue
        if whole:
            break
    if not whole and key == "number" and found:
        one = f"SELECT {columns} FROM {table} NOT INDEXED WHERE number = ?"
        numbers = {row[0] for row in found if isinstance(row[0], int)}
        for number in range(1, min(max(numbers, default=0), _PROBES)):
            if number not in numbers:
                with suppress(*FAULTS, OverflowError):
                    row = connection.execute(one, (number,)).fetchone()
                    if row:
                        found[row] = None
    return list(found), whole

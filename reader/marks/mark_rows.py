"""Marks and visits as rows of the store: how they are written, changed, removed and read. Every function that writes
is called in a transaction. Apart from the store so that the start of the app does without.
"""

from __future__ import annotations

import gc
import sqlite3

from reader.kept import Mark, MarkColor, MarkKind, Spot, TextQuote, Visit
from reader.marks.connection import seal
from reader.marks.schema import SEALED

MARK_COLUMNS = (
    "id, kind, article, language, section, exact, prefix, suffix, start, content_hash,"
    " title, heading, words, color, name, note, made, changed, repeated"
)
VISIT_COLUMNS = "article, language, title, opened"
_PUT = f"INSERT INTO mark (number, {MARK_COLUMNS}, seal) VALUES ({'?,' * 20}?)"
_CHANGE = f"UPDATE mark SET ({MARK_COLUMNS}, seal) = ({'?,' * 19}?) WHERE number = ?"
_KINDS = {kind.value: kind for kind in MarkKind}
_COLORS = {color.value: color for color in MarkColor}


def mark_row(mark: Mark) -> tuple:
    """What `MARK_COLUMNS` are for `mark`."""
    spot, quote = mark.spot, mark.spot.quote
    words = (
        mark.id, mark.kind.value, spot.article, spot.language, spot.section, quote.exact, quote.prefix, quote.suffix,
        spot.content_hash, mark.title, mark.heading, mark.words, mark.color.value, mark.name, mark.note,
    )
    # Half a character, as pasted text may have at its ends, cannot be written as UTF-8.
    words = tuple(word.encode("utf-8", "replace").decode() for word in words)
    return (*words[:8], int(spot.start), *words[8:], float(mark.made), float(mark.changed),
            int(spot.repeated))


def mark_from(row: tuple) -> Mark:
    """The other way. A kind or color of a newer Reader becomes a bookmark, a yellow one."""
    (id_, kind, article, language, section, exact, prefix, suffix, start, content_hash,
     title, heading, words, color, name, note, made, changed, repeated) = row
    return Mark(
        id_, _KINDS.get(kind, MarkKind.BOOKMARK),
        Spot(article, language, section, TextQuote(exact, prefix, suffix), start, content_hash, bool(repeated)),
        title, heading, words, _COLORS.get(color, MarkColor.YELLOW), name, note, made, changed,
    )


def read_marks(connection: sqlite3.Connection, where: str, values: tuple) -> tuple[Mark, ...]:
    """The marks in the order in which they were made."""
    # Thirty thousand new objects set the collector of cycles looking at everything again and again, for a quarter of
    # the time of 10,000 marks. There are no cycles here.
    pause = gc.isenabled()
    gc.disable()
    try:
        rows = connection.execute(f"SELECT {MARK_COLUMNS} FROM mark {where} ORDER BY number", values).fetchall()
        return tuple(map(mark_from, rows))
    finally:
        if pause:
            gc.enable()


def visit_from(row: tuple) -> Visit:
    return Visit(*row)


def put(connection: sqlite3.Connection, mark: Mark) -> None:
    """Add as the last one, or change the one that has this id."""
    if not change(connection, mark):
        _insert(connection, _next_number(connection), mark)


def change(connection: sqlite3.Connection, mark: Mark) -> bool:
    """Replace; False when there is none of this id."""
    row = mark_row(mark)
    number = _number(connection, "mark", row[0])
    if number is None:
        return False
    connection.execute(_CHANGE, (*row, seal(number, *row), number))
    return True


def remove(connection: sqlite3.Connection, id_: str) -> Mark | None:
    """Remove and return; its number is kept, and nothing else of it."""
    found = connection.execute(f"SELECT number, {MARK_COLUMNS} FROM mark WHERE id = ?", (id_,)).fetchone()
    if found is None:
        return None
    connection.execute("INSERT OR REPLACE INTO removed VALUES (?, ?)", found[:2])
    connection.execute("DELETE FROM mark WHERE number = ?", found[:1])
    return mark_from(found[1:])


def restore(connection: sqlite3.Connection, mark: Mark) -> None:
    """Put a removed mark where it was; one that was never removed is put last."""
    number = _number(connection, "removed", mark.id)
    if number is None or _number(connection, "mark", mark.id) is not None:
        put(connection, mark)
        return
    connection.execute("DELETE FROM removed WHERE number = ?", (number,))
    _insert(connection, number, mark)


def add_visit(connection: sqlite3.Connection, visit: Visit, keep: int) -> None:
    number = _next_number(connection, "visit")
    row = (number, visit.article, visit.language, visit.title, float(visit.opened))
    connection.execute(f"INSERT INTO visit (number, {VISIT_COLUMNS}, seal) VALUES (?,?,?,?,?,?)", (*row, seal(*row)))
    connection.execute("DELETE FROM visit WHERE number <= ?", (number - keep,))


def rename_article(connection: sqlite3.Connection, old: str, new: str, language: str) -> None:
    if old == new:
        return
    names = {"old": old, "new": new, "language": language}
    # Of two places of what is now one article, the one that was kept earlier goes.
    connection.execute(
        "DELETE FROM place WHERE article = :new AND language = :language"
        " AND turn < (SELECT turn FROM place WHERE article = :old AND language = :language)", names)
    connection.execute(
        "UPDATE OR IGNORE place SET article = :new WHERE article = :old AND language = :language", names)
    connection.execute("DELETE FROM place WHERE article = :old AND language = :language", names)
    for table in ("mark", "visit"):
        connection.execute(
            f"UPDATE {table} SET article = :new WHERE article = :old AND language = :language", names)
    for table, columns in SEALED.items():
        connection.execute(
            f"UPDATE {table} SET seal = seal({columns}) WHERE article = :new AND language = :language", names)


def _insert(connection: sqlite3.Connection, number: int, mark: Mark) -> None:
    row = mark_row(mark)
    connection.execute(_PUT, (number, *row, seal(number, *row)))


def _next_number(connection: sqlite3.Connection, table: str = "mark") -> int:
    """As AUTOINCREMENT would give it: known before the row is written, since the seal is of the number as well."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return row[0] + 1 if row else 1


def _number(connection: sqlite3.Connection, table: str, id_: str) -> int | None:
    """The one that was given last: what was removed may have been made anew under its id, and removed again."""
    return connection.execute(f"SELECT max(number) FROM {table} WHERE id = ?", (id_,)).fetchone()[0]

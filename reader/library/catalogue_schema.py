"""The tables of the catalogue, and how a file of it is opened whatever state it is in.

The catalogue is a cache: everything in it can be made again from the content folder. So a file that is broken, of
another program or of another version is put out of the way and made anew, without a word.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from pathlib import Path

from reader.errors import CatalogueBroken

APPLICATION = 0x52444552  # "RDER"
VERSION = 5

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- Every article's file, drafts and broken ones included: by it the folder is compared.
CREATE TABLE file (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime INTEGER NOT NULL, inode INTEGER NOT NULL,
    hash TEXT NOT NULL, missing INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
-- `first`: of files with one id and language it is the one that counts. `shown`: readers see it.
CREATE TABLE article (
    number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, id TEXT NOT NULL, key TEXT NOT NULL,
    language TEXT NOT NULL, title_key TEXT NOT NULL, position INTEGER NOT NULL, featured INTEGER NOT NULL,
    topic TEXT NOT NULL, topic_line INTEGER NOT NULL, category TEXT NOT NULL, first INTEGER NOT NULL,
    shown INTEGER NOT NULL, card TEXT NOT NULL);
CREATE INDEX article_key ON article (key, language, path);
CREATE INDEX article_order ON article (language, shown, category, position, title_key, path);
CREATE INDEX article_featured ON article (language, position, title_key) WHERE featured AND shown;
-- `anchors` are the places in a page that links can go to, folded, one a line.
CREATE TABLE page (number INTEGER PRIMARY KEY, anchors TEXT NOT NULL, body BLOB NOT NULL);
-- What titles are looked for in. Apart, so that all of it lies close together.
CREATE TABLE words (number INTEGER PRIMARY KEY, language TEXT NOT NULL, title TEXT NOT NULL, rest TEXT NOT NULL);
-- Other names of an article, folded: its lasting id and the names that it had before.
CREATE TABLE former (name TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (name, number)) WITHOUT ROWID;
CREATE INDEX former_number ON former (number);
CREATE TABLE tag (tag TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (tag, number)) WITHOUT ROWID;
CREATE INDEX tag_number ON tag (number);
CREATE TABLE picture (
    path TEXT NOT NULL, ref TEXT NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL, inode INTEGER NOT NULL,
    PRIMARY KEY (path, ref)) WITHOUT ROWID;
CREATE TABLE use (path TEXT NOT NULL, target TEXT NOT NULL, anchor TEXT NOT NULL, written TEXT NOT NULL,
    line INTEGER NOT NULL);
CREATE INDEX use_path ON use (path);
CREATE INDEX use_target ON use (target);
-- What the lists of words explain: JSON, as `Glossaries.plain` has it for one language.
CREATE TABLE glossary (path TEXT PRIMARY KEY, language TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE problem (
    origin TEXT NOT NULL, path TEXT NOT NULL, line INTEGER NOT NULL, severity TEXT NOT NULL, code TEXT NOT NULL,
    sentence TEXT NOT NULL, advice TEXT NOT NULL);
CREATE INDEX problem_origin ON problem (origin, path);
CREATE TABLE place (language TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tally (language TEXT NOT NULL, category TEXT NOT NULL, articles INTEGER NOT NULL,
    PRIMARY KEY (language, category)) WITHOUT ROWID;
"""

_PARTS = _TABLES.count("CREATE ")


def open_catalogue(path: Path, *, write: bool, fresh: bool = False) -> sqlite3.Connection:
    """A connection to the catalogue at `path`, which is made, or made anew, where needed.

    Raises CatalogueBroken when there can be none: no room, no permission.
    """
    if fresh:
        put_away(path)
    for attempt in range(3):
        try:
            return _open(path, write=write)
        except _NotOurs:
            put_away(path)
        except sqlite3.OperationalError as error:
            if attempt == 2 or not _may_pass(error):
                if attempt < 2 and (_is_damage(error) or path.is_dir()):
                    put_away(path)
                    continue
                raise CatalogueBroken("The catalogue of articles cannot be opened.",
                                      f"Check that there is room in {path.parent}, and that it may be written to."
                                      ) from error
            time.sleep(0.05)
        except sqlite3.DatabaseError:
            put_away(path)
    raise CatalogueBroken("The catalogue of articles cannot be made.")


class _NotOurs(Exception):
    """The file is a database, but not this one."""


def _open(path: Path, *, write: bool) -> sqlite3.Connection:
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    exists = path.is_file() and path.stat().st_size > 0
    # Even a reader needs the right to write where it can be had: the log beside the file is shared with the writer.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={'rw' if exists else 'rwc'}", uri=True,
                                 timeout=10 if write else 1, isolation_level=None)
    try:
        if exists:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if (application, version) != (APPLICATION, VERSION):
                if application or version or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    raise _NotOurs
                exists = False
        if not exists:
            _make(connection)
        connection.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()[0]
        if connection.execute("SELECT count(*) FROM sqlite_master WHERE sql LIKE 'CREATE%'").fetchone()[0] != _PARTS:
            raise _NotOurs
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA journal_size_limit = 4000000" if write else "PRAGMA query_only = ON")
    except TypeError:
        connection.close()
        raise _NotOurs from None
    except BaseException:
        connection.close()
        raise
    return connection


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
        for statement in _statements(_TABLES):
            connection.execute(statement)
        # A catalogue that was made anew never counts like the one before it: its generations begin higher.
        connection.execute("INSERT INTO meta VALUES ('generation', ?)", (str(time.time_ns() // 1_000_000),))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _statements(script: str) -> list[str]:
    lines = [line for line in script.split("\n") if not line.startswith("--")]
    return [statement for statement in "\n".join(lines).split(";") if statement.strip()]


def put_away(path: Path) -> None:
    """Remove a catalogue that is of no use, with the files that belong to it."""
    for end in ("", "-wal", "-shm", "-journal"):
        file = path.with_name(path.name + end)
        try:
            file.unlink(missing_ok=True)
        except OSError:
            with contextlib.suppress(OSError):
                os.replace(file, file.with_name(f"{file.name}.broken-{time.time_ns()}"))


def _may_pass(error: sqlite3.OperationalError) -> bool:
    """Whether another program only holds the file for a moment."""
    return "locked" in str(error) or "busy" in str(error)


def _is_damage(error: sqlite3.OperationalError) -> bool:
    words = str(error)
    return any(part in words for part in ("no such table", "no such column", "malformed", "disk I/O", "not a database"))

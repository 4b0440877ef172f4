"""The only one that writes the catalogue. Each commit that changes something gives it a new generation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import ArticleCard, Problem
from reader.roots import STAFF

from .catalogue_schema import open_catalogue
from .folder import Signature, mark
from .glossary import Glossaries
from .names import article_id, fold, search_key, shown
from .phrases import languages as phrase_languages
from .place_file import PlaceFile, default
from .rows import glossaries_of, glossary_text, place_text

if TYPE_CHECKING:
    from .worker_process import Outcome

# What is written of an article; tables are filled in this order.
_ROWS = {
    "file": "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)",
    "article": "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?)",
    "page": "INSERT INTO page VALUES (?, ?, ?)",
    "words": "INSERT INTO words VALUES (?, ?, ?, ?)",
    "former": "INSERT OR IGNORE INTO former VALUES (?, ?)",
    "tag": "INSERT OR IGNORE INTO tag VALUES (?, ?)",
    "use": "INSERT INTO use VALUES (?, ?, ?, ?, ?)",
    "picture": "INSERT OR IGNORE INTO picture VALUES (?, ?, ?, ?, ?)",
    "problem": "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?)",
}

_STAFF = (len(STAFF), STAFF)
# Where a card's JSON list has the day of its next review, and whether that is before a day: `ArticleCard.is_overdue`.
_REVIEW_BY = f"json_extract(card, '$[{tuple(ArticleCard.__dataclass_fields__).index('review_by')}]')"
_OVERDUE = f"({_REVIEW_BY} <> '' AND {_REVIEW_BY} < substr(?, 1, length({_REVIEW_BY})))"


class CatalogueWriter:
    """An open catalogue that can be changed. Close it, or use it as a context manager."""

    def __init__(self, path: Path, *, fresh: bool = False) -> None:
        """Raises CatalogueBroken when there can be no catalogue at `path`."""
        self._database = open_catalogue(path, write=True, fresh=fresh)
        self._dirty = False
        self._topics: dict[str, str] = {}
        self._touched: set[str] = set()  # folded ids of what came, changed or went since the last commit
        self._rows: dict[str, list[tuple]] = {table: [] for table in _ROWS}  # what waits to be written
        self._next_number = 1
        self._filling: bool | None = None  # whether the catalogue was empty, and nobody else writes it
        self._came: set[str] = set()
        self._version = 0
        self._hidden_before = self.note("hidden_before")
        self._glossaries: dict[str, tuple[str, str]] = {
            path: (language, body)
            for path, language, body in self._database.execute("SELECT path, language, body FROM glossary")}
        # Languages whose articles do not know of the last change of their glossary.
        self._stale: set[str] = set(filter(None, self.note("stale").split()))
        self.place_file = self._last_place_file()

    def __enter__(self) -> CatalogueWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; what was not committed is forgotten."""
        self._database.close()

    # What is known

    def files(self) -> Iterator[tuple[str, int, int, int, str, int]]:
        """Of every file, one after the other: path, size, time, inode, hash of the bytes, whether a picture it names is
        missing. Change nothing meanwhile."""
        return iter(self._database.execute("SELECT path, size, mtime, inode, hash, missing FROM file"))

    def pictures(self) -> list[tuple[str, str, Signature]]:
        """Article's path, picture's path, the picture's signature when the article was converted."""
        rows = self._database.execute("SELECT path, ref, size, mtime, inode FROM picture")
        return [(path, ref, Signature(size, mtime, inode)) for path, ref, size, mtime, inode in rows]

    def hash_of(self, path: str) -> str | None:
        """The hash of the bytes of a file; None when it is not known."""
        row = self._database.execute("SELECT hash FROM file WHERE path = ?", (path,)).fetchone()
        return row[0] if row and row[0] else None

    def mark_of(self, path: str) -> int | None:
        """The mark of a file's signature; None when it is not known."""
        row = self._database.execute("SELECT size, mtime, inode FROM file WHERE path = ?", (path,)).fetchone()
        return mark(*row) if row else None

    def count_files(self, prefix: str) -> int:
        """How many files there are in one of the folders."""
        return self._database.execute(
            "SELECT count(*) FROM file WHERE (substr(path, 1, ?) = ?) = ?", (*_STAFF, bool(prefix))).fetchone()[0]

    def has_articles_but(self, prefix: str, gone: Iterable[str]) -> bool:
        """Whether one of the folders has an article for readers that is not in one of these files."""
        self._write_rows()
        rows = self._database.execute(
            "SELECT path FROM article WHERE (substr(path, 1, ?) = ?) = ?", (*_STAFF, bool(prefix)))
        without = set(gone)
        return any(path not in without for (path,) in rows)

    def note(self, key: str) -> str:
        """A note for the next look, "" when there is none."""
        row = self._database.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else ""

    def set_note(self, key: str, value: str) -> None:
        """Leave a note for the next look. It is no change of the library."""
        if self.note(key) != value:
            self._begin()
            self._database.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def _last_place_file(self) -> PlaceFile:
        text = self.note("place")
        return PlaceFile(json.loads(text)) if text else default()

    # Articles

    def put(self, outcome: Outcome, pictures: Mapping[str, Signature]) -> str:
        """Take in what came of a file. Says what that is for readers: "added", "changed", "removed" or ""."""
        self._begin()
        path = outcome.ref
        if self._filling and path not in self._came:
            # The first of this file in a new catalogue: nothing has to be looked up or removed.
            self._came.add(path)
            if outcome.problems:
                self._dirty = True
                self._rows["problem"] += [("file", *row) for row in outcome.problems]
            return self._add(outcome, pictures, None)
        self._write_rows()
        before = self._database.execute("SELECT number FROM article WHERE path = ?", (path,)).fetchone()
        if outcome.status == "same":
            self._database.execute("UPDATE file SET size = ?, mtime = ?, inode = ? WHERE path = ?",
                                   (*outcome.signature, path))
            return ""
        problems = list(outcome.problems)
        if before and outcome.hollow:
            # Nobody saves an article without words on purpose: something went wrong.
            outcome.status, problems = "unreadable", [outcome.hollow]
        if outcome.status not in ("unreadable", "closed"):
            self._forget(path, before)
        elif before:
            problems[0] = [*problems[0][:4], problems[0][4] + " Readers see the last good version.", problems[0][5]]
        self._set_problems("file", path, problems)
        kind = self._add(outcome, pictures, before)
        self._write_rows()
        return kind

    def _add(self, outcome: Outcome, pictures: Mapping[str, Signature], before: tuple[int] | None) -> str:
        path, status, rows = outcome.ref, outcome.status, self._rows
        rows["file"].append((path, *outcome.signature, outcome.hash, outcome.missing))
        if status in ("unreadable", "closed"):
            return ""
        self._set_glossary(path, outcome.language, None if status == "draft" else outcome.glossary)
        if status == "draft":
            return "removed" if before else ""
        self._dirty = True
        name, number = article_id(path), self._next_number
        key = fold(name)
        self._touched.add(key)
        self._next_number += 1
        rows["article"].append(
            (number, path, name, key, outcome.language, outcome.title_key, outcome.position, outcome.featured,
             outcome.category, outcome.category_line, self._category(outcome.category), outcome.card))
        rows["page"].append((number, outcome.anchors, outcome.page))
        rows["words"].append((number, outcome.language, " " + outcome.title_key, " " + outcome.rest_key))
        rows["former"] += [(name, number) for name in outcome.former]
        rows["tag"] += [(tag, number) for tag in outcome.tags]
        rows["use"] += [(path, *use) for use in outcome.uses]
        rows["picture"] += [(path, ref, *pictures.get(ref, (-1, -1, -1))) for ref in outcome.pictures]
        return "changed" if before else "added"

    def _write_rows(self) -> None:
        for table, rows in self._rows.items():
            if rows:
                self._database.executemany(_ROWS[table], rows)
                rows.clear()

    def remove(self, path: str) -> bool:
        """Forget a file that is not there any more. Whether readers saw it."""
        self._begin()
        self._write_rows()
        before = self._database.execute("SELECT number FROM article WHERE path = ?", (path,)).fetchone()
        self._forget(path, before)
        self._set_problems("file", path, [])
        self._set_glossary(path, "", None)
        self._database.execute("DELETE FROM file WHERE path = ?", (path,))
        return before is not None

    def _forget(self, path: str, row: tuple[int] | None) -> None:
        if row is None:
            return
        self._dirty = True
        self._touched.add(fold(article_id(path)))
        for table in ("article", "page", "words", "former", "tag"):
            self._database.execute(f"DELETE FROM {table} WHERE number = ?", row)
        for table in ("use", "picture"):
            self._database.execute(f"DELETE FROM {table} WHERE path = ?", (path,))

    # Glossaries

    def glossaries(self) -> Glossaries:
        """The words that the articles explain for each other."""
        return glossaries_of(self._glossaries[path] for path in sorted(self._glossaries))

    def is_glossary(self, path: str) -> bool:
        """Whether the article in this file was a list of words when it was last converted."""
        return path in self._glossaries

    def stale_articles(self) -> list[str]:
        """The files of the articles in which words would be marked in another way than they are."""
        found: dict[str, None] = {}
        for language in sorted(self._stale):
            rows = self._database.execute(
                "SELECT path FROM article WHERE (language = ? OR substr(language, 1, ?) = ?)"
                " AND path NOT IN (SELECT path FROM glossary)", (language, len(language) + 1, language + "-"))
            found.update((path, None) for (path,) in rows)
        return list(found)

    def take_stale(self) -> None:
        """From now on only those count that get stale from now on; until `forget_stale` it is remembered for the next
        look."""
        self._stale.clear()

    def forget_stale(self) -> None:
        """Every article was converted with the glossary that there is now."""
        self.set_note("stale", "")

    def _set_glossary(self, path: str, language: str, entries: list | None) -> None:
        before = self._glossaries.get(path)
        now = (language, glossary_text(entries)) if entries else None
        if before == now:
            return
        self._database.execute("DELETE FROM glossary WHERE path = ?", (path,))
        self._glossaries.pop(path, None)
        if now:
            self._database.execute("INSERT INTO glossary VALUES (?, ?, ?)", (path, *now))
            self._glossaries[path] = now
        self._stale.update(row[0] for row in (before, now) if row)
        self.set_note("stale", " ".join(sorted({*self.note("stale").split(), *self._stale})))

    # The place

    def set_place(self, place_file: PlaceFile, problems: Iterable[Problem]) -> bool:
        """Take in what library.toml says. Whether that is something new for readers."""
        self._begin()
        text = json.dumps(place_file.data, ensure_ascii=False, sort_keys=False)
        changed = text != self.note("place")
        self.place_file = place_file
        self._topics = {}
        self._set_problems("place", "", map(_row, problems))
        if changed:
            self._dirty = True
            self._database.execute("INSERT OR REPLACE INTO meta VALUES ('place', ?)", (text,))
            self._write_places()
            topics = self._database.execute("SELECT DISTINCT topic FROM article").fetchall()
            self._database.executemany("UPDATE article SET category = ? WHERE topic = ?",
                                       [(self._category(topic), topic) for (topic,) in topics])
        return changed

    def _write_places(self) -> None:
        rows = self._database.execute("SELECT DISTINCT language FROM article").fetchall()
        tags = {"", *phrase_languages(), *self.place_file.languages(), *(language for (language,) in rows)}
        self._database.execute("DELETE FROM place")
        self._database.executemany(
            "INSERT INTO place VALUES (?, ?)",
            [(tag, place_text(self.place_file.place(tag or self.place_file.language or "en"))) for tag in sorted(tags)])

    def _category(self, written: str) -> str:
        if not written:
            return ""
        if not self._topics:
            self._topics = self.place_file.category_ids() or {"": ""}
        return self._topics.get(search_key(written), "")

    # Reviews

    def hide_overdue(self, today: str) -> tuple[list[str], list[str]]:
        """Do not show readers the articles whose review is overdue on `today`, an ISO date; "" shows them all. The ids
        that are shown no more, and those that are shown again.

        When all of them would be hidden, none is: then the clock of this computer is wrong, or nobody is looked after
        by an empty screen.
        """
        self._begin()
        self._write_rows()
        self.set_note("hidden_before", today)
        self._hidden_before = today
        before = self._shown()
        self._hide()
        now = self._shown()
        self._dirty |= before != now
        return ([self._id(number) for number in sorted(before - now)],
                [self._id(number) for number in sorted(now - before)])

    def _hide(self) -> None:
        execute = self._database.execute
        execute("UPDATE article SET shown = first WHERE shown <> first")
        if not self._hidden_before:
            return
        kept = execute(f"SELECT 1 FROM article WHERE first AND NOT {_OVERDUE} LIMIT 1",
                       (self._hidden_before,)).fetchone()
        if kept:
            execute(f"UPDATE article SET shown = 0 WHERE first AND {_OVERDUE}", (self._hidden_before,))

    def _shown(self) -> set[int]:
        return {number for (number,) in self._database.execute("SELECT number FROM article WHERE shown")}

    def _id(self, number: int) -> str:
        return self._database.execute("SELECT id FROM article WHERE number = ?", (number,)).fetchone()[0]

    # Problems

    def set_problems(self, origin: str, problems: Iterable[Problem]) -> None:
        """Replace all problems of one origin."""
        self._begin()
        self._set_problems(origin, None, map(_row, problems))

    def _set_problems(self, origin: str, path: str | None, rows: Iterable[list]) -> None:
        """`path` names the file that the rows are about; None: all files of this origin."""
        where, values = ("origin = ?", (origin,)) if path is None or origin == "place" else (
            "origin = ? AND path = ?", (origin, shown(path)))
        new = [tuple(row) for row in rows]
        old = self._database.execute(
            f"SELECT path, line, severity, code, sentence, advice FROM problem WHERE {where}", values).fetchall()
        if sorted(old) != sorted(new):
            self._dirty = True
            self._database.execute(f"DELETE FROM problem WHERE {where}", values)
            self._database.executemany("INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?)",
                                       [(origin, *row) for row in new])

    def problem_count(self) -> int:
        """How many problems there are."""
        return self._database.execute("SELECT count(*) FROM problem").fetchone()[0]

    def check_library(self) -> None:
        """Look at what only shows when all articles are known: links between them, equal names, topics."""
        from .problems_between import whole_library

        self._begin()
        self._set_problems("library", None, map(_row, whole_library(self._database, self.place_file)))

    # Committing

    def _begin(self) -> None:
        if self._database.in_transaction:
            return
        execute = self._database.execute
        execute("BEGIN IMMEDIATE")
        self._next_number = execute("SELECT coalesce(max(number), 0) + 1 FROM article").fetchone()[0]
        version = execute("PRAGMA data_version").fetchone()[0]  # another one when another process has written
        if self._filling is None:
            self._filling = execute("SELECT 1 FROM file LIMIT 1").fetchone() is None
        elif version != self._version:
            self._filling = False
        self._version = version

    def commit(self) -> bool:
        """Make everything so far visible to readers. Whether something changed for them."""
        if not self._database.in_transaction:
            return False
        self._write_rows()
        changed, self._dirty = self._dirty, False
        if changed:
            self._settle()
            self._database.execute("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
        self._database.execute("COMMIT")
        return changed

    def _settle(self) -> None:
        """Of files with the same id in the same language only the first is shown, the staff's own before the others,
        and not when its review is overdue and those are hidden; count what is shown."""
        execute = self._database.execute
        self._database.executemany(
            "UPDATE article SET first = NOT EXISTS (SELECT 1 FROM article AS other WHERE other.key = article.key"
            " AND other.language = article.language AND (substr(other.path, 1, ?) <> ?, other.path)"
            " < (substr(article.path, 1, ?) <> ?, article.path)) WHERE key = ?",
            [(*_STAFF, *_STAFF, key) for key in self._touched])
        self._database.executemany("UPDATE article SET shown = first WHERE key = ?", [(key,) for key in self._touched])
        self._touched.clear()
        if self._hidden_before:
            self._hide()
        known = {language for (language,) in execute("SELECT language FROM place")}
        execute("DELETE FROM tally")
        execute("INSERT INTO tally SELECT language, category, count(*) FROM article WHERE shown = 1"
                " GROUP BY language, category")
        languages = {language for (language,) in execute("SELECT DISTINCT language FROM tally")}
        if not known or not languages <= known:
            self._write_places()

    def roll_back(self) -> None:
        """Forget what was not committed."""
        if self._database.in_transaction:
            self._database.execute("ROLLBACK")
        for rows in self._rows.values():
            rows.clear()
        self._filling = self._dirty = False
        self._touched.clear()


def _row(problem: Problem) -> list:
    return [problem.path, problem.line, problem.severity.value, problem.code, problem.sentence, problem.advice]



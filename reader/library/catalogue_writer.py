"""The only one that writes the catalogue. Each commit that changes something gives it a new generation."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader.model import Problem, Severity

from .catalogue_schema import open_catalogue
from .folder import Signature
from .glossary import Glossaries
from .link_target import link_name
from .names import article_id, fold, search_key, shown
from .phrases import languages as phrase_languages
from .place_file import PlaceFile, default
from .rows import glossaries_of, glossary_text, place_text
from .worker_process import Outcome

_MOST_GUESSES = 50  # looking for a near name among thousands takes a while


class CatalogueWriter:
    """An open catalogue that can be changed. Close it, or use it as a context manager."""

    def __init__(self, path: Path, *, fresh: bool = False) -> None:
        """Raises CatalogueBroken when there can be no catalogue at `path`."""
        self._database = open_catalogue(path, write=True, fresh=fresh)
        self._dirty = False
        self._topics: dict[str, str] = {}
        self._touched: set[str] = set()  # folded ids of what came, changed or went since the last commit
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
        """Take in what came of a file. Says what that is for readers: "added", "changed" or ""."""
        self._begin()
        path = outcome.ref
        before = self._database.execute("SELECT number FROM article WHERE path = ?", (path,)).fetchone()
        if outcome.status == "same":
            self._database.execute("UPDATE file SET size = ?, mtime = ?, inode = ? WHERE path = ?",
                                   (*outcome.signature, path))
            return ""
        self._database.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)",
            (path, *outcome.signature, outcome.hash, outcome.missing))
        if outcome.status in ("unreadable", "closed"):
            problems = list(outcome.problems)
            if before:
                problems[0] = [*problems[0][:4], problems[0][4] + " Readers see the last good version.",
                               problems[0][5]]
            self._set_problems("file", path, problems)
            return ""
        self._forget(path, before)
        self._set_problems("file", path, outcome.problems)
        self._set_glossary(path, outcome.language, None if outcome.status == "draft" else outcome.glossary)
        if outcome.status == "draft":
            return "removed" if before else ""
        self._insert(outcome, pictures)
        self._dirty = True
        return "changed" if before else "added"

    def _insert(self, outcome: Outcome, pictures: Mapping[str, Signature]) -> None:
        path, name = outcome.ref, article_id(outcome.ref)
        self._touched.add(fold(name))
        execute, many = self._database.execute, self._database.executemany
        number = execute(
            "INSERT INTO article (path, id, key, language, title_key, position, featured, topic, topic_line, category,"
            " shown, card) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
            (path, name, fold(name), outcome.language, outcome.title_key, outcome.position, outcome.featured,
             outcome.category, outcome.category_line, self._category(outcome.category), outcome.card)).lastrowid
        execute("INSERT INTO page VALUES (?, ?, ?)", (number, outcome.anchors, outcome.page))
        execute("INSERT INTO words VALUES (?, ?, ?, ?)",
                (number, outcome.language, " " + outcome.title_key, " " + outcome.rest_key))
        many("INSERT OR IGNORE INTO tag VALUES (?, ?)", [(tag, number) for tag in outcome.tags])
        many("INSERT INTO use VALUES (?, ?, ?, ?, ?)", [(path, *use) for use in outcome.uses])
        many("INSERT OR IGNORE INTO picture VALUES (?, ?, ?, ?, ?)",
             [(path, ref, *pictures.get(ref, (-1, -1, -1))) for ref in outcome.pictures])

    def remove(self, path: str) -> bool:
        """Forget a file that is not there any more. Whether readers saw it."""
        self._begin()
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
        for table in ("article", "page", "words", "tag"):
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
        self._begin()
        self._set_problems("library", None, map(_row, [
            *self._twins(), *self._unknown_topics(), *self._dead_links(), *self._dead_anchors()]))

    def _twins(self) -> Iterable[Problem]:
        rows = self._database.execute(
            "SELECT path, (SELECT min(path) FROM article AS other WHERE other.key = article.key"
            " AND other.language = article.language AND other.shown) FROM article WHERE NOT shown ORDER BY path")
        for path, first in rows.fetchall():
            yield Problem(shown(path), 0, Severity.ERROR, "name.twice",
                          f"There is another article with this file name, so this one is not shown: “{shown(first)}”.",
                          "Give one of the two files another name.")

    def _unknown_topics(self) -> Iterable[Problem]:
        rows = self._database.execute(
            "SELECT path, topic, topic_line FROM article WHERE category = '' AND topic <> '' ORDER BY path").fetchall()
        names = self.place_file.category_ids()
        for path, topic, line in rows:
            near = difflib.get_close_matches(search_key(topic), names, 1, 0.6)
            ids = list(dict.fromkeys(names.values()))
            yield Problem(shown(path), line, Severity.WARNING, "header.category",
                          f"There is no topic called “{topic[:60]}”."
                          + (f" Did you mean “{names[near[0]]}”?" if near else ""),
                          ("Type one of: " + ", ".join(ids[:20]) + "." if ids else
                           "Topics are listed in library.toml, each below a line [[category]]."))

    def _dead_links(self) -> Iterable[Problem]:
        rows = self._database.execute(
            "SELECT path, target, written, line FROM use WHERE NOT EXISTS"
            " (SELECT 1 FROM article WHERE key = target AND shown) ORDER BY path, line").fetchall()
        if not rows:
            return
        known = dict(self._database.execute("SELECT key, path FROM article WHERE shown").fetchall())
        guesses: dict[str, str] = {}
        for path, target, written, line in rows:
            if target not in guesses:
                near = difflib.get_close_matches(target, known, 1, 0.6) if len(guesses) < _MOST_GUESSES else []
                guesses[target] = link_name(known[near[0]]) if near else ""
            guess = guesses[target]
            yield Problem(shown(path), line, Severity.WARNING, "link.missing",
                          f"This link goes to a page that is not here: “{written[:80]}”."
                          + (f" Did you mean “{guess}”?" if guess else ""),
                          f"Type “{guess}”, or remove the link." if guess
                          else "Check the file name, or remove the link.")

    def _dead_anchors(self) -> Iterable[Problem]:
        rows = self._database.execute(
            "SELECT path, target, anchor, written, line FROM use WHERE anchor <> ''"
            " AND EXISTS (SELECT 1 FROM article WHERE key = target AND shown)"
            " AND NOT EXISTS (SELECT 1 FROM article JOIN page USING (number) WHERE key = target AND shown"
            " AND instr(anchors, char(10) || anchor || char(10))) ORDER BY path, line").fetchall()
        for path, target, anchor, written, line in rows:
            names: list[str] = []
            for (text,) in self._database.execute(
                    "SELECT anchors FROM page JOIN article USING (number) WHERE key = ? AND shown", (target,)):
                names += text.split()
            near = difflib.get_close_matches(anchor, names[:500], 1, 0.6)
            yield Problem(shown(path), line, Severity.WARNING, "link.anchor",
                          f"This link goes to a heading that is not on that page: “{written[:80]}”."
                          + (f" Did you mean “#{near[0]}”?" if near else ""),
                          "Type the heading in small letters, with hyphens between the words.")

    # Committing

    def _begin(self) -> None:
        if not self._database.in_transaction:
            self._database.execute("BEGIN IMMEDIATE")

    def commit(self) -> bool:
        """Make everything so far visible to readers. Whether something changed for them."""
        if not self._database.in_transaction:
            return False
        changed, self._dirty = self._dirty, False
        if changed:
            self._settle()
            self._database.execute("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
        self._database.execute("COMMIT")
        return changed

    def _settle(self) -> None:
        """Of files with the same id in the same language only the first is shown; count what is shown."""
        execute = self._database.execute
        self._database.executemany(
            "UPDATE article SET shown = NOT EXISTS (SELECT 1 FROM article AS other WHERE other.key = article.key"
            " AND other.language = article.language AND other.path < article.path) WHERE key = ?",
            [(key,) for key in self._touched])
        self._touched.clear()
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
        self._dirty = False
        self._touched.clear()


def _row(problem: Problem) -> list:
    return [problem.path, problem.line, problem.severity.value, problem.code, problem.sentence, problem.advice]



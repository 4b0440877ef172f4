"""The library as the app sees it: articles, topics and help lines, ready to be shown.

Reads only; `refresh` writes. Opening it parses nothing, and every question is answered from an index, so that it costs
the same with ten articles and with ten thousand. One object belongs to one thread.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import CatalogueBroken
from reader.model import ArticleCard, ArticlePage, Category, Place, Problem, Severity, Shelf

from .catalogue_schema import open_catalogue, put_away
from .names import fold, language_chain, search_key
from .phrases import phrase
from .rows import card_of, glossaries_of, page_of, place_of

if TYPE_CHECKING:
    from .glossary import Glossaries

_ORDER = "position, title_key, path"
_MOST_WORDS = 12


class Catalogue:
    """What is in the library, as of the last look at its folder.

    A catalogue that breaks, or is made anew by another process while this one is open, answers as an empty one until
    the library has been looked at again; no question ever raises for that.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, sees_hidden: bool = False) -> None:
        self._path = path
        # The column that says which articles there are for who asks.
        self._shown = "first" if sees_hidden else "shown"
        self._connection = connection
        self._file = _identity(path)
        self._places: dict[str, Place] = {}
        self._places_of = -1

    @classmethod
    def open(cls, path: Path, *, sees_hidden: bool = False) -> Catalogue:
        """Open the catalogue in the file `path`; an empty one is made if there is none, or a broken one. With
        `sees_hidden`, as staff need it, articles that readers do not see because their review is overdue are there.

        Raises CatalogueBroken when no file can be made there.
        """
        return cls(path, open_catalogue(path, write=False), sees_hidden=sees_hidden)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def generation(self) -> int:
        """A number that is another one after every change."""
        if _identity(self._path) != self._file:
            self._reopen()
        row = self._row("SELECT value FROM meta WHERE key = 'generation'")
        return int(row[0]) if row else 0

    # The place

    def languages(self) -> tuple[str, ...]:
        """The languages that there are articles in, the one with most articles first."""
        rows = self._rows("SELECT language FROM tally GROUP BY language ORDER BY sum(articles) DESC, language")
        return tuple(row[0] for row in rows)

    def count(self, language: str) -> int:
        """How many articles there are in a language."""
        row = self._row("SELECT sum(articles) FROM tally WHERE language = ?", language)
        return row[0] or 0 if row else 0

    def place(self, language: str) -> Place:
        """Names, topics and help lines, in `language` as far as staff wrote them in it."""
        generation = self.generation
        if generation != self._places_of:
            self._places.clear()
            self._places_of = generation
        if language not in self._places:
            self._places[language] = self._load_place(language)
        return self._places[language]

    def _load_place(self, language: str) -> Place:
        for tag in (*language_chain(language, ""), ""):
            row = self._row("SELECT body FROM place WHERE language = ?", tag)
            if row:
                return place_of(row[0])
        from .place_file import default

        return default().place(language)

    # One article

    def card(self, id: str, language: str) -> ArticleCard | None:
        """The article with this id in exactly this language."""
        return self._card(f"WHERE key = ? AND language = ? AND {self._shown}", fold(id), language)

    def find(self, id: str, language: str) -> ArticleCard | None:
        """The article with this id in this language, else in the next best one; else the article that once had it, or
        has it as its lasting id."""
        return self._find(id, language) or self._find_former(id, language)

    def _find_former(self, name: str, language: str) -> ArticleCard | None:
        rows = self._rows(f"SELECT id FROM article JOIN former USING (number) WHERE name = ? AND {self._shown}"
                          " ORDER BY path LIMIT 1", fold(name))
        return self._find(rows[0][0], language) if rows else None

    def _find(self, id: str, language: str) -> ArticleCard | None:
        rows = self._rows(f"SELECT language FROM article WHERE key = ? AND {self._shown} ORDER BY language", fold(id))
        there = [row[0] for row in rows]
        for tag in (*language_chain(language), *there):
            if tag in there:
                return self.card(id, tag)
        return None

    def by_path(self, ref: str) -> ArticleCard | None:
        """The article in the file `ref`, a path relative to the content folder."""
        return self._card(f"WHERE path = ? AND {self._shown}", ref)

    def by_hash(self, content_hash: str, language: str) -> ArticleCard | None:
        """The article in this language whose file has these bytes."""
        return self._card(f"WHERE language = ? AND {self._shown} AND path IN (SELECT path FROM file WHERE hash = ?)",
                          language, content_hash)

    def page(self, id: str, language: str) -> ArticlePage | None:
        """All of the article that `find` finds."""
        card = self.find(id, language)
        if card is None:
            return None
        row = self._row("SELECT body FROM page JOIN article USING (number) WHERE path = ?", card.path)
        try:
            return page_of(card, row[0]) if row else None
        except (ValueError, TypeError):
            self._start_anew()
            return None

    # Several

    def cards(self, ids: Sequence[str], language: str) -> tuple[ArticleCard, ...]:
        """The articles with these ids, in this order, as `find` finds each; those that are not there are left out."""
        found = (self.find(id, language) for id in ids)
        return tuple(card for card in found if card is not None)

    def featured(self, language: str, limit: int = 6) -> tuple[ArticleCard, ...]:
        """The articles that staff want people to see first."""
        return self._cards(f"WHERE language = ? AND featured AND {self._shown} ORDER BY {_ORDER} LIMIT ?",
                           language, limit)

    def shelves(self, language: str, per_shelf: int = 4) -> tuple[Shelf, ...]:
        """The topics that have articles, in the staff's order, each with its first articles.

        Articles of no known topic come last, on a shelf whose topic has the id "".
        """
        totals = dict(self._rows("SELECT category, articles FROM tally WHERE language = ?", language))
        topics = [*self.place(language).categories,
                  Category(id="", title=phrase("more_to_read", language), color="sand")]
        return tuple(
            Shelf(topic, self._topic(topic.id, language, per_shelf), totals[topic.id])
            for topic in topics if totals.get(topic.id))

    def topic(self, category_id: str, language: str) -> tuple[ArticleCard, ...]:
        """All articles of a topic, in its order."""
        return self._topic(category_id, language, -1)

    def _topic(self, category: str, language: str, limit: int) -> tuple[ArticleCard, ...]:
        return self._cards(f"WHERE language = ? AND {self._shown} = 1 AND category = ? ORDER BY {_ORDER} LIMIT ?",
                           language, category, limit)

    def neighbours(self, id: str, language: str) -> tuple[ArticleCard | None, ArticleCard | None]:
        """The articles before and after this one in its topic."""
        card = self.find(id, language)
        row = card and self._row("SELECT language, category, position, title_key, path FROM article WHERE path = ?",
                                 card.path)
        if not row:
            return None, None
        where = f"WHERE language = ? AND {self._shown} = 1 AND category = ? AND ({_ORDER})"
        before = self._cards(f"{where} < (?, ?, ?) ORDER BY position DESC, title_key DESC, path DESC LIMIT 1", *row)
        after = self._cards(f"{where} > (?, ?, ?) ORDER BY {_ORDER} LIMIT 1", *row)
        return (before[0] if before else None), (after[0] if after else None)

    def related(self, page: ArticlePage, limit: int = 3) -> tuple[ArticleCard, ...]:
        """What to read next: the articles that the author named, else those with the same tags, else the same topic."""
        card = page.card
        found = {other.path: other for other in self.cards(page.related, card.language) if other.id != card.id}
        if not found:
            tags = tuple(dict.fromkeys(search_key(tag) for tag in card.tags))[:_MOST_WORDS]
            if tags:
                marks = ", ".join("?" * len(tags))
                rows = self._cards(
                    f"WHERE number IN (SELECT number FROM tag WHERE tag IN ({marks}) GROUP BY number"
                    f" ORDER BY count(*) DESC, number LIMIT 200) AND language = ? AND {self._shown} AND path <> ?"
                    f" ORDER BY (SELECT count(*) FROM tag WHERE tag.number = article.number AND tag IN ({marks})) DESC,"
                    f" category <> ?, {_ORDER} LIMIT ?", *tags, card.language, card.path, *tags, card.category, limit)
                found = {other.path: other for other in rows}
            if len(found) < limit and card.category:
                for other in self._topic(card.category, card.language, limit + 1):
                    if other.path != card.path:
                        found.setdefault(other.path, other)
        return tuple(found.values())[:limit]

    def all_cards(self) -> Iterator[ArticleCard]:
        """Every article in every language, in the order of their files."""
        last = ""
        while True:
            rows = self._rows(
                f"SELECT card, category, path FROM article WHERE {self._shown} AND path > ? ORDER BY path LIMIT 500",
                last)
            if not rows:
                return
            last = rows[-1][2]
            try:
                cards = [card_of(text, category) for text, category, _ in rows]
            except (ValueError, TypeError):
                self._start_anew()
                return
            yield from cards

    def find_titles(self, text: str, language: str, limit: int = 20) -> tuple[ArticleCard, ...]:
        """Articles in which every word of `text` begins a word of the title; then those with it inside a word of the
        title; then those with it in keywords, tags or summary. Case and accents do not matter."""
        words = [word for word in search_key(text[:200].replace("\x00", "")).split() if any(map(str.isalnum, word))]
        words = [word.strip("\"'“”‘’«»()[]{}.,;:!?¿¡") or word for word in words[:_MOST_WORDS]]
        if not words:
            return ()
        def every(text: str) -> str:
            return " AND ".join([text] * len(words))

        begins, inside = every("instr(title, ' ' || ?)"), every("instr(title, ?)")
        anywhere = every("(instr(title, ?) OR instr(rest, ?))")
        rows = self._rows(
            f"SELECT number, CASE WHEN {begins} THEN 0 WHEN {inside} THEN 1 ELSE 2 END AS rank FROM words"
            f" WHERE language = ? AND {anywhere} ORDER BY rank, instr(title, ' ' || ?), length(title), number LIMIT ?",
            *words, *words, language, *(word for word in words for _ in range(2)), words[0], limit)
        cards = (self._card(f"WHERE number = ? AND {self._shown}", number) for number, _ in rows)
        return tuple(card for card in cards if card is not None)

    def files(self) -> frozenset[str]:
        """The files that it knows, drafts and those that cannot be read included."""
        return frozenset(path for (path,) in self._rows("SELECT path FROM file"))

    def glossaries(self) -> Glossaries:
        """The words that the library explains."""
        try:
            return glossaries_of(self._rows("SELECT language, body FROM glossary ORDER BY path"))
        except (ValueError, TypeError):
            self._start_anew()
            from .glossary import Glossaries

            return Glossaries({})

    def problems(self) -> tuple[Problem, ...]:
        """Everything doubtful in the library, file by file, the worst of each first."""
        order = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
        found = [Problem(path, line, Severity(severity), code, sentence, advice) for path, line, severity, code,
                 sentence, advice in self._rows("SELECT path, line, severity, code, sentence, advice FROM problem")]
        return tuple(sorted(found, key=lambda problem: (problem.path, order[problem.severity], problem.line)))

    # The file

    def _card(self, where: str, *values: object) -> ArticleCard | None:
        cards = self._cards(where + " LIMIT 1", *values)
        return cards[0] if cards else None

    def _cards(self, where: str, *values: object) -> tuple[ArticleCard, ...]:
        rows = self._rows("SELECT card, category FROM article " + where, *values)
        try:
            return tuple(card_of(text, category) for text, category in rows)
        except (ValueError, TypeError):
            self._start_anew()
            return ()

    def _row(self, statement: str, *values: object) -> tuple | None:
        rows = self._rows(statement, *values)
        return rows[0] if rows else None

    def _rows(self, statement: str, *values: object) -> list[tuple]:
        clean = [value.encode("utf-8", "replace").decode() if isinstance(value, str) else value for value in values]
        for mend in (self._reopen, self._start_anew, None):
            try:
                return self._connection.execute(statement, clean).fetchall()
            except sqlite3.DatabaseError as error:
                if mend is None or "locked" in str(error):
                    break
                mend()
        return []

    def _start_anew(self) -> None:
        """There is damage inside: away with it, so that the next look at the folder fills a new one."""
        self._connection.close()
        put_away(self._path)
        self._reopen()

    def _reopen(self) -> None:
        self._connection.close()
        self._places_of = -1
        with contextlib.suppress(CatalogueBroken):
            self._connection = open_catalogue(self._path, write=False)
            self._file = _identity(self._path)


def _identity(path: Path) -> tuple[int, int]:
    try:
        state = os.stat(path)
    except OSError:
        return 0, 0
    return state.st_dev, state.st_ino

"""What only shows when all articles are known: equal names, unknown topics, links to nothing.

Reads the catalogue; changes nothing.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from sqlite3 import Connection

from reader.model import Problem, Severity
from reader.roots import is_staff

from .link_target import link_name
from .names import search_key, shown
from .place_file import PlaceFile

_MOST_GUESSES = 50  # looking for a near name among thousands takes a while


def whole_library(database: Connection, place_file: PlaceFile) -> list[Problem]:
    """All problems between the articles in a catalogue."""
    return [*_twins(database), *_unknown_topics(database, place_file), *_dead_links(database),
            *_dead_anchors(database)]


def _twins(database: Connection) -> Iterable[Problem]:
    rows = database.execute(
        "SELECT path, (SELECT min(path) FROM article AS other WHERE other.key = article.key"
        " AND other.language = article.language AND other.first) FROM article WHERE NOT first ORDER BY path")
    for path, first in rows.fetchall():
        if first and is_staff(first) and not is_staff(path):  # what the folder of the staff is for
            yield Problem(shown(first), 0, Severity.NOTE, "name.replaces",
                          f"This article is shown instead of the one that came with the library: “{shown(path)}”.",
                          "Remove this file when the other one should be shown again.")
            continue
        yield Problem(shown(path), 0, Severity.ERROR, "name.twice",
                      f"There is another article with this file name, so this one is not shown: “{shown(first)}”.",
                      "Give one of the two files another name.")


def _unknown_topics(database: Connection, place_file: PlaceFile) -> Iterable[Problem]:
    rows = database.execute(
        "SELECT path, topic, topic_line FROM article WHERE category = '' AND topic <> '' ORDER BY path").fetchall()
    names = place_file.category_ids()
    for path, topic, line in rows:
        near = difflib.get_close_matches(search_key(topic), names, 1, 0.6)
        ids = list(dict.fromkeys(names.values()))
        yield Problem(shown(path), line, Severity.WARNING, "header.category",
                      f"There is no topic called “{topic[:60]}”."
                      + (f" Did you mean “{names[near[0]]}”?" if near else ""),
                      ("Type one of: " + ", ".join(ids[:20]) + "." if ids else
                       "Topics are listed in library.toml, each below a line [[category]]."))


def _dead_links(database: Connection) -> Iterable[Problem]:
    rows = database.execute(
        "SELECT path, target, written, line FROM use WHERE NOT EXISTS"
        " (SELECT 1 FROM article WHERE key = target AND first) ORDER BY path, line").fetchall()
    if not rows:
        return
    known = dict(database.execute("SELECT key, path FROM article WHERE first").fetchall())
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


def _dead_anchors(database: Connection) -> Iterable[Problem]:
    rows = database.execute(
        "SELECT path, target, anchor, written, line FROM use WHERE anchor <> ''"
        " AND EXISTS (SELECT 1 FROM article WHERE key = target AND first)"
        " AND NOT EXISTS (SELECT 1 FROM article JOIN page USING (number) WHERE key = target AND first"
        " AND instr(anchors, char(10) || anchor || char(10))) ORDER BY path, line").fetchall()
    for path, target, anchor, written, line in rows:
        names: list[str] = []
        for (text,) in database.execute(
                "SELECT anchors FROM page JOIN article USING (number) WHERE key = ? AND first", (target,)):
            names += text.split()
        near = difflib.get_close_matches(anchor, names[:500], 1, 0.6)
        yield Problem(shown(path), line, Severity.WARNING, "link.anchor",
                      f"This link goes to a heading that is not on that page: “{written[:80]}”."
                      + (f" Did you mean “#{near[0]}”?" if near else ""),
                      "Type the heading in small letters, with hyphens between the words.")

"""What came of an article's file. Only a noun: importing it costs nothing."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import ArticlePage, Problem

from .glossary import Entry


@dataclass(frozen=True, slots=True)
class LinkUse:
    """A link to another article as it stands in a file: needed to say later that its target is not there."""

    target: str   # id
    anchor: str
    written: str  # the address as the author typed it
    line: int


@dataclass(frozen=True, slots=True)
class Converted:
    """What came of a file. `uses` are its links to other articles, to be checked when all articles are known.

    `page.card.category` is as the author wrote it: who knows the topics finds its id. `glossary` is None, but for a
    list of words: what it explains.
    """

    page: ArticlePage
    problems: tuple[Problem, ...]
    draft: bool
    uses: tuple[LinkUse, ...] = ()
    category_line: int = 0
    glossary: tuple[Entry, ...] | None = None
    former: tuple[str, ...] = ()  # names that the article had before

"""Rules about the header: whether there is one, and what it says of the title and the topic.

The library checks each line of a header as it reads it; here is what only staff need to know.
"""

from __future__ import annotations

from reader.library.names import search_key
from reader.roots import is_staff

from .article import Article, Overview
from .findings import Findings, quoted

_LONGEST_TITLE = 90


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at the header of one article."""
    source = article.source
    if source.text.strip() and not source.has_header:
        found.add("header.missing", 0, "This article has no header, the lines between two lines of ---.",
                  "Readers can read it all the same. Type a header at the top with title:, summary:, category:, "
                  "updated: and sources:, so that it stands under its topic.")
    elif source.has_header and not source.header.category and library.categories:
        names = ", ".join(topic.id for topic in library.categories[:12])
        found.add("header.no-category", 1, "The header names no topic, so the article stands under “More to read”.",
                  f"Type “category:” and one of: {names}.")
    _title(article, library, found)


def _title(article: Article, library: Overview, found: Findings) -> None:
    if article.card is None:
        return
    line = article.source.header.lines.get("title", 0) or article.source.line_of(article.title)
    if len(article.title) > _LONGEST_TITLE:
        found.add("title.long", line, f"The title has {len(article.title)} letters, which is long for a card.",
                  f"Make it shorter than {_LONGEST_TITLE} letters. The rest can go into “summary:”.")
    first = library.by_title.get((article.language, search_key(article.title)), article.path)
    if first != article.path:
        fix = "Give one of them a title that says how they differ, or remove one."
        if is_staff(article.path) and not is_staff(first):
            fix = ("Give this file the same name as that one, so that it is shown instead, or a title that says how "
                   "they differ.")
        found.add("title.twice", line, f"Another article has the same title: {quoted(first, 100)}.", fix)

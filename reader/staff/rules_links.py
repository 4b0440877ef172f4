"""Rules about links: words that say where one goes, and the links of drafts, which the library has not looked at.

Whether the links of articles arrive is known to the library.
"""

from __future__ import annotations

import re

from reader.library.link_target import link_name
from reader.library.names import fold, search_key, without_ending

from .article import Article, Overview
from .findings import Findings, quoted

_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,80})\]\(([^()\n]{1,300})\)")
_SAYS_NOTHING = frozenset((
    "here", "click here", "click", "this", "this link", "link", "this page", "read more", "more", "learn more", "page",
    "aqui", "haga clic aqui", "clic aqui", "pulse aqui", "este enlace", "enlace", "leer mas", "mas", "ver mas", "ici",
    "hier", "hier klicken", "cliquez ici", "clique aqui", "aca"))
_TITLE = re.compile(r"\s+[\"'“].*$")


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at the links of one article."""
    for line, match in article.source.find(_LINK):
        words, address = match[1].strip("*_ "), match[2].strip()
        if search_key(words).strip(" .!>»") in _SAYS_NOTHING:
            found.add("link.words", line.number, f"The words of this link, {quoted(words)}, do not say where it goes.",
                      "Make its words the name of the page. People who listen to links hear nothing else.")
        bare = _TITLE.sub("", address)
        if " " in bare and not bare.startswith("<") and re.search(r"\.\w{2,5}(?:#\S*)?$", bare):
            found.add("link.spaces", line.number, f"The name in this link has spaces: {quoted(bare)}.",
                      "It works here, but not in every program. Give the file a name with - instead of spaces.")
    for use in article.uses:
        _of_a_draft(use, library, found)


def _of_a_draft(use, library: Overview, found: Findings) -> None:  # noqa: ANN001
    key = fold(use.target)
    if key in library.by_key or key in library.drafts:
        return
    found.add("link.missing", use.line, *missing(use.written, use.target, library))


def missing(written: str, target: str, library: Overview) -> tuple[str, str]:
    """What is wrong with a link to the article `target`, which is not there, and what to type."""
    draft = library.drafts.get(fold(target))
    if draft:
        return (f"This link goes to a page that is still a draft: {quoted(written, 80)}. Readers cannot open it.",
                f"Type “draft: no” in {quoted(draft, 100)} when that page is ready, or remove the link until then.")
    names = [without_ending(link_name(others[0].path)) for others in library.by_key.values()]
    # Without the endings, which are all alike.
    guess = library.near(without_ending(link_name(target)), names).replace("”?", ".md”?")
    return (f"This link goes to a page that is not here: {quoted(written, 80)}.{guess}",
            "Type that name, or remove the link." if guess else "Check the file name, or remove the link.")

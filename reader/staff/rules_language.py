"""Whether a text is in the language that it counts as, as far as its small words tell. Knows English and Spanish."""

from __future__ import annotations

import re

from reader.saying import piece

from .article import Article, Overview
from .findings import Findings

# Words that every text has many of. Those of Spanish are not those of Italian or Portuguese.
_SMALL = {
    "en": frozenset("the and of to in is you that it for with are your can this not be or have".split()),
    "es": frozenset("el los las y en del es muy pero sus ellos cuando".split()),
}
_NAMES = {"en": piece("English"), "es": piece("Spanish")}
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 6_000     # letters
_LEAST_WORDS = 60
_LEAST_SHARE = 0.08    # of a language's small words in a text that is in it; others stay below a third of that
_STRANGE_SHARE = 0.04


def check(article: Article, library: Overview, found: Findings) -> None:
    """Say when an article counts as English and is Spanish, or the other way round."""
    own = article.language.partition("-")[0]
    shares = shares_of(article)
    if not shares or own not in shares or shares[own] >= _STRANGE_SHARE:
        return
    other = max(shares, key=shares.__getitem__)
    if other != own and shares[other] >= _LEAST_SHARE:
        found.add("header.language-text", article.source.header.lines.get("language", 0),
                  f"By its words this text is {_NAMES[other]}, but it counts as {_NAMES[own]}.",
                  f"Put the file into the folder “{other}”, or type “language: {other}” in its header.")


def is_strange(article: Article) -> bool:
    """Whether a text is surely not in the language it counts as, so that no measure for that one means anything."""
    shares = shares_of(article)
    own = article.language.partition("-")[0]
    return own in shares and shares[own] < _STRANGE_SHARE


def shares_of(article: Article) -> dict[str, float]:
    """The share of each language's small words; empty for a text too short to say."""
    words = _WORD.findall(article.visible[:_LOOKED_AT].lower())
    if len(words) < _LEAST_WORDS:
        return {}
    return {language: sum(word in small for word in words) / len(words) for language, small in _SMALL.items()}

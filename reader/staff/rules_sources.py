"""Rules about sources: who gives numbers or speaks of studies says where they come from."""

from __future__ import annotations

import re

from .article import Article, Overview
from .findings import Findings, quoted

_LEAST_WORDS = 120
_CLAIM = re.compile(
    r"(?<![\w%./=-])(?!100\s?%)\d[\d.,]{0,20}\s?%(?![\w%])"
    r"|\b\d{1,9} (?:percent|per cent|por ciento|out of|in \d|de cada)\b"
    r"|\b(?:studies|study found|a study|trials?|researchers|estudios?|investigadores|ensayos?)\b", re.IGNORECASE)
_SOURCES = re.compile(
    r"\s*#{1,6}\s*(?:\d+\.?\s*)?(?:sources|references|bibliography|further reading|fuentes|referencias|bibliografía)\b",
    re.IGNORECASE)


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look for the sources of one article."""
    page = article.page
    if page is None or page.card.words < _LEAST_WORDS or page.sources or page.notes:
        return
    if any(_SOURCES.match(line.raw) for line in article.source.body):
        return
    fix = "Type “sources:” in the header and below it one to a line: - Name (year). Address."
    place = next(article.source.find(_CLAIM), None)
    if place is not None:
        line, match = place
        found.add("sources.missing", line.number,
                  f"This article gives numbers or speaks of studies ({quoted(match[0])}), but names no source.", fix)
    elif article.source.has_header:
        found.add("sources.none", 0, "This article names no source.", fix)

"""The plain scan: answers from the catalogue alone while there is no index. Slower, simpler, never wrong.

An article is found when it has all words in it, or what they stand for. No stems and no slips here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.library.catalogue import Catalogue
from reader.model import ArticleCard, ArticleHits, ArticlePage, SearchHit, SearchResults

from .index import SHORT_MINUTES
from .query import Query, little_words
from .results import Marker, marks_in, snippet
from .vocabulary import Synonyms
from .words import fold

_MOST_SECTIONS = 3


class Scan:
    """Reads every page of a language for every question."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def search(self, asked: Query, text: str, language: str, synonyms: Synonyms, *, category: str, short_only: bool,
               limit: int, is_crisis: bool, is_cancelled: Callable[[], bool]) -> SearchResults:
        """The same answer as that of the index, as far as a scan knows it."""
        words, ways, marker = _asked_for(asked, language, synonyms)
        found: list[tuple[float, ArticlePage]] = []
        topics: dict[str, int] = {}
        short = 0
        for page in self._pages(language):
            if is_cancelled():
                return SearchResults(query=text, is_crisis=is_crisis)
            score = _score(page, ways)
            if score <= 0:
                continue
            topics[page.card.category] = topics.get(page.card.category, 0) + 1
            if category and page.card.category != category:
                continue
            is_short = page.card.minutes <= SHORT_MINUTES
            short += is_short
            if is_short or not short_only:
                found.append((score, page))
        found.sort(key=lambda one: (-one[0], one[1].card.title))
        groups = tuple(_group(page, score, marker, _MOST_SECTIONS) for score, page in found[:limit])
        return SearchResults(
            query=text, groups=groups, places=sum(len(group.hits) + group.more for group in groups),
            articles=len(found), is_crisis=is_crisis, words=tuple(dict.fromkeys([*words, *marker.forms])),
            categories=tuple(topics.items()), short=short)

    def places_in(self, card: ArticleCard, asked: Query, synonyms: Synonyms, limit: int) -> ArticleHits | None:
        """The best places of one article."""
        page = self._catalogue.page(card.id, card.language)
        return None if page is None else _group(page, 0.0, _asked_for(asked, card.language, synonyms)[2], limit)

    def _pages(self, language: str) -> Iterable[ArticlePage]:
        for card in self._catalogue.all_cards():
            if card.language == language:
                page = self._catalogue.page(card.id, language)
                if page is not None:
                    yield page


def _asked_for(asked: Query, language: str, synonyms: Synonyms,
               ) -> tuple[list[str], list[list[tuple[str, ...]]], Marker]:
    """The words that count, for each the ways it may be written, and what finds them all in a text."""
    little = little_words(language)
    words = [word for word in asked.words if word not in little] or list(asked.words)
    ways = [[(word,), *(meaning.words for meaning in synonyms.meanings((word,)))] for word in dict.fromkeys(words)]
    return words, ways, Marker([part for way in ways for words_ in way for part in words_], asked.words[-1:], (), str)


def _score(page: ArticlePage, ways: list[list[tuple[str, ...]]]) -> float:
    """0 when a word is missing; else more for title than for headings than for keywords than for text."""
    weights = ((fold(page.card.title), 8.0), (fold("\n".join(one.title for one in page.sections)), 3.0),
               (fold("\n".join((*page.keywords, *page.card.tags, page.card.summary))), 3.0),
               (fold("\n".join(one.text for one in page.sections)), 1.0))
    score = 0.0
    for way in ways:
        best = 0.0
        for words in way:
            text = " ".join(words)
            best = max([best, *(weight * min(3, folded.count(text)) for folded, weight in weights if text in folded)])
        if not best:
            return 0.0
        score += best
    return score


def _group(page: ArticlePage, score: float, marker: Marker, most: int) -> ArticleHits:
    card = page.card
    title_marks = marks_in(card.title, marker)
    hits = []
    for section in page.sections:
        piece, marks, kinds = snippet(section.text, marker)
        section_marks = marks_in(section.title, marker)
        value = kinds + 2 * len(section_marks)
        if value:
            hits.append(SearchHit(card.id, card.language, card.title, section.title, section.anchor, piece, marks,
                                  title_marks, section_marks, float(value)))
    hits.sort(key=lambda hit: -hit.score)
    if not hits:
        hits = [SearchHit(card.id, card.language, card.title, "", "", card.summary, marks_in(card.summary, marker),
                          title_marks, (), score)]
    return ArticleHits(card, tuple(hits[:most]), max(0, len(hits) - most))

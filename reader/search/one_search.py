"""One search in one language: asks the index, puts the answers in order, and says what is shown of them.

Made anew for every question. Raises Cancelled when nobody waits any more, IndexBroken when the index cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.library.catalogue import Catalogue
from reader.model import ArticleCard, ArticleHits, SearchHit, SearchResults

from .clauses import Clauses
from .index import IndexBroken, facts_number, is_of_short, number_of, stored_texts
from .language_index import LanguageIndex
from .near_words import first_letters, looks_like, near_words
from .query import LONGEST, Query, little_words, read
from .results import Marker, marks_in, snippet
from .units import Unit, units_of
from .words import fold

if TYPE_CHECKING:
    from tantivy import DocAddress

    from .searcher import Searcher

SHOWN_SECTIONS = 3  # of one article
_SHOWN_FULLY = 6    # articles; of those further down the best section is enough
_MOST_SECTIONS = 12  # of one article, on average, that are counted
_MOST_OF_ONE = 500
_RANKED = 30       # articles whose sections decide over their order, at least
_SECTION_SHARE = 0.2


class Cancelled(Exception):
    """Nobody waits for the answer any more."""


def address_of(address: DocAddress) -> tuple[int, int]:
    """A document's place in the index, as a key."""
    return address.segment_ord, address.doc


class OneSearch:
    """See the module."""

    def __init__(self, searcher: Searcher, catalogue: Catalogue, index: LanguageIndex, asked: Query, text: str,
                 is_crisis: bool, is_cancelled: Callable[[], bool]) -> None:
        self._searcher, self._catalogue, self._index = searcher, catalogue, index
        self._asked, self._text = asked, text
        self._category, self._short_only, self._limit = "", False, 0
        self._is_crisis, self._is_cancelled = is_crisis, is_cancelled
        self._clauses = Clauses(index)
        self._synonyms = searcher.vocabulary.synonyms(index.language)

    def results(self, *, category: str, short_only: bool, limit: int) -> SearchResults:
        """The best articles of a topic ("" of all), with the best sections of each."""
        self._category, self._short_only, self._limit = category, short_only, limit
        # Nobody in danger is told that they meant something else.
        units = units_of(self._asked, self._index, self._synonyms, mend=not self._is_crisis)
        filters = [*([f"topic:{self._category}"] if self._category else []), *(["short"] if self._short_only else [])]
        ranked = self._find(units, filters, None)
        is_partial = False
        needed = sum(not unit.is_little for unit in units)
        least = needed
        while not ranked and least > max(1, needed // 2) and not (filters and self._find(units, (), least)):
            least -= 1
            ranked = self._find(units, filters, least)
            is_partial = bool(ranked)
        self._check()
        count, short, topics = self._facts(units, least if is_partial else None)
        elsewhere = self._elsewhere()
        if not ranked:
            return SearchResults(
                query=self._text, is_crisis=self._is_crisis, instead=self._instead(units), categories=topics,
                elsewhere=elsewhere, nearest="" if topics else self._nearest())
        groups, places, words, shown_for = self._groups(units, ranked)
        return SearchResults(
            query=self._text, groups=groups, places=max(places, sum(len(group.hits) + group.more for group in groups)),
            articles=max(count, len(groups)), shown_for=shown_for, is_partial=is_partial, is_crisis=self._is_crisis,
            words=words, categories=topics, short=short, elsewhere=elsewhere)

    def places_in(self, card: ArticleCard, limit: int) -> ArticleHits | None:
        """The best sections of one article; None when no word is in any."""
        self._check()
        units = units_of(self._asked, self._index, self._synonyms, mend=not self._is_crisis)
        needed = [unit for unit in units if not unit.is_little]
        searcher = self._index.searcher
        hits = searcher.search(self._clauses.sections(needed, [card.path]), _MOST_OF_ONE, count=False).hits
        if not hits:
            return None
        shown = [(score, stored_texts(searcher, address)) for score, address in hits[:limit]]
        return self._group(card, shown, max(0, len(hits) - limit), self._marker(needed), needed)

    def _check(self) -> None:
        if self._is_cancelled():
            raise Cancelled

    # Finding

    def _find(self, units: Sequence[Unit], filters: Sequence[str], least: int | None) -> list[tuple[float, str]]:
        """(score, path) of the best articles."""
        self._check()
        searcher = self._index.searcher
        query = self._clauses.articles(units, filters, least)
        most = max(self._limit, _RANKED)
        hits = searcher.search(query, most + most // 3, count=False).hits
        scores = {address_of(address): score for score, address in hits}
        paths = [self._index.path_at(address) for _, address in hits]
        query = self._clauses.near_each_other(units, paths)
        if query is not None and len(hits) > 1:
            self._check()
            for gain, address in searcher.search(query, len(hits), count=False).hits:
                scores[address_of(address)] += gain
        found = [(scores[address_of(address)], path) for (_, address), path in zip(hits, paths, strict=True)]
        found.sort(key=lambda one: -one[0])
        return found[:most]

    def _facts(self, units: Sequence[Unit], least: int | None) -> tuple[int, int, tuple[tuple[str, int], ...]]:
        """How many articles were found and how many of them are short, and how many there are in each topic before
        any filter."""
        self._check()
        query = self._clauses.articles(units, (), least, count=True)
        found = self._index.searcher.aggregate(query, {"facts": {"terms": {"field": "topic", "size": 400}}})
        counts = {int(bucket["key"]): bucket["doc_count"] for bucket in found["facts"]["buckets"]}
        every, short = sum(counts.values()), sum(count for number, count in counts.items() if is_of_short(number))
        topics = []
        for topic in (*(category.id for category in self._catalogue.place(self._index.language).categories), ""):
            brief = counts.get(facts_number(topic, is_short=True), 0)
            whole = brief + counts.get(facts_number(topic, is_short=False), 0)
            if whole:
                topics.append((topic, whole))
            if topic and topic == self._category:
                every, short = whole, brief
        return short if self._short_only else every, short, tuple(topics)

    def _elsewhere(self) -> tuple[tuple[str, int], ...]:
        """How many articles have the words in each other language."""
        found = []
        own_little = little_words(self._index.language)
        for language in self._catalogue.languages():
            if language == self._index.language:
                continue
            self._check()
            try:
                index = self._searcher.index(language)
            except IndexBroken:
                continue
            synonyms = self._searcher.vocabulary.synonyms(language)
            units = units_of(self._asked, index, synonyms, mend=False)
            needed = [unit for unit in units if not (len(unit.words) == 1 and unit.words[0] in own_little)]
            if needed and not all(unit.is_little for unit in needed):
                count = index.searcher.search(Clauses(index).articles(needed, count=True), 1, count=True).count
                if count:
                    found.append((language, count))
        return tuple(found)

    # Showing

    def _groups(self, units: Sequence[Unit], ranked: list[tuple[float, str]],
                ) -> tuple[tuple[ArticleHits, ...], int, tuple[str, ...], str]:
        self._check()
        searcher = self._index.searcher
        needed = [unit for unit in units if not unit.is_little]
        sections: dict[int, list[tuple[float, DocAddress]]] = {}
        query = self._clauses.sections(needed, [path for _, path in ranked])
        hits = searcher.search(query, max(_MOST_OF_ONE, _MOST_SECTIONS * len(ranked)), count=False).hits
        owners = searcher.fast_field_values("of", [address for _, address in hits])
        for (score, address), owner in zip(hits, owners, strict=True):
            sections.setdefault(owner, []).append((score, address))
        order = []
        for score, path in ranked:
            own = sections.get(number_of(path), [])
            order.append((score + _SECTION_SHARE * (own[0][0] if own else 0.0), path, own))
        order.sort(key=lambda one: -one[0])
        marker = self._marker(needed)
        groups = []
        for _, path, own in order[:self._limit]:
            self._check()
            card = self._searcher.card(path)
            if card is not None:
                most = SHOWN_SECTIONS if len(groups) < _SHOWN_FULLY else 1
                shown = [(score, stored_texts(searcher, address)) for score, address in own[:most]]
                groups.append(self._group(card, shown, max(0, len(own) - most), marker, needed))
        places = searcher.search(self._clauses.places(needed), 1, count=True).count if len(needed) else 0
        words = tuple(dict.fromkeys([*(word for unit in needed if not unit.corrected for word in unit.words),
                                     *marker.forms]))
        return tuple(groups), places, words, self._shown_for(units, groups[0] if groups else None)

    def _marker(self, needed: Sequence[Unit]) -> Marker:
        little = little_words(self._index.language)
        exact: list[str] = []
        for unit in needed:
            exact += [] if unit.corrected else unit.words
            for words in (*(meaning.words for meaning in unit.meanings), *(near.split() for near in unit.near)):
                exact += words
        kept = [word for word in exact if word not in little] or exact
        beginnings = [unit.words[-1] for unit in needed if unit.is_open and not unit.corrected
                      and unit.words[-1] not in little]
        return Marker(kept, beginnings, [self._index.stem(word) for word in kept], self._index.stem)

    def _group(self, card: ArticleCard, sections: list[tuple[float, list[str]]], more: int, marker: Marker,
               needed: Sequence[Unit]) -> ArticleHits:
        if not sections:
            sections = [(0.0, ["", "", card.summary])]
        title_marks = marks_in(card.title, marker)
        hits = []
        for value, (anchor, title, text) in sections:
            piece, marks, _ = snippet(text, marker)
            hits.append(SearchHit(card.id, card.language, card.title, title, anchor, piece, marks, title_marks,
                                  marks_in(title, marker), value))
        seen = {fold(hit.snippet[start:end]) for hit in hits for start, end in hit.marks}
        seen |= {fold(hit.section[start:end]) for hit in hits for start, end in hit.section_marks}
        seen |= {fold(card.title[start:end]) for start, end in title_marks}
        why = () if self._is_crisis else tuple(self._why(needed, seen))
        return ArticleHits(card, tuple(hits), more, why)

    def _why(self, needed: Sequence[Unit], seen: set[str]):  # noqa: ANN202
        """For what was typed and does not stand in the article: what stands there instead."""
        stems = {self._index.stem(word) for word in seen}

        def stands(words: Sequence[str]) -> bool:
            return all(word in seen or self._index.stem(word) in stems for word in words)

        for unit in needed:
            if not unit.corrected and (stands(unit.words) or not unit.meanings and not unit.near
                                       or unit.is_open and any(word.startswith(unit.words[-1]) for word in seen)):
                continue
            others = [(meaning.name, meaning.words) for meaning in unit.meanings]
            others += [(near, tuple(near.split())) for near in unit.near]
            for name, words in others:
                if any(word in seen or self._index.stem(word) in stems for word in words):
                    yield f"{unit.typed} → {name}"
                    break

    def _shown_for(self, units: Sequence[Unit], first: ArticleHits | None) -> str:
        """The query with its corrected words, as the first result has them; "" when nothing was corrected."""
        if not any(unit.corrected for unit in units) or first is None:
            return ""
        seen = {fold(hit.snippet[start:end]) for hit in first.hits for start, end in hit.marks}
        seen |= {fold(hit.section[start:end]) for hit in first.hits for start, end in hit.section_marks}
        seen |= {fold(first.card.title[start:end]) for start, end in first.hits[0].title_marks}
        stems = {self._index.stem(word) for word in seen}
        parts = []
        for unit in units:
            if unit.is_phrase:
                continue
            part = unit.typed
            if unit.corrected and unit.near:
                part = next((near for near in unit.near if near in seen or self._index.stem(near) in stems),
                            unit.near[0])
            parts.append(part)
        return " ".join(parts)

    # Nothing found

    def _instead(self, units: Sequence[Unit]) -> str:
        """Other words that find something: slips are forgiven more, and words that lead nowhere are left out."""
        parts, changed = [], False
        for unit in units:
            if unit.is_phrase or unit.is_little:
                parts += [] if unit.is_phrase else [unit.typed]
                continue
            if unit.meanings or any(self._index.frequency(word) for word in unit.words):
                parts.append(unit.typed)
                continue
            near = self._nearest_word(unit.words[0])
            changed = True
            parts += [near] if near else []
        text = " ".join(parts)
        if not changed or not text.strip():
            return ""
        again = units_of(read(text), self._index, self._synonyms, mend=False)
        return text if any(not unit.is_little for unit in again) and self._find(again, (), None) else ""

    def _nearest_word(self, word: str) -> str:
        if len(word) < 4 or len(word) > 40:
            return ""
        known = [one for letter in first_letters(word) for one in self._index.beginning_with(letter)]
        near = near_words(word, known, edits=2 if len(word) < 8 else 3)
        return near[0][0] if near else ""

    def _nearest(self) -> str:
        """The topic that the words are most like."""
        topics = [topic for topic in self._catalogue.place(self._index.language).categories
                  if self._catalogue.topic(topic.id, self._index.language)]
        number = looks_like(self._text[:LONGEST], [f"{topic.title} {topic.summary}" for topic in topics])
        return topics[number].id if number >= 0 else ""

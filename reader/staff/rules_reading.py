"""Rules about how hard and how long an article is to read, with its hardest sentences.

The measures are those of `reader.library.readability`. They take most of the time of a check, so `Memory` keeps them by
what stands in the file.
"""

from __future__ import annotations

import re
from math import ceil

from reader.library import readability
from reader.reports import HardSentence, ReadingLevel
from reader.saying import piece

from . import rules_language
from .article import Article
from .findings import Findings, quoted

_LEAST_WORDS = 100
_LEAST_SENTENCES = 5
_LONG_MINUTES = 15
_MOST_HARD = 3
_LOOKED_AT = 8
# From here on a text is called hard: two years above what articles aim at; on the INFLESZ scale, below “normal”.
HIGH_GRADE = readability.HIGHEST_FLESCH_KINCAID + 2
LOW_EASE = 55.0
_MOST_WORK = 50_000_000
_MOST_LETTERS = 300_000
_END = re.compile(r"(?<=[.?!…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡]*[^\W_a-záéíóúüñ])")
_ABBREVIATION = re.compile(r"\b(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|vs|No|e\.g|i\.e|U\.S|p\. ?ej|Ud|Uds)\.$")


class Memory:
    """The reading levels that have been measured, by hash of the file's bytes and language. Give the same one to the
    next check, and only what changed is measured again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], ReadingLevel] = {}
        self._used: dict[tuple[str, str], ReadingLevel] = {}

    def level(self, article: Article) -> ReadingLevel:
        """How hard an article is to read."""
        key = (article.card.content_hash if article.card else "", article.language)
        found = self._known.get(key) if key[0] else None
        if found is None:
            found = measure(article)
        if key[0]:
            self._used[key] = found
        return found

    def forget_the_rest(self) -> None:
        """Keep only what was asked for since the last time."""
        self._known, self._used = self._used, {}


def measure(article: Article) -> ReadingLevel:
    """How hard an article is to read, from the text as it is written."""
    if rules_language.is_strange(article):
        return ReadingLevel()
    text = _text_of(article)
    measures = readability.measure(text, article.language)
    if measures.words < _LEAST_WORDS or measures.sentences < _LEAST_SENTENCES:
        return ReadingLevel()
    grade, ease = measures.flesch_kincaid, measures.inflesz
    is_high = (grade is not None and grade > HIGH_GRADE) or (ease is not None and ease < LOW_EASE)
    return ReadingLevel(
        None if grade is None else round(max(grade, 0.0), 1), None if ease is None else round(ease, 1),
        round(measures.words_per_sentence, 1), is_high, _hardest(article, text))


def _text_of(article: Article) -> str:
    """The running text as it is written; of very long or odd files, as it is shown: taking those apart is slow."""
    written = article.source.text
    if len(written) * (written.count("<") + written.count("[")) <= _MOST_WORK:
        return readability.plain_body(written)
    shown = "\n\n".join(section.text.replace("\n", "\n\n") for section in article.page.sections) if article.page else ""
    return shown[:_MOST_LETTERS]


def _hardest(article: Article, text: str) -> tuple[HardSentence, ...]:
    """The sentences that cost most: of the longest ones, those with the highest grade."""
    sentences = [one for block in text.split("\n\n") for one in sentences_of(block)]
    sentences.sort(key=len, reverse=True)
    rated = []
    for sentence in sentences[:_LOOKED_AT]:
        measures = readability.measure(sentence, article.language)
        hardness = measures.flesch_kincaid if measures.flesch_kincaid is not None else (
            -measures.inflesz if measures.inflesz is not None else measures.words)
        rated.append((hardness, sentence, measures))
    rated.sort(key=lambda one: -one[0])
    return tuple(
        HardSentence(article.source.line_of(sentence), sentence if len(sentence) <= 400 else sentence[:399] + "…",
                     measures.words, None if measures.flesch_kincaid is None else round(measures.flesch_kincaid, 1))
        for _, sentence, measures in rated[:_MOST_HARD])


def sentences_of(block: str) -> list[str]:
    """The sentences of a paragraph."""
    found: list[str] = []
    for part in _END.split(" ".join(block.split())):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += " " + part
        elif part:
            found.append(part)
    return found


def check(article: Article, level: ReadingLevel, found: Findings) -> None:
    """Say how hard an article is to read."""
    misses = _misses(level)
    if misses:
        sentence = level.hardest[0] if level.hardest else None
        found.add("reading.hard" if level.is_high else "reading.harder", sentence.line if sentence else 0,
                  f"This article is {'hard' if level.is_high else 'a little hard'} to read: {misses}.",
                  "Make two sentences of each long one, and use shorter words."
                  + (f" The hardest one: {quoted(sentence.text, 90)}" if sentence else ""))
    if article.card and article.card.minutes > _LONG_MINUTES:
        found.add("reading.long", 0, f"It takes {article.card.minutes} minutes to read this article.",
                  "Most people in a waiting room have ten. Split it in two.")


def _misses(level: ReadingLevel) -> str:
    found = []
    if level.grade is not None and level.grade > readability.HIGHEST_FLESCH_KINCAID:
        found.append(piece(f"grade {level.grade:.1f}, the aim is {readability.HIGHEST_FLESCH_KINCAID:g} or less"))
    if level.ease is not None and level.ease < readability.LOWEST_INFLESZ:
        found.append(piece(f"{level.ease:.0f} on the INFLESZ scale, the aim is {readability.LOWEST_INFLESZ:g} or more"))
    if level.words_per_sentence > readability.MOST_WORDS_A_SENTENCE:
        found.append(piece(f"{ceil(level.words_per_sentence)} words in a sentence, the aim is at most "
                           f"{readability.MOST_WORDS_A_SENTENCE:g}"))
    return " and ".join(found)

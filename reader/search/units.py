"""A query → the things that are asked for: words, spans that mean something else, slips of the finger made good.

Decides what is looked for; how the index is asked is in `clauses`.
"""

from __future__ import annotations

from .language_index import LanguageIndex
from .near_words import edits_allowed, first_letters, near_words
from .query import Query, little_words
from .vocabulary import Meaning, Synonyms
from .words import is_run

FEW = 3  # articles: a word in fewer may be a slip for another


class Unit:
    """One thing that is asked for: one word, several that belong together, or a phrase in quotation marks."""

    __slots__ = ("words", "typed", "is_open", "is_little", "is_phrase", "meanings", "near", "corrected")

    def __init__(self, words: tuple[str, ...], typed: str, *, is_open: bool = False, is_little: bool = False,
                 is_phrase: bool = False, meanings: tuple[Meaning, ...] = ()) -> None:
        self.words = words
        self.typed = typed
        self.is_open = is_open        # the last word may go on
        self.is_little = is_little    # says little: need not be there
        self.is_phrase = is_phrase
        self.meanings = meanings      # what the articles may call it
        self.near: tuple[str, ...] = ()  # other words that may have been meant: they count less
        self.corrected = False        # the word as typed is nowhere: `near` stands for it


def units_of(query: Query, index: LanguageIndex, synonyms: Synonyms, *, mend: bool = True) -> list[Unit]:
    """What is asked for, in order. `mend`: look for what words that are nowhere may have been meant to be."""
    little = little_words(index.language)
    phrase_words = {word for phrase in query.phrases for word in phrase}
    words = list(query.words)
    end = len(words)
    mended: dict[int, list[str]] = {}
    if mend:
        for place, word in enumerate(words):
            is_open = query.is_open and place == end - 1
            if word in little or word in phrase_words or is_run(word) \
                    or not _is_nowhere(word, index, synonyms, is_open):
                continue
            near = _near(word, index, synonyms)
            if near:
                mended[place] = near
    units: list[Unit] = []
    place = 0
    while place < end:
        taken = _span(query, words, mended, place, synonyms)
        if taken is None:
            word = words[place]
            unit = Unit((word,), query.typed(place, place + 1), is_open=query.is_open and place == end - 1,
                        is_little=word in little)
            if place in mended:
                unit.near, unit.corrected = tuple(mended[place]), True
            elif mend and not unit.is_little and not is_run(word) and word not in phrase_words:
                unit.near = _much_more_frequent(word, index, unit.is_open)
            taken, place = unit, place + 1
        else:
            place += len(taken.words)
        units.append(taken)
    units += [Unit(phrase, " ".join(phrase), is_phrase=True) for phrase in query.phrases]
    if all(unit.is_little for unit in units):
        for unit in units:
            unit.is_little = False
    return units


def _span(query: Query, words: list[str], mended: dict[int, list[str]], place: int, synonyms: Synonyms) -> Unit | None:
    """The longest run of words from `place` on that stands for another word."""
    for length in range(min(synonyms.longest(), len(words) - place), 0, -1):
        end = place + length
        is_open = query.is_open and end == len(words)
        span = tuple(words[place:end])
        tries = [span]
        for at in range(place, end):
            tries += [(*span[:at - place], near, *span[at - place + 1:]) for near in mended.get(at, ())[:3]]
        for tried in tries:
            meanings = synonyms.meanings(tried, is_open=is_open)
            if not meanings and len(tried) == 1 or not meanings and length > 1:
                meanings = tuple(one for one in synonyms.others(tried) if one.is_name)
            if meanings:
                unit = Unit(span, query.typed(place, end), is_open=is_open, meanings=meanings)
                if tried != span and length == 1:
                    unit.near, unit.corrected = tuple(mended[place]), True
                return unit
    return None


def _is_nowhere(word: str, index: LanguageIndex, synonyms: Synonyms, is_open: bool) -> bool:
    if index.frequency(word) or word in synonyms.words:
        return False
    return not (is_open and (index.beginning_with(word)
                             or len(word) > 1 and any(one.startswith(word) for one in synonyms.words)))


def _near(word: str, index: LanguageIndex, synonyms: Synonyms) -> list[str]:
    """Words that may have been meant, the likeliest first."""
    if not edits_allowed(word):
        return []
    known: dict[str, int] = dict.fromkeys((one for one in synonyms.words if one[:1] == word[0]), 1)
    for letter in first_letters(word):
        known.update(index.beginning_with(letter))
    little = little_words(index.language)
    near = [other for other, _ in near_words(word, known.items()) if other not in little][:4]
    for cut in range(2, len(word) - 1):  # two words without the space between them
        one, other = word[:cut], word[cut:]
        if len(other) > 2 and known.get(one) and index.frequency(other):
            near.append(f"{one} {other}")
            break
    return near


def _much_more_frequent(word: str, index: LanguageIndex, is_open: bool) -> tuple[str, ...]:
    """For a word that is hardly there: words like it that many articles have. Exact words come first all the same."""
    often = index.frequency(word)
    if often >= FEW or edits_allowed(word) == 0 or is_open and len(index.beginning_with(word)) > 1:
        return ()
    near = near_words(word, ((other, count) for other, count in index.beginning_with(word[0])
                             if count >= 5 * max(often, 1)), edits=1)
    return tuple(other for other, _ in near[:2])

"""Guesses the language of a text from its small words: English or Spanish, which clinics here write in, or neither."""

from __future__ import annotations

import re
from collections import Counter

from reader.library.names import language_tag

_SMALL = {
    "en": frozenset("the and of to you your is are that with for from have be it not will they this as or".split()),
    "es": frozenset("el los las del y una por con para su usted se lo más pero como al este esta sus son ser".split()),
}
_LEAST = 6
_CLEARLY = 2.5
_LETTERS = 200_000


def guess_language(text: str, said: str = "", otherwise: str = "en") -> str:
    """The language of `text`. `said` is what its file says, which programs often set wrongly between these two;
    `otherwise` is for a text that says nothing."""
    tag = language_tag(said)
    if tag and tag.partition("-")[0] not in _SMALL:
        return tag.partition("-")[0]
    words = Counter(re.findall(r"[^\W\d_]+", text[:_LETTERS].lower()))
    counts = {language: sum(words[word] for word in small) for language, small in _SMALL.items()}
    best = max(counts, key=lambda language: counts[language])
    rest = max(count for language, count in counts.items() if language != best)
    if counts[best] >= _LEAST and counts[best] >= _CLEARLY * rest:
        return best
    return tag.partition("-")[0] or otherwise

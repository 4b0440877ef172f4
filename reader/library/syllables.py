"""How many syllables a word has, in English (a good guess) and Spanish (by rule).

Only counts; it does not split words. Knows no other language and no list of whole words beyond the few that the
rules get wrong and that articles use often.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# English: endings that are silent or spoken, and vowels side by side that are spoken apart.
_POSSESSIVE = re.compile(r"['’]s?$")
_SPOKEN_ES = re.compile(r"(?:sh|ch|[xzcgs]|[^aeiouy]l)es$")
_SILENT_WITHIN = re.compile(r"(?<=[aeiouy][^aeiouylw])e(?=(?:ment|ments|ful|fully|less|ness|ly|some|where|thing)$)")
_APART = re.compile(
    r"(?<![tsxcgrl])ia(?!ge\b)|(?<=[rl])ia(?!r|ge)|ria(?=nce\b|ble)"
    r"|(?<![tsxcg])io(?!u|n)|(?<=[rdv])iou|(?<![tsxcgnl])ion|iu|(?<![tsc])ie(?=t|nt|nc)|(?<![qg])ua(?=[lt])"
    r"|(?<!q)uo|eo(?!p|u|n\b|ns\b)|(?<=cr)ea(?=t)|[aouiye](?=ing\b)|yo(?=n)|[iy]e(?=r\b|rs\b)|oe(?=[mt])|ei(?=t)")
_LEADING = re.compile(r"^(?:re|pre)(?=act|ass|app|e[mnvx]|i|o|u)|^co(?=op|or)")
_COUNTS = {
    "apnea": 3, "area": 3, "associate": 4, "associated": 5, "association": 5, "audiences": 4, "baseline": 2,
    "business": 2, "caregiver": 3, "dissociate": 4, "dissociated": 5, "dissociation": 5,
    "dissociative": 5, "doesn't": 2, "either": 2, "elsewhere": 2, "evening": 2, "every": 2, "everyday": 3,
    "everyone": 3, "everything": 3, "february": 4, "fluid": 2, "forehead": 2, "ganglion": 3, "genuine": 3, "giant": 2,
    "guideline": 2, "heroin": 3, "homework": 2, "hundred": 2, "idea": 3, "ideal": 3, "influence": 3, "january": 4,
    "languages": 3, "largely": 2, "lifeline": 2, "lifetime": 2, "lion": 2, "maybe": 2, "museum": 3, "nausea": 3,
    "neither": 2, "oneself": 2, "physiological": 6, "reality": 4, "recipe": 3, "ruin": 2, "safety": 2, "science": 2,
    "scientific": 4, "scientist": 3, "society": 4, "somebody": 3, "sometime": 2, "sometimes": 2, "somewhat": 2,
    "somewhere": 2, "suicidal": 4, "suicide": 3, "technique": 2, "therefore": 2, "unsettled": 3, "via": 2,
}

# Spanish: strong vowels and stressed weak ones make a syllable each; weak ones lean on their neighbors.
_SILENT_U = re.compile(r"(?<=q)u(?=[eéií])|(?<=g)u(?=[eéií])")
_FINAL_Y = re.compile(r"(?<=[aeiouáéíóú])y(?![aeiouáéíóúü])|(?<![aeiouáéíóú])y(?![aeiouáéíóú])")
_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_STRONG = re.compile(r"[aeoáéóíú]")


def english(word: str) -> int:
    """Syllables of one English word, at least 1."""
    word = _POSSESSIVE.sub("", word.lower().replace("’", "'"))
    for ending in ("", "s", "ly"):
        stem = word.removesuffix(ending)
        if stem in _COUNTS and (not ending or stem != word):
            return _COUNTS[stem] + (ending == "ly")
    word = word.replace("'", "")
    if len(word) <= 3:
        return max(1, len(re.findall("[aeiouy]+", word.removesuffix("e"))))
    lead = _LEADING.match(word)
    if lead:
        word = word[len(lead[0]):]
    if not _SPOKEN_ES.search(word):
        word = re.sub(r"(?<=[^aeiouy])es$", "s", word)
    word = re.sub(r"(?<=[^tdaeiouy])ed$", "d", word)
    if not re.search(r"[^aeiouy]le$", word):
        word = re.sub(r"(?<=[^aeiouy])e$", "", word)
    word = _SILENT_WITHIN.sub("", word)
    groups = re.findall("[aeiouy]+", re.sub("^y(?=[aeiou])", "", word))
    alone = re.findall("(?:th|s)ms?$", word)  # rhythm, mechanisms
    return max(1, len(groups) + len(_APART.findall(word)) + len(alone) + bool(lead))


def spanish(word: str) -> int:
    """Syllables of one Spanish word, at least 1."""
    word = _FINAL_Y.sub("i", _SILENT_U.sub("", word.lower()))
    return max(1, sum(max(1, len(_STRONG.findall(group))) for group in _VOWELS.findall(word)))


COUNTERS: dict[str, Callable[[str], int]] = {"en": english, "es": spanish}

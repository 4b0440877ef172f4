"""Where some words stand in the text of a page. Plain strings; case and accents do not matter.

Positions are those of a QTextDocument: UTF-16 units.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST_QUERY = 200
_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00ad": "-", "‐": "-", "‑": "-"}


def fold(text: str) -> str:
    """`text` in lower case, without accents, every white space a plain one. As long as `text`, character for
    character."""
    return text.translate({ord(character): _fold_one(character) for character in set(text)})


def _fold_one(character: str) -> str:
    if character.isspace() or character in "\u200b\u2028\u2029\ufdd0\ufdd1\ufffc":
        return " "
    plain = unicodedata.normalize("NFD", character)[0].casefold()
    return _PLAIN.get(plain, plain[:1]) or character


def find(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every place in `text` where `words` stand, none overlapping; none for blank words."""
    wanted = fold(words[:LONGEST_QUERY])
    if not wanted.strip():
        return ()
    folded, found, start = fold(text), [], 0
    while (start := folded.find(wanted, start)) >= 0:
        found.append((start, start + len(wanted)))
        start += len(wanted)
    if found and max(text) > "\uffff":
        return _in_utf16(text, found)
    return tuple(found)


def find_words(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """(start, end) of every place where one of `words` stands as a word of its own, in order, none overlapping; where
    none does, of the words that begin with one of them.

    In scripts without spaces between words a word may stand anywhere.
    """
    wanted = {fold(word[:LONGEST_QUERY]).strip() for word in words} - {""}
    if not wanted:
        return ()
    parts = "|".join(_at_word(word) for word in sorted(wanted, key=len, reverse=True))
    folded = fold(text)
    found = [match.span() for match in re.finditer(parts.replace(_END, r"(?!\w)"), folded)]
    found = found or [match.span() for match in re.finditer(parts.replace(_END, r"\w*"), folded)]
    if found and max(text) > "\uffff":
        return _in_utf16(text, found)
    return tuple(found)


_END = "(?#end)"  # stands in a pattern for what may follow a word


def _at_word(word: str) -> str:
    pattern = re.escape(word)
    if "\u0e00" <= word[0] <= "\u0eff" or "\u2e80" <= word[0] <= "\ud7ff":  # Thai, Lao; Chinese, Japanese, Korean
        return pattern
    return (r"(?<!\w)" if word[0].isalnum() else "") + pattern + (_END if word[-1].isalnum() else "")


def _in_utf16(text: str, spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Characters beyond U+FFFF count twice in Qt."""
    converted, seen, units = [], 0, 0

    def units_at(position: int) -> int:
        nonlocal seen, units
        units += position - seen + sum(character > "\uffff" for character in text[seen:position])
        seen = position
        return units

    for start, end in spans:
        first = units_at(start)
        converted.append((first, units_at(end)))
    return tuple(converted)

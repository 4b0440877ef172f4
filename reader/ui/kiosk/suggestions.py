"""Words to offer while someone types: from titles of the library, never from what anybody typed. No Qt."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

MOST = 3
_WORD = re.compile(r"[^\W\d_]{3,}(?:[-’'][^\W\d_]+)*")
_LEAST = 4  # letters: "the" helps nobody


def folded(text: str) -> str:
    """Lower case without accents, so that "sueno" finds "sueño"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class Suggestions:
    """The words of some titles; `after` says which of them may be meant."""

    def __init__(self, titles: Iterable[str] = ()) -> None:
        counts = Counter(word.lower() if not word.isupper() else word for title in titles
                         for word in _WORD.findall(title) if len(word) >= _LEAST)
        # The commonest first; of equal ones the shorter, which is sooner read.
        ranked = sorted(counts, key=lambda word: (-counts[word], len(word), word))
        self._words = [(folded(word), word) for word in ranked]

    def after(self, typed: str) -> tuple[str, ...]:
        """Up to three words that begin as the last word of `typed` does; none while there is none."""
        start = folded(typed.rpartition(" ")[2])
        if not start:
            return ()
        return tuple(word for plain, word in self._words if plain.startswith(start) and plain != start)[:MOST]


def completed(typed: str, word: str) -> str:
    """`typed` with its last word completed to `word`, ready for the next one."""
    head, space, _ = typed.rpartition(" ")
    return f"{head}{space}{word} "

"""Words as the search sees them: without case, accents and marks; Chinese, Japanese or Thai in pairs of letters.

The index and the questions to it go through the same functions here, so that both always mean the same word. Knows
nothing of the index.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters and marks beyond ASCII. Quotation marks, dashes and dots are left alone: they part words as they are.
_NOT_PLAIN = re.compile(r"[^\x00-\xac\xae-\xbf\u2010-\u2029\u2030-\u205f]+")
_SIGNS = "—–’‘“”…•·\xa0°☐☑"
_WORD = re.compile(r"[^\W_]+")
# Letters that are written without spaces between words: Thai to Khmer, kana, bopomofo, Han; hangul has its spaces.
_RUN = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3105-\u312f\u31f0-\u31ff\u3400-\u4dbf"
                  r"\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003134f]+")
_MARKS = ("\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
          "\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0b82\u0bbe-\u0bcd\u0e31\u0e34-\u0e4e\u200c\u200d")
_WORD_AS_WRITTEN = re.compile(rf"(?:[^\W_]|[{_MARKS}])+")
_LONGEST = 60


def fold(text: str) -> str:
    """`text` in small letters without accents, in composed letters otherwise."""
    return plain(text).lower()


def plain(text: str) -> str:
    """The same for the index, which makes letters small by itself."""
    return text if is_plain(text) else _NOT_PLAIN.sub(_fold_match, text)


def is_plain(text: str) -> bool:
    """Whether a text is of ASCII and the signs that printed text has between its words; False may be wrong."""
    if not text.isascii():
        for sign in _SIGNS:  # a hundred times as quick as looking at every letter
            text = text.replace(sign, "")
    return text.isascii()


def _fold_match(match: re.Match) -> str:
    return fold_run(match[0])


@lru_cache(maxsize=8192)
def fold_run(text: str) -> str:
    # Compatibility forms make ﬁ and full-width letters plain; every mark on a letter goes, in every script.
    loose = unicodedata.normalize("NFKD", text)
    kept = "".join(letter for letter in loose if unicodedata.category(letter)[0] not in "MC" or letter in "\n\t")
    return unicodedata.normalize("NFC", kept).replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d") \
        .replace("æ", "ae").replace("œ", "oe").lower()


def words_of(text: str) -> list[str]:
    """The folded words of `text`, in order; a run without spaces is one word."""
    return [word[:_LONGEST] for word in _WORD.findall(fold(text))]


def word_places(text: str) -> list[tuple[int, int]]:
    """(start, end) of every word of `text` as it is written."""
    return [match.span() for match in _WORD_AS_WRITTEN.finditer(text)]


def is_run(word: str) -> bool:
    """Whether a word is of a script without spaces, at least in part."""
    return not word.isascii() and _RUN.search(word) is not None


def grams(text: str) -> str:
    """All pairs of neighboring letters in the runs of `text`, with spaces between; "" when it has none."""
    if is_plain(text) or not _RUN.search(text):
        return ""
    return " ".join(gram for run in _RUN.findall(fold(text)) for gram in pairs(run))


def pairs(run: str) -> list[str]:
    """`悪い夢` → `悪い`, `い夢`, `夢`: the last letter alone too, so that one letter finds every place of it."""
    return [run[start:start + 2] for start in range(len(run))]


def split_runs(word: str) -> list[str]:
    """The parts of a word by script: `PTSDの夢` → `ptsd`, `の夢`."""
    parts, last = [], 0
    for match in _RUN.finditer(word):
        parts += [word[last:match.start()], match[0]]
        last = match.end()
    return [part for part in (*parts, word[last:]) if part]

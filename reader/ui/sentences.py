"""Says the sentences of the core in the language of the interface.

The core knows no Qt. It says what happened in plain English sentences, which go through processes and databases, to the
log and to the terminal. Here such a sentence is found again in the list of all that the core can say (`core.json`, made
by `resources/translations/update.py`), with what was filled in, and said as the translation in the context "Core" says.

What is not in the list stays as it is: nothing is ever hidden. In English nothing is done at all, and the list is not
even read.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from reader.errors import PageNotConverted
from reader.paths import bundled_resources
from reader.ui.language import translations

_PLACE = re.compile(r"\{(\w+)\}")
_SIDE_BY_SIDE = re.compile(r"\} \{")
_END = re.compile(r"(?<=[.?!”:)])\s(?=[^a-z])")
_PROBE = PageNotConverted.usual_hint


def in_words(text: str) -> str:
    """`text`, one sentence of the core or several, in the language of the interface."""
    if not text or QCoreApplication.translate("Core", _PROBE) == _PROBE:
        return text
    return _say(text)


def _say(text: str) -> str:
    said = []
    for known, places in _read(text):
        if known is None:
            said.append(places[0])
            continue
        words = QCoreApplication.translate("Core", known)
        names = _PLACE.findall(known)
        filled = {name: _fill(value) for name, value in zip(names, places, strict=True)}
        said.append(_PLACE.sub(lambda match, filled=filled: filled.get(match[1], match[0]), words))
    return " ".join(said)


def _fill(value: str) -> str:
    """What stands in a place: a name or a number as it is, a day, a piece of a sentence in the other language."""
    parts = value.split(" and ")
    if len(parts) == 2 and all(_find(part) is not None for part in parts):
        return QCoreApplication.translate("Reader", "{first} and {second}").format(
            first=_say(parts[0]), second=_say(parts[1]))
    for whole, end in ((value, ""), (f"{value}.", ".")):
        if _find(whole) is not None:
            return _say(whole).removesuffix(end)
    for pattern in ("MMMM d, yyyy", "MMMM d"):
        day = QLocale("en").toDate(value, pattern)
        if day.isValid():
            return QLocale().toString(day, QCoreApplication.translate("Reader", pattern))
    return _say(value) if value[-1:] in (".", "?", "!") and " " in value else value


@lru_cache(2000)
def _read(text: str) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
    """The sentences of the list that `text` is made of, each with what is filled in; None with words that are not in
    the list."""
    whole = _find(text)
    if whole is not None and not any(map(_END.search, whole[1])):
        return (whole,)
    ends = [match.start() for match in _END.finditer(text)]
    for end in reversed(ends):
        first = _find(text[:end])
        if first is not None:
            return first, *_read(text[end:].lstrip())
    if whole is not None:  # a sentence was filled into it
        return (whole,)
    if ends:  # its first sentence is in no list; what follows may be
        return (None, (text[:ends[0]],)), *_read(text[ends[0]:].lstrip())
    return ((None, (text,)),)


def _find(text: str) -> tuple[str, tuple[str, ...]] | None:
    exact, patterns = _list()
    if text in exact:
        return text, ()
    is_whole = text[-1:] in (".", "?", "!")
    for sentence, anchor, pattern in patterns:
        if is_whole and sentence[-1] == "}" and not sentence[0].isupper():
            continue  # a piece of a sentence is no sentence
        if anchor in text and (match := pattern.fullmatch(text)):
            return sentence, _parted(sentence, match.groups())
    return None


def _parted(sentence: str, places: tuple[str, ...]) -> tuple[str, ...]:
    """Where two places stand side by side, as in “{name} {trouble}”, the second one is a piece of the list."""
    found = list(places)
    for number in range(len(places) - 1):
        if _SIDE_BY_SIDE.search(sentence) and _find(found[number + 1]) is None:
            both = f"{found[number]} {found[number + 1]}".split(" ")
            for at in range(1, len(both)):
                if _find(" ".join(both[at:])) is not None:
                    found[number:number + 2] = " ".join(both[:at]), " ".join(both[at:])
                    break
    return tuple(found)


@lru_cache(1)
def _list() -> tuple[frozenset[str], tuple[tuple[str, str, re.Pattern[str]], ...]]:
    """Sentences without places; and those with places, the ones with the most letters of their own first."""
    file = translations(bundled_resources()) / "core.json"
    sentences = json.loads(file.read_text(encoding="utf-8"))
    patterns = []
    for sentence in sentences:
        own = _PLACE.split(sentence)[::2]
        if len(own) > 1:
            pattern = "(.+?)".join(map(re.escape, own))
            patterns.append((sum(map(len, own)), sentence, max(own, key=len), re.compile(pattern, re.DOTALL)))
    patterns.sort(key=lambda one: -one[0])
    return (frozenset(one for one in sentences if not _PLACE.search(one)),
            tuple((sentence, anchor, pattern) for _, sentence, anchor, pattern in patterns))

"""Abbreviations and glossary terms: `*[word]: meaning`, shown wherever the word stands.

Works on plain text only; never on code, links' addresses or HTML.
"""

import re

_DEFINITION = re.compile(r"\*\[((?:[^\]\\]|\\.){1,100})\]: *(.*)$")
_WORD = re.compile(r"\w+")


def read_term(line: str) -> tuple[str, str] | None:
    """The term and its meaning, if the line defines one."""
    match = _DEFINITION.match(line)
    if match is None or not match[1].strip():
        return None
    return " ".join(match[1].split()), match[2].strip()


class Glossary:
    """Finds the terms of one document in its text."""

    def __init__(self, terms: dict[str, str]) -> None:
        self._meanings: dict[str, str] = {}
        # Lengths of the terms by their first word, longest first: the time for a word of the text
        # does not grow with the number of terms.
        self._lengths: dict[str, list[int]] = {}
        lengths: dict[str, set[int]] = {}
        for term, meaning in terms.items():
            word = _WORD.match(term)
            if not meaning or word is None:
                continue
            for spelling in (term, term[0].swapcase() + term[1:]):
                self._meanings.setdefault(spelling, meaning)
                lengths.setdefault(_WORD.match(spelling)[0], set()).add(len(spelling))
        for first_word, known in lengths.items():
            self._lengths[first_word] = sorted(known, reverse=True)

    def __bool__(self) -> bool:
        return bool(self._meanings)

    def split(self, text: str) -> list[tuple[str, str | None]]:
        """The text in pieces, each with its meaning if it is a term."""
        pieces: list[tuple[str, str | None]] = []
        done = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if word[0] not in self._lengths or start < done:
                continue
            for length in self._lengths[word[0]]:
                spelling = text[start : start + length]
                meaning = self._meanings.get(spelling)
                if meaning is not None and not _goes_on(text, start + length):
                    if start > done:
                        pieces.append((text[done:start], None))
                    pieces.append((spelling, meaning))
                    done = start + length
                    break
        if done < len(text):
            pieces.append((text[done:], None))
        return pieces


def _goes_on(text: str, at: int) -> bool:
    return at < len(text) and at > 0 and (text[at].isalnum() or text[at] == "_") and text[at - 1].isalnum()

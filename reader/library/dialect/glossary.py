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
        # By first word, so that the time does not grow with the number of terms.
        self._by_first_word: dict[str, list[tuple[str, str]]] = {}
        for term, meaning in terms.items():
            if not meaning:
                continue
            for spelling in {term, term[0].swapcase() + term[1:]}:
                word = _WORD.search(spelling)
                if word and word.start() == 0:
                    self._by_first_word.setdefault(word[0], []).append((spelling, meaning))
        for spellings in self._by_first_word.values():
            spellings.sort(key=lambda pair: -len(pair[0]))

    def __bool__(self) -> bool:
        return bool(self._by_first_word)

    def split(self, text: str) -> list[tuple[str, str | None]]:
        """The text in pieces, each with its meaning if it is a term."""
        pieces: list[tuple[str, str | None]] = []
        done = 0
        for word in _WORD.finditer(text):
            candidates = self._by_first_word.get(word[0])
            if candidates is None or word.start() < done:
                continue
            for spelling, meaning in candidates:
                end = word.start() + len(spelling)
                if text.startswith(spelling, word.start()) and not _goes_on(text, end):
                    if word.start() > done:
                        pieces.append((text[done : word.start()], None))
                    pieces.append((spelling, meaning))
                    done = end
                    break
        if done < len(text):
            pieces.append((text[done:], None))
        return pieces


def _goes_on(text: str, at: int) -> bool:
    return at < len(text) and at > 0 and (text[at].isalnum() or text[at] == "_") and text[at - 1].isalnum()

"""A language that nobody speaks, to find what is not translated and what has no room to grow.

Every translation comes out 40 % longer and between the marks ⟦ and ⟧: what is seen without marks never went through
the translation, and what is cut would be cut in German.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Qt, QTranslator

OPEN, CLOSE = "⟦", "⟧"
LONGER = 0.4
_KEPT = re.compile(r"(\{\w*\}|%n|%L?\d|&\w|\(\*[^)]*\)|\t.*)")  # what is filled in, and what a computer reads
_WORD = re.compile(r"[A-Za-z]+")
_DATE = re.compile(r"[dMy ,]+")
_VOWEL = re.compile(r"[aeiouAEIOU]")


class PseudoTranslator(QTranslator):
    """Speaks it as long as it is installed. Knows the contexts of Reader only."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return longer(text) if context in ("Reader", "Core") and text else None


def longer(text: str) -> str:
    """`text` in that language."""
    if _DATE.fullmatch(text):  # a pattern for dates: letters between apostrophes are shown as they are
        return f"'{OPEN}'{text}'{CLOSE}'"
    return OPEN + "".join(part if _KEPT.fullmatch(part) else _WORD.sub(_stretched, part)
                          for part in _KEPT.split(text)) + CLOSE


def _stretched(match: re.Match[str]) -> str:
    word = match[0]
    more = round(len(word) * LONGER)
    at = next((one.end() for one in _VOWEL.finditer(word)), len(word))
    return word[:at] + (word[at - 1].lower() * more) + word[at:]


class Pseudo:
    """`with Pseudo(right_to_left=True): …` what is made inside speaks it."""

    def __init__(self, *, right_to_left: bool = False) -> None:
        self._translator, self._right_to_left = PseudoTranslator(), right_to_left

    def __enter__(self) -> Pseudo:
        app = QCoreApplication.instance()
        app.installTranslator(self._translator)
        if self._right_to_left:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return self

    def __exit__(self, *_: object) -> None:
        app = QCoreApplication.instance()
        app.removeTranslator(self._translator)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

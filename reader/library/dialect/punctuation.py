"""Typographic quotation marks, apostrophes, dashes and ellipses, by language.

Gets the plain text of one paragraph piece by piece, in order, so that a quotation may span
emphasis and links. Never gets code, addresses or HTML.
"""

import re

_SIGNS = re.compile(r"\"|'|-{2,}|\.{3,}")
_OPENS_AFTER = frozenset("([{<—–-/“‘„«‚¡¿|=")
_ELISION = re.compile(r"'(?:tis|twas|em|til|cause|n|\d0s)\b", re.IGNORECASE)

# Double opening, double closing, single opening, single closing.
_ENGLISH = ("“", "”", "‘", "’")
_LOW_HIGH = ("„", "“", "‚", "‘")
_POINTED = ("«", "»", "“", "”")
_MARKS = {
    "de": _LOW_HIGH, "cs": _LOW_HIGH, "sk": _LOW_HIGH, "sl": _LOW_HIGH, "bg": _LOW_HIGH,
    "fr": ("«\u202f", "\u202f»", "‘", "’"),
    "pl": ("„", "”", "‚", "’"), "ro": ("„", "”", "‚", "’"), "hu": ("„", "”", "‚", "’"),
    "ru": _POINTED, "uk": _POINTED, "no": _POINTED, "nb": _POINTED, "el": _POINTED,
    "sv": ("”", "”", "’", "’"), "fi": ("”", "”", "’", "’"),
}  # fmt: skip


def marks_for(language: str) -> tuple[str, str, str, str]:
    """The quotation marks of a language given as a BCP 47 tag; English ones if it is unknown."""
    return _MARKS.get(language.replace("_", "-").split("-")[0].lower(), _ENGLISH)


class Punctuation:
    """Sets the marks of one paragraph; a new one for each."""

    __slots__ = ("_marks", "_before", "_double_open", "_single_open")

    def __init__(self, marks: tuple[str, str, str, str]) -> None:
        self._marks = marks
        self._before = " "  # the character before the next piece
        self._double_open = False
        self._single_open = False

    def skip(self, last: str) -> None:
        """Say that something else than plain text was shown, which ends with the character `last`."""
        self._before = last

    def set(self, text: str, following: str) -> str:
        """The text with its marks set; `following` is the character that comes after it ("" at the end)."""
        if not text:
            return text
        if '"' not in text and "'" not in text and "--" not in text and "..." not in text:
            self._before = text[-1]
            return text
        parts = []
        done = 0
        for match in _SIGNS.finditer(text):
            start, end = match.span()
            before = text[start - 1] if start else self._before
            after = text[end] if end < len(text) else following
            parts.append(text[done:start])
            parts.append(self._mark(match[0], before, after, text, start))
            done = end
        parts.append(text[done:])
        self._before = text[-1]
        return "".join(parts)

    def _mark(self, sign: str, before: str, after: str, text: str, at: int) -> str:
        if sign[0] == ".":
            return "…" if len(sign) == 3 else sign
        if sign[0] == "-":
            return self._dash(sign, before, after)
        opens = (before.isspace() or before in _OPENS_AFTER or before in "\"'") and after != "" and not after.isspace()
        if sign == '"':
            if opens and not (self._double_open and before in "\"'"):
                self._double_open = True
                return self._marks[0]
            if not self._double_open and before.isdigit():
                return "″"
            self._double_open = False
            return self._marks[1]
        if opens and not _ELISION.match(text, at):
            self._single_open = True
            return self._marks[2]
        # Within and after a word it is an apostrophe in every language, unless a quotation is open.
        if self._single_open and not after.isalnum():
            self._single_open = False
            return self._marks[3]
        return "’"

    @staticmethod
    def _dash(sign: str, before: str, after: str) -> str:
        # "--option" and arrows stay as they were written.
        if len(sign) > 3 or after in ("<", ">") or before in ("<", "!"):
            return sign
        if before.isspace() and after and not after.isspace():
            return sign
        return "–" if len(sign) == 2 else "—"

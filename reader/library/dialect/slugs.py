"""Names of headings that links and bookmarks can hold on to.

A slug depends on the words of the heading and on equal ones before it, on nothing else.
"""

import re
import unicodedata

_ATTRIBUTE = re.compile(r"\s*\{:? *#([^\s{}#\"'<>&]{1,80})[^{}\n]*\} *$")
_RESERVED = re.compile(r"fn-\d+$")
_APOSTROPHES = str.maketrans("", "", "'’ʼ\u00ad")
_ASCII_GAP = re.compile(r"[^a-z0-9]+")


def split_id(text: str) -> tuple[str, str | None]:
    """Take `{#id}` off the end of a heading."""
    if not text.endswith("}"):
        return text, None
    match = _ATTRIBUTE.search(text, max(0, len(text) - 300))
    return (text[: match.start()], match[1]) if match else (text, None)


def slug(text: str) -> str:
    """Lower-case words of any script joined by hyphens; "section" when there is no word."""
    text = unicodedata.normalize("NFKC", text).lower().translate(_APOSTROPHES)
    if text.isascii():
        name = _ASCII_GAP.sub("-", text).strip("-")
    else:
        # Not `\w`: it splits words of scripts that write vowels as combining marks.
        kept = (sign if unicodedata.category(sign)[0] in "LNM" else " " for sign in text)
        name = "-".join("".join(kept).split())
    if _RESERVED.match(name):
        name = "section-" + name
    return name or "section"


class Slugs:
    """The names given out in one document."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._next: dict[str, int] = {}

    def unique(self, name: str) -> str:
        """`name`, or `name-2`, `name-3` … if it has been given out before."""
        candidate = name
        number = self._next.get(name, 2)
        while candidate in self._given:
            candidate = f"{name}-{number}"
            number += 1
        self._next[name] = number
        self._given.add(candidate)
        return candidate

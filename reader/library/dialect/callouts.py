"""Callouts: boxes such as a note or a warning, written `> [!NOTE]` or `!!! note`.

Knows the words for the five kinds; the boxes are built in `tree`.
"""

import re

KINDS = {
    "note": ("note", "info"),
    "tip": ("tip", "hint", "try"),
    "warning": ("warning", "caution", "important", "danger", "attention", "care"),
    "help": ("help", "help-now", "crisis"),
    "facts": ("facts", "key", "in-short", "summary", "key-facts"),
}
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}
_QUOTE_HEAD = re.compile(r"\[!([A-Za-z][\w -]{0,40}?)\][+-]? *(.*)")
_BLOCK_HEAD = re.compile(r"!!! ?([A-Za-z][\w-]*+)((?: +[A-Za-z][\w-]*)*?)(?: +\"(.*)\"| +“(.*)”)? *$")


def kind_and_title(word: str, title: str) -> tuple[str, str]:
    """The kind of a callout and its title; an unknown word makes a note with that word as title."""
    word = word.strip()
    kind = _KIND_OF.get(word.lower().replace(" ", "-").replace("_", "-"))
    if kind is not None:
        return kind, title
    label = word.replace("_", " ").replace("-", " ")
    label = label[0].upper() + label[1:]
    return "note", f"{label}: {title}" if title else label


def read_quote_head(line: str) -> tuple[str, str] | None:
    """Kind and title of the first line of a quote, `[!NOTE] title`; None if it is no callout."""
    match = _QUOTE_HEAD.match(line)
    return kind_and_title(match[1], match[2].strip()) if match else None


def read_block_head(line: str, at: int) -> tuple[str, str] | None:
    """Kind and title of a line `!!! note "title"` that starts at column `at`; None if it is none."""
    match = _BLOCK_HEAD.match(line, at)
    return kind_and_title(match[1], (match[3] or match[4] or "").strip()) if match else None

"""What makes a line a heading: number signs before it, or a line of dashes below it.

Decides about single lines; names of headings are the work of `slugs`.
"""

import re

_HEADING = re.compile(r"(#{1,6})(?: +|$)")
_TIGHT_HEADING = re.compile(r"#([^\W\d_]\w*)(.*)$|#{2,6}(?=[\w*\[])")
_CLOSING_SIGNS = re.compile(r"(?:^|(?<= ))#+$")
_UNDERLINE = re.compile(r"(?:(=+)|-+) *$")
_LONGEST_BELOW_TEXT = 60
_LONGEST_UNDERLINED = 120


def read_heading(line: str, at: int, *, interrupts: bool) -> tuple[int, str] | None:
    """Level and text of a heading that starts at column `at`, or None.

    `interrupts` says that it stands right below a line of text.
    """
    match = _HEADING.match(line, at)
    if match is not None:
        level, text = len(match[1]), line[match.end() :]
    else:
        # Author: the space after "#" was forgotten.
        match = _TIGHT_HEADING.match(line, at)
        if match is None or (match[1] is not None and not _means_heading(match, interrupts=interrupts)):
            return None
        level = 1 if match[1] is not None else match.end() - at
        text = line[at + level :]
    text = text.strip()
    return level, _CLOSING_SIGNS.sub("", text).rstrip() if text.endswith("#") else text


def _means_heading(match: re.Match, *, interrupts: bool) -> bool:
    """Whether "#Word …" is a heading; "#1", "#sleep", "#Sleep #Rest" and "#MeToo" are not."""
    word, rest = match.groups()
    if not word[0].isupper() or "#" in rest.rstrip("# "):
        return False
    if any(sign.isupper() for sign in word[1:]) and not word.isupper():
        return False
    line = match[0].rstrip()
    return not (interrupts and (len(line) > _LONGEST_BELOW_TEXT or line[-1] in ".,;:"))


def level_of_underline(line: str, at: int) -> int:
    """1 for a line of `===`, 2 for one of `---`, 0 for any other."""
    match = _UNDERLINE.match(line, at)
    return 0 if match is None else 1 if match[1] else 2


def can_be_underlined(lines: list[str], level: int) -> bool:
    """Whether the lines above an underline are a heading.

    Author: dashes below a whole paragraph are a rule; nobody writes such a heading.
    """
    is_sentence = lines[-1].rstrip()[-1:] in (".", "!", "?", "…")
    return level == 1 or not is_sentence or sum(map(len, lines)) <= _LONGEST_UNDERLINED

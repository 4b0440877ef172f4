"""Plain text → text that the dialect shows letter by letter: a backslash where a sign would mean something.

As few as possible, since staff go on writing in it. Works on text alone.
"""

from __future__ import annotations

import re

from reader.library.dialect.addresses import bare_address
from reader.library.dialect.lists import BULLETS

_SIGNS = (
    r"\\(?=[!-/:-@\[-`{-~]|$)"                 # a backslash that would hide itself
    r"|`"
    r"|\*(?!\s)|(?<=\S)\*|\A\*"                 # one between spaces is only a star
    r"|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])|\A_+|_+\Z"  # one within a word is part of it
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w{1,32};)"
    r"|\[(?=\^)|(?<=\])[(\[:]"
    r"|~~+|==+")
_ANYWHERE = re.compile(_SIGNS)
_IN_LINK = re.compile(rf"{_SIGNS}|[\[\]]|\A!")
_ADDRESS = re.compile(r"(?<![A-Za-z0-9])(?:(?:https?|ftp)://|www\.)", re.IGNORECASE)
_PLAIN_ADDRESS = re.compile(r"[\w./?=&%#:+@,;~-]+")
_AFTER_ADDRESS = re.compile(r"[.,;:!?)”’]*(?:\s|\Z)")
_FRONT = re.compile(
    r"(#{1,6}|>|!!!|:(?=\s)|\|)"
    rf"|([-+])(?=\s|$|[^\W\d_])|(--+|==*)(?=[\s:|=-]*$)|(\d{{1,9}})([.)])(?=\s|$|[^\W\d_])"
    rf"|([{BULLETS}·–—])"
    r"|(\[)(?=![A-Za-z]|[xX]\]\s)")
_ROW = re.compile(r"[\s|:-]*-[\s|:-]*$")
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, *range(0x00, 0x09), *range(0x0B, 0x20), 0x7F,
                            *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\x0b": " ", "\x0c": " ", "\x85": " ", "\xa0": " ",
                         "\u2028": " ", "\u2029": " ", "\u202f": " "})
_SURROGATES = re.compile("[\ud800-\udfff]")


def tidy(text: str) -> str:
    """The same words without what cannot be seen: soft hyphens, marks of direction; every space a plain one."""
    text = _SURROGATES.sub("\ufffd", text.translate(_BREAKS))
    return text.translate(_INVISIBLE)


def escaped(text: str, *, in_link: bool = False, in_cell: bool = False, goes_on: bool = True) -> str:
    """Text for the middle of a line. Web addresses stay as they are where they surely are read as such; `goes_on` says
    that something stands right behind the text. Others lose what makes them links."""
    out: list[str] = []
    place = 0
    for match in _ADDRESS.finditer(text):
        start = match.start()
        if start < place:
            continue
        end = 0 if in_link else bare_address(text, start, within_brackets=False)
        out.append(_escaped(text[place:start], in_link, in_cell))
        if end and _PLAIN_ADDRESS.fullmatch(text, start, end) and (
                _AFTER_ADDRESS.match(text, end) if end < len(text) else not goes_on):
            out.append(text[start:end])
            place = end
        else:
            out.append(match[0].replace(":", "\\:").replace(".", "\\."))
            place = match.end()
    out.append(_escaped(text[place:], in_link, in_cell))
    return "".join(out)


def _escaped(text: str, in_link: bool, in_cell: bool) -> str:
    written = (_IN_LINK if in_link else _ANYWHERE).sub(
        lambda match: "".join(f"\\{sign}" for sign in match[0]), text)
    if in_cell:
        written = written.replace("|", "\\|")
    return written


def safe_front(line: str) -> str:
    """A written line whose first signs start no list, heading, quotation or table."""
    line = line.lstrip()
    match = _FRONT.match(line)
    if match is None:
        return f"\\{line}" if line[:1] in "-:|" and _ROW.match(line) else line
    if match[4]:
        return f"{match[4]}\\{line[match.end(4):]}"
    if match[6]:
        # No backslash can stand before these; an unseen mark before them is none of their markers.
        return f"&#{ord(match[6])};{line[match.end():]}"
    return f"\\{line}"

"""Clean the source before it is read: characters that no author means.

Works on the whole text and on the front of single lines. Must not drop anything that can be seen.
"""

import re

from reader.library.dialect.lists import BULLETS

_ODD_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85]")
# Characters that show nothing and break markup when they come along with pasted text. Zero-width
# joiners stay: several scripts and emoji need them.
_INVISIBLE = dict.fromkeys([*range(0x00, 0x09), *range(0x0E, 0x20), 0x7F, 0x200B, 0x2060, 0xFEFF])
_INVISIBLE[0x0B] = _INVISIBLE[0x0C] = "\n"  # a line break and a page break of word processors
_HAS_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ONLY_ODD_SPACE = re.compile(r"^[^\S\n]+$", re.MULTILINE)
# White space and markers at the front of a line: all that decides about the structure.
_FRONT = re.compile(rf"(?:[ \t\xa0>]|o(?=\t)|(?:[-*+·–:{BULLETS}]|#{{1,6}}|\d{{1,9}}[.)])(?=[ \t\xa0]))*+")


def clean(text: str) -> str:
    """The same text with `\\n` line ends, without invisible and broken characters."""
    if "\r" in text or "\u2028" in text or "\u2029" in text or "\x85" in text:
        text = _ODD_LINE_ENDS.sub("\n", text)
    if _HAS_INVISIBLE.search(text):
        text = _SURROGATES.sub("\ufffd", text).translate(_INVISIBLE)
    # A line of nothing but (any kind of) white space is an empty line to its author.
    return _ONLY_ODD_SPACE.sub("", text)


def level_front(line: str) -> str:
    """Replace tabs (stops of 4) and hard spaces in the front of a line by plain spaces."""
    end = _FRONT.match(line).end()
    front = line[:end]
    if "\t" in front or "\xa0" in front:
        # An "o" before a tab is the bullet of second-level lists in word processors.
        return front.replace("\xa0", " ").replace("o\t", "  ◦ ").expandtabs(4) + line[end:]
    return line

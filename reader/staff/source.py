"""An article's file as its author sees it: lines with their numbers, and what kind of line each is.

Only what rules need to name a line; the page itself is made by the library, in a process of its own. Linear in the
length of the file, whatever is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.library import jail, limits
from reader.library.front_matter import Header, split
from reader.library.text_file import UnreadableText, decode
from reader.roots import Roots

_FENCE = re.compile(r"\s{0,12}(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+)*(`{3,}|~{3,})")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_CODE_SPAN = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\1(?!`)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text below the header. `text` has no quote marks before it and no code in it."""

    number: int  # in the file, from 1
    text: str
    raw: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text. `body` holds the lines that are no code between fences and no hidden remark."""

    lines: tuple[str, ...] = ()
    header: Header = field(default_factory=Header)
    has_header: bool = False
    body: tuple[Line, ...] = ()
    unclosed_fence: int = 0     # the line on which one began that never ends
    unclosed_remark: int = 0
    text: str = ""
    body_text: str = ""         # the texts of `body`, one a line

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[Line, re.Match[str]]]:
        """Every place of `pattern` in the body, line by line."""
        if pattern.search(self.body_text):  # mostly there is none, and one look is quicker than a thousand
            for line in self.body:
                for match in pattern.finditer(line.text):
                    yield line, match

    def line_of(self, words: str) -> int:
        """The line in the body that holds the first words of a sentence or heading; 0 when none does."""
        first = re.findall(r"\w+", words)[:6]
        if not first:
            return 0
        pattern = re.compile(r"[\W_]*".join(map(re.escape, first)))
        for line in self.body:
            if first[0] in line.raw and pattern.search(line.raw):
                return line.number
        if len(first) > 2:  # it runs over the end of a line
            pattern = re.compile(r"[\W_]*".join(map(re.escape, first[:2])))
            for line in self.body:
                if first[0] in line.raw and pattern.search(line.raw):
                    return line.number
        return 0


def read_source(roots: Roots, ref: str) -> Source:
    """The file `ref` of a library; an empty one when it cannot be read: the library says so."""
    try:
        text, _ = decode(_read(roots, ref), ref)
    except (OSError, ValueError, UnreadableText):
        return Source()
    return source_of(text)


def _read(roots: Roots, ref: str) -> bytes:
    try:
        return jail.open_inside(roots, ref, limit=limits.FILE_BYTES)[0]
    except OSError:
        folder, inside = roots.place(ref)
        real = jail.resolve(folder, "", inside)  # a link to another place in the folder
        if real is None:
            raise
        return jail.open_inside(folder, real, limit=limits.FILE_BYTES)[0]


def source_of(text: str) -> Source:
    """The same for a text with `\\n` line ends."""
    parts = split(text, "")
    lines = text.split("\n")
    body, fence, remark = _body(lines, parts.body_line)
    return Source(tuple(lines), parts.header, bool(parts.header.lines), body, fence, remark, text,
                  "\n".join(line.text for line in body))


def _body(lines: list[str], first: int) -> tuple[tuple[Line, ...], int, int]:
    found: list[Line] = []
    fence, fence_line, remark_line = "", 0, 0
    for number in range(first, len(lines) + 1):
        raw = lines[number - 1]
        if remark_line:
            if "-->" in raw:
                remark_line = 0
            continue
        match = _FENCE.match(raw)
        if fence:
            if match and match[1].startswith(fence) and not raw[match.end():].strip():
                fence = ""
            continue
        if match and "`" not in raw[match.end():]:
            fence, fence_line = match[1], number
            continue
        quote = _QUOTE.match(raw)
        text = raw[quote.end():] if quote else raw
        if "`" in text:
            text = _CODE_SPAN.sub(lambda code: " " * len(code[0]), text)
        if "<!--" in text:
            text = _without_remarks(text)
            if text.lstrip().startswith("<!--"):  # elsewhere in a line, readers see it as it is
                text = ""
                remark_line = number
        found.append(Line(number, text, raw, quote is not None))
    return tuple(found), fence_line if fence else 0, remark_line


def _without_remarks(text: str) -> str:
    """A line without what stands between <!-- and -->. No pattern: one would look for each end again and again."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join(kept) + text[at:]

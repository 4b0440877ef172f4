"""What a person kept, as Markdown to be read in any editor. Every text in it stands for itself, whatever it holds.

Only addresses of e-mail may be made into links, by programs that do so in any text. It does not come in again; that
is what JSON is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from reader.kept import PlacedMark
from reader.marks import printed
from reader.marks.printed import ENGLISH, Group, Line, Voice

# What has a meaning inside a line. As entities where Markdown knows several dialects: some know no "\<".
_SPECIAL = str.maketrans({
    **{sign: f"\\{sign}" for sign in "\\`*_[]|~$^="}, "<": "&lt;", ">": "&gt;", "&": "&amp;",
})
_ADDRESS = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=\bwww)\.|(?<=\b[Ww]{3})\.")  # else it is made into a link
_LINE_START = re.compile(r"(?:[#+-]|:(?=\s))|\d{1,9}(?=[.)])")


def as_markdown(placed: Iterable[PlacedMark], names: Mapping[tuple[str, str], str] | None = None,
                voice: Voice = ENGLISH) -> str:
    """The text of the file. `names` has the titles of articles by (id, language) where no mark knows them."""
    return "\n".join(_lines(placed, names, voice)) + "\n"


def _lines(placed: Iterable[PlacedMark], names: Mapping[tuple[str, str], str] | None, voice: Voice) -> Iterator[str]:
    yield f"# {voice.say(printed.TITLE)}"
    parts = printed.parts(placed, names, voice)
    if not parts:
        yield from ("", voice.say(printed.NOTHING))
    for part in parts:
        if part.title:
            yield from ("", f"## {part.title}", "", part.lead)
        for group in part.groups:
            yield from _group(group, "###" if part.title else "##", voice)


def _group(group: Group, level: str, voice: Voice) -> Iterator[str]:
    yield from ("", f"{level} {escaped(group.title)}")
    heading = ""
    for line in group.lines:
        if line.heading != heading:
            heading = line.heading
            yield from ("", f"{level}# {escaped(heading or group.title)}")
        yield from _mark(line, voice)


def _mark(line: Line, voice: Voice) -> Iterator[str]:
    if line.name:
        yield from ("", f"**{escaped(line.name)}**")
    if line.words:
        yield from ("", *_quoted(line.words))
    if line.note:
        yield from ("", *_paragraphs(f"{voice.say(printed.NOTE)}: {line.note}"))
    if line.remark:
        yield from ("", line.remark)
    yield from ("", f"*{line.about}*")


def _quoted(text: str) -> Iterator[str]:
    for line in _paragraphs(text):
        yield f"> {line}".rstrip(" ")


def _paragraphs(text: str) -> Iterator[str]:
    """Each line on a line of its own: a backslash at its end keeps it there, unless it ends a paragraph."""
    lines = [escaped(line) for line in text.split("\n")]
    for number, line in enumerate(lines):
        goes_on = line and number + 1 < len(lines) and lines[number + 1]
        yield f"{line}\\" if goes_on else line


def escaped(text: str) -> str:
    """One line of plain text, written so that Markdown shows just that."""
    text = _ADDRESS.sub(lambda found: f"\\{found[0]}", text.strip().translate(_SPECIAL))
    if start := _LINE_START.match(text):
        end = start.end()
        text = f"{text[:end]}\\{text[end:]}" if text[0].isdigit() else f"\\{text}"
    return text

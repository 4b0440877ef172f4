"""The ready HTML of an article → its blocks in the order in which they are read: headings, paragraphs, items, rows …

Reads only HTML that our own converter wrote (see `ArticlePage`): no other is ever given to it. Numbers of footnotes are
left out, tables come row by row with the names of their columns, pictures as the words for people who cannot see them.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from reader.model import ArticlePage
from reader.values import value

from .utterance import Kind

_SLOT = re.compile(r"slot:(table|picture):(\d+)")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ENDS = _HEADINGS | {"p", "li", "ul", "ol", "td", "tr", "table", "blockquote", "pre", "hr", "div"}
_LABEL_ENDS = (":", "?", "\N{FULLWIDTH COLON}")
_NUMBER = re.compile(r"\d+\. ")
_CODE_TOLD = 400  # letters of typewritten text that are read


@value
class Block:
    """`text` is as it stands on the page, line breaks in it as "\\n". `lines` are what its parts are called and say:
    the cells of a row, ("", text) for all else. `number` is that of an item or a footnote."""

    kind: Kind
    text: str
    anchor: str = ""       # of a heading that one can go to
    lines: tuple[tuple[str, str], ...] = ()
    number: int = 0
    first: bool = False    # the first row of a table
    box: str = ""          # of a box's first words: note, tip, warning, help or facts


def blocks(page: ArticlePage) -> list[Block]:
    """Every block of the article's own text, in order."""
    reader = _Blocks(page)
    reader.feed(page.html)
    reader.close()
    reader.finish()
    return reader.found


class _Blocks(HTMLParser):
    def __init__(self, page: ArticlePage) -> None:
        super().__init__(convert_charrefs=True)
        self._page = page
        self.found: list[Block] = []
        self._text: list[str] = []
        self._class = ""
        self._tag = ""
        self._anchor = ""
        self._lists: list[list] = []      # [is it numbered, number of the last item]
        self._in_item: list[bool] = []    # for each open list, whether its item has said its first words
        self._quotes = 0
        self._skip = 0                    # inside of the number of a footnote
        self._in_label = False
        self._lines: list[list[str]] = []  # of a row: [name of the column, what the cell says]

    # ---- HTMLParser's calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._skip or tag == "a" and given.get("class") == "note":
            self._skip += tag in ("a", "sup")
            return
        if tag in _ENDS:
            self.finish()
            self._tag, self._class = tag, given.get("class") or ""
        if tag == "a" and given.get("name") and self._tag in _HEADINGS:
            self._anchor = given["name"] or ""
        elif tag in ("ul", "ol"):
            start = given.get("start") or "1"
            self._lists.append([tag == "ol" and not given.get("type"), int(start) - 1 if start.isdigit() else 0])
            self._in_item.append(False)
        elif tag == "li" and self._lists:
            self._lists[-1][1] += 1
            self._in_item[-1] = True
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "br":
            self._break()
        elif tag == "b" and self._is_row() and not "".join(self._text).strip():
            self._in_label = True

    def handle_endtag(self, tag: str) -> None:
        if self._skip:
            self._skip -= tag in ("a", "sup")
            return
        if tag in _ENDS:
            self.finish()
            self._tag, self._class = "", ""
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._in_item.pop()
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag == "b" and self._in_label:
            self._in_label = False
            self._lines.append(["".join(self._text).strip(), ""])
            self._text = []

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self._text.append(data)

    def handle_comment(self, data: str) -> None:
        slot = _SLOT.fullmatch(data)
        if slot is None:
            return
        self.finish()
        number = int(slot[2])
        if slot[1] == "table" and number < len(self._page.tables):
            inside = _Blocks(self._page)
            inside.feed(self._page.tables[number].stacked)
            inside.finish()
            self.found += inside.found
        elif slot[1] == "picture" and number < len(self._page.pictures):
            picture = self._page.pictures[number]
            if picture.alt:
                self.found.append(Block(Kind.PICTURE, picture.alt))
            if picture.caption and picture.caption != picture.alt:
                self.found.append(Block(Kind.CAPTION, picture.caption))

    # ---- what has been read so far becomes a block

    def finish(self) -> None:
        if self._is_row():
            self._finish_row()
            return
        text = "\n".join(" ".join(line.split()) for line in "".join(self._text).split("\n"))
        if self._tag != "pre":
            text = "\n".join(filter(None, text.split("\n")))
        self._text = []
        if not text.strip():
            return
        anchor, self._anchor = self._anchor, ""
        if self._tag in _HEADINGS:
            self.found.append(Block(Kind.HEADING, text, anchor))
        elif self._class.startswith("panel-title"):
            self.found.append(Block(Kind.CALLOUT, text, box=self._class.rpartition("panel-title-")[2]))
        elif self._class == "footnote":
            number = _NUMBER.match(text)
            self.found.append(Block(Kind.NOTE, text[number.end():] if number else text,
                                    number=int(number[0][:-2]) if number else 0))
        elif self._class == "caption":
            self.found.append(Block(Kind.CAPTION, text))
        elif self._class == "missing-picture":
            self.found.append(Block(Kind.PICTURE, text))
        elif self._tag == "pre":
            self.found += [Block(Kind.TEXT, line) for line in text[:_CODE_TOLD].split("\n") if line.strip()]
        elif self._lists:
            is_first, self._in_item[-1] = self._in_item[-1], False
            number = self._lists[-1][1] if self._lists[-1][0] and is_first else 0
            self.found.append(Block(Kind.ITEM, text, number=number))
        else:
            self.found.append(Block(Kind.QUOTE if self._quotes else Kind.TEXT, text))

    def _is_row(self) -> bool:
        return self._class == "row" and self._tag == "p"

    def _break(self) -> None:
        if self._is_row():
            self._end_line()
        else:
            self._text.append("\n")

    def _end_line(self) -> None:
        """A cell is over. A bold word that nothing follows was a cell itself, not the name of a column."""
        said = " ".join("".join(self._text).split())
        self._text = []
        if self._lines and not self._lines[-1][1] and self._lines[-1][0]:
            name = self._lines[-1][0]
            if said[:1] in (":", "\N{FULLWIDTH COLON}") or name.endswith(_LABEL_ENDS) and said:
                self._lines[-1][1] = said.lstrip(":\N{FULLWIDTH COLON} ") or "\N{EM DASH}"
            else:
                self._lines[-1] = ["", f"{name} {said}".strip()]
        elif said:
            self._lines.append(["", said])

    def _finish_row(self) -> None:
        self._end_line()
        lines, self._lines = self._lines, []
        if lines:
            before = self.found[-1] if self.found else None
            self.found.append(Block(
                Kind.ROW, "\n".join(value for _, value in lines), lines=tuple((name, value) for name, value in lines),
                first=before is None or before.kind is not Kind.ROW))

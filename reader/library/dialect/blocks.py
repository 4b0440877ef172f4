"""Read a document line by line into nested blocks, as CommonMark does.

Every line first goes past the containers that are open (quotes, list items, notes, …), then may
open new ones, and what is left of it belongs to a leaf: a paragraph, code, a heading, a table.
Differences from CommonMark are marked with "Author:"; they are what authors mean.

Text within the leaves is not looked at; that is the work of `inline`. Must stay linear: nothing
here may look further ahead or back than a fixed number of lines, but for memos.
"""

import re

from reader.library.dialect import html_blocks, tables
from reader.library.dialect.block import Block
from reader.library.dialect.callouts import read_block_head
from reader.library.dialect.glossary import read_term
from reader.library.dialect.headings import can_be_underlined, level_of_underline, read_heading
from reader.library.dialect.lists import BULLETS, Marker, read_marker, read_slip
from reader.library.dialect.prose import is_prose
from reader.library.dialect.references import Definition, read_definitions
from reader.library.dialect.source import level_front

# Containers within containers; deeper ones stay text, so that no work on the tree can run away.
DEEPEST = 60

_SPACES = re.compile(" *")
# What may start with a letter is only ever a paragraph; this saves most of the work.
_STARTERS = frozenset("#>`~<=-_*+·–0123456789![:|" + BULLETS)
_SLIPPERY = frozenset("-–0123456789")
_RULE = re.compile(r"(?:(?:\* *+){3,}+|(?:- *+){3,}+|(?:_ *+){3,}+)$")
_FENCE = re.compile(r"(`{3,}+)[^`]*$|(~{3,}+)")
_NOTE = re.compile(r"\[\^([^\]\s\[^]{1,200})\]: *")
_ANY_MARKER = re.compile(rf"(?:[-+*·{BULLETS}]|\d{{1,9}}[.)])(?: |$)|(?:[-*_] *+){{3,}}+$")
_NESTED_START = re.compile(rf"[-+*·{BULLETS}] +(?![-+* ]*$)|1[.)] +\S")


class BlockReader:
    """Reads the lines of one document. After `read`, `root` and the definitions are complete."""

    def __init__(self) -> None:
        self.root = Block("document")
        self.references: dict[str, Definition] = {}
        self.notes: dict[str, Block] = {}
        self.terms: dict[str, str] = {}
        self._open = [self.root]
        self._leaf: Block | None = None
        # How many quotes were open on the last line if it was empty in them, else -1.
        self._blank_quotes = -1
        self._lines: list[str] = []
        self._last_ends: dict[int, int] = {}
        # A line right after a tag around markdown may have any indent.
        self._any_indent = False

    def read(self, lines: list[str]) -> Block:
        self._lines = lines
        read_line = self._read_line
        for number, line in enumerate(lines):
            read_line(line, number)
        self._close_leaf()
        return self.root

    # -- one line --------------------------------------------------------------------------------

    def _read_line(self, line: str, number: int) -> None:
        raw = line
        if "\t" in line or "\xa0" in line:
            line = level_front(line)
        stack = self._open
        leaf = self._leaf
        size = len(line)
        at = 0
        next_sign = _SPACES.match(line).end()
        depth = 1
        quotes = 0
        for container in stack[1:]:
            if container.kind == "quote":
                if next_sign - at <= 3 and line.startswith(">", next_sign):
                    at = next_sign + 1
                    if line.startswith(" ", at):
                        at += 1
                    next_sign = _SPACES.match(line, at).end()
                    quotes += 1
                else:
                    break
            elif next_sign == size:
                if not container.children and container.kind not in ("callout", "note"):
                    break
                if container.kind == "callout" and container.children and not container.offset:
                    break  # its text had no indent, so only an empty line can end it
                at = min(at + container.offset, size)
            elif next_sign - at >= container.offset:
                at += container.offset
            elif not self._still_inside(container, line, next_sign, next_sign - at):
                break
            else:
                at = min(next_sign, at + container.offset)
            depth += 1
        inside = depth == len(stack)
        blank = next_sign == size

        if inside and leaf is not None:
            kind = leaf.kind
            if kind == "fence":
                self._go_on_with_fence(leaf, line, raw, at, next_sign)
                self._blank_quotes = -1
                return
            if kind == "html" and not self._leaves_html(leaf, line, next_sign, blank):
                leaf.lines.append(line[at:])
                if leaf.html not in html_blocks.BLANK_ENDED and html_blocks.ends(leaf.html, line, at):
                    leaf.closed = True
                    self._leaf = None
                self._blank_quotes = -1
                return
            if kind == "code":
                if blank or next_sign - at >= 4:
                    leaf.lines.append(line[at + 4 :])
                    self._blank_quotes = quotes if blank else -1
                    return
                self._close_leaf()
        if blank:
            self._close_leaf()
            del stack[depth:]
            self._blank_quotes = quotes
            return
        self._read_starts(line, number, at, next_sign, depth)
        self._blank_quotes = -1
        self._any_indent = False

    def _read_starts(self, line: str, number: int, at: int, next_sign: int, depth: int) -> None:
        stack = self._open
        # The paragraph that this line may go on with: straight on, or lazily from further out.
        paragraph = self._leaf if self._leaf is not None and self._leaf.kind == "paragraph" else None
        size = len(line)
        while True:
            indent = next_sign - at
            goes_on = paragraph is not None and depth == len(stack)
            if indent >= 4 and not self._goes_on_with_html(line, next_sign, depth):
                if paragraph is None and not self._any_indent and not is_prose(line[next_sign:], self._lines, number):
                    self._add(Block("code"), depth).lines.append(line[at + 4 :])
                    return
                break
            sign = line[next_sign]
            if sign not in _STARTERS:
                break
            started = self._read_leaf_start(line, number, at, next_sign, depth, goes_on)
            if started:
                return
            if paragraph is not self._leaf:
                paragraph = None  # it was nothing but definitions of links
                goes_on = False
            if started is False or depth > DEEPEST:
                break
            if sign == ">":
                quote = Block("quote")
                self._open_container(quote, depth)
                quote.quotes += 1
                at = next_sign + 1
                if line.startswith(" ", at):
                    at += 1
            elif sign == "!":
                head = read_block_head(line, next_sign)
                if head is None:
                    break
                callout = Block("callout")
                callout.info, callout.title = head
                callout.offset = 4
                self._open_container(callout, depth)
                return
            elif sign == "[":
                note = _NOTE.match(line, next_sign)
                if note is None:
                    break
                block = Block("note")
                block.offset = 4
                self._open_container(block, depth)
                self._name_note(note[1], block)
                at = note.end()
            elif sign == ":":
                width = self._start_of_detail(line, next_sign, depth, goes_on)
                if not width:
                    break
                at = min(next_sign + width, size)
            else:
                marker = self._marker(line, number, next_sign, depth, goes_on)
                if marker is None:
                    break
                self._open_item(marker, indent, depth)
                at = min(next_sign + marker.width, size)
            depth += 1
            paragraph = None
            next_sign = _SPACES.match(line, at).end()
            if next_sign == size:
                return
        self._read_text(line, next_sign, depth, paragraph)

    def _read_text(self, line: str, at: int, depth: int, paragraph: Block | None) -> None:
        inside = depth == len(self._open)
        if paragraph is not None:
            if inside and self._start_of_table(paragraph, line[at:]):
                return
            paragraph.lines.append(line[at:])
            return
        if inside and self._leaf is not None and self._leaf.kind == "table":
            if self._go_on_with_table(self._leaf, line[at:]):
                return
        elif inside and self._leaf is None and (caption := tables.caption_of(line[at:])) is not None:
            children = self._open[-1].children
            if children and children[-1].kind == "table" and not children[-1].caption:
                children[-1].caption = caption
                return
        self._add(Block("paragraph"), depth).lines.append(line[at:])

    # -- containers ------------------------------------------------------------------------------

    def _still_inside(self, container: Block, line: str, next_sign: int, indent: int) -> bool:
        """Whether a line belongs to an item or a callout though it has less indent than its text."""
        if container.kind == "callout":
            # Author: the text of a callout was not indented, or by less than four.
            if not container.children and self._blank_quotes < 0:
                container.offset = indent
                return True
            return False
        if container.kind != "item" or indent < container.level + 2 or not container.children:
            return False
        after_blank = self._blank_quotes >= 0
        if _ANY_MARKER.match(line, next_sign):
            # Author: below "1. text" two spaces are meant to nest, though the text starts at three.
            # The second bullet of word processors is nested wherever it stands.
            second = line[next_sign] == "◦" and container.parent.sort != "◦"
            nested = (second or container.start is not None) and _NESTED_START.match(line, next_sign)
        else:
            # Author: two spaces are meant to go on with the item, however wide its marker is.
            nested = after_blank or line.startswith(("```", "~~~"), next_sign)
        if nested:
            container.offset = indent
            return True
        return False

    def _open_container(self, block: Block, depth: int) -> None:
        self._add(block, depth)
        self._leaf = None
        self._open.append(block)

    def _name_note(self, name: str, block: Block) -> None:
        key = name.casefold()
        if key in self.notes:
            key = f"{key}]{len(self.notes)}"  # a second one of that name: no mark can refer to it, but it is shown
        self.notes[key] = block

    def _marker(self, line: str, number: int, at: int, depth: int, goes_on: bool) -> Marker | None:
        container = self._open[depth - 1]
        expected = None
        if container.children and (last := container.children[-1]).kind == "list":
            expected = (last.sort, None if last.start is None else last.start + len(last.children))
        marker = read_marker(line, at, interrupts=goes_on, expected=expected)
        if marker is None and line[at] in _SLIPPERY:
            if self._blank_quotes >= 0 and expected is not None and expected[1] is None:
                expected = None  # after an empty line a lone "– Name" is no item
            marker = read_slip(self._lines, number, line, at, goes_on_list=expected)
        return marker

    def _open_item(self, marker: Marker, indent: int, depth: int) -> None:
        container = self._open[depth - 1]
        siblings = container.children
        before = siblings[-1] if siblings else None
        if before is None or before.kind != "list" or before.sort != marker.sort:
            before = Block("list")
            before.sort = marker.sort
            before.start = marker.start
            self._add(before, depth)
            self._leaf = None
        item = Block("item")
        item.start = marker.start
        item.level = indent
        item.offset = indent + marker.width
        self._close_leaf()
        del self._open[depth:]
        item.parent = before
        item.quotes = container.quotes
        item.blank_before = self._blank_quotes == container.quotes
        before.children.append(item)
        self._open.append(item)

    def _start_of_detail(self, line: str, at: int, depth: int, goes_on: bool) -> int:
        """Open the definition `: text` of the term in the line before; the width of its front, or 0."""
        gap = _SPACES.match(line, at + 1).end() - at - 1
        if gap == 0 or at + 1 + gap == len(line):
            return 0
        width = 1 + (gap if gap <= 4 else 1)
        container = self._open[depth - 1]
        if goes_on and self._leaf.lines[0].startswith("["):
            return 0
        before = container.children[-1] if container.children else None
        if before is None or (depth != len(self._open) and self._leaf is not None and before.kind != "terms"):
            return 0
        if before.kind == "paragraph" and (goes_on or len(before.lines) == 1):
            container.children.pop()
            previous = container.children[-1] if container.children else None
            if previous is not None and previous.kind == "terms":
                terms = previous
            else:
                terms = Block("terms")
                terms.blank_before = before.blank_before
                container.children.append(terms)
            for name in before.lines:
                term = Block("term")
                term.lines = [name]
                terms.children.append(term)
        elif before.kind == "terms":
            terms = before
        else:
            return 0
        self._close_leaf()
        del self._open[depth:]
        detail = Block("detail")
        detail.offset = min(width, 4)
        detail.quotes = container.quotes
        detail.blank_before = self._blank_quotes == container.quotes
        terms.children.append(detail)
        self._open.append(detail)
        return width

    # -- leaves ----------------------------------------------------------------------------------

    def _add(self, block: Block, depth: int) -> Block:
        """Append a block to the container at `depth`; closes what is open below."""
        self._close_leaf()
        del self._open[depth:]
        container = self._open[-1]
        block.quotes = container.quotes
        block.blank_before = self._blank_quotes == container.quotes
        container.children.append(block)
        self._leaf = block
        return block

    def _close_leaf(self) -> None:
        leaf = self._leaf
        if leaf is None:
            return
        self._leaf = None
        if leaf.kind == "paragraph":
            if leaf.lines[0].startswith("["):
                self._take_definitions(leaf)
        elif leaf.kind == "code":
            while leaf.lines and not leaf.lines[-1].strip():
                leaf.lines.pop()

    def _take_definitions(self, paragraph: Block) -> None:
        definitions, rest = read_definitions("\n".join(paragraph.lines))
        if not definitions:
            return
        for definition in definitions:
            self.references.setdefault(definition.label, definition)
        if rest:
            paragraph.lines = rest.split("\n")
            return
        # Still in the tree: one that turns out to be no link but words is shown after all.
        paragraph.kind = "definition"
        paragraph.info = definitions

    def _read_leaf_start(
        self, line: str, number: int, at: int, next_sign: int, depth: int, goes_on: bool
    ) -> bool | None:
        """Try the leaves that start with a sign: True if one did, False if it can only be text, None to go on."""
        sign = line[next_sign]
        if sign == "#":
            return self._start_of_heading(line, next_sign, depth, goes_on)
        if sign in "`~":
            fence = _FENCE.match(line, next_sign)
            if fence is None:
                return False
            block = self._add(Block("fence"), depth)
            block.fence = fence[1] or fence[2]
            block.offset = next_sign - at
            return True
        if sign == "<":
            return self._start_of_html(line, number, at, next_sign, depth, goes_on)
        if sign in "=-" and goes_on and (level := level_of_underline(line, next_sign)):
            paragraph = self._leaf
            if paragraph.lines[0].startswith("["):
                self._take_definitions(paragraph)
            if paragraph.kind == "paragraph" and can_be_underlined(paragraph.lines, level):
                paragraph.kind = "heading"
                paragraph.level = level
                self._leaf = None
                return True
            if paragraph.kind != "paragraph":
                self._leaf = None
        if sign in "*-_" and _RULE.match(line, next_sign):
            self._add(Block("rule"), depth)
            self._leaf = None
            return True
        if sign == "*" and line.startswith("*[", next_sign) and (term := read_term(line[next_sign:])):
            self._close_leaf()
            del self._open[depth:]
            self.terms.setdefault(*term)
            return True
        if sign in "=_|":
            return False
        return None

    def _start_of_heading(self, line: str, at: int, depth: int, goes_on: bool) -> bool:
        read = read_heading(line, at, interrupts=goes_on)
        if read is None:
            return False
        heading = self._add(Block("heading"), depth)
        heading.level, text = read
        heading.lines.append(text)
        self._leaf = None
        return True

    def _start_of_html(self, line: str, number: int, at: int, next_sign: int, depth: int, goes_on: bool) -> bool:
        kind = html_blocks.kind_of_start(line, next_sign, interrupts=goes_on)
        if not kind:
            return False
        ends = False
        if kind not in html_blocks.BLANK_ENDED:
            if kind not in self._last_ends:
                self._last_ends[kind] = html_blocks.last_end(kind, self._lines)
            if self._last_ends[kind] < number:
                return False  # never closed: shown as text, or the rest of the page would be gone
            start = next_sign + (2 if kind == 2 else 1)
            ends = html_blocks.ends(kind, line, start)
        block = self._add(Block("html"), depth)
        block.html = kind
        block.closed = ends or kind in html_blocks.BLANK_ENDED
        block.lines.append(line[at:])
        block.info = kind == 6 and html_blocks.is_wrapper(line[next_sign:])
        if ends:
            self._leaf = None
        return True

    def _goes_on_with_html(self, line: str, next_sign: int, depth: int) -> bool:
        """Author: tags that are indented below other tags are HTML, even after an empty line."""
        if line[next_sign] != "<" or self._leaf is not None:
            return False
        before = self._open[depth - 1].children
        return bool(before) and before[-1].kind == "html" and html_blocks.is_block_tag(line, next_sign)

    def _leaves_html(self, leaf: Block, line: str, next_sign: int, blank: bool) -> bool:
        if leaf.html not in html_blocks.BLANK_ENDED:
            return False
        if blank:
            return True
        # Author: text straight below a tag such as <div> or <details> is markdown.
        if leaf.info and line[next_sign] != "<" and html_blocks.is_wrapper(leaf.lines[-1]):
            self._close_leaf()
            self._any_indent = True
            return True
        return False

    def _go_on_with_fence(self, leaf: Block, line: str, raw: str, at: int, next_sign: int) -> None:
        mark = leaf.fence
        if next_sign - at <= 3 and line.startswith(mark, next_sign):
            rest = line[next_sign:].rstrip()
            if rest == mark[0] * len(rest):
                self._leaf = None
                return
        # Tabs stay tabs where nothing in front of them is taken off.
        leaf.lines.append(line[min(at + leaf.offset, next_sign) :] if at or leaf.offset else raw)

    # -- tables ----------------------------------------------------------------------------------

    def _start_of_table(self, paragraph: Block, line: str) -> bool:
        """Turn the last line of the open paragraph into the head of a table, if `line` is a delimiter row."""
        if line[0] not in "|:-":
            return False
        columns = tables.alignments(paragraph.lines[-1], line)
        if columns is None:
            return False
        header = paragraph.lines.pop()
        depth = len(self._open)
        if not paragraph.lines:
            self._leaf = None
            self._open[-1].children.pop()
        table = self._add(Block("table"), depth)
        if not paragraph.lines:
            table.blank_before = paragraph.blank_before
        table.columns = columns
        table.caption = None
        table.lines.append(header)
        return True

    def _go_on_with_table(self, table: Block, line: str) -> bool:
        caption = tables.caption_of(line)
        if caption is not None and "|" not in line:
            table.caption = caption
            self._leaf = None
            return True
        if "|" not in line and len(table.columns) > 1:
            # Author: a line without any pipe is the text after the table.
            return False
        table.lines.append(line)
        return True

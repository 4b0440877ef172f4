"""The inside of a paragraph: nodes → inline HTML of Qt's subset and its plain text.

Pictures are not written into the text: they are handed back, to stand as blocks of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from . import limits
from .glossary import Glossary
from .inline_text import BREAK, pieces, with_breaks
from .link_target import Links
from .markup_tree import BLOCKS, Node, plain_text
from .page_parts import PageParts

# What an element becomes. Those not named only give their text.
_TAGS = {
    "b": "b", "strong": "strong", "i": "i", "em": "em", "code": "code", "del": "del", "s": "s", "strike": "s",
    "sub": "sub", "sup": "sup", "u": "u", "ins": "u", "kbd": "code", "samp": "code", "tt": "code", "var": "i",
    "cite": "i", "dfn": "i", "small": "small", "big": "big",
}
_AS_TYPED = frozenset(("code", "kbd", "samp", "tt"))
_CUT = "\x1d"  # where a very long paragraph goes on as another
_LEADING = re.compile(r"(?:\s|<br>)*+")
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(slots=True)
class Inline:
    """The inside of one block."""

    html: str
    text: str
    pictures: list[Node] = field(default_factory=list)

    def parts(self) -> list[str]:
        """The HTML as that of one paragraph, or of several when it is very long and was written to be `parted`."""
        return [part for part in map(_trimmed, self.html.split(_CUT)) if part] if _CUT in self.html else [self.html]

    def __bool__(self) -> bool:
        return bool(self.text.strip()) or "<a " in self.html


class InlineWriter:
    """Writes the insides of an article's blocks, one after the other."""

    def __init__(self, parts: PageParts, links: Links, anchors: dict[int, str], glossary: Glossary | None,
                 own_terms: set[str]) -> None:
        """`glossary` has the words that the library explains, `own_terms` those that the article explains itself."""
        self._parts = parts
        self._links = links
        self._anchors = anchors
        self._glossary = glossary
        self._own_entries = glossary.entries_named(own_terms) if glossary else set()

    def write(self, children: list[Node | str], *, terms: bool = True, wrappers: tuple[Node, ...] = (),
              cell: bool = False, parted: bool = False) -> Inline:
        """The inside of a block. `wrappers` are inline elements around it, outermost first.

        In a `cell` blocks within are parted by line breaks, and pictures leave their words behind; it may not be very
        long: raises `LimitReached`. What is `parted` can be: its `parts` are paragraphs.
        """
        state = _State(terms, cell, parted)
        content: list[Node | str] = children
        for wrapper in reversed(wrappers):
            around = Node(wrapper.tag, wrapper.attributes)
            around.children = content
            content = [around]
        self._nodes(content, state)
        return Inline(_trimmed("".join(state.out)), "".join(state.text), state.pictures)

    def _nodes(self, children: list[Node | str], state: _State) -> None:
        for child in children:
            if isinstance(child, str):
                self._text(child, state)
            else:
                self._node(child, state)

    def _node(self, node: Node, state: _State) -> None:
        tag = node.tag
        anchor = self._anchors.get(id(node))
        if anchor is not None:
            state.out.append(anchor_html(anchor))
        if tag == "br":
            self._parts.block()
            state.line_break()
        elif tag == "img":
            state.pictures.append(node)
            if state.cell:
                self._plain(" ".join(node.get("alt").split()), state)
        elif tag == "a":
            self._link(node, state)
        elif tag == "sup" and node.get("class") == "footnote-ref":
            self._note(node, state)
        elif tag == "abbr":
            self._term(node, state)
        elif tag == "mark":
            self._around('<span class="mark">', "</span>", node, state)
        elif tag == "q":
            self._plain("\u201c", state)
            self._nodes(node.children, state)
            self._plain("\u201d", state)
        elif tag == "wbr":
            state.out.append(BREAK)
            state.run = 0
        elif tag in BLOCKS:
            self._block(node, state)
        elif tag in _TAGS:
            terms, state.terms = state.terms, state.terms and tag not in _AS_TYPED
            self._around(f"<{_TAGS[tag]}>", f"</{_TAGS[tag]}>", node, state)
            state.terms = terms
        else:
            self._nodes(node.children, state)

    def _around(self, start: str, end: str, node: Node, state: _State) -> None:
        if not self._parts.may_mark():
            self._nodes(node.children, state)
            return
        place = len(state.out)
        state.out.append(start)
        state.open.append((start, end))
        self._nodes(node.children, state)
        state.open.pop()
        if len(state.out) == place + 1:
            state.out.pop()
        else:
            state.out.append(end)

    def _text(self, text: str, state: _State) -> None:
        if (self._glossary is None or not state.terms or state.linked or state.marked >= limits.TERMS_A_BLOCK
                or self._parts.has_enough_terms()):
            self._plain(text, state)
            return
        done = 0
        for start, end, entry in self._glossary.find(text):
            if entry in self._own_entries or state.marked >= limits.TERMS_A_BLOCK:
                continue
            number = self._parts.glossary_term(
                entry, " ".join(text[start:end].split()), self._glossary.meaning(entry))
            if number is None:
                continue
            state.marked += 1
            self._plain(text[done:start], state)
            state.out.append(f'<a class="term" href="{self._parts.link(f"term:{number}")}">')
            self._plain(text[start:end], state)
            state.out.append("</a>")
            done = end
        self._plain(text[done:], state)

    def _plain(self, text: str, state: _State) -> None:
        if not text:
            return
        if state.run + len(text) > limits.UNBROKEN_CHARS:
            if state.run and text[0].strip():
                text = BREAK + text
            text = with_breaks(text)
        if _CUT in text:
            text = text.replace(_CUT, " ")
        state.since += len(text)
        if state.since > limits.PARAGRAPH_CHARS:
            self._very_long(text, state)
            return
        self._letters(text, state)

    def _very_long(self, text: str, state: _State) -> None:
        if state.cell and state.since > limits.CELL_CHARS:
            raise limits.LimitReached(
                f"a cell of a table or a footnote is longer than {limits.CELL_CHARS:,} letters")
        if not state.parted or state.linked:
            self._letters(text, state)
            return
        ends, starts = "".join(end for _, end in reversed(state.open)), "".join(start for start, _ in state.open)
        for piece in pieces(text):
            state.out.append(f"{ends}{_CUT}{starts}")
            self._letters(piece, state)
            state.since = len(piece)

    def _letters(self, text: str, state: _State) -> None:
        last = max(text.rfind(" "), text.rfind("\n"))
        state.run = len(text) - last - 1 if last >= 0 else state.run + len(text)
        state.any_text = state.any_text or not text.isspace()
        state.text.append(text.replace(BREAK, "") if BREAK in text else text)
        if "&" in text or "<" in text or ">" in text:
            text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        state.out.append(text)

    def _link(self, node: Node, state: _State) -> None:
        href = node.get("href")
        words = plain_text(node)
        if "href" not in node.attributes and not (node.get("name") or node.get("id")):
            self._links.lost(words)  # the sanitizer did not let its address through
        if state.linked or "href" not in node.attributes or not self._parts.may_link():
            self._nodes(node.children, state)
            return
        note = self._links.note(href)
        if note is not None:
            self._note_link(note, state)
            return
        found = self._links.target(_DIRECTION.sub("", href), words)
        if found is None:
            self._nodes(node.children, state)
            return
        address, kind = found
        state.linked = True
        start = len(state.out)
        pictures = len(state.pictures)
        self._nodes(node.children, state)
        if not words.strip():  # only a picture, or nothing: something must be there to touch
            alt = next((picture.get("alt") for picture in state.pictures[pictures:] if picture.get("alt").strip()), "")
            self._plain(alt or href, state)
        state.linked = False
        # Marks of direction could make the words of a link read like another address.
        state.out[start:] = [_DIRECTION.sub("", part) for part in state.out[start:]]
        state.out.insert(start, f'<a class="{kind}" href="{self._parts.link(address)}">')
        state.out.append("</a>")

    def _note(self, node: Node, state: _State) -> None:
        link = next((child for child in node.nodes() if child.tag == "a"), None)
        note = self._links.note(link.get("href")) if link is not None else None
        if link is not None and id(link) in self._anchors:
            state.out.append(anchor_html(self._anchors[id(link)]))
        if note is None or state.linked or not self._parts.may_link():
            self._around("<sup>", "</sup>", node, state)
        else:
            self._note_link(note, state)

    def _note_link(self, note: int, state: _State) -> None:
        # The number is no word of the text: it is not in what is searched or read aloud.
        address = self._parts.link(f"note:{note}")
        state.out.append(f'<a class="note" href="{address}"><sup>{note + 1}</sup></a>')
        state.run = 0

    def _term(self, node: Node, state: _State) -> None:
        word = " ".join(plain_text(node).split())
        number = None
        if state.terms and not state.linked and word:
            number = self._parts.term(word, node.get("title"))
        if number is None:
            self._nodes(node.children, state)
            return
        address = self._parts.link(f"term:{number}")
        state.out.append(f'<a class="term" href="{address}">')
        state.linked = True
        self._nodes(node.children, state)
        state.linked = False
        state.out.append("</a>")

    def _block(self, node: Node, state: _State) -> None:
        """A block where only text can be: a new line, with the mark of a list item kept."""
        tag = node.tag
        if tag in ("td", "th"):
            if state.at_cell:
                self._plain(" · ", state)
            state.at_cell = True
            self._nodes(node.children, state)
            return
        state.line_break(once=True)
        state.at_cell = False
        if tag == "li":
            self._plain("• ", state)
        bold = tag in ("summary", "dt", "caption") or (len(tag) == 2 and tag[0] == "h" and tag[1].isdigit())
        if bold:
            self._around("<b>", "</b>", node, state)
        elif tag == "pre":
            self._preformatted(plain_pre(node), state)
        else:
            self._nodes(node.children, state)
        state.line_break(once=True)

    def _preformatted(self, text: str, state: _State) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._parts.block()
                state.line_break()
            state.out.append("<code>")
            self._plain(line.replace("  ", "\u00a0 "), state)
            state.out.append("</code>")


class _State:
    """What grows while one block's inside is written."""

    __slots__ = ("out", "text", "pictures", "run", "linked", "terms", "marked", "cell", "at_cell", "any_text",
                 "parted", "since", "open")

    def __init__(self, terms: bool, cell: bool, parted: bool) -> None:
        self.out: list[str] = []
        self.text: list[str] = []
        self.pictures: list[Node] = []
        self.run = 0         # letters since the last space
        self.linked = False  # inside a link
        self.terms = terms
        self.marked = 0      # terms of the library's glossary
        self.cell = cell
        self.at_cell = False
        self.any_text = False
        self.parted = parted
        self.since = 0       # letters since the paragraph began
        self.open: list[tuple[str, str]] = []  # tags

    def line_break(self, *, once: bool = False) -> None:
        if once and (not self.out or self.out[-1] == "<br>" or not self.any_text):
            return
        self.out.append("<br>")
        self.text.append("\n")
        self.run = 0


def _trimmed(html: str) -> str:
    """Without the spaces and line breaks at both ends: the room around a block is not the author's to give."""
    start, end = _LEADING.match(html).end(), len(html)
    while end > start:
        if html[end - 1].isspace():
            end -= 1
        elif html.endswith("<br>", start, end):
            end -= 4
        else:
            break
    return html[start:end]


def anchor_html(name: str) -> str:
    """The mark of a place that links can go to."""
    return f'<a name="{escape(name)}"></a>'


def plain_pre(node: Node) -> str:
    """The text of a `<pre>`, lines kept, without the line end that follows the last line."""
    parts: list[str] = []
    waiting: list[Node | str] = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
        elif item.tag == "br":
            parts.append("\n")
        else:
            waiting.extend(reversed(item.children))
    return "".join(parts).removesuffix("\n")

"""A clean tree of an article → the page that the reading view shows: Qt's subset of HTML, slots, sections, notes.

Walks each node once. Nothing that an author wrote reaches the page but text and addresses that `link_target` made;
every tag here is one of ours. Raises `LimitReached` when there is more than Qt can lay out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from html import escape

from reader.model import Picture, Problem, Section, Severity, TableForm
from reader.roots import Folder

from . import limits
from .converted import LinkUse
from .dialect.slugs import Slugs, slug
from .glossary import Glossary
from .inline_html import Inline, InlineWriter, anchor_html, plain_pre
from .inline_text import pieces, with_breaks
from .link_target import Links, bare_anchor
from .markup_tree import BLOCKS, Node, plain_text
from .names import fold, search_key
from .page_parts import Lines, PageParts
from .phrases import phrase
from .table_form import write_table

KINDS = ("note", "tip", "warning", "help", "facts")
_HEADING = re.compile(r"h[1-6]")
_RESERVED = re.compile(r"(?:panel-(?:note|tip|warning|help|facts)|note-\d+|term-\d+|fn-\d+)\Z")
_SPACES = re.compile(f" {{{limits.SPACES},}}")
_SIDES = ("left", "center", "right")


@dataclass(frozen=True, slots=True)
class PageHtml:
    """All of an article but its card."""

    html: str
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...]
    tables: tuple[TableForm, ...]
    notes: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    uses: tuple[LinkUse, ...]
    problems: tuple[Problem, ...]
    first_paragraph: str


@dataclass(frozen=True, slots=True)
class _Where:
    """In what a block stands."""

    containers: int = 0  # lists and quotes around it
    panel: bool = False
    style: str = ""      # class of its paragraphs
    align: str = ""
    wrappers: tuple[Node, ...] = ()
    body: bool = True    # directly in the text, not in a list, quote or box


def first_heading(tree: Node) -> Node | None:
    """The first heading of an article that has words in it."""
    waiting: list[Node | str] = list(reversed(tree.children))
    while waiting:
        node = waiting.pop()
        if isinstance(node, Node):
            if _HEADING.fullmatch(node.tag) and plain_text(node).strip():
                return node
            if node.holds_blocks:
                waiting.extend(reversed(node.children))
    return None


def write_page(tree: Node, *, root: Folder, ref: str, article: str, language: str, title: str,
               title_node: Node | None, lines: Lines, glossary: Glossary | None = None) -> PageHtml:
    """The page of the article `article` in the file `ref`. `title_node` is the heading that the title came from;
    `glossary` has the words that the library explains."""
    return _Writer(tree, PageParts(root, ref, language, lines), article, title, title_node, glossary).page()


class _Writer:
    def __init__(self, tree: Node, parts: PageParts, article: str, title: str, title_node: Node | None,
                 glossary: Glossary | None) -> None:
        self._tree = tree
        self._parts = parts
        self._title = _bare(title)
        self._title_node = title_node
        self._title_gone = title_node is not None
        self._anchors: dict[int, str] = {}
        self._places: dict[str, str] = {}
        self._notes: dict[str, int] = {}
        self._note_nodes: list[Node] = []
        self._waiting_anchors: list[str] = []
        self._out: list[str] = []
        self._own_terms: set[str] = set()
        self._survey()
        self._inline = InlineWriter(parts, Links(parts, article, self._places, self._notes), self._anchors, glossary,
                                    self._own_terms)

    def page(self) -> PageHtml:
        self._flow(self._tree.children, _Where())
        notes = []
        for number, node in enumerate(self._note_nodes):
            inside = self._inline.write(node.children, terms=False, cell=True)
            notes.append(inside.html)
            self._parts.block()
            self._parts.say(inside.text)
            place = anchor_html(f"note-{number}") if number < limits.ANCHORS else ""
            self._out.append(f'<p class="footnote">{place}{number + 1}. {inside.html}</p>')
            self._pictures(inside)
        if self._waiting_anchors:
            self._out.append(f"<p>{self._pending()}</p>")
        parts = self._parts
        return PageHtml(
            "\n".join(self._out), parts.sections(), tuple(parts.pictures), tuple(parts.tables), tuple(notes),
            tuple(parts.terms), tuple(parts.links), tuple(parts.uses), tuple(parts.problems), parts.first_paragraph)

    # What places there are has to be known before the first link is written.

    def _survey(self) -> None:
        slugs = Slugs()
        waiting: list[Node] = [self._tree]
        headings: list[tuple[Node, str]] = []
        others: list[tuple[Node, str]] = []
        while waiting:
            node = waiting.pop()
            if node.tag == "section" and node.get("class") == "footnotes":
                self._survey_notes(node)
                continue
            if node.tag == "abbr":
                self._own_terms.add(plain_text(node))
            name = node.get("id") or (node.get("name") if node.tag == "a" else "")
            if _HEADING.fullmatch(node.tag):
                headings.append((node, name))
            elif name and len(others) < limits.ANCHORS:
                others.append((node, name))
            waiting.extend(reversed(node.nodes()))
        for node, name in headings[:limits.ANCHORS]:
            self._name(node, name or slug(plain_text(node)), slugs)
        if len(headings) > limits.ANCHORS:
            self._parts.problem(Severity.WARNING, "heading.too-many",
                                f"This article has more than {limits.ANCHORS:,} headings; one cannot jump to the rest.",
                                "Split it into several articles.")
        for node, name in others[:max(0, limits.ANCHORS - len(headings))]:
            if fold(name) not in self._places:
                self._name(node, name, slugs)
        self._forgive()

    def _forgive(self) -> None:
        """Other ways to write the same places: without the hyphens, and counted as GitHub does (`a`, `a-1`, `a-2`)."""
        anchors = list(self._anchors.values())
        for anchor in anchors:
            self._places.setdefault(bare_anchor(anchor), anchor)
        for anchor in anchors:
            base, _, count = anchor.rpartition("-")
            if base and count.isdecimal() and int(count) > 1:
                self._places.setdefault(bare_anchor(f"{base}-{int(count) - 1}"), anchor)

    def _name(self, node: Node, name: str, slugs: Slugs) -> None:
        written = name
        name = re.sub(r"[\x00-\x20\"'<>#%\u200e\u200f\u2028-\u202e\u2066-\u2069]+", "-",
                      unicodedata.normalize("NFC", name))[:200]
        anchor = slugs.unique(name + "-2" if _RESERVED.match(name) else name or "section")
        self._anchors[id(node)] = anchor
        for spelling in (anchor, written, slug(plain_text(node)) if node.tag[:1] == "h" else anchor):
            self._places.setdefault(fold(spelling), anchor)

    def _survey_notes(self, section: Node) -> None:
        for listing in section.nodes():
            for item in listing.nodes():
                if item.tag == "li":
                    if item.get("id"):
                        self._notes.setdefault(item.get("id"), len(self._note_nodes))
                    self._note_nodes.append(item)

    # Blocks

    def _flow(self, children: list[Node | str], where: _Where) -> None:
        run: list[Node | str] = []
        for child in children:
            if isinstance(child, str) or not (child.tag in BLOCKS or child.holds_blocks):
                run.append(child)
                continue
            self._paragraph(run, where)
            run = []
            if child.tag in BLOCKS:
                self._block(child, where)
            else:  # an inline element around blocks: each of them gets it
                if id(child) in self._anchors:
                    self._waiting_anchors.append(self._anchors[id(child)])
                self._flow(child.children, replace(where, wrappers=(*where.wrappers, child)))
        self._paragraph(run, where)

    def _block(self, node: Node, where: _Where) -> None:
        tag = node.tag
        if tag == "section" and node.get("class") == "footnotes":
            return
        anchor = self._anchors.get(id(node))
        heading = _HEADING.fullmatch(tag) is not None
        if anchor is not None and not heading:
            self._waiting_anchors.append(anchor)
        if node.get("align").lower() in _SIDES or tag == "center":
            where = replace(where, align="center" if tag == "center" else node.get("align").lower())
        if heading:
            self._heading(node, where)
        elif tag == "p":
            self._paragraph(node.children, where) if not node.holds_blocks else self._flow(
                node.children, where)
        elif tag in ("ul", "ol"):
            self._list(node, where)
        elif tag == "blockquote":
            self._quote(node, where)
        elif tag == "pre":
            self._code(node)
        elif tag == "hr":
            self._parts.block()
            self._out.append("<hr>")
        elif tag == "table":
            self._out.append(write_table(node, self._inline, self._parts, stacked_only=where.panel))
        elif tag == "figure":
            self._figure(node, where)
        elif tag == "div" and "callout" in node.get("class").split():
            self._callout(node, where)
        elif tag == "details":
            self._details(node, where)
        elif tag == "dt":
            self._paragraph(node.children, replace(where, style="dt")) if not node.holds_blocks else (
                self._flow(node.children, replace(where, style="dt")))
        elif tag == "dd":
            self._flow(node.children, replace(where, style="dd"))
        elif tag == "li":  # outside of a list
            self._list_items([node], where, "ul")
        elif tag == "hgroup" or tag in BLOCKS:
            self._flow(node.children, where)

    def _paragraph(self, children: list[Node | str], where: _Where) -> None:
        if not children:
            return
        inside = self._inline.write(children, wrappers=where.wrappers, parted=True)
        if inside:
            self._parts.say(inside.text)
            if where.body and not self._parts.first_paragraph and not where.style:
                self._parts.first_paragraph = " ".join(inside.text.split())
            for part in inside.parts():
                self._parts.block()
                self._out.append(f"<p{_look(where)}>{self._pending()}{part}</p>")
        elif "<a name=" in inside.html:
            self._out.append(f"<p>{inside.html}</p>")
        self._pictures(inside)

    def _heading(self, node: Node, where: _Where) -> None:
        level = int(node.tag[1])
        anchor = self._anchors.get(id(node), "")
        text = " ".join(plain_text(node).split())
        repeated = level == 1 and not self._title_gone and _bare(text) == self._title
        if node is self._title_node or repeated:
            self._title_gone = True
            if anchor:
                self._waiting_anchors.append(anchor)
            self._pictures(self._inline.write(node.children, terms=False))
            return
        if len(text) > limits.HEADING_CHARS:
            if anchor:
                self._waiting_anchors.append(anchor)
            self._flow(node.children, where)
            return
        inside = self._inline.write(node.children, terms=False, cell=node.holds_blocks)
        words = " ".join(inside.text.split())
        if words:
            level = max(level, 2)
            self._parts.block()
            if anchor:
                self._parts.begin_section(anchor, words, level)
            else:
                self._parts.say(words)
            place = anchor_html(anchor) if anchor else ""
            self._out.append(f"<h{level}>{self._pending()}{place}{inside.html}</h{level}>")
        elif anchor:
            self._waiting_anchors.append(anchor)
        self._pictures(inside)

    def _quote(self, node: Node, where: _Where) -> None:
        if where.containers >= limits.CONTAINER_DEPTH:
            self._flow(node.children, where)
            return
        self._out.append("<blockquote>")
        self._flow(node.children, replace(where, containers=where.containers + 1, body=False))
        self._out.append("</blockquote>")

    def _code(self, node: Node) -> None:
        text = _SPACES.sub(" " * limits.SPACES, plain_pre(node).expandtabs(4))
        for line in text.split("\n"):
            self._parts.say(line)
        text = "\n".join(piece for line in with_breaks(text).split("\n") for piece in pieces(line))
        self._parts.block(text.count("\n") + 1)
        self._out.append(f'<pre class="code">{self._pending()}{escape(text, quote=False)}</pre>')

    def _figure(self, node: Node, where: _Where) -> None:
        image = caption = None
        rest: list[Node | str] = []
        for child in node.children:
            if isinstance(child, Node) and child.tag == "img" and image is None:
                image = child
            elif isinstance(child, Node) and child.tag == "figcaption" and caption is None:
                caption = child
            else:
                rest.append(child)
        if image is None:
            self._flow(node.children, where)
            return
        if self._waiting_anchors:
            self._out.append(f"<p>{self._pending()}</p>")
        self._out.append(self._parts.picture(
            image.get("src"), image.get("alt"), plain_text(caption) if caption is not None else ""))
        self._flow(rest, where)

    def _callout(self, node: Node, where: _Where) -> None:
        kind = next((name[8:] for name in node.get("class").split() if name[:8] == "callout-" and name[8:] in KINDS),
                    "note")
        children = node.children
        title = next((child for child in node.nodes()), None)
        heading = Inline("", "")
        if title is not None and title.tag == "p" and title.get("class") == "callout-title":
            heading = self._inline.write(title.children, terms=False)
            children = [child for child in children if child is not title]
        self._parts.block()
        if where.panel:  # a box in a box
            if heading:
                self._parts.say(heading.text)
                self._out.append(f"<p>{self._pending()}<b>{heading.html}</b></p>")
            self._flow(children, where)
            return
        if not heading:
            words = phrase("callout_" + kind, self._parts.language)
            heading = Inline(escape(words, quote=False), words)
        self._parts.say(heading.text)
        self._out.append(
            '<table class="panel" width="100%" cellspacing="0" cellpadding="16"><tr>'
            f'<td class="panel panel-{kind}"><p class="panel-title panel-title-{kind}">'
            f"{anchor_html(f'panel-{kind}')}{self._pending()}{heading.html}</p>")
        self._pictures(heading)
        # Lists and quotes within count from here: what is around a box does not show inside it.
        self._flow(children, _Where(panel=True, body=False))
        self._out.append("</td></tr></table>")

    def _details(self, node: Node, where: _Where) -> None:
        for child in node.nodes():
            if child.tag == "summary":
                bold = Node("b", {})
                bold.children = child.children
                if child.holds_blocks:
                    bold.holds_blocks = True
                self._flow([bold], where)
        self._flow([child for child in node.children if not (isinstance(child, Node) and child.tag == "summary")],
                   where)

    # Lists

    def _list(self, node: Node, where: _Where) -> None:
        items = [child for child in node.nodes() if child.tag == "li"]
        loose = [child for child in node.children
                 if not (isinstance(child, Node) and child.tag == "li") and (isinstance(child, Node) or child.strip())]
        if items:
            self._list_items(items, where, node.tag, node)
        self._flow(loose, where)

    def _list_items(self, items: list[Node], where: _Where, tag: str, node: Node | None = None) -> None:
        if where.containers >= limits.CONTAINER_DEPTH:
            for item in items:  # too deep to indent: each item a paragraph with its mark
                first = Node("", {})
                first.children = ["• ", *item.children]
                self._flow(first.children, where)
            return
        inside = replace(where, containers=where.containers + 1, body=False, wrappers=where.wrappers, style="",
                         align=where.align)
        for first in range(0, len(items), limits.LIST_ITEMS):
            self._out.append(f"<{tag}{_numbering(node, first) if node is not None and tag == 'ol' else ''}>")
            for item in items[first:first + limits.LIST_ITEMS]:
                self._item(item, inside)
            self._out.append(f"</{tag}>")

    def _item(self, item: Node, where: _Where) -> None:
        """The item's first words stand directly in it; what follows are blocks of its own."""
        anchor = self._anchors.get(id(item))
        if anchor is not None:
            self._waiting_anchors.append(anchor)
        children = item.children
        place = 0
        while place < len(children) and isinstance(children[place], str) and not children[place].strip():
            place += 1
        first: list[Node | str] = []
        if place < len(children) and isinstance(children[place], Node) and children[place].tag == "p" and (
                not children[place].holds_blocks):
            first = children[place].children
            place += 1
        else:
            while place < len(children) and (isinstance(children[place], str) or not (
                    children[place].tag in BLOCKS or children[place].holds_blocks)):
                first.append(children[place])
                place += 1
        inside = self._inline.write(first, wrappers=where.wrappers, parted=True)
        self._parts.block()
        self._parts.say(inside.text)
        start, *more = inside.parts() or [""]
        self._out.append(f"<li>{self._pending()}{start}")
        for part in more:
            self._parts.block()
            self._out.append(f"<p>{part}</p>")
        self._pictures(inside)
        self._flow(children[place:], where)
        self._out[-1] += "</li>"

    # Small things

    def _pictures(self, inside: Inline) -> None:
        for picture in inside.pictures:
            self._out.append(self._parts.picture(picture.get("src"), picture.get("alt")))

    def _pending(self) -> str:
        html = "".join(map(anchor_html, self._waiting_anchors))
        self._waiting_anchors.clear()
        return html


def _look(where: _Where) -> str:
    return (f' class="{where.style}"' if where.style else "") + (f' align="{where.align}"' if where.align else "")


def _numbering(node: Node, before: int) -> str:
    """The attributes of a numbered list that goes on after `before` items."""
    start, kind = node.get("start").strip(), node.get("type").strip()
    number = (int(start) if re.fullmatch(r"[0-9]{1,6}", start) else 1) + before
    out = f' start="{number}"' if number != 1 else ""
    if kind in ("a", "A", "i", "I"):
        out += f' type="{kind}"'
    return out


def _bare(text: str) -> str:
    """A title without what a smart editor may have changed in it."""
    return re.sub(r"[\W_]+", " ", search_key(text)).strip()


def dropped_problem(ref: str, name: str, line: int) -> Problem:
    """What to say of an element that cannot be shown."""
    if name in ("script", "style"):
        return Problem(ref, line, Severity.WARNING, "html.dropped", f"“<{name}>” was left out with all that is in it.",
                       "Articles hold text, pictures and tables only. Remove it.")
    return Problem(ref, line, Severity.WARNING, "html.dropped", f"“<{name}>” cannot be shown; the text in it was kept.",
                   "Remove it, or type what you mean without < and >.")

"""The tree of a page → blocks, without what browsers, mail programs and word processors leave behind.

Decides by what elements and styles mean, never by how the page would look. What it passes over it notices, but for
what nobody could see anyway.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from reader.library.markup_tree import Node, plain_text

from .blocks import (
    Block,
    Break,
    Code,
    Document,
    Heading,
    Inline,
    Listing,
    NoteMark,
    Paragraph,
    Quote,
    Rule,
    Run,
    Shown,
    Table,
    Term,
    words_of,
)
from .escaping import tidy
from .footnotes import Footnotes, find_footnotes
from .html_tree import Page
from .inline_pieces import parted, trimmed, without_bold
from .noticing import Noticed, short
from .office_lists import OfficeItem, gather_items, mark_of
from .web_table import SpannedCell, box, grid_of, is_page_part, rows_of, span
from .word_body import NUMBER

_BLOCK_TAGS = frozenset(
    "address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header "
    "hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split())
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_EMOJI = re.compile(r"[^\w\s]{1,8}")
_KIX = re.compile(r"lst-kix_\w+-(\d)")

_COMMENTS = frozenset(("msocommentreference", "msocommenttext", "msocommentanchor"))
_TOC_CLASS = re.compile(r"msotoc\d|msotocheading")


class Look:
    """What is open around a piece of text."""

    __slots__ = ("bold", "italic", "strike", "code", "marked", "raised", "href")

    def __init__(self, other: Look | None = None) -> None:
        for name in self.__slots__:
            setattr(self, name, getattr(other, name) if other is not None else "" if name in ("raised", "href")
                    else False)

    def run(self, text: str) -> Run:
        return Run(text, self.bold, self.italic, self.strike, self.code, self.marked, self.raised, self.href)


class _Flow:
    """The blocks of one container as they grow, and the paragraph that is open."""

    __slots__ = ("blocks", "inside", "role")

    def __init__(self) -> None:
        self.blocks: list[Block | OfficeItem] = []
        self.inside: list[Inline] = []
        self.role = ""


class PageReader:
    """Reads one page. `picture` gets the address of each picture and gives the one to use, "gone:…" when there is
    none; `gone` is told of those, with their alternative text."""

    def __init__(self, page: Page, noticed: Noticed, picture: Callable[[str], str], gone: Callable[[str, str], None]
                 ) -> None:
        self._page = page
        self._noticed = noticed
        self._picture = picture
        self._gone = gone
        self._notes: Footnotes = find_footnotes(page.tree)
        self._document = Document()
        self._names: list[str] = []      # of places, until the next block

    def read(self, part: Node | None = None) -> Document:
        """The page, or a part of it, as a document."""
        self._document.blocks = self._container(part if part is not None else self._page.tree, Look())
        return self._document

    def words(self, part: Node | None = None) -> list[tuple[str, str]]:
        """The text of the page as it stands in the tree, each piece with the heading that it stands under; without
        what `read` passes over."""
        noticed, self._noticed = self._noticed, Noticed()  # it was told already
        found: list[tuple[str, str]] = []
        place = ""
        waiting: list[Node | str] = [part if part is not None else self._page.tree]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                if text := tidy(NUMBER.sub("", item)):
                    found.append((place, text))
                continue
            if self._is_skipped(item, style := self.style(item)) or "ignore" in style.get("mso-list", ""):
                continue
            if id(item) in self._notes.backs or id(item) in self._notes.marks:
                continue
            if re.fullmatch("h[1-6]", item.tag):
                place = " ".join(plain_text(item).split()) or place
            if item.tag in _BLOCK_TAGS or item.tag == "br":
                found.append((place, "\n"))
                waiting.append("\n")
            waiting.extend(reversed(item.children))
        self._noticed = noticed
        return found

    def _container(self, node: Node, look: Look) -> list[Block]:
        flow = _Flow()
        self._children(node, look, flow)
        self._finish(flow)
        return gather_items(flow.blocks, self._noticed)

    def _children(self, node: Node, look: Look, flow: _Flow) -> None:
        for inner in node.children:
            if isinstance(inner, str):
                self._text(inner, look, flow)
            else:
                self._node(inner, look, flow)

    def _text(self, text: str, look: Look, flow: _Flow) -> None:
        text = tidy(NUMBER.sub("", text))
        text = _SPACE.sub(" ", text)
        if not text or (text == " " and not flow.inside):
            return
        flow.inside.append(look.run(text))

    # Elements

    def style(self, node: Node) -> dict[str, str]:
        """What the style of an element says, with that of its classes."""
        text = node.get("style")
        for name in node.get("class").lower().split():
            text = f"{self._page.looks.get(name, '')};{text}"
        if not text.strip(";"):
            return {}
        rules = {}
        for rule in text.split(";")[:100]:
            name, colon, value = rule.partition(":")
            if colon:
                rules[name.strip().lower()] = value.strip().lower()
        return rules

    def _is_skipped(self, node: Node, style: dict[str, str]) -> bool:
        """Whether an element is not part of the text."""
        names = node.get("class").lower().split()
        if node.tag == "nav":
            if text := " ".join(plain_text(node).split()):
                self._noticed.lost_in_all(f"The menu “{short(text)}” was left out.")
            return True
        if any(_TOC_CLASS.fullmatch(name) for name in names) or node.get("id") == "toc":
            self._noticed.note_in_all("The table of contents was left out: Reader makes its own.")
            return True
        element = style.get("mso-element", "")
        if "comment" in element or not _COMMENTS.isdisjoint(names):
            if "comment" in element or "msocommenttext" in names:
                self._noticed.lost_in_all("Comments were left out.")
            return True
        if element in ("header", "footer", "field-begin", "field-end"):
            text = " ".join(plain_text(node).split())
            if text and element in ("header", "footer"):
                self._noticed.lost_in_all(f"The page's header “{short(text)}” was left out." if element == "header"
                                          else f"The page's footer “{short(text)}” was left out.")
            return True
        if style.get("display") == "none" or style.get("mso-hide") == "all" or style.get("visibility") == "hidden":
            text = " ".join(plain_text(node).split())
            if text:
                self._noticed.lost(f"The hidden text “{short(text)}”")
            return True
        if node.tag == "del" and (node.get("datetime") or node.get("cite")):
            self._noticed.lost_in_all("Text that someone had marked as deleted was left out.")
            return True
        return False

    def _node(self, node: Node, look: Look, flow: _Flow) -> None:
        tag = node.tag
        style = self.style(node) if node.attributes else {}
        if style or node.attributes or tag in ("del", "nav"):
            if self._is_skipped(node, style):
                return
            if "ignore" in style.get("mso-list", ""):
                return  # the bullet or number that Word draws: read by office_lists
        if id(node) in self._notes.backs:
            return
        if id(node) in self._notes.notes:
            self._finish(flow)
            key = self._notes.notes[id(node)]
            place = self._noticed.place
            blocks = self._container(_as_plain(node), Look())
            self._document.footnotes.setdefault(key, []).extend(blocks)
            self._noticed.place = place
            return
        if id(node) in self._notes.marks:
            flow.inside.append(NoteMark(self._notes.marks[id(node)]))
            return
        if name := node.get("id") or (node.get("name") if tag == "a" else ""):
            self._names.append(name)
        if tag == "br":
            flow.inside.append(Break())
        elif tag == "img":
            self._image(node, flow, look)
        elif tag in _BLOCK_TAGS:
            self._block(node, tag, style, look, flow)
        else:
            if tag == "q":
                flow.inside.append(look.run("“"))
            self._children(node, self._look_within(node, tag, style, look), flow)
            if tag == "q":
                flow.inside.append(look.run("”"))

    def _look_within(self, node: Node, tag: str, style: dict[str, str], look: Look) -> Look:
        inner = Look(look)
        if tag in ("b", "strong"):
            inner.bold = True
        elif tag in ("i", "em", "cite", "dfn", "var"):
            inner.italic = True
        elif tag in ("s", "strike", "del"):
            inner.strike = True
        elif tag in ("code", "kbd", "samp", "tt"):
            inner.code = True
        elif tag == "mark":
            inner.marked = True
        elif tag in ("sup", "sub"):
            inner.raised = tag
        elif tag == "a" and node.get("href"):
            inner.href = self._address(node.get("href"), plain_text(node))
        weight = style.get("font-weight", "")
        if weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= 600):
            inner.bold = True
        elif weight in ("normal", "lighter") or (weight.isdecimal() and int(weight) < 600):
            inner.bold = False
        slant = style.get("font-style", "")
        if slant in ("italic", "oblique"):
            inner.italic = True
        elif slant == "normal":
            inner.italic = False
        if "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", ""):
            inner.strike = True
        raised = style.get("vertical-align", "")
        if raised in ("super", "sub"):
            inner.raised = "sup" if raised == "super" else "sub"
        elif raised == "baseline":
            inner.raised = ""
        return inner

    def _block(self, node: Node, tag: str, style: dict[str, str], look: Look, flow: _Flow) -> None:
        self._finish(flow)
        if tag in ("ul", "ol"):
            self._listing(node, tag, look, flow)
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._heading(node, int(tag[1]), look, flow)
        elif tag == "blockquote":
            blocks = self._container(node, look)
            if blocks:
                flow.blocks.append(Quote(blocks))
        elif tag == "pre":
            text = _pre(node)
            if text.strip():
                flow.blocks.append(Code(text))
        elif tag == "hr":
            flow.blocks.append(Rule())
        elif tag == "table":
            self._table(node, look, flow)
        elif tag == "dl":
            self._terms(node, look, flow)
        elif tag == "figure":
            self._figure(node, look, flow)
        elif tag == "li":
            self._items([node], None, look, flow)
        else:
            inner = Look(look)
            if tag in ("summary", "dt"):
                inner.bold = True
            self._paragraph(node, tag, style, self._look_within(node, tag, style, inner), flow)
        self._finish(flow)

    def _paragraph(self, node: Node, tag: str, style: dict[str, str], look: Look, flow: _Flow) -> None:
        names = node.get("class").lower().split()
        listed = style.get("mso-list", "")
        if tag in ("p", "div", "h1", "h2") and listed and listed != "none" and "ignore" not in listed:
            mark = mark_of(node, listed, self.style)
            inner = _Flow()
            self._children(node, look, inner)
            self._finish(inner)
            if inner.blocks:
                flow.blocks.append(OfficeItem(mark, [one for one in inner.blocks if not isinstance(one, OfficeItem)]))
            return
        if "msoquote" in names or "msointensequote" in names:
            blocks = self._container(_as_plain(node), look)
            last = flow.blocks[-1] if flow.blocks else None
            if blocks and isinstance(last, Quote) and not last.kind:
                last.blocks += blocks
            elif blocks:
                flow.blocks.append(Quote(blocks))
            return
        role = ""
        if "msotitle" in names or "reader-title" in names or (tag == "p" and "title" in names):
            role = "title"
        elif "msosubtitle" in names or "reader-subtitle" in names or (tag == "p" and "subtitle" in names):
            role = "subtitle"
        elif "msocaption" in names or "reader-caption" in names:
            role = "caption"
        flow.role = role
        self._children(node, look, flow)
        self._finish(flow)
        flow.role = ""

    def _heading(self, node: Node, level: int, look: Look, flow: _Flow) -> None:
        inner = _Flow()
        self._children(node, look, inner)
        names = list(self._names)
        self._finish(inner)
        first = True
        for block in inner.blocks:
            if isinstance(block, Paragraph) and first:
                flow.blocks.append(Heading(level, without_bold(block.inside), names))
                self._noticed.place = words_of(block.inside)
                first = False
            elif not isinstance(block, OfficeItem):
                flow.blocks.append(block)
            else:
                flow.blocks += block.blocks
        self._names.clear()

    def _listing(self, node: Node, tag: str, look: Look, flow: _Flow) -> None:
        start = None
        if tag == "ol":
            written = node.get("start")
            start = int(written) if written.isdecimal() and int(written) < 1000 else 1
            if node.get("type") in ("a", "A", "i", "I"):
                self._noticed.note("The list", "was numbered with letters or Roman numerals. It has plain numbers now.")
        into = flow
        level = _KIX.search(node.get("class"))
        if level and int(level[1]):
            # In documents of Google each level is a list of its own, one after the other.
            into = self._deeper(flow, int(level[1]))
        self._items(node.children, start, look, into)
        if into is not flow:
            listing = _last_listing(flow.blocks, int(level[1]))
            listing.items[-1] += [block for block in into.blocks if not isinstance(block, OfficeItem)]

    @staticmethod
    def _deeper(flow: _Flow, level: int) -> _Flow:
        return _Flow() if _last_listing(flow.blocks, level) is not None else flow

    def _items(self, children: list[Node | str], start: int | None, look: Look, flow: _Flow) -> None:
        listing = Listing(start)

        def put() -> None:
            if listing.items:
                flow.blocks.append(Listing(listing.start, list(listing.items)))
                listing.items.clear()

        for inner in children:
            if isinstance(inner, str):
                if inner.strip():
                    listing.items.append([Paragraph([look.run(tidy(inner).strip())])])
                continue
            if inner.tag in ("ul", "ol") or inner.tag != "li":
                blocks = self._of_node(inner, look)
                if blocks and listing.items:
                    listing.items[-1] += blocks
                elif blocks:
                    listing.items.append(blocks)
                continue
            if self._is_skipped(inner, self.style(inner)):
                continue
            if id(inner) in self._notes.notes:
                self._node(inner, look, flow)
                continue
            number = _written_number(inner, start)
            blocks = self._container(inner, self._look_within(inner, "li", self.style(inner), look))
            if not blocks:
                continue
            if start is not None and number is not None and number != listing.start + len(listing.items):
                put()
                listing.start = number
            if len(blocks) == 1 and isinstance(blocks[0], Listing) and blocks[0].items:
                # An item that holds nothing but a list is that list, one level too deep.
                if listing.items:
                    listing.items[-1] += blocks
                else:
                    listing.items.append(blocks)
                continue
            listing.items.append(blocks)
        put()

    def _of_node(self, node: Node, look: Look) -> list[Block]:
        flow = _Flow()
        self._node(node, look, flow)
        self._finish(flow)
        return gather_items(flow.blocks, self._noticed)

    def _terms(self, node: Node, look: Look, flow: _Flow) -> None:
        entries = [inner for part in node.nodes() for inner in (part.nodes() if part.tag == "div" else [part])]
        term: Term | None = None
        for entry in entries:
            blocks = self._container(entry, look)
            inside: list[Inline] = []
            for block in blocks:
                if isinstance(block, Paragraph):
                    inside += [*([Run(" ")] if inside else []), *block.inside]
            if entry.tag == "dt" and inside:
                term = Term(inside, [])
                flow.blocks.append(term)
            elif term is not None and inside and all(isinstance(block, Paragraph) for block in blocks):
                term.meanings.append(inside)
            else:
                flow.blocks += blocks
        for place, block in enumerate(flow.blocks):
            if isinstance(block, Term) and not block.meanings:
                flow.blocks[place] = Paragraph(block.word)

    def _figure(self, node: Node, look: Look, flow: _Flow) -> None:
        captions = [inner for inner in node.nodes() if inner.tag == "figcaption"]
        rest = Node("div", {})
        rest.children = [inner for inner in node.children if inner not in captions]
        blocks = self._container(rest, look)
        caption: list[Inline] = []
        for one in captions:
            for block in self._container(_as_plain(one), look):
                if isinstance(block, Paragraph):
                    caption += [*([Run(" ")] if caption else []), *block.inside]
                else:
                    blocks.append(block)
        target = next((block for block in blocks if isinstance(block, Shown | Table)), None)
        if target is not None and not target.caption:
            target.caption = caption
        elif caption:
            blocks.append(Paragraph(caption))
        flow.blocks += blocks

    def _image(self, node: Node, flow: _Flow, look: Look) -> None:
        source, alt = node.get("src").strip(), " ".join(tidy(node.get("alt") or "").split())
        if source.startswith("gone:thing "):
            what = source[11:]
            self._noticed.lost(f"{'An' if what[0] in 'aeiou' else 'A'} {what}")
            return
        sizes = [node.get(name) for name in ("width", "height")]
        if any(re.fullmatch(r"[0-2](?:px)?", size) for size in sizes):
            return  # it counts who reads the page; nobody sees it
        if alt and _EMOJI.fullmatch(alt) and not alt.isascii():
            flow.inside.append(look.run(alt))
            return
        if not source:
            return
        found = self._picture(source)
        if found.startswith("gone:"):
            self._gone(found, alt)
        else:
            flow.inside.append(Shown(found, alt))

    # Tables

    def _table(self, node: Node, look: Look, flow: _Flow) -> None:
        rows, caption, heads = rows_of(node)
        read: list[list[SpannedCell]] = []
        for row in rows:
            cells = []
            for cell in row:
                inner = Look(look)
                blocks = self._container(cell, inner)
                cells.append((blocks, span(cell, "colspan"), span(cell, "rowspan")))
            read.append(cells)
        about: list[Inline] = []
        if caption is not None:
            for block in self._container(_as_plain(caption), look):
                about += block.inside if isinstance(block, Paragraph) else []
        if not any(blocks for row in read for blocks, _, _ in row):
            return
        if len(read) == 1 and len(read[0]) == 1:
            flow.blocks.append(box(read[0][0][0]))
            return
        columns = max(sum(across for _, across, _ in row) for row in read)
        if columns == 1 or len(read) == 1 and not heads or any(is_page_part(blocks) for row in read
                                                             for blocks, _, _ in row):
            if any(blocks for row in read for blocks, _, _ in row):
                self._noticed.note("A table", "was there only for layout. What it held now stands one below the "
                                   "other.")
            for row in read:
                for blocks, _, _ in row:
                    flow.blocks += blocks
            if about:
                flow.blocks.append(Paragraph(about))
            return
        table, had_merged = grid_of(read, about)
        if had_merged:
            self._noticed.note("A table", "had merged cells, which were split. Check it.")
        flow.blocks.append(table)

    # Links

    def _address(self, href: str, words: str) -> str:
        """The address to write for a link; "" when it leads nowhere any more."""
        href = href.strip()
        if href.startswith("#"):
            return href if len(href) > 1 else ""
        if self._page.address and not re.match(r"[a-z][a-z0-9+.-]*:", href, re.IGNORECASE):
            href = urljoin(self._page.address, href)
        parts = urlsplit(href) if _can_split(href) else None
        if parts is None:
            return self._lost_link(href, words)
        if parts.scheme.lower() in ("http", "https"):
            if (parts.hostname or "").removeprefix("www.") == "google.com" and parts.path == "/url":
                return (parse_qs(parts.query).get("q") or parse_qs(parts.query).get("url") or [href])[0]
            return href
        if parts.scheme.lower() in ("mailto", "tel"):
            return href
        if not parts.scheme and re.search(r"\.(?:md|markdown)\Z", parts.path, re.IGNORECASE):
            return href
        return self._lost_link(href, words)

    def _lost_link(self, href: str, words: str) -> str:
        shown = unquote(href).rpartition("/")[2] or href
        self._noticed.lost(f"The link “{short(words) or short(shown)}”",
                           f"is only text now: it led to {short(shown)}, which is not in the library.")
        return ""

    # Paragraphs

    def _finish(self, flow: _Flow) -> None:
        """End the open paragraph."""
        inside, flow.inside = flow.inside, []
        if not inside:
            return
        for part in parted(inside):
            pictures = [piece for piece in part if isinstance(piece, Shown)]
            text = trimmed([piece for piece in part if not isinstance(piece, Shown)])
            first = next((piece for piece in part if isinstance(piece, Shown)
                          or (isinstance(piece, Run) and piece.text.strip())), None)
            before = isinstance(first, Shown)
            if before:
                flow.blocks += pictures
            if any(isinstance(piece, NoteMark) or (isinstance(piece, Run) and piece.text.strip()) for piece in text):
                flow.blocks.append(Paragraph(text, flow.role))
            if not before:
                flow.blocks += pictures


def _as_plain(node: Node) -> Node:
    """The same children in an element that means nothing by itself."""
    plain = Node("div", {})
    plain.children = node.children
    return plain


def _last_listing(blocks: list[Block | OfficeItem], depth: int) -> Listing | None:
    """The list at the end of `blocks` that a list at `depth` belongs into."""
    found: Listing | None = None
    for _ in range(depth):
        last = blocks[-1] if blocks else None
        if not isinstance(last, Listing) or not last.items:
            return found
        found = last
        blocks = last.items[-1]
    return found


def _written_number(node: Node, start: int | None) -> int | None:
    if start is None:
        return None
    if node.get("value").isdecimal():
        return int(node.get("value")[:6])
    found = NUMBER.match(plain_text(node).lstrip())
    return int(found[1][:6]) if found else None


def _pre(node: Node) -> str:
    from reader.library.inline_html import plain_pre

    return plain_pre(node).strip("\n").replace("\t", "    ").replace("\xa0", " ")


def _can_split(href: str) -> bool:
    try:
        urlsplit(href)
    except ValueError:
        return False
    return True

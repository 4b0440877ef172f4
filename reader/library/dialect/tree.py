"""Build the element tree of a document from its blocks.

Text within is read, numbered and written on the way, in the order of the document: headings get
their names, footnotes their numbers. The elements hold finished HTML as `Markup`.
"""

from xml.etree.ElementTree import Element, SubElement

from reader.library.dialect import lists, tables
from reader.library.dialect.block import Block
from reader.library.dialect.blocks import BlockReader
from reader.library.dialect.callouts import read_quote_head
from reader.library.dialect.figures import figure
from reader.library.dialect.glossary import Glossary
from reader.library.dialect.html_blocks import BLANK_ENDED, tidy
from reader.library.dialect.inline import InlineReader, words_of
from reader.library.dialect.phrases import Phrases
from reader.library.dialect.punctuation import marks_for
from reader.library.dialect.slugs import Slugs, slug, split_id


class Markup(str):
    """Finished HTML: written as it is."""


class TreeBuilder:
    """Builds the tree of one document that has been read."""

    def __init__(self, reader: BlockReader, language: str) -> None:
        self._reader = reader
        self._inline = InlineReader(reader.references, reader.notes)
        self._phrases = Phrases(marks_for(language), Glossary(reader.terms))
        self._slugs = Slugs()
        self._definitions: list[tuple[Element, Element, Block]] = []
        self._build = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "list": self._list,
            "quote": self._quote,
            "callout": self._callout,
            "code": self._code,
            "fence": self._code,
            "html": self._html,
            "table": self._table,
            "terms": self._terms,
            "rule": self._rule,
        }

    def build(self) -> Element:
        """The tree, with the footnotes at its end."""
        root = Element("div")
        self._blocks(root, self._reader.root.children)
        self._footnotes(root)
        self._words_taken_for_references()
        return root

    def _blocks(self, parent: Element, blocks: list[Block], *, tight: bool = False) -> None:
        for block in blocks:
            if block.kind == "paragraph" and tight:
                self._tight_paragraph(parent, block)
            elif block.kind == "definition":
                # Whether it is used is known at the end only.
                self._definitions.append((parent, SubElement(parent, "p"), block))
            elif (build := self._build.get(block.kind)) is not None:
                build(parent, block)

    def _text(self, text: str) -> Markup:
        return Markup(self._phrases.html(self._inline.read(text)))

    # -- leaves ----------------------------------------------------------------------------------

    def _paragraph(self, parent: Element, block: Block) -> None:
        pieces = self._inline.read("\n".join(block.lines).strip())
        drawn = figure(pieces, self._phrases)
        if drawn is not None:
            SubElement(parent, "figure").text = Markup(drawn)
        else:
            SubElement(parent, "p").text = Markup(self._phrases.html(pieces))

    def _tight_paragraph(self, parent: Element, block: Block) -> None:
        SubElement(parent, "text").text = self._text("\n".join(block.lines).strip())

    def _heading(self, parent: Element, block: Block) -> None:
        text, name = split_id("\n".join(block.lines).strip())
        pieces = self._inline.read(text)
        heading = SubElement(parent, f"h{block.level}", id=self._slugs.unique(name or slug(words_of(pieces))))
        heading.text = Markup(self._phrases.html(pieces))

    def _code(self, parent: Element, block: Block) -> None:
        code = SubElement(SubElement(parent, "pre"), "code")
        code.text = "\n".join(block.lines) + "\n" if block.lines else ""

    def _html(self, parent: Element, block: Block) -> None:
        source = "\n".join(block.lines)
        if block.html not in BLANK_ENDED and not block.closed:
            # It would take the rest of the page with it, so it is shown as text.
            SubElement(parent, "p").text = source
        elif block.html == 5:
            # HTML knows no CDATA sections; what stands in one is text.
            SubElement(parent, "p").text = source.replace("<![CDATA[", "", 1).replace("]]>", "", 1)
        elif html := tidy(source).strip("\n"):
            SubElement(parent, "html").text = Markup(html)

    def _rule(self, parent: Element, block: Block) -> None:
        SubElement(parent, "hr")

    def _table(self, parent: Element, block: Block) -> None:
        table = SubElement(parent, "table")
        if block.caption:
            SubElement(table, "caption").text = self._text(block.caption)
        columns = len(block.columns)
        added = 0
        body = None
        for number, line in enumerate(block.lines):
            cells = tables.read_row(line, columns, fill=added < tables.MOST_ADDED_CELLS)
            added += max(0, columns - 1 - line.count("|"))
            if number == 1:
                body = SubElement(table, "tbody")
            row = SubElement(SubElement(table, "thead") if number == 0 else body, "tr")
            for cell, alignment in zip(cells, block.columns, strict=False):
                element = SubElement(row, "th" if number == 0 else "td")
                if alignment:
                    element.set("align", alignment)
                element.text = self._text(cell)

    # -- containers ------------------------------------------------------------------------------

    def _quote(self, parent: Element, block: Block) -> None:
        first = block.children[0] if block.children else None
        head = read_quote_head(first.lines[0]) if first is not None and first.kind == "paragraph" else None
        if head is None:
            self._blocks(SubElement(parent, "blockquote"), block.children)
            return
        del first.lines[0]
        self._box(parent, *head, block.children if first.lines else block.children[1:])

    def _callout(self, parent: Element, block: Block) -> None:
        self._box(parent, block.info, block.title, block.children)

    def _box(self, parent: Element, kind: str, title: str, blocks: list[Block]) -> None:
        box = SubElement(parent, "div", {"class": f"callout callout-{kind}"})
        if title:
            SubElement(box, "p", {"class": "callout-title"}).text = self._text(title)
        self._blocks(box, blocks)

    def _list(self, parent: Element, block: Block) -> None:
        if block.start is None:
            element = SubElement(parent, "ul")
        else:
            element = SubElement(parent, "ol")
            if block.start != 1:
                element.set("start", str(block.start))
        tight = not lists.is_loose(block.children)
        for item in block.children:
            first = item.children[0] if item.children else None
            if first is not None and first.kind == "paragraph" and first.lines[0].startswith("["):
                first.lines[0] = lists.task_mark(first.lines[0])
            self._blocks(SubElement(element, "li"), item.children, tight=tight)

    def _terms(self, parent: Element, block: Block) -> None:
        element = SubElement(parent, "dl")
        for child in block.children:
            if child.kind == "term":
                SubElement(element, "dt").text = self._text(child.lines[0].strip())
            else:
                tight = not child.blank_before and not any(inner.blank_before for inner in child.children[1:])
                self._blocks(SubElement(element, "dd"), child.children, tight=tight)

    # -- the end of the document -----------------------------------------------------------------

    def _footnotes(self, root: Element) -> None:
        notes = self._reader.notes
        if not notes:
            return
        section = SubElement(root, "section", {"class": "footnotes"})
        entries = SubElement(section, "ol")
        # Notes may refer to notes, so the list grows while it is written. Those that nobody refers
        # to come last: their words are shown all the same.
        order = self._phrases.note_order
        done = 0
        for key in [*notes, None]:
            while done < len(order):
                done += 1
                self._footnote(entries, notes[order[done - 1]], done)
            if key is not None:
                self._phrases.number_of_note(key)

    def _footnote(self, entries: Element, note: Block, number: int) -> None:
        item = SubElement(entries, "li", id=f"fn-{number}")
        single = len(note.children) == 1 and note.children[0].kind == "paragraph"
        self._blocks(item, note.children, tight=single)

    def _words_taken_for_references(self) -> None:
        for parent, child, block in self._definitions:
            sources = [definition.source for definition in block.info if definition.is_words]
            if sources:
                child.text = self._text("\n".join(sources).replace("[", "\\["))
            else:
                parent.remove(child)

"""What an import reads, whatever it reads from: an article as blocks of runs. Knows nothing of files or markdown."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Run:
    """A piece of text of one look. `text` holds no line breaks."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    marked: bool = False   # with a highlighter
    raised: str = ""       # "sup" or "sub"
    href: str = ""

    def look(self) -> tuple:
        """Everything but the text."""
        return (self.bold, self.italic, self.strike, self.code, self.marked, self.raised, self.href)


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote."""

    key: str


@dataclass(slots=True)
class Shown:
    """A picture. `source` is its address as it was written, or the name of one that was taken out of the file."""

    source: str
    alt: str = ""
    caption: list[Inline] = field(default_factory=list)
    file: str = ""  # where it lies in the library, once it does


Inline = Run | Break | NoteMark | Shown


@dataclass(slots=True)
class Paragraph:
    inside: list[Inline]
    role: str = ""  # title, subtitle, caption, or "" for plain text


@dataclass(slots=True)
class Heading:
    level: int
    inside: list[Inline]
    names: list[str] = field(default_factory=list)  # of places that links may go to
    anchor: str = ""                                # the name to write, when one does


@dataclass(slots=True)
class Listing:
    """A list. `start` is the number of its first item, None for bullets."""

    start: int | None
    items: list[list[Block]] = field(default_factory=list)


@dataclass(slots=True)
class Quote:
    blocks: list[Block]
    kind: str = ""   # of a box: note, tip, warning, help, facts; "" for a quotation
    title: str = ""


@dataclass(slots=True)
class Table:
    """Rows of cells, as many in each; the first row is the head."""

    rows: list[list[list[Inline]]]
    caption: list[Inline] = field(default_factory=list)


@dataclass(slots=True)
class Code:
    text: str


@dataclass(slots=True)
class Rule:
    """A line across the page."""


@dataclass(slots=True)
class Term:
    """A word and what it means."""

    word: list[Inline]
    meanings: list[list[Inline]]


Block = Paragraph | Heading | Listing | Quote | Table | Code | Rule | Term | Shown


@dataclass(slots=True)
class Document:
    """An article that was read. `lost` and `notes` are sentences for staff: what is not there any more, and what
    came out in another form than it had."""

    blocks: list[Block] = field(default_factory=list)
    footnotes: dict[str, list[Block]] = field(default_factory=dict)
    title: str = ""
    language: str = ""
    lost: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def words_of(inside: list[Inline]) -> str:
    """The plain text of a paragraph."""
    parts = []
    for piece in inside:
        if isinstance(piece, Run):
            parts.append(piece.text)
        elif isinstance(piece, Break):
            parts.append(" ")
    return " ".join("".join(parts).split())


def text_of(blocks: list[Block]) -> str:
    """The plain text of blocks, a line for each."""
    lines: list[str] = []
    for block in walk(blocks):
        if isinstance(block, Paragraph | Heading):
            lines.append(words_of(block.inside))
        elif isinstance(block, Table):
            lines += [words_of(cell) for row in block.rows for cell in row]
        elif isinstance(block, Code):
            lines.append(block.text)
        elif isinstance(block, Term):
            lines += [words_of(block.word), *map(words_of, block.meanings)]
    return "\n".join(line for line in lines if line)


def walk(blocks: list[Block]):  # noqa: ANN201
    """Every block in order, those within lists and quotes too."""
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        yield block
        if isinstance(block, Quote):
            waiting.extend(reversed(block.blocks))
        elif isinstance(block, Listing):
            for item in reversed(block.items):
                waiting.extend(reversed(item))


def insides(blocks: list[Block]):  # noqa: ANN201
    """Every list of inlines in blocks, in order."""
    for block in walk(blocks):
        if isinstance(block, Paragraph | Heading):
            yield block.inside
        elif isinstance(block, Table):
            for row in block.rows:
                yield from row
            yield block.caption
        elif isinstance(block, Term):
            yield block.word
            yield from block.meanings
        elif isinstance(block, Shown):
            yield block.caption


def pictures_of(blocks: list[Block]):  # noqa: ANN201
    """Every picture in blocks, in order."""
    for block in walk(blocks):
        if isinstance(block, Shown):
            yield block
            continue
        for inside in insides([block]) if not isinstance(block, Quote | Listing) else ():
            for piece in inside:
                if isinstance(piece, Shown):
                    yield piece

"""What a freshly set page consists of: headings, panels, quotes; and the formats that HTML cannot give.

Works on a QTextDocument that no view shows yet, so that it is laid out once. Keeps numbers of blocks, never blocks:
those die with their document.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextListFormat

from reader.values import value

PANEL = "panel-"


@value
class Heading:
    block: int
    anchor: str
    level: int


@value
class Panel:
    kind: str   # note, tip, warning, help, facts or sources
    first: int  # numbers of its first and last block
    last: int


@dataclass(slots=True)
class Landmarks:
    """Everything in the order of the page."""

    headings: list[Heading] = field(default_factory=list)
    panels: list[Panel] = field(default_factory=list)
    has_quotes: bool = False
    has_lists: bool = False
    blocks: int = 0

    def heading_at(self, block: int) -> Heading | None:
        """The last heading at or above `block`."""
        index = bisect_right(self.headings, block, key=lambda heading: heading.block)
        return self.headings[index - 1] if index else None

    def heading(self, anchor: str) -> Heading | None:
        return next((heading for heading in self.headings if heading.anchor == anchor), None)

    @property
    def body_end(self) -> int | None:
        """The block at which the article's own text ends and its sources begin."""
        return next((panel.first for panel in self.panels if panel.kind == "sources"), None)


def prepare(document: QTextDocument, heading_px: dict[int, int], term_line: QColor, *, has_terms: bool,
            has_lists: bool) -> Landmarks:
    """Find the landmarks of `document` and finish its formats.

    `heading_px` gives the size of each heading level: Qt's own size step for h1 to h6 beats any CSS size, so it is
    taken off here. Glossary terms get a dotted line in `term_line`.
    """
    marks = Landmarks(blocks=document.blockCount())
    resized: list[tuple[int, int, QTextCharFormat]] = []
    last_of_panel: list[int] = []
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        level = form.headingLevel()
        if level:
            marks.headings.append(Heading(block.blockNumber(), _anchor(block), level))
            resized += _resized(block, heading_px.get(level, heading_px[4]))
        elif form.hasProperty(QTextFormat.Property.BlockQuoteLevel):
            marks.has_quotes = True
        if has_lists and _unmark(block):
            marks.has_lists = True
        if has_terms:
            resized += _dotted(block, term_line)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        first = frame.firstCursorPosition().block()
        names = _anchors(first)
        kind = next((name[len(PANEL):] for name in names if name.startswith(PANEL)), "")
        if kind:
            last = frame.lastCursorPosition().block()
            marks.panels.append(Panel(kind, first.blockNumber(), last.blockNumber()))
            last_of_panel.append(last.position())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, end, form in resized:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)
    for position in last_of_panel:
        # The cell's own padding is enough below the last paragraph.
        cursor.setPosition(position)
        form = cursor.blockFormat()
        form.setBottomMargin(0)
        cursor.setBlockFormat(form)
    cursor.endEditBlock()
    return marks


def _unmark(block: QTextBlock) -> bool:
    """Take Qt's dot off the list that `block` is a point of; `page_paint` draws a calmer one. True when it was one."""
    points = block.textList()
    if points is None:
        return False
    form = points.format()
    if form.style() == QTextListFormat.Style.ListDisc:
        form.setStyle(QTextListFormat.Style.ListStyleUndefined)
        points.setFormat(form)
    return True


def _fragments(block: QTextBlock):  # noqa: ANN202
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _anchors(block: QTextBlock) -> list[str]:
    return next((fragment.charFormat().anchorNames() for fragment in _fragments(block)), [])


def _anchor(block: QTextBlock) -> str:
    return next(iter(_anchors(block)), "")


def _resized(block: QTextBlock, px: int) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    for fragment in _fragments(block):
        form = fragment.charFormat()
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        form.setProperty(QTextFormat.Property.FontPixelSize, px)
        found.append((fragment.position(), fragment.position() + fragment.length(), form))
    return found


def _dotted(block: QTextBlock, line: QColor) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    for fragment in _fragments(block):
        form = fragment.charFormat()
        if form.anchorHref().startswith("term:"):
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(line)
            found.append((fragment.position(), fragment.position() + fragment.length(), form))
    return found

"""What a page consists of for people who cannot see it: headings, links, lists, tables, pictures, boxes, quotes.

Reads a QTextDocument and holds numbers only, never blocks or formats: those die with their document.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat, QTextFrame, QTextTable

from reader.ui.widgets.page_landmarks import Landmarks
from reader.values import value

_STEP = 60  # blocks that are read between two breaths


class NodeKind(Enum):
    """What a node is. The order is that of nesting where two begin and end at the same places."""

    CALLOUT = 0
    TABLE = 1
    ROW = 2
    HEAD_CELL = 3
    CELL = 4
    QUOTE = 5
    LIST = 6
    ITEM = 7
    HEADING = 8
    LINK = 9
    PICTURE = 10


@value
class PageNode:
    """One thing of the page, between two positions of its document.

    `words_end` is where its own words end: a point of a list may hold another list. `words` is only given when they
    do not stand in the page (the description of a picture).
    """

    kind: NodeKind
    start: int
    end: int
    words_end: int
    level: int = 0
    address: str = ""
    words: str = ""


def find_nodes(document: QTextDocument, landmarks: Landmarks) -> Iterator[tuple[PageNode, ...]]:
    """Every node of the page, a part of the page at a time, so that nobody has to wait for the whole of a long one.
    Not in order: what holds other things is known when it ends."""
    yield tuple(_boxes(document, landmarks))
    panels = {panel.first for panel in landmarks.panels}
    yield from (tuple(_tables(frame, panels)) for frame in document.rootFrame().childFrames())
    lists = _Lists()
    quote: list[int] = []
    number, count = 0, document.blockCount()
    while number < count:
        found: list[PageNode] = []
        block = document.findBlockByNumber(number)
        for _ in range(min(_STEP, count - number)):
            start, end, form = block.position(), block.position() + block.length() - 1, block.blockFormat()
            points = block.textList()
            found += lists.take(start, end, points.objectIndex() if points is not None else -1,
                                points.format().indent() if points is not None else form.indent())
            if form.hasProperty(QTextFormat.Property.BlockQuoteLevel):
                quote = [quote[0] if quote else start, end]
            elif quote:
                found.append(PageNode(NodeKind.QUOTE, quote[0], quote[1], quote[0]))
                quote = []
            if form.headingLevel() and end > start:
                found.append(PageNode(NodeKind.HEADING, start, end, end, form.headingLevel()))
            found += _inside(block)
            block = block.next()
            number += 1
        yield tuple(found)
    yield (*lists.close(0), *([PageNode(NodeKind.QUOTE, quote[0], quote[1], quote[0])] if quote else []))


def nest(nodes: list[PageNode]) -> Iterator[tuple[PageNode, int]]:
    """The nodes in the order of the page, each with the number (in this order) of the one that holds it, or -1."""
    nodes.sort(key=lambda node: (node.start, -node.end, node.kind.value))
    around: list[tuple[int, PageNode]] = []
    for number, node in enumerate(nodes):
        while around and not (around[-1][1].start <= node.start and node.end <= around[-1][1].end):
            around.pop()
        yield node, around[-1][0] if around else -1
        around.append((number, node))


def words_of(document: QTextDocument, node: PageNode) -> str:
    """The words of a node in one line; "" for what only holds other things."""
    if node.words:
        return node.words
    cursor = QTextCursor(document)
    last = document.characterCount() - 1
    cursor.setPosition(min(node.start, last))
    cursor.setPosition(min(node.words_end, last), QTextCursor.MoveMode.KeepAnchor)
    return " ".join(cursor.selectedText().replace("\ufffc", " ").replace("\ufdd0", " ").replace("\ufdd1", " ").split())


class _Lists:
    """Lists as they open and close while one goes through the page."""

    def __init__(self) -> None:
        # Of each list its number, depth, start and last end; then of its point the start and the end of its words.
        self._open: list[list[int]] = []

    def take(self, start: int, end: int, number: int, depth: int) -> list[PageNode]:
        """A block comes. `number` is that of its list, -1 for a block that is no point of one."""
        if number < 0:
            # Another paragraph of a point stands in as deep as the point does.
            found = self.close(depth + 1) if depth else self.close(0)
            for one in self._open:
                one[3] = end
            return found
        found = []
        while self._open and self._open[-1][0] != number and self._open[-1][1] >= depth:
            found += self._close_last()
        if self._open and self._open[-1][0] == number:
            found.append(self._point(self._open[-1]))
            self._open[-1][4:] = [start, end]
        else:
            self._open.append([number, depth, start, end, start, end])
        for one in self._open:
            one[3] = end
        return found

    def close(self, depth: int) -> list[PageNode]:
        """Every list as deep as `depth` or deeper has ended."""
        found = []
        while self._open and self._open[-1][1] >= depth:
            found += self._close_last()
        return found

    def _close_last(self) -> list[PageNode]:
        one = self._open.pop()
        return [self._point(one), PageNode(NodeKind.LIST, one[2], one[3], one[2])]

    @staticmethod
    def _point(one: list[int]) -> PageNode:
        return PageNode(NodeKind.ITEM, one[4], one[3], one[5])


def _boxes(document: QTextDocument, landmarks: Landmarks) -> Iterator[PageNode]:
    """Boxes with a heading of their own: its words are theirs."""
    for panel in landmarks.panels:
        first, last = document.findBlockByNumber(panel.first), document.findBlockByNumber(panel.last)
        yield PageNode(NodeKind.CALLOUT, first.position(), last.position() + last.length() - 1,
                       first.position() + first.length() - 1)


def _tables(frame: QTextFrame, panels: set[int]) -> Iterator[PageNode]:
    """Tables with facts in them, also those in a box; not the ones that only put things side by side."""
    form = frame.format().toTableFormat()
    is_box = frame.firstCursorPosition().block().blockNumber() in panels
    if isinstance(frame, QTextTable) and not is_box and (form.headerRowCount() or form.cellPadding()):
        heads = max(1, form.headerRowCount())
        first, last = frame.firstPosition(), frame.lastPosition()
        yield PageNode(NodeKind.TABLE, first, last, first, frame.columns())
        for row in range(frame.rows()):
            cells = [frame.cellAt(row, column) for column in range(frame.columns())]
            ends = [(cell.firstPosition(), cell.lastPosition()) for column, cell in enumerate(cells)
                    if (cell.row(), cell.column()) == (row, column)]
            if ends:
                yield PageNode(NodeKind.ROW, ends[0][0], ends[-1][1], ends[0][0])
                kind = NodeKind.HEAD_CELL if row < heads and form.headerRowCount() else NodeKind.CELL
                yield from (PageNode(kind, start, end, end) for start, end in ends)
    for inner in frame.childFrames():
        yield from _tables(inner, panels)


def _inside(block) -> list[PageNode]:  # noqa: ANN001 - QTextBlock
    """Links and pictures of a block. A link in two kinds of letters is still one."""
    found: list[PageNode] = []
    iterator = block.begin()
    while not iterator.atEnd():
        piece = iterator.fragment()
        form = piece.charFormat()
        start, end, address = piece.position(), piece.position() + piece.length(), form.anchorHref()
        iterator += 1
        if form.isImageFormat():
            alt = form.property(QTextFormat.Property.ImageAltText) or ""
            found.append(PageNode(NodeKind.PICTURE, start, end, start, 0, address, str(alt)))
        elif address:
            last = found[-1] if found else None
            if last is not None and (last.kind, last.address, last.end) == (NodeKind.LINK, address, start):
                found[-1] = PageNode(NodeKind.LINK, last.start, end, end, 0, address)
            else:
                found.append(PageNode(NodeKind.LINK, start, end, end, 0, address))
    return found

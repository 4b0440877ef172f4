"""What a laid-out QTextDocument says of where its lines, rows and boxes are, as strips for `page_breaks`."""

from __future__ import annotations

from itertools import count
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextListFormat, QTextTable

from reader.ui.printing.page_breaks import Cost, Strip

_FEW_ROWS = 5  # of a table that had better stay whole
_SHORT = 3  # lines of a paragraph that is never parted
_PANEL = "panel-"
_LINE = 4  # dots: the line below a table, as far as it is seen
_PICTURE = "\ufffc"


class Box(NamedTuple):
    """Where a box is from top to bottom, and of which kind it is: note, tip, warning, help, facts or sources.
    `title` is the middle of the room that its heading leaves for a sign."""

    kind: str
    top: float
    bottom: float
    title: QPointF


def strips_of(document: QTextDocument, numbers: count) -> tuple[list[Strip], list[Box]]:
    """Every line and row of `document` from top to bottom, and its boxes. `numbers` gives groups their numbers."""
    strips: list[Strip] = []
    boxes: list[Box] = []
    place = document.rootFrame().begin()
    empty: QTextBlock | None = None  # Qt puts one between two tables; it takes no room there
    after_table = False
    while not place.atEnd():
        frame, block = place.currentFrame(), place.currentBlock()
        if frame is None and empty is not None:
            _blocks(document, [empty], strips)
        empty = None
        if isinstance(frame, QTextTable):
            _table(document, frame, strips, boxes, numbers)
        elif frame is not None:
            _blocks(document, _blocks_of(frame), strips)
        elif block.isValid() and block.length() > 1:
            _blocks(document, [block], strips)
        elif block.isValid() and not after_table:
            empty = block
        after_table = frame is not None
        place += 1
    return strips, boxes


def dots_of(document: QTextDocument, away: float) -> list[QPointF]:
    """The middles of the dots before the points of lists, `away` from their words. Qt's own are off (`sheets`)."""
    layout, found = document.documentLayout(), []
    block = document.begin()
    while block.isValid():
        points = block.textList()
        if points is not None and points.format().style() == QTextListFormat.Style.ListStyleUndefined:
            line = block.layout().lineAt(0)
            if line.isValid() and not block.text().startswith(("☐", "☑")):
                found.append(_beside(layout.blockBoundingRect(block), block, away))
        block = block.next()
    return found


def _beside(rect, block: QTextBlock, away: float) -> QPointF:  # noqa: ANN001
    """A point before the first line of a block, at half the height of its small letters."""
    line = block.layout().lineAt(0)
    small = line.ascent() * 0.27
    y = rect.top() + line.y() + line.height() - line.descent() - small
    if block.textDirection() == Qt.LayoutDirection.RightToLeft:
        return QPointF(rect.left() + line.x() + line.width() + away, y)
    return QPointF(rect.left() + line.x() - away, y)


def _beside_title(document: QTextDocument, block: QTextBlock) -> QPointF:
    if not block.layout().lineAt(0).isValid():
        return QPointF()
    return _beside(document.documentLayout().blockBoundingRect(block), block, 0)


def _blocks_of(frame: QTextFrame) -> list[QTextBlock]:
    block, last = frame.firstCursorPosition().block(), frame.lastCursorPosition().block()
    found = [block]
    while block != last and block.next().isValid():
        block = block.next()
        found.append(block)
    return found


def _blocks(document: QTextDocument, blocks: list[QTextBlock], strips: list[Strip]) -> None:
    layout = document.documentLayout()
    for block in blocks:
        if not block.isVisible():
            continue
        rect = layout.blockBoundingRect(block)
        text = block.text()
        if _is_caption(block) and strips:
            strips[-1] = strips[-1]._replace(cost=Cost.NEVER)
        lines = block.layout()
        number = lines.lineCount()
        edges = [rect.top() + lines.lineAt(line).y() for line in range(number)] or [rect.top()]
        edges[0] = min(edges[0], rect.top())
        edges.append(max(rect.bottom(), edges[-1]))
        is_heading = block.blockFormat().headingLevel() > 0
        is_short = len(edges) - 1 <= _SHORT
        last = len(edges) - 2
        for line in range(last + 1):
            if line == last:
                cost = Cost.NEVER if is_heading else Cost.WHOLE if text.rstrip().endswith(":") else Cost.FREE
            elif is_heading:
                cost = Cost.NEVER
            else:
                cost = Cost.WHOLE if is_short or line == 0 or line == last - 1 else Cost.LINE
            strips.append(Strip(edges[line], edges[line + 1], cost))


def _is_caption(block: QTextBlock) -> bool:
    return "caption" in _anchors(block)


def _anchors(block: QTextBlock) -> list[str]:
    fragments = block.begin()
    return [] if fragments.atEnd() else fragments.fragment().charFormat().anchorNames()


def _table(document: QTextDocument, table: QTextTable, strips: list[Strip], boxes: list[Box], numbers: count) -> None:
    padding = table.format().cellPadding()
    rows, columns = table.rows(), table.columns()
    tops: list[float] = [0.0] * rows
    inside: list[list[Strip]] = [[] for _ in range(rows)]
    joined = [False] * rows  # whether a cell goes on into the next row
    end = 0.0
    for row in range(rows):
        top = None
        for column in range(columns):
            cell = table.cellAt(row, column)
            if cell.row() != row or cell.column() != column:
                continue
            first, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
            blocks = [first]
            while blocks[-1] != last and blocks[-1].next().isValid():
                blocks.append(blocks[-1].next())
            own: list[Strip] = []
            _blocks(document, blocks, own)
            if own:
                if not row and not column and _is_title(first):
                    own = [one._replace(cost=Cost.NEVER) if one.bottom <= _end(document, first) + 1 else one
                           for one in own]
                top = own[0].top if top is None else min(top, own[0].top)
                end = max(end, own[-1].bottom)
                inside[row] += own
            for more in range(row, min(row + cell.rowSpan(), rows) - 1):
                joined[more] = True
        tops[row] = (top if top is not None else end) - padding
    end += padding + table.format().border() + _LINE
    kind = next((name[len(_PANEL):] for name in _anchors(table.firstCursorPosition().block())
                 if name.startswith(_PANEL)), "")
    if kind:
        boxes.append(Box(kind, tops[0], end, _beside_title(document, table.firstCursorPosition().block())))
    heads = table.format().headerRowCount() if rows > 1 else 0
    head = (tops[0], tops[heads]) if 0 < heads < rows else None
    # A list of sources may go over pages; so may the facts at the top, rather than leaving half of the page white.
    group = next(numbers) if kind not in ("sources", "facts") else 0
    for row in range(rows):
        bottom = tops[row + 1] if row + 1 < rows else end
        some = _merged(inside[row], tops[row], bottom)
        if kind == "facts":
            some = [one._replace(cost=max(one.cost, Cost.LIST)) for one in some]
        elif kind == "sources" and len(some) > 1:  # the line with the dates does not go alone
            some[-2] = some[-2]._replace(cost=Cost.WHOLE)
        for number, strip in enumerate(some):
            is_last = number == len(some) - 1
            if not is_last:
                cost = strip.cost
            elif row + 1 == rows:
                cost = Cost.FREE
            else:
                left, done = rows - row - 1, row - heads + 1
                few = rows - heads <= _FEW_ROWS or done == 1 or left == 1  # one row alone looks lost
                cost = Cost.NEVER if row < heads or joined[row] else Cost.LIST if few else Cost.LINE
            strips.append(Strip(strip.top, strip.bottom, cost, group, head if row >= heads else None))
        if group and not joined[row]:
            group = next(numbers)


def _is_title(block: QTextBlock) -> bool:
    """Whether a block is the heading of a box, which never stands alone at the foot of a page."""
    return any(name.startswith(_PANEL) for name in _anchors(block))


def _end(document: QTextDocument, block: QTextBlock) -> float:
    return document.documentLayout().blockBoundingRect(block).bottom()


def _merged(lines: list[Strip], top: float, bottom: float) -> list[Strip]:
    """The lines of several cells side by side as one column: a break is where none of them is cut."""
    found: list[Strip] = []
    for line in sorted(lines):
        if found and line.top < found[-1].bottom - 1:
            found[-1] = Strip(found[-1].top, max(found[-1].bottom, line.bottom), max(found[-1].cost, line.cost))
        else:
            found.append(Strip(line.top, line.bottom, line.cost))
    if not found:
        return [Strip(top, bottom)]
    found[0] = found[0]._replace(top=top)
    found[-1] = found[-1]._replace(bottom=bottom)
    return found

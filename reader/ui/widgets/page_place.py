"""Where one is in a page, in terms that survive another size, another column or an edited text.

Measures and finds; moves nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.model import ReadingPlace
from reader.ui.widgets.page_landmarks import Landmarks

_QUOTE = 48  # characters of a block that are kept to know it again


def place_at_top(view: QTextEdit, landmarks: Landmarks) -> ReadingPlace:
    """The line at the top of the window of `view`."""
    scroll = view.verticalScrollBar()
    if scroll.value() <= 2:
        return ReadingPlace()
    cursor = view.cursorForPosition(QPoint(1, 2))
    number = cursor.blockNumber()
    heading = landmarks.heading_at(number)
    return ReadingPlace(
        heading.anchor if heading else "", number - (heading.block if heading else 0), cursor.positionInBlock(),
        round(scroll.value() / max(1, scroll.maximum()), 5), cursor.block().text()[:_QUOTE],
    )


def block_of(document: QTextDocument, landmarks: Landmarks, place: ReadingPlace, start: int) -> QTextBlock:
    """The block that `place` means: that of its number, unless its words stand in another one of the section.
    A table that now has another form makes blocks more or fewer."""
    block = document.findBlockByNumber(start + place.block)
    if not place.quote or (block.isValid() and block.text().startswith(place.quote)):
        return block if block.isValid() else document.lastBlock()
    index = next((i for i, heading in enumerate(landmarks.headings) if heading.block > start), None)
    end = landmarks.headings[index].block if index is not None else document.blockCount()
    same = [number for number in range(start, end)
            if document.findBlockByNumber(number).text().startswith(place.quote)]
    if same:
        return document.findBlockByNumber(min(same, key=lambda number: abs(number - start - place.block)))
    return block if block.isValid() else document.lastBlock()


def lay_out_all(document: QTextDocument) -> None:
    """Qt lays long pages out bit by bit; a jump needs all of it, or the scroll bar would end too early."""
    document.documentLayout().blockBoundingRect(document.lastBlock())
    document.size()


def line_top(document: QTextDocument, block: QTextBlock, offset: int) -> float:
    """Where the line with the character `offset` of `block` begins, in px from the top of the page."""
    rect = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(min(offset, max(0, block.length() - 1)))
    return rect.top() + (line.y() if line.isValid() else 0)


def body_height(document: QTextDocument, landmarks: Landmarks, below: int) -> float:
    """Where the article's text ends, in px from the top of the page. `below` is the air at its foot."""
    end = landmarks.body_end
    if end is None or end >= document.blockCount():
        return document.size().height() - below
    # Asking for a block far below would lay everything out: while the page is still growing, its end will do.
    block = document.findBlockByNumber(end)
    return document.documentLayout().blockBoundingRect(block).top()

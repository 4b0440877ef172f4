"""The highlights of a page: where they stand, which ones are in view, what lies under a finger, their lines.

A span lies in one block of the page; a highlight over several paragraphs has several. Only spans in view are handled,
so hundreds cost nothing. Their fills are drawn by `found_marks`, below what a search found.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextDocument, QTextLine

from reader.kept import MarkColor
from reader.ui.theme import Look
from reader.ui.widgets.kept_lines import paint_line, paint_note_line
from reader.values import value

# Letters that run from right to left, and the marks that turn the direction.
_TURNS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067]")
_REACH = 4  # px around the letters that still count as touching them


@value
class KeptSpan:
    """Highlighted words in one block of the page, from `start` to `end` (positions in the document)."""

    mark: str
    start: int
    end: int
    color: MarkColor = MarkColor.YELLOW
    has_note: bool = False


@value
class LineBox:
    """The room of some letters in one line: their rectangle in px of the page, their baseline, their size in px."""

    rect: QRectF
    baseline: float
    px: float


class KeptMarks:
    """All spans of one page."""

    def __init__(self, spans: tuple[KeptSpan, ...] = ()) -> None:
        # Longer ones first where they begin together, so that the shorter lie on top.
        self.spans = tuple(sorted(spans, key=lambda span: (span.start, -span.end)))
        self._starts = [span.start for span in self.spans]
        self._boxes: dict[KeptSpan, tuple[LineBox, ...]] = {}
        self._width = -1.0

    def between(self, first: int, last: int) -> tuple[KeptSpan, ...]:
        """The spans that begin from `first`, the start of a block, up to `last`."""
        return self.spans[bisect_left(self._starts, first):bisect_left(self._starts, last + 1)]

    def of_mark(self, mark: str) -> tuple[KeptSpan, ...]:
        return tuple(span for span in self.spans if span.mark == mark)

    def at(self, document: QTextDocument, position: int, point: QPointF) -> tuple[str, ...]:
        """The marks whose letters lie under `point` (px of the page), the topmost first. `position` is the place in
        the document that is nearest to it."""
        block = document.findBlock(position)
        found: list[str] = []
        for span in reversed(self.between(block.position(), block.position() + block.length())):
            if span.mark not in found and any(
                    box.rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)
                    for box in self.boxes(document, span)):
                found.append(span.mark)
        return tuple(found)

    def boxes(self, document: QTextDocument, span: KeptSpan) -> tuple[LineBox, ...]:
        """Where the letters of `span` stand, one box a line; kept until the page has another width."""
        if document.textWidth() != self._width:
            self._boxes.clear()
            self._width = document.textWidth()
        if span not in self._boxes:
            self._boxes[span] = letter_boxes(document, span.start, span.end)
        return self._boxes[span]

    def paint(self, painter: QPainter, document: QTextDocument, look: Look, first: int, last: int,
              current: str = "") -> None:
        """Draw the lines under the words of the spans between two positions, and the ring round the mark `current`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span in self.between(first, last):
            for box in self.boxes(document, span):
                scale = box.px / 20
                under = box.baseline + box.px * 0.23
                paint_line(painter, look, span.color, box.rect.left(), box.rect.right(), under, scale)
                if span.has_note:
                    paint_note_line(painter, look, box.rect.left(), box.rect.right(), under + 4.5 * min(scale, 1.6),
                                    scale)
            if span.mark == current:
                painter.setPen(QPen(look.theme.color("focus"), look.shape["line"]["focus"]))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for box in self.boxes(document, span):
                    painter.drawRoundedRect(box.rect.adjusted(-4, -2, 4, 4), 6, 6)


def letter_boxes(document: QTextDocument, start: int, end: int) -> tuple[LineBox, ...]:
    """Where the letters from `start` to `end`, in one block, stand: one box for each line and direction."""
    block = document.findBlock(start)
    layout = block.layout()
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    px = _letter_px(document, block, start)
    turns = block.textDirection() is Qt.LayoutDirection.RightToLeft or bool(_TURNS.search(block.text()))
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start - block.position(), line.textStart())
        last = min(end - block.position(), line.textStart() + line.textLength())
        while last > first and document.characterAt(block.position() + last - 1).isspace():
            last -= 1  # the space at which the line breaks
        if last <= first:
            continue
        # The line is taller than its letters (line height); the letters stand at its foot.
        baseline = corner.y() + line.y() + line.height() - line.descent()
        for left, right in _runs(line, first, last, turns=turns):
            found.append(LineBox(QRectF(corner.x() + left, baseline - px * 0.95, right - left, px * 1.25),
                                 baseline, px))
    return tuple(found)


def _runs(line: QTextLine, first: int, last: int, *, turns: bool) -> list[tuple[float, float]]:
    """From where to where the letters reach, in px of the line's block. Where directions meet, words that follow each
    other need not stand side by side."""
    if not turns:
        return [(line.cursorToX(first)[0], line.cursorToX(last)[0])]
    found: list[tuple[float, float]] = []
    for run in line.glyphRuns(first, last - first):
        starts = [place.x() for place in run.positions()]
        widths = [advance.x() for advance in run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())]
        if starts:
            found.append((min(starts), max(map(sum, zip(starts, widths, strict=False)))))
    joined: list[tuple[float, float]] = []
    for left, right in sorted(found):
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(right, joined[-1][1])
        else:
            joined.append((left, right))
    return joined


def _letter_px(document: QTextDocument, block: QTextBlock, position: int) -> float:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.contains(position):
            return fragment.charFormat().font().pixelSize() if fragment.charFormat().font().pixelSize() > 0 \
                else document.defaultFont().pixelSize()
        iterator += 1
    return document.defaultFont().pixelSize()

"""The parts of a page that QTextDocument cannot draw: rounded panels with their bar and icon, bars of quotes.

Drawn behind the text, in the coordinates of the document. Reads formats, changes nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextCursor, QTextDocument, QTextFormat, QTextListFormat

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.page_landmarks import Landmarks, Panel
from reader.ui.widgets.paint import fill

ICONS = {"note": "info", "tip": "lightbulb", "warning": "triangle-alert", "help": "life-buoy"}


def paint_panels(
    painter: QPainter, document: QTextDocument, marks: Landmarks, look: Look, first: int, last: int
) -> None:
    """Draw the panels that have a block between the numbers `first` and `last`."""
    for panel in marks.panels:
        if panel.first > last:
            break
        if panel.last >= first:
            _paint_panel(painter, document, panel, look)


def _paint_panel(painter: QPainter, document: QTextDocument, panel: Panel, look: Look) -> None:
    block = document.findBlockByNumber(panel.first)
    table = QTextCursor(block).currentTable()
    if table is None:
        return
    layout = document.documentLayout()
    form = table.format()
    # Qt places the frame of a table by the text of its first cell, so only its height is of use.
    height = layout.frameBoundingRect(table).height() - form.topMargin() - form.bottomMargin()
    top = layout.blockBoundingRect(block).top() - form.cellPadding()
    rect = QRectF(0, top, document.textWidth(), height)
    theme, shape = look.theme, look.shape
    strong = theme.name == "high_contrast"
    radius = shape["radius"]["field"] if panel.kind in ICONS else 14
    path = QPainterPath()
    inset = {"sources": 0.5}.get(panel.kind, 1.5 if strong else 0)
    path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if panel.kind == "sources":
        painter.strokePath(path, QPen(theme.color("border"), 1))
        return
    painter.fillPath(path, theme.color(f"{panel.kind}_fill"))
    if panel.kind not in ICONS:
        if strong:
            painter.strokePath(path, QPen(theme.color("border"), 1))
        return
    bar = theme.color(f"{panel.kind}_bar")
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    width = shape["line"]["callout_bar"]
    left = rect.right() - width if document.defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft \
        else rect.left()
    fill(painter, QRectF(left, rect.top(), width, rect.height()), bar)
    painter.restore()
    if strong:
        painter.strokePath(path, QPen(bar, 3))
    _paint_icon(painter, document, panel, look)


def paint_dots(painter: QPainter, document: QTextDocument, look: Look, first: int, last: int) -> None:
    """Draw one dot before each point of the lists that `page_landmarks` took Qt's own dots off."""
    size = 7 * look.text_scale
    # Large text in a narrow column stands in less than it would (`Look.indent`): the dot stays in that room.
    gap = min(20 * look.text_scale, document.indentWidth() * 0.74)
    size = min(size, gap * 0.4)
    layout = document.documentLayout()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.color("accent"))
    block = document.findBlockByNumber(first)
    while block.isValid() and block.blockNumber() <= last:
        points = block.textList()
        if points is not None and points.format().style() == QTextListFormat.Style.ListStyleUndefined:
            box, line = layout.blockBoundingRect(block), block.layout().lineAt(0)
            if line.isValid():
                middle = box.top() + line.y() + line.height() - line.descent() - look.reading("body") * 0.27
                left = box.left() + line.x() - gap
                if block.textDirection() == Qt.LayoutDirection.RightToLeft:
                    left = box.left() + line.x() + line.width() + gap - size
                painter.drawEllipse(QRectF(left, middle - size / 2, size, size))
        block = block.next()


def _paint_icon(painter: QPainter, document: QTextDocument, panel: Panel, look: Look) -> None:
    block = document.findBlockByNumber(panel.first)
    line = block.layout().lineAt(0)
    if not line.isValid():
        return
    box = document.documentLayout().blockBoundingRect(block)
    size = round(look.shape["icon"]["laptop"] * look.text_scale)
    ratio = painter.device().devicePixelRatioF()
    pixmap = icon_pixmap(ICONS[panel.kind], look.theme[f"{panel.kind}_bar"], size, ratio)
    # The line is taller than its letters (line height); the letters stand at its foot.
    middle = box.top() + line.y() + line.height() - line.descent() - look.reading("body") * 0.36
    is_right = block.textDirection() == Qt.LayoutDirection.RightToLeft
    left = box.right() + block.blockFormat().rightMargin() - size if is_right else box.left()
    painter.drawPixmap(round(left), round(middle - size / 2), pixmap)


def paint_quotes(
    painter: QPainter, document: QTextDocument, look: Look, column: int, first: int, last: int
) -> None:
    """Draw a bar at the left of each quote that has blocks between the numbers `first` and `last`, one for each depth.

    Qt marks only the first block of a quote as one; the others are known by their margin, which is that of a quote
    (see `page_style`) as often as the quote is deep.
    """
    gap = look.indent(column)
    layout = document.documentLayout()
    bars: dict[int, QRectF] = {}
    block = document.findBlockByNumber(first)
    while block.isValid() and block.blockNumber() <= last:
        form = block.blockFormat()
        deep, rest = divmod(round(form.leftMargin()), gap)
        deep = 0 if rest else deep
        begins = form.hasProperty(QTextFormat.Property.BlockQuoteLevel)
        for depth in [depth for depth in bars if depth > deep or (begins and depth == deep)]:
            _paint_bar(painter, bars.pop(depth), look)
        box = layout.blockBoundingRect(block)
        for depth in range(1, deep + 1):
            bar = QRectF(box.left() + (depth - 1) * gap, box.top(), 5, box.height())
            bars[depth] = bars[depth].united(bar) if depth in bars else bar
        block = block.next()
    for bar in bars.values():
        _paint_bar(painter, bar, look)


def _paint_bar(painter: QPainter, bar: QRectF, look: Look) -> None:
    fill(painter, bar, look.theme.color("quote_bar"))

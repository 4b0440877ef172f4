"""The line under highlighted words: each color has one of its own, so that they differ without color too.

Yellow is dashed, green is double, blue is a wave, rose is dotted. A solid line below it says that there is a note.
Draws; knows no page.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from reader.kept import MarkColor
from reader.ui.theme import Look
from reader.ui.wording import translate

_WIDTH = 2.0          # px of a line at 100 %
_STRONG_WIDTH = 3.0   # where lines stand in for fills


def color_name(color: MarkColor) -> str:
    """ "Yellow" """
    return {
        MarkColor.YELLOW: translate("Reader", "Yellow"), MarkColor.GREEN: translate("Reader", "Green"),
        MarkColor.BLUE: translate("Reader", "Blue"), MarkColor.ROSE: translate("Reader", "Rose"),
    }[color]


def color_words(color: MarkColor) -> str:
    """The color and its line, for tooltips and people who listen: "Yellow, dashed line"."""
    return {
        MarkColor.YELLOW: translate("Reader", "Yellow, dashed line"),
        MarkColor.GREEN: translate("Reader", "Green, double line"),
        MarkColor.BLUE: translate("Reader", "Blue, wavy line"),
        MarkColor.ROSE: translate("Reader", "Rose, dotted line"),
    }[color]


def has_fills(look: Look) -> bool:
    """Whether highlights are filled. In high contrast they are lines alone: there, fills are for what was found."""
    return look.theme.name != "high_contrast"


def line_width(look: Look, scale: float) -> float:
    """How thick the line of a color is, in px; `scale` is 1 for letters of 20 px."""
    return max(1.5, (_WIDTH if has_fills(look) else _STRONG_WIDTH) * min(scale, 1.75))


def paint_line(painter: QPainter, look: Look, color: MarkColor, left: float, right: float, y: float,
               scale: float) -> None:
    """Draw the line of a color from `left` to `right`; `y` is its middle."""
    role = "text_soft" if has_fills(look) else f"highlight_{color}"
    width = line_width(look, scale)
    pen = QPen(look.theme.color(role), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if color is MarkColor.GREEN:
        pen.setWidthF(width * 0.6)
        painter.setPen(pen)
        for side in (-width * 0.85, width * 0.85):
            painter.drawLine(QPointF(left, y + side), QPointF(right, y + side))
        return
    if color is MarkColor.BLUE:
        tile = _wave(look.theme[role], width, painter.device().devicePixelRatioF())
        painter.drawTiledPixmap(QRectF(left, y - _high(tile) / 2, right - left, _high(tile)), tile)
        return
    if color is MarkColor.YELLOW:
        pen.setDashPattern([5, 2.5])
    else:
        pen.setWidthF(width * 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.4])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


@cache
def _wave(color: str, width: float, ratio: float) -> QPixmap:
    """One wave, to be laid side by side: drawn as a path, waves took most of the time that a page takes to paint."""
    step, high = max(3, round(width * 2.2)), width * 1.7
    tile = QPixmap(round(2 * step * ratio), round(2 * (high + width) * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    path = QPainterPath(QPointF(-step, high + width))
    for number in range(4):  # one more at each side, so that the ends meet
        x, up = (number - 1) * step, -high if number % 2 else high
        path.quadTo(QPointF(x + step / 2, high + width + up), QPointF(x + step, high + width))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), width * 0.8))
    painter.drawPath(path)
    painter.end()
    return tile


def _high(tile: QPixmap) -> float:
    return tile.height() / tile.devicePixelRatioF()


def paint_note_line(painter: QPainter, look: Look, left: float, right: float, y: float, scale: float) -> None:
    """Draw the solid line that says that there is a note."""
    role = "on_highlight" if has_fills(look) else "text"
    painter.setPen(QPen(look.theme.color(role), 2 * min(scale, 1.5)))
    painter.drawLine(QPointF(left, y), QPointF(right, y))

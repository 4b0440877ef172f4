"""The line under highlighted words: each color has one of its own, so that they differ without color too.

Yellow is dashed, green is double, blue is a wave, rose is dotted. A solid line below it says that there is a note.
Draws; knows no page.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

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
        pen.setWidthF(width * 0.8)
        painter.setPen(pen)
        painter.drawPath(_wave(left, right, y, width))
        return
    if color is MarkColor.YELLOW:
        pen.setDashPattern([5, 2.5])
    else:
        pen.setWidthF(width * 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.4])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _wave(left: float, right: float, y: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    step, high, up = width * 2.2, width * 1.7, -1
    x = left
    while x < right:
        end = min(x + step, right)
        path.quadTo(QPointF((x + end) / 2, y + up * high), QPointF(end, y))
        x, up = end, -up
    return path


def paint_note_line(painter: QPainter, look: Look, left: float, right: float, y: float, scale: float) -> None:
    """Draw the solid line that says that there is a note."""
    role = "on_highlight" if has_fills(look) else "text"
    painter.setPen(QPen(look.theme.color(role), 2 * min(scale, 1.5)))
    painter.drawLine(QPointF(left, y), QPointF(right, y))

"""The four colors of highlights as they are drawn outside an article: a soft fill, and under the words a line of its
own for each color, so that they differ without color too."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from reader.kept import MarkColor
from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look

ROLES = {MarkColor.YELLOW: "highlight_yellow", MarkColor.GREEN: "highlight_green", MarkColor.BLUE: "highlight_blue",
         MarkColor.ROSE: "highlight_rose"}
# In an article: QTextCharFormat's SingleUnderline, DashUnderline, DotLine and WaveUnderline.
LINES = {MarkColor.YELLOW: Qt.PenStyle.SolidLine, MarkColor.GREEN: Qt.PenStyle.DashLine,
         MarkColor.BLUE: Qt.PenStyle.DotLine, MarkColor.ROSE: Qt.PenStyle.CustomDashLine}
_WAVE = 3.0


def paint_highlight(painter: QPainter, rect: QRectF, color: MarkColor, look: Look) -> None:
    """The fill behind one line of words in `rect`, and the line at its foot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.color(ROLES[color]))
    painter.drawRoundedRect(rect, 3, 3)
    paint_line(painter, rect.left() + 4, rect.right() - 4, rect.bottom() - 3, color, _line_color(look))
    painter.restore()


def _line_color(look: Look) -> QColor:
    line = look.theme.color("on_highlight")
    line.setAlphaF(0.55)
    return line


def paint_line(painter: QPainter, left: float, right: float, y: float, color: MarkColor, line: QColor) -> None:
    """The line of one color of highlights, from `left` to `right`."""
    pen = QPen(line, 1.5, Qt.PenStyle.SolidLine if color is MarkColor.ROSE else LINES[color])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if color is not MarkColor.ROSE:
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        return
    path, x, up = QPainterPath(QPointF(left, y)), left, True
    while x + 2 * _WAVE <= right:
        path.quadTo(QPointF(x + _WAVE, y + (-_WAVE if up else _WAVE)), QPointF(x + 2 * _WAVE, y))
        x, up = x + 2 * _WAVE, not up
    painter.drawPath(path)


def swatch(color: MarkColor, look: Look, *, is_chosen: bool = False, ratio: float = 2.0) -> QIcon:
    """A small piece of the color with its line, for menus. The chosen one has a check mark on it."""
    px = look.ui(22)
    pixmap = QPixmap(round(px * ratio), round(px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.theme.color("border_strong"), 1))
    painter.setBrush(look.theme.color(ROLES[color]))
    painter.drawRoundedRect(QRectF(0.5, 0.5, px - 1, px - 1), 5, 5)
    if is_chosen:
        side = round(px * 0.72)
        painter.drawPixmap(round((px - side) / 2), round((px - side) / 2),
                           icon_pixmap("check", look.theme["on_highlight"], side, ratio))
    else:
        paint_line(painter, 4, px - 4, px - 6, color, look.theme.color("on_highlight"))
    painter.end()
    return QIcon(pixmap)

"""Highlights as they are drawn outside an article: the same fill and line as there, round a line of words or in a
menu."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from reader.kept import MarkColor
from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.kept_lines import has_fills, paint_line


def paint_highlight(painter: QPainter, rect: QRectF, color: MarkColor, look: Look) -> None:
    """The fill behind one line of words in `rect`, and the line at its foot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if has_fills(look):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.color(f"highlight_{color}"))
        painter.drawRoundedRect(rect, 3, 3)
    paint_line(painter, look, color, rect.left() + 4, rect.right() - 4, rect.bottom() - 3.5, look.interface_scale)
    painter.restore()


def words_role(look: Look) -> str:
    """The color role of words that are highlighted."""
    return "on_highlight" if has_fills(look) else "text"


def swatch(color: MarkColor, look: Look, *, is_chosen: bool = False, ratio: float = 2.0) -> QIcon:
    """A small piece of the color with its line, for menus. The chosen one has a check mark on it."""
    px = look.ui(24)
    pixmap = QPixmap(round(px * ratio), round(px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.theme.color("border_strong"), 1))
    painter.setBrush(look.theme.color(f"highlight_{color}" if has_fills(look) else "page"))
    painter.drawRoundedRect(QRectF(0.5, 0.5, px - 1, px - 1), 5, 5)
    if is_chosen:
        side = round(px * 0.72)
        painter.drawPixmap(round((px - side) / 2), round((px - side) / 2),
                           icon_pixmap("check", look.theme[words_role(look)], side, ratio))
    else:
        paint_line(painter, look, color, 4, px - 4, px - 8, 0.8)
    painter.end()
    return QIcon(pixmap)

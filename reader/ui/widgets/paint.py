"""Shapes that several widgets paint: rounded panels, pictures with round corners, the fill of a missing picture."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from reader.ui.theme import Look

HAIR = 1.0
CONTROL_LINE = 1.5  # painted lines need not be whole pixels as those of style sheets


class Pictures(Protocol):
    """Where pictures of articles and topics come from. `ready` is a signal that carries the ref of a new one."""

    ready: Any

    def cover(self, ref: str, width: int, height: int, ratio: float) -> QPixmap | None:
        """`ref` cut to fill `width` x `height`; None while it is not ready or when it is missing."""


def placed(rect: QRect, width: int, is_right_to_left: bool) -> QRect:
    """`rect` in a row of `width` px that may read from right to left. (QStyle has the same, but the first touch of
    QStyle costs 5 ms at the start of the app.)"""
    if not is_right_to_left:
        return rect
    return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())


def fill(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """A plain rectangle. (To choose among the forms of `QPainter.fillRect` PySide makes every class that they name.)"""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(rect)


def panel(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, line: QColor | None = None,
    width: float = HAIR,
) -> None:
    """A rounded rectangle whose line lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    half = width / 2 if line is not None else 0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def rounded_path(rect: QRectF, radii: tuple[float, float, float, float]) -> QPainterPath:
    """`rect` with its own radius at each corner: top left, top right, bottom right, bottom left."""
    path = QPainterPath()
    left, right, up, down = rect.left(), rect.right(), rect.top(), rect.bottom()
    first, second, third, fourth = radii
    path.moveTo(left + first, up)
    path.lineTo(right - second, up)
    path.arcTo(QRectF(right - 2 * second, up, 2 * second, 2 * second), 90, -90)
    path.lineTo(right, down - third)
    path.arcTo(QRectF(right - 2 * third, down - 2 * third, 2 * third, 2 * third), 0, -90)
    path.lineTo(left + fourth, down)
    path.arcTo(QRectF(left, down - 2 * fourth, 2 * fourth, 2 * fourth), 270, -90)
    path.lineTo(left, up + first)
    path.arcTo(QRectF(left, up, 2 * first, 2 * first), 180, -90)
    path.closeSubpath()
    return path


def picture(
    painter: QPainter, rect: QRectF, look: Look, pixmap: QPixmap | None, color: str,
    radii: tuple[float, float, float, float],
) -> None:
    """A picture cut to `rect` with round corners. Without one, a calm fill of the topic's `color`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = rounded_path(rect, radii)
    painter.setPen(Qt.PenStyle.NoPen)
    if pixmap is None or pixmap.isNull():
        painter.setBrush(calm_fill(look, color))
        painter.drawPath(shape)
    else:
        painter.setBrush(look.theme.color("page"))
        painter.drawPath(shape)
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if look.theme.name == "dark":
            painter.setOpacity(look.shape["illustration"]["dark_opacity"])
        painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()))
    painter.restore()


def calm_fill(look: Look, color: str) -> QColor:
    """The color of a topic (a name of the drawings' palette, or of a family of it: "sea"), mixed with the page."""
    palette = look.shape["illustration"]["palette"]
    named = QColor(palette.get(color) or palette.get(f"{color}1") or palette["sea1"])
    page = look.theme.color("page")
    share = 0.6 if named.lightness() > 140 and not look.theme.is_dark else 0.35
    return QColor.fromRgbF(*(
        one * share + other * (1 - share) for one, other in zip(named.getRgbF()[:3], page.getRgbF()[:3], strict=True)
    ))

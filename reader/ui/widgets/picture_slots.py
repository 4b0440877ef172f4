"""Pictures in a page: where they stand, what they look like there, and what stands there before they come.

Draws into images; asks for nothing and knows no file.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap

from reader.ui.theme import Look
from reader.values import value


@value
class PictureSlot:
    """A picture that the page shows: file, size in px, what it shows in words, and whether it is cut to that size."""

    ref: str
    width: int
    height: int
    alt: str = ""
    cut: bool = False


def empty_tile(slot: PictureSlot, look: Look, ratio: float, *, is_broken: bool) -> QImage:
    """A calm tile of the picture's size: the text never moves when the picture comes. When none will come, it says
    in words what would be seen."""
    image = QImage(round(slot.width * ratio), round(slot.height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, slot.width, slot.height), 14, 14)
    painter.fillPath(path, look.theme.color("facts_fill"))
    if slot.alt and is_broken:
        painter.setFont(look.font("ui_small"))
        painter.setPen(look.theme.color("text"))
        painter.drawText(QRectF(12, 8, slot.width - 24, slot.height - 16),
                         Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, slot.alt)
    painter.end()
    return image


def rounded(pixmap: QPixmap, slot: PictureSlot, look: Look, ratio: float) -> QImage:
    """`pixmap` in the place of its slot, with round corners; softer in the dark, with a line in high contrast."""
    theme = look.theme
    image = QImage(round(slot.width * ratio), round(slot.height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    box = QRectF(0, 0, slot.width, slot.height)
    path.addRoundedRect(box, 14, 14)
    painter.setClipPath(path)
    if theme.name == "dark":
        painter.setOpacity(look.shape["illustration"]["dark_opacity"])
    painter.drawPixmap(box.toRect(), pixmap)
    if theme.name == "high_contrast":
        painter.setOpacity(1)
        painter.setPen(QPen(theme.color("border"), 4))
        painter.drawPath(path)
    painter.end()
    return image

"""Lucide icons in any color and size, sharp on every screen.

The drawings are the bundled SVG files; nothing else is ever drawn from SVG. They go through Qt's picture reader, so
that the SVG module is only loaded when the first icon is needed. Icons that point along the line of reading turn round
in right-to-left languages; whoever paints them says so.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPixmap, QTransform

from reader.paths import bundled_resources

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SIZE = re.compile(rb'\s(?:width|height)="[^"]*"')
TURNING = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo-2", "list-tree", "skip-back",
                     "skip-forward"})


@cache
def icon_pixmap(
    name: str, color: str, px: int, ratio: float = 1.0, mirrored: bool = False, fill: str = "",
) -> QPixmap:
    """The icon `name` (a file of resources/icons without its ending) in `color` ("#RRGGBB").

    `px` is its width and height in device-independent pixels, `ratio` the screen's pixels for each of them.
    With `mirrored`, icons that point along the line of reading are turned round; the others stay. `fill` ("#RRGGBB")
    fills its shapes: the star of what is saved.
    """
    drawing = (bundled_resources() / "icons" / f"{name}.svg").read_bytes()
    if fill:
        drawing = drawing.replace(b'fill="none"', b'fill="%s"' % fill.encode())
    pixmap = _rendered(drawing.replace(b"currentColor", color.encode()), px, ratio)
    if mirrored and name in TURNING:
        pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
        pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def mark_pixmap(px: int, ratio: float = 1.0) -> QPixmap:
    """The app's own mark, `px` wide and high."""
    return _rendered((bundled_resources() / "app-icon.svg").read_bytes(), px, ratio)


def icon(name: str, color: str, px: int) -> QIcon:
    """The same as `icon_pixmap`, for menus and whatever else takes a QIcon; sharp at one and two times."""
    from PySide6.QtGui import QIcon

    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(icon_pixmap(name, color, px, ratio))
    return result


def _rendered(drawing: bytes, px: int, ratio: float) -> QPixmap:
    """Drawn at its real size: the drawing itself is told how large it is, since a reader with a size of its own would
    need a QBuffer, from which Qt calls back into Python while it holds a lock (see `pictures.decode`)."""
    side = max(1, round(px * ratio))
    head, end, rest = drawing[drawing.index(b"<svg"):].partition(b">")  # after its license
    head = _SIZE.sub(b"", head) + b' width="%d" height="%d"' % (side, side)
    image = QImage.fromData(QByteArray(head + end + rest), "svg")
    pixmap = QPixmap.fromImage(image) if not image.isNull() else QPixmap(side, side)
    if image.isNull():
        pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

"""Turns the drawings in this folder into the pictures that articles show.

Run it after changing or adding a drawing, from anywhere:

    python content/media/drawings/render.py

Every `name.svg` here becomes `content/media/name.webp`, twice as wide and high as its view box
(a scene of 960 x 540 becomes 1920 x 1080 pixels). Needs PySide6 and no screen. Prints one line per
picture, and ends with code 1 when a drawing cannot be read or its picture is too heavy. A second
run changes nothing. Articles never show an SVG file themselves, so a drawing without its picture is
not seen by anybody.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parent
PICTURES = DRAWINGS.parent
SCALE = 2
MAX_BYTES = 120_000  # a waiting-room computer decodes this in a blink
QUALITY = 100  # lossless: flat shapes weigh hardly more, and the sky shows no bands


class DrawingError(Exception):
    """A drawing that cannot become a picture; the text says which and why."""


def render(drawing: Path, picture: Path) -> int:
    """Paint one SVG file into one WebP file and return the size of that file in bytes.

    Raises DrawingError when the drawing is not valid or the picture cannot be written.
    """
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise DrawingError(f"{drawing.name} is not a drawing that Qt can read.")
    size = renderer.viewBox().size() * SCALE
    # No alpha: smaller, and no theme shines through.
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()

    writer = QImageWriter(str(picture), b"webp")
    writer.setQuality(QUALITY)
    if not writer.write(image):
        raise DrawingError(f"{picture.name} could not be written: {writer.errorString()}")
    return picture.stat().st_size


def main() -> int:
    """Render every drawing of this folder; return 0, or 1 when at least one did not work out."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    failures = 0
    for drawing in sorted(DRAWINGS.glob("*.svg")):
        picture = PICTURES / f"{drawing.stem}.webp"
        try:
            weight = render(drawing, picture)
        except DrawingError as problem:
            print(problem, file=sys.stderr)
            failures += 1
            continue
        print(f"{picture.name:36} {weight / 1000:6.1f} kB")
        if weight > MAX_BYTES:
            print(f"{picture.name} is too heavy: at most {MAX_BYTES // 1000} kB.", file=sys.stderr)
            failures += 1
    application.processEvents()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

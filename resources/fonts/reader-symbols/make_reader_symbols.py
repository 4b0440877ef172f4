"""Draw "Reader Symbols": the few marks that the reading fonts do not have.

Boxes, check marks, arrows and stars would otherwise come from whatever font the computer
happens to have, or not at all. Run it only to change the font; it needs fonttools:

    python resources/fonts/reader-symbols/make_reader_symbols.py

The drawings are our own and under the project's license. Measures follow Atkinson
Hyperlegible Next: 1000 units to the em, capitals 668 high, strokes 84 wide.
"""

import math
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

FAMILY = "Reader Symbols"
ASCENT, DESCENT = 950, -350
CAP = 668
STROKE = 76
MIDDLE = CAP / 2

Point = tuple[float, float]


def area(points: list[Point]) -> float:
    """Return the signed area of a polygon; positive is counterclockwise."""
    following = points[1:] + points[:1]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, following, strict=True)) / 2


def fill(pen: TTGlyphPen, points: list[Point], hole: bool = False) -> None:
    """Add one polygon. Shapes turn clockwise and holes the other way, as TrueType wants."""
    if (area(points) > 0) is not hole:
        points = points[::-1]
    pen.moveTo(_rounded(points[0]))
    for point in points[1:]:
        pen.lineTo(_rounded(point))
    pen.closePath()


def _rounded(point: Point) -> tuple[int, int]:
    return round(point[0]), round(point[1])


def line(pen: TTGlyphPen, points: list[Point], width: float = STROKE) -> None:
    """Add a stroke along `points` with mitered corners and flat ends."""
    fill(pen, _side(points, width / 2) + _side(points[::-1], width / 2))


def _side(points: list[Point], away: float) -> list[Point]:
    """Return `points` moved to the left of their direction by `away`."""
    normals = []
    for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
        length = math.hypot(x2 - x1, y2 - y1)
        normals.append(((y1 - y2) / length, (x2 - x1) / length))
    moved = []
    for index, (x, y) in enumerate(points):
        before = normals[max(index - 1, 0)]
        after = normals[min(index, len(normals) - 1)]
        nx, ny = before[0] + after[0], before[1] + after[1]
        scale = 2 * away / (nx * nx + ny * ny)
        moved.append((x + nx * scale, y + ny * scale))
    return moved


def turned(points: list[Point], degrees: float, center: Point) -> list[Point]:
    """Return `points` turned counterclockwise about `center`."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    cx, cy = center
    return [
        (cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos)
        for x, y in points
    ]


def box(pen: TTGlyphPen) -> None:
    """A square as high as a capital, with cut corners so that it looks soft at text sizes."""
    for inset, hole in ((0, False), (STROKE, True)):
        low, high = 70 + inset, 70 + CAP - inset
        bottom, top = inset, CAP - inset
        cut = 60 - inset * 0.45
        fill(
            pen,
            [
                (low + cut, bottom), (high - cut, bottom), (high, bottom + cut), (high, top - cut),
                (high - cut, top), (low + cut, top), (low, top - cut), (low, bottom + cut),
            ],
            hole,
        )


def check(pen: TTGlyphPen, width: float = STROKE, size: float = 1.0, center_x: float = 404) -> None:
    """A check mark around the middle of a capital."""
    shape = [(-210, -10), (-65, -165), (215, 190)]
    line(pen, [(center_x + x * size, MIDDLE + y * size) for x, y in shape], width)


def cross(pen: TTGlyphPen, reach: float, center_x: float = 404) -> None:
    """Two strokes that cross in the middle of a capital."""
    for rise in (-reach, reach):
        line(pen, [(center_x - reach, MIDDLE - rise), (center_x + reach, MIDDLE + rise)])


def arrow(pen: TTGlyphPen, degrees: float, both: bool = False) -> None:
    """An arrow that points right, turned by `degrees`."""
    center = (450.0, MIDDLE)
    head = [(590.0, MIDDLE + 210), (796.0, MIDDLE), (590.0, MIDDLE - 210)]
    start = 104.0 if both else 70.0
    line(pen, turned([(start, MIDDLE), (796.0, MIDDLE)], degrees, center))
    line(pen, turned(head, degrees, center))
    if both:
        line(pen, turned(head, degrees + 180, center))


def hooked_arrow(pen: TTGlyphPen, mirrored: bool) -> None:
    """An arrow to the left whose tail comes round from above: back to where you were."""
    bend = [
        (560 + 190 * math.cos(math.radians(angle)), 370 + 190 * math.sin(math.radians(angle)))
        for angle in range(90, -91, -10)
    ]
    shaft = [(340.0, 560.0), *bend, (100.0, 180.0)]
    head = [(310.0, 390.0), (104.0, 180.0), (310.0, -30.0)]
    for points in (shaft, head):
        line(pen, [(900 - x, y) for x, y in points] if mirrored else points)


def star(pen: TTGlyphPen, hollow: bool) -> None:
    """A five-pointed star; hollow leaves its middle open."""
    for radius, hole in ((390, False), (255, True)) if hollow else ((390, False),):
        points = []
        for corner in range(10):
            reach = radius if corner % 2 == 0 else radius * 0.42
            angle = math.radians(90 + 36 * corner)
            points.append((430 + reach * math.cos(angle), 320 + reach * math.sin(angle)))
        fill(pen, points, hole)


def missing(pen: TTGlyphPen) -> None:
    """The glyph for everything this font does not have."""
    fill(pen, [(60, 0), (440, 0), (440, CAP), (60, CAP)])
    fill(pen, [(120, 60), (380, 60), (380, CAP - 60), (120, CAP - 60)], hole=True)


def nothing(pen: TTGlyphPen) -> None:
    """A space: only its width counts."""


def checked_box(pen: TTGlyphPen) -> None:
    """A box with a check mark in it."""
    box(pen)
    check(pen, size=0.82)


def crossed_box(pen: TTGlyphPen) -> None:
    """A box with a cross in it."""
    box(pen)
    cross(pen, 150)


def hyphen(pen: TTGlyphPen) -> None:
    """The hyphen that never ends a line."""
    fill(pen, [(45, 222), (315, 222), (315, 306), (45, 306)])


# code point → name, width, drawing
GLYPHS = {
    0x200B: ("zerowidthspace", 0, nothing),
    0x202F: ("narrownbspace", 150, nothing),
    0xFE0E: ("textstyle", 0, nothing),
    0xFE0F: ("picturestyle", 0, nothing),
    0x2011: ("nonbreakinghyphen", 360, hyphen),
    0x2190: ("arrowleft", 900, lambda pen: arrow(pen, 180)),
    0x2191: ("arrowup", 900, lambda pen: arrow(pen, 90)),
    0x2192: ("arrowright", 900, lambda pen: arrow(pen, 0)),
    0x2193: ("arrowdown", 900, lambda pen: arrow(pen, 270)),
    0x2194: ("arrowboth", 900, lambda pen: arrow(pen, 0, both=True)),
    0x2197: ("arrowupright", 900, lambda pen: arrow(pen, 45)),
    0x21A9: ("arrowback", 900, lambda pen: hooked_arrow(pen, mirrored=False)),
    0x21AA: ("arrowforth", 900, lambda pen: hooked_arrow(pen, mirrored=True)),
    0x2605: ("star", 860, lambda pen: star(pen, hollow=False)),
    0x2606: ("staroutline", 860, lambda pen: star(pen, hollow=True)),
    0x2610: ("box", 808, box),
    0x2611: ("boxchecked", 808, checked_box),
    0x2612: ("boxcrossed", 808, crossed_box),
    0x2713: ("check", 808, check),
    0x2714: ("heavycheck", 808, lambda pen: check(pen, width=120)),
    0x2717: ("crossmark", 808, lambda pen: cross(pen, 200)),
}


def build(target: Path) -> None:
    """Write the font to `target`."""
    drawings = {".notdef": (500, missing)}
    drawings |= {name: (width, drawing) for name, width, drawing in GLYPHS.values()}
    outlines = {}
    for name, (_, drawing) in drawings.items():
        pen = TTGlyphPen(None)
        drawing(pen)
        outlines[name] = pen.glyph()
    # One fixed time, so that the same drawings make the same file.
    builder = FontBuilder(1000, isTTF=True)
    builder.updateHead(fontRevision=1.0, created=0xE5000000, modified=0xE5000000)
    builder.font.recalcTimestamp = False
    builder.setupGlyphOrder(list(drawings))
    builder.setupCharacterMap({code: name for code, (name, _, _) in GLYPHS.items()})
    builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics(
        {name: (width, getattr(outlines[name], "xMin", 0)) for name, (width, _) in drawings.items()}
    )
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.setupNameTable(
        {
            "copyright": "Copyright (c) 2026 Reader contributors",
            "familyName": FAMILY,
            "styleName": "Regular",
            "uniqueFontIdentifier": f"{FAMILY} 1.0",
            "fullName": FAMILY,
            "psName": "ReaderSymbols-Regular",
            "version": "Version 1.000",
            "licenseDescription": "MIT License",
        }
    )
    builder.setupOS2(
        sTypoAscender=ASCENT, sTypoDescender=DESCENT, sTypoLineGap=0,
        usWinAscent=ASCENT, usWinDescent=-DESCENT, sCapHeight=CAP, sxHeight=480,
        usWeightClass=400, fsType=0, version=4,
    )
    builder.setupPost()
    builder.save(target)


if __name__ == "__main__":
    build(Path(__file__).with_name("ReaderSymbols-Regular.ttf"))

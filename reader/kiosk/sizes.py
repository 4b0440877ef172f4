"""Real sizes: how many pixels a millimeter of glass is, and how large letters must be to be read by everybody.

A waiting room's screen has to be readable as it hangs: no one brings their own magnifier. So letters are measured in
millimeters of a capital, never in points, and the panel's size comes from `kiosk.toml`, because screens report wrong
sizes. Pixels are device-independent ones throughout. Knows no Qt.
"""

from __future__ import annotations

import math

from .config import KioskConfig

MM_PER_INCH = 25.4
LEAST_CAPITAL_MM = 4.7625        # 3/16 inch: the capital I (Section 508, 402.4; ADA 707.7.2)
LARGE_DEGREES = 0.7              # the capital H as the eye sees it, in the large mode (EN 301 549, 5.1.4)
LEAST_TARGET_MM = 12.0           # what a finger hits, with the next one beside it
USUAL_MM_PER_PIXEL = 0.2652      # 96 dots an inch, when nobody said anything


def mm_per_pixel(config: KioskConfig, wide: int, high: int, reported: float = 0.0) -> float:
    """Millimeters of one pixel of a screen of `wide` x `high` pixels.

    In this order: measured with the ruler; the diagonal of the file; `reported` by the screen where that is possible
    at all; what is usual. Never 0.
    """
    if config.mm_per_pixel > 0:
        return config.mm_per_pixel
    if config.pixels_wide and config.pixels_high:
        # The file is about the panel as it hangs; a screen that is turned is the same panel.
        wide, high = config.pixels_wide, config.pixels_high
    if config.diagonal_inches > 0 and wide > 0 and high > 0:
        return config.diagonal_inches * MM_PER_INCH / math.hypot(wide, high)
    return reported if 0.05 <= reported <= 2 else USUAL_MM_PER_PIXEL


def to_px(mm: float, pixel_mm: float) -> int:
    """The fewest whole pixels that are at least `mm` long."""
    return math.ceil(mm / pixel_mm - 1e-6)


def to_mm(px: float, pixel_mm: float) -> float:
    return px * pixel_mm


def large_capital_mm(distance_cm: float) -> float:
    """How high a capital H is in the large mode, seen from `distance_cm`: 6.1 mm at 50 cm."""
    return distance_cm * 10 * math.tan(math.radians(LARGE_DEGREES))


def least_font_px(capital_ratio: float, pixel_mm: float, capital_mm: float = LEAST_CAPITAL_MM) -> int:
    """The smallest font, in px, whose capitals are `capital_mm` high. `capital_ratio` is the height of a capital
    divided by the size of the font: 0.668 for Atkinson Hyperlegible Next."""
    return to_px(capital_mm / capital_ratio, pixel_mm)


def least_text_percent(smallest_px: float, capital_ratio: float, pixel_mm: float,
                       capital_mm: float = LEAST_CAPITAL_MM) -> int:
    """By how many percent everything has to grow so that letters of `smallest_px` at 100 % are large enough. Never
    below 100."""
    return max(100, math.ceil(100 * least_font_px(capital_ratio, pixel_mm, capital_mm) / smallest_px - 1e-6))

"""Real sizes: a capital is 4.76 mm high on any panel."""

import pytest

from reader.kiosk.config import KioskConfig
from reader.kiosk.sizes import (
    LEAST_CAPITAL_MM,
    large_capital_mm,
    least_font_px,
    least_text_percent,
    mm_per_pixel,
    to_mm,
    to_px,
)

ATKINSON = 0.668


@pytest.mark.parametrize(("inches", "wide", "high", "ppi"), [
    (10.1, 1280, 800, 149), (15.6, 1920, 1080, 141), (21.5, 1920, 1080, 102.5), (27, 1080, 1920, 81.6),
    (32, 1080, 1920, 68.8)])
def test_every_panel_has_capitals_of_three_sixteenths_of_an_inch(inches, wide, high, ppi):
    pixel = mm_per_pixel(KioskConfig(diagonal_inches=inches), wide, high)
    assert 25.4 / pixel == pytest.approx(ppi, rel=0.01)
    px = least_font_px(ATKINSON, pixel)
    assert to_mm(px * ATKINSON, pixel) >= LEAST_CAPITAL_MM
    assert to_mm((px - 1) * ATKINSON, pixel) < LEAST_CAPITAL_MM
    percent = least_text_percent(23, ATKINSON, pixel)
    assert percent >= 100
    assert to_mm(round(23 * percent / 100) * ATKINSON, pixel) >= LEAST_CAPITAL_MM * 0.99


def test_what_was_measured_wins_then_the_diagonal_then_what_the_screen_says():
    both = KioskConfig(diagonal_inches=21.5, mm_per_pixel=0.3)
    assert mm_per_pixel(both, 1920, 1080) == 0.3
    assert mm_per_pixel(KioskConfig(diagonal_inches=21.5), 1920, 1080, 0.5) == pytest.approx(0.248, abs=0.001)
    assert mm_per_pixel(KioskConfig(), 1920, 1080, 0.5) == 0.5
    for nonsense in (0.0, -1.0, 50.0):
        assert mm_per_pixel(KioskConfig(), 1920, 1080, nonsense) == pytest.approx(0.265, abs=0.001)


def test_the_dots_of_the_file_count_when_the_computer_reports_others():
    config = KioskConfig(diagonal_inches=21.5, pixels_wide=1080, pixels_high=1920)
    assert mm_per_pixel(config, 540, 960) == pytest.approx(0.248, abs=0.001)


def test_the_large_mode_grows_with_the_distance():
    # EN 301 549, 5.1.4
    assert [round(large_capital_mm(cm), 1) for cm in (40, 50, 60, 70)] == [4.9, 6.1, 7.3, 8.6]


def test_pixels_are_never_too_few():
    assert to_px(12, 0.25) == 48
    assert to_px(12.01, 0.25) == 49

"""Icons: the right color, sharp at every ratio, turned round where the direction matters."""

import pytest
from PySide6.QtGui import QColor

from reader.paths import bundled_resources
from reader.ui.icons import TURNING, icon, icon_pixmap, mark_pixmap

ALL = sorted(path.stem for path in (bundled_resources() / "icons").glob("*.svg"))


def ink(pixmap):
    """The colors of its opaque pixels."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", ALL)
def test_every_icon_is_drawn_in_the_color_that_is_asked_for(qapp, name):
    assert ink(icon_pixmap(name, "#a83e28", 24)) == {"#a83e28"}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_the_pixels_of_the_screen(qapp, ratio):
    pixmap = icon_pixmap("house", "#000000", 21, ratio)
    assert pixmap.width() == round(21 * ratio)
    assert pixmap.devicePixelRatio() == ratio


def test_only_arrows_turn_round(qapp):
    def picture(name, mirrored):
        return icon_pixmap(name, "#000000", 24, 1.0, mirrored).toImage()

    assert picture("arrow-left", True) != picture("arrow-left", False)
    assert picture("search", True) == picture("search", False)
    assert set(ALL) >= TURNING


def test_menus_get_a_sharp_icon_too(qapp):
    sizes = {(size.width(), size.height()) for size in icon("x", "#123456", 20).availableSizes()}
    assert (20, 20) in sizes or (40, 40) in sizes


def test_the_mark_is_the_apps_tile(qapp):
    image = mark_pixmap(64).toImage()
    assert image.pixelColor(32, 2) == QColor("#0f4c4d")
    assert image.pixelColor(0, 0).alpha() < 40  # its corners are round

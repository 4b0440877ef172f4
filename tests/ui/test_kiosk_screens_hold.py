"""Every kiosk screen, upright and lying, at normal and large text: what a finger needs is large enough, what eyes need
is large enough, nothing is cut and nothing lies on something else.
"""

from __future__ import annotations

import pytest
from kiosk_scenes import PIXEL_MM, SCENES, KioskScene, look
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from reader.appearance import THEMES
from reader.kiosk.sizes import LEAST_CAPITAL_MM, LEAST_TARGET_MM
from reader.model import Screen
from reader.ui.kiosk.look import KIOSK_STEPS
from reader.ui.widgets import text
from reader.ui.widgets.button import Button
from reader.ui.widgets.link import Link
from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.words import Words

SIZES = [(1080, 1920, 100), (1920, 1080, 100), (1080, 1920, KIOSK_STEPS[-1]), (1920, 1080, KIOSK_STEPS[-1])]


@pytest.fixture
def make_scene(qapp):
    made = []

    def make(name, size=(1080, 1920, 100), theme="light", pixel_mm=PIXEL_MM):
        wide, high, percent = size
        scene = KioskScene(look(theme, percent, pixel_mm), wide, high)
        made.append(scene)
        scene.fill(name)
        return scene

    yield make
    for scene in made:
        scene.remove()


def seen(scene, kind):
    return [part for part in scene.window.findChildren(kind) if part.isVisible()]


def name_of(part):
    words = getattr(part, "text", str)
    return f"{type(part).__name__} {part.objectName()!r} {words()!r} {part.geometry()}"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]} percent")
@pytest.mark.parametrize("name", SCENES)
def test_screen_holds(make_scene, name, size):
    scene = make_scene(name, size)
    everything_lies_inside(scene)
    targets_are_large_enough(scene)
    no_word_is_cut(scene)
    parts_do_not_lie_on_each_other(scene)
    assert_letters_are_large_enough(scene, PIXEL_MM)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", SCENES)
def test_letters_are_large_enough_in_every_theme(make_scene, name, theme):
    assert_letters_are_large_enough(make_scene(name, theme=theme), PIXEL_MM)


@pytest.mark.parametrize("inches", [10.1, 15.6, 21.5, 32])
@pytest.mark.parametrize("name", ["home", "article", "search", "saved", "help", "still", "attract"])
def test_panels_of_any_size_have_large_letters_and_targets(make_scene, name, inches):
    size = (800, 1280, 100) if inches < 12 else (1080, 1920, 100)
    pixel = inches * 25.4 / (size[0] ** 2 + size[1] ** 2) ** 0.5
    scene = make_scene(name, size, pixel_mm=pixel)
    targets_are_large_enough(scene)
    assert_letters_are_large_enough(scene, pixel)
    everything_lies_inside(scene)
    parts_do_not_lie_on_each_other(scene)


def everything_lies_inside(scene):
    for part in seen(scene, QWidget):
        if isinstance(part, Words | QAbstractButton | QLineEdit) and part.y() > -100:
            left = part.mapTo(scene.window, QPoint(0, 0)).x()
            assert left >= 0, name_of(part)
            assert left + part.width() <= scene.window.width(), name_of(part)
    for area in seen(scene, QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0, name_of(area)
    frame = scene.frame
    parts = [part for part in (frame.head, frame.search_head, frame.stack, frame.bar, frame._keyboard)
             if part is not None and part.isVisible()]
    for number, one in enumerate(parts):
        assert scene.window.rect().contains(one.geometry()), name_of(one)
        for other in parts[number + 1:]:
            assert one.geometry().intersected(other.geometry()).isEmpty(), f"{name_of(one)} {name_of(other)}"


def targets_are_large_enough(scene):
    least = LEAST_TARGET_MM / scene.look.pixel_mm
    for button in seen(scene, QAbstractButton):
        if isinstance(button, Link):  # stands in a line of words
            continue
        assert button.width() >= least - 0.5, name_of(button)
        assert button.height() >= least - 0.5, name_of(button)
        assert (button.accessibleName() or button.text()).strip(), name_of(button)


def no_word_is_cut(scene):
    for words in (part for part in seen(scene, Words) if part.text() and part.y() > -100):
        block = TextBlock(words.text(), words.font(), words.width(), line=words._line)
        assert block.natural_width <= words.width() + 1, name_of(words)
        letters = QFontMetricsF(block.font).height()
        needed = block.line_px * block.lines + (letters - block.line_px) / 2
        assert words.height() + 1 >= needed, name_of(words)
    for button in seen(scene, Button):
        if not button._compact and button.text():
            room = button._word_width(button.width())
            block = TextBlock(button.text(), button._font(600), room, line=1.25)
            assert block.natural_width <= room + 1, name_of(button)
            assert block.height + 6 <= button.height(), name_of(button)
    for place in scene.frame.bar.places:
        if place.isVisible():
            block = place.word(place.width())
            assert block.natural_width <= place.width(), name_of(place)
            assert place.height_for(place.width()) <= place.height() + 1, name_of(place)


def parts_do_not_lie_on_each_other(scene):
    by_parent = {}
    for part in seen(scene, QWidget):
        if isinstance(part, Words | QAbstractButton | QLineEdit) and part.y() > -100:
            by_parent.setdefault(part.parentWidget(), []).append(part)
    for parts in by_parent.values():
        for number, one in enumerate(parts):
            for other in parts[number + 1:]:
                assert one.geometry().intersected(other.geometry()).isEmpty(), f"{name_of(one)} and {name_of(other)}"


def assert_letters_are_large_enough(scene, pixel_mm):
    """Whatever is painted: in blocks of ours, and in the page."""
    drawn = {}
    draw = TextBlock.draw

    def note(block, *args, **kwargs):
        drawn[(block.font.family(), block.font.pixelSize())] = block.text
        draw(block, *args, **kwargs)

    text.TextBlock.draw = note
    try:
        scene.window.grab()
    finally:
        text.TextBlock.draw = draw
    assert drawn
    for (family, px), words in drawn.items():
        font = scene.look.font("ui")
        font.setFamily(family)
        font.setPixelSize(px)
        assert QFontMetricsF(font).capHeight() * pixel_mm >= LEAST_CAPITAL_MM - 0.05, (words, px)
    if scene.window.current_name() == Screen.ARTICLE:
        letters_of_the_page_are_large_enough(scene.window.pane(Screen.ARTICLE).view.document(), pixel_mm)


def letters_of_the_page_are_large_enough(document, pixel_mm):
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            form = part.fragment().charFormat()
            raised = form.verticalAlignment() != form.VerticalAlignment.AlignNormal  # numbers of footnotes
            if part.fragment().text().strip() and not raised and not form.isImageFormat():
                height = QFontMetricsF(form.font()).capHeight() * pixel_mm
                assert height >= LEAST_CAPITAL_MM - 0.05, part.fragment().text()
            part += 1
        block = block.next()


@pytest.mark.parametrize("size", SIZES[:2])
def test_the_bar_has_the_same_places_on_every_screen(make_scene, size):
    scene, places = make_scene("home", size), set()
    for name in ("home", "topic", "article", "saved", "help", "search-results"):
        scene.fill(name)
        assert scene.frame.bar.isVisible()
        places.add(tuple((place.mapTo(scene.window, QPoint(0, 0)).toTuple(), place.size().toTuple())
                         for place in scene.frame.bar.places))
    assert len(places) == 1
    first = scene.frame.bar.places
    widths = [place.width() for place in first]
    assert max(widths[:6]) - min(widths[:6]) <= 1
    assert widths[6] == pytest.approx(widths[0] * 1.15, abs=2)


@pytest.mark.parametrize("name", SCENES)
def test_help_now_is_in_sight_and_free_everywhere_but_on_the_start_screen(make_scene, name):
    scene = make_scene(name)
    if name == "attract":
        assert "988" in scene.frame.attract._content.emergency
        return
    button = scene.frame.search_head.help if name in ("search", "search-start") else scene.frame.bar.help
    assert button.isVisible()
    center = button.mapTo(scene.window, QRect(QPoint(0, 0), button.size()).center())
    assert scene.window.childAt(center) is button


def test_no_window_besides_ours_comes_up(make_scene):
    scene = make_scene("home")
    for name in SCENES:
        scene.fill(name)
        scene.window.grab()
        others = [part for part in QApplication.topLevelWidgets() if part.isVisible() and part is not scene.window]
        assert others == [], name


def test_nothing_in_an_article_can_be_selected(make_scene):
    view = make_scene("article").window.pane(Screen.ARTICLE).view
    flags = view.textInteractionFlags()
    assert not flags & flags.TextSelectableByMouse
    view.selectAll()
    cursor = QTextCursor(view.textCursor())
    cursor.clearSelection()
    view.setTextCursor(cursor)

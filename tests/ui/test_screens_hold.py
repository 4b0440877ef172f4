"""Every screen, at the sizes of windows and text that people use: nothing is cut, nothing lies on something else.

GIVEN a screen with ordinary content, WHEN the window is small or the text large, THEN whoever uses it with eyes,
fingers or keys finds everything.
"""

from __future__ import annotations

import pytest
from gallery import SCENES, remove, show
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton, QScrollArea, QWidget
from samples import look

from reader.ui.widgets.button import Button
from reader.ui.widgets.card import PictureButton
from reader.ui.widgets.search_field import SearchField
from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.words import Words

SIZES = [(320, 640, 100), (320, 640, 300), (700, 800, 200), (1280, 800, 100), (1080, 1920, 150)]
NAMES = [name for name in SCENES if name not in ("buttons", "topic-many", "focus")]


@pytest.fixture
def make_scene(qapp):
    made = []

    def make(name, size):
        wide, high, percent = size
        made.append(show(name, look("light", percent), QSize(wide, high)))
        return made[-1]

    yield make
    for scene in made:
        remove(scene)
    qapp.setStyleSheet("")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]} percent")
@pytest.mark.parametrize("name", NAMES)
def test_screen_holds(make_scene, name, size):
    scene = make_scene(name, size)
    nothing_reaches_beyond_the_window(scene)
    no_word_is_cut(scene)
    parts_do_not_lie_on_each_other(scene)
    what_can_be_pressed_is_large_enough_and_has_a_name(scene)
    help_now_is_in_sight_and_free(scene)
    assert scene.area.height() >= scene.height() * (0.6 if size[1] >= 800 else 0.5)


def seen(scene: QWidget, kind: type) -> list:
    return [part for part in scene.findChildren(kind) if part.isVisible()]


def name_of(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()!r} {getattr(part, 'text', str)()!r}"


def nothing_reaches_beyond_the_window(scene):
    for part in seen(scene, QWidget):
        if isinstance(part, Words | QAbstractButton | QLineEdit):
            left = part.mapTo(scene, QPoint(0, 0)).x()
            assert left >= 0, name_of(part)
            assert left + part.width() <= scene.width(), name_of(part)
    for area in seen(scene, QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0, name_of(area)


def no_word_is_cut(scene):
    for words in (part for part in seen(scene, Words) if part.text()):
        block = TextBlock(words.text(), words.font(), words.width(), line=words._line)
        assert block.natural_width <= words.width() + 1, name_of(words)
        # Lines may be set closer than the font asks for; the last one still needs room for its lowest letters.
        letters = QFontMetricsF(block.font).height()
        needed = block.line_px * block.lines + (letters - block.line_px) / 2
        assert words.height() + 1 >= needed, name_of(words)
    for button in seen(scene, Button):
        if not button._compact:
            room = button._word_width(button.width())
            block = TextBlock(button.text(), button._font(600), room, line=1.25)
            assert block.natural_width <= room + 1, name_of(button)
            assert block.height + 10 <= button.height(), name_of(button)
    for card in seen(scene, PictureButton):
        no_ink_at_the_foot_of(card)
    for field in seen(scene, SearchField):
        assert field.height() >= 44
        assert field.line.height() >= QFontMetricsF(field.line.font()).height()


def no_ink_at_the_foot_of(card):
    """What is painted in a card ends before its lower edge: a line of text that is cut would be seen there."""
    image = card.grab().toImage()
    ratio = image.devicePixelRatio()
    rows = range(round((card.height() - 9) * ratio), round((card.height() - 4) * ratio))
    columns = range(round(24 * ratio), round((card.width() - 24) * ratio), 2)
    assert len({image.pixel(x, y) for x in columns for y in rows}) == 1, name_of(card)


def parts_do_not_lie_on_each_other(scene):
    floating = {"appearance_panel", "link_dialog", "shortcuts_dialog", "message_bar", "focus_ring"}
    by_parent: dict[QWidget, list[QWidget]] = {}
    for part in seen(scene, QWidget):
        if part.objectName() not in floating and isinstance(part, Words | QAbstractButton | QLineEdit):
            by_parent.setdefault(part.parentWidget(), []).append(part)
    for parts in by_parent.values():
        for number, one in enumerate(parts):
            for other in parts[number + 1:]:
                common = one.geometry().intersected(other.geometry())
                assert common.isEmpty(), f"{name_of(one)} and {name_of(other)}"


def what_can_be_pressed_is_large_enough_and_has_a_name(scene):
    for button in seen(scene, QAbstractButton):
        assert button.height() >= 40, name_of(button)
        assert button.width() >= 40, name_of(button)
        assert (button.accessibleName() or button.text()).strip(), name_of(button)
    for line in seen(scene, QLineEdit):
        assert line.accessibleName()


def help_now_is_in_sight_and_free(scene):
    button = scene.bar.help
    assert button.isVisible()
    place = QRect(button.mapTo(scene, QPoint(0, 0)), button.size())
    assert scene.rect().contains(place)
    assert place.right() > scene.width() - 40
    assert place.top() < 20
    assert scene.childAt(place.center()) is button


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("link", "link-tel", "shortcuts")])
def test_tab_reaches_everything_and_comes_round(make_scene, name):
    scene = make_scene(name, (1000, 700, 100))
    wanted = {part for part in seen(scene, QWidget)
              if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.focusProxy() is None
              # Of choices that exclude each other Tab meets the chosen one; arrow keys do the rest.
              and not (isinstance(part, QRadioButton) and part.autoExclusive() and not part.isChecked())}
    scene.activateWindow()
    first = scene.bar.appearance
    first.setFocus(Qt.FocusReason.TabFocusReason)
    met, here = set(), first
    while here not in met and len(met) < 300:
        met.add(here)
        scene.focusNextPrevChild(True)
        here = QApplication.focusWidget()
    assert {name_of(part) for part in wanted - met} == set()

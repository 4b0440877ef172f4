"""The ring round what has the focus: there for keys, not for touches, and always where the focus is."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from samples import look

from reader.ui.widgets.button import Button
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.widgets.page import Page
from reader.ui.widgets.search_field import SearchField


class Long(Page):
    """Thirty buttons below each other."""

    def __init__(self, parent):
        super().__init__(parent)
        self.buttons = [Button(f"Button {number}", parent=self.body) for number in range(30)]

    def set_look(self, look):
        for button in self.buttons:
            button.set_look(look)
        super().set_look(look)

    def arrange(self, width):
        for number, button in enumerate(self.buttons):
            self.put(button, 40, 20 + number * 60, 200, 44)
        return 20 + 60 * len(self.buttons)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    window.field = SearchField(height=48)
    window.field.set_look(look())
    window.page = Long(window)
    window.page.set_look(look())
    layout.addWidget(window.field)
    layout.addWidget(window.page)
    window.ring = FocusRing(window)
    window.ring.set_look(look())
    window.resize(400, 500)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.page.buttons[0].setFocus()
    return window


def press(window, key=Qt.Key.Key_Tab):
    QTest.keyClick(window.windowHandle(), key)


def around(window, widget):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-5, -5, 5, 5)


def test_no_ring_before_a_key(window):
    assert not window.ring.isVisible()


def test_a_key_shows_it_where_the_focus_goes(window):
    press(window)
    assert window.page.buttons[1].hasFocus()
    assert window.ring.isVisible()
    assert window.ring.geometry() == around(window, window.page.buttons[1])


def test_it_is_seen_and_leaves_the_button_free(window):
    press(window)
    image = window.grab().toImage()
    place = around(window, window.page.buttons[1])
    focus = QColor(look().theme["focus"])
    assert image.pixelColor(place.left() + 1, place.center().y()) == focus
    assert image.pixelColor(place.center().x(), place.top() + 1) == focus
    assert image.pixelColor(place.left() + 4, place.center().y()) != focus


def test_a_touch_hides_it(window):
    press(window)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton,
                     pos=window.page.buttons[2].mapTo(window, QPoint(20, 20)))
    assert not window.ring.isVisible()
    press(window)
    assert window.ring.isVisible()


def test_shift_alone_shows_nothing(window):
    press(window, Qt.Key.Key_Shift)
    assert not window.ring.isVisible()


def test_it_moves_with_what_scrolls_and_is_cut_where_that_is(window):
    press(window)
    bar = window.page.verticalScrollBar()
    bar.setValue(30)
    assert window.ring.geometry() == around(window, window.page.buttons[1])
    bar.setValue(100)  # half of the button has left the page at its upper edge
    top = window.page.mapTo(window, QPoint(0, 0)).y()
    assert window.ring.geometry().top() == top
    bar.setValue(400)
    assert not window.ring.isVisible()


def test_it_goes_when_its_widget_goes(window):
    press(window)
    window.page.buttons[1].hide()
    assert window.ring.geometry() != around(window, window.page.buttons[1]) or not window.ring.isVisible()


def test_the_search_field_shows_the_focus_by_itself(window):
    press(window)
    window.field.line.setFocus(Qt.FocusReason.TabFocusReason)
    assert not window.ring.isVisible()


def test_it_never_takes_a_touch(window):
    press(window)
    place = around(window, window.page.buttons[1]).center()
    assert window.childAt(place) is window.page.buttons[1]

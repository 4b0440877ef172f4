"""Screens for when there is nothing else to show: a sentence, and a way on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import SamplePictures, look

from reader.ui.panes.state_pane import StatePane
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words


@pytest.fixture
def pane(qtbot):
    pane = StatePane(SamplePictures(None))
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(look())
    pane.show()
    return pane


def test_it_says_what_is_and_what_one_can_do(qtbot, pane):
    pane.set_state("This page is not here any more", "It may have a new name.",
                   (("search", "Search"), ("home", "Home")))
    assert pane.findChild(Words, "state_title").text() == "This page is not here any more"
    assert pane.findChild(Words, "state_sentence").text() == "It may have a new name."
    with qtbot.waitSignal(pane.action_requested, check_params_cb=lambda key: key == "home"):
        QTest.mouseClick(pane.findChild(Button, "state_home"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.action_requested, check_params_cb=lambda key: key == "search"):
        QTest.keyClick(pane.findChild(Button, "state_search"), Qt.Key.Key_Return)


def test_another_state_takes_the_old_buttons_away(pane):
    pane.set_state("A", "B.", (("search", "Search"), ("home", "Home")))
    pane.set_state("Getting the library ready", "This takes a moment.")
    assert [button for button in pane.findChildren(Button) if button.isVisible()] == []
    assert pane.findChild(Words, "state_title").text() == "Getting the library ready"


@pytest.mark.parametrize("height", [360, 732, 1600])
def test_it_stands_in_the_window_whatever_its_height(pane, height):
    pane.set_state("A", "B.", (("home", "Home"),))
    pane.resize(1280, height)
    button = pane.findChild(Button, "state_home")
    assert 0 <= button.mapTo(pane, button.rect().topLeft()).y() < height - button.height()

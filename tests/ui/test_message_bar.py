"""Messages: one at a time, some pass, some stay, all can be acted on."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from samples import look

from reader.ui.widgets import message_bar
from reader.ui.widgets.button import Button
from reader.ui.widgets.message_bar import MessageBar


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    qtbot.waitExposed(window)
    QTest.mouseMove(window, QPoint(5, 5))
    return window


@pytest.fixture
def bar(window):
    bar = MessageBar(window)
    bar.set_look(look())
    return bar


def button(bar, name):
    return bar.findChild(Button, name)


def let_time_pass(bar):
    """As if the message had been there long enough."""
    [timer] = bar.findChildren(QTimer)
    assert timer.isActive()
    timer.timeout.emit()


def test_it_is_not_there_until_it_says_something(bar):
    assert not bar.isVisible()
    bar.say("Saved.")
    assert bar.isVisible()
    assert bar.words.text() == "Saved."


def test_a_passing_message_goes_by_itself(bar):
    bar.say("Saved.")
    let_time_pass(bar)
    assert not bar.isVisible()
    assert bar.text == ""


def test_it_is_there_for_six_seconds(bar):
    bar.say("Saved.")
    [timer] = bar.findChildren(QTimer)
    assert timer.interval() == message_bar.SECONDS * 1000 == 6000


def test_it_waits_while_one_is_at_its_button(bar, window):
    bar.say("Removed.", action="Undo", key="undo")
    window.activateWindow()
    button(bar, "message_action").setFocus()
    let_time_pass(bar)
    assert bar.isVisible()


def test_it_waits_for_the_pointer_but_not_for_ever(qtbot, bar, window):
    bar.say("Removed.")
    QTest.mouseMove(window, bar.geometry().center())
    qtbot.waitUntil(bar.underMouse)
    let_time_pass(bar)
    assert bar.isVisible()
    for _ in range(4):
        let_time_pass(bar)
    assert not bar.isVisible()


def test_the_button_says_its_key_and_ends_the_message(qtbot, bar):
    bar.say("Removed.", action="Undo", key="undo")
    with qtbot.waitSignal(bar.action_requested, check_params_cb=lambda key: key == "undo"):
        QTest.mouseClick(button(bar, "message_action"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_what_needs_reading_stays_until_it_is_closed(bar):
    bar.say("There is no room left on this computer.", stays=True)
    [timer] = bar.findChildren(QTimer)
    assert not timer.isActive()
    QTest.mouseClick(button(bar, "message_close"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_passing_message_gives_way_to_the_one_that_stays(bar):
    bar.say("There is no room left.", stays=True)
    bar.say("Saved.")
    assert bar.words.text() == "Saved."
    let_time_pass(bar)
    assert bar.words.text() == "There is no room left."
    assert bar.isVisible()


def test_the_last_of_two_passing_messages_counts(bar):
    bar.say("One.")
    bar.say("Two.")
    assert bar.words.text() == "Two."
    let_time_pass(bar)
    assert not bar.isVisible()


def test_an_answer_can_say_something_again(bar):
    bar.action_requested.connect(lambda: bar.say("It is back."))
    bar.say("Removed.", action="Undo", key="undo")
    button(bar, "message_action").click()
    assert bar.words.text() == "It is back."
    assert bar.isVisible()


@pytest.mark.parametrize("size", [(900, 600), (320, 640), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 300])
def test_it_keeps_to_the_bottom_and_cuts_nothing(bar, window, size, percent):
    bar.set_look(look(percent=percent))
    bar.say("The list of pages you opened was cleared.", action="Undo", key="undo", stays=True)
    window.resize(*size)
    assert bar.geometry().bottom() == window.height() - 17
    assert bar.x() >= 16
    assert bar.width() <= window.width() - 32
    assert bar.words.height() >= bar.words.height_for(bar.words.width())
    for name in ("message_action", "message_close"):
        assert bar.rect().contains(button(bar, name).geometry())
        assert not bar.words.geometry().intersects(button(bar, name).geometry())


def test_escape_closes(bar):
    bar.say("Removed.", action="Undo", key="undo")
    QTest.keyClick(button(bar, "message_action"), Qt.Key.Key_Escape)
    assert not bar.isVisible()

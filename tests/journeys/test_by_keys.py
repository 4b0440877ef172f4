"""Reading with the keyboard alone, and by listening alone: from Home to an article and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.model import Destination, Screen

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def page(app):  # noqa: ANN001, ANN201
    return app.window.pane(Screen.ARTICLE)


def press(key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:  # noqa: ANN001
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def top(app) -> str:  # noqa: ANN001
    return page(app).view.cursorForPosition(QPoint(1, 24)).block().text()


def message(app) -> str:  # noqa: ANN001
    return app.window.message_bar.accessibleName()


@pytest.fixture
def reading(start, qtbot):
    app = start("sleep")
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    page(app).view.setFocus()
    return app


@pytest.fixture
def listening(qapp):
    """As if a screen reader was running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_h_goes_from_heading_to_heading_and_back(reading):
    met = []
    for _ in range(4):
        press(Qt.Key.Key_H)
        met.append(page(reading).trail()[-1])
    assert met == ["Why is sleep hard?", "What can help?", "When to ask for help?", "When to ask for help?"]
    press(Qt.Key.Key_H, SHIFT)
    assert top(reading) == "What can help?"
    page(reading).view.turn(1)  # one reads on
    press(Qt.Key.Key_H, SHIFT)
    assert top(reading) == "What can help?"
    press(Qt.Key.Key_H, SHIFT)
    assert top(reading) == "Why is sleep hard?"


def test_letters_go_into_a_field_and_move_nothing(reading):
    page(reading).open_find()
    before = page(reading).view.verticalScrollBar().value()
    QTest.keyClicks(QApplication.focusWidget(), "hh?/n")
    assert QApplication.focusWidget().text() == "hh?/n"
    assert page(reading).view.verticalScrollBar().value() == before


def test_where_am_i_tells_the_headings_above(reading):
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_I, CONTROL)
    assert message(reading) == "You are here: Sleep and nightmares – What can help?"
    reading.navigator.home()
    QTest.keyClick(reading.window, Qt.Key.Key_I, CONTROL)
    assert message(reading) == "You are here: Home"


def test_the_tab_key_goes_on_from_what_one_sees(reading):
    page(reading).view.go_to_anchor("what-can-help")
    press(Qt.Key.Key_Tab)
    assert page(reading).view.textCursor().selectedText() == "calm breathing"


def test_after_a_heading_the_tab_key_goes_to_its_first_link(reading):
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_Tab)
    assert page(reading).view.textCursor().selectedText() == "calm breathing"
    press(Qt.Key.Key_Return)
    assert page(reading).page.card.id == "calm"


def test_without_a_cursor_the_arrows_scroll(reading):
    press(Qt.Key.Key_Down)
    assert page(reading).view.verticalScrollBar().value() > 0


def test_a_cursor_in_the_text_moves_by_letters_words_and_lines(reading):
    press(Qt.Key.Key_F4)
    assert message(reading) == "The arrow keys move a cursor in the text."
    press(Qt.Key.Key_H)
    before = page(reading).view.textCursor().position()
    press(Qt.Key.Key_Right)
    assert page(reading).view.textCursor().position() == before + 1
    press(Qt.Key.Key_Right, CONTROL)
    assert page(reading).view.textCursor().block().text()[:7] == "Why is "
    press(Qt.Key.Key_Down)
    assert page(reading).view.textCursor().block().text().startswith("Paragraph 0")
    press(Qt.Key.Key_F4)
    assert message(reading) == "The arrow keys scroll the page."


def test_the_cursor_comes_to_what_one_sees(reading):
    press(Qt.Key.Key_F4)
    page(reading).view.turn(2)
    where = page(reading).view.verticalScrollBar().value()
    press(Qt.Key.Key_Down)
    assert abs(page(reading).view.verticalScrollBar().value() - where) < 60


def test_enter_follows_the_link_under_the_cursor(reading):
    view = page(reading).view
    press(Qt.Key.Key_F4)
    view.walk.put_cursor(view.plain_text().index("calm breathing") + 3)
    press(Qt.Key.Key_Return)
    assert page(reading).page.card.id == "calm"


def test_whoever_listens_has_the_cursor_without_asking(start, qtbot, listening):
    app = start("sleep")
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    page(app).view.setFocus()
    qtbot.waitUntil(lambda: page(app).view.walk.tree is not None and page(app).view.walk.tree.is_complete)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert page(app).view.textCursor().position() > 0


def test_changed_keys_hold_now_and_the_next_time(start, reading, qtbot):
    reading.settings.set_shortcuts("next_heading=J ; find=Ctrl+9")
    press(Qt.Key.Key_H)
    assert page(reading).trail() == ("Sleep and nightmares",)
    press(Qt.Key.Key_J)
    assert top(reading) == "Why is sleep hard?"
    reading.window.close()
    reading.close()
    again = start("sleep")
    again.window.activateWindow()
    qtbot.waitUntil(again.window.isActiveWindow)
    QTest.keyClick(again.window, Qt.Key.Key_9, CONTROL)
    assert page(again).find_bar.isVisible()


def test_a_journey_by_keys_alone(start, qtbot):
    """Home → an article → its headings → saved → search → help → back, with nothing but keys."""
    app = start()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Tab)
        if "Sleep and nightmares" in QApplication.focusWidget().accessibleName():
            break
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.window.current_name() == Screen.ARTICLE)
    assert QApplication.focusWidget() is page(app).view
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: "Saved" in message(app))
    press(Qt.Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    QTest.keyClicks(QApplication.focusWidget(), "breathing")
    qtbot.waitUntil(lambda: app.navigator.current.target == "breathing")
    QTest.keyClick(app.window, Qt.Key.Key_H, CONTROL)
    assert app.window.current_name() == Screen.HELP
    assert QApplication.focusWidget() is not None
    assert app.window.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(app.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(app.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert app.navigator.current.screen is Screen.ARTICLE
    assert isinstance(app.navigator.current, Destination)

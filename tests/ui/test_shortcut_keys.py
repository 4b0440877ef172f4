"""Keys that a person can give other work: what can be had, what cannot, and that nothing is lost without being told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from samples import look, window_with_something_behind

from reader.ui.actions import ACTIONS, PAGE, WINDOW, listed
from reader.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from reader.ui.shortcut_keys import ShortcutKeys, portable
from reader.ui.widgets.words import Words

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_usual_keys_are_each_there_once_and_can_be_had(qapp):
    keys = ShortcutKeys()
    met = [portable(one) for action in ACTIONS for one in action.keys]
    assert len(met) == len(set(met))
    assert [(action.name, one) for action in ACTIONS for one in action.keys if keys.refusal(action.name, one)] == []
    assert keys.written() == ""
    assert keys.are_usual


@pytest.mark.parametrize("action", [action for action in ACTIONS if action.scope == WINDOW], ids=lambda one: one.name)
def test_outside_of_the_article_no_key_is_a_letter_or_sign_alone(qapp, action):
    for keys in action.keys:
        assert len(keys.removeprefix("Shift+")) > 1, keys


@pytest.mark.parametrize("keys", ["F", "Shift+F", "?", "7", "Space", "Return", "Tab", "Up", "Delete", "Ctrl+C",
                                  "Alt+Up", "", "Ctrl+K, Ctrl+F"])
def test_keys_that_are_needed_elsewhere_are_refused_with_a_reason(qapp, keys):
    assert ShortcutKeys().refusal("find", keys)


@pytest.mark.parametrize(("name", "keys", "can"), [
    ("next_heading", "J", True), ("next_heading", "Shift+J", True), ("next_heading", "N", False),
    ("next_heading", "Space", False), ("find", "F4", True), ("find", "Shift+F4", True), ("find", "Alt+7", True),
])
def test_letters_are_for_the_article_only(qapp, name, keys, can):
    assert (ShortcutKeys().refusal(name, keys) == "") is can


def test_changes_are_kept_as_they_were_made(qapp):
    keys = ShortcutKeys()
    keys.give("find", "Ctrl+;")
    keys.clear("home")
    again = ShortcutKeys(keys.written())
    assert again.of("find") == ("Ctrl+;",)
    assert again.of("home") == ()
    assert again.of("help") == ("Ctrl+H",)


def test_keys_that_are_given_away_are_taken_from_the_one_who_had_them(qapp):
    keys = ShortcutKeys()
    keys.give("find", "Ctrl+K")
    assert keys.of("search") == ("Ctrl+Shift+F",)
    keys.reset("search")
    assert keys.of("search") == ("Ctrl+K", "Ctrl+Shift+F")
    assert keys.of("find") == ()
    keys.reset()
    assert keys.are_usual


@pytest.mark.parametrize("line", ["", "=", "nothing=Ctrl+K", "find", "find=F ; home=Ctrl+9",
                                  "find=Nonsense+Q or  or x"])
def test_a_line_that_somebody_wrote_wrongly_does_no_harm(qapp, line):
    keys = ShortcutKeys(line)
    assert all(one for action in ACTIONS for one in keys.of(action.name))
    assert not any(one == "F" for one in keys.of("find"))


@pytest.fixture
def dialog(qtbot):
    window = window_with_something_behind(qtbot, 600)
    dialog = ShortcutsDialog(window, listed(), ShortcutKeys())
    dialog.set_look(look())
    dialog.window_behind, dialog.changes = window, []
    dialog.shortcuts_changed.connect(dialog.changes.append)
    dialog.open()
    return dialog


def press_button(dialog, name):
    button = next(one for one in dialog.findChildren(QPushButton, name) if one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(dialog) -> str:
    return " ".join(words.text() for words in dialog.findChildren(Words)
                    if words.isVisible() and words._color == "error_text")


def test_every_line_can_be_reached_and_says_its_keys(dialog):
    names = {button.accessibleName() for button in dialog.findChildren(QPushButton)}
    for action in ACTIONS:
        assert any(name.startswith(action.words + ": ") for name in names), action.name
    assert "Find on this page: Ctrl+F" in names


def test_the_next_keys_are_taken(dialog):
    press_button(dialog, "keys_find")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_P, CONTROL | SHIFT)
    assert dialog.changes == ["find=Ctrl+Shift+P"]
    assert QApplication.focusWidget().accessibleName() == "Find on this page: Ctrl+Shift+P"


def test_a_letter_alone_is_refused_with_a_sentence(dialog):
    press_button(dialog, "keys_find")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_P)
    assert "Hold Ctrl or Alt" in said(dialog)
    assert dialog.changes == []


def test_whose_keys_they_are_is_told_and_they_can_be_taken(dialog):
    press_button(dialog, "keys_find")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, CONTROL)
    assert said(dialog) == "Ctrl+K is there for “Search the library” now."
    assert dialog.changes == []
    press_button(dialog, "keys_take")
    assert dialog.changes == ["search=Ctrl+Shift+F ; find=Ctrl+K"]


def test_keys_can_be_cleared_and_brought_back(dialog):
    press_button(dialog, "keys_find")
    press_button(dialog, "keys_clear")
    assert dialog.changes[-1] == "find="
    press_button(dialog, "keys_find")
    press_button(dialog, "keys_usual")
    assert dialog.changes[-1] == ""
    press_button(dialog, "keys_home")
    press_button(dialog, "keys_clear")
    press_button(dialog, "shortcuts_usual")
    assert dialog.changes[-1] == ""


def test_escape_leaves_the_field_first_and_tab_is_no_trap(dialog):
    press_button(dialog, "keys_find")
    catch = QApplication.focusWidget()
    QTest.keyClick(catch, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not catch
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.changes == []


def test_page_actions_are_listed_as_such():
    assert {action.name for action in ACTIONS if action.scope == PAGE} == {"next_heading", "previous_heading"}


def test_a_widget_of_the_page_hears_its_letters_and_nobody_else(qtbot, qapp):
    from reader.ui.actions import WindowActions

    window = QWidget()
    qtbot.addWidget(window)
    page, other = QWidget(window), QWidget(window)
    for one in (page, other):
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = ShortcutKeys()
    actions = WindowActions(window, {action.name: keys.of(action.name) for action in ACTIONS})
    actions.set_page(page)
    wished = []
    actions.wished.connect(wished.append)
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_H)
    assert wished == []
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_H)
    QTest.keyClick(page, Qt.Key.Key_H, SHIFT)
    assert wished == ["next_heading", "previous_heading"]

"""Every screen and what opens over it: whatever the keys come to has a name and says what it is.

Works on Qt's own interfaces, the same that screen readers are given; no screen reader is needed.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from spoken import focusable, heard, interface, nameless, open_windows, roleless

from reader.kept import MarkColor
from reader.model import Destination, Screen


def go(app, screen, target=""):
    app.navigator.go_to(Destination(screen, target))


def article(app):
    return app.window.pane(Screen.ARTICLE)


def found(app, qtbot):
    go(app, Screen.SEARCH, "lake")
    pane = app.window.pane(Screen.SEARCH)
    qtbot.waitUntil(lambda: "places" in pane._count.text(), timeout=20_000)


def nothing_found(app, qtbot):
    go(app, Screen.SEARCH, "zzqx")
    qtbot.waitUntil(lambda: not app.window.pane(Screen.SEARCH).nothing.isHidden(), timeout=20_000)


def kept(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    app.wiring._on_wish("save")
    pane = article(app)
    start = pane.kept._text.index("lake")
    pane.highlight_requested.emit(start, start + 4, MarkColor.YELLOW)
    pane.note_requested.emit(start + 10, start + 20, "A note of mine")
    qtbot.waitUntil(lambda: len(app.marks().all()) >= 3)


def saved(app, qtbot):
    kept(app, qtbot)
    go(app, Screen.SAVED)


def panel(app, qtbot):
    app.wiring._on_wish("appearance")


def find_bar(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    app.wiring._on_wish("find")


def marked(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    article(app).mark_words(("lake",))


def link(app, qtbot):
    app.wiring._on_link("https://example.org/sleep")


def shortcuts(app, qtbot):
    app.wiring._on_wish("shortcuts")


def new_keys(app, qtbot):
    shortcuts(app, qtbot)
    from reader.ui.dialogs.shortcuts_dialog import ShortcutsDialog

    app.window.findChild(ShortcutsDialog)._rows["find"].button.click()


def note(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    article(app).write_note(0, 0)


def selected(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    view = article(app).view
    view.setFocus()
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def picture(app, qtbot):
    from PySide6.QtGui import QPixmap

    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    pixmap = QPixmap(80, 40)
    pixmap.fill(Qt.GlobalColor.red)
    article(app).viewer.show_picture(pixmap, "A lake", "The lake")


def word(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    article(app).popover.show_beside(article(app).rect().adjusted(500, 300, -700, -400), "A word", "What it means.")


def printing(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    app.wiring._on_wish("print")


def report(app, qtbot):
    go(app, Screen.REPORT)
    qtbot.waitUntil(lambda: app.screens.desk._report is not None, timeout=20_000)


def message(app, qtbot):
    app.wiring._on_wish("save_place")
    app.messages.say("Something to read.", "Undo", "undo:x")


SCENES = {
    "home": lambda app, qtbot: go(app, Screen.HOME), "topics": lambda app, qtbot: go(app, Screen.TOPIC),
    "topic": lambda app, qtbot: go(app, Screen.TOPIC, "sleep"),
    "article": lambda app, qtbot: go(app, Screen.ARTICLE, "sleep"), "missing": lambda app, qtbot: go(
        app, Screen.ARTICLE, "no-such-page"),
    "search": lambda app, qtbot: go(app, Screen.SEARCH), "found": found, "nothing found": nothing_found,
    "help": lambda app, qtbot: go(app, Screen.HELP), "saved": saved,
    "nothing saved": lambda app, qtbot: go(app, Screen.SAVED), "history": lambda app, qtbot: go(app, Screen.HISTORY),
    "stored": lambda app, qtbot: go(app, Screen.STORED), "report": report,
    "text and colors": panel, "find bar": find_bar, "marked words": marked, "link": link, "shortcuts": shortcuts,
    "new keys": new_keys, "note": note, "selected words": selected, "picture": picture, "a word": word, "print": printing, "message": message,
}


@pytest.mark.parametrize("scene", SCENES)
def test_whatever_the_keys_come_to_is_named_and_says_what_it_is(start, qtbot, scene):
    app = start("sleep")
    SCENES[scene](app, qtbot)
    QApplication.processEvents()
    assert len(focusable(app.window)) > 3
    for window in open_windows():
        assert nameless(window) == []
        assert roleless(window) == []


@pytest.mark.parametrize(("opener", "width"), [("more", 700), ("language", 1700)])
def test_menus_have_names_in_all_their_lines(start, qtbot, opener, width):
    app = start("sleep")
    app.window.resize(width, 800)
    QApplication.processEvents()
    button = getattr(app.window.top_bar, opener)
    assert button.isVisible()
    button.click()
    assert any(isinstance(window, QMenu) for window in open_windows())
    for menu in (window for window in open_windows() if isinstance(window, QMenu)):
        told = interface(menu)
        lines = [told.child(number) for number in range(told.childCount())]
        assert lines
        assert all(line.text(QAccessible.Text.Name) for line in lines if line.role() is not QAccessible.Role.Separator)
        menu.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Menu, Qt.Key.Key_F10])
def test_the_menu_key_opens_the_menu_of_what_was_saved(start, qtbot, key):
    app = start("sleep")
    saved(app, qtbot)
    app.window.activateWindow()
    face = next(one.widget for one in heard(app.window) if "Return opens it, Delete removes it" in one.description)
    face.setFocus()
    held = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_F10 else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(face, key, held)
    menus = [window for window in open_windows() if isinstance(window, QMenu)]
    assert menus
    assert all(action.text() for action in menus[0].actions() if not action.isSeparator())
    menus[0].close()


def test_what_can_be_chosen_says_whether_it_is(start, qtbot):
    app = start("sleep")
    panel(app, qtbot)
    states = {one.name: interface(one.widget).state() for one in heard(app.window.panel)}
    light, dark = states["Light"], states["Dark"]
    assert (light.checkable, light.checked) == (True, True)
    assert (dark.checkable, dark.checked) == (True, False)
    assert states["Normal"].checked
    roles = {one.name: one.role for one in heard(app.window.panel)}
    assert roles["Light"] is QAccessible.Role.RadioButton


def test_a_button_tells_whether_its_panel_is_open_and_can_be_pressed(start, qtbot):
    app = start("sleep")
    told = interface(app.window.top_bar.appearance)
    assert told.role() is QAccessible.Role.Button
    assert (told.state().expandable, told.state().expanded) == (True, False)
    told.actionInterface().doAction("Press")
    assert app.window.is_panel_open
    assert told.state().expanded


def test_a_button_that_cannot_be_pressed_says_so_and_why(start):
    app = start("sleep")
    back = app.window.top_bar.back
    assert interface(back).state().disabled
    assert "nothing to go back to" in back.accessibleDescription()


def test_fields_have_their_words_as_value(start, qtbot):
    app = start("sleep")
    find_bar(app, qtbot)
    QTest.keyClicks(QApplication.focusWidget(), "boat")
    assert interface(QApplication.focusWidget()).text(QAccessible.Text.Value) == "boat"

"""What is said to people who listen, besides what has the focus: where they are, what was found, saved, removed."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model import Destination, Screen


@pytest.fixture
def said(monkeypatch, qapp):
    """Everything that is handed to a screen reader to be said."""
    heard: list[str] = []
    QAccessible.setActive(True)

    class Event:
        def __init__(self, _widget, sentence):  # noqa: ANN001
            self.sentence = sentence

    def update(event) -> None:  # noqa: ANN001
        if isinstance(event, Event):
            heard.append(event.sentence)

    class Accessible:
        isActive = QAccessible.isActive  # noqa: N815
        updateAccessibility = staticmethod(update)  # noqa: N815

    monkeypatch.setattr("reader.ui.widgets.announce.QAccessibleAnnouncementEvent", Event)
    monkeypatch.setattr("reader.ui.widgets.announce.QAccessible", Accessible)
    yield heard
    QAccessible.setActive(False)


def test_an_article_that_is_opened_from_another_is_named(start, said):
    app = start("sleep")
    said.clear()
    app.wiring._on_link("article:calm")
    assert "Calm breathing" in said


@pytest.mark.parametrize(("wish", "words"), [
    ("home", "Home"), ("help", "Help now"), ("saved", "Saved"), ("history", "Reading history"), ("search", "Search"),
])
def test_every_screen_is_named_once_and_its_beginning_has_the_focus(start, said, qtbot, wish, words):
    app = start("sleep")
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.window.pane(Screen.ARTICLE).view.setFocus()
    said.clear()
    app.wiring._on_wish(wish)
    assert said.count(words) == 1, said
    pane = app.window.pane(app.window.current_name())
    here = QApplication.focusWidget()
    assert here is pane or pane.isAncestorOf(here) or app.window.top_bar.isAncestorOf(here) and wish == "search"


def test_typing_a_search_does_not_name_the_screen_again(start, said, qtbot):
    app = start()
    app.wiring._on_wish("search")
    said.clear()
    app.navigator.replace(Destination(Screen.SEARCH, "lake"))
    qtbot.waitUntil(lambda: any("place" in one for one in said), timeout=20_000)
    assert "Search" not in said


def test_what_is_saved_removed_and_brought_back_is_said(start, said, qtbot):
    app = start("sleep")
    app.wiring._on_wish("save")
    qtbot.waitUntil(lambda: any(one.startswith("Saved") for one in said))
    app.wiring._on_wish("save")
    qtbot.waitUntil(lambda: any(one == "No longer saved." for one in said))


def test_the_end_of_the_headings_is_said(start, said, qtbot):
    app = start("sleep")
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    view = app.window.pane(Screen.ARTICLE).view
    view.setFocus()
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_H)
    assert said[-1] == "There is no other heading below."


def test_places_found_on_the_page_are_counted_and_read_out(start, said, qtbot):
    app = start("sleep")
    app.wiring._on_wish("find")
    said.clear()
    QTest.keyClicks(QApplication.focusWidget(), "in a hurry")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(re.match(r"\d+ of \d+\. ", one) for one in said))
    assert "boat that is not in a hurry" in said[-1]


def test_the_cursor_of_the_arrows_is_the_one_that_screen_readers_follow(start, said):
    app = start("sleep")
    view = app.window.pane(Screen.ARTICLE).view
    view.setFocus()
    assert view.walk.has_cursor
    QTest.keyClick(view, Qt.Key.Key_H)
    QTest.keyClick(view, Qt.Key.Key_Down)
    told = QAccessible.queryAccessibleInterface(view).textInterface()
    assert told.cursorPosition() == view.textCursor().position() > 0


def test_a_word_s_card_survives_a_page_that_is_laid_out_anew(start, said, qtbot):
    app = start("sleep")
    pane = app.window.pane(Screen.ARTICLE)
    qtbot.waitUntil(lambda: pane.view.walk.tree is not None and pane.view.walk.tree.is_complete)
    pane.popover.show_beside(pane.rect().adjusted(500, 300, -700, -400), "A word", "What it means.")
    app.wiring._on_wish("larger")
    QApplication.processEvents()
    pane.popover.close_card()
    assert not pane.popover.isVisible()

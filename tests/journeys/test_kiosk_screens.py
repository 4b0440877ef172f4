"""A visitor at a kiosk with a library behind it: searches with its keyboard, reads, saves, takes home."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.kiosk.config import KioskConfig
from reader.model import Destination, Screen
from reader.options import Options
from reader.policy import KIOSK


@pytest.fixture
def app(start, qtbot, qapp, tmp_path, content):
    """A kiosk on its Home. `start` is only there for what it puts in place."""
    from reader.app import Reader
    from reader.services.single_instance import SingleInstance

    config = KioskConfig(diagonal_inches=27, pixels_wide=1080, pixels_high=1920, clinic_name="Lake Clinic")
    options = Options(tmp_path / "data", tmp_path / "data", tmp_path / "cache", content=content, language="en",
                      theme="light")
    app = Reader(qapp, options, SingleInstance(), KIOSK, config)
    with qtbot.waitSignal(app.library.refreshed, timeout=30_000):
        app.open()
    app.window.setFixedSize(1080, 1920)
    app.navigator.home()
    yield app
    app.close()
    app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


def press(app, *names):
    """Strike keys of the keyboard on the screen."""
    for name in names:
        key = next(key for key in app.window.frame.keyboard.keys if key.name == name)
        QTest.mousePress(key, Qt.MouseButton.LeftButton)


def test_the_keyboard_types_into_the_search_and_finds(app, qtbot):
    frame = app.window.frame
    app.window.pane(Screen.HOME).field.click()
    assert app.window.current_name() == Screen.SEARCH
    press(app, *"slep")
    pane = app.window.pane(Screen.SEARCH)
    qtbot.waitUntil(lambda: bool(pane.results.choices) and pane.results.isVisible(), timeout=20_000)
    assert frame.search_head.field.text() == "slep"
    press(app, "clear", *"night")
    qtbot.waitUntil(lambda: pane.query == "night" and app.screens.search._asked is None, timeout=20_000)
    assert pane._results.groups[0].card.id == "sleep"
    press(app, "search")
    assert frame.bar.isVisible()
    pane.open_selection()
    assert app.window.current_name() == Screen.ARTICLE


def test_words_that_are_offered_come_from_the_library(app, qtbot):
    frame = app.window.frame
    frame.bar.search_requested.emit("")
    press(app, *"nig")
    shown = [chip.text() for chip in frame.keyboard.suggestions if chip.isVisible()]
    assert shown == ["nightmares"]
    QTest.mouseClick(frame.keyboard.suggestions[0], Qt.MouseButton.LeftButton)
    assert frame.search_head.field.text() == "nightmares "
    assert app.navigator.current == Destination(Screen.SEARCH, "nightmares ")


def test_what_is_saved_is_taken_home_as_one_code(app, qtbot):
    frame = app.window.frame
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    qtbot.waitUntil(lambda: app.screens.keeping._marks.is_loaded)
    QTest.mouseClick(frame.bar.save, Qt.MouseButton.LeftButton)
    assert frame.bar.save.text() == "Saved"
    app.navigator.home()
    QTest.mouseClick(frame.bar.save, Qt.MouseButton.LeftButton)
    pane = app.window.pane(Screen.SAVED)
    qtbot.waitUntil(lambda: bool(pane.cards))
    assert app.window.current_name() == Screen.SAVED
    assert [card.id for card in pane.cards] == ["sleep"]
    assert pane._words == "Lake Clinic\nSleep and nightmares"
    assert pane.square.isVisible()
    QTest.mouseClick(pane._rows[0].remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.cards == ())
    assert not pane.square.isVisible()


def test_the_start_screen_shows_the_library_and_a_touch_leads_home(app):
    frame = app.window.frame
    frame.show_attract()
    content = frame.attract._content
    assert content.name == "Lake Clinic"
    assert set(content.languages) == {"en", "es"}
    QTest.mouseClick(frame.attract, Qt.MouseButton.LeftButton)
    assert not frame.is_attracting
    assert app.window.current_name() == Screen.HOME


def test_another_language_changes_the_bar_the_keys_and_the_library(app):
    frame = app.window.frame
    frame.bar.search_requested.emit("")
    app.navigator.home()
    QTest.mouseClick(frame.bar.language, Qt.MouseButton.LeftButton)
    spanish = next(button for button in frame.languages.buttons if button.property("code") == "es")
    QTest.mouseClick(spanish, Qt.MouseButton.LeftButton)
    assert frame.bar.language.text() == "Español"
    assert frame.bar.home.text() == "Inicio"
    assert app.screens.language == "es"
    frame.bar.search_requested.emit("")
    assert any(key.name == "ñ" for key in frame.keyboard.keys)


def test_text_size_shows_at_once_and_keeps_the_panels_letters(app):
    frame = app.window.frame
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    before = app.window.look.reading("body")
    QTest.mouseClick(frame.bar.appearance, Qt.MouseButton.LeftButton)
    QTest.mouseClick(app.window.panel.larger, Qt.MouseButton.LeftButton)
    assert app.window.look.reading("body") > before
    assert app.window.is_panel_open
    QTest.mouseClick(app.window.panel.done, Qt.MouseButton.LeftButton)
    assert not app.window.is_panel_open
    assert app.window.look.pixel_mm == pytest.approx(27 * 25.4 / (1080 ** 2 + 1920 ** 2) ** 0.5)


def test_help_now_comes_from_everywhere_and_leads_back_to_reading(app):
    frame = app.window.frame
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    frame.ask_still_reading(30)
    QTest.mouseClick(frame.bar.help, Qt.MouseButton.LeftButton)
    assert app.window.current_name() == Screen.HELP
    assert not frame.is_asking
    QTest.mouseClick(frame.head.back, Qt.MouseButton.LeftButton)
    assert app.window.current_name() == Screen.ARTICLE


def test_back_leads_home_at_last(app):
    frame = app.window.frame
    app.navigator.go_to(Destination(Screen.TOPIC, "sleep"))
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    for _ in range(4):
        if frame.head.isVisible():
            frame.head.back.click()
    assert app.window.current_name() == Screen.HOME


def test_nothing_is_a_window_of_its_own(app):
    frame = app.window.frame
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    for wish in (frame.bar.appearance_requested, frame.bar.languages_requested, frame.bar.outline_requested,
                 frame.bar.save_requested, frame.bar.help_requested):
        wish.emit()
        assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [app.window]

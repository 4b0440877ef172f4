"""The history: what was opened when, by day."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from samples import SamplePictures, look
from test_screens_hold import (
    no_word_is_cut,
    nothing_reaches_beyond_the_window,
    parts_do_not_lie_on_each_other,
    what_can_be_pressed_is_large_enough_and_has_a_name,
)

from reader.kept import Visit
from reader.ui.panes.history_pane import HistoryPane
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.saved_words import long_day, time_of_day
from reader.ui.widgets.words import Words

TODAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 15, 12)
TITLES = ("What is PTSD?", "Sleep and nightmares", "How family can help", "Coming back to the room")


def visit(title, days, minutes=0):
    return Visit(title.lower().replace(" ", "-"), "en", title,
                 (NOON - timedelta(days=days, minutes=minutes)).timestamp())


VISITS = (visit(TITLES[0], 0), visit(TITLES[1], 0, 30), visit(TITLES[2], 1), visit(TITLES[3], 22))


@pytest.fixture
def pane(qtbot):
    pane = HistoryPane(SamplePictures(None))
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    pane.set_look(look())
    give(pane, VISITS)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane


def give(pane, visits, *, is_kept=True):
    pane.set_visits(visits, is_kept=is_kept, today=TODAY)


def days(pane):
    return [words.text() for words in pane.findChildren(Words, "history_day_title") if words.isVisible()]


def titles(pane):
    return [row.text() for row in pane.rows]


def sentence(pane):
    return pane.findChild(Words, "history_sentence").text()


def test_visits_stand_under_their_days_the_newest_first(pane):
    assert days(pane) == ["Today", "Yesterday", "Monday, November 2"]
    assert titles(pane) == list(TITLES)
    assert pane.rows[0].accessibleName().replace("\u00a0", " ") == "What is PTSD?, 3:12 PM"


def test_a_press_opens_and_the_cross_removes(qtbot, pane):
    with qtbot.waitSignal(pane.open_requested) as asked:
        pane.rows[1].click()
    assert asked.args == [VISITS[1]]
    assert TITLES[2] in pane.rows[2].remove.accessibleName()
    with qtbot.waitSignal(pane.remove_requested) as asked:
        pane.rows[2].remove.click()
    assert asked.args == [VISITS[2]]


def test_clearing_and_going_back(qtbot, pane):
    with qtbot.waitSignal(pane.clear_requested):
        pane.clear.click()
    with qtbot.waitSignal(pane.back_requested):
        pane.back.click()


def test_keys_go_through_the_rows(qtbot, pane):
    pane.rows[1].setFocus()
    QTest.keyClick(pane.rows[1], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is pane.rows[2]
    with qtbot.waitSignal(pane.remove_requested) as asked:
        QTest.keyClick(pane.rows[2], Qt.Key.Key_Delete)
    assert asked.args == [VISITS[2]]
    QTest.keyClick(pane.rows[2], Qt.Key.Key_Up)
    with qtbot.waitSignal(pane.open_requested) as asked:
        QTest.keyClick(pane.rows[1], Qt.Key.Key_Return)
    assert asked.args == [VISITS[1]]


def test_after_a_removal_its_neighbor_has_the_focus(pane):
    pane.rows[1].setFocus()
    give(pane, (VISITS[0], *VISITS[2:]))
    assert QApplication.focusWidget().text() == TITLES[2]
    pane.rows[2].remove.setFocus()
    give(pane, (VISITS[0], VISITS[2]))
    assert QApplication.focusWidget() is pane.rows[1].remove
    give(pane, ())
    assert QApplication.focusWidget() is pane.back


def test_what_has_the_focus_keeps_it_when_there_is_a_new_visit(pane):
    pane.rows[1].setFocus()
    give(pane, (visit(TITLES[0], 0, -5), *VISITS))
    assert QApplication.focusWidget().text() == TITLES[1]


def test_an_empty_history_says_so(pane):
    give(pane, ())
    state = pane.findChild(EmptyState)
    assert state.isVisible()
    assert state.title.text() == "Nothing here yet"
    assert not pane.clear.isVisible()
    assert days(pane) == []


def test_a_history_that_is_off_says_so_and_what_is_left_can_be_cleared(pane):
    assert "off" not in sentence(pane)
    give(pane, VISITS, is_kept=False)
    assert sentence(pane) == "Reading history is off. Articles that you open now are not added to it."
    assert titles(pane) == list(TITLES)
    assert pane.clear.isVisible()


def test_thousands_are_built_as_one_comes_near(pane):
    give(pane, tuple(visit(f"Article {number}", number // 7, number % 7) for number in range(5000)))
    assert len(pane.rows) <= 60
    bar = pane.verticalScrollBar()
    for _ in range(5):
        bar.setValue(bar.maximum())
    assert 60 < len(pane.rows) < 400
    place = bar.value()
    give(pane, pane._visits)
    assert bar.value() == place


def test_tab_reaches_everything(pane):
    met, here = set(), pane.back
    here.setFocus()
    while here not in met:
        met.add(here)
        pane.focusNextPrevChild(True)
        here = QApplication.focusWidget()
    assert {pane.clear, *pane.rows, *(row.remove for row in pane.rows)} <= met


def test_titles_are_plain_text(pane):
    give(pane, (visit("<b>x</b> & y", 0),))
    assert pane.rows[0].text() == "<b>x</b> & y"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in pane.findChildren(QLabel))


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("width", [360, 700, 1280])
def test_nothing_is_cut_at_any_size(pane, width, percent):
    pane.resize(width, 800)
    pane.set_look(look("light", percent))
    long = visit("Pneumonoultramicroscopicsilicovolcanoconiosis and other words " * 3, 0)
    for visits in ((long, *VISITS), ()):
        give(pane, visits, is_kept=bool(visits))
        nothing_reaches_beyond_the_window(pane)
        no_word_is_cut(pane)
        parts_do_not_lie_on_each_other(pane)
        what_can_be_pressed_is_large_enough_and_has_a_name(pane)


def test_right_to_left_puts_the_cross_before_the_title(pane):
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.set_look(look())
    assert pane.rows[0].remove.x() < pane.rows[0].x()


def test_days_and_times_in_words():
    assert long_day(TODAY, TODAY) == "Today"
    assert long_day(date(2026, 11, 23), TODAY) == "Yesterday"
    assert long_day(date(2025, 11, 3), TODAY) == "Monday, November 3, 2025"
    assert long_day(None, TODAY) == "Some time ago"
    assert time_of_day(NOON.timestamp(), "de") == "15:12"
    assert time_of_day(0) == ""

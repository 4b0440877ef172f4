"""What is stored about a person: all of it is shown, and nothing goes without a question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from samples import look
from test_screens_hold import (
    no_word_is_cut,
    nothing_reaches_beyond_the_window,
    parts_do_not_lie_on_each_other,
    what_can_be_pressed_is_large_enough_and_has_a_name,
)

from reader.ui.panes.stored_pane import StoredKind, StoredPane
from reader.ui.widgets.button import Button
from reader.ui.widgets.kept_path import PathText
from reader.ui.widgets.kept_question import KeptQuestion
from reader.ui.widgets.words import Words

FILE = "/home/someone/.local/share/reader/reading.sqlite3"
KINDS = (
    StoredKind("marks", "Bookmarks, highlights and notes", "What you saved and wrote.", "12 bookmarks, 3 notes", FILE),
    StoredKind("history", "Reading history", "When you opened which article.", "31 articles", FILE),
    StoredKind("searches", "Recent searches", "The words that you searched for.", "Nothing yet", "", False),
)


@pytest.fixture
def pane(qtbot):
    pane = StoredPane()
    qtbot.addWidget(pane)
    pane.resize(1000, 900)
    pane.set_look(look())
    pane.set_kinds(KINDS)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane


def buttons(pane, name):
    return [button for button in pane.findChildren(Button, name) if button.isVisible()]


def question(pane):
    return next((one for one in pane.findChildren(KeptQuestion) if one.isVisible()), None)


def test_every_kind_says_what_it_is_how_much_and_where(pane):
    assert [words.text() for words in pane.findChildren(Words, "stored_name")] == [kind.name for kind in KINDS]
    assert [words.text() for words in pane.findChildren(Words, "stored_amount")] == [kind.amount for kind in KINDS]
    paths = [path for path in pane.findChildren(PathText) if path.isVisible()]
    assert [path.toPlainText() for path in paths] == [FILE, FILE]


def test_a_path_can_be_copied_but_not_changed(pane):
    path = pane.findChild(PathText)
    path.setFocus()
    QTest.keyClicks(path, "x")
    assert path.toPlainText() == FILE
    path.selectAll()
    path.copy()
    assert QApplication.clipboard().text() == FILE
    assert "Bookmarks" in path.accessibleName()


def test_folders_and_the_way_back(qtbot, pane):
    with qtbot.waitSignal(pane.folder_requested) as asked:
        buttons(pane, "stored_folder")[1].click()
    assert asked.args == ["history"]
    with qtbot.waitSignal(pane.back_requested):
        pane.back.click()
    with qtbot.waitSignal(pane.export_requested):
        buttons(pane, "stored_export")[0].click()


def test_what_is_not_there_cannot_be_deleted_or_shown(pane):
    for name in ("stored_folder", "stored_delete"):
        assert [button.isEnabled() for button in buttons(pane, name)] == [True, True, False]
        assert buttons(pane, name)[2].toolTip()
    pane.set_kinds(KINDS[2:])
    assert not buttons(pane, "stored_delete_all")[0].isEnabled()


def test_deleting_one_kind_asks_first_and_names_it(qtbot, pane):
    with qtbot.assertNotEmitted(pane.delete_requested):
        buttons(pane, "stored_delete")[1].click()
    asked = question(pane)
    said = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert "Reading history" in said
    assert "31 articles" in said
    assert "cannot be undone" in said
    with qtbot.waitSignal(pane.delete_requested) as wish:
        asked.delete.click()
    assert wish.args == ["history"]
    assert question(pane) is None


def test_the_safe_answer_has_the_focus_and_return_or_escape_give_it(qtbot, pane):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        buttons(pane, "stored_delete_all")[0].setFocus()
        buttons(pane, "stored_delete_all")[0].click()
        assert QApplication.focusWidget() is question(pane).keep
        assert question(pane).keep.text() == "Keep everything"
        with qtbot.assertNotEmitted(pane.delete_all_requested):
            QTest.keyClick(QApplication.focusWidget(), key)
        assert question(pane) is None
        assert QApplication.focusWidget() is buttons(pane, "stored_delete_all")[0]


def test_deleting_all(qtbot, pane):
    buttons(pane, "stored_delete_all")[0].click()
    with qtbot.waitSignal(pane.delete_all_requested), qtbot.assertNotEmitted(pane.delete_requested):
        question(pane).delete.click()


def test_exporting_first(qtbot, pane):
    buttons(pane, "stored_delete_all")[0].click()
    with qtbot.waitSignal(pane.export_requested), qtbot.assertNotEmitted(pane.delete_all_requested):
        question(pane).export.click()
    assert question(pane) is None


def test_the_destructive_answer_stands_far_from_the_safe_one(pane):
    buttons(pane, "stored_delete_all")[0].click()
    asked = question(pane)
    assert asked.delete.geometry().right() + 20 < asked.export.x() < asked.keep.x()


def test_texts_are_plain(pane):
    pane.set_kinds((StoredKind("a", "<b>x</b>", "<i>y</i>", "1 & 2", "/tmp/<b>"),))
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in pane.findChildren(QLabel))
    assert pane.findChild(PathText).toPlainText() == "/tmp/<b>"


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("width", [360, 700, 1280])
def test_nothing_is_cut_at_any_size(pane, width, percent):
    pane.resize(width, 800)
    pane.set_look(look("light", percent))
    pane.set_kinds((*KINDS, StoredKind("x", "Other", "More.", "1", "/" + "a-very-long-name-of-a-folder" * 6)))
    for path in pane.findChildren(PathText):
        assert path.verticalScrollBar().maximum() == 0, path.toPlainText()
    nothing_reaches_beyond_the_window(pane)
    no_word_is_cut(pane)
    parts_do_not_lie_on_each_other(pane)
    what_can_be_pressed_is_large_enough_and_has_a_name(pane)
    buttons(pane, "stored_delete_all")[0].click()
    asked = question(pane)
    nothing_reaches_beyond_the_window(asked)
    no_word_is_cut(asked)
    parts_do_not_lie_on_each_other(asked)


def test_tab_reaches_everything(pane):
    met, here = set(), pane.back
    here.setFocus()
    while here not in met:
        met.add(here)
        pane.focusNextPrevChild(True)
        here = QApplication.focusWidget()
    wanted = [button for button in pane.findChildren(Button) if button.isVisible() and button.isEnabled()]
    assert set(wanted) <= met
    assert pane.findChild(PathText) in met

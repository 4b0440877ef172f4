"""The card of a mark and the field for a note: what they show, what they wish for, and that no word gets lost."""

from __future__ import annotations

import pytest
from kept_samples import SECTIONS, placed, text_of, words_at
from pages import Pictures, article, look
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.kept import MarkColor, MarkKind
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style

PAGE = article(sections=SECTIONS)
TEXT = text_of(PAGE)
WORDS = "Sentence number 1 tells"
START = TEXT.index(WORDS)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(qtbot, qapp):
    first = look()
    qapp.setStyleSheet(application_style(first) + reading_style(first))
    pane = ArticlePane(Pictures())
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(first)
    pane.show()
    with qtbot.waitSignal(pane.shown):
        pane.show_article(PAGE, Surroundings())
    pane.set_kept((placed(TEXT, WORDS, note="Ask about this."),), TEXT)
    pane.view.go_to_anchor("before")
    yield pane
    qapp.setStyleSheet("")


def open_card(pane: ArticlePane):  # noqa: ANN201
    """The card of the first mark, opened by keys."""
    QTest.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert pane.kept.card.isVisible()
    return pane.kept.card


def open_editor(pane: ArticlePane):  # noqa: ANN201
    """The field for a new note on the words."""
    pane.write_note(START, START + len(WORDS))
    return pane.kept.editor


def test_card_shows_the_note_and_its_color(pane):
    card = open_card(pane)
    assert card._title.text() == "Yellow highlight"
    assert card._note.text() == "Ask about this."
    assert [swatch.is_on() for swatch in card._swatches] == [True, False, False, False]
    assert card._edit.text() == "Edit note"
    assert card.accessibleDescription() == "Ask about this."


def test_card_of_a_saved_place_has_no_colors(pane):
    pane.set_kept((placed(TEXT, "Before the visit", kind=MarkKind.BOOKMARK),), TEXT)
    card = open_card(pane)
    assert card._title.text() == "Saved"
    assert not any(swatch.isVisible() for swatch in card._swatches)
    assert card._edit.text() == "Add a note"


def test_choosing_a_color_wishes_for_it_and_shows_it_when_it_has_come(pane, qtbot):
    card = open_card(pane)
    with qtbot.waitSignal(pane.mark_color_requested) as said:
        QTest.mouseClick(card._swatches[2], Qt.MouseButton.LeftButton)
    assert said.args == [f"{1:032x}", MarkColor.BLUE]
    pane.set_kept((placed(TEXT, WORDS, note="Ask about this.", color=MarkColor.BLUE),), TEXT)
    assert card.isVisible()
    assert card._title.text() == "Blue highlight"


def test_remove_asks_no_question(pane, qtbot):
    card = open_card(pane)
    with qtbot.waitSignal(pane.mark_removed_requested) as said:
        card._remove.click()
    assert said.args == [f"{1:032x}"]
    assert not card.isVisible()
    assert pane.view.hasFocus()


def test_card_of_a_mark_that_has_gone_closes(pane):
    card = open_card(pane)
    pane.set_kept((), TEXT)
    assert not card.isVisible()


def test_card_closes_at_a_touch_elsewhere_and_by_the_wheel_way_out(pane):
    card = open_card(pane)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 700))
    assert not card.isVisible()
    open_card(pane)
    assert pane.close_floating()
    assert not card.isVisible()


def test_tab_goes_round_in_the_card(pane):
    card = open_card(pane)
    seen = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert card.has_focus()
        seen.append(QApplication.focusWidget())
    assert set(seen) == {*card._swatches, card._edit, card._remove}


@pytest.mark.parametrize("size", [(1280, 732), (1080, 1920), (420, 640), (320, 480)])
@pytest.mark.parametrize("percent", [100, 200, 300])
def test_card_and_field_stay_in_the_window_and_every_button_can_be_reached(pane, qapp, size, percent):
    new = look(percent=percent)
    qapp.setStyleSheet(application_style(new) + reading_style(new))
    pane.resize(*size)
    pane.set_look(new)
    pane.set_kept((placed(TEXT, WORDS, note="A long note. " * 200),), TEXT)
    card = open_card(pane)
    assert pane.rect().contains(card.geometry())
    parts = [*card._swatches, card._edit, card._remove]
    for part in parts:
        assert part.width() >= 44
        assert part.height() >= 44
        assert card.inside.rect().contains(part.geometry())
    seen = set()
    for _ in parts:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        place = part.mapTo(card, QPoint(0, 0))
        assert card.rect().contains(place + QPoint(2, 2))
        assert card.rect().contains(place + QPoint(part.width() - 3, part.height() - 3))
        seen.add(part)
    assert seen == set(parts)
    card._edit.click()
    editor = pane.kept.editor
    assert pane.rect().contains(editor.geometry())
    assert editor.field.height() >= 48
    assert editor.inside.rect().contains(editor._save.geometry())


def test_editing_begins_with_the_note_and_control_enter_saves(pane, qtbot):
    open_card(pane)._edit.click()
    editor = pane.kept.editor
    assert editor.text == "Ask about this."
    assert editor.field.hasFocus()
    QTest.keyClicks(editor.field, " Twice.")
    with qtbot.waitSignal(pane.mark_note_requested) as said:
        QTest.keyClick(editor.field, Qt.Key.Key_Return, CONTROL)
    assert said.args == [f"{1:032x}", "Ask about this. Twice."]
    assert not editor.isVisible()
    assert pane.view.hasFocus()


def test_emptied_note_is_said_as_empty(pane, qtbot):
    open_card(pane)._edit.click()
    pane.kept.editor.field.clear()
    with qtbot.waitSignal(pane.mark_note_requested) as said:
        pane.kept.editor._save.click()
    assert said.args == [f"{1:032x}", ""]


def test_escape_and_cancel_give_up(pane, qtbot):
    with qtbot.assertNotEmitted(pane.note_requested), qtbot.assertNotEmitted(pane.mark_note_requested):
        editor = open_editor(pane)
        QTest.keyClicks(editor.field, "Not this.")
        QTest.keyClick(editor.field, Qt.Key.Key_Escape)
        assert not editor.isVisible()
        open_editor(pane)
        assert editor.text == ""
        QTest.keyClicks(editor.field, "Nor this.")
        editor._cancel.click()
        assert not editor.isVisible()


def test_plain_enter_is_a_new_line_and_nothing_is_saved_without_words(pane, qtbot):
    editor = open_editor(pane)
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.text == "\n"
    with qtbot.assertNotEmitted(pane.note_requested):
        editor._save.click()
    assert not editor.isVisible()


def test_words_stay_while_the_window_changes_and_one_touches_elsewhere(pane, qapp, qtbot):
    editor = open_editor(pane)
    QTest.keyClicks(editor.field, "Half a thought")
    pane.resize(420, 640)
    new = look("dark", 150)
    qapp.setStyleSheet(application_style(new) + reading_style(new))
    pane.set_look(new)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 600))
    pane.view.verticalScrollBar().setValue(2000)
    pane.close_floating()
    assert editor.isVisible()
    assert editor.text == "Half a thought"
    assert pane.rect().contains(editor.geometry())
    with qtbot.waitSignal(pane.note_requested) as said:
        editor._save.click()
    assert said.args == [START, START + len(WORDS), "Half a thought"]


def test_note_follows_its_words_when_the_page_is_updated(pane, qtbot):
    editor = open_editor(pane)
    QTest.keyClicks(editor.field, "Half a thought")
    longer = article(sections=(SECTIONS[0].__class__("", "", 0, "Something new.\n" + SECTIONS[0].text), *SECTIONS[1:]),
                     content_hash="two")
    text = text_of(longer)
    pane.update_article(longer, Surroundings())
    pane.set_kept((), text)
    assert editor.text == "Half a thought"
    with qtbot.waitSignal(pane.note_requested) as said:
        editor._save.click()
    start, end, note = said.args
    assert (text[start:end], note) == (WORDS, "Half a thought")


def test_note_on_words_that_are_gone_is_kept_with_the_page_and_says_so(pane, qtbot):
    editor = open_editor(pane)
    QTest.keyClicks(editor.field, "Half a thought")
    changed = TEXT.replace(WORDS, "Another sentence says")
    pane.set_kept((), changed)
    assert editor.text == "Half a thought"
    assert "whole page" in editor._hint.text()
    with qtbot.waitSignal(pane.note_requested) as said:
        editor._save.click()
    assert said.args == [0, 0, "Half a thought"]


def test_note_of_a_mark_that_is_gone_is_kept_with_the_page(pane, qtbot):
    open_card(pane)._edit.click()
    pane.set_kept((), TEXT)
    assert pane.kept.editor.isVisible()
    with qtbot.waitSignal(pane.note_requested) as said:
        pane.kept.editor._save.click()
    assert said.args == [0, 0, "Ask about this."]


def test_note_that_was_not_finished_comes_again_with_its_article(pane, qtbot):
    editor = open_editor(pane)
    QTest.keyClicks(editor.field, "Half a thought")
    other = article("<p>Another page.</p>", card=PAGE.card.__class__("other", "en", "Another"), sections=())
    pane.show_article(other, Surroundings())
    pane.set_kept((), text_of(other))
    assert not editor.isVisible()
    pane.show_article(PAGE, Surroundings())
    pane.set_kept((), TEXT)
    assert editor.isVisible()
    assert editor.text == "Half a thought"
    with qtbot.waitSignal(pane.note_requested) as said:
        editor._save.click()
    assert said.args == [START, START + len(WORDS), "Half a thought"]


def test_note_on_the_whole_article(pane, qtbot):
    pane.write_note(0, 0)
    QTest.keyClicks(pane.kept.editor.field, "Read this again.")
    with qtbot.waitSignal(pane.note_requested) as said:
        pane.kept.editor._save.click()
    assert said.args == [0, 0, "Read this again."]


def test_field_stands_beside_its_words(pane):
    editor = open_editor(pane)
    cursor = pane.view.textCursor()
    cursor.setPosition(words_at(pane, WORDS))
    line = pane.view.cursorRect(cursor).translated(pane.view.viewport().pos() + pane.view.pos())
    assert not editor.geometry().intersects(line)
    assert abs(editor.geometry().top() - line.bottom()) < 40 or abs(editor.geometry().bottom() - line.top()) < 40


def test_signs_of_html_in_a_note_are_letters(pane):
    pane.set_kept((placed(TEXT, WORDS, note="<b>bold</b> & <img src='x'>"),), TEXT)
    assert open_card(pane)._note.text() == "<b>bold</b> & <img src='x'>"
    assert pane.kept.card._note.textFormat() == Qt.TextFormat.PlainText

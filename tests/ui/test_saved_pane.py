"""The Saved page: what is shown where, what a person can do with it, and that nothing is lost on the way."""

from dataclasses import replace
from datetime import date, datetime
from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from samples import CARDS, CATEGORIES, SamplePictures, look
from test_screens_hold import (
    no_word_is_cut,
    nothing_reaches_beyond_the_window,
    parts_do_not_lie_on_each_other,
    what_can_be_pressed_is_large_enough_and_has_a_name,
)

from reader.kept import Mark, MarkColor, MarkKind, PlacedMark, Spot, Standing, TextQuote
from reader.model import ArticleCard, ReadingPlace, ReadingRecord
from reader.ui.panes.saved_pane import SavedPane
from reader.ui.widgets.button import Button
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.saved_words import counted, folded, reading_line, short_day, shortened
from reader.ui.widgets.words import Words

TODAY = date(2026, 11, 24)
TOPICS = {category.id: category for category in CATEGORIES}
COSTS = ArticleCard("costs", "en", "Costs and insurance", updated="2026-11-03")
LINES = {("infusion-visit", "en"): "You stopped at “After the visit”", ("ten-questions", "en"): "Finished"}
BOOKMARK, HIGHLIGHT, NOTE = MarkKind.BOOKMARK, MarkKind.HIGHLIGHT, MarkKind.NOTE


def at(month, day, year=2026):
    return datetime(year, month, day, 15, 12).timestamp()


def kept(key, kind, card, words="", *, standing=Standing.HERE, start=0, **changes):
    """A mark; `key` stands for its id."""
    mark = Mark(key, kind, Spot(card.id, card.language, "s", TextQuote(words), start), card.title, words=words,
                **{"made": at(11, 24), **changes})
    return PlacedMark(mark, standing, start, start + len(words), card=None if standing is Standing.GONE else card)


MARKS = (
    kept("questions", BOOKMARK, CARDS[3], made=at(10, 28)),
    kept("family", BOOKMARK, CARDS[7], made=at(11, 2)),
    kept("visit", BOOKMARK, CARDS[1]),
    kept("after", BOOKMARK, CARDS[1], "Someone stays with you.", heading="After the visit", start=300),
    kept("feel", BOOKMARK, CARDS[1], "You may feel light.", heading="What you may feel", start=100, name="For Sam"),
    kept("price", HIGHLIGHT, COSTS, "Ask for the full price in writing.", standing=Standing.LOST),
    kept("march", NOTE, CARDS[5], note="Ask about this in March."),
    kept("mixed", HIGHLIGHT, CARDS[0], "Small studies give mixed results.", standing=Standing.EDITED),
    kept("pause", HIGHLIGHT, CARDS[1], "You may ask to slow down or stop at any time.",
         note="Tell the nurse that “pause” is my word.", color=MarkColor.GREEN),
    kept("away", HIGHLIGHT, ArticleCard("gone", "en", "An article that was here"), "Words that were kept.",
         standing=Standing.GONE, note="My own words."),
)


@pytest.fixture
def pane(qtbot):
    pane = SavedPane(SamplePictures(None))
    qtbot.addWidget(pane)
    pane.resize(1280, 900)
    pane.set_look(look())
    give(pane, MARKS)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane


def give(pane, marks):
    pane.set_marks(marks, LINES, TOPICS, today=TODAY)


def without(*names):
    return tuple(one for one in MARKS if one.mark.id not in names)


def changed(name, **changes):
    return tuple(replace(one, mark=replace(one.mark, **changes)) if one.mark.id == name else one for one in MARKS)


def ids(group):
    """The marks of a list, in order, as far as they are built; a heading is its title."""
    return [row.mark_id or row.entry.placed.card.title for row in group.rows] if not group.isHidden() else []


def row(pane, name):
    return next(row for group in (pane.saved, pane.lost, pane.marks, pane.gone) for row in group.rows
                if row.mark_id == name)


def has_focus(part):
    return QApplication.focusWidget() is part


def press(pane, name):
    next(button for button in pane.findChildren(Button) if button.objectName() == name and button.isVisible()).click()


def filter_for(pane, words):
    pane.field.line.selectAll()
    QTest.keyClick(pane.field.line, Qt.Key.Key_Delete)
    if words.isascii():
        QTest.keyClicks(pane.field.line, words)
    else:  # there are no keys for it
        pane.field.line.setText(words)
        pane.field.line.textEdited.emit(words)


def choose(menu, word):
    next(action for action in menu.actions() if action.text() == word).trigger()
    menu.deleteLater()


def words_of(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def write(pane, text):
    """Write into the field that is open, instead of what stands there."""
    field = pane.findChild(object, "in_place_field")
    field.selectAll()
    QTest.keyClicks(field, text)
    return field


def key(pane, which, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), which, modifiers)


# what is shown where

def test_everything_stands_in_its_group_the_newest_first(pane):
    assert ids(pane.saved) == ["visit", "feel", "after", "family", "questions"]
    assert ids(pane.lost) == ["price"]
    assert ids(pane.marks) == ["pause", "mixed", "march"]
    assert ids(pane.gone) == ["away"]
    assert pane.saved.count.text() == "3"
    assert pane.lost.count.text() == "1 highlight"


def test_an_article_says_how_far_it_was_read_and_when_it_was_saved(pane):
    assert row(pane, "visit").face.accessibleName() == (
        "What happens at a ketamine visit, You stopped at “After the visit”, Today")
    assert row(pane, "family").face.accessibleName() == "How family can help, Not started, Nov 2"
    assert row(pane, "questions").face.accessibleName().endswith("Finished, Oct 28")


def test_people_who_know_the_word_bookmark_find_it(pane):
    for name in ("visit", "after", "pause", "march"):
        assert "bookmark" in row(pane, name).face.accessibleDescription().lower()
    assert "bookmark" in row(pane, "visit").stops[1].accessibleName()
    assert "bookmarks" in pane.accessibleName()


def test_a_place_shows_the_name_that_it_was_given(pane):
    assert row(pane, "feel").face.text() == "For Sam"
    assert row(pane, "after").face.text() == "After the visit"


def test_an_article_of_which_only_places_are_saved_is_there_and_opens(qtbot, pane):
    give(pane, without("visit"))
    head = pane.saved.rows[0]
    assert head.face.text() == "What happens at a ketamine visit"
    assert head.findChild(Button, "saved_star") is None
    with qtbot.waitSignal(pane.article_requested) as asked:
        head.face.click()
    assert asked.args == ["infusion-visit", "en"]


def test_a_highlight_shows_its_words_its_note_and_its_article(pane):
    name = row(pane, "pause").face.accessibleName()
    assert "You may ask to slow down or stop at any time." in name
    assert "Tell the nurse that “pause” is my word." in name
    assert "What happens at a ketamine visit" in name
    assert "The words here have been edited a little." in row(pane, "mixed").face.accessibleName()
    assert "edited" not in name


def test_colors_differ_on_screen(pane):
    before = row(pane, "pause").face.grab().toImage()
    give(pane, changed("pause", color=MarkColor.ROSE))
    assert row(pane, "pause").face.grab().toImage() != before


def test_what_lost_its_place_says_why_and_keeps_its_words(pane):
    said = [label.text() for label in row(pane, "price").findChildren(QLabel)]
    assert ("“Costs and insurance” was updated on November 3. We could not find these words again, so your highlight "
            "is kept here.") in said
    assert "Ask for the full price in writing." in said


@pytest.mark.parametrize(("updated", "start"), [
    ("2025-11-03", "was updated on November 3, 2025."), ("2026-10", "was updated in October 2026."),
    ("", "has been updated."), ("soon", "has been updated."), ("2026-13", "has been updated."),
])
def test_a_date_is_said_as_well_as_it_is_known(pane, updated, start):
    give(pane, (replace(MARKS[5], card=replace(COSTS, updated=updated)),))
    assert start in row(pane, "price").findChild(Words).text()


def test_what_has_no_article_now_is_grey_and_readable(pane):
    gone = row(pane, "away")
    said = "\n".join(label.text() for label in gone.findChildren(QLabel))
    assert "Words that were kept.\nMy own words." in said
    assert "An article that was here" in said
    assert gone.face is None
    assert "Open" not in words_of(gone.make_menu())


def test_markup_in_what_people_wrote_is_shown_as_it_is(pane):
    evil = "<img src='file:///etc/passwd'><b>x</b>"
    give(pane, (kept("a", HIGHLIGHT, replace(CARDS[0], title=evil), evil, note=evil, name=evil),
                kept("b", HIGHLIGHT, COSTS, evil, standing=Standing.LOST, note=evil),
                kept("c", NOTE, COSTS, standing=Standing.GONE, note=evil)))
    for label in pane.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    assert evil in row(pane, "a").face.accessibleName()


def test_by_article_marks_stand_under_their_titles_in_the_order_of_the_text(qtbot, pane):
    more = kept("early", HIGHLIGHT, CARDS[1], "Before that.", start=0)
    late = tuple(replace(one, start=500) if one.mark.id == "pause" else one for one in MARKS)
    give(pane, (*late, more))
    pane.findChild(object, "saved_order_article").click()
    assert ids(pane.marks) == ["Sleep and nightmares", "march", "What happens at a ketamine visit", "early", "pause",
                               "What is PTSD?", "mixed"]
    assert ids(pane.saved) == ["family", "questions", "visit", "feel", "after"]


@pytest.mark.parametrize("marks", [(), MARKS[:1], MARKS[6:7]])
def test_empty_groups_say_what_to_do(pane, marks):
    give(pane, marks)
    shown = {state.title.text(): state.sentence.text() for state in pane.findChildren(EmptyState) if state.isVisible()}
    wanted = {"Nothing saved yet": "Touch the star in any article and it will wait for you here.",
              "No highlights yet": "Select some words while you read and choose a color."}
    if marks:
        del wanted["No highlights yet" if marks[0].mark.kind is NOTE else "Nothing saved yet"]
    assert shown == wanted
    assert pane.findChild(Button, "saved_export").isEnabled() == bool(marks)
    assert pane.field.isVisible() == bool(marks)


def test_printing_and_taking_along_are_hidden_until_they_exist(qtbot, pane):
    assert not pane.findChild(Button, "saved_print").isVisible()
    assert not pane.findChild(Button, "saved_take").isVisible()
    pane.set_actions(print=True, take=True)
    for name, signal in (("print", pane.print_requested), ("take", pane.take_requested),
                         ("export", pane.export_requested), ("import", pane.import_requested)):
        with qtbot.waitSignal(signal):
            press(pane, f"saved_{name}")


def test_the_foot_leads_to_the_history_and_to_what_is_stored(qtbot, pane):
    with qtbot.waitSignal(pane.history_requested):
        pane.footer.history.click()
    with qtbot.waitSignal(pane.stored_requested):
        pane.footer.stored.click()


# the filter

@pytest.mark.parametrize(("words", "found"), [
    ("PAUSE", {"pause"}), ("march", {"march"}), ("studies mixed", {"mixed"}), ("sam", {"feel"}),
    ("costs and ins", {"price"}), ("own words", {"away"}), ("ketamine", {"visit", "feel", "after", "pause"}),
    ('"pause"', {"pause"}),
])
def test_the_filter_finds_words_notes_names_and_titles(pane, words, found):
    filter_for(pane, words)
    shown = {one for group in (pane.saved, pane.lost, pane.marks, pane.gone) for one in ids(group)}
    assert found <= shown
    assert len(shown - found) <= 1  # an article over a place of it


def test_case_and_accents_do_not_matter(pane):
    give(pane, (kept("a", HIGHLIGHT, CARDS[0], "Un café tranquilo, señora"),
                kept("b", NOTE, CARDS[0], note="СОН и сон")))
    filter_for(pane, "cafe SENORA")
    assert ids(pane.marks) == ["a"]
    filter_for(pane, "сон")
    assert ids(pane.marks) == ["b"]
    assert folded("Ça “va” – là") == 'ca "va" - la'


def test_when_nothing_is_found_one_press_shows_all_again(pane):
    filter_for(pane, "zzz")
    state = pane.findChild(EmptyState, "saved_not_found")
    assert state.isVisible()
    assert state.title.text() == "Nothing found for “zzz”"
    state.buttons.buttons[0].click()
    assert ids(pane.marks) == ["pause", "mixed", "march"]
    assert not state.isVisible()


def test_one_color_alone(pane):
    choose(pane.make_color_menu(), "Green")
    assert ids(pane.marks) == ["pause"]
    assert ids(pane.saved) != []
    assert pane.findChild(Button, "saved_colors").text() == "Green"
    choose(pane.make_color_menu(), "Rose")
    assert ids(pane.marks) == []
    assert pane.marks.isVisible()  # with the way back
    assert pane.marks.sentence.text() == "There are no highlights in this color."
    choose(pane.make_color_menu(), "All colors")
    assert ids(pane.marks) == ["pause", "mixed", "march"]


# what a person does

def test_wishes_carry_the_mark(qtbot, pane):
    for name, act, signal in (
        ("visit", lambda one: one.face.click(), pane.open_requested),
        ("after", lambda one: one.face.click(), pane.open_requested),
        ("pause", lambda one: one.face.click(), pane.open_requested),
        ("pause", lambda one: one.findChild(object, "saved_link").click(), pane.open_requested),
        ("visit", lambda one: one.findChild(Button, "saved_star").click(), pane.remove_requested),
        ("pause", lambda one: choose(one.make_menu(), "Remove"), pane.remove_requested),
        ("away", lambda one: choose(one.make_menu(), "Remove"), pane.remove_requested),
        ("price", lambda one: one.findChild(Button, "lost_near").click(), pane.near_requested),
        ("price", lambda one: one.findChild(Button, "lost_keep").click(), pane.keep_as_note_requested),
        ("price", lambda one: one.findChild(Button, "lost_remove").click(), pane.remove_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            act(row(pane, name))
        assert asked.args == [name]


def test_another_color(qtbot, pane):
    with qtbot.waitSignal(pane.color_requested) as asked:
        choose(row(pane, "pause").make_menu(), "Blue")
    assert asked.args == ["pause", "blue"]
    assert "Blue" not in words_of(row(pane, "march").make_menu())


def test_the_menu_offers_to_add_or_to_edit_a_note(pane):
    assert "Edit note" in words_of(row(pane, "pause").make_menu())
    assert "Add a note" in words_of(row(pane, "mixed").make_menu())
    assert "Add a note" in words_of(row(pane, "visit").make_menu())


def test_naming_in_place(qtbot, pane):
    row(pane, "pause").face.setFocus()
    key(pane, Qt.Key.Key_F2)
    field = write(pane, "For the nurse")
    with qtbot.waitSignal(pane.rename_requested) as asked:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["pause", "For the nurse"]
    assert not pane.is_editing
    assert has_focus(row(pane, "pause").face)


def test_where_one_writes_is_all_in_view(pane):
    pane.resize(1280, 500)
    row(pane, "march").edit("note")
    for part in ("in_place_field", "in_place_save"):
        widget = pane.findChild(object, part)
        top = widget.mapTo(pane, QPoint(0, 0)).y()
        assert top >= 0
        assert top + widget.height() <= pane.height()


def test_escape_gives_the_old_name_back(qtbot, pane):
    row(pane, "feel").edit("rename")
    field = write(pane, "Other")
    with qtbot.assertNotEmitted(pane.rename_requested):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert row(pane, "feel").face.text() == "For Sam"
    assert not pane.is_editing


def test_a_note_in_place_has_many_lines(qtbot, pane):
    choose(row(pane, "mixed").make_menu(), "Add a note")
    field = write(pane, "One")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "Two")
    with qtbot.waitSignal(pane.note_requested) as asked:
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["mixed", "One\nTwo"]


def test_saving_and_leaving_by_touch(qtbot, pane):
    row(pane, "pause").edit("note")
    write(pane, "Other words")
    with qtbot.waitSignal(pane.note_requested) as asked:
        press(pane, "in_place_save")
    assert asked.args == ["pause", "Other words"]
    row(pane, "pause").edit("note")
    with qtbot.assertNotEmitted(pane.note_requested):
        press(pane, "in_place_cancel")
    row(pane, "pause").edit("note")
    with qtbot.assertNotEmitted(pane.note_requested):  # nothing has changed
        press(pane, "in_place_save")


def test_the_note_of_a_highlight_can_be_emptied_but_a_note_alone_cannot(qtbot, pane):
    row(pane, "pause").edit("note")
    field = pane.findChild(object, "in_place_field")
    field.clear()
    with qtbot.waitSignal(pane.note_requested) as asked:
        press(pane, "in_place_save")
    assert asked.args == ["pause", ""]
    row(pane, "march").edit("note")
    row(pane, "march").findChild(object, "in_place_field").clear()
    assert not row(pane, "march").findChild(Button, "in_place_save").isEnabled()


@pytest.mark.parametrize("what", ["same", "gone", "filter", "newer", "look"])
def test_what_is_being_written_is_never_lost(qtbot, pane, what):
    row(pane, "mixed").edit("note")
    field = write(pane, "A long thought")
    if what == "same":
        give(pane, MARKS)
    elif what == "gone":
        give(pane, without("mixed"))
    elif what == "filter":
        filter_for(pane, "march")
        field.setFocus()
    elif what == "newer":
        give(pane, (*MARKS, *(kept(f"n{number}", HIGHLIGHT, CARDS[0], f"Words {number}") for number in range(300))))
    else:
        pane.set_look(look("dark", 150))
    assert field.isVisible()
    assert field.toPlainText() == "A long thought"
    assert has_focus(field)
    with qtbot.waitSignal(pane.note_requested) as asked:
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["mixed", "A long thought"]


# the keyboard

def test_arrows_go_through_the_rows_and_across(pane):
    row(pane, "visit").face.setFocus()
    key(pane, Qt.Key.Key_Down)
    assert has_focus(row(pane, "feel").face)
    key(pane, Qt.Key.Key_Up)
    assert has_focus(row(pane, "visit").face)
    key(pane, Qt.Key.Key_Right)
    assert pane.lost.isAncestorOf(QApplication.focusWidget()) or pane.marks.isAncestorOf(QApplication.focusWidget())
    key(pane, Qt.Key.Key_Left)
    assert pane.saved.isAncestorOf(QApplication.focusWidget())
    row(pane, "price").stops[0].setFocus()
    key(pane, Qt.Key.Key_Down)
    assert has_focus(row(pane, "pause").face)
    row(pane, "visit").face.setFocus()
    key(pane, Qt.Key.Key_Up)
    assert has_focus(pane.field.line)
    key(pane, Qt.Key.Key_Down)
    assert has_focus(row(pane, "visit").face)


def test_return_opens_and_delete_removes(qtbot, pane):
    row(pane, "pause").face.setFocus()
    with qtbot.waitSignal(pane.open_requested) as asked:
        key(pane, Qt.Key.Key_Return)
    assert asked.args == ["pause"]
    for part in row(pane, "after").stops:
        part.setFocus()
        with qtbot.waitSignal(pane.remove_requested) as asked:
            key(pane, Qt.Key.Key_Delete)
        assert asked.args == ["after"]


def test_keys_while_writing_mean_letters(qtbot, pane):
    row(pane, "pause").edit("note")
    field = pane.findChild(object, "in_place_field")
    with qtbot.assertNotEmitted(pane.remove_requested):
        for which in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Up, Qt.Key.Key_Down):
            QTest.keyClick(field, which)
    assert has_focus(field)


def test_after_a_removal_its_neighbor_has_the_focus_and_the_page_stays(pane):
    pane.resize(1280, 400)
    bar = pane.verticalScrollBar()
    row(pane, "pause").face.setFocus()
    bar.setValue(120)
    give(pane, without("pause"))
    assert has_focus(row(pane, "mixed").face)
    assert bar.value() == 120
    give(pane, without("pause", "mixed"))
    assert has_focus(row(pane, "march").face)
    row(pane, "questions").findChild(Button, "saved_star").setFocus()
    give(pane, without("pause", "mixed", "questions"))
    assert has_focus(row(pane, "family").findChild(Button, "saved_star"))
    give(pane, ())
    assert has_focus(pane.footer.history)


def test_a_row_that_stays_keeps_its_focus_when_others_come_and_go(pane):
    row(pane, "mixed").face.setFocus()
    give(pane, (*without("march"), kept("new", HIGHLIGHT, CARDS[0], "New words")))
    assert ids(pane.marks) == ["new", "pause", "mixed"]
    assert has_focus(row(pane, "mixed").face)


@pytest.mark.parametrize("width", [1280, 700])
def test_tab_goes_through_the_page_as_one_reads_it(pane, width):
    pane.resize(width, 900)
    pane.field.line.setFocus()
    met, places = [], []
    while QApplication.focusWidget() not in met:
        here = QApplication.focusWidget()
        met.append(here)
        places.append(here.mapTo(pane.body, QPoint(0, 0)).y())
        pane.window().focusNextPrevChild(True)
    every = [part for group in (pane.saved, pane.lost, pane.marks, pane.gone) for part in group.stops
             if part.isVisible() and part.isEnabled()]
    assert set(every) <= set(met)
    assert {pane.footer.history, pane.footer.stored} <= set(met)
    if width == 700:
        inside = [at for part, at in zip(met, places, strict=True) if part in every and part in
                  [one.stops[0] for group in (pane.lost, pane.saved, pane.marks, pane.gone) for one in group.rows]]
        assert inside == sorted(inside)


# thousands

def many(count):
    return tuple(kept(f"m{number}", (BOOKMARK, HIGHLIGHT, NOTE)[number % 3], CARDS[number % 8],
                      f"Words of number {number}" if number % 3 != 2 else "", note="Café" * (number % 3 == 2),
                      start=number, standing=Standing.LOST if number % 50 == 0 else Standing.HERE)
                 for number in range(count))


def test_ten_thousand_marks_build_only_what_is_near(pane):
    marks = many(10_000)
    begun = process_time()
    give(pane, marks)
    pane.grab()
    assert process_time() - begun < 2  # measured 0.06 s; building everything takes a hundred times as long
    built = [len(group.rows) for group in (pane.saved, pane.lost, pane.marks)]
    assert max(built) <= 40
    assert len(pane.marks.entries) > 6000


def test_more_is_built_on_the_way_down_and_a_button_shows_the_rest(pane):
    give(pane, many(3000))
    bar = pane.verticalScrollBar()
    for _ in range(400):
        before = len(pane.marks.rows)
        bar.setValue(bar.maximum())
        if before == len(pane.marks.rows) and bar.value() == bar.maximum():
            break
    assert len(pane.marks.rows) == 200
    assert pane.marks.more.isVisible()
    pane.marks.more.click()
    assert len(pane.marks.rows) > 200
    assert has_focus(pane.marks.rows[200].face)


def test_a_refresh_far_down_keeps_the_place(pane):
    marks = many(3000)
    give(pane, marks)
    for value in range(0, 6000, 300):
        pane.verticalScrollBar().setValue(value)
    there = [one.mark_id for one in pane.marks.rows]
    give(pane, marks)
    assert pane.verticalScrollBar().value() == 5700
    assert [one.mark_id for one in pane.marks.rows] == there


# sizes

LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis and other words, " * 3
HARD = (*MARKS, kept("long", HIGHLIGHT, replace(CARDS[2], title=LONG), LONG * 3, note=LONG, name=LONG, heading=LONG),
        kept("longplace", BOOKMARK, replace(CARDS[2], title=LONG), LONG, heading=LONG, start=4),
        kept("longlost", NOTE, replace(CARDS[2], title=LONG), LONG, note=LONG, standing=Standing.LOST),
        kept("longgone", BOOKMARK, replace(CARDS[2], title=LONG), standing=Standing.GONE))


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("width", [360, 480, 700, 1000, 1080, 1280])
def test_nothing_is_cut_at_any_size(pane, width, percent):
    pane.set_actions(print=True, take=True)
    pane.resize(width, 900)
    pane.set_look(look("light", percent))
    give(pane, HARD)
    row(pane, "pause").edit("note")
    for _ in range(2):
        nothing_reaches_beyond_the_window(pane)
        no_word_is_cut(pane)
        parts_do_not_lie_on_each_other(pane)
        what_can_be_pressed_is_large_enough_and_has_a_name(pane)
        pane.findChild(object, "saved_order_article").click()


def test_two_columns_where_there_is_room_and_one_below_that(pane):
    assert pane.saved.x() < pane.marks.x()
    assert pane.saved.width() == 500
    pane.resize(980, 900)
    assert pane.saved.x() == pane.marks.x()
    assert pane.lost.y() < pane.saved.y() < pane.marks.y()


def test_right_to_left_is_the_other_way_round(pane):
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.set_look(look())
    assert pane.saved.x() > pane.marks.x()
    face, star = row(pane, "visit").stops[:2]
    assert star.x() < face.x()
    row(pane, "visit").face.setFocus()
    key(pane, Qt.Key.Key_Left)
    assert not pane.saved.isAncestorOf(QApplication.focusWidget())


# words

def test_days_and_reading_in_words():
    assert short_day(at(11, 24), TODAY) == "Today"
    assert short_day(at(11, 2), TODAY) == "Nov 2"
    assert short_day(at(11, 2, 2025), TODAY) == "Nov 2, 2025"
    assert short_day(0, TODAY) == ""
    assert short_day(1e20, TODAY) == ""
    record = ReadingRecord("a", "en", ReadingPlace(), 0.4, False, 0.0)
    assert reading_line(None) == "Not started"
    assert reading_line(record, "After the visit") == "You stopped at “After the visit”"
    assert reading_line(record) == "You have begun it"
    assert reading_line(replace(record, finished=True), "x") == "Finished"


def test_numbers_and_short_forms():
    assert counted([HIGHLIGHT, HIGHLIGHT, NOTE, BOOKMARK]) == "2 highlights, 1 note, 1 place"
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("a\nb  c") == "a b c"

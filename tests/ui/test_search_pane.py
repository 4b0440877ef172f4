"""The search page: what was found, what it can be narrowed down to, and how keys go through it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import CARDS, CATEGORIES, SamplePictures, look, many_cards

from reader.model import Destination, Screen
from reader.ui.panes.search_pane import SearchPane
from reader.ui.widgets.button import Button
from reader.ui.widgets.card import ResultCard, found_spans
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.words import Words

TITLES = {category.id: category.title for category in CATEGORIES}


@pytest.fixture
def pane(qtbot):
    pane = SearchPane(SamplePictures(None))
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(look())
    pane.set_suggestions(CATEGORIES[:2])
    pane.show()
    return pane


def results(pane):
    return [card.text() for card in pane.results.cards if card.isVisible()]


def count(pane):
    return pane.findChild(Words, "search_count").text()


def rows(pane):
    """The lists at the side: word to (number, chosen)."""
    buttons = [button for button in pane._filters.findChildren(Button) if button.isVisible()]
    return {button.text(): (button.accessibleName().rpartition(", ")[2], button.is_on()) for button in buttons}


def press(pane, word):
    next(button for button in pane.findChildren(Button) if button.text() == word and button.isVisible()).click()


def test_results_are_shown_in_the_order_they_come(pane):
    pane.show_results("a", CARDS, TITLES)
    assert count(pane) == "8 articles"
    assert results(pane) == [card.title for card in CARDS]


def test_the_sides_count_what_they_lead_to(pane):
    pane.show_results("a", CARDS, TITLES)
    assert rows(pane) == {
        "All topics": ("8", True), "Understanding PTSD": ("1", False), "Ketamine and other treatments": ("4", False),
        "Sleep and nightmares": ("1", False), "Calm right now": ("1", False), "For families": ("1", False),
        "5 minutes or less": ("3", False), "Any length": ("8", True),
    }


def test_narrowing_down_by_topic_and_time(pane):
    pane.show_results("a", CARDS, TITLES)
    press(pane, "Ketamine and other treatments")
    assert count(pane) == "4 articles"
    assert rows(pane)["5 minutes or less"] == ("1", False)
    press(pane, "5 minutes or less")
    assert results(pane) == ["Ten questions to ask a clinic before you pay"]
    assert rows(pane)["All topics"] == ("3", False)
    press(pane, "All topics")
    assert count(pane) == "3 articles"


def test_an_address_can_ask_for_short_reading(pane):
    pane.hide()
    pane.set_query("minutes:5")
    pane.show_results(pane.query, CARDS, TITLES)
    assert pane.query == ""
    assert count(pane) == "3 articles"


def test_another_search_begins_without_filters_the_same_one_keeps_them(pane):
    pane.show_results("a", CARDS, TITLES)
    press(pane, "5 minutes or less")
    pane.hide()
    pane.show_results("a", CARDS, TITLES)  # back from an article
    pane.show()
    assert count(pane) == "3 articles"
    pane.hide()
    pane.show_results("b", CARDS, TITLES)  # a new search
    pane.show()
    assert count(pane) == "8 articles"


def test_a_chosen_topic_without_results_lets_go(pane):
    pane.show_results("a", CARDS, TITLES)
    press(pane, "For families")
    pane.show_results("ab", CARDS[:3], TITLES)
    assert count(pane) == "3 articles"


def test_filters_that_leave_nothing_say_so_and_can_be_taken_back(pane):
    pane.hide()
    pane.set_query("minutes:5")
    pane.show_results("", CARDS[:3], TITLES)
    pane.show()
    assert results(pane) == []
    assert pane._nothing.title.text() == "Nothing left with these filters"
    press(pane, "Show all 3")
    assert count(pane) == "3 articles"


def test_nothing_found_offers_topics(qtbot, pane):
    pane.show_results("ketemine <b>pils", (), TITLES)
    assert pane._nothing.title.text() == "Nothing found for “ketemine <b>pils”"
    chips = [chip for chip in pane.findChildren(Chip) if chip.isVisible()]
    assert [chip.text() for chip in chips] == [category.title for category in CATEGORIES[:2]]
    with qtbot.waitSignal(pane.destination_requested) as asked:
        chips[1].click()
    assert asked.args == [Destination(Screen.TOPIC, "treatments")]


def test_keys_choose_a_result_while_the_cursor_stays_in_the_field(qtbot, pane):
    pane.show_results("a", CARDS, TITLES)
    plain = pane.results.cards[1].grab().toImage()
    pane.move_selection(1)
    pane.move_selection(1)
    assert pane.results.cards[1].grab().toImage() != plain
    with qtbot.waitSignal(pane.destination_requested) as asked:
        pane.open_selection()
    assert asked.args == [Destination(Screen.ARTICLE, CARDS[1].id)]
    pane.move_selection(-1)
    pane.move_selection(-1)
    with qtbot.waitSignal(pane.destination_requested) as asked:
        pane.open_selection()
    assert asked.args == [Destination(Screen.ARTICLE, CARDS[0].id)]


def test_return_without_choosing_opens_the_first(qtbot, pane):
    pane.show_results("a", CARDS, TITLES)
    with qtbot.waitSignal(pane.destination_requested) as asked:
        pane.open_selection()
    assert asked.args == [Destination(Screen.ARTICLE, CARDS[0].id)]


def test_keys_with_nothing_found_do_nothing(qtbot, pane):
    pane.show_results("x", (), TITLES)
    with qtbot.assertNotEmitted(pane.destination_requested):
        pane.move_selection(1)
        pane.open_selection()


def test_keys_go_through_more_than_is_built(pane):
    cards = many_cards(300)
    pane.show_results("a", cards, TITLES)
    assert len(pane.findChildren(ResultCard)) < 100
    for _ in range(120):
        pane.move_selection(1)
    chosen = pane.results.cards[119]
    top = chosen.mapTo(pane.viewport(), chosen.rect().topLeft()).y()
    assert 0 <= top <= pane.viewport().height() - chosen.height()


def test_fewer_results_leave_no_old_cards(pane):
    pane.show_results("a", many_cards(60), TITLES)
    pane.show_results("ab", CARDS[:2], TITLES)
    assert results(pane) == [card.title for card in CARDS[:2]]


def test_on_a_narrow_window_filters_fold_away(pane):
    pane.resize(400, 732)
    pane.show_results("a", CARDS, TITLES)
    assert not pane._filters.isVisible()
    press(pane, "Filters")
    assert rows(pane)["For families"] == ("1", False)
    press(pane, "For families")
    assert results(pane) == ["How family can help"]


def test_a_result_opens_by_touch(qtbot, pane):
    pane.show_results("a", CARDS, TITLES)
    with qtbot.waitSignal(pane.destination_requested) as asked:
        QTest.mouseClick(pane.results.cards[2], Qt.MouseButton.LeftButton)
    assert asked.args == [Destination(Screen.ARTICLE, CARDS[2].id)]


@pytest.mark.parametrize(("text", "words", "found"), [
    ("What is PTSD?", "pt", ["PT"]), ("What is PTSD?", "WHAT ptsd", ["What", "PTSD"]), ("Café", "cafe", ["Café"]),
    ("Straße", "STRASSE", ["Straße"]), ("aaaa", "aa", ["aaaa"]), ("abc", "", []), ("abc", "(", []), ("", "a", []),
])
def test_found_words(text, words, found):
    assert [text[start:start + length] for start, length in found_spans(text, words)] == found


@given(st.text(max_size=40), st.text(max_size=20))
def test_found_words_always_lie_in_the_text(text, words):
    end = 0
    for start, length in found_spans(text, words):
        assert start >= end
        assert length > 0
        end = start + length
    assert end <= len(text)

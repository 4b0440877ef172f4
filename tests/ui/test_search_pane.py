"""The search page: what was found, what it can be narrowed down to, and how keys go through it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import CARDS, CATEGORIES, HELP, SamplePictures, found, hit, look, many_cards

from reader.model import ArticleHits, Destination, ReadingPlace, Screen, SearchResults
from reader.ui.panes.search_pane import SearchPane
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.help_callout import HelpCallout
from reader.ui.widgets.link import Link, Phrase
from reader.ui.widgets.result_group import ResultGroup, ResultMore, ResultRow, qt_spans
from reader.ui.widgets.words import Words


@pytest.fixture
def pane(qtbot):
    pane = SearchPane(SamplePictures(None))
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(look())
    pane.set_library(CATEGORIES, HELP)
    pane.show()
    return pane


def seen(pane, kind):
    return [part for part in pane.findChildren(kind) if part.isVisible()]


def articles(pane):
    return [group.head.text() for group in seen(pane, ResultGroup)]


def sections(pane):
    return [row.text() for row in seen(pane, ResultRow)]


def count(pane):
    return pane.findChild(Words, "search_count").text()


def filters(pane):
    """The lists at the side: word to (number, chosen)."""
    buttons = [button for button in pane._filters.findChildren(Button) if button.isVisible()]
    return {button.text(): (button.accessibleName().rpartition(", ")[2], button.is_on()) for button in buttons}


def press(pane, word):
    next(button for kind in (Button, Link, ResultMore) for button in seen(pane, kind)
         if button.text() == word).click()


def many(number):
    """As many articles with one place each."""
    return found(tuple(ArticleHits(card, (hit(card, "Part", "Some ‹words›."),)) for card in many_cards(number)))


def chosen(pane):
    """What is shown as chosen by keys."""
    return [part.text() for part in pane._choices() if part._selected]


# what is shown

def test_articles_and_their_places_in_the_order_they_come(pane):
    pane.show_results(found())
    assert count(pane) == "11 places in 4 articles"
    assert articles(pane) == ["What is PTSD?", "Sleep and nightmares", "Coming back to the room", "How family can help"]
    assert sections(pane)[:5] == ["Four groups of signs", "When it is worse", "If you wake from a nightmare",
                                  "Rewriting a dream", "What nights need"]
    assert sections(pane)[-1] == "At the beginning"


def test_one_of_each_is_said_as_one(pane):
    pane.show_results(found(found().groups[2:3], places=1))
    assert count(pane) == "1 place in 1 article"


def test_three_places_of_an_article_at_first_and_the_rest_when_asked_for(qtbot, pane):
    pane.show_results(found())
    assert "Noise" not in sections(pane)
    press(pane, "4 more places in this article")  # one that came with the answer, three that did not
    assert "Noise" in sections(pane)
    with qtbot.waitSignal(pane.more_requested) as asked:
        press(pane, "3 more places in this article")
    assert asked.args == ["sleep", "en"]
    # WHEN the others come, one of them beyond what can be shown
    group = found().groups[1]
    others = tuple(replace(group.hits[0], section=f"Place {number}", anchor=f"place-{number}") for number in range(2))
    pane.show_whole(replace(group, hits=(*group.hits, *others), more=1))
    assert {"Noise", "Place 0", "Place 1"} <= set(sections(pane))
    with qtbot.waitSignal(pane.found_requested) as led:
        press(pane, "1 more place in this article")
    assert led.args[0] == Destination(Screen.ARTICLE, "sleep", place=ReadingPlace())


def test_it_says_what_it_was_searched_for_instead(qtbot, pane):
    pane.show_results(found())
    assert pane.findChild(Phrase, "search_line_phrase").text() == "Showing results for flashbacks at night."
    with qtbot.waitSignal(pane.query_changed) as asked:
        press(pane, "Search for “flash backs at nigt” instead")
    assert asked.args == ['"flash" "backs" "at" "nigt"']


def test_it_does_not_offer_the_same_again_for_words_in_quotation_marks(pane):
    pane.show_results(found(query='"nigt"', shown_for="night"))
    assert pane.findChild(Phrase, "search_line_phrase").text() == "Showing results for night."
    assert not pane.findChild(Link, "search_instead").isVisible()


def test_results_with_only_some_of_the_words_are_said_to_be_so(pane):
    pane.show_results(found(shown_for="", is_partial=True))
    assert pane.findChild(Phrase, "search_line_phrase").text() == (
        "No place has all of these words. These have most of them.")


def test_the_reason_is_told_to_those_who_listen_as_well(pane):
    pane.show_results(found())
    assert "Matched: flashbacks → PTSD" in seen(pane, ResultGroup)[0].head.accessibleName()


def test_marked_words_are_seen(pane):
    plain = found()
    pane.show_results(plain)
    with_marks = seen(pane, ResultRow)[0].grab().toImage()
    first = plain.groups[0]
    bare = replace(first, hits=tuple(replace(one, marks=()) for one in first.hits))
    pane.show_results(replace(plain, groups=(bare, *plain.groups[1:])))
    assert seen(pane, ResultRow)[0].grab().toImage() != with_marks


def test_results_in_other_languages_lead_there(qtbot, pane):
    pane.show_results(found())
    assert filters(pane)["Español"] == ("3", False)
    with qtbot.waitSignal(pane.language_requested) as asked:
        press(pane, "Español")
    assert asked.args == ["es"]
    pane.resize(400, 732)
    with qtbot.waitSignal(pane.language_requested) as asked:
        press(pane, "3 results in Español")
    assert asked.args == ["es"]


def test_more_articles_than_are_shown_is_said(pane):
    pane.show_results(found(articles=90))
    assert pane.findChild(Words, "search_rest").text() == "These are the best 4. One more word finds fewer."


def test_fewer_results_leave_nothing_of_the_old_ones(pane):
    pane.show_results(many(60))
    pane.show_results(found(found().groups[3:]))
    assert articles(pane) == ["How family can help"]
    assert sections(pane) == ["At the beginning"]


def test_only_what_is_near_is_built(pane):
    pane.show_results(many(200))
    assert 4 <= len(pane.findChildren(ResultGroup)) < 30
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    last = seen(pane, ResultGroup)[-1]
    assert last.y() + pane.results.y() > pane.verticalScrollBar().value() + pane.height()


@pytest.mark.parametrize(("text", "marks", "spans"), [
    ("a bad dream", ((2, 5),), ((2, 3),)), ("\N{GREEN HEART} bad", ((2, 5),), ((3, 3),)),
    ("bad", ((1, 99), (-4, 1), (5, 9), (2, 2)), ((1, 2), (0, 1))), ("", ((0, 1),), ()),
])
def test_marks_are_counted_as_qt_counts(text, marks, spans):
    assert qt_spans(text, marks) == spans


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=4))
def test_marks_never_reach_beyond_the_text(text, marks):
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert all(0 <= start < start + length <= units for start, length in qt_spans(text, marks))


# nothing found, nothing typed, help

def test_nothing_found_offers_other_words_topics_and_someone_to_talk_to(qtbot, pane):
    pane.show_results(SearchResults("ketemine <b>pils", instead="ketamine pills", nearest="sleep",
                                    elsewhere=(("es", 1),)))
    assert pane.nothing.title.text() == "Nothing found for “ketemine <b>pils”"
    with qtbot.waitSignal(pane.query_changed) as asked:
        press(pane, "Did you mean ketamine pills?")
    assert asked.args == ["ketamine pills"]
    chips = seen(pane, Chip)
    assert [chip.text() for chip in chips] == [
        "Sleep and nightmares", "Understanding PTSD", "Ketamine and other treatments", "Calm right now"]
    with qtbot.waitSignal(pane.destination_requested) as led:
        chips[0].click()
    assert led.args == [Destination(Screen.TOPIC, "sleep")]
    with qtbot.waitSignal(pane.language_requested):
        press(pane, "1 result in Español")
    with qtbot.waitSignal(pane.help_requested):
        press(pane, "Do you want to talk to someone? Call or text, day or night: 988")


def test_words_of_danger_put_help_above_everything(qtbot, pane):
    for results in (found(is_crisis=True), SearchResults("I want to die", is_crisis=True)):
        pane.show_results(results)
        (callout,) = seen(pane, HelpCallout)
        assert "988" in callout.accessibleName()
        others = [part for part in seen(pane, Words) + seen(pane, ResultGroup) + seen(pane, Button)
                  if not callout.isAncestorOf(part)]
        assert all(callout.mapToGlobal(callout.rect().bottomLeft()).y() < part.mapToGlobal(part.rect().topLeft()).y()
                   for part in others)
        with qtbot.waitSignal(pane.help_requested):
            callout.click()
        with qtbot.waitSignal(pane.help_requested):
            pane.open_selection()  # Return without choosing
    pane.show_results(found())
    assert seen(pane, HelpCallout) == []


def test_a_library_without_numbers_still_leads_to_help(pane):
    pane.set_library(CATEGORIES, replace(HELP, lines=(), title=""))
    pane.show_results(found(is_crisis=True))
    (callout,) = seen(pane, HelpCallout)
    assert callout.accessibleName() == "Help now, You can talk to someone now."


def test_before_anything_is_typed_the_searches_of_before(qtbot, pane):
    pane.show_start(("bad dreams", "a & b"), kept=True)
    with qtbot.waitSignal(pane.query_changed) as asked:
        press(pane, "a & b")
    assert asked.args == ["a & b"]
    with qtbot.waitSignal(pane.recent_clear_requested):
        press(pane, "Clear")
    with qtbot.waitSignal(pane.recent_keeping_requested) as kept:
        press(pane, "Stop keeping searches")
    assert kept.args == [False]
    pane.show_start((), kept=False)
    words = [button.text() for button in seen(pane.recent, Button)]
    assert words == ["Keep searches on this computer"]
    with qtbot.waitSignal(pane.recent_keeping_requested) as kept:
        press(pane, "Keep searches on this computer")
    assert kept.args == [True]


def test_the_searches_of_before_go_when_something_is_found(pane):
    pane.show_start(("bad dreams",), kept=True)
    pane.show_results(found())
    assert not pane.recent.isVisible()
    assert not pane.nothing.isVisible()


# narrowing down

def test_the_side_counts_what_it_leads_to(pane):
    pane.show_results(found())
    assert filters(pane) == {
        "All topics": ("4", True), "Understanding PTSD": ("1", False), "Sleep and nightmares": ("1", False),
        "Calm right now": ("1", False), "For families": ("1", False),
        "5 minutes or less": ("2", False), "Any length": ("4", True), "Español": ("3", False),
    }


def test_filters_are_asked_for_and_stay_while_one_types(qtbot, pane):
    pane.show_results(found())
    with qtbot.waitSignal(pane.filters_changed):
        press(pane, "For families")
    with qtbot.waitSignal(pane.filters_changed):
        press(pane, "5 minutes or less")
    assert (pane.topic, pane.only_short) == ("families", True)
    pane.set_query("flash backs at nigth")
    pane.show_results(found(found().groups[3:], categories=found().categories, query="flash backs at nigth"))
    assert filters(pane)["For families"] == ("1", True)
    assert filters(pane)["All topics"] == ("4", False)
    assert filters(pane)["5 minutes or less"] == ("1", True)


def test_another_search_begins_without_filters_and_without_the_old_answer_the_same_one_keeps_both(pane):
    pane.set_query("a")
    pane.show_results(found())
    press(pane, "5 minutes or less")
    pane.hide()
    pane.set_query("a")  # back from an article
    pane.show()
    assert pane.only_short
    assert count(pane) == "11 places in 4 articles"
    pane.hide()
    pane.set_query("b")  # a new search
    pane.show()
    assert not pane.only_short
    assert articles(pane) == []
    assert not pane.nothing.isVisible()  # nobody knows yet


def test_an_address_can_ask_for_short_reading(pane):
    pane.hide()
    pane.set_query("bad dreams minutes:5")
    assert (pane.query, pane.only_short) == ("bad dreams", True)


def test_filters_that_leave_nothing_say_so_and_can_be_taken_off(qtbot, pane):
    pane.show_results(found())
    press(pane, "For families")
    pane.show_results(found((), places=0, articles=0, shown_for="", categories=found().categories))
    assert pane.nothing.title.text() == "Nothing left with these filters"
    with qtbot.waitSignal(pane.filters_changed):
        press(pane, "Show all")
    assert (pane.topic, pane.only_short) == ("", False)


def test_on_a_narrow_window_filters_fold_away(pane):
    pane.resize(400, 732)
    pane.show_results(found())
    assert not pane._filters.isVisible()
    press(pane, "Filters")
    assert filters(pane)["For families"] == ("1", False)


# keys

def test_keys_choose_a_place_while_the_cursor_stays_in_the_field(qtbot, pane):
    pane.show_results(found())
    plain = seen(pane, ResultRow)[1].grab().toImage()
    pane.move_selection(1)
    pane.move_selection(1)
    assert chosen(pane) == ["When it is worse"]
    assert seen(pane, ResultRow)[1].grab().toImage() != plain
    with qtbot.waitSignal(pane.found_requested) as asked:
        pane.open_selection()
    assert asked.args == [Destination(Screen.ARTICLE, "what-is-ptsd", "when-it-is-worse"), found().words]
    pane.move_selection(-1)
    assert chosen(pane) == ["Four groups of signs"]
    pane.move_selection(-1)
    pane.move_selection(-1)
    assert chosen(pane) == []


def test_return_without_choosing_opens_the_best_place(qtbot, pane):
    pane.show_results(found())
    with qtbot.waitSignal(pane.found_requested) as asked:
        pane.open_selection()
    assert asked.args[0] == Destination(Screen.ARTICLE, "what-is-ptsd", "four-groups-of-signs")


def test_a_place_before_the_first_heading_opens_the_top_of_the_page(qtbot, pane):
    pane.show_results(found(found().groups[3:]))
    # Its anchor is empty where the section has no name.
    pane.show_results(replace(pane._results, groups=tuple(
        replace(group, hits=tuple(replace(one, anchor="") for one in group.hits)) for group in pane._results.groups)))
    with qtbot.waitSignal(pane.found_requested) as asked:
        pane.open_selection()
    assert asked.args[0] == Destination(Screen.ARTICLE, "family", "", ReadingPlace())


def test_keys_go_through_more_than_is_built(pane):
    pane.show_results(many(300))
    for _ in range(120):
        pane.move_selection(1)
    row = pane._choices()[119]
    top = row.mapTo(pane.viewport(), row.rect().topLeft()).y()
    assert 0 <= top <= pane.viewport().height() - row.height()
    assert chosen(pane) == ["Part"]


def test_keys_with_nothing_found_do_nothing(qtbot, pane):
    pane.show_results(SearchResults("x"))
    with qtbot.assertNotEmitted(pane.found_requested):
        pane.move_selection(1)
        pane.open_selection()


def test_unfolding_by_key_keeps_the_place(pane):
    pane.show_results(found())
    for _ in range(6):
        pane.move_selection(1)
    assert chosen(pane) == ["4 more places in this article"]
    pane.open_selection()
    assert chosen(pane) == ["Noise"]


def test_the_same_question_again_keeps_place_and_choice_another_begins_at_the_top(pane):
    first = many(40)
    pane.show_results(first)
    for _ in range(20):
        pane.move_selection(1)
    where = pane.verticalScrollBar().value()
    assert where > 0
    pane.show_results(replace(first, places=41), keep=True)
    assert pane.verticalScrollBar().value() == where
    assert chosen(pane) == ["Part"]
    pane.show_results(first)
    assert pane.verticalScrollBar().value() == 0
    assert chosen(pane) == []


def test_an_article_and_a_place_open_by_touch(qtbot, pane):
    pane.show_results(found())
    with qtbot.waitSignal(pane.found_requested) as asked:
        QTest.mouseClick(seen(pane, ResultRow)[2], Qt.MouseButton.LeftButton)
    assert asked.args[0] == Destination(Screen.ARTICLE, "sleep", "if-you-wake-from-a-nightmare")
    with qtbot.waitSignal(pane.found_requested) as asked:
        QTest.mouseClick(seen(pane, ResultGroup)[0].head, Qt.MouseButton.LeftButton)
    assert asked.args[0] == Destination(Screen.ARTICLE, "what-is-ptsd", place=ReadingPlace())


def test_arrows_go_from_place_to_place_and_escape_leaves(qtbot, pane):
    pane.show_results(found())
    pane.activateWindow()
    first, second = seen(pane, ResultRow)[:2]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    with qtbot.waitSignal(pane.left):
        QTest.keyClick(second, Qt.Key.Key_Escape)


def test_results_of_articles_alone_show_what_they_are_about(qtbot, pane):
    pane.show_results(SearchResults(groups=tuple(ArticleHits(card, ()) for card in CARDS), articles=len(CARDS)))
    assert count(pane) == "8 articles"
    assert sections(pane) == []
    with qtbot.waitSignal(pane.found_requested) as asked:
        pane.open_selection()
    assert asked.args[0] == Destination(Screen.ARTICLE, CARDS[0].id, place=ReadingPlace())

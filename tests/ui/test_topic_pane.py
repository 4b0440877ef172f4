"""The topics: all of them, and one of them with few or thousands of articles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import CARDS, CATEGORIES, RECORD, SamplePictures, look, many_cards, shelves

from reader.model import Destination, Screen
from reader.ui.panes.topic_pane import TopicPane
from reader.ui.widgets.card import ArticleTile, TopicCard
from reader.ui.widgets.words import Words

TREATMENTS = tuple(card for card in CARDS if card.category == "treatments")


@pytest.fixture
def pane(qtbot):
    pane = TopicPane(SamplePictures(None))
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(look())
    pane.show()
    return pane


def shown(pane, kind):
    return [card for card in pane.findChildren(kind) if card.isVisible()]


def count(pane):
    return pane.findChild(Words, "topic_count").text()


def test_all_topics_with_their_numbers(qtbot, pane):
    pane.set_topics(shelves())
    cards = shown(pane, TopicCard)
    assert [card.accessibleName() for card in cards][:2] == ["Understanding PTSD, 1 article",
                                                            "Ketamine and other treatments, 9 articles"]
    with qtbot.waitSignal(pane.destination_requested) as asked:
        QTest.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    assert asked.args == [Destination(Screen.TOPIC, "treatments")]


def test_no_topics_is_said(pane):
    pane.set_topics(())
    assert count(pane) == "There are no topics yet."


def test_one_topic_with_its_articles(qtbot, pane):
    pane.set_topic(CATEGORIES[1], TREATMENTS, {RECORD.article: RECORD})
    assert pane.findChild(Words, "topic_title").text() == "Ketamine and other treatments"
    assert count(pane) == "4 articles"
    tiles = shown(pane, ArticleTile)
    assert [tile.text() for tile in tiles] == [card.title for card in TREATMENTS]
    assert "4 minutes left" in tiles[0].accessibleName()
    with qtbot.waitSignal(pane.destination_requested) as asked:
        QTest.keyClick(tiles[1], Qt.Key.Key_Return)
    assert asked.args == [Destination(Screen.ARTICLE, "talking-therapies")]


def test_from_a_topic_one_comes_to_all_of_them(qtbot, pane):
    pane.set_topic(CATEGORIES[1], TREATMENTS, {})
    with qtbot.waitSignal(pane.destination_requested) as asked:
        pane.findChild(type(pane._up), "topic_up").click()
    assert asked.args == [Destination(Screen.TOPIC)]


def test_an_empty_topic_is_said(pane):
    pane.set_topic(CATEGORIES[1], (), {})
    assert count(pane) == "There is nothing here yet."
    assert shown(pane, ArticleTile) == []


def test_thousands_of_articles_are_built_as_one_comes_to_them(pane):
    cards = many_cards(2000)
    pane.set_topic(CATEGORIES[1], cards, {})
    assert count(pane) == "2000 articles"
    at_first = len(shown(pane, ArticleTile))
    assert at_first < 100
    bar = pane.verticalScrollBar()
    for _ in range(200):
        if not pane.growing.has_more():
            break
        bar.setValue(bar.maximum())
    assert [tile.text() for tile in shown(pane, ArticleTile)][-1] == cards[-1].title
    assert len(shown(pane, ArticleTile)) == 2000


def test_a_hidden_pane_builds_no_more_than_a_window(qtbot):
    pane = TopicPane(SamplePictures(None))
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(look())
    pane.set_topic(CATEGORIES[1], many_cards(2000), {})
    assert len(pane.findChildren(ArticleTile)) < 100


def test_the_same_topic_again_keeps_its_place(pane):
    cards = many_cards(200)
    pane.set_topic(CATEGORIES[1], cards, {})
    pane.verticalScrollBar().setValue(2500)
    value = pane.verticalScrollBar().value()
    pane.set_topic(CATEGORIES[1], cards[:-1], {})
    assert pane.verticalScrollBar().value() == value
    pane.set_topic(CATEGORIES[2], cards, {})
    assert pane.verticalScrollBar().value() == 0

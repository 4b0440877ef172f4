"""Home: what a person finds there and where each touch leads."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import CARDS, RECORD, SamplePictures, home, look

from reader.model import Destination, Screen, Shelf
from reader.ui.panes.home_pane import HomeContent, HomePane
from reader.ui.widgets.button import Button
from reader.ui.widgets.card import ArticleTile, FeatureCard
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.words import Words


@pytest.fixture
def pictures():
    return SamplePictures(None)


@pytest.fixture
def pane(qtbot, pictures):
    pane = HomePane(pictures)
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(look())
    pane.set_content(home())
    pane.show()
    return pane


def tiles(pane):
    shown = [tile for tile in pane.findChildren(ArticleTile) if tile.isVisible()]
    return sorted(shown, key=lambda tile: (tile.mapTo(pane.body, tile.rect().topLeft()).y(),
                                           tile.mapTo(pane.body, tile.rect().topLeft()).x()))


def texts(pane):
    return [words.text() for words in pane.findChildren(Words) if words.isVisible()]


def test_it_greets_in_the_name_of_the_place(pane):
    assert {"Harbor Clinic", "Take your time."} <= set(texts(pane))
    assert any(text.startswith("Plain reading about PTSD") for text in texts(pane))


def test_what_was_begun_comes_first_with_what_is_left(pane):
    first = tiles(pane)[0]
    assert first.text() == "What happens at a ketamine visit"
    assert "4 minutes left" in first.accessibleName()
    assert "Continue reading" in texts(pane)


def test_without_anything_begun_there_is_no_such_row(pane):
    pane.set_content(home(begun=False))
    assert "Continue reading" not in texts(pane)


def test_opening_what_was_begun_returns_to_the_place(qtbot, pane):
    with qtbot.waitSignal(pane.destination_requested) as asked:
        QTest.mouseClick(tiles(pane)[0], Qt.MouseButton.LeftButton)
    assert asked.args == [Destination(Screen.ARTICLE, "infusion-visit", place=RECORD.place)]


def test_the_first_featured_article_is_where_to_start(qtbot, pane):
    card = pane.findChild(FeatureCard)
    assert card.accessibleName() == "Start here, What is PTSD?, 6 minutes, Checked March 2026, Understanding PTSD"
    with qtbot.waitSignal(pane.destination_requested) as asked:
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert asked.args == [Destination(Screen.ARTICLE, "what-is-ptsd")]


def test_nothing_featured_leaves_no_hole(pane):
    pane.set_content(replace(home(), featured=()))
    assert not pane.findChild(FeatureCard).isVisible()
    assert pane.field.width() > 1000


def test_every_topic_has_its_row_and_a_way_to_the_rest(qtbot, pane):
    everything = [button for button in pane.findChildren(Button) if button.text() == "See all 9"]
    assert len(everything) == 1
    assert everything[0].accessibleName() == "See all 9: Ketamine and other treatments"
    with qtbot.waitSignal(pane.destination_requested) as asked:
        everything[0].click()
    assert asked.args == [Destination(Screen.TOPIC, "treatments")]
    assert {"Understanding PTSD", "Sleep and nightmares", "Calm right now", "For families"} <= set(texts(pane))


def test_typing_is_said_and_leads_to_the_search(qtbot, pane):
    said = []
    pane.search_requested.connect(said.append)
    QTest.keyClicks(pane.field.line, "b")
    assert said == ["b"]
    QTest.keyClick(pane.field.line, Qt.Key.Key_Return)
    assert said == ["b", "b"]


def test_what_was_typed_is_gone_when_one_comes_back(pane):
    QTest.keyClicks(pane.field.line, "bad")
    pane.hide()
    pane.show()
    assert pane.field.text() == ""


def test_short_reading_is_one_touch_away(qtbot, pane):
    chip = pane.findChild(Chip, "home_short")
    with qtbot.waitSignal(pane.destination_requested) as asked:
        chip.click()
    assert asked.args == [Destination(Screen.SEARCH, "minutes:5")]


def test_no_chip_that_would_find_nothing(pane):
    long = tuple(Shelf(shelf.category, tuple(replace(card, minutes=9) for card in shelf.cards), shelf.total)
                 for shelf in home().shelves)
    pane.set_content(replace(home(), shelves=long))
    assert [chip for chip in pane.findChildren(Chip) if chip.isVisible()] == []


def test_languages_are_chips_when_there_is_a_choice(qtbot, pane):
    pane.set_content(home(languages=("en", "es")))
    chips = {chip.text(): chip for chip in pane.findChildren(Chip) if chip.property("language")}
    assert [chip.isChecked() for chip in chips.values()] == [True, False]
    with qtbot.waitSignal(pane.language_requested, check_params_cb=lambda code: code == "es"):
        chips["Español"].click()
    assert chips["English"].isChecked()  # until the library has really changed
    with qtbot.assertNotEmitted(pane.language_requested):
        chips["English"].click()


def test_arrow_keys_go_from_card_to_card(pane):
    pane.activateWindow()
    cards = tiles(pane)
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is cards[1]
    QTest.keyClick(cards[1], Qt.Key.Key_Left)
    assert QApplication.focusWidget() is cards[0]
    QTest.keyClick(cards[0], Qt.Key.Key_Down)
    below = QApplication.focusWidget()
    assert below in cards
    there = below.mapTo(pane.body, below.rect().topLeft())
    assert there.y() > cards[0].mapTo(pane.body, cards[0].rect().bottomLeft()).y()
    assert there.x() == cards[0].mapTo(pane.body, cards[0].rect().topLeft()).x()
    QTest.keyClick(below, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is cards[0]


def test_the_card_with_the_focus_is_scrolled_into_view(pane):
    pane.resize(1280, 400)
    pane.activateWindow()
    cards = tiles(pane)
    cards[0].setFocus()
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    here = QApplication.focusWidget()
    top = here.mapTo(pane.viewport(), here.rect().topLeft()).y()
    assert top >= 0
    assert top + min(here.height(), pane.height()) <= pane.viewport().height()


@pytest.mark.parametrize(("width", "percent", "columns"), [
    (1280, 100, 4), (1024, 100, 3), (720, 100, 2), (320, 100, 1), (1280, 200, 2), (1280, 300, 2), (700, 200, 1),
])
def test_columns_follow_the_width_and_the_text(pane, width, percent, columns):
    pane.set_content(home(begun=False))
    pane.resize(width, 800)
    pane.set_look(look(percent=percent))
    row = [tile for tile in tiles(pane) if tile.item.card.category == "treatments"]
    assert len(row) == columns
    assert len({tile.y() for tile in row}) == 1


def test_pictures_appear_when_they_are_ready(qtbot, pane, pictures):
    tile = tiles(pane)[0]
    tile.grab()
    assert any(ref == "ketamine-and-ptsd.webp" for ref, _, _ in pictures.asked)
    before = tile.grab().toImage()
    pictures.folder = SamplePictures().folder
    pictures.ready.emit("ketamine-and-ptsd.webp")
    qtbot.waitUntil(lambda: tile.grab().toImage() != before)


def test_an_empty_home_still_greets(pane):
    pane.set_content(HomeContent())
    assert "Take your time." in texts(pane)
    assert tiles(pane) == []


def test_hostile_titles_are_only_words(pane):
    card = replace(CARDS[1], title="<img src='file:///etc/hostname'> & <b>x</b>", summary="<script>")
    shelf = Shelf(home().shelves[0].category, (card,), 1)
    pane.set_content(replace(home(begun=False), shelves=(shelf,)))
    tile = tiles(pane)[0]
    assert tile.text() == card.title
    assert tile.title_lines(tile.width()) >= 2  # all of it is there to be read


def test_an_ampersand_is_a_letter_and_no_shortcut(pane):
    card = replace(CARDS[1], title="Costs & questions: Q&A")
    pane.set_content(replace(home(begun=False), shelves=(Shelf(home().shelves[0].category, (card,), 1),)))
    tile = tiles(pane)[0]
    assert tile.text() == "Costs & questions: Q&A"
    assert tile.shortcut().isEmpty()
    assert tile.accessibleName().startswith("Costs & questions: Q&A")


def test_a_long_month_is_shortened_before_the_line_breaks(pane):
    card = replace(CARDS[1], updated="2026-09", minutes=12)
    pane.set_content(replace(home(begun=False), records={},
                             shelves=(Shelf(home().shelves[1].category, (card, *CARDS[2:5]), 4),)))
    tile = tiles(pane)[0]
    assert "Updated September 2026" in tile.accessibleName()
    assert tile._texts(tile.width())[2].lines == 1


def test_an_article_without_a_picture_borrows_its_topics(pane, pictures):
    card = replace(CARDS[1], image="")
    pane.set_content(replace(home(begun=False), shelves=(Shelf(home().shelves[1].category, (card,), 1),)))
    tiles(pane)[0].grab()
    assert pictures.asked[-1][0] == home().shelves[1].category.picture

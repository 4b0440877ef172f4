"""Help now: the numbers, large and first, and nothing that could stand in their way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from samples import HELP, look

from reader.model import CountryHelp, Help, HelpLine
from reader.ui.panes.help_pane import HelpPane
from reader.ui.widgets.words import Words


@pytest.fixture
def pane(qtbot):
    pane = HelpPane()
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(look())
    pane.set_help(HELP)
    pane.show()
    return pane


def numbers(pane):
    return [label for label in pane.findChildren(QLabel, "help_number") if label.isVisible()]


def test_every_number_is_there_and_the_first_is_the_largest(pane):
    labels = numbers(pane)
    assert [label.text() for label in labels] == ["988", "911", "838255", "HOME to 741741"]
    sizes = [label.font().pixelSize() for label in labels]
    assert sizes[0] > max(sizes[1:])
    assert {label.font().family() for label in labels} == {"Literata"}


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("width", [320, 700, 1280, 1920])
def test_no_number_is_cut(pane, width, percent):
    pane.resize(width, 732)
    pane.set_look(look(percent=percent))
    for label in numbers(pane):
        for word in label.text().split():
            assert label.fontMetrics().horizontalAdvance(word) <= label.width(), word
        assert label.heightForWidth(label.width()) <= label.height(), label.text()


def test_the_first_number_is_in_sight_at_once(pane):
    first = numbers(pane)[0]
    assert first.mapTo(pane.viewport(), first.rect().bottomLeft()).y() < pane.viewport().height() / 2


def test_numbers_can_be_copied_by_keyboard(qtbot, pane):
    label = numbers(pane)[2]
    pane.activateWindow()
    label.setFocus()
    QTest.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert label.selectedText() == "838255"
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "838255")


def test_numbers_are_named_for_listeners(pane):
    assert [label.accessibleName() for label in numbers(pane)][1] == "In danger right now: 911"


def test_it_says_for_whom_and_when_the_numbers_were_checked(pane):
    foot = pane.findChild(Words, "help_foot").text()
    assert foot == "Numbers for the United States, checked November 2026. Opening this page is never counted."


@pytest.mark.parametrize(("country", "checked", "start"), [
    ("", "", "Opening"), ("Canada", "", "Numbers for Canada."), ("", "2026-11", "Numbers checked November 2026."),
])
def test_it_says_only_what_it_knows(pane, country, checked, start):
    pane.set_help(Help(lines=HELP.lines, country=country, checked=checked))
    assert pane.findChild(Words, "help_foot").text().startswith(start)


def test_without_numbers_it_still_says_what_to_do(pane):
    pane.set_help(Help())
    assert numbers(pane) == []
    assert pane.findChild(Words, "help_title").text() == "You can talk to someone now."
    assert any("front desk" in words.text() for words in pane.findChildren(Words))


def test_numbers_are_words_only(pane):
    pane.set_help(Help(lines=(HelpLine("<b>x</b>", "<a href='file:///etc/passwd'>1</a>"),)))
    assert numbers(pane)[0].textFormat() == Qt.TextFormat.PlainText


def test_the_way_back(qtbot, pane):
    with qtbot.waitSignal(pane.back_requested):
        QTest.keyClick(pane.back, Qt.Key.Key_Return)


def test_numbers_of_other_countries_stand_below_with_the_number_first(pane):
    spain = CountryHelp("ES", "Spain", (HelpLine("Line 024", "024", "Day and night"), HelpLine("Emergency", "112")))
    pane.set_help(replace(HELP, elsewhere=(spain,)))
    words = [part.text() for part in pane._countries]
    assert words == ["Spain", "024 · Line 024 · Day and night\n112 · Emergency"]
    assert all(part.isVisible() for part in pane._countries)
    pane.set_help(HELP)
    assert not pane._elsewhere.isVisible()

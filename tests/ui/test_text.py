"""Lines of plain text: broken between words, smaller where a word is too long, never cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from samples import look

from reader.ui.widgets.text import TextBlock, text_width
from reader.ui.widgets.words import Words

LONG = "Posttraumatische Belastungsstörungsbehandlungsmöglichkeiten"


@pytest.mark.parametrize("width", [60, 120, 240, 500])
def test_no_line_is_wider_than_its_place(qapp, width):
    block = TextBlock(LONG, look().font("title", 600), width)
    assert block.natural_width <= width + 1


def test_a_long_word_becomes_smaller_before_it_breaks(qapp):
    font = look().font("title", 600)
    word = "Understanding"
    wide = text_width(word, font)
    assert TextBlock(word, font, wide * 0.8).lines == 1
    assert TextBlock(word, font, wide * 0.3).lines > 1


def test_lines_are_kept_free_for_short_titles(qapp):
    font = look().font("card_title", 600)
    assert TextBlock("Sleep", font, 240, at_least=2).height == TextBlock("Sleep " * 6, font, 240).height


def test_words_on_a_mark_are_where_the_mark_is(qapp):
    block = TextBlock("What is PTSD?", look().font("card_title", 600), 400)
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    block.draw(painter, 0, 0, QColor("black"), marks=((8, 4),), mark=QColor("#ffff00"))
    painter.end()
    [place] = block.rectangles(8, 4)
    assert image.pixelColor(round(place.left()) + 1, round(place.center().y())) != QColor("white")
    yellow = [x for x in range(400) if image.pixelColor(x, round(place.top()) + 2) == QColor("#ffff00")]
    assert yellow
    assert place.left() - 3 <= min(yellow)
    assert max(yellow) <= place.right() + 3


def test_words_are_never_rich_text(qtbot):
    words = Words("<b>bold</b> & <img src='x'>")
    qtbot.addWidget(words)
    words.set_look(look())
    assert words.height_for(2000) < 40
    assert words.natural_width() > text_width("bold & ", words.font()) * 2
    assert words.text() == "<b>bold</b> & <img src='x'>"


def test_empty_words_take_no_room(qtbot):
    words = Words("")
    qtbot.addWidget(words)
    words.set_look(look())
    assert words.height_for(300) == 0


def test_text_keeps_its_own_direction_in_a_window_of_the_other(qtbot, qapp):
    """The question mark of an English title stays at its end when the window runs from right to left."""
    font = look().font("title", 600)
    plain = TextBlock("What?", font, 600).rectangles(4, 1)[0].left()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        block = TextBlock("What?", font, 600)
        assert block.rectangles(4, 1)[0].left() == plain
        assert block.rectangles(0, 1)[0].left() < plain
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

"""The sentence that is read aloud, on the page: what is lit is what is said, it is in the window, and the page follows
the voice but not against a person."""

import pytest
from pages import Pictures, article, look
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest

from reader.library.markdown_page import convert
from reader.marks.article_text import article_text
from reader.speech.reading import utterances
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane

PROSE = "\n\n".join(f"Paragraph {number} has two sentences. This one of {number} speaks of a quiet lake and a boat "
                    "that is not in a hurry at all, so that it takes more than one line." for number in range(12))
MARKDOWN = f"""---
title: The lake
summary: A walk in the morning.
content_note: It names fear once.
reviewed_by: Dr. Lee
reviewed: 2026-03-01
sources:
  - A study, 2022. https://example.org/long/way.
---
> [!FACTS] In short
> - First fact. It is short.

## Before
{PROSE}

| Study | People | What was found at the end of it |
|---|---|---|
| Year one | 41 | Fewer signs |
| Year two | 12 | **No** change |

## After
{PROSE}[^1]

[^1]: A small note.
"""


@pytest.fixture
def page(tmp_path):
    return convert(tmp_path, "en/lake.md", MARKDOWN.encode()).page


@pytest.fixture
def pane(qtbot, page):
    return make(qtbot, page)


def make(qtbot, page, size=(1280, 800), theme="light", percent=100):
    pane = ArticlePane(Pictures())
    qtbot.addWidget(pane)
    pane.set_look(look(theme, percent))
    pane.resize(*size)
    pane.show()
    pane.show_article(page, Surroundings())
    return pane


def say(pane, page, one, text=None):
    pane.aloud.open()
    pane.aloud.show_sentence(one.start, one.end, one.words, one.heading, text or article_text(page).text)


def lit(pane):
    """The words that are lit."""
    shown, color = pane.view.plain_text(), pane._look.theme.color("sentence")
    spans = [(one.cursor.selectionStart(), one.cursor.selectionEnd()) for one in pane.view.extraSelections()
             if one.format.background().color() == QColor(color)]
    return "".join(shown[start:end] for start, end in spans)


def letters(words):
    return "".join(words.split())


def is_in_window(pane):
    rect = pane.aloud.sentence._rect()
    high = pane.view.viewport().height()
    return rect.top() >= 0 and (rect.bottom() <= high or rect.height() > high - 60)


def settled(qtbot, pane):
    qtbot.waitUntil(lambda: is_in_window(pane))


@pytest.mark.parametrize(("size", "percent", "theme"), [
    ((1280, 800), 100, "light"), ((360, 640), 100, "dark"), ((1080, 1920), 200, "high_contrast"),
    ((1280, 800), 200, "sepia"),
])
def test_while_a_sentence_is_said_its_words_are_lit_and_in_the_window(qtbot, page, size, percent, theme):
    pane = make(qtbot, page, size, theme, percent)
    pane.aloud.sentence.is_still = True
    said = utterances(page)
    for one in said:
        say(pane, page, one)
        assert letters(lit(pane)) == letters(one.words), one
        assert is_in_window(pane), one
    assert len(said) > 50


def test_the_page_scrolls_gently_to_the_next_sentence_and_only_when_it_must(qtbot, pane, page):
    said = utterances(page)
    scroll = pane.view.verticalScrollBar()
    say(pane, page, said[0])
    assert scroll.value() == 0
    far = next(one for one in said if one.words.startswith("This one of 5"))
    say(pane, page, far)
    settled(qtbot, pane)
    there = scroll.value()
    assert there > 0
    following = said[said.index(far) + 1]
    say(pane, page, following)
    assert scroll.value() == there


def test_with_less_movement_the_page_jumps(qtbot, pane, page):
    from dataclasses import replace

    calm = look("light", 100)
    pane.set_look(replace(calm, appearance=replace(calm.appearance, motion="less")))
    say(pane, page, next(one for one in utterances(page) if one.words.startswith("This one of 5")))
    assert is_in_window(pane)
    before = pane.view.verticalScrollBar().value()
    say(pane, page, next(one for one in utterances(page) if one.words.startswith("This one of 6")))
    assert is_in_window(pane)
    assert pane.aloud.sentence._animation.state() == pane.aloud.sentence._animation.State.Stopped
    assert pane.view.verticalScrollBar().value() >= before


def wheel(pane, clicks):
    here = pane.view.viewport().rect().center()
    event = QWheelEvent(here, pane.view.viewport().mapToGlobal(here), QPoint(), QPoint(0, -120 * clicks),
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    pane.view.wheelEvent(event)


def test_who_scrolls_away_stays_there_until_the_voice_comes_by_or_is_asked_for(qtbot, pane, page):
    pane.aloud.sentence.is_still = True
    said = utterances(page)
    one = next(one for one in said if one.words.startswith("This one of 3"))
    say(pane, page, one)
    scroll = pane.view.verticalScrollBar()
    scroll.setValue(scroll.maximum())
    assert pane.aloud.sentence.is_away
    assert pane.aloud.player.show_place.isVisible()
    following = said[said.index(one) + 1]
    say(pane, page, following)
    assert scroll.value() == scroll.maximum()
    assert letters(lit(pane)) == "" or not is_in_window(pane)
    QTest.mouseClick(pane.aloud.player.show_place, Qt.MouseButton.LeftButton)
    assert is_in_window(pane)
    assert not pane.aloud.player.show_place.isVisible()
    # A little scrolling that leaves the sentence in the window is no going away.
    wheel(pane, 1)
    assert not pane.aloud.sentence.is_away


@pytest.mark.parametrize("change", ["size", "theme", "width"])
def test_the_lit_sentence_stays_lit_and_in_the_window_when_the_page_changes(qtbot, pane, page, change):
    pane.aloud.sentence.is_still = True
    one = next(one for one in utterances(page) if one.words.startswith("This one of 7"))
    say(pane, page, one)
    if change == "size":
        pane.set_look(look("light", 200))
    elif change == "theme":
        pane.set_look(look("dark"))
    else:
        pane.resize(420, 700)
    qtbot.waitUntil(lambda: letters(lit(pane)) == letters(one.words) and is_in_window(pane))
    assert not pane.aloud.sentence.is_away


def test_when_it_is_over_nothing_is_lit_and_the_page_has_its_height_again(qtbot, pane, page):
    before = pane.view.height()
    one = utterances(page)[0]
    say(pane, page, one)
    assert pane.view.height() == before - pane.aloud.player.height()
    assert pane.foot == pane.aloud.player.height()
    pane.aloud.close()
    assert lit(pane) == ""
    assert pane.view.height() == before
    assert pane.foot == 0


def test_escape_asks_for_silence_before_anything_else(qtbot, pane, page):
    say(pane, page, utterances(page)[0])
    pane.open_find()
    with qtbot.waitSignal(pane.aloud.stop_requested):
        assert pane.close_floating()


def test_a_card_over_the_page_is_told(qtbot):
    pane = make(qtbot, article())
    with qtbot.waitSignal(pane.covered):
        pane.view.link_activated.emit("term:0")
    with qtbot.assertNotEmitted(pane.covered):
        pane.view.link_activated.emit("https://example.org/a")


def test_listen_from_here_says_where_the_selected_words_stand(qtbot, pane, page):
    text = article_text(page).text
    pane.set_kept((), text)
    cursor = pane.view.textCursor()
    at = pane.view.plain_text().index("First fact")
    cursor.setPosition(at)
    cursor.setPosition(at + 5, cursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    pane.view.selection.made.emit()
    with qtbot.waitSignal(pane.listen_requested) as signal:
        pane.kept.bar.listen_chosen.emit()
    assert text[signal.args[0]:].startswith("First fact")


def test_where_one_is_counts_in_the_articles_text(qtbot, pane, page):
    text = article_text(page).text
    assert pane.aloud.place_in_view(text) == 0
    pane.go_to_section("after")
    assert text[pane.aloud.place_in_view(text):].startswith("After")


def test_signs_that_count_twice_move_nothing(qtbot, tmp_path):
    page = convert(tmp_path, "en/lake.md", (
        "---\ntitle: A \U0001f600 lake\ncontent_note: Hard \U0001f600 words.\nsources: [\"A \U0001f600 study.\"]\n---\n"
        "Before \U0001f600\U0001f600 it. After \U0001f600 it!\n").encode()).page
    pane = make(qtbot, page)
    for one in utterances(page):
        say(pane, page, one)
        shown = pane.view.plain_text().encode("utf-16-le")
        lit_words = "".join(shown[2 * start:2 * end].decode("utf-16-le") for start, end in pane.aloud.sentence.spans)
        assert letters(lit_words) == letters(one.words)


def test_a_summary_made_from_the_first_paragraph_is_not_said_twice(tmp_path):
    page = convert(tmp_path, "en/lake.md", b"# Lake\n\nOne line  \nand another.\n").page
    assert [one.text for one in utterances(page)] == ["Lake", "Not yet reviewed by a clinician", "One line",
                                                      "and another."]

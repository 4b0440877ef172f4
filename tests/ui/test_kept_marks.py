"""What a person kept, as they see it in the page: fills, lines, signs, rings; and what touching and keys do."""

from __future__ import annotations

import time

import pytest
from kept_samples import SECTIONS, SENTENCE, one_of_each, placed, text_of, words_at
from pages import Pictures, article, look
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.kept import MarkColor, MarkKind, Standing
from reader.ui.find_in_page import find
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style
from reader.ui.widgets.found_marks import Marks

THEMES = ["light", "sepia", "dark", "high_contrast"]
PAGE = article(sections=SECTIONS)
TEXT = text_of(PAGE)


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
        pane.show_article(PAGE, Surroundings("Your visit", "your-visit"))
    yield pane
    qapp.setStyleSheet("")


def wear(pane: ArticlePane, qapp, theme: str, percent: int = 100) -> None:  # noqa: ANN001
    new = look(theme, percent)
    qapp.setStyleSheet(application_style(new) + reading_style(new))
    pane.set_look(new)


def point_of(pane: ArticlePane, words: str) -> QPoint:
    """The middle of the first letter of `words` in the viewport."""
    cursor = QTextCursor(pane.view.document())
    start = words_at(pane, words)
    cursor.setPosition(start)
    left = pane.view.cursorRect(cursor)
    cursor.setPosition(start + 1)
    right = pane.view.cursorRect(cursor)
    return QPoint((left.left() + right.left()) // 2, left.bottom() - 8)


def point_at(pane: ArticlePane, point: QPoint) -> None:
    """Move the mouse to a point of the viewport, with no button down."""
    there = pane.view.viewport().mapToGlobal(point)
    QApplication.sendEvent(pane.view.viewport(), QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), QPointF(there), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier))


def picture_of(pane: ArticlePane) -> QImage:
    return pane.view.viewport().grab().toImage()


def colors_around(pane: ArticlePane, words: str) -> list[str]:
    """The colors of the pixels over the line of `words`, from the foot of its letters up to their head."""
    image, cursor = picture_of(pane), QTextCursor(pane.view.document())
    start = words_at(pane, words)
    cursor.setPosition(start)
    left = pane.view.cursorRect(cursor)
    cursor.setPosition(start + len(words))
    right = pane.view.cursorRect(cursor)
    return [image.pixelColor(x, y).name().upper()
            for y in range(left.bottom() - 24, left.bottom() + 8) for x in range(left.left(), right.left())]


def near(one: str, other: str) -> bool:
    first, second = QColor(one), QColor(other)
    return all(abs(a - b) <= 12 for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("number", range(4))
def test_highlight_has_its_color_in_every_theme(pane, qapp, theme, number):
    wear(pane, qapp, theme)
    pane.view.go_to_anchor("before")
    color = list(MarkColor)[number]
    words = f"Sentence number {number} tells"
    wanted = look(theme).theme[f"highlight_{color}"].upper()
    before = sum(near(one, wanted) for one in colors_around(pane, words))
    pane.set_kept(one_of_each(TEXT), TEXT)
    after = sum(near(one, wanted) for one in colors_around(pane, words))
    assert before == 0
    assert after > (60 if theme == "high_contrast" else 2000)  # lines there, fills elsewhere


@pytest.mark.parametrize("theme", THEMES)
def test_colors_differ_without_color(pane, qapp, theme):
    """The ink below the letters of the four, taken as dark or light alone, makes four patterns."""
    wear(pane, qapp, theme)
    pane.view.go_to_anchor("before")
    pane.set_kept(one_of_each(TEXT), TEXT)
    image, patterns = picture_of(pane), set()
    for number in range(4):
        cursor = QTextCursor(pane.view.document())
        cursor.setPosition(words_at(pane, f"Sentence number {number} tells"))
        rect = pane.view.cursorRect(cursor)
        ground = image.pixelColor(rect.left() + 1, rect.bottom() - 12).lightness()
        rows = tuple(
            tuple(abs(image.pixelColor(rect.left() + x, y).lightness() - ground) > 60 for x in range(2, 60))
            for y in range(rect.bottom() - 2, rect.bottom() + 3))
        assert any(map(any, rows)), number
        patterns.add(rows)
    assert len(patterns) == 4


def test_note_adds_a_line_and_a_sign_in_the_margin(pane):
    pane.view.go_to_anchor("before")
    words = "Sentence number 2 tells"
    plain = placed(TEXT, words)
    pane.set_kept((plain,), TEXT)
    assert not pane.view.kept.strip.isVisible()
    without = colors_around(pane, words)
    pane.set_kept((placed(TEXT, words, note="Ask about this."),), TEXT)
    with_note = colors_around(pane, words)
    ink = look().theme["on_highlight"].upper()
    row = len(with_note) // 32
    assert max(sum(near(one, ink) for one in with_note[y * row:(y + 1) * row]) for y in range(24, 32)) > 0.9 * row
    assert max(sum(near(one, ink) for one in without[y * row:(y + 1) * row]) for y in range(24, 32)) < 0.5 * row
    strip = pane.view.kept.strip
    assert strip.isVisible()
    rect = strip.rect_of(plain.mark.id)
    assert abs(rect.center().y() - point_of(pane, words).y()) < 12
    assert strip.geometry().right() < pane.view.viewport().x()  # beside the text, never on it


def test_star_stands_at_the_heading_that_is_saved(pane):
    pane.set_kept((placed(TEXT, "During the visit", kind=MarkKind.BOOKMARK),), TEXT)
    pane.view.go_to_anchor("during")
    strip = pane.view.kept.strip
    rect = strip.rect_of(f"{1:032x}")
    assert abs(rect.center().y() - point_of(pane, "During the visit").y()) < 16
    image, saved = strip.grab().toImage(), look().theme["saved"]
    assert any(near(image.pixelColor(x, y).name(), saved)
               for x in range(image.width()) for y in range(rect.top(), rect.bottom()))


def test_whole_article_that_is_saved_has_its_star_at_the_title(pane):
    pane.set_kept((placed(TEXT, "", kind=MarkKind.BOOKMARK),), TEXT)
    assert abs(pane.view.kept.strip.rect_of(f"{1:032x}").center().y()
               - point_of(pane, "What happens at a visit").y()) < 20


@pytest.mark.parametrize("standing", [Standing.LOST, Standing.GONE])
def test_mark_that_has_lost_its_place_is_nowhere_in_the_page(pane, standing):
    pane.view.go_to_anchor("before")
    before = picture_of(pane)
    pane.set_kept((placed(TEXT, "Sentence number 1 tells", standing=standing, note="Kept."),), TEXT)
    assert picture_of(pane) == before
    assert not pane.view.kept.strip.isVisible()


def test_found_words_are_seen_on_a_highlight_of_the_same_color(pane):
    pane.set_kept((placed(TEXT, "Sentence number 1 tells a short story"),), TEXT)
    pane.view.go_to_anchor("before")
    theme = look().theme
    assert theme["match"] == theme["highlight_yellow"]
    before = colors_around(pane, "1 tells a short")
    pane.view.set_marks(Marks(find(pane.view.plain_text(), "tells a")))
    after = colors_around(pane, "1 tells a short")
    assert sum(one != other for one, other in zip(before, after, strict=True)) > 60  # the ring round it


def test_mark_glows_when_one_is_led_to_it(pane, qtbot):
    words = "Sentence number 38 tells a short story"
    start = TEXT.index(words)
    pane.set_kept((), TEXT)
    assert pane.show_mark(start, start + len(words))
    assert pane.view.viewport().rect().contains(point_of(pane, words))
    glow = look().theme["sentence"]
    assert sum(near(one, glow) for one in colors_around(pane, words)) > 2000
    qtbot.waitUntil(lambda: sum(near(one, glow) for one in colors_around(pane, words)) < 100)


def test_words_that_the_page_does_not_show_are_told(pane):
    pane.set_kept((), TEXT + "\nNot in the page at all.")
    start = len(TEXT) + 1
    assert not pane.show_mark(start, start + 10)


def test_cells_of_a_table_stay_marked_when_its_rows_become_blocks(pane, qtbot):
    row = "Year one · 41 · Fewer signs"
    pane.set_kept((placed(TEXT, row, color=MarkColor.GREEN),), TEXT)
    wanted = look().theme["highlight_green"]

    def marked(words: str) -> int:
        pane.view.show_position(words_at(pane, words))
        return sum(near(one, wanted) for one in colors_around(pane, words))

    assert min(marked("Year one"), marked("41"), marked("Fewer signs")) > 100
    pane.resize(330, 700)
    qtbot.waitUntil(lambda: "People: 41" in pane.view.plain_text())
    assert min(marked("Year one"), marked("Fewer signs")) > 100
    assert marked("People") == 0


@pytest.mark.parametrize("percent", [100, 200])
def test_marks_stay_on_their_words_through_sizes_and_colors(pane, qapp, percent):
    pane.set_kept((placed(TEXT, "Sentence number 30 tells a short story"),), TEXT)
    wear(pane, qapp, "dark", percent)
    pane.view.show_position(words_at(pane, "Sentence number 30"))
    wanted = look("dark").theme["highlight_yellow"]
    assert sum(near(one, wanted) for one in colors_around(pane, "Sentence number 30")) > 800


def test_another_article_begins_without_marks(pane):
    pane.set_kept(one_of_each(TEXT), TEXT)
    pane.show_article(article(sections=SECTIONS, content_hash="two"), Surroundings())
    pane.view.go_to_anchor("before")
    wanted = look().theme["highlight_yellow"]
    assert sum(near(one, wanted) for one in colors_around(pane, "Sentence number 0")) == 0


def test_five_hundred_highlights_cost_what_those_in_view_cost(pane):
    """Scrolling with marks on every sentence takes hardly longer than with the few of one window."""
    many = tuple(
        placed(TEXT, SENTENCE.format(number % 42), number, color=list(MarkColor)[number % 4],
               note="A note." if number % 3 == 0 else "")
        for number in range(500))
    pane.set_kept(many, TEXT)

    def drawn() -> int:
        return len(pane.view.extraSelections())

    pane.view.go_to_anchor("before")
    there = drawn()
    assert 0 < there < 300
    pane.view.go_to_place(pane.view.place())
    scroll = pane.view.verticalScrollBar()
    scroll.setValue(0)
    assert drawn() < there
    steps = 40
    start = time.process_time()
    for step in range(steps):
        scroll.setValue(step * 40)
        pane.view.viewport().grab()
    assert (time.process_time() - start) / steps < 0.25  # far above what it takes, far below what hundreds would


# ---- touching, pointing, keys


def test_touching_a_highlight_shows_its_card(pane):
    pane.set_kept((placed(TEXT, "Sentence number 1 tells", note="Ask about this."),), TEXT)
    pane.view.go_to_anchor("before")
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, "number 1 tells"))
    assert pane.kept.card.isVisible()
    assert pane.kept.card.mark.note == "Ask about this."
    assert pane.kept.card.has_focus()


def test_touching_beside_every_highlight_shows_nothing(pane):
    pane.set_kept((placed(TEXT, "Sentence number 1 tells"),), TEXT)
    pane.view.go_to_anchor("before")
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, "short story"))
    assert not pane.kept.card.isVisible()


def test_pointing_at_a_highlight_shows_its_card_and_takes_no_keys(pane, qtbot):
    pane.set_kept((placed(TEXT, "Sentence number 1 tells"),), TEXT)
    pane.view.go_to_anchor("before")
    point = point_of(pane, "number 1 tells")
    with qtbot.waitSignal(pane.view.kept.hovered):
        point_at(pane, point)
    assert pane.kept.card.isVisible()
    assert not pane.kept.card.has_focus()


def test_pointing_elsewhere_in_time_shows_nothing(pane):
    pane.set_kept((placed(TEXT, "Sentence number 1 tells"),), TEXT)
    pane.view.go_to_anchor("before")
    point_at(pane, point_of(pane, "number 1 tells"))
    assert pane.view.kept._timer.isActive()
    point_at(pane, point_of(pane, "short story"))
    assert not pane.view.kept._timer.isActive()


def test_touching_a_sign_shows_its_card(pane):
    mark = placed(TEXT, "During the visit", kind=MarkKind.BOOKMARK, note="Here.")
    pane.set_kept((mark,), TEXT)
    pane.view.go_to_anchor("during")
    strip = pane.view.kept.strip
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.rect_of(mark.mark.id).center())
    assert pane.kept.card.mark == mark.mark


def test_sign_in_a_narrow_margin_is_as_large_as_a_finger(pane, qtbot):
    mark = placed(TEXT, "During the visit", kind=MarkKind.BOOKMARK)
    pane.resize(340, 640)
    qtbot.waitUntil(lambda: "People: 41" in pane.view.plain_text())
    pane.set_kept((mark,), TEXT)
    pane.view.go_to_anchor("during")
    strip = pane.view.kept.strip
    assert strip.width() < 24
    middle = strip.rect_of(mark.mark.id).center().y()
    assert strip.rect_of(mark.mark.id).height() >= 44
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(44 - strip.width() - 3, middle))
    assert pane.kept.card.isVisible()


def test_overlapping_highlights_are_shown_one_after_the_other(pane):
    pane.set_kept((placed(TEXT, "Sentence number 1 tells a short story", 1),
                   placed(TEXT, "number 1 tells", 2, color=MarkColor.ROSE)), TEXT)
    pane.view.go_to_anchor("before")
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, "number 1 tells"))
    card = pane.kept.card
    first = card.mark
    card._next.click()
    assert {first.id, card.mark.id} == {f"{1:032x}", f"{2:032x}"}


def test_alt_and_arrows_go_through_the_marks_and_enter_opens(pane):
    pane.set_kept((placed(TEXT, "Sentence number 20 tells", 3), placed(TEXT, "Sentence number 2 tells", 1),
                   placed(TEXT, "During the visit", 2, kind=MarkKind.BOOKMARK)), TEXT)
    seen = []
    for _ in range(4):
        QTest.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        seen.append(int(pane.view.kept.current, 16))
    assert seen == [1, 2, 3, 1]
    assert pane.view.viewport().rect().contains(point_of(pane, "Sentence number 2 tells"))
    QTest.keyClick(pane.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert int(pane.view.kept.current, 16) == 3
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert pane.kept.card.isVisible()
    assert pane.kept.card.mark.words == "Sentence number 20 tells"
    QTest.keyClick(pane.kept.card, Qt.Key.Key_Escape)
    assert not pane.kept.card.isVisible()
    assert pane.view.hasFocus()


def test_mark_that_the_keys_are_on_has_a_ring(pane):
    pane.set_kept((placed(TEXT, "Sentence number 2 tells"),), TEXT)
    pane.view.go_to_anchor("before")
    focus = look().theme["focus"]
    before = sum(near(one, focus) for one in colors_around(pane, "Sentence number 2 tells"))
    QTest.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert sum(near(one, focus) for one in colors_around(pane, "Sentence number 2 tells")) > before + 100
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert sum(near(one, focus) for one in colors_around(pane, "Sentence number 2 tells")) == before


def test_place_in_view_is_the_heading_or_paragraph_at_the_top(pane):
    pane.set_kept((), TEXT)
    pane.view.go_to_anchor("during")
    assert TEXT[slice(*pane.spot_in_view())] == "During the visit"
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().value() + 300)
    start, end = pane.spot_in_view()
    assert TEXT[start:end].startswith("Sentence number 1")
    assert pane.view.top_text()[:12] in TEXT[start:end] or pane.view.top_text() == ""
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    start, end = pane.spot_in_view()
    assert TEXT[start:end]


def test_signs_and_lines_stand_right_where_lines_run_from_right_to_left(pane, qtbot):
    words, heading_words = "שקט and the sea 42 רגוע", "כותרת שנייה"
    page = article(
        f"<p>הלילה {words} מאוד, ואפשר לנוח בשקט.</p><h2><a name=\"two\"></a>{heading_words}</h2><p>סוף.</p>",
        card=PAGE.card.__class__("night", "he", "שינה"), head_picture=None,
        sections=(PAGE.sections[0].__class__("", "", 0, f"הלילה {words} מאוד, ואפשר לנוח בשקט."),
                  PAGE.sections[0].__class__("two", heading_words, 2, "סוף.")))
    text = text_of(page)
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.show_article(page, Surroundings())
    mark = placed(text, words, note="x")
    pane.set_kept((mark, placed(text, heading_words, 2, kind=MarkKind.BOOKMARK)), text)
    strip, column = pane.view.kept.strip.geometry(), pane.view.viewport().geometry()
    assert strip.left() > column.right()  # before the line, not on it
    ink, wanted = look().theme["on_highlight"], look().theme["highlight_yellow"]
    image, cursor = picture_of(pane), QTextCursor(pane.view.document())
    cursor.setPosition(words_at(pane, words))
    line = pane.view.cursorRect(cursor)
    filled = {x for x in range(image.width()) if near(image.pixelColor(x, line.bottom() - 21).name(), wanted)}
    lined = max(({x for x in range(image.width()) if near(image.pixelColor(x, y).name(), ink)}
                 for y in range(line.bottom() + 2, line.bottom() + 8)), key=len)
    assert len(filled) > 100
    assert len(filled ^ lined) < 12  # as long as the fill is wide, wherever the directions meet

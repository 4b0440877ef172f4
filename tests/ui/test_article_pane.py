"""The article screen as a reader meets it: what is on the page, where it stays, what a touch does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pages import STACKED, Pictures, article, heading, look, panel, sentences
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextFormat
from PySide6.QtTest import QTest

from reader.model import ArticleCard, ReadingPlace
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style

AROUND = Surroundings(
    "Your visit", "your-visit", (ArticleCard("what-is-ptsd", "en", "What is PTSD?", minutes=6),),
    ArticleCard("before-it", "en", "The one before"), ArticleCard("after-it", "en", "The one after"), "2026-11-24",
)


@pytest.fixture
def pictures():
    return Pictures()


@pytest.fixture
def pane(qtbot, qapp, pictures):
    first = look()
    qapp.setStyleSheet(application_style(first) + reading_style(first))
    pane = ArticlePane(pictures)
    qtbot.addWidget(pane)
    pane.resize(1280, 732)
    pane.set_look(first)
    pane.show()
    with qtbot.waitSignal(pane.shown):
        pane.show_article(article(), AROUND)
    yield pane
    qapp.setStyleSheet("")


def link_point(pane: ArticlePane, address: str) -> QPoint:
    """A point of the viewport that lies on the link `address`, scrolled into view."""
    document = pane.view.document()
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            if fragment.charFormat().anchorHref() == address:
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                pane.view.show_position(fragment.position())
                start = pane.view.cursorRect(cursor)
                cursor.setPosition(fragment.position() + 1)
                return (start.center() + pane.view.cursorRect(cursor).center()) / 2
            iterator += 1
        block = block.next()
    raise AssertionError(f"no link to {address}")


def touch(pane: ArticlePane, address: str) -> None:
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=link_point(pane, address))


def test_page_says_title_summary_and_that_nobody_reviewed_it(pane):
    words = pane.view.plain_text()
    for expected in ("Your visit", "What happens at a visit", "A quiet walk through the day.", "7 minutes",
                     "Not yet reviewed by a clinician", "Updated November 2026", "Where this comes from",
                     "A study, 2022.", "Next check by November 2027", "What is PTSD?", "The one before"):
        assert expected in words
    assert "Checked by" not in words


def test_headings_have_their_own_size_and_stay_headings(pane):
    document = pane.view.document()
    sizes = {}
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            form = block.begin().fragment().charFormat()
            assert not form.hasProperty(QTextFormat.Property.FontSizeAdjustment)
            sizes[level] = form.intProperty(QTextFormat.Property.FontPixelSize)
        block = block.next()
    assert sizes == {1: 36, 2: 28, 3: 22}


def test_column_holds_about_sixty_six_characters(pane):
    assert pane.view.column == 600


@pytest.mark.parametrize("percent", [85, 150, 200, 300])
def test_sentence_at_the_top_stays_through_a_change_of_size_and_back(pane, percent):
    pane.view.go_to_place(ReadingPlace("during", 5, 30))
    before = pane.view.top_text()[:20]
    pane.set_look(look(percent=percent))
    # The line breaks elsewhere now: the same words stand in the first line of the window.
    cursor = pane.view.cursorForPosition(QPoint(1, 2))
    line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
    assert before in cursor.block().text()
    assert line.textStart() <= cursor.block().text().index(before) < line.textStart() + line.textLength()
    pane.set_look(look())
    assert pane.view.top_text()[:20] == before


@pytest.mark.parametrize("choice", [
    {"theme": "dark"}, {"theme": "sepia"}, {"theme": "high_contrast"}, {"letters": "book"}, {"letters": "dyslexic"},
    {"lines": "most"}, {"spacing": "wide"}, {"width": "narrow"}, {"width": "wide"},
])
def test_sentence_at_the_top_stays_through_every_choice(pane, choice):
    pane.view.go_to_place(ReadingPlace("feeling", 4, 0))
    before = pane.view.top_text()[:30]
    pane.set_look(look(**choice))
    assert before in pane.view.cursorForPosition(QPoint(1, 2)).block().text()


def test_sentence_at_the_top_stays_when_the_window_gets_narrow_and_tables_restack(pane, qtbot):
    pane.view.go_to_place(ReadingPlace("during", 9, 0))
    before = pane.view.top_text()[:24]
    assert before.startswith("Sentence number")
    pane.resize(340, 640)
    qtbot.waitUntil(lambda: "People: 41" in pane.view.plain_text())
    assert before in pane.view.cursorForPosition(QPoint(1, 2)).block().text()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_nothing_scrolls_sideways_at_320_px(pane, qtbot, percent):
    pane.resize(320, 640)
    pane.set_look(look(percent=percent))
    qtbot.waitUntil(lambda: pane.view.horizontalScrollBar().maximum() == 0)
    assert 250 < pane.view.column < 320
    assert pane.view.document().idealWidth() <= pane.view.viewport().width() + 1


def test_table_is_a_table_where_there_is_room_and_blocks_where_not(pane, qtbot):
    assert "People: 41" not in pane.view.plain_text()
    pane.resize(330, 700)
    qtbot.waitUntil(lambda: "People: 41" in pane.view.plain_text())
    assert STACKED.count("<br>") == 2


def test_outline_lists_the_headings_and_follows_the_reading(pane):
    titles = [pane.outline._list.item(row).text() for row in range(pane.outline._list.count())]
    assert titles == ["Before the visit", "During the visit", "What it can feel like", "After the visit"]
    pane.view.go_to_anchor("feeling")
    assert pane.outline.current_heading() == "feeling"
    pane.view.go_to_place(ReadingPlace("before", 3, 0))
    assert pane.outline.current_heading() == "before"
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    assert pane.outline.current_heading() == "after"


def test_choosing_a_heading_brings_it_to_the_top(pane):
    pane.outline._list.itemClicked.emit(pane.outline._list.item(1))
    assert pane.view.cursorForPosition(QPoint(1, 24)).block().text() == "During the visit"


def test_progress_grows_and_ends_with_the_articles_own_text(pane):
    start = pane.view.progress()
    pane.view.go_to_anchor("feeling")
    middle = pane.view.progress()
    pane.view.scrollToAnchor("panel-sources")
    assert start < middle < pane.view.progress() == 1.0


def test_outline_folds_away_on_a_narrow_window_and_comes_when_asked(pane, qtbot):
    assert pane.outline.isVisible()
    with qtbot.waitSignal(pane.outline_folded) as told:
        pane.resize(800, 700)
    assert told.args == [True]
    assert not pane.outline.isVisible()
    pane.toggle_outline()
    assert pane.outline.isVisible()
    pane.outline._list.itemClicked.emit(pane.outline._list.item(2))
    assert not pane.outline.isVisible()


def test_link_to_an_article_is_only_said(pane, qtbot):
    with qtbot.waitSignal(pane.link_requested) as said:
        touch(pane, "article:what-is-ptsd#signs")
    assert said.args == ["article:what-is-ptsd#signs"]
    assert "What happens at a visit" in pane.view.plain_text()


def test_touch_beside_a_link_still_counts(pane, qtbot):
    point = link_point(pane, "https://example.org/a")
    cursor = pane.view.cursorForPosition(point)
    below = pane.view.cursorRect(cursor).bottom() + 3
    assert not pane.view.anchorAt(QPoint(point.x(), below))
    with qtbot.waitSignal(pane.link_requested) as said:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point.x(), below))
    assert said.args == ["https://example.org/a"]


def test_term_opens_its_meaning_and_escape_closes_it(pane, qtbot):
    touch(pane, "term:0")
    assert pane.popover.isVisible()
    assert pane.popover.accessibleName() == "Off-label"
    assert pane.popover.height() < 200  # no taller than its one sentence
    assert "For a use that was not reviewed." in pane.popover.accessibleDescription()
    QTest.keyClick(pane.popover, Qt.Key.Key_Escape)
    assert not pane.popover.isVisible()


def test_footnote_opens_and_leads_to_the_sources(pane, qtbot):
    touch(pane, "note:0")
    assert pane.popover.accessibleDescription() == "A short note."
    pane.popover.action_requested.emit()
    assert not pane.popover.isVisible()
    assert pane.view.progress() == 1.0


def test_a_card_that_a_resting_pointer_opened_leaves_the_focus_where_it_is(pane, qtbot):
    pane.view.setFocus()
    pane.view.term_hovered.emit("term:0")
    assert pane.popover.isVisible()
    assert pane.view.hasFocus()
    assert pane.close_floating()
    assert not pane.popover.isVisible()
    assert pane.view.hasFocus()


def test_touch_elsewhere_closes_the_popover(pane):
    touch(pane, "term:0")
    QTest.mousePress(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 600))
    assert not pane.popover.isVisible()


def test_popover_stays_inside_the_window(pane, qtbot):
    pane.resize(330, 500)
    qtbot.waitUntil(lambda: pane.view.column < 330)
    touch(pane, "term:0")
    assert pane.rect().contains(pane.popover.geometry())


def test_picture_opens_large_zooms_and_closes(pane):
    touch(pane, "picture:0")
    viewer = pane.viewer
    assert viewer.isVisible()
    assert viewer.accessibleName() == "A lake"
    assert viewer.zoom == 1.0
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.zoom > 1.2
    viewer.zoom_out()
    assert viewer.zoom == 1.0
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()
    assert pane.view.hasFocus()


def test_text_does_not_move_when_a_picture_comes_late(qtbot, qapp):
    pictures = Pictures(waits=True)
    pane = ArticlePane(pictures)
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    pane.set_look(look())
    pane.show()
    pane.show_article(article(), AROUND)
    pane.view.go_to_place(ReadingPlace("feeling", 0, 0))
    height, top = pane.view.document().size().height(), pane.view.top_text()
    assert not any_red(pane)
    pictures.arrive("media/b.webp")
    qtbot.waitUntil(lambda: any_red(pane))
    assert (pane.view.document().size().height(), pane.view.top_text()) == (height, top)


def any_red(pane: ArticlePane) -> bool:
    image = pane.view.grab().toImage()
    return any(
        image.pixelColor(x, y).getRgb()[:3] == (255, 0, 0)
        for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    )


def test_page_asks_for_no_picture_but_its_own(pane, tmp_path):
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    outside = tmp_path / "red.png"
    red.save(str(outside))
    for name in (str(outside), outside.as_uri(), "red.png", "../red.png", "http://example.org/red.png", "qrc:/red.png",
                 ":/red.png", "data:image/png;base64,AAAA", "picture:7", ""):
        for kind in (1, 2, 3, 100):
            found = pane.view.loadResource(kind, QUrl(name))
            assert isinstance(found, QImage), (kind, name)
            assert found.isNull(), (kind, name)


def test_words_are_found_counted_and_gone_through(pane, qtbot):
    pane.open_find()
    pane.find_bar._field.setText("QUIET lake")
    qtbot.waitUntil(lambda: pane.find_bar._count.text() == "1 of 42")
    pane.find_next(1)
    assert pane.find_bar._count.text() == "2 of 42"
    pane.find_next(-1)
    pane.find_next(-1)
    assert pane.find_bar._count.text() == "42 of 42"
    assert pane.view.extraSelections()
    pane.find_bar._field.setText("not in here")
    qtbot.waitUntil(lambda: pane.find_bar._count.text() == "Not on this page")
    assert not pane.view.extraSelections()
    pane.close_find()
    assert not pane.find_bar.isVisible()
    assert pane.view.hasFocus()


def test_words_that_come_when_another_screen_is_shown_find_nothing_and_break_nothing(pane):
    """The words of the find bar come a moment after they are typed."""
    pane.open_find()
    pane.hide()
    pane.find_bar.words_changed.emit("no such words in it")
    pane.show()
    assert pane.find_bar.isVisible()


def test_find_starts_with_the_words_that_are_selected(pane):
    cursor = QTextCursor(pane.view.document())
    position = pane.view.plain_text().index("quiet lake")
    cursor.setPosition(position)
    cursor.setPosition(position + 10, QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    pane.open_find()
    assert pane.find_bar.words() == "quiet lake"


def test_only_places_in_view_are_drawn(pane, qtbot):
    many = article(heading(2, "a", "A") + "".join(f"<p>word word word {n}</p>" for n in range(1500)))
    pane.show_article(many, AROUND)
    pane.open_find()
    pane.find_bar._field.setText("word")
    qtbot.waitUntil(lambda: pane.find_bar._count.text().endswith("of 4500"))
    assert 0 < len(pane.view.extraSelections()) < 300


def test_edited_article_keeps_the_place(pane):
    pane.view.go_to_place(ReadingPlace("feeling", 3, 0))
    before = pane.view.top_text()[:24]
    page = article(content_hash="two")
    page = replace(page, html=page.html.replace("Sentence number 1 ", "Sentence number one, rewritten, "))
    pane.update_article(page, AROUND)
    assert "rewritten" in pane.view.plain_text()
    assert pane.view.top_text()[:24] == before


def test_section_that_is_gone_is_told(pane):
    assert pane.show_article(article(), AROUND, "no-such-place") is False
    assert pane.show_article(article(), AROUND, "after") is True


def test_place_of_a_heading_that_is_gone_falls_back_to_the_share(pane):
    pane.view.go_to_place(ReadingPlace("gone", 3, 0, 0.5))
    scroll = pane.view.verticalScrollBar()
    assert scroll.value() == pytest.approx(scroll.maximum() / 2, abs=2)


def test_space_and_page_keys_turn_pages_home_and_end_go_to_the_ends(pane):
    scroll = pane.view.verticalScrollBar()
    QTest.keyClick(pane.view, Qt.Key.Key_Space)
    one = scroll.value()
    assert 0 < one < pane.view.viewport().height()
    QTest.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert scroll.value() == 2 * one
    QTest.keyClick(pane.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert scroll.value() == one
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert scroll.value() == scroll.maximum()
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert scroll.value() == 0


def test_tab_goes_through_the_links_and_enter_opens_the_one_in_focus(pane, qtbot):
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    assert pane.view.textCursor().hasSelection()
    with qtbot.waitSignal(pane.link_requested) as said:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert said.args == ["topic:your-visit"]


def test_control_wheel_wishes_for_another_size_and_leaves_the_page_alone(pane, qtbot):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    with qtbot.waitSignal(pane.text_step_requested) as said:
        QApplication.sendEvent(pane.view.viewport(), QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False))
    assert said.args == [1]


@pytest.mark.parametrize(("kind", "role"), [("note", "note_fill"), ("tip", "tip_fill"), ("warning", "warning_fill"),
                                        ("help", "help_fill"), ("facts", "facts_fill")])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_panel_is_filled_with_its_color_and_has_its_bar(pane, kind, role, theme):
    own = look(theme)
    pane.set_look(own)
    pane.show_article(article(panel(kind, "Title", sentences(2)), head_picture=None, pictures=()), AROUND)
    image = pane.view.viewport().grab().toImage()
    counts = {own.theme.color(role).name(): 0, own.theme.color("accent").name(): 0}
    for y in range(0, image.height(), 3):
        color = image.pixelColor(image.width() - 8, y).name()
        counts[color] = counts.get(color, 0) + 1
    assert counts[own.theme.color(role).name()] > 20
    if kind != "facts":
        bar = own.theme.color(f"{kind}_bar").name()
        assert sum(image.pixelColor(2, y).name() == bar for y in range(image.height())) > 60


def test_late_check_is_said(pane):
    page = article()
    pane.show_article(replace(page, card=replace(page.card, review_by="2025-01")), AROUND)
    assert "This page is due for a new check." in pane.view.plain_text()


def bars(pane: ArticlePane, x: int) -> list[int]:
    """How long, in px, the bars of quotes are that cross the column `x` of the page, from the top."""
    image, color = pane.view.viewport().grab().toImage(), look().theme.color("quote_bar")
    runs, length = [], 0
    for y in range(image.height()):
        if image.pixelColor(x, y) == color:
            length += 1
        elif length:
            runs.append(length)
            length = 0
    return runs + [length] * bool(length)


def test_quote_of_two_paragraphs_has_one_bar_and_two_quotes_have_two(pane):
    one = "<blockquote><p>First.</p><p>Second.</p></blockquote>"
    pane.show_article(article(one + "<p>Between.</p>" + one + one, head_picture=None, pictures=()), AROUND)
    assert len(bars(pane, 2)) == 3
    assert max(bars(pane, 2)) - min(bars(pane, 2)) <= 1


def test_quote_within_a_quote_has_a_bar_of_its_own(pane):
    deep = "<blockquote><p>Outer.</p><blockquote><p>Inner.</p></blockquote></blockquote><p>After.</p>"
    pane.show_article(article(deep, head_picture=None, pictures=()), AROUND)
    outer, inner = bars(pane, 2), bars(pane, 29)
    assert len(outer) == len(inner) == 1
    assert outer[0] > inner[0] > 10


def test_picture_that_cannot_be_shown_leaves_a_quiet_tile_with_its_words(qtbot):
    pictures = Pictures(waits=True)
    pane = ArticlePane(pictures)
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    pane.set_look(look())
    pane.show()
    pane.show_article(article(), AROUND)
    pane.view.go_to_place(ReadingPlace("feeling", 0, 0))

    def colors() -> set[str]:
        image = pane.view.picture("picture:0")
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}

    own = look().theme
    assert own.color("text").name() not in colors()  # it may still come: no words yet
    pictures.broken.add("media/b.webp")
    pictures.ready.emit("media/b.webp")
    assert {own.color("text").name(), own.color("facts_fill").name()} <= colors()


@pytest.fixture(scope="module")
def finger(qapp):
    return QTest.createTouchDevice()


def test_finger_scrolls_the_page_and_selects_nothing(pane, qtbot, finger):
    viewport, scroll = pane.view.viewport(), pane.view.verticalScrollBar()
    qtbot.waitUntil(lambda: pane.view._takes_touch)
    QTest.touchEvent(viewport, finger).press(0, QPoint(300, 500), viewport).commit()
    for y in range(480, 180, -30):
        QTest.touchEvent(viewport, finger).move(0, QPoint(300, y), viewport).commit()
    QTest.touchEvent(viewport, finger).release(0, QPoint(300, 180), viewport).commit()
    qtbot.waitUntil(lambda: scroll.value() > 150)
    assert not pane.view.textCursor().hasSelection()


def test_finger_opens_a_link(pane, qtbot, finger):
    point = link_point(pane, "article:what-is-ptsd#signs")
    viewport = pane.view.viewport()
    qtbot.waitUntil(lambda: pane.view._takes_touch)
    with qtbot.waitSignal(pane.link_requested) as said:
        QTest.touchEvent(viewport, finger).press(0, point, viewport).commit()
        QTest.touchEvent(viewport, finger).release(0, point, viewport).commit()
    assert said.args == ["article:what-is-ptsd#signs"]


def test_page_without_headings_has_the_whole_width_and_no_outline_button(pane, qtbot):
    with qtbot.waitSignal(pane.outline_folded) as told:
        pane.show_article(article(sentences(3), sections=()), AROUND)
    assert told.args == [False]
    assert not pane.outline.isVisible()
    pane.toggle_outline()
    assert not pane.outline.isVisible()
    pane.show_article(article(), AROUND)
    assert pane.outline.isVisible()

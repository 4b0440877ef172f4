"""The preview: an article as patients see it, in five forms, with what could be better in its file beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pages import Pictures, article, heading, sentences
from pages import look as look_of_window
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from test_screens_hold import (
    no_word_is_cut,
    nothing_reaches_beyond_the_window,
    parts_do_not_lie_on_each_other,
    what_can_be_pressed_is_large_enough_and_has_a_name,
)

from reader.model import ArticleCard, Help, HelpLine, Place, ReadingPlace, Severity
from reader.reports import Finding
from reader.ui.page_document import Surroundings
from reader.ui.panes.preview_pane import PreviewPane
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style
from reader.ui.widgets.button import Button
from reader.ui.widgets.preview_findings import MOST
from reader.ui.widgets.preview_form import Form, look_of
from reader.ui.widgets.words import Words

AROUND = Surroundings("Your visit", "your-visit", (ArticleCard("what-is-ptsd", "en", "What is PTSD?", minutes=6),),
                      ArticleCard("before-it", "en", "The one before"), None, "2026-11-24")
FINDINGS = (
    Finding("en/visit.md", 12, "link.missing", Severity.ERROR, "This link goes to a page that is not here.",
            "Did you mean “insurance.md”?"),
    Finding("en/visit.md", 0, "sources.none", Severity.NOTE, "This article names no sources.", "Type “sources:”."),
)
ON_SCREEN = [Form.LAPTOP, Form.KIOSK, Form.LARGE, Form.DARK]
FORMS = [*ON_SCREEN, Form.PRINT]


@pytest.fixture
def make(qtbot, qapp):
    """Make the screen in a window's look and show it, without an article yet; with `shown` False it is not shown."""
    made, palette = [], qapp.palette()

    def _make(window=None, width=1280, height=732, *, shown=True):
        window = window or look_of_window()
        qapp.setPalette(window.palette())
        qapp.setStyleSheet(application_style(window) + reading_style(window))
        pane = PreviewPane(Pictures())
        made.append(pane)
        pane.set_look(window)
        if shown:
            pane.resize(width, height)
            with qtbot.waitExposed(pane):
                pane.show()
        return pane

    yield _make
    for _ in range(3):
        qapp.processEvents()  # a page does a little more after its first painting
    for pane in made:
        pane.close()
        pane.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture
def pane(make):
    pane = make()
    pane.show_article(article(), AROUND, is_draft=True)
    return pane


def view_of(pane):
    """The page in front."""
    return pane._views[pane._shown].view


def choose(pane, form):
    """Choose a form as a person does."""
    part = next(part for part in pane.forms._parts if part.key == form)
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def color_of(view):
    """The color that the page is painted on, and that of its words."""
    image = view.grab().toImage()
    cursor = view.document().find("Sentence number 1 ")
    return QColor(image.pixel(2, view.height() // 2)), cursor.charFormat().foreground().color()


def link_point(view, address):
    """A point of the viewport that lies on a link, scrolled into view."""
    document = view.document()
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            if fragment.charFormat().anchorHref() == address:
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                view.show_position(fragment.position())
                start = view.cursorRect(cursor)
                cursor.setPosition(fragment.position() + 1)
                return (start.center() + view.cursorRect(cursor).center()) / 2
            iterator += 1
        block = block.next()
    raise AssertionError(f"no link to {address}")


def touch(pane, address):
    """Press a link of the page in front, wherever it is drawn."""
    view = view_of(pane)
    point = link_point(view, address)
    if pane.form is Form.KIOSK:
        kiosk = pane._kiosk
        inside = view.viewport().mapTo(kiosk.screen_shown, point)
        QTest.mouseClick(kiosk.view.viewport(), Qt.MouseButton.LeftButton,
                         pos=kiosk.view.mapFromScene(kiosk.proxy.mapToScene(inside)))
    else:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


# ---- what is said above the page

@pytest.mark.parametrize(("how", "words"), [
    ({"is_draft": True}, "Draft: patients do not see it yet"), ({"is_draft": False}, "Live"),
    ({"is_draft": False, "is_inside": False}, "Not in the library: patients do not see it"),
    ({"is_draft": True, "is_inside": False}, "Draft: patients do not see it yet"),
])
def test_title_and_state(make, how, words):
    pane = make()
    pane.show_article(article(), AROUND, **how)
    assert pane.title.text() == "What happens at a visit"
    assert pane.state.text() == words


def test_before_the_first_page_it_says_so_or_why_there_is_none(make):
    pane = make()
    pane.show_waiting("visit.md")
    said = lambda: " ".join(words.text() for words in pane.stage.findChildren(Words) if words.isVisible())  # noqa: E731
    assert pane.title.text() == "visit.md"
    assert "being made ready" in said()
    pane.show_failure("There is nothing in this file.")
    assert "There is nothing in this file." in said()
    pane.show_article(article(), AROUND, is_draft=False)
    assert said() == ""
    assert view_of(pane).isVisible()


def test_buttons_say_what_staff_want(pane, qtbot):
    with qtbot.waitSignal(pane.back_requested):
        pane.back.click()
    with qtbot.waitSignal(pane.open_requested) as asked:
        pane.open.click()
    assert asked.args == [0]


# ---- the forms

@pytest.mark.parametrize("window", ["light", "dark", "high_contrast"])
@pytest.mark.parametrize("form", ON_SCREEN)
def test_each_form_has_its_own_look_whatever_the_windows_is(make, window, form):
    pane = make(look_of_window(window))
    pane.show_article(article(), AROUND, is_draft=False)
    choose(pane, form)
    theme = look_of(form).theme
    assert color_of(view_of(pane)) == (theme.color("page"), theme.color("text"))
    assert pane.form is form
    assert theme.is_dark is (form is Form.DARK)


@pytest.mark.parametrize(("form", "body"), [
    (Form.LAPTOP, 20), (Form.KIOSK, 29), (Form.LARGE, 40), (Form.DARK, 20),
])
def test_text_has_the_size_of_the_form(pane, form, body):
    pane.set_form(form)
    assert view_of(pane).document().defaultFont().pixelSize() == body


def test_every_way_through_the_forms_comes_back_to_the_same_look(pane):
    first = color_of(view_of(pane)), view_of(pane).document().defaultFont().pixelSize()
    for form in (*FORMS, *reversed(FORMS)):
        pane.set_form(form)
    assert (color_of(view_of(pane)), view_of(pane).document().defaultFont().pixelSize()) == first


def test_letters_of_the_outline_are_those_of_the_look(pane):
    label = next(label for label in pane._views["desk"].outline.findChildren(QLabel) if label.text() == "On this page")
    assert label.font().family() == "Literata"


def test_the_sentence_at_the_top_stays_through_all_forms(pane):
    view_of(pane).go_to_place(ReadingPlace("during", 5, 0))
    before = view_of(pane).top_text()[:20]
    for form in (Form.DARK, Form.LARGE, Form.KIOSK, Form.PRINT, Form.LAPTOP):
        pane.set_form(form)
        if form is not Form.PRINT:
            assert before in view_of(pane).cursorForPosition(QPoint(1, 2)).block().text(), form


def test_choosing_a_form_by_keys_keeps_the_focus_there(pane, qtbot):
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    parts = {part.key: part for part in pane.forms._parts}
    for form in (Form.KIOSK, Form.PRINT, Form.LAPTOP):
        parts[pane.form].setFocus()
        parts[form].setFocus()
        with qtbot.waitSignal(pane.form_changed) as changed:
            QTest.keyClick(parts[form], Qt.Key.Key_Space)
        assert changed.args == [form]
        assert parts[form].hasFocus()


def test_kiosk_keeps_its_proportions_and_is_seen_whole(pane):
    pane.set_form(Form.KIOSK)
    kiosk = pane._kiosk
    for width, height in ((1280, 732), (1000, 632), (1920, 1000)):
        pane.resize(width, height)
        shown = kiosk.view.mapFromScene(kiosk.proxy.sceneBoundingRect()).boundingRect()
        assert kiosk.view.rect().contains(shown)
        assert shown.height() / shown.width() == pytest.approx(1920 / 1080, rel=0.02)
        assert view_of(pane).column == 870
        assert kiosk.view.verticalScrollBar().maximum() == 0


def test_kiosk_can_be_looked_at_closely(pane):
    pane.set_form(Form.KIOSK)
    kiosk, whole = pane._kiosk, pane._kiosk.scale
    kiosk.closer.click()
    assert kiosk.scale > 2 * whole
    assert kiosk.view.verticalScrollBar().maximum() > 0
    assert kiosk.closer.text() == "Whole screen"
    kiosk.closer.click()
    assert kiosk.scale == whole


def test_kiosk_scrolls_by_the_keys(pane):
    pane.set_form(Form.KIOSK)
    pane._kiosk.view.setFocus()
    view_of(pane).setFocus()
    QTest.keyClick(pane._kiosk.view.viewport(), Qt.Key.Key_PageDown)
    assert view_of(pane).verticalScrollBar().value() > 500


def on_paper(pane, qtbot):
    """The paper, once its pages are there."""
    pane.set_form(Form.PRINT)
    paper = pane._views["paper"]
    qtbot.waitUntil(lambda: paper.view.count > 0)
    return paper


def test_paper_has_the_pages_of_the_leaflet_and_nothing_to_press(make, qtbot):
    pane = make()
    help_lines = Help("Talk to someone now.", lines=(HelpLine("Call or text", "988"),))
    pane.set_clinic(Place("Lake Clinic", help=help_lines), "letter", "DE")
    pane.show_article(article(), AROUND, is_draft=False)
    paper = on_paper(pane, qtbot)
    assert paper.view.count > 1
    assert paper._sheets.paper.key == "letter"
    words = paper.words()
    for said in ("What happens at a visit", "Where this comes from", "Talk to someone now.", "988"):
        assert said in words
    for chrome in ("Back to top", "The one before", "What is PTSD?\u2002"):
        assert chrome not in words
    assert not any(button.isVisible() for button in paper.findChildren(Button))


@pytest.mark.parametrize("window", ["light", "dark", "high_contrast"])
def test_paper_is_white_whatever_the_window_is(make, qtbot, window):
    pane = make(look_of_window(window))
    pane.show_article(article(), AROUND, is_draft=False)
    paper = on_paper(pane, qtbot)
    shown = paper.view.grab().toImage()
    assert shown.pixelColor(shown.width() // 2, 40) == QColor("#ffffff")


def test_paper_fits_a_narrow_window(make, qtbot):
    pane = make(width=420, height=700)
    pane.show_article(article(), AROUND, is_draft=False)
    view = on_paper(pane, qtbot).view
    assert view._size().width() < 420
    assert view.horizontalScrollBar().maximum() == 0


def test_paper_opens_at_the_page_of_the_words_one_was_at(pane, qtbot):
    view_of(pane).go_to_place(ReadingPlace("during", 5, 0))
    words = view_of(pane).top_text()[:20]
    paper = on_paper(pane, qtbot)
    assert paper.view.page == paper._sheets.page_of(words) > 0


def test_pictures_that_come_late_are_drawn_then(make, qtbot):
    pane = make()
    pane._pictures.waits = True
    pane.show_article(article(), AROUND, is_draft=False)
    paper = on_paper(pane, qtbot)

    def reds():
        shown = paper.view.grab().toImage()
        return sum(shown.pixelColor(shown.width() // 2, y) == QColor("#ff0000") for y in range(0, shown.height(), 4))

    assert reds() == 0
    pane._pictures.arrive("media/x.png")
    assert reds() > 0


# ---- the page is a real one, but leads nowhere

@pytest.mark.parametrize("form", [Form.LAPTOP, Form.KIOSK])
@pytest.mark.parametrize(("address", "words"), [
    ("article:what-is-ptsd#signs", "This link opens the article “What is PTSD?”."),
    ("https://example.org/a", "This link opens the website https://example.org/a"),
    ("topic:your-visit", "This link opens the topic “Your visit”."),
])
def test_a_link_only_says_where_it_leads(pane, form, address, words):
    pane.set_form(form)
    touch(pane, address)
    assert pane.message.text == words
    assert pane.page.card.id == "visit"


@pytest.mark.parametrize(("address", "words"), [
    ("article:costs", "This link opens the article “Costs and insurance”."),
    ("article:nothing%20here", "This link opens the article “nothing here”."),
    ("mailto:a@example.org", "This link writes an email to a@example.org."),
    ("tel:988", "This link calls 988."),
])
def test_other_links_are_named_too(pane, address, words):
    pane.set_titles({"costs": "Costs and insurance"}.get)
    pane._views["desk"].link_requested.emit(address)
    assert pane.message.text == words


def test_links_within_the_page_move_in_it(pane):
    scroll = view_of(pane).verticalScrollBar()
    pane._views["desk"].link_requested.emit("#during")
    assert scroll.value() > 0
    pane._views["desk"].link_requested.emit("#top")
    assert scroll.value() == 0
    assert pane.message.text == ""


@pytest.mark.parametrize("form", [Form.DARK, Form.KIOSK])
def test_a_word_that_is_explained_opens_its_card_and_escape_closes_it(pane, qtbot, form):
    pane.set_form(form)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    view_of(pane)._hover_timer.setInterval(10**9)  # resting on the word would open it as well
    touch(pane, "term:0")
    card = pane._views[pane._shown].popover
    assert card.isVisible()
    QTest.keyClick(pane._kiosk.view if form is Form.KIOSK else card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not card.isVisible())


def test_nothing_can_be_selected(pane):
    viewport = view_of(pane).viewport()
    view_of(pane).go_to_place(ReadingPlace("during", 4, 0))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    QTest.mouseMove(viewport, QPoint(300, 120))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 120))
    QTest.keyClick(view_of(pane), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not view_of(pane).textCursor().hasSelection()


# ---- the file is saved again

def edited():
    page = article()
    return replace(page, html=heading(2, "new", "A new part") + sentences(8, 80) + page.html,
                   card=replace(page.card, content_hash="two", title="What happens"))


@pytest.mark.parametrize("form", ON_SCREEN)
def test_the_same_article_saved_again_keeps_its_place(pane, form):
    pane.set_form(form)
    view_of(pane).go_to_place(ReadingPlace("during", 5, 0))
    before = view_of(pane).top_text()[:20]
    pane.show_article(edited(), AROUND, is_draft=False)
    assert "A new part" in view_of(pane).plain_text()
    assert before in view_of(pane).cursorForPosition(QPoint(1, 2)).block().text()
    assert pane.title.text() == "What happens"
    assert pane.state.text() == "Live"


def test_forms_that_are_looked_at_later_show_what_was_saved_last(pane):
    for form in FORMS:
        pane.set_form(form)
    pane.show_article(edited(), AROUND, is_draft=True)
    for form in FORMS:
        pane.set_form(form)
        words = pane._views["paper"].words() if form is Form.PRINT else view_of(pane).plain_text()
        assert "A new part" in words, form


def test_another_article_begins_at_its_top(pane):
    view_of(pane).go_to_place(ReadingPlace("during", 5, 0))
    other = replace(article(), card=replace(article().card, id="other", path="en/other.md", title="Another one"))
    pane.show_article(other, AROUND, is_draft=False)
    assert view_of(pane).verticalScrollBar().value() == 0
    assert pane.title.text() == "Another one"


def test_a_file_that_cannot_be_shown_takes_the_page_away_from_nobody(pane):
    pane.show_failure("There is nothing in this file.")
    assert pane.message.text == "There is nothing in this file."
    assert "Sentence number 3" in view_of(pane).plain_text()
    pane._views["desk"].link_requested.emit("tel:988")  # stands in front of it for a while
    pane.show_article(edited(), AROUND, is_draft=True)
    assert pane.message.text == ""


def test_a_page_shown_before_the_screen_is_seen_is_laid_out_for_it(make, qtbot):
    pane = make(shown=False)
    pane.show_article(article(), AROUND, is_draft=False)
    pane.resize(1280, 732)
    with qtbot.waitExposed(pane):
        pane.show()
    qtbot.waitUntil(lambda: view_of(pane).column == 600 and pane._views["desk"].outline.isVisible())


# ---- findings

def seen_findings(pane):
    return [words.text() for words in pane.findings.findChildren(Words, "preview_message") if words.isVisible()]


def test_findings_say_what_is_wrong_and_what_to_do_and_lead_to_the_line(pane, qtbot):
    pane.set_findings(FINDINGS)
    assert seen_findings(pane) == [finding.message for finding in FINDINGS]
    fixes = [words.text() for words in pane.findings.findChildren(Words, "preview_fix")]
    assert fixes == [finding.fix for finding in FINDINGS]
    assert pane.toggle.text() == "2 things to look at"
    buttons = pane.findings.findChildren(Button, "preview_open_line")
    assert [button.text() for button in buttons] == ["Open the file at line 12", "Open the file"]
    for button, line in zip(buttons, (12, 0), strict=True):
        with qtbot.waitSignal(pane.open_requested) as asked:
            button.click()
        assert asked.args == [line]


def test_without_findings_the_page_has_all_of_the_room(pane):
    assert not pane.findings.isVisible()
    assert not pane.toggle.isVisible()
    assert pane.stage.width() == pane.width()
    pane.set_findings(FINDINGS[:1])
    assert pane.stage.width() < pane.width()
    assert pane.toggle.text() == "1 thing to look at"
    pane.set_findings(())
    assert not pane.findings.isVisible()
    assert pane.stage.width() == pane.width()


def test_findings_can_be_folded_away_and_stay_so(pane):
    pane.set_findings(FINDINGS)
    pane.toggle.click()
    assert not pane.findings.isVisible()
    pane.set_findings(FINDINGS[:1])
    assert not pane.findings.isVisible()
    pane.toggle.click()
    assert seen_findings(pane) == [FINDINGS[0].message]


def test_in_a_narrow_window_findings_come_when_they_are_asked_for(make):
    pane = make(width=600, height=700)
    pane.show_article(article(), AROUND, is_draft=True)
    pane.set_findings(FINDINGS)
    assert not pane.findings.isVisible()
    assert view_of(pane).isVisible()
    pane.toggle.click()
    assert pane.findings.width() == pane.width()
    assert seen_findings(pane)
    pane.toggle.click()
    assert view_of(pane).isVisible()


def test_a_file_full_of_findings_lists_the_first_and_counts_the_rest(pane):
    pane.set_findings([replace(FINDINGS[0], line=line) for line in range(1, MOST + 8)])
    assert len(seen_findings(pane)) == MOST
    assert any("7 more" in words.text() for words in pane.findings.findChildren(Words))


# ---- every size

@pytest.mark.parametrize("findings", [(), FINDINGS], ids=["none", "findings"])
@pytest.mark.parametrize(("width", "height", "percent"), [
    (1280, 732, 100), (1000, 632, 100), (700, 700, 150), (420, 700, 100), (1280, 800, 200), (1000, 900, 300),
])
def test_screen_holds(make, width, height, percent, findings):
    pane = make(look_of_window("light", percent), width, height)
    pane.set_findings(findings)
    pane.show_article(article(), AROUND, is_draft=True)
    for form in (Form.LAPTOP, Form.KIOSK, Form.PRINT):
        pane.set_form(form)
        nothing_reaches_beyond_the_window(pane)
        parts_do_not_lie_on_each_other(pane)
        no_word_is_cut(pane)
        what_can_be_pressed_is_large_enough_and_has_a_name(pane)
        assert pane.stage.height() >= height * 0.35


def test_right_to_left_the_findings_stand_at_the_left(make):
    pane = make()
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.show_article(article(), AROUND, is_draft=True)
    pane.set_findings(FINDINGS)
    assert pane.findings.x() == 0
    assert pane.back.x() > pane.open.x()
    nothing_reaches_beyond_the_window(pane)


def test_narrow_windows_have_the_same_forms_as_chips(make, qtbot):
    pane = make(width=420, height=700)
    pane.show_article(article(), AROUND, is_draft=True)
    assert not pane.forms.isVisible()
    dark = pane.findChild(Button, "preview_form_dark")
    with qtbot.waitSignal(pane.form_changed) as changed:
        dark.click()
    assert changed.args == ["dark"]
    assert dark.is_on()
    assert pane.form is Form.DARK

"""What a person does who looks for something: types, chooses, reads, goes back, looks for something else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from reader.model import Destination, ReadingPlace, Screen
from reader.ui.widgets.help_callout import HelpCallout
from reader.ui.widgets.link import Link
from reader.ui.widgets.result_group import ResultGroup, ResultRow


@pytest.fixture
def app(start, qtbot):
    app = start()
    qtbot.waitUntil(lambda: not app.search()._is_refreshing, timeout=30_000)
    app.window.resize(1280, 800)
    app.window.activateWindow()
    return app


def at(app) -> str:
    return app.window.current_name()


def pane(app):
    return app.window.pane(Screen.SEARCH)


def page(app):
    return app.window.pane(Screen.ARTICLE)


def line(app):
    return app.window.top_bar.field.line


def articles(app) -> list[str]:
    return [group.head.text() for group in pane(app).findChildren(ResultGroup) if group.isVisible()]


def words(app) -> set[str]:
    return {part.text() for part in pane(app).findChildren(QAbstractButton) if part.isVisible()}


def wait_for_answer(app, qtbot) -> None:
    qtbot.waitUntil(lambda: app.screens.search._asked is None)


def type_in(app, qtbot, text: str) -> None:
    """Open the search, type, and wait for the answer to all of it."""
    if at(app) != Screen.SEARCH:
        app.wiring._on_wish("search")
    line(app).selectAll()
    QTest.keyClicks(line(app), text)
    wait_for_answer(app, qtbot)


def press(app, text: str) -> None:
    next(part for part in pane(app).findChildren(QAbstractButton) if part.isVisible() and part.text() == text).click()


def test_typing_finds_and_a_place_opens_with_its_words_marked(app, qtbot):
    type_in(app, qtbot, "boat hurry")
    assert set(articles(app)) == {"Sleep and nightmares", "Calm breathing"}
    press(app, "How do I do it?")
    assert page(app).page.card.id == "calm"
    view = page(app).view
    assert view.cursorForPosition(QPoint(1, 24)).block().text() == "How do I do it?"
    marked = {selection.cursor.selectedText().lower() for selection in view.extraSelections()}
    assert {"boat", "hurry"} <= marked
    assert page(app).found_strip.isVisible()


def test_n_goes_on_and_back_through_the_marks_and_escape_takes_them_away(app, qtbot):
    type_in(app, qtbot, "boat")
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    view, strip = page(app).view, page(app).found_strip
    assert QApplication.focusWidget() is view
    before = strip._count.text()
    QTest.keyClick(view, Qt.Key.Key_N)
    after = strip._count.text()
    assert int(after.split()[0]) == int(before.split()[0]) + 1
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert strip._count.text() == before
    for _ in range(int(before.split()[-1])):  # and round
        QTest.keyClick(app.window, Qt.Key.Key_F3)
    assert strip._count.text() == before
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert not [one for one in view.extraSelections() if one.cursor.selectedText().lower() == "boat"]


def test_the_current_place_is_never_under_the_strip(app, qtbot):
    type_in(app, qtbot, "boat")
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    view, strip = page(app).view, page(app).found_strip
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_N)
        cursor = view.textCursor()
        cursor.setPosition(page(app)._found[page(app)._current][0])
        rect = view.cursorRect(cursor)
        assert 0 <= rect.top()
        assert view.viewport().mapTo(page(app), rect.bottomLeft()).y() < strip.y()


def test_marks_stay_when_the_text_gets_larger_and_give_way_to_find(app, qtbot):
    type_in(app, qtbot, "boat")
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    QTest.keyClick(page(app).view, Qt.Key.Key_N)
    count = page(app).found_strip._count.text()
    app.wiring._on_wish("larger")
    assert page(app).found_strip.isVisible()
    assert page(app).found_strip._count.text() == count
    app.wiring._on_wish("find")
    assert not page(app).found_strip.isVisible()
    assert page(app).find_bar.isVisible()


def test_an_article_that_is_opened_in_another_way_has_no_marks(app, qtbot):
    type_in(app, qtbot, "boat")
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    first = page(app).page.card.id
    other = "calm" if first == "sleep" else "sleep"
    app.navigator.go_to(Destination(Screen.ARTICLE, other))
    assert not page(app).found_strip.isVisible()


def test_the_article_that_is_open_already_gets_its_marks(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "calm"))
    type_in(app, qtbot, "breathing")
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    assert page(app).page.card.id == "calm"
    assert page(app).found_strip.isVisible()
    assert page(app)._found


def test_back_returns_to_the_results_as_they_were_and_asks_nothing(app, qtbot):
    app.window.resize(1000, 420)
    type_in(app, qtbot, "boat")
    for _ in range(3):
        QTest.keyClick(line(app), Qt.Key.Key_Down)
    chosen = pane(app)._selected
    where = pane(app).verticalScrollBar().value()
    assert where > 0
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    assert at(app) == Screen.ARTICLE
    asked = []
    app.screens.search._service.ask = lambda *question: asked.append(question)
    QTest.keyClick(app.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert at(app) == Screen.SEARCH
    assert (pane(app)._selected, pane(app).verticalScrollBar().value()) == (chosen, where)
    assert line(app).text() == "boat"
    assert line(app).hasFocus()
    assert asked == []
    QTest.keyClick(line(app), Qt.Key.Key_Up)
    assert pane(app)._selected == chosen - 1


def test_escape_returns_to_where_one_was(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    page(app).view.go_to_place(ReadingPlace("what-can-help", 6, 0))
    there = page(app).view.top_text()[:30]
    type_in(app, qtbot, "calm")
    QTest.keyClick(line(app), Qt.Key.Key_Escape)
    assert page(app).page.card.id == "sleep"
    assert at(app) == Screen.ARTICLE
    assert page(app).view.top_text()[:30] == there


def test_typing_in_the_middle_of_a_word_leaves_the_cursor_there(app, qtbot):
    type_in(app, qtbot, "clm")
    line(app).setCursorPosition(1)
    QTest.keyClicks(line(app), "a")
    assert line(app).text() == "calm"
    assert line(app).cursorPosition() == 2
    wait_for_answer(app, qtbot)
    assert articles(app)[0] == "Calm breathing"


def test_an_answer_to_words_that_were_typed_over_is_not_shown(app, qtbot):
    type_in(app, qtbot, "calm")
    answers = []
    app.search().answered.connect(lambda results: answers.append(results.query))
    QTest.keyClicks(line(app), " zzzz")
    QTest.keyClicks(line(app), "qqq")
    assert articles(app)[0] == "Calm breathing"  # what was there stays until there is an answer
    wait_for_answer(app, qtbot)
    assert answers[-1] == "calm zzzzqqq"


def test_emptying_the_field_shows_the_start_at_once_whatever_is_on_its_way(app, qtbot):
    type_in(app, qtbot, "calm")
    QTest.keyClicks(line(app), "x")
    line(app).selectAll()
    QTest.keyClick(line(app), Qt.Key.Key_Delete)
    assert pane(app).recent.isVisible()
    qtbot.waitSignal(app.search().answered, timeout=300, raising=False).wait()
    assert pane(app).recent.isVisible()
    assert articles(app) == []


def test_a_topic_narrows_down_and_coming_back_keeps_it(app, qtbot):
    type_in(app, qtbot, "boat")
    assert len(articles(app)) == 2
    pane(app)._filters.topic_chosen.emit("skills")
    wait_for_answer(app, qtbot)
    assert articles(app) == ["Calm breathing"]
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    app.navigator.back()
    assert articles(app) == ["Calm breathing"]
    assert pane(app).topic == "skills"


def test_the_chip_for_short_reading_lists_short_articles_without_any_words(app):
    app.window.pane(Screen.HOME).search_requested.emit("minutes:5")
    assert articles(app) == ["Calm breathing"]
    assert app.window.top_bar.field.text() == ""
    press(app, "Any length")
    assert set(articles(app)) == {"Sleep and nightmares", "Calm breathing"}


def test_results_in_the_other_language_are_one_press_away(app, qtbot):
    type_in(app, qtbot, "boat")
    press(app, "Español")
    wait_for_answer(app, qtbot)
    assert articles(app) == ["Sueño y pesadillas"]
    assert at(app) == Screen.SEARCH
    assert line(app).text() == "boat"


def test_words_of_danger_show_the_help_card_first_and_return_opens_help(app, qtbot):
    type_in(app, qtbot, "I want to die")
    (callout,) = [one for one in pane(app).findChildren(HelpCallout) if one.isVisible()]
    assert "988" in callout.accessibleName()
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    assert at(app) == Screen.HELP
    app.navigator.back()
    line(app).selectAll()
    QTest.keyClick(line(app), Qt.Key.Key_Delete)
    assert not {"I want to die"} & words(app)


def test_nothing_found_leads_on(app, qtbot):
    type_in(app, qtbot, "zzzzqqqq")
    assert pane(app).nothing.title.text() == "Nothing found for “zzzzqqqq”"
    press(app, "Skills")
    assert at(app) == Screen.TOPIC


def test_searches_that_led_somewhere_are_offered_again_the_next_time(app, qtbot, start):
    type_in(app, qtbot, "boat")
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    type_in(app, qtbot, "zzzz")  # led nowhere
    app.window.close()
    app.close()
    again = start()
    again.wiring._on_wish("search")
    assert "boat" in words(again)
    assert "zzzz" not in words(again)
    press(again, "boat")
    wait_for_answer(again, qtbot)
    assert line(again).text() == "boat"
    assert len(articles(again)) == 2


def test_searches_of_before_can_be_cleared_and_switched_off(app, qtbot, start):
    type_in(app, qtbot, "boat")
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    app.wiring._on_wish("search")
    press(app, "Clear")
    assert "boat" not in words(app)
    press(app, "Stop keeping searches")
    type_in(app, qtbot, "boat")
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    app.wiring._on_wish("search")
    assert "boat" not in words(app)
    app.window.close()
    app.close()
    again = start()
    again.wiring._on_wish("search")
    assert "Keep searches on this computer" in words(again)


def test_an_edited_article_is_found_without_typing_again(app, qtbot, content):
    type_in(app, qtbot, "zeppelin")
    assert articles(app) == []
    path = content / "en" / "calm.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nA zeppelin passes.\n", encoding="utf-8")
    app.library.refresh()
    qtbot.waitUntil(lambda: articles(app) == ["Calm breathing"], timeout=30_000)


def test_any_text_is_a_question_that_gets_an_answer(app, qtbot):
    for text in ('"', "a\" OR (", "***", "title:", "🙂", "مرحبا", "睡眠", "-", "\\", "x" * 200, "%s {words} %n"):
        app.window.top_bar.search_requested.emit(text)
        wait_for_answer(app, qtbot)
        assert at(app) == Screen.SEARCH
        assert pane(app).nothing.isVisible() or articles(app)
        assert all(link.text() for link in pane(app).findChildren(Link) if link.isVisible())
        assert all(row.text() for row in pane(app).findChildren(ResultRow) if row.isVisible())


def test_all_places_of_an_article_unfold_where_they_stand(app, qtbot, content):
    heads = "\n\n".join(f"## Part {number}\n\nA heron stands here, {number}." for number in range(9))
    (content / "en" / "heron.md").write_text(f"# Herons\n\n{heads}\n", encoding="utf-8")
    with qtbot.waitSignal(app.search().index_changed, timeout=30_000):
        app.library.refresh()
    type_in(app, qtbot, "heron")
    (group,) = (one for one in pane(app).findChildren(ResultGroup) if one.isVisible())
    assert len(group.rows) == 3
    while not group.more.isHidden() and not group.more.opens_article:
        before = len(group.rows)
        QTest.mouseClick(group.more, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda count=before: len(group.rows) > count)
    assert len({row.hit.anchor for row in group.rows}) == len(group.rows) >= 9
    assert at(app) == Screen.SEARCH


# ---- a code that was brought from a waiting room ------------------------------------------------------------------


def code(*articles) -> str:
    from reader.kiosk.take_home_code import code_for

    return code_for(articles)


def test_a_code_typed_into_the_search_leads_to_its_articles_in_any_language(app, qtbot):
    type_in(app, qtbot, code(("sleep", "es"), ("calm", "en")).lower())
    qtbot.waitUntil(lambda: articles(app) == ["Sueño y pesadillas", "Calm breathing"])
    pane(app).move_selection(1)
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: at(app) == Screen.ARTICLE)
    assert page(app).page.card.title == "Sueño y pesadillas"


def test_a_code_opens_from_the_command_line(start, qtbot):
    app = start(code(("calm", "en")))
    qtbot.waitUntil(lambda: articles(app) == ["Calm breathing"])


def test_a_code_of_articles_that_are_not_here_is_told(app, qtbot):
    told = []
    app.screens.search.told.connect(told.append)
    type_in(app, qtbot, code(("elsewhere", "en")))
    assert told == ["The articles of this code are not in this library."]
    type_in(app, qtbot, code(("elsewhere", "en"), ("calm", "en")))
    qtbot.waitUntil(lambda: articles(app) == ["Calm breathing"])
    assert len(told) == 2
    assert "not in this library" in told[1]


def test_a_code_with_a_mistake_is_told_when_one_has_typed_it(app, qtbot):
    told = []
    app.screens.search.told.connect(told.append)
    right = code(("calm", "en"))
    type_in(app, qtbot, right[:-1] + ("3" if right[-1] != "3" else "4"))
    assert told == []
    QTest.keyClick(line(app), Qt.Key.Key_Return)
    assert told == ["This code is not right. Look at each letter and number again."]

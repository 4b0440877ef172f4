"""Selecting words by mouse, keys and finger, and the bar that then says what can be done with them."""

from __future__ import annotations

import pytest
from kept_samples import SECTIONS, placed, text_of, words_at
from pages import Pictures, article, look
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent, QPointingDevice, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.kept import MarkColor
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style

PAGE = article(sections=SECTIONS)
TEXT = text_of(PAGE)
SHIFT, CONTROL, ALT = (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
                       Qt.KeyboardModifier.AltModifier)


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
    pane.set_kept((), TEXT)
    pane.view.go_to_anchor("before")
    yield pane
    qapp.setStyleSheet("")


def point_of(pane: ArticlePane, words: str, offset: int = 0) -> QPoint:
    """The left edge of a letter of `words`, in the viewport."""
    cursor = QTextCursor(pane.view.document())
    cursor.setPosition(words_at(pane, words) + offset)
    rect = pane.view.cursorRect(cursor)
    return QPoint(rect.left() + 1, rect.bottom() - 8)


def drag(pane: ArticlePane, words: str) -> None:
    """Select `words` with the mouse."""
    page = pane.view.viewport()
    start, end = point_of(pane, words), point_of(pane, words, len(words))
    for kind, point, button, buttons in (
        (QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(page, QMouseEvent(kind, QPointF(point), QPointF(page.mapToGlobal(point)), button,
                                                 buttons, Qt.KeyboardModifier.NoModifier))


def selected(pane: ArticlePane) -> str:
    return pane.view.textCursor().selectedText()


def rect_in(pane: ArticlePane, widget) -> QRect:  # noqa: ANN001
    return QRect(widget.mapTo(pane, QPoint(0, 0)), widget.size())


def bar_buttons(pane: ArticlePane):  # noqa: ANN201
    return [part for part in pane.kept.bar._parts() if part.isVisible()]


# ---- the bar


def test_bar_comes_when_words_have_been_selected_and_goes_with_them(pane):
    drag(pane, "number 1 tells")
    assert selected(pane) == "number 1 tells"
    assert pane.kept.bar.isVisible()
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, "short story"))
    assert not pane.kept.bar.isVisible()


@pytest.mark.parametrize("color", list(MarkColor))
def test_choosing_a_color_wishes_for_a_highlight_of_the_words(pane, qtbot, color):
    drag(pane, "number 1 tells")
    swatch = next(part for part in bar_buttons(pane) if getattr(part, "color", None) is color)
    with qtbot.waitSignal(pane.highlight_requested) as said:
        QTest.mouseClick(swatch, Qt.MouseButton.LeftButton)
    start, end, chosen = said.args
    assert TEXT[start:end] == "number 1 tells"
    assert chosen is color
    assert not pane.kept.bar.isVisible()
    assert selected(pane) == ""


def test_save_wishes_for_the_place(pane, qtbot):
    drag(pane, "number 2 tells")
    with qtbot.waitSignal(pane.save_place_requested) as said:
        pane.kept.bar._save.click()
    assert TEXT[slice(*said.args)] == "number 2 tells"


def test_copy_copies_and_keeps_nothing(pane, qtbot):
    drag(pane, "number 1 tells")
    with qtbot.assertNotEmitted(pane.highlight_requested):
        pane.kept.bar._copy.click()
    assert QGuiApplication.clipboard().text() == "number 1 tells"
    assert not pane.kept.bar.isVisible()


def test_note_opens_the_field_and_saves_with_the_words_still_selected(pane, qtbot):
    drag(pane, "number 1 tells")
    pane.kept.bar._note.click()
    assert pane.kept.editor.isVisible()
    assert selected(pane) == "number 1 tells"
    QTest.keyClicks(pane.kept.editor.field, "Ask about this.")
    with qtbot.waitSignal(pane.note_requested) as said:
        QTest.keyClick(pane.kept.editor.field, Qt.Key.Key_Return, CONTROL)
    start, end, note = said.args
    assert (TEXT[start:end], note) == ("number 1 tells", "Ask about this.")


@pytest.mark.parametrize("words", ["7 minutes", "Where this comes from", "A study, 2022."])
def test_words_around_the_article_can_only_be_copied(pane, words):
    pane.view.show_position(words_at(pane, words))
    drag(pane, words)
    assert selected(pane) == words
    assert [part.text() for part in bar_buttons(pane)] == ["Copy"]
    drag(pane, words[:4])
    pane.view.go_to_anchor("before")
    drag(pane, "number 1 tells")
    assert len(bar_buttons(pane)) == 8


def test_without_the_text_nothing_can_be_kept(pane):
    pane.show_article(PAGE, Surroundings())
    pane.view.go_to_anchor("before")
    drag(pane, "number 1 tells")
    assert [part.text() for part in bar_buttons(pane)] == ["Copy"]


@pytest.mark.parametrize("size", [(1280, 732), (1080, 1920), (420, 640), (320, 480)])
@pytest.mark.parametrize("percent", [100, 200])
def test_bar_is_in_the_window_beside_the_words_and_its_buttons_are_large(pane, qapp, size, percent):
    new = look(percent=percent)
    qapp.setStyleSheet(application_style(new) + reading_style(new))
    pane.resize(*size)
    pane.set_look(new)
    words = "Sentence number 2"
    pane.view.show_position(words_at(pane, words))
    drag(pane, words)
    bar = pane.kept.bar
    assert bar.isVisible()
    assert pane.rect().contains(bar.geometry())
    for part in bar_buttons(pane):
        assert part.width() >= 44
        assert part.height() >= 44
        assert part.accessibleName()
    if size[1] > 600:  # where there is room for both
        chosen = pane.view.selection.rect().translated(pane.view.viewport().pos() + pane.view.pos())
        assert not bar.geometry().intersects(chosen)


def test_every_color_is_named_with_its_line(pane):
    drag(pane, "number 1 tells")
    names = [part.accessibleName() for part in bar_buttons(pane)[:4]]
    assert names == ["Yellow, dashed line", "Green, double line", "Blue, wavy line", "Rose, dotted line"]
    assert [part.text() for part in bar_buttons(pane)[:4]] == ["Yellow", "Green", "Blue", "Rose"]


def test_bar_follows_the_words_when_the_page_scrolls_and_waits_while_they_are_out_of_view(pane):
    drag(pane, "number 2 tells")
    scroll, top = pane.view.verticalScrollBar(), pane.kept.bar.y()
    scroll.setValue(scroll.value() + 60)
    assert pane.kept.bar.y() == top - 60
    scroll.setValue(scroll.value() + 1500)
    assert not pane.kept.bar.isVisible()
    scroll.setValue(scroll.value() - 1500)
    assert pane.kept.bar.isVisible()


def test_escape_lets_the_words_go(pane):
    drag(pane, "number 1 tells")
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert selected(pane) == ""
    assert not pane.kept.bar.isVisible()


# ---- keys


def test_shift_and_arrows_select_from_where_one_touched(pane):
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, "number 1 tells"))
    for _ in range(6):
        QTest.keyClick(pane.view, Qt.Key.Key_Right, SHIFT)
    assert selected(pane) == "number"
    assert pane.kept.bar.isVisible()
    QTest.keyClick(pane.view, Qt.Key.Key_Right, SHIFT | CONTROL)
    QTest.keyClick(pane.view, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert selected(pane) == "number 1 "
    QTest.keyClick(pane.view, Qt.Key.Key_Left, SHIFT)
    assert selected(pane) == "number 1"


def test_alt_moves_the_other_end(pane):
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, "number 1 tells"))
    for _ in range(6):
        QTest.keyClick(pane.view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(pane.view, Qt.Key.Key_Left, SHIFT | ALT | CONTROL)
    assert selected(pane) == "Sentence number"


def test_shift_and_arrows_begin_in_the_window_when_nothing_was_touched(pane):
    pane.view.go_to_anchor("feeling")
    QTest.keyClick(pane.view, Qt.Key.Key_Right, SHIFT | CONTROL)
    start = pane.view.textCursor().selectionStart()
    cursor = QTextCursor(pane.view.document())
    cursor.setPosition(start)
    assert pane.view.viewport().rect().intersects(pane.view.cursorRect(cursor))
    assert selected(pane)


def test_double_click_selects_a_word_and_shift_goes_on(pane):
    point = point_of(pane, "short story") + QPoint(6, 0)
    page = pane.view.viewport()
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(page, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=point)
    assert selected(pane) == "short"
    assert pane.kept.bar.isVisible()
    for _ in range(6):
        QTest.keyClick(pane.view, Qt.Key.Key_Right, SHIFT)
    assert selected(pane) == "short story"


def test_control_a_selects_all_and_enter_goes_to_the_bar(pane):
    QTest.keyClick(pane.view, Qt.Key.Key_A, CONTROL)
    assert len(selected(pane)) > len(TEXT) * 0.9
    assert pane.kept.bar.isVisible()
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert pane.kept.bar.has_focus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert pane.kept.bar.has_focus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert pane.view.hasFocus()


def test_control_c_copies(pane):
    drag(pane, "number 3 tells")
    QTest.keyClick(pane.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "number 3 tells"


def test_plain_keys_still_scroll(pane):
    scroll = pane.view.verticalScrollBar()
    scroll.setValue(0)
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert scroll.value() > 0
    assert selected(pane) == ""
    before = scroll.value()
    QTest.keyClick(pane.view, Qt.Key.Key_Space)
    assert scroll.value() > before + 300


def test_link_that_the_tab_key_is_on_is_no_selection(pane):
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    assert selected(pane)
    assert pane.kept._bar is None or not pane.kept.bar.isVisible()
    assert pane.selected() == (0, 0)


def test_selected_words_are_told(pane):
    drag(pane, "number 1 tells")
    assert TEXT[slice(*pane.selected())] == "number 1 tells"


# ---- finger


@pytest.fixture
def finger():
    return QPointingDevice(
        "finger", 7, QInputDevice.DeviceType.TouchScreen, QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position, 1, 1,
    )


def touch(pane: ArticlePane, device, kind: QEvent.Type, point: QPoint) -> None:  # noqa: ANN001
    page = pane.view.viewport()
    down = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, QPointF(point), QPointF(page.mapToGlobal(point)), Qt.MouseButton.LeftButton, down,
                        Qt.KeyboardModifier.NoModifier, device)
    QApplication.sendEvent(page, event)


def test_finger_that_rests_selects_the_sentence_and_another_rest_goes_on_to_there(pane, qtbot, finger):
    pane.view.go_to_anchor("before")
    point = point_of(pane, "See What is PTSD?") + QPoint(8, 0)
    with qtbot.waitSignal(pane.view.selection.made):
        touch(pane, finger, QEvent.Type.MouseButtonPress, point)
    touch(pane, finger, QEvent.Type.MouseButtonRelease, point)
    assert selected(pane) == "See What is PTSD?"
    assert pane.kept.bar.isVisible()
    point = point_of(pane, "Sentence number 0") + QPoint(8, 0)
    with qtbot.waitSignal(pane.view.selection.made):
        touch(pane, finger, QEvent.Type.MouseButtonPress, point)
    touch(pane, finger, QEvent.Type.MouseButtonRelease, point)
    assert selected(pane).startswith("See What is PTSD?")
    assert selected(pane).endswith("more than one line.")


def test_finger_that_rests_on_a_link_opens_nothing(pane, qtbot, finger):
    point = point_of(pane, "What is PTSD?") + QPoint(8, 0)
    with qtbot.assertNotEmitted(pane.link_requested):
        with qtbot.waitSignal(pane.view.selection.made):
            touch(pane, finger, QEvent.Type.MouseButtonPress, point)
        touch(pane, finger, QEvent.Type.MouseButtonRelease, point)
    assert "PTSD" in selected(pane)


def test_finger_that_moves_or_leaves_at_once_selects_nothing(pane, finger):
    point = point_of(pane, "short story")
    touch(pane, finger, QEvent.Type.MouseButtonPress, point)
    touch(pane, finger, QEvent.Type.MouseMove, point + QPoint(0, 40))
    assert not pane.view.selection._rest.isActive()
    touch(pane, finger, QEvent.Type.MouseButtonRelease, point + QPoint(0, 40))
    touch(pane, finger, QEvent.Type.MouseButtonPress, point)
    touch(pane, finger, QEvent.Type.MouseButtonRelease, point)
    assert not pane.view.selection._rest.isActive()
    assert selected(pane) == ""


# ---- where nobody may select


def test_selecting_can_be_switched_off(pane, finger):
    drag(pane, "number 1 tells")
    pane.set_selecting(False)
    assert selected(pane) == ""
    assert not pane.kept.bar.isVisible()
    drag(pane, "number 2 tells")
    assert selected(pane) == ""
    QTest.keyClick(pane.view, Qt.Key.Key_A, CONTROL)
    assert selected(pane) == ""
    touch(pane, finger, QEvent.Type.MouseButtonPress, point_of(pane, "short story"))
    assert not pane.view.selection._rest.isActive()
    pane.set_selecting(True)
    drag(pane, "number 2 tells")
    assert selected(pane) == "number 2 tells"


def test_links_and_marks_still_work_where_nobody_may_select(pane, qtbot):
    pane.set_selecting(False)
    pane.set_kept((placed(TEXT, "Sentence number 1 tells", note="Kept."),), TEXT)
    with qtbot.waitSignal(pane.link_requested):
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton,
                         pos=point_of(pane, "What is PTSD?") + QPoint(20, 0))
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, "number 1 tells"))
    assert pane.kept.card.isVisible()

"""The dialog before something is printed: its pages, its choices, and that it holds at every size."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from samples import look, window_with_something_behind
from test_screens_hold import (
    no_word_is_cut,
    nothing_reaches_beyond_the_window,
    parts_do_not_lie_on_each_other,
    what_can_be_pressed_is_large_enough_and_has_a_name,
)

from reader.appearance import THEMES
from reader.ui.dialogs.print_dialog import PrintDialog
from reader.ui.widgets.pages_view import PagesView

STEPS = (100, 115, 130, 150, 175, 200)
SHAPE = QSize(2480, 3508)


@pytest.fixture
def window(qtbot):
    return window_with_something_behind(qtbot, 700)


def ask(window, *, theme="light", percent=100, has_printer=True, pages=5):
    dialog = PrintDialog(window, "Sleep and nights", paper="a4", percent=100, steps=STEPS)
    dialog.set_look(look(theme, percent))
    dialog.open()
    if has_printer is not None:
        dialog.set_has_printer(has_printer)
    if pages:
        dialog.show_pages(pages, SHAPE, blank)
    return dialog


def blank(number, width):
    image = QImage(width, round(width * SHAPE.height() / SHAPE.width()), QImage.Format.Format_RGB32)
    image.fill(QColor(255, 255, 255 - number))
    return image


def test_until_the_pages_are_there_nothing_can_be_printed(window):
    dialog = ask(window, pages=0)
    dialog.show_progress(0.5)
    assert dialog.pages_line.text() == "Getting the pages ready…"
    assert dialog.progress.isVisible()
    assert dialog.progress.share == 0.5
    assert not dialog.print.isEnabled()
    assert not dialog.save.isEnabled()
    dialog.show_pages(5, SHAPE, blank)
    assert dialog.pages_line.text() == "Page 1 of 5"
    assert not dialog.progress.isVisible()
    assert dialog.print.isEnabled()
    assert dialog.save.isEnabled()


def test_one_page_is_one_page(window):
    assert ask(window, pages=1).pages_line.text() == "1 page"


def test_without_a_printer_it_says_so_and_saves(window):
    dialog = ask(window, has_printer=False)
    assert not dialog.print.isVisible()
    assert dialog.line.text() == ("This computer has no printer. You can save the pages as a PDF file and print it "
                                  "somewhere else.")
    assert dialog.save.isEnabled()


def test_choices_are_said(qtbot, window):
    dialog = ask(window)
    with qtbot.waitSignal(dialog.paper_chosen) as chosen:
        dialog.paper._parts[1].click()
    assert chosen.args == ["letter"]
    with qtbot.waitSignal(dialog.size_chosen) as chosen:
        dialog.larger.click()
    assert chosen.args == [115]
    assert dialog.size.text() == "115 %"
    for button, signal in ((dialog.print, dialog.print_requested), (dialog.save, dialog.save_requested)):
        with qtbot.waitSignal(signal):
            button.click()


def test_the_first_and_the_last_size(window):
    dialog = ask(window)
    assert not dialog.smaller.isEnabled()
    for _ in STEPS:
        dialog.larger.click()
    assert dialog.size.text() == "200 %"
    assert not dialog.larger.isEnabled()
    assert dialog.smaller.isEnabled()


def test_what_has_one_size_offers_no_other(window):
    dialog = PrintDialog(window, "Content check", paper="a4", percent=100, steps=(100,))
    dialog.set_look(look())
    dialog.open()
    assert not dialog.larger.isVisible()
    assert not dialog.size.isVisible()


def test_while_pages_are_sent_one_can_only_stop(qtbot, window):
    dialog = ask(window)
    dialog.show_busy("Sending the pages to the printer…", 0.4)
    assert dialog.cancel.text() == "Stop"
    assert not dialog.print.isEnabled()
    assert not dialog.save.isEnabled()
    with qtbot.waitSignal(dialog.stop_requested):
        dialog.cancel.click()
    with qtbot.waitSignal(dialog.stop_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.show_idle("The printer did not answer. Your page is ready to try again.")
    assert dialog.line.text().startswith("The printer did not answer.")
    assert dialog.print.isEnabled()
    with qtbot.waitSignal(dialog.closed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_keys_go_through_the_pages(window):
    dialog = ask(window)
    assert dialog.focusWidget() is dialog.pages
    QTest.keyClick(dialog.pages, Qt.Key.Key_End)
    assert dialog.pages_line.text() == "Page 5 of 5"
    QTest.keyClick(dialog.pages, Qt.Key.Key_Home)
    for _ in range(2):
        QTest.keyClick(dialog.pages, Qt.Key.Key_PageDown)
    assert dialog.pages_line.text() != "Page 1 of 5"


@pytest.mark.parametrize(("width", "height", "percent"), [
    (1280, 800, 100), (1080, 1920, 100), (800, 480, 100), (360, 640, 100), (360, 640, 300), (1280, 800, 300),
])
def test_it_holds_at_every_size(window, width, height, percent):
    window.resize(width, height)
    for has_printer in (True, False):
        dialog = ask(window, percent=percent, has_printer=has_printer)
        dialog.show_busy("Saving the pages…", 0.5)
        for check in (nothing_reaches_beyond_the_window, parts_do_not_lie_on_each_other, no_word_is_cut,
                      what_can_be_pressed_is_large_enough_and_has_a_name):
            check(dialog)
        dialog.show_idle()
        dialog.close_sheet()


@pytest.mark.parametrize("theme", THEMES)
def test_pages_are_white_in_every_theme(window, theme):
    dialog = ask(window, theme=theme)
    shown = dialog.pages.grab().toImage()
    middle = shown.pixelColor(QPoint(shown.width() // 2, shown.height() // 2))
    assert middle.lightness() > 250


def test_right_to_left_the_choices_stand_at_the_right(window):
    window.resize(1280, 800)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog = ask(window)
    assert dialog.paper.x() > dialog.pages.x() + dialog.pages.width() - 1


# ---- the pages themselves

@pytest.fixture
def view(qtbot):
    view = PagesView()
    qtbot.addWidget(view)
    view.set_look(look())
    view.resize(700, 800)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_only_pages_in_view_are_drawn_and_few_are_kept(qtbot, view):
    drawn = []

    def image(number, width):
        drawn.append(number)
        return blank(number, width)

    view.set_pages(500, SHAPE, image)
    view.grab()
    assert set(drawn) <= {0, 1}
    view.show_page(300)
    view.grab()
    assert view.page == 300
    assert max(drawn) <= 302
    assert len(view._kept) <= 8


def test_other_pages_are_shown_at_the_same_share(view):
    view.set_pages(10, SHAPE, blank)
    view.show_page(5)
    view.set_pages(20, SHAPE, blank)
    assert view.page in (10, 11)


def test_those_who_listen_are_told_how_many(view):
    view.set_pages(3, SHAPE, blank)
    assert (view.accessibleName(), view.accessibleDescription()) == ("Pages", "3 pages")


def test_no_pages_are_no_failure(view):
    view.set_pages(0, SHAPE, None)
    view.grab()
    assert isinstance(view, QWidget)
    assert view.count == 0

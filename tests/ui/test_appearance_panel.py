"""Text and colors: each touch says the whole new choice at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from samples import look

from reader.appearance import TEXT_STEPS, Appearance
from reader.ui.dialogs.appearance_panel import AppearancePanel
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words


@pytest.fixture
def panel(qtbot):
    panel = AppearancePanel()
    qtbot.addWidget(panel)
    panel.set_look(look())
    panel.resize(panel.sizeHint())
    panel.show()
    return panel


@pytest.fixture
def said(panel):
    choices = []
    panel.appearance_changed.connect(choices.append)
    return choices


def part(panel, name):
    return panel.findChild(QAbstractButton, name)


def test_larger_and_smaller_go_step_by_step_and_stop(panel, said):
    for _ in range(20):
        panel.larger.click()
    assert [one.text_percent for one in said] == list(TEXT_STEPS[TEXT_STEPS.index(100) + 1:])
    assert not panel.larger.isEnabled()
    assert panel.findChild(Words, "text_percent").text() == "300%"
    for _ in range(20):
        panel.smaller.click()
    assert said[-1].text_percent == 85
    assert not panel.smaller.isEnabled()


@pytest.mark.parametrize(("name", "change"), [
    ("swatch_sepia", {"theme": "sepia"}), ("swatch_high_contrast", {"theme": "high_contrast"}),
    ("choose_lines_most", {"lines": "most"}), ("choose_letters_dyslexic", {"letters": "dyslexic"}),
    ("choose_spacing_wide", {"spacing": "wide"}), ("choose_width_narrow", {"width": "narrow"}),
])
def test_each_choice(panel, said, name, change):
    QTest.mouseClick(part(panel, name), Qt.MouseButton.LeftButton)
    assert said == [replace(Appearance(), **change)]
    assert part(panel, name).isChecked()


def test_choices_do_not_forget_each_other(panel, said):
    part(panel, "swatch_dark").click()
    panel.larger.click()
    part(panel, "choose_letters_book").click()
    assert said[-1] == Appearance(theme="dark", text_percent=115, letters="book")


def test_the_computer_can_decide_the_colors(panel, said):
    panel.set_appearance(Appearance(theme="dark"))
    assert not panel.system.is_on()
    panel.system.click()
    assert said == [Appearance(theme="system")]
    assert panel.system.is_on()
    assert not any(swatch.isChecked() for swatch in panel.swatches)


def test_only_one_color_is_chosen(panel):
    for swatch in panel.swatches:
        swatch.click()
        swatch.click()
        assert [one.key for one in panel.swatches if one.isChecked()] == [swatch.key]


def test_reset_is_there_when_there_is_something_to_reset(panel, said):
    assert not panel.reset.isEnabled()
    panel.larger.click()
    panel.reset.click()
    assert said[-1] == Appearance()
    assert not panel.reset.isEnabled()


def test_being_told_says_nothing(panel, said):
    panel.set_appearance(Appearance("sepia", 200, "book", "more", "wide", "narrow"))
    assert said == []
    assert part(panel, "choose_lines_more").isChecked()
    assert part(panel, "choose_width_narrow").isChecked()


def test_arrow_keys_choose_among_segments(panel, said):
    panel.activateWindow()
    part(panel, "choose_lines_normal").setFocus()
    QTest.keyClick(part(panel, "choose_lines_normal"), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is part(panel, "choose_lines_more")
    assert said[-1].lines == "more"


def test_escape_and_the_cross_close(qtbot, panel):
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.larger, Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.closed):
        panel.close_button.click()


def test_the_focus_goes_to_what_can_be_changed(panel):
    panel.activateWindow()
    panel.set_appearance(Appearance(text_percent=300))
    panel.setFocus()
    assert QApplication.focusWidget() is panel.smaller


def test_less_movement_is_a_switch(panel, qtbot):
    with qtbot.waitSignal(panel.appearance_changed) as told:
        panel.motion.click()
    assert told.args == [Appearance(motion="less")]
    panel.set_appearance(Appearance())
    assert not panel.motion.isChecked()


def test_everything_fits_beside_a_page_on_a_laptop(panel):
    assert panel.heightForWidth(332) <= 708  # a window 800 high, without the bar and the air round the panel
    assert panel._choices.verticalScrollBar().maximum() == 0


def test_in_a_low_window_it_scrolls_and_keeps_its_head(panel):
    panel.set_look(look(percent=300))
    panel.resize(296, 360)
    assert panel._choices.verticalScrollBar().maximum() > 0
    assert panel._choices.horizontalScrollBar().maximum() == 0
    panel._choices.verticalScrollBar().setValue(9999)
    assert panel.close_button.mapTo(panel, panel.close_button.rect().center()).y() < 100
    reset = panel.findChild(Button, "appearance_reset")
    assert panel.rect().contains(reset.mapTo(panel, reset.rect().center()))


def test_a_page_behind_gets_none_of_its_touches(qtbot, qapp):
    from PySide6.QtWidgets import QWidget

    class Behind(QWidget):
        touched = 0

        def mousePressEvent(self, event):  # noqa: N802
            self.touched += 1

    behind = Behind()
    qtbot.addWidget(behind)
    behind.resize(600, 700)
    panel = AppearancePanel(behind)
    panel.set_look(look())
    panel.resize(332, 700)
    behind.show()
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.rect().center())
    assert behind.touched == 0

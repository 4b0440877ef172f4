"""The dialog for the PIN: touch and keys, twice the new one, words for every refusal, and no digit seen or heard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from samples import look, window_with_something_behind

from reader.ui.dialogs import pin_dialog as pin_dialog_module
from reader.ui.dialogs import say_line
from reader.ui.dialogs.pin_dialog import CHANGE, ENTER, SET, PinDialog, spelled_time
from reader.ui.dialogs.pin_pad import PadKey
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words

PIN, NEW = "739164", "402918"


class Clock:
    def __init__(self):
        self.seconds = 50.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def window(qtbot):
    return window_with_something_behind(qtbot, 760)


@pytest.fixture
def spoken(monkeypatch):
    """Every sentence that is said to people who listen."""
    said = []
    for module in (pin_dialog_module, say_line):
        monkeypatch.setattr(module, "announce", lambda _widget, sentence: said.append(sentence))
    return said


@pytest.fixture
def ask(window):
    def make(purpose=ENTER, **more):
        dialog = PinDialog(window, purpose, **more)
        dialog.set_look(look())
        dialog.sent = []
        dialog.check_requested.connect(lambda pin: dialog.sent.append(pin))
        dialog.set_requested.connect(lambda pin: dialog.sent.append(pin))
        dialog.change_requested.connect(lambda old, new: dialog.sent.append((old, new)))
        dialog.open()
        return dialog

    return make


def touch(dialog, digits):
    for digit in digits:
        QTest.mouseClick(dialog.pad_keys.digits[digit], Qt.MouseButton.LeftButton)


def type_keys(text):
    for letter in text:
        QTest.keyClick(QApplication.focusWidget(), letter)


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(dialog, digits):
    """Type and go on; the dialog has the focus where it had it."""
    touch(dialog, digits)
    click(dialog.go_on)


def said(dialog):
    return dialog.line.text()


# typing


def test_by_touch(ask):
    dialog = ask()
    touch(dialog, PIN)
    assert dialog.dots.count == 6
    click(dialog.go_on)
    assert dialog.sent == [PIN]
    assert dialog.is_checking


def test_by_keys_alone(ask):
    dialog = ask()
    assert QApplication.focusWidget() is dialog.dots
    type_keys(PIN + "5")
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Return)
    assert dialog.sent == [PIN]


def test_digits_of_other_scripts_count(ask):
    dialog = ask()
    for letter in "٧٣٩١٦٤":
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)  # QTest knows ASCII only
        QApplication.sendEvent(dialog.dots, key)
    press(Qt.Key.Key_Enter)
    assert dialog.sent == [PIN]


def test_keys_act_on_press_and_leave_the_focus_so_that_return_goes_on(ask):
    dialog = ask()
    key = dialog.pad_keys.digits["7"]
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    assert dialog.dots.count == 1
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton)
    assert dialog.dots.count == 1
    assert QApplication.focusWidget() is dialog.dots
    press(Qt.Key.Key_Return)
    assert dialog.sent == ["7"]


def test_a_key_reached_by_tab_is_pressed_by_space_and_return(ask):
    dialog = ask()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.pad_keys.digits["1"]
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert dialog.dots.count == 2
    assert dialog.sent == []


def test_the_delete_key_takes_back_one(ask):
    dialog = ask()
    touch(dialog, "73")
    click(dialog.pad_keys.delete)
    assert dialog.dots.count == 1
    click(dialog.pad_keys.delete)
    click(dialog.pad_keys.delete)
    assert dialog.dots.count == 0


def test_letters_type_nothing(ask):
    dialog = ask()
    type_keys("ab-+. ")
    assert dialog.dots.count == 0


def test_nothing_typed_is_told(ask):
    dialog = ask()
    press(Qt.Key.Key_Return)
    assert said(dialog) == "Type the PIN first."
    assert dialog.sent == []


def test_keys_do_not_move_whatever_is_said(ask):
    dialog = ask(SET)
    places = {digit: key.mapTo(dialog, QPoint(0, 0)) for digit, key in dialog.pad_keys.digits.items()}
    enter(dialog, "123456")
    assert said(dialog)
    assert places == {digit: key.mapTo(dialog, QPoint(0, 0)) for digit, key in dialog.pad_keys.digits.items()}
    enter(dialog, PIN)
    assert places == {digit: key.mapTo(dialog, QPoint(0, 0)) for digit, key in dialog.pad_keys.digits.items()}


# nothing is seen or heard


def everything_shown(dialog):
    for part in dialog.findChildren(QWidget):
        if not isinstance(part, PadKey):
            yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
        if isinstance(part, Words | Button):
            yield part.text()


def test_no_digit_that_was_typed_is_shown_or_spoken(ask, spoken):
    dialog = ask(CHANGE)
    before = set(everything_shown(dialog))
    for digits in ("7", "39164"):
        touch(dialog, digits)
        new = set(everything_shown(dialog)) - before
        assert not any(letter.isdigit() for words in new for letter in words), new
    assert spoken
    assert not any(letter.isdigit() for sentence in spoken for letter in sentence), spoken


def test_the_picture_is_the_same_whatever_the_digits_are(ask):
    dialog = ask()
    pictures = []
    for digits in ("739164", "402918"):
        type_keys(digits)
        pictures.append(dialog.grab().toImage())
        for _ in digits:
            press(Qt.Key.Key_Backspace)
    assert pictures[0] == pictures[1]


def test_closing_forgets_what_was_typed(ask):
    dialog = ask(SET)
    enter(dialog, PIN)
    touch(dialog, "7391")
    click(dialog.cancel)
    assert PIN not in repr(vars(dialog))
    assert dialog.dots.count == 0


# the new one


def test_setting_asks_twice(ask):
    dialog = ask(SET)
    assert dialog.title.text() == "Set a PIN"
    enter(dialog, PIN)
    assert dialog.title.text() == "Type it again"
    assert dialog.dots.count == 0
    assert dialog.sent == []
    assert QApplication.focusWidget() is dialog.dots
    enter(dialog, PIN)
    assert dialog.sent == [PIN]


def test_two_that_differ_start_again(ask):
    dialog = ask(SET)
    enter(dialog, PIN)
    enter(dialog, NEW)
    assert said(dialog) == "The two were not the same. Type the new PIN once more."
    assert dialog.title.text() == "Set a PIN"
    assert dialog.sent == []
    enter(dialog, PIN)
    enter(dialog, PIN)
    assert dialog.sent == [PIN]


@pytest.mark.parametrize(("poor", "words"), [("7391", "6 digits or more"), ("123456", "up or down"),
                                             ("000000", "same digit"), ("7391640275318", "12 digits at most")])
def test_a_poor_one_is_refused_at_once_with_the_reason(ask, poor, words):
    dialog = ask(SET)
    enter(dialog, poor)
    assert words in said(dialog)
    assert dialog.title.text() == "Set a PIN"
    touch(dialog, "7")
    assert said(dialog) == ""


def test_changing_asks_for_the_old_one_and_twice_for_the_new(ask):
    dialog = ask(CHANGE)
    for digits in (PIN, NEW, NEW):
        enter(dialog, digits)
    assert dialog.sent == [(PIN, NEW)]
    dialog.show_wrong(4)
    assert dialog.title.text() == "The PIN you have now"
    assert "4 tries are left" in said(dialog)


# answers


@pytest.mark.parametrize(("left", "words"), [(4, "4 tries are left"), (1, "One try is left"), (0, "not the PIN.")])
def test_a_wrong_one_says_how_many_tries_are_left(ask, left, words):
    dialog = ask()
    enter(dialog, PIN)
    dialog.show_wrong(left)
    assert words in said(dialog)
    assert dialog.dots.count == 0
    enter(dialog, NEW)
    assert dialog.sent == [PIN, NEW]


def test_the_wait_counts_down_by_a_clock_that_only_goes_on(qtbot, ask, spoken):
    clock = Clock()
    dialog = ask(seconds=clock)
    enter(dialog, PIN)
    dialog.show_wrong(0, 90)
    assert "You can try again in 1 minute 30 seconds." in said(dialog)
    assert dialog.is_waiting
    for part in (*dialog.pad_keys.digits.values(), dialog.go_on):
        assert not part.isEnabled()
    assert dialog.cancel.isEnabled()
    assert QApplication.focusWidget() is dialog.dots
    type_keys(PIN)
    press(Qt.Key.Key_Return)
    assert dialog.sent == [PIN]
    spoken.clear()
    clock.seconds += 89.2
    qtbot.waitUntil(lambda: "in 1 second." in said(dialog))
    assert spoken == []  # not every second
    clock.seconds += 1
    qtbot.waitUntil(lambda: said(dialog) == "You can try again now.")
    assert spoken == ["You can try again now."]
    type_keys(NEW)
    press(Qt.Key.Key_Return)
    assert dialog.sent == [PIN, NEW]


def test_it_can_open_in_the_middle_of_a_wait(ask):
    dialog = ask()
    dialog.show_wait(29.1)
    assert said(dialog) == "There were too many wrong tries. You can try again in 30 seconds."


@pytest.mark.parametrize(("seconds", "words"), [
    (0, "0 seconds"), (1, "1 second"), (59, "59 seconds"), (60, "1 minute"), (61, "1 minute 1 second"),
    (900, "15 minutes"), (870, "14 minutes 30 seconds")])
def test_times_in_words(seconds, words):
    assert spelled_time(seconds) == words


@pytest.mark.parametrize("purpose", [ENTER, SET, CHANGE])
def test_after_any_problem_one_can_try_again(ask, purpose):
    dialog = ask(purpose)
    steps = {ENTER: [PIN], SET: [PIN, PIN], CHANGE: [PIN, NEW, NEW]}[purpose]
    for digits in steps:
        enter(dialog, digits)
    dialog.show_problem("Nothing can be saved on this computer.")
    assert said(dialog) == "Nothing can be saved on this computer."
    for digits in steps:
        enter(dialog, digits)
    assert len(dialog.sent) == 2


def test_while_it_is_checked_nothing_is_sent_twice_and_cancel_works(qtbot, ask):
    dialog = ask()
    enter(dialog, PIN)
    type_keys(NEW)
    press(Qt.Key.Key_Return)
    assert dialog.sent == [PIN]
    assert dialog.cancel.isEnabled()
    with qtbot.waitSignal(dialog.closed):
        click(dialog.cancel)


def test_a_damaged_one_says_what_to_do_and_leaves_only_close(qtbot, ask):
    dialog = ask()
    sentence = "The PIN of this computer cannot be read. Delete the file /data/staff-pin.json to set a new PIN."
    dialog.show_damaged(sentence)
    assert said(dialog) == sentence
    assert not dialog.pad_keys.isVisible()
    assert not dialog.go_on.isVisible()
    assert QApplication.focusWidget() is dialog.cancel
    assert dialog.cancel.text() == "Close"
    type_keys(PIN)
    assert dialog.dots.count == 0
    with qtbot.waitSignal(dialog.closed):
        press(Qt.Key.Key_Return)


# leaving


@pytest.mark.parametrize("state", ["fresh", "typed", "again", "checking", "waiting", "damaged"])
@pytest.mark.parametrize("way", ["escape", "cancel"])
def test_there_is_always_a_way_out(qtbot, window, ask, state, way):
    dialog = ask(SET if state == "again" else ENTER)
    if state != "fresh":
        touch(dialog, PIN)
    if state in ("again", "checking"):
        click(dialog.go_on)
    elif state == "waiting":
        dialog.show_wait(900)
    elif state == "damaged":
        dialog.show_damaged("It cannot be read.")
    with qtbot.waitSignal(dialog.closed):
        press(Qt.Key.Key_Escape) if way == "escape" else click(dialog.cancel)
    assert QApplication.focusWidget() is window.behind


def test_a_stray_touch_outside_closes_only_when_nothing_is_typed(qtbot, ask):
    dialog = ask()
    outside = QPoint(5, dialog.height() - 5)
    touch(dialog, "7")
    QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=outside)
    assert dialog.isVisible()
    click(dialog.pad_keys.delete)
    with qtbot.waitSignal(dialog.closed):
        QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=outside)


def test_it_closes_by_itself_when_nobody_is_there(qtbot, ask):
    dialog = ask(idle_seconds=30)
    assert dialog._idle.isActive()
    assert dialog._idle.interval() == 30_000
    touch(dialog, PIN)
    with qtbot.waitSignal(dialog.closed):
        dialog._idle.start(1)
    assert not dialog._idle.isActive()


def test_without_a_limit_it_stays(ask):
    assert not ask()._idle.isActive()


def test_digits_are_not_taken_by_shortcuts_of_the_window(window, ask):
    fired = []
    for key in ("7", "Backspace", "Esc", "Return"):
        QShortcut(QKeySequence(key), window, lambda: fired.append(True))
    dialog = ask()
    type_keys("73")
    press(Qt.Key.Key_Backspace)
    assert dialog.dots.count == 1
    press(Qt.Key.Key_Return)
    assert dialog.sent == ["7"]
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert fired == []

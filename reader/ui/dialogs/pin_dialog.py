"""Asks for the PIN, sets the first one, or changes it: by touch and by keys. It checks nothing itself.

It says what was typed with one of the `…_requested` signals and then waits to be told: `show_wrong`, `show_wait`,
`show_problem`, `show_damaged`, or `finish` when all is well. Cancel is always there, also while it waits: whoever
checks drops the answer once `closed` was said. No digit that was typed is ever shown or spoken.
"""

from __future__ import annotations

import math
import time
import unicodedata
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.staff.pin_rules import FEWEST, MOST, why_refused
from reader.ui.dialogs.link_dialog import place_choices
from reader.ui.dialogs.pin_dots import PinDots
from reader.ui.dialogs.pin_pad import PinPad
from reader.ui.dialogs.say_line import SayLine
from reader.ui.dialogs.steady_sheet import SteadySheet
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

ENTER, SET, CHANGE = "enter", "set", "change"
_STEPS = {ENTER: ("now",), SET: ("new", "again"), CHANGE: ("now", "new", "again")}
_NARROW, _WIDE = 420, 760  # px at 100 %: keys below the words, or beside them when the window is low
_HIGH_ENOUGH = 500         # px at 100 % that the narrow form takes
_MOST_TYPED = 16  # more than any PIN has, so that a slip of the finger can be seen


class PinDialog(SteadySheet):
    """See the module. `open` shows it, once."""

    check_requested = Signal(str)
    set_requested = Signal(str)
    change_requested = Signal(str, str)  # the one that holds now, and the new one

    def __init__(self, parent: QWidget, purpose: str = ENTER, *, sentence: str = "", idle_seconds: int = 0,
                 seconds: Callable[[], float] = time.monotonic) -> None:
        """`purpose` is ENTER, SET or CHANGE; `sentence` says what the PIN is asked for. After `idle_seconds` without a
        key or a touch it closes by itself; 0: never. `seconds` is a clock that only goes on."""
        super().__init__(parent, widest=_NARROW)
        self.setObjectName("pin_dialog")
        self._purpose, self._why, self._seconds = purpose, sentence, seconds
        self._step = _STEPS[purpose][0]
        self._typed = ""
        self._kept: dict[str, str] = {}  # step → what was typed there
        self._until, self._wait_reason = 0.0, ""
        self._is_checking = self._is_damaged = False
        self._words = Words(font="ui", color="text", line=1.4, parent=self.body)
        self._words.setObjectName("pin_sentence")
        self.line = SayLine(self.body)
        self.dots = PinDots(self.body)
        self.pad_keys = PinPad(self.body)
        self.pad_keys.digit_pressed.connect(self.type_digit)
        self.pad_keys.delete_pressed.connect(self.delete_digit)
        self.cancel = Button(translate("Reader", "Cancel"), parent=self.body)
        self.cancel.setObjectName("pin_cancel")
        self.cancel.clicked.connect(self.close_sheet)
        self.go_on = Button(translate("Reader", "Continue"), kind="main", parent=self.body)
        self.go_on.setObjectName("pin_continue")
        self.go_on.clicked.connect(self.accept)
        self._ticks = QTimer(self)
        self._ticks.setInterval(250)
        self._ticks.timeout.connect(self._on_tick)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(idle_seconds * 1000)
        self._idle.timeout.connect(self.close_sheet)
        self._show_step()

    # what it is told

    def show_wrong(self, tries_left: int, wait_seconds: float = 0.0) -> None:
        """The PIN was not right. `tries_left` before one has to wait; `wait_seconds` when that is now."""
        self._restart()
        if wait_seconds > 0:
            self._wait(wait_seconds, translate("Reader", "That is not the PIN."))
        elif tries_left == 1:
            self._say(translate("Reader", "That is not the PIN. One try is left before you have to wait."))
        elif tries_left > 1:
            self._say(translate("Reader", "That is not the PIN. %n tries are left before you have to wait.", None,
                                tries_left))
        else:
            self._say(translate("Reader", "That is not the PIN."))

    def show_wait(self, wait_seconds: float) -> None:
        """There were too many wrong tries; nothing was checked. Counts down by itself."""
        self._restart()
        self._wait(wait_seconds, translate("Reader", "There were too many wrong tries."))

    def show_problem(self, sentence: str) -> None:
        """Something else stood in the way; one can try again."""
        self._restart()
        self._say(sentence)

    def show_damaged(self, sentence: str) -> None:
        """The PIN cannot be read, so none can be typed: `sentence` says what to do. Only closing is left."""
        self._restart()
        self._is_damaged = True
        self.set_title(translate("Reader", "The PIN cannot be read"))
        self.cancel.setText(translate("Reader", "Close"))
        self.hold_focus()  # what is hidden next loses the focus
        self._say(sentence)
        self.give_focus(self.cancel)

    def finish(self) -> None:
        """All is well: close."""
        self.close_sheet()

    # what people do

    def type_digit(self, digit: str) -> None:
        """One digit, from a key or from the keyboard."""
        self._touch()
        if not self._can_type() or len(self._typed) >= _MOST_TYPED:
            return
        self._typed += digit
        announce(self.dots, translate("Reader", "Typed"))
        self._typed_changed()

    def delete_digit(self) -> None:
        """Take the last one back."""
        self._touch()
        if self._can_type() and self._typed:
            self._typed = self._typed[:-1]
            announce(self.dots, translate("Reader", "Deleted"))
            self._typed_changed()

    def accept(self) -> None:
        """Go on with what was typed."""
        self._touch()
        if not self._can_type():
            return
        typed, step = self._typed, self._step
        if not typed:
            self._say(translate("Reader", "Type the PIN first."))
            return
        reason = why_refused(typed) if step == "new" else ""
        if reason:
            self._clear()
            self._say(reason)
            return
        if step == "again" and typed != self._kept["new"]:
            self._go_to("new")
            self._say(translate("Reader", "The two were not the same. Type the new PIN once more."))
            return
        self._kept[step] = typed
        steps = _STEPS[self._purpose]
        if step != steps[-1]:
            self._go_to(steps[steps.index(step) + 1])
            return
        self._send()

    def _send(self) -> None:
        kept, self._kept = self._kept, {}
        self._is_checking = True
        self._clear()
        self._allow()
        self._say(translate("Reader", "One moment…"), "note")
        if self._purpose == ENTER:
            self.check_requested.emit(kept["now"])
        elif self._purpose == SET:
            self.set_requested.emit(kept["new"])
        else:
            self.change_requested.emit(kept["now"], kept["new"])

    # how it stands

    @property
    def is_checking(self) -> bool:
        """Whether it waits to be told."""
        return self._is_checking

    @property
    def is_waiting(self) -> bool:
        """Whether there were too many wrong tries, and it counts down."""
        return self._ticks.isActive()

    def _can_type(self) -> bool:
        return not (self._is_checking or self._is_damaged or self.is_waiting)

    def _restart(self) -> None:
        """Back to the first step, with nothing typed."""
        self._is_checking = False
        self._ticks.stop()
        self._kept = {}
        self._go_to(_STEPS[self._purpose][0])

    def _go_to(self, step: str) -> None:
        self._step = step
        self._clear()
        self._show_step()
        self._say("")
        if self.isVisible():
            self.dots.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, f"{self.title.text()}. {self._words.text()}")

    def _show_step(self) -> None:
        self.set_title(self._title_of(self._step))
        self._words.setText(self._sentence_of(self._step))
        self.dots.setAccessibleName(self.title.text())
        self._allow()

    def _title_of(self, step: str) -> str:
        if step == "again":
            return translate("Reader", "Type it again")
        if step == "new":
            return translate("Reader", "Set a PIN") if self._purpose == SET else translate("Reader", "The new PIN")
        if self._purpose == CHANGE:
            return translate("Reader", "The PIN you have now")
        return translate("Reader", "Enter the PIN")

    def _sentence_of(self, step: str) -> str:
        if step == "again":
            return translate("Reader", "So that we know there was no slip.")
        if step == "new":
            return translate("Reader", "{fewest} to {most} digits. Keep it in a safe place: nobody can look it up "
                             "later.").format(fewest=FEWEST, most=MOST)
        return self._why or translate("Reader", "It opens what only staff may do.")

    def _wait(self, seconds: float, before: str) -> None:
        self._wait_reason = before
        self._until = self._seconds() + seconds
        self._ticks.start()
        self._allow()
        self._say(self._wait_words(seconds))

    def _wait_words(self, seconds: float) -> str:
        return translate("Reader", "{before} You can try again in {time}.").format(
            before=self._wait_reason, time=spelled_time(math.ceil(seconds)))

    def _on_tick(self) -> None:
        left = self._until - self._seconds()
        if left > 0:
            self._say(self._wait_words(left), spoken=False)
            return
        self._ticks.stop()
        self._allow()
        self._say(translate("Reader", "You can try again now."), "note")

    def _say(self, text: str, kind: str = "problem", *, spoken: bool = True) -> None:
        self.line.say(text, kind, spoken=spoken)
        if self._look is not None:
            self.rearrange()

    def _typed_changed(self) -> None:
        if self.line.text():
            self._say("")
        self.dots.set_count(len(self._typed))

    def _clear(self) -> None:
        self._typed = ""
        self.dots.set_count(0)

    def _allow(self) -> None:
        can = self._can_type()
        here = QApplication.focusWidget()
        if not can and here is not None and (self.pad_keys.isAncestorOf(here) or here is self.go_on):
            self.dots.setFocus(Qt.FocusReason.OtherFocusReason)  # what is disabled loses the focus
        self.pad_keys.setEnabled(can)
        self.go_on.setEnabled(can)
        reason = "" if can else translate("Reader", "Wait a moment.")
        self.go_on.setToolTip(reason)

    def _touch(self) -> None:
        if self._idle.interval() and self.isVisible():
            self._idle.start()

    # the sheet

    def open(self, near=None) -> None:
        super().open(near)
        self._touch()

    def close_sheet(self) -> None:
        self._ticks.stop()
        self._idle.stop()
        self._kept = {}
        self._clear()
        super().close_sheet()

    def is_held(self) -> bool:
        return bool(self._typed or self._kept or self._is_checking)

    def first_focus(self) -> QWidget:
        return self.cancel if self._is_damaged else self.dots

    def set_look(self, look: Look) -> None:
        for part in (self.title, self._words, self.line, self.dots, self.pad_keys, self.cancel, self.go_on):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, pad = self.look.ui, self.pad(width)
        inner, y = width - 2 * pad, pad - 4
        y = self.stack([(self.title, 6)], pad, y, inner)
        for part in (self.dots, self.pad_keys, self.go_on):
            part.setVisible(not self._is_damaged)
        if self._is_damaged:
            self._words.hide()
            y = self.stack([(self.line, 18)], pad, y, inner)
            return place_choices(self, [self.cancel], pad, y, inner) + pad
        beside = self._widest == _WIDE and inner >= ui(520)
        column = (inner - ui(24)) // 2 if beside else inner
        words_x = pad + inner - column if beside and self.isRightToLeft() else pad
        # One place for the sentence and for what there is to say, as high as the highest of them: keys never move.
        slot = self._slot_height(column)
        said = bool(self.line.text())
        self.line.setVisible(said)
        self._words.setVisible(not said)
        self.line.setGeometry(words_x, y, column, self.line.height_for(column))
        self._words.setGeometry(words_x, y, column, self._words.height_for(column))
        top, y = y, y + slot + ui(10)
        y = self.stack([(self.dots, 12)], words_x, y, column)
        buttons = place_choices(self, [self.cancel, self.go_on], pad, 0, inner)
        keys_y = top if beside else y
        self.pad_keys.fit(self.room() - keys_y - ui(14) - buttons - pad)
        keys_x = 2 * pad + inner - column - words_x if beside else pad
        y = max(y, self.stack([(self.pad_keys, 14)], keys_x, keys_y, column))
        return place_choices(self, [self.cancel, self.go_on], pad, y, inner) + pad

    def _place(self) -> None:
        if self._look is not None and self.parentWidget() is not None:
            low = self.parentWidget().height() < self.look.ui(_HIGH_ENOUGH + 90)  # with the bar above
            self._widest = _WIDE if low else _NARROW
        super()._place()

    def _slot_height(self, width: int) -> int:
        longest = [translate("Reader", "That is not the PIN. One try is left before you have to wait."),
                   translate("Reader", "That is not the PIN. You can try again in 59 seconds."), self.line.text()]
        if self._purpose != ENTER:
            longest.append(translate("Reader", "The two were not the same. Type the new PIN once more."))
        return max(self._words.height_for(width), *(self.line.height_of(text, width) for text in longest))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        text = event.text()
        if len(text) == 1 and text.isdecimal():
            if not event.isAutoRepeat():
                self.type_digit(str(unicodedata.decimal(text)))
        elif event.key() == Qt.Key.Key_Backspace:
            self.delete_digit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.accept()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


def spelled_time(seconds: int) -> str:
    """Minutes and seconds in words, as in "14 minutes 30 seconds"; what is 0 is left out."""
    minutes, rest = divmod(max(0, seconds), 60)
    parts = []
    if minutes:
        parts.append(translate("Reader", "1 minute") if minutes == 1
                     else translate("Reader", "%n minutes", None, minutes))
    if rest or not minutes:
        parts.append(translate("Reader", "1 second") if rest == 1 else translate("Reader", "%n seconds", None, rest))
    return " ".join(parts)

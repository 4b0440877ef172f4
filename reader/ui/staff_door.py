"""The way to what staff do: through the PIN where one has been set, straight on where there is none.

Who came in once stays in until Reader is closed or the door is shut. Checks no PIN itself: that takes a moment, and is
done in another thread.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.services.messages import Messages
from reader.services.staff_service import StaffService
from reader.ui.main_window import MainWindow
from reader.ui.sentences import in_words
from reader.ui.wording import translate


class StaffDoor(QObject):
    """See the module."""

    def __init__(self, window: MainWindow, staff: StaffService, messages: Messages, parent: QObject, *,
                 without_pin: bool = True, pad_seconds: int = 0) -> None:
        """`without_pin`: where no PIN was set, everybody may come in. After `pad_seconds` without a touch the pad
        closes by itself; 0: never."""
        super().__init__(parent)
        self._without_pin, self._pad_seconds = without_pin, pad_seconds
        self._window, self._staff, self._messages = window, staff, messages
        self._is_open = False
        self._enter: Callable[[], None] | None = None
        self._dialog = None
        staff.pin_checked.connect(self._on_checked)
        staff.pin_set.connect(self._on_set)
        staff.pin_failed.connect(self._on_failed)

    @property
    def is_open(self) -> bool:
        """Whether staff are in, or may come in without a PIN."""
        return self._is_open or (self._without_pin and self._staff.pin_kind() == "unset")

    def pass_through(self, enter: Callable[[], None]) -> None:
        """Do `enter` now, or as soon as the PIN was typed."""
        if self.is_open:
            enter()
            return
        from reader.ui.dialogs.pin_dialog import ENTER

        self._enter = enter
        dialog = self._open_dialog(ENTER)
        state = self._staff.pin_state()
        if state.kind == "damaged":
            dialog.show_damaged(in_words(state.sentence))
        elif state.wait_seconds > 0:
            dialog.show_wait(state.wait_seconds)

    def shut(self) -> None:
        """Staff go: the next one types the PIN again."""
        self._is_open = False

    def set_pin(self) -> None:
        """Ask for a first PIN, or for another one."""
        from reader.ui.dialogs.pin_dialog import CHANGE, SET

        self._enter = None
        state = self._staff.pin_state()
        dialog = self._open_dialog(SET if state.kind == "unset" else CHANGE)
        if state.kind == "damaged":
            dialog.show_damaged(in_words(state.sentence))

    # ---- inside ------------------------------------------------------------------------------------------------

    def _open_dialog(self, purpose: str):  # noqa: ANN202
        from reader.ui.dialogs.pin_dialog import PinDialog

        self._dialog = dialog = PinDialog(self._window, purpose, idle_seconds=self._pad_seconds)
        dialog.check_requested.connect(self._staff.check_pin)
        dialog.set_requested.connect(self._staff.choose_pin)
        dialog.change_requested.connect(self._staff.change_pin)
        dialog.closed.connect(self._on_gone)
        dialog.set_look(self._window.look)
        dialog.open()
        return dialog

    def _on_gone(self) -> None:
        self._dialog = self._enter = None

    def _on_checked(self, answer) -> None:  # noqa: ANN001
        if self._dialog is None:
            return  # it was given up while the answer was on its way: that opens nothing
        if answer.is_right:
            self._is_open = True
            enter, self._enter = self._enter, None
            self._finish()
            if enter is not None:
                enter()
        else:
            state = answer.state
            if state.kind == "damaged":
                self._dialog.show_damaged(in_words(state.sentence))
            else:
                self._dialog.show_wrong(state.tries_left, state.wait_seconds)

    def _on_set(self) -> None:
        self._is_open = True
        self._finish()
        self._messages.say(translate("Reader", "The PIN is set. It is asked for the next time."))

    def _on_failed(self, error: ReaderError) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(in_words(str(error)))
        else:
            self._messages.report(error)

    def _finish(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.finish()

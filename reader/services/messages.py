"""The one way to say something in the message bar."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.values import value

UNDO_SECONDS = 10


@value
class Message:
    """`stays` is for what must be read; others go by themselves. `key` names the action for whoever acts on it."""

    text: str
    action: str = ""
    key: str = ""
    stays: bool = False
    seconds: int = 6


class Messages(QObject):
    """Services and wiring say; the message bar shows."""

    said = Signal(Message)
    bug_reported = Signal(str)  # the report, ready to be copied; from whatever thread found it

    def say(self, text: str, action: str = "", key: str = "") -> None:
        self.said.emit(Message(text, action, key))

    def offer_undo(self, text: str, action: str, key: str) -> None:
        """Something was taken away; for a while `action` brings it back."""
        self.said.emit(Message(text, action, key, seconds=UNDO_SECONDS))

    def warn(self, text: str) -> None:
        """What must be read; it stays until it is closed."""
        self.said.emit(Message(text, stays=True))

    def report(self, error: ReaderError) -> None:
        """A known failure: one sentence and what to do. The log already has the cause."""
        self.said.emit(Message(str(error), stays=True))

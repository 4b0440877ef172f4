"""Where the reader is, and the way back. The only way to move is `go_to`."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.model import Destination, ReadingPlace, Screen

LONGEST_HISTORY = 200
HOME = Destination(Screen.HOME)


class Navigator(QObject):
    """Current destination with the stacks behind and ahead of it. It knows nothing of what a destination shows."""

    departing = Signal()                   # about to move: the last moment to `note_place`
    arrived = Signal(Destination)
    history_changed = Signal(bool, bool)  # back is possible, forward is possible

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._behind: list[Destination] = []
        self._ahead: list[Destination] = []
        self.current: Destination | None = None

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def go_to(self, destination: Destination) -> None:
        """Move on; what lay ahead is forgotten. Going to where one is already only shows it again."""
        self.departing.emit()
        if self.current is not None and _address(self.current) != _address(destination):
            self._behind.append(self.current)
            del self._behind[:-LONGEST_HISTORY]
            self._ahead.clear()
        self._arrive(destination)

    def replace(self, destination: Destination) -> None:
        """Change where one is without a step in the history: words typed in the search field, another language."""
        self.departing.emit()
        self._arrive(destination)

    def back(self) -> None:
        if self._behind:
            self.departing.emit()
            if self.current is not None:
                self._ahead.append(self.current)
            self._arrive(self._behind.pop())

    def forward(self) -> None:
        if self._ahead:
            self.departing.emit()
            if self.current is not None:
                self._behind.append(self.current)
            self._arrive(self._ahead.pop())

    def home(self) -> None:
        self.go_to(HOME)

    def begin_anew(self) -> None:
        """Forget where one is and was: the next person begins. Nothing is shown by this."""
        self._behind.clear()
        self._ahead.clear()
        self.current = None
        self.history_changed.emit(False, False)

    def note_place(self, place: ReadingPlace) -> None:
        """Remember where in the current article the window is, so that back and forward return to it."""
        if self.current is not None and self.current.screen is Screen.ARTICLE:
            self.current = replace(self.current, place=place)

    def _arrive(self, destination: Destination) -> None:
        self.current = destination
        self.history_changed.emit(self.can_go_back, self.can_go_forward)
        self.arrived.emit(destination)


def _address(destination: Destination) -> Destination:
    """The destination without its exact place: two visits of the same section are one step."""
    return replace(destination, place=None)

"""What lies over a kiosk's screen and keeps the focus to itself, with Help now as the one way out beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Veil(QWidget):
    """Subclasses name their buttons, in order. Tab goes through them and `beside`, and nowhere behind."""

    beside: QWidget | None = None   # Help now

    def buttons(self) -> list[QWidget]:
        raise NotImplementedError

    def move_focus(self, forward: bool) -> bool:
        """To the next stop, or the one before."""
        stops = [part for part in (*self.buttons(), self.beside) if part is not None and part.isVisible()]
        here = QApplication.focusWidget()
        at = stops.index(here) if here in stops else (-1 if forward else 0)
        there = stops[(at + (1 if forward else -1)) % len(stops)]
        there.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        return super().focusNextPrevChild(forward) if self.isHidden() else self.move_focus(forward)

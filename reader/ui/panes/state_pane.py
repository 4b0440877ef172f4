"""A whole screen for a state: an empty library, a folder that is gone, a page that cannot be opened, a first start."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import Pictures


class StatePane(Page):
    """Shows one `EmptyState` a little above the middle."""

    action_requested = Signal(str)

    def __init__(self, pictures: Pictures | None = None, ref: str = "", parent: QWidget | None = None) -> None:
        """`ref` names the picture beside the words, as `pictures` knows it; without it the app's mark stands there."""
        super().__init__(parent)
        self.setObjectName("state_pane")
        self._card = EmptyState(pictures, ref, self.body)
        self._card.action_requested.connect(self.action_requested)

    def set_state(self, title: str, sentence: str, actions: tuple[tuple[str, str], ...] = ()) -> None:
        """`actions` are (key, word) of up to two buttons; `action_requested` carries the key of the pressed one."""
        self._card.set_state(title, sentence, actions)
        self.setAccessibleName(title)
        self.rearrange()

    def set_picture(self, ref: str) -> None:
        """Show another picture beside the words; "" for the app's mark."""
        self._card.set_picture(ref)
        self.rearrange()

    def set_look(self, look: Look) -> None:
        self._card.set_look(look)
        super().set_look(look)

    def _depends_on_height(self) -> bool:
        return True

    def arrange(self, width: int) -> int:
        ui, margin = self.look.ui, self.margin(width)
        wide = min(width - 2 * margin, ui(640))
        high = self._card.height_for(wide)
        top = max(ui(24), round((self.height() - high) * 0.38))
        self.put(self._card, (width - wide) // 2, top, wide, high)
        return top + high + ui(24)

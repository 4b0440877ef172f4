"""Rows of a long list that are built a few at a time, as a person comes near them. Beyond a limit a button shows more,
so that the list never stands between a person and what is below it.

Knows nothing of what a row shows: whoever inherits makes them and places them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.wording import translate

AT_ONCE = 10
_SLACK = 4  # so many more than the limit are shown without a button


class GrowingRows(QWidget):
    """See the module. `_take(entry)` of a subclass gives a row, which has `stops`, the parts that keys can reach."""

    changed = Signal()  # it has another height now

    def __init__(self, step: int, name: str, parent: QWidget | None = None) -> None:
        """`step` rows are shown at first, and more with each press of the button, whose object name is `name`."""
        super().__init__(parent)
        self._look: Look | None = None
        self._step = self._limit = step
        self._entries: Sequence[Any] = ()
        self._rows: list[Any] = []
        self.more = Button(kind="bare", icon="chevron-down", parent=self)
        self.more.setObjectName(name)
        self.more.clicked.connect(self._on_more)

    @property
    def rows(self) -> list[Any]:
        """The rows that have been built and are shown."""
        return self._rows

    @property
    def entries(self) -> Sequence[Any]:
        """Everything it shows, whether or not a row has been built for it."""
        return self._entries

    def has_more(self) -> bool:
        """Whether there are entries without a row, below the limit."""
        return len(self._rows) < self._shown_at_most()

    def build_more(self) -> None:
        """Build the next few rows."""
        start = len(self._rows)
        for entry in self._entries[start:min(self._shown_at_most(), start + AT_ONCE)]:
            self._rows.append(self._take(entry))

    def _take(self, entry: Any) -> Any:
        raise NotImplementedError

    def _shown_at_most(self) -> int:
        count = len(self._entries)
        return count if count <= self._limit + _SLACK else self._limit

    def _left(self) -> int:
        """How many are behind the button."""
        return len(self._entries) - self._shown_at_most()

    def _on_more(self) -> None:
        at = len(self._rows)
        self._limit += self._step
        self.build_more()
        self.changed.emit()
        if at < len(self._rows) and self._rows[at].stops:
            self._rows[at].stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange_more(self, y: int, width: int) -> int:
        """Place the button at `y` where there is something behind it; returns the height in px that it takes."""
        assert self._look is not None
        ui, left = self._look.ui, self._left()
        self.more.setVisible(left > 0)
        if left <= 0:
            return 0
        self.more.setText(translate("Reader", "Show %n more", None, min(left, self._step)))
        wide = min(width - 2 * ui(8), self.more.natural_width())
        high = self.more.height_for(wide)
        self.more.setGeometry(width - ui(8) - wide if self.isRightToLeft() else ui(8), y + ui(7), wide, high)
        return high + ui(14)

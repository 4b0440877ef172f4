"""One choice out of some, as chips that wrap: topics, languages. Tab comes to the chosen one, arrows to the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.words import Words


class ChoiceChips(QWidget):
    """A name and the chips below it. One is always chosen."""

    chosen = Signal(str)

    def __init__(self, label: str, choices: Sequence[tuple[str, str]], current: str,
                 parent: QWidget | None = None) -> None:
        """`choices` are (key, word), at least one; `current` is the key of the chosen one, else it is the first."""
        super().__init__(parent)
        self._look: Look | None = None
        self._label = Words(label, font="ui_small", weight=600, color="heading", parent=self)
        self._wrap = Wrap(self, gap=8, row_gap=8)
        self._chips = {key: Chip(word, choosable=True) for key, word in choices}
        self._wrap.set_buttons(self._chips.values())
        for chip in self._chips.values():
            chip.setAutoExclusive(True)
            chip.setAccessibleName(f"{label}: {chip.text()}")
            chip.installEventFilter(self)
        (self._chips.get(current) or next(iter(self._chips.values()))).setChecked(True)
        self._guide_focus()
        for chip in self._chips.values():
            chip.toggled.connect(self._on_toggled)

    def current(self) -> str:
        """The key of the chosen one."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def chip(self, key: str) -> Chip:
        """The chip of a key."""
        return self._chips[key]

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self._label.set_look(look)
        self._wrap.set_look(look)
        self._place()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        if self._look is None:
            return 0
        return self._label.height_for(width) + self._look.ui(6) + self._wrap.height_for(width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._look is None:
            return
        label = self._label.height_for(self.width())
        self._label.setGeometry(0, 0, self.width(), label)
        y = label + self._look.ui(6)
        self._wrap.setGeometry(0, y, self.width(), max(1, self._wrap.height_for(self.width())))

    def _on_toggled(self, on: bool) -> None:
        if on:
            self._guide_focus()
            self.chosen.emit(self.current())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # Qt's own arrow keys look for a neighbor in the same row only.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1,
                     Qt.Key.Key_Left: 1 if rtl else -1, Qt.Key.Key_Right: -1 if rtl else 1}
            if event.key() in steps:
                chips = list(self._chips.values())
                there = chips[(chips.index(watched) + steps[event.key()]) % len(chips)]
                there.setChecked(True)
                there.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _guide_focus(self) -> None:
        for chip in self._chips.values():
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip.isChecked() else Qt.FocusPolicy.ClickFocus)

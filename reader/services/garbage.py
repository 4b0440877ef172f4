"""Looks for what Python no longer needs in the thread of the window, and nowhere else.

Left to itself, Python looks whenever many objects have been made, in the thread that made the last one. A widget or a
timer that lost its owner would then end in a thread that it does not belong to, which Qt answers by ending the app.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

ROUND_MS = 2000


class GarbageRounds(QObject):
    """From `start` to `close` only this object collects."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=ROUND_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._was_enabled = False

    def start(self) -> None:
        """Collect here from now on. What there is already stays: nothing made during the start is garbage."""
        self._was_enabled = gc.isenabled()
        gc.freeze()
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds, with all younger ones."""
        due = [number for number, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
               if count > most]
        if due:
            gc.collect(due[-1])

    def close(self) -> None:
        """Leave it to Python again, if it was before."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

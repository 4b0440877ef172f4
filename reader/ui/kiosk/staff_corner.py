"""The hidden way in for staff: five quick touches in one corner of the screen. Says so, and does nothing else.

Touches go on to whatever lies there, so that nothing betrays the corner.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QInputDevice
from PySide6.QtWidgets import QApplication, QWidget

TOUCHES, WITHIN = 5, 3.0  # touches, seconds
_RELEASES = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd})


class StaffCorner(QObject):
    """Watches the whole application."""

    touched = Signal()

    def __init__(self, app: QApplication, window: QWidget, corner: str, side: int,
                 seconds: Callable[[], float] = time.monotonic) -> None:
        """`corner` is one of `reader.kiosk.config.CORNERS`, `side` its size in px; `seconds` a clock that only goes
        on."""
        super().__init__(window)
        self._app, self._window, self._seconds = app, window, seconds
        self._corner, self._side = corner, side
        self._times: list[float] = []
        app.installEventFilter(self)

    def set_corner(self, corner: str) -> None:
        """Watch another corner from now on."""
        self._corner, self._times = corner, []

    def let_go(self) -> None:
        """The app closes."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind not in _RELEASES or watched is not self._window.windowHandle():
            return False  # the window hears of each touch first, and only once
        if kind == QEvent.Type.TouchEnd:
            place = event.points()[0].globalPosition()
        elif event.deviceType() is QInputDevice.DeviceType.TouchScreen:
            return False  # a mouse that Qt makes of the touch
        else:
            place = event.globalPosition()
        self._note(self._window.mapFromGlobal(place.toPoint()))
        return False

    def _note(self, place: QPoint) -> None:
        if not self._is_inside(place):
            self._times = []
            return
        now = self._seconds()
        self._times = [one for one in self._times if now - one <= WITHIN] + [now]
        if len(self._times) >= TOUCHES:
            self._times = []
            QTimer.singleShot(0, self.touched.emit)  # when the touch has reached what lies there, and is over

    def _is_inside(self, place: QPoint) -> bool:
        across = place.x() if "left" in self._corner else self._window.width() - 1 - place.x()
        down = place.y() if "top" in self._corner else self._window.height() - 1 - place.y()
        return 0 <= across < self._side and 0 <= down < self._side

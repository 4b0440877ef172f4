"""Keeps the window over the whole of the one screen, without a frame, whatever becomes of screens and windows.

A screen that is turned, unplugged, plugged in again or gets another size is followed. A window that was made smaller
or minimized, by whatever means, is whole again at once.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_SETTLE_MS = 200  # a screen that is plugged in reports several sizes in a row


class FullScreen(QObject):
    """Call `cover` once, to show the window."""

    def __init__(self, app: QGuiApplication, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self._screen: QScreen | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self.cover)
        window.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        window.setMinimumSize(1, 1)  # a window larger than its screen has parts that nobody sees
        window.installEventFilter(self)
        app.screenAdded.connect(self._later)
        app.screenRemoved.connect(self._later)
        app.primaryScreenChanged.connect(self._later)

    def cover(self) -> None:
        """Show the window over the whole first screen. Without any screen it waits for one."""
        screen = self._app.primaryScreen()
        if screen is None:
            return
        if screen is not self._screen:
            self._screen = screen
            screen.geometryChanged.connect(self._later)
            screen.orientationChanged.connect(self._later)
        if self._window.geometry() != screen.geometry():
            self._window.setGeometry(screen.geometry())
        if not self._window.isVisible() or not self._is_whole():
            self._window.showFullScreen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.WindowStateChange and watched is self._window and not self._is_whole():
            self._timer.start(0)
        return False

    def _is_whole(self) -> bool:
        state = self._window.windowState()
        return bool(state & Qt.WindowState.WindowFullScreen) and not state & Qt.WindowState.WindowMinimized

    def _later(self, *_what: object) -> None:
        self._timer.start(_SETTLE_MS)

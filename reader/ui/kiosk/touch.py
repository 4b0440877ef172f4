"""Fingers at a kiosk: a swipe scrolls and runs out, and a trembling finger's second tap does nothing.

The tolerance is of EN 301 549 5.7 and 5.8: taps on the same control within half a second are one. Keys of the
on-screen keyboard are another matter, since "ee" is typed on purpose; they look after themselves.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QScroller, QScrollerProperties, QWidget

SAME_TAP = 0.5   # seconds
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class OneTap(QObject):
    """Lives on the window's handle, where every real touch comes by first. `now` is a clock in seconds."""

    def __init__(self, window: QWidget, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window, self._now = window, now
        self._pressed: QWidget | None = None
        self._name = 0                 # which control was touched last: it may be gone meanwhile
        self._released = -SAME_TAP
        self._resting_until = 0.0
        self._swallows = False
        self.is_taken: Callable[[QPoint], bool] = _by_nobody
        """Asked with the place of each touch on the screen: True when it has been used up already."""
        window.installEventFilter(self)
        self._take_handle()

    def rest(self, seconds: float = SAME_TAP) -> None:
        """Let no touch through for a moment: what was under the finger has just gone away."""
        self._resting_until = self._now() + seconds

    def _take_handle(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if watched is self._window:
            if kind == QEvent.Type.Show:
                self._take_handle()
            return False
        if kind in _PRESSES:
            self._swallows = self._is_again(event.position()) or self.is_taken(event.globalPosition().toPoint())
            return self._swallows
        if kind == QEvent.Type.MouseButtonRelease:
            if self._swallows:
                self._swallows = False
                return True
            self._released = self._now()
        return False

    def _is_again(self, position: QPointF) -> bool:
        now = self._now()
        if now < self._resting_until:
            return True
        control = _control_at(self._window, position)
        name = id(control) if control is not None else 0
        is_again = bool(name) and name == self._name and now - self._released < SAME_TAP
        self._name = name
        return is_again


def _by_nobody(_place: QPoint) -> bool:
    return False


def _control_at(window: QWidget, position: QPointF) -> QAbstractButton | None:
    """The button under a finger, unless it is one that takes quick taps."""
    part = window.childAt(position.toPoint())
    while part is not None and not isinstance(part, QAbstractButton):
        part = part.parentWidget()
    return part if part is not None and not part.property("quick") else None


def swipes(area: QAbstractScrollArea) -> None:
    """Let a finger, or what the panel makes of one, drag `area` up and down; a tap stays a tap."""
    viewport = area.viewport()
    QScroller.ungrabGesture(viewport)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    metric = QScrollerProperties.ScrollMetric
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for name, value in (
        (metric.HorizontalOvershootPolicy, never), (metric.VerticalOvershootPolicy, never),
        (metric.MousePressEventDelay, 0.04),   # what is pressed shows it within 50 ms
        (metric.DragStartDistance, 0.004),     # m
        (metric.DecelerationFactor, 0.25),
    ):
        properties.setScrollMetric(name, value)
    scroller.setScrollerProperties(properties)
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)

"""Signs in the margin before the lines of a page: a star where a place is saved, a pen where there is a note.

A strip beside the column, as wide as the margin allows. Draws the signs that are in view, says when one is touched or
pointed at; whoever made it tells it where the page is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.paint import panel
from reader.values import value

_HOVER_MS = 400
_TOUCH = 44  # px: how high a sign is for a finger


@value
class Sign:
    """What stands before the line with `position` (in the document)."""

    position: int
    mark: str
    is_star: bool = False
    has_note: bool = False


@value
class _Group:
    """Signs of one line, at `middle` px of the strip."""

    middle: float
    is_star: bool
    has_note: bool
    marks: tuple[str, ...]


class MarginSigns(QWidget):
    """The strip. `in_view` gives the first and last position of the document in the window, `middle_of` the middle of
    the line of a position, in px from the top of the window."""

    touched = Signal(tuple, QRect)   # ids of marks, and where the sign stands in the strip
    hovered = Signal(tuple, QRect)

    def __init__(
        self, in_view: Callable[[], tuple[int, int]], middle_of: Callable[[int], float], parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("margin-signs")
        self._in_view, self._middle_of = in_view, middle_of
        self._look: Look | None = None
        self._signs: tuple[Sign, ...] = ()
        self._positions: list[int] = []
        self._current = ""
        self._pointed: _Group | None = None
        self._timer = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._timer.timeout.connect(self._on_time)
        self.setMouseTracking(True)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def set_signs(self, signs: tuple[Sign, ...]) -> None:
        self._signs = tuple(sorted(signs, key=lambda sign: sign.position))
        self._positions = [sign.position for sign in self._signs]
        self._timer.stop()
        self.setVisible(bool(signs))
        self.update()

    def set_current(self, mark: str) -> None:
        """Draw a ring round the sign of a mark; "" for none."""
        self._current = mark
        self.update()

    def rect_of(self, mark: str) -> QRect | None:
        """Where the sign of a mark stands in the strip; None when it has none in view."""
        return next((self._touch_rect(group) for group in self._groups() if mark in group.marks), None)

    def at(self, y: float) -> tuple[tuple[str, ...], QRect] | None:
        """The marks of the sign at a height of the strip, and where it stands; None when there is none."""
        group = self._group_at(y) if self.isVisible() else None
        return (group.marks, self._touch_rect(group)) if group is not None else None

    # ---- inside

    def _icon_px(self) -> int:
        return min(self._look.ui(20), self.width() - 2)

    def _groups(self) -> list[_Group]:
        """The signs in view; those of one line stand together, the star above the pen."""
        if self._look is None or not self._signs:
            return []
        first, last = self._in_view()
        found: list[_Group] = []
        for sign in self._signs[bisect_left(self._positions, first):bisect_left(self._positions, last + 1)]:
            middle = self._middle_of(sign.position)
            before = found[-1] if found else None
            if before is not None and middle - before.middle < self._icon_px() + 2:
                found[-1] = _Group(before.middle, before.is_star or sign.is_star, before.has_note or sign.has_note,
                                   (*before.marks, sign.mark))
            else:
                found.append(_Group(middle, sign.is_star, sign.has_note, (sign.mark,)))
        return found

    def _touch_rect(self, group: _Group) -> QRect:
        high = max(_TOUCH, self._icon_px() * (2 if group.is_star and group.has_note else 1))
        return QRect(0, round(group.middle - high / 2), self.width(), high)

    def _group_at(self, y: float) -> _Group | None:
        near = [group for group in self._groups() if self._touch_rect(group).top() <= y <= self._touch_rect(
            group).bottom()]
        return min(near, key=lambda group: abs(group.middle - y), default=None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, theme, px, ratio = QPainter(self), self._look.theme, self._icon_px(), self.devicePixelRatioF()
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        gap = min(8, max(1, (self.width() - px) // 2))
        x = gap if right_to_left else self.width() - px - gap
        for group in self._groups():
            y = group.middle - px / 2
            if self._current in group.marks:
                rows = 2 if group.is_star and group.has_note else 1
                panel(painter, QRectF(max(0, x - 3), y - 3, min(px + 6, self.width()), rows * (px + 2) + 4), 6, None,
                      theme.color("focus"), 2)
            if group.is_star:
                painter.drawPixmap(x, round(y), icon_pixmap("star", theme["saved_line"], px, ratio,
                                                            fill=theme["saved"]))
                y += px + 2
            if group.has_note:
                painter.drawPixmap(x, round(y), icon_pixmap("square-pen", theme["icon"], px, ratio))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        group = self._group_at(event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if group is not None else Qt.CursorShape.ArrowCursor)
        if group is None:
            self._timer.stop()
        elif self._pointed is None or group.marks != self._pointed.marks:
            self._timer.start()
        self._pointed = group

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._timer.stop()
        self._pointed = None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.setAccepted(self._group_at(event.position().y()) is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        group = self._group_at(event.position().y())
        if group is not None and event.button() == Qt.MouseButton.LeftButton:
            self._timer.stop()
            self.touched.emit(group.marks, self._touch_rect(group))

    def _on_time(self) -> None:
        if self._pointed is not None:
            self.hovered.emit(self._pointed.marks, self._touch_rect(self._pointed))

"""Rows that scroll inside a dialog, so that its buttons stay in sight. By touch, wheel and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import HAIR, fill, panel

_EDGE = 14  # px at the left and the right of the rows, where the scroll bar lies
_LINE = 2   # px above and below, so that what scrolls does not run over the frame


class _Line(QWidget):
    """The hair line between two rows."""

    _look: Look | None = None

    def set_look(self, look: Look | None) -> None:
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            fill(QPainter(self), QRectF(self.rect()), self._look.theme.color("border"))


class ScrollBox(Page):
    """`rows` below each other, parted by hair lines. Each row has `set_look` and `height_for`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what those who listen are told."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows: list[QWidget] = []
        self._lines: list[_Line] = []
        self.setViewportMargins(0, _LINE, 0, _LINE)

    def set_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these. They become children of the box."""
        for line in self._lines:
            line.deleteLater()
        self._rows = list(rows)
        self._lines = [_Line(self.body) for _ in self._rows[1:]]
        for line in self._lines:
            line.set_look(self._look)
            line.show()
        for row in self._rows:
            row.setParent(self.body)
            row.show()
            if self._look is not None:
                row.set_look(self._look)
            for button in row.findChildren(QAbstractButton):
                button.installEventFilter(self)
        self.rearrange()

    def set_look(self, look: Look) -> None:
        self._look = look
        for row in (*self._rows, *self._lines):
            row.set_look(look)
        super().set_look(look)
        self.viewport().update()

    def content_height(self, width: int) -> int:
        """The height in px that all rows would take."""
        return self.arrange(width)

    def fit(self, width: int, room: int, least: int = 120) -> int:
        """The height in px that it should have, with `room` px at most, but never less than `least` if it has more to
        show. What does not fit scrolls, and then Tab comes to the box."""
        needed = self.content_height(width) + 2 * _LINE
        high = min(needed, max(room, self.look.ui(least)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if high < needed else Qt.FocusPolicy.NoFocus)
        return high

    def arrange(self, width: int) -> int:
        gap, y = self.look.ui(12), self.look.ui(12)
        inner = width - 2 * _EDGE
        for number, row in enumerate(self._rows):
            if number:
                self.put(self._lines[number - 1], _EDGE, y - gap, inner, 1, inside=width)
            high = row.height_for(inner)
            self.put(row, _EDGE, y, inner, high, inside=width)
            y += high + 2 * gap
        return y - gap if self._rows else 2 * gap

    def event(self, event: QEvent) -> bool:
        # A scroll area's `paintEvent` paints its viewport; the frame goes round the scroll bar too.
        if event.type() == QEvent.Type.Paint and self._look is not None:
            look = self._look
            panel(QPainter(self), QRectF(self.rect()), look.shape["radius"]["field"], look.theme.color("page"),
                  look.theme.color("border"), HAIR)
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.keep_in_view(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        bar = self.verticalScrollBar()
        action = bar.SliderAction
        steps = {Qt.Key.Key_Down: action.SliderSingleStepAdd, Qt.Key.Key_Up: action.SliderSingleStepSub,
                 Qt.Key.Key_PageDown: action.SliderPageStepAdd, Qt.Key.Key_PageUp: action.SliderPageStepSub}
        if event.key() in steps and bar.maximum():
            bar.triggerAction(steps[event.key()])
            event.accept()
            return
        super().keyPressEvent(event)

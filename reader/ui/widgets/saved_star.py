"""The filled star of what is saved. Pressing it takes the thing off the page; the service offers to undo that."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class RowButton(Button):
    """A button in a row: arrow keys go to the page, which knows where the next row is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)


class QuietButton(RowButton):
    """The same with an icon alone."""

    def __init__(self, text: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon=icon, kind="bare", compact=True, parent=parent)


class StarButton(QuietButton):
    """A star that is filled: "Saved"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon="star", parent=parent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._look is not None:
            paint_star(QPainter(self), QPointF(self.width() / 2, self.height() / 2), self._look.ui(24), self._look,
                       "on_pressed" if self.isDown() else "")


def paint_star(painter: QPainter, center: QPointF, px: float, look: Look, role: str = "") -> None:
    """A filled star `px` high and wide round `center`. `role` is one color for all of it, for pressed rows."""
    outer, inner = px * 0.44, px * 0.205
    points = []
    for number in range(10):
        angle, reach = number * pi / 5, inner if number % 2 else outer
        points.append(QPointF(center.x() + reach * sin(angle), center.y() - reach * cos(angle) + px * 0.03))
    pen = QPen(look.theme.color(role or "saved_line"), px / 12)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(look.theme.color(role or "saved"))
    painter.drawPolygon(QPolygonF(points))

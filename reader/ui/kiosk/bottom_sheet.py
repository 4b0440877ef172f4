"""A sheet that stands on a kiosk's bar: what is behind it stays in sight, and the bar stays in use.

It takes the place of menus and panels, which would be windows of their own. A touch beside it, Done, or going anywhere
else closes it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.look import KioskLook
from reader.ui.widgets.paint import fill, rounded_path

_ROUND = 36


class BottomSheet(QWidget):
    """Subclasses place their parts in `arrange`."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: KioskLook | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")

    @property
    def look(self) -> KioskLook:
        assert self._look is not None
        return self._look

    def set_look(self, look: KioskLook) -> None:
        """Take colors and sizes from `look`. Subclasses pass it on to their parts first."""
        self._look = look
        if self.width() > 50:
            self.arrange(self.width())
        self.update()

    def arrange(self, width: int) -> int:
        """Place the parts on `width` px and return the height that they take."""
        raise NotImplementedError

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return self.arrange(width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._look is not None:
            self.arrange(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()  # what is behind must not act on it

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.px(_ROUND)
        shape = rounded_path(QRectF(self.rect()), (radius, radius, 0, 0))
        painter.fillPath(shape, theme.color("border_strong"))
        inner = QRectF(self.rect()).adjusted(2, 2, -2, 0)
        painter.fillPath(rounded_path(inner, (radius - 2, radius - 2, 0, 0)), theme.color("card"))
        fill(painter, QRectF(0, self.height() - 1, self.width(), 1), theme.color("border"))

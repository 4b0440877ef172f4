"""A thin rounded line that is filled up to a share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.theme import Look

_HEIGHT = 6


class ProgressLine(QWidget):
    """Six pixels high, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContentsMargins(14, 0, 14, 0)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def set_share(self, share: float) -> None:
        """From 0 to 1; what lies outside is clamped."""
        share = min(1.0, max(0.0, share))
        if abs(share - self._share) > 0.002 or share in (0.0, 1.0):
            self._share = share
            self.update()

    @property
    def share(self) -> float:
        return self._share

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.contentsRect())
        box.setHeight(_HEIGHT)
        for share, role in ((1.0, "rail"), (self._share, "accent")):
            part = QRectF(box)
            part.setWidth(max(_HEIGHT, box.width() * share) if share else 0)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                part.moveRight(box.right())
            painter.setBrush(self._look.theme.color(role))
            painter.drawRoundedRect(part, _HEIGHT / 2, _HEIGHT / 2)

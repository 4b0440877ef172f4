"""One picture, large, over the page: with zoom buttons, keys, the wheel and dragging. Close, Escape or Back ends it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.spoken_role import say_role
from reader.ui.wording import translate

_STEP, _LARGEST = 1.35, 6.0


class _Canvas(QWidget):
    """Draws the picture; holds how large and where."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._zoom, self._offset = 1.0, QPointF()
        self._grabbed: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setObjectName("picture-canvas")

    @property
    def zoom(self) -> float:
        return self._zoom

    def set_pixmap(self, pixmap: QPixmap) -> None:
        self._pixmap, self._zoom, self._offset = pixmap, 1.0, QPointF()
        self.update()

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """1.0 shows the whole picture. The point `around` stays under the finger."""
        zoom = min(_LARGEST, max(1.0, zoom))
        middle = QPointF(self.rect().center())
        around = middle if around is None else around
        factor = zoom / self._zoom
        self._offset = (around - middle) * (1 - factor) + self._offset * factor
        self._zoom = zoom
        self._hold()

    def move_by(self, x: float, y: float) -> None:
        self._offset += QPointF(x, y)
        self._hold()

    def _hold(self) -> None:
        """Keep the picture from being dragged out of sight."""
        size = self._size()
        most_x, most_y = max(0, (size.width() - self.width()) / 2), max(0, (size.height() - self.height()) / 2)
        self._offset = QPointF(
            min(most_x, max(-most_x, self._offset.x())), min(most_y, max(-most_y, self._offset.y()))
        )
        self.update()

    def _size(self) -> QSizeF:
        if self._pixmap.isNull():
            return QSizeF()
        whole = QSizeF(self._pixmap.size()) / self._pixmap.devicePixelRatio()
        return whole.scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio) * self._zoom

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(QPointF(), self._size())
        box.moveCenter(QRectF(self.rect()).center() + self._offset)
        painter.drawPixmap(box, self._pixmap, QRectF(self._pixmap.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._hold()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self.set_zoom(self._zoom * _STEP ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._grabbed = event.position().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._grabbed is not None:
            here = event.position().toPoint()
            self.move_by(here.x() - self._grabbed.x(), here.y() - self._grabbed.y())
            self._grabbed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.set_zoom(1.0 if self._zoom > 1.01 else 2.0, event.position())


class PictureViewer(QWidget):
    """Covers its parent while a picture is shown."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("picture-viewer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._canvas = _Canvas(self)
        say_role(self, QAccessible.Role.Dialog)
        say_role(self._canvas, QAccessible.Role.Graphic)
        self._caption = QLabel(self, objectName="picture-caption")
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setWordWrap(True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._smaller = Button(translate("Reader", "Smaller"), icon="zoom-out", kind="plain")
        self._larger = Button(translate("Reader", "Larger"), icon="zoom-in", kind="plain")
        self._close = Button(translate("Reader", "Close"), icon="x", kind="main")
        self._buttons = (self._smaller, self._larger, self._close)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(self._canvas, 1)
        layout.addWidget(self._caption)
        layout.addLayout(row)
        self._smaller.clicked.connect(self.zoom_out)
        self._larger.clicked.connect(self.zoom_in)
        self._close.clicked.connect(self.close_picture)
        self.hide()

    @property
    def zoom(self) -> float:
        """1.0 is the whole picture."""
        return self._canvas.zoom

    def set_look(self, look: Look) -> None:
        self._caption.setFont(look.font("ui_small"))
        for button in self._buttons:
            button.set_look(look)

    def show_picture(self, pixmap: QPixmap, alt: str, caption: str) -> None:
        """Show `pixmap` as large as it fits; `alt` is what a screen reader says."""
        self._canvas.set_pixmap(pixmap)
        self._canvas.setAccessibleName(alt)
        self.setAccessibleName(alt or translate("Reader", "Picture"))
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._tell_zoom()
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)

    def zoom_in(self) -> None:
        self._canvas.set_zoom(self._canvas.zoom * _STEP)
        self._tell_zoom()

    def zoom_out(self) -> None:
        self._canvas.set_zoom(self._canvas.zoom / _STEP)
        self._tell_zoom()

    def close_picture(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Back):
            self.close_picture()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 60
            self._canvas.move_by(
                {Qt.Key.Key_Left: step, Qt.Key.Key_Right: -step}.get(key, 0),
                {Qt.Key.Key_Up: step, Qt.Key.Key_Down: -step}.get(key, 0),
            )
        else:
            super().keyPressEvent(event)

    def _tell_zoom(self) -> None:
        self._smaller.setEnabled(self._canvas.zoom > 1.001)
        self._larger.setEnabled(self._canvas.zoom < _LARGEST - 0.001)

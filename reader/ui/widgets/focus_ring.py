"""The ring round whatever has the focus: shown once a key is pressed, gone after a touch or a click.

One for each window. It ignores the mouse and needs nothing from the widgets it goes round. They may say more:
a method `ring_radius()` gives the radius of their corners, the property "ring" set to "none" means that they show
their focus themselves.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from reader.ui.theme import Look

_AWAY = 2  # px between the widget and the ring
_AIR = 12  # px that stay free above and below what was scrolled to
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})
_SILENT_KEYS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta})


class FocusRing(QWidget):
    """Make it with the window as parent, after the window's other children."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look: Look | None = None
        self._by_key = False
        self._widget: QWidget | None = None
        self._followed: list[QWidget] = []
        self._ring = QRect()
        self.hide()
        window.installEventFilter(self)
        if window.windowHandle() is not None:
            window.windowHandle().installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    def set_look(self, look: Look) -> None:
        """Take the color from `look`."""
        self._look = look
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        window = self.parentWidget()
        if watched is window:
            if kind == QEvent.Type.Show and window.windowHandle() is not None:
                # Keys and touches reach the window's handle first, whatever has the focus. There is one only now.
                window.windowHandle().removeEventFilter(self)
                window.windowHandle().installEventFilter(self)
            elif kind in _MOVES:
                self._follow()
        elif kind == QEvent.Type.KeyPress and window is not None and watched is window.windowHandle():
            if event.key() not in _SILENT_KEYS:
                self._set_by_key(True)
        elif kind in _TOUCHES:
            self._set_by_key(False)
        elif kind in _MOVES:
            if kind == QEvent.Type.Move and self._by_key and not _scrolls(watched):
                # Something came or went above it: it must not leave the window under the hands of a person.
                QTimer.singleShot(0, self, self._bring_into_view)
            self._follow()
        return False

    def _set_by_key(self, by_key: bool) -> None:
        if by_key != self._by_key:
            self._by_key = by_key
            self._follow()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._followed:
            if isValid(widget):  # it may have gone with its screen
                widget.removeEventFilter(self)
        self._followed = []
        self._widget = None
        window = self.parentWidget()
        if new is not None and window is not None and window.isAncestorOf(new):
            self._widget = new
            widget: QWidget | None = new
            while widget is not None and widget is not window:
                widget.installEventFilter(self)
                self._followed.append(widget)
                widget = widget.parentWidget()
            if self._by_key:
                self._bring_into_view()
        self._follow()

    def _bring_into_view(self) -> None:
        """Scroll to what the keys came to from elsewhere. Within a page Qt does it by itself."""
        if self._widget is None or not isValid(self._widget):
            return
        for over in self._followed[1:]:
            area = over.parentWidget()
            if isinstance(area, QScrollArea) and area.viewport() is over:
                area.ensureWidgetVisible(self._widget, 0, _AIR)

    def _follow(self) -> None:
        """Put the ring where the focus is, or hide it."""
        widget, window = self._widget, self.parentWidget()
        if (self._look is None or window is None or widget is None or not self._by_key or not widget.isVisible()
                or widget.property("ring") == "none"):
            self.hide()
            return
        line = self._look.shape["line"]["focus"]
        reach = _AWAY + line
        ring = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-reach, -reach, reach, reach)
        shown = ring.intersected(window.rect())
        for over in self._followed[1:]:
            area = over.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is over:
                shown = shown.intersected(QRect(over.mapTo(window, QPoint(0, 0)), over.size()))
        if shown.isEmpty():
            self.hide()
            return
        self._ring = ring.translated(-shown.topLeft())
        self.setGeometry(shown)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self._widget is None:
            return
        line = self._look.shape["line"]["focus"]
        radius = getattr(self._widget, "ring_radius", None)
        corner = (radius() if radius is not None else self._look.shape["radius"]["control"]) + 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.color("focus"), line))
        rect = QRectF(self._ring).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        corner = min(corner, rect.height() / 2)
        painter.drawRoundedRect(rect, corner, corner)


def _scrolls(widget: QWidget) -> bool:
    """Whether a widget is what a scroll area moves: then a person is scrolling."""
    port = widget.parentWidget()
    area = port.parentWidget() if port is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is port

"""A screen that scrolls up and down, never sideways. Whoever builds on it says where its parts go on a given width."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QStyle, QWidget

from reader.ui.theme import Look

WIDEST = 1480  # px at 100 %: beyond it the margins grow instead


class Page(QScrollArea):
    """Holds `body`; children of it are placed by `arrange`, which subclasses write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._arranging = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget()
        self.setWidget(self.body)
        self.body.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(40)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def look(self) -> Look:
        """What to draw with. Set before anything is shown."""
        assert self._look is not None
        return self._look

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`. Subclasses pass it on to their parts first."""
        self._look = look
        self.rearrange()

    def arrange(self, width: int) -> int:
        """Place the parts on `width` px and return the height that they take. Nothing may lie in the outer 12 px."""
        raise NotImplementedError

    def rearrange(self) -> None:
        """Place everything again: sizes or content have changed."""
        if self._look is None or self._arranging:
            return
        self._arranging = True
        try:
            # The whole width, whether or not the scroll bar is there: it lies in the margin. So it can never happen
            # that the bar comes because it is there.
            width = self.width()
            height = max(self.arrange(width), 1)
            self.body.resize(self.viewport().width(), height)
        finally:
            self._arranging = False
        if self.body.width() != self.viewport().width():
            self.body.resize(self.viewport().width(), self.body.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() or self._depends_on_height():
            self.rearrange()

    def _depends_on_height(self) -> bool:
        """Whether the height of the window matters to `arrange`."""
        return False

    def margin(self, width: int) -> int:
        """Room at the left and at the right for a window `width` px wide; more when the window is very wide."""
        widest = round(WIDEST * self.look.interface_scale)
        least = 64 if width >= 1000 else 40 if width >= 720 else 24 if width >= 480 else 16
        return max(least, (width - widest) // 2)

    def put(self, widget: QWidget, x: int, y: int, width: int, height: int, *, inside: int = 0) -> None:
        """Place a part; in right-to-left languages on the other side of `inside` px (default: the window's width)."""
        place = QRect(x, y, width, height)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            frame = QRect(0, 0, inside or self.width(), height)
            place = QStyle.visualRect(Qt.LayoutDirection.RightToLeft, frame, place)
            if not inside:
                place.translate(-self.viewport().x(), 0)  # there the scroll bar stands before the page
        widget.setGeometry(place)

    def keep_in_view(self, part: QWidget) -> None:
        """Scroll as little as needed to show all of `part`."""
        self.ensureWidgetVisible(part, 0, self.look.ui(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        bar = self.verticalScrollBar()
        moves = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in moves and not event.modifiers():
            bar.setValue(moves[event.key()])
        elif event.key() == Qt.Key.Key_Space and not self.focusWidget():
            bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        else:
            super().keyPressEvent(event)

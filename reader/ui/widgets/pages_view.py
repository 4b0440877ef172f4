"""Pages of paper below each other, as pictures, at a size at which they can be read. By touch, wheel and keys.

Pictures are asked for when they come into view, and only a few are kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import fill
from reader.ui.widgets.spoken_role import say_role
from reader.ui.wording import translate

_KEPT = 8          # pictures of pages
_WIDEST = 860      # px of a page at 100 %
_GAP = 22          # px between two pages


class _Column(QWidget):
    """Paints the pages that are in view."""

    def __init__(self, view: PagesView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self._view.paint_pages(QPainter(self), event.rect())


class PagesView(Page):
    """See the module. It knows nothing of what is on the pages."""

    page_changed = Signal(int)  # the number, from 0, of the page that fills most of the view

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages_view")
        say_role(self, QAccessible.Role.Graphic)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count, self._shape = 0, QSize(210, 297)
        self._image: Callable[[int, int], QImage] | None = None
        self._kept: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._page = 0
        self._column = _Column(self, self.body)
        self.set_pages(0, self._shape, None)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # what it is told

    def set_pages(self, count: int, shape: QSize, image: Callable[[int, int], QImage] | None) -> None:
        """Show so many pages of the proportions of `shape`. `image(number, width in pixels)` draws one.

        One stays at the same share of the whole.
        """
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._count, self._shape, self._image = count, shape, image
        self._kept.clear()
        self.setAccessibleName(translate("Reader", "Pages"))
        self.setAccessibleDescription(page_count(count) if count else "")
        self.rearrange()
        bar.setValue(round(share * bar.maximum()))
        self._page = -1
        self._on_scrolled()
        self._column.update()

    def forget_images(self) -> None:
        """Draw again what is on the pages: a picture has come that was not there before."""
        self._kept.clear()
        self._column.update()

    def show_page(self, number: int) -> None:
        """Bring page `number`, from 0, to the top."""
        if 0 <= number < self._count:
            self.verticalScrollBar().setValue(self._top(number) - _GAP // 2)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._count

    @property
    def page(self) -> int:
        """The page that fills most of the view, from 0."""
        return max(0, self._page)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._column.update()

    # where things are

    def arrange(self, width: int) -> int:
        high = self._count * (self._size().height() + _GAP) + _GAP
        self._column.setGeometry(0, 0, self.viewport().width(), high)
        return high

    def _size(self) -> QSize:
        wide = max(80, min(self.width() - 2 * 20 - 8, round(_WIDEST * min(1.3, self.look.interface_scale))))
        return QSize(wide, round(wide * self._shape.height() / self._shape.width()))

    def _top(self, number: int) -> int:
        return _GAP + number * (self._size().height() + _GAP)

    def _on_scrolled(self) -> None:
        if self._look is None or not self._count:
            return
        step = self._size().height() + _GAP
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        number = min(self._count - 1, max(0, (middle - _GAP // 2) // step))
        if number != self._page:
            self._page = number
            self.page_changed.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        super().resizeEvent(event)
        if self._look is not None and event.oldSize().width() != event.size().width():
            bar.setValue(round(share * bar.maximum()))

    # painting

    def paint_pages(self, painter: QPainter, area: QRect) -> None:
        """Paint the pages that meet `area` of the column."""
        if self._look is None:
            return
        theme = self.look.theme
        fill(painter, QRectF(area), theme.color("rail"))
        if self._image is None or not self._count:
            return
        size, ratio = self._size(), self.devicePixelRatioF()
        step = size.height() + _GAP
        left = (self._column.width() - size.width()) // 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(max(0, (area.top() - _GAP) // step), min(self._count, (area.bottom() - _GAP) // step + 1)):
            place = QRectF(left, self._top(number), size.width(), size.height())
            fill(painter, place.adjusted(-1, -1, 1, 1), theme.color("border_strong"))
            painter.drawImage(place, self._picture(number, round(size.width() * ratio)))

    def _picture(self, number: int, width: int) -> QImage:
        key = number, width
        if key not in self._kept:
            self._kept[key] = self._image(number, width)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        bar = self.verticalScrollBar()
        action = bar.SliderAction
        steps = {Qt.Key.Key_Down: action.SliderSingleStepAdd, Qt.Key.Key_Up: action.SliderSingleStepSub,
                 Qt.Key.Key_PageDown: action.SliderPageStepAdd, Qt.Key.Key_PageUp: action.SliderPageStepSub,
                 Qt.Key.Key_Space: action.SliderPageStepAdd}
        if event.key() in steps:
            bar.triggerAction(steps[event.key()])
            event.accept()
            return
        super().keyPressEvent(event)


def page_count(count: int) -> str:
    """“1 page”, “5 pages”."""
    return translate("Reader", "1 page") if count == 1 else translate("Reader", "%n pages", None, count)

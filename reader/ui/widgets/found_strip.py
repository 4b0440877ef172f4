"""The strip over a page that a search has led to: which of the found places is the current one, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import placed
from reader.ui.wording import translate

_START, _EDGE, _GAP = 16, 6, 4


class FoundStrip(QWidget):
    """Is told how many places there are and which one is current. It marks nothing itself."""

    step_requested = Signal(int)   # +1 the next place, -1 the one before
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("found-strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = QLabel(self, objectName="found-count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._up = Button(translate("Reader", "Previous place"), icon="chevron-up", kind="bar", compact=True)
        self._down = Button(translate("Reader", "Next place"), icon="chevron-down", kind="bar", compact=True)
        self._close = Button(translate("Reader", "Take the marks away"), icon="x", kind="bar", compact=True)
        for button in (self._up, self._down, self._close):
            button.setParent(self)
        self._wide = 0  # px of the longest that it will say
        self._up.clicked.connect(self._previous)
        self._down.clicked.connect(self._next)
        self._close.clicked.connect(self.closed)

    def set_look(self, look: Look) -> None:
        self._count.setFont(look.font("ui"))
        for button in (self._up, self._down, self._close):
            button.set_look(look)

    def set_count(self, current: int, total: int) -> None:
        """ "3 of 12"; `current` counts from 1."""
        words = translate("Reader", "{current} of {total}").format(current=current, total=total)
        # As wide as the longest it will say: the buttons stay under the finger.
        self._wide = self._count.fontMetrics().horizontalAdvance(
            translate("Reader", "{current} of {total}").format(current=total, total=total)) + 8
        self._count.setText(words)
        self._place()
        self._count.setAccessibleName(translate("Reader", "Found place {words}").format(words=words))

    def count_words(self) -> str:
        """What it says about the places found."""
        return self._count.text()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px: two rows where the words and the buttons do not fit into one."""
        high = self._up.sizeHint().height()
        return 2 * _EDGE + (high if width >= self.sizeHint().width() else high + _GAP + self._words_height())

    def sizeHint(self) -> QSize:  # noqa: N802
        width = _START + self._wide + 3 * (_GAP + self._up.natural_width()) + _EDGE
        return QSize(width, 2 * _EDGE + self._up.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _words_height(self) -> int:
        return self._count.sizeHint().height()

    def _place(self) -> None:
        side, high, width = self._up.natural_width(), self._up.sizeHint().height(), self.width()
        is_one_row = width >= self.sizeHint().width()
        places = [(self._count, QRect(_START, _EDGE, width - 2 * _START, self._words_height()))]
        if is_one_row:
            places = [(self._count, QRect(_START, _EDGE, self._wide, high))]
        x = width - _EDGE - 3 * side - 2 * _GAP
        for button in (self._up, self._down, self._close):
            places.append((button, QRect(x, self.height() - _EDGE - high, side, high)))
            x += side + _GAP
        for part, place in places:
            part.setGeometry(placed(place, width, self.isRightToLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _next(self) -> None:
        self.step_requested.emit(1)

    def _previous(self) -> None:
        self.step_requested.emit(-1)

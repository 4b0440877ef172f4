"""The strip over a page that a search has led to: which of the found places is the current one, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.wording import translate


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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 6, 6)
        layout.setSpacing(4)
        for widget in (self._count, self._up, self._down, self._close):
            layout.addWidget(widget)
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
        self._count.setMinimumWidth(
            self._count.fontMetrics().horizontalAdvance(
                translate("Reader", "{current} of {total}").format(current=total, total=total)) + 8)
        self._count.setText(words)
        self._count.setAccessibleName(translate("Reader", "Found place {words}").format(words=words))

    def count_words(self) -> str:
        """What it says about the places found."""
        return self._count.text()

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.layout().sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _next(self) -> None:
        self.step_requested.emit(1)

    def _previous(self) -> None:
        self.step_requested.emit(-1)

"""Chips: small pills that lead somewhere or can be chosen, and a row of them that wraps."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button


class Chip(Button):
    """A pill with a word. `choosable` ones stay filled while they are chosen."""

    def __init__(self, text: str, *, icon: str = "", choosable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, icon=icon, kind="chip", parent=parent)
        self.setCheckable(choosable)


class Wrap(QWidget):
    """Buttons in rows: as many side by side as fit, the rest below. Each keeps its whole word."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 10, row_gap: int = 10) -> None:
        super().__init__(parent)
        self._gap, self._row_gap = gap, row_gap
        self._buttons: list[Button] = []
        self._look: Look | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_buttons(self, buttons: Iterable[Button]) -> None:
        """Show these instead of the ones before, which are deleted."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = list(buttons)
        for button in self._buttons:
            button.setParent(self)
            if self._look is not None:
                button.set_look(self._look)
            button.show()
        self.updateGeometry()
        self._place(self.width())

    def show_only(self, buttons: Iterable[Button]) -> None:
        """Show these of those that were set, in this order; the others wait."""
        shown = list(buttons)
        for child in self.findChildren(Button):
            child.setVisible(child in shown)
        self._buttons = shown
        self.updateGeometry()
        self._place(self.width())

    @property
    def buttons(self) -> list[Button]:
        """The ones that are shown."""
        return self._buttons

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for button in self._buttons:
            button.set_look(look)
        self.updateGeometry()
        self._place(self.width())

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return self._rows(width)[1]

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self.height_for(width)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def sizeHint(self) -> QSize:  # noqa: N802
        width = sum(button.natural_width() + self._gap for button in self._buttons)
        return QSize(width, self.height_for(width))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place(self.width())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button has another word
            self._place(self.width())
        return super().event(event)

    def _rows(self, width: int) -> tuple[list[QRect], int]:
        places: list[QRect] = []
        x = y = tallest = 0
        for button in self._buttons:
            wide = min(button.natural_width(), max(1, width))
            high = button.height_for(wide)
            if x and x + wide > width:
                x, y, tallest = 0, y + tallest + self._row_gap, 0
            places.append(QRect(x, y, wide, high))
            x += wide + self._gap
            tallest = max(tallest, high)
        return places, y + tallest

    def _place(self, width: int) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        frame = QRect(0, 0, width, self.height())
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        for button, place in zip(self._buttons, self._rows(width)[0], strict=True):
            button.setGeometry(QStyle.visualRect(direction, frame, place))

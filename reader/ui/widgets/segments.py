"""One choice out of a few, side by side in one frame: the spacing and the letters of a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.paint import CONTROL_LINE, panel, rounded_path
from reader.ui.widgets.text import TextBlock


class _Part(QRadioButton):
    """One of the choices. A radio button to assistive technology and to the arrow keys."""

    def __init__(self, key: str, word: str, parent: QWidget) -> None:
        super().__init__(word, parent)
        self.key = key
        self._look: Look | None = None
        self.corners = (True, True)  # rounded at its start and at its end
        self.stacked = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(word)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def natural_width(self) -> int:
        assert self._look is not None
        return round(TextBlock(self.text(), self._look.font("ui", 600), 1e6).natural_width) + self._look.ui(20)

    def hitButton(self, position) -> bool:  # noqa: N802 - the whole part, not only a circle that is not there
        return self.rect().contains(position)

    def ring_radius(self) -> float:
        return 0 if self._look is None else self._look.shape["radius"]["control"]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, word = "", "text"
        if self.isChecked():
            fill, word = "accent", "on_accent"
        elif self.isDown():
            fill, word = "pressed", "on_pressed"
        elif (self._look.hovers and self.underMouse()):
            fill = "hover"
        if fill:
            radius = look.shape["radius"]["control"] - CONTROL_LINE
            start, end = self.corners
            left, right = (end, start) if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else (start, end)
            edge = CONTROL_LINE
            if self.stacked:
                rect = QRectF(self.rect()).adjusted(edge, edge * start, -edge, -edge * end)
                corners = (start, start, end, end)
            else:
                rect = QRectF(self.rect()).adjusted(edge * left, edge, -edge * right, -edge)
                corners = (left, right, right, left)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.theme.color(fill))
            painter.drawPath(rounded_path(rect, tuple(radius * corner for corner in corners)))
        block = TextBlock(self.text(), look.font("ui", 600 if self.isChecked() else 500), self.width() - 4,
                          line=1.25, alignment=Qt.AlignmentFlag.AlignHCenter)
        block.draw(painter, 2, (self.height() - block.height) / 2, look.theme.color(word))


class Segments(QWidget):
    """A frame with one part for each choice; they stack when they do not fit side by side."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is chosen here; assistive technology reads it with each part."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._parts: list[_Part] = []
        self._look: Look | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """(key, word) of each part, in order."""
        for old in self._parts:
            old.hide()
            old.deleteLater()
        self._parts = [_Part(key, word, self) for key, word in choices]
        for part in self._parts:
            part.setObjectName(f"{self.objectName()}_{part.key}")
            part.setAccessibleDescription(self.accessibleName())
            part.clicked.connect(self._on_clicked)
            if self._look is not None:
                part.set_look(self._look)
            part.show()
        self._place()

    def set_current(self, key: str) -> None:
        """Show which one is chosen, without saying so."""
        for part in self._parts:
            part.setChecked(part.key == key)
            # Tab comes to the chosen one, arrow keys to the others.
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if part.key == key else Qt.FocusPolicy.ClickFocus)

    def current(self) -> str:
        """The key of the chosen part; "" when none is."""
        return next((part.key for part in self._parts if part.isChecked()), "")

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in self._parts:
            part.set_look(look)
        self.updateGeometry()
        self._place()
        self.update()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.current())

    def _is_stacked(self, width: int) -> bool:
        return any(part.natural_width() > width / len(self._parts) for part in self._parts)

    def natural_width(self) -> int:
        """Width in px on which every word stands in one row."""
        return len(self._parts) * max((part.natural_width() for part in self._parts), default=0)

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        if self._look is None or not self._parts:
            return 0
        return self._look.ui(44) * (len(self._parts) if self._is_stacked(width) else 1)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self.height_for(width)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, self.height_for(200))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._look is None or not self._parts:
            return
        count, stacked = len(self._parts), self._is_stacked(self.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, part in enumerate(self._parts):
            part.stacked = stacked
            part.corners = (number == 0, number == count - 1)
            if stacked:
                high = self._look.ui(44)
                part.setGeometry(0, number * high, self.width(), high)
                continue
            at = count - 1 - number if rtl else number
            left, right = round(self.width() * at / count), round(self.width() * (at + 1) / count)
            part.setGeometry(left, 0, right - left, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look = self._look
        panel(QPainter(self), QRectF(self.rect()), look.shape["radius"]["control"], look.theme.color("well"),
              look.theme.color("border_strong"), CONTROL_LINE)

"""How many digits of a PIN were typed, as dots. It never knows which ones, so it can never show or say them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.staff.pin_rules import FEWEST
from reader.ui.theme import Look
from reader.ui.widgets.paint import CONTROL_LINE, panel
from reader.ui.widgets.spoken_role import say_role
from reader.ui.wording import translate


class PinDots(QWidget):
    """A field with a ring for each of the first six digits, filled as they come; more digits add more dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pin_dots")
        say_role(self, QAccessible.Role.EditableText)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")  # the field shows the focus by its own line
        self._look: Look | None = None
        self.count = 0
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show this many. In words it only tells whether they can be enough."""
        self.count = count
        if not count:
            words = translate("Reader", "Nothing is typed yet.")
        elif count < FEWEST:
            words = translate("Reader", "Fewer than six digits are typed.")
        else:
            words = translate("Reader", "Six digits or more are typed.")
        self.setAccessibleDescription(words)
        self.update()

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on any width."""
        return 0 if self._look is None else self._look.ui(48)

    def focusInEvent(self, event) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        line = look.shape["line"]["focus"] if self.hasFocus() else CONTROL_LINE
        panel(painter, QRectF(self.rect()), look.shape["radius"]["field"], look.theme.color("well"),
              look.theme.color("focus" if self.hasFocus() else "border_strong"), line)
        shown = max(self.count, FEWEST)
        size = min(look.ui(13), (self.width() - 24) / (shown * 2))
        x = (self.width() - size * (2 * shown - 1)) / 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number in range(shown):
            filled = number < self.count
            painter.setPen(QPen(look.theme.color("text_soft"), CONTROL_LINE) if not filled else Qt.PenStyle.NoPen)
            painter.setBrush(look.theme.color("text") if filled else Qt.BrushStyle.NoBrush)
            place = x + number * 2 * size
            place = self.width() - place - size if rtl else place
            painter.drawEllipse(QRectF(place, (self.height() - size) / 2, size, size))

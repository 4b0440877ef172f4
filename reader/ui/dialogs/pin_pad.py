"""Large keys for digits. They act on press, show it, never move, and never say or show what was typed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.paint import CONTROL_LINE, HAIR, panel
from reader.ui.wording import translate

_GAP = 10
_LEAST = 48  # px; a key is never lower, however low the window is
_RADIUS = 16


class PadKey(QPushButton):
    """One key: a digit, or an icon with a name."""

    def __init__(self, word: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._icon = word, icon
        self._look: Look | None = None
        self.setAccessibleName(word)
        self.setAutoDefault(True)
        # A touch leaves the focus where it is: Return then still means "go on", not "this key again".
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if icon:
            self.setToolTip(word)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def ring_radius(self) -> float:
        return _RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        fill, ink, line, width = "rail", "text", "border_strong", CONTROL_LINE
        if not self.isEnabled():
            fill, ink, line, width = "disabled_fill", "disabled_text", "border", HAIR
        elif self.isDown():
            fill, ink = "pressed", "on_pressed"
        elif self.underMouse():
            fill = "hover"
        panel(painter, QRectF(self.rect()), _RADIUS, look.theme.color(fill), look.theme.color(line), width)
        if self._icon:
            px = min(look.ui(30), self.height() // 2)
            painter.drawPixmap((self.width() - px) // 2, (self.height() - px) // 2,
                               icon_pixmap(self._icon, look.theme[ink], px, self.devicePixelRatioF()))
            return
        font = look.font("ui", 600)
        font.setPixelSize(min(look.ui(34), self.height() * 6 // 10))
        painter.setFont(font)
        painter.setPen(look.theme.color(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word)


class PinPad(QWidget):
    """Twelve places: 1 to 9, nothing, 0, delete. The same order in every language."""

    digit_pressed = Signal(str)
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pin_pad")
        self._look: Look | None = None
        self._key_height = _LEAST
        self.digits: dict[str, PadKey] = {}
        for digit in "1234567890":
            key = PadKey(digit, parent=self)
            key.setObjectName(f"pin_key_{digit}")
            key.pressed.connect(self._on_digit)
            self.digits[digit] = key
        self.delete = PadKey(translate("Reader", "Delete the last digit"), icon="delete", parent=self)
        self.delete.setObjectName("pin_key_delete")
        self.delete.pressed.connect(self.delete_pressed)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for key in self.findChildren(PadKey):
            key.set_look(look)
        self._place()

    def fit(self, room: int) -> None:
        """Use `room` px of height if that is enough, else as much as keys need at least."""
        assert self._look is not None
        self._key_height = min(max((room - 3 * _GAP) // 4, _LEAST), self._look.ui(76))

    def height_for(self, width: int) -> int:
        """Height in px; `fit` says how high the keys are."""
        return 4 * self._key_height + 3 * _GAP

    def _on_digit(self) -> None:
        self.digit_pressed.emit(next(digit for digit, key in self.digits.items() if key is self.sender()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._look is None:
            return
        wide = (self.width() - 2 * _GAP) // 3
        for number, key in enumerate([*list(self.digits.values())[:9], None, self.digits["0"], self.delete]):
            if key is not None:
                row, column = divmod(number, 3)
                key.setGeometry(QRect(column * (wide + _GAP), row * (self._key_height + _GAP), wide, self._key_height))

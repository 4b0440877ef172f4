"""Something that is on or off, as a switch with its words beside it. The knob shows a check mark while it is on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.paint import CONTROL_LINE, panel
from reader.ui.widgets.text import TextBlock


class Switch(QCheckBox):
    """A check box to assistive technology. The whole of it can be pressed."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._look: Look | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.update()

    def natural_width(self) -> int:
        """Width in px with its words in one line."""
        return 0 if self._look is None else round(self._block(1_000_000).natural_width) + self._start() + 2

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        if self._look is None:
            return 0
        return max(self._look.ui(44), self._block(width - self._start()).height + self._look.ui(12))

    def hitButton(self, position) -> bool:  # noqa: N802
        return self.rect().contains(position)

    def ring_radius(self) -> float:
        """The radius of its corners, for the focus ring."""
        return 0 if self._look is None else self._look.shape["radius"]["control"]

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.natural_width(), self.height_for(self.natural_width()))

    def _start(self) -> int:
        assert self._look is not None
        return self._look.ui(48 + 12)

    def _block(self, width: int) -> TextBlock:
        assert self._look is not None
        side = Qt.AlignmentFlag.AlignLeft
        if self.isRightToLeft():
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        return TextBlock(self._words, self._look.font("ui", 500), width, line=1.34, alignment=side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, ui, rtl, painter = self._look, self._look.ui, self.isRightToLeft(), QPainter(self)
        theme, on = look.theme, self.isChecked()
        wide, high, edge = ui(48), ui(28), ui(4)
        x, y = self.width() - wide if rtl else 0, (self.height() - high) / 2
        track = "accent" if on else "pressed" if self.isDown() else "hover" if self.underMouse() else "well"
        panel(painter, QRectF(x, y, wide, high), high / 2 - 0.5, theme.color(track),
              theme.color("accent" if on else "border_strong"), CONTROL_LINE)
        side = high - 2 * edge
        at = x + (wide - edge - side if on != rtl else edge)
        panel(painter, QRectF(at, y + edge, side, side), side / 2 - 0.5,
              theme.color("on_accent" if on else "border_strong"))
        if on:
            px = round(side * 0.8)
            painter.drawPixmap(round(at + (side - px) / 2), round(y + edge + (side - px) / 2),
                               icon_pixmap("check", theme["accent"], px, self.devicePixelRatioF()))
        inner = self.width() - self._start()
        block = self._block(inner)
        block.draw(painter, 0 if rtl else self._start(), (self.height() - block.height) / 2, theme.color("text"))

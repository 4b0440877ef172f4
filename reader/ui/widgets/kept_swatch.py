"""A button for one color of highlights: two letters in it with its line, and its name below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.kept import MarkColor
from reader.ui.theme import Look
from reader.ui.widgets.kept_lines import color_name, color_words, has_fills, paint_line
from reader.ui.widgets.paint import HAIR, panel
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import translate

_SAMPLE = "Aa"


class KeptSwatch(QAbstractButton):
    """Says `clicked`; `color` is what it stands for."""

    def __init__(self, color: MarkColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = color
        self._look: Look | None = None
        self._is_on = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(color_name(color))
        self.setAccessibleName(color_words(color))
        self.setToolTip(color_words(color))

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.update()

    def set_on(self, is_on: bool) -> None:
        """Show that this is the color of what is shown."""
        self._is_on = is_on
        self.setAccessibleDescription(translate("Reader", "Chosen") if is_on else "")
        self.update()

    def is_on(self) -> bool:
        return self._is_on

    def natural_width(self) -> int:
        """Width in px that its name needs, at least that of a finger."""
        name = TextBlock(self.text(), self._look.font("ui_small", 600), 1e6).natural_width
        return max(self._look.ui(54), round(name) + self._look.ui(14))

    def height_for(self, width: int) -> int:
        """Height in px; the same for every width."""
        return self._look.ui(64)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.natural_width(), self.height_for(0))

    def ring_radius(self) -> float:
        return self._look.shape["radius"]["control"] if self._look is not None else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        theme, radius = look.theme, look.shape["radius"]["control"]
        ink = "text"
        if self.isDown():
            panel(painter, QRectF(self.rect()), radius, theme.color("pressed"))
            ink = "on_pressed"
        elif self._is_on:
            panel(painter, QRectF(self.rect()), radius, theme.color("selected"), theme.color("accent"), 2)
            ink = "on_selected"
        elif self.underMouse():
            panel(painter, QRectF(self.rect()), radius, theme.color("hover"))
        wide, high = look.ui(38), look.ui(30)
        sample = QRectF((self.width() - wide) / 2, look.ui(6), wide, high)
        fill = theme.color(f"highlight_{self.color}" if has_fills(look) else "page")
        panel(painter, sample, look.shape["radius"]["small"], fill, theme.color("border_strong"), HAIR)
        painter.setFont(look.font("ui", 500))
        painter.setPen(theme.color("on_highlight" if has_fills(look) else "text"))
        painter.drawText(sample.translated(0, -look.ui(2)), Qt.AlignmentFlag.AlignCenter, _SAMPLE)
        side = look.ui(6)
        y = sample.bottom() - look.ui(5)
        paint_line(painter, look, self.color, sample.left() + side, sample.right() - side, y, look.ui(20) / 20)
        painter.setFont(look.font("ui_small", 600 if self._is_on else 500))
        painter.setPen(theme.color(ink))
        painter.drawText(QRectF(0, sample.bottom(), self.width(), self.height() - sample.bottom()),
                         Qt.AlignmentFlag.AlignCenter, self.text())

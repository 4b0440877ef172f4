"""The smallest capitals of this screen between two lines, with the height that was computed: for a ruler."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import number, translate


class CapitalSample(QWidget):
    """Shows "I H" in the smallest letters there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("capital_sample")
        self._look: Look | None = None
        self._pixel_mm = 0.0

    def set_look(self, look: Look) -> None:
        self._look = look
        self._tell()

    def set_pixel(self, pixel_mm: float) -> None:
        """How many millimeters a pixel is, by the ruler."""
        self._pixel_mm = pixel_mm
        self._tell()

    @property
    def height_mm(self) -> float:
        """How high the capitals are on the glass."""
        assert self._look is not None
        return QFontMetricsF(self._look.font("ui_small")).capHeight() * self._pixel_mm

    def height_for(self, _width: int) -> int:
        assert self._look is not None
        return round(self._look.font("ui_small").pixelSize() * 1.8)

    def words(self) -> str:
        return translate("Reader", "{height} mm").format(height=number(self.height_mm, 1))

    def _tell(self) -> None:
        if self._look is not None:
            self.setAccessibleName(self.words())
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        font = look.font("ui_small")
        metrics = QFontMetricsF(font)
        base = self.height() / 2 + metrics.capHeight() / 2
        painter.setFont(font)
        painter.setPen(look.theme.color("text"))
        painter.drawText(look.ui(6), round(base), "I H")
        wide = metrics.horizontalAdvance("I H") + look.ui(14)
        painter.setPen(QPen(look.theme.color("accent"), 1))
        for y in (base - metrics.capHeight(), base):
            painter.drawLine(0, round(y), round(wide), round(y))
        block = TextBlock(self.words(), look.font("ui"), max(1, self.width() - wide - look.ui(10)), line=1.2)
        block.draw(painter, wide + look.ui(10), (self.height() - block.height) / 2, look.theme.color("text"))

"""What a dialog has to say at the moment: a problem, or that something went well. An icon and words, never color
alone. Takes no room while it has nothing to say."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.paint import HAIR, panel
from reader.ui.widgets.words import Words

# Kind → icon, fill, line and icon color.
_KINDS = {
    "problem": ("triangle-alert", "warning_fill", "warning_bar"),
    "done": ("circle-check", "tip_fill", "tip_bar"),
    "note": ("info", "note_fill", "note_bar"),
}


class SayLine(QWidget):
    """One message in a soft panel. `say` shows it and tells those who listen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("say_line")
        self._look: Look | None = None
        self._kind = "problem"
        self.words = Words(font="ui", color="text", line=1.4, anywhere=True, parent=self)
        self.words.setObjectName("say_words")
        self.hide()

    def say(self, text: str, kind: str = "problem", *, spoken: bool = True) -> None:
        """Show `text`; "" shows nothing. Kinds: "problem", "done", "note". What changes every second is not `spoken`
        every time."""
        if spoken and text:
            announce(self, text)
        if (text, kind) == (self.words.text(), self._kind):
            return
        self._kind = kind
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self._place()
        self.update()

    def text(self) -> str:
        """What is said now."""
        return self.words.text()

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.words.set_look(look)
        self._place()
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px; 0 when there is nothing to say."""
        return self.height_of(self.text(), width)

    def height_of(self, text: str, width: int) -> int:
        """Height in px that it would have with other words."""
        if self._look is None or not text:
            return 0
        probe = self.words
        if text != self.text():
            probe = Words(text, font="ui", line=1.4, anywhere=True)
            probe.set_look(self._look)
        return max(probe.height_for(self._words_width(width)), self._icon()) + 2 * self._look.ui(10)

    def _icon(self) -> int:
        assert self._look is not None
        return self._look.ui(21)

    def _words_width(self, width: int) -> int:
        assert self._look is not None
        return max(1, width - 2 * self._look.ui(12) - self._icon() - self._look.ui(10))

    def _place(self) -> None:
        if self._look is None:
            return
        wide = self._words_width(self.width())
        x = self._look.ui(12) if self.isRightToLeft() else self.width() - self._look.ui(12) - wide
        high = self.words.height_for(wide)
        self.words.setGeometry(x, max(0, (self.height() - high) // 2), wide, high)

    def resizeEvent(self, event) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or not self.text():
            return
        icon, fill, line = _KINDS[self._kind]
        theme, painter = self._look.theme, QPainter(self)
        panel(painter, QRectF(self.rect()), self._look.shape["radius"]["field"], theme.color(fill), theme.color(line),
              HAIR)
        px, edge = self._icon(), self._look.ui(12)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.drawPixmap(self.width() - edge - px if rtl else edge, round((self.height() - px) / 2),
                           icon_pixmap(icon, theme[line], px, self.devicePixelRatioF()))

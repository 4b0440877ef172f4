"""A number of the content check on a card: how many are ready, need fixing … Pressing it shows only these."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.card import PictureButton
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import spoken, translate


class SummaryCard(PictureButton):
    """An icon in its own color, the number, and the word below it. On while it is what is shown."""

    def __init__(self, icon: str, color: str, parent: QWidget) -> None:
        super().__init__(None, parent)
        self._icon, self._role_of_icon = icon, color
        self._word = ""
        self._laid_out: tuple[int, Look, TextBlock, TextBlock] | None = None
        self.setCheckable(True)

    def set_number(self, number: int, word: str) -> None:
        """Show this number of what `word` says."""
        self.setText(f"{number:,}")
        self._word, self._laid_out = word, None
        self.setAccessibleName(spoken(self.text(), word))
        self.setAccessibleDescription(translate("Reader", "Shows only these. Pressed again, it shows all."))
        self.setEnabled(number > 0 or self.isChecked())
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 - the page says what is shown
        return

    def set_on(self, on: bool) -> None:
        """Show that only these are shown."""
        self.setChecked(on)
        self.set_selected(on)

    def forget_layout(self) -> None:
        self._laid_out = None
        super().forget_layout()

    def natural_width(self) -> int:
        """Width in px with its word in one line."""
        return max(self._blocks(100_000)[n].natural_width for n in (0, 1)) + self._start() + self.look.ui(16) + 1

    def height_for(self, width: int) -> int:
        number, word = self._blocks(width)
        return max(self.look.ui(82), number.height + word.height + 2 * self.look.ui(14))

    def _start(self) -> int:
        return self.look.ui(20 + 30 + 16)

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock]:
        if self._laid_out is None or self._laid_out[:2] != (width, self.look):
            font = self.look.font("heading_2", 600)
            font.setPixelSize(self.look.ui(26))
            inner = width - self._start() - self.look.ui(14)
            self._laid_out = (width, self.look, self._block(self.text(), font, inner, 1.2),
                              self._block(self._word, self.look.font("ui_small"), inner, 1.34))
        return self._laid_out[2:]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, ui = QPainter(self), self.look.ui
        state = self._paint_card(painter)
        off = "" if self.isEnabled() or state else "text_soft"
        px = ui(30)
        rtl = self.isRightToLeft()
        painter.drawPixmap(self.width() - ui(20) - px if rtl else ui(20), (self.height() - px) // 2,
                           icon_pixmap(self._icon, self.look.theme[state or off or self._role_of_icon], px,
                                       self.devicePixelRatioF()))
        number, word = self._blocks(self.width())
        inner = self.width() - self._start() - ui(14)
        x = self.width() - self._start() - inner if rtl else self._start()
        y = (self.height() - number.height - word.height) / 2
        number.draw(painter, x, y, self._role(state, off or "heading"))
        word.draw(painter, x, y + number.height, self._role(state, "text_soft"))

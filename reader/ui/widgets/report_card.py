"""A number of the content check on a card: how many are ready, need fixing … Pressing it shows only these."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.card import PictureButton
from reader.ui.widgets.text import TextBlock, text_width
from reader.ui.wording import number as written
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
        self.setText(written(number))
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
        font = self._number_font()
        words = max(text_width(self.text(), font), text_width(self._word, self.look.font("ui_small")))
        return round(words) + sum(self._places(0)) + self.look.ui(10) + 2

    def height_for(self, width: int) -> int:
        number, word = self._blocks(width)
        return max(self.look.ui(82), number.height + word.height + 2 * self.look.ui(14))

    def _places(self, width: int) -> tuple[int, int, int]:
        """Room before the icon, its width, and the room after it: less of each on a narrow card."""
        ui = self.look.ui
        return (ui(20), ui(30), ui(16)) if width >= ui(200) else (ui(13), ui(26), ui(9))

    def _number_font(self) -> QFont:
        font = self.look.font("heading_2", 600)
        font.setPixelSize(self.look.ui(26))
        return font

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock]:
        if self._laid_out is None or self._laid_out[:2] != (width, self.look):
            inner, font = width - sum(self._places(width)) - self.look.ui(10), self._number_font()
            self._laid_out = (width, self.look, self._block(self.text(), font, inner, 1.2),
                              self._block(self._word, self.look.font("ui_small"), inner, 1.34))
        return self._laid_out[2:]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, ui = QPainter(self), self.look.ui
        state = self._paint_card(painter)
        off = "" if self.isEnabled() or state else "text_soft"
        before, px, after = self._places(self.width())
        rtl = self.isRightToLeft()
        painter.drawPixmap(self.width() - before - px if rtl else before, (self.height() - px) // 2,
                           icon_pixmap(self._icon, self.look.theme[state or off or self._role_of_icon], px,
                                       self.devicePixelRatioF()))
        number, word = self._blocks(self.width())
        start = before + px + after
        inner = self.width() - start - ui(10)
        x = self.width() - start - inner if rtl else start
        y = (self.height() - number.height - word.height) / 2
        number.draw(painter, x, y, self._role(state, off or "heading"))
        word.draw(painter, x, y + number.height, self._role(state, "text_soft"))

"""The languages of the library, each in its own words; one touch changes everything."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.bottom_sheet import BottomSheet
from reader.ui.kiosk.look import KioskLook
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import placed
from reader.ui.widgets.words import Words
from reader.ui.wording import language_name, translate


class LanguageSheet(BottomSheet):
    """See the module."""

    language_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("language_sheet")
        self.setAccessibleName(translate("Reader", "Language"))
        self._title = Words(translate("Reader", "Language"), font="heading_3", weight=600, color="heading",
                            parent=self)
        self.done = Button(translate("Reader", "Done"), kind="main", parent=self)
        self.done.setObjectName("language_done")
        self.done.clicked.connect(self.closed)
        self.buttons: list[Button] = []

    def set_languages(self, codes: tuple[str, ...], current: str) -> None:
        """Which there are, and which is in use."""
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = []
        for code in codes:
            button = Button(language_name(code), parent=self)
            button.setObjectName(f"language_{code}")
            button.setProperty("code", code)
            button.set_on(code == current)
            button.clicked.connect(self._on_language)
            button.show()
            self.buttons.append(button)
        if self._look is not None:
            self.set_look(self._look)

    def set_look(self, look: KioskLook) -> None:
        for part in (self._title, self.done, *self.buttons):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        look = self.look
        edge, gap, rtl = look.px(56), look.px(16), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner, y = width - 2 * edge, look.px(28)
        done_wide = min(inner // 2, max(look.px(200), self.done.natural_width()))
        row = max(look.target(80), self.done.height_for(done_wide))
        self._title.setGeometry(placed(QRect(edge, y, inner - done_wide - gap, row), width, rtl))
        self.done.setGeometry(placed(QRect(edge + inner - done_wide, y, done_wide, row), width, rtl))
        y += row + look.px(18)
        columns = 3 if inner >= look.px(1300) else 2
        wide = (inner - (columns - 1) * gap) // columns
        high = max([look.target(108), *(button.height_for(wide) for button in self.buttons)])
        for number, button in enumerate(self.buttons):
            down, across = divmod(number, columns)
            button.setGeometry(placed(QRect(edge + across * (wide + gap), y + down * (high + gap), wide, high), width,
                                      rtl))
        rows = -(-len(self.buttons) // columns)
        return y + rows * (high + gap) + look.px(14)

    def _on_language(self) -> None:
        self.language_requested.emit(self.sender().property("code"))

"""What staff can do at a kiosk, after the PIN: a few large buttons in a sheet. It does none of it itself.

Closing it by any way means going back to the readers, which is the main button.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.steady_sheet import SteadySheet
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

CHECK, SETTINGS, RULER, COUNTS, PIN, CLOSE, BACK = "check", "settings", "ruler", "counts", "pin", "close", "back"


class StaffMenu(SteadySheet):
    """`wished` carries one of the names above; the sheet is closed then."""

    wished = Signal(str)

    def __init__(self, parent: QWidget, *, facts: str = "", counts: bool = False) -> None:
        """`facts` is a line about this screen, such as its version; `counts`: whether there are any to show."""
        super().__init__(parent, widest=720)
        self.setObjectName("staff_menu")
        self.set_title(translate("Reader", "For staff"))
        self._wish = ""
        self._facts = Words(facts, font="ui_small", color="text_soft", line=1.4, anywhere=True, parent=self.body)
        self._facts.setObjectName("staff_facts")
        choices = [
            (CHECK, translate("Reader", "Content check"), "circle-check", "plain"),
            (SETTINGS, translate("Reader", "Settings of this screen"), "settings", "plain"),
            (RULER, translate("Reader", "Measure the screen"), "maximize", "plain"),
            (COUNTS, translate("Reader", "Counts"), "file-text", "plain"),
            (PIN, translate("Reader", "Change the PIN"), "shield-check", "plain"),
            (CLOSE, translate("Reader", "Close Reader"), "x", "danger"),
            (BACK, translate("Reader", "Back to readers"), "arrow-left", "main"),
        ]
        self.buttons: dict[str, Button] = {}
        for key, word, icon, kind in choices:
            if key == COUNTS and not counts:
                continue
            button = Button(word, icon=icon, kind=kind, parent=self.body)
            button.setObjectName(f"staff_{key}")
            button.setProperty("key", key)
            button.clicked.connect(self._on_button)
            self.buttons[key] = button

    def close_sheet(self) -> None:
        was_open = not self.isHidden()
        super().close_sheet()
        if was_open:
            self.wished.emit(self._wish or BACK)

    def first_focus(self) -> QWidget:
        return self.buttons[BACK]

    def set_look(self, look: Look) -> None:
        for part in (self.title, self._facts, *self.buttons.values()):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, pad = self.look.ui, self.pad(width)
        inner, y = width - 2 * pad, pad - 4
        y = self.stack([(self.title, 8), (self._facts, 16)], pad, y, inner)
        # Beside each other where that goes, so that nothing has to be scrolled on a screen that lies.
        buttons, gap = list(self.buttons.values()), ui(12)
        columns = 2 if inner >= ui(560) else 1
        wide = (inner - (columns - 1) * gap) // columns
        for start in range(0, len(buttons), columns):
            row = buttons[start:start + columns]
            high = max(ui(56), *(button.height_for(wide) for button in row))
            for number, button in enumerate(row):
                x = pad + number * (wide + gap)
                button.setGeometry(2 * pad + inner - wide - x if self.isRightToLeft() else x, y, wide, high)
            y += high + gap
        return y - gap + pad

    def _on_button(self) -> None:
        self._wish = self.sender().property("key")
        self.close_sheet()

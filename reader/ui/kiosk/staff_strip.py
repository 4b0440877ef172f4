"""A line on top of the window while staff are in: it says so, and leads to their menu and out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


class StaffStrip(QWidget):
    """Hidden until staff come in."""

    menu_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("staff_strip")
        self._look: Look | None = None
        self._words = Words(translate("Reader", "Staff are in"), font="ui", weight=600, color="on_tooltip", parent=self)
        self.menu = Button(translate("Reader", "Staff menu"), kind="message", parent=self)
        self.menu.setObjectName("strip_menu")
        self.menu.clicked.connect(self.menu_requested)
        self.back = Button(translate("Reader", "Back to readers"), icon="arrow-left", kind="message", parent=self)
        self.back.setObjectName("strip_back")
        self.back.clicked.connect(self.back_requested)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.menu)
        layout.addWidget(self.back)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self._words, self.menu, self.back):
            part.set_look(look)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            QPainter(self).fillRect(self.rect(), self._look.theme.color("tooltip"))

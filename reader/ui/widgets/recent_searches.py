"""The words one searched for before, as long as one wants them kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


class RecentSearches(QWidget):
    """A list of buttons, with the way to clear it and to have nothing kept."""

    words_chosen = Signal(str)
    clear_requested = Signal()
    keeping_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recent_searches")
        self._look: Look | None = None
        self._recent: tuple[str, ...] = ()
        self._title = Words(translate("Reader", "Recent searches"), font="card_title", weight=600, color="heading",
                            px=20, parent=self)
        self._line = Words(font="ui", color="text_soft", parent=self)
        self._rows: list[Button] = []
        self._clear = Button(translate("Reader", "Clear"), kind="plain", parent=self)
        self._clear.setObjectName("recent_clear")
        self._clear.clicked.connect(self.clear_requested)
        self._switch = Button(kind="bare", parent=self)
        self._switch.setObjectName("recent_switch")
        self._switch.clicked.connect(self._on_switch)
        self._kept = True
        self.set_recent((), kept=True)

    def set_recent(self, recent: tuple[str, ...], *, kept: bool) -> None:
        """The latest first. `kept` says whether new ones will be added."""
        self._recent, self._kept = recent, kept
        while len(self._rows) < len(recent):
            row = Button(icon="history", kind="row", parent=self)
            row.clicked.connect(self._on_row)
            if self._look is not None:
                row.set_look(self._look)
            QWidget.setTabOrder(row, self._clear)
            self._rows.append(row)
        for row, words in zip(self._rows, recent, strict=False):
            row.setText(words)
        self._line.setText("" if recent else
                           translate("Reader", "What you search for will be listed here.") if kept else
                           translate("Reader", "Searches are not kept."))
        self._switch.setText(translate("Reader", "Stop keeping searches") if kept else
                             translate("Reader", "Keep searches on this computer"))
        self._place(self.width())

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self._title, self._line, *self._rows, self._clear, self._switch):
            part.set_look(look)
        self._place(self.width())

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place(self.width())

    def _place(self, width: int, *, move: bool = True) -> int:
        if self._look is None:
            return 0
        ui, y = self._look.ui, 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def put(part: QWidget, x: int, wide: int, high: int) -> None:
            if move:
                part.setGeometry(width - x - wide if rtl else x, y, wide, high)

        high = self._title.height_for(width)
        put(self._title, 0, width, high)
        y += high + ui(6)
        if self._line.text():
            high = self._line.height_for(width)
            put(self._line, 0, width, high)
            y += high
        for number, row in enumerate(self._rows):
            shown = number < len(self._recent)
            if move:
                row.setVisible(shown)
            if shown:
                high = row.height_for(width)
                put(row, 0, width, high)
                y += high
        y += ui(8)
        x = 0
        if move:
            self._line.setVisible(bool(self._line.text()))
            self._clear.setVisible(bool(self._recent))
        for button in ([self._clear] if self._recent else []) + [self._switch]:
            wide = min(width, button.natural_width())
            if x and x + wide > width:
                x, y = 0, y + high + ui(8)
            high = button.height_for(wide)
            put(button, x, wide, high)
            x += wide + ui(8)
        return y + high

    def _on_row(self) -> None:
        self.words_chosen.emit(self.sender().text())

    def _on_switch(self) -> None:
        self.keeping_requested.emit(not self._kept)

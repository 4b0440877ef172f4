"""The foot of the Saved page: who can see all this, and the quiet ways to the history and to what is stored."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.link import LINK, Link
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


class SavedFooter(QWidget):
    """A shield, a sentence and two links."""

    history_requested = Signal()
    stored_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("saved_footer")
        self._look: Look | None = None
        self.words = Words(translate("Reader", "Everything here stays on this computer. Nobody else can see it unless "
                                               "you export it."), font="ui", color="text_soft", px=16.5, parent=self)
        self.history = Link(parent=self)
        self.history.setObjectName("saved_history")
        self.history.set_runs(((translate("Reader", "Reading history"), LINK),))
        self.history.clicked.connect(self.history_requested)
        self.stored = Link(parent=self)
        self.stored.setObjectName("saved_stored")
        self.stored.set_runs(((translate("Reader", "What is stored about me"), LINK),))
        self.stored.clicked.connect(self.stored_requested)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.words, self.history, self.stored):
            part.set_look(look)
        self._place(self.width())

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return 0 if self._look is None else self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place(self.width())

    def _place(self, width: int, *, move: bool = True) -> int:
        if self._look is None:
            return 0
        ui = self._look.ui
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = ui(36)
        inner = max(1, width - start)

        def put(part: QWidget, x: int, y: int, wide: int, high: int) -> None:
            if move:
                part.setGeometry(width - x - wide if rtl else x, y, wide, high)

        high = self.words.height_for(inner)
        put(self.words, start, 0, inner, high)
        y, x, row = high + ui(2), start, 0
        for link in (self.history, self.stored):
            wide = min(inner, link.natural_width())
            high = link.height_for(wide)
            if x > start and x + wide > width:
                x, y = start, y + row
            put(link, x, y, wide, high)
            x += wide + ui(24)
            row = high
        return y + row

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        ui, px = self._look.ui, self._look.ui(20)
        x = self.width() - ui(6) - px if self.isRightToLeft() else ui(6)
        QPainter(self).drawPixmap(x, ui(2), icon_pixmap("shield-check", self._look.theme["icon"], px,
                                                        self.devicePixelRatioF()))

"""Hides what is on screen at once, for whoever does not want to be looked at while reading.

One touch brought it; now one can go back to the page or end the visit. Nothing of the page shows through.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.look import KioskLook
from reader.ui.kiosk.veil import Veil
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import fill
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


class QuickCover(Veil):
    """Covers what lies above the bar; the frame places it."""

    end_requested = Signal()        # the second touch: the visit is over
    page_requested = Signal()       # show the page again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quick_cover")
        self._look: KioskLook | None = None
        self._title = Words(translate("Reader", "This page is hidden."), font="title", weight=600, color="heading",
                            px=40, centered=True, parent=self)
        self._words = Words(translate("Reader", "Go back to it when you like, or end here. Ending clears everything."),
                            font="lead", line=1.4, color="text_soft", centered=True, parent=self)
        self.end = Button(translate("Reader", "End and clear everything"), icon="check", kind="main", parent=self)
        self.end.set_large(1.25)
        self.end.setObjectName("cover_end")
        self.show_page = Button(translate("Reader", "Show the page again"), icon="book-open", parent=self)
        self.show_page.setObjectName("cover_show")
        self.end.clicked.connect(self.end_requested)
        self.show_page.clicked.connect(self.page_requested)
        self.setAccessibleName(self._title.text())

    def buttons(self) -> list[QWidget]:
        return [self.end, self.show_page]

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        for part in (self._title, self._words, self.end, self.show_page):
            part.set_look(look)
        self._place()
        self.update()

    def start(self) -> None:
        """The focus goes to going on, so that a key ends nothing by mistake."""
        self.show_page.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._look is None or self.width() < 50:
            return
        look, px = self._look, self._look.px
        edge = px(90) if self.width() > 900 else px(24)
        wide = min(self.width() - 2 * edge, round(px(820) * min(1.5, look._step)))
        heights = [self._title.height_for(wide), self._words.height_for(wide),
                   max(look.target(136), self.end.height_for(wide)),
                   max(look.target(108), self.show_page.height_for(wide))]
        gaps = [px(10), px(44), px(24), 0]
        y = max(px(20), (self.height() - sum(heights) - sum(gaps)) // 2)
        x = (self.width() - wide) // 2
        for part, high, gap in zip((self._title, self._words, self.end, self.show_page), heights, gaps, strict=True):
            part.setGeometry(QRect(x, y, wide, high))
            y += high + gap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            fill(QPainter(self), QRectF(self.rect()), self._look.theme.color("window"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.accept()

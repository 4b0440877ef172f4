"""What is shown when something went wrong in Reader itself: a calm page over everything, with one way on.

Needs as little as possible, so that it works when other parts do not. It never shows what went wrong: that is in the
log.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


class WentWrong(QWidget):
    """Covers `window`; hidden until `show_page`."""

    start_again_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("went_wrong")
        self._look: Look | None = None
        self._title = Words(font="title", weight=600, color="heading", px=34, centered=True, parent=self)
        self._sentence = Words(font="ui", color="text", px=20, line=1.45, centered=True, parent=self)
        self.again = Button(kind="main", parent=self)
        self.again.setObjectName("went_wrong_again")
        self.again.clicked.connect(self.start_again_requested)
        self.hide()
        window.installEventFilter(self)

    def show_page(self, look: Look) -> None:
        """Cover everything, in the language of the moment."""
        self._look = look
        self._title.setText(translate("Reader", "Something went wrong."))
        self._sentence.setText(translate("Reader", "It was not your fault, and nothing you read here was kept."))
        self.again.setText(translate("Reader", "Start again"))
        self.setAccessibleName(self._title.text())
        self.again.setAccessibleDescription(f"{self._title.text()} {self._sentence.text()}")
        for part in (self._title, self._sentence, self.again):
            part.set_look(look)
        self._place()
        self.show()
        self.raise_()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._title.text()} {self._sentence.text()}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        if self._look is None:
            return
        window, ui = self.parentWidget(), self._look.ui
        self.setGeometry(window.rect())
        wide = min(self.width() - 2 * ui(24), ui(640))
        left, y = (self.width() - wide) // 2, max(ui(24), round(self.height() * 0.3))
        for part, gap in ((self._title, 12), (self._sentence, 32)):
            high = part.height_for(wide)
            part.setGeometry(left, y, wide, high)
            y += high + ui(gap)
        button = min(wide, max(self.again.natural_width(), ui(320)))
        high = max(self.again.height_for(button), ui(72))
        self.again.setGeometry((self.width() - button) // 2, y, button, high)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802
        return True  # there is only the one button

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            QPainter(self).fillRect(self.rect(), self._look.theme.color("page"))

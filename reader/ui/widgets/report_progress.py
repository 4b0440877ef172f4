"""How far a check has come, with the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import panel
from reader.ui.widgets.progress_line import ProgressLine
from reader.ui.widgets.words import Words
from reader.ui.wording import number, translate


class CheckProgress(QWidget):
    """A card with a sentence, a line that fills, and "Cancel"."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_progress")
        self._look: Look | None = None
        self.words = Words(font="ui", weight=500, parent=self)
        self.words.setObjectName("report_progress_words")
        self._line = ProgressLine(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.cancel = Button(translate("Reader", "Cancel"), icon="x", parent=self)
        self.cancel.setObjectName("report_cancel")
        self.cancel.clicked.connect(self._on_cancel)

    def begin(self) -> None:
        """A new check has begun: it can be stopped."""
        self.cancel.setEnabled(True)

    def set_progress(self, done: int, total: int) -> None:
        """`total` is 0 while it is not known how much there is."""
        words = translate("Reader", "Checking {done} of {total}") if total else translate("Reader",
                                                                                          "Looking at the folder")
        self.words.setText(words.format(done=number(done), total=number(total)))
        self.setAccessibleName(self.words.text())
        self._line.set_share(done / total if total else 0.0)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.words, self._line, self.cancel):
            part.set_look(look)
        self.update()

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        ui, rtl = self._look.ui, self.isRightToLeft()
        pad, gap = ui(18), ui(16)
        cancel = min(width - 2 * pad, self.cancel.natural_width())
        tall = self.cancel.height_for(cancel)
        beside = width - 2 * pad - cancel - gap >= ui(220)
        inner = width - 2 * pad - (cancel + gap if beside else 0)

        def put(part: QWidget, x: int, y: int, wide: int, high: int) -> None:
            part.setGeometry(width - x - wide if rtl else x, y, wide, high)

        high = self.words.height_for(inner)
        block = high + ui(8) + 6
        top = ui(14) + (max(0, (tall - block) // 2) if beside else 0)
        put(self.words, pad, top, inner, high)
        put(self._line, pad, top + high + ui(8), inner, 6)
        if beside:
            put(self.cancel, width - pad - cancel, ui(14) + max(0, (block - tall) // 2), cancel, tall)
            return max(block, tall) + 2 * ui(14)
        put(self.cancel, pad, top + block + ui(12), cancel, tall)
        return top + block + ui(12) + tall + ui(14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            panel(QPainter(self), QRectF(self.rect()), self._look.shape["radius"]["card"],
                  self._look.theme.color("card"), self._look.theme.color("border"))

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.words.setText(translate("Reader", "Stopping the check"))
        self.cancelled.emit()

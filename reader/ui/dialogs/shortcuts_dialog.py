"""Every key that does something, as a list."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import HAIR, panel
from reader.ui.widgets.sheet import Sheet
from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


class _Shortcut(QWidget):
    """One line: what it does, and its keys as a key cap."""

    def __init__(self, keys: str, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._look: Look | None = None
        self._cap = QRectF()
        self._what = Words(what, font="ui", parent=self)
        self._what.setAccessibleName(f"{what}: {keys}")

    def set_look(self, look: Look) -> None:
        self._look = look
        self._what.set_look(look)

    def _block(self, width: float) -> TextBlock:
        assert self._look is not None
        return TextBlock(self._keys, self._look.font("ui_small", 600), width, line=1.34)

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        ui = self._look.ui
        block = self._block(1e6)
        cap_wide = min(width, math.ceil(block.natural_width) + 1 + ui(20))
        text = width - cap_wide - ui(16)
        below = text < ui(150)
        cap_high = self._block(cap_wide - ui(20)).height + ui(10)
        text = width if below else text
        high = self._what.height_for(text)
        row = high if below else max(high, cap_high)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._what.setGeometry(width - text if rtl else 0, (row - high) // 2, text, high)
        if below:
            self._cap = QRectF(width - cap_wide if rtl else 0, row + ui(2), cap_wide, cap_high)
            row += ui(2) + cap_high
        else:
            self._cap = QRectF(0 if rtl else width - cap_wide, (row - cap_high) / 2, cap_wide, cap_high)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        panel(painter, self._cap, look.shape["radius"]["small"], look.theme.color("rail"),
              look.theme.color("border_strong"), HAIR)
        block = self._block(self._cap.width() - look.ui(20))
        block.draw(painter, self._cap.x() + look.ui(10), self._cap.center().y() - block.height / 2,
                   look.theme.color("text"))


class ShortcutsDialog(Sheet):
    """Shows groups of (keys, what they do). Opened with `open`, closed with its button or Escape."""

    def __init__(self, parent: QWidget, groups: list[tuple[str, list[tuple[str, str]]]]) -> None:
        super().__init__(parent, widest=620, once=True)
        self.setObjectName("shortcuts_dialog")
        title = translate("Reader", "Keyboard shortcuts")
        self.setAccessibleName(title)
        self._title = Words(title, font="heading_3", weight=600, color="heading", px=24, parent=self.body)
        self._groups = [
            (Words(name, font="ui", weight=600, color="link", parent=self.body),
             [_Shortcut(keys, what, self.body) for keys, what in lines])
            for name, lines in groups
        ]
        self.done = Button(translate("Reader", "Close"), kind="main", parent=self.body)
        self.done.setObjectName("shortcuts_close")
        self.done.clicked.connect(self.close_sheet)

    def set_look(self, look: Look) -> None:
        for part in (self._title, self.done):
            part.set_look(look)
        for heading, lines in self._groups:
            for part in (heading, *lines):
                part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui = self.look.ui
        pad = ui(26) if width >= ui(380) else ui(16)
        inner, y = width - 2 * pad, pad - 4
        high = self._title.height_for(inner)
        self._title.setGeometry(pad, y, inner, high)
        y += high
        for heading, lines in self._groups:
            y += ui(16)
            high = heading.height_for(inner)
            heading.setGeometry(pad, y, inner, high)
            y += high + ui(4)
            for line in lines:
                high = line.arrange(inner)
                line.setGeometry(pad, y, inner, high)
                y += high + ui(6)
        y += ui(16)
        wide = min(inner, self.done.natural_width())
        high = self.done.height_for(wide)
        self.done.setGeometry(pad if self.isRightToLeft() else pad + inner - wide, y, wide, high)
        return y + high + pad

    def keyPressEvent(self, event) -> None:  # noqa: N802
        scrolls = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        bar = self._inside.verticalScrollBar()
        if event.key() in scrolls:
            bar.setValue(bar.value() + scrolls[event.key()] * bar.singleStep())
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        else:
            super().keyPressEvent(event)

"""A picture, a title, one sentence and a way on: for a place where there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.icons import mark_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Wrap
from reader.ui.widgets.paint import Pictures, panel, picture
from reader.ui.widgets.words import Words


class EmptyState(QWidget):
    """A card that says what is missing and what one can do.

    `ref` names its picture. With `pictures` and no name, the app's own mark stands in its place.
    """

    action_requested = Signal(str)

    def __init__(self, pictures: Pictures | None = None, ref: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        self._pictures, self._ref = pictures, ref
        self._look: Look | None = None
        self._picture = QRectF()
        self.title = Words(font="heading_3", weight=600, color="heading", px=21, parent=self)
        self.title.setObjectName("state_title")
        self.sentence = Words(font="ui", color="text", line=1.45, parent=self)
        self.sentence.setObjectName("state_sentence")
        self.buttons = Wrap(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if pictures is not None:
            pictures.ready.connect(self._on_ready)

    def set_picture(self, ref: str) -> None:
        """Show another picture; "" for the app's mark."""
        self._ref = ref
        self.updateGeometry()
        self.update()

    def set_state(self, title: str, sentence: str, actions: tuple[tuple[str, str], ...] = ()) -> None:
        """`actions` are (key, word) of up to two buttons; the first one is the main one."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.setAccessibleName(title)
        buttons = []
        for number, (key, word) in enumerate(actions):
            button = Button(word, kind="plain" if number else "main")
            button.setObjectName(f"state_{key}")
            button.setProperty("key", key)
            button.clicked.connect(self._on_action)
            buttons.append(button)
        self.buttons.set_buttons(buttons)
        if self._look is not None:
            self.set_look(self._look)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.title, self.sentence, self.buttons):
            part.set_look(look)
        self.updateGeometry()
        self._place(self.width())
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return 0 if self._look is None else self._place(width, move=False)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self.height_for(width)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place(self.width())

    def _place(self, width: int, *, move: bool = True) -> int:
        if self._look is None:
            return 0
        ui = self._look.ui
        pad = ui(22) if width >= ui(380) else ui(16)
        wide = min(ui(150), width - 2 * pad) if self._pictures is not None else 0
        high = wide * 2 // 3
        beside = bool(wide) and width >= ui(460)
        x = pad + (wide + ui(22) if beside else 0)
        y = pad if beside or not wide else pad + high + ui(14)
        inner = max(1, width - x - pad)
        texts = [(part, part.height_for(inner)) for part in (self.title, self.sentence) if part.text()]
        block = sum(tall for _, tall in texts) + ui(4)
        buttons = self.buttons.height_for(inner) if self.buttons.buttons else 0
        total = block + (buttons + ui(16) if buttons else 0)
        top = pad + max(0, (high - total) // 2) if beside else y
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = width - x - inner if rtl else x
        if move:
            at = top
            for part, tall in texts:
                part.setGeometry(left, at, inner, tall)
                at += tall + (ui(4) if part is self.title else 0)
            self.buttons.setVisible(bool(buttons))
            self.buttons.setGeometry(left, at + ui(16), inner, buttons)
            self._picture = QRectF(width - pad - wide if rtl else pad, pad, wide, high) if wide else QRectF()
        return max(top + total, pad + high if beside else 0) + pad

    def _on_ready(self, ref: str) -> None:
        if ref == self._ref:
            self.update()

    def _on_action(self) -> None:
        self.action_requested.emit(self.sender().property("key"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        theme, painter = self._look.theme, QPainter(self)
        panel(painter, QRectF(self.rect()), self._look.shape["radius"]["card"], theme.color("card"),
              theme.color("border"))
        if not self._picture.isEmpty() and self._pictures is not None:
            self._paint_picture(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        assert self._look is not None
        assert self._pictures is not None
        box, ratio = self._picture, self.devicePixelRatioF()
        pixmap: QPixmap | None = None
        if self._ref:
            pixmap = self._pictures.cover(self._ref, round(box.width()), round(box.height()), ratio)
        picture(painter, box, self._look, pixmap, "sea", (14, 14, 14, 14))
        if not self._ref:
            px = self._look.ui(56)
            painter.drawPixmap(round(box.center().x() - px / 2), round(box.center().y() - px / 2),
                               mark_pixmap(px, ratio))

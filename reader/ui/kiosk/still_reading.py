""""Still reading?": lies over the screen until somebody touches it, while a ring counts the seconds down.

What is behind cannot be read over a shoulder. Any touch outside a button means yes. The seconds are told from outside:
this one has no clock.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.look import KioskLook
from reader.ui.kiosk.veil import Veil
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import panel
from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

VEIL = 0.92
_RING, _LINE = 260, 16
_WIDEST = 900


class Ring(QWidget):
    """A ring that is full at the start and empty at the end, with the seconds inside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: KioskLook | None = None
        self._left, self._whole = 30, 30

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.update()

    def set_seconds(self, left: int, whole: int) -> None:
        """How many of the `whole` seconds are left."""
        self._left, self._whole = max(0, left), max(1, whole)
        self.setAccessibleName(translate("Reader", "%n seconds", None, self._left))
        self.update()

    def side(self, room: int) -> int:
        assert self._look is not None
        return min(round(self._look.px(_RING) * min(1.3, self._look._step)), room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        line = _LINE * side / _RING
        rect = QRectF((self.width() - side) / 2, 0, side, side).adjusted(line / 2 + 1, line / 2 + 1, -line / 2 - 1,
                                                                        -line / 2 - 1)
        painter.setPen(QPen(look.theme.color("rail"), line))
        painter.drawEllipse(rect)
        if self._left:
            painter.setPen(QPen(look.theme.color("accent"), line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(rect, 90 * 16, -round(360 * 16 * min(1.0, self._left / self._whole)))
        number = look.font("display", 700, scale=False)
        number.setPixelSize(round(side * 0.31))
        small = look.font("ui", scale=False)
        digits = TextBlock(str(self._left), number, side, line=1.1, alignment=Qt.AlignmentFlag.AlignHCenter)
        word = TextBlock(translate("Reader", "second") if self._left == 1 else translate("Reader", "seconds"), small,
                         side - 2 * line, line=1.2, alignment=Qt.AlignmentFlag.AlignHCenter)
        y = (side - digits.height - word.height) / 2
        left = (self.width() - side) / 2
        digits.draw(painter, left, y, look.theme.color("heading"))
        word.draw(painter, left + line, y + digits.height, look.theme.color("text_soft"))


class StillReading(Veil):
    """Covers what lies above the bar; the frame places it."""

    kept_reading = Signal()
    take_home_requested = Signal()
    finish_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("still_reading")
        self._look: KioskLook | None = None
        self._card = QRect()
        self._whole = 30
        self._is_pressed = False
        self.ring = Ring(self)
        self._title = Words(translate("Reader", "Still reading?"), font="title", weight=600, color="heading", px=40,
                            centered=True, parent=self)
        self._words = Words(translate("Reader", "There is no hurry. If nobody touches the screen, this page will close "
                                                "and everything you opened or saved here will be cleared."),
                            font="lead", line=1.4, centered=True, parent=self)
        self.yes = Button(translate("Reader", "Yes, keep reading"), icon="book-open", kind="main", parent=self)
        self.yes.set_large(1.25)
        self.yes.setObjectName("still_yes")
        self.take = Button(translate("Reader", "Take it with me"), icon="qr-code", parent=self)
        self.take.setObjectName("still_take")
        self.finish = Button(translate("Reader", "I am finished"), icon="check", parent=self)
        self.finish.setObjectName("still_finish")
        self.yes.clicked.connect(self.kept_reading)
        self.take.clicked.connect(self.take_home_requested)
        self.finish.clicked.connect(self.finish_requested)
        self.setAccessibleName(self._title.text())

    def buttons(self) -> list[QWidget]:
        return [self.yes, self.take, self.finish]

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        for part in (self.ring, self._title, self._words, self.yes, self.take, self.finish):
            part.set_look(look)
        self._place()
        self.update()

    def start(self, seconds: int) -> None:
        """Begin with so many seconds; the focus goes to yes, and it is announced."""
        self._whole = max(1, seconds)
        self.set_seconds(seconds)
        self.yes.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, f"{self._title.text()} {self._words.text()}")

    def set_seconds(self, left: int) -> None:
        """So many seconds are left. Nothing moves but this."""
        self.ring.set_seconds(left, self._whole)
        if left in (20, 10):
            announce(self, translate("Reader", "%n seconds", None, left))

    def set_can_take_home(self, can: bool) -> None:
        """Whether there is anything to take home."""
        self.take.setVisible(can)
        self._place()

    # ---- inside

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._look is None or self.width() < 50:
            return
        px = self._look.px
        edge = px(90) if self.width() > 900 else px(24)
        wide = min(self.width() - 2 * edge, round(px(_WIDEST) * min(1.4, self._look._step)))
        for share in (1.0, 0.75, 0.5, 0.0):  # a low window: the air goes first, then the ring gets smaller
            high, places = self._rows(wide, share)
            if high <= self.height() - 2 * px(20):
                break
        left, top = (self.width() - wide) // 2, max(px(8), (self.height() - high) // 2)
        self._card = QRect(left, top, wide, high)
        for part, rect in places:
            part.setGeometry(rect.translated(left, top))
        self.update()

    def _rows(self, wide: int, share: float) -> tuple[int, list[tuple[QWidget, QRect]]]:
        look = self._look
        assert look is not None
        px = look.px
        pad = round(px(64) * (0.5 + share / 2))
        inner, y, places = wide - 2 * pad, round(px(64) * (0.3 + 0.7 * share)), []
        side = round(self.ring.side(inner) * (0.55 + 0.45 * share))
        places.append((self.ring, QRect((wide - side) // 2, y, side, side)))
        y += side + round(px(36) * (0.3 + 0.7 * share))
        for part, after in ((self._title, 8), (self._words, 36)):
            high = part.height_for(inner)
            places.append((part, QRect(pad, y, inner, high)))
            y += high + round(px(after) * (0.4 + 0.6 * share))
        high = max(look.target(124 if share > 0.6 else 100), self.yes.height_for(inner))
        places.append((self.yes, QRect(pad, y, inner, high)))
        y += high + px(20)
        others = [part for part in (self.take, self.finish) if not part.isHidden()]
        gap = px(20)
        each = (inner - gap * (len(others) - 1)) // max(1, len(others))
        stacked = any(part.natural_width() > each for part in others) and inner > each and share > 0.6
        if stacked:
            each = inner
        tall = max([look.target(100 if share > 0.6 else 84), *(part.height_for(each) for part in others)])
        for number, part in enumerate(others):
            places.append((part, QRect(pad if stacked else pad + number * (each + gap), y, each, tall)))
            if stacked and number + 1 < len(others):
                y += tall + gap
        return y + tall + round(px(56) * (0.4 + 0.6 * share)), places

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, theme = QPainter(self), self._look.theme
        veil = QColor(theme.color("veil"))
        veil.setAlphaF(VEIL)
        painter.fillRect(self.rect(), veil)
        panel(painter, QRectF(self._card), self._look.shape["radius"]["sheet"], theme.color("card"),
              theme.color("border_strong"), 2)

    # ---- any touch means yes

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._is_pressed = True
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()
        if self._is_pressed:
            self._is_pressed = False
            self.kept_reading.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.accept()
        if not event.isAutoRepeat():
            self.kept_reading.emit()

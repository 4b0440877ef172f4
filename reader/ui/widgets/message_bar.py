"""One short message at the bottom of the page: what was done (gone after a while), or what needs reading (stays)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import CONTROL_LINE, panel
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

SECONDS = 6
_MOST_ROUNDS = 5  # of that time, while the pointer is on it: after a touch the pointer stays where the finger was
_EDGE = 16
_WIDEST = 760


@dataclass(frozen=True, slots=True)
class _Message:
    text: str
    action: str
    key: str
    stays: bool
    seconds: int


class MessageBar(QWidget):
    """Floats over its parent and keeps itself at the parent's bottom edge. Never more than one message at once.

    A passing message stands in front of one that stays; afterwards the one that stays is there again. While the
    pointer or the focus is on it, it does not go.
    """

    action_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._look: Look | None = None
        self._now: _Message | None = None
        self._waiting: _Message | None = None  # one that stays, while a passing one is shown
        self.words = Words(font="ui", line=1.4, parent=self)
        self.words.setObjectName("message_words")
        self._action = Button("", kind="message", parent=self)
        self._action.setObjectName("message_action")
        self._action.clicked.connect(self._on_action)
        self._close = Button(translate("Reader", "Close"), icon="x", kind="bare", compact=True, parent=self)
        self._close.setObjectName("message_close")
        self._close.clicked.connect(self.close_message)
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self._on_time)
        self._rounds = 0
        self._lift = 0
        self._icon_at: tuple[int, int] | None = None  # none where there is no room
        self.hide()
        parent.installEventFilter(self)

    def set_lift(self, px: int) -> None:
        """Stand this much higher: the screen has a bar at its foot."""
        self._lift = px
        self._place()

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.words, self._action, self._close):
            part.set_look(look)
        self._place()
        self.update()

    def say(self, text: str, *, action: str = "", key: str = "", stays: bool = False,
            seconds: int = SECONDS) -> None:
        """Show `text`. `action` is the word of a button that emits `action_requested(key)`.

        With `stays` it is there until it is closed, else it goes by itself after some `seconds`.
        """
        if self._now is not None and self._now.stays and not stays:
            self._waiting = self._now
        self._show(_Message(text, action, key, stays, seconds))

    def close_message(self) -> None:
        """Take the message away."""
        self._timer.stop()
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._now = None
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._show(waiting)
            return
        self.hide()
        if had_focus and self.parentWidget() is not None:
            self.parentWidget().setFocus()

    @property
    def text(self) -> str:
        """What it says now; "" when it is not shown."""
        return self._now.text if self._now is not None else ""

    def _show(self, message: _Message) -> None:
        self._now = message
        self.words.setText(message.text)
        self.words.set_color("text" if message.stays else "on_tooltip")
        self._action.set_kind("plain" if message.stays else "message")
        self._action.setText(message.action)
        self._action.setVisible(bool(message.action))
        self._close.setVisible(message.stays)
        self.setAccessibleName(message.text)
        self._timer.stop()
        self._rounds = 0
        if not message.stays:
            self._timer.start(message.seconds * 1000)
        self._place()
        self.show()
        self.raise_()
        self.update()
        announce(self, message.text)

    def _on_action(self) -> None:
        key = self._now.key if self._now is not None else ""
        self.close_message()
        self.action_requested.emit(key)

    def _on_time(self) -> None:
        self._rounds += 1
        pointed_at = self.underMouse() and self._rounds < _MOST_ROUNDS
        if pointed_at or self._action.hasFocus() or self._close.hasFocus():
            self._timer.start()  # as long again
        else:
            self.close_message()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        parent = self.parentWidget()
        if self._look is None or parent is None or self._now is None:
            return
        ui = self._look.ui
        wide = min(parent.width() - 2 * _EDGE, ui(_WIDEST))
        narrow = wide < ui(340)
        pad, icon = ui(12 if narrow else 18), 0 if narrow else ui(21)
        x = pad + (icon + ui(12) if icon else 0)
        action = min(self._action.natural_width(), wide - 2 * pad) if self._now.action else 0
        close = ui(44) if self._now.stays else 0
        buttons = (action + ui(10) if action else 0) + (close + ui(4) if close else 0)
        room = wide - x - pad
        below = bool(buttons) and room - buttons < min(ui(180), self.words.natural_width())
        text_wide = max(1, room - (0 if below else buttons))
        text_high = self.words.height_for(text_wide)
        action_high = self._action.height_for(action) if action else 0
        under = max(action_high, close) if below else 0
        row = max(text_high, 0 if below else action_high, 0 if below else close, ui(28))
        high = ui(10) * 2 + row + (under + ui(6) if under else 0)
        self.setGeometry((parent.width() - wide) // 2, parent.height() - self._lift - _EDGE - high, wide, high)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def put(part: QWidget, at: int, y: int, width: int, height: int) -> None:
            part.setGeometry(wide - at - width if rtl else at, y, width, height)

        top = ui(10)
        put(self.words, x, top + (row - text_high) // 2, text_wide, text_high)
        right = wide - pad + (ui(6) if close else 0)
        first, tall = (top + row + ui(6), under) if below else (top, row)
        if close:
            put(self._close, right - close, first + (tall - close) // 2, close, close)
            right -= close + ui(4)
        if action:
            put(self._action, x if below else right - action, first + (tall - action_high) // 2, action, action_high)
        self._icon_at = (wide - pad - icon if rtl else pad, top + (row - icon) // 2) if icon else None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self._now is None:
            return
        look, painter = self._look, QPainter(self)
        if self._now.stays:
            panel(painter, QRectF(self.rect()), 14, look.theme.color("warning_fill"),
                  look.theme.color("warning_bar"), CONTROL_LINE)
            name, color = "info", look.theme["warning_bar"]
        else:
            panel(painter, QRectF(self.rect()), 14, look.theme.color("tooltip"))
            name, color = "circle-check", look.theme["on_tooltip"]
        if self._icon_at is not None:
            painter.drawPixmap(*self._icon_at, icon_pixmap(name, color, look.ui(21), self.devicePixelRatioF()))

"""One line of the list of shortcuts: what happens, and its keys; opened, the place where other keys are chosen."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Wrap
from reader.ui.widgets.paint import CONTROL_LINE, HAIR, panel
from reader.ui.widgets.spoken_role import say_role
from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_HOLDS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
                    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown})


class KeyCatch(QWidget):
    """A field that takes the next keys that are pressed, whatever they would do elsewhere. Tab and Escape leave it."""

    pressed = Signal(str)   # in Qt's portable form
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")  # the field shows the focus by its own line
        self._look: Look | None = None
        self._words = translate("Reader", "Press the new keys")
        self.setAccessibleName(self._words)
        say_role(self, QAccessible.Role.HotkeyField)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return max(self._look.ui(44), self._block(width).height + self._look.ui(16)) if self._look is not None else 0

    def _block(self, width: float) -> TextBlock:
        assert self._look is not None
        return TextBlock(self._words, self._look.font("ui", 600), width - self._look.ui(28), line=1.25)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # before a shortcut takes the key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.accept()
        if event.key() in _HOLDS:
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        keys = QKeySequence(event.keyCombination())
        self.pressed.emit(keys.toString(QKeySequence.SequenceFormat.PortableText))

    def focusInEvent(self, event) -> None:  # noqa: ANN001, N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:  # noqa: ANN001, N802
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter, has = self._look, QPainter(self), self.hasFocus()
        line = look.shape["line"]["focus"] if has else CONTROL_LINE
        panel(painter, QRectF(self.rect()), look.shape["radius"]["field"], look.theme.color("well"),
              look.theme.color("focus" if has else "border_strong"), line)
        block = self._block(self.width())
        block.draw(painter, look.ui(14), (self.height() - block.height) / 2, look.theme.color("text"))


class ShortcutRow(QWidget):
    """`name` is that of the action; without one the keys are fixed."""

    change_asked = Signal(str)            # its name: the person wants other keys
    keys_pressed = Signal(str, str)       # name, keys in portable form
    cleared = Signal(str)
    reset = Signal(str)
    taken_over = Signal(str, str)         # name, keys: they may be taken from what has them
    left = Signal(str)                    # nothing is to change

    def __init__(self, name: str, keys: str, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.what = name, what
        self._keys = keys
        self._look: Look | None = None
        self._cap = QRectF()
        self._words = Words(what, font="ui", parent=self)
        self._button: Button | None = None
        self._catch: KeyCatch | None = None
        self._asked, self._is_usual = "", True
        if name:
            self._button = Button(kind="plain", parent=self)
            self._button.setObjectName(f"keys_{name}")
            self._button.clicked.connect(self._on_change)
        self.set_keys(keys)

    @property
    def button(self) -> Button | None:
        """What one presses to change the keys; None where they are fixed."""
        return self._button

    @property
    def catch(self) -> KeyCatch | None:
        """The field for new keys, while it is open."""
        return self._catch

    def set_keys(self, keys: str) -> None:
        """Show keys as they are written on this computer; "" for none."""
        self._keys = keys
        shown = keys or translate("Reader", "No keys")
        if self._button is None:
            self._words.setAccessibleName(f"{self.what}: {keys}")
        else:
            self._button.setText(shown)
            self._button.setAccessibleName(f"{self.what}: {shown}")
            self._button.setAccessibleDescription(translate("Reader", "Press to change the keys"))

    def open(self, *, is_usual: bool) -> None:
        """Make room for new keys."""
        if self._catch is None:
            self._catch = KeyCatch(self)
            self._catch.setObjectName("key_catch")
            self._say = Words(font="ui_small", color="error_text", weight=500, parent=self)
            self._use = _choice(translate("Reader", "Use them here"), "keys_take")
            self._none = _choice(translate("Reader", "No keys"), "keys_clear")
            self._usual = _choice(translate("Reader", "Usual keys"), "keys_usual")
            self._leave = _choice(translate("Reader", "Leave it as it is"), "keys_leave")
            self._choices = Wrap(self)
            self._choices.set_buttons((self._use, self._none, self._usual, self._leave))
            self._catch.pressed.connect(self._on_pressed)
            self._catch.left.connect(self._on_leave)
            for button, act in ((self._use, self._on_use), (self._none, self._on_none), (self._usual, self._on_usual),
                                (self._leave, self._on_leave)):
                button.clicked.connect(act)
        self._asked, self._is_usual = "", is_usual
        self._offer()
        self._say.setText("")
        if self._look is not None:
            self.set_look(self._look)
        for part in (self._catch, self._say, self._choices):
            part.show()
        self._catch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        """Only what would change something."""
        offers = ((self._use, self._asked), (self._none, self._keys), (self._usual, not self._is_usual),
                  (self._leave, True))
        self._choices.show_only(button for button, is_offered in offers if is_offered)

    def refuse(self, sentence: str, keys: str = "") -> None:
        """Say why the keys cannot be had; with `keys`, that they can be taken from what has them."""
        self._asked = keys
        self._say.setText(sentence)
        self._offer()
        announce(self, sentence)

    def close_choice(self) -> None:
        """Only the line is left."""
        if self._catch is not None:
            for part in (self._catch, self._say, self._choices):
                part.deleteLater()
                part.hide()
            self._catch = None

    def set_look(self, look: Look) -> None:
        self._look = look
        self._words.set_look(look)
        if self._button is not None:
            self._button.set_look(look)
        if self._catch is not None:
            for part in (self._catch, self._say, self._choices, self._use, self._none, self._usual, self._leave):
                part.set_look(look)

    def _block(self, width: float) -> TextBlock:
        assert self._look is not None
        return TextBlock(self._keys, self._look.font("ui_small", 600), width, line=1.34)

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        ui = self._look.ui
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        natural = (self._button.natural_width() if self._button is not None
                   else math.ceil(self._block(1e6).natural_width) + 1 + ui(20))
        wide = min(width, natural)
        text = width - wide - ui(16)
        below = text < ui(150)
        high_of_cap = (self._button.height_for(wide) if self._button is not None
                       else self._block(wide - ui(20)).height + ui(10))
        text = width if below else text
        high = self._words.height_for(text)
        row = high if below else max(high, high_of_cap)
        self._words.setGeometry(width - text if rtl else 0, (row - high) // 2, text, high)
        x = width - wide if rtl == below else 0
        if below:
            cap, row = QRectF(x, row + ui(2), wide, high_of_cap), row + ui(2) + high_of_cap
        else:
            cap = QRectF(x, (row - high_of_cap) / 2, wide, high_of_cap)
        if self._button is not None:
            self._button.setGeometry(cap.toRect())
        self._cap = cap
        if self._catch is None:
            return row
        row += ui(6)
        high = self._catch.height_for(width)
        self._catch.setGeometry(0, row, width, high)
        row += high + ui(6)
        if self._say.text():
            high = self._say.height_for(width)
            self._say.setGeometry(0, row, width, high)
            row += high + ui(6)
        high = self._choices.height_for(width)
        self._choices.setGeometry(0, row, width, high)
        return row + high + ui(8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self._button is not None:
            return
        look, painter = self._look, QPainter(self)
        panel(painter, self._cap, look.shape["radius"]["small"], look.theme.color("rail"),
              look.theme.color("border_strong"), HAIR)
        block = self._block(self._cap.width() - look.ui(20))
        block.draw(painter, self._cap.x() + look.ui(10), self._cap.center().y() - block.height / 2,
                   look.theme.color("text"))

    # what a person does

    def _on_change(self) -> None:
        self.change_asked.emit(self.name)

    def _on_pressed(self, keys: str) -> None:
        self.keys_pressed.emit(self.name, keys)

    def _on_use(self) -> None:
        self.taken_over.emit(self.name, self._asked)

    def _on_none(self) -> None:
        self.cleared.emit(self.name)

    def _on_usual(self) -> None:
        self.reset.emit(self.name)

    def _on_leave(self) -> None:
        self.left.emit(self.name)


def _choice(word: str, name: str) -> Button:
    button = Button(word, kind="bare")
    button.setObjectName(name)
    return button

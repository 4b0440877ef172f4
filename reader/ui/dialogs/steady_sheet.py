"""A sheet that people fill in or wait for: a stray touch beside it does not throw away what they did.

Escape still leaves, unless something is going on that has to be stopped first: then `stop` is asked to do that.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.sheet import Sheet
from reader.ui.widgets.words import Words

_EDGE = 15  # px that the card leaves free above and below, with its line
_OWN_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace})


class SteadySheet(Sheet):
    """See the module. Subclasses say in `is_held` when it has to stay."""

    def __init__(self, parent: QWidget, *, widest: int = 520, once: bool = True) -> None:
        super().__init__(parent, widest=widest, once=once)
        self.title = Words(font="heading_3", weight=600, color="heading", px=24, parent=self.body)
        self.title.setObjectName("dialog_title")

    def set_title(self, title: str) -> None:
        """The heading, which is also what the whole dialog is called."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def is_held(self) -> bool:
        """Whether a touch beside the card does nothing. Usually it does."""
        return True

    def stop(self) -> bool:
        """Called before Escape closes. True when the dialog stays, because something is being stopped."""
        return False

    def room(self) -> int:
        """The greatest height in px that the card can have now."""
        return max(0, self.height() - 2 * _EDGE)

    def pad(self, width: int) -> int:
        """Room in px between the card's edge and what is in it."""
        return self.look.ui(26) if width >= self.look.ui(380) else self.look.ui(16)

    def stack(self, parts: Sequence[tuple[QWidget, int]], x: int, y: int, width: int) -> int:
        """Place `parts` below each other, each with its gap in px (at 100 %) after it; return where the last gap ends.
        What has no height takes no gap either."""
        for part, gap in parts:
            high = part.height_for(width)
            part.setGeometry(x, y, width, high)
            part.setVisible(high > 0)
            if high:
                y += high + self.look.ui(gap)
        return y

    def give_focus(self, part: QWidget) -> None:
        """Move the focus to `part`, if it is in sight when one begins to read at the top. Else the dialog itself has
        it: nobody presses a button that they do not see, and arrow keys scroll to it."""
        if not self.isVisible():
            return
        self.rearrange()
        self._inside.verticalScrollBar().setValue(0)
        top = part.mapTo(self._inside, QPoint(0, 0)).y()
        if top >= 0 and top + part.height() <= self._inside.height():
            part.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.hold_focus()

    def hold_focus(self) -> None:
        """Keep the focus in the dialog, on nothing that can be pressed."""
        if not self.isVisible():
            return
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, near: QRect | None = None) -> None:
        super().open(near)
        first = self.first_focus()
        if first is not None:
            self.give_focus(first)

    def event(self, event: QEvent) -> bool:
        # Else a shortcut of the window would take the keys that are typed into the dialog.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if plain and (event.key() in _OWN_KEYS or event.text().strip()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self.stop():
            event.accept()
            return
        bar = self._inside.verticalScrollBar()
        action = bar.SliderAction
        steps = {Qt.Key.Key_Down: action.SliderSingleStepAdd, Qt.Key.Key_Up: action.SliderSingleStepSub,
                 Qt.Key.Key_PageDown: action.SliderPageStepAdd, Qt.Key.Key_PageUp: action.SliderPageStepSub}
        if event.key() in steps:
            bar.triggerAction(steps[event.key()])
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.is_held():
            event.accept()
            return
        super().mouseReleaseEvent(event)

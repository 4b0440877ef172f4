"""What a widget of our own is, for people who listen: "dialog", "picture", where Qt would only say that it is a box;
and whether what a button opens is open, which Qt does not know.

Other buttons, fields and lists need none of this.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

# Qt deletes an interface when its widget has gone, a little after Python has let go of the widget: whatever Python let
# go of before would be deleted twice.
_alive: list[QAccessibleWidget] = []
_ROLE, _OPEN = "spoken_role", "spoken_open"
_is_answering = False


class Answering(QWidget):
    """A widget that makes its own interface for screen readers, in `answer`."""

    def answer(self) -> QAccessibleWidget:
        raise NotImplementedError


def say_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let screen readers call `widget` a `role`. Name, description and state stay those of the widget."""
    widget.setProperty(_ROLE, role.value)
    answer_for_widgets()


def say_open(button: QAbstractButton, is_open: bool) -> None:
    """Let screen readers say that what `button` opens is open, or closed. Not for buttons that have been asked for
    before."""
    button.setProperty(_OPEN, is_open)
    if button.property(_ROLE) is None:
        say_role(button, QAccessible.Role.Button)
    if QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


class _ButtonInterface(QAccessibleWidget):
    """A button of another role than Qt would give it, or one that opens something."""

    def state(self) -> QAccessible.State:
        state, button = super().state(), self.widget()
        state.checkable, state.checked = button.isCheckable(), button.isChecked()
        is_open = button.property(_OPEN)
        if is_open is not None:
            state.expandable, state.expanded, state.collapsed = True, is_open, not is_open
        return state

    def actionNames(self) -> list[str]:  # noqa: N802
        if not self.widget().isEnabled():
            return []
        return [QAccessibleWidget.pressAction(), QAccessibleWidget.setFocusAction()]

    def doAction(self, action: str) -> None:  # noqa: N802
        if action == QAccessibleWidget.pressAction():
            self.widget().click()
        else:
            super().doAction(action)


def answer_for_widgets() -> None:
    """Let Qt ask here first, from now on."""
    global _is_answering
    if not _is_answering:
        _is_answering = True
        QAccessible.installFactory(_answer)


def forget_the_gone() -> None:
    """Let go of the interfaces that Qt has deleted."""
    _alive[:] = filter(isValid, _alive)


def _answer(_class: str, thing: QObject) -> QAccessibleWidget | None:
    if isinstance(thing, Answering):
        _alive.append(thing.answer())
        return _alive[-1]
    role = thing.property(_ROLE) if isinstance(thing, QWidget) else None
    if role is None:
        return None
    forget_the_gone()
    kind = _ButtonInterface if isinstance(thing, QAbstractButton) else QAccessibleWidget
    _alive.append(kind(thing, QAccessible.Role(role)))
    return _alive[-1]

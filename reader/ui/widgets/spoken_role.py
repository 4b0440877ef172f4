"""What a widget of our own is, for people who listen: "dialog", "picture", where Qt would only say that it is a box.

Buttons, fields and lists need none of this: Qt knows what they are.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

# Qt deletes an interface when its widget has gone, a little after Python has let go of the widget: whatever Python let
# go of before would be deleted twice.
_alive: list[QAccessibleWidget] = []
_ROLE = "spoken_role"
_is_answering = False


class Answering(QWidget):
    """A widget that makes its own interface for screen readers, in `answer`."""

    def answer(self) -> QAccessibleWidget:
        raise NotImplementedError


def say_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let screen readers call `widget` a `role`. Name, description and state stay those of the widget."""
    widget.setProperty(_ROLE, role.value)
    answer_for_widgets()


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
    _alive.append(QAccessibleWidget(thing, QAccessible.Role(role)))
    return _alive[-1]

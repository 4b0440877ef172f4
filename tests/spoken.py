"""What a screen reader is told of the widgets of a window, through Qt's own interfaces; no screen reader is needed.

Used by the tests and by `tests/figures/accessibility.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

Role = QAccessible.Role
# What a person can do something with has one of these roles; a "client" or "pane" would tell them nothing.
USABLE = frozenset({
    Role.Button, Role.PushButton, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.Link,
    Role.EditableText, Role.List, Role.ListItem, Role.Slider, Role.ComboBox, Role.StaticText, Role.Document,
    Role.Graphic, Role.Dialog, Role.HotkeyField, Role.Switch, Role.Tree, Role.Table, Role.ProgressBar, Role.Grouping,
    Role.PageTab, Role.Canvas, Role.Pane, Role.SpinBox,
})
# Roles with which something is only met on the way, never stopped at.
_BOXES = frozenset({Role.Client, Role.NoRole, Role.Window, Role.Whitespace, Role.Border})


@dataclass
class Heard:
    """One widget that can have the focus."""

    widget: QWidget
    role: QAccessible.Role
    name: str
    description: str

    @property
    def where(self) -> str:
        """For whoever has to find it."""
        names, one = [], self.widget
        while one is not None:
            names.insert(0, one.objectName() or type(one).__name__)
            one = one.parentWidget()
        return " / ".join(names[-4:])


def interface(widget: QWidget):  # noqa: ANN201
    return QAccessible.queryAccessibleInterface(widget)


def focusable(window: QWidget) -> list[QWidget]:
    """Every widget in `window` that the keys can come to: visible, enabled or not."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
            continue
        area = widget.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
            continue
        found.append(widget)
    return found


def heard(window: QWidget) -> list[Heard]:
    """What would be said of each of them."""
    found = []
    for widget in focusable(window):
        told = interface(widget)
        found.append(Heard(widget, told.role(), told.text(QAccessible.Text.Name),
                           told.text(QAccessible.Text.Description)))
    return found


def nameless(window: QWidget) -> list[str]:
    """Widgets that the keys come to and that say nothing."""
    return [one.where for one in heard(window) if not one.name.strip()]


def roleless(window: QWidget) -> list[str]:
    """Widgets that the keys come to and that do not say what they are."""
    return [f"{one.where}: {one.role.name}" for one in heard(window) if one.role in _BOXES or one.role not in USABLE]


def open_windows() -> list[QWidget]:
    """Every window of the app that is shown, menus too."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]

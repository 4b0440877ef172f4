"""Every key that does something, as a list, and the place where a person gives them other work.

It keeps nothing: each change leaves as a signal, in the form in which the settings keep it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.shortcut_row import ShortcutRow
from reader.ui.shortcut_keys import ShortcutKeys, shown
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.sheet import Sheet
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

Groups = list[tuple[str, list[tuple[str, str, str]]]]


class ShortcutsDialog(Sheet):
    """Shows groups of (name of an action, keys, what they do); without a name the keys are fixed. Opened with `open`,
    closed with its button or Escape."""

    shortcuts_changed = Signal(str)   # what differs from the usual keys

    def __init__(self, parent: QWidget, groups: Groups, keys: ShortcutKeys) -> None:
        super().__init__(parent, widest=640, once=True)
        self.setObjectName("shortcuts_dialog")
        title = translate("Reader", "Keyboard shortcuts")
        self.setAccessibleName(title)
        self._keys = keys
        self._open = ""
        self._title = Words(title, font="heading_3", weight=600, color="heading", px=24, parent=self.body)
        self.done = Button(translate("Reader", "Close"), icon="x", kind="bare", parent=self.body)
        self.done.setObjectName("shortcuts_close")
        self.done.clicked.connect(self.close_sheet)
        self._rows: dict[str, ShortcutRow] = {}
        self._groups = [
            (Words(name, font="ui", weight=600, color="link", parent=self.body),
             [self._row(*line) for line in lines])
            for name, lines in groups
        ]
        self.all_usual = Button(translate("Reader", "Usual keys for everything"), icon="undo-2", kind="bare",
                                parent=self.body)
        self.all_usual.setObjectName("shortcuts_usual")
        self.all_usual.clicked.connect(self._on_all_usual)
        self._show_keys()

    def _row(self, name: str, keys: str, what: str) -> ShortcutRow:
        row = ShortcutRow(name, keys, what, self.body)
        if name:
            self._rows[name] = row
            row.change_asked.connect(self._on_change)
            row.keys_pressed.connect(self._on_pressed)
            row.taken_over.connect(self._on_taken_over)
            row.cleared.connect(self._on_cleared)
            row.reset.connect(self._on_reset)
            row.left.connect(self._on_left)
        return row

    def set_look(self, look: Look) -> None:
        for part in (self._title, self.done, self.all_usual):
            part.set_look(look)
        for heading, lines in self._groups:
            for part in (heading, *lines):
                part.set_look(look)
        super().set_look(look)

    def first_focus(self) -> QWidget:
        return self.done

    def arrange(self, width: int) -> int:
        ui = self.look.ui
        pad = ui(26) if width >= ui(380) else ui(16)
        inner, y = width - 2 * pad, pad - 4
        wide = min(inner, self.done.natural_width())
        beside = inner - wide - ui(12) >= ui(200)
        title = inner - wide - ui(12) if beside else inner
        high, tall = self._title.height_for(title), self.done.height_for(wide)
        row = max(high, tall) if beside else high
        rtl = self.isRightToLeft()
        self._title.setGeometry(pad + inner - title if rtl else pad, y + (row - high) // 2, title, high)
        x = pad if rtl else pad + inner - wide
        if beside:
            self.done.setGeometry(x, y + (row - tall) // 2, wide, tall)
        else:
            row += ui(6) + tall
            self.done.setGeometry(x, y + row - tall, wide, tall)
        y += row
        for heading, lines in self._groups:
            y += ui(16)
            high = heading.height_for(inner)
            heading.setGeometry(pad, y, inner, high)
            y += high + ui(4)
            for line in lines:
                high = line.arrange(inner)
                line.setGeometry(pad, y, inner, high)
                y += high + ui(6)
        y += ui(10)
        wide = min(inner, self.all_usual.natural_width())
        high = self.all_usual.height_for(wide)
        self.all_usual.setGeometry(pad + inner - wide if rtl else pad, y, wide, high)
        return y + high + pad

    # ---- other keys

    def _show_keys(self) -> None:
        for name, row in self._rows.items():
            row.set_keys(shown(self._keys.of(name)))
        self.all_usual.setEnabled(not self._keys.are_usual)

    def _on_change(self, name: str) -> None:
        self._close_choice()
        self._open = name
        self._rows[name].open(is_usual=self._keys.is_usual(name))
        self.rearrange()
        self._inside.ensureWidgetVisible(self._rows[name], 0, 12)

    def _close_choice(self) -> None:
        if self._open:
            self._rows[self._open].close_choice()
            self._open = ""

    def _on_pressed(self, name: str, keys: str) -> None:
        refusal, holder = self._keys.refusal(name, keys), self._keys.holder(keys)
        if refusal:
            self._rows[name].refuse(refusal)
        elif holder is not None and holder.name != name:
            self._rows[name].refuse(
                translate("Reader", "{keys} is there for “{action}” now.").format(
                    keys=shown((keys,)), action=translate("Reader", holder.words)), keys)
        else:
            self._keys.give(name, keys)
            self._finish(name)
            return
        self.rearrange()
        self._inside.ensureWidgetVisible(self._rows[name], 0, 12)

    def _on_taken_over(self, name: str, keys: str) -> None:
        self._keys.give(name, keys)
        self._finish(name)

    def _on_cleared(self, name: str) -> None:
        self._keys.clear(name)
        self._finish(name)

    def _on_reset(self, name: str) -> None:
        self._keys.reset(name)
        self._finish(name)

    def _on_left(self, name: str) -> None:
        self._finish(name, changed=False)

    def _on_all_usual(self) -> None:
        self._keys.reset()
        self._finish("")
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, name: str, *, changed: bool = True) -> None:
        """Close the choice; the focus goes to the line, so that its new keys are read out."""
        self._show_keys()
        if name:
            self._rows[name].button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close_choice()
        self.rearrange()
        if changed:
            self.shortcuts_changed.emit(self._keys.written())
            announce(self, self._rows[name].button.accessibleName() if name else translate("Reader", "Changed"))

    def keyPressEvent(self, event) -> None:  # noqa: ANN001, N802
        scrolls = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        bar = self._inside.verticalScrollBar()
        if event.key() in scrolls:
            bar.setValue(bar.value() + scrolls[event.key()] * bar.singleStep())
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        elif event.key() == Qt.Key.Key_Escape and self._open:
            self._finish(self._open, changed=False)
        else:
            super().keyPressEvent(event)

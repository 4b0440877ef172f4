"""The settings of a kiosk that staff change at the screen itself. The rest stands in `kiosk.toml`.

It writes nothing: `save_requested` carries what is another value now, by the names in the file.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.kiosk.config import KioskConfig, Value
from reader.ui.dialogs.choice_chips import ChoiceChips
from reader.ui.dialogs.link_dialog import place_choices
from reader.ui.dialogs.say_line import SayLine
from reader.ui.dialogs.steady_sheet import SteadySheet
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.switch import Switch
from reader.ui.wording import translate

_IDLE = (60, 120, 180, 240, 300, 600, 0)
_WARN = (20, 30, 45, 60)
_SIZES = (100, 115, 130, 150)


class SettingsSheet(SteadySheet):
    """`open` shows it, once. `show_problem` when nothing could be saved, `finish` when all is well."""

    save_requested = Signal(object)  # a dict of what is another value now

    def __init__(self, parent: QWidget, config: KioskConfig) -> None:
        super().__init__(parent, widest=640)
        self.setObjectName("kiosk_settings")
        self.set_title(translate("Reader", "Settings of this screen"))
        self._config = config
        self.chips = {
            "idle_seconds": self._numbers(translate("Reader", "Asks “Still reading?” after"), _IDLE,
                                          config.idle_seconds),
            "warn_seconds": self._numbers(translate("Reader", "Time to answer"), _WARN, config.warn_seconds),
            "text_percent": ChoiceChips(
                translate("Reader", "Text size that everybody begins with"),
                [(str(one), f"{one} %") for one in _with(_SIZES, config.text_percent)], str(config.text_percent),
                self.body),
            "theme": ChoiceChips(
                translate("Reader", "Colors that everybody begins with"),
                [("light", translate("Reader", "Light")), ("sepia", translate("Reader", "Sepia")),
                 ("dark", translate("Reader", "Dark")), ("high_contrast", translate("Reader", "High contrast"))],
                config.theme, self.body),
            "staff_corner": ChoiceChips(
                translate("Reader", "Corner for staff"),
                [("top-left", translate("Reader", "Top left")), ("top-right", translate("Reader", "Top right")),
                 ("bottom-left", translate("Reader", "Bottom left")),
                 ("bottom-right", translate("Reader", "Bottom right"))], config.staff_corner, self.body),
        }
        self.switches = {
            "attract": Switch(translate("Reader", "Show pictures while nobody is there"), self.body),
            "sounds": Switch(translate("Reader", "A sound with “Still reading?”"), self.body),
            "read_aloud": Switch(translate("Reader", "Read aloud"), self.body),
            "take_home": Switch(translate("Reader", "Saved articles as a square code for phones"), self.body),
            "printer": Switch(translate("Reader", "Print leaflets"), self.body),
            "counts": Switch(translate("Reader", "Count how often articles are opened"), self.body),
        }
        for key, switch in self.switches.items():
            switch.setObjectName(f"kiosk_{key}")
            switch.setChecked(getattr(config, key))
        self.line = SayLine(self.body)
        self.cancel = Button(translate("Reader", "Cancel"), parent=self.body)
        self.cancel.setObjectName("kiosk_cancel")
        self.cancel.clicked.connect(self.close_sheet)
        self.save = Button(translate("Reader", "Save"), kind="main", parent=self.body)
        self.save.setObjectName("kiosk_save")
        self.save.clicked.connect(self._on_save)

    def changes(self) -> dict[str, Value]:
        """What is another value than before."""
        now: dict[str, Value] = {key: switch.isChecked() for key, switch in self.switches.items()}
        for key, chips in self.chips.items():
            now[key] = int(chips.current()) if chips.current().isdecimal() else chips.current()
        return {key: wanted for key, wanted in now.items() if wanted != getattr(self._config, key)}

    def show_problem(self, sentence: str) -> None:
        self.line.say(sentence)
        self.rearrange()

    def finish(self) -> None:
        self.close_sheet()

    def first_focus(self) -> QWidget:
        return self.cancel

    def set_look(self, look: Look) -> None:
        for part in (self.title, *self.chips.values(), *self.switches.values(), self.line, self.cancel, self.save):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        pad = self.pad(width)
        inner, y = width - 2 * pad, pad - 4
        y = self.stack([(self.title, 12)], pad, y, inner)
        y = self.stack([(chips, 16) for chips in self.chips.values()], pad, y, inner)
        y = self.stack([(switch, 10) for switch in self.switches.values()], pad, y, inner)
        y = self.stack([(self.line, 12)], pad, y + self.look.ui(6), inner)
        return place_choices(self, [self.cancel, self.save], pad, y, inner) + pad

    def _numbers(self, label: str, usual: tuple[int, ...], current: int) -> ChoiceChips:
        return ChoiceChips(label, [(str(one), _time(one)) for one in _with(usual, current)], str(current), self.body)

    def _on_save(self) -> None:
        changes = self.changes()
        if changes:
            self.save_requested.emit(changes)
        else:
            self.close_sheet()


def _with(usual: tuple[int, ...], current: int) -> list[int]:
    """The usual choices and the one that holds now, in order; 0, which is "never", last."""
    return sorted({*usual, current}, key=lambda one: (one == 0, one))


def _time(seconds: int) -> str:
    if seconds == 0:
        return translate("Reader", "Never")
    if seconds % 60 == 0:
        return translate("Reader", "%n minutes", None, seconds // 60)
    return translate("Reader", "%n seconds", None, seconds)

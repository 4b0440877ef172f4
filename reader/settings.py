"""The table of settings, and how they are read from and written to one small TOML file.

The command line and the screen use the same table. A value that is missing or wrong is replaced by its default and
reported, never an error: people edit this file by hand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType

from reader.appearance import LETTERS, LINES, MOTION, SPACING, TEXT_STEPS, THEME_CHOICES, WIDTHS, Appearance
from reader.atomic_file import write_atomically
from reader.values import value

SPEEDS = ("slow", "normal", "fast")
VOLUMES = tuple(range(5, 101, 5))

type_names = {str: "text", int: "a whole number", bool: "true or false"}
Value = str | int | bool


@value
class Setting:
    """One row of the table. `choices` empty means that any value of the default's type will do."""

    key: str
    default: Value
    help: str
    choices: tuple[Value, ...] = ()

    def accepts(self, value: object) -> bool:
        return type(value) is type(self.default) and (not self.choices or value in self.choices)


SETTINGS: tuple[Setting, ...] = (
    Setting("theme", "system", "Colors of the page and the window", THEME_CHOICES),
    Setting("text_percent", 100, "Text size in percent", TEXT_STEPS),
    Setting("letters", "clear", "Letters of the text", LETTERS),
    Setting("lines", "normal", "Space between lines", LINES),
    Setting("spacing", "normal", "Space between letters and words", SPACING),
    Setting("width", "normal", "Width of the text column", WIDTHS),
    Setting("motion", "normal", "Whether the page slides to what is read aloud, or jumps", MOTION),
    Setting("language", "", "Language of the library; empty: the computer's"),
    Setting("staff_folder", "", "The clinic's own folder of articles, on top of those that came with Reader"),
    Setting("show_bundled", True, "Whether the articles that came with Reader are shown beside the clinic's own"),
    Setting("hide_overdue", False, "Whether readers do not see an article once the day of its next review has passed"),
    Setting("editor", "", "The program that articles are edited with, for example: code --goto {file}:{line}"),
    Setting("speech_speed", "normal", "How fast articles are read aloud", SPEEDS),
    Setting("speech_volume", 80, "How loud articles are read aloud, in percent", VOLUMES),
    Setting("speech_voices", "", "The voice for each language, for example: en=Anna; es=Luz"),
    Setting("shortcuts", "", "Shortcuts that were changed, for example: find=Ctrl+Shift+P or F4 ; home="),
    Setting("paper", "auto", "Paper to print on; auto: what is usual where this computer is", ("auto", "a4", "letter")),
    Setting("keep_history", True, "Whether what was read is listed by day on this computer"),
    Setting("keep_searches", True, "Whether what was searched for is listed again on this computer"),
)
# What staff set up for a computer: no choice of the person who reads, and not deleted with theirs.
OF_THE_PLACE = frozenset({"staff_folder", "show_bundled", "hide_overdue", "editor", "paper"})
BY_KEY: Mapping[str, Setting] = MappingProxyType({setting.key: setting for setting in SETTINGS})
APPEARANCE_KEYS = tuple(field.name for field in fields(Appearance))


def defaults() -> dict[str, Value]:
    return {setting.key: setting.default for setting in SETTINGS}


def load(path: Path) -> tuple[dict[str, Value], tuple[str, ...]]:
    """All settings (defaults where the file says nothing usable), and a sentence for each thing that was not usable."""
    values, complaints = defaults(), []
    try:
        with path.open("rb") as file:
            found = tomllib.load(file)
    except FileNotFoundError:
        return values, ()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return values, (f"The settings file could not be read, so the usual settings are used ({error}).",)
    for key, given in found.items():
        setting = BY_KEY.get(key)
        if setting is None:
            complaints.append(f"The setting “{key}” is not known and was left alone.")
        elif setting.accepts(given):
            values[key] = given
        else:
            wanted = ", ".join(map(str, setting.choices)) or type_names[type(setting.default)]
            complaints.append(f"The setting “{key}” cannot be {given!r}. It can be: {wanted}.")
    return values, tuple(complaints)


def save(path: Path, values: Mapping[str, Value]) -> None:
    """Write every setting that differs from its default. Raises `CannotSave`."""
    lines = ["# Reader keeps your choices here. Delete the file to go back to the usual ones."]
    for setting in SETTINGS:
        value = values.get(setting.key, setting.default)
        if value != setting.default:
            lines.append(f"{setting.key} = {_toml(value)}")
    write_atomically(path, "\n".join(lines) + "\n")


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    # JSON's escapes are a subset of those of a TOML basic string, DEL excepted.
    import json

    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def appearance_of(values: Mapping[str, Value]) -> Appearance:
    return Appearance(**{key: values[key] for key in APPEARANCE_KEYS})

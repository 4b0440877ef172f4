"""`kiosk.toml`, the staff's one file about a waiting room's screen → a frozen `KioskConfig`.

One table, `ROWS`, says what may stand in the file; the check, the sample and the sheet in the app read it. A mistake
costs only its own line: the usual value is used, and a `Problem` says where and what to type. Never raises for what
people wrote: a screen on a wall must start. Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from reader.arguments import did_you_mean
from reader.model import Problem, Severity
from reader.values import value

FILE_NAME = "kiosk.toml"
MOST_BYTES = 100_000
LEAST_WARNING = 20  # seconds; WCAG 2.2.1: whoever needs more time must have 20 s to say so
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
THEMES = ("light", "sepia", "dark", "high_contrast")
SPEEDS = ("slow", "normal", "fast")

_KEY = re.compile(r"F([1-9]|1[0-2])|Media(Play|Stop|Next|Previous)|Volume(Up|Down|Mute)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")

Value = str | int | float | bool | tuple[str, ...]


@value
class KioskConfig:
    """What the file says, checked. 0 and "" mean "not said"; each field's meaning is in `ROWS`."""

    diagonal_inches: float = 0.0
    pixels_wide: int = 0
    pixels_high: int = 0
    mm_per_pixel: float = 0.0
    distance_cm: int = 50
    text_percent: int = 100
    theme: str = "light"
    clinic_name: str = ""
    languages: tuple[str, ...] = ()
    idle_seconds: int = 180
    warn_seconds: int = 30
    attract: bool = True
    attract_seconds: int = 60
    sounds: bool = True
    read_aloud: bool = True
    speech_key: str = "F1"
    softer_key: str = "F2"
    louder_key: str = "F3"
    speech_volume: int = 60
    speech_speed: str = "normal"
    take_home: bool = True
    printer: bool = False
    printer_pages: int = 12
    counts: bool = False
    staff_corner: str = "top-left"
    staff_seconds: int = 180


@value
class Row:
    """One line of the file: its name, what it means, and what may stand there."""

    key: str
    help: str
    least: float = 0
    most: float = 0                    # 0 with `least` 0: no range
    or_zero: bool = False              # 0 is allowed besides the range
    choices: tuple[str, ...] = ()
    longest: int = 0                   # letters of a text


ROWS: tuple[Row, ...] = (
    Row("diagonal_inches", "The size of the screen from corner to corner in inches, as its maker says", 5, 120, True),
    Row("pixels_wide", "How many dots wide the screen is as it hangs; 0: as the computer says", 320, 16000, True),
    Row("pixels_high", "How many dots high the screen is as it hangs; 0: as the computer says", 320, 16000, True),
    Row("mm_per_pixel", "Millimeters of one dot, measured with the ruler of the staff menu; beats the size", 0.05, 2,
        True),
    Row("distance_cm", "How far the eyes are from the screen, in centimeters", 30, 200),
    Row("text_percent", "Text size that everybody begins with, in percent", 100, 300),
    Row("theme", "Colors that everybody begins with", choices=THEMES),
    Row("clinic_name", "The name on the start screen; empty: the one in library.toml", longest=80),
    Row("languages", "Languages to choose from, by their codes, the first one first; empty: all that there are"),
    Row("idle_seconds", "Seconds without a touch until it asks “Still reading?”; 0: never", 30, 3600, True),
    Row("warn_seconds", "Seconds that one has to answer", LEAST_WARNING, 120),
    Row("attract", "Whether a start screen with pictures shows while nobody is there"),
    Row("attract_seconds", "Seconds on Home without a touch until the start screen comes", 10, 3600),
    Row("sounds", "Whether the question “Still reading?” makes a sound"),
    Row("read_aloud", "Whether articles and the screen can be read aloud"),
    Row("speech_key", "The key that starts reading aloud, from any screen; empty: none"),
    Row("softer_key", "The key that makes the voice softer; empty: none"),
    Row("louder_key", "The key that makes the voice louder; empty: none"),
    Row("speech_volume", "How loud the voice is for everybody who begins, in percent", 5, 100),
    Row("speech_speed", "How fast the voice speaks for everybody who begins", choices=SPEEDS),
    Row("take_home", "Whether saved articles can be taken home as a square code for phones"),
    Row("printer", "Whether leaflets can be printed"),
    Row("printer_pages", "Sheets that one person may print", 1, 100),
    Row("counts", "Whether it counts how often each article is opened, without anything about people"),
    Row("staff_corner", "The corner that staff touch to come in", choices=CORNERS),
    Row("staff_seconds", "Seconds without a touch until staff are out again", 30, 900),
)
BY_KEY: Mapping[str, Row] = MappingProxyType({row.key: row for row in ROWS})
_KEY_NAMES = ("speech_key", "softer_key", "louder_key")


def load(path: Path) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """What the file at `path` says, and a problem for each thing that could not be used. No file: the usual values and
    a note."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return KioskConfig(), (Problem(path.name, 0, Severity.NOTE, "kiosk.missing",
                                       "There is no kiosk.toml, so the usual values are used.",
                                       f"Copy the sample to {path}, or run “reader kiosk install”."),)
    except OSError as error:
        return KioskConfig(), (Problem(path.name, 0, Severity.ERROR, "kiosk.unreadable",
                                       f"The file cannot be read ({error.strerror}), so the usual values are used.",
                                       "Check who may read it."),)
    if len(raw) > MOST_BYTES:
        return KioskConfig(), (Problem(path.name, 0, Severity.ERROR, "kiosk.broken",
                                       "The file is far too long, so the usual values are used.",
                                       "Put the sample in its place."),)
    return read(_decoded(raw), path.name)


def read(text: str, path: str = FILE_NAME) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """The same for the file's text. `path` is named in the problems."""
    import tomllib

    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        match = re.search(r"line (\d+)", str(error))
        line = int(match[1]) if match else len(text.rstrip().split("\n"))
        return KioskConfig(), (Problem(
            path, line, Severity.ERROR, "kiosk.broken",
            "This file cannot be read from here on, so the usual values are used.",
            "Look for a missing quotation mark, bracket or = in this line or the one above."),)
    return _Check(text, path).config(data)


class _Check:
    def __init__(self, text: str, path: str) -> None:
        self._lines, self._path = text.split("\n"), path
        self._problems: list[Problem] = []

    def config(self, data: Mapping[str, object]) -> tuple[KioskConfig, tuple[Problem, ...]]:
        kept: dict[str, Value] = {}
        for key, given in data.items():
            row = BY_KEY.get(key)
            if row is not None:
                usable = self._usable(row, given)
                if usable is not None:
                    kept[key] = usable
            elif isinstance(given, Mapping):
                self._say(key, "unknown", f"This file has no part “[{_short(key)}]”, so what is in it was left out.",
                          "Delete the line in square brackets: every line stands on its own here.")
            else:
                self._say(key, "unknown", f"“{_short(key)}” is not a name that this file knows; it was left out.",
                          did_you_mean(key, BY_KEY) or "The sample lists every name.")
        config = KioskConfig(**kept)
        self._together(config)
        return config, tuple(sorted(self._problems, key=lambda problem: problem.line))

    def _usable(self, row: Row, given: object) -> Value | None:
        usual = getattr(KioskConfig, row.key)
        if row.key == "languages":
            return self._languages(given)
        if isinstance(usual, bool):
            if isinstance(given, bool):
                return given
            return self._refuse(row.key, given, "Type true or false, without quotation marks.")
        if isinstance(usual, (int, float)):
            return self._number(row, given, usual)
        if not isinstance(given, str):
            return self._refuse(row.key, given, "Put it between quotation marks.")
        text = given.strip()
        if row.choices:
            found = text.lower().replace(" ", "-")
            found = next((one for one in row.choices if one.replace("_", "-") == found.replace("_", "-")), "")
            if not found:
                return self._refuse(row.key, given, f"Choose one of: {', '.join(row.choices)}.")
            return found
        if row.key in _KEY_NAMES and text and not _KEY.fullmatch(text):
            return self._refuse(row.key, given, "Name a key such as F1 to F12, MediaPlay or VolumeUp.")
        if row.longest and len(text) > row.longest:
            return self._refuse(row.key, given, f"It can be {row.longest} letters long at most.")
        return text

    def _number(self, row: Row, given: object, usual: float) -> Value | None:
        whole = isinstance(usual, int)
        advice = f"It can be {row.least:g} to {row.most:g}{', or 0' if row.or_zero else ''}."
        is_number = isinstance(given, (int, float)) and not isinstance(given, bool)
        if not is_number:
            return self._refuse(row.key, given, f"Type a number, without quotation marks. {advice}")
        if whole and given != given // 1:
            return self._refuse(row.key, given, f"Type a whole number. {advice}")
        if not (row.least <= given <= row.most or (row.or_zero and given == 0)):
            if row.key == "warn_seconds" and given < LEAST_WARNING:
                advice += " Whoever reads slowly needs that long to answer."
            return self._refuse(row.key, given, advice)
        return int(given) if whole else float(given)

    def _languages(self, given: object) -> Value | None:
        if isinstance(given, str):
            given = [part for part in re.split(r"[,;\s]+", given) if part]
        advice = 'Type codes in square brackets, for example languages = ["en", "es"].'
        if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
            return self._refuse("languages", given, advice)
        for one in given:
            if not _LANGUAGE.fullmatch(one.strip()):
                return self._refuse("languages", one, advice)
        return tuple(dict.fromkeys(one.strip() for one in given))

    def _together(self, config: KioskConfig) -> None:
        """What is right by itself but not with the rest."""
        if bool(config.pixels_wide) != bool(config.pixels_high):
            key = "pixels_wide" if config.pixels_wide else "pixels_high"
            self._say(key, "alone", "“pixels_wide” and “pixels_high” only help together.", "Add the other one.")
        if not config.mm_per_pixel and not config.diagonal_inches:
            self._problems.append(Problem(
                self._path, 0, Severity.WARNING, "kiosk.size",
                "The file does not say how large the screen is, so letters may be smaller than they should be.",
                "Type its size from corner to corner, for example diagonal_inches = 21.5."))
        keys = [getattr(config, name).lower() for name in _KEY_NAMES if getattr(config, name)]
        if len(set(keys)) < len(keys):
            self._say("speech_key", "keys", "Two of the keys for the voice are the same key.",
                      "Give speech_key, softer_key and louder_key a key each.")

    def _refuse(self, key: str, given: object, advice: str) -> None:
        self._say(key, "value", f"“{key}” cannot be {_short(given)}; the usual value is used.", advice)

    def _say(self, key: str, code: str, sentence: str, advice: str) -> None:
        line = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[\]=.]")
        number = next((number for number, text in enumerate(self._lines, 1) if line.match(text)), 0)
        self._problems.append(Problem(self._path, number, Severity.WARNING, "kiosk." + code, sentence, advice))


def _short(given: object) -> str:
    text = str(given).lower() if isinstance(given, bool) else str(given)
    text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    shown = text if len(text) <= 40 else text[:39] + "…"
    return f"“{shown}”" if isinstance(given, str) and given not in BY_KEY else shown


def _decoded(raw: bytes) -> str:
    """Notepad writes UTF-16 when it is asked to; other letters that cannot be read cost only themselves."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    return raw.decode("utf-8-sig", "replace")

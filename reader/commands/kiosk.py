"""`reader kiosk check` looks at kiosk.toml and the PIN; `reader kiosk install` prints or writes the files of the recipe
for the computer. It changes nothing outside of the folder that it is given."""

from __future__ import annotations

import getpass
from pathlib import Path

from reader.arguments import Asked, BadCommandLine, did_you_mean, shown
from reader.model import Severity
from reader.options import Options


def run(options: Options, asked: Asked) -> int:
    """1 when something is to be mended."""
    commands = {"check": _check, "install": _install}
    name = asked.names[0]
    if name not in commands or len(asked.names) > 1:
        raise BadCommandLine(f'“reader kiosk” does not know “{shown(" ".join(asked.names))}”.',
                             did_you_mean(name, commands) or "It knows check and install.")
    return commands[name](options, asked)


def _check(options: Options, _asked: Asked) -> int:
    from reader.kiosk.config import load
    from reader.staff.pin import Pin, PinKind

    file = options.kiosk_config_file
    _, problems = load(file)
    print(file)
    for problem in problems:
        where = f"line {problem.line}: " if problem.line else ""
        print(f"  {where}{problem.sentence} {problem.advice}")
    state = Pin(options.data_dir).state()
    if state.kind is PinKind.UNSET:
        print("  No staff PIN is set, so the kiosk does not start. Set one with “reader pin set”.")
    elif state.kind is PinKind.DAMAGED:
        print(f"  {state.sentence}")
    is_bad = any(one.severity is not Severity.NOTE for one in problems) \
        or state.kind in (PinKind.UNSET, PinKind.DAMAGED)
    print("See the lines above." if is_bad else "All is well.")
    return 1 if is_bad else 0


def _install(options: Options, asked: Asked) -> int:
    from reader.kiosk.recipe import Places, filled, write

    value = asked.values.get
    places = Places.of_this_computer(options, user=value("--user") or "reader")
    if asked.has("--to") and not asked.has("--dry-run"):
        folder = Path(value("--to", "")).expanduser().absolute()
        for path in write(folder, places):
            print(path)
        print(f"Next: read {folder / 'README.md'}. Nothing on this computer was changed yet.")
        return 0
    for name, text in filled(places).items():
        if name != "README.md":
            print(f"---- {name}\n{text}")
    print(f"Nothing was written. “reader kiosk install --to DIR” writes these files; you are {getpass.getuser()}, "
          f"and the kiosk would run as {places.user}.")
    return 0

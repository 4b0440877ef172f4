"""Opens a file of the library in whatever this computer edits text with, at its line where the program can do that.

The setting `editor` may name a program with its arguments; `{file}` and `{line}` in them stand for what they say.
"""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QProcess

# Programs with a window that go to a line, and how they are told; in the order in which they are looked for.
_KNOWN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("code", ("--goto", "{file}:{line}")),
    ("codium", ("--goto", "{file}:{line}")),
    ("kate", ("--line", "{line}", "{file}")),
    ("gedit", ("+{line}", "{file}")),
    ("gnome-text-editor", ("+{line}", "{file}")),
    ("xed", ("+{line}", "{file}")),
    ("pluma", ("+{line}", "{file}")),
    ("mousepad", ("--line={line}", "{file}")),
    ("featherpad", ("+{line}", "{file}")),
    ("geany", ("+{line}", "{file}")),
    ("notepad++", ("-n{line}", "{file}")),
)


def command_for(path: Path, line: int, wanted: str = "") -> tuple[str, ...]:
    """The command that opens `path` at `line` (from 1; 0 means anywhere); () when no program is known for it.

    `wanted` is the setting. One that names no program of this computer is passed over.
    """
    for program, arguments in (_split(wanted), *_KNOWN):
        found = shutil.which(program) if program else None
        if found:
            values = {"file": str(path), "line": str(max(1, line))}
            return (found, *(_filled(argument, values) for argument in arguments))
    return ()


def open_in_editor(path: Path, line: int, wanted: str = "") -> bool:
    """Open it; False when nothing on this computer would."""
    command = command_for(path, line, wanted)
    if command and QProcess.startDetached(command[0], list(command[1:]))[0]:
        return True
    opener = {"win32": ("cmd", "/c", "start", ""), "darwin": ("open",)}.get(sys.platform, ("xdg-open",))
    return shutil.which(opener[0]) is not None and QProcess.startDetached(opener[0], [*opener[1:], str(path)])[0]


def _split(wanted: str) -> tuple[str, tuple[str, ...]]:
    try:
        program, *arguments = shlex.split(wanted, posix=sys.platform != "win32") or [""]
    except ValueError:  # a quotation mark that nobody closed
        return "", ()
    if program and not any("{file}" in argument for argument in arguments):
        arguments.append("{file}")
    return program, tuple(arguments)


def _filled(argument: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(file|line)\}", lambda found: values[found[1]], argument)  # once: names may hold such words

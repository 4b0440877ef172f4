"""Changes values in the text of `kiosk.toml` and leaves every other line, and every comment, as staff wrote it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from reader.atomic_file import write_atomically
from reader.errors import ReaderError

from .config import BY_KEY, KioskConfig, Value, load, read

_OPENING = re.compile(r"\s*\[")


def with_values(text: str, changes: Mapping[str, Value]) -> str:
    """`text` with other values. A key that is there is changed in its line, one that is commented out is brought in
    below that, another one is added at the end. Raises ReaderError when the result would not say what it should."""
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    end = next((number for number, line in enumerate(lines) if _OPENING.match(line)), len(lines))
    for key, wanted in changes.items():
        written = f"{key} = {_toml(wanted)}"
        at = _line_of(lines[:end], rf"\s*{key}\s*=")
        if at is not None:
            rest = re.search(r"\s+#[^\"'\]]*$", lines[at])
            lines[at] = written + (rest[0] if rest else "")
            continue
        hint = _line_of(lines[:end], rf"\s*#\s*{key}\s*=")
        at = hint + 1 if hint is not None else end
        lines.insert(at, written)
        end += 1
    changed = "\n".join(lines) + "\n"
    config = read(changed)[0]
    if any(getattr(config, key) != wanted for key, wanted in changes.items()):
        raise ReaderError("The file kiosk.toml could not be changed.", "Change it by hand, or put the sample there.")
    return changed


def save(path: Path, changes: Mapping[str, Value]) -> KioskConfig:
    """Change values in the file at `path`, which is made from nothing where it is missing or broken; the one before is
    kept beside it. Returns what it says now. Raises ReaderError, CannotSave."""
    unknown = [key for key in changes if key not in BY_KEY]
    if unknown:
        raise ReaderError(f"kiosk.toml has no line “{unknown[0]}”.")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        text = ""
    try:
        changed = with_values(text, changes)
    except ReaderError:
        # What is there cannot be read as TOML, or a value runs over several lines: keep what it did say.
        config = read(text)[0]
        said = {key: getattr(config, key) for key in BY_KEY if getattr(config, key) != getattr(KioskConfig(), key)}
        changed = with_values("# The settings of this screen. “reader kiosk check” checks them.\n",
                              said | dict(changes))
    write_atomically(path, changed)
    return load(path)[0]


def _line_of(lines: list[str], pattern: str) -> int | None:
    return next((number for number, line in enumerate(lines) if re.match(pattern, line)), None)


def _toml(wanted: Value) -> str:
    if isinstance(wanted, bool):
        return "true" if wanted else "false"
    if isinstance(wanted, (int, float)):
        return repr(wanted)
    if isinstance(wanted, str):
        return json.dumps(wanted, ensure_ascii=False).replace("\x7f", "\\u007f")
    return "[" + ", ".join(json.dumps(one) for one in wanted) + "]"

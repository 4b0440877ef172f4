"""The files that make a Debian computer a kiosk, filled in with where Reader is. Writes only where it is told to."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from reader.atomic_file import write_bytes_atomically
from reader.errors import ReaderError
from reader.options import Options
from reader.paths import bundled_resources
from reader.values import value

from .exit_codes import CLOSED_BY_STAFF

FILES = ("README.md", "kiosk.toml", "reader-kiosk.service", "reader-kiosk-gnome.desktop", "reader-kiosk.pam")
_NAME = re.compile(r"[a-z_][a-z0-9_-]{0,30}")
_SLOT = re.compile(r"@([A-Z_]+)@")


@value
class Places:
    """What differs from computer to computer. Paths are absolute."""

    user: str
    command: str          # how Reader is started
    data: str             # the folder of the PIN, the status and kiosk.toml: the only one that is written to
    content: str          # the articles, read-only; "" for those that came with Reader

    @classmethod
    def of_this_computer(cls, options: Options, user: str) -> Places:
        """Raises ReaderError for a name that no user can have, and for paths that a unit cannot name."""
        if not _NAME.fullmatch(user):
            raise ReaderError(f"“{user[:40]}” cannot be the name of a user.", "Use small letters, such as reader.")
        program = Path(sys.argv[0]).absolute()
        command = str(program) if program.name in ("reader", "reader.exe") else f"{sys.executable} -m reader"
        places = cls(user, command, f"/var/lib/{user}", str(options.content or ""))
        if any(re.search(r"[\s%\"'\\$]", path) for path in (places.data, places.content, sys.executable)):
            raise ReaderError("A path with a space or a sign such as % cannot stand in the unit.",
                              "Put Reader and the articles in folders with plain names.")
        return places


def filled(places: Places) -> dict[str, str]:
    """Every file of the recipe with its slots filled in, by its name."""
    slots = {
        "USER": places.user, "COMMAND": places.command, "DATA": places.data, "CODE": str(CLOSED_BY_STAFF),
        "CONTENT_OPTION": f" --content {places.content}" if places.content else "",
        "CONTENT_LINE": f"ReadOnlyPaths={places.content}" if places.content else "# ReadOnlyPaths=/srv/articles",
    }
    folder = bundled_resources() / "kiosk"
    return {name: _SLOT.sub(lambda slot: slots.get(slot[1], slot[0]), (folder / name).read_text(encoding="utf-8"))
            for name in FILES}


def write(folder: Path, places: Places) -> tuple[Path, ...]:
    """Put the files in `folder`; a kiosk.toml that is there stays. Raises CannotSave. Returns what was written."""
    written = []
    for name, text in filled(places).items():
        if name == "kiosk.toml" and (folder / name).exists():
            continue
        write_bytes_atomically(folder / name, text.encode("utf-8"), mode=0o644)
        written.append(folder / name)
    return tuple(written)

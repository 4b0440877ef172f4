"""By what it is seen that articles would be converted in another way than they were: another version of our code.

Looks at the states of files; their bytes are read only when a state is another one than last time.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from importlib.util import find_spec
from pathlib import Path

import reader

from .catalogue_writer import CatalogueWriter


class Converter:
    """The code that converts, as it is now."""

    def __init__(self) -> None:
        here = Path(__file__).parent
        self._files = sorted([*here.glob("*.py"), *here.glob("dialect/*.py")])
        self._packages = _packages()
        self._states = _states([*self._files, *self._packages])
        self._mark = ""

    def is_that_of(self, writer: CatalogueWriter) -> bool:
        """Whether the articles in a catalogue were converted by it."""
        known = writer.note("converter")
        return bool(known) and (writer.note("converter_states") == self._states or known == self.mark())

    def remember(self, writer: CatalogueWriter) -> None:
        """All articles in the catalogue were converted by it."""
        if writer.note("converter_states") != self._states or not writer.note("converter"):
            writer.set_note("converter", self.mark())
            writer.set_note("converter_states", self._states)

    def forget(self, writer: CatalogueWriter) -> None:
        """From now on articles of two converters may be in the catalogue."""
        writer.set_note("converter", "")

    def mark(self) -> str:
        """A text that is another one for other code."""
        if not self._mark:
            parts = [reader.__version__.encode()]
            for file in self._files:
                with contextlib.suppress(OSError):
                    parts.append(file.name.encode() + file.read_bytes())
            # Of the packages the names and sizes are enough: their versions are among them.
            for folder in self._packages:
                with contextlib.suppress(OSError), os.scandir(folder) as entries:
                    parts += sorted(f"{entry.name} {entry.stat().st_size}".encode() for entry in entries
                                    if entry.is_file() and entry.name.endswith((".py", ".so", ".pyd")))
            self._mark = _sum(parts)
        return self._mark


def _packages() -> list[str]:
    found = []
    for name in ("markdown", "nh3"):
        with contextlib.suppress(ImportError, ValueError):
            spec = find_spec(name)
            if spec is not None and spec.origin:
                found.append(os.path.dirname(spec.origin))
    return found


def _states(paths: list[Path | str]) -> str:
    parts = [reader.__version__.encode()]
    for path in paths:
        with contextlib.suppress(OSError):
            state = os.stat(path)
            parts.append(f"{path} {state.st_size} {state.st_mtime_ns}".encode("utf-8", "surrogateescape"))
    return _sum(parts)


def _sum(parts: list[bytes]) -> str:
    """Nobody gains from two equal sums, so none is made that would have to load a library for it."""
    data = b"\n".join(parts)
    return f"{len(parts)} {len(data)} {zlib.crc32(data):08x} {zlib.adler32(data):08x}"

"""By what it is seen that articles would be converted in another way than they were: another version of our code.

Looks at the states of files; their bytes are read only when a state is another one than last time.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import reader

from .catalogue_writer import CatalogueWriter

_PACKAGES = ("markdown", "nh3")


class Converter:
    """The code that converts, as it is now."""

    def __init__(self) -> None:
        here = Path(__file__).parent
        self._files = sorted([*here.glob("*.py"), *here.glob("dialect/*.py")])
        self._states = _states([*self._files, *_packages()])
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
            # Imported here: both take megabytes, and mostly nothing has to be read.
            import hashlib
            from importlib.metadata import PackageNotFoundError, version

            mark = hashlib.blake2b(reader.__version__.encode(), digest_size=16)
            for package in _PACKAGES:
                with contextlib.suppress(PackageNotFoundError):
                    mark.update(version(package).encode())
            for file in self._files:
                with contextlib.suppress(OSError):
                    mark.update(file.name.encode() + file.read_bytes())
            self._mark = mark.hexdigest()
        return self._mark


def _packages() -> list[Path]:
    from importlib.util import find_spec

    found = []
    for name in _PACKAGES:
        with contextlib.suppress(ImportError, ValueError):
            spec = find_spec(name)
            if spec is not None and spec.origin:
                found += [Path(spec.origin), Path(spec.origin).parent]
    return found


def _states(paths: list[Path]) -> str:
    import zlib

    parts = [reader.__version__]
    for path in paths:
        with contextlib.suppress(OSError):
            state = os.stat(path)
            parts.append(f"{path.name} {state.st_size} {state.st_mtime_ns}")
    data = "\n".join(parts).encode("utf-8", "surrogatepass")
    return f"{len(parts)} {zlib.crc32(data):x} {zlib.adler32(data):x}"

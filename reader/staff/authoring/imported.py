"""What an import gives, and the one way in which it fails."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.errors import ReaderError


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft that was written.

    `lost` says in plain sentences what is in the source and not in the draft, and where; `notes` what came out in
    another form than it had, or waits for staff. `pictures` are the files the draft shows, in the library's `media`.
    """

    path: Path
    title: str
    language: str
    pictures: tuple[Path, ...] = ()
    lost: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class CannotImport(ReaderError):
    """Nothing could be made of a file or a paste. Nothing was written."""

    usual_hint = "Nothing was changed."


class ImportStopped(CannotImport):
    """Whoever asked for the import does not want it any more."""

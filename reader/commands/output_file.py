"""A file that a command writes on request: never over one that is there, unless it was told to."""

from __future__ import annotations

from pathlib import Path

from reader.arguments import shown
from reader.errors import CannotSave


def check_free(path: Path, *, force: bool) -> None:
    """Raises CannotSave, with what to do, when `path` is a folder, is there already and `force` was not given, or lies
    in no folder."""
    if path.is_dir():
        raise CannotSave(f"{shown(str(path))} is a folder.", "Name a file in it.")
    if path.exists() and not force:
        raise CannotSave(f"There is a file {shown(str(path))} already.",
                         "Name another one, or replace it with --force.")
    if not path.parent.is_dir():
        raise CannotSave(f"There is no folder {shown(str(path.parent))}.", "Make it first, or name another one.")

"""Write a small file so that a reader sees the old text or the new one, never a half (also after a power cut).

The steps are the classic ones: a new file in the same folder, write, flush to disk, rename over, flush the folder.
The version before is kept beside it as ``NAME.previous``.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from reader.errors import CannotSave


def write_atomically(path: Path, text: str) -> None:
    """Put `text` (UTF-8) in `path`, making its folder when needed.

    Raises `CannotSave` when the disk is full, read-only or gone; the old file is then untouched and nothing is left
    behind.
    """
    write_bytes_atomically(path, text.encode("utf-8"), mode=0o600, keeps_previous=True)


def write_bytes_atomically(path: Path, data: bytes, *, mode: int = 0o666, keeps_previous: bool = False) -> None:
    """The same for any bytes. `mode` is who may read a new file, as the computer's own mask allows."""
    fresh = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if keeps_previous:
                _keep_previous(path)
            os.replace(fresh, path)
        except OSError:
            with suppress(OSError):
                fresh.unlink()
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise CannotSave(
            "Your change could not be saved on this computer.",
            "Check that the disk is not full and that you may write there.",
        ) from error


def _keep_previous(path: Path) -> None:
    """A second name for the old file, where the file system knows hard links."""
    previous = path.with_name(path.name + ".previous")
    with suppress(OSError):
        previous.unlink(missing_ok=True)
        os.link(path, previous)


def _sync_folder(folder: Path) -> None:
    """Without this the rename itself may be lost in a power cut. Windows cannot open a folder: nothing to do there."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

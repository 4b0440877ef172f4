"""One change of the installed packs at a time, among all processes of this computer. The system lets go of the lock
when a process ends, however it ends."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import CannotSave, PackRefused

_HELD = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, getattr(errno, "EDEADLK", errno.EACCES)}


@contextmanager
def changing(data_dir: Path) -> Iterator[None]:
    """Hold the lock for the time of the block. Raises PackRefused when someone else holds it, CannotSave when there can
    be none because the folder cannot be written to."""
    folder = data_dir / "packs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _not_writable(folder) from error
    try:
        try:
            _take(handle)
        except OSError as error:
            if error.errno in _HELD:
                raise PackRefused("Another pack is being installed on this computer.", "Wait until it is done."
                                  ) from error
            raise _not_writable(folder) from error
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _not_writable(folder: Path) -> CannotSave:
    return CannotSave(f"Reader may not write to {folder}, so the articles stay as they were.",
                      "Check who may write there, and that the disk is not full.")

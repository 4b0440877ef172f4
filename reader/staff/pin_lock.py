"""One try at a time, among all windows and processes of this computer: two at once may not count as one.

The system lets go of the lock when a process ends, however it ends.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import CannotSave, ReaderError

_HELD = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, getattr(errno, "EDEADLK", errno.EACCES)}
_PAUSE = 0.02  # seconds


class PinBusy(ReaderError):
    """Another check is going on and does not end."""

    usual_hint = "Wait a moment, then try again."


@contextmanager
def one_try(file: Path, patience: float) -> Iterator[None]:
    """Hold the lock `file` for the time of the block; wait for it `patience` seconds at most.

    Raises PinBusy, and CannotSave when the folder cannot be written to.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _not_writable() from error
    try:
        _wait_for(handle, time.monotonic() + patience)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, until: float) -> None:
    while True:
        try:
            return _take(handle)
        except OSError as error:
            if error.errno not in _HELD:
                raise _not_writable() from error
            if time.monotonic() >= until:
                raise PinBusy("Another window of Reader is checking the PIN.") from error
        time.sleep(_PAUSE)


def _take(handle: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _not_writable() -> CannotSave:
    return CannotSave("Nothing can be saved on this computer, so the PIN cannot be checked.",
                      "Check that the disk is not full and that Reader may write there.")

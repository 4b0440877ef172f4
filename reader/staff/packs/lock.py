"""One change of the installed packs at a time, among all processes of this computer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import CannotSave, PackRefused
from reader.search.lock import only_writer


@contextmanager
def changing(data_dir: Path) -> Iterator[None]:
    """Hold the lock for the time of the block. Raises PackRefused when someone else holds it, CannotSave when there can
    be none because the folder cannot be written to."""
    folder = data_dir / "packs"
    file = folder / "lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise CannotSave(f"Reader may not write to {folder}, so the articles stay as they were.",
                         "Check who may write there, and that the disk is not full.") from error
    with only_writer(file) as mine:
        if not mine:
            raise PackRefused("Another pack is being installed on this computer.", "Wait until it is done.")
        yield

"""Which version a new pack gets: one more than any that was seen here. No clock is asked; clocks jump.

The last number is kept beside the private key, so that it moves with it. When the key is taken elsewhere without it,
kiosks refuse the low number and say which one they have.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from reader.atomic_file import write_atomically
from reader.errors import CannotSave, PackRefused

from . import limits
from .keys import PublicKey
from .verify import read_head


def next_version(key: PublicKey, key_file: Path, out: Path, installed: int = 0) -> int:
    """One more than the last pack signed here, the pack in `out`, and what is `installed` on this computer.

    Raises PackRefused when there is no number left.
    """
    seen = [installed, _kept(key_file)]
    if out.is_file():
        with suppress(PackRefused):
            head = read_head(out)
            if head.signature.key == key:
                seen.append(head.manifest.version)
    version = max(seen) + 1
    if version > limits.VERSION:
        raise PackRefused("There is no higher version left for a pack.", "Make a new key, and start from 1 with it.")
    return version


def keep_version(key_file: Path, version: int) -> bool:
    """Remember that `version` was given away. False when it could not be written, as on a stick that is read-only."""
    if version <= _kept(key_file):
        return True
    try:
        write_atomically(_file(key_file), f"{version}\n")
    except CannotSave:
        return False
    return True


def _file(key_file: Path) -> Path:
    return key_file.with_name(key_file.name + ".version")


def _kept(key_file: Path) -> int:
    with suppress(OSError, ValueError):
        return min(int(_file(key_file).read_bytes()[:20]), limits.VERSION)
    return 0

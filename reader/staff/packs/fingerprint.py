"""A short code that is the same wherever the same articles are, for people who compare two screens.

Six letters and digits: enough to see a difference, not a proof against someone who wants to deceive; that is what the
signature of a pack is for. Loads no converter and no signature library.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, MutableMapping
from pathlib import Path
from typing import Any

from reader.roots import Roots
from reader.values import value

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U, which are misread


@value
class Fingerprint:
    """`code` is like "K7-4F2Q". `day` is when the pack was made (ISO, UTC); for a folder that is no pack's "", or by
    `fingerprint_of_shown` the day of its newest file."""

    code: str
    day: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.code, self.day)))


def short_code(digest: bytes) -> str:
    """The first 30 bits of a digest as a code like "K7-4F2Q"."""
    number = int.from_bytes(digest[:4], "big") >> 2
    letters = "".join(_DIGITS[number >> shift & 31] for shift in range(25, -1, -5))
    return f"{letters[:2]}-{letters[2:]}"


def long_code(digest: bytes) -> str:
    """The first 100 bits of a digest, in groups of four: as many as nobody finds a second text for."""
    number = int.from_bytes(digest[:13], "big") >> 4
    letters = "".join(_DIGITS[number >> shift & 31] for shift in range(95, -1, -5))
    return "-".join(letters[start:start + 4] for start in range(0, 20, 4))


def code_of(files: Iterable[tuple[str, str]]) -> str:
    """The code of files, each given by its path (relative, with "/") and SHA-256 in hexadecimal digits."""
    lines = sorted(f"{path}\0{digest}\n".encode() for path, digest in files)
    return short_code(hashlib.sha256(b"reader content 1\n" + b"".join(lines)).digest())


def fingerprint(folder: Path) -> Fingerprint:
    """The fingerprint of a folder of articles; of an installed pack as its manifest says it.

    Reads every file of another folder. Raises ContentFolderMissing, ContentUnreadable.
    """
    from .manifest import manifest_beside

    manifest = manifest_beside(folder)
    if manifest is not None:
        return Fingerprint(manifest.code, manifest.day)
    from .gather import digests, gather

    return Fingerprint(code_of(digests(folder, gather(folder))))


def fingerprint_of_shown(roots: Roots, known: MutableMapping[Any, str] | None = None) -> Fingerprint:
    """The fingerprint of all that readers see: of an installed pack alone its own, of a folder that of its files, of
    two folders that of both. What the folders are called does not matter; an empty one of two changes nothing.

    `known` keeps the digests of files from one call to the next, so that only files that changed are read again.
    Raises ContentFolderMissing, ContentUnreadable.
    """
    from .manifest import manifest_beside

    files: list[tuple[str, str]] = []
    days: list[str] = []
    for number, (prefix, folder) in enumerate(roots.shown):
        manifest = manifest_beside(folder)
        if manifest is not None:
            found, day = [(file.path, file.sha256) for file in manifest.files], manifest.day
        else:
            found, day = _digests_and_day(folder, {} if known is None else known)
        files += [(prefix + path if number else path, digest) for path, digest in found]
        days.append(day)
    return Fingerprint(code_of(files), max(days))


def _digests_and_day(folder: Path, known: MutableMapping[Any, str]) -> tuple[list[tuple[str, str]], str]:
    """Path and SHA-256 of each file of a folder, and the day (ISO, local) on which the newest was written."""
    import datetime
    import os

    from .gather import gather, read

    gathered, found, newest = gather(folder), [], 0.0
    for path in gathered.paths:
        try:
            state = os.stat(folder / gathered.on_disk.get(path, path))
        except OSError:
            continue  # it went a moment ago
        newest = max(newest, state.st_mtime)
        key = str(folder), path, state.st_size, state.st_mtime_ns, state.st_ino
        if key not in known:
            known[key] = hashlib.sha256(read(folder, gathered, path)).hexdigest()
        found.append((path, known[key]))
    return found, datetime.date.fromtimestamp(newest).isoformat() if newest else ""

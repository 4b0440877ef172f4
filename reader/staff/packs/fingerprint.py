"""A short code that is the same wherever the same articles are, for people who compare two screens.

Six letters and digits: enough to see a difference, not a proof against someone who wants to deceive; that is what the
signature of a pack is for. Loads no converter and no signature library.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from reader.values import value

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U, which are misread


@value
class Fingerprint:
    """`code` is like "K7-4F2Q". `day` is when the pack was made (ISO, UTC), "" for a folder that is no pack's."""

    code: str
    day: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.code, self.day)))


def short_code(digest: bytes) -> str:
    """The first 30 bits of a digest as a code like "K7-4F2Q"."""
    number = int.from_bytes(digest[:4], "big") >> 2
    letters = "".join(_DIGITS[number >> shift & 31] for shift in range(25, -1, -5))
    return f"{letters[:2]}-{letters[2:]}"


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

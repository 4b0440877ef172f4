"""Looks at every byte of a pack before anything is done with it. Writes nothing.

The only bytes that are believed before the signature was checked are the sizes of the first two files, and those
against limits. From then on the signed manifest says what every byte must be; a table of contents that says something
else, a file too many, a changed bit, a cut end: all are the same refusal.
"""

from __future__ import annotations

import hashlib
import os
import stat
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reader.errors import PackRefused
from reader.library.text_file import UnreadableText, decode
from reader.values import value

from . import container, limits
from . import manifest as manifests
from . import signature as signatures
from .keys import PublicKey
from .manifest import CONTENT_FOLDER, MANIFEST_FILE, SIGNATURE_FILE, Manifest, PackedFile
from .portable_names import quoted
from .signature import Signature

_TRY_AGAIN = "Copy the file again from where it came. The articles on this computer stay as they were."


@value
class PackHead:
    """What a pack says of itself, and by whom it is signed. The signature is right; the signer may be anybody."""

    manifest: Manifest
    signature: Signature
    raw: bytes  # of the manifest, as they were signed

    @property
    def first_entries(self) -> list[tuple[str, int, int]]:
        """Name, size and CRC of the two files that come before the articles."""
        return [(name, len(raw), zlib.crc32(raw))
                for name, raw in ((MANIFEST_FILE, self.raw), (SIGNATURE_FILE, self.signature.to_bytes()))]

    @property
    def files_start(self) -> int:
        """Where in the pack the articles begin."""
        return sum(container.entry_head_bytes(name) + size for name, size, _ in self.first_entries)


class CheckedPack:
    """A pack of which every byte was looked at, signed by a trusted key. Made by `checked_pack` only."""

    def __init__(self, head: PackHead, file: BinaryIO) -> None:
        self.head = head
        self.manifest = head.manifest
        self._file = file
        self._starts: dict[str, int] = {}
        position = head.files_start
        for packed in head.manifest.files:
            name = entry_name(packed)
            position += container.entry_head_bytes(name)
            self._starts[packed.path] = position
            position += packed.size

    def read(self, packed: PackedFile) -> bytes:
        """The bytes of one file, looked at once more: the pack may lie on a stick that someone else writes to.

        Raises PackRefused.
        """
        with _unreadable_is_refused():
            self._file.seek(self._starts[packed.path])
            content = self._file.read(packed.size)
        if hashlib.sha256(content).hexdigest() != packed.sha256:
            raise PackRefused("The pack changed while it was being read.", _TRY_AGAIN)
        return content


@contextmanager
def checked_pack(file: Path, trusted: Sequence[PublicKey],
                 on_progress: Callable[[int, int], None] | None = None) -> Iterator[CheckedPack]:
    """Open the pack `file`, for the time of the block, after everything in it was checked.

    `on_progress`: files done, files in all. Raises PackRefused: no pack, unsigned, signed by none of
    the keys in `trusted`, changed, cut off, odd names, too large, or its articles cannot be read.
    """
    with _opened(file) as opened:
        raw, signature = _signed_manifest(opened)
        _check_trust(signature, trusted)
        head = PackHead(manifests.from_bytes(raw), signature, raw)
        with _unreadable_is_refused():
            _check_files(opened, head, on_progress)
        yield CheckedPack(head, opened)


def read_head(file: Path) -> PackHead:
    """What a pack says of itself, whoever signed it. Its files are not looked at. Raises PackRefused."""
    with _opened(file) as opened:
        raw, signature = _signed_manifest(opened)
        return PackHead(manifests.from_bytes(raw), signature, raw)


def entry_name(packed: PackedFile) -> str:
    """The name of a file inside the zip."""
    return f"{CONTENT_FOLDER}/{packed.path}"


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(file, flags)  # not to wait for ever for a pipe of that name
    except (OSError, ValueError) as error:
        raise PackRefused(f"The pack {quoted(str(file))} cannot be opened.",
                          "Check its name, and that its drive is connected.") from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise PackRefused(f"{quoted(str(file))} is not a file.", "Name the file that ends in .readerpack.")
    with os.fdopen(descriptor, "rb") as opened:
        yield opened


@contextmanager
def _unreadable_is_refused() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PackRefused("The pack could not be read to its end.",
                          "Check that its drive is connected, then try again.") from error


def _signed_manifest(opened: BinaryIO) -> tuple[bytes, Signature]:
    with _unreadable_is_refused():
        raw = _first_entry(opened, MANIFEST_FILE, limits.MANIFEST_BYTES)
        signed = _first_entry(opened, SIGNATURE_FILE, signatures.BYTES)
    signature = signatures.from_bytes(signed)
    if not signature.holds_for(raw):
        raise _changed()
    return raw, signature


def _first_entry(opened: BinaryIO, name: str, most: int) -> bytes:
    """The bytes of the entry that begins here and must be called `name`."""
    head = opened.read(container.entry_head_bytes(name))
    if not head.startswith(b"PK\x03\x04") or not head.endswith(name.encode()):
        if name == SIGNATURE_FILE:
            raise PackRefused("This pack is not signed.", "Ask for one that was made with “reader pack build”.")
        raise PackRefused("This file is not a pack of articles.", "Name the file that ends in .readerpack.")
    size = container.size_in_head(head)
    if size > most:
        raise PackRefused("This pack is larger than a pack can be.")
    content = opened.read(size)
    if len(content) != size:
        raise PackRefused("The end of this pack is missing.", _TRY_AGAIN)
    if head != container.entry_head(name, size, zlib.crc32(content)):
        raise _changed()
    return content


def _check_trust(signature: Signature, trusted: Sequence[PublicKey]) -> None:
    if not trusted:
        raise PackRefused(
            "This computer does not know any clinic's key yet, so it cannot tell who made this pack.",
            "Copy the clinic's public key here (it ends in .pub), and name it with --key-trusted.")
    if signature.key not in trusted:
        raise PackRefused(
            f"This pack was signed by a key that this computer does not trust ({signature.key.code}).",
            "Do not use this pack, unless it is your clinic's new key: then install it once with “reader pack install” "
            "and --key-trusted, which names the file of that key.")


def _check_files(opened: BinaryIO, head: PackHead, on_progress: Callable[[int, int], None] | None) -> None:
    entries = head.first_entries
    files, names = head.manifest.files, [entry_name(packed) for packed in head.manifest.files]
    position = head.files_start
    whole = position + sum(map(container.entry_head_bytes, names)) + head.manifest.total_bytes
    directory_bytes = container.directory_bytes([name for name, _, _ in entries] + names)
    size = os.fstat(opened.fileno()).st_size
    if size < whole + directory_bytes:
        raise PackRefused("The end of this pack is missing.", _TRY_AGAIN)
    if size > whole + directory_bytes:
        raise PackRefused("There is more in this pack than was signed.", _TRY_AGAIN)
    opened.seek(position)
    unreadable = 0
    for packed, name in zip(files, names, strict=True):
        written = opened.read(container.entry_head_bytes(name))
        content = opened.read(packed.size)
        crc = zlib.crc32(content)
        if (written != container.entry_head(name, packed.size, crc)
                or hashlib.sha256(content).hexdigest() != packed.sha256):
            raise _changed(packed.path)
        if manifests.is_article_file(packed.path) and not is_text(content, packed.path):
            unreadable += 1
        entries.append((name, packed.size, crc))
        if on_progress:
            on_progress(len(entries) - 2, len(files))
    if opened.read(directory_bytes + 1) != container.directory(entries):
        raise _changed()
    if unreadable > limits.UNREADABLE_SHARE * len(head.manifest.articles):
        raise PackRefused(f"{unreadable} of the {len(head.manifest.articles)} articles in this pack cannot be read.",
                          "Check the articles with “reader check”, and build the pack again.")


def is_text(content: bytes, path: str) -> bool:
    """Whether a person could read the article in `content`."""
    try:
        return bool(decode(content, path)[0].strip())
    except UnreadableText:
        return False


def _changed(path: str = "") -> PackRefused:
    return PackRefused(f"This pack was damaged or changed after it was signed, in the file {quoted(path)}." if path
                       else "This pack was damaged or changed after it was signed.", _TRY_AGAIN)

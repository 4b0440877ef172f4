"""What a pack says of itself: name, version, day, and every file with its size and SHA-256.

One manifest has one form in bytes. Reading is strict: whatever is not that form is refused.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import re
from collections.abc import Mapping
from pathlib import Path

from reader.errors import PackRefused
from reader.library.names import is_article_name
from reader.values import value

from . import limits
from .fingerprint import code_of
from .portable_names import collision, quoted, why_refused

FORMAT = 1
MANIFEST_FILE = "manifest.json"
SIGNATURE_FILE = "manifest.sig"
CONTENT_FOLDER = "content"
RELEASES_FOLDER = "releases"
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MADE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


@value
class PackedFile:
    """One file of a pack: its path below the content folder, with "/"; its size in bytes; its SHA-256 in hex."""

    path: str
    size: int
    sha256: str


@value
class Manifest:
    """`version` only goes up. `made` is in UTC, for people; nothing is ordered by it. `files` are sorted by path."""

    name: str
    version: int
    made: str
    files: tuple[PackedFile, ...]

    @property
    def code(self) -> str:
        """The content's short code, like "K7-4F2Q"."""
        return code_of((file.path, file.sha256) for file in self.files)

    @property
    def day(self) -> str:
        """The day it was made, as in 2026-03-14."""
        return self.made[:10]

    @property
    def total_bytes(self) -> int:
        return sum(file.size for file in self.files)

    @property
    def articles(self) -> tuple[PackedFile, ...]:
        """The files that hold articles; not those that are notes to staff."""
        return tuple(file for file in self.files if is_article_file(file.path))

    def to_bytes(self) -> bytes:
        data = {
            "format": FORMAT, "name": self.name, "version": self.version, "made": self.made,
            "files": [{"path": file.path, "size": file.size, "sha256": file.sha256} for file in self.files],
        }
        return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8") + b"\n"


def is_article_file(path: str) -> bool:
    """Whether the file at `path` is an article that readers see."""
    name = path.rpartition("/")[2]
    return is_article_name(name) and not name.lower().startswith("readme.")


def from_bytes(raw: bytes) -> Manifest:
    """Read a manifest. Raises PackRefused for anything that `to_bytes` would not have written, and for any file that
    no pack may hold."""
    try:
        data = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _not_ours() from error
    if not isinstance(data, dict):
        raise _not_ours()
    if isinstance(data.get("format"), int) and data["format"] > FORMAT:
        raise PackRefused("This pack was made by a newer Reader.", "Update Reader on this computer, then try again.")
    try:
        manifest = _manifest(data)
        if manifest.to_bytes() != raw:
            raise _not_ours()
    except (KeyError, TypeError, UnicodeEncodeError) as error:
        raise _not_ours() from error
    check(manifest)
    return manifest


def check(manifest: Manifest) -> None:
    """Raises PackRefused when a pack may not hold this: odd names, too much of it, no article."""
    if len(manifest.files) > limits.FILES:
        raise PackRefused(f"This pack holds more than {limits.FILES:,} files.")
    before = b""
    for file in manifest.files:
        if reason := why_refused(file.path):
            raise PackRefused(f"This pack holds a file whose name cannot be used: {quoted(file.path)}, it {reason}.")
        if file.size > limits.FILE_BYTES:
            raise PackRefused(f"The file {quoted(file.path)} in this pack is larger than "
                              f"{limits.FILE_BYTES // 1_000_000} MB.")
        path = file.path.encode("utf-8")
        if path <= before:
            raise PackRefused(f"This pack holds the file {quoted(file.path)} twice or in a wrong place.")
        before = path
    if manifest.total_bytes > limits.TOTAL_BYTES:
        raise PackRefused(f"This pack holds more than {limits.TOTAL_BYTES // 1_000_000} MB.")
    if twins := collision(file.path for file in manifest.files):
        raise PackRefused(f"This pack holds two names that some computers take for one: {quoted(twins[0])} and "
                          f"{quoted(twins[1])}.")
    if not manifest.articles:
        raise PackRefused("There is no article in this pack.")


def good_name(name: str) -> bool:
    """Whether a pack may be called so: one line, not too long, every sign visible."""
    return bool(name) and name == name.strip() and len(name) <= limits.PACK_NAME_LETTERS and name.isprintable()


def manifest_beside(content: Path) -> Manifest | None:
    """The manifest of the installed pack whose content folder `content` is; None when it is no such folder."""
    if content.name != CONTENT_FOLDER or content.parent.parent.name != RELEASES_FOLDER:
        return None  # a pack that someone unzipped by hand may have been changed since
    with contextlib.suppress(OSError, PackRefused), open(content.parent / MANIFEST_FILE, "rb") as file:
        return from_bytes(file.read(limits.MANIFEST_BYTES + 1))
    return None


def _manifest(data: Mapping[str, object]) -> Manifest:
    name, version, made, files = data["name"], data["version"], data["made"], data["files"]
    if data["format"] != FORMAT or not isinstance(name, str) or not good_name(name) or not isinstance(files, list):
        raise _not_ours()
    if not _is_count(version) or not 1 <= version <= limits.VERSION or not _is_moment(made):
        raise _not_ours()
    return Manifest(name, version, made, tuple(_file(entry) for entry in files))


def _file(entry: Mapping[str, object]) -> PackedFile:
    path, size, digest = entry["path"], entry["size"], entry["sha256"]
    if not isinstance(path, str) or not _is_count(size) or not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        raise _not_ours()
    return PackedFile(path, size, digest)


def _is_count(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and number >= 0


def _is_moment(made: object) -> bool:
    if not isinstance(made, str) or not _MADE.fullmatch(made):
        return False
    try:
        datetime.datetime.fromisoformat(made[:-1])
    except ValueError:
        return False
    return True


def _not_ours() -> PackRefused:
    return PackRefused("This file is not a pack that Reader can read.", "Ask for the file again, or copy it anew.")

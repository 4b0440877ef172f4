"""Pictures on their way into an article: checked, each kept once, then given a place in the library's `media`.

`Pictures` collects them in a scratch folder while a source is read. `place_pictures` puts them into a library. Nothing
is decoded here: only the first bytes are looked at.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.library.picture_file import HEAD_BYTES, NoPicture, size_of
from reader.saying import piece

from . import limits
from .noticing import Noticed
from .target_folder import write_new

_ENDINGS = {"png": ".png", "jpeg": ".jpg", "gif": ".gif", "webp": ".webp"}
_OLD_DRAWINGS = {".emf": "EMF", ".wmf": "WMF", ".emz": "EMF", ".wmz": "WMF", ".svg": "SVG", ".tif": "TIFF",
                 ".tiff": "TIFF", ".bmp": "BMP", ".pict": "PICT", ".pct": "PICT", ".heic": "HEIC", ".avif": "AVIF",
                 ".wdp": "HD Photo", ".jxr": "HD Photo", ".eps": "EPS"}
_MOST_COMPARED = 5_000
_PREFIX = "reader-import-picture-"


@dataclass(frozen=True, slots=True)
class Kept:
    """One picture in the scratch folder: the address that stands for it until it has a name, its file, its ending."""

    address: str
    file: str
    ending: str


class Pictures:
    """The pictures of one source, kept in the folder `scratch`."""

    def __init__(self, scratch: Path, noticed: Noticed) -> None:
        self._scratch = scratch
        self._noticed = noticed
        self._known: dict[bytes, str] = {}
        self._bytes = 0
        self._too_many = 0
        self._token = os.urandom(5).hex()  # no text holds it by chance
        self.kept: list[Kept] = []

    def keep(self, data: bytes | None, ending: str) -> str:
        """Keep a picture; its address, or "gone:…" when it cannot be shown, with the reason behind the colon."""
        if data is None:
            return "gone:cannot"
        digest = hashlib.blake2b(data, digest_size=16).digest()
        if digest in self._known:
            return self._known[digest]
        if len(self.kept) >= limits.PICTURES or self._bytes + len(data) > limits.ALL_PICTURE_BYTES:
            self._too_many += 1
            return "gone:many"
        address = self._check(data, ending)
        if not address:
            size = size_of(data[:HEAD_BYTES] if not data.startswith(b"\xff\xd8") else data)
            address = f"{_PREFIX}{self._token}-{len(self.kept) + 1}"
            file = f"picture-{len(self.kept) + 1}"
            (self._scratch / file).write_bytes(data)
            self.kept.append(Kept(address, file, _ENDINGS[size.kind]))
            self._bytes += len(data)
        self._known[digest] = address
        return address

    @staticmethod
    def _check(data: bytes, ending: str) -> str:
        if len(data) > limits.PICTURE_BYTES:
            return "gone:large"
        try:
            size_of(data[:HEAD_BYTES] if not data.startswith(b"\xff\xd8") else data)
        except NoPicture as reason:
            kind = _OLD_DRAWINGS.get(f".{ending.lstrip('.')}", "")
            if not kind and data[:2] == b"BM":
                kind = "BMP"
            elif not kind and data[40:44] == b" EMF":
                kind = "EMF"
            elif not kind and data[:4] == b"\xd7\xcd\xc6\x9a":
                kind = "WMF"
            return f"gone:kind {kind}" if kind else f"gone:why {reason}"
        return ""

    def notice(self, address: str, alt: str) -> None:
        """Say that a picture is not there, where the article is now."""
        reason = address.partition(":")[2]
        which = piece(f"The picture “{alt[:60]}”" if alt else "A picture")
        if reason.startswith("kind "):
            kind = reason[5:]
            self._noticed.lost(f"{which}, {'an' if kind[0] in 'AEFHS' else 'a'} {kind} file,",
                               "was left out. Save it as a PNG, and put that in.")
        elif reason.startswith("why "):
            self._noticed.lost(which, f"was left out: it {reason[4:]}.")
        elif reason == "large":
            self._noticed.lost(which, f"was left out: it is larger than {limits.PICTURE_BYTES // 1_000_000} MB.")
        elif reason == "web":
            self._noticed.lost(which, "was left out: it is on the web. Save it in your browser, and put it in.")
        elif reason != "many":
            self._noticed.lost(which, "was left out: its file cannot be read.")

    def notice_the_rest(self) -> None:
        """Say how many pictures were too many."""
        if self._too_many:
            self._noticed.lost_in_all(
                f"{self._too_many:,} more picture{'s were' if self._too_many > 1 else ' was'} left out: an article has "
                f"at most {limits.PICTURES} pictures, of {limits.ALL_PICTURE_BYTES // 1_000_000} MB together.")


def place_pictures(kept: list[Kept], scratch: Path, folder: Path, name: str) -> tuple[dict[str, str], list[Path]]:
    """Copy pictures into `media` in the content folder `folder`, called after `name`.

    Returns address → path in the library, and the files that are new. A picture that is there already, byte for byte,
    is used as it is. Raises CannotSave.
    """
    media = folder / "media"
    chosen: dict[str, str] = {}
    fresh: list[Path] = []
    sizes = _sizes(media)
    for number, picture in enumerate(kept, 1):
        data = (scratch / picture.file).read_bytes()
        there = next((path for path in sizes.get(len(data), ()) if _is_same(path, data)), None)
        if there is None:
            called = name if len(kept) == 1 else f"{name}-{number}"
            there = write_new(media, called, picture.ending, data, set())
            fresh.append(there)
            sizes.setdefault(len(data), []).append(there)
        chosen[picture.address] = there.relative_to(folder).as_posix()
    return chosen, fresh


def _sizes(media: Path) -> dict[int, list[Path]]:
    found: dict[int, list[Path]] = {}
    with suppress(OSError), os.scandir(media) as entries:
        for number, entry in enumerate(entries):
            if number >= _MOST_COMPARED:
                break
            if entry.name.lower().endswith(tuple(_ENDINGS.values())) and entry.is_file(follow_symlinks=False):
                found.setdefault(entry.stat().st_size, []).append(Path(entry.path))
    return found


def _is_same(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False

"""The first bytes of a picture file → its kind and size, without decoding anything.

Only PNG, JPEG, GIF and WebP are pictures here, by their first bytes, whatever their names end in. SVG never is: it
can refer to other files and can be made to take for ever.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from reader.roots import Folder

from . import limits
from .jail import open_inside

HEAD_BYTES = 4096
_LONGHEAD_BYTES = 512 * 1024  # a JPEG's size can stand behind large blocks of camera data
ENDINGS = (".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp")


@dataclass(frozen=True, slots=True)
class PictureSize:
    """What a picture file says of itself. A photo that the camera held sideways has its sides swapped already."""

    kind: str  # png, jpeg, gif, webp
    width: int
    height: int


class NoPicture(Exception):
    """The file cannot be shown as a picture. The text says why, in words that follow “The picture …”."""


def read_size(root: Folder, ref: str) -> PictureSize:
    """Kind and size of the picture `ref` inside `root`. Raises `NoPicture`."""
    try:
        head, state = open_inside(root, ref, limit=HEAD_BYTES)
        if head.startswith(b"\xff\xd8") and len(head) == HEAD_BYTES:
            head, state = open_inside(root, ref, limit=_LONGHEAD_BYTES)
    except OSError as error:
        raise NoPicture("cannot be opened") from error
    return size_of(head, state)


def size_of(head: bytes, state: os.stat_result | None = None) -> PictureSize:
    """Kind and size from the first bytes of a file. Raises `NoPicture`."""
    if state is not None and state.st_size > limits.PICTURE_BYTES:
        raise NoPicture(f"is larger than {limits.PICTURE_BYTES // 1_000_000} MB")
    if not head:
        raise NoPicture("is an empty file")
    try:
        size = _size(head)
    except (IndexError, ValueError):
        size = None
    if size is None:
        start = head[:300].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if start.startswith((b"<svg", b"<?xml", b"<!doctype svg")):
            raise NoPicture("is an SVG drawing, which cannot be shown safely")
        raise NoPicture("is not a PNG, JPEG, GIF or WebP file")
    if size.width <= 0 or size.height <= 0:
        raise NoPicture("is damaged")
    if size.width * size.height > limits.PICTURE_PIXELS:
        raise NoPicture(f"has more than {limits.PICTURE_PIXELS // 1_000_000} million pixels")
    return size


def _size(head: bytes) -> PictureSize | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        if head[12:16] != b"IHDR":
            raise ValueError
        return PictureSize("png", _big(head, 16, 4), _big(head, 20, 4))
    if head.startswith((b"GIF87a", b"GIF89a")):
        return PictureSize("gif", _little(head, 6, 2), _little(head, 8, 2))
    if head.startswith(b"\xff\xd8\xff"):
        return _jpeg(head)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp(head)
    return None


def _jpeg(head: bytes) -> PictureSize:
    place, turned = 2, False
    while True:
        if head[place] != 0xFF:
            raise ValueError
        while head[place] == 0xFF:  # any number of fill bytes may stand before a marker
            place += 1
        marker = head[place]
        place += 1
        if marker in (0x01, *range(0xD0, 0xD9)):
            continue
        if marker in (0xD9, 0xDA):
            raise ValueError
        length = _big(head, place, 2)
        if length < 2:
            raise ValueError
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = _big(head, place + 3, 2), _big(head, place + 5, 2)
            return PictureSize("jpeg", height, width) if turned else PictureSize("jpeg", width, height)
        if marker == 0xE1 and head[place + 2:place + 8] == b"Exif\x00\x00":
            turned = _orientation(head[place + 8:place + length]) in (5, 6, 7, 8)
        place += length


def _orientation(exif: bytes) -> int:
    order = {b"II": "little", b"MM": "big"}.get(exif[:2])
    if order is None or len(exif) < 14:
        return 1

    def number(place: int, count: int) -> int:
        return int.from_bytes(exif[place:place + count], order)

    start = number(4, 4)
    for entry in range(min(number(start, 2), 200)):
        place = start + 2 + 12 * entry
        if number(place, 2) == 0x0112:
            return number(place + 8, 2)
    return 1


def _webp(head: bytes) -> PictureSize:
    kind = head[12:16]
    if kind == b"VP8X":
        return PictureSize("webp", _little(head, 24, 3) + 1, _little(head, 27, 3) + 1)
    if kind == b"VP8L" and head[20] == 0x2F:
        bits = _little(head, 21, 4)
        return PictureSize("webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 " and head[23:26] == b"\x9d\x01\x2a":
        return PictureSize("webp", _little(head, 26, 2) & 0x3FFF, _little(head, 28, 2) & 0x3FFF)
    raise ValueError


def _big(data: bytes, place: int, count: int) -> int:
    return _number(data, place, count, "big")


def _little(data: bytes, place: int, count: int) -> int:
    return _number(data, place, count, "little")


def _number(data: bytes, place: int, count: int, order: str) -> int:
    part = data[place:place + count]
    if len(part) != count:
        raise ValueError("the file ends too early")
    return int.from_bytes(part, order)

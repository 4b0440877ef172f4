"""Small content folders for tests."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from reader.library.converted import Converted
from reader.library.markdown_page import convert


def png(width: int = 40, height: int = 20, color: tuple[int, int, int] = (40, 90, 120)) -> bytes:
    """A picture of one color."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\x00" + bytes(color) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write files, by their paths in `root`; returns `root`."""
    for ref, content in files.items():
        path = root / ref
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


def page_of(root: Path, text: str | bytes, ref: str = "en/page.md") -> Converted:
    """What becomes of an article in `root`."""
    return convert(root, ref, text if isinstance(text, bytes) else text.encode("utf-8"))


def codes(converted: Converted) -> list[str]:
    """The rules that an article's problems name."""
    return [problem.code for problem in converted.problems]

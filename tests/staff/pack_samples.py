"""Small libraries and packs for tests, also packs that nobody could build: signed, and wrong."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from pathlib import Path

from reader.staff.packs import container, signature
from reader.staff.packs.build import build
from reader.staff.packs.keys import PrivateKey

CLINIC = PrivateKey(bytes(range(32)))
STRANGER = PrivateKey(bytes(range(1, 33)))
OLD = {
    "library.toml": b'[place]\nname = "Riverside"\n',
    "en/rest/sleep.md": b"---\ntitle: Sleep\n---\n\nRest comes.\n",
    "en/calm/noise.md": b"# Noise\n\nHush.\n",
    "media/hill.png": b"\x89PNG\r\n\x1a\nhill",
}
NEW = {
    "library.toml": b'[place]\nname = "Riverside"\n',
    "en/rest/sleep.md": b"---\ntitle: Sleep\n---\n\nRest comes slowly.\n",
    "en/calm/breath.md": "# Breath, and más\n\nIn. Out.\n".encode(),
    "media/hill.png": b"\x89PNG\r\n\x1a\nhill at dusk",
}


def folder_of(where: Path, files: Mapping[str, bytes]) -> Path:
    """Write files into the folder `where`, and return it."""
    for name, content in files.items():
        path = where / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return where


def pack_of(where: Path, files: Mapping[str, bytes], version: int = 1, key: PrivateKey = CLINIC) -> Path:
    """Build a pack the proper way, in the folder `where`."""
    source = folder_of(where / f"source-{version}-{zlib.crc32(repr(sorted(files.items())).encode())}", files)
    out = where / f"clinic-{version}-{source.name}.readerpack"
    build(source, out, key, version)
    return out


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def manifest_data(contents: Mapping[str, bytes], /, **other: object) -> dict:
    """The data of a right manifest; `other` adds to it or replaces parts of it."""
    return {
        "format": 1, "name": "Riverside", "version": 7, "made": "2026-03-14T09:30:00Z",
        "files": [{"path": path, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
                  for path, content in sorted(contents.items(), key=lambda one: one[0].encode("utf-8", "replace"))],
        **other,
    }


def manifest_bytes(data: object) -> bytes:
    """As Reader writes a manifest, whatever is in it."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass") + b"\n"


def forged(where: Path, manifest: bytes, files: Mapping[str, bytes], key: PrivateKey = CLINIC) -> Path:
    """A pack with any manifest, rightly signed, and with the files as they are given."""
    entries = [("manifest.json", manifest), ("manifest.sig", signature.sign(key, manifest).to_bytes()),
               *((f"content/{path}", content) for path, content in files.items())]
    where.write_bytes(zip_of(entries))
    return where


def zip_of(entries: list[tuple[str, bytes]]) -> bytes:
    """A zip in the form of a pack."""
    body = b"".join(container.entry_head(name, len(raw), zlib.crc32(raw)) + raw for name, raw in entries)
    return body + container.directory([(name, len(raw), zlib.crc32(raw)) for name, raw in entries])

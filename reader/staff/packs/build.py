"""A folder of articles → one signed pack. The folder is only read; the pack appears whole or not at all."""

from __future__ import annotations

import datetime
import hashlib
import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.errors import CannotSave, PackRefused, ReaderError
from reader.library import place_file
from reader.library.folder import PLACE_FILE
from reader.library.text_file import UnreadableText, decode
from reader.model import Place

from . import container, gather, signature
from . import manifest as manifests
from .gather import Gathered
from .keys import PrivateKey
from .manifest import MANIFEST_FILE, SIGNATURE_FILE, Manifest, PackedFile
from .portable_names import quoted, why_refused
from .verify import checked_pack, entry_name

_MOST_NAMED = 5


def build(root: Path, out: Path, key: PrivateKey, version: int, *, name: str = "",
          on_progress: Callable[[int, int], None] | None = None) -> tuple[Manifest, tuple[tuple[str, str], ...]]:
    """Write the articles, tables and pictures in `root` to the pack `out`, replacing it when it is there.

    Without `name`, the pack is called as the place in library.toml, or as the folder. Returns the manifest, and what
    was left out with the reason for each. `on_progress`: files done, files in all. Raises ContentFolderMissing,
    ContentUnreadable, CannotSave, and PackRefused when no computer would accept the pack.
    """
    if not out.name or out.is_dir():
        raise CannotSave(f"The pack cannot be written to {quoted(str(out))}, which is a folder.",
                         "Name a file, such as clinic.readerpack.")
    gathered = gather.gather(root)
    _check_names(gathered)
    name = name or _name_of(root, gathered)
    if not manifests.good_name(name):
        raise PackRefused("A pack cannot be called so.", "Use one short line of plain letters.")
    files = []
    for number, path in enumerate(gathered.paths, 1):
        content = gather.read(root, gathered, path)
        files.append(PackedFile(path, len(content), hashlib.sha256(content).hexdigest()))
        if on_progress:
            on_progress(number, 2 * len(gathered.paths))
    made = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    manifest = Manifest(name, version, made, tuple(files))
    manifests.check(manifest)
    fresh = out.with_name(f".{out.name}.{os.urandom(4).hex()}")
    try:
        _write(fresh, root, gathered, manifest, key, on_progress)
        # What a kiosk would refuse is refused here, where someone can mend it.
        with checked_pack(fresh, (key.public,)):
            pass
        os.replace(fresh, out)
    except OSError as error:
        raise CannotSave(f"The pack could not be written to {quoted(str(out))}.",
                         "Check that the folder is there, that you may write to it, and that its disk is not full."
                         ) from error
    finally:
        with suppress(OSError):
            fresh.unlink()
    return manifest, gathered.left_out


def _write(fresh: Path, root: Path, gathered: Gathered, manifest: Manifest, key: PrivateKey,
           on_progress: Callable[[int, int], None] | None) -> None:
    raw = manifest.to_bytes()
    entries = []
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    with os.fdopen(descriptor, "wb") as file:

        def put(name: str, content: bytes) -> None:
            crc = zlib.crc32(content)
            file.write(container.entry_head(name, len(content), crc))
            file.write(content)
            entries.append((name, len(content), crc))

        put(MANIFEST_FILE, raw)
        put(SIGNATURE_FILE, signature.sign(key, raw).to_bytes())
        for number, packed in enumerate(manifest.files, 1):
            content = gather.read(root, gathered, packed.path)
            if hashlib.sha256(content).hexdigest() != packed.sha256:
                raise ReaderError(f"The file {quoted(packed.path)} was changed while the pack was being built.",
                                  "Build it again when nobody is saving files there.")
            put(entry_name(packed), content)
            if on_progress:
                on_progress(len(manifest.files) + number, 2 * len(manifest.files))
        file.write(container.directory(entries))
        file.flush()
        os.fsync(file.fileno())


def _check_names(gathered: Gathered) -> None:
    odd = [(path, reason) for path in gathered.paths if (reason := why_refused(path))]
    if odd:
        named = "; ".join(f"{quoted(path)}: it {reason}" for path, reason in odd[:_MOST_NAMED])
        more = f"; and {len(odd) - _MOST_NAMED} more" if len(odd) > _MOST_NAMED else ""
        raise PackRefused(f"Some names cannot be used on every computer. {named}{more}.",
                          "Rename them with plain letters, digits and hyphens, then build the pack again.")
    if not any(map(manifests.is_article_file, gathered.paths)):
        raise PackRefused("There is no article in this folder.", "Name the folder that holds the articles.")


def _name_of(root: Path, gathered: Gathered) -> str:
    name = ""
    if PLACE_FILE in gathered.paths:
        with suppress(UnreadableText, place_file.PlaceFileBroken):
            text, _ = decode(gather.read(root, gathered, PLACE_FILE), PLACE_FILE)
            place = place_file.read(text)
            name = place.place(place.language).name
    if name == Place().name:
        name = ""  # what a place is called that has no name
    for candidate in (name, Path(os.path.realpath(root)).name):
        if manifests.good_name(candidate):
            return candidate
    return "Articles"

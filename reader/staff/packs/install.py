"""A checked pack → the articles that this computer reads. Old or new, never a mixture, whatever happens on the way.

The files are written to a folder that nothing names, flushed, renamed, and only then named by `packs/current`. The
release before is kept for the way back, older ones go.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from reader.errors import CannotSave, PackRefused

from . import keys, releases
from .keys import PublicKey
from .lock import changing
from .manifest import CONTENT_FOLDER, MANIFEST_FILE, SIGNATURE_FILE, Manifest
from .releases import Release, Standing
from .verify import CheckedPack, checked_pack

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_ALLOWED = {errno.EROFS, errno.EACCES, errno.EPERM}
_SPARE_BYTES = 5_000_000


def install_file(file: Path, data_dir: Path, *, also_trust: PublicKey | None = None,
                 on_progress: Callable[[int, int], None] | None = None) -> Release:
    """Check the pack `file` and install it, without a question. A key that is trusted for this is remembered.

    Raises PackRefused, CannotSave. The articles stay as they were then.
    """
    trusted = (*keys.trusted_keys(data_dir), *((also_trust,) if also_trust else ()))
    with checked_pack(file, trusted) as pack:
        release = install(pack, data_dir, on_progress)
    if also_trust:
        keys.trust(data_dir, also_trust)
    return release


def install(pack: CheckedPack, data_dir: Path, on_progress: Callable[[int, int], None] | None = None) -> Release:
    """Install a checked pack. Installing what is installed already changes nothing and is no mistake.

    `on_progress`: files done, files in all. Raises PackRefused when its version is not higher than every one that was
    ever installed here, or another install is going on; CannotSave when the disk is full or may not be written to.
    """
    with changing(data_dir):
        now = releases.standing(data_dir)
        release = _release(pack.manifest, data_dir)
        if now.current == release:
            return now.current
        check_version(pack.manifest, now)
        releases.sweep(data_dir)
        _unpack(pack, release, data_dir, on_progress)
        try:
            releases.point_to(data_dir, Standing(release, now.current, release.version))
        except CannotSave:
            shutil.rmtree(release.folder, ignore_errors=True)
            raise
        releases.sweep(data_dir)
        return release


def check_version(manifest: Manifest, now: Standing) -> None:
    """Raises PackRefused unless the manifest's version is higher than all that were installed."""
    if manifest.version > now.highest:
        return
    current = now.current
    if current is not None and manifest.version == current.version:
        if manifest.code == current.code:
            return
        raise PackRefused(f"This pack has the same version as the one that is installed ({current.version}), but other "
                          "articles.", f"Build it again with --number {now.highest + 1}.")
    if now.previous is not None and manifest.version == now.previous.version and current is not None \
            and current.version < manifest.version:
        raise PackRefused(f"Version {manifest.version} was taken back on this computer.",
                          "Go back to it under “Packs” in the content check, or with “reader pack rollback”. Or build "
                          "the pack again: its version goes up.")
    raise PackRefused(f"This pack is older than what is installed here: it has version {manifest.version}, and "
                      f"version {now.highest} was installed already.",
                      f"Ask for the newest pack, or build it with --number {now.highest + 1}.")


def _release(manifest: Manifest, data_dir: Path) -> Release:
    folder = releases.releases_folder(data_dir) / releases.release_id(manifest.version, manifest.code)
    return Release(manifest.name, manifest.version, manifest.made, manifest.code, folder)


def _unpack(pack: CheckedPack, release: Release, data_dir: Path,
            on_progress: Callable[[int, int], None] | None) -> None:
    """Write the pack's files, flushed, to the release's folder. Leaves nothing behind when it fails."""
    where = releases.releases_folder(data_dir)
    stage = where / f".new-{os.urandom(4).hex()}"
    done = False
    try:
        where.mkdir(parents=True, exist_ok=True)
        _check_room(where, pack.manifest)
        files, folders = _fill(stage, pack, on_progress)
        _flush_files(files)
        _flush_folders(folders)
        os.rename(stage, release.folder)
        _flush_folders((where,))
        done = True
    except OSError as error:
        raise _cannot_save(error, where) from error
    finally:
        if not done:
            # Under either name: nothing points to it yet.
            shutil.rmtree(stage, ignore_errors=True)
            shutil.rmtree(release.folder, ignore_errors=True)


def _fill(stage: Path, pack: CheckedPack,
          on_progress: Callable[[int, int], None] | None) -> tuple[list[Path], set[Path]]:
    """Make the folder `stage` with everything in it. Return all files and all folders that were made."""
    folders: set[Path] = set()
    files: list[Path] = []

    def make(folder: Path) -> None:
        if folder not in folders:
            folder.mkdir()
            folders.add(folder)

    def write(file: Path, content: bytes) -> None:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
        files.append(file)

    make(stage)
    write(stage / MANIFEST_FILE, pack.head.raw)
    write(stage / SIGNATURE_FILE, pack.head.signature.to_bytes())
    make(stage / CONTENT_FOLDER)
    for number, packed in enumerate(pack.manifest.files, 1):
        path = Path(CONTENT_FOLDER, *packed.path.split("/"))
        for folder in reversed(path.parents):
            make(stage / folder)
        write(stage / path, pack.read(packed))
        if on_progress:
            on_progress(number, len(pack.manifest.files))
    return files, folders


def _check_room(folder: Path, manifest: Manifest) -> None:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return  # then writing will tell
    if free < manifest.total_bytes + _SPARE_BYTES:
        raise OSError(errno.ENOSPC, "too little room")


def _flush_files(files: Iterable[Path]) -> None:
    """All at the end: what the first flush brings to the disk, the next ones need not wait for."""
    for file in files:
        descriptor = os.open(file, os.O_RDWR | getattr(os, "O_BINARY", 0))  # Windows flushes only what may be written
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _flush_folders(folders: Iterable[Path]) -> None:
    """Without this, names of files may be lost in a power cut. Windows cannot open a folder: nothing to do there."""
    if os.name != "posix":
        return
    for folder in folders:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _cannot_save(error: OSError, folder: Path) -> CannotSave:
    if error.errno in _NO_ROOM:
        return CannotSave("There is not enough room on this computer for the pack, so the articles stay as they were.",
                          "Make room on the disk, then install it again.")
    if error.errno in _NOT_ALLOWED:
        return CannotSave(f"Reader may not write to {folder}, so the articles stay as they were.",
                          "Check who may write there.")
    return CannotSave(f"The pack could not be written to {folder}, so the articles stay as they were.",
                      "Check the disk, then install it again.")

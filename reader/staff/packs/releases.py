"""The packs that are installed on this computer: which one is read, which one was before, and the way back.

`packs/current` is a small text file that names the release in use. It is replaced in one step, on Windows too, where
symbolic links need rights that a kiosk does not have. What it names was written and flushed before; so whoever reads
it, at any moment and after any power cut, finds a whole release. Loads nothing that the start of the app would feel.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from reader.atomic_file import write_atomically
from reader.errors import CannotSave, PackRefused, ReaderError
from reader.values import value

from .lock import changing
from .manifest import CONTENT_FOLDER, MANIFEST_FILE, RELEASES_FOLDER, manifest_beside

_ID = re.compile(r"([1-9][0-9]{0,8})-[0-9A-Z]{2}-[0-9A-Z]{4}", re.ASCII)
_MOST_BYTES = 10_000


@value
class Release:
    """A pack that is installed. `made` is in UTC, as in 2026-03-14T09:30:00Z; `code` is the content's fingerprint."""

    name: str
    version: int
    made: str
    code: str
    folder: Path

    @property
    def id(self) -> str:
        return self.folder.name

    @property
    def day(self) -> str:
        return self.made[:10]

    @property
    def content(self) -> Path:
        """The folder of articles."""
        return self.folder / CONTENT_FOLDER


@value
class Standing:
    """What `packs/current` says. `highest` is the highest version that was ever installed here."""

    current: Release | None = None
    previous: Release | None = None
    highest: int = 0


def packs_folder(data_dir: Path) -> Path:
    return data_dir / "packs"


def releases_folder(data_dir: Path) -> Path:
    return packs_folder(data_dir) / RELEASES_FOLDER


def release_id(version: int, code: str) -> str:
    """The name of a release's folder."""
    return f"{version}-{code}"


def installed(data_dir: Path) -> Release | None:
    """The pack that is read on this computer; None when there is none. Never raises for what lies on the disk."""
    return standing(data_dir).current


def previous(data_dir: Path) -> Release | None:
    """The pack that `roll_back` would go to; None when there is none."""
    return standing(data_dir).previous


def content_folder_of(data_dir: Path) -> Path | None:
    """Where the installed pack's articles are; None when no pack is installed.

    Ask once a load, and go on reading there: that folder stays as it is through one more install.
    """
    release = installed(data_dir)
    return release.content if release else None


def standing(data_dir: Path) -> Standing:
    """All that is known of the installed packs. A release whose folder is gone is not installed."""
    pointer = _pointer_file(data_dir)
    for file in (pointer, pointer.with_name(pointer.name + ".previous")):
        found = _read(file, releases_folder(data_dir))
        if found is not None:
            there = [one for one in (found.current, found.previous) if one is not None and one.content.is_dir()]
            return Standing(*[*there, None, None][:2], found.highest)
    return _recovered(releases_folder(data_dir))


def roll_back(data_dir: Path) -> Release:
    """Go back to the pack that was installed before; return it. Doing it twice comes back to where one was.

    Raises PackRefused when there is none or it is damaged, CannotSave. What was read before stays then.
    """
    with changing(data_dir):
        now = standing(data_dir)
        if now.current is None or now.previous is None:
            raise PackRefused("There is no earlier pack to go back to.")
        if damage(now.previous):
            raise PackRefused(f"The earlier pack, version {now.previous.version}, is damaged.",
                              "Install a new pack. Until then the articles stay as they are.")
        point_to(data_dir, Standing(now.previous, now.current, now.highest))
        return now.previous


def damage(release: Release) -> tuple[str, ...]:
    """The files of an installed pack that are missing, not as they were installed, or not of the pack; reads all.

    Paths inside the content folder, with "/".
    """
    from .gather import digests, gather

    manifest = manifest_beside(release.content)
    if manifest is None or manifest.version != release.version or manifest.code != release.code:
        return (MANIFEST_FILE,)
    try:
        there = gather(release.content)
        found = dict(digests(release.content, there))
    except ReaderError as error:
        return (error.sentence,)
    wanted = {file.path: file.sha256 for file in manifest.files}
    return tuple(sorted(path for path in {*found, *wanted} if found.get(path) != wanted.get(path)))


def point_to(data_dir: Path, wanted: Standing) -> None:
    """Make `wanted` what holds, in one step. For `install` and `roll_back`, which hold the lock. Raises CannotSave."""
    try:
        write_atomically(_pointer_file(data_dir), _text(wanted))
    except CannotSave:
        # The step itself may be done, and only the flush after it have failed: then it holds.
        if _read(_pointer_file(data_dir), releases_folder(data_dir)) != wanted:
            raise


def sweep(data_dir: Path) -> None:
    """Remove releases that nothing names, and what a killed install left. What cannot be removed stays for the next
    time: on Windows, a file that is being read."""
    now = standing(data_dir)
    keep = {release.id for release in (now.current, now.previous) if release}
    try:
        names = os.listdir(releases_folder(data_dir))
    except OSError:
        return
    for name in names:
        if name not in keep:
            shutil.rmtree(releases_folder(data_dir) / name, ignore_errors=True)


def _pointer_file(data_dir: Path) -> Path:
    return packs_folder(data_dir) / "current"


def _text(wanted: Standing) -> str:
    def entry(release: Release | None) -> dict[str, object] | None:
        if release is None:
            return None
        return {"id": release.id, "name": release.name, "version": release.version, "made": release.made}

    data = {"format": 1, "highest": wanted.highest, "current": entry(wanted.current),
            "previous": entry(wanted.previous)}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _read(file: Path, releases: Path) -> Standing | None:
    try:
        with open(file, "rb") as opened:
            data = json.loads(opened.read(_MOST_BYTES))
        current, before = data["current"], data["previous"]
        kept = [_release(entry, releases) if entry else None for entry in (current, before)]
        return Standing(*kept, int(data["highest"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None


def _release(entry: Mapping[str, object], releases: Path) -> Release:
    """Raises ValueError, KeyError or TypeError for what we did not write."""
    name = str(entry["id"])
    match = _ID.fullmatch(name)
    if not match or int(match[1]) != entry["version"]:
        raise ValueError(name)
    return Release(str(entry["name"]), int(match[1]), str(entry["made"]), name.partition("-")[2], releases / name)


def _recovered(releases: Path) -> Standing:
    """What the folders alone say, when the file that names them is lost: every release there is whole, for it got its
    name last."""
    try:
        names = os.listdir(releases)
    except OSError:
        return Standing()
    found = []
    for name in names:
        manifest = manifest_beside(releases / name / CONTENT_FOLDER) if _ID.fullmatch(name) else None
        if manifest is not None and release_id(manifest.version, manifest.code) == name:
            found.append(Release(manifest.name, manifest.version, manifest.made, manifest.code, releases / name))
    found.sort(key=lambda release: -release.version)
    return Standing(*[*found, None, None][:2], found[0].version if found else 0)

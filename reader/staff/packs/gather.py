"""Which files of a folder go into a pack, and their digests. Follows no link and leaves nothing out silently."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.errors import ContentFolderMissing, ContentUnreadable, PackRefused
from reader.library.folder import is_passing
from reader.library.jail import open_inside
from reader.values import value

from . import limits
from .portable_names import is_for_a_library, quoted


@value
class Gathered:
    """`paths`: what goes in, sorted. `left_out`: what does not, with the reason in words that follow the name.

    A path in `paths` is as the pack names it, in composed letters; `on_disk` has those that the disk spells otherwise.
    """

    paths: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]
    on_disk: dict[str, str]


def gather(root: Path) -> Gathered:
    """Look through `root`. Raises ContentFolderMissing, ContentUnreadable."""
    if not root.is_dir():
        raise ContentFolderMissing(f"There is no folder of articles at {root}.")
    paths: list[str] = []
    left_out: list[tuple[str, str]] = []
    waiting = [(os.path.realpath(root), "", 1)]
    while waiting:
        folder, ref, depth = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
            for entry in entries:
                if is_passing(entry.name):
                    continue
                path = ref + entry.name
                mode = entry.stat(follow_symlinks=False).st_mode
                if stat.S_ISDIR(mode) and depth < limits.FOLDER_DEPTH:
                    waiting.append((entry.path, path + "/", depth + 1))
                elif reason := _why_left_out(entry.name, mode):
                    left_out.append((path, reason))
                else:
                    paths.append(path)
        except OSError as error:
            raise ContentUnreadable(f"The folder {quoted(ref or str(root))} cannot be read.") from error
    named = [(unicodedata.normalize("NFC", path), path) for path in paths]
    # Undecodable names come through: whoever checks names refuses them by name.
    named.sort(key=lambda pair: pair[0].encode("utf-8", "surrogatepass"))
    return Gathered(tuple(name for name, _ in named), tuple(sorted(left_out)),
                    {name: path for name, path in named if name != path})


def read(root: Path, gathered: Gathered, path: str) -> bytes:
    """The bytes of one file. Raises ContentUnreadable, PackRefused when it is too large."""
    try:
        content, _ = open_inside(root, gathered.on_disk.get(path, path), limit=limits.FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ContentUnreadable(f"The file {quoted(path)} cannot be read.") from error
    if len(content) > limits.FILE_BYTES:
        raise PackRefused(f"The file {quoted(path)} is larger than {limits.FILE_BYTES // 1_000_000} MB.",
                          "Make it smaller, or take it out of the folder.")
    return content


def digests(root: Path, gathered: Gathered,
            on_progress: Callable[[int, int], None] | None = None) -> Iterator[tuple[str, str]]:
    """Path and SHA-256 of each file. Raises as `read` does."""
    for number, path in enumerate(gathered.paths, 1):
        yield path, hashlib.sha256(read(root, gathered, path)).hexdigest()
        if on_progress:
            on_progress(number, len(gathered.paths))


def _why_left_out(name: str, mode: int) -> str:
    if stat.S_ISDIR(mode):
        return f"lies more than {limits.FOLDER_DEPTH} folders deep"
    if stat.S_ISLNK(mode):
        return "is a link to another file"
    if not stat.S_ISREG(mode):
        return "is no file"
    return "" if is_for_a_library(name) else "is no article, table or picture"

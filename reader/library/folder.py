"""What files the content folders hold, and by what signs a change of one is seen.

Looks at names and states only (`os.scandir`); opens no file. Whatever lies in the folder, it comes to an end.
"""

from __future__ import annotations

import errno
import fnmatch
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from reader.errors import ContentFolderMissing, ContentUnreadable, ReaderError
from reader.model import Problem, Severity
from reader.roots import STAFF, Folder, Roots

from . import limits
from .names import is_article_name, shown
from .picture_file import ENDINGS

_PASSING = re.compile("|".join(fnmatch.translate(pattern) for pattern in (
    "~*", "*~", "#*#", "*.tmp", "*.temp", "*.part", "*.partial", "*.crdownload", "*.swp", "*.swo", "*.bak", "*.orig",
    "*.rej", "*.sync-conflict-*", "*conflicted copy*", "*.tmp.md", "*.part.md", "*.bak.md", "*~.md", "~$*",
    "thumbs.db", "desktop.ini", "node_modules", "__pycache__", "__macosx",
)), re.IGNORECASE)
# What Windows, or a shared drive, would not take.
_UNPORTABLE = re.compile(
    r"[<>:\"|?*\\\x00-\x1f]|[. ]\.[^.]*\Z|\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)|\A ", re.IGNORECASE)
# The names of nearly all articles: with nothing in them that would have to be looked at twice.
_PLAIN = re.compile(r"(?!(?:readme|con|prn|aux|nul|com[0-9]|lpt[0-9])\.)[a-z0-9][a-z0-9_-]*\.(?:md|markdown)",
                    re.IGNORECASE | re.ASCII)
PLACE_FILE = "library.toml"


class Signature(NamedTuple):
    """By what a change of a file is seen without reading it."""

    size: int
    mtime_ns: int
    inode: int


class Ground(NamedTuple):
    """What a folder itself is: a link that was turned to another release, or a share that is not mounted, shows."""

    path: str  # all links followed
    device: int


@dataclass(slots=True)
class Found:
    """What the folders hold, by refs.

    Of articles, which may be very many, only `mark` of the signature is kept: a quarter of the memory.
    """

    articles: dict[str, int] = field(default_factory=dict)
    pictures: dict[str, Signature] = field(default_factory=dict)
    place_file: Signature | None = None
    staff_place_file: Signature | None = None
    problems: list[Problem] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)  # what could not be looked at: says nothing about its files
    folders: list[str] = field(default_factory=list)  # those in it, by their paths on this computer
    ground: dict[str, Ground] = field(default_factory=dict)    # of each folder that was looked at, by its prefix
    lost: dict[str, ReaderError] = field(default_factory=dict)  # and why another one could not be

    @property
    def digest(self) -> int:
        """A number that is another one, within this process, when a look would find something else."""
        total = hash((self.place_file, self.staff_place_file, len(self.articles), *sorted(self.lost),
                      *sorted(self.ground.items())))
        for ref_and_mark in self.articles.items():
            total += hash(ref_and_mark)
        for ref_and_signature in self.pictures.items():
            total += hash(ref_and_signature)
        for ref in self.unread:
            total += hash(ref)
        for problem in self.problems:
            total += hash((problem.path, problem.code))
        return total & 0xFFFF_FFFF_FFFF_FFFF


def mark(size: int, mtime_ns: int, inode: int) -> int:
    """A signature in one number: another signature has another one, but for one time in 10¹⁸."""
    return hash((size, mtime_ns, inode))


def is_passing(name: str) -> bool:
    """Whether a name is that of a hidden, temporary or conflict file, which readers never see."""
    return name.startswith((".", "_")) or _PASSING.match(name) is not None


def look(root: Folder) -> Found:
    """Everything in `root` that readers could see. Of two folders one may be lost; `Found.lost` says so.

    Raises ContentFolderMissing when there is no such folder, ContentUnreadable when it cannot be listed.
    """
    if not isinstance(root, Roots):
        return _look_at(root)
    if root.staff is None:
        return _look_at(root.content)
    parts: dict[str, Found] = {}
    lost: dict[str, ReaderError] = {}
    for prefix, folder in root.shown:
        try:
            parts[prefix] = _look_at(folder)
        except ReaderError as error:
            lost[prefix] = error
    if not parts:
        raise next(iter(lost.values()))
    found = parts.get("", Found())
    if STAFF in parts:
        _put_on_top(found, parts[STAFF])
    for prefix, error in lost.items():
        folder = dict(root.shown)[prefix]
        found.problems.append(Problem(
            shown(str(folder)), 0, Severity.ERROR, "folder.lost",
            f"{error.sentence} Readers see what was in it before.",
            "Check its name, and that its drive or share is connected."))
    found.lost = lost
    return found


def _put_on_top(found: Found, staff: Found) -> None:
    """Add what is in the staff's own folder."""
    found.articles.update((STAFF + ref, seen) for ref, seen in staff.articles.items())
    found.pictures.update((STAFF + ref, seen) for ref, seen in staff.pictures.items())
    found.staff_place_file = staff.place_file
    found.problems += [Problem(STAFF + one.path, one.line, one.severity, one.code, one.sentence, one.advice)
                       for one in staff.problems]
    found.unread += [STAFF + ref for ref in staff.unread]
    found.folders += staff.folders
    found.ground[STAFF] = staff.ground[""]


def _look_at(root: Path) -> Found:
    found = Found()
    try:
        real_root = os.path.realpath(root)
        state = os.stat(real_root)
    except (OSError, ValueError) as error:
        raise ContentFolderMissing(f"There is no folder of articles at {shown(str(root))}.") from error
    if not stat.S_ISDIR(state.st_mode):
        raise ContentFolderMissing(f"{shown(str(root))} is not a folder.")
    found.ground[""] = Ground(real_root, state.st_dev)
    seen = {(state.st_dev, state.st_ino)}
    waiting = [(real_root, "", 1)]
    while waiting:
        path, ref, depth = waiting.pop()
        found.folders.append(path)
        try:
            with os.scandir(path) as listing:
                # One by one: each keeps its state for as long as it is kept itself.
                for entry in listing:
                    _take(entry, ref, depth, real_root, seen, waiting, found)
        except OSError as error:
            if not ref:
                raise ContentUnreadable(f"The folder {shown(str(root))} cannot be read.") from error
            found.unread.append(ref)
            found.problems.append(Problem(
                shown(ref.rstrip("/")), 0, Severity.ERROR, "folder.unreadable", "This folder cannot be read.",
                "Change who may read it, or check that its drive is connected."))
    return found


def _take(entry: os.DirEntry, folder: str, depth: int, real_root: str, seen: set, waiting: list,
          found: Found) -> None:
    name = entry.name
    if _PLAIN.fullmatch(name) and not entry.is_symlink():
        try:
            state = entry.stat(follow_symlinks=False)
        except OSError as error:
            _note_unseen(error, folder + name, found)
            return
        if stat.S_ISREG(state.st_mode):
            found.articles[folder + name] = mark(state.st_size, state.st_mtime_ns, state.st_ino)
            return
    if name[0] in "._" or _PASSING.match(name):
        return
    ref = folder + name
    if not name.isascii() and not _decodable(name):
        found.problems.append(Problem(
            shown(ref), 0, Severity.WARNING, "name.undecodable",
            "The name of this file holds letters that this computer cannot read, so it is not shown.",
            "Give it a new name of plain letters, digits and hyphens."))
        return
    try:
        if entry.is_symlink():
            _take_link(entry, ref, depth, real_root, seen, waiting, found)
        elif entry.is_dir(follow_symlinks=False):
            _enter(entry.path, ref, depth, waiting, found)
        elif _wanted(name, folder):
            _note(name, ref, entry.stat(follow_symlinks=False), folder, found)
    except OSError as error:
        _note_unseen(error, ref, found)


def _note_unseen(error: OSError, ref: str, found: Found) -> None:
    """It went while we looked: the next look sees what is there then. Any other failure does not mean that it went."""
    if error.errno != errno.ENOENT:
        found.unread.append(ref)


def _take_link(entry: os.DirEntry, ref: str, depth: int, real_root: str, seen: set, waiting: list,
               found: Found) -> None:
    try:
        real = os.path.realpath(entry.path, strict=True)
        state = os.stat(real)
    except (OSError, ValueError) as error:
        if getattr(error, "errno", errno.ENOENT) not in (errno.ENOENT, errno.ELOOP, errno.ENOTDIR, errno.EACCES):
            found.unread.append(ref)  # a drive that fails
        elif is_article_name(entry.name):
            found.problems.append(Problem(
                shown(ref), 0, Severity.WARNING, "link.broken", "This is a link to a file that is not there.",
                "Remove it, or put the article itself here."))
        return
    if not real.startswith(real_root + os.sep):
        if is_article_name(entry.name) or stat.S_ISDIR(state.st_mode):
            found.problems.append(Problem(
                shown(ref), 0, Severity.WARNING, "link.outside",
                "This is a link to a place outside the content folder, so it is not shown.",
                "Copy what it leads to into the content folder."))
    elif stat.S_ISDIR(state.st_mode):
        if (state.st_dev, state.st_ino) not in seen and not _above(entry.path, real):
            seen.add((state.st_dev, state.st_ino))
            _enter(entry.path, ref, depth, waiting, found)
    elif _wanted(entry.name, ref[:-len(entry.name)]):
        _note(entry.name, ref, state, ref[:-len(entry.name)], found)


def _above(link: str, real: str) -> bool:
    """Whether a link leads to a folder that it lies in: walking on would never end."""
    return (os.path.realpath(os.path.dirname(link)) + os.sep).startswith(real + os.sep)


def _enter(path: str, ref: str, depth: int, waiting: list, found: Found) -> None:
    if depth >= limits.FOLDER_DEPTH:
        found.problems.append(Problem(
            shown(ref)[-300:], 0, Severity.WARNING, "folder.too-deep",
            f"This folder lies more than {limits.FOLDER_DEPTH} folders deep, so it is not looked into.",
            "Move its articles further up."))
    else:
        waiting.append((path, ref + "/", depth + 1))


def _wanted(name: str, folder: str) -> bool:
    if name[-3:].lower() == ".md" or is_article_name(name):
        return name[:7].lower() != "readme."
    return name.lower().endswith(ENDINGS) or (not folder and name == PLACE_FILE)


def _note(name: str, ref: str, state: os.stat_result, folder: str, found: Found) -> None:
    if not stat.S_ISREG(state.st_mode):
        if is_article_name(name):
            found.problems.append(Problem(
                shown(ref), 0, Severity.WARNING, "file.not-regular", "This is not a file that holds text.",
                "Remove it, or save the article under this name."))
        return
    signature = Signature(state.st_size, state.st_mtime_ns, state.st_ino)
    if is_article_name(name):
        found.articles[ref] = mark(*signature)
        if _UNPORTABLE.search(name):
            found.problems.append(Problem(
                shown(ref), 0, Severity.NOTE, "name.unportable",
                "The name of this file cannot be used on every computer.",
                "Give it a name of letters, digits and hyphens."))
    elif not folder and name == PLACE_FILE:
        found.place_file = signature
    else:
        found.pictures[ref] = signature


def _decodable(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def signature(state: os.stat_result) -> Signature:
    """The signature in a state that `os.stat` or `os.fstat` gave."""
    return Signature(state.st_size, state.st_mtime_ns, state.st_ino)

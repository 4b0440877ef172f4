"""The one door to the content folder: a written reference → a file inside it, or nothing.

Whatever an article, a link, a bookmark or a command line names goes through `resolve`, and is read through
`open_inside`. Nothing outside the folder is ever opened, whatever links and names lie in it. Where there are two
folders (`Roots`), each has a wall of its own: a path never leaves the one it began in, and what is not in the folder of
its article is looked for, from the beginning, in the other.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from reader.roots import STAFF, Folder, Roots
from reader.saying import piece

from .names import fold, is_article_name

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_REFUSED = re.compile(r"[\x00-\x1f\x7f\\]")
_MEDIA = "media"
# Names that Windows answers with a device, in any folder.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)
_CAN_WALK = hasattr(os, "O_NOFOLLOW") and os.open in os.supports_dir_fd

# So that no name can make opening it wait, or make it the terminal of this process.
_SAFE = (getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
         | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0))


def refusal(ref: str) -> str:
    """Why a reference can never name a file of the library, in a few words; empty when it may.

    Looks at the text alone. An address on the web is refused as well: it is no file.
    """
    text = ref.strip()
    if not text:
        return piece("is empty")
    if len(text) > 2000:
        return piece("is too long")
    if _REFUSED.search(text):
        return piece("holds a backslash or a control character")
    if _SCHEME.match(text):
        return piece("begins with a name and a colon")
    if text.startswith("//"):
        return piece("names another computer")
    if text.startswith(("/", "~")):
        return piece("begins at the top of the computer")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return piece("holds characters that are none")
    return ""


def resolve(root: Folder, base: str, ref: str) -> str | None:
    """The file that `ref`, written in the article `base`, names.

    With two folders, that of the article comes first; `base` and what is returned are refs.
    `base` is the article's path relative to `root` ("" for the root itself). Returned is the path of a regular file
    inside `root`, relative, with "/", all symbolic links followed; None when there is no such file or it may not be
    named. A `#part` or `?query` at the end of `ref` is left aside. Names are matched exactly, then with composed
    letters, then without case, then with `%20` decoded, then with `.md` added. `media/…` is looked for beside the
    article, then in the root; a bare picture name also in `media/`.
    """
    if isinstance(root, Roots):
        return _resolve_in_either(root, base, ref)
    ref = ref.strip()
    if refusal(ref):
        return None
    real_root = _real(root)
    folder = base.rpartition("/")[0]
    paths = [parts for text in _spellings(ref) if not refusal(text) for start in _starts(folder, text)
             if (parts := _parts(start + text))]
    for parts in paths:
        if (found := _inside(real_root, os.path.join(real_root, *parts))) is not None:
            return found
    for parts in paths:
        if (found := _inside_leniently(real_root, parts)) is not None:
            return found
    return None


def _resolve_in_either(roots: Roots, base: str, ref: str) -> str | None:
    for prefix, folder, inside in roots.ways(base):
        found = resolve(folder, inside, ref)
        # A hidden folder of that name in the first folder must not be taken for the other one.
        if found is not None and not (prefix == "" and found.startswith(STAFF)):
            return prefix + found
    return None


def _spellings(ref: str) -> list[str]:
    cut = re.split(r"[#?]", ref, maxsplit=1)[0]
    spellings = [ref]
    if cut:
        spellings.append(cut)
        if "%" in cut:
            spellings.append(unquote(cut, errors="surrogateescape"))
        last = spellings[-1].rstrip("/").rpartition("/")[2]
        if last and not is_article_name(last):
            spellings.append(spellings[-1].rstrip("/") + ".md")
    return list(dict.fromkeys(spellings))


def _starts(folder: str, text: str) -> list[str]:
    starts = [folder + "/" if folder else ""]
    if fold(text.partition("/")[0]) == _MEDIA and "/" in text:
        starts.append("")
    elif "/" not in text and not is_article_name(text):
        starts += [starts[0] + _MEDIA + "/", _MEDIA + "/"]
    return list(dict.fromkeys(starts))


def _parts(path: str) -> list[str]:
    """The names on the way, `..` taken as written; empty when the way leaves the root."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return []
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    if len(parts) > 100 or (os.name == "nt" and any(":" in part or _DEVICE.fullmatch(part.strip()) for part in parts)):
        return []
    return parts


def _inside(real_root: str, path: str) -> str | None:
    """The path relative to the root when `path`, all links followed, is a regular file inside it."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None
        real = os.path.realpath(path, strict=True)
    except (OSError, ValueError):
        return None
    return _relative(real_root, real)


_roots: dict[str, tuple[str, tuple[int, int]]] = {}


def _real(root: Path) -> str:
    """The root, all links followed. Remembered as long as both names lead to the same folder."""
    name = os.fspath(root)
    try:
        state = os.stat(name)
        mark = state.st_dev, state.st_ino
        known = _roots.get(name)
        if known is not None and known[1] == mark:
            there = os.stat(known[0], follow_symlinks=False)
            if (there.st_dev, there.st_ino) == mark:
                return known[0]
        if len(_roots) > 20:
            _roots.clear()
        real = os.path.realpath(name)
        if os.path.isabs(name):  # else what it names depends on the current folder
            _roots[name] = real, mark
        return real
    except (OSError, ValueError):
        return os.path.realpath(name)


def _relative(real_root: str, real: str) -> str | None:
    start = real_root if real_root.endswith(os.sep) else real_root + os.sep
    if not os.path.normcase(real).startswith(os.path.normcase(start)):
        return None
    return real[len(start):].replace(os.sep, "/")


def _inside_leniently(real_root: str, parts: list[str]) -> str | None:
    here = real_root
    for part in parts:
        exact = os.path.join(here, part)
        if os.path.lexists(exact):
            here = exact
            continue
        # Never list a folder that a link has led to outside.
        if here != real_root and _relative(real_root, os.path.realpath(here)) is None:
            return None
        near = _names(here).get(fold(part))
        if near is None:
            return None
        here = os.path.join(here, near)
    return _inside(real_root, here)


_listings: dict[str, tuple[tuple[int, int], dict[str, str]]] = {}


def _names(folder: str) -> dict[str, str]:
    """Folded name → the name in a folder. Kept as long as the folder does not change: many links look into it."""
    try:
        state = os.stat(folder)
        mark = state.st_ino, state.st_mtime_ns
        known = _listings.get(folder)
        if known is not None and known[0] == mark:
            return known[1]
        names: dict[str, str] = {}
        with os.scandir(folder) as entries:
            for name in sorted(entry.name for entry in entries):
                names.setdefault(fold(name), name)
    except (OSError, ValueError):
        return {}
    if len(_listings) > 200:
        _listings.clear()
    _listings[folder] = mark, names
    return names


def open_inside(root: Folder, ref: str, *, limit: int | None = None) -> tuple[bytes, os.stat_result]:
    """The bytes of the file `ref` (relative to `root`, as `resolve` returned it) and its state.

    At most `limit` bytes. Raises OSError as `open_file` does.
    """
    descriptor = _open(root, ref)
    try:
        state = os.fstat(descriptor)
        left = sys.maxsize if limit is None else limit
        parts: list[bytes] = []
        while left > 0 and (part := os.read(descriptor, min(left, max(state.st_size + 1, 65_536)))):
            parts.append(part)
            left -= len(part)
        return b"".join(parts), state
    finally:
        os.close(descriptor)


def heads(root: Folder, refs: Iterable[str], size: int) -> Iterator[tuple[str, bytes]]:
    """The first `size` bytes of files, as `open_inside` gives them; those that it would refuse are left out.

    Quick when files of the same folder follow each other.
    """
    if isinstance(root, Roots):
        refs = list(refs)
        for prefix, folder in root.shown:
            own = [ref[len(prefix):] for ref in refs if ref.startswith(STAFF) == bool(prefix)]
            yield from ((prefix + ref, head) for ref, head in heads(folder, own, size))
        return
    folder, opened = -1, ""
    try:
        for ref in refs:
            where, _, name = ref.rpartition("/")
            try:
                if not _CAN_WALK or refusal(ref):
                    yield ref, open_inside(root, ref, limit=size)[0]
                    continue
                if folder < 0 or where != opened:
                    parts = where.split("/") if where else []
                    if any(part in ("", ".", "..") for part in parts):
                        continue
                    if folder >= 0:
                        os.close(folder)
                        folder = -1
                    folder, opened = _open_folder(root, parts), where
                descriptor = _open_in(folder, name)
                try:
                    head = os.read(descriptor, size) if stat.S_ISREG(os.fstat(descriptor).st_mode) else b""
                finally:
                    os.close(descriptor)
            except (OSError, ValueError):
                continue
            yield ref, head
    finally:
        if folder >= 0:
            os.close(folder)


def open_file(root: Folder, ref: str) -> BinaryIO:
    """The regular file `ref` (relative to `root`, as `resolve` returned it), open for reading.

    Every part of the path is opened without following links, so nobody can swap one in meanwhile. Raises OSError when
    it is not a regular file or cannot be read, or lies outside.
    """
    return os.fdopen(_open(root, ref), "rb", closefd=True)


def _open(root: Folder, ref: str) -> int:
    if isinstance(root, Roots):
        root, ref = root.place(ref)
    parts = ref.split("/")
    if "\x00" in ref or any(part in ("", ".", "..") for part in parts) or (os.name != "posix" and refusal(ref)):
        raise PermissionError(f"not inside the library: {ref!r}")
    descriptor = _open_step_by_step(root, parts) if _CAN_WALK else _open_and_check(root, parts)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(f"not a regular file: {ref!r}")
    return descriptor


def _open_step_by_step(root: Path, parts: list[str]) -> int:
    folder = _open_folder(root, parts[:-1])
    try:
        return _open_in(folder, parts[-1])
    finally:
        os.close(folder)


def _open_folder(root: Path, parts: list[str]) -> int:
    folder = os.open(_real(root), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    for part in parts:
        try:
            inner = os.open(part, os.O_RDONLY | os.O_DIRECTORY | _SAFE, dir_fd=folder)
        finally:
            os.close(folder)
        folder = inner
    return folder


def _open_in(folder: int, name: str) -> int:
    # A device can act on being opened; look before, and again (by fstat) after.
    if not stat.S_ISREG(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
        raise OSError(f"not a regular file: {name!r}")
    return os.open(name, os.O_RDONLY | _SAFE, dir_fd=folder)


def _open_and_check(root: Path, parts: list[str]) -> int:
    """For systems without opening relative to a folder (Windows): check, open, check that it is still the same."""
    real_root = _real(root)
    path = os.path.join(real_root, *parts)
    if _inside(real_root, path) is None:
        raise PermissionError(f"not inside the library: {path!r}")
    descriptor = os.open(path, os.O_RDONLY | _SAFE)
    opened, now = os.fstat(descriptor), os.stat(path)
    if (opened.st_dev, opened.st_ino) != (now.st_dev, now.st_ino) or _inside(real_root, path) is None:
        os.close(descriptor)
        raise PermissionError(f"not inside the library: {path!r}")
    return descriptor


"""Where a new file goes in a folder of articles: a safe name that nothing has yet, and a way to write it.

Never overwrites anything, and never leaves half a file under the name that readers see.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from reader.errors import CannotSave, ContentFolderMissing
from reader.library.names import fold, is_article_name, shown
from reader.roots import Folder, Roots

from . import limits

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout|clock|readme)\Z")
_LETTERS = {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
_MOST_NUMBERS = 10_000
_FOLDERS_DEEP = 40


def safe_name(title: str) -> str:
    """A file name without ending that every computer takes: `¿Qué es el TEPT?` → `que-es-el-tept`.

    Small letters, digits and single hyphens; letters of other scripts stay. Never empty.
    """
    text = unicodedata.normalize("NFKC", title[:1000]).casefold()
    text = re.sub(r"['’‘`´]", "", text)
    letters = []
    for letter in unicodedata.normalize("NFKD", text):
        if unicodedata.combining(letter) and letters and letters[-1].isascii():
            continue  # the accent of a Latin letter; other scripts need theirs
        letters.append(_LETTERS.get(letter, letter))
    text = unicodedata.normalize("NFC", "".join(letters))
    words = re.findall(r"(?:[^\W_]|(?<=[^\W_])[\u0300-\u036f\u0900-\u0fff]+)+", text)
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word
        if len(longer) > limits.NAME_LETTERS or len(longer.encode("utf-8")) > 2 * limits.NAME_LETTERS:
            break
        name = longer
    if not name and words:
        name = words[0].encode("utf-8")[:limits.NAME_LETTERS].decode("utf-8", "ignore")
    if not name:
        name = "article"
    return f"{name}-article" if _DEVICE.match(name) else name


def own_folder(folder: Folder) -> Path:
    """The folder that staff put their articles in. Raises ContentFolderMissing when it is not there."""
    own = Roots.of(folder).own
    if not own.is_dir():
        raise ContentFolderMissing(f"There is no folder {shown(own.name or str(own))}.")
    return own


def taken_names(folder: Folder, place: Path) -> set[str]:
    """The names that articles of a language have, in the staff's own folder and in the library below it, folded.
    `place` is where the new one goes. A name of the library would put the new article in place of that one."""
    roots = Roots.of(folder)
    language = place.relative_to(roots.own).parts[0]
    taken: set[str] = set()
    for root in dict.fromkeys((roots.own, roots.content)):
        taken |= names_within(root / (_like(root, language) or language))
    return taken


def language_folder(folder: Path, language: str, category: str = "") -> Path:
    """The folder for a new article: that of the language, and in it that of the topic where there is one already.

    A folder that differs only in capitals is taken: on many computers it is the same.
    """
    chosen = folder / (_like(folder, language) or language)
    inner = _like(chosen, category) if category else ""
    return chosen / inner if inner else chosen


def _like(folder: Path, name: str) -> str:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if fold(entry.name) == fold(name) and entry.is_dir():
                return entry.name
    return ""


def names_within(folder: Path) -> set[str]:
    """The names of all files in `folder` and below, folded, articles without their ending: those that are taken."""
    taken: set[str] = set()
    base = str(folder).count(os.sep)
    for where, folders, files in os.walk(folder, followlinks=False):
        if where.count(os.sep) - base > _FOLDERS_DEEP:
            folders.clear()
        taken.update(fold(name.rsplit(".", 1)[0]) if is_article_name(name) else fold(name) for name in files)
    return taken


def write_new(folder: Path, name: str, ending: str, content: bytes, taken: set[str]) -> Path:
    """Write `content` into a new file in `folder` called `name`, or `name-2`, `name-3` …; return its path.

    `taken` are folded names (without `ending`) that may not be used, besides those that are in the folder.
    Raises CannotSave.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        here = set(map(fold, os.listdir(folder)))
        for number in range(1, _MOST_NUMBERS):
            chosen = name if number == 1 else f"{name}-{number}"
            if fold(chosen) in taken or fold(chosen + ending) in here:
                continue
            path = folder / (chosen + ending)
            with suppress(FileExistsError):
                _write(path, content)
                return path
    except OSError as error:
        raise _cannot_save(folder) from error
    raise CannotSave(f"There are too many files called “{name}” in this folder.", "Choose another title.")


def _write(path: Path, content: bytes) -> None:
    """Raises FileExistsError when something has that name by now, and leaves nothing behind then."""
    fresh = path.with_name(f".{os.urandom(6).hex()}.new")
    try:
        with open(fresh, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _give_name(fresh, path, content)
    finally:
        with suppress(OSError):
            fresh.unlink()


def _give_name(fresh: Path, path: Path, content: bytes) -> None:
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError, AttributeError):
        # No second names on this drive (a USB stick, some shares): write it again under its own.
        try:
            with open(path, "xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except FileExistsError:
            raise
        except OSError:
            with suppress(OSError):
                path.unlink()
            raise


def _cannot_save(folder: Path) -> CannotSave:
    return CannotSave(f"Nothing could be written in the folder {folder.name}.",
                      "Check that you may write there, that its drive is connected, and that there is room left.")


def remove_quietly(paths: Iterable[Path]) -> None:
    """Take back files that were written a moment ago."""
    for path in paths:
        with suppress(OSError):
            path.unlink()

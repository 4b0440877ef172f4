"""Which paths a pack may hold: those that mean the same file on every computer. Refuses, never repairs.

Works on text alone; touches no file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from reader.library.folder import is_passing
from reader.library.names import fold, is_article_name
from reader.library.picture_file import ENDINGS
from reader.saying import piece

from . import limits

_DEVICE = re.compile(
    "(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\\$|conout\\$|clock\\$)(?: *\\..*)?",
    re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp", "Zs"}  # not Cn: what is unassigned differs between Pythons
_TABLES = (".toml", ".csv")


def is_for_a_library(name: str) -> bool:
    """Whether a file's name ends like something that a library may hold: an article, a table or a picture."""
    return is_article_name(name) or name.lower().endswith((*_TABLES, *ENDINGS))


def why_refused(path: str) -> str:
    """Why no file of a pack may be called `path` (relative, with "/"), in words that follow “it …”; "" when it may."""
    if not path or len(path) > limits.PATH_LETTERS:
        return "is too long" if path else piece("is empty")
    if path.startswith("/"):
        return piece("begins at the top of the computer")
    parts = path.split("/")
    if len(parts) > limits.FOLDER_DEPTH:
        return piece(f"lies more than {limits.FOLDER_DEPTH} folders deep")
    if "\\" in path:
        return piece("holds a backslash")
    if unseen := next((letter for letter in path if unicodedata.category(letter) in _UNSEEN and letter != " "), ""):
        return piece(f"holds the invisible sign U+{ord(unseen):04X}")
    if unicodedata.normalize("NFC", path) != path:
        return piece("holds letters in two pieces")
    for part in parts:
        if reason := _why_part_refused(part):
            return reason
    return "" if is_for_a_library(path) else piece("is no article, table or picture")


def _why_part_refused(part: str) -> str:
    if part in ("", ".", ".."):
        return piece("leads to another folder")
    if found := _FORBIDDEN.search(part):
        return piece(f"holds the sign {found[0]}")
    if part != part.strip(" ") or part.endswith("."):
        return piece("begins or ends with a space or a dot")
    if is_passing(part):
        return piece("is that of a hidden or passing file")
    if _DEVICE.fullmatch(part):
        return piece("is one that Windows keeps for a device")
    if len(part.encode("utf-8")) > limits.NAME_BYTES:
        return "is too long"
    return ""


def collision(paths: Iterable[str]) -> tuple[str, str] | None:
    """Two of `paths` (or folders on their way) that some computers take for one and the same; None when there are none.

    A folder and a file of one name collide as well.
    """
    spelled: dict[str, str] = {}
    files: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        if path in files:
            return path, path
        end = path.find("/")
        while end >= 0:
            folder = path[:end]
            if (other := spelled.setdefault(fold(folder), folder)) != folder or folder in files:
                return other, folder
            folders.add(folder)
            end = path.find("/", end + 1)
        if (other := spelled.setdefault(fold(path), path)) != path or path in folders:
            return other, path
        files.add(path)
    return None


def quoted(path: str) -> str:
    """A path for a sentence: nothing unseen in it, and not endless."""
    text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in path)
    return f"“{text if len(text) <= 80 else '…' + text[-79:]}”"

"""Rules about the names of files and folders: what would break on Windows, on a shared drive or a USB stick.

Looks at names only. The library has looked at the names of articles; here are folders, pictures, lengths, and names
that differ only in capital letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.library.names import fold, is_article_name
from reader.saying import piece

from .findings import Findings, quoted

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[<>:\"|?*\\\x00-\x1f]")
_LONGEST_NAME = 120
_LONGEST_PATH = 200


def check(paths: Iterable[str], found: dict[str, Findings], new) -> None:  # noqa: ANN001
    """Look at all names of one folder, by their paths in there. `found` holds the findings of each file, `new(path)`
    makes those of another."""
    seen: dict[str, str] = {}       # folded path of a file or folder → as it was written first
    looked_at: set[str] = set()
    for path in sorted(paths):
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            here = "/".join(parts[:depth])
            if here in looked_at:
                continue
            looked_at.add(here)
            is_article = depth == len(parts) and is_article_name(parts[-1])
            reason = "" if is_article else refused(parts[depth - 1])
            if is_article and _DEVICE.fullmatch(parts[-1]) and "$" in parts[-1]:
                reason = refused(parts[-1])
            if reason:
                _of(here, found, new).add("name.unportable", 0, "The name "
                    f"{quoted(here, 80)} cannot be used on every computer: it {reason}.",
                                          "Give it a name of small letters, digits and hyphens.")
            if len(parts[depth - 1]) > _LONGEST_NAME:
                _of(here, found, new).add(
                    "name.too-long", 0, f"This name has {len(parts[depth - 1])} letters, too many for some computers.",
                    f"Give it a name of at most {_LONGEST_NAME} letters.")
            other = seen.setdefault(fold(here), here)
            if other != here and (fold("/".join(parts[:depth - 1])) != fold(here)) and (
                    other.rpartition("/")[0] == here.rpartition("/")[0]):
                _of(here, found, new).add(
                    "name.case", 0, f"{quoted(here, 80)} and {quoted(other, 80)} differ only in capital letters; on "
                    "many computers they are one and the same.", "Give one of them another name.")
        if len(path) > _LONGEST_PATH and len(parts[-1]) <= _LONGEST_NAME:
            _of(path, found, new).add(
                "name.too-long", 0, f"The names on the way to this file have {len(path)} letters together.",
                "Give its folders shorter names, or put it further up.")


def refused(name: str) -> str:
    """Why some computers refuse a name, in words that follow “The name …”; "" when none does."""
    if _DEVICE.fullmatch(name):
        return piece("is kept by Windows for itself")
    if name.endswith((".", " ")):
        return piece("ends with a dot or a space")
    if name.startswith(" "):
        return piece("begins with a space")
    match = _FORBIDDEN.search(name)
    if match:
        return piece(f"holds the sign {match[0]}" if match[0].isprintable() else "holds a sign that cannot be seen")
    return ""


def _of(path: str, found: dict[str, Findings], new) -> Findings:  # noqa: ANN001
    if path not in found:
        found[path] = new(path)
    return found[path]

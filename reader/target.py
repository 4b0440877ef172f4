"""What a person types to open something: an article's id or a file, with or without `#section`."""

from __future__ import annotations

import os


def absolute(word: str) -> str:
    """`word` with the path in it made absolute, since the window may belong to a process in another folder."""
    path, section = split(word)
    if is_path(path):
        path = os.path.abspath(os.path.expanduser(path))
    return f"{path}#{section}" if section else path


def split(target: str) -> tuple[str, str]:
    """The id or path, and the section; "" when there is none. A file with "#" in its name is that file."""
    if "#" not in target or os.path.isfile(target):
        return target, ""
    name, _, section = target.partition("#")
    if is_path(name):
        name, _, section = target.rpartition("#")
    return name, section


def is_path(name: str) -> bool:
    """Whether this names a file: an id has no ending and no folder."""
    return name.lower().endswith((".md", ".markdown")) or "/" in name or os.sep in name

"""The folders that articles come from: the library that came with the app, and the staff's own folder on top of it.

A file has one name in the catalogue, its ref: the path within the first folder, or, with `STAFF` before it, the path
within the staff's. So both are one library with one catalogue, and a folder that is added or taken away later changes
no other name. An article of the staff with the same id and language is shown instead of the other one.

Names only; touches no file.
"""

from __future__ import annotations

import os
from pathlib import Path

from reader.values import value

STAFF = ".staff/"  # begins no other ref: names with a dot are never looked at


@value
class Roots:
    """`content` is the first folder, `staff` the one on top. `shows_content` False hides the articles, topics and help
    lines of the first; pictures are still found in it. `hides_overdue`: readers do not see an article whose day for
    a new review has passed.

    `key` is what the catalogue is kept under; "" for the path of `content`, so that staff can choose, change and leave
    out their folder without everything being read anew.
    """

    content: Path
    staff: Path | None = None
    shows_content: bool = True
    key: str = ""
    hides_overdue: bool = False

    @classmethod
    def of(cls, folder: Path | Roots) -> Roots:
        """The same for a folder alone."""
        return folder if isinstance(folder, Roots) else cls(Path(folder))

    @property
    def shown(self) -> tuple[tuple[str, Path], ...]:
        """Each folder whose articles are shown, with what stands before its refs."""
        found = (("", self.content),) if self.shows_content or self.staff is None else ()
        return found if self.staff is None else (*found, (STAFF, self.staff))

    @property
    def own(self) -> Path:
        """The folder that staff put their articles in."""
        return self.staff or self.content

    def place(self, ref: str) -> tuple[Path, str]:
        """The folder that a ref lies in, and its path in there. Raises PermissionError when there is no such folder."""
        if not ref.startswith(STAFF):
            return self.content, ref
        if self.staff is None:
            raise PermissionError(f"not inside the library: {ref!r}")
        return self.staff, ref[len(STAFF):]

    def file(self, ref: str) -> Path:
        """Where the file of a ref is. Raises PermissionError as `place` does."""
        folder, inside = self.place(ref)
        return folder / inside

    def ways(self, ref: str) -> tuple[tuple[str, Path, str], ...]:
        """Where to look for what is written in the file `ref`: prefix, folder and the path in there of a file at the
        same place. Its own folder comes first."""
        inside = ref.removeprefix(STAFF)
        ways = [("", self.content, inside)]
        if self.staff is not None:
            ways.insert(0 if is_staff(ref) else 1, (STAFF, self.staff, inside))
        return tuple(ways)


Folder = Path | Roots


def is_staff(ref: str) -> bool:
    """Whether a file lies in the staff's own folder."""
    return ref.startswith(STAFF)


def prefix_of(ref: str) -> str:
    """What stands before the refs of the folder that a file lies in."""
    return STAFF if ref.startswith(STAFF) else ""


def inside(ref: str) -> str:
    """The path of a file within its folder, for people."""
    return ref.removeprefix(STAFF)


def catalogue_key(folder: Path | Roots) -> bytes:
    """By what the catalogue of a library is known. No link is followed: a folder whose link is turned to another
    release keeps its catalogue, and a share that does not answer cannot hold up the start."""
    roots = Roots.of(folder)
    return os.fsencode(roots.key or os.path.abspath(roots.content))

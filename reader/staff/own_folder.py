"""Whether a folder will do as the clinic's own: it is there, can be read, and holds articles rather than everything.

Makes one on request; writes nothing into it.
"""

from __future__ import annotations

import os
from pathlib import Path

from reader.errors import CannotSave, ContentFolderMissing, ContentUnreadable
from reader.library.names import shown
from reader.roots import Roots


def usable_folder(folder: Path, roots: Roots, *, make: bool = False) -> Path:
    """`folder`, absolute, when staff can keep their articles in it; with `make` it is made where it is missing.

    Raises ContentFolderMissing, ContentUnreadable, or CannotSave when it cannot be made.
    """
    folder = Path(os.path.abspath(folder.expanduser()))
    name = shown(folder.name or str(folder))
    if _holds_everything(folder):
        raise ContentUnreadable(f"“{name}” holds more than articles.",
                                "Choose a folder that has nothing but articles in it, or make a new one.")
    content = Path(os.path.abspath(roots.content))
    if folder == content or folder.is_relative_to(content) or content.is_relative_to(folder):
        raise ContentUnreadable("That folder belongs to the articles that came with Reader.",
                                "Choose another one, so that an update of Reader changes nothing of yours.")
    if make:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotSave(f"The folder “{name}” could not be made.",
                             "Check that you may write there, or choose another folder.") from error
    if not folder.is_dir():
        raise ContentFolderMissing(f"There is no folder “{name}”.", "Check that its drive or share is connected.")
    try:
        with os.scandir(folder) as entries:
            next(entries, None)
    except OSError as error:
        raise ContentUnreadable(f"The folder “{name}” cannot be read.") from error
    return folder


def _holds_everything(folder: Path) -> bool:
    """Whether a whole drive, or all that a person has, lies in it."""
    home = Path.home()
    return folder.parent == folder or home.is_relative_to(folder)

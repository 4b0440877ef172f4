"""Where things are: what came with the app, and where a person's own things go.

Works in a checkout, in an installed wheel and in a frozen build. It only says where; it
makes no folder, reads no setting and never imports Qt.
"""

import os
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ContentFolderMissing, ReaderError

if TYPE_CHECKING:
    from reader.roots import Roots

APP_NAME = "clinic-reader"

_PACKAGE = Path(__file__).resolve().parent


def bundled_resources() -> Path:
    """Return the folder with themes, fonts and icons. Raises ReaderError if it is not there."""
    folder = _bundled("resources")
    if folder is None:
        raise ReaderError("Reader's own pictures and fonts are missing.", "Install Reader again.")
    return folder


def bundled_content() -> Path:
    """Return the folder with the articles that came with the app.

    Raises ContentFolderMissing if it is not there.
    """
    folder = _bundled("content")
    if folder is None:
        raise ContentFolderMissing(
            "The articles that come with Reader are missing.",
            "Install Reader again, or name a folder of articles with --content.",
        )
    return folder


def user_data_dir() -> Path:
    """Return the folder for what a person keeps: bookmarks, notes, places. It may not exist yet."""
    return _user_dir("user_data_dir", "XDG_DATA_HOME", ".local/share")


def user_config_dir() -> Path:
    """Return the folder for settings. It may not exist yet."""
    return _user_dir("user_config_dir", "XDG_CONFIG_HOME", ".config")


def user_cache_dir() -> Path:
    """Return the folder for what can be made again: the catalogue, the index. It may not exist yet."""
    return _user_dir("user_cache_dir", "XDG_CACHE_HOME", ".cache")


def catalogue_file(cache_dir: Path, content: "Path | Roots") -> Path:
    """Return the catalogue of the articles in `content`, a folder or the folders of a library. Each has one of its own,
    so that two never push each other out."""
    from reader.roots import catalogue_key

    return cache_dir / f"catalogue-{zlib.crc32(catalogue_key(content)):08x}.sqlite3"


def _bundled(name: str) -> Path | None:
    """Return the bundled folder `name`, or None. The first that exists wins."""
    places = []
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        places += [Path(frozen, "reader", "_bundled", name), Path(frozen, name)]
    places.append(_PACKAGE / "_bundled" / name)
    # Beside the package only in a checkout: next to an installed package that place is
    # site-packages, where a folder called "content" would be someone else's.
    if (_PACKAGE.parent / "pyproject.toml").is_file():
        places.append(_PACKAGE.parent / name)
    return next((place for place in places if place.is_dir()), None)


def _user_dir(function: str, xdg_variable: str, xdg_default: str) -> Path:
    """Return one of the user's folders by the rules of the system we run on."""
    if sys.platform.startswith("linux"):
        # The same answer as platformdirs gives; importing it costs 7 ms of a 150 ms start.
        base = os.environ.get(xdg_variable, "").strip()
        if not os.path.isabs(base):
            base = os.path.join(os.path.expanduser("~"), xdg_default)
        return Path(base, APP_NAME)
    import platformdirs

    return Path(getattr(platformdirs, function)(APP_NAME, appauthor=False))

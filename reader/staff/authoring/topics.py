"""The topics of a library, as far as a new article needs them: how one may be named, and what is like it."""

from __future__ import annotations

from pathlib import Path

from reader.errors import ReaderError
from reader.library import place_file
from reader.library.folder import PLACE_FILE
from reader.library.jail import open_inside
from reader.library.names import search_key
from reader.roots import Folder, Roots

_LONGEST = 2_000_000


def topic_ids(folder: Folder) -> dict[str, str]:
    """How articles in `folder` may name a topic (as search keys) → its id. Empty when no library.toml names any; that
    of the staff's own folder comes before that of the library below it."""
    roots = Roots.of(folder)
    return next(filter(None, map(_ids_in, dict.fromkeys((roots.own, roots.content)))), {})


def _ids_in(folder: Path) -> dict[str, str]:
    try:
        raw, _ = open_inside(folder, PLACE_FILE, limit=_LONGEST)
        names = place_file.read(raw.decode("utf-8-sig")).category_ids()
    except (OSError, ValueError, place_file.PlaceFileBroken):
        return {}
    return {key: name for key, name in names.items() if key and name}


def topic_id(folder: Folder, named: str) -> str:
    """The id of the topic that a person called `named`, by its id or title; `named` itself where no topics are known.

    Raises ReaderError when the library has topics and this is none of them.
    """
    written = " ".join(named.split())
    known = topic_ids(folder)
    if not written or not known:
        return written
    found = known.get(search_key(written))
    if found is None:
        raise ReaderError(f"There is no topic “{written[:60]}”.",
                          f"Choose one of: {', '.join(dict.fromkeys(known.values()))}.")
    return found

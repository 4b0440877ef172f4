"""How an index stands, seen from outside: opens nothing of it, and loads no engine."""

from __future__ import annotations

import json
from pathlib import Path

import reader
from reader.values import value

from .indexing_process import index_folder, mark_of


@value
class IndexCondition:
    """`is_current`: made by this Reader of the catalogue as it is now. `places` counts articles and their sections."""

    is_there: bool = False
    is_current: bool = False
    places: int = 0


def index_condition(catalogue_file: Path, generation: int) -> IndexCondition:
    """Of the index that belongs to a catalogue of this generation. Raises OSError when it cannot be looked at."""
    folder = index_folder(catalogue_file)
    if not folder.is_dir():
        return IndexCondition()
    try:
        made_of = mark_of(folder).read_text(encoding="ascii")
    except (FileNotFoundError, UnicodeDecodeError):
        made_of = ""
    places = 0
    for listing in folder.glob("*/meta.json"):
        try:
            segments = json.loads(listing.read_bytes())["segments"]
            places += sum(one["max_doc"] - ((one.get("deletes") or {}).get("num_deleted_docs", 0)) for one in segments)
        except (ValueError, KeyError, TypeError, AttributeError):
            return IndexCondition(True, False, 0)
    return IndexCondition(True, made_of == f"{reader.__version__} {generation}", places)

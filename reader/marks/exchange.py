"""What a person kept, out into a file that other programs understand, and in again without doubles.

Works on text: opens no file and no store. JSON holds everything and is what comes in again; Markdown and HTML
(`as_markdown`, `as_html`) are to be read and printed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from reader.kept import Mark
from reader.marks import json_file, web_annotation
from reader.marks.merging import merge_marks, merge_places
from reader.marks.web_annotation import BadEntry
from reader.model import ReadingRecord
from reader.saying import piece
from reader.values import value

FORMAT = 1  # raised when a file can no longer be read by the Reader before
_MOST_PROBLEMS = 200


@value
class Imported:
    """What a file brings. Nothing of it is kept yet.

    `marks` are new, in the order in which they were made; `changed` are newer versions of marks that are there, under
    the same ids. `places` are to be kept in this order, the latest read last. `skipped` counts the marks that were
    there already. `problems` are sentences, each with the entry that it is about; of a file with thousands the first
    200, then one that says how many more.
    """

    marks: tuple[Mark, ...] = ()
    changed: tuple[Mark, ...] = ()
    places: tuple[ReadingRecord, ...] = ()
    skipped: int = 0
    problems: tuple[str, ...] = ()


def export_json(
    marks: Iterable[Mark], records: Iterable[ReadingRecord] = (), names: Mapping[tuple[str, str], str] | None = None,
) -> str:
    """Everything, as an AnnotationCollection of the W3C Web Annotation Data Model.

    `marks` in the order in which they were made, `records` the latest read last. `names` has the titles of articles by
    (id, language), for whoever reads the file; an article that is not in it is named by its id alone.
    """
    names = names or {}
    items = [web_annotation.annotation(mark) for mark in marks]
    places = [web_annotation.place(record, names.get((record.article, record.language), "")) for record in records]
    collection = {
        "@context": web_annotation.CONTEXT,
        "id": "urn:reader:saved",
        "type": "AnnotationCollection",
        "label": "Saved in Reader",
        "reader:format": FORMAT,
        "total": len(items),
        "first": {"id": "urn:reader:saved:1", "type": "AnnotationPage", "startIndex": 0, "items": items},
        "reader:places": places,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def import_marks(
    text: str | bytes, existing: Iterable[Mark] = (), records: Iterable[ReadingRecord] = ()
) -> Imported:
    """What the file in `text` brings beside `existing` marks and places (`records`).

    Raises `reader.marks.json_file.NotOurFile`, a ReaderError, when nothing in it can be read; whatever else is wrong
    stands in `problems`, and the rest comes in.
    """
    found = json_file.read(text)
    problems = list(found.remarks)
    marks: list[Mark] = []
    places: list[ReadingRecord] = []
    for entry in found.entries:
        where = f" (line {entry.line})" if entry.line else ""
        name = piece(f"{'Place' if entry.is_place else 'Entry'} {entry.number}") + where
        if entry.trouble:
            problems.append(f"{name} {entry.trouble}, so it was left out.")
            continue
        remarks: list[str] = []
        try:
            if entry.is_place:
                places.append(web_annotation.record_of(entry.content, remarks))
            else:
                marks.append(web_annotation.mark_of(entry.content, remarks))
        except BadEntry as bad:
            problems.append(f"{name} {bad}, so it was left out.")
        else:
            problems += [f"{name} came in, but {remark}." for remark in remarks]
    if len(problems) > _MOST_PROBLEMS:
        problems[_MOST_PROBLEMS:] = [f"There are {len(problems) - _MOST_PROBLEMS:,} more like these."]
    merged = merge_marks(marks, existing)
    return Imported(merged.added, merged.changed, merge_places(places, records), merged.skipped, tuple(problems))

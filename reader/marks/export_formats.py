"""Which format a file of saved things has: the ending of its name decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.errors import ReaderError
from reader.kept import PlacedMark
from reader.marks.printed import ENGLISH, Voice
from reader.model import ReadingRecord

ENDINGS = (".json", ".md", ".html")
_ALSO = {".jsonld": ".json", ".markdown": ".md", ".htm": ".html"}


class UnknownEnding(ReaderError):
    """The name of the file does not say what it is to hold."""

    usual_hint = 'Let its name end in ".json" to take everything to another computer, in ".md" or ".html" to read it.'


def ending_of(name: str) -> str:
    """One of `ENDINGS`. Raises UnknownEnding."""
    ending = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    ending = _ALSO.get(ending, ending)
    if ending not in ENDINGS:
        raise UnknownEnding("The name of the file does not say what it is to be.")
    return ending


def exported(
    ending: str, placed: Iterable[PlacedMark], records: Iterable[ReadingRecord],
    names: Mapping[tuple[str, str], str] | None = None, voice: Voice = ENGLISH,
) -> str:
    """The text of a file with that ending. `placed` in the order in which the marks were made, `records` the latest
    read last; only JSON holds them, as only JSON needs no places found. What is to be read is in the language of
    `voice`."""
    if ending == ".json":
        from reader.marks.exchange import export_json

        return export_json((one.mark for one in placed), records, names)
    if ending == ".md":
        from reader.marks.as_markdown import as_markdown

        return as_markdown(placed, names, voice)
    from reader.marks.as_html import as_html

    return as_html(placed, names, voice)

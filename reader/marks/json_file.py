"""A file of saved things → its entries, each a number, a line and what JSON made of it. Nothing in it is believed yet.

The file may be damaged, edited by hand, or made to do harm: it is limited in size and in the number of its parts,
and where JSON as a whole cannot be read, each entry is tried by itself, so one lost comma costs one entry.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reader.errors import ReaderError
from reader.marks.web_annotation import PLACE
from reader.saying import piece
from reader.values import value

MOST_BYTES = 32_000_000   # some 25,000 marks
_MOST_PARTS = 3_000_000   # values in lists and objects: each costs far more in memory than in the file
_MOST_ENTRIES = 100_000
_LONGEST_NUMBER = 100
_PLACES = "reader:places"
_TARGET = '"target"'  # what every entry has, and nothing else

_BOMS = (  # the longest first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How an entry begins in the files that Reader writes, also after another program put its parts in another order.
_ENTRY = re.compile(
    r'\{\s*"(?:id"\s*:\s*"urn:(?:uuid|reader:mark):|(?:@?type)"\s*:\s*"(?:Annotation|reader:Place)")'
)


class NotOurFile(ReaderError):
    """The file holds nothing that could be read as saved things."""

    usual_hint = 'Choose a file that was made with "reader marks export", with a name that ends in ".json".'


@value
class Entry:
    """One entry as it stands in the file. `line` is 0 where it is not known; `trouble` is why it cannot be read, as
    the end of a sentence, and "" when it can."""

    number: int      # of the marks from 1, of the places from 1
    is_place: bool
    content: object = None
    line: int = 0
    trouble: str = ""


@value
class Entries:
    """What a file holds, and what is to be said about the file as a whole (sentences)."""

    entries: tuple[Entry, ...]
    remarks: tuple[str, ...] = ()


def read(raw: str | bytes) -> Entries:
    """The entries of a file. Raises NotOurFile when it is too large, no text, or another kind of file."""
    if len(raw) > MOST_BYTES:
        raise NotOurFile(
            f"This file is larger than {MOST_BYTES // 1_000_000} MB, which is more than Reader takes in.",
            "Split it into smaller ones, or check that it is the right file.",
        )
    remarks: list[str] = []
    text = raw.removeprefix("\ufeff") if isinstance(raw, str) else _decoded(raw, remarks)
    if not text.strip("\x00 \t\r\n"):
        raise NotOurFile("This file is empty.")
    if text.count("{") + text.count("[") + text.count(",") > _MOST_PARTS:
        raise NotOurFile("This file has more parts than Reader takes in.", "Check that it is the right file.")
    try:
        document = json.loads(text, parse_constant=_no_number, parse_int=_whole, strict=False)
    except RecursionError:
        trouble = piece("its parts are nested too deeply")
    except ValueError as error:
        trouble = _where(error)
    else:
        found = _of_document(document)
        if found is not None:
            entries = _limited(found, remarks)
            if f'"{PLACE}"' in text and not any(entry.is_place for entry in entries):
                remarks.append("The places in the file could not be read.")
            return Entries(entries, tuple(remarks))
        trouble = piece("there is no list of saved things in it")
    entries = _limited(_one_by_one(text), remarks)
    if all(entry.trouble for entry in entries):
        raise NotOurFile(f"This file could not be read: {trouble}.")
    remarks.append(f"The file is damaged: {trouble}. Each entry was read by itself.")
    return Entries(entries, tuple(remarks))


def _decoded(raw: bytes, remarks: list[str]) -> str:
    for mark, name in _BOMS:
        if raw.startswith(mark):
            raw, encoding = raw[len(mark):], name
            break
    else:
        encoding = json.detect_encoding(raw)  # by its zeros: JSON begins with two letters of ASCII
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        pass
    if encoding != "utf-8":
        text = raw.decode(encoding, "replace")
        remarks.append("Some letters in the file could not be read. A sign stands where they were.")
        return text
    if raw.count(0) > len(raw) // 100:
        raise NotOurFile("This file holds no text.")
    remarks.append("The file is not saved as UTF-8. It was read as a Windows file; some letters may be wrong.")
    return raw.decode("cp1252", "replace")


def _limited(entries: Iterable[Entry], remarks: list[str]) -> tuple[Entry, ...]:
    found = tuple(islice(entries, _MOST_ENTRIES + 1))
    if len(found) > _MOST_ENTRIES:
        remarks.append(f"Only the first {_MOST_ENTRIES:,} entries were read.")
    return found[:_MOST_ENTRIES]


def _of_document(document: object) -> Iterator[Entry] | None:
    """The entries of a whole document: a collection, a page of one, a list, or one annotation. None when it is none of
    these."""
    marks: object = None
    places: object = []
    if isinstance(document, list):
        marks = document
    elif isinstance(document, dict):
        places = document.get(_PLACES, [])
        page = document.get("first", document)
        if isinstance(page, list) and len(page) == 1:
            page = page[0]
        marks = page.get("items") if isinstance(page, dict) else None
        if marks is None and document.get("type") == "Annotation":
            marks = [document]
        if isinstance(marks, dict):
            marks = [marks]
    if not isinstance(marks, list):
        return None
    if not isinstance(places, list):
        places = []
    return chain(
        (Entry(number, False, one) for number, one in enumerate(marks, 1)),
        (Entry(number, True, one) for number, one in enumerate(places, 1)),
    )


def _one_by_one(text: str) -> Iterator[Entry]:
    """Each entry of a text that is no JSON as a whole. No part of the text is looked at twice: the time is that of its
    length, whatever is in it."""
    decoder = json.JSONDecoder(parse_constant=_no_number, parse_int=_whole, strict=False)
    starts = [match.start() for match in _ENTRY.finditer(text)]
    counts = [0, 0]
    line, counted = 1, 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=False):
        line, counted = line + text.count("\n", counted, start), start
        part = text[start:end]
        content, trouble, rest = None, "", ""
        try:
            content, read_to = decoder.raw_decode(part)
            rest = part[read_to:]
        except RecursionError:
            trouble = piece("is nested too deeply")
        except ValueError as error:
            trouble = piece(f"is damaged ({_where(error, line)})")
        is_place = content.get("type") == PLACE if isinstance(content, dict) else PLACE in part[:100]
        counts[is_place] += 1
        yield Entry(counts[is_place], is_place, content, line, trouble)
        if _TARGET in rest:  # what followed it began so oddly that it was not seen
            counts[is_place] += 1
            line_there = line + part.count("\n", 0, part.index(_TARGET, read_to))
            yield Entry(counts[is_place], is_place, None, line_there, "is damaged at its beginning")


def _where(error: ValueError, first: int = 1) -> str:
    """Where JSON gave up, for people."""
    if not isinstance(error, json.JSONDecodeError):
        return piece("a number in it cannot be read")
    return piece(f"something is missing or too much near line {error.lineno + first - 1}")


def _no_number(_word: str) -> None:
    """`NaN` and `Infinity`, which are no JSON: no value at all."""


def _whole(digits: str) -> int | float:
    """A number of a million digits takes an hour to make, so Python refuses it; here it is just too large."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float("-inf" if digits.startswith("-") else "inf")

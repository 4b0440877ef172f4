"""Marks and places read ↔ the objects of the W3C Web Annotation Data Model, as JSON knows them.

One mark is one Annotation. What the model has no word for stands under the prefix `reader:`, which the context of the
file explains (`CONTEXT`). Reads no text and writes none; whether a file may be trusted at all is decided in
`reader.marks.json_file`. Here every value of an entry is doubted: of a bad entry nothing is taken (`BadEntry`), a bad
detail is left out and said (`remarks`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote, unquote

from reader.kept import Mark, MarkColor, MarkKind, Spot, TextQuote
from reader.marks.iso_time import from_iso, to_iso
from reader.marks.plain_text import clean, one_line
from reader.model import ReadingPlace, ReadingRecord
from reader.saying import piece

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"reader": "urn:reader:vocabulary:"}]
PLACE = "reader:Place"

_MARK, _ODD_MARK, _ARTICLE = "urn:uuid:", "urn:reader:mark:", "urn:reader:article:"
_MOTIVATIONS = {
    MarkKind.HIGHLIGHT: "highlighting", MarkKind.BOOKMARK: "bookmarking", MarkKind.NOTE: "commenting",
}
_ID = re.compile(r"[0-9a-f]{32}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_HASH = re.compile(r"[\w:+/=.-]{1,200}", re.ASCII)
# Lengths in characters. Far more than anybody marks or writes; a file that goes beyond them was not made by Reader.
_LONGEST_NAME = 2_000       # a title, a heading, a section, a name
_LONGEST_ID = 500
_LONGEST_WORDS = 500_000    # a quote, a note
_AROUND = 64                # surroundings of a quote
_FAR_AROUND = 576           # the same of a repeated one
_LARGEST_NUMBER = 1_000_000_000


class BadEntry(Exception):
    """Nothing can be taken from the entry. The text says why, as the end of a sentence: "says …"."""


def annotation(mark: Mark) -> dict:
    """`mark` as an Annotation."""
    motivations = [_MOTIVATIONS[mark.kind]]
    if mark.note and mark.kind is not MarkKind.NOTE:
        motivations.append("commenting")
    entry: dict = {
        "id": _mark_address(mark.id),
        "type": "Annotation",
        "motivation": motivations[0] if len(motivations) == 1 else motivations,
    }
    if made := to_iso(mark.made):
        entry["created"] = made
    if changed := to_iso(mark.changed):
        entry["modified"] = changed
    if mark.name:
        entry["label"] = one_line(mark.name)
    if mark.note:
        entry["body"] = {
            "type": "TextualBody", "value": clean(mark.note), "format": "text/plain", "purpose": "commenting",
        }
    entry["target"] = _target(mark)
    return entry


def place(record: ReadingRecord, title: str = "") -> dict:
    """How far an article was read, as an entry beside the annotations. `title` is that of the article, if known."""
    where = record.place
    entry = {
        "type": PLACE,
        "source": _source(record.article, record.language, title),
        "reader:anchor": one_line(where.anchor), "reader:block": where.block, "reader:offset": where.offset,
        "reader:fraction": where.fraction, "reader:quote": clean(where.quote),
        "reader:progress": record.progress, "reader:finished": record.finished,
    }
    if opened := to_iso(record.opened):
        entry["reader:opened"] = opened
    return entry


def mark_of(entry: object, remarks: list[str]) -> Mark:
    """The mark in an entry. What could not be read of it is added to `remarks`, a clause each, such as "its color is
    not known, so it is yellow". Raises BadEntry."""
    if not isinstance(entry, Mapping):
        raise BadEntry("is not an annotation")
    kind = _kind(entry.get("motivation"))
    target = entry.get("target")
    if isinstance(target, Sequence) and not isinstance(target, str) and len(target) == 1:
        target = target[0]
    if isinstance(target, str):  # a short form of the model: all of it
        target = {"source": target}
    if not isinstance(target, Mapping):
        raise BadEntry("does not say which article it is about")
    article, language, title = _article(target.get("source"))
    spot, heading = _spot(article, language, target)
    note = _note(entry, remarks)
    if kind is MarkKind.HIGHLIGHT and spot.is_whole:
        raise BadEntry("is a highlight without the words that it marks")
    if kind is MarkKind.NOTE and not note:
        raise BadEntry("is a note without words")
    made, changed = _time(entry.get("created"), remarks), _time(entry.get("modified"), remarks)
    words = _text(target.get("reader:words"), _LONGEST_WORDS)
    fields = (
        kind, spot, title, heading, spot.quote.exact if words is None else words, _color(target, remarks),
        one_line(_text(entry.get("label"), _LONGEST_NAME) or ""), note, made, changed,
    )
    return Mark(_mark_id(entry.get("id"), kind, spot, note), *fields)


def record_of(entry: object, remarks: list[str]) -> ReadingRecord:
    """The place read in an entry. Raises BadEntry."""
    if not isinstance(entry, Mapping):
        raise BadEntry("is not a place in an article")
    article, language, _ = _article(entry.get("source"))
    where = ReadingPlace(
        one_line(_text(entry.get("reader:anchor"), _LONGEST_NAME) or ""), _count(entry.get("reader:block")),
        _count(entry.get("reader:offset")), _share(entry.get("reader:fraction")) or 0.0,
        _text(entry.get("reader:quote"), _LONGEST_NAME) or "",
    )
    progress = _share(entry.get("reader:progress"))
    if progress is None:
        raise BadEntry("does not say how far the article was read")
    finished = entry.get("reader:finished") is True
    return ReadingRecord(article, language, where, progress, finished, _time(entry.get("reader:opened"), remarks))


def _target(mark: Mark) -> dict:
    spot = mark.spot
    target: dict = {
        "type": "SpecificResource",
        "source": _source(spot.article, spot.language, mark.title),
        "styleClass": str(mark.color),
    }
    selectors: list[dict] = []
    if spot.quote != TextQuote():
        words = spot.quote
        selectors.append({
            "type": "TextQuoteSelector",
            "exact": clean(words.exact), "prefix": clean(words.prefix), "suffix": clean(words.suffix),
        })
    if spot.start or spot.quote.exact:
        selectors.append({
            "type": "TextPositionSelector", "start": spot.start, "end": spot.start + len(spot.quote.exact),
        })
    if spot.section:
        selectors.append({"type": "FragmentSelector", "value": one_line(spot.section)})
    if selectors:
        target["selector"] = selectors
    if mark.heading:
        target["reader:heading"] = one_line(mark.heading)
    if mark.words != spot.quote.exact:
        target["reader:words"] = clean(mark.words)
    if spot.content_hash:
        target["reader:contentHash"] = spot.content_hash
    if spot.repeated:
        target["reader:repeated"] = True
    return target


def _source(article: str, language: str, title: str) -> dict:
    address = f"{_ARTICLE}{quote(one_line(language), safe='')}:{quote(one_line(article), safe='')}"
    source = {"id": address, "type": "Text", "language": one_line(language)}
    if title:
        source["label"] = one_line(title)
    return source


def _mark_address(id: str) -> str:
    if _ID.fullmatch(id):
        return f"{_MARK}{id[:8]}-{id[8:12]}-{id[12:16]}-{id[16:20]}-{id[20:]}"
    return f"{_ODD_MARK}{quote(one_line(id), safe='')}"


def _mark_id(address: object, kind: MarkKind, spot: Spot, note: str) -> str:
    """The id in `address`; where there is none, one made of the mark itself, the same each time."""
    if isinstance(address, str) and address[: len(_MARK)].lower() == _MARK and len(address) < 100:
        id = address[len(_MARK):].replace("-", "").lower()
        if _ID.fullmatch(id):
            return id
    parts = (kind, spot.article, spot.language, spot.section, spot.quote.exact, spot.quote.prefix, spot.quote.suffix,
             note)
    return hashlib.blake2b("\x00".join(parts).encode(), digest_size=16).hexdigest()


def _kind(motivation: object) -> MarkKind:
    named = (motivation,) if isinstance(motivation, str) else motivation if isinstance(motivation, list) else ()
    words = {word.rpartition(":")[2] for word in named if isinstance(word, str) and len(word) < 100}
    for kind, word in _MOTIVATIONS.items():  # in this order: a highlight with a note is a highlight
        if word in words:
            return kind
    raise BadEntry("does not say whether it is a bookmark, a highlight or a note")


def _article(source: object) -> tuple[str, str, str]:
    """Id, language and title of the article that a source names."""
    if isinstance(source, str):
        source = {"id": source}
    address = source.get("id") if isinstance(source, Mapping) else None
    if not isinstance(source, Mapping) or not isinstance(address, str):
        raise BadEntry("does not say which article it is about")
    if not address.startswith(_ARTICLE):
        raise BadEntry("is about something that is no article of Reader")
    if len(address) > 12 * _LONGEST_ID:
        raise BadEntry("names an article whose name is too long")
    language, colon, name = address[len(_ARTICLE):].partition(":")
    if not colon:
        name, language = language, source.get("language")
    article = one_line(unquote(name)).strip()
    language = unquote(language) if isinstance(language, str) else ""
    if not article:
        raise BadEntry("does not say which article it is about")
    if len(article) > _LONGEST_ID:
        raise BadEntry("names an article whose name is too long")
    if not _LANGUAGE.fullmatch(language):
        raise BadEntry("does not say in which language its article is")
    return article, language, one_line(_text(source.get("label"), _LONGEST_NAME) or "")


def _spot(article: str, language: str, target: Mapping) -> tuple[Spot, str]:
    """The place in the article, and the heading above it."""
    selectors = target.get("selector")
    if isinstance(selectors, Mapping):
        selectors = [selectors]
    if selectors is None:
        selectors = []
    if not isinstance(selectors, list):
        raise BadEntry("does not say where in the article it is")
    repeated = target.get("reader:repeated") is True
    words, start, section = TextQuote(), 0, ""
    for selector in selectors[:20]:
        if not isinstance(selector, Mapping):
            raise BadEntry("does not say where in the article it is")
        match selector.get("type"):
            case "TextQuoteSelector":
                words = _quote(selector, _FAR_AROUND if repeated else _AROUND)
            case "TextPositionSelector":
                start = _count(selector.get("start"))
            case "FragmentSelector":
                section = one_line(_text(selector.get("value"), _LONGEST_NAME) or "")
    content_hash = target.get("reader:contentHash")
    if not (isinstance(content_hash, str) and _HASH.fullmatch(content_hash)):
        content_hash = ""
    heading = one_line(_text(target.get("reader:heading"), _LONGEST_NAME) or "")
    return Spot(article, language, section, words, start, content_hash, repeated), heading


def _quote(selector: Mapping, around: int) -> TextQuote:
    exact = selector.get("exact")
    if not isinstance(exact, str):
        raise BadEntry("does not say which words it marks")
    if len(exact) > _LONGEST_WORDS:
        raise BadEntry("marks more words than an article can have")
    prefix = _text(selector.get("prefix"), _LONGEST_WORDS) or ""
    suffix = _text(selector.get("suffix"), _LONGEST_WORDS) or ""
    return TextQuote(clean(exact), prefix[-around:], suffix[:around])


def _note(entry: Mapping, remarks: list[str]) -> str:
    """The words of the first body that is text: of a comment, or of no purpose that is named."""
    bodies = entry.get("body", entry.get("bodyValue"))
    if bodies is None:
        return ""
    for body in bodies[:20] if isinstance(bodies, list) else (bodies,):
        value = body
        if isinstance(body, Mapping):
            value = body.get("value") if body.get("purpose", "commenting") == "commenting" else None
        if isinstance(value, str):
            if len(value) > _LONGEST_WORDS:
                remarks.append(piece(f"its note was longer than {_LONGEST_WORDS:,} characters, so its end was left "
                                     "out"))
            return clean(value[:_LONGEST_WORDS])
    remarks.append(piece("its note could not be read"))
    return ""


def _color(target: Mapping, remarks: list[str]) -> MarkColor:
    named = target.get("styleClass", MarkColor.YELLOW)
    try:
        return MarkColor(named.strip().lower() if isinstance(named, str) else "")
    except ValueError:
        remarks.append(piece("its color is not known, so it is yellow now"))
        return MarkColor.YELLOW


def _time(value: object, remarks: list[str]) -> float:
    if value is None:
        return 0.0
    seconds = from_iso(value) if isinstance(value, str) and len(value) < 1_200 else None
    if seconds is None and "its date could not be read" not in remarks:
        remarks.append(piece("its date could not be read"))
    return seconds or 0.0


def _text(value: object, longest: int) -> str | None:
    return clean(value[:longest]) if isinstance(value, str) else None


def _count(value: object) -> int:
    """A position or a number of blocks. They are hints: one that cannot be is 0."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and 0 <= value <= _LARGEST_NUMBER else 0


def _share(value: object) -> float | None:
    """A number from 0 to 1; None when it is none."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and 0 <= value <= 1 else None

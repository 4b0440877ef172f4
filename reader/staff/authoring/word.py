"""A Word document → HTML, its words and what could not be kept. mammoth does the reading, after `word_body` has made
the document simple.

Runs in a process that may be killed (`reading_process`): a hostile file can cost it any time or memory.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from reader.saying import piece

from .imported import CannotImport
from .noticing import Noticed, short
from .word_body import BULLETS, NUMBERS, BodyCleaner, words_with_places
from .word_numbering import Numbering
from .word_package import DAMAGED, Package, Relation
from .word_styles import Styles, local

_STYLES = ("Title", "Subtitle", "Caption", "Quote", *(f"Heading{level}" for level in range(1, 7)))
_STYLE_MAP = "\n".join((
    *(f"p.ReaderHeading{level} => h{level}:fresh" for level in range(1, 7)),
    "p.ReaderTitle => p.reader-title:fresh", "p.ReaderSubtitle => p.reader-subtitle:fresh",
    "p.ReaderCaption => p.reader-caption:fresh", "p.ReaderQuote => blockquote > p:fresh",
    "strike => s", "highlight => mark"))
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PAGE_NUMBER = re.compile(r"(?:page|página|seite|pág\.?|of|de|von|[\d\s/|–-])*", re.IGNORECASE)


@dataclass(slots=True)
class WordText:
    """What was in a document: mammoth's HTML, the language that it says, its words by their headings."""

    html: str
    language: str
    words: list[tuple[str, str]] = field(default_factory=list)


def read_word(path: Path, noticed: Noticed, keep_picture: Callable[[bytes | None, str], str]) -> WordText:
    """Read the document `path`.

    `keep_picture` gets the bytes of each picture (None when it cannot be read) and its ending, and gives the address
    to write. Raises CannotImport.
    """
    with Package(path) as package:
        main = _main_part(package)
        relations = package.relations(main)
        root = package.xml(main)
        if root is None or local(root) != "document":
            raise CannotImport("The file is no Word document, or it is damaged.", DAMAGED)
        styles = Styles(package.xml(_related(relations, "styles")))
        numbering = Numbering(package.xml(_related(relations, "numbering")), styles)
        cleaner = BodyCleaner(styles, numbering, noticed)
        cleaner.clean(root, relations)
        noticed.place = ""
        parts = [("word/document.xml", root, relations)]
        for kind in ("footnotes", "endnotes"):
            name = _related(relations, kind)
            notes = package.xml(name) if name else None
            if notes is not None:
                of_notes = package.relations(name)
                cleaner.clean(notes, of_notes)
                parts.append((f"word/{kind}.xml", notes, of_notes))
        words = [piece for _, part, _ in parts for piece in words_with_places(part)]
        _notice_the_rest(package, relations, cleaner, noticed)
        html = _convert(_simple_package(parts), package, noticed, keep_picture)
        return WordText(html, styles.language, words)


def _main_part(package: Package) -> str:
    for relation in package.relations("").values():
        if relation.kind == "officeDocument" and not relation.outside and package.has(relation.target):
            return relation.target
    if package.has("word/document.xml"):
        return "word/document.xml"
    raise CannotImport("The file is no Word document, or it is damaged.", DAMAGED)


def _related(relations: dict[str, Relation], kind: str) -> str:
    return next((relation.target for relation in relations.values() if relation.kind == kind and not relation.outside),
                "")


def _notice_the_rest(package: Package, relations: dict[str, Relation], cleaner: BodyCleaner, noticed: Noticed) -> None:
    """What stands in parts of the document that no article has."""
    for relation in relations.values():
        if relation.kind not in ("header", "footer") or relation.outside:
            continue
        root = package.xml(relation.target)
        text = " ".join(text for _, text in words_with_places(root)) if root is not None else ""
        if text and not _PAGE_NUMBER.fullmatch(text):
            where = piece("top") if relation.kind == "header" else piece("foot")
            noticed.lost_in_all(f"“{short(text)}” at the {where} of the pages was left out.")
    comments = package.xml(_related(relations, "comments"))
    count = sum(local(comment) == "comment" for comment in comments) if comments is not None else 0
    if count:
        noticed.lost_in_all("One comment was left out." if count == 1 else f"{count} comments were left out.")
    if cleaner.deleted:
        noticed.lost_in_all("Text that someone had marked as deleted was left out "
                            f"({cleaner.deleted} place{'s' if cleaner.deleted > 1 else ''}).")
    if cleaner.inserted:
        noticed.note_in_all("Changes that nobody had accepted yet were taken as accepted.")


def _simple_package(parts: list[tuple[str, ElementTree.Element, dict[str, Relation]]]) -> io.BytesIO:
    """The clean parts as a document of their own. In place of each picture stands the name of the real one."""
    made = io.BytesIO()
    pictures: dict[str, str] = {}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("_rels/.rels", _relations({"r1": ("officeDocument", "word/document.xml", False)}))
        archive.writestr("word/styles.xml", _styles())
        archive.writestr("word/numbering.xml", _lists())
        for name, root, relations in parts:
            rows = {}
            for key, relation in relations.items():
                target = relation.target
                if relation.kind == "image" and not relation.outside:
                    target = pictures.setdefault(relation.target, f"media/{len(pictures) + 1}.png")
                elif relation.kind != "hyperlink":
                    continue
                rows[key] = (relation.kind, target, relation.outside)
            archive.writestr(name, ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))
            archive.writestr(name.replace("word/", "word/_rels/") + ".rels", _relations(rows))
        for original, stub in pictures.items():
            archive.writestr(f"word/{stub}", original.encode("utf-8", "surrogateescape"))
        archive.writestr("[Content_Types].xml",
                         f'<Types xmlns="{_PACKAGE}/content-types">'
                         '<Default Extension="png" ContentType="image/png"/></Types>')
    made.seek(0)
    return made


def _relations(rows: dict[str, tuple[str, str, bool]]) -> str:
    mode = ' TargetMode="External"'
    lines = "".join(
        f'<Relationship Id={quoteattr(key)} Type="{_OFFICE}/{kind}" Target={quoteattr(target)}'
        f'{mode if outside else ""}/>' for key, (kind, target, outside) in rows.items())
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _styles() -> str:
    rows = "".join(f'<w:style w:type="paragraph" w:styleId="Reader{name}"><w:name w:val="Reader{name}"/></w:style>'
                   for name in _STYLES)
    return f'<w:styles xmlns:w="{_W}">{rows}</w:styles>'


def _lists() -> str:
    def kind(name: str, form: str) -> str:
        levels = "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>' for level in range(9))
        return f'<w:abstractNum w:abstractNumId="{name}">{levels}</w:abstractNum>'

    lists = "".join(f'<w:num w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>' for name in (BULLETS, NUMBERS))
    return f'<w:numbering xmlns:w="{_W}">{kind(BULLETS, "bullet")}{kind(NUMBERS, "decimal")}{lists}</w:numbering>'


def _convert(simple: io.BytesIO, package: Package, noticed: Noticed,
             keep_picture: Callable[[bytes | None, str], str]) -> str:
    import mammoth

    def keep(image: object) -> dict[str, str]:
        with image.open() as stub:
            name = stub.read().decode("utf-8", "surrogateescape")
        return {"src": keep_picture(package.picture(name), name.rpartition(".")[2].lower())}

    result = mammoth.convert_to_html(simple, style_map=_STYLE_MAP, convert_image=mammoth.images.img_element(keep))
    return result.value

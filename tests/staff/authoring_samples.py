"""Word files made by hand, part by part, so that a test can say exactly what is in them."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLE_NAMES = {
    "Title": "Title",
    "Subtitle": "Subtitle",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "Heading3": "heading 3",
    "Caption": "caption",
    "Quote": "Quote",
    "TOC1": "toc 1",
    "TOCHeading": "TOC Heading",
    "ListParagraph": "List Paragraph",
}


def run(text: str, *switches: str) -> str:
    """A run; `switches` are elements of its properties, such as "b" or 'vertAlign w:val="superscript"'."""
    properties = "".join(f"<w:{switch}/>" for switch in switches)
    front = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{front}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inside: str, style: str = "", number: tuple[int, int] | None = None, properties: str = "") -> str:
    """A paragraph of runs; what begins with no "<" becomes a plain run. `number` is list and level."""
    runs = "".join(part if part.startswith("<") else run(part) for part in inside)
    rows = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        rows += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{rows}{properties}</w:pPr>{runs}</w:p>"


def table(*rows: list[str], head: bool = True) -> str:
    """A table of cells, each a text or the XML of its blocks."""
    out = []
    for number, row in enumerate(rows):
        cells = "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        out.append(f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if head and not number else ''}{cells}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(out)}</w:tbl>"


def picture(relation: str, alt: str = "") -> str:
    """A run with a picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr={quoteattr(alt)}/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def styles(language: str = "en-US", more: str = "") -> str:
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLE_NAMES.items()
    )
    return (
        f'<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{language}"/></w:rPr>'
        f"</w:rPrDefault></w:docDefaults>{rows}{more}</w:styles>"
    )


def numbering(*lists: str, more: str = "") -> str:
    """Lists 1, 2, …, each with its format for every level: "bullet", "decimal", "lowerLetter" …"""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%{level + 1}."/>'
            "</w:lvl>"
            for level in range(9)
        )
        + "</w:abstractNum>"
        for number, form in enumerate(lists, 1)
    )
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(1, len(lists) + 1)
    )
    return f"<w:numbering {NAMESPACES}>{kinds}{numbers}{more}</w:numbering>"


def notes(kind: str, *texts: str) -> str:
    """Footnotes or endnotes 1, 2, …, each the XML of its paragraphs."""
    name = kind.removesuffix("s")
    rows = f'<w:{name} w:type="separator" w:id="-1"><w:p/></w:{name}>' + "".join(
        f'<w:{name} w:id="{number}">{text}</w:{name}>' for number, text in enumerate(texts, 1)
    )
    return f"<w:{kind} {NAMESPACES}>{rows}</w:{kind}>"


def word_file(
    path: Path,
    *body: str,
    parts: dict[str, str | bytes] | None = None,
    relations: dict[str, tuple[str, str]] | None = None,
    raw_document: bytes | None = None,
) -> Path:
    """Write a Word file with these blocks. `parts` are further files, `relations` what the document refers to: id →
    kind and target; a target with "://" lies outside."""
    parts = {"word/styles.xml": styles(), **(parts or {})}
    links = {
        f"auto{number}": (name.rpartition("/")[2].removesuffix(".xml"), name.removeprefix("word/"))
        for number, name in enumerate(parts)
        if name.endswith(".xml")
        and name.count("/") == 1
        and name.startswith("word/")
        and name.rpartition("/")[2].removesuffix(".xml") in ("styles", "numbering", "footnotes", "endnotes", "comments")
    }
    links |= relations or {}
    outside = ' TargetMode="External"'
    rows = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target={quoteattr(target)}'
        f"{outside if '://' in target or target.startswith('mailto:') else ''}/>"
        for key, (kind, target) in links.items()
    )
    document = f"<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
            f'Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", raw_document if raw_document is not None else document)
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'
        )
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def png(width: int = 4, height: int = 4, shade: int = 0) -> bytes:
    """A small gray picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\x00" + bytes([shade % 256, shade // 256 % 256, 0]) * width for _ in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


def answer_of(kind: str, source: str | bytes | Path, folder: Path, name: str = "", *, pasted: bool = False):
    """What `reading.read` makes of a text or a file, here and now."""
    from reader.staff.authoring.reading import Request, read

    if not isinstance(source, Path):
        place = folder / "source"
        place.write_bytes(source if isinstance(source, bytes) else source.encode())
        source = place
    return read(Request(kind, str(source), name or source.name, (str(folder),), pasted), folder)

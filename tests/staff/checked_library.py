"""A small library of a clinic in which nothing is to be mended, and its report."""

from __future__ import annotations

import datetime
import struct
import zlib
from pathlib import Path

from reader.library.catalogue import Catalogue
from reader.library.refresh import refresh
from reader.reports import ArticleReport, LibraryReport
from reader.staff.checks import check_library

TODAY = datetime.date(2026, 11, 24)
PLACE = """[place]
name = "Clinic"
[[category]]
id = "rest"
title = { en = "Rest", es = "Descanso" }
[[category]]
id = "costs"
title = { en = "Costs" }
[help]
[[help.line]]
label = "Call"
number = "988"
"""
HEADER = """---
title: {title}
category: {category}
updated: 2026-11-01
review_by: 2027-11-01
sources:
  - Name of a book (2024). https://example.org/
---

"""
BODY = "Sleep is hard for many of us. It can get better with time.\n"


def png(width: int = 900, height: int = 20) -> bytes:
    """A picture."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\x00" + b"\x20\x40\x60" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def article(body: str = BODY, *, title: str = "Sleep", category: str = "rest", more: str = "") -> str:
    """The file of an article. Its text begins on line 10, or below the lines of `more`."""
    return HEADER.format(title=title, category=category).replace("---\n\n", more + "---\n\n") + body


FIRST_LINE = 10  # of an article's body
CLEAN = {
    "library.toml": PLACE,
    "crisis.toml": '[en]\nwords = ["suicid*", "kill myself", "988", "chest pain"]\n',
    "media/lake.png": png(),
    "en/sleep.md": article("See [noise](noise.md).\n\n![A lake at dawn](media/lake.png)\n"),
    "en/noise.md": article("Hush. It is late.\n", title="Noise"),
    "en/costs.md": article("It costs little.\n", title="Costs", category="costs"),
}


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write files, by their paths in `root`."""
    for ref, content in files.items():
        path = root / ref
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


def report_of(root: Path, *, today: datetime.date = TODAY, **how: object) -> LibraryReport:
    """Look at the folder, then check it."""
    file = root.parent / "catalogue.sqlite3"
    refresh(root, file)
    catalogue = Catalogue.open(file)
    try:
        return check_library(root, catalogue, today, **how)
    finally:
        catalogue.close()


def one(report: LibraryReport, path: str) -> ArticleReport:
    """The report of one article."""
    return next(article for article in report.articles if article.path == path)


def rules(report: LibraryReport, path: str) -> list[str]:
    """The rules that found something in a file."""
    files = [*report.articles, *report.other_files]
    return [finding.rule for file in files if file.path == path for finding in file.findings]

"""Small content folders for tests."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path

from reader.library.converted import Converted
from reader.library.markdown_page import convert
from reader.model import ArticlePage

# Every element that the reading view is promised, with every attribute that it may have.
_ELEMENT = re.compile(
    r"</?(?:b|i|em|strong|code|del|s|sub|sup|u|small|big|h[2-6]|ul|li|blockquote|hr|thead|tbody|tr|br)>"
    r"|</(?:a|span|p|ol|pre|table|td|th)>|<p>|<ol>|<td>"
    r'|<a name="[^"<>]*">|<a class="(?:link|web|note|term)" href="([^"<>]*)">|<span class="mark">'
    r'|<p(?: class="(?:dt|dd|row|caption|footnote|notice|missing-picture|panel-title panel-title-[a-z]+)")?'
    r'(?: align="(?:left|center|right)")?>'
    r'|<ol(?: start="\d+")?(?: type="[aAiI]")?>|<pre class="code">'
    r'|<table class="(?:data" width="100%" cellspacing="0" cellpadding="10|panel" width="100%" cellspacing="0" '
    r'cellpadding="16)">|<td class="panel panel-(?:note|tip|warning|help|facts)">'
    r'|<t[dh] align="(?:left|center|right)"(?: colspan="\d+")?(?: rowspan="\d+")?>'
    r"|<!--slot:(?:table|picture):\d+-->")
_ADDRESS = re.compile(r"#\S+|article:\S+|note:\d+|term:\d+|https?://\S+|mailto:\S+|tel:[0-9+*;,]+")


def png(width: int = 40, height: int = 20, color: tuple[int, int, int] = (40, 90, 120)) -> bytes:
    """A picture of one color."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\x00" + bytes(color) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write files, by their paths in `root`; returns `root`."""
    for ref, content in files.items():
        path = root / ref
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


def page_of(root: Path, text: str | bytes, ref: str = "en/page.md") -> Converted:
    """What becomes of an article in `root`."""
    return convert(root, ref, text if isinstance(text, bytes) else text.encode("utf-8"))


def codes(converted: Converted) -> list[str]:
    """The rules that an article's problems name."""
    return [problem.code for problem in converted.problems]


def everything(page: ArticlePage) -> str:
    """All HTML of a page."""
    return page.html + "".join(page.notes) + "".join(table.wide + table.stacked for table in page.tables)


def assert_trusted(page: ArticlePage) -> None:
    """Nothing is in a page's HTML but what the reading view is promised."""
    html = everything(page)
    rest = _ELEMENT.sub("", html)
    assert "<" not in rest, rest[max(0, rest.index("<") - 40):][:120]
    assert ">" not in rest
    for address in _ELEMENT.findall(html):
        assert not address or _ADDRESS.fullmatch(address), address
    stack = []
    for closing, name in re.findall(r"<(/?)([a-z][a-z0-9]*)[^>]*>", page.html):
        if closing:
            assert stack.pop() == name
        elif name not in ("br", "hr"):
            stack.append(name)
    assert stack == []
    for kind, things in (("table", page.tables), ("picture", page.pictures)):
        slots = re.findall(rf"<!--slot:{kind}:(\d+)-->", html)
        assert [int(number) for number in slots] == list(range(len(things)))
    for address in set(re.findall(r'href="#([^"]*)"', html)):
        assert f'<a name="{address}">' in html, address

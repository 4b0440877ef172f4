"""One source → the body of an article, its pictures and what could not be kept. Everything that a hostile file could
make slow or large happens in here, so it runs in a process of its own: see `reading_process`.
"""

from __future__ import annotations

import codecs
import os
import re
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from reader.library.markup_tree import Node, plain_text
from reader.library.names import readable, shown
from reader.library.text_file import UnreadableText, decode

from . import limits
from .blocks import Document, pictures_of, text_of
from .guess_language import guess_language
from .html_tree import Page, read_tree
from .imported import CannotImport
from .markdown_writer import write
from .media import Pictures
from .noticing import Noticed
from .shape import is_empty, shape
from .source_kind import TEXT, WORD

_META = re.compile(rb"<meta\b[^>]{0,500}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_SMALL_PART = 200  # letters; a main part with less is none
_WHOLE_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Request:
    """What to read. `pictures_from` are folders in which pictures of a page may lie; `pasted` is true for a
    clipboard, whose pictures programs put into the folder for passing files."""

    kind: str
    source: str
    name: str
    pictures_from: tuple[str, ...] = ()
    pasted: bool = False


@dataclass(slots=True)
class Answer:
    """What came of it. `pictures` are address, file in the scratch folder and ending of each; `words` the text of the
    source by the headings that it stands under. `failure` and `hint` are set when nothing came of it."""

    title: str = ""
    language: str = ""
    body: str = ""
    pictures: list[list[str]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    words: list[list[str]] = field(default_factory=list)
    failure: str = ""
    hint: str = ""

    def plain(self) -> dict:
        return asdict(self)


def read(request: Request, scratch: Path) -> Answer:
    """Read a source; pictures go into the folder `scratch`. Never raises CannotImport: the answer says it."""
    try:
        return _read(request, scratch)
    except CannotImport as error:
        return Answer(failure=error.sentence, hint=error.hint)


def _read(request: Request, scratch: Path) -> Answer:
    noticed = Noticed()
    pictures = Pictures(scratch, noticed)
    stem = os.path.splitext(request.name)[0] if not request.pasted else request.name
    otherwise = readable(stem) if stem else ""
    if request.kind == WORD:
        document, words = _word(request, noticed, pictures)
    elif request.kind == TEXT:
        from .plain import read_plain

        text = _text(request)
        document = read_plain(text)
        words = [("", line) for line in text.splitlines(keepends=False)]
        words = [piece for line in words for piece in (line, ("", "\n"))]
    else:
        document, words = _page(request, noticed, pictures)
    if is_empty(document):
        raise CannotImport("There is no text in it.", "Check that the right thing was chosen.")
    shape(document, noticed, otherwise=otherwise)
    used = {picture.source for picture in pictures_of([*document.blocks, *(
        block for note in document.footnotes.values() for block in note)])}
    pictures.notice_the_rest()
    body = write(document)
    if len(body.encode("utf-8")) > limits.ARTICLE_BYTES:
        raise CannotImport("The text is too long for one article: it has more than "
                           f"{limits.ARTICLE_BYTES // 1_000_000} MB.", "Split it into several files.")
    return Answer(
        document.title, guess_language(f"{document.title}\n{text_of(document.blocks)}", document.language, ""), body,
        [[kept.address, kept.file, kept.ending] for kept in pictures.kept if kept.address in used],
        noticed.all_lost(), noticed.all_notes(), [list(piece) for piece in words])


def _word(request: Request, noticed: Noticed, pictures: Pictures) -> tuple[Document, list[tuple[str, str]]]:
    from .web_page import PageReader
    from .word import read_word

    text = read_word(Path(request.source), noticed, pictures.keep)
    noticed.place = ""
    reader = PageReader(read_tree(text.html), noticed, lambda address: address, pictures.notice)
    document = reader.read()
    document.language = text.language
    words = [piece for line in text.words for piece in (line, (line[0], "\n"))]
    return document, words


def _page(request: Request, noticed: Noticed, pictures: Pictures) -> tuple[Document, list[tuple[str, str]]]:
    from .web_page import PageReader

    text = _text(request)
    page = read_tree(text)
    reader = PageReader(page, noticed, _PagePictures(request, page, pictures).find, pictures.notice)
    part = _main_part(page) if _WHOLE_PAGE.search(text) and not request.pasted else None
    if part is not None:
        noticed.note_in_all("Only the main part of the page was taken, without its menus and edges.")
    document = reader.read(part)
    document.language = page.language
    document.title = page.title if not request.pasted else ""
    return document, reader.words(part)


class _PagePictures:
    """Finds the pictures of a page: written into it, or in a folder that may be read. Nothing is fetched."""

    def __init__(self, request: Request, page: Page, pictures: Pictures) -> None:
        self._page = page
        self._pictures = pictures
        self._folders = [os.path.realpath(folder) for folder in request.pictures_from]
        self._base = self._folders[0] if self._folders else ""
        if request.pasted:
            self._folders.append(os.path.realpath(tempfile.gettempdir()))

    def find(self, address: str) -> str:
        if address in self._page.pictures:
            data, ending = self._page.pictures[address]
            return self._pictures.keep(data, ending)
        if address.startswith("gone:"):
            return address
        try:
            parts = urlsplit(address)
        except ValueError:
            return "gone:cannot"
        if parts.scheme in ("http", "https") or address.startswith("//"):
            return "gone:web"
        if parts.scheme not in ("", "file"):
            return "gone:cannot"
        path = url2pathname(parts.path) if parts.scheme == "file" else unquote(parts.path)
        if not os.path.isabs(path):
            if not self._base:
                return "gone:web"
            path = os.path.join(self._base, path)
        try:
            real = os.path.realpath(path)
            if not any(os.path.commonpath((real, folder)) == folder for folder in self._folders):
                return "gone:cannot"
            with open(real, "rb") as file:
                data = file.read(limits.PICTURE_BYTES + 1) if os.path.isfile(real) else None
        except (OSError, ValueError):
            return "gone:cannot"
        return self._pictures.keep(data, os.path.splitext(real)[1])


def _main_part(page: Page) -> Node | None:
    """The part of a whole page that is the article; None when the page does not say."""
    for tag in ("main", "article"):
        found: list[Node] = []
        waiting = [page.tree]
        while waiting:
            node = waiting.pop()
            if node.tag == tag:
                found.append(node)
            else:
                waiting.extend(node.nodes())
        if len(found) == 1 and len(plain_text(found[0]).strip()) >= _SMALL_PART:
            return found[0]
    return None


def _text(request: Request) -> str:
    """The text of a file, in whatever letters it was saved."""
    with open(request.source, "rb") as file:
        raw = file.read(limits.SOURCE_BYTES + 1)
    said = _META.search(raw[:4096]) if request.kind != TEXT else None
    if said is not None and not raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            name = codecs.lookup(said[1].decode("ascii")).name
            if name not in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-7"):
                return raw.decode("cp1252" if name in ("iso8859-1", "ascii") else name, "replace")
        except (LookupError, UnicodeError):
            pass
    try:
        return decode(raw, shown(request.name))[0]
    except UnreadableText as error:
        raise CannotImport(error.problem.sentence, error.problem.advice) from error

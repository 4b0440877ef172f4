"""HTML as browsers, mail programs and word processors write it → a well-formed tree, parsed as a browser does.

Leftovers that are no part of the text go here: comments, islands of settings, scripts. What stands in their place and
could be missed (a video, a drawing) becomes a picture with an address `gone:…`, so that it is told where it stood.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

import nh3

from reader.library.markup_tree import Node, parse
from reader.library.sanitise import KNOWN, tame

from . import limits
from .imported import CannotImport

_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->", re.DOTALL | re.IGNORECASE)
_CLIPBOARD_HEAD = re.compile(r"Version:\d[^<]{0,2000}?(?=<)", re.IGNORECASE)
_SOURCE = re.compile(r"SourceURL:\s*(\S{1,2000})", re.IGNORECASE)
_BASE = re.compile(r"<base\b[^>]{0,500}?\bhref\s*=\s*[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{0,2000})</title", re.IGNORECASE)
_LANGUAGE = re.compile(r"<(?:html|body)\b[^>]{0,2000}?\blang\s*=\s*[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]{0,500}>(.{0,500000}?)</style", re.IGNORECASE | re.DOTALL)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
_CLASS = re.compile(r"(?:[a-z][a-z0-9]{0,9})?\.([\w-]{1,80})\Z")
_DATA = re.compile(r"data:([\w/+.;=-]{0,200}),([^\"'<>\s)]*)", re.IGNORECASE)
_DRAWN = re.compile(r"<!(?:--)?\[if !supportLists\](?:--)?>(.{0,2000}?)<!(?:--)?\[endif\](?:--)?>",
                    re.IGNORECASE | re.DOTALL)
_CHECKBOX = re.compile(r"<input\b(?=[^>]{0,1000}\btype\s*=\s*[\"']?checkbox)([^>]{0,1000})>", re.IGNORECASE)
# Elements that are gone with all that is in them, and what to tell staff of them.
_GONE = {"script": "", "style": "", "xml": "", "head": "", "title": "", "template": "", "noscript": "",
         "svg": "drawing",
         "iframe": "embedded page", "video": "video", "audio": "sound", "object": "embedded object",
         "canvas": "drawing", "select": "", "math": "formula", "applet": "embedded object"}
_VOID_GONE = re.compile(r"<embed\b[^>]{0,2000}>", re.IGNORECASE)
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
_SCHEMES = {"http", "https", "mailto", "tel", "sms", "file", "gone", "kept", "cid", "data", "ftp"}
_ATTRIBUTES = {
    "*": {"style", "class", "id", "lang"}, "a": {"href", "name"}, "img": {"src", "alt", "width", "height", "title"},
    "ol": {"start", "type"}, "li": {"value"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"},
    "del": {"datetime", "cite"}, "ins": {"datetime", "cite"}, "abbr": {"title"},
}


@dataclass(slots=True)
class Page:
    """A page as a tree, and what its head said. `pictures` are those that were written into it, by address."""

    tree: Node
    title: str = ""
    language: str = ""
    address: str = ""
    looks: dict[str, str] = field(default_factory=dict)  # class → style
    pictures: dict[str, tuple[bytes | None, str]] = field(default_factory=dict)


def read_tree(text: str) -> Page:
    """The tree of a page or a fragment of one. Raises CannotImport when it is far too long."""
    page = Page(Node("", {}))
    head = _CLIPBOARD_HEAD.match(text.lstrip("\ufeff\r\n\t "))
    if head is not None and (source := _SOURCE.search(head[0])):
        page.address = source[1] if source[1].startswith(("http://", "https://")) else ""
    text = text.replace("\x00", "")
    if head is not None:
        text = text[text.index("<"):]
    text = _without_data(text, page)
    if len(text) > limits.HTML_LETTERS:
        raise CannotImport("The page is far too long for one article.", "Copy the part that you need, and paste it.")
    title, language = _TITLE.search(text), _LANGUAGE.search(text)
    page.title = " ".join(html.unescape(title[1]).split()) if title else ""
    page.language = language[1] if language else ""
    if base := _BASE.search(text):
        page.address = base[1] if base[1].startswith(("http://", "https://")) else page.address
    for style in _STYLE.findall(text)[:20]:
        _read_looks(style, page.looks)
    fragment = _FRAGMENT.search(text)
    if fragment is not None and fragment[1].strip():
        text = fragment[1]
    text = _CHECKBOX.sub(lambda box: "☑" if re.search(r"\bchecked\b", box[1], re.IGNORECASE) else "☐", text)
    # What Word draws in front of an item, whichever way a browser passed the condition on.
    text = _DRAWN.sub(r'<span style="mso-list:ignore">\1</span>', text)
    text = re.sub(r"<!\[(?:if|endif)[^>]{0,200}>", "", text, flags=re.IGNORECASE)
    text = _without_gone(text)
    try:
        clean = nh3.clean("".join(tame(text).out), tags=set(KNOWN), attributes=_ATTRIBUTES, url_schemes=_SCHEMES,
                          link_rel=None, strip_comments=True, clean_content_tags={"script", "style"})
    except (ValueError, RecursionError) as error:
        raise CannotImport("The page cannot be read.", "Copy its text, and paste it.") from error
    page.tree = parse(clean)
    return page


def _without_data(text: str, page: Page) -> str:
    """Pictures that are written into the page take a short address, so that the rest is quick to read."""
    def short(match: re.Match[str]) -> str:
        kind = match[1].lower()
        if "image/" not in kind and "base64" not in kind:
            return "gone:cannot"
        raw = unquote_to_bytes(match[2])
        try:
            data = base64.b64decode(raw, validate=False) if "base64" in kind else raw
        except (binascii.Error, ValueError):
            data = None
        address = f"kept:{len(page.pictures)}"
        page.pictures[address] = (data, kind.partition(";")[0].rpartition("/")[2].partition("+")[0])
        return address

    return _DATA.sub(short, text) if "data:" in text.lower() else text


def _without_gone(text: str) -> str:
    """Without elements that hold no text of the article."""
    out: list[str] = []
    place = 0
    lower = text.translate(_LOWER)  # of the same length, which lower() is not for every letter
    missing: set[str] = set()
    starts = re.compile(rf"<({'|'.join(_GONE)})(?=[\s/>])|<!--")
    while match := starts.search(lower, place):
        out.append(text[place:match.start()])
        name = match[1]
        if name is None:
            end = -1 if "-->" in missing else lower.find("-->", match.end())
            if end < 0:  # never closed: to a browser all the rest would be a comment; to staff it is their text
                missing.add("-->")
                place = match.end()
                continue
            place = end + 3
            continue
        close = lower.find(">", match.end())
        tag_end = close + 1 if close >= 0 else len(text)
        end = -1 if name in missing else lower.find(f"</{name}", tag_end)
        if lower[match.start():tag_end].endswith("/>") and name not in ("script", "style"):
            place = tag_end
        elif end < 0:
            missing.add(name)
            place = tag_end
        else:
            close = lower.find(">", end)
            place = close + 1 if close >= 0 else len(text)
        if _GONE[name]:
            out.append(f'<img src="gone:thing {_GONE[name]}">')
    out.append(text[place:])
    return _VOID_GONE.sub('<img src="gone:thing embedded object">', "".join(out))


def _read_looks(style: str, looks: dict[str, str]) -> None:
    """What a style sheet says of classes, as far as it is about bold, italic and the like."""
    style = re.sub(r"/\*.*?\*/|<!--|-->", "", style, flags=re.DOTALL)
    for selectors, rules in _RULE.findall(style)[:5000]:
        if not re.search(r"font-weight|font-style|text-decoration|vertical-align|display|mso-list", rules):
            continue
        for selector in selectors.split(","):
            if match := _CLASS.match(selector.strip().lower()):
                looks[match[1]] = f"{looks.get(match[1], '')};{rules}"

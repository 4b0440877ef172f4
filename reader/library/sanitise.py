"""HTML from authors → clean, well-formed HTML of a few elements, in linear time and with no word lost.

Two steps. `tame` takes out every tag that is not known here and every tag nested too deeply, so that nothing swallows
text and nothing takes more than linear time; then nh3 parses as a browser does and keeps what is allowed. The result
still names files and addresses: `page_html` decides about each of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import nh3

from . import limits

_VOID = frozenset("br hr img wbr col".split())
_BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header "
    "hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption colgroup".split())
_INLINE = frozenset(
    "a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub "
    "sup time tt u var wbr ruby rt rp rb".split())
KNOWN = _BLOCKS | _INLINE | {"col"}
# Elements that a start tag of the same name ends.
_SELF_ENDING = frozenset("p li dt dd tr td th option".split())
_ROWS = frozenset("table thead tbody tfoot tr".split())
_REMOVED_WITH_TEXT = ("script", "style")

_ATTRIBUTES = {
    "a": {"href", "name", "id"}, "abbr": {"title"}, "img": {"src", "alt"}, "ol": {"start", "type", "reversed"},
    "li": {"value", "id"}, "td": {"align", "colspan", "rowspan"}, "th": {"align", "colspan", "rowspan"},
    "div": {"class", "align", "id"}, "p": {"class", "align", "id"}, "section": {"class", "id"},
    "sup": {"class", "id"}, "span": {"class", "id"}, "bdo": {"dir"},
    **{f"h{level}": {"id", "align"} for level in range(1, 7)},
    "table": {"id"}, "figure": {"id"}, "blockquote": {"id"}, "pre": {"id"}, "ul": {"id"}, "dl": {"id"}, "dt": {"id"},
    "details": {"id"}, "center": {"id"}, "dfn": {"id"},
}
_ATTRIBUTES["ol"] |= {"id"}
# nh3 lets these through only so that the author can be told about them: page_html refuses all but four.
_SCHEMES = {
    "http", "https", "mailto", "tel", "file", "javascript", "data", "qrc", "about", "ftp", "ftps", "sftp", "smb", "nfs",
    "vbscript", "blob", "chrome", "ms-settings", "shell", "vscode", "ssh", "telnet", "view-source", "sms", "skype",
    "whatsapp", "tg", "git", "ws", "wss", "resource", "jar", "cid", "mid", "x-apple", "intent", "steam", "onenote",
    "ms-word", "ms-excel", "search-ms", "article", "note", "term",
}

_TAG = re.compile(
    r"""<(?:(/?)([a-zA-Z][a-zA-Z0-9:-]*+)((?>[^<>"']++|"(?:[^"<]*+"|[^"]{0,500}+")|'(?:[^'<]*+'|[^']{0,500}+'))*+)>"""
    r"""|(!--)|(!\[CDATA\[)|([!?][^<>]{0,1000}>))""")

_ENDS = {
    "script": re.compile(r"</script\s*>", re.IGNORECASE), "style": re.compile(r"</style\s*>", re.IGNORECASE),
    "!--": re.compile("-->"), "![CDATA[": re.compile(r"\]\]>"),
}


@dataclass(slots=True)
class Clean:
    """Well-formed HTML and what had to go: names of elements, and whether nesting was cut."""

    html: str
    dropped: tuple[str, ...] = ()
    flattened: bool = False


@dataclass(slots=True)
class _Taming:
    out: list[str] = field(default_factory=list)
    dropped: dict[str, None] = field(default_factory=dict)
    flattened: bool = False


def clean(html: str) -> Clean:
    """Clean what an author's markdown became. Raises `LimitReached` when it is far too long."""
    if len(html) > limits.HTML_CHARS:
        raise limits.LimitReached("it became too long")
    taming = tame(html)
    result = nh3.clean(
        "".join(taming.out), tags=set(KNOWN), attributes=_ATTRIBUTES, clean_content_tags=set(_REMOVED_WITH_TEXT),
        url_schemes=_SCHEMES, link_rel=None, strip_comments=True)
    if len(result) > 2 * limits.HTML_CHARS:
        raise limits.LimitReached("it became too long")
    return Clean(result, tuple(taming.dropped), taming.flattened)


def tame(html: str) -> _Taming:
    """The same HTML with known tags only, none nested deeper than the limit; what is no tag becomes text."""
    taming = _Taming()
    out, stack, skipped = taming.out, [], {}
    ends = _Ends(html)
    place = 0
    while True:
        match = _TAG.search(html, place)
        # A "<" that begins no tag would make the sanitizer guess.
        text = html[place:match.start() if match else len(html)]
        out.append(text.replace("<", "&lt;") if "<" in text else text)
        if match is None:
            return taming
        place = match.end()
        name = match[2]
        if name is None:
            place = _aside(match, out, ends)
            continue
        name = name.lower()
        if name in _REMOVED_WITH_TEXT:
            taming.dropped[name] = None
            if not match[1]:
                place = ends.after(_ENDS[name], place)[1]
        elif name not in KNOWN:
            taming.dropped[name] = None
            out.append(" " if name in _PARTING else "")
        elif name in _VOID:
            if not match[1] or name == "br":
                out.append(match[0] if not match[1] else "<br>")
        elif match[1]:
            _close(name, stack, skipped, out)
        else:
            _open(name, match[0], stack, skipped, taming)


# Unknown elements at whose edges words must not grow together.
_PARTING = frozenset("option button textarea select legend fieldset form iframe svg title text tspan label optgroup "
                     "foreignobject desc mi mo mn mtext math video audio object dialog menu marquee frame "
                     "frameset noframes noscript template body head html".split())


class _Ends:
    """Finds where things end, and remembers what does not end any more: so all searches together stay linear."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.gone: set[re.Pattern[str]] = set()

    def after(self, pattern: re.Pattern[str], place: int) -> tuple[int, int]:
        """Where the next `pattern` begins and ends; (-1, place) when there is none."""
        if pattern not in self.gone:
            if match := pattern.search(self.html, place):
                return match.span()
            self.gone.add(pattern)
        return -1, place


def _aside(match: re.Match[str], out: list[str], ends: _Ends) -> int:
    """Comments and declarations vanish, an unclosed comment and a CDATA part stay as text. The place to go on from."""
    place = match.end()
    if match[4]:
        start, end = ends.after(_ENDS["!--"], match.start() + 2)
        if start < 0:
            out.append("&lt;!--")
        return max(end, place)
    if match[5]:
        start, end = ends.after(_ENDS["![CDATA["], place)
        out.append("&lt;![CDATA[" if start < 0 else ends.html[place:start].replace("<", "&lt;"))
        return end
    return place


def _open(name: str, tag: str, stack: list[str], skipped: dict[str, int], taming: _Taming) -> None:
    if name in _SELF_ENDING and stack and stack[-1] == name:
        stack.pop()
    if len(stack) >= limits.TAG_DEPTH:
        skipped[name] = skipped.get(name, 0) + 1
        taming.flattened = True
        taming.out.append("<br>" if name in _BLOCKS else "")
        return
    stack.append(name)
    taming.out.append(tag[:-2] + ">" if tag.endswith("/>") else tag)
    if name in _ROWS:
        taming.out.append(" ")  # words that stand wrongly between cells are moved out, and must not grow together


def _close(name: str, stack: list[str], skipped: dict[str, int], out: list[str]) -> None:
    if skipped.get(name):
        skipped[name] -= 1
        return
    if name in stack:  # the stack is short: no deeper than the limit
        while stack.pop() != name:
            pass
        out.append(f"</{name}>")
    elif name == "p":
        out.append("<br>")

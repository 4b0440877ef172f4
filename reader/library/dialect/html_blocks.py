"""Where a block of raw HTML starts and ends (the seven kinds of CommonMark), and what is an element.

Knows names and shapes of tags only; nothing here cleans HTML.
"""

import re

_BLOCK_NAMES = (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li "
    "link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th "
    "thead title tr track ul"
).split()
_INLINE_NAMES = (
    "a abbr acronym applet area audio b bdi bdo big blink br button canvas cite code data datalist del dfn em embed "
    "font i img input ins kbd label map mark marquee math meta meter nobr noscript object output picture pre progress "
    "q rp rt ruby s samp script select slot small source span strike strong style sub sup svg template textarea time "
    "tt u var video wbr xmp plaintext"
).split()
ELEMENTS = frozenset(_BLOCK_NAMES + _INLINE_NAMES)
# Elements that authors put around markdown: what stands in them is read as markdown.
_WRAPPERS = r"(?:article|aside|center|details|div|footer|header|main|nav|section)"

# Elements whose content is not read as HTML, or not shown at all.
RAW_TEXT = frozenset("script style textarea title iframe noframes noembed noscript xmp plaintext template".split())

ATTRIBUTES = r"(?:\s++[A-Za-z_:][\w:.-]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+)*+"
OPEN_TAG = rf"<([A-Za-z][A-Za-z0-9-]*+){ATTRIBUTES}\s*+/?>"
CLOSE_TAG = r"</([A-Za-z][A-Za-z0-9-]*+)\s*+>"

_RAW_TEXT_START = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.I)
_BLOCK_START = re.compile(rf"</?(?:{'|'.join(_BLOCK_NAMES)})(?=\s|/?>|$)", re.I)
_LONE_TAG = re.compile(rf"(?:{OPEN_TAG}|{CLOSE_TAG})\s*$")
_DECLARATION = re.compile(r"<!(?:doctype|element|attlist|entity|notation)\b", re.I)
_ENDS = {
    1: re.compile(r"</(?:script|pre|style|textarea)>", re.I),
    2: re.compile(r"-->"),
    3: re.compile(r"\?>"),
    4: re.compile(r">"),
    5: re.compile(r"\]\]>"),
}
_WRAPPER_LINE = re.compile(rf"\s*+(?:</?{_WRAPPERS}{ATTRIBUTES}\s*+>\s*+|<summary>[^<]*+</summary>\s*+)++$", re.I)
BLANK_ENDED = (6, 7)
# A tag as browsers read it, or one of the kinds of declarations that they skip.
_ANY_TAG = re.compile(r"<(?:/?([A-Za-z][^\s/>]*+)|([!?]))(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_STARTS_TAG = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/!?")


def kind_of_start(line: str, at: int, *, interrupts: bool) -> int:
    """Which of the seven kinds of HTML block starts at column `at`; 0 for none."""
    following = line[at + 1 : at + 2]
    if following in ("!", "?"):
        if line.startswith("<!--", at):
            return 2
        if following == "?":
            return 3
        if line.startswith("<![CDATA[", at):
            return 5
        return 4 if _DECLARATION.match(line, at) else 0
    if _RAW_TEXT_START.match(line, at):
        return 1
    if _BLOCK_START.match(line, at):
        return 6
    if not interrupts and (match := _LONE_TAG.match(line, at)):
        name = match[1] or match[2]
        if name.lower() in ELEMENTS or "-" in name or "=" in match[0] or "/" in match[0]:
            return 7
    return 0


def is_block_tag(line: str, at: int) -> bool:
    """Whether a tag of a block such as `<tr>` or `</div>` starts at column `at`."""
    return _BLOCK_START.match(line, at) is not None


def ends(kind: int, line: str, at: int = 0) -> bool:
    """Whether a block of one of the kinds 1 to 5 ends on this line."""
    # Kind 2 starts with "<!--", which must not be taken for its own end ("<!-->").
    return _ENDS[kind].search(line, at) is not None


def last_end(kind: int, lines: list[str]) -> int:
    """The number of the last line on which a block of kinds 1 to 5 could end; -1 if there is none."""
    for number in range(len(lines) - 1, -1, -1):
        if _ENDS[kind].search(lines[number]):
            return number
    return -1


def is_wrapper(line: str) -> bool:
    """Whether the line holds nothing but tags that authors put around markdown."""
    return _WRAPPER_LINE.match(line) is not None


def tidy(html: str) -> str:
    """Raw HTML without its comments, in which nothing is left open that would swallow text.

    A browser reads everything after `<title>`, `<a href="` or `<!--` as part of it until its end comes.
    Where that does not come, the "<" is written as text, so that no word is lost.
    """
    kept = []
    done = at = 0
    missing: set[str] = set()
    while (start := html.find("<", at)) >= 0:
        end = 0
        if html.startswith("<!--", start):
            end = 0 if "-->" in missing else _end_of_comment(html, start)
            if end:
                kept.append(html[done:start])
                done = end
            else:
                missing.add("-->")
        elif match := _ANY_TAG.match(html, start):
            name = (match[1] or "").lower()
            if name not in RAW_TEXT or match[0].startswith("</"):
                end = match.end()
            elif name not in missing:
                end = end_of_raw_text(html, name, match.end())
                if not end:
                    missing.add(name)
        elif html[start + 1 : start + 2] not in _STARTS_TAG:
            end = start + 1
        if not end:
            kept += (html[done:start], "&lt;")
            done = end = start + 1
        at = end
    kept.append(html[done:])
    return "".join(kept)


def end_of_raw_text(html: str, name: str, at: int) -> int:
    """The place after the end tag of an element that holds raw text; 0 if there is none."""
    end = re.compile(rf"</{name}\s*>", re.I).search(html, at)
    return end.end() if end else 0


def _end_of_comment(html: str, start: int) -> int:
    if html.startswith("<!-->", start):
        return start + 5
    found = html.find("-->", start + 4)
    return found + 3 if found >= 0 else 0

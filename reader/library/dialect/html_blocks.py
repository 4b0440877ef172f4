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

ATTRIBUTES = r"(?:\s++[A-Za-z_:][\w:.-]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+)*+"
OPEN_TAG = rf"<([A-Za-z][A-Za-z0-9-]*+){ATTRIBUTES}\s*+/?>"
CLOSE_TAG = r"</([A-Za-z][A-Za-z0-9-]*+)\s*+>"

_RAW_TEXT_START = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.I)
_BLOCK_START = re.compile(rf"</?(?:{'|'.join(_BLOCK_NAMES)})(?=\s|/?>|$)", re.I)
_LONE_TAG = re.compile(rf"(?:{OPEN_TAG}|{CLOSE_TAG})\s*$")
_ENDS = {
    1: re.compile(r"</(?:script|pre|style|textarea)>", re.I),
    2: re.compile(r"-->"),
    3: re.compile(r"\?>"),
    4: re.compile(r">"),
    5: re.compile(r"\]\]>"),
}
_WRAPPER_LINE = re.compile(rf"\s*+(?:</?{_WRAPPERS}{ATTRIBUTES}\s*+>\s*+|<summary>[^<]*+</summary>\s*+)++$", re.I)
BLANK_ENDED = (6, 7)


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
        return 4 if line[at + 2 : at + 3].isalpha() else 0
    if _RAW_TEXT_START.match(line, at):
        return 1
    if _BLOCK_START.match(line, at):
        return 6
    if not interrupts and (match := _LONE_TAG.match(line, at)):
        name = match[1] or match[2]
        if name.lower() in ELEMENTS or "-" in name or "=" in match[0] or "/" in match[0]:
            return 7
    return 0


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


def without_comments(html: str) -> str:
    """The HTML with every closed comment removed; an open one is left as it is."""
    if "<!--" not in html:
        return html
    kept = []
    at = 0
    while (start := html.find("<!--", at)) >= 0:
        end = html.find("-->", start + 4)
        if html.startswith("<!-->", start):
            end = start + 2
        if end < 0:
            break
        kept.append(html[at:start])
        at = end + 3
    kept.append(html[at:])
    return "".join(kept)

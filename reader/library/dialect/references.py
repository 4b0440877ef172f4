"""Link reference definitions: `[label]: address "title"` at the front of a paragraph.

Also the pieces of link syntax that definitions and links in the text share.
"""

import re
from html.entities import html5

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_LABEL = re.compile(r"\[((?:[^\\\[\]]|\\.){1,999}+)\]:", re.DOTALL)
_SPACE = re.compile(r"[ \t]*+(?:\n[ \t]*+)?")
_TITLE = re.compile(r"\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)'|\(((?:[^()\\]|\\.)*+)\)|“([^”\n]*+)”", re.DOTALL)
_POINTED = re.compile(r"<((?:[^<>\n\\]|\\.)*+)>")
_REST_OF_LINE_EMPTY = re.compile(r"[ \t]*+(?:\n|$)")
_BARE_RUN = re.compile(r"(?:[^\s()\\\x00-\x1f\x7f]|\\[!-/:-@\[-`{-~]|\\)++")
_MOST_PARENTHESES = 32
_ADDRESS_LIKE = re.compile(r"[/.#:?@%\\]|^$|^<")


def plain(text: str) -> str:
    """Resolve backslash escapes and entities."""
    if "\\" in text:
        # An escaped "&" must not become the start of an entity.
        text = _ESCAPE.sub(lambda match: "&amp;" if match[1] == "&" else match[1], text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: entity(match[0]), text)
    return text


def entity(source: str) -> str:
    """The characters that an entity such as `&eacute;` stands for; itself when there is none."""
    if source.startswith("&#"):
        digits = source[2:-1]
        try:
            code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        except ValueError:
            return source
        return "\ufffd" if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)
    return html5.get(source[1:], source)


def normal_label(label: str) -> str:
    """The form in which labels are compared."""
    return " ".join(label.split()).casefold()


def read_title(text: str, at: int) -> tuple[str, int] | None:
    """The quoted title at `at` and the place after it."""
    match = _TITLE.match(text, at)
    if match is None or "\n\n" in match[0]:
        return None
    return plain(next(group for group in match.groups() if group is not None)), match.end()


def read_address(text: str, at: int) -> tuple[str, int] | None:
    """The link address at `at` and the place after it; round brackets must be in pairs."""
    if text.startswith("<", at):
        match = _POINTED.match(text, at)
        return (plain(match[1]), match.end()) if match else None
    start = at
    depth = 0
    while at < len(text):
        match = _BARE_RUN.match(text, at)
        if match:
            at = match.end()
        sign = text[at : at + 1]
        if sign == "(":
            depth += 1
            if depth > _MOST_PARENTHESES:
                return None
        elif sign == ")" and depth:
            depth -= 1
        else:
            break
        at += 1
    return None if depth else (plain(text[start:at]), at)


class Definition:
    """One definition as it stands in a document."""

    __slots__ = ("label", "address", "title", "source", "used")

    def __init__(self, label: str, address: str, title: str | None, source: str) -> None:
        self.label = label
        self.address = address
        self.title = title
        self.source = source
        self.used = False

    @property
    def is_words(self) -> bool:
        """Whether nobody uses it and it looks like a sentence ("[Note]: important"), not an address."""
        return not self.used and not _ADDRESS_LIKE.search(self.address)


def read_definitions(text: str) -> tuple[list[Definition], str]:
    """Take the definitions off the front of a paragraph; give them and the rest."""
    found: list[Definition] = []
    at = 0
    while text.startswith("[", at):
        taken = _read_one(text, at)
        if taken is None:
            break
        definition, at = taken
        found.append(definition)
    return found, text[at:]


def _read_one(text: str, at: int) -> tuple[Definition, int] | None:
    label = _LABEL.match(text, at)
    if label is None or not label[1].strip() or label[1].startswith("^"):
        return None
    start = _SPACE.match(text, label.end()).end()
    if start == len(text) or text[start] == "\n":
        return None
    address = read_address(text, start)
    if address is None or (address[1] == start):
        return None
    end_of_address = address[1]
    title_start = _SPACE.match(text, end_of_address).end()
    title = None
    end = None
    if title_start > end_of_address:
        quoted = read_title(text, title_start)
        if quoted is not None and (line_end := _REST_OF_LINE_EMPTY.match(text, quoted[1])):
            title, end = quoted[0], line_end.end()
    if end is None:
        line_end = _REST_OF_LINE_EMPTY.match(text, end_of_address)
        if line_end is None:
            return None
        end = line_end.end()
    return Definition(normal_label(label[1]), address[0], title, text[at:end].strip()), end

"""Read the text of one leaf into a flat list of pieces: words, code, tags, pictures, …

The pieces are in order and properly nested, so that whatever comes after (punctuation, glossary,
HTML) is one walk along a list and never recursion. Must stay linear in the length of the text.
"""

import re
from html import escape

from reader.library.dialect import emphasis
from reader.library.dialect.addresses import bare_address
from reader.library.dialect.html_blocks import ATTRIBUTES, ELEMENTS, RAW_TEXT, end_of_raw_text
from reader.library.dialect.references import (
    Definition,
    entity,
    normal_label,
    plain,
    read_address,
    read_title,
)

# Kinds of pieces. A plain `str` is text that may get punctuation; all others are tuples.
LITERAL = 0  # (LITERAL, text): text that stays as it is
CODE = 1  # (CODE, text)
RAW = 2  # (RAW, html, name): a raw tag
BREAK = 3  # (BREAK,)
OPEN = 4  # (OPEN, html, name, is_bare_address)
CLOSE = 5  # (CLOSE, html, name, is_bare_address)
IMAGE = 6  # (IMAGE, address, alt, title or None)
NOTE = 7  # (NOTE, key): a footnote's mark

_SPECIAL = re.compile(r"[\\`*_\[\]<&]|!\[|~~+|==+|(?<! ) {2,}+\n|(?<![A-Za-z0-9])(?:(?i:https?|ftp)://|www\.)")
_MAYBE_SPECIAL = re.compile(r"[\\`*_\[\]<&~=]")
_BACKTICKS = re.compile("`++")
_RUN = {sign: re.compile(re.escape(sign) + "++") for sign in "*_"}
_ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+)>")
_EMAIL = re.compile(r"<([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?)>")
_TAG = re.compile(rf"<(?:([A-Za-z][A-Za-z0-9-]*+){ATTRIBUTES}\s*+/?|/([A-Za-z][A-Za-z0-9-]*+)\s*+)>")
_GAP = re.compile(r"[ \t]*+(?:\n[ \t]*+)?")
_FULL_REFERENCE = re.compile(r"\[((?:[^\\\[\]]|\\.){0,999}+)\]", re.DOTALL)
_LOOSE_ADDRESS = re.compile(r"\(\s*([^()<>\n\"]{1,300}?)(?:\s+\"([^\"\n]{0,300})\")?\s*\)")
_PATH_WITH_SPACES = re.compile(r"(?:\.{0,2}/|#|https?:|mailto:)|.*\.\w{1,5}(?:#\S*)?$")
_LONGEST_LABEL = 999
_TOO_MANY_NOTES = 10_000


class _Bracket:
    __slots__ = ("index", "is_image", "delimiter", "start", "holds_bracket")

    def __init__(self, index: int, is_image: bool, delimiter: "emphasis.Delimiter | None", start: int) -> None:
        self.index = index  # of its piece
        self.is_image = is_image
        self.delimiter = delimiter  # the last one before it
        self.start = start  # of the text within
        self.holds_bracket = False


class InlineReader:
    """Reads the texts of one document, whose references and footnotes are known."""

    def __init__(self, references: dict[str, Definition], notes: dict) -> None:
        self._references = references
        self._notes = notes

    def read(self, text: str) -> list:
        """The pieces of one text."""
        # Most texts hold nothing special, and looking for single signs is many times quicker.
        if _MAYBE_SPECIAL.search(text) is None and "://" not in text and "www." not in text and "  \n" not in text:
            return [text]
        special = _SPECIAL.search(text)
        if special is None:
            return [text]
        return _Reading(text, self._references, self._notes).run(special)


class _Reading:
    """The state while one text is read."""

    def __init__(self, text: str, references: dict[str, Definition], notes: dict) -> None:
        self.text = text
        self.references = references
        self.notes = notes
        self.pieces: list = []
        self.last: emphasis.Delimiter | None = None
        self.brackets: list[_Bracket] = []
        # Brackets below this number can't become links: one of them holds a link already.
        self.inactive = 0
        self.backticks: dict[int, list[int]] | None = None
        self.missing: set[str] = set()  # ends of raw HTML that don't come any more
        self.in_raw_link = False

    def run(self, special: re.Match) -> list:
        text = self.text
        pieces = self.pieces
        search = _SPECIAL.search
        at = 0
        while special is not None:
            start = special.start()
            if start > at:
                pieces.append(text[at:start])
            sign = text[start]
            if sign == "*" or sign == "_":
                at = self._delimiter(sign, start, _RUN[sign].match(text, start).end())
            elif sign == "[":
                self._open_bracket(start, is_image=False)
                at = start + 1
            elif sign == "]":
                at = self._close_bracket(start)
            elif sign == "\\":
                at = self._escape(start)
            elif sign == "`":
                at = self._code(start)
            elif sign == "<":
                at = self._angle(start)
            elif sign == "&":
                at = self._entity(start)
            elif sign == "!":
                self._open_bracket(start, is_image=True)
                at = start + 2
            elif sign == " ":
                pieces.append((BREAK,))
                at = special.end()
            elif sign in "~=":
                at = self._delimiter(sign, start, special.end())
            else:
                at = self._bare_address(start)
            special = search(text, at)
        if at < len(text):
            pieces.append(text[at:])
        emphasis.pair(self.last, None)
        return _flat(pieces)

    def _escape(self, at: int) -> int:
        following = self.text[at + 1 : at + 2]
        if following in _ESCAPABLE and following:
            self.pieces.append((LITERAL, following))
            return at + 2
        if following == "\n":
            self.pieces.append((BREAK,))
            return at + 2
        self.pieces.append("\\")
        return at + 1

    def _entity(self, at: int) -> int:
        match = _ENTITY.match(self.text, at)
        if match is None:
            self.pieces.append("&")
            return at + 1
        self.pieces.append((LITERAL, entity(match[0])))
        return match.end()

    def _code(self, at: int) -> int:
        text = self.text
        if self.backticks is None:
            self.backticks = {}
            for run in _BACKTICKS.finditer(text, at):
                self.backticks.setdefault(run.end() - run.start(), []).append(run.start())
            for places in self.backticks.values():
                places.reverse()
        end = _BACKTICKS.match(text, at).end()
        size = end - at
        places = self.backticks.get(size, [])
        while places and places[-1] < end:
            places.pop()
        if not places:
            self.pieces.append((LITERAL, text[at:end]))
            return end
        close = places.pop()
        code = text[end:close].replace("\n", " ")
        if len(code) > 2 and code[0] == code[-1] == " " and code.strip():
            code = code[1:-1]
        self.pieces.append((CODE, code))
        return close + size

    def _delimiter(self, sign: str, start: int, end: int) -> int:
        text = self.text
        size = end - start
        if sign in "~=" and size != 2:
            self.pieces.append(text[start:end])
            return end
        flanks = emphasis.flanks(sign, size, text[start - 1] if start else "", text[end] if end < len(text) else "")
        if not flanks.can_open and not flanks.can_close:
            self.pieces.append(text[start:end])
            return end
        delimiter = emphasis.Delimiter(sign, size, flanks, self.last)
        if self.last is not None:
            self.last.after = delimiter
        self.last = delimiter
        self.pieces.append(delimiter)
        return end

    # -- links and pictures ----------------------------------------------------------------------

    def _open_bracket(self, at: int, *, is_image: bool) -> None:
        if self.brackets:
            self.brackets[-1].holds_bracket = True
        self.brackets.append(_Bracket(len(self.pieces), is_image, self.last, at + 1 + is_image))
        self.pieces.append("![" if is_image else "[")

    def _close_bracket(self, at: int) -> int:
        if not self.brackets:
            self.pieces.append("]")
            return at + 1
        bracket = self.brackets.pop()
        inactive = not bracket.is_image and len(self.brackets) < self.inactive
        self.inactive = min(self.inactive, len(self.brackets))
        if bracket.holds_bracket and self.brackets:
            self.brackets[-1].holds_bracket = True
        text = self.text
        if not bracket.is_image and text.startswith("^", bracket.start) and not bracket.holds_bracket:
            key = text[bracket.start + 1 : at].casefold()
            if key in self.notes:
                del self.pieces[bracket.index :]
                self._forget_delimiters(bracket)
                self.pieces.append((NOTE, key))
                return at + 1
        if inactive:
            self.pieces.append("]")
            return at + 1
        target = self._inline_target(at + 1) or self._reference_target(bracket, at)
        if target is None:
            self.pieces.append("]")
            return at + 1
        address, title, end = target
        emphasis.pair(self.last, bracket.delimiter)
        self.last = bracket.delimiter
        if self.last is not None:
            self.last.after = None
        pieces = self.pieces
        if bracket.is_image:
            alt = words_of(_flat(pieces[bracket.index + 1 :])).replace("\n", " ")
            del pieces[bracket.index :]
            pieces.append((IMAGE, address, alt, title))
            return end
        for index in range(bracket.index + 1, len(pieces)):
            piece = pieces[index]
            if type(piece) is tuple and piece[0] in (OPEN, CLOSE) and piece[3]:
                pieces[index] = ""
        pieces[bracket.index] = (OPEN, link_tag(address, title), "a", False)
        pieces.append((CLOSE, "</a>", "a", False))
        self.inactive = len(self.brackets)
        return end

    def _forget_delimiters(self, bracket: _Bracket) -> None:
        self.last = bracket.delimiter
        if self.last is not None:
            self.last.after = None

    def _inline_target(self, at: int) -> tuple[str, str | None, int] | None:
        text = self.text
        if not text.startswith("(", at):
            return None
        start = _GAP.match(text, at + 1).end()
        read = read_address(text, start)
        if read is not None:
            address, end = read
            gap_end = _GAP.match(text, end).end()
            title = None
            if gap_end > end and (quoted := read_title(text, gap_end)):
                title = quoted[0]
                gap_end = _GAP.match(text, quoted[1]).end()
            if text.startswith(")", gap_end):
                return address, title, gap_end + 1
        # Author: an address with spaces in it.
        loose = _LOOSE_ADDRESS.match(text, at)
        if loose and " " in loose[1] and _PATH_WITH_SPACES.match(loose[1]):
            return plain(loose[1]), plain(loose[2]) if loose[2] is not None else None, loose.end()
        return None

    def _reference_target(self, bracket: _Bracket, at: int) -> tuple[str, str | None, int] | None:
        text = self.text
        end = at + 1
        label = None
        full = _FULL_REFERENCE.match(text, end) if text.startswith("[", end) else None
        if full is not None and (full[1].strip() or not full[1]):
            end = full.end()
            label = full[1]
        if not label:
            if bracket.holds_bracket or at - bracket.start > _LONGEST_LABEL:
                return None
            label = text[bracket.start : at]
        definition = self.references.get(normal_label(label))
        if definition is None:
            return None
        definition.used = True
        return definition.address, definition.title, end

    # -- addresses and raw HTML ------------------------------------------------------------------

    def _bare_address(self, at: int) -> int:
        end = 0 if self.in_raw_link else bare_address(self.text, at, within_brackets=bool(self.brackets))
        if not end:
            self.pieces.append(self.text[at : at + 1])
            return at + 1
        shown = self.text[at:end]
        address = "http://" + shown if shown[:4].lower() == "www." else shown
        self._link_to(plain(address), plain(shown), is_bare=True)
        return end

    def _link_to(self, address: str, shown: str, *, is_bare: bool) -> None:
        self.pieces += ((OPEN, link_tag(address, None), "a", is_bare), (LITERAL, shown), (CLOSE, "</a>", "a", is_bare))

    def _angle(self, at: int) -> int:
        text = self.text
        if match := _AUTOLINK.match(text, at):
            self._link_to(match[1], match[1], is_bare=True)
            return match.end()
        if match := _EMAIL.match(text, at):
            self._link_to("mailto:" + match[1], match[1], is_bare=True)
            return match.end()
        if match := _TAG.match(text, at):
            name = match[1] or match[2]
            if self._is_element(name, match[0]):
                name = name.lower()
                if name == "a":
                    self.in_raw_link = match[1] is not None
                if name in RAW_TEXT and match[1]:
                    return self._raw_text(name, at, match.end())
                self.pieces.append((RAW, match[0], name))
                return match.end()
        elif text.startswith("<!--", at):
            if text.startswith(("<!-->", "<!--->"), at):
                return text.index(">", at) + 1
            if end := self._find_end("-->", at + 4):
                return end  # comments vanish
        elif text.startswith("<?", at):
            if end := self._find_end("?>", at + 2):
                self.pieces.append((RAW, text[at:end], "?"))
                return end
        elif text.startswith("<![CDATA[", at):
            end = self._find_end("]]>", at + 9)
            if end:
                # HTML knows no such sections; what stands in one is text.
                self.pieces.append((LITERAL, text[at + 9 : end - 3]))
                return end
        self.pieces.append("<")
        return at + 1

    def _raw_text(self, name: str, at: int, after_tag: int) -> int:
        """Take `<script>` and its like with all that is in it; as text if its end does not come."""
        end = 0 if name in self.missing else end_of_raw_text(self.text, name, after_tag)
        if not end:
            self.missing.add(name)
            self.pieces.append("<")
            return at + 1
        self.pieces.append((RAW, self.text[at:end], "?"))
        return end

    def _find_end(self, mark: str, at: int) -> int:
        """The place after the next `mark`, 0 if there is none; says no only once for each mark."""
        if mark in self.missing:
            return 0
        found = self.text.find(mark, at)
        if found < 0:
            self.missing.add(mark)
            return 0
        return found + len(mark)

    @staticmethod
    def _is_element(name: str, tag: str) -> bool:
        """Whether a tag is one: "<your name>" is text that someone wants to be read."""
        return name.lower() in ELEMENTS or "=" in tag or "/" in tag or "-" in name


def link_tag(address: str, title: str | None) -> str:
    """The opening tag of a link."""
    tag = f'<a href="{escape(address.replace(" ", "%20"))}"'
    return f'{tag} title="{escape(title)}">' if title else tag + ">"


def _flat(pieces: list) -> list:
    """Put the tags of the delimiters in place and join neighboring texts."""
    flat: list = []
    texts: list[str] = []
    for piece in pieces:
        if type(piece) is str:
            texts.append(piece)
            continue
        if type(piece) is emphasis.Delimiter:
            if piece.closes:
                if texts:
                    flat.append("".join(texts))
                    texts = []
                flat += [(CLOSE, f"</{tag}>", tag, False) for tag in piece.closes]
            if piece.left:
                texts.append(piece.sign * piece.left)
            if piece.opens:
                if texts:
                    flat.append("".join(texts))
                    texts = []
                flat += [(OPEN, f"<{tag}>", tag, False) for tag in reversed(piece.opens)]
            continue
        if texts:
            flat.append("".join(texts))
            texts = []
        flat.append(piece)
    if texts:
        flat.append("".join(texts))
    return flat


def words_of(pieces: list) -> str:
    """The plain text of pieces, as in the alt text of a picture or the name of a heading."""
    parts = []
    for piece in pieces:
        if type(piece) is str:
            parts.append(piece)
        elif piece[0] in (LITERAL, CODE):
            parts.append(piece[1])
        elif piece[0] == IMAGE:
            parts.append(piece[2])
        elif piece[0] == BREAK:
            parts.append("\n")
    return "".join(parts)

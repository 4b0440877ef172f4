"""Turn the pieces of one text into HTML: punctuation, glossary terms, mail addresses, footnote marks.

The last step for text. One walk along the list; tags nested deeper than `DEEPEST_TAG` are left
out, their text never.
"""

from html import escape

from reader.library.dialect.addresses import split_mail
from reader.library.dialect.glossary import Glossary
from reader.library.dialect.inline import (
    BREAK,
    CLOSE,
    CODE,
    IMAGE,
    LITERAL,
    NOTE,
    OPEN,
    RAW,
    link_tag,
)
from reader.library.dialect.punctuation import Punctuation

DEEPEST_TAG = 30
_AS_WRITTEN = frozenset(("code", "kbd", "samp", "tt", "pre", "var", "script", "style", "textarea"))


class Phrases:
    """Writes the texts of one document; knows its language, its glossary and the numbers of its footnotes."""

    def __init__(self, marks: tuple[str, str, str, str], glossary: Glossary) -> None:
        self._marks = marks
        self._glossary = glossary
        self._note_numbers: dict[str, int] = {}
        self.note_order: list[str] = []  # the keys of the footnotes, by first reference

    def html(self, pieces: list) -> str:
        """The HTML of one text."""
        if len(pieces) == 1 and type(pieces[0]) is str:
            return self._text(Punctuation(self._marks).set(pieces[0], ""), False)
        punctuation = Punctuation(self._marks)
        parts: list[str] = []
        left_out: list[bool] = []
        links = 0
        as_written = 0
        for number, piece in enumerate(pieces):
            if type(piece) is str:
                if as_written:
                    parts.append(_escape(piece))
                    punctuation.skip(piece[-1:])
                else:
                    parts.append(self._text(punctuation.set(piece, _following(pieces, number)), links > 0))
                continue
            kind = piece[0]
            if kind == LITERAL:
                parts.append(_escape(piece[1]))
                punctuation.skip(piece[1][-1:] or " ")
            elif kind == OPEN:
                deep = len(left_out) >= DEEPEST_TAG
                left_out.append(deep)
                if not deep:
                    parts.append(piece[1])
                links += piece[2] == "a"
            elif kind == CLOSE:
                if not left_out.pop():
                    parts.append(piece[1])
                links -= piece[2] == "a"
            elif kind == CODE:
                parts.append(f"<code>{_escape(piece[1])}</code>")
                punctuation.skip(piece[1][-1:] or "x")
            elif kind == BREAK:
                parts.append("<br>\n")
                punctuation.skip(" ")
            elif kind == RAW:
                parts.append(piece[1])
                if piece[2] in _AS_WRITTEN:
                    as_written = max(0, as_written + (-1 if piece[1].startswith("</") else 1))
                elif piece[2] == "br":
                    punctuation.skip(" ")
                elif piece[2] == "a":
                    links = max(0, links + (-1 if piece[1].startswith("</") else 1))
            elif kind == IMAGE:
                parts.append(image_tag(piece[1], piece[2], piece[3]))
                punctuation.skip("x")
            elif kind == NOTE:
                parts.append(self._note_mark(piece[1]))
        return "".join(parts)

    def _text(self, text: str, in_link: bool) -> str:
        if "@" in text and not in_link:
            return "".join(
                f"{link_tag('mailto:' + piece, None)}{_escape(piece)}</a>" if is_mail else self._words(piece)
                for piece, is_mail in split_mail(text)
            )
        return self._words(text)

    def _words(self, text: str) -> str:
        if not self._glossary:
            return _escape(text)
        return "".join(
            _escape(piece) if meaning is None else f'<abbr title="{escape(meaning)}">{_escape(piece)}</abbr>'
            for piece, meaning in self._glossary.split(text)
        )

    def _note_mark(self, key: str) -> str:
        number = self.number_of_note(key)
        return f'<sup class="footnote-ref"><a href="#fn-{number}">{number}</a></sup>'

    def number_of_note(self, key: str) -> int:
        """The number of a footnote; a new one if it has none yet."""
        if key not in self._note_numbers:
            self.note_order.append(key)
            self._note_numbers[key] = len(self.note_order)
        return self._note_numbers[key]


def image_tag(address: str, alt: str, title: str | None) -> str:
    """A picture; its alt text is always there, if only empty."""
    tag = f'<img src="{escape(address.replace(" ", "%20"))}" alt="{escape(alt)}"'
    return f'{tag} title="{escape(title)}">' if title else tag + ">"


def _escape(text: str) -> str:
    return escape(text, quote=False)


def _following(pieces: list, number: int) -> str:
    """The first character that is shown after a piece; "" at the end."""
    for at in range(number + 1, len(pieces)):
        piece = pieces[at]
        if type(piece) is str:
            return piece[:1]
        if piece[0] in (LITERAL, CODE):
            return piece[1][:1] or "x"
        if piece[0] == BREAK:
            return " "
        if piece[0] == IMAGE:
            return "x"
    return ""

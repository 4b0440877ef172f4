"""A picture alone in its paragraph becomes a figure.

Its caption is the picture's title, or an emphasized line right below it.
"""

from reader.library.dialect.inline import BREAK, CLOSE, IMAGE, OPEN
from reader.library.dialect.phrases import Phrases, image_tag


def figure(pieces: list, phrases: Phrases) -> str | None:
    """The HTML within `<figure>` for the pieces of a paragraph; None if it holds more than a picture."""
    if not pieces or type(pieces[0]) is not tuple or pieces[0][0] != IMAGE:
        return None
    _, address, alt, title = pieces[0]
    rest = [piece for piece in pieces[1:] if not _is_gap(piece)]
    if not rest:
        caption = phrases.html([title]) if title else ""
    elif _is_emphasized_line(pieces[1], rest):
        caption = phrases.html(rest[1:-1])
        if title:
            caption = f"{phrases.html([title])}<br>{caption}"
    else:
        return None
    picture = image_tag(address, alt, None)
    return f"{picture}<figcaption>{caption}</figcaption>" if caption else picture


def _is_gap(piece: object) -> bool:
    return piece[0] == BREAK if type(piece) is tuple else not piece.strip()


def _is_emphasized_line(between: object, rest: list) -> bool:
    if type(between) is str and "\n" not in between:
        return False
    if type(rest[0]) is str or rest[0][:3] != (OPEN, "<em>", "em"):
        return False
    depth = 0
    for number, piece in enumerate(rest):
        if type(piece) is tuple and piece[0] == OPEN:
            depth += 1
        elif type(piece) is tuple and piece[0] == CLOSE:
            depth -= 1
            if not depth:
                return number == len(rest) - 1
    return False

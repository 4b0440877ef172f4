"""Plain text → blocks: paragraphs, and the lists and headings that are plain to see.

When in doubt it is a paragraph: staff make a heading of it more easily than they undo one.
"""

from __future__ import annotations

import re

from .blocks import Block, Break, Document, Heading, Inline, Listing, Paragraph, Rule, Run
from .escaping import tidy

_BULLET = re.compile(r"(\s*)(?:[-*+•◦▪‣●■□·–\uf0b7\uf0a7]|o(?=\t))[ \t\xa0]+(?=\S)")
_NUMBER = re.compile(r"(\s*)(\d{1,3})[.)][ \t\xa0]+(?=\S)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+")
_RULE = re.compile(r"\s*(?:[-*_=~#]\s?){3,}\s*")
_HASHES = re.compile(r"(#{1,6})\s+(\S.*?)\s*#*\s*")
_UNDERLINE = re.compile(r"(=+|-+)\s*")
_WRAPPED = 50          # letters; when most lines are longer than this and end anywhere, the text was wrapped
_LONGEST_HEADING = 70
_TAB = 4


def read_plain(text: str) -> Document:
    """The document that a plain text is."""
    lines = [line.rstrip() for line in re.split(r"\r\n|[\r\n\u2028\u2029\x85\x0b\x0c]", text.lstrip("\ufeff"))]
    document = Document()
    place = 0
    while place < len(lines):
        if not lines[place].strip():
            place += 1
            continue
        end = place
        while end < len(lines) and lines[end].strip():
            end += 1
        alone = (place == 0 or not lines[place - 1].strip())
        document.blocks += _chunk(lines[place:end], alone, any(line.strip() for line in lines[end:]))
        place = end
    document.blocks = _joined_lists(document.blocks)
    return document


def _chunk(lines: list[str], alone: bool, is_followed: bool) -> list[Block]:
    """The blocks of lines without an empty one between them."""
    if len(lines) == 1:
        if _RULE.fullmatch(lines[0]):
            return [Rule()]
        if alone and is_followed and _is_heading(lines[0].strip()):
            return [Heading(2, _text(lines[0].strip().rstrip(":")))]
    if len(lines) >= 2 and (under := _UNDERLINE.fullmatch(lines[1])) and len(lines[1].strip()) >= 3 and (
            len(lines[0]) <= 2 * _LONGEST_HEADING):
        heading = Heading(1 if under[1][0] == "=" else 2, _text(lines[0].strip()))
        return [heading, *(_chunk(lines[2:], False, is_followed) if lines[2:] else [])]
    blocks: list[Block] = []
    waiting: list[str] = []

    def put() -> None:
        if waiting:
            blocks.extend(_paragraphs(waiting))
            waiting.clear()

    place = 0
    while place < len(lines):
        line = lines[place]
        if hashes := _HASHES.fullmatch(line):
            put()
            blocks.append(Heading(len(hashes[1]), _text(hashes[2])))
        elif _starts_list(lines, place):
            put()
            listing, place = _listing(lines, place)
            blocks.append(listing)
            continue
        else:
            waiting.append(line)
        place += 1
    put()
    return blocks


def _is_heading(line: str) -> bool:
    """Whether a line that stands alone is a heading: short, no sentence, no item, with words in it."""
    if len(line) > _LONGEST_HEADING or not re.search(r"[^\W\d_]{2}", line) or _BULLET.match(line):
        return False
    if line.startswith(("http", "www.", "(", "“", '"', "«", ">", "|", "[")) or "@" in line or "\t" in line:
        return False
    if re.search(r"\d{3}[-. ]\d{3,4}", line):  # a phone number
        return False
    first = next((letter for letter in line if letter.isalpha()), "")
    return line[-1] not in ".,;…)\"”" and len(line.split()) <= 10 and not first.islower()


def _starts_list(lines: list[str], place: int) -> bool:
    if _BULLET.match(lines[place]):
        # A single dash may be a dash; two in a row, or a real bullet, are a list.
        return lines[place].lstrip()[0] not in "–-+*·" or len(lines) == 1 or _has_neighbor(lines, place, _BULLET)
    number = _NUMBER.match(lines[place])
    if number is None:
        return False
    return len(lines) == 1 or number[2] == "1" or _has_neighbor(lines, place, _NUMBER)


def _has_neighbor(lines: list[str], place: int, kind: re.Pattern[str]) -> bool:
    return any(kind.match(line) for line in (*lines[max(0, place - 1):place], *lines[place + 1:place + 3]))


def _listing(lines: list[str], place: int) -> tuple[Listing, int]:
    """The list that starts at `place`, and the place after it."""
    found = _item(lines[place])
    listing = Listing(found[1])
    depth = found[0]
    while place < len(lines):
        found = _item(lines[place])
        if found is None:
            if not listing.items or not lines[place][:1].isspace() and not _goes_on(lines[place]):
                break
            listing.items[-1].append(Paragraph(_text(lines[place].strip())))
            _merge_paragraphs(listing.items[-1])
            place += 1
            continue
        indent, number, text = found
        if indent > depth + 1 and listing.items:
            inner, place = _listing(lines, place)
            listing.items[-1].append(inner)
            continue
        if indent < depth - 1:
            break
        if (number is None) != (listing.start is None) or (
                number is not None and listing.items and number != listing.start + len(listing.items)):
            break
        listing.items.append([Paragraph(_text(text))])
        place += 1
    return listing, place


def _goes_on(line: str) -> bool:
    """Whether a line without an indent goes on with the item above it: it begins in the middle of a sentence."""
    return line[:1].islower()


def _merge_paragraphs(item: list[Block]) -> None:
    """Two paragraphs at the end of an item become one: they were one, wrapped."""
    if len(item) > 1 and isinstance(item[-1], Paragraph) and isinstance(item[-2], Paragraph):
        last = item.pop()
        item[-1].inside += [Run(" "), *last.inside]


def _item(line: str) -> tuple[int, int | None, str] | None:
    """Indent, number (None for a bullet) and text of an item; None when the line is none."""
    for kind in (_BULLET, _NUMBER):
        if match := kind.match(line):
            number = int(match[2]) if kind is _NUMBER else None
            return len(match[1].expandtabs(_TAB)), number, line[match.end():].strip()
    return None


def _paragraphs(lines: list[str]) -> list[Block]:
    """Lines that were wrapped are one paragraph; short lines, as in an address, keep their ends."""
    longest = max(map(len, lines))
    wrapped = len(lines) > 1 and longest >= _WRAPPED and sum(
        len(line) < 0.6 * longest for line in lines[:-1]) <= len(lines) // 4
    inside: list[Inline] = []
    for number, line in enumerate(lines):
        if number:
            inside.append(Run(" ") if wrapped else Break())
        inside += _text(line.strip())
    return [Paragraph(inside)]


def _text(line: str) -> list[Inline]:
    """The runs of a line: web addresses become links."""
    line = re.sub(r"\s+", " ", tidy(line))
    runs: list[Inline] = []
    place = 0
    for match in _ADDRESS.finditer(line):
        address = match[0].rstrip(".,;:!?)'’")
        if match.start() > place:
            runs.append(Run(line[place:match.start()]))
        href = address if address.startswith("http") else f"https://{address}"
        runs.append(Run(address, href=href))
        place = match.start() + len(address)
    if line[place:]:
        runs.append(Run(line[place:]))
    return runs


def _joined_lists(blocks: list[Block]) -> list[Block]:
    """Items with an empty line between them are one list."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, Listing) and isinstance(last, Listing) and _is_next(block, last):
            last.items += block.items
        else:
            joined.append(block)
    return joined


def _is_next(listing: Listing, before: Listing) -> bool:
    if listing.start is None or before.start is None:
        return listing.start is before.start
    return listing.start == before.start + len(before.items)

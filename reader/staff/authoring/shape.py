"""Blocks as they were read → blocks as an article has them: one title, headings in order, captions where they belong.

Changes the form only: every word stays, in the text or as the title.
"""

from __future__ import annotations

import re

from .blocks import (
    Block,
    Break,
    Document,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Run,
    Shown,
    Table,
    insides,
    text_of,
    walk,
    words_of,
)
from .noticing import Noticed, short
from .target_folder import safe_name

_LONGEST_TITLE = 120
_LONGEST_HEADING = 200
_BOLD_HEADING = 80
_BULLET = re.compile(r"[•◦▪‣●■□\uf0b7\uf0a7·]\s*|[-–*]\s+")
_TABLE = re.compile(r"(?:table|tabla|cuadro|tableau|tabelle|tabela)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+")


def shape(document: Document, noticed: Noticed, *, otherwise: str) -> None:
    """Give `document` its title and put its blocks in order. `otherwise` is the title of a text that has none."""
    document.blocks = _typed_lists(_captions(document.blocks))
    _take_title(document, otherwise)
    _bold_headings(document.blocks, noticed)
    document.blocks = _without_loose_ends(_levels(document.blocks))
    _link_places(document, noticed)
    _check_pictures(document, noticed)


# Title

def _take_title(document: Document, otherwise: str) -> None:
    blocks = document.blocks
    found = next((place for place, block in enumerate(blocks)
                  if isinstance(block, Paragraph) and block.role == "title"), None)
    if found is None:
        firsts = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
        tops = [place for place in firsts if blocks[place].level == 1]
        start = next((place for place, block in enumerate(blocks) if not isinstance(block, Shown | Rule)), None)
        if len(tops) == 1 and tops[0] == firsts[0]:
            found = tops[0]
        elif firsts and firsts[0] == start and (tops or not document.title):
            found = firsts[0]
        elif document.title:
            return
        elif start is not None and _is_like_a_title(blocks, start):
            found = start
    if found is None:
        document.title = document.title or otherwise
        return
    title = words_of(blocks[found].inside)
    if len(title) > _LONGEST_TITLE:
        document.title = short(title)
        return
    document.title = title or document.title or otherwise
    if any(not isinstance(piece, Run | Break) for piece in blocks[found].inside):
        blocks[found] = Paragraph([piece for piece in blocks[found].inside if not isinstance(piece, Run | Break)])
    else:
        del blocks[found]
    # Some programs write the title twice: as the title, and again as the first heading.
    again = blocks[found] if found < len(blocks) else None
    if isinstance(again, Heading) and words_of(again.inside).casefold() == document.title.casefold():
        del blocks[found]


def _is_like_a_title(blocks: list[Block], place: int) -> bool:
    """Whether a first paragraph is one: a short line that is no sentence, with more below it."""
    block = blocks[place]
    if not isinstance(block, Paragraph) or place + 1 == len(blocks):
        return False
    text = words_of(block.inside)
    if any(isinstance(piece, Run) and piece.href for piece in block.inside):
        return False
    return 2 < len(text) <= 100 and text[-1] not in ".,;:…" and Break() not in block.inside


# Headings

def _bold_headings(blocks: list[Block], noticed: Noticed) -> None:
    """Where a text has no headings, bold lines that stand alone are what its author meant by them."""
    if any(isinstance(block, Heading) for block in walk(blocks)):
        return
    found: list[str] = []
    for place, block in enumerate(blocks[:-1]):
        after = blocks[place + 1]
        if _is_bold_line(block) and not isinstance(after, Rule) and not _is_bold_line(after):
            inside = [Run(piece.text, False, *piece.look()[1:]) if isinstance(piece, Run) else piece
                      for piece in block.inside]
            blocks[place] = Heading(2, inside)
            found.append(words_of(inside))
    if found:
        named = ", ".join(f"“{short(text)}”" for text in found[:5]) + (" …" if len(found) > 5 else "")
        noticed.note_in_all(f"Bold lines that stood alone are headings now: {named}.")


def _is_bold_line(block: Block) -> bool:
    if not isinstance(block, Paragraph) or any(not isinstance(piece, Run) for piece in block.inside):
        return False
    text = words_of(block.inside)
    return (0 < len(text) <= _BOLD_HEADING and text[-1] not in ".,;…" and any(letter.isalpha() for letter in text)
            and all(piece.bold for piece in block.inside if piece.text.strip()))


def _levels(blocks: list[Block]) -> list[Block]:
    """Headings from level 2 on, none more than one deeper than that above it; none within quotes is one."""
    shaped: list[Block] = []
    above: list[int] = []
    for block in blocks:
        if isinstance(block, Heading):
            text = words_of(block.inside)
            if not text and not block.inside:
                continue
            if len(text) > _LONGEST_HEADING:
                shaped.append(Paragraph(block.inside))
                continue
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            block.level = min(6, 1 + len(above))
        elif isinstance(block, Quote | Listing):
            _no_headings_within(block)
        shaped.append(block)
    return shaped


def _no_headings_within(block: Quote | Listing) -> None:
    parts = [block.blocks] if isinstance(block, Quote) else block.items
    for part in parts:
        for place, inner in enumerate(part):
            if isinstance(inner, Heading):
                part[place] = Paragraph([Run(piece.text, True, *piece.look()[1:]) if isinstance(piece, Run) else piece
                                         for piece in inner.inside])
            elif isinstance(inner, Quote | Listing):
                _no_headings_within(inner)


# Lists that were typed

def _typed_lists(blocks: list[Block]) -> list[Block]:
    """Paragraphs that begin with a bullet, or count up from a number, become lists."""
    shaped: list[Block] = []
    place = 0
    while place < len(blocks):
        start, end = _typed_run(blocks, place)
        if end == place:
            block = blocks[place]
            if isinstance(block, Quote):
                block.blocks = _typed_lists(block.blocks)
            shaped.append(block)
            place += 1
            continue
        kind = _BULLET if start is None else _NUMBERED
        shaped.append(Listing(start, [[Paragraph(_without_front(block.inside, kind))] for block in blocks[place:end]]))
        place = end
    return shaped


def _typed_run(blocks: list[Block], place: int) -> tuple[int | None, int]:
    """The number that a typed list at `place` begins with (None for bullets), and where it ends; `place` for none."""
    first = _front(blocks[place])
    bullet, number = _BULLET.match(first), _NUMBERED.match(first)
    end = place
    if bullet and len(first) > bullet.end():
        while end < len(blocks) and (match := _BULLET.match(_front(blocks[end]))) and match[0][0] == bullet[0][0]:
            end += 1
        return None, end if end - place > 1 or first[0] not in "-–*·" else place
    if number:
        expected = int(number[1])
        while end < len(blocks) and (match := _NUMBERED.match(_front(blocks[end]))) and int(match[1]) == expected:
            expected += 1
            end += 1
        return int(number[1]), end if end - place > 1 else place
    return None, place


def _front(block: Block) -> str:
    """The text of a paragraph whose first piece is plain text; "" for all else."""
    if not isinstance(block, Paragraph) or not block.inside or not isinstance(block.inside[0], Run) or block.role:
        return ""
    return words_of(block.inside)


def _without_front(inside: list[Inline], kind: re.Pattern[str]) -> list[Inline]:
    """A paragraph without the bullet or number at its front, which may be in several runs."""
    text = "".join(piece.text if isinstance(piece, Run) else "\n" for piece in inside)
    lead = len(text) - len(text.lstrip())
    match = kind.match(re.sub(r"\s", " ", text.lstrip()))
    cut = lead + (match.end() if match else 0)
    kept: list[Inline] = []
    for piece in inside:
        if isinstance(piece, Run) and cut:
            text = piece.text[cut:]
            cut = max(0, cut - len(piece.text))
            if text:
                kept.append(Run(text, *piece.look()))
        else:
            kept.append(piece)
    return kept


# Captions

def _captions(blocks: list[Block]) -> list[Block]:
    """A caption goes to the picture or table beside it."""
    shaped: list[Block] = []
    waiting: Paragraph | None = None
    for block in blocks:
        if waiting is not None:
            if isinstance(block, Table) and not block.caption:
                block.caption = waiting.inside
            else:
                shaped.append(waiting)
            waiting = None
        last = shaped[-1] if shaped else None
        if isinstance(block, Paragraph) and block.role == "caption":
            is_of_table = _TABLE.match(words_of(block.inside)) is not None
            if isinstance(last, Table if is_of_table else Shown | Table) and not last.caption:
                last.caption = block.inside
            else:
                waiting = Paragraph(block.inside)
            continue
        shaped.append(block)
    if waiting is not None:
        shaped.append(waiting)
    return shaped


# Ends and places

def _without_loose_ends(blocks: list[Block]) -> list[Block]:
    """No lines across the page at the ends, nor two in a row."""
    kept = [block for place, block in enumerate(blocks)
            if not (isinstance(block, Rule) and (place == 0 or isinstance(blocks[place - 1], Rule)))]
    while kept and isinstance(kept[-1], Rule):
        kept.pop()
    return kept


def _link_places(document: Document, noticed: Noticed) -> None:
    """Links within the article lead to headings by name; other places have none."""
    everything = [*document.blocks, *(block for note in document.footnotes.values() for block in note)]
    headings = {name: block for block in document.blocks if isinstance(block, Heading) for name in block.names}
    used: set[str] = set()
    for inside in insides(everything):
        for piece in inside:
            if not isinstance(piece, Run) or not piece.href.startswith("#"):
                continue
            heading = headings.get(piece.href[1:])
            if heading is None:
                if piece.text.strip():
                    noticed.note_in_all(f"The link “{short(piece.text)}” is only text now: the place that it led to "
                                        "is no heading.")
                piece.href = ""
                continue
            if not heading.anchor:
                name = safe_name(words_of(heading.inside))
                number = 2
                while name in used:
                    name = f"{safe_name(words_of(heading.inside))}-{number}"
                    number += 1
                used.add(name)
                heading.anchor = name
            piece.href = f"#{heading.anchor}"


def _check_pictures(document: Document, noticed: Noticed) -> None:
    from .blocks import pictures_of

    everything = [*document.blocks, *(block for note in document.footnotes.values() for block in note)]
    bare = sum(not picture.alt for picture in pictures_of(everything))
    if bare:
        noticed.note_in_all(f"{'One picture has' if bare == 1 else f'{bare} pictures have'} no words for people who "
                            "cannot see pictures. Write them between the square brackets.")


def is_empty(document: Document) -> bool:
    """Whether there is nothing to make an article of."""
    return not text_of(document.blocks).strip() and not any(isinstance(block, Shown) for block in walk(document.blocks))

"""Blocks → the body of an article in our dialect, as a person would type it.

Headings from level 2 on, lists with four kinds of markers so that neighbors stay apart, footnotes at the end. Must not
decide what is kept: everything in the blocks is written.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from .blocks import (
    Block,
    Break,
    Code,
    Document,
    Heading,
    Inline,
    Listing,
    NoteMark,
    Paragraph,
    Quote,
    Rule,
    Run,
    Shown,
    Table,
    Term,
    words_of,
)
from .escaping import escaped, safe_front

_SIGNS = {"bold": "**", "italic": "*", "strike": "~~", "marked": "=="}
_TAGS = {"bold": "strong", "italic": "em", "strike": "s", "marked": "mark"}
_DEEPEST = 9


def write(document: Document) -> str:
    """The body of the article, without a header. Ends with a line end when there is any text."""
    numbers = {key: str(number) for number, key in enumerate(document.footnotes, 1)}
    writer = _Writer(numbers)
    parts = writer.blocks(document.blocks, 0)
    for key, blocks in document.footnotes.items():
        inner = writer.blocks(blocks, 1)
        text = "\n\n".join("\n".join(lines) for lines in inner) or " "
        lines = text.split("\n")
        parts.append([f"[^{numbers[key]}]: {lines[0]}", *(f"    {line}" if line else "" for line in lines[1:])])
    text = "\n\n".join("\n".join(lines) for lines in parts)
    return f"{text}\n" if text else ""


class _Writer:
    def __init__(self, numbers: dict[str, str]) -> None:
        self._numbers = numbers

    def blocks(self, blocks: list[Block], depth: int) -> list[list[str]]:
        """The lines of each block."""
        return [lines for _, lines in self._written(blocks, depth)]

    def _written(self, blocks: list[Block], depth: int) -> list[tuple[Block, list[str]]]:
        written: list[tuple[Block, list[str]]] = []
        marker = ""
        for block in blocks:
            if isinstance(block, Listing):
                # Two lists after each other would grow together if their markers were alike.
                marker = _next_marker(block, marker)
                lines = self._listing(block, marker, depth)
            else:
                marker = ""
                lines = self._block(block, depth)
            if lines:
                written.append((block, lines))
        return written

    def _block(self, block: Block, depth: int) -> list[str]:
        if isinstance(block, Paragraph):
            return self.lines(block.inside)
        if isinstance(block, Heading):
            # A name in braces or number signs at its end would be taken for marks of the heading.
            text = re.sub(r"\{(?=[^{}]*\}$)|#(?=#*$)", lambda sign: f"&#{ord(sign[0])};", self.line(block.inside))
            anchor = f" {{#{block.anchor}}}" if block.anchor else ""
            return [f"{'#' * max(2, min(6, block.level))} {text}{anchor}"] if text else []
        if isinstance(block, Quote):
            return self._quote(block, depth)
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Code):
            return _code(block.text)
        if isinstance(block, Rule):
            return ["---"]
        if isinstance(block, Term):
            return [self.line(block.word), *(f": {self.line(meaning)}" for meaning in block.meanings)]
        return [self._picture(block)]

    def _listing(self, listing: Listing, marker: str, depth: int) -> list[str]:
        lines: list[str] = []
        loose = False
        for number, item in enumerate(listing.items):
            front = f"{marker} " if listing.start is None else f"{listing.start + number}{marker} "
            parts = self._written(item, depth + 1) if depth < _DEEPEST else [(item[0], self.lines(_flat(item)))]
            inner: list[str] = []
            for place, (block, part) in enumerate(parts):
                # A list goes on right below a line of text or another list; all else needs room.
                if place and not (isinstance(block, Listing) and isinstance(parts[place - 1][0], Paragraph | Listing)):
                    inner.append("")
                inner += part
            wide = "" in inner
            if lines and (loose or wide):
                lines.append("")
            loose = wide
            inner = inner or [""]
            lines.append((front + inner[0]).rstrip())
            lines += [" " * len(front) + line if line else "" for line in inner[1:]]
        return lines

    def _quote(self, quote: Quote, depth: int) -> list[str]:
        if depth >= _DEEPEST:
            return self.lines(_flat(quote.blocks))
        inner: list[str] = []
        for part in self.blocks(quote.blocks, depth + 1):
            inner += [*([""] if inner else []), *part]
        if quote.kind:
            inner.insert(0, f"[!{quote.kind.upper()}] {quote.title}".rstrip())
        return [f"> {line}".rstrip() for line in inner]

    def _table(self, table: Table) -> list[str]:
        rows = [[self.line(cell, in_cell=True) for cell in row] for row in table.rows]
        if not rows or not rows[0]:
            return []
        lines = [f"| {' | '.join(row)} |" for row in rows]
        lines.insert(1, "|" + "---|" * len(rows[0]))
        if table.caption and words_of(table.caption):
            lines += ["", f"Table: {self.line(table.caption)}"]
        return lines

    def _picture(self, picture: Shown) -> str:
        alt = escaped(" ".join(picture.alt.split()), in_link=True)
        caption = words_of(picture.caption).replace('"', "”")
        title = f' "{escaped(caption)}"' if caption else ""
        return f"![{alt}]({_address(picture.file or picture.source)}{title})"

    # Text

    def line(self, inside: list[Inline], *, in_cell: bool = False) -> str:
        """Everything on one line; breaks within become `<br>` in a cell and spaces elsewhere."""
        text = self._text(inside, "<br>" if in_cell else " ", in_cell)
        return re.sub(r"(?:\s*<br>)+$|^(?:<br>\s*)+", "", text.strip())

    def lines(self, inside: list[Inline]) -> list[str]:
        """A paragraph, a line for each break in it."""
        lines = [line.strip() for line in self._text(inside, "\n", False).split("\n")]
        lines = [safe_front(line) for line in lines if line]
        return [*(f"{line}\\" for line in lines[:-1]), *lines[-1:]]

    def _text(self, inside: list[Inline], break_as: str, in_cell: bool) -> str:
        out: list[str] = []
        pieces = _joined(inside)
        place = 0
        while place < len(pieces):
            piece = pieces[place]
            if isinstance(piece, Run):
                end = place
                while end < len(pieces) and isinstance(pieces[end], Run) and pieces[end].href == piece.href:
                    end += 1
                before = out[-1][-1:] if out else ""
                after = _first_of(pieces[end]) if end < len(pieces) else ""
                out.append(self._same_link(pieces[place:end], before, after, in_cell))
                place = end
                continue
            if isinstance(piece, Break):
                out.append(break_as)
            elif isinstance(piece, NoteMark):
                out.append(f"[^{self._numbers[piece.key]}]" if piece.key in self._numbers else "")
            else:
                out.append(self._picture(piece))
            place += 1
        return "".join(out)

    def _same_link(self, runs: list[Run], before: str, after: str, in_cell: bool) -> str:
        href = runs[0].href
        if not href:
            return _marked_up(runs, before, after, in_link=False, in_cell=in_cell)
        words = "".join(run.text for run in runs)
        if not words.strip():
            return words
        shown = words.strip()
        plain = not any(run.code or run.raised for run in runs)
        lead, trail = words[:len(words) - len(words.lstrip())], words[len(words.rstrip()):]
        if plain and href == shown and re.fullmatch(r"(?:https?|ftp)://[^\s<>|]+", href):
            return f"{lead}<{href}>{trail}"
        if plain and href == f"mailto:{shown}" and re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", shown):
            return f"{lead}<{shown}>{trail}"
        inner = [Run(run.text, *run.look()[:-1]) for run in runs]
        inner[0].text, inner[-1].text = inner[0].text.lstrip(), inner[-1].text.rstrip()
        text = _marked_up(inner, "[", "]", in_link=True, in_cell=in_cell)
        address = _address(href)
        return f"{lead}[{text}]({address.replace('|', '%7C') if in_cell else address}){trail}"


def _marked_up(runs: list[Run], before: str, after: str, *, in_link: bool, in_cell: bool) -> str:
    """Runs of one link (or of none) with their signs; each kind of sign around as many runs as possible."""
    out: list[str] = []
    pieces = _spaces_outside(runs)
    opened: list[tuple[str, str]] = []  # kind and what closes it, outermost first

    def close_to(keep: int) -> None:
        while len(opened) > keep:
            out.append(opened.pop()[1])

    for number, run in enumerate(pieces):
        kinds = [kind for kind in _SIGNS if getattr(run, kind)]
        keep = 0
        while keep < len(opened) and opened[keep][0] in kinds:
            keep += 1
        close_to(keep)
        missing = [kind for kind in kinds if kind not in {kind for kind, _ in opened}]
        # What lasts longest is opened first, so that it need not be closed for the others.
        missing.sort(key=lambda kind: -_lasts(pieces, number, kind))
        both = missing[:2] if len(missing) > 1 and {*missing[:2]} == {"bold", "italic"} else []
        if both and len({_lasts(pieces, number, kind) for kind in both}) == 1:
            last = number + _lasts(pieces, number, "bold") - 1
            outside = out[-1][-1:] if out else before
            beyond = pieces[last + 1].text[:1] if last + 1 < len(pieces) else after
            first, ends = _edges(pieces[last], run, len(missing) > 2, {kind for kind, _ in opened} | {*both})
            if _is_safe("bold", outside, first, ends, beyond):
                out.append("***")
                opened += [(both[0], "***"), (both[1], "")]
                missing = missing[2:]
        for kind in missing:
            last = number + _lasts(pieces, number, kind) - 1
            outside = out[-1][-1:] if out else before
            beyond = pieces[last + 1].text[:1] if last + 1 < len(pieces) else after
            first, ends = _edges(pieces[last], run, len(missing) > 1, {one for one, _ in opened} | {kind})
            if _is_safe(kind, outside, first, ends, beyond):
                out.append(_SIGNS[kind])
                opened.append((kind, _SIGNS[kind]))
            else:
                out.append(f"<{_TAGS[kind]}>")
                opened.append((kind, f"</{_TAGS[kind]}>"))
        following = pieces[number + 1].text[:1] if number + 1 < len(pieces) else after
        goes_on = bool(kinds or run.raised or following.strip())
        text = _code_span(run.text, in_cell) if run.code else escaped(
            run.text, in_link=in_link, in_cell=in_cell, goes_on=goes_on)
        out.append(f"<{run.raised}>{text}</{run.raised}>" if run.raised else text)
    close_to(0)
    return "".join(out)


def _first_of(piece: Inline) -> str:
    """The first sign that will be written for a piece."""
    return piece.text[:1] if isinstance(piece, Run) else " " if isinstance(piece, Break) else "["


def _edges(last: Run, first: Run, are_more: bool, around: set[str]) -> tuple[str, str]:
    """The first and the last sign that will stand within a pair of signs, "<" for any that is no letter. `are_more`
    says that other signs are opened right behind; `around` are those that end later."""
    starts = "<" if are_more or first.raised or first.code else first.text[0]
    closes = any(getattr(last, kind) for kind in _SIGNS if kind not in around)
    return starts, "<" if closes or last.raised or last.code else last.text[-1]


def _lasts(runs: list[Run], start: int, kind: str) -> int:
    end = start
    while end < len(runs) and getattr(runs[end], kind):
        end += 1
    return end - start


def _is_safe(kind: str, outside: str, first: str, last: str, beyond: str) -> bool:
    """Whether signs between these letters are read as signs. Stars beside other stars, and a sign right inside of
    one that has a letter outside, are not."""
    if kind in ("italic", "bold") and (outside in "*_" and outside or beyond in ("*", "_")):
        return False
    if first.isspace() or last.isspace():
        return False
    if kind == "italic" and (outside + first).isdigit() + (last + beyond).isdigit() and (
            len(outside + first) == 2 or len(last + beyond) == 2):
        return False  # 2*3*4 is a product
    if kind == "marked" and (outside.isalnum() or beyond.isalnum()):
        return False
    opens = first.isalnum() or not outside or not (outside.isalnum() or outside == "\\")
    closes = last.isalnum() or not beyond or not beyond.isalnum()
    return opens and closes


def _spaces_outside(runs: list[Run]) -> list[Run]:
    """The same runs, in which no sign stands beside a space within: `**bold **` is none."""
    parted: list[Run] = []
    for run in runs:
        core = run.text.strip()
        if not any(getattr(run, kind) for kind in _SIGNS):
            parted.append(run)
            continue
        lead = len(run.text) - len(run.text.lstrip())
        if not core:
            parted.append(Run(run.text, *run.look()))
            continue
        if lead:
            parted.append(Run(run.text[:lead], *run.look()))
        parted.append(Run(core, *run.look()))
        if run.text[lead + len(core):]:
            parted.append(Run(run.text[lead + len(core):], *run.look()))
    # A space keeps a look only if both of its neighbors have it.
    for number, run in enumerate(parted):
        if run.text.strip():
            continue
        for kind in _SIGNS:
            here = getattr(run, kind)
            left = number > 0 and getattr(parted[number - 1], kind)
            right = number + 1 < len(parted) and getattr(parted[number + 1], kind)
            if here and not (left and right):
                setattr(run, kind, False)
        run.code = run.code and 0 < number < len(parted) - 1
    return [run for run in parted if run.text]


def _joined(inside: list[Inline]) -> list[Inline]:
    """Neighbors of one look become one run; spaces at the ends of lines go."""
    joined: list[Inline] = []
    for piece in inside:
        if isinstance(piece, Run):
            if not piece.text:
                continue
            last = joined[-1] if joined else None
            if isinstance(last, Run) and last.look() == piece.look():
                last.text += piece.text
                continue
            joined.append(Run(piece.text, *piece.look()))
        else:
            joined.append(piece)
    for piece in joined:
        if isinstance(piece, Run):
            piece.text = re.sub(r" {2,}", " ", piece.text)
    return joined


def _next_marker(listing: Listing, before: str) -> str:
    markers = ("-", "*") if listing.start is None else (".", ")")
    return markers[1] if before == markers[0] else markers[0]


def _flat(blocks: list[Block]) -> list[Inline]:
    """Blocks that lie too deep for the dialect, as one paragraph."""
    from .blocks import insides

    flat: list[Inline] = []
    for inside in insides(blocks):
        if flat and inside:
            flat.append(Break())
        flat += inside
    return flat


def _code(text: str) -> list[str]:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return [fence, *text.rstrip("\n").split("\n"), fence]


def _code_span(text: str, in_cell: bool) -> str:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    sign = "`" * (longest + 1)
    inner = f" {text} " if text.startswith("`") or text.endswith("`") else text
    return f"{sign}{inner.replace('|', chr(92) + '|') if in_cell else inner}{sign}"


def _address(href: str) -> str:
    """An address for round brackets, with nothing in it that would end it."""
    href = re.sub(r"[\s<>\"\\^`{}]", lambda match: quote(match[0]), href)
    return f"<{href}>" if "(" in href or ")" in href else href

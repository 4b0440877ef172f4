"""The tables of a page: their rows and cells, and what is no table but only looks like one in the page.

Reads cells that are blocks already; knows no style.
"""

from __future__ import annotations

from reader.library.markup_tree import Node

from .blocks import (
    Block,
    Break,
    Code,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Quote,
    Run,
    Shown,
    Table,
    Term,
    text_of,
    words_of,
)
from .inline_pieces import is_bold, without_bold

SpannedCell = tuple[list[Block], int, int]  # what is in it, how many columns and how many rows it takes

_LONG_CELL = 400      # letters; a cell with more, in several paragraphs, is a part of the page and not of a table
_MOST_COLUMNS = 50    # more, and an article shows the table row by row


def rows_of(table: Node) -> tuple[list[list[Node]], Node | None, int]:
    """The rows of a table, its caption, and how many rows were marked as its head."""
    rows: list[list[Node]] = []
    caption: Node | None = None
    heads = 0
    for part in table.nodes():
        if part.tag == "caption":
            caption = part
        for row in part.nodes() if part.tag in ("thead", "tbody", "tfoot") else [part]:
            if row.tag != "tr":
                continue
            cells = [cell for cell in row.nodes() if cell.tag in ("td", "th")]
            if cells:
                rows.append(cells)
                heads += part.tag == "thead" or all(cell.tag == "th" for cell in cells)
    return rows, caption, heads


def span(cell: Node, name: str) -> int:
    text = cell.get(name)
    return max(1, min(1000, int(text))) if text.isdecimal() and len(text) < 6 else 1


def is_page_part(blocks: list[Block]) -> bool:
    """Whether a cell holds what no cell of an article can."""
    if any(isinstance(block, Table | Code | Quote | Heading) for block in blocks):
        return True
    return len(blocks) > 2 and len(text_of(blocks)) > _LONG_CELL


def box(blocks: list[Block]) -> Block:
    """A table of one cell is a box around text."""
    first = blocks[0]
    title = ""
    if len(blocks) > 1 and (isinstance(first, Heading) or (
            isinstance(first, Paragraph) and is_bold(first.inside) and len(words_of(first.inside)) <= 80)):
        title = words_of(first.inside)
        blocks = blocks[1:]
    return Quote(blocks, "note", title)


def cell(blocks: list[Block]) -> list[Inline]:
    """The blocks of a cell on one line, line breaks between them."""
    inside: list[Inline] = []

    def put(more: list[Inline]) -> None:
        if inside and more:
            inside.append(Break())
        inside.extend(more)

    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            put(block.inside)
        elif isinstance(block, Listing):
            for number, item in enumerate(block.items):
                mark = "• " if block.start is None else f"{block.start + number}. "
                put([Run(mark), *cell(item)])
        elif isinstance(block, Shown):
            put([block])
        elif isinstance(block, Term):
            put([*block.word, Run(": "), *[piece for meaning in block.meanings for piece in meaning]])
    return inside


def grid_of(rows: list[list[SpannedCell]], caption: list[Inline]) -> tuple[Table, bool]:
    """The table of these cells, each with how many columns and rows it takes, and whether some had to be split."""
    merged = False
    grid: list[list[list[Inline]]] = []
    reaching: dict[int, tuple[int, list[Inline]]] = {}  # column → rows that a cell reaches down, what it says
    for row in rows:
        above, reaching = reaching, {}
        cells: list[list[Inline]] = []
        given = list(row)
        while given or any(column >= len(cells) for column in above):
            column = len(cells)
            if column in above:
                left, inside = above.pop(column)
                cells.append(list(inside))
                if left > 1:
                    reaching[column] = (left - 1, inside)
            elif given:
                blocks, across, down = given.pop(0)
                inside = cell(blocks)
                merged = merged or across > 1 or down > 1
                for place in range(min(across, _MOST_COLUMNS)):
                    cells.append(inside if not place else [])
                    if down > 1:
                        reaching[column + place] = (down - 1, cells[-1])
            else:
                cells.append([])
        if any(cells):
            grid.append(cells)
    columns = max(map(len, grid))
    for cells in grid:
        cells += [[] for _ in range(columns - len(cells))]
    while columns > 1 and not any(cells[-1] for cells in grid):
        for cells in grid:
            cells.pop()
        columns -= 1
    grid[0] = [without_bold(cell) for cell in grid[0]]
    return Table(grid, caption), merged

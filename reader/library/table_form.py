"""A table of an article in both forms: side by side, and one small block a row.

How much room the wide form needs (`min_em`) is reckoned, not measured. A column needs the longer of its longest word
and a sixth of its longest cell (so that no cell wraps to more than about six lines), at least four letters. A letter
counts 0.5 em, a capital or bold one 0.62, one of the full-width scripts 1 em; each column adds 1.25 em for its padding.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from html import escape

from reader.model import Severity, TableForm

from . import limits
from .inline_html import Inline, InlineWriter
from .markup_tree import Node
from .page_parts import PageParts

_LINES = 6
_PADDING_EM = 1.25
_LEAST_LETTERS = 4
_MOST_PLACES = 2 * limits.TABLE_COLUMNS  # where spans are still followed: such a table is shown row by row anyway


@dataclass(slots=True)
class _Cell:
    inside: Inline
    head: bool
    align: str
    columns: int = 1
    rows: int = 1
    column: int = 0  # the first column it stands in


@dataclass(slots=True)
class _Table:
    head: list[list[_Cell]] = field(default_factory=list)
    body: list[list[_Cell]] = field(default_factory=list)
    caption: Inline | None = None
    columns: int = 0

    def rows(self) -> list[list[_Cell]]:
        return self.head + self.body


def write_table(node: Node, writer: InlineWriter, parts: PageParts, *, stacked_only: bool) -> str:
    """The HTML that stands in the page for a table: a slot, or its rows when there is no room for a table here."""
    table = _read(node, writer)
    cells = sum(map(len, table.rows()))
    too_large = parts.cells + cells > limits.TABLE_CELLS or table.columns > limits.TABLE_COLUMNS
    parts.cells += 0 if too_large else cells
    parts.block(len(table.rows()) if too_large else cells)
    for row in table.rows():
        parts.say(" · ".join(text for cell in row if (text := " ".join(cell.inside.text.split()))))
    if table.caption:
        parts.say(table.caption.text)
    caption = f'<p class="caption">{table.caption.html}</p>' if table.caption else ""
    if not cells:
        written = caption
    elif too_large:
        parts.problem(
            Severity.WARNING, "table.too-large",
            f"This table has {cells:,} cells in {table.columns} columns; it is shown row by row.",
            f"Make it smaller: at most {limits.TABLE_COLUMNS} columns, and {limits.TABLE_CELLS:,} cells in all tables "
            "of an article.",
            parts.lines.line("|"))
        written = _lines(table) + caption
    elif stacked_only:
        written = _stacked(table) + caption
    else:
        parts.tables.append(TableForm(_wide(table) + caption, _stacked(table) + caption, _least_em(table)))
        written = f"<!--slot:table:{len(parts.tables) - 1}-->"
    pictures = [picture for row in table.rows() for cell in row for picture in cell.inside.pictures]
    return written + "".join(parts.picture(picture.get("src"), picture.get("alt")) for picture in pictures)


def _read(node: Node, writer: InlineWriter) -> _Table:
    table = _Table()
    rows: list[tuple[Node, bool]] = []
    for child in node.nodes():
        if child.tag == "caption":
            table.caption = writer.write(child.children, cell=True)
        elif child.tag == "tr":
            rows.append((child, False))
        elif child.tag in ("thead", "tbody", "tfoot"):
            rows += [(row, child.tag == "thead") for row in child.nodes() if row.tag == "tr"]
    taken: list[int] = []  # for each column, how many more rows a cell from above stands in
    for row, in_head in rows:
        cells = [_cell(cell, writer) for cell in row.nodes() if cell.tag in ("td", "th")]
        if not cells:
            continue
        _place(cells, taken)
        table.columns = max(table.columns, len(taken))
        if in_head or (not table.head and not table.body and len(rows) > 1 and all(cell.head for cell in cells)):
            table.head.append(cells)
        else:
            table.body.append(cells)
    return table


def _cell(node: Node, writer: InlineWriter) -> _Cell:
    align = node.get("align").lower()
    return _Cell(writer.write(node.children, cell=True), node.tag == "th",
                 align if align in ("left", "right", "center") else "", _span(node, "colspan"), _span(node, "rowspan"))


def _span(node: Node, name: str) -> int:
    text = node.get(name).strip()
    return max(1, min(int(text[:4]), limits.CELL_SPAN)) if text[:4].isascii() and text[:4].isdigit() else 1


def _place(cells: list[_Cell], taken: list[int]) -> None:
    column = 0
    free = [left <= 0 for left in taken]
    for index in range(len(taken)):
        taken[index] = max(0, taken[index] - 1)
    for cell in cells:
        while column < len(free) and not free[column]:
            column += 1
        cell.column = column
        while len(taken) < min(column + cell.columns, _MOST_PLACES):
            taken.append(0)
        for place in range(column, min(column + cell.columns, len(taken))):
            taken[place] = max(taken[place], cell.rows - 1)
        column += cell.columns


def _wide(table: _Table) -> str:
    out = ['<table class="data" width="100%" cellspacing="0" cellpadding="10">']
    if table.head:
        out += ["<thead>", *(_wide_row(row, table.columns, head=True) for row in table.head), "</thead>"]
    if table.body:
        out += ["<tbody>", *(_wide_row(row, table.columns, head=False) for row in table.body), "</tbody>"]
    out.append("</table>")
    return "".join(out)


def _wide_row(row: list[_Cell], columns: int, *, head: bool) -> str:
    out = ["<tr>"]
    for cell in row:
        tag = "th" if head or cell.head else "td"
        align = f' align="{cell.align or "left"}"'
        spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (
            f' rowspan="{cell.rows}"' if cell.rows > 1 else "")
        out.append(f"<{tag}{align}{spans}>{cell.inside.html}</{tag}>")
    missing = columns - sum(cell.columns for cell in row)
    if missing > 0 and not any(cell.rows > 1 for cell in row) and row[-1].column + row[-1].columns < columns:
        out.append('<td align="left"></td>' * min(missing, columns - row[-1].column - row[-1].columns))
    out.append("</tr>")
    return "".join(out)


def _stacked(table: _Table) -> str:
    heads: dict[int, str] = {}
    for row in table.head:
        for cell in row:
            for column in range(cell.column, min(cell.column + cell.columns, limits.TABLE_COLUMNS)):
                if text := " ".join(cell.inside.text.split()):
                    heads[column] = heads[column] + ", " + text if column in heads else text
    named = bool(table.head)
    out = []
    for row in table.body or table.head:
        parts = []
        for number, cell in enumerate(row):
            if not cell.inside:
                continue
            head = heads.get(cell.column, "") if table.body else ""
            if number == 0 and cell.column == 0 and (cell.head or (named and not head)):
                parts.append(f"<b>{cell.inside.html}</b>")
            elif head:
                colon = "" if head.endswith((":", "?", "：")) else ":"
                parts.append(f"<b>{escape(head, quote=False)}</b>{colon} {cell.inside.html}")
            else:
                parts.append(cell.inside.html)
        if parts:
            out.append(f'<p class="row">{"<br>".join(parts)}</p>')
    return "".join(out)


def _lines(table: _Table) -> str:
    return "".join(
        f'<p class="row">{" · ".join(cell.inside.html for cell in row if cell.inside)}</p>' for row in table.rows())


def _least_em(table: _Table) -> float:
    need = [_LEAST_LETTERS * 0.5] * table.columns
    for row in table.rows():
        for cell in row:
            bold = cell.head or row in table.head[:1]
            word, whole = _widths(cell.inside.text, bold)
            each = max(word, whole / _LINES) / cell.columns
            for column in range(cell.column, min(cell.column + cell.columns, table.columns)):
                need[column] = max(need[column], each)
    return round(sum(need) + _PADDING_EM * table.columns, 2)


def _widths(text: str, bold: bool) -> tuple[float, float]:
    """Widths in em of the longest word and of the whole."""
    longest = whole = 0.0
    for word in text.split():
        width = _width(word, bold)
        longest = max(longest, width)
        whole += width + 0.25
    return longest, whole


def _width(word: str, bold: bool) -> float:
    if word.isascii():
        wide = sum(map(str.isupper, word)) if not word.islower() else 0
        return len(word) * (0.62 if bold else 0.5) + wide * (0.06 if bold else 0.12)
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.0 if unicodedata.combining(letter)
               else 0.62 if bold or letter.isupper() else 0.5 for letter in word)



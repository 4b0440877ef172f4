"""Tables drawn with pipes: what is a delimiter row, and how a row splits into cells.

Knows single lines only; reading them is the work of `blocks`, building the table of `tree`.
"""

import re

_DELIMITER = re.compile(r" *\|? *:?-+:? *(?:\| *:?-+:? *)*+\|? *$")
_CAPTION = re.compile(r"(?:Table|Tabla|Tabelle|Tableau|Tabella|Tabela)\s?: *(\S.*)")
_CODE = re.compile(r"(?<!`)(`++)(?!`)[^`]*+\1(?!`)")
# More columns than this show nothing on any screen, and rows padded to them fill the memory.
MOST_COLUMNS = 100
# Empty cells added to short rows, a table.
MOST_ADDED_CELLS = 20_000


def split_row(line: str) -> list[str]:
    """The cells of a row, without the pipes at its ends; `\\|` is a pipe within a cell."""
    line = line.strip()
    if line.startswith("|"):
        line = line[1:]
    if "\\" in line:
        line = line.replace("\\|", "\x00")
        cells = line.split("|")
        if len(cells) > 1 and not cells[-1].strip():
            cells.pop()
        return [cell.strip().replace("\x00", "|") for cell in cells]
    if line.endswith("|"):
        line = line[:-1]
    return [cell.strip() for cell in line.split("|")]


def alignments(header: str, delimiter: str) -> list[str | None] | None:
    """The alignment of each column, if these two lines are the top of a table; else None."""
    if "-" not in delimiter or not ("|" in delimiter or ":" in delimiter) or not _DELIMITER.match(delimiter):
        return None
    columns = split_row(delimiter)
    if len(columns) > MOST_COLUMNS or len(split_row(header)) != len(columns):
        return None
    if len(columns) == 1 and "|" not in header and "|" not in delimiter:
        return None
    found: list[str | None] = []
    for column in columns:
        left, right = column.startswith(":"), column.endswith(":")
        found.append("center" if left and right else "left" if left else "right" if right else None)
    return found


def caption_of(line: str) -> str | None:
    """The text of a caption line `Table: …`, or None."""
    match = _CAPTION.match(line)
    return match[1].strip() if match else None


def read_row(line: str, columns: int, *, fill: bool) -> list[str]:
    """The cells of a row of a table that has so many columns; `fill` adds the missing ones.

    No text is dropped: what stands beyond the last column goes into the last cell.
    """
    cells = split_row(line)
    if len(cells) > columns and "`" in line:
        # Author: a pipe within code is part of the code.
        covered = _CODE.sub(lambda code: code[0].replace("|", "\x01"), line)
        cells = [cell.replace("\x01", "|") for cell in split_row(covered)]
    if len(cells) > columns:
        return cells[: columns - 1] + [" | ".join(cell for cell in cells[columns - 1 :] if cell)]
    return cells + [""] * (columns - len(cells)) if fill else cells

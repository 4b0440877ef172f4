"""Rules about tables: lines that did not become one, rows that do not fit, and tables wider than the page."""

from __future__ import annotations

import re

from reader.library.dialect.tables import split_row
from reader.saying import piece

from .article import Article, Overview, squeeze
from .findings import Findings, quoted

_ROW = re.compile(r"\s*\|.*\|\s*$")
_DASHES = re.compile(r":?-+:?$")
_MOST_LOOKED_AT = 100  # groups of lines with pipes
_PAGE_EM = 34  # the widest that the column of text gets


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at the tables of one article."""
    body = article.source.body
    index = groups = 0
    while index < len(body) and groups < _MOST_LOOKED_AT:
        start = index
        while index < len(body) and _ROW.match(body[index].text) and (
                index == start or body[index].number == body[index - 1].number + 1):
            index += 1
        if index - start >= 2:
            groups += 1
            _rows(article, [body[place] for place in range(start, index)], found)
        index = max(index, start + 1)
    _too_wide(article, found)


def _rows(article: Article, rows: list, found: Findings) -> None:
    head = split_row(rows[0].text)
    if not _is_delimiter(rows[1].text):
        if not _is_delimiter(rows[0].text) and _is_seen(article, rows[0].text):
            found.add("table.not-a-table", rows[0].number,
                      "These lines are not shown as a table: the line of dashes below the first row is missing.",
                      piece(f"Type below it: {'|' + '---|' * min(len(head), 20)}"))
        return
    dashes = split_row(rows[1].text)
    if len(dashes) != len(head):
        if _is_seen(article, rows[0].text):
            found.add("table.not-a-table", rows[1].number,
                      f"These lines are not shown as a table: the first row has {len(head)} columns, the line of "
                      f"dashes has {len(dashes)}.",
                      f"Type this line as: |{'---|' * min(len(head), 20)}")
        return
    for row in rows[2:]:
        # A pipe within code is no new cell, and code was taken out of the text; `\|` is none either.
        cells = split_row(row.text)
        if len(cells) > len(head) and any(cells[len(head):]):
            found.add("table.cells", row.number,
                      f"This row has {len(cells)} cells, but the table has {len(head)} columns; the last ones were put "
                      "together.",
                      "Remove a |, or type one more column in the first row and in the line of dashes. A | that is "
                      "part of the text is written \\|.")


def _is_delimiter(text: str) -> bool:
    return "-" in text and not text.strip("|:- \t") and all(_DASHES.match(cell) for cell in split_row(text))


def _is_seen(article: Article, row: str) -> bool:
    """Whether readers see the pipes of a row."""
    squeezed = squeeze(row)
    return bool(squeezed) and squeezed in article.seen_with_pipes


def _too_wide(article: Article, found: Findings) -> None:
    if article.page is None:
        return
    wide = [table for table in article.page.tables if table.min_em > _PAGE_EM]
    if not wide:
        return
    places = [before.number for before, line in zip(article.source.body, article.source.body[1:], strict=False)
              if "|" in before.text and "|" in line.text and "-" in line.text and _is_delimiter(line.text)]
    for number, table in enumerate(article.page.tables):
        if table in wide:
            line = places[number] if len(places) == len(article.page.tables) else 0
            columns = len(re.findall(r"<t[hd] ", table.wide.split("</tr>", 1)[0]))
            found.add("table.too-wide", line,
                      f"This table is wider than the page ({columns} columns), so readers see it row by row.",
                      "Use fewer columns or shorter words, if people should compare the columns."
                      + (f" It begins with {quoted(_first_cell(table.wide))}." if not line else ""))


def _first_cell(wide: str) -> str:
    match = re.search(r"<t[hd][^>]*>(.*?)</t[hd]>", wide, re.DOTALL)
    return re.sub(r"<[^>]*>", "", match[1]) if match else ""

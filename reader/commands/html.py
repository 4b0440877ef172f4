"""`reader html`: the page as it is shown, as one small HTML document that asks for nothing from outside."""

from __future__ import annotations

from html import escape

from reader.arguments import Asked
from reader.commands.article import find
from reader.commands.library import up_to_date
from reader.commands.surroundings import around
from reader.options import Options
from reader.ui.page_document import Room, compose

# A laptop's window: wide enough for every table's wide form.
_ROOM = Room(column=680, table=18, tallest=420, head=208)


def run(options: Options, asked: Asked) -> int:
    """Print the safe page."""
    with up_to_date(options) as (catalogue, _):
        page, _folder = find(options, catalogue)
        body = compose(page, around(page, catalogue), _ROOM)
    start, _, rest = body.partition(">")
    language = escape(page.card.language)
    print(
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(page.card.title)}</title>\n</head>\n{start}>\n{rest.removesuffix('</body>')}\n</body>\n</html>"
    )
    return 0

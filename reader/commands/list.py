"""`reader list`: every article, as a table for people or as JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence

from reader.arguments import Asked
from reader.commands.library import up_to_date
from reader.model import ArticleCard
from reader.options import Options

_WIDEST_TITLE = 48


def run(options: Options, asked: Asked) -> int:
    """Print the articles of the language that was asked for, else of all, in the order of language and topic."""
    with up_to_date(options) as (catalogue, _):
        cards = [card for card in catalogue.all_cards() if not options.language or card.language == options.language]
        topics = {language: [one.id for one in catalogue.place(language).categories] for language in
                  {card.language for card in cards}}

    def key(card: ArticleCard) -> tuple:
        known = topics[card.language]
        position = known.index(card.category) if card.category in known else len(known)
        return card.language, position, card.order, card.title.casefold(), card.path

    cards.sort(key=key)
    if asked.has("--json"):
        print(_json(cards))
    elif cards:
        print("\n".join(_table(cards)))
    else:
        import sys

        print("There are no articles here.", file=sys.stderr)
    return 0


def _json(cards: Sequence[ArticleCard]) -> str:
    import json
    from dataclasses import asdict

    return json.dumps([asdict(card) for card in cards], ensure_ascii=False, indent=1)


def _table(cards: Sequence[ArticleCard]) -> list[str]:
    rows = [("Name", "Language", "Title", "Topic", "Minutes", "File")]
    rows += [
        (card.id, card.language, _cut(card.title), card.category or "-", str(card.minutes), card.path) for card in cards
    ]
    widths = [max(_width(row[column]) for row in rows) for column in range(5)]
    return ["  ".join([*map(_fill, row, widths), row[-1]]) for row in rows]  # the last column has no width


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST_TITLE else text[: _WIDEST_TITLE - 1].rstrip() + "…"


def _fill(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns that `text` takes in a terminal: marks take none, Chinese letters two."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )

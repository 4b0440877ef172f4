"""The nouns ↔ what the catalogue keeps of them: text and compressed JSON. Nothing is unpickled, ever."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from reader.model import (
    ArticleCard,
    ArticlePage,
    Category,
    CountryHelp,
    Help,
    HelpLine,
    Picture,
    Place,
    Section,
    TableForm,
)

if TYPE_CHECKING:
    from .glossary import Glossaries


_CARD = tuple(ArticleCard.__dataclass_fields__)


def card_text(card: ArticleCard) -> str:
    """A card as a JSON list, in the order of its fields."""
    return json.dumps([getattr(card, name) for name in _CARD], ensure_ascii=False, separators=(",", ":"))


def card_of(text: str, category: str) -> ArticleCard:
    """The card that `card_text` wrote. The category is the one that the topics give now."""
    values = dict(zip(_CARD, json.loads(text), strict=True))
    values["tags"] = tuple(values["tags"])
    values["category"] = category
    return ArticleCard(**values)


def page_blob(page: ArticlePage) -> bytes:
    """All of a page but its card: a JSON list, then the long texts as they are, with NUL between them."""
    values = [
        [[section.anchor, section.title, section.level] for section in page.sections],
        [_picture(picture) for picture in page.pictures],
        _picture(page.head_picture) if page.head_picture else None,
        [table.min_em for table in page.tables],
        page.notes, page.terms, page.sources, page.related, page.links, page.keywords, page.web,
    ]
    texts = [page.html, *(section.text for section in page.sections)]
    for table in page.tables:
        texts += table.wide, table.stacked
    head = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    whole = "\0".join((head, *(text.replace("\0", "") for text in texts)))
    return zlib.compress(whole.encode("utf-8", "replace"), 1)


def page_of(card: ArticleCard, blob: bytes) -> ArticlePage:
    """The page that `page_blob` wrote. Raises ValueError when the bytes are damaged."""
    try:
        head, html, *texts = zlib.decompress(blob).decode("utf-8").split("\0")
    except zlib.error as error:
        raise ValueError("damaged page") from error
    sections, pictures, picture, widths, notes, terms, sources, related, links, keywords, web = json.loads(head)
    if len(texts) != len(sections) + 2 * len(widths):
        raise ValueError("damaged page")
    tables = iter(texts[len(sections):])
    return ArticlePage(
        card, html,
        tuple(Section(*section, text) for section, text in zip(sections, texts, strict=False)),
        tuple(Picture(*one) for one in pictures), Picture(*picture) if picture else None,
        tuple(TableForm(next(tables), next(tables), width) for width in widths), tuple(notes),
        tuple((word, definition) for word, definition in terms), tuple(sources), tuple(related), tuple(links),
        tuple(keywords), web)


def _picture(picture: Picture) -> list[object]:
    return [picture.ref, picture.width, picture.height, picture.alt, picture.caption]


def glossary_text(entries: list) -> str:
    """What one list of words explains, as JSON."""
    return json.dumps(entries, ensure_ascii=False, separators=(",", ":"))


def glossaries_of(rows: Iterable[tuple[str, str]]) -> Glossaries:
    """The glossaries of all languages, of the languages and texts of their lists. Raises ValueError, TypeError."""
    plain: dict[str, list] = {}
    for language, text in rows:
        plain.setdefault(language, []).extend(json.loads(text))
    # Imported here: starting the app reads no list of words.
    from .glossary import Glossaries

    return Glossaries.of_plain(plain)


def place_text(place: Place) -> str:
    """A place as JSON."""
    return json.dumps(asdict(place), ensure_ascii=False, separators=(",", ":"))


def place_of(text: str) -> Place:
    """The place that `place_text` wrote."""
    values = json.loads(text)
    helping = values["help"]
    helping["lines"] = tuple(HelpLine(**line) for line in helping["lines"])
    helping["elsewhere"] = tuple(
        CountryHelp(**(country | {"lines": tuple(HelpLine(**line) for line in country["lines"])}))
        for country in helping.get("elsewhere", ()))
    values["categories"] = tuple(Category(**category) for category in values["categories"])
    values["help"] = Help(**helping)
    return Place(**values)

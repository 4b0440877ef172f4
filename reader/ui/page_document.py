"""Puts one page together: the article's ready HTML, its head and foot, and the slots filled for the room there is.

Plain text in, plain text out: no Qt, no files, nothing parsed. What is put in here besides the ready HTML is escaped.
"""

from __future__ import annotations

import re

from reader.library.phrases import minutes, phrase, with_month
from reader.model import ArticleCard, ArticlePage, Picture
from reader.values import value

_SLOT = re.compile(r"<!--slot:(table|picture):(\d+)-->")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:)\]]")
HEAD_PICTURE = 10_000  # the number by which the page asks for the picture of its head
# As `html.escape` does; importing that brings a table of 2,000 names along, at the start of the app.
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_DOT = " \N{BULLET} "


def escape(text: str) -> str:
    """`text` as it can stand in HTML, between tags and in attributes."""
    return text.translate(_ESCAPES)


@value
class Room:
    """What there is to fill, in px: the column, the letters of tables, the tallest picture, the head picture."""

    column: int
    table: int
    tallest: int
    head: int


@value
class Surroundings:
    """What stands around the article and depends on the library, not on the article's file."""

    topic: str = ""                            # title of the category
    topic_id: str = ""
    related: tuple[ArticleCard, ...] = ()
    before: ArticleCard | None = None
    after: ArticleCard | None = None
    today: str = ""                            # ISO date, to say that a check is overdue


def fitted(picture: Picture, width: int, tallest: int) -> tuple[int, int]:
    """Width and height in px at which `picture` is shown: as wide as the column, never larger than `tallest`."""
    if not picture.width or not picture.height:
        return width, round(width * 9 / 16)
    height = width * picture.height / picture.width
    if height > tallest:
        width, height = round(width * tallest / height), tallest
    return max(1, width), max(1, round(height))


def head_size(picture: Picture, room: Room) -> tuple[int, int]:
    """The head picture fills the column and is cut to a calm band."""
    return room.column, min(room.head, round(room.column * 9 / 16))


def compose(page: ArticlePage, around: Surroundings, room: Room) -> str:
    """The whole page as HTML in Qt's subset, ready for `setHtml`."""

    direction = ' dir="rtl"' if is_rtl(page.card.language) else ""
    return "".join((
        f"<body{direction}>", _head(page, around, room), filled(page, room),
        sources(page, around), _foot(around, page.card.language), "</body>",
    ))


def is_rtl(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.split("-")[0] in ("ar", "fa", "he", "ur", "yi", "ps")


def filled(page: ArticlePage, room: Room) -> str:
    """The article's own text with its slots filled for the room there is, without head and foot."""

    def fill(slot: re.Match[str]) -> str:
        number = int(slot[2])
        if slot[1] == "picture":
            return _figure(page.pictures[number], number, room)
        table = page.tables[number]
        return table.wide if table.min_em * room.table <= room.column else table.stacked

    return _SLOT.sub(fill, page.html)


def _figure(picture: Picture, number: int, room: Room) -> str:
    width, height = fitted(picture, room.column, room.tallest)
    caption = f'<p class="caption">{escape(picture.caption)}</p>' if picture.caption else '<p class="caption"></p>'
    return (
        f'<p class="figure"><a class="picture" href="picture:{number}">'
        f'<img src="picture:{number}" width="{width}" height="{height}" alt="{escape(picture.alt)}"></a></p>{caption}'
    )


def _head(page: ArticlePage, around: Surroundings, room: Room) -> str:
    card = page.card
    parts = []
    if around.topic:
        parts.append(
            f'<p class="topic"><a class="topic" href="topic:{escape(around.topic_id)}">{escape(around.topic)}</a></p>'
        )
    parts.append(f'<h1><a name="top"></a>{escape(card.title)}</h1>')
    if card.summary:
        parts.append(f'<p class="deck">{escape(card.summary)}</p>')
    parts.append(f'<p class="meta">{escape(meta_line(card))}</p>')
    if page.head_picture is not None:
        width, height = head_size(page.head_picture, room)
        parts.append(
            f'<p class="head-figure"><a class="picture" href="picture:{HEAD_PICTURE}">'
            f'<img src="picture:{HEAD_PICTURE}" width="{width}" height="{height}"'
            f' alt="{escape(page.head_picture.alt)}"></a></p>'
        )
    if card.content_note:
        parts.append(panel("warning", phrase("callout_warning", card.language), f"<p>{escape(card.content_note)}</p>"))
    return "".join(parts)


def meta_line(card: ArticleCard) -> str:
    """ "7 minutes • Not yet reviewed by a clinician • Updated November 2026" """
    updated = with_month("updated", card.updated, card.language) if card.updated else ""
    return _DOT.join(filter(None, (minutes(card.minutes, card.language), review_line(card), updated)))


def review_line(card: ArticleCard) -> str:
    """Whether a clinician checked the article. Never claims a check that the file does not name."""
    if not card.reviewed_by:
        return phrase("not_reviewed", card.language)
    if card.reviewed:
        return with_month("reviewed", card.reviewed, card.language)
    return phrase("reviewed", card.language).format(month_year="").rstrip(" ,.:")


def sources(page: ArticlePage, around: Surroundings) -> str:
    """The box that says where the article comes from, and when it was checked; "" when nothing is known."""
    card = page.card
    if not page.sources and not card.review_by:
        return ""
    rows = [f'<p class="source">{number}. {_linked(source)}</p>' for number, source in enumerate(page.sources, 1)]
    dates = review_line(card) + "."
    if card.review_by:
        dates += " " + with_month("next_check", card.review_by, card.language) + "."
    rows.append(f'<p class="source-date">{escape(dates)}</p>')
    if around.today and card.is_overdue(around.today):
        rows.append(f'<p class="overdue">{escape(phrase("check_due", card.language))}</p>')
    return panel("sources", phrase("sources", card.language), "".join(rows))


def _linked(text: str) -> str:
    """Plain text with its web addresses made into links."""
    parts, end = [], 0
    for found in _ADDRESS.finditer(text):
        address = escape(found[0])
        parts += [escape(text[end : found.start()]), f'<a class="web" href="{address}">{address}</a>']
        end = found.end()
    return "".join((*parts, escape(text[end:])))


def panel(kind: str, title: str, body: str) -> str:
    """A box with a heading; `body` is HTML."""
    return (
        '<table class="panel" width="100%" cellspacing="0" cellpadding="16"><tr>'
        f'<td class="panel panel-{kind}"><p class="panel-title panel-title-{kind}"><a name="panel-{kind}"></a>'
        f"{escape(title)}</p>{body}</td></tr></table>"
    )


def _foot(around: Surroundings, language: str) -> str:
    parts = []
    if around.related:
        parts.append(f'<p class="foot-title"><a name="related"></a>{escape(phrase("related", language))}</p>')
        parts += (
            f'<p class="foot-link"><a class="link" href="article:{escape(card.id)}">{escape(card.title)}</a>'
            f' <span class="soft">{escape(_DOT + minutes(card.minutes, language))}</span></p>'
            for card in around.related
        )
    if around.before or around.after:
        cells = "".join(
            f'<td width="50%" align="{side}"><p class="foot-label">{escape(phrase(key, language))}</p>'
            f'<p class="foot-link"><a class="link" href="article:{escape(card.id)}">{escape(card.title)}</a></p></td>'
            if card else '<td width="50%"></td>'
            for key, card, side in (("previous", around.before, "left"), ("next", around.after, "right"))
        )
        parts.append(f'<table class="foot" width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>')
    parts.append(f'<p class="foot-top"><a class="link" href="#top">{escape(phrase("to_top", language))}</a></p>')
    return "".join(parts)

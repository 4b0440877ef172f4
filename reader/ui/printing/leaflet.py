"""What is printed of an article: the words of every page and the HTML between them, in the article's own language.

Plain text in, plain text out: no Qt, no files, no sizes of letters.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from reader.library.phrases import phrase, with_month
from reader.model import ArticlePage, Help, Picture, Place
from reader.ui.page_document import (
    HEAD_PICTURE,
    Room,
    Surroundings,
    escape,
    filled,
    fitted,
    head_size,
    is_rtl,
    panel,
    review_line,
    sources,
)

_DOT = " \N{BULLET} "
_ROW = re.compile(r'<p class="row">.*?</p>', re.DOTALL)
_LINK = re.compile(r'(<a class="web" href="([^"]*)">)(.*?)(</a>)', re.DOTALL)
_TABLE = re.compile(r'<table class="data".*?</table>', re.DOTALL)
_TABLE_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_SIDE = re.compile(r' align="(left|right)"')
_OTHER = {"left": "right", "right": "left"}
_CELL = re.compile(r"<(t[dh])\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SCHEME = re.compile(r"\A(?:https?://(?:www\.)?|mailto:|tel:)", re.IGNORECASE)
_LONGEST_ADDRESS = 80  # letters: a longer one is for the eye of a machine
_MOST_WORDS = 12       # that are explained on paper


class Leaflet:
    """One thing to print. `head` stands on top of every page and `foot` below it; `address` is made into a code for
    phones on the first one, with `address_words` beside it."""

    def __init__(self, title: str, language: str, *, head: str = "", foot: str = "", address: str = "",
                 address_words: str = "", page_words: str = "") -> None:
        """`page_words` holds {number} and {count}; "" is the language's own phrase."""
        self.title, self.language = title, language
        self.head, self.foot = head, foot
        self.address, self.address_words = address, address_words
        self.page_words = page_words or phrase("page_of", language)

    def html(self, room: Room) -> str:
        """What stands between the head and the foot, on a column of `room.column` dots."""
        raise NotImplementedError

    def picture(self, number: int) -> Picture | None:
        """The picture that the HTML calls ``picture:NUMBER``."""
        return None


class ArticleLeaflet(Leaflet):
    """An article on paper: nothing to press, nothing of the window, but all that a person at home needs."""

    def __init__(self, page: ArticlePage, place: Place, today: str = "") -> None:
        """`today` is an ISO date, to say that a check is overdue."""
        card = page.card
        updated = with_month("updated", card.updated, card.language) if card.updated else ""
        self._dates = _DOT.join(filter(None, (review_line(card), updated)))
        address = web_address(page, place)
        super().__init__(card.title, card.language, head=place.name, foot=self._dates, address=address,
                         address_words=phrase("on_phone", card.language) if address else "")
        self._page, self._help, self._today = page, place.help, today

    def html(self, room: Room) -> str:
        page, card = self._page, self._page.card
        parts = [f"<h1>{escape(card.title)}</h1>"]
        if card.summary:
            parts.append(f'<p class="deck">{escape(card.summary)}</p>')
        parts.append(f'<p class="meta">{escape(self._dates)}</p>')
        if page.head_picture is not None:
            width, height = head_size(page.head_picture, room)
            parts.append(f'<p class="head-figure"><img src="picture:{HEAD_PICTURE}" width="{width}"'
                         f' height="{height}"></p>')
        if card.content_note:
            parts.append(panel("warning", phrase("callout_warning", card.language),
                               f"<p>{escape(card.content_note)}</p>"))
        parts += [_for_paper(filled(page, room), rtl=is_rtl(card.language)), self._words(),
                  sources(page, Surroundings(today=self._today)), help_lines(self._help, card.language)]
        return "".join(parts)

    def picture(self, number: int) -> Picture | None:
        if number == HEAD_PICTURE:
            return self._page.head_picture
        pictures = self._page.pictures
        return pictures[number] if 0 <= number < len(pictures) else None

    def _words(self) -> str:
        """The words that a touch explains on the screen."""
        words: dict[str, tuple[str, str]] = {}
        for word, meaning in self._page.terms:
            words.setdefault(meaning, (word, meaning))
        if not words:
            return ""
        rows = "".join(f'<p class="word"><b>{escape(word)}</b>: {escape(meaning)}</p>'
                       for word, meaning in list(words.values())[:_MOST_WORDS])
        return f"<h2>{escape(phrase('hard_words', self._page.card.language))}</h2>{rows}"


def web_address(page: ArticlePage, place: Place) -> str:
    """Where the article is on the web: what its header says, else what `library.toml` says of all; "" when neither."""
    def part(text: str) -> str:
        return quote(text, safe="/-._~")

    return page.web or place.web.replace("{id}", part(page.card.id)).replace("{language}", part(page.card.language))


def help_lines(helping: Help, language: str) -> str:
    """The box with the numbers to call, "" where there are none."""
    if not helping.lines:
        return ""
    rows = []
    for line in helping.lines:
        detail = f'<br><span class="detail">{escape(line.detail)}</span>' if line.detail else ""
        rows.append(f'<p class="help-line"><span class="number">{escape(line.number)}</span>'
                    f"&nbsp;&nbsp; <b>{escape(line.label)}</b>{detail}</p>")
    checked = with_month("help_checked", helping.checked, language) if helping.checked else ""
    country = phrase("help_for", language).format(country=helping.country) if helping.country else ""
    if country or checked:
        rows.append(f'<p class="small">{escape(". ".join(filter(None, (country, checked))))}.</p>')
    return panel("help", helping.title or phrase("callout_help", language), "".join(rows))


def pictures_in(leaflet: Leaflet, room: Room) -> dict[str, tuple[Picture, int, int, bool]]:
    """What each picture's name in the HTML stands for: the picture, its width and height, whether it is cut to them."""
    found: dict[str, tuple[Picture, int, int, bool]] = {}
    number = 0
    while (picture := leaflet.picture(number)) is not None:
        found[f"picture:{number}"] = (picture, *fitted(picture, room.column, room.tallest), False)
        number += 1
    head = leaflet.picture(HEAD_PICTURE)
    if head is not None:
        found[f"picture:{HEAD_PICTURE}"] = (head, *head_size(head, room), True)
    return found


def _for_paper(html: str, *, rtl: bool) -> str:
    """Rows in boxes that stay whole, addresses of links in words, captions that can be told from other paragraphs, and
    the first column of a table where one begins to read (Qt always puts it at the left)."""
    if rtl:
        html = _TABLE.sub(_mirrored, html)
    html = _ROW.sub(r'<table class="row" width="100%" cellspacing="0" cellpadding="6"><tr><td class="row">\g<0>'
                    "</td></tr></table>", html)
    html = html.replace('<p class="caption">', '<p class="caption"><a name="caption"></a>')
    return _LINK.sub(_with_address, html)


def _mirrored(table: re.Match[str]) -> str:
    return _TABLE_ROW.sub(_mirrored_row, table[0])


def _mirrored_row(row: re.Match[str]) -> str:
    """The cells the other way round; what begins at the left, as all cells do that say nothing else, at the right."""
    cells = [_SIDE.sub(lambda side: f' align="{_OTHER[side[1]]}"', one[0], count=1) for one in _CELL.finditer(row[1])]
    return f"<tr>{''.join(reversed(cells))}</tr>"


def _with_address(link: re.Match[str]) -> str:
    words = _TAG.sub("", link[3])
    address = _SCHEME.sub("", link[2]).rstrip("/")
    if len(address) > _LONGEST_ADDRESS or address.casefold() in words.casefold() or "?" in address[:1]:
        return link[0]
    return f"{link[0]} ({address})"

"""Short codes for articles that somebody wants to find again at home: “K2-7QXM-R”.

A code is made of the articles' lasting ids and languages and of nothing else: not of the day, the person, the screen,
nor of what else is in the library. So every copy of Reader with these articles knows it. It has four signs for each
article and a last one that finds what was written down wrongly. Two articles may, rarely, have the same four: then both
are shown. Knows no Qt, and is cheap: a laptop asks it at a search.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from reader.model import ArticleCard

# No sign that looks like another one: 0 O, 1 I L, U V.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "K2"        # K for kiosk; the form of the code, should there ever be another one
MOST_ARTICLES = 12
_SIGNS = 4           # of one article: 810,000 different ones


class NotACode(ValueError):
    """A sign was written down wrongly, or one is missing."""


def code_for(articles: Iterable[tuple[str, str]]) -> str:
    """The code of (lasting id, language) of articles, the first `MOST_ARTICLES` of them. "" for none."""
    groups = list(dict.fromkeys(_group(*article) for article in articles))[:MOST_ARTICLES]
    if not groups:
        return ""
    return "-".join((PREFIX, *groups, _check("".join(groups))))


def looks_like_code(text: str) -> bool:
    """Whether somebody means a code by this, which may be wrong or not be whole. Cheap: asked for each letter typed."""
    return len(text) >= 2 and text.lstrip()[:2].upper() == PREFIX and len(_signs(text)) > len(PREFIX) + 2 \
        and "-" in text


def is_code(text: str) -> bool:
    """Whether it is one without a mistake."""
    try:
        _groups(text)
    except NotACode:
        return False
    return True


def articles_of(text: str, cards: Sequence[ArticleCard]) -> tuple[tuple[ArticleCard, ...], int]:
    """Those of `cards` that a code means, in its order, and how many of its articles are not among them.

    Raises NotACode.
    """
    groups = _groups(text)
    known: dict[str, list[ArticleCard]] = {}
    for card in cards:
        known.setdefault(_group(card.mark_id, card.language), []).append(card)
    found = tuple(card for group in groups for card in known.get(group, ()))
    return found, sum(group not in known for group in groups)


def _group(article: str, language: str) -> str:
    number = int.from_bytes(hashlib.sha256(f"{article}\n{language}".encode()).digest()[:8], "big")
    signs = []
    for _ in range(_SIGNS):
        number, rest = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[rest])
    return "".join(signs)


def _signs(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


def _groups(text: str) -> list[str]:
    signs = _signs(text)
    body, check = signs[len(PREFIX):-1], signs[-1:]
    if not signs.startswith(PREFIX) or not body or len(body) % _SIGNS or set(body + check) - set(ALPHABET) \
            or _check(body) != check:
        raise NotACode
    return [body[at:at + _SIGNS] for at in range(0, len(body), _SIGNS)]


def _check(body: str) -> str:
    """The algorithm of Luhn for a number of signs that is even: any one wrong sign is found, and nearly all swaps of
    two neighbors."""
    total = 0
    for place, sign in enumerate(reversed(body)):
        weighted = ALPHABET.index(sign) * (2 if place % 2 == 0 else 1)
        total += weighted // len(ALPHABET) + weighted % len(ALPHABET)
    return ALPHABET[-total % len(ALPHABET)]

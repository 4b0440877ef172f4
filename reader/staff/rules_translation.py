"""Rules about translations: the same file name in two language folders is the same article in two languages."""

from __future__ import annotations

from reader.library.names import fold
from reader.roots import is_staff
from reader.saying import piece

from .article import Article, Other, Overview
from .findings import Findings, quoted

_NAMES = {
    "en": piece("English"), "es": piece("Spanish"), "fr": piece("French"), "de": piece("German"),
    "pt": piece("Portuguese"), "it": piece("Italian"), "zh": piece("Chinese"), "vi": piece("Vietnamese"),
    "ar": piece("Arabic"), "ru": piece("Russian"), "ko": piece("Korean"), "so": piece("Somali"),
}


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at an article beside itself in other languages."""
    card = article.card
    if card is None or article.is_draft or len(library.languages) < 2:
        return
    others = library.by_key.get(fold(card.id), [])
    there = {base(other.language) for other in others}
    missing = [language for language in library.languages if base(language) not in there]
    if missing and (base(card.language) == base(library.main_language) or base(library.main_language) in map(
            base, missing)):
        found.add("translation.missing", 0,
                  f"This article is not there in {' and '.join(_NAMES.get(one, one) for one in missing)} yet.",
                  "Readers are offered this one instead. Put a file with the same name into the folder "
                  f"“{missing[0]}”.")
    if is_staff(article.path):
        _not_replaced(article, others, found)
    original = next((one for one in others if base(one.language) == base(library.main_language)), None)
    if original and base(card.language) != base(original.language) and is_older(card.updated, original.updated):
        found.add("translation.older", article.source.header.lines.get("updated", 0),
                  f"This translation is from {card.updated}, but its original was changed on {original.updated}: "
                  f"{quoted(original.path, 100)}.",
                  "Read what changed there, change it here too, and put the new day after “updated:”.")


def _not_replaced(article: Article, others: list[Other], found: Findings) -> None:
    """Say where readers of another language still see what came with the library: who mends a price in one language
    thinks that it is done."""
    theirs = [other for other in others if not is_staff(other.path) and base(other.language) != base(article.language)]
    for other in theirs:
        name = _NAMES.get(base(other.language), other.language)
        found.add("translation.not-yours", 0,
                  f"In {name}, readers see the article that came with the library, not one of yours: "
                  f"{quoted(other.path, 100)}.",
                  "If yours says something else, put your own text under the same name into the folder "
                  f"“{other.language}”.")


def is_older(one: str, other: str) -> bool:
    """Whether the ISO date `one` lies before `other`, as far as both say."""
    size = min(len(one), len(other))
    return size > 0 and one[:size] < other[:size]


def base(language: str) -> str:
    """`es-MX` → `es`."""
    return language.partition("-")[0]


def languages_of(cards: dict[str, list[Other]]) -> tuple[str, ...]:
    """The languages that the library is kept in, the one with most articles first: those with at least a fifth as
    many as that one, and at least one article that is in both."""
    count: dict[str, int] = {}
    shared: dict[str, int] = {}
    for others in cards.values():
        bases = {base(other.language) for other in others}
        for one in bases:
            count[one] = count.get(one, 0) + 1
            shared[one] = shared.get(one, 0) + (len(bases) > 1)
    if not count:
        return ()
    ordered = sorted(count, key=lambda one: (-count[one], one))
    return tuple(one for one in ordered
                 if one == ordered[0] or (shared[one] and 5 * count[one] >= count[ordered[0]]))

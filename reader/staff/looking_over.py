"""What the rules have to know of the whole library before the first article is looked at."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from reader.library import jail
from reader.library.catalogue import Catalogue
from reader.library.folder import Found
from reader.library.names import article_id, fold, search_key
from reader.roots import Roots, is_staff

from . import rules_safety, rules_translation
from .article import Other, Overview
from .place_lines import PlaceLines


def look_over(roots: Roots, catalogue: Catalogue, found: Found, places: PlaceLines, drafts: Iterable[str],
              today: datetime.date) -> Overview:
    """Everything that is remembered of all articles, whichever of them the report is about. `drafts` are refs."""
    library = Overview(today, pictures=found.pictures,
                       hard_words=rules_safety.pattern_of(rules_safety.words_of(roots)))
    for card in catalogue.all_cards():
        library.by_key.setdefault(fold(card.id), []).append(Other(card.path, card.language, card.title, card.updated))
        title = card.language, search_key(card.title)
        if title not in library.by_title or is_staff(library.by_title[title]) and not is_staff(card.path):
            library.by_title[title] = card.path
        library.used_categories.add(card.category)
    for ref in sorted(drafts):  # the staff's come first, and are those that a link of theirs means
        library.drafts.setdefault(fold(article_id(ref)), ref)
    library.languages = rules_translation.languages_of(library.by_key)
    library.main_language = places.language or (library.languages[0] if library.languages else "en")
    if places.lines:
        library.categories = catalogue.place(library.main_language).categories
        for topic in library.categories:
            if topic.picture:
                ref = topic.picture if is_staff(topic.picture) else jail.resolve(roots, "", topic.picture)
                library.used_pictures.add(ref or "")
    return library

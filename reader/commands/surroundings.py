"""What stands around an article on its page: its topic, what to read next, its neighbors."""

from __future__ import annotations

import datetime

from reader.library.catalogue import Catalogue
from reader.model import ArticlePage
from reader.ui.page_document import Surroundings


def around(page: ArticlePage, catalogue: Catalogue) -> Surroundings:
    """The surroundings of `page` in the library; a file from elsewhere has few."""
    card = page.card
    topic = next((one for one in catalogue.place(card.language).categories if one.id == card.category), None)
    before, after = catalogue.neighbours(card.id, card.language)
    return Surroundings(
        topic.title if topic else "", topic.id if topic else "", catalogue.related(page), before, after,
        datetime.date.today().isoformat(),
    )

"""What a square code says for some articles: their address on the clinic's site, else their titles. No Qt.

Nothing in it is about the person; where a list is too long for a code, it names as many as fit.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import ArticleCard

_LONGEST = 600  # letters that a phone still reads off a code of this size


def words_for(cards: Sequence[ArticleCard], web: str, name: str) -> str:
    """One article with a page on the site: that page's address. Else each with its title and its address, if any.

    `web` is the clinic's address, with {id} and {language} in it; `name` that of the place.
    """
    if not cards:
        return ""
    if web and len(cards) == 1:
        return _address(web, cards[0])
    lines = [name] if name else []
    for card in cards:
        entry = f"{card.title}\n{_address(web, card)}" if web else card.title
        if len("\n".join([*lines, entry])) > _LONGEST:
            break
        lines.append(entry)
    return "\n".join(lines)


def _address(web: str, card: ArticleCard) -> str:
    return web.replace("{id}", card.id).replace("{language}", card.language)

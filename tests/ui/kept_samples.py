"""Marks for tests of pages: on words of the sample article, as a service would place them."""

from __future__ import annotations

from reader.kept import Mark, MarkColor, MarkKind, PlacedMark, Spot, Standing, TextQuote
from reader.marks.article_text import article_text
from reader.model import ArticlePage, Section
from reader.ui.panes.article_pane import ArticlePane

SENTENCE = ("Sentence number {} tells a short story about a quiet lake, a boat and the light in the morning, and it is "
            "long enough to need more than one line.")


def lines(first: int, last: int) -> str:
    return "\n".join(SENTENCE.format(number) for number in range(first, last))


# The text of the sample article's sections, as the catalogue would have it.
SECTIONS = (
    Section("", "", 0, "In short\nFirst fact.\nSecond fact."),
    Section("before", "Before the visit", 2,
            "This is off-label use. See What is PTSD? or a site.\n" + lines(0, 12) + "\nTake care\nDo not drive."),
    Section("during", "During the visit", 2, "Study · People · Found\nYear one · 41 · Fewer signs\n" + lines(12, 24)),
    Section("feeling", "What it can feel like", 3, "The lake at dawn.\n" + lines(24, 36)),
    Section("after", "After the visit", 2, "You can say no.\n" + lines(36, 42)),
)


def text_of(page: ArticlePage) -> str:
    return article_text(page).text


def placed(text: str, words: str, number: int = 1, **changes) -> PlacedMark:  # noqa: ANN003
    """A mark on the first `words` of `text`; on the whole article when they are ""."""
    start = text.index(words) if words else 0
    kind = changes.pop("kind", MarkKind.HIGHLIGHT)
    standing = changes.pop("standing", Standing.HERE)
    mark = Mark(f"{number:032x}", kind, Spot("visit", "en", quote=TextQuote(words)), words=words, **changes)
    return PlacedMark(mark, standing, start, start + len(words))


def one_of_each(text: str) -> tuple[PlacedMark, ...]:
    """A highlight in every color, on the sentences 0 to 3."""
    return tuple(placed(text, f"Sentence number {number} tells a short story", number, color=color)
                 for number, color in enumerate(MarkColor))


def words_at(pane: ArticlePane, words: str) -> int:
    """Where `words` first stand in the page (units)."""
    return pane.view.plain_text().index(words)

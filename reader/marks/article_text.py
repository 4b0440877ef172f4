"""The text of an article that marks are anchored in: its title, its summary, then each heading and its blocks.

One line a block, as the catalogue has them. It is the same for every size, theme and window, unlike the document on
screen. Finds nothing and keeps nothing.
"""

from __future__ import annotations

from reader.model import ArticlePage
from reader.values import value


@value
class SectionSpan:
    """Where a section stands in the text: from its heading up to the next one."""

    anchor: str
    title: str
    start: int
    end: int


@value
class ArticleText:
    """The text of one version of an article. Positions are counted in characters of `text`."""

    article: str
    language: str
    title: str
    content_hash: str
    text: str
    sections: tuple[SectionSpan, ...]

    def section_at(self, position: int) -> SectionSpan:
        """The section that a position lies in."""
        found = self.sections[0]
        for section in self.sections:
            if section.start > position:
                break
            found = section
        return found


def article_text(page: ArticlePage) -> ArticleText:
    """The text of `page`. There is always a first section with the anchor "": title, summary, and what stands before
    the first heading."""
    card = page.card
    lines, spans, length = [], [], 0

    def add(line: str) -> None:
        nonlocal length
        lines.append(line)
        length += len(line) + 1

    add(card.title)
    if card.summary:
        add(card.summary)
    anchor, title, start = "", "", 0
    for section in page.sections:
        if section.level:
            spans.append(SectionSpan(anchor, title, start, length))
            anchor, title, start = section.anchor, section.title, length
            add(section.title)
        if section.text:
            add(section.text)
    spans.append(SectionSpan(anchor, title, start, length))
    return ArticleText(card.id, card.language, card.title, card.content_hash, "\n".join(lines), tuple(spans))

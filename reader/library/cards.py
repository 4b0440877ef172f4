"""What lists and headers say of an article: made from its header, and from its text where the header is silent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import ArticleCard, Section

from .dialect.punctuation import Punctuation, marks_for
from .front_matter import Header, plain
from .names import article_id, readable

_WORDS_A_MINUTE = 200
_SUMMARY_LETTERS = 160
# Scripts that do not part words: two signs count as one word.
_UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"'”’»)]*(?=\s)|[。！？])\s*")


def make_card(header: Header, *, ref: str, language: str, title: str, sections: Sequence[Section],
              first_paragraph: str, image: str, content_hash: str) -> ArticleCard:
    """The card of the article in `ref`. `category` is as the author wrote it; who knows the topics finds its id."""
    words = count_words(sections)

    def set_well(text: str) -> str:
        return Punctuation(marks_for(language)).set(text, "")

    return ArticleCard(
        id=article_id(ref), language=language, title=set_well(plain(title)) or readable(ref),
        summary=set_well(header.summary or first_sentences(first_paragraph)), category=header.category,
        tags=header.tags,
        minutes=max(1, round(words / _WORDS_A_MINUTE)), words=words, image=image, image_alt=set_well(header.image_alt),
        updated=header.updated, reviewed=header.reviewed, reviewed_by=header.reviewed_by, review_by=header.review_by,
        author=header.author,
        content_note=set_well(header.content_note), order=1000 if header.order is None else header.order,
        featured=header.featured, path=ref, content_hash=content_hash,
        lasting_id=article_id(header.id) if header.id else "")


def count_words(sections: Sequence[Section]) -> int:
    """How many words an article has, headings included."""
    count = 0
    for section in sections:
        count += len(section.title.split()) + len(section.text.split())
        if not section.text.isascii():
            count += len(_UNPARTED.findall(section.text)) // 2
    return count


def first_sentences(text: str) -> str:
    """The first whole sentences of a text, as many as fit into a summary; a long one is cut between words."""
    if len(text) <= _SUMMARY_LETTERS:
        return text
    end = 0
    for match in _SENTENCE_END.finditer(text, 0, _SUMMARY_LETTERS + 1):
        end = match.end()
    if end >= 30:
        return text[:end].strip()
    cut = text[:_SUMMARY_LETTERS - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:–—-") + "…"

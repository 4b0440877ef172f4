"""The page of last resort: title, one sentence, and every word of the file as plain text.

Used when an article cannot be converted within the limits. Does not import the markdown package or the sanitizer.
"""

from __future__ import annotations

import re
from html import escape

from reader.model import ArticlePage, Section

from .cards import make_card
from .front_matter import Split
from .inline_text import pieces, with_breaks
from .phrases import phrase

_MOST_PARAGRAPHS = 5_000


def plain_page(split: Split, *, ref: str, language: str, content_hash: str) -> ArticlePage:
    """A page of the plain text of `split`. Never fails: text has no size at which this stops."""
    body = split.body.strip()
    title = split.header.title
    if not title and (match := re.match(r"#{1,6}\s*([^\n]{1,300})", body)):
        title = match[1].rstrip("# ")
        body = body[match.end():]
    notice = phrase("plain_page", language)
    paragraphs = [text.strip("\n") for text in re.split(r"\n[ \t]*\n", body) if text.strip()]
    if len(paragraphs) > _MOST_PARAGRAPHS:
        each = -(-len(paragraphs) // _MOST_PARAGRAPHS)
        paragraphs = ["\n".join(paragraphs[place:place + each]) for place in range(0, len(paragraphs), each)]
    html = [f'<p class="notice">{escape(notice, quote=False)}</p>']
    html += [f"<p>{_lines(piece)}</p>" for text in paragraphs for piece in pieces(with_breaks(text))]
    sections = (Section("", "", 0, "\n".join(" ".join(text.split()) for text in paragraphs)),)
    card = make_card(split.header, ref=ref, language=language, title=title, sections=sections,
                     first_paragraph=" ".join(paragraphs[0].split())[:2000] if paragraphs else "", image="",
                     content_hash=content_hash)
    return ArticlePage(card, "\n".join(html), sections, sources=split.header.sources, related=split.header.related,
                       keywords=split.header.keywords, web=split.header.web)


def _lines(text: str) -> str:
    """Lines stay lines while they are few; very many become running text."""
    text = escape(text, quote=False)
    return text.replace("\n", "<br>") if text.count("\n") <= 200 else " ".join(text.split())

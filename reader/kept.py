"""The nouns of what a person keeps: bookmarks, highlights, notes, and where they are. Frozen; no file, no clock, no Qt.

Apart from `reader.model`, so that the start of the app does without them.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from reader.model import ArticleCard
from reader.values import value


class MarkKind(StrEnum):
    """What a mark is. The words are those of the W3C Web Annotation motivations, shortened."""

    BOOKMARK = "bookmark"    # on screen: "Save", "Saved"; of an article or of a place in it
    HIGHLIGHT = "highlight"
    NOTE = "note"            # words of the person's own, on an article or on a place in it


class MarkColor(StrEnum):
    """The colors of highlights; each also has its own line under the words."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    ROSE = "rose"


@value
class TextQuote:
    """Words and their surroundings: the TextQuoteSelector of the W3C Web Annotation Data Model, section 4.2.4."""

    exact: str = ""
    prefix: str = ""  # up to 64 characters before; of a repeated spot up to 64 before its block, 576 at most
    suffix: str = ""  # as many after


@value
class Spot:
    """A place in the text of an article, in terms that survive edits of the article.

    The text is that of `reader.marks.article_text`. A spot whose quote is empty is the whole article.
    """

    article: str             # id
    language: str
    section: str = ""        # anchor of the heading above; "" before the first one
    quote: TextQuote = field(default_factory=TextQuote)
    start: int = 0           # a hint: characters before the quote, in the version `content_hash`
    content_hash: str = ""   # of the article's file, when the quote was last seen in it
    repeated: bool = False   # True when the same words, or nearly, stand elsewhere in the article as well

    @property
    def is_whole(self) -> bool:
        """True when it means the article, not a place in it."""
        return not self.quote.exact


@value
class Mark:
    """One thing that a person kept. A highlight with a note is one mark of the kind HIGHLIGHT."""

    id: str                  # 32 hexadecimal digits
    kind: MarkKind
    spot: Spot
    title: str = ""          # of the article, when it was last seen
    heading: str = ""        # of the section, when it was last seen
    words: str = ""          # as they stood when the person marked them; `spot.quote` follows edits, this never does
    color: MarkColor = MarkColor.YELLOW
    name: str = ""           # what the person calls it; "" when they gave no name
    note: str = ""
    made: float = 0.0        # seconds since 1970, for people only; the order is that of the store
    changed: float = 0.0


class Standing(StrEnum):
    """Whether a mark's place is still there."""

    HERE = "here"        # its words stand in the article as they were
    EDITED = "edited"    # a near match: the sentence was edited a little, and there is no other place like it
    LOST = "lost"        # the article is there, the words are not, or not surely
    GONE = "gone"        # the article is not in the library


@value
class PlacedMark:
    """A mark and where it stands in the article's text now.

    `start` and `end` are positions in the text of `reader.marks.article_text`; both are 0 for whole articles and for
    marks that have no place now. `near` is the anchor of the section where a LOST mark most likely was.
    """

    mark: Mark
    standing: Standing = Standing.HERE
    start: int = 0
    end: int = 0
    near: str = ""
    card: ArticleCard | None = None  # of the article as it is now; None when it is gone


@value
class Visit:
    """One opening of an article, for the history page."""

    article: str
    language: str
    title: str
    opened: float  # seconds since 1970

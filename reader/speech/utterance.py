"""The noun of what is read aloud: one sentence, or as much of a long one as is spoken in one breath."""

from __future__ import annotations

from enum import StrEnum

from reader.values import value


class Kind(StrEnum):
    """What a sentence stands in."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"          # of a list
    ROW = "row"            # of a table, with the names of its columns
    CAPTION = "caption"
    PICTURE = "picture"    # the words for people who cannot see it
    CALLOUT = "callout"    # the words that a box begins with
    QUOTE = "quote"
    NOTE = "note"          # a footnote, at the foot of the page
    SOURCE = "source"


@value
class Utterance:
    """`start` and `end` count in the article's text (`reader.marks.article_text`). Where they are the same, the words
    are none of that text (a picture's, a source's) and belong to that place in it."""

    text: str             # to speak
    words: str            # as they stand on the page
    start: int
    end: int
    kind: Kind
    language: str         # tag, such as "en" or "es-MX"
    section: str = ""     # anchor of the heading above; "" before the first one
    heading: str = ""     # its words
    pause: int = 0        # milliseconds of silence afterwards

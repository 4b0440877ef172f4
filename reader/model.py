"""The nouns of Reader: frozen values that every room understands.

Nothing here reads a file, a database or a clock, and nothing imports Qt.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from reader.values import value


class Severity(StrEnum):
    """How much a `Problem` matters to a person who reads the article."""

    NOTE = "note"        # worth knowing; readers see nothing odd
    WARNING = "warning"  # readers see something that the author did not mean
    ERROR = "error"      # a part of the article, or all of it, cannot be shown


@value
class Problem:
    """Something doubtful in a file, in words that its author can act on.

    `path` is relative to the content folder; `line` counts from 1, 0 means the whole file.
    """

    path: str
    line: int
    severity: Severity
    code: str      # a stable short name of the rule: "header.unclosed", "link.missing" …
    sentence: str  # what is wrong
    advice: str    # what to type or do


@value
class Section:
    """One heading of an article and the plain text up to the next heading.

    The text before the first heading is a section with an empty anchor and level 0.
    """

    anchor: str
    title: str
    level: int  # 0 (before any heading), else 1 to 6
    text: str   # plain text; blocks are parted by "\\n"


@value
class Picture:
    """A picture of an article. The file has been checked to lie inside the content folder."""

    ref: str      # path relative to the content folder, "/" between the parts
    width: int    # pixels in the file; 0 when the file could not be read
    height: int
    alt: str
    caption: str = ""


@value
class TableForm:
    """A table in both forms; which one is shown depends on the room there is.

    `min_em` is the least width, in ems of the table's letters, at which `wide` does not push the page sideways.
    """

    wide: str     # HTML of a <table>
    stacked: str  # HTML of one small block a row
    min_em: float


@value
class ArticleCard:
    """What lists, cards and headers need to know of an article. Cheap to load by the dozen."""

    id: str
    language: str
    title: str
    summary: str = ""
    category: str = ""           # id of a category; "" when it has none
    tags: tuple[str, ...] = ()
    minutes: int = 1             # to read, at least 1
    words: int = 0
    image: str = ""              # path relative to the content folder; "" when there is none
    image_alt: str = ""
    updated: str = ""            # ISO dates, "YYYY-MM-DD" or "YYYY-MM"; "" when unknown
    reviewed: str = ""
    reviewed_by: str = ""
    review_by: str = ""
    author: str = ""
    content_note: str = ""
    order: int = 1000            # within the category; equal ones by title
    featured: bool = False
    path: str = ""               # relative to the content folder
    content_hash: str = ""       # of the file's bytes
    lasting_id: str = ""         # "id" in the header: what marks hold on to when the file is renamed

    @property
    def mark_id(self) -> str:
        """The name under which marks and places are kept: it outlives a new file name where the author gave one."""
        return self.lasting_id or self.id

    def is_overdue(self, today: str) -> bool:
        """Whether its next review should have been before `today`, an ISO date. A month is over after its last day."""
        return bool(self.review_by) and self.review_by < today[:len(self.review_by)]


@value
class ArticlePage:
    """All of an article that is ready to be shown.

    `html` is safe: it holds only Qt's rich-text subset, no sizes, no colors, no addresses of files.
    Two kinds of slots stand in it for what depends on the room on screen:
    ``<!--slot:table:N-->`` for ``tables[N]`` and ``<!--slot:picture:N-->`` for ``pictures[N]``.
    Addresses in it are one of ``#anchor``, ``article:ID``, ``article:ID#anchor``, ``note:N``
    (``notes[N]``), ``term:N`` (``terms[N]``), ``http(s)://…``, ``mailto:…`` and ``tel:…``.
    """

    card: ArticleCard
    html: str
    sections: tuple[Section, ...] = ()
    pictures: tuple[Picture, ...] = ()
    head_picture: Picture | None = None            # of `card.image`
    tables: tuple[TableForm, ...] = ()
    notes: tuple[str, ...] = ()                    # footnotes as safe inline HTML, in order
    terms: tuple[tuple[str, str], ...] = ()        # glossary: (word as it stands in the text, plain definition)
    sources: tuple[str, ...] = ()                  # plain text, may hold a web address
    related: tuple[str, ...] = ()                  # ids
    links: tuple[str, ...] = ()                    # every address in the html, once
    keywords: tuple[str, ...] = ()
    web: str = ""                                  # address of the article on the clinic's site


@value
class Category:
    """One topic of the library in one language."""

    id: str
    title: str
    summary: str = ""
    color: str = "sea"
    picture: str = ""   # relative to the content folder


@value
class HelpLine:
    """One number to call or text."""

    label: str
    number: str
    detail: str = ""
    icon: str = "phone"  # phone, message or danger


@value
class CountryHelp:
    """The lines of one other country, for people from there. `checked` is when they were last read on a public page."""

    code: str
    name: str
    lines: tuple[HelpLine, ...]
    checked: str = ""


@value
class Help:
    """The help page, from one staff file; never typed by hand into articles."""

    title: str = ""
    intro: str = ""
    lines: tuple[HelpLine, ...] = ()
    expect_title: str = ""
    expect: str = ""
    country: str = ""
    checked: str = ""   # "YYYY-MM"
    elsewhere: tuple[CountryHelp, ...] = ()  # other countries whose lines have been checked


@value
class Place:
    """The clinic and its library in one language: names, topics and help lines."""

    name: str = "Reader"
    greeting: str = ""
    tagline: str = ""
    categories: tuple[Category, ...] = ()
    help: Help = field(default_factory=Help)
    web: str = ""  # where articles are on the clinic's site: an address that may hold {id} and {language}


@value
class Shelf:
    """One row of Home: a topic, its first articles, and how many it has in all."""

    category: Category
    cards: tuple[ArticleCard, ...]
    total: int


class Screen(StrEnum):
    """The screens one can be on."""

    HOME = "home"
    TOPIC = "topic"
    ARTICLE = "article"
    SEARCH = "search"
    HELP = "help"
    SAVED = "saved"      # bookmarks, highlights and notes
    HISTORY = "history"  # what was read, by day
    STORED = "stored"    # what is stored about a person
    REPORT = "report"    # staff: what to mend in the articles
    PREVIEW = "preview"  # staff: an article as patients see it


@value
class ReadingPlace:
    """Where in an article the top of the window is, in terms that survive a change of size, theme or window.

    `anchor` and `block` name the text block at the top (`block` counts from the anchor's heading),
    `offset` the first character in view, `quote` the first words of the block: it is looked for nearby when the block
    of that number is another one. `fraction` is the share of the page above (0 to 1): the last resort.
    """

    anchor: str = ""
    block: int = 0
    offset: int = 0
    fraction: float = 0.0
    quote: str = ""


@value
class Destination:
    """The one address: whatever opens something, from a link to a search hit, makes one of these.

    `target` is the article's id, the topic's id or the words to search for. `section` is an anchor in the article.
    `place` is set where the exact place is known (back, forward, continue reading), `mark` is the id of a mark to show.
    `language` is set where it may be another one than that of the library on screen.
    """

    screen: Screen
    target: str = ""
    section: str = ""
    place: ReadingPlace | None = None
    mark: str = ""
    language: str = ""


@value
class SearchHit:
    """One place that a search found: a section of an article."""

    article: str
    language: str
    title: str                                # of the article
    section: str                              # title of the section; "" before the first heading
    anchor: str                               # "" before the first heading
    snippet: str                              # plain text around the best place
    marks: tuple[tuple[int, int], ...] = ()   # (start, end) of found words in the snippet
    title_marks: tuple[tuple[int, int], ...] = ()
    section_marks: tuple[tuple[int, int], ...] = ()
    score: float = 0.0


@value
class ArticleHits:
    """What a search found in one article, the best section first."""

    card: ArticleCard
    hits: tuple[SearchHit, ...]
    more: int = 0             # further sections that are not among `hits`
    why: tuple[str, ...] = ()  # "flashbacks → PTSD": words that were translated or corrected on the way here


@value
class SearchResults:
    """The answer to one query, the best article first."""

    query: str = ""
    groups: tuple[ArticleHits, ...] = ()
    places: int = 0                                # sections found in all
    articles: int = 0                              # articles found in all; `groups` may be fewer
    shown_for: str = ""                            # the corrected words, when those of the query found too little
    instead: str = ""                              # "Did you mean": other words that would find something
    is_partial: bool = False                       # nothing has all words; these have most of them
    is_crisis: bool = False                        # the words speak of danger: help comes first
    words: tuple[str, ...] = ()                    # what to mark in an opened article
    categories: tuple[tuple[str, int], ...] = ()   # (category id, articles) over all that was found
    short: int = 0                                 # articles of at most five minutes over all that was found
    elsewhere: tuple[tuple[str, int], ...] = ()    # (language, articles) found in other languages
    nearest: str = ""                              # category to try when nothing was found


@value
class ReadingRecord:
    """How far an article has been read, and when it was last open (seconds since 1970, for people only)."""

    article: str
    language: str
    place: ReadingPlace
    progress: float      # greatest share that has been in view, 0 to 1
    finished: bool
    opened: float


@value
class LibraryChange:
    """What a look at the folder found: ids of articles."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    place_changed: bool = False
    problems: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.place_changed)

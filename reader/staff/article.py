"""What the rules look at: one article, and what they have to know of all the others.

They are made by `checks` and `looking_over`; the rules only read them, but for the sets in which `Overview` remembers
what has been seen.
"""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from reader.library.converted import LinkUse
from reader.library.folder import Signature
from reader.model import ArticleCard, ArticlePage, Category

from .findings import near
from .source import Source

_CODE = re.compile(r'<pre class="code">.*?</pre>|<code>.*?</code>', re.DOTALL)
_TYPEWRITTEN = re.compile(r'<pre class="code">(.*?)</pre>', re.DOTALL)
_BREAK = re.compile(r"</?(?:p|li|ul|ol|h[2-6]|td|th|tr|table|blockquote|pre|br|hr)\b[^>]*>")
_NO_LETTERS = re.compile(r"\W+")
_TAG = re.compile(r"<[^>]*>")


class Other(NamedTuple):
    """The little that is remembered of every article."""

    path: str
    language: str
    title: str
    updated: str


@dataclass
class Article:
    """One article: its file as written, and the page that was made of it. `card` and `page` are None when the file
    could not be made into one, or another file has taken its name."""

    path: str
    language: str
    title: str
    source: Source
    card: ArticleCard | None = None
    page: ArticlePage | None = None
    is_draft: bool = False
    uses: tuple[LinkUse, ...] = ()  # of a draft: its links to other articles; nobody else has looked at them

    @property
    def id(self) -> str:
        return self.card.id if self.card else ""

    @cached_property
    def visible(self) -> str:
        """The words that readers see, without what is shown as code; blocks on lines of their own."""
        if self.page is None:
            return ""
        parts = [self.page.html, *(table.wide for table in self.page.tables)]
        text = _CODE.sub(" ", "\n".join(parts))
        return html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))

    @cached_property
    def seen_with_pipes(self) -> str:
        """The lines that readers see a | in, each squeezed."""
        return "\n".join(squeeze(line) for line in self.visible.split("\n") if "|" in line)

    @cached_property
    def typewritten(self) -> frozenset[str]:
        """The lines that are shown as typewriting, without the spaces around them."""
        if self.page is None or '<pre class="code">' not in self.page.html:
            return frozenset()
        found = "\n".join(_TYPEWRITTEN.findall(self.page.html)).replace("<br>", "\n")
        return frozenset(" ".join(html.unescape(_TAG.sub("", line)).split()) for line in found.split("\n"))


@dataclass
class Overview:
    """What is known of the whole library before the first article is looked at."""

    today: datetime.date
    categories: tuple[Category, ...] = ()
    by_key: dict[str, list[Other]] = field(default_factory=dict)    # folded id → the article in every language
    by_title: dict[tuple[str, str], str] = field(default_factory=dict)  # (language, title as search key) → the path
    # of the first one, of the staff's own only where there is no other
    drafts: dict[str, str] = field(default_factory=dict)            # folded id → path
    languages: tuple[str, ...] = ()                                 # those that the library is kept in, most used first
    main_language: str = "en"
    pictures: Mapping[str, Signature] = field(default_factory=dict)
    hard_words: re.Pattern[str] | None = None                       # what is looked for in texts made plain
    used_pictures: set[str] = field(default_factory=set)
    used_categories: set[str] = field(default_factory=set)
    guesses_left: int = 50  # looking for a near name among thousands takes a while
    seen_texts: dict[bytes, str] = field(default_factory=dict)      # digest of a text → the first file that has it

    def near(self, written: str, known: Sequence[str]) -> str:
        """“ Did you mean “x”?” with the one of `known` that is most like `written`, else "". Only so many times."""
        if self.guesses_left <= 0:
            return ""
        self.guesses_left -= 1
        return near(written, known)


def squeeze(text: str) -> str:
    """Only the letters and digits of a text."""
    return _NO_LETTERS.sub("", text)

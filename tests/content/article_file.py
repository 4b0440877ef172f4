"""Reads an article's file for the tests beside it: header, sections, links and reading ease.

Plain text and small patterns only. It must not import the app, so that the tests of the articles
cannot be fooled by a mistake in the app's own reading of them.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[2] / "content"

_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
_PICTURE = re.compile(r'!\[([^\]]*)\]\((\S+?)(?:\s+"([^"]*)")?\)')
_WORD = re.compile(r"[^\W_](?:[\w'’.,]*[^\W_])?")
_LETTERS_READ_OUT = re.compile(r"[b-df-hj-np-tv-xz]+")


@dataclass(frozen=True)
class Picture:
    """A picture in the text: its words for people who cannot see it, address and caption."""

    alt: str
    address: str
    caption: str


@dataclass(frozen=True)
class ArticleFile:
    """One file of the library."""

    path: Path

    @property
    def name(self) -> str:
        """The article's id: its file name without the ending."""
        return self.path.stem

    @property
    def language(self) -> str:
        """What the first folder says."""
        return self.path.relative_to(CONTENT).parts[0]

    @cached_property
    def _parts(self) -> tuple[str, str]:
        text = self.path.read_text(encoding="utf-8")
        found = re.fullmatch(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
        assert found, f"{self.path.name} has no header between two lines of three dashes"
        return found[1], found[2]

    @cached_property
    def header(self) -> dict[str, str | list[str]]:
        """Every key with its text, or with its list."""
        values: dict[str, str | list[str]] = {}
        key = ""
        for line in self._parts[0].splitlines():
            if item := re.fullmatch(r"\s+- (.*)", line):
                values.setdefault(key, [])
                values[key].append(item[1].strip())
                continue
            key, colon, value = line.partition(":")
            assert colon, f"{self.path.name}: no key in the header's line “{line}”"
            assert key not in values, f"{self.path.name}: “{key}” stands twice in the header"
            value = value.strip()
            if value.startswith("["):
                values[key] = [entry.strip() for entry in value.strip("[]").split(",")]
            elif value:
                values[key] = value
        return values

    @property
    def body(self) -> str:
        """Everything below the header, as it was typed."""
        return self._parts[1]

    @cached_property
    def shown(self) -> str:
        """The lines of the body that make up the page: no glossary lines, no notes at the foot."""
        lines = self.body.splitlines()
        return "\n".join(line for line in lines if not re.match(r"\*\[|\[\^\w+\]:", line))

    @property
    def headings(self) -> list[str]:
        """The text of every heading, in order, without its own name."""
        found = re.findall(r"^#+ (.*)$", self.body, re.MULTILINE)
        return [re.sub(r"\s*\{#[\w-]+\}$", "", text) for text in found]

    @property
    def anchors(self) -> set[str]:
        """The names by which headings can be linked to."""
        names = set()
        for text in re.findall(r"^#+ (.*)$", self.body, re.MULTILINE):
            own = re.search(r"\{#([\w-]+)\}$", text)
            names.add(own[1] if own else slug(text))
        return names

    @property
    def links(self) -> list[str]:
        """Addresses of all links in the text, in order."""
        return [address for _, address in _LINK.findall(self.body)]

    @property
    def pictures(self) -> list[Picture]:
        """All pictures in the text, in order."""
        return [Picture(*found) for found in _PICTURE.findall(self.body)]

    @property
    def words(self) -> int:
        """How many words a reader meets: headings, text and tables."""
        text = re.sub(r"^\s*\|[-: |]+\|\s*$", "", self.shown, flags=re.MULTILINE)
        text = re.sub(r"\{#[\w-]+\}|\[![A-Z]+\]", "", text)
        return len(words(without_marks(text)))

    @cached_property
    def prose(self) -> list[str]:
        """The running text, one entry for a paragraph or list item: no headings, no tables."""
        blocks: list[str] = []
        open_block = False
        for line in self.shown.splitlines():
            line = re.sub(r"^\s*(?:>\s?)+", "", line).strip()
            if not line or re.match(r"#|\||Table:|Tabla:|\[!", line):
                open_block = False
                continue
            if picture := _PICTURE.fullmatch(line):
                blocks.append(picture[3])
                open_block = False
                continue
            if item := re.match(r"(?:[-*]|\d+\.)\s+(?:\[[ x]\]\s+)?", line):
                blocks.append(line[item.end() :])
            elif open_block:
                blocks[-1] += " " + line
            else:
                blocks.append(line)
            open_block = True
        return [without_marks(block) for block in blocks]


def articles(language: str) -> list[ArticleFile]:
    """All articles of a language, by name."""
    found = (CONTENT / language).rglob("*.md")
    return sorted((ArticleFile(path) for path in found), key=lambda article: article.name)


def library() -> dict:
    """What the library says about itself."""
    return tomllib.loads((CONTENT / "library.toml").read_text(encoding="utf-8"))


def slug(heading: str) -> str:
    """The name that a heading without one of its own gets."""
    return "-".join(re.findall(r"\w+", unicodedata.normalize("NFKC", heading).lower()))


def without_marks(text: str) -> str:
    """The words of a line without the signs of markdown."""
    text = _PICTURE.sub(r"\3", text)
    text = _LINK.sub(r"\1", text)
    text = re.sub(r"\[\^\w+\]", "", text)
    return text.replace("*", "").replace("`", "").strip()


def words(text: str) -> list[str]:
    """The words of a text; what a hyphen joins counts apart."""
    return _WORD.findall(text.replace("-", " "))


def syllables(word: str) -> int:
    """A good guess at how many syllables an English word has; letters read one by one count one.

    Long numbers and words of three letters or fewer count one, as most readability tools do.
    """
    word = re.sub(r"['’]s?$", "", word.lower())
    if len(word) <= 3 or not re.search("[a-z]", word) or _LETTERS_READ_OUT.fullmatch(word):
        return 1
    if not word.endswith("le"):
        word = re.sub(r"(?:(?<=[^laeiouy])es|(?<=[^td])ed|(?<=[^laeiouy])e)$", "", word)
    groups = len(re.findall("[aeiouy]+", word.removeprefix("y")))
    apart = len(re.findall(r"ia(?!n\b|l\b)|io(?!u|n)|iu|ua(?!r|n)|eo(?!p|u)", word))
    return max(1, groups + apart)


def grade(blocks: list[str]) -> float:
    """The Flesch–Kincaid school grade of some text. Every block ends a sentence."""
    sentences = 0
    spoken: list[str] = []
    for block in blocks:
        block = block.replace("U.S.", "US")
        parts = re.split(r"(?<=[.?!])[\"”)]?\s+", block)
        sentences += sum(1 for part in parts if words(part))
        spoken += words(block)
    total = sum(syllables(word) for word in spoken)
    return 0.39 * len(spoken) / sentences + 11.8 * total / len(spoken) - 15.59

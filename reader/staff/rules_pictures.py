"""Rules about pictures: their size, the words that describe them, and files that nobody shows."""

from __future__ import annotations

import re

from reader.library.names import search_key
from reader.roots import inside

from .article import Article, Overview
from .findings import Findings, quoted

_BIG_BYTES = 1_500_000
_BIG_PIXELS = 5_000
_SMALL_HEAD = 480
_SMALL = 120
_FILE_NAME = re.compile(r"(?:(?:img|image|dsc|dscn|pxl|photo|foto|screenshot|scan|picture|imagen)[-_ ]?\d+"
                        r"|[\w-]+\.(?:png|jpe?g|gif|webp))$", re.IGNORECASE)
_SAYS_NOTHING = frozenset((
    "image", "picture", "photo", "photograph", "graphic", "illustration", "icon", "logo", "alt", "alt text",
    "description", "imagen", "foto", "fotografia", "figura", "ilustracion", "bild", "untitled", "sin titulo",
    "what it shows", "what the picture shows"))
_LONGEST_ALT = 300
_PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^()\s\"]+)")


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at the pictures of one article."""
    page, header = article.page, article.source.header
    if page is None:
        return
    if page.head_picture:
        library.used_pictures.add(page.head_picture.ref)
        line = header.lines.get("image", 0)
        _size(page.head_picture, line, _SMALL_HEAD, library, found)
        _words(header.image_alt, header.lines.get("image_alt", line), found)
    seen: set[str] = set()
    for picture in page.pictures:
        library.used_pictures.add(picture.ref)
        if picture.ref not in seen:
            seen.add(picture.ref)
            _size(picture, _line(article, picture.ref), _SMALL, library, found)
    for line, match in article.source.find(_PICTURE):
        _words(match[1], line.number, found)


def _line(article: Article, ref: str) -> int:
    name = ref.rpartition("/")[2]
    return next((line.number for line in article.source.body if name in line.raw), 0)


def _size(picture, line: int, least: int, library: Overview, found: Findings) -> None:  # noqa: ANN001
    name = quoted(picture.ref, 80)
    seen = library.pictures.get(picture.ref)
    if seen is not None and seen.size > _BIG_BYTES:
        found.add("picture.too-big", line, f"The picture {name} is {seen.size / 1_000_000:.1f} MB, which is slow to "
                  "load.", "Make it at most 1920 wide and save it again as WebP or JPEG.")
    elif max(picture.width, picture.height) > _BIG_PIXELS:
        found.add("picture.too-big", line, f"The picture {name} is {picture.width} by {picture.height} dots, more than "
                  "any screen shows.", "Make it at most 1920 wide and save it again.")
    elif 0 < max(picture.width, picture.height) < least:
        found.add("picture.too-small", line, f"The picture {name} is only {picture.width} by {picture.height} dots, so "
                  "it is small or not sharp.", f"Use one that is at least {least} wide.")


def _words(alt: str, line: int, found: Findings) -> None:
    key = search_key(alt).strip(" .")
    if key in _SAYS_NOTHING or _FILE_NAME.match(key):
        found.add("picture.alt-words", line, f"{quoted(alt)} does not say what the picture shows.",
                  "Type what one would tell somebody who cannot see it, such as “A boat on calm water”.")
    elif len(alt) > _LONGEST_ALT:
        found.add("picture.alt-words", line, f"The description of the picture has {len(alt)} letters.",
                  "Make it one or two sentences. What is more belongs in the text.")


def nearest(message: str, library: Overview) -> str:
    """“ Did you mean “media/lake.webp”?” for the problem of a picture that is not here."""
    written = re.search("“(.+?)”", message)
    if not written:
        return ""
    name = written[1].rpartition("/")[2]
    by_name = {ref.rpartition("/")[2]: inside(ref) for ref in library.pictures}
    guess = library.near(name, list(by_name))
    return guess.replace(f"“{guess[15:-2]}”", f"“{by_name[guess[15:-2]]}”") if guess else ""


def unused(library: Overview) -> list[str]:
    """The pictures of the folder that nothing shows."""
    return sorted(ref for ref in library.pictures if ref not in library.used_pictures)

"""Rules about hard words: an article that speaks of suicide says so in a calm line at the top.

The words are those of `crisis.toml`, but for numbers, names of help lines, and signs of illness of the body: these
stand in every box about help. Words in such a box are not counted.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from reader.errors import ContentFolderMissing
from reader.library.names import search_key
from reader.paths import bundled_content
from reader.roots import Roots

from .article import Article, Overview
from .findings import Findings, quoted

_FILE = "crisis.toml"
_ACCENTS = re.compile("[\u0300-\u036f]+")
_MOST_BYTES = 1_000_000
_NOT_HARD = re.compile(r"\d|\bline\b|\bhotline\b|\blinea\b|\bchest\b|\bpecho\b|breathe|respirar|\bgo on\b|\baguanto\b"
                       r"|puedo mas|hurt someone|going to hurt|acabar con todo|terminar con todo|end(?:ing)? it all"
                       r"|me pega|me corto\b|me golpea|want to be here|quiero estar aqui|quiero despertar")
_HELP_LINES = re.compile(
    r"suicide (?:and|&) crisis(?: life)?line|suicide prevention|prevencion del suicidio(?: y (?:crisis|de crisis))?"
    r"|suicide (?:hot|life)?line|crisis de suicidio|conducta suicida|suicidepreventionlifeline|suicid[a-z]*\.\w+")
_HELP_BOX = re.compile(r"\s*\[!(?:help|help-now|crisis)\]", re.IGNORECASE)


def words_of(roots: Roots) -> list[str]:
    """The words that speak of danger: those of the staff's folder, else of the first one, else those that came with
    Reader."""
    for folder in (roots.staff, roots.content):
        words = _read(folder / _FILE) if folder is not None else []
        if words:
            return words
    try:
        return _read(bundled_content() / _FILE)
    except ContentFolderMissing:
        return []


def _read(file: Path) -> list[str]:
    try:
        with file.open("rb") as opened:
            data = tomllib.loads(opened.read(_MOST_BYTES).decode("utf-8", "replace"))
    except (OSError, ValueError):
        return []
    parts = [part.get("words") for part in data.values() if isinstance(part, dict)]
    return [word for words in parts if isinstance(words, list) for word in words if isinstance(word, str)]


def pattern_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """What to look for in a text that has been made plain by `search_key`."""
    keys = [search_key(word) for word in words]
    parts = [re.escape(key.rstrip("*")) + (r"\w*" if key.endswith("*") else r"\b")
             for key in keys if key.strip("* ") and not _NOT_HARD.search(key)]
    return re.compile(rf"\b(?:{'|'.join(parts)})") if parts else None


def _quickly_folded(text: str) -> str:
    """Nearly what `search_key` makes of a text, in a fraction of the time: enough to see that nothing is in it."""
    text = text.casefold()
    if text.isascii():
        return text
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).replace("’", "'")


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look for hard words in one article."""
    pattern = library.hard_words
    if pattern is None or article.source.header.content_note or article.source.header.glossary:
        return
    if not pattern.search(_quickly_folded(article.source.body_text)):
        return
    first, first_word, count = 0, "", 0
    in_help = False
    for line in article.source.body:
        in_help = line.quoted and (in_help or _HELP_BOX.match(line.text) is not None)
        if in_help:
            continue
        text = search_key(line.text)
        for match in pattern.finditer(_HELP_LINES.sub(" ", text)):
            count += 1
            if not first:
                first, first_word = line.number, match[0]
    if not count:
        return
    found.add("safety.content-note" if count > 1 else "safety.one-hard-word", first,
              f"This article speaks of something hard ({quoted(first_word)}), and nothing at the top prepares for it.",
              "Type in the header: “content_note: This page speaks of thoughts of suicide in a few plain words.”")

"""Rules about headings: people who listen to a page jump from one to the next, so their order has to make sense."""

from __future__ import annotations

import re

from reader.library.dialect.headings import can_be_underlined
from reader.saying import piece

from .article import Article, Overview
from .findings import Findings, quoted
from .source import Line

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_NO_SPACE = re.compile(r" {0,3}(#{1,6})([^\W\d_][^#]*|\*\*.*)$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_NAME = re.compile(r"\{:?\s?#[^{}]{0,100}\}$")


def check(article: Article, library: Overview, found: Findings) -> None:
    """Look at the headings of one article."""
    titles = 0
    before, above = 1, ""
    for line, level, words in _headings(article.source.body):
        if level == 1:
            titles += 1
            if titles == (1 if article.source.header.title else 2) and not _is_title(words, article):
                found.add("heading.title-again", line.number,
                          f"{quoted(words)} has one # before it, which is for the title of the article.",
                          "Type two of them: “## ”.")
            before, above = 1, words
            continue
        if not words and not line.quoted:
            found.add("heading.no-words", line.number, "This heading has no words.",
                      "Type the words after the #, or remove the line.")
            continue
        if level > before + 1 and not line.quoted and not (before == 1 and level == 3 and not _has_level_2(article)):
            after = piece(f"after {quoted(above)}") if above else piece("as the first heading")
            found.add("heading.order", line.number,
                      f"The heading {quoted(words)} has {level} # signs, but {after} comes one with at most "
                      f"{before + 1}.",
                      f"Type “{'#' * (before + 1)} ” before it. People who listen to the page jump from heading to "
                      "heading.")
        before, above = level, words
    _no_space(article, found)


def _headings(body: tuple[Line, ...]) -> list[tuple[Line, int, str]]:
    found: list[tuple[Line, int, str]] = []
    last: Line | None = None
    for line in body:
        if match := _HEADING.match(line.text):
            # What stands in `code` was taken out of `text`.
            words = _words(line.text[match.end():]) or line.raw.lstrip("> ").lstrip("#").strip()
            found.append((line, len(match[1]), words))
            last = None
        elif (match := _UNDERLINE.match(line.text)) and last is not None and last.number == line.number - 1:
            if match[1][0] == "=":
                found.append((last, 1, last.text.strip()))
            elif can_be_underlined([last.text], 2):
                found.append((last, 2, last.text.strip()))
            last = None
        else:
            last = line if line.text.strip() and not line.quoted else None
    return found


def _words(text: str) -> str:
    """The words of a heading, without what closes it and the name it is given."""
    text = text.strip()
    if text.endswith("#") and (bare := text.rstrip("#"))[-1:] in ("", " ", "\t"):
        text = bare.rstrip()
    return text[:-200] + _NAME.sub("", text[-200:]).rstrip() if text.endswith("}") else text


def _has_level_2(article: Article) -> bool:
    """Whether the article uses ## at all: one that only ever uses ### is even all the same."""
    return any(line.text.lstrip().startswith("## ") for line in article.source.body) or any(
        _UNDERLINE.match(line.text) and "-" in line.text for line in article.source.body)


def _is_title(words: str, article: Article) -> bool:
    return re.sub(r"[\W_]+", "", words.casefold()) == re.sub(r"[\W_]+", "", article.title.casefold())


def _no_space(article: Article, found: Findings) -> None:
    """A heading without a space is read as one where that is surely meant; here are those that were not."""
    if "#" not in article.visible:
        return
    shown = {line.strip() for line in article.visible.split("\n") if line.lstrip().startswith("#")}
    for line in article.source.body:
        match = _NO_SPACE.match(line.text)
        if match and line.text.strip() in shown and " " in line.text.strip():
            found.add("heading.no-space", line.number,
                      f"Readers see the # before {quoted(match[2])}, because there is no space after it.",
                      f"Type “{match[1]} {match[2].strip()[:40]}”, with a space, if it is a heading.")

"""Compares the words of a source with those of the page that was made of it: what is missing, and where it stood.

Knows nothing of how either was read, so that it finds the mistakes of whoever did.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.library.markup_tree import Node, parse, plain_text
from reader.library.names import search_key
from reader.model import ArticlePage

from .escaping import tidy
from .noticing import short

_WORD = re.compile(r"[^\W_]+")
_NOTE_MARK = re.compile(r'<a class="note"[^>]*><sup>\d+</sup></a>')
_MOST_TOLD = 20


def page_words(page: ArticlePage) -> Counter[str]:
    """Every word that readers of a page can come to see, and how often."""
    found: Counter[str] = Counter(_words(page.card.title))
    for part in (page.html, *(table.wide for table in page.tables), *page.notes,
                 *(picture.caption for picture in page.pictures)):
        tree = parse(_NOTE_MARK.sub("", part))
        found.update(_words(plain_text(tree)))
        found.update(_numbers(tree))
    return found


def _numbers(tree: Node) -> Iterable[str]:
    """The numbers in front of the items of lists: in a source they may be typed."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if node.tag == "ol":
            start = int(node.get("start")) if node.get("start").isdecimal() else 1
            yield from map(str, range(start, start + sum(inner.tag == "li" for inner in node.nodes())))
        waiting.extend(node.nodes())


def missing_words(source: Sequence[tuple[str, str]], there: Counter[str]) -> list[str]:
    """Sentences about the words of `source` (pieces of text, each with the heading that it stands under) that are not
    `there`, those that stood together in one sentence."""
    tokens = list(_tokens(source))
    wanted = Counter(word for word, _, _ in tokens)
    short_of = wanted - there
    if not short_of:
        return []
    runs: list[list[int]] = []
    for number, (word, place, _) in enumerate(tokens):
        if not short_of[word]:
            continue
        if runs and runs[-1][-1] == number - 1 and tokens[number - 1][1] == place:
            runs[-1].append(number)
        else:
            runs.append([number])
    # What is gone is gone in one piece: the longest runs are it, and single common words are not.
    told: list[tuple[int, str]] = []
    for run in sorted(runs, key=len, reverse=True):
        gone = [number for number in run if short_of[tokens[number][0]] > 0]
        if not gone:
            continue
        short_of.subtract(tokens[number][0] for number in gone)
        words = short(" ".join(tokens[number][2] for number in run))
        place = tokens[run[0]][1]
        what = f"“{words}” after “{short(place)}”" if place else f"“{words}”"
        told.append((run[0], f"The words {what} were lost. Copy from the original." if len(run) > 1
                     else f"The word {what} was lost. Copy from the original."))
    told.sort()
    sentences = [sentence for _, sentence in told]
    if len(sentences) > _MOST_TOLD:
        sentences[_MOST_TOLD:] = [f"Words in {len(sentences) - _MOST_TOLD} more places were lost."]
    return sentences


def _tokens(pieces: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str, str]]:
    """Word as it is compared, place, word as it is written. Pieces of one paragraph may part a word: they are joined
    until a line ends."""
    place, held = "", []
    for where, text in (*pieces, ("", "\n")):
        if held and (where != place or "\n" in text[:1] or not text):
            yield from _of_text(place, "".join(held))
            held = []
        place = where
        if text != "\n":
            held.append(text)
    if held:
        yield from _of_text(place, "".join(held))


def _of_text(place: str, text: str) -> Iterable[tuple[str, str, str]]:
    for written in tidy(text).split():
        for word in _words(written):
            yield word, place, written


def _words(text: str) -> list[str]:
    text = unicodedata.normalize("NFKC", tidy(text)) if not text.isascii() else text
    return _WORD.findall(search_key(text))

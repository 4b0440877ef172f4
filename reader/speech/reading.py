"""An article → the list of sentences that a voice says, in the order of the page.

Each carries its place in the article's text, so that it can be lit while it is said. A long sentence comes in parts, so
that no engine is given more than it can take and a listener can stop soon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.library.phrases import phrase as page_phrase
from reader.library.phrases import with_month
from reader.library.sentences import sentence_spans
from reader.marks.article_text import article_text
from reader.model import ArticlePage

from .page_blocks import Block, blocks
from .phrases import phrase
from .pronunciation import Pronunciations
from .spoken_text import spoken
from .text_places import TextPlaces
from .utterance import Kind, Utterance

LONGEST = 240        # characters in one breath; longer sentences are parted
_LONGEST_WIDE = 100  # the same for scripts in which a sign is a word
_PAUSE = {Kind.TITLE: 500, Kind.HEADING: 500, Kind.CALLOUT: 350, Kind.ITEM: 350, Kind.ROW: 350, Kind.PICTURE: 350}
_BLOCK_PAUSE = 250   # after any other block; none between the sentences of one
_CLAUSES = tuple(map(re.compile, (
    r"[;:\N{EM DASH}；：](?=\s|\W|$)|[；：]", r"[,،、，](?=\s)|[、，]", r"\s")))
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def utterances(page: ArticlePage, said: Pronunciations | None = None) -> tuple[Utterance, ...]:
    """Everything of `page` that is read aloud, in order: the title, the summary, what the page says of its check, the
    text, the notes and where it comes from."""
    return tuple(_Reading(page, said or Pronunciations()).all())


def some_words(words: str, language: str, said: Pronunciations) -> tuple[Utterance, ...]:
    """Words that are of no article, such as those of a message, sentence by sentence. Places mean nothing here."""
    found = []
    for line in words.split("\n"):
        for start, end in sentence_spans(line):
            for low, high in parted(line[start:end]):
                shown = line[start + low:start + high]
                if text := spoken(shown, language, said):
                    found.append(Utterance(text, shown, 0, 0, Kind.TEXT, language))
    return tuple(found)


def nearest(spoken_ones: tuple[Utterance, ...], position: int) -> int:
    """The number of the sentence to begin with so that what stands at `position` of the text is read; 0 for none."""
    best = 0
    for number, one in enumerate(spoken_ones):
        if one.kind is Kind.SOURCE or one.start > position:
            break
        if one.end > one.start:
            best = number
    # What has no place of its own, such as a number that leads a heading, comes with what follows it.
    return best


def between(all_of_it: tuple[Utterance, ...], start: int, end: int, said: Pronunciations) -> tuple[Utterance, ...]:
    """Only what stands from `start` to `end` of the text. A sentence of which only a part lies in there is cut to it;
    the row of a table is said as a whole."""
    found = []
    for one in all_of_it:
        if one.start == one.end:
            if start < one.start < end and one.kind is not Kind.SOURCE:
                found.append(one)
            continue
        low, high = max(start, one.start) - one.start, min(end, one.end) - one.start
        if low >= high:
            continue
        if (low, high) != (0, one.end - one.start) and len(one.words) == one.end - one.start:
            words = one.words[low:high]
            text = spoken(words, one.language, said)
            one = replace(one, text=text, words=words, start=one.start + low, end=one.start + high)
        if one.text:
            found.append(one)
    return tuple(found)


class _Reading:
    def __init__(self, page: ArticlePage, said: Pronunciations) -> None:
        self._page, self._said = page, said
        self._language = page.card.language
        self._text = article_text(page).text
        self._places = TextPlaces(self._text)
        self._section = self._heading = ""

    def all(self) -> Iterator[Utterance]:
        card = self._page.card
        yield from self._block(Block(Kind.TITLE, card.title))
        found = blocks(self._page)
        first = next((" ".join(block.text.split()) for block in found if block.kind is Kind.TEXT), "")
        if card.summary and first.startswith(card.summary.rstrip("\N{HORIZONTAL ELLIPSIS} ")):
            self._places.take(card.summary)  # made from the first paragraph: nobody wants that twice
        elif card.summary:
            yield from self._block(Block(Kind.TEXT, card.summary))
        yield from self._apart(self._checked(), Kind.TEXT)
        if self._page.head_picture is not None and self._page.head_picture.alt:
            yield from self._block(Block(Kind.PICTURE, self._page.head_picture.alt))
        if card.content_note:
            yield from self._apart(page_phrase("callout_warning", self._language), Kind.CALLOUT)
            yield from self._apart(card.content_note, Kind.TEXT)
        for block in found:
            yield from self._block(block)
        if self._page.sources:
            self._section = self._heading = ""
            title = page_phrase("sources", self._language)
            self._heading = title
            yield from self._apart(title, Kind.SOURCE)
            for number, source in enumerate(self._page.sources, 1):
                yield from self._apart(source, Kind.SOURCE, number)

    def _checked(self) -> str:
        card = self._page.card
        if not card.reviewed_by:
            return page_phrase("not_reviewed", self._language)
        return with_month("reviewed", card.reviewed, self._language) if card.reviewed else ""

    # ---- blocks

    def _block(self, block: Block) -> Iterator[Utterance]:
        if block.kind is Kind.HEADING and block.anchor:
            self._section, self._heading = block.anchor, block.text
        # The words for a picture are none of the article's text, but for one that is missing on the page.
        places = self._places.take(block.text, whole=block.kind is Kind.PICTURE)
        if block.kind is Kind.ROW:
            yield from self._row(block, places)
            return
        made = list(self._sentences(block, places))
        for number, (start, end) in enumerate(made):
            words = block.text[start:end]
            first, last = (places[start], places[end - 1] + 1) if places else (self._places.position(),) * 2
            text = self._say(words, block, is_first=number == 0)
            if text:
                pause = _PAUSE.get(block.kind, _BLOCK_PAUSE) if number == len(made) - 1 else 0
                yield self._utterance(text, words, first, last, block.kind, pause)

    def _sentences(self, block: Block, places: list[int] | None) -> Iterator[tuple[int, int]]:
        start = 0
        for line in block.text.split("\n"):
            if block.kind in (Kind.TITLE, Kind.HEADING, Kind.CALLOUT):
                spans = [(0, len(line))] if line.strip() else []
            else:
                spans = list(sentence_spans(line))
            for first, last in spans:
                for low, high in parted(line[first:last]):
                    yield start + first + low, start + first + high
            start += len(line) + 1

    def _say(self, words: str, block: Block, *, is_first: bool) -> str:
        text = spoken(words, self._language, self._said)
        if not text or not is_first:
            return text
        if block.kind is Kind.PICTURE:
            return phrase("picture", self._language).format(words=text)
        if block.kind is Kind.NOTE and block.number:
            return phrase("note", self._language).format(number=block.number, words=text)
        if block.kind is Kind.ITEM and block.number:
            return phrase("item", self._language).format(number=block.number, words=text)
        if block.kind is Kind.CALLOUT and block.box:
            # A box begins with its word, also where the author gave it a heading of its own.
            usual = page_phrase(f"callout_{block.box}", self._language)
            if usual.casefold() not in words.casefold():
                return f"{usual}. {text}"
        return text

    def _row(self, block: Block, places: list[int] | None) -> Iterator[Utterance]:
        """A row is one utterance; a very long one comes cell by cell."""
        cells, at = [], 0
        for name, words in block.lines:
            text = spoken(words, self._language, self._said)
            name = spoken(name, self._language, self._said)
            if text:
                said = f"{name}{'' if name.endswith((':', '?', '：')) else ':'} {text}" if name else text
                cells.append((said, words, at, at + len(words)))
            at += len(words) + 1
        groups: list[list] = []
        for cell in cells:
            if groups and sum(len(one[0]) for one in groups[-1]) + len(cell[0]) <= LONGEST:
                groups[-1].append(cell)
            else:
                groups.append([cell])
        for number, group in enumerate(groups):
            text = ". ".join(said.rstrip(" .") for said, *_ in group) + "."
            if block.first and number == 0:
                text = phrase("row", self._language).format(words=text)
            start, end = group[0][2], group[-1][3]
            first, last = (places[start], places[end - 1] + 1) if places else (self._places.position(),) * 2
            if len(text) > 2 * LONGEST:  # one cell that is a page of text
                for low, high in parted(text):
                    yield self._utterance(text[low:high], group[0][1], first, last, Kind.ROW, 0)
                continue
            words = "\n".join(one[1] for one in group)
            yield self._utterance(text, words, first, last, Kind.ROW, _PAUSE[Kind.ROW] if group is groups[-1] else 0)

    def _apart(self, words: str, kind: Kind, number: int = 0) -> Iterator[Utterance]:
        """Words of the page that are none of the article's text."""
        place = self._places.position() if kind is not Kind.SOURCE else len(self._text)
        for index, (start, end) in enumerate(sentence_spans(words)):
            for low, high in parted(words[start:end]):
                shown = words[start + low:start + high]
                text = spoken(shown, self._language, self._said)
                if text:
                    if number and index == 0 and low == 0:
                        text = phrase("item", self._language).format(number=number, words=text)
                    yield self._utterance(text, shown, place, place, kind, _BLOCK_PAUSE)

    def _utterance(self, text: str, words: str, start: int, end: int, kind: Kind, pause: int) -> Utterance:
        return Utterance(text, words, start, end, kind, self._language, self._section, self._heading, pause)


def parted(sentence: str, longest: int = 0) -> Iterator[tuple[int, int]]:
    """A sentence as parts of at most `longest` characters, parted where a clause ends, else between words, else
    anywhere."""
    longest = longest or (_LONGEST_WIDE if _WIDE.search(sentence) else LONGEST)
    start = 0
    while len(sentence) - start > longest:
        end = start + longest
        for pattern in _CLAUSES:
            found = [match.end() for match in pattern.finditer(sentence, start + longest // 3, start + longest)]
            if found:
                end = found[-1]
                break
        last = start + len(sentence[start:end].rstrip())
        if last > start:
            yield start, last
        while end < len(sentence) and sentence[end].isspace():
            end += 1
        start = end
    if sentence[start:].strip():
        yield start, len(sentence)

"""Puts marks in articles through the edits that staff make, and judges what became of them against the known truth.

Every character of an article carries a number through all edits, so the truth is not found but known. Used by
`test_edit_suite.py`, in its short form, and by `tests/benchmarks/anchors.py`.

What is asked of a mark is said by its own sentence: the sentence or sentences that its words lie in.

- The sentence is at least four fifths the same, and something of the words is left: it should be found.
- Nothing of the words is left, and nothing that may stand for them: it must be lost.
- Else it may be found or lost.

A mark that is found is right when at least half of its letters that are left are in what was found, and at least half
of what was found is theirs. Every other place is wrong, but for one: where the passage around the mark stands word for
word a second time. The words are the same, and nothing in a mark could tell; these are counted by themselves.
"""

from __future__ import annotations

import random
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from edit_drafts import NEW, Block, Draft, Placed, draft_of, random_marks, sentences
from staff_edits import FILE_EDITS, PAIRS, Desk

from reader.kept import Spot, Standing
from reader.library.markdown_page import convert
from reader.marks.anchor import Found, find, make_spot
from reader.marks.article_text import ArticleText, article_text
from reader.marks.skeleton import Skeleton


@dataclass(frozen=True)
class Truth:
    """What is true of a mark after an edit. `letters` are the positions of what is left of its words; `start` and
    `end` the range that they, or what stands for them, lie in. The range is empty when there is nothing."""

    letters: frozenset[int]
    start: int
    end: int
    same: float   # the share of its own sentence that is the same

    @property
    def should(self) -> bool:
        """Whether it should be found."""
        return self.same >= 0.8 and bool(self.letters)

    @property
    def gone(self) -> bool:
        """Whether it must be lost."""
        return self.start >= self.end


def truth_of(old: str, start: int, end: int, new: Draft) -> Truth:
    """The truth of the mark at `start` to `end` of the text `old`, whose numbers are its positions, in `new`."""
    places = new.places()
    own = [(a, b) for a, b in sentences(old) if a < end and b > start] or [(start, end)]
    first, last = min(own[0][0], start), max(own[-1][1], end)
    same = _same(old, first, last, places)
    here = _main_run([(number, places[number]) for number in range(start, end)
                      if number in places and not old[number].isspace()])
    letters = sum(not old[number].isspace() for number in range(start, end))
    text = new.text().text
    sentence = _main_run([(number, places[number]) for number in range(first, last) if number in places])
    if len(here) * 2 < letters and same < 0.5:
        # Most of the words went, and of the sentence, too. What is left may be found, or not.
        letters_left = frozenset(place for _, place in here)
        if not here:
            return Truth(letters_left, 0, 0, same)
        return Truth(letters_left, _edge(text, here[0][1], -1), _edge(text, here[-1][1] + 1, 1), same)
    # From what stood before the words in the sentence up to what stood after them: what came in between may be theirs.
    left = max((place + 1 for number, place in sentence if number < start), default=None)
    right = min((place for number, place in sentence if number >= end), default=None)
    if left is None:
        # A few new letters at the start of a block, or at its end, are a new word.
        left = _edge(text, here[0][1], -1) if here else max(0, right - (end - start) - 12)
    if right is None:
        right = _edge(text, here[-1][1] + 1, 1) if here else left + (end - start) + 12
    while left < right and text[left:left + 1].isspace():
        left += 1
    while left < right and text[right - 1:right].isspace():
        right -= 1
    if here:
        left, right = min(left, here[0][1]), max(right, here[-1][1] + 1)
    return Truth(frozenset(place for _, place in here), left, right, same)


def _edge(text: str, at: int, step: int) -> int:
    """The edge of the block if it is near, else `at`."""
    edge = text.rfind("\n", 0, at) + 1 if step < 0 else (text + "\n").find("\n", at)
    return edge if abs(edge - at) <= 12 else at


def _same(old: str, first: int, last: int, places: dict[int, int]) -> float:
    """How much of a sentence is the same: what is left of it, of the longer one of what it was and what it became."""
    left = _main_run([(number, places[number]) for number in range(first, last) if number in places])
    if not left:
        return 0.0
    return len(left) / max(last - first, left[-1][1] + 1 - left[0][1])


def _main_run(left: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The part of the characters that are left which is still together, if they were torn apart: the longest one."""
    runs: list[list[tuple[int, int]]] = []
    for number, place in left:
        if runs and 0 <= place - runs[-1][-1][1] <= 200:
            runs[-1].append((number, place))
        else:
            runs.append([(number, place)])
    return max(runs, key=len, default=[])


@dataclass
class Tally:
    """What came of the marks under one edit."""

    marks: int = 0
    right: int = 0
    orphan: int = 0
    wrong: int = 0
    copies: int = 0         # found where the same passage stands a second time
    should: int = 0         # marks whose own sentence is at least four fifths the same
    should_right: int = 0
    touched: int = 0        # of these, the ones whose words, or whose surroundings, were changed
    touched_right: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)  # what went wrong, for people

    def add(self, other: Tally) -> None:
        for name in ("marks", "right", "orphan", "wrong", "copies", "should", "should_right", "touched",
                     "touched_right", "seconds"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.slowest = max(self.slowest, other.slowest)
        self.faults += other.faults


def verdict(found: Found, truth: Truth, *, copies: Iterable[tuple[int, int]] = ()) -> str:
    """right, orphan, wrong, or copy: `copies` are the places of passages that are word for word the mark's."""
    if found.standing == Standing.LOST:
        return "right" if truth.gone else "orphan"
    both = min(found.end, truth.end) - max(found.start, truth.start)
    covered = sum(found.start <= place < found.end for place in truth.letters)
    if both * 2 >= found.end - found.start and covered * 2 >= len(truth.letters):
        return "right"
    return "copy" if any(start <= found.start and found.end <= end for start, end in copies) else "wrong"


def _copies(spot: Spot, after: str) -> list[tuple[int, int]]:
    """Where in `after` the passage around the mark stands, word for word, as far as a mark knows its block."""
    quote = spot.quote
    head, tail = (Skeleton(part).text.strip() for part in
                  (quote.prefix.rpartition("\n")[2], quote.suffix.partition("\n")[0]))
    passage = Skeleton(quote.prefix.rpartition("\n")[2] + quote.exact + quote.suffix.partition("\n")[0]).text.strip()
    skeleton, found = Skeleton(after), []
    for match in re.finditer(re.escape(passage), skeleton.text):
        first, last = skeleton.original(*match.span())
        is_block = after[:first].rstrip(" ")[-1:] in ("", "\n") and after[last:].lstrip(" ")[:1] in ("", "\n")
        if len(passage) >= 25 or is_block:
            found.append(skeleton.original(match.start() + len(head), match.end() - len(tail)))
    return found


def _side_by_side(text: str, one: int, other: int) -> bool:
    """Whether two places lie in two equal blocks in a row: which one is the copy is nothing that the text says."""
    lines = text.split("\n")
    first, second = sorted((text.count("\n", 0, one), text.count("\n", 0, other)))
    return second == first + 1 and lines[first] == lines[second]


def run(drafts: list[Draft], marks: list[Placed], edit: str, seed: int) -> Tally:
    """Put each mark through the edit. The dice fall the same way for the same seed, edit and marks."""
    prepare, change = PAIRS[edit]
    tally = Tally()
    for turn, mark in enumerate(marks):
        draft = drafts[mark.draft]
        others = [other for other in drafts if other.language == draft.language]
        desk = Desk(random.Random(f"{seed} {edit} {turn}"), others)
        old = draft.copy()
        at = _block_at(old, mark.start)
        prepare(old, at, desk)
        old = old.numbered()
        # Everything special comes after the block of the mark, so the mark is where it was.
        before = old.text()
        spot = make_spot(before, mark.start, mark.end)
        new = old.copy()
        focus = at if desk.dice.random() < 0.6 else desk.dice.randrange(len(new.blocks))
        change(new, focus, desk)
        after = new.text()
        _judge(tally, before, mark, spot, new, after)
    return tally


def _block_at(draft: Draft, position: int) -> int:
    at = 0
    for number, block in enumerate(draft.blocks):
        at += len(block.text) + 1
        if position < at:
            return number
    return len(draft.blocks) - 1


def _judge(tally: Tally, before: ArticleText, mark: Placed, spot: Spot, new: Draft, after: ArticleText) -> None:
    truth = truth_of(before.text, spot.start, spot.start + len(spot.quote.exact), new)
    start = time.thread_time()  # not the time that others took the machine
    found = find(spot, after)
    seconds = time.thread_time() - start
    said = verdict(found, truth, copies=_copies(spot, after.text))
    if said == "copy" and _side_by_side(after.text, found.start, truth.start):
        said = "right"
    tally.marks += 1
    tally.right += said == "right"
    tally.orphan += said == "orphan"
    tally.wrong += said == "wrong"
    tally.copies += said == "copy"
    tally.seconds += seconds
    tally.slowest = max(tally.slowest, seconds)
    if truth.should:
        tally.should += 1
        tally.should_right += said == "right"
        around = spot.quote.prefix + spot.quote.exact + spot.quote.suffix
        if around not in after.text:
            tally.touched += 1
            tally.touched_right += said == "right"
    if said == "wrong" or (said == "orphan" and truth.should):
        words, place = after.text[found.start:found.end], after.text[truth.start:truth.end]
        tally.faults.append(
            f"{said.upper()} {mark.kind} same={truth.same:.2f} {spot.article} {spot.quote.exact[:90]!r} "
            f"→ {found.standing} {words[:90]!r}; truth {place[:90]!r}"
            f" | {spot.quote.prefix[-50:]!r} … {spot.quote.suffix[:50]!r}")


def run_on_files(folder: Path, count: int, edit: str, seed: int) -> Tally:
    """Put random marks in the articles of a content folder through an edit of their files."""
    dice = random.Random(f"{seed} {edit}")
    paths = sorted(path for language in ("en", "es") for path in (folder / language).rglob("*.md"))
    tally = Tally()
    while tally.marks < count:
        path = dice.choice(paths)
        ref = path.relative_to(folder).as_posix()
        source = path.read_text(encoding="utf-8")
        _, header, body = source.split("---\n", 2)
        edited = FILE_EDITS[edit](body, dice)
        before = article_text(convert(folder, ref, source.encode()).page)
        after = article_text(convert(folder, ref, f"---\n{header}---\n{edited}".encode()).page)
        old = draft_of(before)
        new = _matched(old, draft_of(after))
        unsure = {key for key, times in Counter(map(_key, [*old.blocks])).items() if times > 1}
        for placed in random_marks([old], 8, dice.randrange(1 << 30)):
            blocks = old.blocks[_block_at(old, placed.start):_block_at(old, placed.end - 1) + 1]
            if unsure.isdisjoint(map(_key, blocks)):
                _judge(tally, before, placed, make_spot(before, placed.start, placed.end), new, after)
    return tally


def _key(block: Block) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", block.text).replace("‘", "'").replace("’", "'"))


def _matched(old: Draft, new: Draft) -> Draft:
    """`new` with the numbers of `old` in the blocks whose words are the same."""
    numbers = {_key(block): block for block in old.blocks}
    blocks = []
    for block in new.blocks:
        same = numbers.get(_key(block))
        own = [NEW] * len(block.text)
        if same is not None:
            one = [number for letter, number in zip(same.text, same.numbers, strict=True)
                   for _ in unicodedata.normalize("NFD", letter)]
            at = 0
            for place, letter in enumerate(block.text):
                own[place] = one[at]
                at += len(unicodedata.normalize("NFD", letter))
        blocks.append(replace(block, numbers=own))
    return Draft(new.article, new.language, blocks)

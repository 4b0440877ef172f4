"""Articles, marks in them, the edits that staff make, and where each mark's words truly are afterwards.

Every character of an article carries a number through all edits, so the truth is not found but known. Used by
`test_edit_suite.py`, in its short form, and by `tests/benchmarks/anchors.py`.

What is asked of a mark is said by its own sentence: the sentence or sentences that its words lie in.

- The sentence is at least four fifths the same, and something of the words is left: it should be found.
- Nothing of the words is left, and nothing that may stand for them: it must be lost.
- Else it may be found or lost.

A mark that is found is right when at least half of its letters that are left are in what was found, and at least half of
what was found is theirs. Every other place is wrong, but for one: where the passage around the mark stands word for
word a second time. The words are the same, and nothing in a mark could tell; these are counted by themselves.
"""

from __future__ import annotations

import hashlib
import random
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.kept import Spot, Standing
from reader.library.markdown_page import convert
from reader.marks.anchor import Found, find, make_spot
from reader.marks.article_text import ArticleText, SectionSpan, article_text
from reader.marks.skeleton import Skeleton

CONTENT = Path(__file__).resolve().parents[2] / "content"
NEW = -1  # the number of a character that was not in the article when the mark was made
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"')]*\s+|(?<=[。！？؟।])|\n")


# Articles ------------------------------------------------------------------------------------------------------------

@dataclass
class Block:
    """One line of an article's text. `numbers` says for each character which one of the first version it is."""

    text: str
    numbers: list[int]
    anchor: str | None = None  # of a heading

    def copy(self, *, new: bool = False) -> Block:
        return Block(self.text, [NEW] * len(self.text) if new else list(self.numbers), self.anchor)

    def change(self, start: int, end: int, text: str) -> None:
        """Put new characters in the place of a range."""
        self.text = self.text[:start] + text + self.text[end:]
        self.numbers[start:end] = [NEW] * len(text)


@dataclass
class Draft:
    """An article while it is edited."""

    article: str
    language: str
    blocks: list[Block]

    def copy(self) -> Draft:
        return Draft(self.article, self.language, [block.copy() for block in self.blocks])

    def numbered(self) -> Draft:
        """The same, as a first version."""
        at, blocks = 0, []
        for block in self.blocks:
            blocks.append(Block(block.text, list(range(at, at + len(block.text))), block.anchor))
            at += len(block.text) + 1
        return Draft(self.article, self.language, blocks)

    def text(self) -> ArticleText:
        spans, at, anchor, title, start = [], 0, "", self.blocks[0].text if self.blocks else "", 0
        for block in self.blocks:
            if block.anchor is not None:
                spans.append(SectionSpan(anchor, title, start, at))
                anchor, title, start = block.anchor, block.text, at
            at += len(block.text) + 1
        spans.append(SectionSpan(anchor, title, start, at))
        text = "\n".join(block.text for block in self.blocks)
        content_hash = hashlib.sha256(text.encode()).hexdigest()[:32]
        return ArticleText(self.article, self.language, title, content_hash, text, tuple(spans))

    def places(self) -> dict[int, int]:
        """For each number that is still there, where its character stands."""
        found, at = {}, 0
        for block in self.blocks:
            for number in block.numbers:
                if number != NEW:
                    found.setdefault(number, at)
                at += 1
            at += 1
        return found


def draft_of(text: ArticleText) -> Draft:
    """An article's text as a draft."""
    headings = {section.start: section.anchor for section in text.sections[1:]}
    blocks, at = [], 0
    for line in text.text.split("\n"):
        blocks.append(Block(line, list(range(at, at + len(line))), headings.get(at)))
        at += len(line) + 1
    return Draft(text.article, text.language, blocks)


def articles_in(folder: Path, languages: Iterable[str] = ("en", "es")) -> list[Draft]:
    """Every article of a content folder."""
    return [draft_of(article_text(convert(folder, path.relative_to(folder).as_posix(), path.read_bytes()).page))
            for language in languages for path in sorted((folder / language).rglob("*.md"))]


_VOCABULARIES = {
    "zh": ("睡眠 噩梦 医生 治疗 药物 呼吸 记忆 创伤 焦虑 家人 诊所 血压 朋友 夜里 白天 慢慢 可以 帮助 很多 有些 人 感到 害怕 安全 练习 "
           "开始 停止 询问 护士 计划").split(),
    "ja": ("睡眠 悪い夢 医師 治療 薬 呼吸 記憶 心の傷 不安 家族 血圧 友だち 夜に 昼に ゆっくり できます 助け 多くの 人は 感じる こわい 安全な 練習 "
           "はじめる やめる たずねる 看護師 計画").split(),
    "ko": ("수면 악몽 의사 치료 약 호흡 기억 외상 불안 가족 병원 혈압 친구 밤에 낮에 천천히 할수있다 도움 많은 사람이 느낀다 무서운 안전한 연습 "
           "시작 중단 질문 간호사 계획").split(),
    "ar": ("النوم الكوابيس الطبيب العلاج الدواء التنفس الذاكرة الصدمة القلق العائلة العيادة الضغط الصديق ليلا نهارا ببطء يمكن "
           "يساعد كثير الناس يشعر الخوف آمن تمرين يبدأ يتوقف يسأل الممرضة الخطة").split(),
    "de": ("Schlaf Albtraum Ärztin Behandlung Medikament Atem Erinnerung Verletzung Angst Familie Praxis Blutdruck Freundin "
           "nachts tagsüber langsam können hilft viele Menschen fühlen fürchten sicher üben beginnen aufhören fragen").split(),
}


def generated(language: str, seed: int) -> Draft:
    """An article in a small vocabulary: full of words and half sentences that come again and again."""
    dice = random.Random(f"{language} {seed}")
    gap, stop = ("", "。") if language in ("zh", "ja") else (" ", ".")

    def sentence(least: int = 4, most: int = 14) -> str:
        return gap.join(dice.choice(_VOCABULARIES[language]) for _ in range(dice.randint(least, most)))

    blocks = [Block(sentence(2, 4), [])]
    for number in range(dice.randint(4, 8)):
        blocks.append(Block(sentence(2, 5), [], f"section-{number}"))
        for _ in range(dice.randint(2, 6)):
            if dice.random() < 0.3:
                blocks += [Block(sentence(2, 5), []) for _ in range(dice.randint(2, 5))]
            else:
                blocks.append(Block((stop + gap).join(sentence() for _ in range(dice.randint(1, 5))) + stop, []))
    return Draft(f"generated-{seed}", language, blocks).numbered()


# Marks ---------------------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Placed:
    """A mark at a place of a draft: what a person would have kept."""

    draft: int  # of a list of drafts
    kind: str
    start: int
    end: int


def sentences(text: str) -> list[tuple[int, int]]:
    """The ranges of the sentences; a block ends one, too."""
    found, at = [], 0
    for gap in _SENTENCE_END.finditer(text):
        if gap.start() > at:
            found.append((at, gap.start()))
        at = gap.end()
    if at < len(text):
        found.append((at, len(text)))
    return found


def random_marks(drafts: list[Draft], count: int, seed: int) -> list[Placed]:
    """Marks of every kind that the app can make, at random."""
    dice = random.Random(seed)
    marks = []
    while len(marks) < count:
        number = dice.randrange(len(drafts))
        place = _random_place(drafts[number], dice)
        if place:
            marks.append(Placed(number, *place))
    return marks


def _random_place(draft: Draft, dice: random.Random) -> tuple[str, int, int] | None:
    kind = dice.choice(("words", "words", "sentence", "sentence", "part", "part", "bookmark", "bookmark", "heading",
                        "block", "sentences", "two blocks"))
    text = draft.text()
    if kind == "heading":
        headings = text.sections[1:]
        if not headings:
            return None
        heading = dice.choice(headings)
        return kind, heading.start, heading.start + len(heading.title)
    starts = [0]
    for block in draft.blocks:
        starts.append(starts[-1] + len(block.text) + 1)
    at = dice.randrange(len(draft.blocks))
    block, start = draft.blocks[at], starts[at]
    if not block.text.strip():
        return None
    if kind == "block":
        return kind, start, start + len(block.text)
    if kind == "bookmark":
        return kind, start, start + len(block.text[:80].rstrip())
    if kind == "two blocks":
        if at + 1 == len(draft.blocks):
            return None
        return kind, start + len(block.text) // 2, starts[at + 1] + max(1, len(draft.blocks[at + 1].text) // 2)
    own = [(start + a, start + b) for a, b in sentences(block.text)]
    chosen = dice.randrange(len(own))
    first, last = own[chosen]
    if kind == "sentence":
        return kind, first, last
    if kind == "sentences":
        return kind, first, own[min(len(own) - 1, chosen + dice.randint(1, 2))][1]
    words = [(first + m.start(), first + m.end()) for m in re.finditer(r"\S+", text.text[first:last])]
    if len(words) == 1 and last - first > 12:  # a script without spaces
        a = first + dice.randrange(last - first - 2)
        return kind, a, min(last, a + dice.randint(2, 4 if kind == "words" else 12))
    a = dice.randrange(len(words))
    b = min(len(words), a + (dice.randint(1, 3) if kind == "words" else dice.randint(4, 9)))
    return kind, words[a][0], words[b - 1][1]


# Edits ---------------------------------------------------------------------------------------------------------------
# Each changes a draft in place; `at` is the block that it should touch, or near which it should happen.

@dataclass
class Desk:
    """What an edit works with."""

    dice: random.Random
    others: list[Draft]  # articles of the same language, to take sentences and words from

    def paragraph(self, least: int = 30) -> str:
        while True:
            text = self.dice.choice(self.dice.choice(self.others).blocks).text
            if len(text) >= least:
                return text

    def word(self) -> str:
        return self.dice.choice(self.paragraph(10).split()).strip(".,;:()")[:14] or "x"


Edit = Callable[[Draft, int, Desk], None]


def typo_fixes(draft: Draft, at: int, desk: Desk) -> None:
    for _ in range(desk.dice.randint(1, 3)):
        _typo(draft.blocks[at], desk.dice)
    for _ in range(desk.dice.randint(0, 6)):
        _typo(desk.dice.choice(draft.blocks), desk.dice)


def _typo(block: Block, dice: random.Random) -> None:
    letters = [at for at, letter in enumerate(block.text) if letter.isalpha()]
    if len(letters) < 8:
        return
    at = dice.choice(letters)
    letter = block.text[at]
    fixed = dice.choice(("", letter * 2, dice.choice("aeionst"), letter + dice.choice("aeionst")))
    block.change(at, at + 1, fixed)


def sentence_reworded(draft: Draft, at: int, desk: Desk) -> None:
    """A few words changed, taken out or put in, in one sentence of the block."""
    block = draft.blocks[at]
    own = sentences(block.text)
    if not own:
        return
    first, last = desk.dice.choice(own)
    words = [(first + m.start(), first + m.end()) for m in re.finditer(r"\S+", block.text[first:last])]
    if len(words) == 1 and last - first > 12:
        words = [(a, a + 2) for a in range(first, last - 2, 2)]
    changed = desk.dice.sample(words, min(len(words), desk.dice.choice((1, 1, 1, 2, 2, 3, 4, 6))))
    for a, b in sorted(changed, reverse=True):
        how = desk.dice.random()
        if how < 0.6:
            block.change(a, b, desk.word())
        elif how < 0.8:
            block.change(a, min(len(block.text), b + 1), "")
        else:
            block.change(a, a, desk.word() + " ")


def paragraph_moved(draft: Draft, at: int, desk: Desk) -> None:
    block = draft.blocks.pop(at)
    draft.blocks.insert(desk.dice.randint(1, len(draft.blocks)), block)


def section_moved(draft: Draft, at: int, desk: Desk) -> None:
    first, last = _section(draft, at)
    moved = draft.blocks[first:last]
    del draft.blocks[first:last]
    heads = [number for number, block in enumerate(draft.blocks) if block.anchor is not None]
    to = desk.dice.choice([*heads, len(draft.blocks)])
    draft.blocks[to:to] = moved


def _section(draft: Draft, at: int) -> tuple[int, int]:
    first = at
    while first and draft.blocks[first].anchor is None:
        first -= 1
    last = at + 1
    while last < len(draft.blocks) and draft.blocks[last].anchor is None:
        last += 1
    return first, last


def paragraph_inserted(draft: Draft, at: int, desk: Desk) -> None:
    for _ in range(desk.dice.randint(1, 3)):
        text = desk.paragraph()
        draft.blocks.insert(at + desk.dice.randint(0, 1), Block(text, [NEW] * len(text)))


def sentence_inserted(draft: Draft, at: int, desk: Desk) -> None:
    block = draft.blocks[at]
    starts = [first for first, _ in sentences(block.text)]
    text = desk.paragraph()[:120] + ". "
    where = desk.dice.choice(starts) if starts else 0
    block.change(where, where, text)


def paragraph_split(draft: Draft, at: int, desk: Desk) -> None:
    block = draft.blocks[at]
    cuts = [first for first, _ in sentences(block.text)][1:] or [m.end() for m in re.finditer(" ", block.text)]
    if not cuts:
        return
    cut = desk.dice.choice(cuts)
    keep = len(block.text[:cut].rstrip())
    rest = Block(block.text[cut:], block.numbers[cut:])
    draft.blocks[at:at + 1] = [Block(block.text[:keep], block.numbers[:keep], block.anchor), rest]


def paragraphs_merged(draft: Draft, at: int, desk: Desk) -> None:
    other = at + 1 if at + 1 < len(draft.blocks) else at - 1
    if other < 0:
        return
    first, second = sorted((at, other))
    one, two = draft.blocks[first], draft.blocks[second]
    if two.anchor is not None or one.anchor is not None:
        return
    draft.blocks[first:second + 1] = [Block(one.text + " " + two.text, [*one.numbers, NEW, *two.numbers], one.anchor)]


def heading_renamed(draft: Draft, at: int, desk: Desk) -> None:
    heading = draft.blocks[_section(draft, at)[0]]
    words = list(re.finditer(r"\S+", heading.text))
    if desk.dice.random() < 0.5 and len(words) > 2:
        word = desk.dice.choice(words)
        heading.change(word.start(), word.end(), desk.word())
    else:
        heading.change(0, len(heading.text), " ".join(desk.word() for _ in range(desk.dice.randint(2, 5))))
    if heading.anchor is not None:
        heading.anchor = re.sub(r"\W+", "-", heading.text.casefold()).strip("-")


def list_reordered(draft: Draft, at: int, desk: Desk) -> None:
    """The block and some around it in another order."""
    first = max(1, at - desk.dice.randint(0, 3))
    last = min(len(draft.blocks), at + desk.dice.randint(2, 5))
    items = [number for number in range(first, last) if draft.blocks[number].anchor is None]
    moved = [draft.blocks[number] for number in items]
    desk.dice.shuffle(moved)
    for number, block in zip(items, moved, strict=True):
        draft.blocks[number] = block


def sentence_deleted(draft: Draft, at: int, desk: Desk) -> None:
    block = draft.blocks[at]
    own = sentences(block.text)
    if own:
        first, last = desk.dice.choice(own)
        while last < len(block.text) and block.text[last].isspace():
            last += 1
        block.change(first, last, "")


def paragraph_deleted(draft: Draft, at: int, desk: Desk) -> None:
    if len(draft.blocks) > 1:
        del draft.blocks[at]


def section_deleted(draft: Draft, at: int, desk: Desk) -> None:
    first, last = _section(draft, at)
    if last - first < len(draft.blocks):
        del draft.blocks[first:last]


def article_rewritten(draft: Draft, at: int, desk: Desk) -> None:
    """All of another article under the old name; half of the time the headings stay."""
    other = desk.dice.choice([one for one in desk.others if one.article != draft.article] or desk.others)
    new = [block.copy(new=True) for block in other.blocks]
    # A heading that both articles have is still there: most have "Questions to ask".
    headings = {(block.text, block.anchor): block for block in draft.blocks if block.anchor is not None}
    new = [headings.pop((block.text, block.anchor), block) for block in new]
    if desk.dice.random() < 0.5:
        kept = iter(list(headings.values()))
        new = [next(kept, block) if block.anchor is not None and NEW in block.numbers else block for block in new]
    draft.blocks[:] = new


def file_renamed(draft: Draft, at: int, desk: Desk) -> None:
    draft.article += "-2"
    if desk.dice.random() < 0.5:
        typo_fixes(draft, at, desk)


def unicode_changed(draft: Draft, at: int, desk: Desk) -> None:
    form = desk.dice.choice(("NFD", "NFKD", "NFC", "NFKC"))
    for block in draft.blocks:
        _each(block, lambda letter: unicodedata.normalize(form, letter))


def quotes_curled(draft: Draft, at: int, desk: Desk) -> None:
    """Quotes, dashes and spaces as a word processor sets them, or as a plain editor does."""
    curl = {"'": "’", '"': "“", "-": "‑", "…": "...", "%": "\u00a0%"}
    straight = {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "--", "…": "...",
                " ": "\u00a0"}
    table = desk.dice.choice((curl, straight))
    for block in draft.blocks:
        _each(block, lambda letter: table.get(letter, letter))


def _each(block: Block, change: Callable[[str], str]) -> None:
    text, numbers = [], []
    for letter, number in zip(block.text, block.numbers, strict=True):
        new = change(letter)
        text.append(new)
        numbers += [number] * len(new)
    block.text, block.numbers = "".join(text), numbers


def paragraph_doubled(draft: Draft, at: int, desk: Desk) -> None:
    copy = draft.blocks[at].copy(new=True)
    copy.anchor = copy.anchor and copy.anchor + "-2"
    draft.blocks.insert(desk.dice.choice((at + 1, desk.dice.randint(1, len(draft.blocks)))), copy)


EDITS: dict[str, Edit] = {
    "typo fixes": typo_fixes,
    "sentence reworded": sentence_reworded,
    "sentence inserted": sentence_inserted,
    "sentence deleted": sentence_deleted,
    "paragraph moved": paragraph_moved,
    "paragraph inserted": paragraph_inserted,
    "paragraph split": paragraph_split,
    "paragraphs merged": paragraphs_merged,
    "paragraph deleted": paragraph_deleted,
    "paragraph doubled": paragraph_doubled,
    "heading renamed": heading_renamed,
    "list reordered": list_reordered,
    "section moved": section_moved,
    "section deleted": section_deleted,
    "article rewritten": article_rewritten,
    "file renamed": file_renamed,
    "Unicode form changed": unicode_changed,
    "quotes and dashes": quotes_curled,
}


def many_edits(draft: Draft, at: int, desk: Desk) -> None:
    """A year of work: four to eight edits, all over the article."""
    for _ in range(desk.dice.randint(4, 8)):
        name = desk.dice.choice([name for name in EDITS if name != "article rewritten"])
        EDITS[name](draft, desk.dice.randrange(len(draft.blocks)), desk)


EDITS["several in a row"] = many_edits


# The article as it was before an edit may need something special, too.

def with_a_twin(draft: Draft, at: int, desk: Desk) -> None:
    """A block that is nearly the same, elsewhere or just beside: "one tablet in the morning", "... in the evening"."""
    twin = draft.blocks[at].copy(new=True)
    twin.anchor = twin.anchor and twin.anchor + "-2"
    words = list(re.finditer(r"\w+", twin.text))
    for word in sorted(desk.dice.sample(words, min(len(words), 1 + len(words) // 12)), key=lambda m: -m.start()):
        twin.change(word.start(), word.end(), desk.word())
    draft.blocks.insert(desk.dice.choice((at + 1, at + 1, desk.dice.randint(at + 1, len(draft.blocks)))), twin)


def with_a_copy(draft: Draft, at: int, desk: Desk) -> None:
    copy = draft.blocks[at].copy(new=True)
    copy.anchor = copy.anchor and copy.anchor + "-2"
    draft.blocks.insert(desk.dice.randint(at + 1, len(draft.blocks)), copy)


def nothing(draft: Draft, at: int, desk: Desk) -> None:
    """The article as it is."""


PAIRS: dict[str, tuple[Edit, Edit]] = {
    **{name: (nothing, edit) for name, edit in EDITS.items()},
    "twin left, paragraph deleted": (with_a_twin, paragraph_deleted),
    "twin left, typo fixes": (with_a_twin, typo_fixes),
    "twin left, reworded": (with_a_twin, sentence_reworded),
    "copy left, paragraph deleted": (with_a_copy, paragraph_deleted),
    "copy left, typo fixes": (with_a_copy, typo_fixes),
    "copy left, section moved": (with_a_copy, section_moved),
}


# The truth -----------------------------------------------------------------------------------------------------------

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
    sentence = _main_run([(number, places[number]) for number in range(first, last) if number in places])
    if len(here) * 2 < letters and same < 0.5:
        # Most of the words went, and of the sentence, too. What is left may be found, or not.
        return Truth(frozenset(place for _, place in here), here[0][1] if here else 0, here[-1][1] + 1 if here else 0,
                     same)
    # From what stood before the words in the sentence up to what stood after them: what came in between may be theirs.
    left = max((place + 1 for number, place in sentence if number < start), default=None)
    right = min((place for number, place in sentence if number >= end), default=None)
    text = new.text().text
    if left is None:
        left = here[0][1] if here else max(0, right - (end - start) - 12)
    if right is None:
        right = here[-1][1] + 1 if here else left + (end - start) + 12
    while left < right and text[left:left + 1].isspace():
        left += 1
    while left < right and text[right - 1:right].isspace():
        right -= 1
    if here:
        left, right = min(left, here[0][1]), max(right, here[-1][1] + 1)
    return Truth(frozenset(place for _, place in here), left, right, same)


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
    """right, orphan, wrong, or copy: an exact copy of the block that the mark was in, `copies` are their places."""
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
    head, tail = quote.prefix.rpartition("\n")[2], quote.suffix.partition("\n")[0]
    passage = head + quote.exact + tail
    edge = r"(?m)^{}$" if len(passage) < 25 else "{}"
    return [(m.start() + len(head), m.end() - len(tail)) for m in re.finditer(edge.format(re.escape(passage)), after)]


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
    start = time.perf_counter()
    found = find(spot, after)
    seconds = time.perf_counter() - start
    said = verdict(found, truth, copies=_copies(spot, after.text))
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
        tally.faults.append(
            f"{said.upper()} {mark.kind} same={truth.same:.2f} {spot.article} {spot.quote.exact[:90]!r} "
            f"→ {found.standing} {after.text[found.start:found.end][:90]!r}; truth {after.text[truth.start:truth.end][:90]!r}"
            f" | {spot.quote.prefix[-50:]!r} … {spot.quote.suffix[:50]!r}")


# Edits of the file ---------------------------------------------------------------------------------------------------
# The file is changed as staff change it, and converted anew. Only whole blocks are touched, and only marks in blocks
# whose words stand once in both versions are judged, so the truth is exact here, too.

def _rewrapped(source: str, dice: random.Random) -> str:
    return "\n\n".join(re.sub(r"(?<=[a-zñáéíóú,.]) (?=[a-z])", lambda _: dice.choice((" ", "\n")), part)
                       if re.match(r"[A-Za-z¿¡]", part) and "|" not in part and "{" not in part and "\n:" not in part and not part.startswith(("Table", "Tabla"))
                       else part
                       for part in source.split("\n\n"))


def _sections_of(source: str) -> list[str]:
    return re.split(r"(?m)^(?=## )", source)


def _a_section_moved(source: str, dice: random.Random) -> str:
    head, *rest = _sections_of(source)
    dice.shuffle(rest)
    return head + "\n".join(part.rstrip("\n") + "\n" for part in rest)


def _a_section_deleted(source: str, dice: random.Random) -> str:
    parts = _sections_of(source)
    if len(parts) > 2:
        del parts[dice.randrange(1, len(parts))]
    return "".join(parts)


def _a_section_added(source: str, dice: random.Random) -> str:
    parts = _sections_of(source)
    parts.insert(dice.randint(1, len(parts)), "## Something new / Algo nuevo\n\nWords that nobody read before.\n\n- one\n- two\n\n")
    return "".join(parts)


FILE_EDITS: dict[str, Callable[[str, random.Random], str]] = {
    "lines wrapped otherwise": _rewrapped,
    "Windows ends of lines": lambda source, dice: source.replace("\n", "\r\n"),
    "other signs for lists and emphasis": lambda source, dice: re.sub(r"(?m)^- ", "* ", source).replace("**", "__"),
    "headings one level down": lambda source, dice: re.sub(r"(?m)^## ", "### ", source),
    "file in NFD": lambda source, dice: unicodedata.normalize("NFD", source),
    "file with straight quotes": lambda source, dice: re.sub("[’‘]", "'", source),
    "sections in another order": _a_section_moved,
    "a section deleted in the file": _a_section_deleted,
    "a section added in the file": _a_section_added,
}


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

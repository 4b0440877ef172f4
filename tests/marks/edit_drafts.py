"""Articles whose characters carry numbers through every edit, and random marks in them.

Bundled articles through the converter, and generated ones in other scripts. Edits nothing: `staff_edits` does.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.library.markdown_page import convert
from reader.marks.article_text import ArticleText, SectionSpan, article_text

CONTENT = Path(__file__).resolve().parents[2] / "content"
NEW = -1  # the number of a character that was not in the article when the mark was made
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"')]*\s+|(?<=[。！？؟।])|\n")


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
    "zh": ("睡眠 噩梦 医生 治疗 药物 呼吸 记忆 创伤 焦虑 家人 诊所 血压 朋友 夜里 白天 慢慢 可以 "
           "帮助 很多 有些 人 感到 害怕 安全 练习 开始 停止 询问 护士 计划").split(),
    "ja": ("睡眠 悪い夢 医師 治療 薬 呼吸 記憶 心の傷 不安 家族 血圧 友だち 夜に 昼に ゆっくり "
           "できます 助け 多くの 人は 感じる こわい 安全な 練習 はじめる やめる たずねる 看護師 計画").split(),
    "ko": ("수면 악몽 의사 치료 약 호흡 기억 외상 불안 가족 병원 혈압 친구 밤에 낮에 천천히 할수있다 "
           "도움 많은 사람이 느낀다 무서운 안전한 연습 시작 중단 질문 간호사 계획").split(),
    "ar": ("النوم الكوابيس الطبيب العلاج الدواء التنفس الذاكرة الصدمة القلق العائلة العيادة الضغط "
           "الصديق ليلا نهارا ببطء يمكن يساعد كثير الناس يشعر الخوف آمن تمرين يبدأ يتوقف يسأل "
           "الممرضة الخطة").split(),
    "de": ("Schlaf Albtraum Ärztin Behandlung Medikament Atem Erinnerung Verletzung Angst Familie "
           "Praxis Blutdruck Freundin nachts tagsüber langsam können hilft viele Menschen fühlen "
           "fürchten sicher üben beginnen aufhören fragen").split(),
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

"""The edits that staff make, on drafts and on files, and the traps: articles that repeat themselves.

They keep the numbers of the characters that stay, so the truth is known. Whether a mark survives is not asked here.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from edit_drafts import NEW, Block, Draft, sentences

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
    draft.blocks.insert(desk.dice.randint(min(1, len(draft.blocks)), len(draft.blocks)), block)


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
        new = " ".join(desk.word() for _ in range(desk.dice.randint(2, 5)))
        numbers = [NEW] * len(new)
        # Words that the new name has in common with the old one are the same words.
        for word in words:
            at = new.find(word[0])
            if at >= 0:
                numbers[at:at + len(word[0])] = heading.numbers[word.start():word.end()]
        heading.text, heading.numbers = new, numbers
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
    # Sentences that both articles have are left out: nobody could say whether they are still the same ones.
    old = "\n".join(block.text for block in draft.blocks)
    shared = 24 if draft.language in ("en", "es") else 8
    new = [block for block in new if block.anchor is not None
           or not any(block.text[at:at + shared] in old for at in range(max(1, len(block.text) - shared)))] or new[:1]
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


def unchanged(draft: Draft, at: int, desk: Desk) -> None:
    """The article as it is."""


# Not what staff do every day, but what would lead a careless search astray.
TRAPS: dict[str, tuple[Edit, Edit]] = {
    "twin left, paragraph deleted": (with_a_twin, paragraph_deleted),
    "twin left, typo fixes": (with_a_twin, typo_fixes),
    "twin left, reworded": (with_a_twin, sentence_reworded),
    "copy left, paragraph deleted": (with_a_copy, paragraph_deleted),
    "copy left, typo fixes": (with_a_copy, typo_fixes),
    "copy left, section moved": (with_a_copy, section_moved),
}
PAIRS: dict[str, tuple[Edit, Edit]] = {**{name: (unchanged, edit) for name, edit in EDITS.items()}, **TRAPS}


# The file is changed as staff change it, and converted anew. Only whole blocks are touched, and only marks in blocks
# whose words stand once in both versions are judged, so the truth is exact here, too.

def _rewrapped(source: str, dice: random.Random) -> str:
    return "\n\n".join(re.sub(r"(?<=[a-zñáéíóú,.]) (?=[a-z])", lambda _: dice.choice((" ", "\n")), part)
                       if re.match(r"[A-Za-z¿¡]", part) and "|" not in part and "{" not in part and "\n:" not in part
                       and not part.startswith(("Table", "Tabla"))
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
    parts.insert(dice.randint(1, len(parts)), "## Something new / Algo nuevo\n\n"
                 "Words that nobody read before.\n\n- one\n- two\n\n")
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

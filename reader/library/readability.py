"""How hard a text is to read: words a sentence, and the usual formulas for English and Spanish.

    python -m reader.library.readability FILE… | FOLDER…

prints one line for each article and says which measures are not met (exit code 1 then, 2 when something is no article).

The formulas, with where they were published:

* Flesch–Kincaid grade = 0.39 × words/sentences + 11.8 × syllables/words − 15.59. Kincaid and others, Derivation of new
  readability formulas for Navy enlisted personnel, 1975.
* SMOG grade = 1.0430 × √(polysyllables × 30 / sentences) + 3.1291; a polysyllable has three syllables or more.
  McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12 (1969), 639–646. It was made for thirty
  sentences or more; shorter texts get a figure all the same.
* INFLESZ (Szigriszt–Pazos) = 206.835 − 62.3 × syllables/words − words/sentences. The scale for health texts: Barrio-
  Cantalejo and others, An Sist Sanit Navar 31 (2008), 135–152. 55 to 65 is normal, 65 to 80 fairly easy.

What counts: a sentence ends at . ? ! … and where a paragraph, list item or caption ends; colons and semicolons end
none. A number in digits counts as one word of one syllable. Words joined by a hyphen count apart. The names in
`UNAVOIDABLE`, and letters read one by one (PTSD, FDA), count as two syllables: no plainer word could stand for them.

Formulas measure length, not sense. A low grade does not make a text clear, and this module judges nothing else.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import sqrt
from pathlib import Path

from reader.values import value

from . import front_matter
from .names import folder_language, is_article_name, language_tag
from .sentences import sentences
from .syllables import COUNTERS
from .text_file import UnreadableText, decode

# Names without which an article could not say what it is about: medicines, and the parts of therapies' names.
UNAVOIDABLE: dict[str, frozenset[str]] = {
    "en": frozenset(
        "ketamine esketamine spravato midazolam sertraline paroxetine venlafaxine prazosin methylone brexpiprazole "
        "diazepam lamotrigine benzodiazepine benzodiazepines cognitive exposure desensitization reprocessing".split()),
    "es": frozenset(
        "ketamina esketamina spravato midazolam sertralina paroxetina venlafaxina prazosina metilona brexpiprazol "
        "diazepam lamotrigina benzodiazepina benzodiazepinas benzodiacepina benzodiacepinas cognitiva cognitivo "
        "desensibilización reprocesamiento".split()),
}
UNAVOIDABLE_SYLLABLES = 2

MOST_WORDS_A_SENTENCE = 20.0
HIGHEST_FLESCH_KINCAID = 7.0
HIGHEST_SMOG = 9.5
LOWEST_INFLESZ = 60.0

_WORDS_REMEMBERED = 8192  # the bundled library has five thousand in two languages
_LONGEST_REMEMBERED = 40  # letters: a file without spaces must not fill the memory

_WORD = re.compile(r"[^\W_](?:[\w'’.,]*[^\W_])?")
_LETTERS_READ_OUT = re.compile(r"[A-ZÁÉÍÓÚÑ]{2,}s?")
_BLANK = re.compile(r"\n[ \t]*\n")

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_UNDERLINE = re.compile(r"(?:=+|-{3,})$")
_RULE = re.compile(r"(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_SOURCES = re.compile(r"(?:sources|references|bibliography|fuentes|referencias|bibliografía)\b", re.IGNORECASE)
_BOX = re.compile(r"\[![\w-]+\]|!!!\s")
_DELIMITER_ROW = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$")
_TABLE_CAPTION = re.compile(r"(?:Table|Tabla)\s?:\s")
_NOT_SHOWN = re.compile(r"\*\[[^\]]+\]:|\[(?!\^)[^\]]+\]:\s*\S+")
_NOTE = re.compile(r"\[\^[^\]]+\]:\s*")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*\S+?(?:\s+[\"“](.*?)[\"”])?\s*\)")
_LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])")
_HTML = re.compile(r"<!--.*?-->|<(script|style|pre|code)\b.*?</\1>|</?[A-Za-z][^<>]*>|<https?:[^<>]*>",
                   re.DOTALL | re.IGNORECASE)
_BREAKING_TAG = re.compile(r"</?(?:br|hr|p|div|li|ul|ol|t[dhr]|h\d)\b", re.IGNORECASE)
_MARKS = re.compile(r"\{[#.:][^}]*\}|\[\^[^\]]+\]|(?:https?://|www\.)\S+|==|~~|`+|\*+|(?<!\w)_+|_+(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@value
class Readability:
    """The measures of one text. A formula that is not made for its language, or has no words to go by, is None."""

    language: str
    words: int
    sentences: int
    words_per_sentence: float
    syllables_per_word: float = 0.0
    flesch_kincaid: float | None = None
    smog: float | None = None
    inflesz: float | None = None


def measure(text: str, language: str) -> Readability:
    """Measure plain text in `language` (a tag such as "en" or "es-MX"). An empty line ends a sentence."""
    base = language_tag(language).partition("-")[0]
    spoken: list[str] = []
    count = 0
    for block in _BLANK.split(text):
        for sentence in sentences(" ".join(block.split())):
            found = _words(sentence)
            spoken += found
            count += bool(found)
    if not spoken:
        return Readability(base, 0, 0, 0.0)
    length = len(spoken) / count
    if base not in COUNTERS:
        return Readability(base, len(spoken), count, length)
    counts = [_syllables(word, base) for word in spoken]
    weight = sum(counts) / len(counts)
    if base == "es":
        return Readability(base, len(spoken), count, length, weight, inflesz=206.835 - 62.3 * weight - length)
    polysyllables = sum(count >= 3 for count in counts)
    return Readability(
        base, len(spoken), count, length, weight, flesch_kincaid=0.39 * length + 11.8 * weight - 15.59,
        smog=1.0430 * sqrt(polysyllables * 30 / count) + 3.1291)


def unmet(measures: Readability) -> tuple[str, ...]:
    """What is harder than articles may be, one short phrase each; empty when all is well."""
    found = []
    if measures.words_per_sentence > MOST_WORDS_A_SENTENCE:
        found.append(f"{measures.words_per_sentence:.1f} words a sentence, at most {MOST_WORDS_A_SENTENCE:g}")
    if measures.flesch_kincaid is not None and measures.flesch_kincaid > HIGHEST_FLESCH_KINCAID:
        found.append(f"Flesch–Kincaid {measures.flesch_kincaid:.1f}, at most {HIGHEST_FLESCH_KINCAID:g}")
    if measures.smog is not None and measures.smog > HIGHEST_SMOG:
        found.append(f"SMOG {measures.smog:.1f}, at most {HIGHEST_SMOG:g}")
    if measures.inflesz is not None and measures.inflesz < LOWEST_INFLESZ:
        found.append(f"INFLESZ {measures.inflesz:.1f}, at least {LOWEST_INFLESZ:g}")
    return tuple(found)


def plain_body(markdown: str) -> str:
    """The running text of an article's file, its paragraphs, list items, captions and notes apart by an empty line.

    Left out: the header, headings and titles of boxes, tables, code between fences, a part called Sources, terms of a
    definition list, explanations of words, addresses.
    """
    body = front_matter.split(markdown, "").body
    return "\n\n".join(_Blocks(_HTML.sub(lambda tag: " " if _BREAKING_TAG.match(tag[0]) else "", body)).read())


class _Blocks:
    """Collects the blocks of running text, line by line."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.blocks: list[str] = []
        self.open = False     # whether the next line goes on with the last block
        self.fence = ""
        self.table = False
        self.skipping = 0     # level of the heading whose part is left out

    def read(self) -> list[str]:
        for line in self.lines:
            self._take(re.sub(r"^\s*(?:>\s?)+", "", line).strip())
        plain = (_plain(block) for block in self.blocks)
        return [block for block in plain if _WORD.search(block)]

    def _take(self, line: str) -> None:
        if self.fence:
            if line.startswith(self.fence) and not line.strip(self.fence[0]):
                self.fence = ""
            return
        if fence := _FENCE.match(line):
            self.fence, self.open = fence[1], False
        elif heading := _HEADING.match(line):
            self._heading(len(heading[1]), heading[2])
        elif self.skipping:
            return
        elif not line or _RULE.match(line) and not self.open:
            self.open = self.table = False
        elif _DELIMITER_ROW.match(line):
            self._drop_open()  # the row of names above it
            self.table = True
        elif self.table and "|" in line or line.startswith("|") or _TABLE_CAPTION.match(line):
            self.open = False
        elif self.open and _UNDERLINE.match(line):
            self._heading(2 - line.startswith("="), self.blocks.pop())
        elif _BOX.match(line) or _NOT_SHOWN.match(line):
            self.open = False
        else:
            self._text(line)

    def _heading(self, level: int, text: str) -> None:
        self.open = self.table = False
        if not self.skipping or level <= self.skipping:
            self.skipping = level if _SOURCES.match(text.strip()) else 0

    def _text(self, line: str) -> None:
        if line.startswith(": "):
            self._drop_open()  # the term
            self.blocks.append(line[2:])
        elif picture := _PICTURE.fullmatch(line):
            self.blocks.append(picture[1] or "")
            self.open = False
            return
        elif start := _NOTE.match(line) or _ITEM.match(line):
            self.blocks.append(line[start.end():])
        elif self.open:
            self.blocks[-1] += " " + line
        else:
            self.blocks.append(line)
        self.open = True

    def _drop_open(self) -> None:
        if self.open:
            self.blocks.pop()
        self.open = False


def _plain(text: str) -> str:
    text = _PICTURE.sub(" ", text)
    text = _LINK.sub(r"\1", text)
    text = _MARKS.sub("", text)
    return re.sub(r"\s+", " ", html.unescape(_ESCAPE.sub(r"\1", text))).strip()


def _words(text: str) -> list[str]:
    return _WORD.findall(re.sub(r"[-‐‑–—/]", " ", text))


def _syllables(word: str, language: str) -> int:
    return _remembered(word, language) if len(word) <= _LONGEST_REMEMBERED else _count(word, language)


def _count(word: str, language: str) -> int:
    if not re.search(r"[^\W\d_]", word):
        return 1
    if word.lower() in UNAVOIDABLE[language] or _LETTERS_READ_OUT.fullmatch(word):
        return UNAVOIDABLE_SYLLABLES
    return COUNTERS[language](word)


# The same words come again and again, in one article and in the next.
_remembered = lru_cache(_WORDS_REMEMBERED)(_count)


def main(arguments: Sequence[str]) -> int:
    """Print the table for the files and folders named; 0 all met, 1 not all, 2 when something could not be read."""
    if not arguments:
        print("python -m reader.library.readability FILE… | FOLDER…", file=sys.stderr)
        return 2
    names = [Path(argument) for argument in arguments]
    missing = [name for name in names if not name.exists()]
    for name in missing:
        print(f"{name}: there is no such file or folder.", file=sys.stderr)
    code = 2 if missing else 0
    print(f"{'article':34} {'lang':5} {'words':>5} {'w/sent':>6} {'F–K':>5} {'SMOG':>5} {'INFLESZ':>7}")
    shown: set[str] = set()
    for file, language_of_folder in _files(names):
        try:
            text, _ = decode(file.read_bytes(), str(file))
        except (OSError, UnreadableText) as error:
            print(f"{file}: {error}", file=sys.stderr)
            code = 2
            continue
        language = front_matter.split(text, str(file)).header.language or language_of_folder or "en"
        measures = measure(plain_body(text), language)
        shown.add(measures.language)
        misses = unmet(measures)
        if misses:
            code = code or 1
        print(f"{file.stem[:34]:34} {measures.language:5} {measures.words:5} {measures.words_per_sentence:6.1f} "
              f"{_figure(measures.flesch_kincaid):>5} {_figure(measures.smog):>5} {_figure(measures.inflesz):>7}"
              + ("  " + "; ".join(misses) if misses else ""))
    for language in sorted(shown & UNAVOIDABLE.keys()):
        names = ", ".join(sorted(UNAVOIDABLE[language]))
        print(f"\nCounted as {UNAVOIDABLE_SYLLABLES} syllables ({language}): {names}; and letters read one by one.")
    return code


def _files(names: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Every article file, and the language that its folder speaks for ("" when it says nothing)."""
    for name in names:
        if not name.is_dir():
            yield name, language_tag(name.resolve().parent.parent.name)
            continue
        for file in sorted(name.rglob("*.md")):
            if is_article_name(file.name) and file.name.lower() != "readme.md":
                yield file, folder_language(file.relative_to(name).as_posix()) or language_tag(name.resolve().name)


def _figure(number: float | None) -> str:
    return "–" if number is None else f"{number:.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

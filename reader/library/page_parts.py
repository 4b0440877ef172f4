"""What a page is put together from while its tree is walked: sections, pictures, terms, problems, and the budgets.

Collects; decides nothing about how an element looks.
"""

from __future__ import annotations

from html import escape
from urllib.parse import unquote

from reader.model import Picture, Problem, Section, Severity, TableForm
from reader.roots import Folder

from . import jail, limits
from .converted import LinkUse
from .names import shown
from .phrases import phrase
from .picture_file import NoPicture, read_size

_MOST_PROBLEMS = 100


class Lines:
    """Finds the line of the file on which something was written.

    Things are asked for in about the order in which they stand in the text, so each search begins where the last one
    ended. After many searches in vain it gives up: line 0 is better than a long wait.
    """

    _MOST_MISSES = 200

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._text = text
        self._line = first_line
        self._first_line = first_line
        self._place = 0
        self._misses = 0

    def line(self, *needles: str) -> int:
        """The line of the next place in the text of the first needle that stands in it; 0 when none does."""
        if self._misses > self._MOST_MISSES:
            return 0
        for needle in dict.fromkeys(needles):
            if not needle:
                continue
            place = self._text.find(needle, self._place)
            if place < 0:
                place = self._text.find(needle)
            if place >= 0:
                if place < self._place:
                    self._misses += 1
                    self._line = self._first_line + self._text.count("\n", 0, place)
                else:
                    self._line += self._text.count("\n", self._place, place)
                self._place = place
                line = self._line
                # The same words asked for again stand further on.
                self._line += self._text.count("\n", place, place + len(needle))
                self._place = place + len(needle)
                return line
        self._misses += 1
        return 0


class PageParts:
    """The growing page of one article."""

    def __init__(self, root: Folder, ref: str, language: str, lines: Lines) -> None:
        self.root = root
        self.ref = ref
        self.language = language
        self.lines = lines
        self.problems: list[Problem] = []
        self.pictures: list[Picture] = []
        self.tables: list[TableForm] = []
        self.terms: list[tuple[str, str]] = []
        self.links: dict[str, None] = {}
        self.uses: list[LinkUse] = []
        self.first_paragraph = ""
        self._blocks = 0
        self._too_many = False
        self._links = 0
        self._marks = 0
        self.cells = 0
        self._section = ("", "", 0)
        self._said: list[str] = []
        self._sections: list[Section] = []
        self._terms_here: set[str] = set()
        self._entries_here: set[int] = set()
        self._term_numbers: dict[tuple[str, str], int] = {}
        self._sizes: dict[str, tuple[str, int, int] | str] = {}

    def problem(self, severity: Severity, code: str, sentence: str, advice: str, line: int = 0) -> None:
        """Note a problem; of very many the first are enough."""
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(Problem(shown(self.ref), line, severity, code, sentence, advice))

    def block(self, count: int = 1) -> None:
        """Count blocks. Raises `LimitReached`."""
        self._blocks += count
        if self._blocks > limits.BLOCKS:
            raise limits.LimitReached(f"it has more than {limits.BLOCKS:,} paragraphs, items and lines")

    def begin_section(self, anchor: str, title: str, level: int) -> None:
        """From here on text belongs to a new heading."""
        self._end_section()
        self._section = (anchor, title, level)
        self._terms_here.clear()
        self._entries_here.clear()

    def say(self, text: str) -> None:
        """Add the plain text of one block to the current section."""
        text = " ".join(text.split())
        if text:
            self._said.append(text)

    def sections(self) -> tuple[Section, ...]:
        """All sections; the page is finished."""
        self._end_section()
        return tuple(self._sections)

    def _end_section(self) -> None:
        anchor, title, level = self._section
        if level or self._said:
            self._sections.append(Section(anchor, title, level, "\n".join(self._said)))
        self._said = []

    def term(self, word: str, definition: str) -> int | None:
        """The number of a glossary term, or None when this section has it already."""
        definition = " ".join(definition.split())
        key = word.casefold()
        if not definition or key in self._terms_here:
            return None
        self._terms_here.add(key)
        known = self._term_numbers.get((word, definition))
        if known is None:
            known = self._term_numbers[word, definition] = len(self.terms)
            self.terms.append((word, definition))
        return known

    def has_enough_terms(self) -> bool:
        """Whether no more words of the glossary are to be marked in this section."""
        return len(self._entries_here) >= limits.TERMS_A_SECTION or self._links >= limits.LINKS

    def glossary_term(self, entry: int, word: str, meaning: str) -> int | None:
        """The number of a term of the language's glossary, or None when this section has it, or enough of them."""
        if entry in self._entries_here or self.has_enough_terms():
            return None
        number = self.term(word, meaning)
        if number is not None:
            self._entries_here.add(entry)
            self._links += 1
        return number

    def may_link(self) -> bool:
        """Count a link; whether it can still be one."""
        self._links += 1
        if self._links == limits.LINKS + 1:
            self.problem(Severity.WARNING, "link.too-many",
                         f"This article has more than {limits.LINKS:,} links; the rest is plain text.",
                         "Split it into several articles.")
        return self._links <= limits.LINKS

    def may_mark(self) -> bool:
        """Count a piece of bold or other text; whether it can still be that."""
        self._marks += 1
        if self._marks == limits.MARKS + 1:
            self.problem(Severity.WARNING, "text.too-many-marks",
                         f"This article has more than {limits.MARKS:,} bold, italic or other words; the rest is plain.",
                         "Mark only what matters most.")
        return self._marks <= limits.MARKS

    def link(self, address: str) -> str:
        """Remember an address that stands in the page; it comes back ready for an attribute."""
        self.links[address] = None
        return escape(address)

    def picture(self, source: str, alt: str, caption: str = "") -> str:
        """The slot of a picture, or the words that stand in its place."""
        self.block()
        alt, caption = " ".join(alt.split()), " ".join(caption.split())
        found = self.measure(source)
        if found is not None and len(self.pictures) >= limits.PICTURES:
            if not self._too_many:
                self._too_many = True
                self.problem(Severity.WARNING, "picture.too-many",
                             f"This article has more than {limits.PICTURES} pictures; the rest is shown as words.",
                             "Split it into several articles.", self.lines.line(source))
            found = None
        if found is None:
            words = alt or caption or phrase("picture_missing", self.language)
            self.say(words)
            return f'<p class="missing-picture">{escape(words, quote=False)}</p>' + (
                f'<p class="caption">{escape(caption, quote=False)}</p>' if caption and alt and caption != alt else "")
        if not alt:
            self.problem(Severity.WARNING, "picture.no-alt",
                         f"The picture “{source}” has no words for people who cannot see it.",
                         "Say between the square brackets what it shows: ![A boat on calm water](…).",
                         self.lines.line(source))
        ref, width, height = found
        self.pictures.append(Picture(ref, width, height, alt, caption))
        self.say(caption)
        return f"<!--slot:picture:{len(self.pictures) - 1}-->"

    def measure(self, source: str, *, line: int | None = None) -> tuple[str, int, int] | None:
        """File, width and height of a picture in the library; None, with a problem, when it cannot be shown."""
        source = source.strip()
        known = self._sizes.get(source)
        if known is None:
            known = self._sizes[source] = self._measure(source)
        if isinstance(known, tuple):
            return known
        if line is None:
            line = self.lines.line(source, unquote(source))
        code, _, rest = known.partition("|")
        sentence, _, advice = rest.partition("|")
        self.problem(Severity.ERROR, code, sentence, advice, line)
        return None

    def _measure(self, source: str) -> tuple[str, int, int] | str:
        name = source[:80]
        if source.lower().startswith(("http:", "https:", "//")):
            return ("picture.web|The picture “" + name + "” is on the web, and this library works without it."
                    "|Save the picture in the folder media and write media/ and its name.")
        reason = jail.refusal(source)
        if reason == "is empty":
            return ("picture.missing|A picture has no file name."
                    "|Type it between the round brackets: ![…](media/name.png).")
        if reason:
            return (f"picture.refused|The address of the picture “{name}” {reason}."
                    "|Put the picture in the folder media and write media/ and its name.")
        ref = jail.resolve(self.root, self.ref, source)
        if ref is None:
            return (f"picture.missing|The picture “{name}” is not here."
                    "|Put it in the folder media, and check capital letters and the ending.")
        try:
            size = read_size(self.root, ref)
        except NoPicture as reason_:
            return (f"picture.unusable|The picture “{name}” {reason_}."
                    "|Save it as a PNG or JPEG file, at most 4000 pixels wide, and use that one.")
        return ref, size.width, size.height

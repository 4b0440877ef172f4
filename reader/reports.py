"""The nouns of what staff are told about their files: findings, and the report of an article and of the whole library.

Values only: `reader.staff` makes them, screens and commands show them. Nothing here reads a file or a clock.

A file is named by its ref (`reader.roots`), or by a full path when it is a whole folder: `Roots.file` finds it by
either. People are shown `shown_path`.
"""

from __future__ import annotations

from enum import StrEnum

from reader.model import Severity
from reader.roots import inside, is_staff
from reader.saying import piece
from reader.values import value


class ArticleState(StrEnum):
    """How an article is, in one word for staff."""

    READY = "ready"
    LOOK = "look"  # something is worth a look
    FIX = "fix"    # readers miss something until it is mended


@value
class Finding:
    """One thing that could be better in a file: where, how much it matters, what is wrong, what to type.

    An ERROR needs fixing, a WARNING is worth a look, a NOTE is good to know and changes no state.
    """

    file: str       # a ref
    line: int       # counts from 1; 0 is the whole file
    rule: str       # a name from `reader.staff.rules`
    severity: Severity
    message: str    # what is wrong
    fix: str        # what to type or do
    excerpt: str = ""  # that line of the file, shortened; "" when there is none


@value
class HardSentence:
    """A sentence that is harder to read than the rest. `grade` is None where no formula knows the language."""

    line: int
    text: str
    words: int
    grade: float | None = None


@value
class ReadingLevel:
    """How hard an article is to read.

    `grade` is a school year (English); `ease` is the INFLESZ scale, on which more is easier (Spanish). Both are None
    for other languages and for texts too short to say. `is_high` marks what is harder than patients should be given.
    """

    grade: float | None = None
    ease: float | None = None
    words_per_sentence: float = 0.0
    is_high: bool = False
    hardest: tuple[HardSentence, ...] = ()


@value
class ArticleReport:
    """What staff see of one article. Its findings: the worst first, then by line."""

    path: str       # a ref
    title: str
    language: str
    state: ArticleState
    findings: tuple[Finding, ...] = ()
    id: str = ""
    category: str = ""
    minutes: int = 0
    reading: ReadingLevel = ReadingLevel()
    review_by: str = ""             # "YYYY-MM-DD" or "YYYY-MM"; "" when it is not set or cannot be read
    days_to_review: int | None = None  # from the day of the report; below 0 it is overdue; None without a date
    reviewed: str = ""
    reviewed_by: str = ""
    is_draft: bool = False
    keeps_last_good: bool = False   # the file is broken, readers see the version before
    has_twin: bool = False          # it is not the staff's, and at the same place in their folder lies another file

    @property
    def shown_path(self) -> str:
        """What people are told of where the file is."""
        return shown_path(self.path, has_twin=self.has_twin)

    @property
    def errors(self) -> int:
        """How many findings need fixing."""
        return sum(one.severity is Severity.ERROR for one in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are worth a look."""
        return sum(one.severity is Severity.WARNING for one in self.findings)

    @property
    def notes(self) -> int:
        """How many findings are good to know."""
        return sum(one.severity is Severity.NOTE for one in self.findings)


@value
class FileReport:
    """What was found in a file or folder that is no article: the place file, a picture, a Word document."""

    path: str       # a ref, or the full path of a folder that is lost
    findings: tuple[Finding, ...]
    has_twin: bool = False  # as in `ArticleReport`

    @property
    def shown_path(self) -> str:
        """What people are told of where the file is."""
        return shown_path(self.path, has_twin=self.has_twin)


@value
class LibraryReport:
    """The whole library: the articles with the most to mend first, then what else lies in the folder.

    `usual_grade` is the middle one of all grades, None when no article has one; `usual_ease` the same on the other
    scale. `is_complete` is False when checking was cancelled: then the rest is missing.
    """

    articles: tuple[ArticleReport, ...] = ()
    other_files: tuple[FileReport, ...] = ()
    ready: int = 0
    look: int = 0
    fix: int = 0
    usual_grade: float | None = None
    usual_ease: float | None = None
    checked_on: str = ""   # ISO date of the day that was given
    is_complete: bool = True

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, file by file, in the order of the report."""
        return tuple(one for report in (*self.articles, *self.other_files) for one in report.findings)

    @property
    def needs_work(self) -> bool:
        """Whether anything needs fixing or is worth a look."""
        return any(one.severity is not Severity.NOTE for one in self.findings)

    @property
    def due(self) -> tuple[ArticleReport, ...]:
        """The articles with a review date, the one that is due first at the top."""
        dated = [one for one in self.articles if one.days_to_review is not None]
        return tuple(sorted(dated, key=lambda one: (one.days_to_review, one.path)))


def shown_path(ref: str, *, has_twin: bool = False) -> str:
    """What people are told of where a file is: its path in its folder. Where that names two files (`has_twin`), the
    one that is not the staff's says so."""
    return piece(f"{inside(ref)} (not in your folder)") if has_twin and not is_staff(ref) else inside(ref)

"""The words of the content check: states, reading levels, review dates, kinds of findings.

Knows the calendar, never the clock: whoever asks says what day it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate

from reader.model import Severity
from reader.reports import ArticleReport, ArticleState, Finding, HardSentence, LibraryReport
from reader.ui.widgets.saved_words import day_of, time_of_day
from reader.ui.wording import articles, locale_for, month_year, number, spoken, translate

DUE_DAYS = 60   # a review that is due within so many days stands in the list of those that are due
_SOON = 14      # and within so many it has the color of what is worth a look

STATE_ICONS = {ArticleState.READY: "circle-check", ArticleState.LOOK: "triangle-alert",
               ArticleState.FIX: "circle-alert"}
STATE_COLORS = {ArticleState.READY: "tip_bar", ArticleState.LOOK: "warning_bar", ArticleState.FIX: "error_text"}
FINDING_ICONS = {Severity.ERROR: "circle-alert", Severity.WARNING: "triangle-alert", Severity.NOTE: "info"}
FINDING_COLORS = {Severity.ERROR: "error_text", Severity.WARNING: "warning_bar", Severity.NOTE: "note_bar"}


def state_of(findings: Iterable[Finding]) -> ArticleState:
    """The state that an article with these findings is in."""
    worst = {one.severity for one in findings}
    if Severity.ERROR in worst:
        return ArticleState.FIX
    return ArticleState.LOOK if Severity.WARNING in worst else ArticleState.READY


def count_of(findings: Iterable[Finding], severity: Severity) -> int:
    """How many of `findings` matter so much."""
    return sum(one.severity is severity for one in findings)


def notes_words(count: int) -> str:
    """“1 note”, “3 notes”."""
    return translate("Reader", "1 note") if count == 1 else translate("Reader", "%n notes", None, count)


def state_words(findings: tuple[Finding, ...]) -> str:
    """“Ready”, “Look at 1” or “Fix 2”: what stands in the list."""
    state = state_of(findings)
    if state is ArticleState.FIX:
        return translate("Reader", "Fix %n", None, count_of(findings, Severity.ERROR))
    if state is ArticleState.LOOK:
        return translate("Reader", "Look at %n", None, count_of(findings, Severity.WARNING))
    return translate("Reader", "Ready")


def counts_words(findings: tuple[Finding, ...]) -> str:
    """All counts for people who listen: “2 to fix, 1 to look at, 3 notes”; “ready” when there is nothing to do."""
    fix, look, notes = (count_of(findings, one) for one in (Severity.ERROR, Severity.WARNING, Severity.NOTE))
    return spoken(
        translate("Reader", "%n to fix", None, fix) if fix else "",
        translate("Reader", "%n to look at", None, look) if look else "",
        translate("Reader", "ready") if not fix and not look else "",
        notes_words(notes) if notes else "",
    )


def state_name(state: ArticleState, count: int) -> str:
    """A state as the words below or after a number: “3 worth a look”, “1 needs fixing”."""
    return {ArticleState.READY: translate("Reader", "ready"),
            ArticleState.LOOK: translate("Reader", "worth a look"),
            ArticleState.FIX: translate("Reader", "needs fixing") if count == 1 else
            translate("Reader", "need fixing")}[state]


def state_choice(state: ArticleState) -> str:
    """A state as one of the choices of the filter."""
    return {ArticleState.READY: translate("Reader", "Ready"),
            ArticleState.LOOK: translate("Reader", "Worth a look"),
            ArticleState.FIX: translate("Reader", "Need fixing")}[state]


def severity_name(severity: Severity) -> str:
    """What a finding is for people who listen."""
    return {Severity.ERROR: translate("Reader", "To fix"), Severity.WARNING: translate("Reader", "To look at"),
            Severity.NOTE: translate("Reader", "Note")}[severity]


def line_words(line: int) -> str:
    """“Line 27”; “Whole file” for what has no line."""
    return translate("Reader", "Line {number}").format(number=line) if line else translate("Reader", "Whole file")


def open_words(line: int) -> str:
    """The word of the button that opens a file at its place."""
    if not line:
        return translate("Reader", "Open the file")
    return translate("Reader", "Open the file at line {number}").format(number=line)


def level_words(article: ArticleReport) -> str:
    """“Grade 6.8”, “Grade 10.4, high”, “INFLESZ 66”; "" when there is no figure."""
    reading = article.reading
    if reading.grade is not None:
        words = (translate("Reader", "Grade {number}, high") if reading.is_high
                 else translate("Reader", "Grade {number}"))
        return words.format(number=number(reading.grade, 1))
    if reading.ease is not None:
        words = (translate("Reader", "INFLESZ {number}, hard") if reading.is_high
                 else translate("Reader", "INFLESZ {number}"))
        return words.format(number=number(reading.ease))
    return ""


def level_sentence(article: ArticleReport) -> str:
    """The reading level in a sentence; "" when nothing is known of it."""
    reading, level = article.reading, level_words(article)
    parts = []
    if level and reading.is_high:
        parts.append(translate("Reader", "Reading level: {level}. Patients should be given something easier.").format(
            level=level))
    elif level:
        parts.append(translate("Reader", "Reading level: {level}.").format(level=level))
    if reading.words_per_sentence:
        parts.append(translate("Reader", "A sentence has {number} words on average.").format(
            number=round(reading.words_per_sentence)))
    return " ".join(parts)


def sentence_facts(sentence: HardSentence) -> tuple[str, str]:
    """How long and how hard a sentence is: “34 words”, “grade 14.2” ("" where no formula knows the language)."""
    return (translate("Reader", "%n words", None, sentence.words),
            "" if sentence.grade is None else translate("Reader", "grade {number}").format(
                number=number(sentence.grade, 1)))


def usual_level(report: LibraryReport) -> str:
    """The reading level of the whole library in a sentence; "" when there is none."""
    grade = "" if report.usual_grade is None else number(report.usual_grade, 1)
    ease = "" if report.usual_ease is None else number(report.usual_ease)
    if grade and ease:
        return translate("Reader", "Usual reading level: grade {grade}, in Spanish INFLESZ {ease} (from 60 on is easy "
                                   "enough).").format(grade=grade, ease=ease)
    if grade:
        return translate("Reader", "Usual reading level: grade {grade}.").format(grade=grade)
    if ease:
        return translate("Reader", "Usual reading level: INFLESZ {ease} (from 60 on is easy enough).").format(ease=ease)
    return ""


def is_due(article: ArticleReport) -> bool:
    """Whether a review is overdue or comes soon enough to stand in the list."""
    return article.days_to_review is not None and article.days_to_review <= DUE_DAYS


def review_words(article: ArticleReport, language: str = "") -> tuple[str, str, str]:
    """When the next review is: words, the date below them ("" when the words say it), and the color role."""
    days = article.days_to_review
    if days is None:
        return translate("Reader", "Not set"), "", "text_soft"
    when = date_words(article.review_by, language)
    if days < 0:
        return translate("Reader", "Overdue"), when, "error_text"
    if days > DUE_DAYS:
        return month_year(article.review_by, language), "", "text"
    words = (translate("Reader", "Today") if days == 0 else translate("Reader", "Tomorrow") if days == 1
             else translate("Reader", "In %n days", None, days))
    return words, when, "warning_bar" if days <= _SOON else "text"


def review_line(article: ArticleReport, language: str = "") -> str:
    """The same in one line, for narrow places and for people who listen."""
    words, when, _ = review_words(article, language)
    if article.days_to_review is None:
        return translate("Reader", "Review date not set")
    if article.days_to_review < 0:
        return translate("Reader", "Review overdue since {date}").format(date=when)
    if when:
        return translate("Reader", "Review by {date} ({when})").format(date=when, when=words[:1].lower() + words[1:])
    return translate("Reader", "Review by {date}").format(date=words)


def reviewed_words(article: ArticleReport, language: str = "") -> str:
    """“Reviewed in March 2026 by A. Sample”; "" when nobody says so."""
    if not article.reviewed:
        return ""
    when = month_year(article.reviewed, language)
    if article.reviewed_by:
        return translate("Reader", "Reviewed in {date} by {name}").format(date=when, name=article.reviewed_by)
    return translate("Reader", "Reviewed in {date}").format(date=when)


def date_words(written: str, language: str = "") -> str:
    """An ISO date as people say it: “December 3, 2026”, “December 2026”; what is none comes back as it is."""
    try:
        return _written(date.fromisoformat(written), translate("Reader", "MMMM d, yyyy"), language)
    except ValueError:
        return month_year(written, language)


def checked_words(report: LibraryReport, today: date, at: float = 0, language: str = "") -> str:
    """“24 articles checked today at 3:12 PM. Only staff see this page.”

    `at` is the time of the check in seconds since 1970, 0 when it is not known.
    """
    count = articles(len(report.articles))
    try:
        day = day_of(at) or date.fromisoformat(report.checked_on)
    except ValueError:
        return translate("Reader", "{articles} checked. Only staff see this page.").format(articles=count)
    pattern = translate("Reader", "MMMM d") if day.year == today.year else translate("Reader", "MMMM d, yyyy")
    fields = {"articles": count, "day": _written(day, pattern, language), "time": time_of_day(at, language)}
    if day == today:
        words = (translate("Reader", "{articles} checked today at {time}. Only staff see this page.") if at
                 else translate("Reader", "{articles} checked today. Only staff see this page."))
    else:
        words = (translate("Reader", "{articles} checked on {day} at {time}. Only staff see this page.") if at
                 else translate("Reader", "{articles} checked on {day}. Only staff see this page."))
    return words.format(**fields)


def content_words(code: str, day: str, language: str = "") -> str:
    """“Content K7-4F2Q of November 3, 2026”; "" while the code is not known."""
    when = date_words(day, language)
    if not code:
        return ""
    return (translate("Reader", "Content {code} of {day}").format(code=code, day=when) if when
            else translate("Reader", "Content {code}").format(code=code))


def summary_words(report: LibraryReport) -> str:
    """The outcome of a check for people who listen: “19 ready, 3 worth a look, 2 need fixing”."""
    return spoken(*(f"{number(count)} {state_name(state, count)}" for state, count in (
        (ArticleState.READY, report.ready), (ArticleState.LOOK, report.look), (ArticleState.FIX, report.fix))))


def group_of(rule: str) -> str:
    """The group that a rule belongs to: "link" for "link.missing"."""
    return rule.partition(".")[0]


def group_name(group: str) -> str:
    """What the rules of a group look at. A group that is not known comes back as it is."""
    return {
        "file": translate("Reader", "Files"), "folder": translate("Reader", "Folders"),
        "name": translate("Reader", "File names"), "header": translate("Reader", "Header"),
        "title": translate("Reader", "Titles"), "heading": translate("Reader", "Headings"),
        "body": translate("Reader", "Empty articles"), "text": translate("Reader", "Text"),
        "list": translate("Reader", "Lists"), "box": translate("Reader", "Boxes"),
        "table": translate("Reader", "Tables"), "note": translate("Reader", "Footnotes"),
        "html": translate("Reader", "Signs of web pages"), "glossary": translate("Reader", "Words explained"),
        "link": translate("Reader", "Links"), "picture": translate("Reader", "Pictures"),
        "reading": translate("Reader", "Reading level"), "sources": translate("Reader", "Sources"),
        "review": translate("Reader", "Reviews"), "date": translate("Reader", "Dates"),
        "translation": translate("Reader", "Translations"), "safety": translate("Reader", "Hard words"),
        "category": translate("Reader", "Topics"), "place": translate("Reader", "Settings of the library"),
    }.get(group, group)


def _written(day: date, pattern: str, language: str) -> str:
    return locale_for(language).toString(QDate(day.year, day.month, day.day), pattern)

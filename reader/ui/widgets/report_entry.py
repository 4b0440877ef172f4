"""What the lines of the content check are about, and which of them are shown. Pure: no widget, no words to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reader.reports import ArticleReport, ArticleState, FileReport, Finding, LibraryReport
from reader.ui.sentences import in_words
from reader.ui.widgets.report_words import group_of, is_due, state_of
from reader.ui.widgets.saved_words import folded
from reader.values import value


@value
class ReportEntry:
    """One line: an article, or another file. Its findings and its state are those that are asked for."""

    path: str
    title: str
    findings: tuple[Finding, ...]
    state: ArticleState
    source: ArticleReport | FileReport

    @property
    def article(self) -> ArticleReport | None:
        """The article; None for another file."""
        return self.source if isinstance(self.source, ArticleReport) else None


@value
class Asked:
    """What a person wants to see; "" means all. `rule` is a group of rules, such as "link"."""

    words: str = ""
    state: str = ""
    language: str = ""
    rule: str = ""
    is_due: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is left out, besides by the list of reviews."""
        return bool(self.words.strip() or self.state or self.language or self.rule)


@value
class Shown:
    """The lines, in order."""

    articles: tuple[ReportEntry, ...] = ()
    others: tuple[ReportEntry, ...] = ()


class Shelf:
    """A report to choose lines from. Folds the words of each line once, when they are first looked through."""

    def __init__(self, report: LibraryReport) -> None:
        self.report = report
        self._folded: dict[tuple[bool, str], str] = {}

    @property
    def due(self) -> int:
        """How many reviews are overdue or due soon."""
        return sum(is_due(one) for one in self.report.articles)

    @property
    def undated(self) -> int:
        """How many articles have no review date."""
        return sum(one.days_to_review is None for one in self.report.articles)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the articles, the one with the most first."""
        return _by_number(one.language for one in self.report.articles if one.language)

    @property
    def rules(self) -> tuple[tuple[str, int], ...]:
        """(group, how many findings) of the groups of rules that found something, the one with the most first."""
        counts = Counter(group_of(one.rule) for one in self.report.findings)
        return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))

    def choose(self, asked: Asked) -> Shown:
        """The lines that are asked for: articles as in the report, or by their review dates; then other files.

        Under a rule, findings and states are those of that rule, and what has none is left out.
        """
        words = folded(asked.words).split()
        articles = []
        for article in self.report.due if asked.is_due else self.report.articles:
            if (asked.is_due and not is_due(article)) or (asked.language and article.language != asked.language):
                continue
            entry = _narrowed(article, article.title or in_words(article.shown_path), article.state, asked.rule)
            if self._fits(entry, asked, words):
                articles.append(entry)
        if asked.rule and not asked.is_due:
            articles.sort(key=_worst_first)
        others = []
        for file in () if asked.is_due or asked.language else self.report.other_files:
            entry = _narrowed(file, file.path.rpartition("/")[2] or file.path, state_of(file.findings), asked.rule)
            if self._fits(entry, asked, words):
                others.append(entry)
        return Shown(tuple(articles), tuple(others))

    def _fits(self, entry: ReportEntry, asked: Asked, words: list[str]) -> bool:
        if asked.rule and not entry.findings:
            return False
        if asked.state and entry.state.value != asked.state:
            return False
        if not words:
            return True
        text = self._words_of(entry)
        return all(word in text for word in words)

    def _words_of(self, entry: ReportEntry) -> str:
        key = (entry.article is not None, entry.path)
        if key not in self._folded:
            parts = [entry.title, in_words(entry.source.shown_path)]
            for one in entry.source.findings:
                parts += (one.rule, in_words(one.message), in_words(one.fix), one.excerpt)
            if entry.article is not None:
                parts += (entry.article.category, *(one.text for one in entry.article.reading.hardest))
            self._folded[key] = folded("\n".join(parts))
        return self._folded[key]


def _narrowed(source: ArticleReport | FileReport, title: str, state: ArticleState, rule: str) -> ReportEntry:
    findings = source.findings
    if rule:
        findings = tuple(one for one in findings if group_of(one.rule) == rule)
        state = state_of(findings)
    return ReportEntry(source.path, title, findings, state, source)


def _worst_first(entry: ReportEntry) -> tuple[int, int, str]:
    severities = Counter(one.severity.value for one in entry.findings)
    return -severities["error"], -severities["warning"], entry.path


def _by_number(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key, _ in sorted(Counter(keys).items(), key=lambda one: (-one[1], one[0])))

"""A report in words: for a terminal, and as rows for programs. Says nothing that is not in the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reader.model import Severity
from reader.reports import ArticleReport, ArticleState, Finding, LibraryReport
from reader.roots import Roots, inside

_WORDS = {Severity.ERROR: "fix", Severity.WARNING: "look", Severity.NOTE: "note"}


def only(report: LibraryReport, *, rules: frozenset[str] = frozenset(), language: str = "") -> LibraryReport:
    """The same report with findings of some rules only ("none" means all), and articles of one language only.

    States and counts are those of the findings that are left.
    """
    from .checks import summed_up

    articles = []
    for one in report.articles:
        if language and one.language != language and not one.language.startswith(language + "-"):
            continue
        findings = tuple(finding for finding in one.findings if not rules or finding.rule in rules)
        worst = {finding.severity for finding in findings}
        state = (ArticleState.FIX if Severity.ERROR in worst else
                 ArticleState.LOOK if Severity.WARNING in worst else ArticleState.READY)
        articles.append(replace(one, findings=findings, state=state))
    others = []
    for one in () if language else report.other_files:
        findings = tuple(finding for finding in one.findings if not rules or finding.rule in rules)
        if findings:
            others.append(replace(one, findings=findings))
    import datetime

    return summed_up(articles, tuple(others), datetime.date.fromisoformat(report.checked_on),
                     is_complete=report.is_complete)


def state_words(article: ArticleReport) -> str:
    """“Ready”, “Look at 1” or “Fix 2”: what stands in the list."""
    if article.state is ArticleState.FIX:
        return f"Fix {article.errors}"
    return f"Look at {article.warnings}" if article.state is ArticleState.LOOK else "Ready"


def level_words(article: ArticleReport) -> str:
    """“grade 6.8”, “INFLESZ 66”, or "" when there is no figure."""
    reading = article.reading
    if reading.grade is not None:
        return f"grade {reading.grade:.1f}"
    return f"INFLESZ {reading.ease:.0f}" if reading.ease is not None else ""


def minutes_words(minutes: int) -> str:
    """“1 minute”, “6 minutes”."""
    return f"{minutes} minute{'' if minutes == 1 else 's'}"


def rows(report: LibraryReport, both: Roots | None = None) -> list[Mapping[str, object]]:
    """One row a finding, for JSON. `file` is the path in the folder that the report is about; in a report about `both`
    folders of a library it is the full path."""
    return [{"file": str(both.file(one.file)) if both else inside(one.file), "line": one.line, "rule": one.rule,
             "severity": one.severity.value, "message": one.message, "fix": one.fix, "excerpt": one.excerpt}
            for one in report.findings]


def text(report: LibraryReport, *, notes: bool = False) -> Iterator[str]:
    """The lines of a report for people, the worst article first; then the summary. Notes only when asked for."""
    for article in report.articles:
        shown = _shown(article.findings, notes=notes)
        if shown:
            yield f"{article.shown_path}  {article.title}"
            facts = [state_words(article), level_words(article),
                     minutes_words(article.minutes) if article.minutes else "", "draft" if article.is_draft else ""]
            yield "  " + " · ".join(filter(None, facts))
            yield from _lines(shown)
            if article.keeps_last_good:
                yield "  Readers still see the last good version."
            yield ""
    for one in report.other_files:
        shown = _shown(one.findings, notes=notes)
        if shown:
            yield one.shown_path
            yield from _lines(shown)
            yield ""
    yield from _summary(report, notes=notes)


def _shown(findings: tuple[Finding, ...], *, notes: bool) -> list[Finding]:
    return [one for one in findings if notes or one.severity is not Severity.NOTE]


def _lines(findings: list[Finding]) -> Iterator[str]:
    for one in findings:
        place = f"line {one.line}" if one.line else "whole file"
        yield f"  {_WORDS[one.severity]:<5}{place:<11} {one.message}  [{one.rule}]"
        yield f"{'':<19}{one.fix}"
        if one.excerpt:
            yield f"{'':<19}> {one.excerpt}"


def _summary(report: LibraryReport, *, notes: bool) -> Iterator[str]:
    count = len(report.articles)
    if not count:
        yield "There are no articles here."
    else:
        parts = [f"{report.ready} ready", f"{report.look} worth a look",
                 f"{report.fix} need{'s' if report.fix == 1 else ''} fixing"]
        yield f"{count:,} article{'' if count == 1 else 's'}: {', '.join(parts)}."
        if report.usual_grade is not None:
            yield f"Usual reading level: grade {report.usual_grade:.1f}."
        if report.usual_ease is not None:
            yield f"Usual reading level in Spanish: INFLESZ {report.usual_ease:.0f}, from 60 on is easy enough."
    others = sum(one.severity is not Severity.NOTE for file in report.other_files for one in file.findings)
    if others:
        yield f"{others} more in other files."
    hidden = sum(one.severity is Severity.NOTE for one in report.findings)
    if hidden and not notes:
        yield f"{hidden:,} note{'' if hidden == 1 else 's'} not shown: add --notes to see them."

"""The content check on paper: what to mend in which file, for a desk without a screen. In the interface's language.

Says what is in the report and nothing else. Articles that are ready are only named.
"""

from __future__ import annotations

from reader.model import Severity
from reader.reports import ArticleReport, ArticleState, FileReport, Finding, LibraryReport
from reader.ui.page_document import Room, escape
from reader.ui.printing.leaflet import Leaflet
from reader.ui.sentences import in_words
from reader.ui.widgets.report_words import (
    count_of,
    date_words,
    level_words,
    line_words,
    notes_words,
    review_line,
    state_words,
    summary_words,
)
from reader.ui.wording import joined, translate


class ReportLeaflet(Leaflet):
    """See the module."""

    def __init__(self, report: LibraryReport, clinic: str) -> None:
        super().__init__(
            translate("Reader", "Content check"), "en", head=clinic,
            foot=translate("Reader", "Checked on {date}").format(date=date_words(report.checked_on)),
            page_words=translate("Reader", "Page {number} of {count}"))
        self._report = report

    def html(self, room: Room) -> str:
        report = self._report
        parts = [f"<h1>{escape(self.title)}</h1>", f'<p class="sum">{escape(summary_words(report))}</p>']
        open_ones = [one for one in report.articles if one.state is not ArticleState.READY]
        parts += [self._article(one) for one in open_ones]
        others = [one for one in report.other_files if _to_mend(one.findings)]
        if others:
            parts.append(f"<h2>{escape(translate('Reader', 'Other files'))}</h2>")
            parts += [self._file(one) for one in others]
        ready = [one for one in report.articles if one.state is ArticleState.READY]
        if ready:
            parts.append(f"<h2>{escape(translate('Reader', 'Ready'))}</h2>")
            parts += [f'<p class="finding">{escape(one.title)} <span class="soft">{escape(one.shown_path)}</span></p>'
                      for one in ready]
        return "".join(parts)

    def _article(self, one: ArticleReport) -> str:
        notes = count_of(one.findings, Severity.NOTE)
        facts = joined(
            one.shown_path, state_words(one.findings), translate("Reader", "Draft") if one.is_draft else "",
            level_words(one),
            review_line(one),
            notes_words(notes) if notes else "")
        return (f"<h3>{escape(one.title or one.shown_path)}</h3>"
                f'<p class="where">{escape(facts)}</p>{_listed(one.findings)}')

    def _file(self, one: FileReport) -> str:
        return f"<h3>{escape(one.shown_path)}</h3>{_listed(one.findings)}"


def _to_mend(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.severity is not Severity.NOTE]


def _listed(findings: tuple[Finding, ...]) -> str:
    """Each with an empty box to tick."""
    return "".join(
        f'<p class="finding">\N{BALLOT BOX}&nbsp;<b>{escape(line_words(one.line))}</b>&nbsp; '
        f"{escape(in_words(one.message))}<br>{escape(in_words(one.fix))}</p>" for one in _to_mend(findings))

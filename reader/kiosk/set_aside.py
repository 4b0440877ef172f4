"""Articles that crashed the kiosk again and again, in the content check: not shown until their file changes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader.model import ArticleCard, Severity
from reader.reports import ArticleReport, ArticleState, Finding, LibraryReport
from reader.staff.checks import summed_up

from .crash_guard import FILE_NAME, OpenArticle, read

RULE = "file.crashed"


def set_aside_now(data_dir: Path, card_of: Callable[[str], ArticleCard | None]) -> tuple[OpenArticle, ...]:
    """Those whose file is still the one that crashed. `card_of` gives an article by its ref, None when it is gone."""
    return tuple(one for one in read(data_dir / FILE_NAME).set_aside
                 if (card := card_of(one.path)) is not None and card.content_hash == one.version)


def with_set_aside(report: LibraryReport, aside: tuple[OpenArticle, ...], today: datetime.date) -> LibraryReport:
    """The same report with a finding for each of `aside`."""
    paths = {one.path for one in aside}
    if not paths or not any(one.path in paths for one in report.articles):
        return report
    articles = [_marked(one) if one.path in paths else one for one in report.articles]
    return summed_up(articles, report.other_files, today, is_complete=report.is_complete)


def _marked(article: ArticleReport) -> ArticleReport:
    finding = Finding(article.path, 0, RULE, Severity.ERROR,
                      "Reader stopped several times while this article was open, so the kiosk does not show it.",
                      "Look for what is unusual in it, such as a very large table or picture. It is shown again as "
                      "soon "
                      "as its file has changed.")
    return replace(article, state=ArticleState.FIX, findings=(finding, *article.findings))

"""`reader index`: brings the catalogue up to date and says what changed, and what is doubtful in which file."""

from __future__ import annotations

from collections.abc import Sequence

from reader.arguments import Asked
from reader.commands.library import up_to_date
from reader.commands.progress_bar import ProgressBar
from reader.model import LibraryChange, Problem, Severity
from reader.options import Options

_MOST_NAMES = 20


def run(options: Options, asked: Asked) -> int:
    """Print the changes, then the problems. 1 when readers would notice one of them."""
    bar = ProgressBar()
    with up_to_date(options, bar.show, rebuild=asked.has("--rebuild")) as (catalogue, change):
        bar.clear()
        languages = catalogue.languages()
        articles = sum(catalogue.count(language) for language in languages)
        problems = catalogue.problems()
    for line in (*_changes(change), _total(articles, languages), *_said(problems)):
        print(line)
    return 1 if any(problem.severity is not Severity.NOTE for problem in problems) else 0


def _changes(change: LibraryChange) -> list[str]:
    lines = [
        f"{what} {len(names)}: {_names(names)}"
        for what, names in (("Added", change.added), ("Changed", change.changed), ("Removed", change.removed)) if names
    ]
    if change.place_changed:
        lines.append("The library's name, topics or help lines changed.")
    return lines or ["Nothing changed."]


def _names(names: Sequence[str]) -> str:
    return ", ".join([*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])])


def _total(articles: int, languages: Sequence[str]) -> str:
    where = f" in {', '.join(languages)}" if languages else ""
    return f"{articles} article{'' if articles == 1 else 's'}{where}."


def _said(problems: Sequence[Problem]) -> list[str]:
    lines = []
    for problem in problems:
        place = f"{problem.path}:{problem.line}" if problem.line else problem.path
        lines.append(f"{place}: {problem.severity}: {problem.sentence} {problem.advice}".rstrip())
    return ["", *lines] if lines else []

"""`reader index`: brings the catalogue up to date and says what changed, and what is doubtful in which file."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reader.arguments import Asked
from reader.commands.library import up_to_date
from reader.model import LibraryChange, Problem, Severity
from reader.options import Options

_BAR = 30
_MOST_NAMES = 20


def run(options: Options, asked: Asked) -> int:
    """Print the changes, then the problems. 1 when readers would notice one of them."""
    bar = _Bar()
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


class _Bar:
    """A line on standard error that fills while files are read; nothing where no person looks at it."""

    def __init__(self) -> None:
        self._live = sys.stderr is not None and sys.stderr.isatty()
        self._shown = ""

    def show(self, done: int, of: int) -> None:
        full = round(_BAR * done / of) if of else _BAR
        line = f"[{'#' * full}{'.' * (_BAR - full)}] {done} of {of}"
        if self._live and line != self._shown:
            self._shown = line
            print(f"\r{line}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._shown:
            print(f"\r{' ' * len(self._shown)}\r", end="", file=sys.stderr, flush=True)

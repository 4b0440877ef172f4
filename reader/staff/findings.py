"""Collects what is found in one file, with the line that it stands on. Decides nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.library.names import shown
from reader.model import Severity
from reader.reports import Finding
from reader.roots import STAFF

from . import rules

_LONGEST_EXCERPT = 100
_MOST_OF_ONE_RULE = 20
_MOST_NOTES_OF_ONE_RULE = 3
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class Findings:
    """The findings of the file with the ref `path`. `lines` are those of the file, for excerpts."""

    def __init__(self, path: str, lines: Sequence[str] = ()) -> None:
        self.path = shown(path)
        self._lines = lines
        self._found: list[Finding] = []
        self._left_out: Counter[str] = Counter()

    def add(self, rule: str, line: int, message: str, fix: str, *, otherwise: Severity = Severity.WARNING) -> None:
        """Note a finding; of very many of one rule, the first are enough. Refs between “ and ” become paths within
        their folder."""
        severity = rules.severity(rule, otherwise)
        most = _MOST_NOTES_OF_ONE_RULE if severity is Severity.NOTE else _MOST_OF_ONE_RULE
        if sum(one.rule == rule for one in self._found) >= most:
            self._left_out[rule] += 1
            return
        self._found.append(Finding(self.path, line, rule, severity, _for_people(message), _for_people(fix),
                                   self._excerpt(line)))

    def has(self, *names: str) -> bool:
        """Whether one of these rules has found something."""
        return any(one.rule in names for one in self._found)

    def at(self, line: int) -> bool:
        """Whether something was found on a line."""
        return any(one.line == line for one in self._found)

    def sorted(self) -> tuple[Finding, ...]:
        """All of them, the worst first, then by line."""
        found = list(self._found)
        for rule, count in self._left_out.items():
            last = max(index for index, one in enumerate(found) if one.rule == rule)
            one = found[last]
            more = f" The same is in {count} more {'place' if count == 1 else 'places'} below."
            found[last] = Finding(one.file, one.line, rule, one.severity, one.message + more, one.fix, one.excerpt)
        found.sort(key=lambda one: (_ORDER[one.severity], one.line))
        return tuple(found)

    def _excerpt(self, line: int) -> str:
        return excerpt(self._lines[line - 1]) if 0 < line <= len(self._lines) else ""


def _for_people(text: str) -> str:
    return text.replace("“" + STAFF, "“")


def excerpt(line: str) -> str:
    """A line of a file, shortened, fit to be read on one line of a screen."""
    text = shown(re.sub(r"\s+", " ", line[:2000]).strip())
    return text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1].rstrip() + "…"


def near(written: str, known: Sequence[str]) -> str:
    """“ Did you mean “x”?” with the one of `known` that is most like `written`, else ""."""
    import difflib

    folded = {one.casefold(): one for one in known}
    found = difflib.get_close_matches(written.casefold()[:80], folded, 1, 0.6)
    return f" Did you mean “{folded[found[0]]}”?" if found else ""


def quoted(text: str, most: int = 50) -> str:
    """A few words of an article between quotation marks."""
    text = " ".join(shown(text).split())
    return f"“{text if len(text) <= most else text[:most - 1].rstrip() + '…'}”"

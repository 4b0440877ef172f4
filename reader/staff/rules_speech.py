"""Rules about `pronunciation.toml`: what a voice cannot use of it."""

from __future__ import annotations

from collections.abc import Callable

from reader.roots import Roots
from reader.speech.pronunciation import load

from .findings import Findings


def check(roots: Roots, found_in: Callable[[str], Findings]) -> None:
    """Say what is wrong with the files of pronunciations; `found_in(ref)` gives the findings of one."""
    for problem in load(roots)[1]:
        found_in(problem.path).add(problem.code, problem.line, problem.sentence, problem.advice)

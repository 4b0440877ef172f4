"""A line on standard error that fills while something long is done; nothing where no person looks at it."""

from __future__ import annotations

import sys

_WIDTH = 30


class ProgressBar:
    """Call `show` as often as you like, and `clear` before anything else is printed."""

    def __init__(self) -> None:
        self._live = sys.stderr is not None and sys.stderr.isatty()
        self._shown = ""

    def show(self, done: int, of: int) -> None:
        """`done` of `of` steps are behind us."""
        full = round(_WIDTH * done / of) if of else _WIDTH
        line = f"[{'#' * full}{'.' * (_WIDTH - full)}] {done:,} of {of:,}"
        if self._live and line != self._shown:
            self._shown = line
            print(f"\r{line}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            print(f"\r{' ' * len(self._shown)}\r", end="", file=sys.stderr, flush=True)
            self._shown = ""

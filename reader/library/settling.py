"""When a change in a folder is believed: not while a file is being written, nor when a share only seems empty.

Nobody tells us when a program has finished saving. What can be seen is how long a file has been as it is. So a changed
file is read when it has not changed for a second; a file that lost some of its bytes, as one does in the middle of
being saved, when it was seen the same twice; one that lost many of them, after some seconds more. A file that is gone
is believed to be gone after a second, because many programs save by removing and making anew; and when nearly all of a
folder is gone at once, it is more likely the drive than the staff.

Remembers what it saw between looks; reads no file and no clock but the two it is given.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Hashable

from .folder import Signature

STILL_SECONDS = 1.0     # without a change before a file is read
SHRUNK_SECONDS = 0.5    # between the two looks at a file that lost some of its bytes
CUT_SECONDS = 3.0       # and at one that lost many
CUT = 0.9               # of its size, when less than that is left
GONE_SECONDS = 1.0      # before a file that is missing is believed to be gone
VANISHED_SECONDS = 30.0  # before nearly all files of a folder are
VANISHED_LEAST = 10     # of a folder with so many articles the half is already nearly all


class Settling:
    """Belongs to one catalogue, and is used by one look at a time: `begin`, questions, `end`.

    `digest` is that of the last look after which nothing was held back, None when there was none. `due` is when, on
    `clock`, something that is held back may be believed; infinite when nothing is. `vanished` are the prefixes of the
    folders that seem to have lost nearly everything.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic,
                 now_ns: Callable[[], int] = time.time_ns) -> None:
        self.trusts_times = True  # False: the times of files come from another computer's clock
        self.digest: int | None = None
        self.due = math.inf
        self.vanished: frozenset[str] = frozenset()
        self.clock = clock
        self._now_ns = now_ns
        self._seen: dict[str, tuple[Hashable, float]] = {}  # what was asked about: how it was, since when
        self._before: dict[str, tuple[Hashable, float]] = {}

    def begin(self) -> None:
        """A look begins."""
        self._before, self._seen = self._seen, {}
        self.due = math.inf

    def end(self, digest: int | None) -> None:
        """It ended; `digest` is None when something was held back."""
        self.digest = digest
        self._before = {}

    def may_read(self, ref: str, seen: Signature, known_size: int | None) -> bool:
        """Whether a file that looks like this is whole. `known_size` is that of the version that readers have."""
        since = self._since(ref, seen)
        wait = 0.0
        if known_size is not None and seen.size < known_size:
            wait = CUT_SECONDS if seen.size < CUT * known_size else SHRUNK_SECONDS
        age = (self._now_ns() - seen.mtime_ns) / 1e9
        if not self.trusts_times or age < 0:
            wait = max(wait, STILL_SECONDS)
        elif age < STILL_SECONDS:
            # Its own time may say sooner than we can that it rests; but it must not change again meanwhile.
            wait = max(wait, min(STILL_SECONDS - age, STILL_SECONDS) + self.clock() - since)
        return self._after(since, wait)

    def may_go(self, ref: str) -> bool:
        """Whether a file that is missing is gone."""
        return self._after(self._since(ref, None), GONE_SECONDS)

    def may_vanish(self, prefix: str, gone: Hashable) -> bool:
        """Whether the folder behind `prefix` has really lost nearly everything, namely `gone`."""
        return self._after(self._since("\0" + prefix, gone), VANISHED_SECONDS)

    def hold(self, ref: str) -> None:
        """A file changed while it was being read: ask again soon."""
        self._seen.pop(ref, None)
        self.due = min(self.due, self.clock() + STILL_SECONDS)

    def _since(self, ref: str, state: Hashable) -> float:
        """Since when this has been seen as it is now."""
        known = self._seen.get(ref) or self._before.get(ref)
        if known is None or known[0] != state:
            known = (state, self.clock())
        self._seen[ref] = known
        return known[1]

    def _after(self, since: float, wait: float) -> bool:
        if wait <= 0 or self.clock() - since >= wait:
            return True
        self.due = min(self.due, since + wait)
        return False

"""Time that nobody can set: seconds since the computer started, and a name for that start.

Waits are measured with it, never with the clock on the wall: that one may be set back or forward, or be wrong after
a power cut.
"""

from __future__ import annotations

import time
from pathlib import Path

from reader.values import value

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@value
class Moment:
    """`seconds` since the start of the computer (sleep counts where the system can tell); `boot` names the start, or
    is "" where the system has no name for it."""

    seconds: float
    boot: str = ""


def now() -> Moment:
    """This moment. All processes of the computer agree on it."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    seconds = time.monotonic() if boot_time is None else time.clock_gettime(boot_time)
    return Moment(max(0.0, seconds), _boot())


def surely_passed(since: Moment, until: Moment) -> float:
    """How many seconds have passed at least. Never more than really did, and never below 0.

    After a restart only the time since then is sure: how long the computer was off, no clock can prove.
    """
    if since.boot == until.boot:
        if until.seconds >= since.seconds:
            return until.seconds - since.seconds
        if since.boot:
            return 0.0  # the same start, and yet earlier: a clock that went back proves nothing
    return until.seconds


def _boot() -> str:
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()[:64]
    except (OSError, ValueError):
        return ""

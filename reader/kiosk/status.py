"""`status.json`: how the kiosk is, in one small file for whoever watches over many of them. Nothing about people.

Written every minute, as a whole or not at all. `read` says what the last one says, and how old it is.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from reader.atomic_file import write_bytes_atomically
from reader.values import value

FILE_NAME = "status.json"
EVERY_SECONDS = 60
STALE_SECONDS = 180  # after that the kiosk is not running, or hangs
_MOST_BYTES = 20_000


@value
class Status:
    """What is true at the moment. `uptime_seconds` is that of the app, by a clock that nobody sets."""

    version: str
    content: str = ""            # the code of what readers see; see `staff.packs.fingerprint`
    articles: int = 0
    uptime_seconds: int = 0
    starts: int = 0
    crashes: int = 0             # remembered ones, 20 at most
    set_aside: int = 0           # articles that are not shown because they crashed the app
    faults: int = 0              # of this run
    last_error: str = ""         # the kind of the last one, never its words
    safe_start: bool = False
    free_bytes: int = -1         # on the disk of the data folder
    memory_bytes: int = -1
    written: int = 0             # seconds since 1970

    def to_json(self) -> str:
        return json.dumps(dict(self.__dict__), ensure_ascii=True, indent=1) + "\n"


def write(data_dir: Path, status: Status) -> None:
    """Raises CannotSave."""
    write_bytes_atomically(data_dir / FILE_NAME, status.to_json().encode("ascii"), mode=0o644)


def read(data_dir: Path) -> Status | None:
    """The last one; None when there is none, or when it is not whole."""
    try:
        with (data_dir / FILE_NAME).open("rb") as file:
            data = json.loads(file.read(_MOST_BYTES))
        usual = Status("")
        kept = {key: data[key] for key in usual.__dict__
                if type(data.get(key)) is type(getattr(usual, key))}
        return Status(**kept)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def age_seconds(status: Status) -> float:
    """How long ago it was written; a clock that was set back makes it no younger than 0."""
    return max(0.0, time.time() - status.written)


def memory_bytes() -> int:
    """How much memory this process holds; -1 where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        pass
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return -1

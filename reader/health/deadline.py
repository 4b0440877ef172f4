"""Several looks at once, and an end to waiting: a share that is gone may keep a system call for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any


def answers(work: Mapping[str, Callable[[], Any]], seconds: float) -> dict[str, Any]:
    """Do all of it at the same time. What has not ended after `seconds` is left out of the answer, and to itself: its
    thread ends with the process. What raised has its exception as the answer."""
    found: dict[str, Any] = {}

    def do(name: str, one: Callable[[], Any]) -> None:
        try:
            found[name] = one()
        except Exception as error:  # where the thread ends
            found[name] = error

    threads = [threading.Thread(target=do, args=pair, daemon=True) for pair in work.items()]
    for thread in threads:
        thread.start()
    end = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0.0, end - time.monotonic()))
    return dict(found)

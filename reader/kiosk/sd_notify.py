"""Tells systemd that the app is there, is alive, and is going: the lines of sd_notify(3), without a library.

Does nothing where nobody listens. The unit has `NotifyAccess=all`, because the compositor is its main process.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from contextlib import suppress

READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"


class Notifier:
    """One socket for the life of the process."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        """Reads NOTIFY_SOCKET and WATCHDOG_USEC."""
        address = environ.get("NOTIFY_SOCKET", "")
        self._address = "\0" + address[1:] if address.startswith("@") else address if address.startswith("/") else ""
        try:
            usec = int(environ.get("WATCHDOG_USEC", ""))
        except ValueError:
            usec = 0
        self.alive_every = usec / 2_000_000 if usec > 0 and self._address else 0.0
        """Seconds between two signs of life: half of what systemd waits, as sd_watchdog_enabled(3) advises. 0: nobody
        waits for any."""

    def tell(self, *lines: str) -> bool:
        """Send `lines`; False when nobody could be told. Never waits, never raises."""
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return False
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to:
            to.setblocking(False)
            to.sendto("\n".join(lines).encode("utf-8"), self._address)
            return True
        return False

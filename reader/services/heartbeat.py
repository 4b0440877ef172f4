"""Says that the app is alive: to systemd, which starts it again when it hangs, and to `status.json` for whoever looks
after many kiosks.

The signs of life come from a timer of the GUI thread: a window that hangs gives none.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.kiosk import status
from reader.kiosk.sd_notify import ALIVE, READY, STOPPING, Notifier
from reader.kiosk.status import Status
from reader.services.tasks import Tasks


class Heartbeat(QObject):
    """`start` once the window is on screen, `stop` when the app ends."""

    def __init__(self, notifier: Notifier, data_dir: Path, writer: Tasks, describe: Callable[[], Status],
                 parent: QObject | None = None) -> None:
        """`describe` gives what is known without looking at the disk; the rest is added in the writer's thread."""
        super().__init__(parent)
        self._notifier, self._data_dir, self._writer, self._describe = notifier, data_dir, writer, describe
        self._begun = time.monotonic()
        self._beats = QTimer(self)
        self._beats.timeout.connect(self._beat)
        self._notes = QTimer(self, interval=status.EVERY_SECONDS * 1000)
        self._notes.timeout.connect(self.note)

    def start(self) -> None:
        """The app is usable from now on."""
        self._notifier.tell(READY, ALIVE)
        if self._notifier.alive_every:
            self._beats.start(int(self._notifier.alive_every * 1000))
        self._notes.start()
        self.note()

    def note(self) -> None:
        """Write `status.json` now."""
        told = replace(self._describe(), uptime_seconds=int(time.monotonic() - self._begun))
        self._writer.run(partial(_write, self._data_dir, told))

    def stop(self) -> None:
        """The app goes, as it should."""
        self._beats.stop()
        self._notes.stop()
        self._notifier.tell(STOPPING)

    def _beat(self) -> None:
        self._notifier.tell(ALIVE)


def _write(data_dir: Path, told: Status) -> None:
    """In the writer's thread. A disk that is full or read-only is no fault of the reader's."""
    import shutil

    from reader.errors import CannotSave

    try:
        free = shutil.disk_usage(data_dir).free
    except OSError:
        free = -1
    with suppress(CannotSave):
        status.write(data_dir, replace(told, free_bytes=free, memory_bytes=status.memory_bytes(),
                                       written=int(time.time())))

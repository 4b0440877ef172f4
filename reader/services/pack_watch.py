"""Notices that another pack of articles is installed on this computer, whoever installed it: this window, another one,
or a command that a file sync calls at night.

Looks at one small file every two seconds, in a thread of its own, and loads nothing that reads packs before it
changes. Installs nothing and shows nothing.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.services.tasks import Tasks

LOOK_MS = 2000


class PackWatch(QObject):
    """Begins with `start`."""

    changed = Signal(object)  # the Path of the articles that are installed now; None when there are none any more

    def __init__(self, data_dir: Path, shown: Path | None, parent: QObject | None = None) -> None:
        """`shown` are the installed articles that are on screen now."""
        super().__init__(parent)
        self._data, self._shown = data_dir, shown
        self._looks = Tasks(1, self)
        self._seen: object = ()  # as nothing on a disk looks: the first look reads
        self._is_looking = self._is_wanted = self._is_closed = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._begin)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()
        self._begin()

    def look_now(self) -> None:
        """Something was installed a moment ago."""
        if self._is_looking:
            self._is_wanted = True
        else:
            self._begin()

    def close(self) -> bool:
        """Look no more. False when a look is still under way and does not end."""
        self._is_closed = True
        self._timer.stop()
        return self._looks.finish(1000)

    def _begin(self) -> None:
        if not self._is_looking and not self._is_closed:
            self._is_looking = True
            self._looks.run(partial(_look, self._data, self._seen, self._shown), self._on_looked, self._on_failed)

    def _on_looked(self, answer: tuple[object, Path | None]) -> None:
        self._seen, found = answer
        self._end()
        if not self._is_closed and found != self._shown:
            self._shown = found
            self.changed.emit(found)

    def _on_failed(self, _error: Exception) -> None:
        """It is in the log. What is on screen stays."""
        self._end()

    def _end(self) -> None:
        self._is_looking = False
        if self._is_wanted:
            self._is_wanted = False
            self._begin()


def _look(data_dir: Path, seen: object, shown: Path | None) -> tuple[object, Path | None]:
    """How the file looks that names what is installed, and what that is. In the thread."""
    try:
        state = os.stat(data_dir / "packs" / "current")
        now: object = (state.st_mtime_ns, state.st_size, state.st_ino)
    except FileNotFoundError:
        now = None
    except OSError:
        return seen, shown  # not to be seen for the moment: nothing is known
    if now == seen or (now is None and seen == () and shown is None and not (data_dir / "packs").is_dir()):
        return now, shown
    from reader.staff.packs.releases import content_folder_of

    return now, content_folder_of(data_dir)

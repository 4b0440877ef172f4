"""Watches the content folders while people read: what is saved there is on the screen a moment later.

Looking is what counts: every second or two on a disk of this computer, every ten seconds on a share, one look at a
time, in a thread of its own, less often where it takes long. What the system tells about folders only makes the next
look come sooner: it tells nothing of shares, nothing of a file that is written in place, and only so many folders.

A folder that is gone, does not answer or is suddenly empty changes nothing on the screen; it is said once. A thread
that hangs in such a folder is left to itself: no new look begins, and nobody waits for it.
"""

from __future__ import annotations

import math
import os
import sys
import time
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QFileSystemWatcher, QObject, QStorageInfo, QTimer, Signal

from reader.errors import ContentFolderMissing, ContentUnreadable, ReaderError
from reader.library.folder import look
from reader.roots import Roots
from reader.services.library_service import LibraryService
from reader.services.tasks import Tasks
from reader.values import value

LOCAL_SECONDS = 1.0      # between two looks
SHARE_SECONDS = 10.0
MOST_SECONDS = 60.0
SHARE_OF_TIME = 0.05     # that looking may take
DEADLINE_SECONDS = 12.0  # for one look: after that the folder does not answer
NUDGE_MS = 500           # programs that save touch a folder many times in a row
MOST_FOLDERS = 300       # that the system is asked to tell about
_SHARES = ("nfs", "cifs", "smb", "fuse", "9p", "afs", "ceph", "davfs", "gluster", "vboxsf", "virtiofs", "prl_fs",
           "vmhgfs", "webdav", "ncp", "lustre", "gpfs", "ocfs", "acfs", "osxfuse", "macfuse", "autofs")
_CAN_BE_READ = "The articles that were in it can still be read."


@value
class Seen:
    """What one look saw. `lost` says what is wrong with a folder, "" when all are there."""

    digest: int = 0
    folders: tuple[str, ...] = ()
    lost: str = ""
    can_refresh: bool = True
    is_share: bool = False
    seconds: float = 0.0


class FolderWatch(QObject):
    """Tells a library when to look at its folders. Begins with `start`; `close` before the library is closed."""

    folder_lost = Signal(str)  # a sentence for people; once, until it is back
    folder_back = Signal()
    looked = Signal(Seen)      # one look has ended

    def __init__(self, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._looks = Tasks(1, self)
        self._next = self._timer(self._begin)
        self._deadline = self._timer(self._on_deadline)
        self._nudge = self._timer(self._begin)
        self._watcher: QFileSystemWatcher | None = None
        self._kinds: dict[int, bool] = {}  # device → whether it is a share; used by the looks alone
        self._seen = Seen()
        self._asked: int | None = None     # what was seen when the library was last asked to look
        self._asked_at = 0.0
        self._lost = ""                    # what is wrong with the folder: by the last look
        self._is_told = self._is_late = self._is_looking = self._is_closed = False
        library.look_ended.connect(self._on_library_looked)
        library.refresh_failed.connect(self._on_refresh_failed)
        library.roots_changed.connect(self.look_soon)

    @property
    def is_lost(self) -> bool:
        """Whether a folder cannot be reached, or seems to have lost nearly everything."""
        return self._is_told

    def start(self) -> None:
        """Look from now on."""
        self._next.start(0)

    def look_soon(self) -> None:
        """Something may have changed: look in half a second, however often this is called until then."""
        if not self._nudge.isActive() and not self._is_closed:
            self._nudge.start(NUDGE_MS)

    def close(self) -> bool:
        """Look no more. False when a look is still under way and does not end."""
        self._is_closed = True
        for timer in (self._next, self._deadline, self._nudge):
            timer.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        return self._looks.finish(1000)

    # ---- one look ----------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._is_looking or self._is_closed:
            return  # its end arranges the next one
        self._is_looking = True
        self._deadline.start(round(DEADLINE_SECONDS * 1000))
        self._looks.run(partial(_look, self._library.roots, self._kinds), self._on_seen, self._on_failed)

    def _on_seen(self, seen: Seen) -> None:
        if self._is_late:  # it waited rather than worked: that says nothing about how long the next one takes
            seen = replace(seen, seconds=0.0)
        self._is_looking = self._is_late = False
        self._deadline.stop()
        if self._is_closed:
            return
        self._seen, self._lost = seen, seen.lost
        self._library.trust_times(not seen.is_share)
        self._tell()
        self._listen_to(() if seen.is_share else seen.folders[:MOST_FOLDERS])
        self._ask(seen)
        self._arrange()
        self.looked.emit(seen)

    def _ask(self, seen: Seen) -> None:
        library = self._library
        if not seen.can_refresh or library.is_refreshing or seen.digest == library.digest:
            return
        is_new = seen.digest != self._asked
        if is_new or library.seconds_to_due() <= 0 or time.monotonic() - self._asked_at >= MOST_SECONDS:
            self._asked, self._asked_at = seen.digest, time.monotonic()
            library.refresh(gently=True)

    def _on_failed(self, _error: Exception) -> None:
        """Our own mistake, which is in the log by now. The next look may do better."""
        self._is_looking = self._is_late = False
        self._deadline.stop()
        self._arrange()

    def _on_deadline(self) -> None:
        self._is_late = True
        self._tell()

    def _arrange(self) -> None:
        """The next look: when it is time, or when something that was held back may be believed."""
        if self._is_closed or self._is_looking:
            return
        seconds = max(SHARE_SECONDS if self._seen.is_share else LOCAL_SECONDS, self._seen.seconds / SHARE_OF_TIME)
        due = self._library.seconds_to_due()
        if not self._library.is_refreshing and not math.isinf(due):
            seconds = min(seconds, max(due, 0.05))
        self._next.start(round(1000 * min(seconds, MOST_SECONDS)))

    # ---- what the library says -----------------------------------------------------------------------------------

    def _on_library_looked(self) -> None:
        self._tell()
        if self._next.isActive():
            self._arrange()

    def _on_refresh_failed(self, error: ReaderError) -> None:
        """Whoever asked for that look has been told."""
        if isinstance(error, ContentFolderMissing | ContentUnreadable):
            self._is_told = True
            self._lost = self._lost or str(error)

    def _tell(self) -> None:
        sentence = self._lost
        if self._is_late:
            sentence = f"The folder {self._library.content} does not answer. {_CAN_BE_READ}"
        elif not sentence and self._library.has_vanished:
            sentence = f"Nearly all articles are suddenly gone from {self._library.content}. They can still be read."
        if bool(sentence) != self._is_told:
            self._is_told = bool(sentence)
            if sentence:
                self.folder_lost.emit(sentence)
            else:
                self.folder_back.emit()

    # ---- what the system says ------------------------------------------------------------------------------------

    def _listen_to(self, folders: tuple[str, ...]) -> None:
        """Only to folders of this computer: asking about a share could wait for it."""
        if self._watcher is None:
            if not folders:
                return
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self.look_soon)
        there = set(self._watcher.directories())
        gone, new = there.difference(folders), set(folders) - there
        if gone:
            self._watcher.removePaths(sorted(gone))
        if new:
            self._watcher.addPaths(sorted(new))  # where there is no room for more, looking has to do

    def _timer(self, slot) -> QTimer:  # noqa: ANN001
        timer = QTimer(self, singleShot=True)
        timer.timeout.connect(slot)
        return timer


def _look(roots: Roots, kinds: dict[int, bool]) -> Seen:
    """One look, in a thread that may hang with the folder."""
    begun = time.monotonic()
    try:
        found = look(roots)
    except (ContentFolderMissing, ContentUnreadable) as error:
        return Seen(lost=f"{error.sentence} {_CAN_BE_READ}", can_refresh=False)
    is_share = False
    for ground in found.ground.values():
        if ground.device not in kinds:
            kinds[ground.device] = is_on_share(ground.path)
        is_share |= kinds[ground.device]
    lost = next((f"{error.sentence} {_CAN_BE_READ}" for error in found.lost.values()), "")
    return Seen(found.digest, tuple(found.folders[:MOST_FOLDERS]), lost, True, is_share, time.monotonic() - begun)


def is_on_share(path: str) -> bool:
    """Whether a folder lies on another computer, or behind a program that plays a disk. May wait for it."""
    if sys.platform == "win32":
        import ctypes

        remote = 4
        drive = os.path.splitdrive(path)[0] + "\\"
        return path.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == remote
    kind = bytes(QStorageInfo(path).fileSystemType().data()).decode("ascii", "replace").lower()
    return kind.startswith(_SHARES) and kind != "fuseblk"  # NTFS on a disk or a stick

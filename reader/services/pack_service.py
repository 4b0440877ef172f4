"""Packs of articles in the window: one is looked at, what it would change is said, it is installed; and the way back.

All of it in a thread of its own, told by signals. The pack is looked at once more when it is installed, so nothing is
held open while people decide, and what was shown is what is installed. Shows nothing on the screen by itself: whoever
watches what is installed sees that it is another pack.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.errors import ContentFolderMissing, PackRefused, ReaderError
from reader.services.tasks import Tasks
from reader.values import value

if TYPE_CHECKING:
    from reader.roots import Roots
    from reader.staff.packs.changes import Changes
    from reader.staff.packs.fingerprint import Fingerprint
    from reader.staff.packs.keys import PublicKey
    from reader.staff.packs.releases import Release, Standing


@value
class Offered:
    """A pack that was looked at from its first byte to its last. `key` is whose signature it bears; it `is_new` when
    this computer listens to nobody yet, and who installs the pack says that it will listen to that one."""

    file: Path
    name: str
    version: int
    day: str
    code: str
    key: PublicKey
    is_new: bool
    changes: Changes
    current: Release | None
    manifest: bytes


class PackService(QObject):
    """Made when staff first come. One thing after the other."""

    advanced = Signal(int, int)      # files looked at, written or compared; files in all
    offered = Signal(object)         # an Offered
    installed = Signal(object)       # a Standing
    gone_back = Signal(object)       # a Standing
    failed = Signal(object)          # a ReaderError: nothing was changed
    standing_found = Signal(object)  # a Standing
    measured = Signal(object)        # the Fingerprint of what is shown

    def __init__(self, data_dir: Path, parent: QObject | None = None, *, is_read: bool = True) -> None:
        """`is_read` False: this run shows a folder that was named on the command line, whatever is installed."""
        super().__init__(parent)
        self._data, self._is_read = data_dir, is_read
        self._newest = 0  # the number of the pack that someone waits for
        self._worker = Tasks(1, self)
        self._measuring = Tasks(1, self)  # a folder that does not answer holds up no install
        self._known: dict[Any, str] = {}  # digests of files that were read, for the next time
        self._is_measuring, self._wanted = False, None

    def offer(self, file: Path) -> None:
        """Look at a pack, and say by `offered` what it would change. Of one that another follows nothing is said."""
        self._newest += 1
        self._worker.run(partial(_offer, file, self._data, self._is_read, self.advanced.emit),
                         partial(self._on_offered, self._newest), partial(self._on_refused, self._newest))

    def install(self, offered: Offered) -> None:
        """Install what was offered."""
        self._worker.run(partial(_install, offered, self._data, self.advanced.emit), self.installed.emit,
                         self._on_failed)

    def go_back(self) -> None:
        """Go back to the pack before."""
        self._worker.run(partial(_go_back, self._data), self.gone_back.emit, self._on_failed)

    def find_standing(self) -> None:
        """Say by `standing_found` what is installed."""
        self._worker.run(partial(_standing, self._data), self.standing_found.emit, self._on_failed)

    def measure(self, roots: Roots) -> None:
        """Say by `measured` the fingerprint of what these folders show; nothing while they cannot be read."""
        if self._is_measuring:
            self._wanted = roots
            return
        self._is_measuring = True
        self._measuring.run(partial(_measure, roots, self._known), self._on_measured, self._on_not_measured)

    def close(self) -> None:
        for tasks in (self._worker, self._measuring):
            tasks.finish(1000)
            tasks.silence()

    # ---- inside ------------------------------------------------------------------------------------------------

    def _on_measured(self, found: Fingerprint) -> None:
        self._on_not_measured(None)
        self.measured.emit(found)

    def _on_not_measured(self, _error: Exception | None) -> None:
        self._is_measuring = False
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.measure(wanted)

    def _on_offered(self, number: int, offered: Offered) -> None:
        if number == self._newest:
            self.offered.emit(offered)

    def _on_refused(self, number: int, error: Exception) -> None:
        if number == self._newest:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            error = ReaderError("Something went wrong with this pack.",
                                "The articles on this computer stay as they were. The log says more.")
        self.failed.emit(error)


# In the thread. Imported there: who only reads pays for none of it.

def _offer(file: Path, data_dir: Path, is_read: bool, advanced) -> Offered:  # noqa: ANN001
    from reader.staff.packs import keys, releases
    from reader.staff.packs.changes import what_changes
    from reader.staff.packs.install import check_version
    from reader.staff.packs.verify import checked_pack, read_head

    if not is_read:
        raise PackRefused("Reader was opened with another folder of articles, so a pack would not be read here.",
                          "Open Reader without --content, then install it.")
    trusted = keys.trusted_keys(data_dir)
    is_new = not trusted
    if is_new:
        trusted = (read_head(file).signature.key,)
    with checked_pack(file, trusted, advanced) as pack:
        manifest, now = pack.manifest, releases.standing(data_dir)
        check_version(manifest, now)
        changes = what_changes(pack, now.current.content if now.current else _bundled())
        return Offered(file, manifest.name, manifest.version, manifest.day, manifest.code, pack.head.signature.key,
                       is_new, changes, now.current, pack.head.raw)


def _bundled() -> Path | None:
    """The articles that came with the app: what the first pack takes the place of."""
    from reader import paths

    try:
        return paths.bundled_content()
    except ContentFolderMissing:
        return None


def _install(offered: Offered, data_dir: Path, advanced) -> Standing:  # noqa: ANN001
    from reader.staff.packs import install, keys, releases
    from reader.staff.packs.verify import checked_pack

    trusted = keys.trusted_keys(data_dir)
    if offered.is_new and not trusted:
        trusted = (offered.key,)
    with checked_pack(offered.file, trusted) as pack:
        if pack.head.raw != offered.manifest:
            raise PackRefused("There is another pack in this file now than the one that was shown.",
                              "Open it again to see what it changes.")
        install.install(pack, data_dir, advanced)
    if offered.is_new:
        keys.trust(data_dir, offered.key)
    return releases.standing(data_dir)


def _go_back(data_dir: Path) -> Standing:
    from reader.staff.packs import releases

    releases.roll_back(data_dir)
    return releases.standing(data_dir)


def _standing(data_dir: Path) -> Standing:
    from reader.staff.packs import releases

    return releases.standing(data_dir)


def _measure(roots: Roots, known: dict[Any, str]) -> Fingerprint:
    from reader.staff.packs.fingerprint import fingerprint_of_shown

    return fingerprint_of_shown(roots, known)

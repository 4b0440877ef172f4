"""Packs of articles in the window: choosing or dropping one, seeing what it would change, installing it, going back.

Asks the service, fills the dialog. What people read changes when the window sees that another pack is installed, not
here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.services.messages import Messages
from reader.services.pack_service import Offered, PackService
from reader.ui.main_window import MainWindow
from reader.ui.sentences import in_words
from reader.ui.wording import translate

if TYPE_CHECKING:
    from reader.staff.packs.releases import Release, Standing
    from reader.ui.dialogs.pack_dialog import PackDialog, PackInfo

ENDING = ".readerpack"


def packs_among(files: Iterable[Path]) -> tuple[Path, ...]:
    """Those of these files that are packs, by their names."""
    return tuple(file for file in files if file.name.lower().endswith(ENDING))


class StaffPacks(QObject):
    """See the module."""

    def __init__(self, window: MainWindow, packs: PackService, messages: Messages, parent: QObject, *,
                 is_shown: Callable[[], bool]) -> None:
        """`is_shown` says whether people read what is installed, and not the clinic's own folder alone."""
        super().__init__(parent)
        self._is_shown = is_shown
        self._window, self._packs, self._messages = window, packs, messages
        self._dialog: PackDialog | None = None
        self._offered: Offered | None = None
        packs.advanced.connect(self._on_advanced)
        packs.offered.connect(self._on_offered)
        packs.installed.connect(self._on_installed)
        packs.gone_back.connect(self._on_gone_back)
        packs.standing_found.connect(self._on_standing)
        packs.failed.connect(self._on_failed)

    def show_standing(self) -> None:
        """What is installed, and what can be done about it."""
        self._packs.find_standing()

    def ask_file(self) -> None:
        """Ask which pack to look at."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, translate("Reader", "Install a pack"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{translate('Reader', 'Packs of articles')} (*{ENDING})",
                               translate("Reader", "All files (*)")])
        dialog.filesSelected.connect(self._on_files)
        dialog.open()

    def take_in(self, files: tuple[Path, ...]) -> None:
        """Look at a pack that was chosen or dropped; of several at the first, for one follows another."""
        if not files or self._dialog is not None and self._dialog.is_working:
            return
        self._offered = None
        self._open(looking_at=files[0].name)
        self._packs.offer(files[0])

    # ---- inside ------------------------------------------------------------------------------------------------

    def _open(self, **what: object) -> None:
        from reader.ui.dialogs.pack_dialog import PackDialog

        if self._dialog is not None:
            self._dialog.close_sheet()
        self._dialog = dialog = PackDialog(self._window, **what)
        dialog.install_requested.connect(self._on_install)
        dialog.go_back_requested.connect(self._packs.go_back)
        dialog.choose_requested.connect(self._on_choose)
        dialog.closed.connect(self._on_closed)
        dialog.set_look(self._window.look)
        dialog.open()

    def _on_closed(self) -> None:
        if self.sender() is self._dialog:
            self._dialog = None

    def _on_choose(self) -> None:
        self._dialog.close_sheet()
        self.ask_file()

    def _on_files(self, names: list[str]) -> None:
        self.take_in(tuple(map(Path, names)))

    def _on_install(self) -> None:
        self._packs.install(self._offered)

    def _on_advanced(self, done: int, of: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, of)

    def _on_standing(self, standing: Standing) -> None:
        if self._dialog is None or not self._dialog.is_working:
            self._open(installed=_info(standing.current), previous=_info(standing.previous))

    def _on_offered(self, offered: Offered) -> None:
        from reader.ui.dialogs.pack_dialog import PackInfo, PackOffer

        if self._dialog is None or not self._dialog.is_looking:
            return  # it was given up meanwhile
        self._offered = offered
        pack, current = PackInfo(offered.name, offered.version, offered.day, offered.code), _info(offered.current)
        if current is not None and current.version == pack.version:
            self._dialog.show_same(current, None)
            return
        changes = offered.changes
        self._dialog.show_offer(PackOffer(
            pack, changes.added, changes.changed, changes.removed, changes.others, current, offered.key.code,
            offered.key.long_code if offered.is_new else ""))

    def _on_installed(self, standing: Standing) -> None:
        if self._dialog is not None:
            self._dialog.show_installed(_info(standing.current), _info(standing.previous))
            self._say_when_hidden()
        else:
            self._messages.say(translate("Reader", "The articles are installed"))

    def _on_gone_back(self, standing: Standing) -> None:
        if self._dialog is not None:
            self._dialog.show_gone_back(_info(standing.current), _info(standing.previous))
            self._say_when_hidden()
        else:
            self._messages.say(translate("Reader", "The previous articles are back"))

    def _say_when_hidden(self) -> None:
        if not self._is_shown():
            self._dialog.show_note(translate(
                "Reader", "Nobody sees these articles yet: on this computer only the clinic's own folder is shown. "
                "Change that under “Folder”."))

    def _on_failed(self, error: ReaderError) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(in_words(str(error)))
        else:
            self._messages.report(error)


def _info(release: Release | None) -> PackInfo | None:
    from reader.ui.dialogs.pack_dialog import PackInfo

    return release and PackInfo(release.name, release.version, release.day, release.code)

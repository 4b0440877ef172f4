"""How staff decide where articles come from: the dialog, the question for a folder, and what becomes of the answer.

Settings keep the choice; who builds the app lets the library follow. Looks at no folder on the GUI thread."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.services.library_service import LibraryService
from reader.services.messages import Messages
from reader.services.settings_service import SettingsService
from reader.services.staff_service import StaffService
from reader.ui.main_window import MainWindow
from reader.ui.sentences import in_words
from reader.ui.wording import translate


class StaffSources(QObject):
    """See the module."""

    def __init__(self, window: MainWindow, library: LibraryService, staff: StaffService, settings: SettingsService,
                 messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._library, self._staff = window, library, staff
        self._settings, self._messages = settings, messages
        self._dialog = None
        self._problem = ""
        staff.folder_found.connect(self._on_folder)
        staff.folder_refused.connect(self._on_refused)
        library.roots_changed.connect(self._show)

    @property
    def needs_folder(self) -> bool:
        """Whether there is no place yet for articles of their own: the folder that came with Reader may not be written
        to."""
        return self._library.roots.staff is None and not os.access(self._library.roots.content, os.W_OK)

    def ask(self) -> None:
        """Show where articles come from."""
        from reader.ui.dialogs.sources_dialog import SourcesDialog

        self._problem = ""
        self._dialog = dialog = SourcesDialog(self._window, self._sources())
        dialog.choose_requested.connect(self._choose)
        dialog.make_requested.connect(self._make)
        dialog.open_requested.connect(self.open_folder)
        dialog.leave_requested.connect(self._leave)
        dialog.show_bundled_requested.connect(self._on_show_bundled)
        dialog.hide_overdue_requested.connect(self._on_hide_overdue)
        dialog.closed.connect(self._on_gone)
        dialog.set_look(self._window.look)
        dialog.open()

    def open_folder(self) -> None:
        """Show the folder in the program that shows files."""
        folder = self._library.roots.own
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._messages.say(str(folder))

    def set_hides_overdue(self, hides: bool) -> None:
        self._settings.choose_sources(hides_overdue=hides)

    # ---- inside ------------------------------------------------------------------------------------------------

    def _sources(self):  # noqa: ANN202
        from reader.ui.dialogs.sources_dialog import Sources

        roots = self._library.roots
        return Sources(
            folder="" if self.needs_folder else str(roots.own), is_own=roots.staff is not None,
            suggested=str(_suggested() or ""),
            shows_bundled=roots.shows_content, hides_overdue=self._settings.hides_overdue,
            is_fixed=self._staff.has_given_folder, problem=self._problem,
        )

    def _show(self) -> None:
        if self._dialog is not None:
            self._dialog.set_sources(self._sources())

    def _choose(self) -> None:
        dialog = QFileDialog(self._window, translate("Reader", "Your own folder of articles"),
                             self._settings.staff_folder or str(_documents()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, name: str) -> None:
        if name:
            self._staff.try_folder(Path(name))

    def _make(self) -> None:
        folder = _suggested()
        if folder is not None:
            self._staff.try_folder(folder, make=True)

    def _leave(self) -> None:
        self._problem = ""
        self._settings.choose_sources(staff_folder="", shows_bundled=True)
        self._show()

    def _on_folder(self, folder: Path) -> None:
        self._problem = ""
        self._settings.choose_sources(staff_folder=str(folder))
        self._show()

    def _on_refused(self, error: ReaderError) -> None:
        self._problem = in_words(str(error))
        if self._dialog is not None:
            self._show()
        else:
            self._messages.report(error)

    def _on_show_bundled(self, shows: bool) -> None:
        self._settings.choose_sources(shows_bundled=shows)

    def _on_hide_overdue(self, hides: bool) -> None:
        self._settings.choose_sources(hides_overdue=hides)

    def _on_gone(self) -> None:
        self._dialog = None


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _suggested() -> Path | None:
    """Where a folder for staff can be made, so that they find it again; None when this computer names no such place."""
    documents = _documents()
    return documents / "Reader articles" if documents.is_absolute() else None

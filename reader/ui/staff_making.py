"""How staff make articles in the window: a new one from a template, or drafts of Word files, web pages and text that
they choose, drop or paste. What came of each file is listed; nothing that is there is overwritten."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.services.library_service import LibraryService
from reader.services.staff_service import StaffService
from reader.ui.main_window import MainWindow
from reader.ui.sentences import in_words
from reader.ui.wording import translate

_ENDINGS = "*.docx *.html *.htm *.txt *.md"


class StaffMaking(QObject):
    """See the module."""

    preview_requested = Signal(str)  # the path of an article
    folder_requested = Signal()

    def __init__(self, window: MainWindow, library: LibraryService, staff: StaffService, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._library, self._staff = window, library, staff
        self._new = None      # the dialog for a new article, while it is open
        self._list = None     # the list of what is being taken in
        staff.article_made.connect(self._on_made)
        staff.failed.connect(self._on_failed)
        staff.named.connect(self._on_named)
        staff.import_advanced.connect(self._on_advanced)
        staff.imported.connect(self._on_imported)
        staff.import_ended.connect(self._on_import_ended)

    @property
    def is_asking(self) -> bool:
        """Whether a dialog is open that says itself what goes wrong."""
        return self._new is not None

    def ask_new(self, language: str) -> None:
        """Ask for title, topic and language of a new article."""
        from reader.ui.dialogs.new_article_dialog import NewArticleDialog

        topics = [(one.id, one.title) for one in self._library.place(language).categories]
        self._new = dialog = NewArticleDialog(self._window, topics, self._library.languages() or (language,),
                                              language=language)
        dialog.create_requested.connect(self._staff.make_article)
        dialog.name_requested.connect(self._staff.name_article)
        dialog.closed.connect(self._on_new_gone)
        dialog.set_look(self._window.look)
        dialog.open()

    def ask_files(self, language: str) -> None:
        """Ask which files to take in."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, translate("Reader", "Import articles"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([f"{translate('Reader', 'Word files, web pages and text')} ({_ENDINGS})",
                               translate("Reader", "All files (*)")])
        dialog.setProperty("language", language)
        dialog.filesSelected.connect(self._on_files)
        dialog.open()

    def take_in(self, files: tuple[Path, ...], language: str) -> None:
        """Make drafts of these files."""
        if files and not self._staff.is_importing:
            self._open_list([file.name for file in files])
            self._staff.take_in(files, language)

    def take_in_mime(self, data: QMimeData, language: str) -> bool:
        """Make drafts of what was dropped or pasted. False when there was nothing in it that could be one."""
        files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
        if files:
            self.take_in(files, language)
        elif data.hasHtml() and not self._staff.is_importing:
            self._open_list([translate("Reader", "What was pasted")])
            self._staff.take_in_html(data.html(), language)
        elif data.hasText() and data.text().strip() and not self._staff.is_importing:
            self._open_list([translate("Reader", "What was pasted")])
            self._staff.take_in_text(data.text(), language)
        else:
            return False
        return True

    # ---- inside ------------------------------------------------------------------------------------------------

    def _open_list(self, names: list[str]) -> None:
        from reader.ui.dialogs.import_dialog import ImportDialog

        self._list = dialog = ImportDialog(self._window, names)
        dialog.stop_requested.connect(self._staff.cancel)
        dialog.preview_requested.connect(self._on_preview)
        dialog.folder_requested.connect(self._on_folder)
        dialog.closed.connect(self._on_list_gone)
        dialog.set_look(self._window.look)
        dialog.open()

    def _on_files(self, names: list[str]) -> None:
        self.take_in(tuple(Path(name) for name in names), str(self.sender().property("language") or ""))

    def _on_new_gone(self) -> None:
        self._new = None

    def _on_list_gone(self) -> None:
        self._list = None
        if self._staff.is_importing:
            self._staff.cancel()

    def _on_made(self, _path: Path) -> None:
        dialog, self._new = self._new, None
        if dialog is not None:
            dialog.close_sheet()

    def _on_failed(self, error: ReaderError) -> None:
        if self._new is not None:
            self._new.show_problem(in_words(str(error)))

    def _on_named(self, name: str, title: str, category: str, language: str) -> None:
        if self._new is not None:
            self._new.show_file_name(name, title, category, language)

    def _on_advanced(self, number: int, done: int, of: int) -> None:
        if self._list is not None:
            self._list.show_progress(number, done, of)

    def _on_imported(self, number: int, outcome: object) -> None:
        if self._list is None:
            return
        if isinstance(outcome, ReaderError):
            self._list.show_failed(number, in_words(str(outcome)))
        else:
            self._list.show_made(number, outcome)

    def _on_import_ended(self) -> None:
        if self._list is not None and self._list.is_running():
            self._list.show_stopped()

    def _on_preview(self, path: Path) -> None:
        if self._list is not None:
            self._list.close_sheet()
        self.preview_requested.emit(str(path))

    def _on_folder(self, path: Path) -> None:
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

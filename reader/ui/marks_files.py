"""What a person kept, out into a file and in again, with the computer's own dialogs. Files are written and read in the
writer's thread; what came of it is said in the message bar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.kept import PlacedMark
from reader.services.marks_service import MarksService
from reader.services.messages import Messages
from reader.services.reading_service import ReadingService
from reader.ui.language import spoken
from reader.ui.main_window import MainWindow
from reader.ui.sentences import in_words
from reader.ui.wording import locale_for, translate

if TYPE_CHECKING:
    from reader.marks.printed import Voice

_ALL = 1_000_000_000
_MOST_PROBLEMS_SAID = 3


class MarksFiles(QObject):
    """Asks for a file, then writes or reads it."""

    def __init__(
        self, window: MainWindow, marks: MarksService, reading: ReadingService, messages: Messages, parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._marks, self._reading, self._messages = window, marks, reading, messages
        self._dialog: QFileDialog | None = None

    def ask_export(self) -> None:
        """Ask where to, then write everything there."""
        dialog = self._make_dialog(translate("Reader", "Export what you saved"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([
            translate("Reader", "To bring in again (*.json)"),
            translate("Reader", "To print (*.html)"),
            translate("Reader", "To read as text (*.md)"),
        ])
        dialog.setDefaultSuffix("json")
        dialog.selectFile(translate("Reader", "Saved in Reader") + ".json")
        dialog.filterSelected.connect(self._on_filter)
        dialog.fileSelected.connect(self.export)
        dialog.open()

    def ask_import(self) -> None:
        """Ask which file, then take it in."""
        dialog = self._make_dialog(translate("Reader", "Import what was saved"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([translate("Reader", "Saved in Reader (*.json)"), translate("Reader", "All files (*)")])
        dialog.fileSelected.connect(self.take_in)
        dialog.open()

    def export(self, name: str) -> None:
        """Write everything to the file `name`; its ending says in which form."""
        self._reading.run(partial(_export, Path(name), self._marks.all(), _voice()), self._on_exported, self._on_failed)

    def take_in(self, name: str) -> None:
        """Take in what the file `name` brings."""
        self._reading.run(partial(_import, Path(name)), self._on_imported, self._on_failed)

    def _make_dialog(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._dialog = QFileDialog(self._window, title, folder)
        self._dialog.setObjectName("marks_file_dialog")
        self._dialog.setAttribute(_delete_on_close())
        return self._dialog

    def _on_filter(self, chosen: str) -> None:
        """The name gets the ending of the chosen form."""
        dialog = self.sender()
        ending = chosen.rpartition("*.")[2].rstrip(")")
        dialog.setDefaultSuffix(ending)
        for name in dialog.selectedFiles()[:1]:
            dialog.selectFile(Path(name).with_suffix(f".{ending}").name)

    def _on_exported(self, path: Path) -> None:
        self._messages.say(translate("Reader", "Exported to {name}.").format(name=path.name))

    def _on_imported(self, came: tuple[int, int, tuple[str, ...]]) -> None:
        count, there, problems = came
        self._marks.load()
        if not count and not problems:
            self._messages.say(translate("Reader", "All of it was here already.") if there
                               else translate("Reader", "There was nothing in this file."))
            return
        words = translate("Reader", "1 thing came in.") if count == 1 else \
            translate("Reader", "%n things came in.", None, count)
        if not problems:
            self._messages.say(words)
            return
        left = translate("Reader", "1 could not be taken in:") if len(problems) == 1 else \
            translate("Reader", "%n could not be taken in:", None, len(problems))
        more = "" if len(problems) <= _MOST_PROBLEMS_SAID else " \N{HORIZONTAL ELLIPSIS}"
        self._messages.warn(f"{words} {left} {' '.join(problems[:_MOST_PROBLEMS_SAID])}{more}")

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self._messages.report(error)
        else:
            self._messages.warn(translate("Reader", "This file could not be used. Nothing was changed."))


def _voice() -> Voice:
    """To print in the language of the interface."""
    from reader.marks.printed import Voice

    return Voice(spoken(), in_words, _day)


def _day(seconds: float) -> str:
    from reader.marks.printed import date_of

    date = date_of(seconds)
    return locale_for().toString(QDate(date.year, date.month, date.day), translate("Reader", "MMMM d, yyyy")) \
        if date else ""


def _delete_on_close():  # noqa: ANN202
    from PySide6.QtCore import Qt

    return Qt.WidgetAttribute.WA_DeleteOnClose


# In the writer's thread. The store is the first thing given.

def _export(path: Path, placed: tuple[PlacedMark, ...], voice: Voice, store) -> Path:  # noqa: ANN001
    from reader.atomic_file import write_atomically
    from reader.errors import CannotSave
    from reader.marks.export_formats import ending_of, exported

    names = {(one.mark.spot.article, one.mark.spot.language): one.mark.title for one in placed if one.mark.title}
    text = exported(ending_of(path.name), placed, tuple(reversed(store.recent(_ALL))), names, voice)
    try:
        write_atomically(path, text)
    except CannotSave as error:
        raise CannotSave(f"The file {path.name} could not be written.", error.hint) from error
    return path


def _import(path: Path, store) -> tuple[int, int, tuple[str, ...]]:  # noqa: ANN001
    """How many marks and places came in, how many were there already, and what could not be taken in."""
    from reader.marks.exchange import import_marks
    from reader.marks.json_file import MOST_BYTES

    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ReaderError(f"The file {path.name} cannot be read.", "Check who may read it.") from error
    found = import_marks(raw, store.marks(), store.recent(_ALL))
    store.add_marks(found.marks)
    store.change_marks(found.changed)
    for record in found.places:
        store.keep(record)
    return len(found.marks) + len(found.changed) + len(found.places), found.skipped, found.problems

"""How something is printed in the window: the pages are laid out, shown, and sent to a printer or into a PDF file.

Made when someone first prints. All of it happens in small steps between which the window goes on living.
"""

from __future__ import annotations

import datetime
import logging
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QSize, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from reader.errors import CannotSave, ReaderError
from reader.model import ArticlePage, Place
from reader.services.library_service import LibraryService
from reader.services.messages import Messages
from reader.services.reading_service import ReadingService
from reader.services.settings_service import SettingsService
from reader.ui.dialogs.print_dialog import PrintDialog
from reader.ui.main_window import MainWindow
from reader.ui.pictures import decode
from reader.ui.printing.leaflet import ArticleLeaflet, Leaflet
from reader.ui.printing.paper import PRINT_STEPS, Paper, paper_of, print_percent
from reader.ui.printing.pdf_file import PdfFile
from reader.ui.printing.printers import Printers, PrintJob
from reader.ui.printing.sheets import Sheets
from reader.ui.sentences import in_words
from reader.ui.wording import translate

_SLICE = 0.02  # seconds of work at a time
log = logging.getLogger(__name__)


class PrintingDesk(QObject):
    """See the module."""

    def __init__(
        self, window: MainWindow, library: LibraryService, reading: ReadingService, settings: SettingsService,
        messages: Messages, parent: QObject, *, printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._reading = window, library, reading
        self._settings, self._messages = settings, messages
        self._printers = printers or Printers(self)
        self._dialog: PrintDialog | None = None
        self._leaflet: Leaflet | None = None
        self._sheets: Sheets | None = None
        self._name = ""
        self._percent = 100
        self._job: PrintJob | PdfFile | None = None
        self._path: Path | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def print_article(self, page: ArticlePage, place: Place) -> None:
        """Show the leaflet of an article before it is printed."""
        leaflet = ArticleLeaflet(page, place, datetime.date.today().isoformat())
        percent = print_percent(self._settings.appearance.text_percent)
        self.show(leaflet, page.card.id.replace("/", "-"), percent, PRINT_STEPS)

    def show(self, leaflet: Leaflet, name: str, percent: int = 100, steps: tuple[int, ...] = (100,)) -> None:
        """Show the pages of `leaflet`. `name` is what a file of it would be called, without its ending."""
        if self._dialog is not None:
            self._dialog.close_sheet()
        self._leaflet, self._name, self._percent = leaflet, name, percent
        dialog = PrintDialog(self._window, leaflet.title, paper=self._paper().key, percent=percent, steps=steps)
        dialog.set_look(self._window.look)
        dialog.paper_chosen.connect(self._on_paper)
        dialog.size_chosen.connect(self._on_size)
        dialog.print_requested.connect(self._on_print)
        dialog.save_requested.connect(self._on_save)
        dialog.stop_requested.connect(self._on_stop)
        dialog.closed.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()
        self._lay_out()
        QTimer.singleShot(0, dialog, self._look_for_printers)  # asking for them may take a moment

    def _look_for_printers(self) -> None:
        if self._dialog is not None:
            self._dialog.set_has_printer(self._printers.have_any())

    # ---- laying out ------------------------------------------------------------------------------------------------

    def _paper(self) -> Paper:
        return paper_of(self._settings.paper, QLocale.territoryToCode(QLocale.system().territory()))

    def _lay_out(self) -> None:
        self._sheets = Sheets(self._leaflet, self._paper(), self._percent, self._fetch,
                              letters=self._settings.appearance.letters)
        self._dialog.show_progress(0.0)
        self._timer.start()

    def _fetch(self, ref: str, width: int, height: int, cut: bool) -> QImage | None:
        return decode(*self._library.locate(ref), width, height, cut)

    def _on_paper(self, key: str) -> None:
        self._settings.set_paper(key)
        self._lay_out()

    def _on_size(self, percent: int) -> None:
        self._percent = percent
        self._lay_out()

    # ---- a little work at a time -------------------------------------------------------------------------------------

    def _work(self) -> None:
        if self._dialog is None or self._sheets is None:
            self._timer.stop()
            return
        end = time.perf_counter() + _SLICE
        more = True
        step = self._job.add_page if self._job is not None else self._sheets.lay_out
        while more and time.perf_counter() < end:
            more = step()
        if self._job is not None:
            self._dialog.show_busy(self._busy_words(), self._job.share)
        elif more:
            self._dialog.show_progress(self._sheets.share)
        if more:
            return
        self._timer.stop()
        if self._job is None:
            paper = self._sheets.paper
            self._dialog.show_pages(self._sheets.count, QSize(paper.width, paper.height), self._sheets.image)
        elif isinstance(self._job, PdfFile):
            data, self._job = self._job.finish(), None
            self._reading.run(partial(_write, self._path, data), self._on_saved, self._on_save_failed)
        else:
            job, self._job = self._job, None
            self._on_printed(job)

    def _busy_words(self) -> str:
        if isinstance(self._job, PdfFile):
            return translate("Reader", "Saving the pages…")
        return translate("Reader", "Sending the pages to the printer…")

    # ---- to a printer ------------------------------------------------------------------------------------------------

    def _on_print(self) -> None:
        self._printers.ask(self._window, self._sheets, self._begin)

    def _begin(self, job: PrintJob | PdfFile) -> None:
        if self._dialog is not None:
            self._job = job
            self._dialog.show_busy(self._busy_words(), 0.0)
            self._timer.start()

    def _on_printed(self, job: PrintJob) -> None:
        if job.has_failed:
            log.warning("The printer took no pages")
            self._dialog.show_idle(
                translate("Reader", "The printer did not answer. Your page is ready to try again."))
            return
        self._dialog.show_idle()
        self._dialog.close_sheet()
        self._messages.say(translate("Reader", "The pages are on their way to the printer."))

    # ---- into a file -------------------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, translate("Reader", "Save as PDF"), folder)
        dialog.setObjectName("print_file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([translate("Reader", "PDF files (*.pdf)")])
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._name}.pdf")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, name: str) -> None:
        """Write the pages that are shown to the file `name`; one that is there is replaced by a whole one."""
        if self._dialog is not None and self._sheets is not None and self._sheets.count:
            self._path = Path(name)
            self._begin(PdfFile([self._sheets]))

    def _on_saved(self, path: Path) -> None:
        if self._dialog is not None:
            self._dialog.show_idle()
            self._dialog.close_sheet()
        self._messages.say(translate("Reader", "Saved as {name}.").format(name=path.name))

    def _on_save_failed(self, error: Exception) -> None:
        words = in_words(str(error)) if isinstance(error, ReaderError) else translate(
            "Reader", "The file could not be written. Choose another folder.")
        if self._dialog is not None:
            self._dialog.show_idle(words)
        else:
            self._messages.warn(words)

    # ---- the end -----------------------------------------------------------------------------------------------------

    def _on_stop(self) -> None:
        if isinstance(self._job, PrintJob):
            self._job.stop()
        self._job = None
        self._timer.stop()
        if self._dialog is not None:
            self._dialog.show_idle()

    def _on_closed(self) -> None:
        self._on_stop_quietly()
        self._dialog, self._sheets, self._leaflet = None, None, None

    def _on_stop_quietly(self) -> None:
        self._timer.stop()
        if isinstance(self._job, PrintJob):
            self._job.stop()
        self._job = None


# In the writer's thread. The store that it gives is not needed.

def _write(path: Path, data: bytes, _store: object) -> Path:
    from reader.atomic_file import write_bytes_atomically

    try:
        write_bytes_atomically(path, data)
    except CannotSave as error:
        raise CannotSave(f"The file {path.name} could not be written.", error.hint) from error
    return path

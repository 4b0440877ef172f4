"""The printers of this computer, as Qt knows them. The part of Qt that prints is only loaded here.

Where it is missing, or no printer is set up, there is none: that is no failure.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.ui.printing.paper import DOTS
from reader.ui.printing.pdf_file import page_layout
from reader.ui.printing.sheets import Sheets

log = logging.getLogger(__name__)


class Printers(QObject):
    """Asks which printer and how many, with the computer's own dialog."""

    def have_any(self) -> bool:
        """Whether one is set up."""
        try:
            from PySide6.QtPrintSupport import QPrinterInfo
        except ImportError:
            log.info("Qt cannot print on this computer")
            return False
        return bool(QPrinterInfo.availablePrinterNames())

    def ask(self, window: QWidget, sheets: Sheets, chosen: Callable[[PrintJob], None]) -> None:
        """Show the dialog; `chosen` is called with the job when a printer was chosen."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(sheets.paper))
        printer.setFullPage(True)
        printer.setDocName(sheets.leaflet.title)
        printer.setCreator("Reader")
        dialog = QPrintDialog(printer, window)
        dialog.setMinMax(1, sheets.count)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintSelection, False)

        def end(result: int) -> None:
            if result == QPrintDialog.DialogCode.Accepted:
                chosen(PrintJob(sheets, printer))

        dialog.finished.connect(end)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # its `open` wants a receiver from C++


class PrintJob:
    """Pages on their way to a printer, one by one. `has_failed` once the printer takes no more."""

    def __init__(self, sheets: Sheets, printer) -> None:  # noqa: ANN001
        """`printer` is a QPrinter, or what behaves like one."""
        self._sheets, self._printer = sheets, printer
        first, last = printer.fromPage() or 1, printer.toPage() or sheets.count
        self._pages = list(range(first - 1, min(last, sheets.count)))
        self._all, self._done = max(1, len(self._pages)), 0
        self._painter = QPainter()
        self.has_failed = False

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._done / self._all

    def add_page(self) -> bool:
        """Send one more. False when there is none left, or when it failed."""
        if not self._painter.isActive():
            if not self._painter.begin(self._printer):
                self.has_failed = True
                return False
        elif not self._printer.newPage():
            self._fail()
            return False
        self._painter.resetTransform()
        self._painter.scale(self._printer.logicalDpiX() / DOTS, self._printer.logicalDpiY() / DOTS)
        self._sheets.paint(self._painter, self._pages[self._done])
        self._done += 1
        if self._done < len(self._pages):
            return True
        self.has_failed = not self._painter.end()
        return False

    def stop(self) -> None:
        """Send no more."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _fail(self) -> None:
        self.has_failed = True
        self._painter.end()

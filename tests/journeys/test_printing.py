"""From an article to its leaflet: the pages in the window, into a file, to a printer that answers and to one that does
not, and without any."""

import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.model import ArticleCard, ArticlePage, Destination, Place, Screen
from reader.ui.printing.leaflet import ArticleLeaflet
from reader.ui.printing.paper import paper_of
from reader.ui.printing.pdf_file import page_layout
from reader.ui.printing.printers import Printers as RealPrinters
from reader.ui.printing.printers import PrintJob
from reader.ui.printing.sheets import Sheets


def bare(text):
    return "".join(text.split())


class Paper(QPdfWriter):
    """What a printer is to us: it takes pages, as many as it likes."""

    def __init__(self, path, *, takes=10**6, is_on=True):
        super().__init__(str(path))
        self.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait,
                                       QMarginsF(0, 0, 0, 0)))
        self.setResolution(600)
        self.takes, self.pages, self.was_aborted = takes, 0, False

    def fromPage(self):
        return 0

    toPage = fromPage

    def newPage(self):
        self.pages += 1
        return self.pages < self.takes and super().newPage()

    def abort(self):
        self.was_aborted = True


class Printers:
    def __init__(self, printer=None):
        self.printer, self.asked = printer, 0

    def have_any(self):
        return self.printer is not None

    def ask(self, _window, sheets, chosen):
        self.asked += 1
        chosen(PrintJob(sheets, self.printer))


@pytest.fixture
def printing(start, qtbot):
    """Open an article and its print dialog: the app and the dialog with its pages."""
    def begin(printer=None, target="sleep", **changes):
        app = start(target, **changes)
        app.screens.printing._printers = Printers(printer)
        app.wiring._on_wish("print")
        dialog = app.screens.printing._dialog
        qtbot.waitUntil(lambda: dialog.pages.count > 0)
        return app, dialog

    return begin


def saved(app):
    return app.window.message_bar.text


def test_the_leaflet_of_the_open_article_is_shown(printing):
    app, dialog = printing()
    assert dialog.pages.count > 3
    assert dialog.findChild(object, "print_what").text() == "Sleep and nightmares"
    assert app.window.isAncestorOf(dialog)


def test_ctrl_p_and_the_button_do_the_same(start, qtbot):
    app = start("sleep")
    app.screens.printing._printers = Printers()
    bar = app.window.top_bar
    app.window.resize(1280, 800)
    qtbot.waitUntil(bar.print.isVisible)
    app.window.resize(1000, 800)
    qtbot.waitUntil(lambda: not bar.print.isVisible())
    app.window.resize(1280, 800)
    qtbot.waitUntil(bar.print.isVisible)
    with qtbot.waitSignal(app.window.top_bar.print_requested):
        app.window.top_bar.print.click()
    first = app.screens.printing._dialog
    assert first.isVisible()
    first.close_sheet()
    QTest.keyClick(app.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.screens.printing._dialog is not None)


def test_nothing_happens_where_there_is_nothing_to_print(start):
    app = start()
    app.wiring._on_wish("print")
    assert app.screens._printing is None


def test_into_a_file(printing, qtbot, tmp_path):
    app, dialog = printing()
    qtbot.waitUntil(lambda: dialog.line.text() != "")
    assert dialog.line.text().startswith("This computer has no printer.")
    pages = dialog.pages.count
    out = tmp_path / "sleep.pdf"
    dialog.save.click()
    asked = app.window.findChild(QFileDialog, "print_file_dialog")
    assert asked.selectedFiles()[0].endswith("sleep.pdf")
    asked.fileSelected.emit(str(out))
    qtbot.waitUntil(lambda: saved(app) == "Saved as sleep.pdf.")
    reader = PdfReader(io.BytesIO(out.read_bytes()))
    assert len(reader.pages) == pages
    text = bare(" ".join(page.extract_text() for page in reader.pages))
    assert bare("Lake Clinic") in text
    assert bare("Many people sleep badly after a trauma.") in text
    assert bare("988") in text
    assert app.screens.printing._dialog is None
    asked.close()


def test_a_file_that_cannot_be_written_is_said_where_one_looks(printing, qtbot, tmp_path):
    app, dialog = printing()
    (tmp_path / "wall").write_text("a file where a folder should be")
    app.screens.printing.save(str(tmp_path / "wall" / "x.pdf"))
    qtbot.waitUntil(lambda: "could not be written" in dialog.line.text())
    assert dialog.isVisible()
    assert dialog.save.isEnabled()


def test_to_a_printer(printing, qtbot, tmp_path):
    printer = Paper(tmp_path / "printed.pdf")
    app, dialog = printing(printer)
    pages = dialog.pages.count
    dialog.print.click()
    qtbot.waitUntil(lambda: saved(app) == "The pages are on their way to the printer.")
    assert len(PdfReader(io.BytesIO((tmp_path / "printed.pdf").read_bytes())).pages) == pages


@pytest.mark.qt_log_ignore("QPainter::begin")  # what Qt says of a printer that is off
@pytest.mark.parametrize("kind", ["off", "stops"])
def test_a_printer_that_does_not_answer_can_be_tried_again(printing, qtbot, tmp_path, kind):
    printer = Paper(tmp_path / "gone" / "x.pdf") if kind == "off" else Paper(tmp_path / "x.pdf", takes=2)
    app, dialog = printing(printer)
    with qtbot.captureExceptions() as caught:
        dialog.print.click()
        qtbot.waitUntil(lambda: dialog.line.text() != "" and dialog.print.isEnabled())
    assert not caught
    assert dialog.line.text() == "The printer did not answer. Your page is ready to try again."
    assert dialog.isVisible()
    app.screens.printing._printers.printer = Paper(tmp_path / "again.pdf")
    dialog.print.click()
    qtbot.waitUntil(lambda: saved(app) == "The pages are on their way to the printer.")


def test_qts_own_printer_takes_the_pages(printing, qtbot, tmp_path):
    support = pytest.importorskip("PySide6.QtPrintSupport")
    printer = support.QPrinter(support.QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(support.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "real.pdf"))
    printer.setFullPage(True)
    app, dialog = printing(printer)
    printer.setPageLayout(page_layout(app.screens.printing._sheets.paper))
    pages = dialog.pages.count
    dialog.print.click()
    qtbot.waitUntil(lambda: saved(app) == "The pages are on their way to the printer.")
    printed = PdfReader(io.BytesIO((tmp_path / "real.pdf").read_bytes())).pages
    assert len(printed) == pages
    assert round(float(printed[0].mediabox.height)) == 842
    assert bare("Sleep and nightmares") in bare(printed[0].extract_text())


@pytest.mark.parametrize("answer", ["print", "cancel"])
def test_the_computers_own_dialog_is_asked(qtbot, answer):
    support = pytest.importorskip("PySide6.QtPrintSupport")
    window, jobs = QWidget(), []
    qtbot.addWidget(window)
    window.show()
    page = ArticlePage(ArticleCard("calm", "en", "Calm"), "<p>Breathe.</p>")
    sheets = Sheets(ArticleLeaflet(page, Place()), paper_of("letter", ""), 100, lambda *_: None).finish()
    RealPrinters().ask(window, sheets, jobs.append)
    dialog = window.findChild(support.QPrintDialog)
    assert dialog.isVisible()
    assert dialog.printer().pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    assert dialog.printer().docName() == "Calm"
    dialog.done(1 if answer == "print" else 0)
    assert len(jobs) == (answer == "print")
    qtbot.waitUntil(lambda: window.findChild(support.QPrintDialog) is None)


def test_another_paper_and_size_lay_the_pages_out_anew_and_the_paper_is_kept(printing, qtbot):
    app, dialog = printing()
    before = dialog.pages.count
    dialog.paper._parts[1].click()
    qtbot.waitUntil(lambda: dialog.pages._shape == QSize(2550, 3300))
    assert app.settings.paper == "letter"
    while dialog.larger.isEnabled():
        dialog.larger.click()
    qtbot.waitUntil(lambda: dialog.save.isEnabled() and dialog.pages.count > before)


def test_paper_follows_the_readers_text_size(printing):
    app, dialog = printing(text_percent=150)
    assert dialog.size.text() == "150 %"
    assert app.screens.printing._percent == 150


def test_leaving_while_pages_are_made_leaves_nothing_behind(start, qtbot):
    app = start("sleep")
    app.screens.printing._printers = Printers()
    app.wiring._on_wish("print")
    desk = app.screens.printing
    app.navigator.home()
    assert desk._dialog is None
    qtbot.waitUntil(lambda: not desk._timer.isActive())


def test_staff_print_what_they_preview(start, qtbot):
    app = start()
    app.screens.printing._printers = Printers()
    app.wiring._on_wish("staff")
    app.navigator.go_to(Destination(Screen.PREVIEW, "en/calm.md"))
    pane = app.window.pane(Screen.PREVIEW)
    qtbot.waitUntil(lambda: pane.page is not None)
    app.wiring._on_wish("print")
    dialog = app.screens.printing._dialog
    assert dialog.findChild(object, "print_what").text() == "Calm breathing"
    dialog.close_sheet()


def test_staff_print_the_content_check(start, qtbot, tmp_path):
    app = start()
    app.screens.printing._printers = Printers()
    app.wiring._on_wish("staff")
    pane = app.window.pane(Screen.REPORT)
    qtbot.waitUntil(lambda: app.screens.desk._report is not None)
    assert pane.print.isVisible()
    pane.print.click()
    dialog = app.screens.printing._dialog
    qtbot.waitUntil(lambda: dialog.pages.count > 0)
    out = tmp_path / "report.pdf"
    app.screens.printing.save(str(out))
    qtbot.waitUntil(out.is_file)
    qtbot.waitUntil(lambda: app.screens.printing._dialog is None)
    text = bare(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(out.read_bytes())).pages))
    assert bare("Content check") in text
    assert bare("en/sleep.md") in text

"""Before something is printed: its pages as they will come out, the paper, the size of the letters, and where to.

It prints and writes nothing itself. Below the top bar it takes the whole window, so that pages can be read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.pages_view import PagesView, page_count
from reader.ui.widgets.progress_line import ProgressLine
from reader.ui.widgets.segments import Segments
from reader.ui.widgets.sheet import Sheet
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_SIDE = 300        # px of the column of choices at 100 %
_LEAST_PAGES = 420  # px that pages need beside it
_LOW = 300         # px of pages below the choices at least


class PrintDialog(Sheet):
    """See the module. `open` shows it, once."""

    paper_chosen = Signal(str)      # "a4" or "letter"
    size_chosen = Signal(int)       # percent
    print_requested = Signal()
    save_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget, title: str, *, paper: str, percent: int, steps: Sequence[int]) -> None:
        """`title` is what is printed. `steps` are the sizes of letters that there are; one alone gives no choice."""
        super().__init__(parent, fills=True, once=True)
        self.setObjectName("print_dialog")
        self.setAccessibleName(translate("Reader", "Print"))
        self._steps, self._percent = tuple(steps), percent
        self._is_busy, self._has_printer, self._is_ready = False, None, False
        self.title = Words(translate("Reader", "Print"), font="heading_3", weight=600, color="heading", px=24,
                           parent=self.body)
        self.title.setObjectName("dialog_title")
        self._what = Words(title, font="ui", color="text", parent=self.body)
        self._what.setObjectName("print_what")
        self.pages_line = Words(translate("Reader", "Getting the pages ready…"), font="ui", color="text_soft",
                                parent=self.body)
        self.pages_line.setObjectName("print_pages")
        self.progress = ProgressLine(self.body)
        self.progress.setContentsMargins(0, 0, 0, 0)
        self._paper_word = Words(translate("Reader", "Paper"), font="ui", weight=600, color="heading",
                                 parent=self.body)
        self.paper = Segments(translate("Reader", "Paper"), self.body)
        self.paper.set_choices((("a4", translate("Reader", "A4")), ("letter", translate("Reader", "Letter"))))
        self.paper.set_current(paper)
        self.paper.chosen.connect(self.paper_chosen)
        self._size_word = Words(translate("Reader", "Text size"), font="ui", weight=600, color="heading",
                                parent=self.body)
        self.smaller = Button(translate("Reader", "Smaller text"), icon="minus", compact=True, parent=self.body)
        self.smaller.setObjectName("print_smaller")
        self.smaller.clicked.connect(self._on_smaller)
        self.larger = Button(translate("Reader", "Larger text"), icon="plus", compact=True, parent=self.body)
        self.larger.setObjectName("print_larger")
        self.larger.clicked.connect(self._on_larger)
        self.size = Words(font="ui", color="text", parent=self.body)
        self.size.setObjectName("print_size")
        self.line = Words(font="ui_small", color="text_soft", parent=self.body)
        self.line.setObjectName("print_line")
        self.print = Button(translate("Reader", "Print"), icon="printer", kind="main", parent=self.body)
        self.print.setObjectName("print_print")
        self.print.clicked.connect(self.print_requested)
        self.save = Button(translate("Reader", "Save as PDF"), icon="download", parent=self.body)
        self.save.setObjectName("print_save")
        self.save.clicked.connect(self.save_requested)
        self.cancel = Button(translate("Reader", "Close"), kind="bare", icon="x", parent=self.body)
        self.cancel.setObjectName("print_close")
        self.cancel.clicked.connect(self._on_cancel)
        self.pages = PagesView(self.body)
        self.pages.page_changed.connect(self._on_page)
        self._set_percent(percent)
        self._update()

    # what it is told

    def show_progress(self, share: float) -> None:
        """The pages are being laid out, and that has come so far (0 to 1)."""
        self._is_ready = False
        self.pages_line.setText(translate("Reader", "Getting the pages ready…"))
        self.progress.set_share(share)
        self._update()

    def show_pages(self, count: int, shape: QSize, image: Callable[[int, int], QImage]) -> None:
        """The pages are there."""
        self._is_ready = True
        self.pages.set_pages(count, shape, image)
        self._say_pages()
        self._update()
        announce(self, page_count(count))

    def show_busy(self, words: str, share: float) -> None:
        """Something is being done with the pages; it can be stopped."""
        self._is_busy = True
        self.line.setText(words)
        self.progress.set_share(share)
        self._update()

    def show_idle(self, words: str = "") -> None:
        """It is over. `words` say what came of it, if that has to be said here."""
        self._is_busy = False
        self.line.setText(words)
        self._update()
        if words:
            announce(self, words)
        if self.isVisible() and not self.isAncestorOf(self.focusWidget() or self):
            self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_has_printer(self, has: bool) -> None:
        """Whether this computer has a printer. Without one there is still the file."""
        self._has_printer = has
        self.print.set_kind("main" if has else "plain")
        self.save.set_kind("plain" if has else "main")
        if not has:
            self.line.setText(translate("Reader", "This computer has no printer. You can save the pages as a PDF file "
                                                  "and print it somewhere else."))
        self._update()

    # inside

    def _first(self) -> Button:
        return self.print if self.print.isVisible() and self.print.isEnabled() else (
            self.save if self.save.isEnabled() else self.cancel)

    def _update(self) -> None:
        can = self._is_ready and not self._is_busy
        self.print.setEnabled(can)
        self.print.setVisible(self._has_printer is not False)
        self.save.setEnabled(can)
        self.paper.setEnabled(not self._is_busy)
        at = self._steps.index(self._percent)
        self.smaller.setEnabled(not self._is_busy and at > 0)
        self.larger.setEnabled(not self._is_busy and at < len(self._steps) - 1)
        self.cancel.setText(translate("Reader", "Stop") if self._is_busy else translate("Reader", "Close"))
        for part in (self._size_word, self.smaller, self.larger, self.size):
            part.setVisible(len(self._steps) > 1)
        self.progress.setVisible(self._is_busy or not self._is_ready)
        self.line.setVisible(bool(self.line.text()))
        if self._look is not None:
            self.rearrange()

    def _say_pages(self) -> None:
        count = self.pages.count
        words = page_count(count)
        if count > 1:
            words = translate("Reader", "Page {number} of {count}").format(number=self.pages.page + 1, count=count)
        self.pages_line.setText(words)

    def _on_page(self, _number: int) -> None:
        if self._is_ready:
            self._say_pages()

    def _set_percent(self, percent: int) -> None:
        self._percent = percent
        self.size.setText(translate("Reader", "{percent} %").format(percent=percent))

    def _on_smaller(self) -> None:
        self._step(-1)

    def _on_larger(self) -> None:
        self._step(1)

    def _step(self, direction: int) -> None:
        at = self._steps.index(self._percent) + direction
        if 0 <= at < len(self._steps):
            here = self.focusWidget()
            self._set_percent(self._steps[at])
            self._update()
            if here is not None and not here.isEnabled():  # the last step: its button cannot have the focus
                (self.smaller if direction > 0 else self.larger).setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.size.text())
            self.size_chosen.emit(self._percent)

    def _on_cancel(self) -> None:
        if self._is_busy:
            self.stop_requested.emit()
        else:
            self.close_sheet()

    # the sheet

    def first_focus(self) -> QWidget:
        return self.pages

    def set_look(self, look: Look) -> None:
        for part in (self.title, self._what, self.pages_line, self.progress, self._paper_word, self.paper,
                     self._size_word, self.smaller, self.larger, self.size, self.line, self.print, self.save,
                     self.cancel, self.pages):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, high = self.look.ui, self.height()
        side = ui(_SIDE)
        beside = width - side - 3 * ui(20) >= _LEAST_PAGES
        pad = ui(24) if width >= 720 else ui(18)
        inner = side if beside else width - 2 * pad
        end = self._arrange_choices(pad, pad, inner, width)
        if beside:
            left = side + 2 * pad
            self._put(self.pages, left, 0, width - left, high, width)
            return max(high, end)
        low = max(ui(_LOW), high - end)
        self._put(self.pages, 0, end, width, low, width)
        return end + low

    def _arrange_choices(self, x: int, y: int, inner: int, width: int) -> int:
        """The choices from `y` on; returns where they end."""
        ui = self.look.ui

        def put(part: QWidget, after: int) -> None:
            nonlocal y
            if part.isVisibleTo(self.body):
                tall = part.height_for(inner) if hasattr(part, "height_for") else part.sizeHint().height()
                self._put(part, x, y, inner, tall, width)
                y += tall + ui(after)

        put(self.title, 8)
        put(self._what, 4)
        put(self.pages_line, 12)
        put(self.progress, 14)
        put(self._paper_word, 6)
        put(self.paper, 16)
        put(self._size_word, 6)
        if self.smaller.isVisibleTo(self.body):
            square = ui(44)
            self._put(self.smaller, x, y, square, square, width)
            words = min(self.size.natural_width() + 4, inner - 2 * square)
            tall = self.size.height_for(words)
            self._put(self.size, x + square + ui(14), y + (square - tall) // 2, words, tall, width)
            self._put(self.larger, x + square + words + ui(28), y, square, square, width)
            y += square + ui(20)
        put(self.line, 14)
        put(self.print, 10)
        put(self.save, 10)
        put(self.cancel, 14)
        return y

    def _put(self, part: QWidget, x: int, y: int, wide: int, high: int, width: int) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        part.setGeometry(width - x - wide if rtl else x, y, wide, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._is_busy:
            self.stop_requested.emit()
            event.accept()
            return
        super().keyPressEvent(event)

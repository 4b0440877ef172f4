"""The files that were given or dropped, and what came of each: an article, its pictures, and what could not be kept.

It reads no file. Whoever imports tells it row by row; while that goes on it can be stopped.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.import_row import FAILED, MADE, ImportRow
from reader.ui.dialogs.link_dialog import place_choices
from reader.ui.dialogs.scroll_box import ScrollBox
from reader.ui.dialogs.steady_sheet import SteadySheet
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.progress_line import ProgressLine
from reader.ui.widgets.words import Words
from reader.ui.wording import articles, translate

if TYPE_CHECKING:
    from reader.staff.authoring.imported import Imported


class ImportDialog(SteadySheet):
    """See the module. `open` shows it, once. `closed` while something goes on (Help now was touched) means that the
    rest is not wanted."""

    preview_requested = Signal(object)  # the Path of an article
    folder_requested = Signal(object)   # the Path of an article that lies in it
    stop_requested = Signal()

    def __init__(self, parent: QWidget, names: Sequence[str]) -> None:
        """`names` are what the files are called, in their order; the number of each is how one speaks of it later."""
        super().__init__(parent, widest=680)
        self.setObjectName("import_dialog")
        self._is_stopping = self._wants_close = False
        self._summary = Words(font="ui", color="text", parent=self.body)
        self._summary.setObjectName("import_summary")
        self._progress = ProgressLine(self.body)
        self._progress.setContentsMargins(0, 0, 0, 0)
        self.rows = [ImportRow(name) for name in names]
        self.box = ScrollBox(translate("Reader", "Files"), self.body)
        self.box.set_rows(self.rows)
        for row in self.rows:
            row.preview_requested.connect(self.preview_requested)
            row.resized.connect(self._on_resized)
        self.stop_button = Button(translate("Reader", "Stop"), parent=self.body)
        self.stop_button.setObjectName("import_stop")
        self.stop_button.clicked.connect(self.stop)
        self.folder = Button(translate("Reader", "Open folder"), icon="folder-open", parent=self.body)
        self.folder.setObjectName("import_folder")
        self.folder.clicked.connect(self._on_folder)
        self.done = Button(translate("Reader", "Close"), kind="main", parent=self.body)
        self.done.setObjectName("import_close")
        self.done.clicked.connect(self.close_sheet)
        self._update()

    # what it is told

    def show_progress(self, number: int, done: int, of: int) -> None:
        """File `number` is being read: `done` of `of` steps. One that is over stays as it is."""
        row = self.rows[number]
        if not row.is_over():
            row.show_progress(done, of)
            self._update()

    def show_made(self, number: int, made: Imported) -> None:
        """An article came of file `number`."""
        self.rows[number].show_made(made)
        self._update()

    def show_failed(self, number: int, sentence: str) -> None:
        """Nothing came of file `number`, and why."""
        self.rows[number].show_failed(sentence)
        self._update()

    def show_stopped(self) -> None:
        """The import was stopped: nothing will come of what is not over yet."""
        for row in self.rows:
            if not row.is_over():
                row.show_stopped()
        self._update()

    # how it stands

    def is_running(self) -> bool:
        """Whether some file is not over yet."""
        return any(not row.is_over() for row in self.rows)

    def stop(self) -> bool:
        """Ask for the import to be stopped. True when there was something to stop."""
        if not self.is_running():
            return False
        if not self._is_stopping:
            self._is_stopping = True
            self._update()
            self.stop_requested.emit()
        return True

    def summary(self) -> str:
        """How it stands, in one sentence."""
        over = sum(row.is_over() for row in self.rows)
        made = sum(row.state == MADE for row in self.rows)
        failed = sum(row.state == FAILED for row in self.rows)
        if self.is_running():
            if self._is_stopping:
                return translate("Reader", "Stopping…")
            return translate("Reader", "{over} of {all} files are done.").format(over=over, all=len(self.rows))
        if not made:
            return translate("Reader", "No article was made.")
        words = translate("Reader", "{articles} made. Patients see nothing of it while it is a draft.").format(
            articles=articles(made))
        if failed:
            one = translate("Reader", "1 file could not be read.")
            words += " " + (one if failed == 1 else translate("Reader", "%n files could not be read.", None, failed))
        return words

    def _update(self) -> None:
        running, before = self.is_running(), self._summary.text()
        self.set_title(translate("Reader", "Importing files") if running else translate("Reader", "What was imported"))
        self._summary.setText(self.summary())
        if not running and before and before != self._summary.text():
            announce(self, self._summary.text())
        over = sum(row.is_over() for row in self.rows)
        self._progress.set_share(over / len(self.rows) if self.rows else 1.0)
        # It stays enabled while things stop, so that the focus has a place.
        self.stop_button.setText(translate("Reader", "Stopping…") if self._is_stopping else translate("Reader", "Stop"))
        self._on_resized()

    def _on_resized(self) -> None:
        if self._look is not None:
            self.rearrange()
        if self._wants_close:
            self._wants_close = False
            self.give_focus(self.done)

    def _on_folder(self) -> None:
        path = next((row.path for row in self.rows if row.path is not None), None)
        if path is not None:
            self.folder_requested.emit(path)

    # the sheet

    def is_held(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.stop_button if self.is_running() else self.done

    def set_look(self, look: Look) -> None:
        for part in (self.title, self._summary, self._progress, self.box, self.stop_button, self.folder, self.done):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, pad, running = self.look.ui, self.pad(width), self.is_running()
        inner = width - 2 * pad
        y = self.stack([(self.title, 4), (self._summary, 12)], pad, pad - 4, inner)
        self._progress.setVisible(running)
        if running:
            self._progress.setGeometry(pad, y, inner, 6)
            y += 6 + ui(14)
        if not running and self.stop_button.hasFocus():  # what is hidden loses the focus
            self._wants_close = True
            self.hold_focus()
        self.stop_button.setVisible(running)
        self.done.setVisible(not running)
        self.folder.setVisible(not running and any(row.path is not None for row in self.rows))
        buttons = [button for button in (self.stop_button, self.folder, self.done) if not button.isHidden()]
        foot = place_choices(self, buttons, pad, 0, inner) + pad
        high = self.box.fit(inner, self.room() - y - ui(18) - foot)
        self.box.setGeometry(pad, y, inner, high)
        self.box.rearrange()
        y += high + ui(18)
        return place_choices(self, buttons, pad, y, inner) + pad

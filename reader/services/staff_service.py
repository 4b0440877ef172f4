"""What staff do while the app runs: have the library checked, make articles, take in Word files, type the PIN.

All work is done in a thread of its own; what comes of it is told by signals. Changes no article that is there.
"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.reports import LibraryReport
from reader.services.library_service import LibraryService
from reader.services.tasks import Tasks


class StaffService(QObject):
    """Made when staff first need it."""

    progressed = Signal(int, int)         # articles checked, articles in all
    checked = Signal(LibraryReport)
    check_ended = Signal()                # whatever came of it
    article_made = Signal(object)         # the Path of a new draft
    named = Signal(str, str, str, str)    # the file name that a title, topic and language would get, and those three
    import_advanced = Signal(int, int, int)   # the number of a file, steps done, steps in all
    imported = Signal(int, object)        # the number of a file, and an `Imported` or a ReaderError
    import_ended = Signal()
    pin_checked = Signal(object)          # a PinAnswer
    pin_set = Signal()
    pin_failed = Signal(object)           # a ReaderError
    folder_found = Signal(object)         # the Path of a folder that will do as the clinic's own
    folder_refused = Signal(object)       # a ReaderError
    failed = Signal(object)               # a ReaderError

    _advanced = Signal(int, int)          # from the thread
    _one_advanced = Signal(int, int, int)
    _one_done = Signal(int, object)

    def __init__(self, library: LibraryService, data_folder: Path, parent: QObject | None = None, *,
                 has_given_folder: bool = False) -> None:
        """`has_given_folder`: where articles come from was decided when the app was started."""
        super().__init__(parent)
        self._library, self._data = library, data_folder
        self._worker = Tasks(1, self)
        self._cancelled = threading.Event()
        self._memory: Any = None  # of the last check: makes the next one quicker
        self.has_given_folder = has_given_folder
        self.is_checking = self.is_importing = False
        self._advanced.connect(self.progressed)
        self._one_done.connect(self.imported)
        self._one_advanced.connect(self.import_advanced)

    # ---- the report --------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Check the whole library; while one check runs, another is not begun."""
        if self.is_checking:
            return
        self.is_checking = True
        self._cancelled = threading.Event()
        work = partial(_check, self._data, self._library.roots, self._library.catalogue_path, datetime.date.today(),
                       self._advanced.emit, self._cancelled.is_set, self._memory)
        self._worker.run(work, self._on_checked, self._on_check_failed)

    def cancel(self) -> None:
        """Stop what is running, as soon as it can be stopped."""
        self._cancelled.set()

    # ---- the folder --------------------------------------------------------------------------------------------

    def try_folder(self, folder: Path, *, make: bool = False) -> None:
        """Whether staff can keep their articles in this folder; with `make` it is made where it is missing."""
        self._worker.run(partial(_usable_folder, folder, self._library.roots, make), self.folder_found.emit,
                         self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            error = ReaderError("This folder cannot be used.", "Choose another one.")
        self.folder_refused.emit(error)

    # ---- articles ----------------------------------------------------------------------------------------------

    def make_article(self, title: str, category: str, language: str) -> None:
        """Write a filled template in the staff's folder."""
        work = partial(_make_article, self._library.roots, title, category, language, datetime.date.today())
        self._worker.run(work, self.article_made.emit, self._on_failed)

    def name_article(self, title: str, category: str, language: str) -> None:
        """Say by `named` which file name that article would get."""
        work = partial(_name_article, self._library.roots, title, category, language)
        self._worker.run(work, lambda name: self.named.emit(name, title, category, language), lambda _error: None)

    def take_in(self, files: tuple[Path, ...], language: str, category: str = "") -> None:
        """Make drafts of Word files, web pages and plain text, one after the other."""
        self._begin_import(partial(_import_files, self._library.roots, files, language, category,
                                   self._one_done.emit, self._one_advanced.emit))

    def take_in_html(self, html: str, language: str) -> None:
        """Make a draft of what was copied from a web page or a word processor."""
        self._begin_import(partial(_import_html, self._library.roots, html, language, self._one_done.emit))

    def take_in_text(self, text: str, language: str) -> None:
        """Make a draft of plain text."""
        self._begin_import(partial(_import_text, self._library.roots, text, language, self._one_done.emit))

    # ---- the PIN -----------------------------------------------------------------------------------------------

    def pin_state(self):  # noqa: ANN201
        """A PinState. Reads one small file."""
        from reader.staff.pin import Pin

        return Pin(self._data).state()

    def pin_kind(self) -> str:
        """"unset", "ready", "waiting" or "damaged"."""
        return str(self.pin_state().kind)

    def check_pin(self, pin: str) -> None:
        self._with_pin(lambda one: one.check(pin), self.pin_checked.emit)

    def choose_pin(self, pin: str) -> None:
        self._with_pin(lambda one: one.choose(pin), lambda _nothing: self.pin_set.emit())

    def change_pin(self, old: str, new: str) -> None:
        self._with_pin(lambda one: one.change(old, new), self._on_pin_changed)

    def _on_pin_changed(self, answer) -> None:  # noqa: ANN001
        if answer.is_right:
            self.pin_set.emit()
        else:
            self.pin_checked.emit(answer)

    def _with_pin(self, work: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        self._worker.run(partial(_use_pin, self._data, work), done, self._on_pin_failed)

    def _on_pin_failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            error = ReaderError("The PIN could not be checked.", "Try again.")
        self.pin_failed.emit(error)

    def close(self) -> None:
        self._cancelled.set()
        self._worker.finish()
        self._worker.silence()

    # ---- inside ------------------------------------------------------------------------------------------------

    def _begin_import(self, work: Callable[[Callable[[], bool]], None]) -> None:
        self.is_importing = True
        self._cancelled = threading.Event()
        self._worker.run(partial(work, self._cancelled.is_set), self._on_import_ended, self._on_import_failed)

    def _on_import_ended(self, _nothing: object) -> None:
        self.is_importing = False
        self.import_ended.emit()

    def _on_import_failed(self, error: Exception) -> None:
        self._on_failed(error)
        self._on_import_ended(None)

    def _on_checked(self, answer: tuple[LibraryReport, Any]) -> None:
        report, self._memory = answer
        self.is_checking = False
        self.check_ended.emit()
        self.checked.emit(report)

    def _on_check_failed(self, error: Exception) -> None:
        self.is_checking = False
        self.check_ended.emit()
        self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            error = ReaderError("This could not be done.", "Nothing was changed. The log says more.")
        self.failed.emit(error)


# In the thread. Imported there: who only reads pays for none of it.

def _check(data_folder: Path, roots, catalogue_file: Path, today: datetime.date, advanced, is_cancelled, memory):  # noqa: ANN001, ANN202
    from reader.kiosk.set_aside import set_aside_now, with_set_aside
    from reader.library.catalogue import Catalogue
    from reader.staff.checks import check_library
    from reader.staff.rules_reading import Memory

    memory = memory or Memory()
    catalogue = Catalogue.open(catalogue_file, sees_hidden=True)
    try:
        report = check_library(roots, catalogue, today, on_progress=advanced, is_cancelled=is_cancelled, memory=memory)
        report = with_set_aside(report, set_aside_now(data_folder, catalogue.by_path), today)
    finally:
        catalogue.close()
    return report, memory


def _usable_folder(folder: Path, roots, make: bool) -> Path:  # noqa: ANN001
    from reader.staff.own_folder import usable_folder

    return usable_folder(folder, roots, make=make)


def _make_article(roots, title: str, category: str, language: str, today: datetime.date) -> Path:  # noqa: ANN001
    from reader.staff.authoring.template import new_article

    return new_article(roots, title, category, language, today=today)


def _name_article(roots, title: str, category: str, language: str) -> str:  # noqa: ANN001
    from reader.staff.authoring.target_folder import language_folder, own_folder, safe_name
    from reader.staff.authoring.topics import topic_id

    folder = own_folder(roots)
    place = language_folder(folder, language, topic_id(roots, category))
    return (place / f"{safe_name(title)}.md").relative_to(folder).as_posix()


def _import_files(  # noqa: ANN202
    roots, files: tuple[Path, ...], language: str, category: str, done, advanced, is_cancelled,  # noqa: ANN001
):
    from reader.staff.authoring.importing import import_file

    for number, file in enumerate(files):
        if is_cancelled():
            return
        try:
            done(number, import_file(file, roots, language=language, category=category,
                                     on_progress=partial(advanced, number), is_cancelled=is_cancelled))
        except ReaderError as error:
            done(number, error)


def _import_html(roots, html: str, language: str, done, is_cancelled) -> None:  # noqa: ANN001
    from reader.staff.authoring.importing import import_html

    _one(done, partial(import_html, html, None, roots, language=language, is_cancelled=is_cancelled))


def _import_text(roots, text: str, language: str, done, is_cancelled) -> None:  # noqa: ANN001
    from reader.staff.authoring.importing import import_text

    _one(done, partial(import_text, text, roots, language=language, is_cancelled=is_cancelled))


def _one(done, work) -> None:  # noqa: ANN001
    try:
        done(0, work())
    except ReaderError as error:
        done(0, error)


def _use_pin(data_folder: Path, work: Callable[[Any], Any]) -> Any:
    from reader.staff.pin import Pin

    return work(Pin(data_folder))

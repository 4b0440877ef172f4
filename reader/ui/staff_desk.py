"""What staff do in the window, between their services and the panes: the content check, the preview, new articles, Word
files that are dropped. Behind the PIN where one has been set.

Made when staff first come. Patients never meet any of it, and nothing here changes an article by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMimeData, QObject
from PySide6.QtWidgets import QApplication

from reader.errors import ReaderError
from reader.model import ArticlePage, Destination, Problem, Screen
from reader.policy import LAPTOP, Policy
from reader.reports import Finding, LibraryReport
from reader.services.editor import open_in_editor
from reader.services.library_service import LibraryService
from reader.services.messages import Messages
from reader.services.navigator import Navigator
from reader.services.pack_service import PackService
from reader.services.preview_service import PreviewService
from reader.services.settings_service import SettingsService
from reader.services.staff_service import StaffService
from reader.ui.main_window import MainWindow
from reader.ui.page_document import Surroundings
from reader.ui.sentences import in_words
from reader.ui.staff_door import StaffDoor
from reader.ui.staff_making import StaffMaking
from reader.ui.staff_packs import StaffPacks, packs_among
from reader.ui.staff_sources import StaffSources
from reader.ui.wording import translate

if TYPE_CHECKING:
    from reader.staff.packs.fingerprint import Fingerprint
    from reader.ui.printing.leaflet import Leaflet


_PAD_SECONDS = 30  # on a kiosk: whoever touched the corner by chance sees the pad go by itself


class StaffDesk(QObject):
    """See the module."""

    def __init__(
        self, window: MainWindow, library: LibraryService, staff: StaffService, preview: PreviewService,
        packs: PackService, settings: SettingsService, navigator: Navigator, messages: Messages, parent: QObject,
        *, surroundings: Callable[[ArticlePage], Surroundings], language: Callable[[], str],
        print_leaflet: Callable[[Leaflet, str], None], policy: Policy = LAPTOP,
    ) -> None:
        """`surroundings` says what stands around an article of the library, `language` which language is shown.
        `print_leaflet` shows pages before they are printed; the second is what a file of them would be called."""
        super().__init__(parent)
        self._window, self._library, self._staff, self._preview = window, library, staff, preview
        self._settings, self._navigator, self._messages = settings, navigator, messages
        self._surroundings, self._language, self._print = surroundings, language, print_leaflet
        self._packs = packs
        self._content: Fingerprint | None = None  # of what readers see, as of the last check
        self._making = StaffMaking(window, library, staff, self)
        self._packing = StaffPacks(window, packs, messages, self, is_shown=lambda: library.roots.shows_content)
        self._making.preview_requested.connect(self._on_preview)
        self._sources = StaffSources(window, library, staff, settings, messages, self)
        self._policy = policy
        self.door = StaffDoor(window, staff, messages, self, without_pin=policy.staff_without_pin,
                              pad_seconds=_PAD_SECONDS if policy.is_kiosk else 0)
        self._report: LibraryReport | None = None
        self._checked_at = 0.0  # seconds since 1970
        self._is_stale = False  # files changed while a check was running
        self._checked: int | None = None  # how the folders were when the last check began
        self._previewed = ""   # the ref or path of the file in the preview
        staff.progressed.connect(self._on_progress)
        staff.checked.connect(self._on_checked)
        staff.check_ended.connect(self._on_check_ended)
        staff.article_made.connect(self._on_article_made)
        staff.failed.connect(self._on_failed)
        packs.measured.connect(self._on_measured)
        preview.page_ready.connect(self._on_page)
        preview.page_failed.connect(self._on_page_failed)
        library.look_ended.connect(self._on_looked)
        settings.sources_changed.connect(self._on_sources)
        window.pane_made.connect(self._on_pane_made)

    # ---- screens -----------------------------------------------------------------------------------------------

    def show_report(self) -> str:
        """The content check. Returns the window's title."""
        self._window.pane(Screen.REPORT)  # made now, if it is the first time
        self._follow_files()
        return translate("Reader", "Content check")

    def show_preview(self, target: str) -> str:
        """The article in a file, as a patient sees it: `target` is a ref of the library or a path."""
        pane = self._window.pane(Screen.PREVIEW)
        path = self._file(target)
        if target != self._previewed or self._preview.path != path:
            self._previewed = target
            pane.show_waiting(path.name)
            self._show_findings()
            self._preview.watch(path)
        return translate("Reader", "Preview")

    def left(self) -> None:
        """Another screen is shown now: nobody looks at the preview."""
        if self._preview.path is not None:
            self._preview.stop()
            self._previewed = ""

    # ---- inside ------------------------------------------------------------------------------------------------

    def _on_pane_made(self, name: str) -> None:
        pane = self._window.pane(name)
        if name == Screen.REPORT:
            if self._policy.may_leave_app:
                pane.set_actions(printing=True, hiding=True)
            else:
                pane.set_actions(printing=False, hiding=False, editing=False)
            pane.set_hide_overdue(self._settings.hides_overdue)
            pane.hide_overdue_requested.connect(self._sources.set_hides_overdue)
            pane.check_requested.connect(self._check)
            pane.cancel_requested.connect(self._on_cancel)
            pane.open_file_requested.connect(self._open_file)
            pane.preview_requested.connect(self._on_preview)
            pane.folder_requested.connect(self._sources.ask)
            pane.paste_requested.connect(self._on_paste)
            pane.new_requested.connect(self._on_new)
            pane.print_requested.connect(self.print_report)
            pane.import_requested.connect(self._on_import)
            pane.packs_requested.connect(self._packing.show_standing)
            pane.pin_requested.connect(self.door.set_pin)
            pane.left.connect(self._on_left)
            if self._report is not None:
                pane.set_report(self._report, at=self._checked_at)
            if self._content is not None:
                pane.set_content(self._content.code, self._content.day)
        elif name == Screen.PREVIEW:
            pane.back_requested.connect(self._on_left)
            pane.open_requested.connect(self._open_previewed)
            pane.set_titles(self._title_of)
            self._previewed = ""  # nothing is in it yet

    def print_report(self) -> None:
        """The report as a list on paper, once there is one."""
        from reader.ui.printing.report_leaflet import ReportLeaflet

        if self._report is not None:
            name = self._library.place(self._language()).name
            self._print(ReportLeaflet(self._report, name), f"content-check-{self._report.checked_on}")

    def take_in(self, data: QMimeData) -> bool:
        """Make drafts of what staff dropped on the window or pasted; look at a pack. False when there was nothing of
        use in it."""
        if not (self.door.is_open and self._policy.may_leave_app):
            return False
        if files := packs_in(data):
            self._packing.take_in(files)
            return True
        if self._sources.needs_folder:
            self._sources.ask()
            return True
        return self._making.take_in_mime(data, self._language())

    def look_at_packs(self, files: tuple[Path, ...]) -> None:
        """Packs that were dropped where patients are: through the door to the content check, and look at them there."""
        self.door.pass_through(partial(self._enter_with, files))

    def _enter_with(self, files: tuple[Path, ...]) -> None:
        self._navigator.go_to(Destination(Screen.REPORT))
        self._packing.take_in(files)

    def _on_new(self) -> None:
        if self._sources.needs_folder:
            self._sources.ask()
        else:
            self._making.ask_new(self._language())

    def _on_import(self) -> None:
        if self._sources.needs_folder:
            self._sources.ask()
        else:
            self._making.ask_files(self._language())

    def _on_paste(self) -> None:
        """What was copied in a word processor, a browser or a folder becomes drafts."""
        data = QApplication.clipboard().mimeData()
        if data is None or not self.take_in(data):
            self._messages.say(translate("Reader", "There is nothing to paste. Copy a text or a file first."))

    def _on_sources(self) -> None:
        if self._window.has_pane(Screen.REPORT):
            self._window.pane(Screen.REPORT).set_hide_overdue(self._settings.hides_overdue)

    def _on_failed(self, error: ReaderError) -> None:
        if not self._making.is_asking:
            self._messages.report(error)

    def _check(self) -> None:
        """Check the library. Where a check is running already, one more follows it: files changed meanwhile."""
        self._is_stale = self._staff.is_checking
        self._checked = self._library.digest
        self._staff.check()

    def _on_cancel(self) -> None:
        self._is_stale = False
        self._staff.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        if self._window.has_pane(Screen.REPORT):
            self._window.pane(Screen.REPORT).set_progress(done, total)

    def _on_checked(self, report: LibraryReport) -> None:
        if not report.is_complete and self._report is not None:
            return  # it was stopped: what was known before is more
        import time

        self._report, self._checked_at = report, time.time()
        if self._window.has_pane(Screen.REPORT):
            self._window.pane(Screen.REPORT).set_report(report, at=self._checked_at)
        self._show_findings()
        self._packs.measure(self._library.roots)

    def _on_measured(self, found: Fingerprint) -> None:
        self._content = found
        if self._window.has_pane(Screen.REPORT):
            self._window.pane(Screen.REPORT).set_content(found.code, found.day)

    def _on_check_ended(self) -> None:
        if self._is_stale:
            self._check()
            return
        if self._window.has_pane(Screen.REPORT):
            self._window.pane(Screen.REPORT).set_idle()

    def _on_looked(self) -> None:
        """Files changed, drafts as well: the report that is on screen, or that the preview shows a part of, follows."""
        if self._window.current_name() in (Screen.REPORT, Screen.PREVIEW):
            self._follow_files()

    def _follow_files(self) -> None:
        now = self._library.digest
        if self._report is None or (now is not None and now != self._checked):
            self._check()

    def _file(self, ref: str) -> Path:
        try:
            return self._library.roots.file(ref) if not Path(ref).is_absolute() else Path(ref)
        except PermissionError:
            return self._library.content / ref

    def _open_file(self, ref: str, line: int) -> None:
        if not self._policy.may_leave_app:
            self._messages.say(translate("Reader", "Articles are written on another computer. Here they can be looked "
                                                   "at."))
            return
        path = self._file(ref)
        if not open_in_editor(path, line, self._settings.editor):
            self._messages.say(translate("Reader", "No program could open {path}.").format(path=path))

    def _open_previewed(self, line: int) -> None:
        if self._previewed:
            self._open_file(self._previewed, line)

    def _on_preview(self, ref: str) -> None:
        self._navigator.go_to(Destination(Screen.PREVIEW, ref))

    def _on_left(self) -> None:
        self._navigator.back() if self._navigator.can_go_back else self._navigator.home()

    def _on_article_made(self, path: Path) -> None:
        """A new draft: opened to be written, and shown as patients will see it."""
        open_in_editor(path, 1, self._settings.editor)
        self._navigator.go_to(Destination(Screen.PREVIEW, str(path)))
        self._messages.say(translate("Reader", "The draft {name} is in your folder. Patients do not see it yet.")
                           .format(name=path.name))

    def _on_page(self, page: ArticlePage, problems: tuple[Problem, ...], is_draft: bool) -> None:
        if self._window.current_name() != Screen.PREVIEW:
            return
        around = self._surroundings(page) if page.card.path and not is_draft else Surroundings()
        pane = self._window.pane(Screen.PREVIEW)
        pane.set_clinic(self._library.place(page.card.language), self._settings.paper,
                        QLocale.territoryToCode(QLocale.system().territory()))
        pane.show_article(page, around, is_draft=is_draft, is_inside=self._preview.is_inside)
        pane.set_findings(tuple(_finding(problem) for problem in problems))

    def _on_page_failed(self, sentence: str) -> None:
        if self._window.current_name() == Screen.PREVIEW:
            self._window.pane(Screen.PREVIEW).show_failure(in_words(sentence))

    def _show_findings(self) -> None:
        """What the last check says of the file in the preview, until the file itself has been read."""
        if self._report is None or not self._window.has_pane(Screen.PREVIEW):
            return
        found = next((one.findings for one in self._report.articles if one.path == self._previewed), ())
        self._window.pane(Screen.PREVIEW).set_findings(found)

    def _title_of(self, article: str) -> str:
        card = self._library.find(article, self._language())
        return card.title if card is not None else ""


def packs_in(data: QMimeData) -> tuple[Path, ...]:
    """The packs among the files that are dropped."""
    return packs_among(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def _finding(problem: Problem) -> Finding:
    return Finding(problem.path, problem.line, problem.code, problem.severity, problem.sentence, problem.advice)

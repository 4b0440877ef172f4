"""The one place that builds things: options become settings, services, a window.

Order matters for speed: what the first painting needs is made first, everything else after it.
"""

from __future__ import annotations

import gc
import os
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.options import Options
from reader.policy import LAPTOP, Policy

if TYPE_CHECKING:
    from reader.kiosk.config import KioskConfig
    from reader.kiosk.crash_guard import CrashGuard
    from reader.model import LibraryChange


def run(options: Options) -> int:
    """Open the window and stay until it is closed. Returns the exit code."""
    if options.kiosk:
        from reader.kiosk.start import need_pin

        need_pin(options.data_dir)
    # Nothing made during the start is garbage: looking for some costs a tenth of it. After the first painting it is
    # looked for in this thread only.
    gc.disable()
    from reader.startup_check import check_display, import_qt

    import_qt()
    check_display()

    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(["reader"])
    app.setApplicationName("clinic-reader")
    app.setApplicationDisplayName("Reader")
    app.setDesktopFileName("clinic-reader")

    from reader.services.single_instance import SingleInstance

    instance = SingleInstance()
    if not instance.acquire(options.data_dir) and instance.hand_over(options.target):
        return 0
    # Only now: what cannot start at all has not crashed.
    reader = Reader(app, options, instance, *(_kiosk(options) if options.kiosk else ()))
    reader.open()
    code = app.exec()
    if not reader.close():
        # A thread waits for a folder that does not answer. All that had to be kept is kept; nobody waits for that one.
        os._exit(code)
    return code


def _kiosk(options: Options) -> tuple[Policy, KioskConfig, CrashGuard]:
    """What this run allows, and what it starts with."""
    from reader.kiosk.start import begin_run, read_config
    from reader.log import start_logging
    from reader.policy import KIOSK

    start_logging(options.data_dir)  # nobody sits before it to say what went wrong
    config = read_config(options.kiosk_config_file)
    return KIOSK, config, begin_run(options.data_dir, options.cache_dir)


class Reader:
    """Everything that lives while the window is open, in the order in which it is made."""

    def __init__(  # noqa: ANN001
        self, app, options: Options, instance, policy: Policy = LAPTOP, config: KioskConfig | None = None,
        runs: CrashGuard | None = None,
    ) -> None:
        """`config` and `runs` are there when `policy` is that of a kiosk."""
        from reader.paths import bundled_resources
        from reader.services.library_service import LibraryService
        from reader.services.messages import Messages
        from reader.services.navigator import Navigator
        from reader.services.reading_service import ReadingService
        from reader.services.settings_service import SettingsService
        from reader.services.tasks import Tasks
        from reader.ui.language import InterfaceLanguage, translations
        from reader.ui.main_window import MainWindow
        from reader.ui.pictures import PictureSource
        from reader.ui.screens import Screens
        from reader.ui.wiring import Wiring, look_for

        self._app, self._options, self._instance = app, options, instance
        self.policy, self.kiosk_config = policy, config
        roots = options.roots
        self.writer = Tasks(1)      # what is kept, in order
        self.painter = Tasks(2)     # pictures
        self.worker = Tasks(1)      # the folder
        overrides = options.overrides if config is None else _overrides(options, config)
        self.settings = SettingsService(options.settings_file, overrides, self.writer, is_kept=policy.keeps_anything)
        self.messages = Messages()
        self.navigator = Navigator()
        self.library = LibraryService(roots, options.cache_dir, self.worker)
        self.reading = ReadingService(options.data_dir / "reading.sqlite3", self.writer,
                                      is_kept=policy.keeps_anything)
        self.language = InterfaceLanguage(app, translations(bundled_resources()), self.settings.language)
        self._pictures = PictureSource(self.library.locate, self.painter)
        self.window = MainWindow(self._pictures, policy=policy)
        self.watch = None           # these two: made after the first painting
        self.garbage = None
        self.pack_watch = None
        self._search = None
        self._marks = None
        self._staff = None
        self._speech = None
        self.screens = Screens(self.window, self.library, self.reading, self.settings, self.navigator, self.messages,
                               self.language, self.search, self.marks, self.staff, self.speech, policy)
        make_look = look_for
        if policy.is_kiosk:
            from reader.ui.kiosk_wiring import KioskWiring, kiosk_look

            make_look = kiosk_look(config, app.primaryScreen())
        self.wiring = Wiring(self.window, self.screens, self.library, self.reading, self.settings, self.navigator,
                             self.messages, policy, make_look=make_look)
        if policy.is_kiosk:
            self.kiosk_wiring = KioskWiring(self.window, self.screens, self.library, self.navigator, config)
        self.window.set_look(make_look(self.settings.appearance))
        self.window.closing.connect(self._on_closing)
        self.settings.sources_changed.connect(self._use_sources)
        self._is_closed = False
        self.kiosk_settings = self.guard = self.desk = None
        if policy.is_kiosk:
            self._make_guard(config, runs)

    def open(self) -> None:
        """Show the window where it was asked for, else where it was left; then look at the folder."""
        self.window.painted.connect(self._after_painting)
        self._restore_window()
        if not self.library.languages():
            self.library.refresh()
        # Shown first, filled next: the page is laid out once, at its real size. Nothing is painted in between.
        if self.guard is not None:
            self.guard.screen.cover()
        else:
            self.window.show()
        self._go(self._options.target or self.reading.state("article"))

    def go_to_target(self, target: str) -> None:
        """What another start of the app was asked to open; "" only brings the window to the front."""
        if target:
            self._go(target)
        self.window.setWindowState(self.window.windowState() & ~_minimized())
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def search(self):  # noqa: ANN201
        """The service that searches; made when it is first needed, never before the first painting."""
        if self._search is None:
            from reader.services.search_service import SearchService

            self._search = SearchService(self.library.roots, self._options.cache_dir)
            if self.desk is not None:
                self._search.answered.connect(self.desk.note_answer)
            self._search.index_changed.connect(self.screens.search_again)
            self.library.roots_changed.connect(self._search_elsewhere)
        return self._search

    def marks(self):  # noqa: ANN201
        """The service of what a person keeps; made after the first painting."""
        if self._marks is None:
            from reader.services.marks_service import MarksService

            self._marks = MarksService(self.reading.store, self.library.find, self.library.by_hash,
                                       self.library.page, self.writer)
            self._marks.renamed.connect(self.reading.rename)
        return self._marks

    def staff(self):  # noqa: ANN201
        """The services of staff; made when staff first come."""
        if self._staff is None:
            from reader.services.pack_service import PackService
            from reader.services.preview_service import PreviewService
            from reader.services.staff_service import StaffService

            self._staff = (StaffService(self.library, self._options.data_dir,
                                        has_given_folder=self._options.gives_folder),
                           PreviewService(self.library, self._options.cache_dir),
                           PackService(self._options.data_dir, is_read=self._options.content is None))
            packs = self._staff[2]
            packs.installed.connect(self._look_at_packs)
            packs.gone_back.connect(self._look_at_packs)
        return self._staff

    def speech(self):  # noqa: ANN201
        """The service that reads aloud; made when someone first listens."""
        if self._speech is None:
            from reader.services.speech_service import SpeechService
            from reader.services.voice_process import VoiceProcess

            self._speech = SpeechService(VoiceProcess, self.settings, lambda: self.library.roots)
            if self.desk is not None:
                self.desk.follow_speech(self._speech)
        return self._speech

    def _make_guard(self, config: KioskConfig | None, runs: CrashGuard | None) -> None:
        """What keeps a kiosk on screen, well and shut."""
        from reader.kiosk.config import KioskConfig
        from reader.kiosk.start import begin_run
        from reader.services.kiosk_settings import KioskSettings
        from reader.ui.kiosk_guard import KioskGuard

        options = self._options
        self.kiosk_settings = KioskSettings(options.kiosk_config_file, config or KioskConfig(), self.writer)
        self.guard = KioskGuard(
            self._app, self.window, self.navigator, self.library, self.messages, self.kiosk_settings,
            runs or begin_run(options.data_dir, options.cache_dir), lambda: self.screens.desk.door, options.data_dir,
            self.writer, self.painter)
        self.screens.may_show = self.guard.may_show
        self._make_desk(config or KioskConfig())

    def _make_desk(self, config: KioskConfig) -> None:
        """When a visit begins and ends, and what is left of it then: nothing."""
        from reader.ui.kiosk_desk import KioskDesk

        self.desk = KioskDesk(self._app, self.window, self.screens, self.navigator, self.reading, self.settings, config,
                              self._begin_anew, self._options.data_dir, self.writer)
        self.guard.staff.came.connect(partial(self.desk.set_staff, True))
        self.guard.staff.left.connect(partial(self.desk.set_staff, False))
        self.guard.started_again.connect(self.desk.session.finish)

    def _begin_anew(self) -> None:
        """A visit is over. Services and screens that knew anything of it are thrown away; they are made when they are
        needed again."""
        self.screens.begin_anew()
        marks, self._marks = self._marks, None
        if marks is not None:
            marks.close()
            marks.deleteLater()
        if self._search is not None:
            self._search.begin_anew()
        self.reading.begin_anew()
        self.navigator.begin_anew()
        self.window.show_panel(False)
        self.window.renew()
        self.settings.begin_anew()
        self.screens.keeping.saved_articles()

    def close(self) -> bool:
        """Write what waits to be written and end the threads. False when one had to be left to itself."""
        if self._is_closed:
            return True
        self._is_closed = True
        if self.guard is not None:
            self.guard.stop()
            self.desk.stop()
            self.window.let_close()
            self.window.close()
        if self.garbage is not None:
            self.garbage.close()
        self.screens.close()
        self.language.close()
        self.settings.flush()
        has_ended = self.watch is None or self.watch.close()
        has_ended &= self.pack_watch is None or self.pack_watch.close()
        if self._search is not None:
            self._search.close()
        if self._speech is not None:
            self._speech.close()
        has_ended &= self.library.close()
        for service in self._staff or ():
            service.close()
        if self._marks is not None:
            self._marks.close()
        self.writer.finish()
        self.reading.close()
        has_ended &= self.painter.finish()
        for tasks in (self.writer, self.painter, self.worker):
            tasks.silence()
        return has_ended

    # ---- inside ----------------------------------------------------------------------------------------------

    def _after_painting(self) -> None:
        """All that can wait until a person sees the page."""
        stamp = os.environ.get("READER_PAINT_STAMP")
        if stamp:
            Path(stamp).write_text(str(time.monotonic()), encoding="ascii")
        from reader.services.garbage import GarbageRounds

        self.garbage = GarbageRounds()
        self.garbage.start()
        self.window.complete()
        self.wiring.complete()
        if self._options.quit_after_paint:
            self.window.let_close()
            self.window.close()
            return
        from reader.log import log_qt, start_logging

        start_logging(self._options.data_dir, self.messages.bug_reported.emit)
        log_qt()
        if self.guard is not None:
            self.guard.start()
            self.desk.start()
        else:
            self._instance.message_received.connect(self.go_to_target)
        self._instance.listen()
        self.library.refreshed.connect(self._after_refresh)
        self.screens.keeping.saved_articles()  # made now: the star and the marks of the open article
        self.library.refresh()
        self._watch()
        for complaint in self.settings.complaints if not self.policy.is_kiosk else ():
            self.messages.say(complaint)

    def _use_sources(self) -> None:
        """Where articles come from was decided anew."""
        try:
            self.library.use(self._options.roots_of(self.settings.values))
        except ReaderError as error:
            self.messages.report(error)  # what is on screen stays

    def _watch(self) -> None:
        from reader.services.folder_watch import FolderWatch

        self.watch = FolderWatch(self.library)
        self.watch.folder_lost.connect(self.messages.say)
        self.watch.start()
        if self._options.content is None:
            from reader.services.pack_watch import PackWatch

            self.pack_watch = PackWatch(self._options.data_dir, self._options.installed)
            self.pack_watch.changed.connect(self._use_installed)
            self.pack_watch.start()

    def _look_at_packs(self) -> None:
        if self.pack_watch is not None:
            self.pack_watch.look_now()

    def _use_installed(self, content: Path | None) -> None:
        """Another pack is installed on this computer, or none any more: its articles are shown from now on."""
        self._options = replace(self._options, installed=content)
        self._use_sources()

    def _search_elsewhere(self) -> None:
        self._search.use(self.library.roots)

    def _after_refresh(self, change: LibraryChange) -> None:
        """The catalogue is as the folder is: the index follows, also one that was lost."""
        if change:
            self._pictures.forget()  # one may be another picture under the same name now
        self.search().refresh()

    def _go(self, target: str) -> None:
        """To an id, `id#section` or the path of a file, which may lie outside of the library; "" is Home."""
        from reader.library.names import article_id
        from reader.model import Destination, Screen
        from reader.services.navigator import HOME

        name, _, section = target.partition("#")
        path = Path(name) if name.lower().endswith((".md", ".markdown")) else None
        if path is not None:
            ref = self.library.ref_of(path)
            if not ref:
                self.screens.visit(path, section)
                return
            card = self.library.by_path(ref)
            name = card.id if card is not None else article_id(ref)
        elif name[:2].upper() == "K2":
            from reader.kiosk.take_home_code import is_code

            if is_code(name):  # brought home from a waiting room
                self.navigator.go_to(Destination(Screen.SEARCH, name))
                return
        self.navigator.go_to(Destination(Screen.ARTICLE, name, section) if name else HOME)

    def _restore_window(self) -> None:
        from PySide6.QtCore import QByteArray

        if self.policy.is_kiosk:
            return
        geometry = self.reading.state("geometry")
        if not (geometry and self.window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))):
            screen = self._app.primaryScreen().availableGeometry()
            self.window.resize(min(1280, screen.width()), min(800, screen.height()))

    def _on_closing(self) -> None:
        from reader.model import Screen

        if not self.policy.keeps_anything:
            return
        self.screens.note_place()
        self.reading.set_state("geometry", bytes(self.window.saveGeometry().toBase64()).decode("ascii"))
        current = self.navigator.current
        is_article = current is not None and current.screen is Screen.ARTICLE and bool(
            self.library.find(current.target, self.screens.language))
        self.reading.set_state("article", current.target if is_article else "")


def _overrides(options: Options, config: KioskConfig) -> dict[str, str | int]:
    """What everybody at a kiosk begins with; the command line still decides."""
    from reader.kiosk.start import settings_of

    return settings_of(config) | options.overrides


def _minimized():  # noqa: ANN202
    from PySide6.QtCore import Qt

    return Qt.WindowState.WindowMinimized

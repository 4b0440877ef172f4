"""A kiosk's guard: everything that keeps the app on screen, well, and shut, in one place.

It puts together the lock on keys and menus, the full screen, staff's way in, the page for when something went wrong,
the memory of crashes and the signs of life. It shows no screen of the readers and moves nobody but to Home.
"""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.errors import ReaderError
from reader.kiosk import sizes
from reader.kiosk.config import KioskConfig
from reader.kiosk.crash_guard import CrashGuard, OpenArticle
from reader.kiosk.exit_codes import CLOSED_BY_STAFF, WENT_WRONG
from reader.kiosk.sd_notify import Notifier
from reader.kiosk.status import Status
from reader.model import ArticleCard, Destination, Screen
from reader.services.heartbeat import Heartbeat
from reader.services.kiosk_settings import KioskSettings
from reader.services.library_service import LibraryService
from reader.services.messages import Messages
from reader.services.navigator import Navigator
from reader.services.tasks import Tasks
from reader.ui.kiosk.full_screen import FullScreen
from reader.ui.kiosk.input_lock import InputLock
from reader.ui.kiosk.keys import AllowedKeys
from reader.ui.kiosk.staff_corner import StaffCorner
from reader.ui.kiosk.went_wrong import WentWrong
from reader.ui.kiosk_staff import StaffMode
from reader.ui.main_window import MainWindow
from reader.ui.staff_door import StaffDoor

FAULTS, WITHIN = 8, 60.0  # so many faults in so many seconds: this run is beyond help
CORNER_MM = 16.0
_SMALLEST = "ui_small"    # the smallest letters of a kiosk, by their name in the type table


class KioskGuard(QObject):
    """Made with the window, before anything is shown. `runs` has begun already."""

    started_again = Signal()  # after something went wrong: whatever a person did is to be forgotten
    key_pressed = Signal(str)  # LISTEN, SOFTER or LOUDER

    def __init__(self, app: QApplication, window: MainWindow, navigator: Navigator, library: LibraryService,
                 messages: Messages, settings: KioskSettings, runs: CrashGuard, door: Callable[[], StaffDoor],
                 data_dir: Path, writer: Tasks, worker: Tasks) -> None:
        """`door` gives the door of staff, which is made when they first come. `writer` writes small files in order,
        `worker` does what takes a moment."""
        super().__init__(window)
        self._app, self._window, self._navigator, self._library = app, window, navigator, library
        self.settings, self.runs, self._worker = settings, runs, worker
        self._faults: list[float] = []
        self._fault_count, self._last_fault, self._content = 0, "", ""
        self._is_open, self._before = True, None
        self.lock = InputLock(app, window, AllowedKeys(settings.config))
        self.lock.wished.connect(self.key_pressed)
        self.screen = FullScreen(app, window)
        self.corner = StaffCorner(app, window, settings.config.staff_corner, self._corner_px())
        self.staff = StaffMode(app, window, navigator, settings, door, self._facts, self._pixel, self)
        self.corner.touched.connect(self.staff.knock)
        self.staff.close_requested.connect(self.close_app)
        self.page = WentWrong(window)
        self.page.start_again_requested.connect(self.start_again)
        self.heartbeat = Heartbeat(Notifier(), data_dir, writer, self.status, self)
        messages.bug_reported.connect(self._on_bug)
        navigator.arrived.connect(self._on_arrived)
        library.refreshed.connect(self._measure)
        settings.changed.connect(self._on_settings)
        self._signals = QTimer(self, interval=500)  # so that Python gets to hear of signals while nothing happens
        self._signals.timeout.connect(self._breathe)

    def start(self) -> None:
        """The window has been painted: from now on it is alive."""
        with suppress(ValueError):  # only the main thread may
            self._before = signal.signal(signal.SIGTERM, self._on_terminate)
        self._signals.start()
        self.heartbeat.start()

    def stop(self) -> None:
        """The app ends as it should."""
        if not self._is_open:
            return
        self._is_open = False
        if self._before is not None:
            signal.signal(signal.SIGTERM, self._before)
        self._signals.stop()
        self.heartbeat.stop()
        self.corner.let_go()
        self.lock.open_up()
        self.runs.ended()

    def may_show(self, card: ArticleCard) -> bool:
        """Asked before an article is shown, and noted: False for one that crashed the app."""
        key = f"{card.mark_id}\n{card.language}"
        if self.runs.is_aside(key, card.content_hash):
            return False
        self.runs.showing(OpenArticle(key, card.content_hash, card.path, card.title))
        return True

    def start_again(self) -> None:
        """Home, as if nobody had been there."""
        self.page.hide()
        self.started_again.emit()
        self._navigator.home()

    def close_app(self) -> None:
        """Staff close the app, and it stays closed."""
        self._end(CLOSED_BY_STAFF)

    def status(self) -> Status:
        """How it is, as far as that is known without the disk."""
        return Status(
            __version__, content=self._content, articles=sum(map(self._library.count, self._library.languages())),
            starts=self.runs.starts, crashes=self.runs.crashes, set_aside=len(self.runs.set_aside),
            faults=self._fault_count, last_error=self._last_fault, safe_start=self.runs.is_safe_start)

    # ---- inside ------------------------------------------------------------------------------------------------

    def _end(self, code: int) -> None:
        self._window.let_close()
        self._app.exit(code)

    def _on_terminate(self, *_signal: object) -> None:
        self._end(0)

    def _breathe(self) -> None:
        """Nothing: Python runs the handlers of signals before it."""

    def _on_bug(self, report: str) -> None:
        """A mistake of ours, from whatever thread. The log has it."""
        now = time.monotonic()
        self._fault_count += 1
        last = report.strip().rpartition("\n")[2]
        self._last_fault = last.partition(":")[0].strip()[:80] if last[:1].isalpha() else "unknown"
        self._faults = [one for one in self._faults if now - one < WITHIN] + [now]
        if len(self._faults) >= FAULTS:
            logging.getLogger("reader.kiosk").error("%d faults within a minute: starting anew", FAULTS)
            self.runs.ended()
            self._end(WENT_WRONG)
            return
        self.staff.leave()
        self.page.show_page(self._window.look)

    def _on_arrived(self, destination: Destination) -> None:
        if destination.screen is not Screen.ARTICLE:
            self.runs.showing(None)

    def _measure(self, *_change: object) -> None:
        """By which code the content is compared with that of other kiosks: read off the files, in a thread."""
        roots = self._library.roots

        def measure() -> str:
            from reader.staff.packs.fingerprint import fingerprint_of_shown

            try:
                return str(fingerprint_of_shown(roots))
            except ReaderError:
                return ""

        self._worker.run(measure, self._on_measured)

    def _on_measured(self, code: str) -> None:
        if code != self._content and self._is_open:
            self._content = code
            self.heartbeat.note()

    def _on_settings(self, config: KioskConfig) -> None:
        self.lock.set_keys(AllowedKeys(config))
        self.corner.set_corner(config.staff_corner)

    def _facts(self) -> str:
        return " \N{MIDDLE DOT} ".join(filter(None, (f"Reader {__version__}", self._content)))

    def _pixel(self) -> tuple[float, float]:
        from PySide6.QtGui import QFontMetricsF

        font = self._window.look.font(_SMALLEST)
        return self._pixel_mm(), QFontMetricsF(font).capHeight()

    def _pixel_mm(self) -> float:
        screen = self._app.primaryScreen()
        if screen is None:
            return sizes.USUAL_MM_PER_PIXEL
        size, dots = screen.geometry(), screen.physicalDotsPerInch()
        return sizes.mm_per_pixel(self.settings.config, size.width(), size.height(),
                                  sizes.MM_PER_INCH / dots if dots > 0 else 0.0)

    def _corner_px(self) -> int:
        return max(48, sizes.to_px(CORNER_MM, self._pixel_mm()))

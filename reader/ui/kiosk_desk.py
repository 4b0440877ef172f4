"""A person's visit at a kiosk, between the session's service and the screen: the start screen, “Still reading?”, the
hidden page, and the end, at which everything is thrown away and made anew.

Made by a kiosk only. When something is due is decided by `services.session_service`; what a visit leaves behind is
thrown away by `begin_anew`, which the app gives.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from reader.kiosk.config import KioskConfig
from reader.kiosk.counts import FILE_NAME, Batch, Counts, write
from reader.kiosk.idle import waits
from reader.model import Destination, ReadingRecord, Screen, SearchResults
from reader.services.navigator import Navigator
from reader.services.reading_service import ReadingService
from reader.services.session_service import Ending, SessionService, Stage
from reader.services.settings_service import SettingsService
from reader.services.speech_service import SpeechService, SpeechState
from reader.services.tasks import Tasks
from reader.ui.main_window import MainWindow
from reader.ui.screens import Screens

_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel})
_SHORTEST_QUERY = 3  # letters: what is shorter is still being typed


class KioskDesk(QObject):
    """Lives as long as the window. Nothing happens before `start`."""

    def __init__(
        self, app: QApplication, window: MainWindow, screens: Screens, navigator: Navigator, reading: ReadingService,
        settings: SettingsService, config: KioskConfig, begin_anew: Callable[[], None], data_dir: Path, writer: Tasks,
        *,
        session: SessionService | None = None,
    ) -> None:
        """`begin_anew` throws away all that a visit left in services and screens. `session`: another one than usual,
        for tests with a clock of their own."""
        super().__init__(window)
        assert window.frame is not None
        self._app, self._window, self._screens, self._navigator = app, window, screens, navigator
        self._frame, self._config, self._begin_anew = window.frame, config, begin_anew
        self._counts_file, self._writer = data_dir / FILE_NAME, writer
        self._counts = Counts() if config.counts else None
        self._is_nothing = False  # the last search had no result
        self.session = session or SessionService(
            waits(config.idle_seconds, config.warn_seconds), self.text_in_view,
            unused_seconds=config.attract_seconds if config.attract else 0, parent=self)
        session, frame = self.session, self._frame
        frame.woken.connect(session.touch)
        frame.kept_reading.connect(session.touch)
        frame.take_home_requested.connect(session.touch)
        frame.finish_requested.connect(session.finish)
        frame.cover_changed.connect(self._on_cover)
        session.warned.connect(self._on_warned)
        session.counted_down.connect(self._on_counted_down)
        session.extended.connect(frame.stop_asking)
        session.ended.connect(self._on_ended)
        navigator.arrived.connect(self._on_arrived)
        reading.changed.connect(self._on_read)
        settings.appearance_changed.connect(session.note_use)
        settings.language_changed.connect(session.note_use)

    def start(self) -> None:
        """The window has been painted: show the start screen, and listen for people."""
        self._app.installEventFilter(self)
        self._show_start()

    def stop(self) -> None:
        """Before the app closes. What was counted of enough people is written."""
        self._app.removeEventFilter(self)
        if self._counts is not None:
            self._write(self._counts.end_run())

    def follow_speech(self, speech: SpeechService) -> None:
        """An article that is read aloud keeps the visit open; a few words of a screen do not."""
        def on_state(state: SpeechState) -> None:
            self.session.set_listening(
                state in (SpeechState.SPEAKING, SpeechState.PREPARING) and speech.article is not None)

        speech.state_changed.connect(on_state)

    def note_answer(self, results: SearchResults) -> None:
        """A search was answered."""
        self._is_nothing = not results.articles and not results.is_crisis and \
            len(results.query.strip()) >= _SHORTEST_QUERY

    def set_staff(self, are_in: bool) -> None:
        """Staff have come, or gone. They do not count."""
        if self._counts is not None:
            self._counts.forget_visit()
        self.session.hold(are_in)

    def text_in_view(self) -> str:
        """What somebody may be reading now; "" where no article is open."""
        if self._window.current_name() != Screen.ARTICLE:
            return ""
        view = self._window.pane(Screen.ARTICLE).view
        shown = view.viewport().rect()
        start, end = (view.cursorForPosition(corner).position() for corner in (shown.topLeft(), shown.bottomRight()))
        return view.document().toPlainText()[start:end]

    # ---- inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Only looks: the start screen and the question take what is touched on them."""
        if event.type() in _TOUCHES and not self._frame.is_attracting and not self._frame.is_asking:
            self.session.touch()
        return False

    def _show_start(self) -> None:
        if self._config.attract:
            self._frame.show_attract()

    def _on_cover(self, is_covered: bool) -> None:
        self.session.cover() if is_covered else self.session.uncover()

    def _on_warned(self, seconds: int) -> None:
        can_take = self._config.take_home and bool(self._screens.keeping.saved_articles())
        self._frame.ask_still_reading(seconds, can_take_home=can_take)
        if self._config.sounds:
            QApplication.beep()

    def _on_counted_down(self, seconds: int) -> None:
        self._frame.still_reading.set_seconds(seconds)

    def _on_ended(self, _ending: Ending) -> None:
        """The page is out of sight at once; what it stood on goes when whoever is still speaking has finished."""
        self._show_start()
        QTimer.singleShot(0, self, self._clear)

    def _clear(self) -> None:
        if self.session.stage is not Stage.ATTRACT:
            return  # somebody is there already; cannot be: nothing comes between
        self._note_nothing_found()
        if self._counts is not None:
            self._write(self._counts.end_visit())
        self._frame.stop_asking()
        self._frame.uncover_page()
        self._frame.close_sheets()
        self._clear_clipboard()
        self._begin_anew()
        self._navigator.home()
        self._show_start()

    def _clear_clipboard(self) -> None:
        clipboard = self._app.clipboard()
        clipboard.clear(QClipboard.Mode.Clipboard)
        if clipboard.supportsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        if clipboard.supportsFindBuffer():
            clipboard.clear(QClipboard.Mode.FindBuffer)

    def _on_arrived(self, destination: Destination) -> None:
        if destination.screen is not Screen.HOME:
            self.session.note_use()
        if destination.screen is not Screen.SEARCH:
            self._note_nothing_found()
        if self._counts is not None and destination.screen is Screen.ARTICLE \
                and self._window.current_name() == Screen.ARTICLE:
            page = self._window.pane(Screen.ARTICLE).page
            if page is not None:
                self._counts.opened(page.card.mark_id, page.card.language)

    def _on_read(self, record: ReadingRecord) -> None:
        if self._counts is not None and record.finished:
            self._counts.finished(record.article, record.language)

    def _note_nothing_found(self) -> None:
        if self._is_nothing and self._counts is not None:
            self._counts.found_nothing()
        self._is_nothing = False

    def _write(self, batch: Batch | None) -> None:
        if batch:
            self._writer.run(partial(write, self._counts_file, batch))

"""Reading aloud as far as one sees it: the player at the foot of the page, and the sentence lit in it.

Stands between a reading view and its pane; both parts are made at the first listening. Speaks nothing: it is told what
is said, and says what a person wishes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.player_bar import PlayerBar
from reader.ui.widgets.reading_view import ReadingView
from reader.ui.widgets.spoken_on_page import SpokenOnPage
from reader.ui.widgets.text_on_page import TextOnPage


class ReadAloud(QObject):
    """Places count in the article's text (`reader.marks.article_text`)."""

    player_shown = Signal(bool)      # the page has another height now
    toggle_requested = Signal()
    step_requested = Signal(int)
    repeat_requested = Signal()
    stop_requested = Signal()
    speed_requested = Signal(str)
    volume_requested = Signal(int)
    voice_requested = Signal(str)

    def __init__(self, view: ReadingView, text: TextOnPage, pane: QWidget) -> None:
        super().__init__(pane)
        self._view, self._text, self._pane = view, text, pane
        self._look: Look | None = None
        self.player = PlayerBar(pane)
        self.player.hide()
        self.sentence = SpokenOnPage(view, text, self)
        self.sentence.away_changed.connect(self.player.set_away)
        self.player.show_requested.connect(self._on_show)
        self.player.height_changed.connect(self._on_height)
        for wish in ("toggle_requested", "step_requested", "repeat_requested", "stop_requested", "speed_requested",
                     "volume_requested", "voice_requested"):
            getattr(self.player, wish).connect(getattr(self, wish))

    @property
    def is_open(self) -> bool:
        return not self.player.isHidden()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.player.set_look(look)
        self.sentence.is_still = look.appearance.motion == "less"

    def open(self) -> None:
        """Show the player."""
        if not self.is_open:
            with self.sentence.laying_out():
                self.player.show()
                self.player_shown.emit(True)

    def close(self) -> None:
        """Nothing is read any more: the player goes and nothing is lit."""
        self.sentence.clear()
        if self.is_open:
            had_focus = self.player.isAncestorOf(self.player.focusWidget()) if self.player.focusWidget() else False
            self.player.hide()
            self.player_shown.emit(False)
            if had_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sentence(self, start: int, end: int, words: str, heading: str, text: str) -> None:
        """Light what is said now. `text` is the article's; see `SpokenOnPage.show_sentence`."""
        self._text.set_text(text)
        self.player.set_section(heading)
        self.sentence.show_sentence(start, end, words)

    def place_in_view(self, text: str) -> int:
        """Where in the article's text one is; 0 at the top of the page."""
        if self._view.verticalScrollBar().value() <= 2:
            return 0
        self._text.set_text(text)
        return self._text.first_in_view()[0]

    def follow(self) -> None:
        """Bring the sentence back into the window."""
        self.sentence.follow()

    def say(self, words: str) -> None:
        """Tell people with a screen reader something that the voice does not say itself."""
        announce(self.player, words)

    @contextmanager
    def laying_out(self) -> Iterator[None]:
        """The page is laid out anew inside."""
        with self.sentence.laying_out():
            yield

    def _on_height(self) -> None:
        if self.is_open:
            self.player_shown.emit(True)

    def _on_show(self) -> None:
        self.follow()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

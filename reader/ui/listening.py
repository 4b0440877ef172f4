"""Reading aloud, between its service and what is on screen: the Listen button, the player, the lit sentence, messages.

Made when someone first wants to listen. Decides where reading begins and what ends it; what is said is the service's.
"""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QObject

from reader.model import ArticlePage, Screen
from reader.services.messages import Messages
from reader.services.settings_service import SettingsService
from reader.services.speech_service import SpeechFailure, SpeechService, SpeechState
from reader.services.voice import BROKEN, NO_ENGINE, NO_VOICE, SILENT
from reader.ui.main_window import MainWindow
from reader.ui.wording import language_name, translate


class Listening(QObject):
    """See the module."""

    def __init__(self, window: MainWindow, speech: SpeechService, settings: SettingsService, messages: Messages,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._speech, self._settings, self._messages = window, speech, settings, messages
        self._pane: QObject | None = None   # the pane that the player is in
        self._reads_article = False         # not only a few words of a screen
        self._panes = 0                     # counts them
        self._text = ""                     # of the article that is read
        speech.state_changed.connect(self._on_state)
        speech.sentence_started.connect(self._on_sentence)
        speech.voices_changed.connect(self._on_voices)
        speech.finished.connect(self._on_finished)
        speech.failed.connect(self._on_failed)

    @property
    def is_on(self) -> bool:
        """Whether an article is being read, or was paused."""
        return self._speech.is_on

    # ---- what one can do

    def toggle(self) -> None:
        """The Listen button: read what is selected, else from the first line in the window on; pause; go on."""
        if self._speech.is_on:
            self._toggle()
            return
        pane, page = self._open_article()
        if page is None:
            self._messages.say(translate("Reader", "Open an article first. Then Reader can read it aloud."))
            return
        start, end = pane.selected()
        if end > start:
            pane.view.selection.clear()  # what is read is lit
            self._listen(pane, page, start, end)
        else:
            self._listen(pane, page, pane.aloud.place_in_view(self._text_of(page)))

    def listen_from(self, place: int) -> None:
        """Read aloud from a place of the article's text on."""
        pane, page = self._open_article()
        if page is not None:
            self._listen(pane, page, place)

    def step(self, count: int) -> None:
        """Go by sentences."""
        if self._speech.is_on:
            self._follow()
            self._speech.step(count)

    def repeat(self) -> None:
        """Say the last sentence again."""
        if self._speech.is_on:
            self._follow()
            self._speech.repeat()

    def change_volume(self, steps: int) -> None:
        """Louder or softer, also before anything is read."""
        percent = self._speech.change_volume(steps)
        words = translate("Reader", "Volume {percent} %").format(percent=percent)
        if self._pane is not None and self._speech.article is not None:
            self._pane.aloud.player.set_volume(percent)
            self._pane.aloud.say(words)
        else:
            self._messages.say(words)  # nothing else shows it

    def pause(self) -> None:
        """Something else wants to be read or looked at: a card, a large picture, a question."""
        self._speech.pause()

    def stop(self) -> bool:
        """Be quiet. Whether anything was being read. For Escape, for leaving the article, for the end of a visit."""
        was_on = self._speech.is_on
        self._speech.stop()
        return was_on

    # ---- inside

    def _open_article(self) -> tuple:
        if self._window.current_name() != Screen.ARTICLE:
            return None, None
        pane = self._window.pane(Screen.ARTICLE)
        return pane, pane.page

    @staticmethod
    def _text_of(page: ArticlePage) -> str:
        from reader.marks.article_text import article_text

        return article_text(page).text

    def _listen(self, pane, page: ArticlePage, start: int, end: int = 0) -> None:  # noqa: ANN001
        self._take(pane)
        self._reads_article = True
        pane.aloud.player.set_speed(self._settings.speech_speed)  # the settings may be those of another visit
        pane.aloud.player.set_volume(self._settings.speech_volume)
        self._text = self._text_of(page)
        self._speech.listen(page, start, end)

    def _take(self, pane) -> None:  # noqa: ANN001
        """Show and hear the player of this pane. There is another one after the interface has changed its language."""
        if pane is self._pane:
            return
        self._pane = pane
        self._panes += 1
        pane.destroyed.connect(partial(self._on_pane_gone, self._panes))
        aloud = pane.aloud
        aloud.toggle_requested.connect(self._toggle)
        aloud.step_requested.connect(self.step)
        aloud.repeat_requested.connect(self.repeat)
        aloud.stop_requested.connect(self._speech.stop)
        aloud.speed_requested.connect(self._on_speed)
        aloud.volume_requested.connect(self.change_volume)
        aloud.voice_requested.connect(self._speech.set_voice)

    def _on_pane_gone(self, number: int, *_: object) -> None:
        if number == self._panes:  # an older one may go after the new one has come
            self._pane = None
            self._speech.stop()

    def _toggle(self) -> None:
        self._follow()
        self._speech.toggle()

    def _follow(self) -> None:
        if self._pane is not None:
            self._pane.aloud.follow()

    def _on_speed(self, speed: str) -> None:
        self._speech.set_speed(speed)
        self._pane.aloud.player.set_speed(speed)

    def _on_voices(self, names: tuple[str, ...], current: str) -> None:
        if self._pane is not None:
            self._pane.aloud.player.set_voices(names, current)

    def _on_state(self, state: SpeechState) -> None:
        is_article = self._speech.article is not None
        self._window.top_bar.set_listening(state is not SpeechState.OFF and is_article)
        if self._pane is None:
            return
        aloud = self._pane.aloud
        if state is SpeechState.OFF:
            aloud.close()
            return
        if not is_article:  # a few words of a screen: nothing is lit
            return
        aloud.player.set_speaking(state is not SpeechState.PAUSED)
        aloud.open()
        if state is SpeechState.PAUSED:
            aloud.say(translate("Reader", "Paused"))

    def _on_sentence(self, one) -> None:  # noqa: ANN001
        article = self._speech.article
        if self._pane is not None and article is not None:
            self._pane.aloud.show_sentence(one.start, one.end, one.words, one.heading or article.card.title, self._text)

    def _on_finished(self) -> None:
        if not self._reads_article:
            return
        self._reads_article = False
        self._messages.say(translate("Reader", "This is the end of what was read aloud."))

    def _on_failed(self, failure: SpeechFailure) -> None:
        self._messages.warn(_sentence(failure))


def _sentence(failure: SpeechFailure) -> str:
    """Why nothing is heard, and what can be done on this computer."""
    how = {"win": translate("Reader", "Voices are added in the Windows settings under Time & language, Speech."),
           "darwin": translate("Reader", "Voices are added in the system settings under Accessibility, "
                                         "Spoken Content.")}
    here = next((words for name, words in how.items() if sys.platform.startswith(name)), translate(
        "Reader", "On Linux these programs speak: speech-dispatcher and espeak-ng."))
    if failure.reason == NO_VOICE:
        said = translate("Reader", "This computer has no reading voice for {language}. Ask staff to add one.").format(
            language=language_name(failure.language))
        return f"{said} {here}"
    if failure.reason == NO_ENGINE:
        return f"{translate('Reader', 'This computer has no reading voice. Ask staff to add one.')} {here}"
    if failure.reason in (SILENT, BROKEN):
        said = translate("Reader", "The reading voice does not answer. Touch Listen to try again.")
        return f"{said} {translate('Reader', 'If it stays silent, ask staff to check the sound of this computer.')}"
    return translate("Reader", "This article could not be read aloud.")

"""Reads an article aloud, sentence after sentence. Owns what is being read and where in it one is.

It is given an article and where to begin; which voice speaks and how fast comes from the settings. A pause stops within
the sentence, and going on says that sentence from its start: one knows again where one was, and every engine can do it.
Nothing of this is made, and no engine started, before someone wants to listen.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model import ArticlePage
from reader.roots import Roots
from reader.services.settings_service import SettingsService
from reader.services.tasks import Tasks
from reader.services.voice import NO_VOICE, Saying
from reader.values import value

if TYPE_CHECKING:
    from reader.speech.pronunciation import Pronunciations
    from reader.speech.utterance import Utterance

RATES = {"slow": -0.4, "normal": 0.0, "fast": 0.4}
VOLUME_STEP = 5  # percent: twenty steps from silence to as loud as it gets


class SpeechState(StrEnum):
    OFF = "off"
    PREPARING = "preparing"   # the engine starts, the sentences are made
    SPEAKING = "speaking"
    PAUSED = "paused"


@value
class SpeechFailure:
    """Why nothing is read aloud: `reason` is one of the names in `voice`, `language` that of the article."""

    reason: str
    language: str = ""


class SpeechService(QObject):
    """See the module. One article at a time."""

    state_changed = Signal(SpeechState)
    sentence_started = Signal(object)      # the Utterance that is said now
    finished = Signal()                    # all that was asked for has been said
    failed = Signal(SpeechFailure)
    voices_changed = Signal(object, str)   # names of the voices for the article's language; the one that speaks

    def __init__(self, make_voice: Callable[[], QObject], settings: SettingsService, roots: Callable[[], Roots],
                 parent: QObject | None = None, *, pauses: float = 1.0) -> None:
        """`make_voice` gives a `voice.Voice` or what has its words; it is called at the first listening. `roots` says
        where the lists of pronunciations are. `pauses` makes the silence between sentences longer or shorter."""
        super().__init__(parent)
        self._make_voice, self._settings, self._roots, self._pauses = make_voice, settings, roots, pauses
        self._voice: QObject | None = None
        self._locales: tuple[str, ...] | None = None   # None: the engine is not open
        self._is_opening = False
        self._voices: dict[str, tuple[str, ...]] = {}  # by locale
        self._tasks = Tasks(1, self)
        self._state = SpeechState.OFF
        self._article: ArticlePage | None = None
        self._asked = 0                                 # counts the listenings: an answer may come too late
        self._found: tuple[Utterance, ...] = ()
        self._index = 0
        self._numbers = 0                               # of what has been given to the voice
        self._gap = QTimer(self, singleShot=True)
        self._gap.timeout.connect(self._speak_next)

    # ---- what it is

    @property
    def state(self) -> SpeechState:
        return self._state

    @property
    def is_on(self) -> bool:
        """Whether an article is being read, or was paused."""
        return self._state is not SpeechState.OFF

    @property
    def article(self) -> ArticlePage | None:
        """What is being read."""
        return self._article

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        """All that will be said of it, in order."""
        return self._found

    @property
    def current(self) -> Utterance | None:
        """The sentence that is said now, or that a pause has stopped in."""
        return self._found[self._index] if self.is_on and self._index < len(self._found) else None

    # ---- what one can do

    def listen(self, article: ArticlePage, start: int = 0, end: int = 0) -> None:
        """Read `article` aloud from the sentence at `start` of its text on; with an `end`, only up to there."""
        self.stop()
        self._article = article
        self._asked += 1
        self._set_state(SpeechState.PREPARING)
        self._tasks.run(partial(_prepare, article, self._roots(), start, end),
                        partial(self._on_prepared, self._asked), partial(self._on_not_prepared, self._asked))

    def say(self, words: str, language: str) -> None:
        """Say a few words that are of no article: what a screen is called, what a message says. Whatever was being read
        is over; `article` is None meanwhile."""
        self.stop()
        self._asked += 1
        self._set_state(SpeechState.PREPARING)
        self._tasks.run(partial(_prepare_words, words, language, self._roots()),
                        partial(self._on_prepared, self._asked), partial(self._on_not_prepared, self._asked))

    def pause(self) -> None:
        if self._state in (SpeechState.SPEAKING, SpeechState.PREPARING):
            self._hush()
            self._set_state(SpeechState.PAUSED)

    def resume(self) -> None:
        """Go on with the sentence that was stopped in."""
        if self._state is SpeechState.PAUSED:
            self._set_state(SpeechState.SPEAKING if self._found else SpeechState.PREPARING)
            self._go()

    def toggle(self) -> None:
        self.resume() if self._state is SpeechState.PAUSED else self.pause()

    def step(self, count: int) -> None:
        """Go `count` sentences on (or back, when negative) and speak from there."""
        if self._found and self.is_on:
            self._index = min(max(0, self._index + count), len(self._found) - 1)
            self._set_state(SpeechState.SPEAKING)
            self._go()

    def repeat(self) -> None:
        """Say the last sentence again, and no other: what was being read goes on after it."""
        self.step(0)

    def stop(self) -> None:
        """Be quiet and forget the article."""
        if self.is_on:
            self._asked += 1
            self._hush()
            self._article, self._found, self._index = None, (), 0
            self._set_state(SpeechState.OFF)

    def set_speed(self, speed: str) -> None:
        """ "slow", "normal" or "fast". The sentence begins again, so that one hears it."""
        self._settings.set_speech_speed(speed)
        self._again()

    def change_volume(self, steps: int) -> int:
        """Louder or softer by some steps. Returns the volume in percent."""
        before = self._settings.speech_volume
        self._settings.set_speech_volume(before + steps * VOLUME_STEP)
        if self._settings.speech_volume != before:
            self._again()
        return self._settings.speech_volume

    def set_voice(self, name: str) -> None:
        """Let another voice read articles of this language."""
        if self._article is not None:
            self._settings.set_speech_voice(self._article.card.language, name)
            self._tell_voices()
            self._again()

    def close(self) -> None:
        """Before the app closes."""
        self.stop()
        self._tasks.silence()
        if self._voice is not None:
            self._voice.close()

    # ---- inside

    def _set_state(self, state: SpeechState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _hush(self) -> None:
        self._gap.stop()
        self._numbers += 1  # what the voice still tells of the last one is no news
        if self._voice is not None and self._locales is not None:
            self._voice.stop()

    def _again(self) -> None:
        if self._state is SpeechState.SPEAKING:
            self._go()

    def _on_prepared(self, asked: int, prepared: tuple[tuple[Utterance, ...], int]) -> None:
        if asked != self._asked:
            return
        self._found, self._index = prepared
        if not self._found:
            self.stop()
            self.finished.emit()
        elif self._state is SpeechState.PREPARING:
            self._go()

    def _on_not_prepared(self, asked: int, _error: Exception) -> None:
        if asked == self._asked:
            self.stop()  # the log has the cause
            self.failed.emit(SpeechFailure("broken"))

    def _go(self) -> None:
        """Say the sentence that one is at, as soon as there is a voice for it."""
        self._hush()
        if not self._found:
            return
        if self._voice is None:
            self._voice = self._make_voice()
            self._voice.setParent(self)
            self._voice.opened.connect(self._on_opened)
            self._voice.voices_found.connect(self._on_voices)
            self._voice.ended.connect(self._on_ended)
            self._voice.failed.connect(self._on_failed)
        if self._locales is None:
            if not self._is_opening:
                self._is_opening = True
                self._voice.open()
        elif self._locale() in self._voices:
            self._speak()
        else:
            self._find_voices()

    def _on_opened(self, locales: tuple[str, ...]) -> None:
        self._is_opening = False
        self._locales, self._voices = locales, {}
        if self._state in (SpeechState.PREPARING, SpeechState.SPEAKING) and self._found:
            self._go()

    def _locale(self) -> str:
        from reader.speech.voice_choice import best_locale

        return best_locale(self._found[self._index].language, self._locales or ())

    def _find_voices(self) -> None:
        locale = self._locale()
        if locale:
            self._voice.find_voices(locale)
        else:
            language = self._found[self._index].language
            self.stop()
            self.failed.emit(SpeechFailure(NO_VOICE, language))

    def _on_voices(self, locale: str, names: tuple[str, ...]) -> None:
        self._voices[locale] = names
        if self._state in (SpeechState.PREPARING, SpeechState.SPEAKING) and self._found:
            self._tell_voices()
            self._speak()

    def _tell_voices(self) -> None:
        from reader.speech.voice_choice import offered

        if self._found:
            self.voices_changed.emit(offered(self._voices.get(self._locale(), ()), self._locale()), self._voice_name())

    def _voice_name(self) -> str:
        from reader.speech.voice_choice import best_voice, chosen_voices

        base = self._found[self._index].language.partition("-")[0].lower()
        chosen = chosen_voices(self._settings.speech_voices).get(base, "")
        return best_voice(chosen, self._voices.get(self._locale(), ()), self._locale())

    def _speak(self) -> None:
        one = self._found[self._index]
        self._numbers += 1
        self._set_state(SpeechState.SPEAKING)
        self.sentence_started.emit(one)
        if self._state is SpeechState.SPEAKING and self._found and self._found[self._index] is one:
            self._voice.say(Saying(self._numbers, one.text, self._locale(), self._voice_name(),
                                   RATES[self._settings.speech_speed], self._settings.speech_volume / 100))

    def _speak_next(self) -> None:
        self._index += 1
        self._speak()

    def _on_ended(self, number: int) -> None:
        if number != self._numbers or self._state is not SpeechState.SPEAKING:
            return
        pause = self._found[self._index].pause
        if self._index + 1 < len(self._found):
            self._gap.start(round(pause * self._pauses))
        else:
            self.stop()
            self.finished.emit()

    def _on_failed(self, reason: str, cause: str) -> None:
        _log().warning("Reading aloud failed: %s (%s)", reason, cause)
        self._locales, self._is_opening = None, False
        if self.is_on:
            language = self._found[self._index].language if self._found else ""
            self.stop()
            self.failed.emit(SpeechFailure(reason, language))


def _prepare(article: ArticlePage, roots: Roots, start: int, end: int) -> tuple[tuple[Utterance, ...], int]:
    """The sentences to say, and the number of the first; in another thread: an article may be long and a file slow."""
    from reader.speech.reading import between, nearest, utterances

    said = _pronunciations(roots)
    found = utterances(article, said)
    return (between(found, start, end, said), 0) if end > start else (found, nearest(found, start) if start else 0)


def _prepare_words(words: str, language: str, roots: Roots) -> tuple[tuple[Utterance, ...], int]:
    from reader.speech.reading import some_words

    return some_words(words, language, _pronunciations(roots)), 0


def _pronunciations(roots: Roots) -> Pronunciations:
    """How words are said; what is wrong with the files stands in the log, and staff are told by the content check."""
    from reader.errors import ContentFolderMissing
    from reader.paths import bundled_content
    from reader.speech.pronunciation import load

    try:
        bundled = bundled_content()
    except ContentFolderMissing:
        bundled = None
    said, problems = load(roots, bundled)
    for problem in problems:
        _log().warning("%s: %s", problem.path, problem.sentence)
    return said


def _log():  # noqa: ANN202
    """Imported when there is something to say."""
    import logging

    return logging.getLogger(__name__)

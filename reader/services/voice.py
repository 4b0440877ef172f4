"""A voice: Qt's speech engine behind six words and five facts. It knows one sentence at a time and no article.

Engines differ, and here is where that ends: one tells of its end only after a while, and of what it was told to stop
saying as well. So a sentence is given to the engine only when it has been quiet for a moment, and an end only counts
for the sentence that has begun. Runs in the process of `voice_process`, in tests in their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QElapsedTimer, QLocale, QLoggingCategory, QObject, QTimer, Signal

from reader.values import value

MOCK = "mock"      # Qt's own silent engine, for tests: never taken by itself
_USUAL = ("winrt", "sapi", "darwin", "speechd", "flite", "android")
_QUIET_MS = 120    # after a stop an engine may still tell of what it has stopped
_TRIES, _TRY_MS = 3, 900
_STOP_MS = 1500    # as long is waited for an engine to be quiet

NO_ENGINE, NO_VOICE, BROKEN, SILENT = "no-engine", "no-voice", "broken", "silent"


@value
class Saying:
    """One thing to say. `locale` and `voice` are names that the voice itself gave; "" for its usual ones."""

    number: int
    text: str
    locale: str = ""
    voice: str = ""
    rate: float = 0.0     # -1 slowest, 1 fastest
    volume: float = 0.8   # 0 to 1


class Voice(QObject):
    """See the module. `engine` names one of Qt's engines; without it the best of this computer is taken."""

    opened = Signal(object)          # the locales it speaks, a tuple of names
    voices_found = Signal(str, object)  # a locale, the names of its voices
    began = Signal(int)              # the number of what is said now
    ended = Signal(int)              # it has been said to its end
    failed = Signal(str, str)        # one of the names above, and the cause for the log

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = engine
        self._speech = None
        self._locales: dict[str, QLocale] = {}
        self._next: Saying | None = None    # waits until the engine is quiet
        self._now: Saying | None = None     # given to the engine
        self._has_begun = False
        self._stopped = QElapsedTimer()
        self._tries = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._give)

    def open(self) -> None:
        """Start the engine; `opened` or `failed` says how it went."""
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # tells of sound systems that nobody asked for
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._states = QTextToSpeech.State
        name = self._wanted or _best(QTextToSpeech.availableEngines())
        if not name:
            self.failed.emit(NO_ENGINE, "Qt found no speech engine")
            return
        self._tries = 0
        self._start(name)

    def _start(self, name: str) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        speech = QTextToSpeech(name, self)
        if speech.engine() != name or speech.state() == self._states.Error:
            cause = f"{name}: {speech.errorString()}"
            speech.deleteLater()
            self._tries += 1
            if self._tries < _TRIES:  # speech-dispatcher starts when it is first asked, and answers a little later
                QTimer.singleShot(_TRY_MS, self, partial(self._start, name))
            else:
                self.failed.emit(NO_ENGINE, cause)
            return
        self._speech = speech
        self._locales = {locale.name(): locale for locale in speech.availableLocales()}
        if not self._locales:
            self.failed.emit(NO_ENGINE, f"{name} has no voices")
            return
        speech.stateChanged.connect(self._on_state)
        speech.errorOccurred.connect(self._on_error)
        self.opened.emit(tuple(self._locales))

    def find_voices(self, locale: str) -> None:
        """Ask for the voices of a locale: `voices_found` names them."""
        names: tuple[str, ...] = ()
        if self._speech is not None and locale in self._locales:
            self._speech.setLocale(self._locales[locale])
            names = tuple(dict.fromkeys(one.name() for one in self._speech.availableVoices()))
        self.voices_found.emit(locale, names)

    def say(self, saying: Saying) -> None:
        """Say this instead of whatever is being said."""
        self.stop()
        if self._speech is not None:
            self._next = saying
            self._wait()

    def stop(self) -> None:
        """Be quiet now. Nothing more is told of what was being said."""
        self._next = None
        self._timer.stop()
        if self._speech is not None and self._now is not None:
            self._now, self._has_begun = None, False
            self._speech.stop()
            self._stopped.start()

    def close(self) -> None:
        """Let the engine go."""
        self.stop()
        if self._speech is not None:
            self._speech.deleteLater()
            self._speech = None

    # ---- inside

    def _wait(self) -> None:
        """Give the next sentence to the engine as soon as it is quiet."""
        quiet_for = self._stopped.elapsed() if self._stopped.isValid() else _QUIET_MS
        self._timer.start(max(0, _QUIET_MS - quiet_for))

    def _give(self) -> None:
        saying, speech = self._next, self._speech
        if saying is None or speech is None:
            return
        is_busy = speech.state() in (self._states.Speaking, self._states.Paused, self._states.Synthesizing)
        if is_busy and self._stopped.isValid() and self._stopped.elapsed() < _STOP_MS:
            self._timer.start(40)
            return
        self._next, self._now, self._has_begun = None, saying, False
        if saying.locale in self._locales and speech.locale() != self._locales[saying.locale]:
            speech.setLocale(self._locales[saying.locale])
        if saying.voice and speech.voice().name() != saying.voice:
            found = next((one for one in speech.availableVoices() if one.name() == saying.voice), None)
            if found is not None:
                speech.setVoice(found)
        speech.setRate(saying.rate)
        speech.setVolume(saying.volume)
        speech.say(saying.text)

    def _on_state(self, state) -> None:  # noqa: ANN001
        if self._now is None:
            return
        if state == self._states.Speaking and not self._has_begun:
            self._has_begun = True
            self.began.emit(self._now.number)
        elif state == self._states.Ready and self._has_begun:
            said, self._now, self._has_begun = self._now, None, False
            self.ended.emit(said.number)

    def _on_error(self, _reason, words: str) -> None:  # noqa: ANN001
        self._next = self._now = None
        self.failed.emit(BROKEN, words)


def _best(engines: Sequence[str]) -> str:
    """The engine to take: the better known first; "" when there is only the silent one."""
    there = [name for name in engines if name != MOCK]
    return next((name for name in _USUAL if name in there), next(iter(there), ""))

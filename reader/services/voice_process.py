"""The voice in a process of its own, so that a speech engine that hangs or falls over never takes the window with it.

On Linux an engine talks to another program, and waits for its answer as long as it takes: speech-dispatcher on a
computer without a sound card was seen to answer never. Here the process is ended then, and one sentence says so.

One line of JSON for each word and each fact. The process ends with its input: none is left behind.
"""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

import reader
from reader.services.voice import BROKEN, NO_ENGINE, SILENT, Saying

WORD = "--voice"      # how a frozen build, which has no Python to start, starts a voice
OPEN_MS = 10_000      # for an engine to start; the first start of the day may load its voices
BEGIN_MS = 8_000      # for a sentence to begin
_END_MS, _END_MS_A_BYTE = 8_000, 150  # for it to end: slow voices need 100 ms a letter, three times that for 湖
_CLOSE_MS = 400
_BOOT = ("import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
         "from reader.services.voice_process import serve; serve(sys.argv[2])")


class VoiceProcess(QObject):
    """The same words and facts as `voice.Voice`. After `failed` it can be opened again."""

    opened = Signal(object)
    voices_found = Signal(str, object)
    began = Signal(int)
    ended = Signal(int)
    failed = Signal(str, str)

    def __init__(self, engine: str = "", parent: QObject | None = None, *, command: Sequence[str] = ()) -> None:
        """`command` starts another program that speaks the same lines, for tests."""
        super().__init__(parent)
        self._engine, self._command = engine, list(command)
        self._process: QProcess | None = None
        self._said_last = deque(maxlen=20)   # lines of the process about itself, for the log
        self._now: Saying | None = None
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._on_patience)

    def open(self) -> None:
        self._end()
        process = QProcess(self)
        command = self._command or _command(self._engine)
        process.setProgram(command[0])
        process.setArguments(command[1:])
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_complaint)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_process_error)
        self._process = process
        self._patience.start(OPEN_MS)
        process.start()

    def find_voices(self, locale: str) -> None:
        self._tell({"voices": locale})

    def say(self, saying: Saying) -> None:
        self._now = saying
        self._patience.start(BEGIN_MS)
        self._tell({"say": saying.__dict__})

    def stop(self) -> None:
        self._now = None
        self._patience.stop()
        self._tell({"stop": True})

    def close(self) -> None:
        self._end(gently=True)

    # ---- inside

    def _tell(self, word: dict) -> None:
        if self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(json.dumps(word).encode("ascii") + b"\n")

    def _on_output(self) -> None:
        process = self._process
        while self._process is process and process is not None and process.canReadLine():
            try:
                fact = json.loads(bytes(process.readLine().data()))
            except ValueError:
                continue
            self._take(fact)

    def _take(self, fact: dict) -> None:
        if "opened" in fact:
            self._patience.stop()
            self.opened.emit(tuple(fact["opened"]))
        elif "voices" in fact:
            self.voices_found.emit(fact["voices"], tuple(fact["names"]))
        elif "began" in fact:
            if self._now is not None and self._now.number == fact["began"]:
                self._patience.start(_END_MS + _END_MS_A_BYTE * len(self._now.text.encode("utf-8", "replace")))
            self.began.emit(fact["began"])
        elif "ended" in fact:
            if self._now is not None and self._now.number == fact["ended"]:
                self._patience.stop()
                self._now = None
            self.ended.emit(fact["ended"])
        elif "failed" in fact:
            self._fail(fact["failed"], fact["cause"])

    def _on_complaint(self) -> None:
        if self._process is not None:
            self._said_last.extend(bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
                                   .splitlines())

    def _on_patience(self) -> None:
        self._fail(SILENT, "no answer from the process of the voice")

    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        if self._process is not None:
            self._fail(BROKEN, f"the process of the voice ended with {code}: " + " ".join(self._said_last)[-500:])

    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._fail(NO_ENGINE, self._process.errorString())

    def _fail(self, name: str, cause: str) -> None:
        self._end()
        self.failed.emit(name, cause)

    def _end(self, *, gently: bool = False) -> None:
        process, self._process = self._process, None
        self._now = None
        self._patience.stop()
        if process is None:
            return
        process.blockSignals(True)
        if process.state() != QProcess.ProcessState.NotRunning:
            if gently:  # so that the engine stops speaking, too
                process.write(b'{"stop": true}\n')
                process.closeWriteChannel()
                if process.waitForFinished(_CLOSE_MS):
                    process.deleteLater()
                    return
            process.kill()
            process.waitForFinished(_CLOSE_MS)
        process.deleteLater()


def _command(engine: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORD, engine]
    package = str(Path(reader.__file__).resolve().parent.parent)
    path = [package, *(entry for entry in sys.path if isinstance(entry, str) and entry and entry != package)]
    return [sys.executable, "-I", "-S", "-X", "utf8", "-c", _BOOT, json.dumps(path), engine]


def serve(engine: str = "") -> None:
    """Be the process: words come in, facts go out."""
    from PySide6.QtCore import QCoreApplication

    from reader.services.tasks import Tasks
    from reader.services.voice import Voice

    app = QCoreApplication(["reader-voice"])
    voice = Voice(engine)
    lines = Tasks(1)
    source = sys.stdin.buffer

    def tell(**fact: object) -> None:
        try:
            sys.stdout.write(json.dumps(fact) + "\n")
            sys.stdout.flush()
        except OSError:
            os._exit(0)  # nobody listens any more

    def fail(name: str, cause: str) -> None:
        tell(failed=name, cause=cause)

    def take(line: bytes) -> None:
        if not line:
            voice.close()
            app.processEvents()
            os._exit(0)  # not one of the engine's own threads keeps it
        word = json.loads(line)
        if "say" in word:
            voice.say(Saying(**word["say"]))
        elif "voices" in word:
            voice.find_voices(word["voices"])
        else:
            voice.stop()
        lines.run(source.readline, take)

    voice.opened.connect(lambda locales: tell(opened=locales))
    voice.voices_found.connect(lambda locale, names: tell(voices=locale, names=names))
    voice.began.connect(lambda number: tell(began=number))
    voice.ended.connect(lambda number: tell(ended=number))
    voice.failed.connect(fail)
    lines.run(source.readline, take)
    voice.open()
    app.exec()

"""Work off the GUI thread. The only file that starts threads.

A task gets plain values and gives back a plain value; it never touches a widget. Its answer arrives in the thread
that made the `Tasks`, in the order in which the tasks end.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from reader.errors import ReaderError


class _Task(QRunnable):
    """Holds the bound signal, never the object that owns it: a task may outlive the window."""

    def __init__(self, work: Callable[[], Any], answer: Any, number: int) -> None:
        super().__init__()
        self._work, self._answer, self._number = work, answer, number

    def run(self) -> None:
        try:
            outcome = (self._work(), None)
        except ReaderError as error:
            _log().warning("%s", error, exc_info=error.__cause__)
            outcome = (None, error)
        except Exception as error:  # where the thread ends
            _log().exception("A task failed")
            outcome = (None, error)
        with suppress(RuntimeError):  # the app has gone in the meantime; nobody waits for this any more
            self._answer.emit(self._number, outcome)


class Tasks(QObject):
    """A small pool of threads. `lanes` is how many tasks run at once; one lane keeps them in order."""

    _answered = Signal(int, object)

    def __init__(self, lanes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(lanes)
        self._pool.setExpiryTimeout(-1)
        self._waiting: dict[int, tuple[Callable[[Any], None] | None, Callable[[Exception], None] | None]] = {}
        self._count = 0
        self._answered.connect(self._deliver)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do `work` in another thread, then call `done` with its result or `failed` with its exception here."""
        self._count += 1
        self._waiting[self._count] = (done, failed)
        self._pool.start(_Task(work, self._answered, self._count))

    def finish(self, milliseconds: int = 5000) -> bool:
        """Wait until everything that was begun is done; False when time ran out. For the end of the app."""
        return self._pool.waitForDone(milliseconds)

    def silence(self) -> None:
        """From now on nobody is called with an answer: who asked is about to go."""
        self._waiting.clear()

    @Slot(int, object)
    def _deliver(self, number: int, outcome: tuple[Any, Exception | None]) -> None:
        done, failed = self._waiting.pop(number, (None, None))
        result, error = outcome
        if error is None:
            if done is not None:
                done(result)
        elif failed is not None:
            failed(error)


def _log():  # noqa: ANN202
    """Imported when there is something to say: the start of the app does without."""
    import logging

    return logging.getLogger(__name__)

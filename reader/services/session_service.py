"""One person's time at a waiting room's screen: it begins with a touch, and ends with “I am finished”, with a covered
page that is touched again, or when nobody has been there for a while and nobody answers “Still reading?”.

It knows when; what is shown and what is thrown away is decided by whoever hears its signals. Time is that of a clock
that nobody can set and that goes on while the computer sleeps, so that whoever wakes it does not find the page of the
one before. The question can be answered as often as one likes (WCAG 2.2.1).
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from reader.kiosk.idle import Waits, reading_seconds

LOOK_MS = 1000
_ASLEEP_S = 10.0  # nobody has looked at the clock for so long: the computer slept, or the app was held up


class Stage(StrEnum):
    ATTRACT = "attract"   # nobody is there
    READING = "reading"
    WARNED = "warned"     # it has asked


class Ending(StrEnum):
    """Why a session ended."""

    FINISHED = "finished"
    COVERED = "covered"    # the page was hidden, and then touched again
    IDLE = "idle"          # nobody answered
    UNUSED = "unused"      # woken, and nothing done with it
    STAFF = "staff"


def lasting_clock() -> float:
    """Seconds that only grow, sleep included where the system counts it."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class SessionService(QObject):
    """See the module."""

    began = Signal()
    warned = Signal(int)         # it asks now; seconds to answer
    counted_down = Signal(int)   # seconds that are left
    extended = Signal()          # somebody is there
    covered = Signal()           # hide the page at once
    uncovered = Signal()
    ended = Signal(Ending)

    def __init__(
        self, waits: Waits, text_in_view: Callable[[], str] = str, *, unused_seconds: int = 0,
        clock: Callable[[], float] = lasting_clock, parent: QObject | None = None,
    ) -> None:
        """`text_in_view` is asked for the text that somebody may be reading. After `unused_seconds` a session in which
        nothing was done ends without a question; 0: never. `clock` gives seconds."""
        super().__init__(parent)
        self.waits = waits
        self._text_in_view, self._unused_seconds, self._clock = text_in_view, unused_seconds, clock
        self._stage = Stage.ATTRACT
        self._last = self._looked = self._asked = clock()
        self._for_text: int | None = None   # seconds for the text in view; None: not counted since the last touch
        self._is_listening = self._is_used = self._is_covered = self._is_held = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def stage(self) -> Stage:
        return self._stage

    @property
    def is_covered(self) -> bool:
        return self._is_covered

    @property
    def seconds_left(self) -> int:
        """To answer; 0 when nothing was asked."""
        if self._stage is not Stage.WARNED:
            return 0
        return max(0, math.ceil(self._asked + self.waits.answer - self._clock()))

    # ---- what happens

    def touch(self) -> None:
        """A finger, a key, a wheel, a page that scrolls. Begins a session; answers the question with yes."""
        if self._stage is Stage.ATTRACT:
            self._begin()
            return
        if self._slept_through():
            return  # this is the next person
        self._last, self._for_text = self._clock(), None
        if self._stage is Stage.WARNED:
            self._stage = Stage.READING
            self.extended.emit()

    def note_use(self) -> None:
        """Something was opened, chosen or changed: from now on there is something to lose."""
        self._is_used = True

    def set_listening(self, is_listening: bool) -> None:
        """An article is being read aloud: somebody listens, without a touch."""
        if is_listening != self._is_listening:
            self._is_listening = is_listening
            if self._stage is not Stage.ATTRACT:
                self._last, self._for_text = self._clock(), None

    def hold(self, is_held: bool) -> None:
        """Staff are at work on this screen: they have a clock of their own. When they have gone, all begins anew."""
        if is_held == self._is_held:
            return
        self._is_held = is_held
        if is_held:
            if self._stage is Stage.ATTRACT:
                self._begin()
            elif self._stage is Stage.WARNED:
                self.touch()
        else:
            self._end(Ending.STAFF)

    def cover(self) -> None:
        """Hide the page at once; a second time ends the session."""
        if self._stage is Stage.ATTRACT:
            return
        if self._is_covered:
            self._end(Ending.COVERED)
            return
        self.touch()
        if self._stage is Stage.READING:
            self._is_covered = True
            self.covered.emit()

    def uncover(self) -> None:
        """Show the page again."""
        if self._is_covered:
            self.touch()
        if self._is_covered:  # it may have ended
            self._is_covered = False
            self.uncovered.emit()

    def finish(self) -> None:
        """“I am finished.”"""
        self._end(Ending.FINISHED)

    def look(self) -> None:
        """Look at the clock. The timer does it every second."""
        if self._stage is Stage.ATTRACT or self._slept_through():
            return
        now = self._clock()
        if self._is_listening or self._is_held:
            self._last = now
        elif self._stage is Stage.WARNED:
            if self.seconds_left:
                self.counted_down.emit(self.seconds_left)
            else:
                self._end(Ending.IDLE)
        elif not self._is_used and not self._is_covered and 0 < self._unused_seconds <= now - self._last:
            self._end(Ending.UNUSED)
        elif not self.waits.is_endless and now - self._last >= self._wait():
            self._stage, self._asked = Stage.WARNED, now
            self.warned.emit(self.waits.answer)

    # ---- inside

    def _begin(self) -> None:
        self._last = self._looked = self._clock()
        self._stage, self._for_text = Stage.READING, None
        self._is_used = False
        self._timer.start()
        self.began.emit()

    def _end(self, ending: Ending) -> None:
        if self._stage is Stage.ATTRACT:
            return
        self._stage = Stage.ATTRACT
        self._timer.stop()
        self._is_used = self._is_covered = self._is_listening = self._is_held = False
        self.ended.emit(ending)

    def _wait(self) -> float:
        """Seconds without a touch until it asks. The text is only counted when the time that staff chose is over."""
        if self._clock() - self._last < self.waits.ask or self._is_covered:
            return self.waits.ask
        if self._for_text is None:
            self._for_text = reading_seconds(self._text_in_view())
        return self.waits.ask + self._for_text

    def _slept_through(self) -> bool:
        """Whether the computer slept for longer than the question and its answer take; then all is over. Without that,
        the question is still to be asked: nobody loses a page because the app was held up."""
        now, before = self._clock(), self._looked
        self._looked = now
        if self._is_held or self.waits.is_endless or now - before < max(_ASLEEP_S, self.waits.ask + self.waits.answer):
            return False
        self._end(Ending.IDLE)
        return True

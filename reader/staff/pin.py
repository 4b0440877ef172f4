"""The PIN that opens staff mode and leaves the kiosk: set once, checked slowly, and never opened by chance.

Every try is counted on disk before it is checked, so that pulling the plug gives no free ones. After five wrong tries
one waits, longer each time; the wait outlives restarts and does not look at the clock on the wall. A file that cannot
be read opens nothing. Knows no Qt. `check`, `choose` and `change` take up to a second: call them off the GUI thread.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from enum import StrEnum
from pathlib import Path

from reader.atomic_file import write_atomically
from reader.errors import CannotSave, ReaderError
from reader.values import value

from . import pin_clock
from .pin_clock import Moment, surely_passed
from .pin_lock import one_try
from .pin_record import MOST_BYTES, Cost, PinRecord, from_bytes
from .pin_rules import plain_digits, why_refused

FILE_NAME = "staff-pin.json"
FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = 30, 900  # seconds
_PATIENCE = 10.0  # seconds for another window's check to end


class PinRefused(ReaderError):
    """The new PIN is too easy to guess, or there is one already."""

    usual_hint = "Choose another one."


class PinMissing(ReaderError):
    """No PIN was set on this computer, so there is nothing to check against."""

    usual_hint = "Set one first."


class PinDamaged(ReaderError):
    """The file of the PIN cannot be read. It opens nothing, whatever is typed."""

    usual_hint = f"Delete the file {FILE_NAME} in Reader's data folder to set a new PIN."


class PinKind(StrEnum):
    """How things stand with the PIN."""

    UNSET = "unset"      # none was set: the first one may be chosen
    READY = "ready"      # it may be typed
    WAITING = "waiting"  # too many wrong tries: not before `wait_seconds` have passed
    DAMAGED = "damaged"  # opens nothing; `sentence` says what to do


@value
class PinState:
    """`tries_left` before the next wait; 0 means that each wrong try is followed by one. `sentence` is for people and
    is only there when the file is damaged."""

    kind: PinKind
    tries_left: int = FREE_TRIES
    wait_seconds: float = 0.0
    sentence: str = ""


@value
class PinAnswer:
    """Whether the PIN was right, and how things stand after that. While one has to wait, nothing is checked and nothing
    is counted: the answer is no, whatever was typed."""

    is_right: bool
    state: PinState


class Pin:
    """The PIN of this computer, kept in the folder `data_dir`."""

    def __init__(self, data_dir: Path, *, cost: Cost | None = None, now: Callable[[], Moment] = pin_clock.now) -> None:
        """`cost` is what new PINs are protected with. Nothing is read or made yet."""
        self.file = data_dir / FILE_NAME
        self._cost, self._now = cost or Cost(), now

    def state(self) -> PinState:
        """How things stand. Reads one small file; never raises for what lies on the disk."""
        try:
            record = self._read()
        except PinMissing:
            return PinState(PinKind.UNSET)
        except PinDamaged as error:
            return PinState(PinKind.DAMAGED, 0, 0.0, str(error))
        return self._state_of(record)

    def choose(self, pin: str) -> None:
        """Set the first PIN. Raises PinRefused when it is too easy or there is one already; PinDamaged, CannotSave."""
        self._check_rules(pin)
        with self._one_try():
            try:
                self._read()
            except PinMissing:
                self._write_new(pin)
                return
        raise PinRefused("There is a PIN on this computer already.", "Type that one to change it.")

    def check(self, pin: str) -> PinAnswer:
        """Whether `pin` is the PIN. Raises PinMissing, PinDamaged, PinBusy, and CannotSave when the try cannot be
        counted: it is not checked then."""
        with self._one_try():
            return self._checked(pin)

    def change(self, old: str, new: str) -> PinAnswer:
        """Put `new` in the place of `old`, if that is right. A wrong `old` counts as a try.

        Raises what `check` raises, and PinRefused when `new` is too easy: nothing was tried then.
        """
        self._check_rules(new)
        with self._one_try():
            answer = self._checked(old)
            if answer.is_right:
                self._write_new(new)
            return answer

    def _checked(self, pin: str) -> PinAnswer:
        record = self._read()
        state = self._state_of(record)
        if state.kind is PinKind.WAITING:
            return PinAnswer(False, state)
        counted = PinRecord(record.salt, record.key, record.cost, min(record.wrong + 1, 2**31 - 1), self._now())
        self._write(counted)
        if not hmac.compare_digest(_derived(pin, record.salt, record.cost), record.key):
            return PinAnswer(False, self._state_of(counted))
        with suppress(CannotSave):  # it was right; the try stays counted, which harms nobody
            self._write(PinRecord(record.salt, record.key, record.cost))
        return PinAnswer(True, PinState(PinKind.READY))

    def _state_of(self, record: PinRecord) -> PinState:
        wait = wait_after(record.wrong)
        left = min(wait, max(0.0, wait - surely_passed(record.tried, self._now()))) if wait else 0.0
        kind = PinKind.WAITING if left > 0 else PinKind.READY
        return PinState(kind, max(0, FREE_TRIES - record.wrong), left)

    def _check_rules(self, pin: str) -> None:
        reason = why_refused(pin)
        if reason:
            raise PinRefused(reason)

    def _one_try(self) -> AbstractContextManager[None]:
        return one_try(self.file.with_name(FILE_NAME + ".lock"), _PATIENCE)

    def _read(self) -> PinRecord:
        """Raises PinMissing only when there surely is no file; PinDamaged for everything else that is not whole."""
        try:
            with open(self.file, "rb") as file:
                record = from_bytes(file.read(MOST_BYTES + 1))
        except FileNotFoundError as error:
            if os.path.lexists(self.file):
                raise self._damaged() from error
            raise PinMissing("No PIN was set on this computer.") from error
        except OSError as error:
            raise self._damaged() from error
        if record is None:
            raise self._damaged()
        return record

    def _damaged(self) -> PinDamaged:
        return PinDamaged("The PIN of this computer cannot be read, so it opens nothing.",
                          f"Someone who may write in that folder can delete the file {self.file} to set a new PIN.")

    def _write_new(self, pin: str) -> None:
        salt = os.urandom(16)
        record = PinRecord(salt, _derived(pin, salt, self._cost), self._cost)
        self._write(record)
        with suppress(CannotSave):
            self._write(record)  # once more: the version before, which is kept, must not hold an old PIN

    def _write(self, record: PinRecord) -> None:
        """Only inside of `_one_try`. Raises CannotSave when the record is not on disk."""
        self._sweep()
        try:
            write_atomically(self.file, record.to_text())
        except CannotSave as error:
            with suppress(PinMissing, PinDamaged):
                if self._read() == record:
                    return  # only the flush after the last step failed
            raise CannotSave("Nothing can be saved on this computer, so the PIN stays as it was.", error.hint
                             ) from error

    def _sweep(self) -> None:
        """Remove what a kill in the middle of a write left: it holds a key, and perhaps that of an old PIN."""
        for left in self.file.parent.glob(f".{FILE_NAME}.*"):
            with suppress(OSError):
                left.unlink()


def wait_after(wrong: int) -> int:
    """How many seconds one has to wait after `wrong` wrong tries in a row."""
    if wrong < FREE_TRIES:
        return 0
    return min(FIRST_WAIT * 2 ** min(wrong - FREE_TRIES, 10), LONGEST_WAIT)


def _derived(pin: str, salt: bytes, cost: Cost) -> bytes:
    """Takes as long for one digit as for many, and for what is no digit at all."""
    try:
        return hashlib.scrypt(plain_digits(pin).encode("utf-8", "replace"), salt=salt, n=cost.n, r=cost.r, p=cost.p,
                              maxmem=2 * cost.memory * cost.p, dklen=32)
    except (MemoryError, ValueError) as error:  # OpenSSL says ValueError when it gets too little memory
        raise ReaderError("This computer has too little memory free to check the PIN.",
                          "Close other programs, then try again.") from error

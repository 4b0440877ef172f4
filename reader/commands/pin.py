"""`reader pin set`: sets the staff PIN of this computer, at setup, before the kiosk is started for the first time."""

from __future__ import annotations

import getpass
import sys

from reader.arguments import Asked, BadCommandLine, shown
from reader.errors import ReaderError
from reader.options import Options


def run(options: Options, asked: Asked) -> int:
    """Ask for the PIN twice; where there is one, for that first. 1 when it was not right."""
    from reader.staff.pin import Pin, PinKind
    from reader.staff.pin_rules import why_refused

    if asked.names != ("set",):
        raise BadCommandLine(f'“reader pin” does not know “{shown(asked.names[0])}”.', "Type “reader pin set”.")
    pin = Pin(options.data_dir)
    state = pin.state()
    if state.kind is PinKind.DAMAGED:
        raise ReaderError(state.sentence)
    old = "" if state.kind is PinKind.UNSET else _ask("The PIN you have now: ")
    new = _ask("The new PIN, 6 to 12 digits: ")
    reason = why_refused(new)
    if reason:
        raise ReaderError(reason, "Choose another one.")
    if _ask("Once more: ") != new:
        raise ReaderError("The two were not the same, so nothing was changed.", "Try again.")
    if state.kind is PinKind.UNSET:
        pin.choose(new)
    elif not (answer := pin.change(old, new)).is_right:
        wait = answer.state.wait_seconds
        print(f"That is not the PIN.{f' You can try again in {wait:.0f} seconds.' if wait else ''}", file=sys.stderr)
        return 1
    print("The PIN is set. Keep it in a safe place: nobody can look it up later.")
    return 0


def _ask(question: str) -> str:
    """What was typed, unseen on a terminal; a line of what is piped in elsewhere."""
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(question)
    return (sys.stdin.readline() if sys.stdin is not None else "").rstrip("\r\n")

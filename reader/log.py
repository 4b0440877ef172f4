"""Where faults go: a small file in the data folder, for whoever looks after the computer.

Holds warnings and our own bugs with their causes, never what a person read, searched or wrote. Nothing here may stop
the app: where no file can be written, nothing is kept. The first line of a run is only written when there is
something to say, so an ordinary run writes nothing.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

FILE = "reader.log"
CRASH_FILE = "reader-crash.log"
MOST_BYTES = 1024 * 1024
FILES = 3  # the one in use and two older ones, ".1" and ".2"

_bugs = logging.getLogger("reader.bug")
_crash_file: Any = None  # faulthandler needs it open for as long as the process lives


def start_logging(folder: Path, on_bug: Callable[[str], None] | None = None) -> Path:
    """Send warnings, bugs of ours and crashes to files in `folder`; return the file of the log.

    `on_bug` gets the report of each bug, ready to be copied, in whatever thread it happened. Never raises. A second
    call changes the folder.
    """
    path = folder / FILE
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if isinstance(handler, _LogFile)]:
        root.removeHandler(old)
        old.close()
    handler = _LogFile(path)
    root.addHandler(handler)
    logging.raiseExceptions = False  # a full disk must not print a traceback for every warning
    logging.captureWarnings(False)
    _catch_bugs(handler, on_bug)
    _catch_crashes(folder)
    return path


def log_qt() -> None:
    """Send what Qt says to the log as well, instead of to standard error. Imports QtCore."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING, QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    log = logging.getLogger("qt")

    def keep(kind: QtMsgType, context: Any, message: str) -> None:
        log.log(levels.get(kind, logging.WARNING), "%s: %s", context.category or "default", message)
        if kind is QtMsgType.QtFatalMsg and sys.stderr is not None:
            # Qt ends the process next; the one who started it should hear why.
            with suppress(OSError, ValueError):
                print(message, file=sys.stderr, flush=True)

    qInstallMessageHandler(keep)


class _LogFile(logging.Handler):
    """A file that is opened at its first line and kept small.

    Not logging.handlers.RotatingFileHandler: that import costs a start of the app 3 ms.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(logging.WARNING)
        self.path = path
        self._file: Any = None
        self._failed = False
        self._home = os.path.expanduser("~")
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def format(self, record: logging.LogRecord) -> str:
        """One record as text, without the name of the person whose home folder it is."""
        text = super().format(record)
        return text.replace(self._home, "~") if len(self._home) > 1 else text

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._file is None and not self._open():
                return
            data = (self.format(record) + "\n").encode("utf-8", "backslashreplace")
            if os.fstat(self._file.fileno()).st_size + len(data) > MOST_BYTES:
                self._turn()
            # One write a record: lines of two processes never mix.
            self._file.write(data)
        except Exception:  # noqa: BLE001  where the app's faults end: there is no one left to tell
            pass

    def close(self) -> None:
        with self.lock:
            if self._file is not None:
                with suppress(OSError):
                    self._file.close()
                self._file = None
        super().close()

    def _open(self) -> bool:
        if self._failed:
            return False
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = open(self.path, "ab", buffering=0)  # noqa: SIM115
            if os.fstat(self._file.fileno()).st_size > MOST_BYTES:
                self._turn()
            self._file.write(_first_line().encode())
        except OSError:
            self._failed = self._file is None
        return self._file is not None

    def _turn(self) -> None:
        """Begin a new file; the oldest one goes."""
        self._file.close()
        names = [self.path, *(self.path.with_name(f"{self.path.name}.{number}") for number in range(1, FILES))]
        for newer, older in reversed(list(zip(names[:-1], names[1:], strict=True))):
            with suppress(OSError):
                os.replace(newer, older)
        self._file = open(self.path, "ab", buffering=0)  # noqa: SIM115


def _first_line() -> str:
    from reader import __version__

    qt = getattr(sys.modules.get("PySide6"), "__version__", "not loaded")
    version = ".".join(map(str, sys.version_info[:3]))
    return f"---- Reader {__version__}, Python {version}, Qt {qt}, {sys.platform}\n"


def _catch_bugs(handler: _LogFile, on_bug: Callable[[str], None] | None) -> None:
    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None, where: str) -> None:
        _bugs.error("Unexpected fault%s", where, exc_info=(kind, error, trace))
        if on_bug is not None:
            report = logging.LogRecord(
                _bugs.name, logging.ERROR, "", 0, "Unexpected fault%s", (where,), (kind, error, trace)
            )
            on_bug(_first_line() + handler.format(report))

    def in_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        note(kind, error, trace, "")

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit and args.exc_value is not None:
            note(args.exc_type, args.exc_value, args.exc_traceback, " in another thread")

    sys.excepthook = in_main
    threading.excepthook = in_thread


def _catch_crashes(folder: Path) -> None:
    """Where a crash of Qt or of the interpreter itself leaves the stacks. The last crash is kept in `….1`."""
    global _crash_file
    path = folder / CRASH_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(OSError):
            if path.stat().st_size:
                os.replace(path, path.with_name(path.name + ".1"))
        fresh = open(path, "ab", buffering=0)  # noqa: SIM115
    except OSError:
        return
    faulthandler.enable(fresh)
    if _crash_file is not None:
        _crash_file.close()
    _crash_file = fresh

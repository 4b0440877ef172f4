"""One window for each person and data folder: a second start hands its target to the first and ends.

A lock file in the data folder says who is first; it outlives no crash. The first one listens on a local socket, which
is opened after the window is on screen. What arrives there is text from outside: whoever receives it checks it.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from reader.errors import ReaderError

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST_MESSAGE = 4096  # bytes
_PATIENCE_S = 3.0       # how long the first one may take to answer
_AGAIN_S = 0.05
_LISTEN_TO_ONE_MS = 2000
_MOST_TALKERS = 16
_ANSWER = b"ok\n"


class AlreadyOpen(ReaderError):
    """Another Reader has the data folder and does not answer."""

    usual_hint = "Close it, or end it, and start Reader again."


class SingleInstance(QObject):
    """Use: `acquire`; when False, `hand_over`; when that is True, end. Once the window is there, `listen`."""

    message_received = Signal(str)  # the target of a second start; "" only wants the window raised

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock: QLockFile | None = None
        self._address = ""
        self._server: QLocalServer | None = None
        self._heard: dict[QLocalSocket, bytes] = {}

    def acquire(self, data_dir: Path) -> bool:
        """Whether this process may open a window: it is the first one.

        Also True where no lock can be kept (a read-only or full disk): better two windows than none.
        """
        with suppress(OSError):
            data_dir.mkdir(parents=True, exist_ok=True)
        self._address = _address(data_dir)
        self._lock = QLockFile(str(data_dir / "reader.lock"))
        self._lock.setStaleLockTime(0)  # only a process that has gone loses its lock, however long it runs
        return self._try_lock()

    def hand_over(self, target: str, patience: float = _PATIENCE_S) -> bool:
        """Tell the first one to show `target`. True when it will; False when it has gone and this process is first now.

        Waits while the first one is still starting. Raises AlreadyOpen when it does not answer for `patience` seconds.
        """
        from PySide6.QtNetwork import QLocalSocket

        message = target.encode("utf-8", "replace").replace(b"\n", b" ")[:LONGEST_MESSAGE] + b"\n"
        end = time.monotonic() + patience
        while True:
            socket = QLocalSocket()
            socket.connectToServer(self._address)
            if socket.waitForConnected(int(_AGAIN_S * 1000)):
                socket.write(message)
                if _hears_answer(socket, end):
                    return True
            socket.abort()
            if self._try_lock():
                return False
            if time.monotonic() >= end:
                raise AlreadyOpen("Reader is already open, but it does not answer.")
            time.sleep(_AGAIN_S)

    def listen(self) -> bool:
        """Hear later starts from now on. False when that is not possible; the app runs all the same."""
        if self._server is not None or self._lock is None or not self._lock.isLocked():
            return False
        from PySide6.QtNetwork import QLocalServer

        # We hold the lock, so a socket that is still there is what a crash left behind.
        QLocalServer.removeServer(self._address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        if not server.listen(self._address):
            server.deleteLater()
            return False
        self._server = server
        return True

    def close(self) -> None:
        """Let another process be first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _try_lock(self) -> bool:
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def _on_connection(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            if len(self._heard) >= _MOST_TALKERS:
                socket.abort()
                socket.deleteLater()
                continue
            self._heard[socket] = b""
            socket.readyRead.connect(self._on_bytes)
            socket.disconnected.connect(self._on_gone)
            # Who connects and says nothing is not waited for.
            QTimer.singleShot(_LISTEN_TO_ONE_MS, socket, socket.abort)
            self._read(socket)

    def _on_bytes(self) -> None:
        self._read(self.sender())

    def _on_gone(self) -> None:
        socket = self.sender()
        self._heard.pop(socket, None)
        socket.deleteLater()

    def _read(self, socket: QLocalSocket) -> None:
        if socket not in self._heard:
            return
        heard = self._heard[socket] + bytes(socket.read(LONGEST_MESSAGE + 2))
        self._heard[socket] = heard
        line, end, _ = heard.partition(b"\n")
        if len(line) > LONGEST_MESSAGE:
            socket.abort()
        elif end:
            del self._heard[socket]
            try:
                message = line.decode("utf-8")
            except UnicodeDecodeError:
                socket.abort()
                return
            socket.write(_ANSWER)
            socket.flush()
            socket.disconnectFromServer()
            self.message_received.emit(message)


def _hears_answer(socket: QLocalSocket, end: float) -> bool:
    """Whether the first one confirms before the time is over."""
    heard = b""
    while len(heard) < len(_ANSWER):
        left = int((end - time.monotonic()) * 1000)
        if not socket.bytesAvailable() and (left <= 0 or not socket.waitForReadyRead(left)):
            return False
        heard += bytes(socket.readAll())
    return heard.startswith(_ANSWER)


def _address(data_dir: Path) -> str:
    """Where the first one with this data folder listens. The same for every start by the same person.

    The folder is named by what it is, not by its path: links to it lead to the same window.
    """
    try:
        state = os.stat(data_dir)
    except OSError:
        return ""
    person = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    name = f"reader-{person}-{state.st_dev:x}-{state.st_ino:x}"
    if sys.platform == "win32":
        return name
    # The runtime folder is the person's own: nobody else can sit on the name. A socket's path has at most 107 bytes.
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    path = os.path.join(folder, name)
    return path if os.path.isabs(folder) and os.path.isdir(folder) and len(os.fsencode(path)) <= 100 else name

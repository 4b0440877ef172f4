"""Pictures of the library at the size at which they are shown, decoded off the GUI thread.

Only files inside the content folder are opened, only PNG, JPEG, GIF (first frame) and WebP, recognized by their first
bytes. Whatever is wrong with a picture, the answer is None: the widget shows its calm placeholder.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QByteArray, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from reader.library.jail import open_file
from reader.library.limits import PICTURE_PIXELS
from reader.library.picture_file import HEAD_BYTES, NoPicture, size_of
from reader.services.tasks import Tasks

_CACHE_BYTES = 48 * 1024 * 1024
_ALLOCATION_MB = 64

Key = tuple[str, int, int, bool]  # ref, width and height in device pixels, cut to fill


class PictureSource(QObject):
    """Answers from memory at once, or None while the picture is on its way; then `ready` says which one came."""

    ready = Signal(str)

    def __init__(
        self, locate: Callable[[str], tuple[Path, str]], workers: Tasks, parent: QObject | None = None
    ) -> None:
        """`locate` gives the folder that a picture must lie in, and its path in there."""
        super().__init__(parent)
        QImageReader.setAllocationLimit(_ALLOCATION_MB)
        self._locate, self._workers = locate, workers
        self._kept: OrderedDict[Key, QPixmap | None] = OrderedDict()
        self._coming: set[Key] = set()
        self._broken: set[str] = set()
        self._old: set[Key] = set()  # shown until it is known whether the file is another picture now
        self._bytes = 0

    def cover(self, ref: str, width: int, height: int, ratio: float) -> QPixmap | None:
        """`ref` scaled and cut around its center to fill `width` x `height` device-independent pixels."""
        return self._get((ref, round(width * ratio), round(height * ratio), True), ratio)

    def fitted(self, ref: str, width: int, height: int, ratio: float) -> QPixmap | None:
        """`ref` whole, scaled to `width` x `height` device-independent pixels."""
        return self._get((ref, round(width * ratio), round(height * ratio), False), ratio)

    def is_broken(self, ref: str) -> bool:
        """True when `ref` has been tried and cannot be shown."""
        return ref in self._broken

    def forget(self) -> None:
        """Files may have changed: whoever still shows a picture is asked to fetch it again, and has the old one until
        the new one is there."""
        self._old = {key for key, pixmap in self._kept.items() if pixmap is not None}
        for key in self._kept.keys() - self._old:
            del self._kept[key]
        refs = {*self._broken, *(key[0] for key in self._old)}
        self._broken.clear()
        for ref in sorted(refs):
            self.ready.emit(ref)

    def _get(self, key: Key, ratio: float) -> QPixmap | None:
        if not key[0] or key[1] < 1 or key[2] < 1:
            return None
        kept = self._kept.get(key)
        if key in self._kept:
            self._kept.move_to_end(key)
            if key not in self._old:
                return kept
        if key not in self._coming:
            self._coming.add(key)
            self._workers.run(partial(decode, *self._locate(key[0]), *key[1:]), partial(self._keep, key, ratio),
                              partial(self._keep, key, ratio, None))
        return kept

    def _keep(self, key: Key, ratio: float, image: QImage | None, _error: Exception | None = None) -> None:
        self._coming.discard(key)
        self._old.discard(key)
        self._let_go(self._kept.pop(key, None))
        pixmap = None
        if image is not None:
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(ratio)
            self._bytes += image.width() * image.height() * 4
        else:
            self._broken.add(key[0])
        self._kept[key] = pixmap
        while self._bytes > _CACHE_BYTES and len(self._kept) > 1:
            self._let_go(self._kept.popitem(last=False)[1])
        self.ready.emit(key[0])

    def _let_go(self, pixmap: QPixmap | None) -> None:
        if pixmap is not None:
            self._bytes -= pixmap.width() * pixmap.height() * 4


def decode(content: Path, ref: str, width: int, height: int, fill: bool) -> QImage | None:
    """The picture at `width` x `height` pixels; None when it is missing, damaged, too large or no picture.

    Safe in any thread. Qt reads the open file by its name, never through an object of ours: from inside a QBuffer
    made here Qt would call back into Python while it holds a lock of its own, and two pictures read at once could
    wait for each other for ever.
    """
    try:
        with open_file(content, ref) as file:
            kind = size_of(file.read(HEAD_BYTES), os.fstat(file.fileno())).kind
            return _decode(_name_of(file, content, ref), kind, width, height, fill)
    except (OSError, NoPicture) as error:
        _log().info("The picture %s could not be read: %s", ref, error)
        return None


def _name_of(file: BinaryIO, content: Path, ref: str) -> str:
    """A name for the very file that is open, where the system has one; else its path."""
    for folder in ("/proc/self/fd", "/dev/fd"):
        if os.path.isdir(folder):
            return f"{folder}/{file.fileno()}"
    return str(content / ref)


def _decode(name: str, kind: str, width: int, height: int, fill: bool) -> QImage | None:
    reader = QImageReader(name, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > PICTURE_PIXELS:
        return None
    turned = bool(reader.transformation().value & 4)  # a quarter turn: width and height change places
    shown = size.transposed() if turned else size
    target = shown.scaled(
        QSize(width, height),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding if fill else Qt.AspectRatioMode.IgnoreAspectRatio,
    )
    reader.setScaledSize(target.transposed() if turned else target)
    image = reader.read()
    if image.isNull():
        _log().info("A picture is damaged: %s", reader.errorString())
        return None
    if fill:
        left, top = (image.width() - width) // 2, (image.height() - height) // 2
        image = image.copy(QRect(left, top, width, height))
    return image


def _log():  # noqa: ANN202
    """Imported when there is something to say: the start of the app does without."""
    import logging

    return logging.getLogger(__name__)

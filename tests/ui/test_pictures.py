"""Pictures of articles: shown when they are sound, a quiet nothing when they are not, never read from elsewhere."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QImageWriter

from reader.services.tasks import Tasks
from reader.ui.pictures import PictureSource, decode


def saved(kind: str, width: int = 60, height: int = 30, color: str = "#FF0000") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(data.data())


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header claims a size that its data does not have."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + data + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
def test_sound_picture_comes_at_the_size_that_was_asked_for(tmp_path, kind):
    (tmp_path / f"a.{kind}").write_bytes(saved(kind))
    image = decode(tmp_path, f"a.{kind}", 40, 20, False)
    assert image.size().toTuple() == (40, 20)
    assert image.pixelColor(20, 10).red() > 240


def test_filling_cuts_and_keeps_the_middle(tmp_path):
    wide = QImage(300, 100, QImage.Format.Format_RGB32)
    wide.fill(QColor("#0000FF"))
    for x in range(100, 200):
        for y in range(100):
            wide.setPixelColor(x, y, QColor("#FF0000"))
    wide.save(str(tmp_path / "a.png"))
    image = decode(tmp_path, "a.png", 100, 100, True)
    assert image.size().toTuple() == (100, 100)
    assert image.pixelColor(2, 50).red() > 200
    assert image.pixelColor(97, 50).red() > 200


def test_ending_does_not_matter_the_bytes_do(tmp_path):
    (tmp_path / "a.jpg").write_bytes(saved("png"))
    assert decode(tmp_path, "a.jpg", 10, 10, True) is not None


@pytest.mark.parametrize("data", [
    b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBP", b"\xff\xd8\xff", b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    b"BM" + b"\0" * 60, b"hello", png_of(30_000, 30_000), png_of(0, 10), png_of(2**31 - 1, 2**31 - 1),
])
def test_what_is_no_sound_picture_is_nothing(tmp_path, data, qtlog):
    with qtlog.disabled():
        (tmp_path / "a.png").write_bytes(data)
        assert decode(tmp_path, "a.png", 50, 50, True) is None


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
def test_picture_cut_off_anywhere_never_raises(tmp_path, kind, qtlog):
    whole = saved(kind, 90, 90)
    with qtlog.disabled():
        for percent in range(0, 100, 3):
            (tmp_path / "a").write_bytes(whole[: len(whole) * percent // 100])
            image = decode(tmp_path, "a", 30, 30, True)
            assert image is None or image.size().toTuple() == (30, 30)


def test_photo_that_was_held_sideways_stands_upright(tmp_path):
    path = tmp_path / "a.jpg"
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#00FF00"))
    writer = QImageWriter(str(path), QByteArray(b"jpg"))
    from PySide6.QtGui import QImageIOHandler

    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(image)
    shown = decode(tmp_path, "a.jpg", 40, 80, False)
    assert shown.size().toTuple() == (40, 80)


@pytest.mark.parametrize(
    "ref", ["../red.png", "/etc/hostname", "link.png", "..\\red.png", "media/../../red.png", "\0", ""]
)
def test_no_picture_from_outside_the_folder(tmp_path, ref):
    (tmp_path / "red.png").write_bytes(saved("png"))
    inside = tmp_path / "content"
    (inside / "media").mkdir(parents=True)
    (inside / "link.png").symlink_to(tmp_path / "red.png")
    assert decode(inside, ref, 10, 10, True) is None


def test_picture_comes_later_and_then_at_once(tmp_path, qtbot):
    (tmp_path / "a.png").write_bytes(saved("png"))
    tasks = Tasks(1)
    source = PictureSource(lambda ref: (tmp_path, ref), tasks)
    with qtbot.waitSignal(source.ready) as told:
        assert source.cover("a.png", 20, 20, 2.0) is None
    assert told.args == ["a.png"]
    pixmap = source.cover("a.png", 20, 20, 2.0)
    assert pixmap.size().toTuple() == (40, 40)
    assert pixmap.devicePixelRatio() == 2.0
    assert tasks.finish()


def test_another_picture_under_the_same_name_comes_without_an_empty_moment(tmp_path, qtbot):
    (tmp_path / "a.png").write_bytes(saved("PNG", color="#FF0000"))
    workers = Tasks(1)
    source = PictureSource(lambda ref: (tmp_path, ref), workers)
    with qtbot.waitSignal(source.ready):
        source.fitted("a.png", 60, 30, 1)

    def color():
        pixmap = source.fitted("a.png", 60, 30, 1)
        return pixmap.toImage().pixelColor(5, 5).name() if pixmap is not None else "none"

    (tmp_path / "a.png").write_bytes(saved("PNG", color="#0000FF"))
    seen = []
    source.ready.connect(lambda ref: seen.append((ref, color())))
    source.forget()
    qtbot.waitUntil(lambda: ("a.png", "#0000ff") in seen)
    assert seen[0] == ("a.png", "#ff0000"), "the old one stands until the new one is there"
    assert source._bytes == 60 * 30 * 4
    workers.finish()


def test_missing_picture_is_asked_for_once(tmp_path, qtbot):
    tasks = Tasks(1)
    asked = []
    source = PictureSource(lambda ref: asked.append(ref) or (tmp_path, ref), tasks)
    with qtbot.waitSignal(source.ready):
        source.cover("gone.png", 20, 20, 1.0)
    assert source.cover("gone.png", 20, 20, 1.0) is None
    assert asked == ["gone.png"]
    assert tasks.finish()


def test_memory_for_pictures_is_bounded(tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr("reader.ui.pictures._CACHE_BYTES", 200_000)
    for number in range(6):
        (tmp_path / f"{number}.png").write_bytes(saved("png", 200, 200))
    tasks = Tasks(1)
    source = PictureSource(lambda ref: (tmp_path, ref), tasks)
    for number in range(6):
        with qtbot.waitSignal(source.ready):
            source.cover(f"{number}.png", 200, 200, 1.0)
    assert source.cover("5.png", 200, 200, 1.0) is not None
    assert source.cover("0.png", 200, 200, 1.0) is None
    assert tasks.finish()


TOGETHER = """
import sys, threading
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from reader.ui.icons import icon_pixmap
from reader.ui.pictures import decode
app = QGuiApplication([])
folder = Path(sys.argv[1])
def work():
    for number in range(400):
        assert decode(folder, f"{number % 3}.png", 40, 20, True) is not None
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for number in range(400):
    assert not icon_pixmap("star", f"#{number:06x}", 20).isNull()
for thread in threads:
    thread.join()
print("done")
"""


def test_pictures_and_icons_read_at_once_never_wait_for_each_other(tmp_path):
    """They did, for ever, when Qt read them through an object made in Python."""
    for number in range(3):
        (tmp_path / f"{number}.png").write_bytes(saved("png", 300, 200))
    done = subprocess.run([sys.executable, "-c", TOGETHER, str(tmp_path)], capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "done", done.stderr

"""Kind and size of pictures, from their first bytes alone."""

import struct

import pytest
from library_folder import png, write

from reader.library import limits
from reader.library.picture_file import NoPicture, PictureSize, read_size, size_of


def jpeg(width, height, *, orientation=None, order="<", filling=0, marker=0xC0):
    parts = [b"\xff\xd8"]
    if filling:
        for _ in range(filling):
            parts.append(b"\xff\xe2" + struct.pack(">H", 60_002) + bytes(60_000))
    if orientation:
        tag = struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
        tiff = (b"II*\x00" if order == "<" else b"MM\x00*") + struct.pack(order + "IH", 8, 1) + tag + bytes(4)
        exif = b"Exif\x00\x00" + tiff
        parts.append(b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif)
    parts.append(b"\xff\xff" + bytes([marker]) + struct.pack(">HBHHB", 11, 8, height, width, 1) + bytes(3))
    return b"".join(parts) + b"\xff\xda\x00\x02"


def webp(kind, body):
    return b"RIFF" + struct.pack("<I", len(body) + 12) + b"WEBP" + kind + struct.pack("<I", len(body)) + body


def three(number):
    return struct.pack("<I", number)[:3]


@pytest.mark.parametrize(("raw", "expected"), [
    (png(40, 20), PictureSize("png", 40, 20)),
    (b"GIF89a" + struct.pack("<HH", 70, 30) + b"\x00\x00\x00", PictureSize("gif", 70, 30)),
    (b"GIF87a" + struct.pack("<HH", 7, 3), PictureSize("gif", 7, 3)),
    (jpeg(640, 480), PictureSize("jpeg", 640, 480)),
    (jpeg(640, 480, marker=0xC2), PictureSize("jpeg", 640, 480)),
    (jpeg(640, 480, orientation=1), PictureSize("jpeg", 640, 480)),
    (jpeg(640, 480, orientation=6), PictureSize("jpeg", 480, 640)),
    (jpeg(640, 480, orientation=8, order=">"), PictureSize("jpeg", 480, 640)),
    (webp(b"VP8X", b"\x00" * 4 + three(99) + three(49)), PictureSize("webp", 100, 50)),
    (webp(b"VP8L", b"\x2f" + struct.pack("<I", (100 - 1) | (50 - 1) << 14)), PictureSize("webp", 100, 50)),
    (webp(b"VP8 ", b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 100, 50)), PictureSize("webp", 100, 50)),
])
def test_size_without_decoding(raw, expected):
    assert size_of(raw) == expected


@pytest.mark.parametrize(("raw", "why"), [
    (b"", "empty"), (b"hello", "not a PNG"), (b"<svg xmlns='x'/>", "SVG"),
    (b"\xef\xbb\xbf<?xml version='1.0'?>", "SVG"),
    (b"BM" + bytes(60), "not a PNG"), (b"\x89PNG\r\n\x1a\n" + bytes(30), "not a PNG"), (png(0, 5), "damaged"),
    (b"\xff\xd8\xff\xd9" + bytes(9), "not a PNG"), (b"%PDF-1.4", "not a PNG"),
    (b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR" + struct.pack(">II", 30_000, 30_000), "million pixels"),
    (b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR" + struct.pack(">II", 2**31, 2**31), "million pixels"),
    (webp(b"XXXX", bytes(20)), "not a PNG"),
])
def test_what_cannot_be_shown_is_said(raw, why):
    with pytest.raises(NoPicture, match=why):
        size_of(raw)


@pytest.mark.parametrize("whole", [
    png(), jpeg(5, 5, orientation=6), webp(b"VP8X", bytes(4) + three(9) + three(9)),
    webp(b"VP8L", b"\x2f" + bytes(4)), webp(b"VP8 ", b"\x00\x00\x00\x9d\x01\x2a" + bytes(4)), b"GIF89a" + bytes(4),
])
def test_a_file_cut_anywhere_is_no_picture_or_still_has_its_size(whole):
    for length in range(len(whole)):
        try:
            size = size_of(whole[:length])
        except NoPicture:
            continue
        assert size == size_of(whole)


def test_a_photo_with_much_camera_data_before_its_size(tmp_path):
    write(tmp_path, {"a.jpg": jpeg(640, 480, filling=5)})
    assert read_size(tmp_path, "a.jpg") == PictureSize("jpeg", 640, 480)


def test_the_ending_does_not_matter(tmp_path):
    write(tmp_path, {"a.jpg": png(3, 4), "b.png": "text"})
    assert read_size(tmp_path, "a.jpg").kind == "png"
    with pytest.raises(NoPicture):
        read_size(tmp_path, "b.png")


def test_a_file_that_is_too_large_is_refused(tmp_path):
    write(tmp_path, {"a.png": png()})
    with open(tmp_path / "a.png", "r+b") as file:
        file.truncate(limits.PICTURE_BYTES + 1)
    with pytest.raises(NoPicture, match="20 MB"):
        read_size(tmp_path, "a.png")


def test_a_missing_file_is_no_picture(tmp_path):
    with pytest.raises(NoPicture):
        read_size(tmp_path, "no.png")

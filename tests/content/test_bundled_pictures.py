"""The pictures that come with the app: every drawing has its picture, and keeps to the house rules.

Reads bytes and text; paints nothing.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from article_file import CONTENT

MEDIA = CONTENT / "media"
DRAWINGS = sorted((MEDIA / "drawings").glob("*.svg"))
ALLOWED = {"svg", "title", "linearGradient", "stop", "g", "path", "circle", "ellipse", "rect"}
SHAPES = {"path", "circle", "ellipse", "rect"}
HEAVIEST = 120_000

every_drawing = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.stem)


def picture_size(picture: Path) -> tuple[int, int]:
    """Width and height in pixels, from the first bytes of a lossless WebP file."""
    start = picture.read_bytes()[:25]
    assert start[:4] == b"RIFF"
    assert start[8:16] == b"WEBPVP8L", f"{picture.name} is not the file that render.py writes"
    (bits,) = struct.unpack("<I", start[21:25])
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def test_there_are_drawings_for_every_mood():
    assert len(DRAWINGS) >= 13


@every_drawing
def test_picture_of_a_drawing_is_twice_its_size_and_light(drawing: Path):
    picture = MEDIA / f"{drawing.stem}.webp"
    width, height = map(float, ElementTree.parse(drawing).getroot().get("viewBox").split()[2:])
    assert picture_size(picture) == (2 * width, 2 * height)
    assert picture.stat().st_size < HEAVIEST


@every_drawing
def test_drawing_is_small_plain_and_says_what_it_shows(drawing: Path):
    root = ElementTree.parse(drawing).getroot()
    names = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert set(names) <= ALLOWED
    assert sum(name in SHAPES for name in names) <= 60
    assert names.count("linearGradient") <= 1
    assert len(root.findtext("{http://www.w3.org/2000/svg}title")) > 20
    assert drawing.stat().st_size < 6_000


@every_drawing
def test_drawing_loads_nothing_from_elsewhere(drawing: Path):
    text = drawing.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"href|://|<!ENTITY|url\((?!#)", text)


def test_every_picture_has_its_drawing():
    pictures = {picture.stem for picture in MEDIA.glob("*.*")}
    assert pictures == {drawing.stem for drawing in DRAWINGS}

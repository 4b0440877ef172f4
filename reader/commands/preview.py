"""`reader preview`: the article screen as a picture, with the real fonts, pictures and colors. Needs no display."""

from __future__ import annotations

import os
import re
from pathlib import Path

from reader import target
from reader.arguments import Asked, BadCommandLine, shown
from reader.commands.article import find
from reader.commands.library import up_to_date
from reader.commands.surroundings import around
from reader.errors import CannotSave
from reader.options import Options

_SIZE = re.compile(r"(\d{1,5})\s*[xX×]\s*(\d{1,5})")
_SMALLEST, _LARGEST = 200, 10_000
_TALLEST_PAGE = 30_000  # px; a picture of more would take hundreds of megabytes


def run(options: Options, asked: Asked) -> int:
    """Write the picture. Raises CannotSave."""
    out = asked.values.get("--out", "")
    if not out:
        raise BadCommandLine('"reader preview" needs the picture to write: --out FILE.png.')
    if not out.lower().endswith(".png"):
        raise BadCommandLine(f'The picture is a PNG, so its name has to end in ".png": "{shown(out)}" does not.')
    width, height = _size(asked.values.get("--size", "1280x800"))
    with up_to_date(options) as (catalogue, _):
        page, folder = find(options, catalogue)
        surroundings = around(page, catalogue)
    _, section = target.split(options.target)

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("QT_SCALE_FACTOR", None)  # the size is that of the picture, whatever this computer's screen is like
    from reader.startup_check import import_qt

    import_qt()
    from reader.commands.article_picture import draw

    image = draw(page, surroundings, folder, _appearance(options), width, height, section, asked.has("--full-page"))
    path = Path(os.path.abspath(os.path.expanduser(out)))
    if not image.save(str(path), "PNG"):
        raise CannotSave(f"The picture {shown(str(path))} could not be written.", "Check that its folder is there.")
    return 0


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text.strip())
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        raise BadCommandLine(
            f'"{shown(text)}" is no size for the picture.',
            f'Write it like "1280x800", each side from {_SMALLEST} to {_LARGEST}.',
        )
    return width, height


def _appearance(options: Options):  # noqa: ANN202
    from reader import settings

    values = settings.load(options.settings_file)[0]
    return settings.appearance_of(values | options.overrides)

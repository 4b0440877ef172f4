"""How many texts are cut when every word is 40 % longer: `python tests/figures/clipping.py`.

Walks every screen and dialog in the pseudo-language of `tests/pseudo.py`, at the windows and text sizes people use,
from left to right and from right to left, and prints what cannot be read whole.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_TESTS = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path[:0] = [str(_TESTS), str(_TESTS.parent)]

SIZES = tuple((width, height, percent) for width, height in ((360, 740), (1280, 800), (1080, 1920))
              for percent in (100, 200))


def clipped(app, folder: Path, size: tuple[int, int, int], *, right_to_left: bool = False) -> Iterator[str]:  # noqa: ANN001
    """Walk once; every text that is cut, with the screen it is on. `folder` is for what the walk writes."""
    from ink import Ink, cut
    from pseudo import Pseudo
    from walk import Walk

    width, height, percent = size
    walk = Walk(app, folder, size=(width, height), percent=percent)
    seen: set[str] = set()
    try:
        with Pseudo(right_to_left=right_to_left), Ink() as ink:
            walk.renew()
            for scene in walk.scenes():
                ink.look_at(walk.window)
                for words in cut(walk.window, ink.texts):
                    if words not in seen:
                        seen.add(words)
                        yield f"{scene}: {words}"
            walk.window.renew()
    finally:
        walk.close()


def main() -> int:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    number = 0
    for size in SIZES:
        for right_to_left in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                for words in clipped(app, Path(folder), size, right_to_left=right_to_left):
                    number += 1
                    print(f"{size[0]}x{size[1]} at {size[2]} %{', right to left' if right_to_left else ''}: {words}")
    print(f"strings clipped: {number} ({len(SIZES) * 2} walks over every screen and dialog, words 40 % longer)")
    return bool(number)


if __name__ == "__main__":
    sys.exit(main())

"""Random touches and keys at a kiosk, as many as one likes: `python tests/fuzz/monkey.py --events 100000`.

Reports the growth of memory, and ends with 1 when something went wrong, another window came, or the app left its
screen. The short form of it is in `tests/journeys/test_kiosk_monkey.py`. The events are the same for the same `--seed`.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Monkey:
    """Touches, swipes and keys, without a plan. `window` is the kiosk's."""

    def __init__(self, window, seed: int) -> None:  # noqa: ANN001
        from PySide6.QtCore import Qt

        self._window, self._random = window, random.Random(seed)
        self._keys = [key for key in Qt.Key if key not in (Qt.Key.Key_unknown,)]
        self._modifiers = [Qt.KeyboardModifier.NoModifier] * 6 + [
            Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.MetaModifier,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier]

    def act(self) -> None:
        """One event, or the few that belong together."""
        {0: self._key, 1: self._swipe, 2: self._other_button}.get(self._random.randrange(10), self._touch)()

    def _point(self):  # noqa: ANN202
        from PySide6.QtCore import QPoint

        return QPoint(self._random.randrange(self._window.width()), self._random.randrange(self._window.height()))

    def _touch(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.mouseClick(self._window.windowHandle(), Qt.MouseButton.LeftButton, pos=self._point())

    def _other_button(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        button = self._random.choice([Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton,
                                      Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton])
        QTest.mouseClick(self._window.windowHandle(), button, pos=self._point())

    def _swipe(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        handle, start = self._window.windowHandle(), self._point()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(handle, self._point())
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=self._point())

    def _key(self) -> None:
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        key, modifiers = self._random.choice(self._keys), self._random.choice(self._modifiers)
        text = chr(key.value) if 32 <= key.value < 127 else ""
        target = QApplication.focusWidget() or self._window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))


def strangers(window) -> list[str]:  # noqa: ANN001
    """Windows besides the kiosk's own that are on screen."""
    from PySide6.QtWidgets import QApplication

    return [f"{type(one).__name__} {one.objectName()}" for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not window]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--content", type=Path, default=None)
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        return run(Path(folder), asked.events, asked.seed, asked.content)


def run(folder: Path, events: int, seed: int, content: Path | None) -> int:
    from PySide6.QtWidgets import QApplication

    from reader.app import Reader
    from reader.kiosk.config import KioskConfig
    from reader.kiosk.status import memory_bytes
    from reader.options import Options
    from reader.policy import KIOSK
    from reader.services.single_instance import SingleInstance
    from reader.staff.pin import Pin

    Pin(folder).choose("739164")
    app = QApplication([])
    config = KioskConfig(read_aloud=False)
    options = Options(data_dir=folder, config_dir=folder, cache_dir=folder, content=content, kiosk=True)
    reader_app = Reader(app, options, SingleInstance(), KIOSK, config)
    faults: list[str] = []
    reader_app.messages.bug_reported.connect(faults.append)
    reader_app.open()
    while not reader_app.library.languages() or reader_app.library.is_refreshing:
        app.processEvents()
    window, monkey = reader_app.window, Monkey(reader_app.window, seed)
    begun, wrong = 0, 0
    for number in range(events):
        monkey.act()
        app.processEvents()
        if number == events // 5:
            begun = memory_bytes()  # all screens have been made by then
        if number % 1000 == 999:
            found = strangers(window)
            wrong += bool(found) or not window.isVisible()
            print(f"{number + 1} events, {memory_bytes() / 1e6:.0f} MB, {len(faults)} faults {found or ''}", flush=True)
    if reader_app.guard.page.isVisible():
        reader_app.guard.start_again()
    reader_app.navigator.home()
    grown = memory_bytes() / begun - 1 if begun > 0 else 0
    at_home = reader_app.window.current_name() == "home"
    print(f"{events} events, seed {seed}: memory grew by {grown:.1%} after the first fifth, {len(faults)} faults, "
          f"{wrong} times another window, {'at Home' if at_home else 'not at Home'} in the end")
    for fault in faults[:3]:
        print(fault)
    reader_app.close()
    return int(bool(faults or wrong or not at_home or grown > 0.1))


if __name__ == "__main__":
    sys.exit(main())

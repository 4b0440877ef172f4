"""Some thousand random touches and keys: nothing breaks, nothing else opens, and Home is still there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.kiosk.config import KioskConfig
from reader.model import Screen

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fuzz"))
from monkey import Monkey, strangers  # noqa: E402


@pytest.mark.parametrize("seed", [1, 2])
def test_a_monkey_finds_no_way_out(start_kiosk, seed):
    app = start_kiosk(KioskConfig(read_aloud=False))
    faults = []
    app.messages.bug_reported.connect(faults.append)
    monkey = Monkey(app.window, seed)
    for number in range(1000):
        monkey.act()
        QApplication.processEvents()
        if number % 100 == 99:
            assert strangers(app.window) == []
            assert app.window.isVisible()
    assert faults == []
    assert not app.screens.desk.door.is_open
    app.navigator.home()
    assert app.window.current_name() == Screen.HOME

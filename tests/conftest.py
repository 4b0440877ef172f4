"""What every test stands on: no real screen, and none of the real user's folders.

Imports no Qt, so that tests of the core do not need it.
"""

import gc
import os

import pytest

# Qt reads it when the application is made, which is after this file is read.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# As in the app: what a test leaves behind must not end in a thread of the next one. See reader/services/garbage.py.
gc.disable()


def pytest_runtest_teardown() -> None:
    due = [number for number, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
           if count > most]
    if due:
        gc.collect(due[-1])


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """Give each test a home of its own, also to the processes it starts. Returns its path."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for variable, folder in (
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("APPDATA", "config"),
        ("LOCALAPPDATA", "data"),
    ):
        monkeypatch.setenv(variable, str(home / folder))
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return home

"""The kiosk stays up: after a fault, a crash, an article that crashes it, a screen that changes, a disk that is full."""

from __future__ import annotations

import json
import logging
import os
import sys

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.kiosk.config import KioskConfig
from reader.kiosk.crash_guard import CrashGuard
from reader.kiosk.start import KioskRefused, begin_run, need_pin
from reader.kiosk.status import read as read_status
from reader.model import Destination, Screen
from reader.staff.pin import Pin
from reader.ui.main_window import STATE


def article(app):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    return app.window.pane(Screen.ARTICLE)


def crash(app):
    """As a kill would leave it: nothing is said, nothing is written."""
    app.guard.runs.ended = lambda: None
    app.close()


# ---- our own mistakes


def test_a_fault_shows_a_calm_page_and_one_touch_starts_again(start_kiosk, qtbot):
    app = start_kiosk()
    article(app)
    app.messages.bug_reported.emit('Traceback\n  File "x.py"\nValueError: a secret')
    page = app.guard.page
    assert page.isVisible()
    assert page.geometry() == app.window.rect()
    words = page._title.text() + page._sentence.text()
    assert "Something went wrong." in words
    assert "secret" not in words
    assert "ValueError" not in words
    app.window.resize(900, 600)
    assert page.geometry() == app.window.rect()
    with qtbot.waitSignal(app.guard.started_again):
        QTest.mouseClick(page.again, Qt.MouseButton.LeftButton)
    assert not page.isVisible()
    assert app.window.current_name() == Screen.HOME


def test_the_status_names_the_kind_of_fault_and_none_of_its_words(start_kiosk):
    app = start_kiosk()
    app.messages.bug_reported.emit('Traceback\nValueError: a secret')
    told = app.guard.status()
    assert (told.faults, told.last_error) == (1, "ValueError")
    assert "secret" not in told.to_json()


def test_a_slot_that_fails_is_a_fault(start_kiosk, qtbot, monkeypatch, tmp_path):
    from reader.log import _catch_bugs, _LogFile

    app = start_kiosk()
    hooks = (sys.excepthook,)
    try:
        _catch_bugs(_LogFile(tmp_path / "log"), app.messages.bug_reported.emit)
        monkeypatch.setattr(logging.getLogger("reader.bug"), "disabled", True)
        try:
            raise KeyError("x")
        except KeyError as error:
            sys.excepthook(KeyError, error, error.__traceback__)
    finally:
        sys.excepthook = hooks[0]
    assert app.guard.page.isVisible()


def test_too_many_faults_end_the_run_so_that_a_new_one_begins(start_kiosk, monkeypatch):
    app = start_kiosk()
    codes = []
    monkeypatch.setattr(app.guard._app, "exit", codes.append, raising=False)
    for _ in range(8):
        app.messages.bug_reported.emit("ValueError: x")
    assert codes == [70]


# ---- crashes


def test_the_article_is_noted_before_it_is_shown_and_forgotten_when_it_is_left(start_kiosk, tmp_path):
    app = start_kiosk()

    def noted():
        found = json.loads((tmp_path / "data" / "kiosk-runs.json").read_text())["open"]
        return found and found["path"]

    assert noted() is None
    seen = []
    pane = app.window.pane(Screen.ARTICLE)
    before = pane.show_article
    pane.show_article = lambda *args: (seen.append(noted()), before(*args))[1]
    article(app)
    assert seen == ["en/sleep.md"]
    app.navigator.home()
    assert noted() is None


def test_an_article_that_crashes_the_app_is_set_aside(start_kiosk, content, qtbot):
    for _ in range(3):
        app = start_kiosk()
        article(app)
        crash(app)
    app = start_kiosk()
    assert app.guard.runs.is_safe_start
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    assert app.window.current_name() == STATE
    app.navigator.go_to(Destination(Screen.ARTICLE, "calm"))
    assert app.window.current_name() == Screen.ARTICLE, "the others are fine"
    assert app.guard.status().set_aside == 1
    # WHEN staff look, they are told; WHEN they mend it, it is back
    app.screens.desk.door._is_open = True
    app.navigator.go_to(Destination(Screen.REPORT))
    desk = app.screens.desk
    qtbot.waitUntil(lambda: desk._report is not None, timeout=30_000)
    found = [one for report in desk._report.articles for one in report.findings if one.rule == "file.crashed"]
    assert [one.file for one in found] == ["en/sleep.md"]
    file = content / "en" / "sleep.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nMended.\n", encoding="utf-8")
    with qtbot.waitSignal(app.library.changed, timeout=30_000):
        app.library.refresh()
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    assert app.window.current_name() == Screen.ARTICLE


def test_a_safe_start_forgets_the_catalogue(tmp_path):
    cache = tmp_path / "cache"
    for name in ("catalogue-1.sqlite3", "search-1", "other"):
        (cache / name).mkdir(parents=True) if name.startswith("search") else (cache / name).parent.mkdir(
            parents=True, exist_ok=True)
        if not name.startswith("search"):
            (cache / name).write_text("x")
    for _ in range(3):
        assert not begin_run(tmp_path / "data", cache).is_safe_start
    assert begin_run(tmp_path / "data", cache).is_safe_start
    assert [one.name for one in cache.iterdir()] == ["other"]


# ---- the environment


def test_a_kiosk_without_a_pin_does_not_start(tmp_path):
    with pytest.raises(KioskRefused, match="reader pin set"):
        need_pin(tmp_path)
    Pin(tmp_path).choose("739164")
    need_pin(tmp_path)
    (tmp_path / "staff-pin.json").write_bytes(b"{")
    need_pin(tmp_path)  # it is torn: the kiosk runs and stays shut


@pytest.mark.parametrize("trouble", ["missing", "file", "read-only"])
def test_it_starts_where_nothing_can_be_kept(start_kiosk, tmp_path, trouble, monkeypatch):
    data = tmp_path / "elsewhere" / "data"
    if trouble == "file":
        data.parent.mkdir()
        data.write_text("")
    elif trouble == "read-only":
        data.mkdir(parents=True)

        really_open = os.open

        def full(path="", *args, **more):
            if more or not str(path).startswith(str(data)):
                return really_open(path, *args, **more)
            raise OSError(30, "Read-only file system")

        monkeypatch.setattr("reader.atomic_file.os.open", full)
    app = start_kiosk(data_dir=data, config_dir=data)
    for destination in (Destination(Screen.HOME), Destination(Screen.ARTICLE, "sleep"), Destination(Screen.HELP),
                        Destination(Screen.TOPIC)) * 5:
        app.navigator.go_to(destination)
        QApplication.processEvents()
    app.wiring._on_wish("larger")
    app.guard.heartbeat.note()
    assert app.window.isVisible()
    assert not app.guard.page.isVisible()


def test_a_screen_that_changes_is_followed(start_kiosk, qtbot, monkeypatch):
    app = start_kiosk()
    app.window.setGeometry(QRect(10, 10, 300, 200))
    app.guard.screen._app.primaryScreenChanged.emit(app.window.screen())
    qtbot.waitUntil(lambda: app.window.geometry() == app.window.screen().geometry())
    monkeypatch.setattr(app.guard.screen, "_app", type("None", (), {"primaryScreen": staticmethod(lambda: None)}))
    app.guard.screen.cover()  # no screen at all: nothing happens until there is one


def test_the_file_for_whoever_watches(start_kiosk, qtbot, tmp_path):
    app = start_kiosk(KioskConfig())
    article(app)
    qtbot.waitUntil(lambda: (told := read_status(tmp_path / "data")) is not None and told.content != "",
                    timeout=30_000)
    told = read_status(tmp_path / "data")
    assert told.articles == 3
    assert told.starts == 1
    assert told.written > 0
    assert "sleep" not in (tmp_path / "data" / "status.json").read_text().lower()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="systemd is a matter of Linux")
def test_systemd_hears_that_it_is_there_alive_and_gone(start_kiosk, qtbot, monkeypatch, tmp_path):
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        name = f"reader-test-{os.getpid()}"
        listening.bind("\0" + name)
        listening.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", "@" + name)
        monkeypatch.setenv("WATCHDOG_USEC", "100000")
        app = start_kiosk()
        assert listening.recv(100) == b"READY=1\nWATCHDOG=1"
        heard = []
        listening.setblocking(False)

        def listen():
            try:
                heard.append(listening.recv(100))
            except BlockingIOError:
                pass

        timer = QTimer(interval=5)
        timer.timeout.connect(listen)
        timer.start()
        qtbot.waitUntil(lambda: heard.count(b"WATCHDOG=1") >= 3)
        timer.stop()
        app.close()
        listening.setblocking(True)
        while (line := listening.recv(100)) == b"WATCHDOG=1":
            pass
        assert line == b"STOPPING=1"


def test_the_guard_of_a_run_that_ends_well_remembers_no_crash(start_kiosk, tmp_path):
    start_kiosk().close()
    runs = CrashGuard(tmp_path / "data")
    runs.begin()
    assert runs.crashes == 0

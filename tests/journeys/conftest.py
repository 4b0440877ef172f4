"""The whole app, on a library of its own, with nothing of it faked but the voice, which is silent."""

from __future__ import annotations

import gc
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from reader.options import Options
from reader.services.voice import MOCK
from reader.services.voice_process import VoiceProcess

SLEEP = """---
title: Sleep and nightmares
summary: What can help when nights are hard.
category: sleep
updated: 2026-11-01
---
> [!FACTS] In short
> - Many people sleep badly after a trauma.

## Why is sleep hard?
{prose}

## What can help?
See [calm breathing](calm.md#how-do-i-do-it), or [a site](https://example.org/sleep), or [a hole](gone.md).

{prose}

## When to ask for help?
{prose}
"""
CALM = """---
title: Calm breathing
category: skills
---
## What is it?
{prose}

## How do I do it?
{prose}
"""
PROSE = "\n\n".join(
    f"Paragraph {number} speaks of a lake in the early morning, of a boat that is not in a hurry, and of the light "
    "that comes up slowly over the hills while nobody says anything." for number in range(14)
)
LIBRARY = """[place]
name = "Lake Clinic"
greeting = "Take your time."
tagline = "Plain reading."
[[category]]
id = "sleep"
title = { en = "Sleep", es = "Sueño" }
[[category]]
id = "skills"
title = { en = "Skills", es = "Habilidades" }
[help]
title = "You can talk to someone now."
[[help.line]]
label = "Call or text"
number = "988"
"""


@pytest.fixture
def content(tmp_path):
    """A folder with two English articles, one of them in Spanish as well."""
    folder = tmp_path / "content"
    for language in ("en", "es"):
        (folder / language).mkdir(parents=True)
    (folder / "library.toml").write_text(LIBRARY, encoding="utf-8")
    (folder / "en" / "sleep.md").write_text(SLEEP.format(prose=PROSE), encoding="utf-8")
    (folder / "en" / "calm.md").write_text(CALM.format(prose=PROSE), encoding="utf-8")
    (folder / "es" / "sleep.md").write_text(
        "---\ntitle: Sueño y pesadillas\ncategory: sleep\n---\n## ¿Por qué?\n" + PROSE, encoding="utf-8")
    return folder


@pytest.fixture
def start(qtbot, qapp, tmp_path, content, monkeypatch):
    """`start(target, …)` opens the app and waits until the folder has been read; every app is closed at the end."""
    from reader.app import Reader
    from reader.services.single_instance import SingleInstance

    # Its hooks would hide from the tests what goes wrong inside Qt's calls.
    monkeypatch.setattr("reader.log.start_logging", lambda *_: None)
    monkeypatch.setattr("reader.log.log_qt", lambda: None)
    # No test speaks aloud, or starts a speech engine of the computer.
    monkeypatch.setattr("reader.services.voice_process.VoiceProcess", partial(VoiceProcess, MOCK))
    opened = []

    def open_app(target: str = "", *, wait: bool = True, folder=content, **changes):  # noqa: ANN001, ANN003, ANN202
        usual = {"data_dir": tmp_path / "data", "config_dir": tmp_path / "data", "cache_dir": tmp_path / "cache",
                 "language": "en", "theme": "light"}
        options = Options(target=target, content=folder, **(usual | changes))
        app = Reader(qapp, options, SingleInstance())
        opened.append(app)
        app.window.resize(1280, 800)
        if wait:
            with qtbot.waitSignal(app.library.refreshed, timeout=30_000):
                app.open()
            qtbot.waitUntil(lambda: not app.screens._follow_timer.isActive())
        else:
            app.open()
        return app

    yield open_app
    for app in opened:
        app.window.close()
        app.close()
        app.window.deleteLater()
    # Here and now, so that nothing of it reaches into the next test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opened.clear()
    gc.collect()
    qapp.setStyleSheet("")


PIN = "739164"


@pytest.fixture
def start_kiosk(start, qtbot, tmp_path, qapp, monkeypatch, content):
    """`start_kiosk(config, …)` opens the app as a kiosk, with the PIN above, and waits until the folder has been
    read. `start` is only there for what it puts in place."""
    from reader.app import Reader
    from reader.kiosk.config import KioskConfig
    from reader.policy import KIOSK
    from reader.services.single_instance import SingleInstance
    from reader.staff.pin import Pin
    from reader.staff.pin_record import Cost

    monkeypatch.setattr("reader.staff.pin_record.Cost.is_sound", lambda _self: True)  # a quick PIN will do
    made = []

    def open_kiosk(config=None, *, wait: bool = True, folder=content, **changes):  # noqa: ANN001, ANN003, ANN202
        config, data = config or KioskConfig(), changes.get("data_dir", tmp_path / "data")
        if data == tmp_path / "data" and not (data / "staff-pin.json").exists():
            Pin(data, cost=Cost(n=2**4)).choose(PIN)
        options = Options(**({"data_dir": data, "config_dir": data, "cache_dir": tmp_path / "cache", "content": folder,
                              "language": "en", "kiosk": True} | changes))
        app = Reader(qapp, options, SingleInstance(), KIOSK, config)
        made.append(app)
        app.open()
        if wait:
            qtbot.waitUntil(lambda: bool(app.library.languages()) and not app.library.is_refreshing, timeout=30_000)
            app.navigator.home()
        return app

    yield open_kiosk
    for app in made:
        app.close()
        app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.clear()

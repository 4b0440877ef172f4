"""An article that tries to show, open or reach what it must not: a red picture outside the content, other files, the
network. Every way of naming it is tried in every place where an article can name something.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage

from reader.model import Destination, Screen

_WATCH: dict[str, list[str] | None] = {"seen": None}


def _hook(event: str, arguments: tuple) -> None:
    seen = _WATCH["seen"]
    if seen is not None and (event == "open" or event.startswith("socket.")):
        seen.append(f"{event} {arguments[0]!s}" if event == "open" else event)


sys.addaudithook(_hook)


@pytest.fixture
def watched():
    """What Python opens, and every socket it touches, while a test runs."""
    seen: list[str] = []
    _WATCH["seen"] = seen
    yield seen
    _WATCH["seen"] = None


def references(red: Path) -> list[str]:
    """Names for the red picture, and for what lies beside it."""
    name, uri = str(red), red.as_uri()
    return [
        name, uri, uri.upper(), f"file:{name}", f"file://localhost{name}", f"//{name}", f"///{name}", f"/{name}",
        "../red.png", "..\\red.png", "../../red.png", "../../../red.png", "media/../../red.png", "./.././red.png",
        "%2e%2e/red.png", "..%2fred.png", "%2e%2e%2fred.png", "..%5cred.png", "....//red.png", "..;/red.png",
        "\\\\host\\share\\red.png", "C:\\red.png", "c:/red.png", "http://127.0.0.1:9/red.png",
        "https://127.0.0.1:9/red.png", "ftp://127.0.0.1/red.png", "//127.0.0.1/red.png", "data:image/png;base64,AAAA",
        "qrc:/red.png", ":/red.png", "javascript:alert(1)", "vbscript:x", "about:blank", "smb://host/red.png",
        "image:red.png", "blob:x", "link.png", "folder/red.png", "red.png\u0000.png", " ../red.png", "red.png?x=1",
        "media/link.png", "~/red.png", "$HOME/red.png",
    ]


def article(refs: list[str]) -> str:
    quoted = [ref.replace('"', "&quot;") for ref in refs]
    parts = ["---\ntitle: Red\nimage: ../red.png\n---\n", "Some words before.\n\n"]
    for ref, attribute in zip(refs, quoted, strict=True):
        parts += [
            f"![red](<{ref}>)\n\n", f"![red]({ref})\n\n", f"[red](<{ref}>) and [red][{len(parts)}]\n\n",
            f"[{len(parts) - 2}]: <{ref}>\n\n", f'<img src="{attribute}" width=300 height=200>\n\n',
            f'<table background="{attribute}"><tr><td background="{attribute}">cell</td></tr></table>\n\n',
            f'<div style="background-image:url({attribute})">words</div>\n\n',
            f'<style>@import "{attribute}"; body {{ background: url({attribute}) }}</style>\n\n',
            f'<link rel="stylesheet" href="{attribute}">\n\n', f'<object data="{attribute}"></object>\n\n',
            f'<iframe src="{attribute}"></iframe>\n\n', f'<video poster="{attribute}" src="{attribute}"></video>\n\n',
            f'<a href="{attribute}"><img src="{attribute}"></a>\n\n', f"<base href='{attribute}'>\n\n",
        ]
    return "".join(parts)


@pytest.fixture
def red(tmp_path, content):
    """A red picture beside the content folder, and links to it from inside."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    path = tmp_path / "red.png"
    image.save(str(path))
    (content / "media").mkdir()
    os.symlink(path, content / "media" / "link.png")
    os.symlink(path, content / "en" / "link.png")
    os.symlink(tmp_path, content / "en" / "folder")
    return path


def is_red_anywhere(image: QImage) -> bool:
    for y in range(image.height()):
        for x in range(0, image.width(), 3):
            color = image.pixelColor(x, y)
            if color.red() > 240 and color.green() < 40 and color.blue() < 40:
                return True
    return False


def test_no_red_pixel_no_other_file_no_socket(start, content, red, qtbot, monkeypatch, watched):
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (content / "en" / "evil.md").write_text(article(references(red)), encoding="utf-8")
    app = start("evil")
    pane = app.window.pane(Screen.ARTICLE)
    assert "Some words before." in pane.view.plain_text()
    app.painter.finish()
    height = pane.view.verticalScrollBar()
    pane.view.go_to_anchor("panel-sources")
    for value in range(0, height.maximum() + 1, max(1, pane.view.viewport().height())):
        height.setValue(value)
        assert not is_red_anywhere(pane.view.viewport().grab().toImage())
    for name in references(red):
        assert not is_red_anywhere(QImage(pane.view.loadResource(2, QUrl(name))))
    for screen in (Destination(Screen.HOME), Destination(Screen.SEARCH, "red"), Destination(Screen.TOPIC)):
        app.navigator.go_to(screen)
        app.painter.finish()
        qtbot.wait(1)  # lets what was decoded be painted
        assert not is_red_anywhere(app.window.grab().toImage())
    assert opened == []
    assert not [event for event in watched if event.startswith("socket.") and event != "socket.gethostname"]
    assert not [event for event in watched if str(red) in event or "red.png" in event]


def test_every_hostile_link_does_nothing(start, content, red, monkeypatch):
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    app = start("sleep")
    for name in references(red):
        if name.lower().startswith(("http:", "https:")):
            continue  # those are asked about first
        app.window.pane(Screen.ARTICLE).link_requested.emit(name)
        assert app.window.current_name() == Screen.ARTICLE, name
        assert app.window.pane(Screen.ARTICLE).page.card.id == "sleep"
    assert opened == []


@pytest.mark.parametrize("target", ["../red.png", "/etc/passwd", "file:///etc/passwd", "javascript:x", "a\u0000b", "%00"])
def test_hostile_targets_from_outside_only_say_that_there_is_no_such_page(start, target):
    app = start()
    app.go_to_target(target)
    assert app.window.current_name() in ("state", Screen.HOME)


def test_titles_and_summaries_are_words_never_markup(start, content, red):
    (content / "en" / "title.md").write_text(
        f"---\ntitle: <img src='{red}'> <b>Bold</b>\nsummary: <img src='{red.as_uri()}'>\nfeatured: yes\n---\nHello.\n",
        encoding="utf-8",
    )
    app = start("title")
    for screen in (Destination(Screen.ARTICLE, "title"), Destination(Screen.HOME), Destination(Screen.SEARCH, "bold")):
        app.navigator.go_to(screen)
        assert not is_red_anywhere(app.window.grab().toImage())

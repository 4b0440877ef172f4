"""Someone who has never seen markdown: drops a file in, is told what to mend, mends it, and sees it as patients will."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.model import Destination, Screen
from reader.reports import ArticleState


@pytest.fixture
def app(start, qtbot):
    return start()


def report(app, qtbot):
    """Open the content check and wait for its first report."""
    app.navigator.go_to(Destination(Screen.REPORT))
    qtbot.waitUntil(lambda: app.screens.desk._report is not None, timeout=30_000)
    return app.screens.desk._report


def test_the_check_names_what_to_mend_and_follows_when_it_is_mended(app, qtbot, content):
    file = content / "en" / "nights.md"
    file.write_text("---\ntitle: Nights\ncategory: slepe\n---\n\nSee [this](calmm.md).\n\n![](../media/gone.png)\n",
                    encoding="utf-8")
    with qtbot.waitSignal(app.library.changed, timeout=30_000):
        app.library.refresh()
    found = report(app, qtbot)
    mine = next(one for one in found.articles if one.path == "en/nights.md")
    assert mine.state is ArticleState.FIX
    assert {5, 6, 8, 3} & {finding.line for finding in mine.findings}
    assert any("calm" in finding.message + finding.fix for finding in mine.findings)
    # WHEN it is mended while the report is on screen
    file.write_text("---\ntitle: Nights\ncategory: sleep\n---\n\nSee [this](calm.md).\n", encoding="utf-8")
    app.library.refresh()
    qtbot.waitUntil(lambda: not next(one for one in app.screens.desk._report.articles
                                     if one.path == "en/nights.md").errors, timeout=30_000)


def test_a_draft_is_seen_as_a_patient_will_see_it_and_follows_each_save(app, qtbot, content):
    file = content / "en" / "new.md"
    file.write_text("---\ntitle: A new one\ndraft: true\n---\n\nFirst words.\n", encoding="utf-8")
    app.navigator.go_to(Destination(Screen.PREVIEW, "en/new.md"))
    pane = app.window.pane(Screen.PREVIEW)
    qtbot.waitUntil(lambda: pane.page is not None and pane.page.card.title == "A new one", timeout=30_000)
    assert "Draft" in pane.state.text()
    file.write_text("---\ntitle: A new one\ndraft: true\n---\n\nOther words.\n", encoding="utf-8")
    qtbot.waitUntil(lambda: "Other words" in pane.page.html, timeout=30_000)
    assert app.library.find("new", "en") is None, "patients do not see it"
    app.wiring._on_wish("home")
    assert app.screens.desk._preview.path is None, "nobody looks at it any more"


def test_staff_come_in_by_a_key_and_patients_meet_nothing_of_it(app, qtbot):
    assert app._staff is None
    app.window.activateWindow()
    QTest.keyClick(app.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: app.window.current_name() == Screen.REPORT)
    qtbot.waitUntil(lambda: app.screens.desk._report is not None, timeout=30_000)
    app.window.pane(Screen.REPORT).left.emit()
    assert app.window.current_name() == Screen.HOME

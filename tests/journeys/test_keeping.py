"""A person saves, marks, writes, closes the app; staff edit the article meanwhile; everything is found again."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from reader.kept import MarkColor, MarkKind, Standing
from reader.marks.article_text import article_text
from reader.model import Destination, Screen

LAKE = "Paragraph 3 speaks of a lake in the early morning, of a boat that is not in a hurry"


@pytest.fixture
def app(start, qtbot):
    return opened(start, qtbot)


def opened(start, qtbot, target="sleep", **changes):
    app = start(target, **changes)
    qtbot.waitUntil(lambda: app.marks().is_loaded)
    app.window.activateWindow()
    return app


def close(app):
    app.window.close()
    app.close()


def page(app):
    return app.window.pane(Screen.ARTICLE)


def marks(app):
    return app.marks().all()


def where(app, words):
    text = article_text(page(app).page).text
    start = text.index(words)
    return start, start + len(words)


def said(app):
    return app.window.message_bar.text


def undo(app):
    QTest.mouseClick(app.window.message_bar.findChild(QAbstractButton, "message_action"), Qt.MouseButton.LeftButton)


def saved_words(app):
    """Every word that the Saved page shows on buttons and labels."""
    pane = app.window.pane(Screen.SAVED)
    return "\n".join(part.text() for part in pane.findChildren(QAbstractButton) if part.isVisible())


def test_what_is_kept_of_an_article_that_is_open_at_the_start_stands_in_it(start, qtbot):
    app = opened(start, qtbot)
    page(app).highlight_requested.emit(*where(app, LAKE), MarkColor.GREEN)
    close(app)
    app = opened(start, qtbot)
    assert page(app).page.card.id == "sleep"
    qtbot.waitUntil(lambda: page(app).kept._on_page(*where(app, LAKE)) != ())


def test_saving_an_article_and_bringing_it_back(app, qtbot):
    bar = app.window.top_bar
    QTest.keyClick(app.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bar.save.text() == "Saved")
    app.wiring._on_wish("home")
    assert app.window.current_name() == Screen.HOME
    names = [part.accessibleName() for part in app.window.findChildren(QAbstractButton) if part.isVisible()]
    assert any("Sleep and nightmares" in name and "Saved" in name for name in names)
    app.navigator.back()
    QTest.mouseClick(bar.save, Qt.MouseButton.LeftButton)
    assert bar.save.text() == "Save"
    assert "No longer saved" in said(app)
    undo(app)
    qtbot.waitUntil(lambda: bar.save.text() == "Saved")
    QTest.mouseClick(bar.save, Qt.MouseButton.LeftButton)
    QTest.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bar.save.text() == "Saved")


def test_everything_is_found_after_a_restart_and_an_edit(start, qtbot, content):
    app = opened(start, qtbot)
    app.wiring._on_wish("save")
    page(app).highlight_requested.emit(*where(app, LAKE), MarkColor.GREEN)
    page(app).note_requested.emit(*where(app, "Why is sleep hard?"), "Ask about this")
    app.wiring._on_wish("save_place")
    kinds = [one.mark.kind for one in marks(app)]
    assert kinds == [MarkKind.BOOKMARK, MarkKind.HIGHLIGHT, MarkKind.HIGHLIGHT, MarkKind.BOOKMARK]
    close(app)
    # WHEN staff put a paragraph before everything, and take one out that nobody marked
    file = content / "en" / "sleep.md"
    text = file.read_text(encoding="utf-8")
    text = text.replace("## Why is sleep hard?", "A new first paragraph, put in by staff.\n\n## Why is sleep hard?", 1)
    file.write_text(text, encoding="utf-8")
    app = opened(start, qtbot)
    qtbot.waitUntil(lambda: {one.standing for one in marks(app)} == {Standing.HERE}
                    and all(one.end > one.start for one in marks(app)[1:]))
    text = article_text(page(app).page).text
    assert [text[one.start:one.end] for one in marks(app)][1:3] == [LAKE, "Why is sleep hard?"]
    assert app.window.top_bar.save.text() == "Saved"
    # AND the Saved page leads to the very words
    app.wiring._on_wish("saved")
    pane = app.window.pane(Screen.SAVED)
    pane.open_requested.emit(marks(app)[1].mark.id)
    view = page(app).view
    spans = page(app).kept._on_page(*where(app, LAKE))
    cursor = view.textCursor()
    cursor.setPosition(spans[0][0])
    qtbot.waitUntil(lambda: 0 <= view.cursorRect(cursor).top() <= view.viewport().height())


def test_an_article_that_is_edited_under_the_reader(app, qtbot, content):
    page(app).highlight_requested.emit(*where(app, LAKE), MarkColor.BLUE)
    file = content / "en" / "sleep.md"
    whole = file.read_text(encoding="utf-8")
    file.write_text("\n\n".join(part for part in whole.split("\n\n") if not part.startswith("Paragraph 3 ")),
                    encoding="utf-8")
    with qtbot.waitSignal(app.library.refreshed, timeout=30_000):
        app.library.refresh()
    qtbot.waitUntil(lambda: [one.standing for one in marks(app)] == [Standing.LOST])
    app.wiring._on_wish("saved")
    pane = app.window.pane(Screen.SAVED)
    # THEN it is told, with the words; and "Show near here" leads to the section
    pane.near_requested.emit(marks(app)[0].mark.id)
    assert app.window.current_name() == Screen.ARTICLE
    assert "was near here" in said(app)
    pane.keep_as_note_requested.emit(marks(app)[0].mark.id)
    assert marks(app)[0].mark.kind is MarkKind.NOTE
    assert LAKE in marks(app)[0].mark.note


def test_the_saved_page_renames_writes_and_removes(app, qtbot):
    page(app).highlight_requested.emit(*where(app, LAKE), MarkColor.BLUE)
    mark = marks(app)[0].mark
    app.wiring._on_wish("saved")
    pane = app.window.pane(Screen.SAVED)
    pane.rename_requested.emit(mark.id, "The lake")
    pane.note_requested.emit(mark.id, "for the evening")
    pane.color_requested.emit(mark.id, "rose")
    now = marks(app)[0].mark
    assert (now.name, now.note, now.color) == ("The lake", "for the evening", MarkColor.ROSE)
    pane.remove_requested.emit(mark.id)
    assert marks(app) == ()
    undo(app)
    qtbot.waitUntil(lambda: [one.mark for one in marks(app)] == [now])


def test_marks_of_another_language_open_in_that_language(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep", language="es"))
    assert page(app).page.card.language == "es"
    app.wiring._on_wish("save")
    assert marks(app)[0].mark.spot.language == "es"
    app.wiring._on_wish("saved")
    app.window.pane(Screen.SAVED).open_requested.emit(marks(app)[0].mark.id)
    assert page(app).page.card.title == "Sueño y pesadillas"


def test_out_into_a_file_and_in_again(start, qtbot, app, tmp_path):
    app.wiring._on_wish("save")
    page(app).highlight_requested.emit(*where(app, LAKE), MarkColor.BLUE)
    before = [one.mark for one in marks(app)]
    files = app.screens.keeping._files
    out = tmp_path / "mine.json"
    files.export(str(out))
    qtbot.waitUntil(lambda: "mine.json" in said(app))
    assert json.loads(out.read_text(encoding="utf-8"))["total"] == 2
    app.marks().clear()
    assert marks(app) == ()
    assert app.window.top_bar.save.text() == "Save"
    files.take_in(str(out))
    qtbot.waitUntil(lambda: [one.mark for one in marks(app)] == before)
    # A file that somebody broke brings what is good, and says the rest; one that is none is refused in a sentence.
    broken = json.loads(out.read_text(encoding="utf-8"))
    broken["first"]["items"][0] = {"id": 7}
    out.write_text(json.dumps(broken), encoding="utf-8")
    files.take_in(str(out))
    qtbot.waitUntil(lambda: "could not be taken in" in said(app))
    (tmp_path / "no.json").write_text("hello", encoding="utf-8")
    files.take_in(str(tmp_path / "no.json"))
    qtbot.waitUntil(lambda: "hello" not in said(app) and "could not be taken in" not in said(app))
    (tmp_path / "folder.json").mkdir()
    files.export(str(tmp_path / "folder.json"))
    qtbot.waitUntil(lambda: "could not be written" in said(app))
    assert [one.mark for one in marks(app)] == before


def test_history_is_by_day_and_leaves_when_it_is_told_to(app, qtbot):
    app.navigator.go_to(Destination(Screen.ARTICLE, "calm"))
    app.wiring._on_wish("history")
    pane = app.window.pane(Screen.HISTORY)
    qtbot.waitUntil(lambda: [visit.article for visit in pane._visits] == ["calm", "sleep"])
    pane.remove_requested.emit(pane._visits[0])
    qtbot.waitUntil(lambda: [visit.article for visit in pane._visits] == ["sleep"])
    undo(app)
    qtbot.waitUntil(lambda: [visit.article for visit in pane._visits] == ["calm", "sleep"])
    pane.clear_requested.emit()
    qtbot.waitUntil(lambda: pane._visits == ())
    app.screens.keeping.finish()
    qtbot.waitUntil(lambda: app.reading.record("sleep", "en") is None)
    qtbot.waitUntil(lambda: pane._visits == ())


def test_history_can_be_turned_off(app, qtbot):
    app.wiring._on_wish("history")
    pane = app.window.pane(Screen.HISTORY)
    QTest.mouseClick(pane.keep, Qt.MouseButton.LeftButton)
    assert not app.settings.keep_history
    app.navigator.go_to(Destination(Screen.ARTICLE, "calm"))
    app.wiring._on_wish("history")
    qtbot.waitUntil(lambda: pane.keep.text() == "Turn history on")
    assert [visit.article for visit in pane._visits] == ["sleep"]


def test_what_is_stored_is_shown_and_deleted(app, qtbot):
    app.wiring._on_wish("save")
    app.wiring._on_wish("larger")
    app.navigator.go_to(Destination(Screen.STORED))
    pane = app.window.pane(Screen.STORED)

    def amounts():
        return {card.kind.key: card.kind.amount for card in pane._kinds if card.kind is not None}

    qtbot.waitUntil(lambda: amounts().get("marks") == "1 bookmark")
    assert amounts()["history"] == "a place in 1 article, 1 opening"
    assert amounts()["settings"] == "1 choice"
    pane.delete_all_requested.emit()
    qtbot.waitUntil(lambda: amounts()["marks"] == "Nothing yet")
    assert marks(app) == ()
    assert app.settings.appearance.text_percent == 100
    assert app.reading.record("sleep", "en") is None
    qtbot.waitUntil(lambda: amounts()["history"] == "Nothing yet")


def test_a_data_folder_that_cannot_be_written_is_told_and_everything_works(start, qtbot, tmp_path, monkeypatch):
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    app = opened(start, qtbot)
    qtbot.waitUntil(lambda: "until Reader closes" in said(app))
    app.wiring._on_wish("save")
    assert app.window.top_bar.save.text() == "Saved"


def test_a_file_from_outside_of_the_library_cannot_be_saved(start, qtbot, tmp_path):
    (tmp_path / "outside.md").write_text("# Outside\n\nText.\n", encoding="utf-8")
    app = opened(start, qtbot, str(tmp_path / "outside.md"))
    qtbot.waitUntil(lambda: app.window.current_name() == Screen.ARTICLE and page(app).page is not None)
    assert not app.window.top_bar.save.isVisible()
    app.wiring._on_wish("save")
    assert marks(app) == ()

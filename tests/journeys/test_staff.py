"""Someone who has never seen markdown: drops a file in, is told what to mend, mends it, sees it as patients will."""

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
    qtbot.waitUntil(lambda: any("calm" in finding.message + finding.fix for one in app.screens.desk._report.articles
                                for finding in one.findings if one.path == "en/nights.md"), timeout=30_000)
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


def set_pin(app, pin):
    """A computer on which staff have set a PIN; a cheap one, since only its way is of interest here."""
    from reader.staff.pin import Pin

    Pin(app._options.data_dir).choose(pin)


def test_with_a_pin_staff_type_it_once_and_others_stay_out(app, qtbot):
    from reader.ui.dialogs.pin_dialog import PinDialog

    set_pin(app, "482913")
    app.wiring._on_wish("staff")
    (dialog,) = app.window.findChildren(PinDialog)
    assert app.window.current_name() != Screen.REPORT
    for digit in "111222":
        dialog.type_digit(digit)
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.is_checking, timeout=30_000)
    assert app.window.current_name() != Screen.REPORT
    for digit in "482913":
        dialog.type_digit(digit)
    dialog.accept()
    qtbot.waitUntil(lambda: app.window.current_name() == Screen.REPORT, timeout=30_000)
    app.wiring._on_wish("home")
    app.wiring._on_wish("staff")
    assert app.window.current_name() == Screen.REPORT, "once is enough until Reader closes"


def test_a_pin_that_was_given_up_opens_nothing_even_when_it_was_right(app, qtbot):
    from reader.ui.dialogs.pin_dialog import PinDialog

    set_pin(app, "482913")
    app.wiring._on_wish("staff")
    (dialog,) = app.window.findChildren(PinDialog)
    for digit in "482913":
        dialog.type_digit(digit)
    with qtbot.waitSignal(app.screens.desk._staff.pin_checked, timeout=30_000):
        dialog.accept()
        dialog.close_sheet()
    assert app.window.current_name() != Screen.REPORT
    assert not app.screens.desk.door.is_open


def test_a_new_article_is_made_opened_and_shown(app, qtbot, content, monkeypatch):
    opened = []
    monkeypatch.setattr("reader.ui.staff_desk.open_in_editor", lambda path, line, _wanted: opened.append(path) or True)
    report(app, qtbot)
    app.window.pane(Screen.REPORT).new_requested.emit()
    from reader.ui.dialogs.new_article_dialog import NewArticleDialog

    (dialog,) = app.window.findChildren(NewArticleDialog)
    dialog.create_requested.emit("Rest and calm", "sleep", "en")
    qtbot.waitUntil(lambda: app.window.current_name() == Screen.PREVIEW, timeout=30_000)
    assert [path.suffix for path in opened] == [".md"]
    assert opened[0].is_relative_to(content)
    pane = app.window.pane(Screen.PREVIEW)
    qtbot.waitUntil(lambda: pane.page is not None and pane.page.card.title == "Rest and calm", timeout=30_000)


def test_files_that_are_dropped_become_drafts_and_what_cannot_is_told(app, qtbot, content, tmp_path):
    from PySide6.QtCore import QMimeData, QUrl

    from reader.ui.dialogs.import_dialog import ImportDialog

    page, nothing = tmp_path / "page.html", tmp_path / "letter.docx"
    page.write_text("<html lang='en'><h1>A walk</h1><p>Slow steps by the lake.</p></html>", encoding="utf-8")
    nothing.write_bytes(b"this is no Word file")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page)), QUrl.fromLocalFile(str(nothing))])
    app.screens.take_in(data)
    assert not app.window.findChildren(ImportDialog), "where patients are, nothing is taken in"
    report(app, qtbot)
    app.screens.take_in(data)
    (dialog,) = app.window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: not dialog.is_running(), timeout=60_000)
    drafts = [path for path in (content / "en").rglob("*.md") if "Slow steps" in path.read_text(encoding="utf-8")]
    assert len(drafts) == 1
    assert "draft: true" in drafts[0].read_text(encoding="utf-8")


def sources(app):
    from reader.ui.dialogs.sources_dialog import SourcesDialog

    return next(iter(app.window.findChildren(SourcesDialog)))


def test_staff_make_their_own_folder_and_what_they_put_there_is_on_the_screen(start, qtbot, content, tmp_path,
                                                                              monkeypatch):
    """GIVEN articles that came with Reader and no folder yet, WHEN staff make one, put an article into it and leave out
    the others, THEN readers see just that; and all is as before when the folder is given up."""
    monkeypatch.setattr("reader.paths.bundled_content", lambda: content)
    monkeypatch.setattr("reader.ui.staff_sources._documents", lambda: tmp_path / "Documents")
    app = start(folder=None)
    report(app, qtbot)
    pane = app.window.pane(Screen.REPORT)
    pane.folder_requested.emit()
    dialog = sources(app)
    dialog.make.click()
    own = tmp_path / "Documents" / "Reader articles"
    qtbot.waitUntil(lambda: app.library.roots.staff == own, timeout=30_000)
    assert dialog.sources.folder == str(own)
    (own / "ours.md").write_text("# Ours\n\nWords.\n", encoding="utf-8")
    qtbot.waitUntil(lambda: app.library.find("ours", "en") is not None, timeout=30_000)
    assert app.library.find("sleep", "en") is not None
    dialog.show_bundled.click()
    qtbot.waitUntil(lambda: app.library.find("sleep", "en") is None, timeout=30_000)
    assert app.library.find("ours", "en") is not None
    dialog.leave.click()
    qtbot.waitUntil(lambda: app.library.find("sleep", "en") is not None, timeout=30_000)
    qtbot.waitUntil(lambda: app.library.find("ours", "en") is None, timeout=30_000)
    assert (own / "ours.md").is_file(), "giving it up deletes nothing"
    app.settings.flush()
    app.writer.finish()
    from reader import settings
    assert settings.load(app.settings.path)[0]["staff_folder"] == ""


def test_a_folder_that_will_not_do_changes_nothing(start, qtbot, content, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.paths.bundled_content", lambda: content)
    app = start(folder=None)
    report(app, qtbot)
    app.window.pane(Screen.REPORT).folder_requested.emit()
    dialog = sources(app)
    app.screens.desk._sources._on_chosen(str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: "no folder" in dialog.line.text(), timeout=30_000)
    assert app.library.roots.staff is None


def test_overdue_articles_are_hidden_from_readers_and_stay_in_the_check(app, qtbot, content):
    (content / "en" / "old.md").write_text("---\ntitle: Old\nreview_by: 2020-01-01\n---\n\nWords.\n", encoding="utf-8")
    qtbot.waitUntil(lambda: app.library.find("old", "en") is not None, timeout=30_000)
    report(app, qtbot)
    pane = app.window.pane(Screen.REPORT)
    qtbot.waitUntil(lambda: any(one.path == "en/old.md" for one in app.screens.desk._report.articles), timeout=30_000)
    pane.show_due(True)
    assert not pane.hide_overdue.isHidden()
    pane.hide_overdue.click()
    qtbot.waitUntil(lambda: app.library.find("old", "en") is None, timeout=30_000)
    app.screens.desk._check()
    qtbot.waitUntil(lambda: not app.screens.desk._staff.is_checking, timeout=30_000)
    assert any(one.path == "en/old.md" and one.days_to_review < 0 for one in app.screens.desk._report.articles)
    pane.hide_overdue.click()
    qtbot.waitUntil(lambda: app.library.find("old", "en") is not None, timeout=30_000)


def test_what_was_copied_is_pasted_into_the_check_by_key(app, qtbot, content, qapp):
    from PySide6.QtCore import QMimeData

    report(app, qtbot)
    data = QMimeData()
    data.setHtml("<h1>Parking</h1><p>Behind the <b>house</b>.</p>")
    qapp.clipboard().setMimeData(data)
    app.window.activateWindow()
    app.window.top_bar.setFocus()
    QTest.keyClick(app.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: (content / "en" / "parking.md").is_file(), timeout=30_000)
    assert "**house**" in (content / "en" / "parking.md").read_text(encoding="utf-8")
    qapp.clipboard().clear()


def test_nothing_to_paste_is_said(app, qtbot, qapp):
    report(app, qtbot)
    qapp.clipboard().clear()
    with qtbot.waitSignal(app.messages.said) as heard:
        QTest.keyClick(app.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "nothing to paste" in heard.args[0].text


def test_a_word_file_is_dropped_mended_and_appears_in_a_second_window(start, qtbot, content, tmp_path, monkeypatch):
    """GIVEN a patient's window and a staff window on one folder, WHEN a Word file is dropped on the staff's, THEN it is
    a draft that only staff see, what to mend is explained, and once that is mended the patient's window has it."""
    import sys
    from pathlib import Path

    from PySide6.QtCore import QMimeData, QUrl

    monkeypatch.setattr("reader.ui.staff_desk.open_in_editor", lambda *_: True)
    sys.path.insert(0, str(Path(__file__).parent.parent / "staff"))
    try:
        from authoring_samples import paragraph, picture, png, word_file
    finally:
        sys.path.pop(0)
    word = word_file(
        tmp_path / "Parking.docx", paragraph("Where to park", style="Title"),
        paragraph("Behind the house", style="Heading3"), paragraph("Park behind the house. See [the map](mapp.md)."),
        paragraph(picture("a")), parts={"word/media/1.png": png()}, relations={"a": ("image", "media/1.png")})
    patient = start(data_dir=tmp_path / "other", config_dir=tmp_path / "other", cache_dir=tmp_path / "other-cache")
    staff = start()
    report(staff, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(word))])
    with qtbot.waitSignal(staff.staff()[0].import_ended, timeout=60_000):
        staff.window.dropped.emit(data)
    (file,) = (content / "en").glob("where-to-park.md")
    staff.navigator.go_to(Destination(Screen.PREVIEW, "en/where-to-park.md"))
    preview = staff.window.pane(Screen.PREVIEW)
    qtbot.waitUntil(lambda: preview.page is not None and preview.page.card.title == "Where to park", timeout=30_000)

    def told():
        found = next((one for one in staff.screens.desk._report.articles if one.path == "en/where-to-park.md"), None)
        return {finding.rule: finding for finding in found.findings} if found else {}

    qtbot.waitUntil(lambda: len(told()) >= 3, timeout=60_000)
    assert "picture.no-alt" in told()
    assert all(one.message and one.fix for one in told().values())
    assert patient.library.find("where-to-park", "en") is None, "a draft is nobody's but theirs"
    # WHEN it is mended
    text = file.read_text(encoding="utf-8")
    mended = (text.replace("draft: true\n", "").replace("summary:\n", "summary: Where the car can stay.\n")
              .replace("category:\n", "category: skills\n").replace("### ", "## ")
              .replace("![](", "![The yard behind the house](").replace("\\[the map\\](mapp.md)", "[breathing](calm.md)"))
    assert mended != text
    file.write_text(mended, encoding="utf-8")
    qtbot.waitUntil(lambda: patient.library.find("where-to-park", "en") is not None, timeout=60_000)
    patient.navigator.go_to(Destination(Screen.ARTICLE, "where-to-park"))
    shown = patient.window.pane(Screen.ARTICLE)
    assert "Park behind the house" in shown.view.toPlainText()
    qtbot.waitUntil(lambda: "draft" not in told() and not any(one.severity == "error" for one in told().values()),
                    timeout=60_000)


def test_a_sheet_stays_open_when_files_change_behind_it(app, qtbot, content):
    """GIVEN someone who is filling in a sheet, WHEN an article comes into the folder, THEN the sheet is still there; and
    when they move on, it is not."""
    app.navigator.home()
    app.wiring._on_wish("shortcuts")
    sheet = next(one for one in app.window.children() if hasattr(one, "close_sheet") and one.isVisible())
    (content / "en" / "more.md").write_text("# More\n\nWords.\n", encoding="utf-8")
    with qtbot.waitSignal(app.library.changed, timeout=30_000):
        app.library.refresh()
    qtbot.waitUntil(lambda: not app.screens._follow_timer.isActive() and not app.library.is_refreshing, timeout=30_000)
    assert sheet.isVisible()
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    assert not sheet.isVisible()

"""What staff see when they begin an article, import files or install a pack."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import look, window_with_something_behind

from reader.staff.authoring.imported import Imported
from reader.ui.dialogs.import_dialog import ImportDialog
from reader.ui.dialogs.new_article_dialog import NewArticleDialog
from reader.ui.dialogs.pack_dialog import PackDialog, PackInfo, PackOffer, day_words, pack_line
from reader.ui.widgets.words import Words

CATEGORIES = [("treatments", "Ketamine and other treatments"), ("sleep", "Sleep and nightmares")]
NEWER = PackInfo("Bay clinic", 12, "2026-11-14", "K7-4F2Q")
OLDER = PackInfo("Bay clinic", 11, "2026-08-02", "P2-99XM")
LEAFLET = Imported(Path("/c/en/sleep-leaflet.md"), "Sleep leaflet", "en", (Path("/c/media/a-1.png"),),
                   ("A drawing on page 2 was left out.",), ("The summary is still to be written.",))
NOTES = Imported(Path("/c/es/notas.md"), "Notas", "es")


@pytest.fixture
def window(qtbot):
    return window_with_something_behind(qtbot, 760)


def shown(dialog):
    dialog.set_look(look())
    dialog.open()
    return dialog


def words(dialog, name):
    return dialog.findChild(Words, name).text()


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def touch_outside(dialog):
    QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(5, dialog.height() - 5))


# a new article


@pytest.fixture
def new(window):
    dialog = shown(NewArticleDialog(window, CATEGORIES, ["en", "es"], category="sleep", language="en"))
    dialog.asked = []
    dialog.create_requested.connect(lambda *values: dialog.asked.append(values))
    return dialog


def test_title_topic_and_language_are_said(new):
    QTest.keyClicks(QApplication.focusWidget(), "  Bad   dreams ")
    click(new.category.chip("treatments"))
    click(new.language.chip("es"))
    click(new.create)
    assert new.asked == [("Bad dreams", "treatments", "es")]


def test_by_keys_alone(new):
    QTest.keyClicks(QApplication.focusWidget(), "Bad dreams")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is new.category.chip("sleep")
    press(Qt.Key.Key_Right)
    assert new.category.current() == ""
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is new.language.chip("en")
    press(Qt.Key.Key_Right)
    new.field.line.setFocus()
    press(Qt.Key.Key_Return)
    assert new.asked == [("Bad dreams", "", "es")]


def test_the_name_of_the_file_follows_the_title_and_the_language(new):
    assert words(new, "new_file_name") == "The file gets its name from the title."
    QTest.keyClicks(QApplication.focusWidget(), "What is PTSD?")
    assert words(new, "new_file_name") == "The file will be called en/what-is-ptsd.md"
    click(new.language.chip("es"))
    assert words(new, "new_file_name") == "The file will be called es/what-is-ptsd.md"


def test_who_knows_the_folder_corrects_the_name(qtbot, new):
    with qtbot.waitSignal(new.name_requested) as asked:
        QTest.keyClicks(QApplication.focusWidget(), "Sleep")
    assert asked.args == ["Sleep", "sleep", "en"]
    new.show_file_name("en/sleep-2.md", "Slee", "sleep", "en")  # comes too late
    assert words(new, "new_file_name") == "The file will be called en/sleep.md"
    new.show_file_name("en/sleep-2.md", *asked.args)
    assert words(new, "new_file_name") == "The file will be called en/sleep-2.md"


@pytest.mark.parametrize("title", ["", "   ", "?!"])
def test_a_title_is_needed_and_the_words_for_that_go_when_one_types(new, title):
    QTest.keyClicks(QApplication.focusWidget(), title)
    press(Qt.Key.Key_Return)
    assert new.asked == []
    assert new.field.problem.text().startswith("Type a title first")
    assert new.field.line.accessibleDescription() == new.field.problem.text()
    assert QApplication.focusWidget() is new.field.line
    QTest.keyClicks(QApplication.focusWidget(), "A")
    assert new.field.problem.text() == ""


def test_it_is_asked_for_once_and_a_problem_lets_one_try_again(new):
    QTest.keyClicks(QApplication.focusWidget(), "Sleep")
    press(Qt.Key.Key_Return)
    click(new.create)
    assert len(new.asked) == 1
    assert new.create.text() == "Creating…"
    assert new.isAncestorOf(QApplication.focusWidget())
    new.show_problem("Nothing could be written in the folder en.")
    assert new.line.text() == "Nothing could be written in the folder en."
    click(new.create)
    assert len(new.asked) == 2
    assert new.line.text() == ""


def test_a_library_without_topics(window):
    dialog = shown(NewArticleDialog(window, [], [], language="en"))
    assert dialog.values() == ("", "", "en")


def test_a_stray_touch_does_not_lose_a_title(qtbot, window, new):
    QTest.keyClicks(QApplication.focusWidget(), "Sleep")
    touch_outside(new)
    assert new.isVisible()
    with qtbot.waitSignal(new.closed):
        press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.behind
    assert new.asked == []


# an import


@pytest.fixture
def importing(window):
    dialog = shown(ImportDialog(window, ["Leaflet.docx", "notes.html", "scan.pdf"]))
    dialog.asked = []
    dialog.stop_requested.connect(lambda: dialog.asked.append("stop"))
    dialog.preview_requested.connect(lambda path: dialog.asked.append(("preview", path)))
    dialog.folder_requested.connect(lambda path: dialog.asked.append(("folder", path)))
    return dialog


def finish(dialog):
    dialog.show_made(0, LEAFLET)
    dialog.show_made(1, NOTES)
    dialog.show_failed(2, "scan.pdf: Reader cannot read PDF files.")


def test_what_came_of_each_file_is_told(importing):
    finish(importing)
    first, second, third = (row.words() for row in importing.rows)
    assert first == ["“Sleep leaflet” is a draft now: en/sleep-leaflet.md (English)", "1 picture: a-1.png",
                     "What could not be kept:", "•  A drawing on page 2 was left out.",
                     "What to look at:", "•  The summary is still to be written."]
    assert second == ["“Notas” is a draft now: es/notas.md (Español)", "No pictures", "Nothing was lost."]
    assert third == ["Reader cannot read PDF files."]
    assert words(importing, "import_summary") == (
        "2 articles made. Patients see nothing of it while it is a draft. 1 file could not be read.")


def test_preview_and_folder_are_asked_for(importing):
    finish(importing)
    click(importing.rows[1].preview)
    click(importing.folder)
    assert importing.asked == [("preview", NOTES.path), ("folder", LEAFLET.path)]
    assert importing.rows[0].preview.accessibleName() == "Open preview, Sleep leaflet"
    assert not importing.rows[2].preview.isVisible()


def test_nothing_made_leaves_no_folder_to_open(importing):
    for number in range(3):
        importing.show_failed(number, "It is empty.")
    assert words(importing, "import_summary") == "No article was made."
    assert not importing.folder.isVisible()
    assert importing.done.isVisible()


def test_progress(importing):
    assert words(importing, "import_summary") == "0 of 3 files are done."
    importing.show_progress(0, 1, 4)
    assert importing.rows[0]._progress.isVisible()
    assert importing.rows[0]._progress.share == pytest.approx(0.25)
    importing.show_made(0, LEAFLET)
    importing.show_progress(0, 4, 4)  # said late
    assert importing.rows[0].words()[0].startswith("“Sleep leaflet”")
    assert words(importing, "import_summary") == "1 of 3 files are done."
    assert not importing.done.isVisible()


@pytest.mark.parametrize("way", ["button", "escape"])
def test_stopping_asks_once_and_stays_until_it_is_done(qtbot, importing, way):
    importing.show_made(0, LEAFLET)
    importing.show_progress(1, 1, 4)
    for _ in range(2):
        click(importing.stop_button) if way == "button" else press(Qt.Key.Key_Escape)
    assert importing.asked == ["stop"]
    assert importing.isVisible()
    assert words(importing, "import_summary") == "Stopping…"
    importing.show_stopped()
    assert importing.rows[0].words()[0].startswith("“Sleep leaflet”")
    assert importing.rows[2].words() == ["Stopped. Nothing was made of it."]
    assert QApplication.focusWidget() is importing.done
    with qtbot.waitSignal(importing.closed):
        press(Qt.Key.Key_Escape)


def test_the_focus_is_on_close_when_all_is_done(importing):
    assert QApplication.focusWidget() is importing.stop_button
    finish(importing)
    assert QApplication.focusWidget() is importing.done


def test_a_stray_touch_does_not_close_it(importing):
    touch_outside(importing)
    finish(importing)
    touch_outside(importing)
    assert importing.isVisible()


def test_many_files_scroll_and_the_buttons_stay(window):
    dialog = shown(ImportDialog(window, [f"File {number}.docx" for number in range(60)]))
    for number in range(60):
        dialog.show_made(number, NOTES)
    assert dialog.box.verticalScrollBar().maximum() > 0
    assert dialog._inside.verticalScrollBar().maximum() == 0
    last = dialog.rows[59].preview
    last.setFocus(Qt.FocusReason.TabFocusReason)
    place = last.mapTo(dialog.box.viewport(), QPoint(0, 0))
    assert 0 <= place.y() <= dialog.box.viewport().height() - last.height()
    dialog.box.setFocus(Qt.FocusReason.TabFocusReason)
    before = dialog.box.verticalScrollBar().value()
    press(Qt.Key.Key_Up)
    assert dialog.box.verticalScrollBar().value() < before


def test_many_pictures_are_counted_and_a_few_named(window):
    dialog = shown(ImportDialog(window, ["a.docx"]))
    dialog.show_made(0, Imported(Path("/c/en/a.md"), "A", "en", tuple(Path(f"p{n}.png") for n in range(9))))
    assert dialog.rows[0].words()[1] == "9 pictures: p0.png, p1.png, p2.png, p3.png, p4.png, p5.png and 3 more"


# a pack


OFFER = PackOffer(NEWER, added=("Sleep",), changed=("Costs", "Risks"), removed=("Old page",), others=3, current=OLDER)


def pack(window, offer=OFFER, **more):
    dialog = shown(PackDialog(window, offer, **more))
    dialog.asked = []
    dialog.install_requested.connect(lambda: dialog.asked.append("install"))
    dialog.go_back_requested.connect(lambda: dialog.asked.append("back"))
    return dialog


def listed(dialog):
    text = dialog.changes.text.toPlainText()
    return [line.translate({0x2068: None, 0x2069: None}) for line in text.split("\n")]


def test_what_a_pack_changes_is_shown_first(window):
    dialog = pack(window)
    assert dialog.title.text() == "Install these articles?"
    for part in ("Bay clinic", "version 12", "November 14, 2026", "K7-4F2Q"):
        assert part in words(dialog, "pack_facts")
    sentence = words(dialog, "pack_sentence")
    for part in ("1 new", "2 changed", "1 removed", "3 pictures and tables", "version 11", "go back"):
        assert part in sentence
    assert listed(dialog) == ["Removed (1)", "•  Old page", "", "New (1)", "•  Sleep", "", "Changed (2)", "•  Costs",
                              "•  Risks"]
    assert dialog.line.text() == "1 article will not be there any more."
    assert dialog.asked == []


def test_where_something_goes_away_the_safe_button_has_the_focus(window):
    dialog = pack(window)
    assert QApplication.focusWidget() is dialog.cancel
    dialog.close_sheet()
    dialog = pack(window, PackOffer(NEWER, added=("Sleep",)))
    assert QApplication.focusWidget() is dialog.install
    assert "go back" not in words(dialog, "pack_sentence")


def test_a_pack_that_changes_nothing_says_so(window):
    dialog = pack(window, PackOffer(NEWER))
    assert words(dialog, "pack_sentence") == "Nothing in the articles changes."
    assert not dialog.changes.isVisible()


@pytest.mark.parametrize("way", ["cancel", "escape", "outside"])
def test_the_usual_ways_out_install_nothing(qtbot, window, way):
    dialog = pack(window)
    with qtbot.waitSignal(dialog.closed):
        if way == "outside":
            touch_outside(dialog)
        else:
            click(dialog.cancel) if way == "cancel" else press(Qt.Key.Key_Escape)
    assert dialog.asked == []
    assert QApplication.focusWidget() is window.behind


def test_installing_and_the_way_back_and_forth(window):
    dialog = pack(window)
    click(dialog.install)
    assert dialog.asked == ["install"]
    assert dialog.is_working
    assert not dialog.install.isVisible()
    assert QApplication.focusWidget() is dialog.cancel
    dialog.show_progress(3, 4)
    assert dialog._progress.isVisible()
    assert dialog._progress.share == pytest.approx(0.75)
    touch_outside(dialog)
    assert dialog.isVisible()
    dialog.show_installed(NEWER, OLDER)
    assert dialog.title.text() == "The articles are installed"
    assert dialog.line.text() == "Version 12 is what people read now."
    click(dialog.go_back)
    assert dialog.asked == ["install", "back"]
    dialog.show_gone_back(OLDER, NEWER)
    assert dialog.title.text() == "The previous articles are back"
    assert "version 11" in words(dialog, "pack_facts")
    assert dialog.go_back.isVisible()
    assert dialog.cancel.text() == "Close"


def test_the_first_pack_has_no_way_back(window):
    dialog = pack(window, PackOffer(NEWER, added=("Sleep",)))
    click(dialog.install)
    dialog.show_installed(NEWER, None)
    assert not dialog.go_back.isVisible()


def test_a_failure_says_that_nothing_changed_and_can_be_closed(qtbot, window):
    dialog = pack(window)
    click(dialog.install)
    dialog.show_problem("There is not enough room on this computer for the pack.")
    assert dialog.title.text() == "Nothing was changed"
    assert dialog.line.text() == "There is not enough room on this computer for the pack."
    assert not dialog.go_back.isVisible()
    with qtbot.waitSignal(dialog.closed):
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize(("installed", "previous", "sentence", "back"), [
    (NEWER, OLDER, "Before: ", True), (NEWER, None, "There is no earlier pack to go back to.", False),
    (None, None, "No pack is installed on this computer.", False)])
def test_without_an_offer_it_shows_what_is_installed(window, installed, previous, sentence, back):
    dialog = pack(window, None, installed=installed, previous=previous)
    assert words(dialog, "pack_sentence").startswith(sentence)
    assert dialog.go_back.isVisible() == back
    assert not dialog.install.isVisible()


def test_ten_thousand_titles_scroll_by_keys_and_the_buttons_stay(window):
    titles = tuple(f"Article {number}" for number in range(10_000))
    dialog = pack(window, PackOffer(NEWER, changed=titles))
    assert len(listed(dialog)) == 10_001
    assert dialog._inside.verticalScrollBar().maximum() == 0
    dialog.changes.text.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_PageDown)
    assert dialog.changes.text.verticalScrollBar().value() > 1
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in (dialog.cancel, dialog.install)


def test_a_title_cannot_turn_its_neighbors_round_nor_run_as_rich_text(window):
    dialog = pack(window, PackOffer(NEWER, added=("\u202egpj.exe", "<b>bold</b>", "<img src=x>")))
    text = dialog.changes.text.toPlainText()
    assert "\u2068\u202egpj.exe\u2069" in text
    assert "<b>bold</b>" in text


@pytest.mark.parametrize(("day", "shown_as"), [("2026-03-04", "March 4, 2026"), ("2026-13-04", "2026-13-04"),
                                               ("", ""), ("soon", "soon"), ("2026-٠٣-04", "2026-٠٣-04")])
def test_days(day, shown_as):
    assert day_words(day) == shown_as


def test_a_pack_in_one_line_leaves_out_what_is_not_known():
    assert "  " not in pack_line(PackInfo("A", 1, ""))
    assert pack_line(PackInfo("A", 1, "")).endswith("version 1")

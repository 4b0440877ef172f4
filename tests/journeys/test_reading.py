"""What a person does from opening the app to closing it, and what is there the next time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.model import Destination, ReadingPlace, Screen
from reader.ui.main_window import STATE


def at(app) -> str:  # noqa: ANN001
    return app.window.current_name()


def page(app):  # noqa: ANN001, ANN201
    return app.window.pane(Screen.ARTICLE)


def open_article(app, name: str, section: str = "") -> None:  # noqa: ANN001
    app.navigator.go_to(Destination(Screen.ARTICLE, name, section))


def test_first_start_reads_the_folder_and_shows_home(start):
    app = start()
    assert at(app) == Screen.HOME
    assert app.window.windowTitle() == "Lake Clinic"
    assert app.library.languages() == ("en", "es")


def test_article_named_on_the_command_line_opens_at_its_section(start):
    app = start("calm#how-do-i-do-it")
    assert at(app) == Screen.ARTICLE
    assert page(app).view.cursorForPosition(QPoint(1, 24)).block().text() == "How do I do it?"
    assert app.window.windowTitle() == "Calm breathing – Lake Clinic"


def test_file_of_the_library_opens_as_its_article(start, content):
    app = start(str(content / "en" / "sleep.md"))
    assert page(app).page.card.id == "sleep"


def test_file_from_elsewhere_opens_too_and_is_not_in_the_library(start, tmp_path, qtbot):
    draft = tmp_path / "draft.md"
    draft.write_text("# A draft\n\nHello there.\n\n![Red](red.png)\n", encoding="utf-8")
    app = start(str(draft))
    qtbot.waitUntil(lambda: at(app) == Screen.ARTICLE)
    assert "Hello there." in page(app).view.plain_text()
    assert app.library.count("en") == 2


def test_file_that_is_not_there_says_so_and_offers_home(start, tmp_path, qtbot):
    app = start(str(tmp_path / "nothing.md"))
    qtbot.waitUntil(lambda: at(app) == STATE)
    assert "could not be opened" in app.window.windowTitle()
    app.window.pane(STATE).action_requested.emit("home")
    assert at(app) == Screen.HOME


def test_back_and_forward_return_to_the_exact_place(start):
    app = start("sleep")
    page(app).view.go_to_place(ReadingPlace("what-can-help", 5, 0))
    there = page(app).view.top_text()[:30]
    page(app).link_requested.emit("article:calm#how-do-i-do-it")
    assert page(app).page.card.id == "calm"
    page(app).view.go_to_place(ReadingPlace("how-do-i-do-it", 7, 0))
    second = page(app).view.top_text()[:30]
    QTest.keyClick(app.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page(app).page.card.id == "sleep"
    assert page(app).view.top_text()[:30] == there
    QTest.keyClick(app.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page(app).page.card.id == "calm"
    assert page(app).view.top_text()[:30] == second


def test_mouse_buttons_go_back_and_forward(start):
    app = start("sleep")
    open_article(app, "calm")
    QTest.mouseClick(page(app).view.viewport(), Qt.MouseButton.BackButton)
    assert page(app).page.card.id == "sleep"
    QTest.mouseClick(page(app).view.viewport(), Qt.MouseButton.ForwardButton)
    assert page(app).page.card.id == "calm"


def test_link_to_a_heading_of_the_same_page_is_a_step_that_back_undoes(start):
    app = start("sleep")
    page(app).link_requested.emit("#when-to-ask-for-help")
    assert page(app).outline.current_heading() == "when-to-ask-for-help"
    app.navigator.back()
    assert page(app).view.verticalScrollBar().value() == 0


def test_everything_is_as_it_was_the_next_time(start, tmp_path):
    app = start("sleep")
    page(app).view.go_to_place(ReadingPlace("what-can-help", 6, 0))
    there = page(app).view.top_text()[:30]
    app.wiring._on_wish("larger")
    app.window.resize(700, 600)
    app.window.close()
    app.close()
    again = start(theme="")
    assert page(again).page.card.id == "sleep"
    assert page(again).view.top_text()[:30] == there
    assert again.settings.appearance.text_percent == 115
    assert again.window.size().toTuple() == (700, 600)


def test_article_that_was_begun_opens_where_one_stopped_and_offers_the_top(start, qtbot):
    app = start("sleep")
    page(app).view.go_to_place(ReadingPlace("what-can-help", 6, 0))
    there = page(app).view.top_text()[:30]
    app.navigator.home()
    open_article(app, "calm")
    open_article(app, "sleep")
    assert page(app).view.top_text()[:30] == there
    assert app.window.message_bar.text == "You are back where you stopped."
    app.window.message_bar.action_requested.emit("from-the-top")
    assert page(app).view.verticalScrollBar().value() == 0


def test_begun_article_stands_first_on_home(start):
    app = start("sleep")
    page(app).view.go_to_place(ReadingPlace("what-can-help", 3, 0))
    app.navigator.home()
    assert [record.article for record in app.reading.begun("en", 4)] == ["sleep"]
    assert "Continue reading" in words_on(app.window.pane(Screen.HOME))


def words_on(widget) -> str:  # noqa: ANN001
    """Every word that assistive technology would be given on a screen."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QWidget

    found = []
    for child in widget.findChildren(QWidget):
        if child.isVisibleTo(widget):
            interface = QAccessible.queryAccessibleInterface(child)
            if interface is not None:
                found.append(interface.text(QAccessible.Text.Name))
    return "\n".join(found)


@pytest.mark.parametrize("address", [
    "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "qrc:/x", "about:blank", "smb://host/x",
    "\\\\host\\share", "ftp://example.org", "shell:x", "vscode://x", "/etc/passwd", "../x.md", "",
])
def test_addresses_that_are_none_of_ours_do_nothing_at_all(start, monkeypatch, address):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    app = start("sleep")
    page(app).link_requested.emit(address)
    assert (at(app), page(app).page.card.id, opened) == (Screen.ARTICLE, "sleep", [])
    assert not [child for child in app.window.children() if type(child).__name__ == "LinkDialog"]


def test_outside_address_is_shown_and_asked_first(start, monkeypatch, qtbot):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    app = start("sleep")
    page(app).link_requested.emit("https://example.org/sleep")
    dialog = next(child for child in app.window.children() if type(child).__name__ == "LinkDialog")
    assert "https://example.org/sleep" in words_on(dialog)
    assert opened == []
    dialog.open_requested.emit("https://example.org/sleep")
    assert opened == ["https://example.org/sleep"]


def test_link_to_an_article_that_is_gone_says_so_and_back_returns(start):
    app = start("sleep")
    page(app).link_requested.emit("article:gone")
    assert at(app) == STATE
    assert "not here any more" in words_on(app.window.pane(STATE))
    app.navigator.back()
    assert page(app).page.card.id == "sleep"
    assert at(app) == Screen.ARTICLE


def test_edited_article_is_updated_in_place(start, content, qtbot):
    app = start("sleep")
    page(app).view.go_to_place(ReadingPlace("when-to-ask-for-help", 4, 0))
    there = page(app).view.top_text()[:20]
    path = content / "en" / "sleep.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Paragraph 1 ", "Newly written: paragraph 1 "),
                    encoding="utf-8")
    app.wiring._on_wish("refresh")
    qtbot.waitUntil(lambda: "Newly written" in page(app).view.plain_text(), timeout=20_000)
    assert page(app).view.top_text()[:20] == there
    assert app.window.message_bar.text == "This article has been updated."


def test_new_article_appears_on_home_and_a_removed_one_goes(start, content, qtbot):
    app = start()
    (content / "en" / "new.md").write_text("# Brand new\n\nWords.", encoding="utf-8")
    (content / "en" / "calm.md").unlink()
    with qtbot.waitSignal(app.library.refreshed, timeout=20_000):
        app.wiring._on_wish("refresh")
    words = words_on(app.window.pane(Screen.HOME))
    assert "Brand new" in words
    assert "Calm breathing" not in words


def test_articles_sister_in_another_language(start):
    app = start("sleep")
    app.settings.set_language("es")
    assert page(app).page.card.language == "es"
    assert "Sueño y pesadillas" in page(app).view.plain_text()
    open_article(app, "calm")
    assert page(app).page.card.language == "en"


def test_language_without_this_article_is_told(start):
    app = start("calm")
    app.settings.set_language("es")
    assert page(app).page.card.id == "calm"
    assert "Español" in app.window.message_bar.text


def test_empty_library_has_its_own_words_and_a_way_on(start, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    app = start(folder=folder)
    words = words_on(app.window.pane(STATE))
    assert "There are no articles yet." in words
    assert str(folder) in words


def test_missing_folder_has_its_own_words(start, tmp_path, qtbot):
    app = start(folder=tmp_path / "nowhere", wait=False)
    qtbot.waitUntil(lambda: at(app) == STATE and "nowhere" in words_on(app.window.pane(STATE)), timeout=20_000)


def test_help_is_there_on_every_screen_even_without_a_library(start, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    app = start(folder=folder)
    app.window.top_bar.help_requested.emit()
    assert at(app) == Screen.HELP
    assert "988" in words_on(app.window.pane(Screen.HELP))


def test_typing_on_home_searches_and_enter_opens_the_first(start, qtbot):
    app = start()
    app.window.pane(Screen.HOME).search_requested.emit("calm")
    assert at(app) == Screen.SEARCH
    qtbot.waitUntil(lambda: "Calm breathing" in words_on(app.window.pane(Screen.SEARCH)))
    app.window.top_bar.search_requested.emit("nightm")
    app.window.top_bar.search_accepted.emit("nightm")  # before there is an answer
    qtbot.waitUntil(lambda: at(app) == Screen.ARTICLE)
    assert page(app).page.card.id == "sleep"
    app.navigator.back()
    assert at(app) == Screen.SEARCH
    assert app.navigator.current.target == "nightm"
    app.navigator.back()
    assert at(app) == Screen.HOME


def test_size_by_keys_keeps_the_sentence(start):
    app = start("sleep")
    page(app).view.go_to_place(ReadingPlace("what-can-help", 6, 0))
    before = page(app).view.top_text()[:24]
    for _ in range(4):
        app.wiring._on_wish("larger")
    assert app.settings.appearance.text_percent == 175
    assert before in page(app).view.cursorForPosition(QPoint(1, 2)).block().text()
    app.wiring._on_wish("usual_size")
    assert page(app).view.top_text()[:24] == before


def test_each_theme_can_be_chosen_while_reading(start):
    from dataclasses import replace

    app = start("sleep")
    for theme in ("sepia", "dark", "high_contrast", "light"):
        app.settings.set_appearance(replace(app.settings.appearance, theme=theme))
        image = page(app).view.viewport().grab().toImage()
        assert image.pixelColor(image.width() - 3, 3) == app.window.look.theme.color("page")


def test_the_panel_shows_what_keys_changed_while_it_was_closed(start):
    app = start("sleep")
    app.wiring._on_wish("appearance")
    app.wiring._on_wish("appearance")
    app.wiring._on_wish("larger")
    app.wiring._on_wish("appearance")
    assert app.window.panel.findChild(QWidget, "text_percent").text() == "115%"


def test_escape_closes_one_thing_at_a_time(start):
    app = start("sleep")
    app.wiring._on_wish("find")
    app.wiring._on_wish("appearance")
    assert app.window.is_panel_open
    assert page(app).find_bar.isVisible()
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    assert not app.window.is_panel_open
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    assert not page(app).find_bar.isVisible()


def test_every_shortcut_is_listed_and_does_something(start):
    from reader.ui.actions import ACTIONS, listed

    app = start("sleep")
    shown = {words for _, rows in listed() for _, _, words in rows}
    for action in ACTIONS:
        assert action.words in shown
        if action.name not in ("quit", "full_screen"):
            app.wiring._on_wish(action.name)


def test_second_start_opens_what_it_was_asked_for(start):
    app = start()
    app.go_to_target("calm#how-do-i-do-it")
    assert page(app).page.card.id == "calm"
    app.go_to_target("")
    assert at(app) == Screen.ARTICLE


def test_catalogue_that_is_broken_costs_nothing_but_time(start, tmp_path):
    app = start("sleep")
    app.window.close()
    app.close()
    for file in (tmp_path / "cache").rglob("*"):
        if file.is_file():
            file.write_bytes(b"not a database" * 100)
    again = start("calm")
    assert page(again).page.card.id == "calm"


def test_closing_again_and_again_leaves_no_thread(start):
    import threading

    app = start("sleep")
    app.window.close()
    app.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("conversion")]


def test_mistake_of_ours_is_said_calmly_and_can_be_copied(start, qtbot, qapp):
    app = start("sleep")
    app.messages.bug_reported.emit("what happened")
    assert "You can go on reading." in app.window.message_bar.text
    app.window.message_bar.action_requested.emit("copy-report")
    assert qapp.clipboard().text() == "what happened"


def test_nothing_ever_covers_the_help_page(start):
    app = start("sleep")
    app.wiring._on_wish("appearance")
    app.wiring._on_wish("shortcuts")
    app.window.top_bar.help_requested.emit()
    assert at(app) == Screen.HELP
    assert not app.window.is_panel_open
    assert not [child for child in app.window.children() if hasattr(child, "close_sheet") and child.isVisible()]


def test_link_to_an_article_whose_name_is_odd_opens_it(start, content):
    odd = content / "en" / "100% calm #1.md"
    odd.write_text("# Odd\n\n## Here\n\nWords of the odd one.", encoding="utf-8")
    (content / "en" / "to.md").write_text("# To\n\n[go](100%25%20calm%20%231.md#here)",
                                          encoding="utf-8")
    app = start("to")
    addresses = [link for link in page(app).page.links if link.startswith("article:")]
    assert addresses
    for address in addresses:
        open_article(app, "to")
        page(app).link_requested.emit(address)
        assert page(app).page.card.id == "100% calm #1", address

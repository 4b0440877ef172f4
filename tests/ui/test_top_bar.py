"""The bar on top: what it shows on each screen, what a press asks for, and how it saves room."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from samples import look

from reader.model import Screen
from reader.ui.widgets.top_bar import TopBar


@pytest.fixture
def bar(qtbot):
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.resize(1280, 68)
    bar.set_look(look())
    bar.show()
    return bar


def words(bar):
    """The buttons one sees, from start to end, row by row."""
    shown = [button for button in bar._buttons().values() if button.isVisible()]
    return [button.text() for button in sorted(shown, key=lambda one: (one.y(), one.x()))]


def menu_words(bar):
    QTest.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [action.text().partition("\t")[0] for action in menu.actions()]
    return menu, entries


def test_home_shows_the_places_and_help(bar):
    bar.set_screen(Screen.HOME)
    assert words(bar) == ["Home", "Topics", "Saved", "Text", "More", "Help now"]
    assert bar.home.is_on()
    assert not bar.topics.is_on()
    assert bar.height() == 68


def test_an_article_shows_the_ways_back_and_the_tools(bar):
    bar.set_history(True, False)
    bar.set_screen(Screen.ARTICLE)
    assert words(bar) == ["Back", "Forward", "Home", "Search", "Listen", "Text", "Print", "Save", "More", "Help now"]
    bar.set_outline_button(True)
    assert "On this page" in words(bar)


def test_search_has_the_field_in_the_bar(bar):
    bar.set_screen(Screen.SEARCH)
    assert words(bar) == ["Back", "Text", "Help now"]
    assert bar.field.isVisible()
    bar.set_screen(Screen.HOME)
    assert not bar.field.isVisible()


def test_language_is_only_there_when_there_is_a_choice(bar):
    bar.set_languages(("en",), "en")
    assert "English" not in words(bar)
    bar.set_languages(("en", "es"), "es")
    assert "Español" in words(bar)


def test_forward_keeps_its_place_when_there_is_nowhere_to_go(bar):
    bar.set_screen(Screen.ARTICLE)
    bar.set_history(True, True)
    places = {name: button.geometry() for name, button in bar._buttons().items() if button.isVisible()}
    bar.set_history(True, False)
    assert not bar.forward.isEnabled()
    assert {name: bar._buttons()[name].geometry() for name in places} == places
    assert bar.forward.isVisible()


@pytest.mark.parametrize(("name", "signal"), [
    ("back", "back_requested"), ("forward", "forward_requested"), ("home", "home_requested"),
    ("outline", "outline_requested"), ("appearance", "appearance_requested"), ("help", "help_requested"),
])
def test_each_button_asks_for_one_thing(qtbot, bar, name, signal):
    bar.set_history(True, True)
    bar.set_outline_button(True)
    bar.set_screen(Screen.ARTICLE)
    with qtbot.waitSignal(getattr(bar, signal), timeout=1000):
        QTest.mouseClick(bar._buttons()[name], Qt.MouseButton.LeftButton)


def test_return_and_space_press_a_button(qtbot, bar):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(bar.help_requested, timeout=1000):
            QTest.keyClick(bar.help, key)


def test_sliding_off_a_button_takes_the_press_back(qtbot, bar):
    with qtbot.assertNotEmitted(bar.help_requested):
        QTest.mousePress(bar.help, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
        QTest.mouseRelease(bar.help, Qt.MouseButton.LeftButton, pos=QPoint(-200, 10))


def test_the_search_button_opens_an_empty_search(qtbot, bar):
    bar.set_screen(Screen.ARTICLE)
    with qtbot.waitSignal(bar.search_requested, check_params_cb=lambda text: text == ""):
        bar.search.click()


def test_typing_in_the_field_is_said_as_typed(qtbot, bar):
    bar.set_screen(Screen.SEARCH)
    said = []
    bar.search_requested.connect(said.append)
    QTest.keyClicks(bar.field.line, "bad \"dr")
    assert said == ["b", "ba", "bad", "bad ", "bad \"", "bad \"d", "bad \"dr"]
    bar.set_search_text("other")
    assert said[-1] == "bad \"dr"  # what is put in is not typed


def test_keys_in_the_field_lead_to_the_results(qtbot, bar):
    bar.set_screen(Screen.SEARCH)
    bar.set_search_text("words")
    moves = []
    bar.search_move_requested.connect(moves.append)
    QTest.keyClick(bar.field.line, Qt.Key.Key_Down)
    QTest.keyClick(bar.field.line, Qt.Key.Key_Up)
    assert moves == [1, -1]
    with qtbot.waitSignal(bar.search_accepted, check_params_cb=lambda text: text == "words"):
        QTest.keyClick(bar.field.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.search_left):
        QTest.keyClick(bar.field.line, Qt.Key.Key_Escape)
    assert bar.field.text() == "words"  # they are there when one comes back


def test_clear_is_there_once_there_is_text(qtbot, bar):
    bar.set_screen(Screen.SEARCH)
    clear = bar.field.findChild(type(bar.help), "search_clear")
    assert not clear.isVisible()
    bar.set_search_text("words")
    assert clear.isVisible()
    assert clear.accessibleName() == "Clear"
    with qtbot.waitSignal(bar.search_requested, check_params_cb=lambda text: text == ""):
        clear.click()


def test_focusing_the_field_puts_the_cursor_at_the_end(qtbot, bar):
    bar.set_screen(Screen.SEARCH)
    bar.set_search_text("bad")
    bar.activateWindow()
    bar.focus_search()
    qtbot.waitUntil(bar.field.line.hasFocus)
    QTest.keyClicks(bar.field.line, "dreams")
    assert bar.field.text() == "baddreams"


@pytest.mark.parametrize("screen", list(Screen))
@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("width", [320, 420, 560, 700, 900, 1100, 1280])
def test_no_word_is_cut_and_help_stays(bar, screen, percent, width):
    bar.set_languages(("en", "es"), "en")
    bar.set_history(True, True)
    bar.set_outline_button(True)
    bar.set_screen(screen)
    bar.resize(width, bar.height())
    bar.set_look(look(percent=percent))
    for button in bar._buttons().values():
        if button.isVisible():
            assert button.width() >= button.natural_width(), button.text()
            assert bar.rect().contains(button.geometry()), button.text()
    assert bar.help.isVisible()
    assert bar.help.y() == 12
    assert bar.appearance.isVisible()
    assert bar.height() <= 320  # four tenths of a window 800 high


def test_what_has_no_room_is_in_the_menu(qtbot, bar):
    bar.set_history(True, True)
    bar.set_outline_button(True)
    bar.set_languages(("en", "es"), "en")
    bar.set_screen(Screen.ARTICLE)
    bar.resize(320, bar.height())
    bar.set_look(look(percent=300))
    gone = {"Forward", "Home", "Search", "On this page"} - set(words(bar))
    menu, entries = menu_words(bar)
    assert gone
    assert gone <= set(entries)
    assert {"English", "Español"} <= set(entries)
    menu.close()


def test_the_menu_leads_to_finding_and_shortcuts(qtbot, bar):
    bar.set_screen(Screen.ARTICLE)
    menu, entries = menu_words(bar)
    assert entries == ["All that is saved", "Save this place", "Write a note", "Find in page", "For staff",
                       "Keyboard shortcuts"]
    for number, wish in enumerate((bar.saved_requested, bar.save_place_requested, bar.note_requested,
                                   bar.find_requested, bar.staff_requested, bar.shortcuts_requested)):
        with qtbot.waitSignal(wish):
            menu.actions()[number].trigger()
    menu.close()


def test_the_star_says_whether_the_article_is_saved(qtbot, bar):
    bar.set_screen(Screen.ARTICLE)
    with qtbot.waitSignal(bar.save_requested):
        QTest.mouseClick(bar.save, Qt.MouseButton.LeftButton)
    assert (bar.save.text(), "Bookmark" in bar.save.toolTip()) == ("Save", True)
    empty = bar.save.grab().toImage()
    bar.set_saved(True)
    assert (bar.save.text(), "bookmark" in bar.save.accessibleDescription()) == ("Saved", True)
    assert bar.save.grab().toImage() != empty


def test_where_nothing_can_be_kept_there_is_no_star(bar):
    bar.set_keeping(False)
    for screen in (Screen.ARTICLE, Screen.HOME):
        bar.set_screen(screen)
        assert not {"Save", "Saved"} & set(words(bar))


def test_choosing_a_language(qtbot, bar):
    bar.set_languages(("en", "es"), "en")
    QTest.mouseClick(bar.language, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["English", "Español"]
    with qtbot.waitSignal(bar.language_requested, check_params_cb=lambda code: code == "es"):
        menu.actions()[1].trigger()
    menu.close()


def test_right_to_left_turns_the_bar_round(bar):
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.set_screen(Screen.HOME)
    assert bar.help.x() < bar.home.x()

"""What floats over a screen: questions before leaving, the list of keys. The focus, the veil, and the safe way out."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import look, window_with_something_behind

from reader.ui.dialogs.link_dialog import LinkDialog, readable_address
from reader.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from reader.ui.shortcut_keys import ShortcutKeys
from reader.ui.widgets.sheet import Sheet
from reader.ui.widgets.words import Words

ADDRESS = "https://www.ptsd.va.gov/understand_tx/tx_basics.asp?from=reader&section=what-helps"


@pytest.fixture
def window(qtbot):
    return window_with_something_behind(qtbot, 600)


def ask(window, address=ADDRESS):
    dialog = LinkDialog(window, address)
    dialog.set_look(look())
    dialog.open()
    return dialog


def shown(dialog, name):
    return dialog.findChild(Words, name).text()


def test_the_whole_address_is_there_to_be_read(window):
    dialog = ask(window)
    assert shown(dialog, "link_title") == "Open the web browser?"
    assert shown(dialog, "link_address") == ADDRESS
    words = dialog.findChild(Words, "link_address")
    assert words.height() >= words.height_for(words.width())


def test_staying_is_the_main_button_and_has_the_focus(window):
    dialog = ask(window)
    assert QApplication.focusWidget() is dialog.stay
    assert dialog.stay.x() > dialog.go.x()


@pytest.mark.parametrize("leave", ["return", "escape", "outside"])
def test_the_usual_ways_out_open_nothing(qtbot, window, leave):
    dialog = ask(window)
    opened = []
    dialog.open_requested.connect(opened.append)
    with qtbot.waitSignal(dialog.closed):
        if leave == "return":
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        elif leave == "escape":
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(20, dialog.height() - 20))
    assert opened == []
    assert QApplication.focusWidget() is window.behind


def test_opening_is_said_with_the_address(qtbot, window):
    dialog = ask(window)
    with qtbot.waitSignals([dialog.open_requested, dialog.closed], order="strict",
                           check_params_cbs=[lambda address: address == ADDRESS, lambda: True]):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("address", "title", "text", "word"), [
    ("tel:988", "Call this number?", "988", "Call"),
    ("mailto:a@b.org?subject=x", "Write to this address?", "a@b.org", "Write"),
])
def test_numbers_and_mail(window, address, title, text, word):
    dialog = ask(window, address)
    assert shown(dialog, "link_title") == title
    assert shown(dialog, "link_address") == text
    assert dialog.go.text() == word


@pytest.mark.parametrize(("address", "text"), [
    ("https://pаypal.com/", "https://xn--pypal-4ve.com/"),     # a letter that only looks like an a
    ("https://a.org/\u202egpj.exe", "https://a.org/%E2%80%AEgpj.exe"),
    ("https://a.org/a b", "https://a.org/a%20b"),
])
def test_what_only_looks_like_something_else_is_shown_as_it_is(address, text):
    assert readable_address(address) == text


def test_tab_stays_inside(window):
    dialog = ask(window)
    met = set()
    for _ in range(6):
        met.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert met == {dialog.stay, dialog.go}
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert dialog.isAncestorOf(QApplication.focusWidget())


def test_help_now_stays_free_and_closes_the_question(qtbot, window):
    dialog = ask(window)
    place = window.bar.help.mapTo(window, window.bar.help.rect().center())
    assert window.childAt(place) is window.bar.help
    with qtbot.waitSignals([window.bar.help_requested, dialog.closed]):
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert QApplication.focusWidget() is window.bar.help


def test_what_is_behind_gets_no_touches_and_no_keys(qtbot, window):
    dialog = ask(window)
    with qtbot.assertNotEmitted(window.behind.clicked):
        place = window.behind.mapTo(window, window.behind.rect().center())
        assert window.childAt(place) is not window.behind
        QTest.keyClick(dialog.stay, Qt.Key.Key_A)


def test_it_follows_the_window(window):
    dialog = ask(window)
    for size in ((320, 640), (1200, 500), (360, 360)):
        window.resize(*size)
        QApplication.processEvents()
        assert dialog.rect().contains(dialog.card_rect())
        assert dialog.width() == window.width()


def test_the_list_of_keys_shows_every_key_and_scrolls_when_it_must(window):
    groups = [("Moving", [("", "Alt+Left", "Back"), ("", "Ctrl++", "Larger text")]),
              ("Reading", [("", f"F{number}", f"Thing {number}") for number in range(1, 13)])]
    dialog = ShortcutsDialog(window, groups, ShortcutKeys())
    dialog.set_look(look())
    dialog.open()
    names = [words.accessibleName() for words in dialog.findChildren(Words)]
    assert "Back: Alt+Left" in names
    assert "Thing 12: F12" in names
    bar = dialog._inside.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()


class Note(Sheet):
    """A small card beside a word."""

    def __init__(self, parent):
        super().__init__(parent, widest=380, veil=False)
        self.words = Words("A doctor may prescribe an approved medicine for another use.", parent=self.body)

    def set_look(self, look):
        self.words.set_look(look)
        super().set_look(look)

    def arrange(self, width):
        high = self.words.height_for(width - 40)
        self.words.setGeometry(20, 16, width - 40, high)
        return high + 32


@pytest.mark.parametrize("near", [QRect(100, 120, 60, 20), QRect(850, 560, 40, 20), QRect(400, 300, 80, 20)])
def test_a_small_card_stands_beside_its_word_and_in_the_window(window, near):
    note = Note(window)
    note.set_look(look())
    note.open(near)
    card = note.card_rect().translated(note.pos())
    assert window.rect().contains(card)
    assert not card.intersects(near)
    assert min(abs(card.top() - near.bottom()), abs(near.top() - card.bottom())) <= 10
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert not note.isVisible()
    note.open(near)  # it can be opened again
    assert note.isVisible()

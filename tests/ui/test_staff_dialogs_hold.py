"""Every dialog of staff, in every state, at the sizes of windows and text that people use and in every theme: nothing
is cut, nothing lies on something else, everything can be reached, pressed and heard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from samples import look

from reader.appearance import THEMES
from reader.staff.authoring.imported import Imported
from reader.ui.dialogs.import_dialog import ImportDialog
from reader.ui.dialogs.new_article_dialog import NewArticleDialog
from reader.ui.dialogs.pack_dialog import PackDialog, PackInfo, PackOffer
from reader.ui.dialogs.pin_dialog import ENTER, SET, PinDialog
from reader.ui.dialogs.sources_dialog import Sources, SourcesDialog
from reader.ui.stylesheet import application_style
from reader.ui.widgets.button import Button
from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.top_bar import TopBar
from reader.ui.widgets.words import Words

SIZES = [(360, 640, 100), (360, 640, 200), (360, 640, 300), (800, 480, 100), (800, 600, 200), (1280, 800, 100),
         (1280, 800, 300)]
LONG = ("There is not enough room on this computer for what you chose, so everything stays as it was. Make room on the "
        "disk at /home/kiosk/.local/share/clinic-reader, then try again.")
CATEGORIES = [("understanding", "Understanding PTSD"), ("treatments", "Ketamine and other treatments"),
              ("sleep", "Sleep and nightmares"), ("families", "For families")]
PACK = PackInfo("Bay clinic with a rather long name", 12, "2026-11-14", "K7-4F2Q")
TITLES = ("Sleep", "What happens at a ketamine visit, from the front door to the ride home", "Costs")


def pin(window, purpose=ENTER):
    return PinDialog(window, purpose)


def pin_typed(window):
    dialog = pin(window)
    for digit in "739164":
        dialog.type_digit(digit)
    return dialog


def pin_wrong(window):
    dialog = pin(window)
    dialog.show_wrong(1)
    return dialog


def pin_waits(window):
    dialog = pin(window)
    dialog.show_wrong(0, 870)
    return dialog


def pin_damaged(window):
    dialog = pin(window)
    dialog.show_damaged(LONG)
    return dialog


def pin_set(window):
    return pin(window, SET)


def new_article(window):
    return NewArticleDialog(window, CATEGORIES, ["en", "es"])


def new_with_problems(window):
    dialog = new_article(window)
    dialog.create.click()
    dialog.show_problem(LONG)
    return dialog


def importing(window):
    dialog = ImportDialog(window, ["Leaflet.docx", "A handout with a long name, final version (2).docx", "scan.pdf"])
    dialog.show_made(0, Imported(Path("/c/en/sleep-leaflet.md"), "Sleep leaflet", "en", (Path("a-1.png"),),
                                 ("A drawing on page 2 was left out.",), ("The summary is still to be written.",)))
    dialog.show_progress(1, 1, 4)
    return dialog


def imported(window):
    dialog = importing(window)
    dialog.show_failed(1, LONG)
    dialog.stop()
    dialog.show_stopped()
    return dialog


def pack_offer(window):
    return PackDialog(window, PackOffer(PACK, TITLES, TITLES, TITLES, 3, PACK))


def pack_working(window):
    dialog = pack_offer(window)
    dialog.install.click()
    dialog.show_progress(1, 3)
    return dialog


def pack_installed(window):
    dialog = pack_working(window)
    dialog.show_installed(PACK, PACK)
    return dialog


def pack_failed(window):
    dialog = pack_working(window)
    dialog.show_problem(LONG)
    return dialog


def pack_looking(window):
    dialog = PackDialog(window, looking_at="The articles of our clinic, March, final (2).readerpack")
    dialog.show_progress(1, 3)
    return dialog


def pack_of_a_new_key(window):
    dialog = pack_looking(window)
    dialog.show_offer(PackOffer(PACK, TITLES, TITLES, TITLES, 3, None, "ZT-G0NW", "ZTG0-NW4E-EY7W-AFSQ-25BN"))
    return dialog


def pack_standing(window):
    return PackDialog(window, installed=PACK, previous=PACK)


def sources_none(window):
    return SourcesDialog(window, Sources(suggested="/home/ana/Documents/Reader articles"))


def sources_own(window):
    return SourcesDialog(window, Sources("/mnt/clinic-share/waiting room/Reader articles of the Bay clinic", True,
                                         "/home/ana/Documents/Reader articles", False, True, problem=LONG))


def sources_fixed(window):
    return SourcesDialog(window, Sources("/mnt/share/articles", is_fixed=True))


STATES = [pin, pin_typed, pin_wrong, pin_waits, pin_damaged, pin_set, new_article, new_with_problems, importing, 
          imported, pack_offer, pack_working, pack_installed, pack_failed, pack_looking, pack_of_a_new_key, pack_standing,
          sources_none, sources_own, sources_fixed]


@pytest.fixture
def show(qtbot, qapp):
    made = []  # qtbot alone does not keep them

    def make(state, size, theme="light"):
        wide, high, percent = size
        look_ = look(theme, percent)
        qapp.setStyleSheet(application_style(look_))
        window = QWidget()
        qtbot.addWidget(window)
        made.append(window)
        window.bar = TopBar(window)
        window.bar.set_look(look_)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(window.bar)
        layout.addStretch(1)
        window.resize(wide, high)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        dialog = state(window)
        dialog.set_look(look_)
        dialog.open()
        QApplication.processEvents()
        return dialog

    yield make
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def seen(dialog, kind):
    return [part for part in dialog.findChildren(kind) if part.isVisible()]


def name_of(part):
    return f"{type(part).__name__} {part.objectName()!r} {getattr(part, 'text', str)()!r}"


def holds(dialog):
    nothing_reaches_beyond_the_card(dialog)
    no_word_is_cut(dialog)
    parts_do_not_lie_on_each_other(dialog)
    what_can_be_pressed_is_large_enough_and_has_a_name(dialog)
    help_now_is_free(dialog)


def nothing_reaches_beyond_the_card(dialog):
    assert dialog.rect().contains(dialog.card_rect())
    for part in seen(dialog.body, QWidget):
        if isinstance(part, Words | QAbstractButton | QLineEdit):
            left = part.mapTo(dialog, QPoint(0, 0)).x()
            assert left >= dialog.card_rect().left() + 8, name_of(part)
            assert left + part.width() <= dialog.card_rect().right() - 8, name_of(part)
    for area in seen(dialog, QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0


def no_word_is_cut(dialog):
    for words in (part for part in seen(dialog, Words) if part.text()):
        block = TextBlock(words.text(), words.font(), words.width(), line=words._line, anywhere=words._anywhere)
        assert block.natural_width <= words.width() + 1, name_of(words)
        letters = QFontMetricsF(block.font).height()
        assert words.height() + 1 >= block.line_px * block.lines + (letters - block.line_px) / 2, name_of(words)
    for button in seen(dialog, Button):
        room = button._word_width(button.width())
        block = TextBlock(button.text(), button._font(600), room, line=1.25)
        assert block.natural_width <= room + 1, name_of(button)
        assert block.height + 10 <= button.height(), name_of(button)


def parts_do_not_lie_on_each_other(dialog):
    by_parent = {}
    for part in dialog.findChildren(QWidget):
        if part.isVisible() and part.parentWidget() is not dialog and not part.objectName().startswith("qt_"):
            by_parent.setdefault(part.parentWidget(), []).append(part)
    for parent, parts in by_parent.items():
        if isinstance(parent, QScrollArea):
            continue
        for number, one in enumerate(parts):
            for other in parts[number + 1:]:
                assert not one.geometry().intersects(other.geometry()), f"{name_of(one)} and {name_of(other)}"


def what_can_be_pressed_is_large_enough_and_has_a_name(dialog):
    for button in seen(dialog, QAbstractButton):
        assert button.height() >= 40, name_of(button)
        assert button.width() >= 40, name_of(button)
        assert button.accessibleName().strip(), name_of(button)
    for part in seen(dialog, QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert part.accessibleName().strip(), name_of(part)
    assert dialog.accessibleName() == dialog.title.text()


def help_now_is_free(dialog):
    bar = dialog.parentWidget().bar
    place = bar.help.mapTo(dialog.parentWidget(), bar.help.rect().center())
    assert dialog.parentWidget().childAt(place) is bar.help


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "{}x{} at {} percent".format(*size))
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_it_holds(show, state, size):
    holds(show(state, size))


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_it_holds_from_right_to_left(show, qapp, state):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holds(show(state, (700, 800, 130)))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_it_takes_every_theme_and_follows_a_change(show, state, theme):
    """Painted in another theme and size than it was made with, it is the same as when it was made so."""
    dialog = show(state, (1000, 800, 100), "light")
    dialog.set_look(look(theme, 130))
    QApplication.processEvents()
    holds(dialog)
    image = dialog.grab().toImage()
    shade = look(theme).theme.color("card")
    card = dialog.card_rect()
    assert image.pixelColor(card.left() + 8, card.center().y()) == shade


@pytest.mark.parametrize("size", [(360, 640, 300), (1280, 800, 100)])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_tab_reaches_all_of_it_shows_it_and_never_leaves(show, state, size):
    dialog = show(state, size)
    wanted = {part for part in seen(dialog, QWidget)
              if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.focusProxy() is None}
    met = set()
    if QApplication.focusWidget() is dialog:  # what would have the focus is out of sight
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
    for _ in range(len(wanted) + 1):
        here = QApplication.focusWidget()
        assert dialog.isAncestorOf(here)
        met.add(here)
        top = here.mapTo(dialog._inside, QPoint(0, 0)).y()
        assert top < dialog._inside.height(), name_of(here)
        assert top + here.height() > 0, name_of(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert {name_of(part) for part in wanted - met} == set()


@pytest.mark.parametrize("state", [pack_offer, pack_working, pin_damaged], ids=lambda state: state.__name__)
def test_a_button_out_of_sight_is_not_pressed_by_accident(show, state):
    """GIVEN a window so small that the buttons are below its edge, THEN Return presses none, and arrow keys come to
    them."""
    dialog = show(state, (360, 640, 300))
    assert QApplication.focusWidget() is dialog
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    place = dialog.cancel.mapTo(dialog._inside, QPoint(0, 0)).y()
    assert 0 <= place <= dialog._inside.height() - dialog.cancel.height()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()

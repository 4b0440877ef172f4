"""Where staff see and decide which folder articles come from."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import look, window_with_something_behind

from reader.ui.dialogs.sources_dialog import Sources, SourcesDialog

DOCUMENTS = "/home/ana/Documents/Reader articles"
SHARE = Sources("/mnt/share/articles", is_own=True, suggested=DOCUMENTS)


@pytest.fixture
def shown(qtbot):
    window = window_with_something_behind(qtbot, 760)

    def show(sources):
        dialog = SourcesDialog(window, sources)
        dialog.set_look(look())
        dialog.open()
        return dialog
    return show


def buttons(dialog):
    return [name for name in ("make", "choose", "open_folder", "leave") if not getattr(dialog, name).isHidden()]


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("sources", "offered"), [
    (Sources(suggested=DOCUMENTS), ["make", "choose"]),
    (Sources(), ["choose"]),
    (Sources("/app/content", suggested=DOCUMENTS), ["make", "choose", "open_folder"]),
    (SHARE, ["choose", "open_folder", "leave"]),
    (Sources("/given", is_own=True, is_fixed=True), ["open_folder"]),
])
def test_only_what_makes_sense_is_offered(shown, sources, offered):
    assert buttons(shown(sources)) == offered


def test_without_a_folder_the_first_thing_is_to_make_one(shown, qtbot):
    dialog = shown(Sources(suggested=DOCUMENTS))
    assert dialog.make.hasFocus()
    assert dialog.show_bundled.isHidden(), "something has to be on the screen"
    with qtbot.waitSignal(dialog.make_requested):
        click(dialog.make)
    dialog.set_sources(SHARE)
    assert buttons(dialog) == ["choose", "open_folder", "leave"]
    assert not dialog.show_bundled.isHidden()
    assert dialog.close_button.hasFocus(), "the button that was pressed is gone"


def test_a_problem_is_said_and_nothing_else_changes(shown):
    dialog = shown(SHARE)
    from dataclasses import replace
    dialog.set_sources(replace(SHARE, problem="There is no folder “x”."))
    assert "no folder “x”" in dialog.line.text()
    assert dialog.findChild(type(dialog.title), "sources_folder").text() == "/mnt/share/articles"
    assert not dialog.isHidden()


@pytest.mark.parametrize(("switch", "wish"), [("show_bundled", "show_bundled_requested"),
                                              ("hide_overdue", "hide_overdue_requested")])
def test_a_switch_says_what_it_is_now(shown, qtbot, switch, wish):
    dialog = shown(SHARE)
    before = getattr(dialog, switch).isChecked()
    with qtbot.waitSignal(getattr(dialog, wish)) as heard:
        click(getattr(dialog, switch))
    assert heard.args == [not before]

"""The player: what it shows, what a press asks for, and that its buttons fit on every width and size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pages import look

from reader.ui.widgets.button import Button
from reader.ui.widgets.player_bar import PlayerBar


@pytest.fixture
def player(qtbot):
    player = PlayerBar()
    qtbot.addWidget(player)
    player.set_look(look())
    player.set_volume(80)
    player.resize(1000, 72)
    player.show()
    return player


@pytest.mark.parametrize(("name", "signal", "value"), [
    ("play", "toggle_requested", []), ("back", "step_requested", [-1]), ("on", "step_requested", [1]),
    ("repeat", "repeat_requested", []), ("softer", "volume_requested", [-1]), ("louder", "volume_requested", [1]),
    ("stop", "stop_requested", []),
])
def test_each_button_says_its_wish(qtbot, player, name, signal, value):
    with qtbot.waitSignal(getattr(player, signal)) as caught:
        QTest.mouseClick(getattr(player, name), Qt.MouseButton.LeftButton)
    assert caught.args == value


def test_it_is_72_high_and_says_what_is_read(player):
    player.set_section("What it can feel like")
    assert player.height() == 72
    assert player.title.isVisible()
    assert player.section.isVisible()
    assert player.play.text() == player.play.toolTip() == "Pause"
    player.set_speaking(False)
    assert player.play.text() == "Go on"
    assert player.title.text() == "Paused"


def test_the_volume_is_said_and_ends_at_both_ends(player):
    assert player.volume.text() == "80 %"
    assert player.volume.accessibleName() == "Volume 80 %"
    player.set_volume(100)
    assert not player.louder.isEnabled()
    player.set_volume(5)
    assert not player.softer.isEnabled()
    assert player.louder.isEnabled()


def test_speed_and_voice_are_chosen_in_one_menu(qtbot, player):
    player.set_speed("slow")
    player.set_voices(("Anna", "Bob & Co"), "Anna")
    assert player.speed.text() == "Slow"
    QTest.mouseClick(player.speed, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    actions = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    assert list(actions) == ["Speed", "Slow", "Normal", "Fast", "Voice", "Anna", "Bob && Co"]
    assert not actions["Speed"].isEnabled()
    assert [name for name, action in actions.items() if action.isChecked()] == ["Slow", "Anna"]
    with qtbot.waitSignals([player.speed_requested, player.voice_requested]):
        actions["Fast"].trigger()
        actions["Bob && Co"].trigger()
    menu.close()


def test_escape_stops(qtbot, player):
    with qtbot.waitSignal(player.stop_requested):
        QTest.keyClick(player, Qt.Key.Key_Escape)


def test_the_way_back_to_the_voice_is_there_only_while_one_is_elsewhere(player):
    assert not player.show_place.isVisible()
    player.set_away(True)
    assert player.show_place.isVisible()
    player.set_away(False)
    assert not player.show_place.isVisible()


@pytest.mark.parametrize("theme", ["light", "high_contrast"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("width", [320, 360, 700, 996, 1920])
def test_every_button_is_whole_and_none_lies_on_another(qtbot, width, percent, direction, theme):
    player = PlayerBar()
    qtbot.addWidget(player)
    player.setLayoutDirection(direction)
    player.set_look(look(theme, percent))
    player.set_volume(80)
    player.set_section("A heading that is rather long, as the headings of some articles are")
    player.resize(width, 72)
    player.set_away(True)
    player.show()
    shown = [part for part in (*player.findChildren(Button), player.title, player.section, player.volume)
             if part.isVisible()]
    assert {*player.findChildren(Button)} <= set(shown)
    for number, part in enumerate(shown):
        assert player.rect().contains(part.geometry()), part.text()
        if isinstance(part, Button):
            assert part.height_for(part.width()) <= part.height() or part.width() >= part.natural_width(), part.text()
            assert part.accessibleName() or part.text()
        assert not any(part.geometry().intersects(other.geometry()) for other in shown[number + 1:]), part.text()


def test_where_it_would_leave_too_little_of_the_page_some_of_it_is_in_the_menu(qtbot, player):
    player.set_look(look(percent=200))
    player.set_room(800)
    player.resize(340, 72)
    assert player.height() <= 800 * 0.36
    assert not player.repeat.isVisible()
    assert all(part.isVisible() for part in (player.play, player.back, player.on, player.speed, player.stop))
    QTest.mouseClick(player.speed, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    actions = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    assert {"Say it again", "Softer", "Louder"} <= set(actions)
    with qtbot.waitSignals([player.repeat_requested, player.volume_requested]):
        actions["Say it again"].trigger()
        actions["Softer"].trigger()
    menu.close()
    player.resize(1600, 72)
    assert player.repeat.isVisible()

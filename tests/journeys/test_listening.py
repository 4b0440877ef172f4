"""Listening to an article, in the whole app: from the button to the last sentence, and everything that ends it."""

import subprocess
import sys
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model import Destination, Screen
from reader.services.speech_service import SpeechState
from reader.services.voice import MOCK, NO_ENGINE, Voice
from reader.services.voice_process import VoiceProcess


class Heard(Voice):
    """Qt's silent engine; keeps what it was given."""

    heard: list

    def __init__(self):
        super().__init__(MOCK)

    def say(self, saying):
        Heard.heard.append(saying.text)
        super().say(saying)


@pytest.fixture
def heard(monkeypatch):
    Heard.heard = []
    monkeypatch.setattr("reader.services.voice_process.VoiceProcess", Heard)
    return Heard.heard


def pane(app):
    return app.window.pane(Screen.ARTICLE)


def speech(app):
    return app.screens.listening._speech


def lit(app):
    shown = pane(app).view.plain_text()
    return "".join(shown[start:end] for start, end in pane(app).aloud.sentence.spans)


def listen(qtbot, app, text):
    """Touch Listen, and wait until `text` is being said."""
    QTest.mouseClick(app.window.top_bar.listen, Qt.MouseButton.LeftButton)
    wait_for(qtbot, app, text)


def wait_for(qtbot, app, text):
    qtbot.waitUntil(lambda: speech(app).state is SpeechState.SPEAKING and lit(app) == text
                    and Heard.heard[-1:] == [text], timeout=20_000)


def test_an_article_is_read_aloud_paused_repeated_left_and_read_from_another_place(qtbot, start, heard):
    app = start("sleep")
    bar, player = app.window.top_bar, lambda: pane(app).aloud.player
    assert bar.listen.isVisible()
    listen(qtbot, app, "Sleep and nightmares")
    assert player().isVisible()
    assert bar.listen.is_on()
    assert player().section.text() == "Sleep and nightmares"
    # On by a sentence, pause with the button in the bar, go on with the key, say it again.
    QTest.mouseClick(player().on, Qt.MouseButton.LeftButton)
    wait_for(qtbot, app, "What can help when nights are hard.")
    QTest.mouseClick(bar.listen, Qt.MouseButton.LeftButton)
    assert speech(app).state is SpeechState.PAUSED
    assert player().title.text() == "Paused"
    count = len(heard)
    QTest.keyClick(app.window, Qt.Key.Key_F8)
    wait_for(qtbot, app, "What can help when nights are hard.")
    QTest.keyClick(app.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    wait_for(qtbot, app, "What can help when nights are hard.")
    assert set(heard[count:]) == {"What can help when nights are hard."}
    # Larger text in the middle of it.
    app.wiring._on_wish("larger")
    assert lit(app) == "What can help when nights are hard."
    # Escape ends it at once.
    QTest.keyClick(pane(app).view, Qt.Key.Key_Escape)
    assert speech(app).state is SpeechState.OFF
    assert not player().isVisible()
    assert not bar.listen.is_on()
    assert lit(app) == ""
    # From the heading in the window on.
    pane(app).go_to_section("what-can-help")
    listen(qtbot, app, "What can help?")
    assert player().section.text() == "What can help?"
    # Leaving the article ends it.
    app.navigator.home()
    assert speech(app).state is SpeechState.OFF


def drag_over(view, words):
    """Select words with the mouse."""
    at, page = view.plain_text().index(words), view.viewport()
    ends = []
    for position in (at, at + len(words)):
        cursor = view.textCursor()
        cursor.setPosition(position)
        rect = view.cursorRect(cursor)
        ends.append(QPoint(rect.left() + 1, rect.center().y()))
    for kind, point, button, buttons in (
        (QEvent.Type.MouseButtonPress, ends[0], Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseMove, ends[1], Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, ends[1], Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(page, QMouseEvent(kind, QPointF(point), QPointF(page.mapToGlobal(point)), button,
                                                 buttons, Qt.KeyboardModifier.NoModifier))


def test_only_the_selected_words_are_read(qtbot, start, heard):
    app = start("sleep")
    qtbot.waitUntil(lambda: bool(pane(app).kept.on_view.text))
    view = pane(app).view
    drag_over(view, "badly after")
    assert view.textCursor().selectedText() == "badly after"
    with qtbot.waitSignal(app.screens.listening._speech.finished, timeout=20_000):
        QTest.mouseClick(app.window.top_bar.listen, Qt.MouseButton.LeftButton)
    assert heard == ["badly after"]
    assert not view.textCursor().hasSelection()


def test_a_person_hears_another_place_from_the_words_they_select(qtbot, start, heard):
    app = start("calm")
    qtbot.waitUntil(lambda: bool(pane(app).kept.on_view.text))
    text = pane(app).kept.on_view.text
    pane(app).listen_requested.emit(text.index("How do I do it?"))
    wait_for(qtbot, app, "How do I do it?")
    assert heard == ["How do I do it?"]


def test_the_library_is_read_in_its_language_and_a_new_language_ends_it(qtbot, start, heard, monkeypatch):
    said = []
    monkeypatch.setattr(Heard, "say", lambda self, saying: said.append(saying))
    app = start("sleep")
    app.screens.listening.toggle()
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].locale == "en_US"
    app.settings.set_language("es")
    assert speech(app).state is SpeechState.OFF
    # The silent engine speaks no Spanish.
    app.screens.listening.toggle()
    qtbot.waitUntil(lambda: "Español" in app.window.message_bar.text)
    assert len(said) == 1


def test_a_card_over_the_page_pauses_and_other_screens_hear_nothing(qtbot, start, heard):
    app = start("sleep")
    listen(qtbot, app, "Sleep and nightmares")
    pane(app).view.link_activated.emit("term:0")
    assert speech(app).state is SpeechState.PAUSED
    app.navigator.go_to(Destination(Screen.HELP))
    assert speech(app).state is SpeechState.OFF
    QTest.keyClick(app.window, Qt.Key.Key_F8)
    assert "Open an article first" in app.window.message_bar.text


def test_where_staff_come_in_nothing_of_their_number_is_said(qtbot, start, heard):
    app = start("sleep")
    listen(qtbot, app, "Sleep and nightmares")
    app.wiring._on_wish("staff")
    assert speech(app).state is SpeechState.OFF
    count = len(heard)
    QTest.keyClicks(app.window, "2468")
    assert heard[count:] == []


def test_an_article_that_changes_while_it_is_read_ends_the_reading(qtbot, start, heard, content):
    app = start("calm")
    listen(qtbot, app, "Calm breathing")
    file = content / "en" / "calm.md"
    file.write_text(file.read_text(encoding="utf-8").replace("## What is it?", "## What it is"), encoding="utf-8")
    app.library.refresh()
    qtbot.waitUntil(lambda: speech(app).state is SpeechState.OFF, timeout=20_000)
    assert lit(app) == ""


def test_messages_stand_above_the_player(qtbot, start, heard):
    app = start("sleep")
    listen(qtbot, app, "Sleep and nightmares")
    app.messages.say("A message.")
    message, player = app.window.message_bar, pane(app).aloud.player
    assert message.geometry().bottom() < player.mapTo(app.window, player.rect().topLeft()).y()
    app.screens.stop_listening()
    assert message.geometry().bottom() > app.window.height() - 40


def test_louder_and_softer_work_before_and_while_one_listens(qtbot, start, heard):
    app = start("sleep")
    QTest.keyClick(app.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert app.window.message_bar.text == "Volume 85 %"
    listen(qtbot, app, "Sleep and nightmares")
    assert pane(app).aloud.player.volume.text() == "85 %"
    QTest.keyClick(app.window, Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    assert pane(app).aloud.player.volume.text() == "80 %"
    assert app.settings.speech_volume == 80
    app.settings.set_speech_volume(30)  # a visit is over, the next one begins with other settings
    app.screens.stop_listening()
    listen(qtbot, app, "Sleep and nightmares")
    assert pane(app).aloud.player.volume.text() == "30 %"


def test_without_a_voice_the_button_says_what_to_do(qtbot, start, monkeypatch):
    class Deaf(Voice):
        def open(self):
            self.failed.emit(NO_ENGINE, "nothing there")

    monkeypatch.setattr("reader.services.voice_process.VoiceProcess", Deaf)
    app = start("sleep")
    QTest.mouseClick(app.window.top_bar.listen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.window.message_bar.text.startswith(
        "This computer has no reading voice. Ask staff to add one."))
    if sys.platform.startswith("linux"):
        assert "espeak-ng" in app.window.message_bar.text
    assert not pane(app).aloud.player.isVisible()
    assert not app.window.top_bar.listen.is_on()


def test_the_real_process_reads_to_the_end(qtbot, start, content, monkeypatch):
    monkeypatch.setattr("reader.services.voice_process.VoiceProcess", partial(VoiceProcess, MOCK))
    (content / "en" / "short.md").write_text("# Short\n\nOne. Two.\n", encoding="utf-8")
    app = start("short")
    said = []
    app.screens.listening._speech.sentence_started.connect(lambda one: said.append(one.text))
    with qtbot.waitSignal(app.screens.listening._speech.finished, timeout=30_000):
        app.screens.listening.toggle()
    assert said == ["Short", "Not yet reviewed by a clinician", "One.", "Two."]


def test_starting_the_app_loads_nothing_of_speech():
    code = ("import reader.app, reader.ui.main_window, reader.ui.screens, reader.ui.wiring, "
            "reader.ui.panes.article_pane, sys; "
            "print([name for name in sys.modules if 'speech' in name.lower() or name.endswith(('.voice', '.listening',"
            " '.read_aloud', '.player_bar', 'html.parser'))])")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"

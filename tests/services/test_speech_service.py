"""Reading aloud: what is said, in which order, and what pause, repeat, step and stop do. On Qt's silent engine."""

import pytest

from reader.library.markdown_page import convert
from reader.marks.article_text import article_text
from reader.roots import Roots
from reader.services.settings_service import SettingsService
from reader.services.speech_service import SpeechService, SpeechState
from reader.services.tasks import Tasks
from reader.services.voice import MOCK, NO_ENGINE, NO_VOICE, Voice

ARTICLE = """---
title: The lake
summary: A walk.
reviewed_by: Dr. Lee
---
It is early. A boat waits.

## The way back
- We rest.
- EMDR is said in letters.
"""
ALL = ["The lake", "A walk.", "It is early.", "A bote waits.", "The way back", "We rest.",
       "E M D R is said in letters."]


class Heard(Voice):
    """Keeps what its engine was given."""

    def __init__(self):
        super().__init__(MOCK)
        self.given = []
        self.openings = 0

    def open(self):
        self.openings += 1
        super().open()

    def say(self, saying):
        self.given.append(saying)
        super().say(saying)

    @property
    def texts(self):
        return [saying.text for saying in self.given]


@pytest.fixture
def page(tmp_path):
    return convert(tmp_path, "en/lake.md", ARTICLE.encode()).page


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def settings(qtbot, tmp_path):
    writer = Tasks(1)
    yield SettingsService(tmp_path / "settings.toml", {}, writer)
    writer.finish()


@pytest.fixture
def service(qtbot, tmp_path, heard, settings):
    content = tmp_path / "content"
    content.mkdir()
    (content / "pronunciation.toml").write_text('[en]\nboat = "bote"\n', encoding="utf-8")
    service = SpeechService(lambda: heard, settings, lambda: Roots(content), pauses=0)
    service.lit = []
    service.sentence_started.connect(lambda one: service.lit.append(one.text))
    yield service
    service.close()


def wait_for(qtbot, service, text):
    qtbot.waitUntil(lambda: service.lit[-1:] == [text] and service.state is SpeechState.SPEAKING, timeout=10_000)


def test_nothing_is_made_before_someone_listens(qtbot, tmp_path, settings):
    made = []
    service = SpeechService(lambda: made.append(1), settings, lambda: Roots(tmp_path))
    assert service.state is SpeechState.OFF
    service.stop()
    service.pause()
    service.resume()
    service.step(1)
    service.repeat()
    service.close()
    assert made == []


def test_an_article_is_said_sentence_by_sentence_and_then_it_is_over(qtbot, service, heard, page):
    states = []
    service.state_changed.connect(states.append)
    with qtbot.waitSignal(service.finished, timeout=20_000):
        service.listen(page)
    assert heard.texts == service.lit == ALL
    assert states == [SpeechState.PREPARING, SpeechState.SPEAKING, SpeechState.OFF]
    assert {saying.locale for saying in heard.given} == {"en_US"}
    assert service.current is None


def test_from_here_begins_with_that_sentence_and_can_go_back_before_it(qtbot, service, heard, page):
    service.listen(page, article_text(page).text.index("boat"))
    wait_for(qtbot, service, "A bote waits.")
    service.step(-1)
    wait_for(qtbot, service, "It is early.")
    assert heard.texts == ["A bote waits.", "It is early."]


def test_a_selection_is_said_and_nothing_else(qtbot, service, heard, page):
    text = article_text(page).text
    with qtbot.waitSignal(service.finished, timeout=10_000):
        service.listen(page, text.index("early"), text.index("boat") + 4)
    assert heard.texts == ["early.", "A bote"]


def test_a_pause_stops_and_going_on_says_the_sentence_again(qtbot, service, heard, page):
    service.listen(page)
    wait_for(qtbot, service, "It is early.")
    service.toggle()
    assert service.state is SpeechState.PAUSED
    assert heard._now is None  # the engine was told at once
    assert service.current.text == "It is early."
    count = len(heard.given)
    service.toggle()
    wait_for(qtbot, service, "A bote waits.")
    assert heard.texts[count:count + 2] == ["It is early.", "A bote waits."]


def test_repeat_says_only_the_last_sentence_again(qtbot, service, heard, page):
    service.listen(page)
    wait_for(qtbot, service, "A walk.")
    service.pause()
    count = len(heard.given)
    service.repeat()
    wait_for(qtbot, service, "It is early.")
    assert heard.texts[count:count + 2] == ["A walk.", "It is early."]


def test_steps_go_by_sentences_and_stay_within_the_article(qtbot, service, heard, page):
    service.listen(page)
    wait_for(qtbot, service, "The lake")
    service.step(2)
    assert service.current.text == "It is early."
    service.step(-9)
    assert service.current.text == "The lake"
    service.step(99)
    assert service.current.text == ALL[-1]
    with qtbot.waitSignal(service.finished, timeout=10_000):
        pass


def test_a_step_while_paused_speaks(qtbot, service, page):
    service.listen(page)
    wait_for(qtbot, service, "The lake")
    service.pause()
    service.step(1)
    wait_for(qtbot, service, "A walk.")


def test_stop_is_at_once_and_what_was_on_its_way_is_never_said(qtbot, service, heard, page):
    service.listen(page)
    wait_for(qtbot, service, "A walk.")
    service.stop()
    assert service.state is SpeechState.OFF
    assert service.article is None
    assert heard._now is None
    count = len(heard.given)
    service.listen(page)
    service.stop()  # before the sentences are made
    service.listen(page, article_text(page).text.index("We rest"))
    wait_for(qtbot, service, "We rest.")
    assert heard.texts[count:] == ["We rest."]


def test_speed_and_volume_are_heard_at_once_and_kept(qtbot, service, heard, page, settings):
    service.listen(page)
    wait_for(qtbot, service, "It is early.")
    service.set_speed("fast")
    assert heard.given[-1].text == "It is early."
    assert heard.given[-1].rate > 0
    assert service.change_volume(-1) == 75
    assert heard.given[-1].volume == 0.75
    assert settings.speech_speed == "fast"
    assert settings.speech_volume == 75


def test_the_volume_has_at_least_ten_steps_and_two_ends(service):
    loud = service.change_volume(100)
    steps = [loud]
    while service.change_volume(-1) < steps[-1]:
        steps.append(service.change_volume(0))
    assert steps[0] == 100
    assert steps[-1] > 0
    assert len(steps) >= 10


def test_the_chosen_voice_speaks_its_language(qtbot, service, heard, page, settings):
    offered = []
    service.voices_changed.connect(lambda names, name: offered.append((names, name)))
    service.listen(page)
    wait_for(qtbot, service, "A walk.")
    names, name = offered[-1]
    other = next(one for one in names if one != name)
    service.set_voice(other)
    assert heard.given[-1].voice == other
    assert settings.speech_voices == f"en={other}"
    assert offered[-1] == (names, other)


def test_a_few_words_of_a_screen_are_said_and_end_what_was_read(qtbot, service, heard, page):
    service.listen(page)
    wait_for(qtbot, service, "The lake")
    with qtbot.waitSignal(service.finished, timeout=10_000):
        service.say("Still reading? EMDR is on page 2–3.", "en")
        assert service.article is None
    assert heard.texts == ["The lake", "Still reading?", "E M D R is on page 2 to 3."]
    service.say(" ", "en")
    qtbot.waitUntil(lambda: service.state is SpeechState.OFF)


def test_a_language_without_a_voice_is_said_by_its_name(qtbot, service, heard, tmp_path):
    page = convert(tmp_path, "ja/lake.md", "# 湖\n\n静かです。".encode()).page
    with qtbot.waitSignal(service.failed, timeout=10_000) as signal:
        service.listen(page)
    assert (signal.args[0].reason, signal.args[0].language) == (NO_VOICE, "ja")
    assert service.state is SpeechState.OFF
    assert heard.given == []


def test_without_an_engine_one_is_told_and_can_try_again(qtbot, settings, tmp_path, page):
    class Deaf(Voice):
        def open(self):
            self.failed.emit(NO_ENGINE, "nothing there")

    service = SpeechService(Deaf, settings, lambda: Roots(tmp_path))
    for _ in range(2):
        with qtbot.waitSignal(service.failed, timeout=10_000) as signal:
            service.listen(page)
        assert signal.args[0].reason == NO_ENGINE
        assert service.state is SpeechState.OFF
    service.close()


def test_an_engine_that_breaks_off_ends_the_reading_with_a_reason(qtbot, service, heard, page):
    service.listen(page)
    wait_for(qtbot, service, "A walk.")
    with qtbot.waitSignal(service.failed) as signal:
        heard.failed.emit("broken", "gone")
    assert signal.args[0].reason == "broken"
    assert service.state is SpeechState.OFF


def test_a_broken_list_of_pronunciations_does_not_stop_the_reading(qtbot, service, heard, page, tmp_path):
    (tmp_path / "content" / "pronunciation.toml").write_text("[en\n", encoding="utf-8")
    with qtbot.waitSignal(service.finished, timeout=20_000):
        service.listen(page)
    assert "A boat waits." in heard.texts
    assert heard.texts[-1] == "E M D R is said in letters."  # the words that came with Reader


def test_a_pause_before_anything_is_said_is_one_too(qtbot, service, heard, page):
    service.listen(page)
    service.toggle()
    assert service.state is SpeechState.PAUSED
    qtbot.waitUntil(lambda: bool(service.utterances))
    assert heard.given == []
    service.toggle()
    service.toggle()
    service.toggle()  # while the engine opens
    wait_for(qtbot, service, "A walk.")
    assert heard.texts[-1] == "A walk."
    assert heard.openings == 1


def test_what_can_be_done_in_any_order_never_breaks(qtbot, service, heard, page):
    wishes = [service.pause, service.resume, service.toggle, service.repeat, lambda: service.step(1),
              lambda: service.step(-1), lambda: service.set_speed("fast"), lambda: service.change_volume(1),
              lambda: service.set_voice("Anne"), service.stop, lambda: service.listen(page),
              lambda: service.say("Words.", "en")]
    for first in wishes:
        for second in wishes:
            service.listen(page)
            first()
            second()
    service.listen(page, article_text(page).text.index("We rest"))
    with qtbot.waitSignal(service.finished, timeout=20_000):
        pass
    assert heard.texts[-2:] == ["We rest.", "E M D R is said in letters."]


def test_an_engine_that_is_starting_is_not_started_again_by_impatience(qtbot, settings, tmp_path, page):
    class Slow(Heard):
        def open(self):
            self.openings += 1

    voice = Slow()
    service = SpeechService(lambda: voice, settings, lambda: Roots(tmp_path))
    service.listen(page)
    qtbot.waitUntil(lambda: voice.openings == 1)
    for _ in range(3):
        service.step(1)
        service.toggle()
        service.toggle()
    assert voice.openings == 1
    Voice.open(voice)
    qtbot.waitUntil(lambda: bool(voice.texts))
    assert voice.texts == ["A boat waits."]
    service.close()

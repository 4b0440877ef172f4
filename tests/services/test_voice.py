"""The voice, on Qt's silent engine: what it tells of a sentence, and that a stop is one; then the same in a process."""

import json
import subprocess
import sys

import pytest

from reader.services.voice import BROKEN, MOCK, NO_ENGINE, SILENT, Saying, Voice
from reader.services.voice_process import VoiceProcess

LONG = "one two three four five six seven eight nine ten"


@pytest.fixture(params=[Voice, VoiceProcess], ids=["here", "apart"])
def voice(request, qtbot):
    voice = request.param(MOCK)
    voice.facts = []
    voice.began.connect(lambda number: voice.facts.append(("began", number)))
    voice.ended.connect(lambda number: voice.facts.append(("ended", number)))
    voice.failed.connect(lambda name, cause: voice.facts.append((name, cause)))
    yield voice
    voice.close()


def opened(qtbot, voice):
    with qtbot.waitSignal(voice.opened, timeout=20_000) as signal:
        voice.open()
    return signal.args[0]


def test_it_opens_with_the_locales_of_its_engine(qtbot, voice):
    assert {"en_GB", "en_US", "nb_NO"} <= set(opened(qtbot, voice))


def test_a_sentence_begins_and_ends_once(qtbot, voice):
    opened(qtbot, voice)
    voice.say(Saying(1, "Hello there"))
    qtbot.waitUntil(lambda: ("ended", 1) in voice.facts)
    assert voice.facts == [("began", 1), ("ended", 1)]


def test_of_what_was_stopped_no_end_is_told(qtbot, voice):
    opened(qtbot, voice)
    voice.say(Saying(1, LONG))
    qtbot.waitUntil(lambda: ("began", 1) in voice.facts)
    voice.stop()
    voice.say(Saying(2, "Hello"))
    qtbot.waitUntil(lambda: ("ended", 2) in voice.facts)
    assert voice.facts == [("began", 1), ("began", 2), ("ended", 2)]


def test_of_many_sentences_at_once_only_the_last_is_said(qtbot, voice):
    opened(qtbot, voice)
    for number in range(1, 6):
        voice.say(Saying(number, "Hello"))
    qtbot.waitUntil(lambda: ("ended", 5) in voice.facts)
    assert [number for fact, number in voice.facts if fact == "ended"] == [5]


def test_the_voices_of_a_locale_are_named(qtbot, voice):
    locale = next(name for name in opened(qtbot, voice) if name.startswith("en"))
    with qtbot.waitSignal(voice.voices_found) as signal:
        voice.find_voices(locale)
    assert signal.args[0] == locale
    assert len(signal.args[1]) >= 1


def test_without_an_engine_that_is_said(qtbot, monkeypatch):
    from PySide6.QtTextToSpeech import QTextToSpeech

    monkeypatch.setattr(QTextToSpeech, "availableEngines", staticmethod(lambda: ["mock"]))
    voice = Voice()
    with qtbot.waitSignal(voice.failed) as signal:
        voice.open()
    assert signal.args[0] == NO_ENGINE


def program(code):
    return [sys.executable, "-c", code]


def test_a_process_that_does_not_answer_is_ended(qtbot, monkeypatch):
    monkeypatch.setattr("reader.services.voice_process.OPEN_MS", 300)
    voice = VoiceProcess(command=program("import time; time.sleep(60)"))
    with qtbot.waitSignal(voice.failed, timeout=10_000) as signal:
        voice.open()
    assert signal.args[0] == SILENT
    assert voice._process is None


def test_a_process_that_begins_no_sentence_is_ended(qtbot, monkeypatch):
    monkeypatch.setattr("reader.services.voice_process.BEGIN_MS", 300)
    voice = VoiceProcess(command=program(
        "import sys; print('{\"opened\": [\"en-US\"]}', flush=True); sys.stdin.read()"))
    opened(qtbot, voice)
    with qtbot.waitSignal(voice.failed, timeout=10_000) as signal:
        voice.say(Saying(1, "Hello"))
    assert signal.args[0] == SILENT


def test_a_process_that_falls_over_says_so_and_can_be_opened_again(qtbot):
    voice = VoiceProcess(command=program("import sys; sys.stderr.write('no sound'); sys.exit(3)"))
    with qtbot.waitSignal(voice.failed, timeout=10_000) as signal:
        voice.open()
    assert signal.args[0] == BROKEN
    assert "no sound" in signal.args[1]
    with qtbot.waitSignal(voice.failed, timeout=10_000):
        voice.open()


def test_a_program_that_is_not_there_is_no_engine(qtbot):
    voice = VoiceProcess(command=["/nowhere/at-all"])
    with qtbot.waitSignal(voice.failed, timeout=10_000) as signal:
        voice.open()
    assert signal.args[0] == NO_ENGINE


def test_the_process_ends_with_its_input(qtbot):
    voice = VoiceProcess(MOCK)
    opened(qtbot, voice)
    with qtbot.waitSignal(voice.failed, timeout=10_000) as signal:
        voice._process.closeWriteChannel()
    assert "ended with 0" in signal.args[1]


def test_a_frozen_build_starts_the_voice_by_the_same_word():
    from reader import cli
    from reader.services import voice_process

    assert cli.VOICE == voice_process.WORD


def test_the_command_line_can_be_the_voice():
    """As a frozen build does it, which has no Python to start."""
    with subprocess.Popen([sys.executable, "-m", "reader", "--voice", MOCK], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as process:
        assert "en_US" in json.loads(process.stdout.readline())["opened"]
        process.stdin.write(b'{"say": {"number": 7, "text": "Hello"}}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline()) == {"began": 7}
        assert json.loads(process.stdout.readline()) == {"ended": 7}
        process.stdin.close()
        assert process.wait(20) == 0

"""A session at a waiting room's screen, by a clock that the test turns."""

import pytest

from reader.kiosk.idle import Waits
from reader.services.session_service import Ending, SessionService, Stage, lasting_clock


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


class Visit:
    """A session, its clock, and all that it has told."""

    def __init__(self, text="", waits=Waits(180, 30), **more):
        self.clock, self.told, self.text = Clock(), [], text
        self.session = SessionService(waits, lambda: self.text, clock=self.clock, **more)
        for name in ("began", "warned", "extended", "covered", "uncovered", "ended"):
            getattr(self.session, name).connect(lambda *what, name=name: self.told.append((name, *what)))

    def wait(self, seconds):
        """Let time pass as it does on a wall: somebody looks at the clock every second."""
        for _ in range(seconds):
            self.clock.now += 1
            self.session.look()

    def names(self):
        return [name for name, *_ in self.told]


@pytest.fixture
def visit(qapp):
    return Visit


def test_it_begins_with_a_touch(visit):
    one = visit()
    assert one.session.stage is Stage.ATTRACT
    one.wait(5000)
    assert one.told == []
    one.session.touch()
    assert one.session.stage is Stage.READING
    assert one.told == [("began",)]


def test_it_asks_once_after_the_idle_time_and_ends_when_nobody_answers(visit):
    one = visit()
    one.session.touch()
    one.wait(179)
    assert one.names() == ["began"]
    one.wait(1)
    assert one.told[1:] == [("warned", 30)]
    one.wait(29)
    assert one.session.seconds_left == 1
    assert one.names() == ["began", "warned"]
    one.wait(1)
    assert one.told[2:] == [("ended", Ending.IDLE)]
    one.wait(1000)
    assert len(one.told) == 3


def test_it_counts_down_second_by_second(visit):
    one, seconds = visit(), []
    one.session.counted_down.connect(seconds.append)
    one.session.touch()
    one.wait(180 + 30)
    assert seconds == list(range(29, 0, -1))


def test_the_question_can_be_answered_as_often_as_one_likes(visit):
    one = visit()
    one.session.touch()
    for _ in range(12):
        one.wait(180 + 29)
        one.session.touch()
        assert one.session.stage is Stage.READING
    assert one.names() == ["began"] + ["warned", "extended"] * 12


def test_a_page_of_text_gives_more_time(visit):
    one = visit(text="word " * 160)
    one.session.touch()
    one.wait(180 + 119)
    assert one.names() == ["began"]
    one.wait(1)
    assert one.names() == ["began", "warned"]


def test_the_text_counts_anew_after_each_touch(visit):
    one = visit(text="word " * 160)
    one.session.touch()
    one.wait(200)
    one.text = ""
    one.session.touch()
    one.wait(180)
    assert one.names() == ["began", "warned"]


def test_listening_keeps_it_open_and_the_time_begins_when_the_voice_is_silent(visit):
    one = visit()
    one.session.touch()
    one.session.set_listening(True)
    one.wait(3600)
    one.session.set_listening(False)
    one.wait(179)
    assert one.names() == ["began"]
    one.wait(1)
    assert one.names() == ["began", "warned"]


def test_idle_time_can_be_switched_off(visit):
    one = visit(waits=Waits(0, 30))
    one.session.touch()
    one.wait(20_000)
    assert one.names() == ["began"]


def test_finishing_ends_it_at_once_and_only_once(visit):
    one = visit()
    one.session.finish()
    assert one.told == []
    one.session.touch()
    one.session.finish()
    one.session.finish()
    assert one.told == [("began",), ("ended", Ending.FINISHED)]


def test_a_covered_page_comes_back_or_ends_with_the_second_touch(visit):
    one = visit()
    one.session.cover()
    assert one.told == []
    one.session.touch()
    one.session.cover()
    assert one.session.is_covered
    one.session.uncover()
    assert not one.session.is_covered
    one.session.cover()
    one.session.cover()
    assert one.told == [("began",), ("covered",), ("uncovered",), ("covered",), ("ended", Ending.COVERED)]


def test_a_covered_page_is_asked_about_without_time_for_its_text(visit):
    one = visit(text="word " * 400)
    one.session.touch()
    one.session.cover()
    one.wait(180 + 30)
    assert one.names() == ["began", "covered", "warned", "ended"]


def test_one_that_was_only_woken_ends_without_a_question(visit):
    one = visit(unused_seconds=60)
    one.session.touch()
    one.wait(60)
    assert one.told == [("began",), ("ended", Ending.UNUSED)]


def test_one_in_which_something_was_done_never_ends_without_a_question(visit):
    one = visit(unused_seconds=60)
    one.session.touch()
    one.session.note_use()
    one.wait(180)
    assert one.names() == ["began", "warned"]
    one.session.finish()
    one.session.touch()
    one.wait(60)
    assert one.told[-1] == ("ended", Ending.UNUSED)  # the next one has done nothing


def test_who_wakes_the_computer_finds_no_page_of_the_one_before(visit):
    one = visit()
    one.session.touch()
    one.clock.now += 8 * 3600
    one.session.touch()
    assert one.told == [("began",), ("ended", Ending.IDLE)]
    one.session.touch()
    assert one.names()[-1] == "began"


def test_an_app_that_was_held_up_asks_before_it_ends(visit):
    one = visit()
    one.session.touch()
    one.clock.now += 200
    one.session.look()
    assert one.told[1:] == [("warned", 30)]
    assert one.session.seconds_left == 30


def test_staff_have_a_clock_of_their_own_and_leave_nothing(visit):
    one = visit()
    one.session.hold(True)
    one.wait(1000)
    assert one.names() == ["began"]
    one.session.hold(False)
    assert one.told[1:] == [("ended", Ending.STAFF)]


def test_the_clock_is_none_that_can_be_set(monkeypatch):
    before = lasting_clock()
    monkeypatch.setattr("time.time", lambda: 0.0)
    assert 0 <= lasting_clock() - before < 60

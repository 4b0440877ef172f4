"""An article that crashes the app does not do so again and again."""

import json
from dataclasses import replace

import pytest

from reader.kiosk.crash_guard import FILE_NAME, CrashGuard, OpenArticle, read
from reader.staff.pin_clock import Moment

BAD = OpenArticle("bad\0en", "1", "en/bad.md", "Bad")
GOOD = OpenArticle("good\0en", "1", "en/good.md", "Good")


class Computer:
    def __init__(self, folder):
        self.folder, self.moment = folder, Moment(100.0, "first")

    def start(self, after=5.0):
        self.moment = replace(self.moment, seconds=self.moment.seconds + after)
        guard = CrashGuard(self.folder, lambda: self.moment)
        guard.begin()
        return guard


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path)


def test_runs_that_end_well_are_never_held_against_anything(computer):
    for _ in range(10):
        guard = computer.start()
        assert not guard.is_safe_start
        guard.showing(BAD)
        guard.ended()
    assert guard.starts == 10
    assert guard.crashes == 0


def test_three_crashes_in_a_minute_make_a_safe_start_without_the_article(computer):
    for _ in range(3):
        guard = computer.start()
        assert not guard.is_safe_start
        guard.showing(BAD)
    guard = computer.start()
    assert guard.is_safe_start
    assert guard.set_aside == (BAD,)
    assert guard.is_aside(BAD.key, BAD.version)
    assert not guard.is_aside(BAD.key, "2"), "its file was mended"
    assert not guard.is_aside(GOOD.key, GOOD.version)
    guard.ended()
    assert computer.start().set_aside == (BAD,)


def test_three_crashes_over_hours_are_no_safe_start_but_the_article_that_was_always_open_goes(computer):
    for after in (5, 4000, 9000):
        guard = computer.start(after)
        guard.showing(BAD)
        guard.showing(None)
        guard.showing(BAD)
    guard = computer.start(4000)
    assert not guard.is_safe_start
    assert guard.set_aside == (BAD,)


def test_crashes_with_different_articles_set_none_aside(computer):
    for article in (BAD, GOOD, None):
        computer.start().showing(article)
    guard = computer.start()
    assert guard.is_safe_start
    assert guard.set_aside == ()


def test_two_of_three_are_enough_in_a_hurry(computer):
    for article in (BAD, None, BAD):
        computer.start().showing(article)
    assert computer.start().set_aside == (BAD,)


def test_power_cuts_are_no_safe_start(computer):
    for number in range(5):
        computer.moment = Moment(10.0, f"boot {number}")
        guard = computer.start()
        assert not guard.is_safe_start


def test_an_article_that_was_left_is_not_at_fault(computer):
    for _ in range(3):
        guard = computer.start()
        guard.showing(BAD)
        guard.showing(None)
    assert computer.start().set_aside == ()


def test_it_is_on_disk_before_the_article_is_shown(computer):
    computer.start().showing(BAD)
    assert read(computer.folder / FILE_NAME).open == BAD


def test_torn_and_foreign_files_say_nothing(computer):
    computer.start().showing(BAD)
    file = computer.folder / FILE_NAME
    whole = file.read_bytes()
    for size in range(0, len(whole), 7):
        file.write_bytes(whole[:size])
        assert read(file).open is None
    for text in ("[]", "null", '{"format": 1}', '{"format": 2}', json.dumps({"format": 1, "running": 1, "starts": "x",
                 "open": None, "crashes": [], "set_aside": []}), "[" * 5000, '{"format": 1, "crashes": 3}'):
        file.write_text(text)
        guard = computer.start()
        assert not guard.is_safe_start


def test_nothing_can_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    guard = CrashGuard(tmp_path / "file")
    guard.begin()
    guard.showing(BAD)
    guard.ended()
    assert not guard.is_safe_start


def test_it_never_grows(computer):
    for number in range(60):
        computer.start(1000).showing(OpenArticle(f"{number}", "1", "x" * 3000, "y" * 3000))
    assert (computer.folder / FILE_NAME).stat().st_size < 200_000
    assert read(computer.folder / FILE_NAME).starts == 60

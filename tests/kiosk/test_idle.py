"""How long a person may read without a touch."""

import pytest

from reader.kiosk.idle import MOST_FOR_TEXT, reading_seconds, waits


@pytest.mark.parametrize(("text", "seconds"), [
    ("", 0),
    ("word " * 80, 60),
    ("word " * 200, 150),
    ("don’t well-known " * 40, 60),           # one word each
    ("睡" * 90, 60),
    ("ねむれないよる。" * 10, 47),              # the full stop is no letter
    ("นอนไม่หลับ" * 9, 60),
    ("word " * 40 + "睡" * 45, 60),            # both
    ("… — * 12", 1),
])
def test_a_slow_reader_gets_the_time_that_the_text_takes(text, seconds):
    assert reading_seconds(text) == seconds


def test_a_screen_full_of_text_keeps_no_page_open_for_an_hour():
    assert reading_seconds("word " * 100_000) == MOST_FOR_TEXT


def test_nobody_gets_less_than_20_seconds_to_answer():
    assert waits(180, 5).answer == 20
    assert waits(180, 45).answer == 45


def test_staff_can_switch_the_question_off():
    assert waits(0, 30).is_endless
    assert not waits(30, 30).is_endless

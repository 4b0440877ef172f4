"""Counts in which nobody can be found."""

import datetime
import re

import pytest

from reader.kiosk import counts
from reader.kiosk.counts import Counts, as_csv, lines, week_of, write

MONDAY = datetime.date(2026, 11, 23)
NEXT_WEEK = MONDAY + datetime.timedelta(7)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / counts.FILE_NAME


def visits(number, *articles, made=None, ends=(), nothing=False):
    """So many people who each opened these articles; returns the counts and what was to be written."""
    made, batches = made or Counts(lambda: MONDAY), []
    for _ in range(number):
        for article in articles:
            made.opened(article, "en")
            made.opened(article, "en")  # back and again: one visit
        for article in ends:
            made.finished(article, "en")
        if nothing:
            made.found_nothing()
        batches.append(made.end_visit())
    return made, [batch for batch in batches if batch]


def test_one_visit_counts_once_and_visits_are_written_together(path):
    made, batches = visits(9, "sleep")
    assert batches == []
    _, batches = visits(1, "sleep", made=made, ends=("sleep",))
    assert batches == [{"2026-W48": {("sleep", "en"): (10, 1)}}]


def test_numbers_under_5_are_not_shown(path):
    made, _ = visits(4, "noise")
    visits(1, "noise", "sleep", made=made, ends=("noise",))
    _, (batch,) = visits(5, "sleep", made=made, ends=("sleep",))
    write(path, batch)
    shown = {line.article: (line.opened, line.finished) for line in lines(path, NEXT_WEEK)}
    assert shown == {"noise": (5, None), "sleep": (6, 5)}
    made, _ = visits(4, "rare")
    _, (batch,) = visits(6, "sleep", made=made)
    write(path, batch)
    assert "rare" not in as_csv(lines(path, NEXT_WEEK))
    assert "2026-W48,noise,en,5,under 5" in as_csv(lines(path, NEXT_WEEK))


def test_a_week_is_shown_when_it_is_over(path):
    write(path, visits(10, "sleep")[1][0])
    assert lines(path, MONDAY + datetime.timedelta(6)) == ()
    assert [line.week for line in lines(path, NEXT_WEEK)] == ["2026-W48"]


def test_searches_that_found_nothing_are_a_number_without_words(path):
    write(path, visits(10, nothing=True)[1][0])
    line, = lines(path, NEXT_WEEK)
    assert (line.article, line.opened, line.finished) == ("", 10, None)
    assert "(searches that found nothing),,10," in as_csv((line,))


def test_batches_add_up_and_only_order_by_name_is_in_the_file(path):
    made, (first,) = visits(10, "zebra", "apple")
    write(path, first)
    visits(10, "mango", made=made)
    write(path, {"2026-W48": {("mango", "en"): (10, 2), ("zebra", "en"): (1, 0)}})
    text = path.read_text()
    assert text.index("apple") < text.index("mango") < text.index("zebra")
    assert [line.opened for line in lines(path, NEXT_WEEK)] == [10, 10, 11]
    # Names, languages, weeks and numbers: nothing that could be a time of day or a person.
    rest = re.sub(r'"(weeks|2026-W48|apple|mango|zebra|en)"', "", text)
    assert set(rest) <= set('0123456789{}[]:,\n ')
    assert max(map(int, re.findall(r"\d+", rest))) == 11


def test_few_people_at_the_end_of_a_run_are_not_written():
    made, _ = visits(4, "sleep")
    assert made.end_run() is None
    made, _ = visits(5, "sleep")
    assert made.end_run() == {"2026-W48": {("sleep", "en"): (5, 0)}}
    assert made.end_run() is None


def test_people_who_open_nothing_do_not_make_a_batch():
    made, _ = visits(9, "sleep")
    assert visits(50, made=made)[1] == []


def test_somebody_who_does_not_count_is_forgotten():
    made, _ = visits(9, "sleep")
    made.opened("secret", "en")
    made.forget_visit()
    _, (batch,) = visits(1, "sleep", made=made)
    assert batch == {"2026-W48": {("sleep", "en"): (10, 0)}}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"weeks": 3}', '{"weeks": {"2026-W48": [["a", "en", "x", 1]]}}',
                                  '{"weeks": {"2026-W48": [["a"]]}}', "[" * 100_000, '{"weeks": {"x": []}}'])
def test_a_damaged_file_is_begun_anew(path, text):
    path.parent.mkdir()
    path.write_text(text)
    assert lines(path, NEXT_WEEK) == ()
    write(path, visits(10, "sleep")[1][0])
    assert [line.article for line in lines(path, NEXT_WEEK)] == ["sleep"]


def test_old_weeks_go(path):
    for number in range(counts.WEEKS_KEPT + 5):
        write(path, {week_of(MONDAY + datetime.timedelta(7 * number)): {("sleep", "en"): (9, 0)}})
    shown = lines(path, datetime.date(2100, 1, 1))
    assert len(shown) == counts.WEEKS_KEPT
    assert shown[0].week == week_of(MONDAY + datetime.timedelta(35))


def test_a_name_is_no_formula_to_a_spreadsheet():
    assert "'=cmd" in as_csv((counts.Line("2026-W48", "=cmd", "en", 9, 9),))

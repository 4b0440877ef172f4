"""Dates as people type them."""

import pytest

from reader.library.dates import understand


@pytest.mark.parametrize(("typed", "meant"), [
    ("2026-11-24", "2026-11-24"), ("2026-11", "2026-11"), ("2026-3-4", "2026-03-04"), ("2026/03/04", "2026-03-04"),
    ("2026-11-24T10:00:00Z", "2026-11-24"), ("24 Nov 2026", "2026-11-24"), ("24 November 2026", "2026-11-24"),
    ("November 24, 2026", "2026-11-24"), ("Nov. 24th, 2026", "2026-11-24"), ("November 2026", "2026-11"),
    ("24 de noviembre de 2026", "2026-11-24"), ("noviembre de 2026", "2026-11"), ("3. März 2026", "2026-03-03"),
    ("24 novembre 2026", "2026-11-24"), ("11/24/2026", "2026-11-24"), ("24/11/2026", "2026-11-24"),
    ("24.11.2026", "2026-11-24"), ("04.03.2026", "2026-03-04"), ("5/5/2026", "2026-05-05"), ("11/2026", "2026-11"),
    ("2026–11–24", "2026-11-24"), (" 2026-11-24 ", "2026-11-24"), ("29 Feb 2028", "2028-02-29"),
])
def test_a_date_that_can_mean_one_day_is_understood(typed, meant):
    assert understand(typed) == meant


@pytest.mark.parametrize("typed", [
    "", "soon", "3/4/2026", "03-04-2026", "2026", "31 Feb 2026", "2026-13-01", "2026-00", "29 Feb 2026", "32/13/2026",
    "24 Nov", "Nov Dec 2026", "24 25 Nov 2026", "0000-01-01", "ma 2026", "2026-11-24 and 2026-11-25", "٢٠٢٦-١١-٢٤x",
])
def test_what_is_no_date_or_could_be_two_is_not_guessed(typed):
    assert understand(typed) == ""

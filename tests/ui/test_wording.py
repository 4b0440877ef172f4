"""Sentences that depend on numbers, dates and what an article's header says."""

import pytest

from reader.model import ArticleCard, ReadingPlace, ReadingRecord
from reader.ui.wording import (
    articles,
    card_line,
    checked_line,
    joined,
    language_name,
    minutes,
    minutes_left,
    month_year,
    progress_line,
    see_all,
    spoken,
)


@pytest.mark.parametrize(("count", "words"), [(-2, "1 minute"), (0, "1 minute"), (1, "1 minute"), (6, "6 minutes")])
def test_minutes_are_never_less_than_one(count, words):
    assert minutes(count) == words
    assert minutes_left(count) == f"{words} left"


def test_counts_read_as_people_say_them():
    assert [articles(1), articles(3), see_all(9)] == ["1 article", "3 articles", "See all 9"]


@pytest.mark.parametrize(("date", "words"), [
    ("2026-03", "March 2026"), ("2026-11-24", "November 2026"), ("2026-13", "2026-13"), ("soon", "soon"), ("", ""),
])
def test_dates(date, words):
    assert month_year(date) == words


def test_months_in_another_language():
    assert month_year("2026-03", "es") == "marzo 2026"


def test_nothing_says_checked_unless_somebody_checked_it():
    assert checked_line(ArticleCard("a", "en", "A", updated="2026-11-03")) == "Updated November 2026"
    assert checked_line(ArticleCard("a", "en", "A", updated="2026-11", reviewed="2026-03")) == "Updated November 2026"
    assert checked_line(ArticleCard("a", "en", "A", reviewed="2026-03", reviewed_by="Dr. A")) == "Checked March 2026"
    assert checked_line(ArticleCard("a", "en", "A")) == ""


def test_a_line_of_facts_leaves_out_what_is_unknown():
    line = card_line(ArticleCard("a", "en", "A", minutes=6))
    assert line == "6 minutes"
    full = card_line(ArticleCard("a", "en", "A", minutes=6, updated="2026-11"))
    assert full.split() == ["6", "minutes", "•", "Updated", "November", "2026"]


def test_listeners_hear_commas_instead_of_dots():
    assert spoken("What is PTSD?", joined("6 minutes", "Updated May 2026"), "") \
        == "What is PTSD?, 6 minutes, Updated May 2026"


@pytest.mark.parametrize(("progress", "finished", "words"), [
    (0.45, False, "4 minutes left"), (0.999, False, "1 minute left"), (1.7, False, "1 minute left"),
    (-1, False, "7 minutes left"), (0.2, True, "Finished"),
])
def test_progress(progress, finished, words):
    record = ReadingRecord("a", "en", ReadingPlace(), progress, finished, 0.0)
    assert progress_line(ArticleCard("a", "en", "A", minutes=7), record) == words


@pytest.mark.parametrize(("code", "name"), [
    ("en", "English"), ("es", "Español"), ("es-MX", "Español"), ("zh_CN", "中文"), ("nl", "Nederlands"), ("xx", "xx"),
])
def test_languages_in_their_own_words(code, name):
    assert language_name(code) == name

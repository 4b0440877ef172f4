"""The figures that the search is held to, on the bundled library. tests/benchmarks/search_quality.py shows the misses."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from search_quality import CONTENT, figures, judgements, measure  # noqa: E402

from reader.library.refresh import refresh  # noqa: E402
from reader.search.searcher import Searcher  # noqa: E402
from reader.search.writing import bring_up_to_date  # noqa: E402


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    folder = tmp_path_factory.mktemp("quality")
    refresh(CONTENT, folder / "catalogue.sqlite3", processes=2)
    bring_up_to_date(folder / "search", folder / "catalogue.sqlite3")
    searcher = Searcher.open(folder / "search", folder / "catalogue.sqlite3", CONTENT)
    found = {row[2]: row[4] for row in measure(searcher)}
    searcher.close()
    return found


def test_the_right_article_comes_first_or_near_it(places):
    first, third, mean = figures(list(places.values()))
    assert first >= 0.90
    assert third >= 0.98
    assert mean >= 0.93


def test_two_slips_lead_to_the_right_page(places):
    assert places["flashbaks at nite"] == 1


def test_every_judgement_names_an_article_that_is_there():
    rows = list(judgements())
    assert len(rows) >= 60
    for _, language, _, right in rows:
        for name in right:
            assert list((CONTENT / language).rglob(f"{name}.md")), name

"""Every hostile string is a query like any other, whole and letter by letter: an answer each time, and soon."""

import sys
import time
from pathlib import Path

import pytest
from search_library import Library

sys.path.insert(0, str(Path(__file__).parents[1]))

from hostile_strings import attacks, oddities  # noqa: E402

from reader.search.searcher import Searcher  # noqa: E402

MOST_SECONDS = 2.0  # of work for one answer: hundreds of times what it takes
LETTERS = 24


@pytest.fixture(scope="module", params=["index", "scan"])
def searcher(request, tmp_path_factory):
    library = Library(tmp_path_factory.mktemp("hostile")).read()
    library.bring_up_to_date()
    folder = library.index if request.param == "index" else tmp_path_factory.mktemp("none") / "x"
    made = Searcher.open(folder, library.catalogue, library.content)
    yield made
    made.close()


def check(searcher, query, language):
    start = time.thread_time()
    results = searcher.search(query, language)
    assert time.thread_time() - start < MOST_SECONDS, query
    assert results.query == query
    for group in results.groups:
        for hit in group.hits:
            for first, last in hit.marks:
                assert hit.snippet[first:last].strip(), query


@pytest.mark.parametrize("make", [attacks, oddities], ids=["attacks", "oddities"])
def test_every_string_is_answered(searcher, make):
    for query in make():
        for language in ("en", "ja"):
            check(searcher, query, language)
            check(searcher, f"night {query}", language)


@pytest.mark.parametrize("make", [attacks, oddities], ids=["attacks", "oddities"])
def test_every_string_can_be_typed(searcher, make):
    typed = {text[:length] for text in make() for length in range(1, min(len(text), LETTERS) + 1)}
    for query in sorted(typed):
        check(searcher, query, "en")

"""Search while the app runs: the newest question is answered, the window never waits."""

import sys
import threading
from pathlib import Path

import pytest

from reader.library.refresh import refresh
from reader.paths import catalogue_file
from reader.services.search_service import SearchService

sys.path.insert(0, str(Path(__file__).parents[1] / "search"))

from search_library import ARTICLES, ids, write  # noqa: E402


@pytest.fixture
def content(tmp_path):
    folder = write(tmp_path / "content", ARTICLES)
    refresh(folder, catalogue_file(tmp_path / "cache", folder), processes=1)
    return folder


@pytest.fixture
def service(qapp, content, tmp_path):
    made = SearchService(content, tmp_path / "cache")
    yield made
    made.close()


def ask(service, qtbot, *what):
    """Ask and wait; returns the answer."""
    with qtbot.waitSignal(service.answered, timeout=30000) as told:
        service.ask(*what)
    return told.args[0]


def refreshed(service, qtbot):
    with qtbot.waitSignal(service.index_changed, timeout=30000):
        service.refresh()


def test_it_answers_before_there_is_an_index_and_better_after(service, qtbot):
    assert ids(ask(service, qtbot, "nightmares", "en")) == ["sleep"]
    assert ids(ask(service, qtbot, "flashbaks", "en")) == []
    refreshed(service, qtbot)
    assert ids(ask(service, qtbot, "flashbaks", "en")) == ["ptsd"]


def test_topic_and_length_are_passed_on(service, qtbot):
    refreshed(service, qtbot)
    assert ids(ask(service, qtbot, "night", "en", "calm")) == ["sleep"]
    assert ask(service, qtbot, "night", "en", "", True).articles == 2


def test_all_places_of_an_article_are_told_on_demand(service, qtbot):
    refreshed(service, qtbot)
    ask(service, qtbot, "night", "en")
    with qtbot.waitSignal(service.unfolded, timeout=30000) as told:
        service.more_places("night", "en", "sleep")
    query, group = told.args
    assert (query, group.card.id) == ("night", "sleep")
    assert {hit.anchor for hit in group.hits} >= {"what-helps-at-night"}


def test_a_question_after_it_is_answered_instead_of_more_places(service, qtbot):
    refreshed(service, qtbot)
    told = []
    service.unfolded.connect(lambda *what: told.append(what))
    service.more_places("night", "en", "sleep")
    assert ask(service, qtbot, "coffee", "en").articles == 1
    assert told == []


def test_the_newest_question_wins(service, qtbot):
    refreshed(service, qtbot)
    answers = []
    service.answered.connect(answers.append)
    for end in range(1, len("nightmares") + 1):
        service.ask("nightmares"[:end], "en")
    qtbot.waitUntil(lambda: bool(answers), timeout=30000)
    assert [one.query for one in answers] == ["nightmares"]


def test_a_cancelled_question_is_never_answered(service, qtbot):
    answers = []
    service.answered.connect(answers.append)
    service.ask("nightmares", "en")
    service.cancel()
    service.ask("coffee", "en")
    qtbot.waitUntil(lambda: bool(answers), timeout=30000)
    assert [one.query for one in answers] == ["coffee"]


def test_answers_come_home(service, qtbot):
    threads = []
    service.answered.connect(lambda _: threads.append(threading.get_ident()))
    ask(service, qtbot, "night", "en")
    assert threads == [threading.get_ident()]


def test_a_change_of_the_library_is_found_after_a_refresh(service, qtbot, content, tmp_path):
    refreshed(service, qtbot)
    write(content, {"en/new.md": "# New\n\nA zebra.\n"})
    refresh(content, catalogue_file(tmp_path / "cache", content), processes=1)
    refreshed(service, qtbot)
    assert ids(ask(service, qtbot, "zebra", "en")) == ["new"]


def test_a_fault_of_ours_is_an_empty_answer(service, qtbot, monkeypatch):
    from reader.search.searcher import Searcher

    def fault(*_, **__):
        raise RuntimeError("a fault")

    monkeypatch.setattr(Searcher, "search", fault)
    assert ask(service, qtbot, "night", "en").groups == ()


def test_closing_while_it_works_and_twice(qapp, content, tmp_path):
    service = SearchService(content, tmp_path / "cache")
    service.refresh()
    service.refresh()
    service.ask("night", "en")
    service.close()
    service.close()


def test_it_searches_in_other_folders_when_it_is_told_to(service, qtbot, tmp_path):
    from reader.roots import Roots

    refreshed(service, qtbot)
    assert ids(ask(service, qtbot, "otters", "en")) == []
    other = write(tmp_path / "other", {"en/river.md": "# River\n\nOtters swim by.\n"})
    refresh(other, catalogue_file(tmp_path / "cache", other), processes=1)
    service.use(Roots(other))
    assert ids(ask(service, qtbot, "otters", "en")) == ["river"]
    refreshed(service, qtbot)
    assert ids(ask(service, qtbot, "otters", "en")) == ["river"]
    assert ids(ask(service, qtbot, "nightmares", "en")) == []

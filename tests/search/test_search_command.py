"""`reader search`: the order of the window, for people and for programs."""

import json

import pytest
from search_library import ARTICLES, write

from reader.cli import main


@pytest.fixture
def run(tmp_path, capsys):
    """Run `reader search` on the small library: (code, out, err)."""
    content = write(tmp_path / "content", ARTICLES)

    def search(*words):
        code = main(["search", *words, "--content", str(content), "--cache-dir", str(tmp_path / "cache")])
        said = capsys.readouterr()
        return code, said.out, said.err

    return search


def test_people_read_title_section_and_snippet(run):
    code, out, _ = run("coffee", "evening", "--language", "en")
    assert code == 0
    assert "Sleep and nightmares" in out
    assert "sleep#what-about-coffee" in out
    assert "keeps people awake" in out


def test_programs_read_json(run):
    _, out, _ = run("shell", "shock", "--json", "--language", "en", "--limit", "1")
    rows = json.loads(out)
    assert set(rows[0]) == {"article", "language", "title", "section", "anchor", "snippet", "score", "why"}
    assert {row["article"] for row in rows} == {"ptsd"}
    assert rows[0]["why"] == ["shell shock → PTSD"]


def test_nothing_found_is_no_failure(run):
    code, out, err = run("zzgrx", "--language", "en")
    assert (code, out.strip()) == (0, "")
    assert "Nothing was found" in err
    assert json.loads(run("zzgrx", "--json")[1]) == []


def test_words_of_danger_name_the_help_page(run):
    assert "if-you-need-help-now" in run("want to die", "--language", "en")[2]


def test_a_language_can_be_asked_for(run):
    assert "pesadillas" in run("pesadillas", "--language", "es")[1]


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1001", "²"])
def test_a_limit_that_cannot_be(run, limit):
    code, _, err = run("night", f"--limit={limit}")
    assert code == 2
    assert "number of results" in err


def test_words_are_needed(run):
    code, _, err = run()
    assert code == 2
    assert "words to look for" in err

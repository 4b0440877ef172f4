"""The real app, heard from outside through AT-SPI, the way Orca hears it.

One session for each language: an Xvfb screen, a bus and the accessibility service of its own. Skipped, with a sentence,
where these are not installed; `.ci/run` installs them.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import session

sys.path.insert(0, str(Path(__file__).parents[1] / "content"))

from article_file import CONTENT, ArticleFile, articles, without_marks  # noqa: E402

_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
_SECONDS = 40


@pytest.fixture(scope="module")
def can_listen():
    lacks = session.missing()
    if lacks:
        pytest.skip(lacks)


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def heard(tmp_path_factory, language: str, steps: list[list]) -> dict:
    found = session.listen(tmp_path_factory.mktemp(language), language, steps, _SECONDS)
    assert found["found"], found["log"][-2000:]
    return found


JOURNEY = [
    ["keys", "h"], ["keys", "h"], ["tabs", 3], ["keys", "ctrl+i"], ["keys", "ctrl+d"], ["keys", "ctrl+k"],
    ["type", "sleep"], ["keys", "down"], ["press", "push button", "Help now"], ["keys", "alt+home"], ["tabs", 12],
    ["keys", "ctrl+q"],
]


@pytest.fixture(scope="module")
def english(can_listen, tmp_path_factory):
    steps = [["open", article.name] for article in articles("en")]
    last = ["open", "what-is-ptsd"]
    return heard(tmp_path_factory, "en", [*[step for step in steps if step != last], last, *JOURNEY])


@pytest.fixture(scope="module")
def spanish(can_listen, tmp_path_factory):
    return heard(tmp_path_factory, "es", [["open", article.name] for article in articles("es")])


def opened(result: dict, article: ArticleFile) -> dict:
    return next(one for one in result["steps"] if one["step"] == ["open", article.name])


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_heading_and_link_of_every_article_is_heard(language, request):
    result = request.getfixturevalue({"en": "english", "es": "spanish"}[language])
    for article in articles(language):
        step = opened(result, article)
        wanted = [plain(re.sub(r"\[\^\w+\]", "", without_marks(text))) for text in article.headings
                  if not text.startswith("[")]
        told = [re.sub(r" \d+$", "", plain(one)) for one in step["headings"]]
        assert step["title"] == article.header["title"]
        assert told[1:] == [re.sub(r" \d+$", "", one) for one in wanted], article.name
        links = [plain(one) for one in step["links"]]
        for words, _ in _LINK.findall(article.shown):
            assert plain(without_marks(words)) in links, (article.name, words)
        assert len(links) >= len(_LINK.findall(article.shown))
        assert step["pictures"] == [article.header["image_alt"], *(one.alt for one in article.pictures)]


def journey(result: dict, *step) -> list[dict]:  # noqa: ANN002
    return [one for one in result["steps"] if one["step"] == list(step)]


def test_headings_and_links_get_the_focus(english):
    first, second = journey(english, "keys", "h")
    names = ArticleFile(CONTENT / "en" / "understanding-ptsd" / "what-is-ptsd.md").headings
    assert first["focused"][-1][:2] == [names[0], "heading"]
    assert second["focused"][-1][:2] == [names[1], "heading"]
    (links,) = journey(english, "tabs", 3)
    assert {role for _, role, _ in links["met"]} <= {"link", "image"}


def test_where_am_i_and_what_is_saved_is_said(english):
    (where,) = journey(english, "keys", "ctrl+i")
    assert any(one.startswith("You are here: What is PTSD?") for one in where["said"])
    (saved,) = journey(english, "keys", "ctrl+d")
    assert any(one.startswith("Saved.") for one in saved["said"])


def test_results_of_a_search_are_said(english):
    (typed,) = journey(english, "type", "sleep")
    (moved,) = journey(english, "keys", "down")
    said = typed["said"] + moved["said"]
    assert any(re.match(r"\d+ places in \d+ articles", one) for one in said), said


def test_a_button_can_be_pressed_by_its_action(english):
    (pressed,) = journey(english, "press", "push button", "Help now")
    assert pressed["pressed"]
    assert "Help now" in pressed["said"]


def test_the_tab_key_meets_nothing_without_a_name(english):
    (home,) = journey(english, "keys", "alt+home")
    assert "Home" in home["said"]
    (tabs,) = journey(english, "tabs", 12)
    assert all(name and role != "filler" for name, role, _ in tabs["met"]), tabs["met"]
    assert len({name for name, _, _ in tabs["met"]}) > 8


def test_the_app_ends_as_it_should_after_all_that(english):
    assert english["ended"] == 0

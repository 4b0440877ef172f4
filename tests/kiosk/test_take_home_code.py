"""Short codes: written on one screen, typed at another."""

import itertools
import random
import string
from pathlib import Path

import pytest

from reader.kiosk.take_home_code import (
    ALPHABET,
    MOST_ARTICLES,
    NotACode,
    articles_of,
    code_for,
    is_code,
    looks_like_code,
)
from reader.library.catalogue import Catalogue
from reader.library.refresh import refresh
from reader.model import ArticleCard
from reader.paths import bundled_content

SLEEP, NOISE = ArticleCard("sleep", "en", "Sleep"), ArticleCard("noise", "es", "Ruido")
LIBRARY = (SLEEP, NOISE, ArticleCard("noise", "en", "Noise"))


def code(*cards):
    return code_for((card.mark_id, card.language) for card in cards)


def test_it_is_the_same_everywhere_and_has_no_sign_that_looks_like_another_one():
    assert code(SLEEP) == "K2-QXT9-8"
    assert len(ALPHABET) == 30
    assert not set("01ILOU") & set(ALPHABET)


def test_it_leads_to_its_articles_in_the_order_in_which_they_were_saved():
    assert articles_of(code(NOISE, SLEEP), LIBRARY) == ((NOISE, SLEEP), 0)
    assert articles_of(code(SLEEP, NOISE, SLEEP), LIBRARY) == ((SLEEP, NOISE), 0)
    assert code() == ""


def test_what_a_library_does_not_have_is_counted():
    assert articles_of(code(SLEEP, NOISE), (NOISE,)) == ((NOISE,), 1)
    assert articles_of(code(SLEEP), ()) == ((), 1)


def test_it_outlives_a_new_file_name_where_the_author_gave_a_lasting_id():
    before = ArticleCard("old-name", "en", "Sleep", lasting_id="sleep-1")
    after = ArticleCard("new-name", "en", "Sleep", lasting_id="sleep-1")
    assert articles_of(code(before), (after,)) == ((after,), 0)


def test_only_so_many_articles_are_in_it():
    cards = [ArticleCard(f"article-{number}", "en", "") for number in range(MOST_ARTICLES + 5)]
    assert articles_of(code(*cards), cards)[0] == tuple(cards[:MOST_ARTICLES])


@pytest.mark.parametrize("change", [str.lower, lambda text: text.replace("-", " "), lambda text: text.replace("-", ""),
                                    lambda text: f"  {text}. "])
def test_it_may_be_typed_in_any_way(change):
    assert articles_of(change(code(SLEEP, NOISE)), LIBRARY)[0] == (SLEEP, NOISE)


def test_every_single_wrong_sign_is_found():
    right = code(SLEEP, NOISE)
    for at, sign in enumerate(right):
        if sign == "-":
            continue
        for wrong in set(string.digits + string.ascii_uppercase) - {sign}:
            assert not is_code(right[:at] + wrong + right[at + 1:]), (at, wrong)


def test_nearly_every_swap_of_neighbors_is_found():
    missed = total = 0
    for number in range(300):
        right = code(ArticleCard(str(number), "en", "")).replace("-", "")
        for at in range(2, len(right) - 1):
            if right[at] != right[at + 1]:
                total += 1
                missed += is_code(right[:at] + right[at + 1] + right[at] + right[at + 2:])
    assert missed / total < 0.01


@pytest.mark.parametrize("text", ["", "K2", "K2-", "K2-5W8R", "K2-5W8-G", "sleep", "K3-5W8R-G", "\0", "K2-5W8R-G-G"])
def test_what_is_no_code_is_told(text):
    assert not is_code(text)
    with pytest.raises(NotACode):
        articles_of(text, LIBRARY)


def test_nothing_that_people_search_for_is_taken_for_a_code():
    for text in ("K2", "k2 mountain", "ketamine", "vitamin k2", "k2-mk", "", "K", "covid-19"):
        assert not looks_like_code(text), text
    assert looks_like_code("k2-qxt9-8")
    assert looks_like_code("K2-QXT9-7")  # a mistake that is to be told


def test_hostile_words_are_only_words():
    random.seed(7)
    for _ in range(500):
        is_code("K2-" + "".join(chr(random.randrange(0x3000)) for _ in range(random.randrange(30))))


def test_every_bundled_article_is_found_again_by_its_code(tmp_path):
    file = tmp_path / "catalogue.sqlite3"
    refresh(bundled_content(), file)
    catalogue = Catalogue.open(file)
    cards = tuple(card for language in catalogue.languages()
                  for shelf in catalogue.shelves(language, 5000) for card in shelf.cards)
    assert len(cards) >= 50
    codes = {}
    for card in cards:
        assert articles_of(code(card), cards) == ((card,), 0)
        codes[code(card)] = card
    assert len(codes) == len(cards)
    for three in itertools.islice(itertools.combinations(cards, 3), 200):
        assert articles_of(code(*three), cards) == (three, 0)


def test_two_articles_with_the_same_signs_are_both_shown(monkeypatch):
    monkeypatch.setattr("reader.kiosk.take_home_code._group", lambda _article, _language: "2222")
    assert articles_of(code(SLEEP), LIBRARY) == (LIBRARY, 0)

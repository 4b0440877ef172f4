"""The lists of words: enough of them, plain, in order, and nothing in a meaning that a small window could not show."""

from __future__ import annotations

import re
import unicodedata

import pytest
from article_file import ArticleFile, articles, words

GLOSSARIES = [one for language in ("en", "es") for one in articles(language) if one.header.get("glossary") == "yes"]
FEWEST_TERMS = 50

every_glossary = pytest.mark.parametrize("glossary", GLOSSARIES, ids=lambda glossary: glossary.language)


def entries(glossary: ArticleFile) -> list[tuple[str, str]]:
    """Every line of terms with its meaning."""
    return re.findall(r"^([^\n:#>|*].*)\n: (.*)$", glossary.body, re.MULTILINE)


def plain(text: str) -> str:
    """Small letters without accents, as one looks words up."""
    bare = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def test_there_is_one_in_english():
    assert [glossary.name for glossary in GLOSSARIES if glossary.language == "en"] == ["glossary"]


@every_glossary
class TestGlossary:
    def test_has_enough_words(self, glossary: ArticleFile):
        assert len(entries(glossary)) >= FEWEST_TERMS

    def test_every_meaning_belongs_to_a_term(self, glossary: ArticleFile):
        assert len(entries(glossary)) == len(re.findall(r"^: ", glossary.body, re.MULTILINE))

    def test_meanings_are_one_or_two_short_sentences(self, glossary: ArticleFile):
        for terms, meaning in entries(glossary):
            assert meaning.endswith((".", ".”", "?")), terms
            assert len(re.findall(r"[.?](?=\s|$|”)", meaning.replace("U.S.", "US"))) <= 2, terms
            assert len(words(meaning)) <= 40, terms

    def test_meanings_hold_no_links_and_no_marks(self, glossary: ArticleFile):
        for terms, meaning in entries(glossary):
            assert not re.search(r"[\[\]*_`<>]|https?:", terms + meaning), terms

    def test_no_word_stands_twice(self, glossary: ArticleFile):
        spoken = [plain(term.strip()) for terms, _ in entries(glossary) for term in terms.split(",")]
        assert all(spoken)
        assert sorted(word for word in set(spoken) if spoken.count(word) > 1) == []

    def test_words_stand_under_their_letter_and_in_order(self, glossary: ArticleFile):
        letter, listed = "", []
        for line in glossary.body.splitlines():
            if heading := re.fullmatch(r"## (\w)(?:\s*\{#[\w-]+\})?", line):
                letter = heading[1]
                listed.append((plain(letter), ""))
            elif letter and line and not line.startswith((":", "*[")):
                assert plain(line)[0] == plain(letter), line
                listed.append((plain(letter), re.sub(r"[^\w ]", " ", plain(line.split(",")[0]))))
        assert listed == sorted(listed)

"""The files beside the articles that staff edit: the library itself, other words, help lines of other countries."""

from __future__ import annotations

import re
import tomllib
from datetime import date

import pytest
from article_file import CONTENT, articles, library

from reader.library import place_file


def read(name: str) -> dict:
    return tomllib.loads((CONTENT / name).read_text(encoding="utf-8"))


def test_the_app_finds_nothing_to_mend_in_the_library_file():
    assert place_file.read((CONTENT / "library.toml").read_text(encoding="utf-8")).problems == ()


@pytest.mark.parametrize("language", ["en", "es"])
class TestSynonyms:
    def test_every_word_has_others_and_none_of_them_twice(self, language: str):
        for word, others in read("synonyms.toml")[language].items():
            assert others, word
            small = [other.strip().lower() for other in others]
            assert all(small), word
            assert len(set(small)) == len(small), word
            assert word.lower() not in small

    def test_the_words_on_the_left_are_those_of_the_articles(self, language: str):
        found = articles(language)
        if not found:
            pytest.skip("no articles in this language")
        text = " ".join(article.path.read_text(encoding="utf-8") for article in found).lower()
        assert [word for word in read("synonyms.toml")[language] if word.lower() not in text] == []


class TestHelpLinesByCountry:
    countries = library()["country"]

    def test_the_countries_that_matter_most_are_there_once(self):
        codes = [country["code"] for country in self.countries]
        assert {"US", "MX", "ES", "CA", "GB"} <= set(codes)
        assert len(codes) == len(set(codes))

    def test_every_line_can_be_called_or_written_to(self):
        for country in self.countries:
            assert country["name"]["en"]
            assert country["name"]["es"]
            assert country["line"]
            for line in country["line"]:
                assert line["name"]["en"]
                assert line["name"]["es"]
                assert line.get("number") or line.get("text"), line["name"]
                assert set(line) <= {"name", "number", "text", "hours", "languages", "source"}
                for language in line.get("languages", []):
                    assert re.fullmatch("[a-z]{2}", language)

    def test_what_was_read_says_when_and_where_and_the_rest_says_that_it_was_not(self):
        for country in self.countries:
            if country["checked"]:
                year, month = country["checked"].split("-")
                assert date(int(year), int(month), 1) >= date(2026, 1, 1)
                assert country["source"].startswith("https://")
            else:
                assert country["source"] == ""

    def test_agrees_with_the_help_page(self):
        [ours] = [country for country in self.countries if country["code"] == "US"]
        told = set(re.findall(r"\d+", str(ours["line"])))
        shown = set(re.findall(r"\d+", " ".join(str(line["number"]) for line in library()["help"]["line"])))
        assert shown <= told

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_the_article_tells_no_number_that_is_not_here(self, language: str):
        found = [article for article in articles(language) if article.name == "if-you-need-help-now"]
        if not found:
            pytest.skip("no article in this language")
        told = set(re.findall(r"(?<![\w-])\d[\d -]*\d\d(?![\w-])", found[0].shown)) - {"2022", "2026", "100"}
        known = str(self.countries)
        assert {number for number in told if number not in known} == set()

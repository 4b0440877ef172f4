"""How hard the articles are to read: the measures that the app's own script gives, and a second opinion on it.

The limits stand in reader/library/readability.py. They count length, not sense.
"""

from __future__ import annotations

import pytest
from article_file import ArticleFile, articles, grade, syllables, words

from reader.library.readability import measure, plain_body, unmet

every_article = pytest.mark.parametrize(
    "article", [*articles("en"), *articles("es")], ids=lambda article: f"{article.language}/{article.name}")


@every_article
def test_article_meets_the_measures_of_its_language(article: ArticleFile):
    measured = measure(plain_body(article.path.read_text(encoding="utf-8")), article.language)
    assert measured.words > 300
    assert (measured.inflesz if article.language == "es" else measured.smog) is not None
    assert unmet(measured) == ()


# The second count takes the terms of a glossary for sentences, so it leaves that out.
@pytest.mark.parametrize(
    "article", [one for one in articles("en") if one.name != "glossary"], ids=lambda article: article.name)
class TestSecondOpinion:
    """Another count of the same files, which shares no line with the app's."""

    def test_is_easy_to_read(self, article: ArticleFile):
        assert grade(article.prose) <= 7

    def test_both_counts_agree(self, article: ArticleFile):
        measured = measure(plain_body(article.path.read_text(encoding="utf-8")), "en")
        assert measured.flesch_kincaid == pytest.approx(grade(article.prose), abs=1)


class TestTheSecondOpinionItself:
    """The measure beside the app's, or the tests above would prove nothing."""

    @pytest.mark.parametrize(
        ("word", "count"),
        [
            ("the", 1),
            ("people", 2),
            ("medicine", 3),
            ("ketamine", 3),
            ("improved", 2),
            ("treated", 2),
            ("therapy", 3),
            ("infusion", 3),
            ("veterans", 3),
            ("table", 2),
            ("times", 1),
            ("studies", 2),
            ("PTSD", 1),
            ("158", 1),
            ("clinician’s", 3),
        ],
    )
    def test_counts_syllables(self, word: str, count: int):
        assert syllables(word) == count

    def test_easy_text_is_graded_low_and_hard_text_high(self):
        assert grade(["The cat sat on the mat. It was warm."]) < 1
        hard = (
            "Pharmacological interventions demonstrating heterogeneous therapeutic efficacy "
            "necessitate individualized multidisciplinary consideration."
        )
        assert grade([hard]) > 20

    def test_a_sentence_of_known_grade(self):
        # 9 words, 1 sentence, 11 syllables: 0.39 * 9 + 11.8 * 11 / 9 - 15.59
        known = grade(["The quick brown fox jumps over the lazy dog."])
        assert known == pytest.approx(2.34, abs=0.01)

    def test_counts_words_as_people_do(self):
        assert words("Well-known: 1,100 of 0.5 people’s words.") == [
            "Well",
            "known",
            "1,100",
            "of",
            "0.5",
            "people’s",
            "words",
        ]

"""What every article that comes with the app must have, so that a patient can trust and read it.

Reads the files as plain text. It does not judge whether the medicine is right: a clinician does.
"""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date, timedelta

import pytest
from article_file import CONTENT, ArticleFile, articles, grade, library, syllables, words

ARTICLES = articles("en")
BY_NAME = {article.name: article for article in ARTICLES}
CATEGORIES = {category["id"] for category in library()["category"]}

REQUIRED = [
    "title",
    "summary",
    "category",
    "tags",
    "language",
    "updated",
    "review_by",
    "author",
    "image",
    "image_alt",
    "sources",
    "related",
    "keywords",
    "order",
]
KNOWN = {*REQUIRED, "content_note", "draft", "featured", "web", "reviewed", "reviewed_by"}
FEWEST_WORDS = {"if-you-need-help-now": 400}
FORBIDDEN = re.compile(
    r"\b(cure[sd]?|heals?|healing|eras(?:e[sd]?|ing)|rewir\w+|breakthroughs?|guarantee[sd]?"
    r"|miracles?|revolution\w*|game.changer|safe and effective|risk.free)\b",
    re.IGNORECASE,
)
CLAIMS_A_CHECK = re.compile(
    r"\b(reviewed|checked|approved|verified|written) by (?:a |an |our )?"
    r"(?:clinician|doctor|physician|nurse|psychiatrist|psychologist|expert)",
    re.IGNORECASE,
)
BRITISH = re.compile(
    r"\b(colours?|behaviours?|centres?|anaesth\w+|counsell\w+|programmes?"
    r"|organis\w+|realis\w+|recognis\w+|favourites?|licence)\b",
    re.IGNORECASE,
)

every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)


def test_the_first_five_articles_are_there():
    first = {
        "what-is-ptsd",
        "ketamine-and-ptsd",
        "talking-therapies-first",
        "an-infusion-visit",
        "if-you-need-help-now",
    }
    assert first <= set(BY_NAME)


def test_no_two_articles_have_the_same_name():
    assert len(BY_NAME) == len(ARTICLES)


def test_one_or_two_articles_stand_on_the_first_page():
    featured = [article.name for article in ARTICLES if article.header.get("featured") == "true"]
    assert 1 <= len(featured) <= 2


@every_article
class TestHeader:
    def test_says_everything_that_a_reader_needs(self, article: ArticleFile):
        assert [key for key in REQUIRED if not article.header.get(key)] == []

    def test_has_only_keys_that_the_app_knows(self, article: ArticleFile):
        assert set(article.header) - KNOWN == set()

    def test_the_next_check_comes_within_a_year_of_the_last_change(self, article: ArticleFile):
        updated = date.fromisoformat(article.header["updated"])
        review_by = date.fromisoformat(article.header["review_by"])
        assert timedelta(0) < review_by - updated <= timedelta(days=366)

    def test_claims_no_clinician_before_one_has_read_it(self, article: ArticleFile):
        assert "reviewed_by" not in article.header
        assert "reviewed" not in article.header
        assert not CLAIMS_A_CHECK.search(article.body)

    def test_belongs_to_a_topic_of_the_library(self, article: ArticleFile):
        assert article.header["category"] in CATEGORIES

    def test_says_the_language_of_its_folder(self, article: ArticleFile):
        assert article.path.relative_to(CONTENT).parts[0] == article.header["language"]

    def test_every_source_has_a_year_and_a_public_address(self, article: ArticleFile):
        for source in article.header["sources"]:
            text, address = source.rsplit(" ", 1)
            assert re.search(r"\b(19|20)\d\d\b", text), f"no year in {source}"
            public = re.fullmatch(r"https?://[\w.-]+\.[a-z]{2,}/\S+", address)
            assert public, f"no address in {source}"

    def test_offers_other_articles_that_exist(self, article: ArticleFile):
        related = article.header["related"]
        assert set(related) <= set(BY_NAME) - {article.name}
        assert len(set(related)) == len(related)

    def test_place_in_its_topic_is_a_number_and_its_own(self, article: ArticleFile):
        same = [
            other
            for other in ARTICLES
            if other.header["category"] == article.header["category"]
            and int(other.header["order"]) == int(article.header["order"])
        ]
        assert same == [article]


@every_article
class TestBody:
    def test_is_as_long_as_a_short_wait_allows(self, article: ArticleFile):
        assert FEWEST_WORDS.get(article.name, 600) <= article.words <= 1100

    def test_is_easy_to_read(self, article: ArticleFile):
        assert grade(article.prose) <= 7

    def test_begins_with_three_to_five_key_sentences(self, article: ArticleFile):
        lines = article.body.lstrip("\n").splitlines()
        assert lines[0] == "> [!FACTS] In short"
        box = lines[1 : lines.index("")]
        assert 3 <= len(box) <= 5
        assert all(line.startswith("> - ") for line in box)

    def test_headings_are_what_people_ask_or_do(self, article: ArticleFile):
        odd = [
            heading
            for heading in article.headings
            if not heading.endswith("?")
            and not heading.startswith(("What you can do", "Questions to ask"))
        ]
        assert odd == []

    def test_says_what_to_do_and_what_to_ask(self, article: ArticleFile):
        starts = " / ".join(article.headings)
        assert "What you can do" in starts
        assert "Questions to ask" in starts

    def test_points_to_help(self, article: ArticleFile):
        assert "988" in article.body

    def test_promises_nothing(self, article: ArticleFile):
        said = " ".join([article.header["title"], article.header["summary"], article.body])
        assert FORBIDDEN.findall(said) == []
        assert "!" not in re.sub(r"\[!|!\[", "", said)

    def test_is_spelled_as_in_the_united_states(self, article: ArticleFile):
        assert BRITISH.findall(article.body) == []

    def test_links_lead_to_articles_and_headings_that_exist(self, article: ArticleFile):
        for address in article.links:
            file_name, _, anchor = address.partition("#")
            assert not file_name or file_name.endswith(".md"), address
            target = BY_NAME.get(file_name.removesuffix(".md")) if file_name else article
            assert target, f"no article for {address}"
            assert not anchor or anchor in target.anchors, f"no heading for {address}"

    def test_headings_have_different_names(self, article: ArticleFile):
        assert len(article.anchors) == len(article.headings)

    def test_every_note_is_used_and_every_use_has_its_note(self, article: ArticleFile):
        uses = re.findall(r"\[\^(\w+)\](?!:)", article.body)
        notes = re.findall(r"^\[\^(\w+)\]:", article.body, re.MULTILINE)
        assert sorted(uses) == sorted(notes)

    def test_every_explained_word_is_used(self, article: ArticleFile):
        explained = re.findall(r"^\*\[([^\]]+)\]:", article.body, re.MULTILINE)
        assert explained
        unused = [
            word
            for word in explained
            if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", article.shown, re.IGNORECASE)
        ]
        assert unused == []

    def test_pictures_exist_and_say_what_they_show(self, article: ArticleFile):
        addresses = [article.header["image"], *(picture.address for picture in article.pictures)]
        for address in addresses:
            assert address.startswith("media/")
            assert (CONTENT / address).is_file(), f"no picture {address}"
        for picture in article.pictures:
            assert len(picture.alt) > 20
            assert picture.caption


@pytest.mark.parametrize(
    "name", ["ketamine-and-ptsd", "talking-therapies-first", "an-infusion-visit"]
)
def test_risks_have_a_heading_of_their_own(name: str):
    assert "risks" in BY_NAME[name].anchors


@pytest.mark.parametrize(
    "name", ["ketamine-and-ptsd", "what-is-ptsd", "talking-therapies-first", "an-infusion-visit"]
)
def test_says_what_happens_without_treatment(name: str):
    assert re.search(r"44 in 100|without-treatment", BY_NAME[name].body)


class TestKetamineIsShownFairly:
    """The sentences without which the page would mislead."""

    article = BY_NAME["ketamine-and-ptsd"]

    def test_key_facts_hold_the_status_the_mixed_results_and_the_guideline(self):
        key_facts = self.article.body.split("\n##", 1)[0]
        for said in (
            "not approved for PTSD",
            "off-label",
            "mixed",
            "found no difference",
            "wears off",
            "#risks",
            "suggests against",
        ):
            assert said in key_facts

    def test_three_studies_stand_side_by_side(self):
        rows = re.findall(r"^\| (20\d\d) \|", self.article.body, re.MULTILINE)
        assert rows == ["2014", "2021", "2022"]

    def test_the_good_result_is_never_shown_without_the_large_one(self):
        [figure] = self.article.pictures
        assert "158" in figure.caption
        assert "no clear difference" in figure.caption


class TestHelpNumbers:
    """One list of numbers: what the help page says, the articles say too."""

    lines = library()["help"]["line"]
    article = BY_NAME["if-you-need-help-now"]

    def test_the_article_has_every_number_of_the_help_page(self):
        for line in self.lines:
            number = line["number"]
            spoken = number if isinstance(number, str) else number["en"]
            assert spoken in self.article.body.replace("*", "")

    def test_no_article_tells_an_american_number_that_the_help_page_lacks(self):
        listed = set(re.findall(r"\d+", " ".join(str(line["number"]) for line in self.lines)))
        for article in ARTICLES:
            told = set(
                re.findall(
                    r"(?i)(?:\b(?:call|text|or|to) )\**(\d{3}|\d{6})\b(?! ?\d)", article.body
                )
            )
            allowed = {"024"} if article is self.article else set()
            assert told - listed - allowed == set(), article.name

    def test_numbers_abroad_are_the_ones_that_were_read(self):
        told = re.search(r"\*\*In another country\?\*\* (.*)", self.article.body)[1]
        numbers = re.findall(r"In (?:the )?(\w+), call (?:or text )?([\d -]*\d)", told)
        assert dict(numbers) == {
            "Canada": "9-8-8",
            "UK": "116 123",
            "Australia": "13 11 14",
            "Spain": "024",
        }

    def test_numbers_say_for_which_country_and_when_they_were_read(self):
        year, month = library()["help"]["checked"].split("-")
        spoken = date(int(year), int(month), 1)
        first = self.article.body.split("\n##", 1)[0]
        assert f"{month_name[spoken.month]} {spoken.year}" in first
        assert library()["help"]["country"]["en"] in first


class TestLibrary:
    """`library.toml`: every text in both languages, every picture there."""

    def test_topics_come_in_order(self):
        assert [category["id"] for category in library()["category"]] == [
            "understanding-ptsd",
            "first-treatments",
            "ketamine",
            "your-visit",
            "safety",
            "feeling-steadier",
            "family",
            "practical",
        ]

    def test_every_text_is_there_in_english_and_spanish(self):
        table = library()
        texts = [table["place"]["greeting"], table["place"]["tagline"]]
        texts += [category[key] for category in table["category"] for key in ("title", "summary")]
        help_keys = ("title", "intro", "country", "expect_title", "expect")
        texts += [table["help"][key] for key in help_keys]
        texts += [line[key] for line in table["help"]["line"] for key in ("label", "detail")]
        for text in texts:
            assert text["en"].strip()
            assert text["es"].strip()
            assert text["en"] != text["es"]

    def test_topics_have_pictures_and_colors_of_ours(self):
        for category in library()["category"]:
            assert (CONTENT / category["picture"]).is_file()
            assert category["color"] in {"sea", "sand", "leaf", "coral", "ochre", "night"}

    def test_the_main_number_is_988(self):
        assert library()["help"]["line"][0]["number"] == "988"


class TestReadingEase:
    """The measure itself, or the test above would prove nothing."""

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

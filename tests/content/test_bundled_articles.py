"""What every article that comes with the app must have, in each language, so that a patient can trust and read it.

Reads the files as plain text. It does not judge whether the medicine is right: a clinician does. How hard the texts
are to read is held by test_reading_ease.py, the list of words by test_glossary.py.
"""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date, timedelta

import pytest
from article_file import CONTENT, ArticleFile, articles, library

LANGUAGES = ("en", "es")
# A language whose folder is not there has no articles, and nothing is asked of it.
FILES = {language: articles(language) for language in LANGUAGES}
IN = {language: {article.name: article for article in FILES[language]} for language in LANGUAGES}
ALL = [article for language in LANGUAGES for article in FILES[language]]
ARTICLES = FILES["en"]
BY_NAME = IN["en"]
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
KNOWN = {*REQUIRED, "content_note", "draft", "featured", "web", "reviewed", "reviewed_by", "glossary"}
FEWEST_WORDS = 400
MOST_WORDS = 1100
KEY_FACTS = {"en": "In short", "es": "En pocas palabras"}
WHAT_TO_DO = {"en": ("What you can do",), "es": ("Qué puede hacer", "Lo que puede hacer")}
WHAT_TO_ASK = {"en": ("Questions to ask",), "es": ("Preguntas que puede hacer", "Preguntas para")}
FORBIDDEN = {
    "en": re.compile(
        r"\b(cure[sd]?|heals?|healing|eras(?:e[sd]?|ing)|rewir\w+|breakthroughs?|guarantee[sd]?"
        r"|miracles?|revolution\w*|game.changer|safe and effective|risk.free)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(cura[rns]?|curad[oa]s?|sana[rn]|sanación|borra[rn]?|reconecta\w*|milagr\w+|garantiz\w+|garantía"
        r"|revolucion\w*|infalible|sin riesgos?|seguro y eficaz)\b",
        re.IGNORECASE,
    ),
}
CLAIMS_A_CHECK = {
    "en": re.compile(
        r"\b(reviewed|checked|approved|verified|written) by (?:a |an |our )?"
        r"(?:clinician|doctor|physician|nurse|psychiatrist|psychologist|expert)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(revisad|comprobad|aprobad|verificad|escrit)[oa]s? por (?:un |una |nuestr\w+ )?"
        r"(?:profesional|médic|doctor|enfermer|psiquiatra|psicólog|especialista|expert)",
        re.IGNORECASE,
    ),
}
BRITISH = re.compile(
    r"\b(colours?|behaviours?|centres?|anaesth\w+|counsell\w+|programmes?"
    r"|organis\w+|realis\w+|recognis\w+|favourites?|licence)\b",
    re.IGNORECASE,
)

TOO_FAMILIAR = re.compile(
    r"\b(tú|ti|contigo|vosotr[oa]s|vuestr[oa]s?|tienes|puedes|debes|quieres|eres|estás)\b", re.IGNORECASE
)


def named(article: ArticleFile) -> str:
    return f"{article.language}/{article.name}"


def is_glossary(article: ArticleFile) -> bool:
    return article.header.get("glossary") == "yes"


every_article = pytest.mark.parametrize("article", ALL, ids=named)
every_text = pytest.mark.parametrize("article", [one for one in ALL if not is_glossary(one)], ids=named)
english = pytest.mark.parametrize("article", ARTICLES, ids=named)
spanish = pytest.mark.parametrize("article", FILES["es"], ids=named)


def test_the_first_five_articles_are_there():
    first = {
        "what-is-ptsd",
        "ketamine-and-ptsd",
        "talking-therapies-first",
        "an-infusion-visit",
        "if-you-need-help-now",
    }
    assert first <= set(BY_NAME)


def test_the_library_is_large_enough_for_a_long_wait():
    assert len(ARTICLES) >= 24


@pytest.mark.parametrize("language", LANGUAGES)
class TestOneLanguage:
    def test_no_two_articles_have_the_same_name(self, language: str):
        assert len(IN[language]) == len(FILES[language])

    def test_one_or_two_articles_stand_on_the_first_page(self, language: str):
        featured = [name for name, one in IN[language].items() if one.header.get("featured") == "true"]
        assert len(featured) <= 2
        assert featured or not IN[language]

    def test_every_article_has_a_picture_of_its_own(self, language: str):
        images = [article.header["image"] for article in IN[language].values()]
        assert sorted(image for image in set(images) if images.count(image) > 1) == []

    def test_a_picture_in_the_text_stands_in_one_article_only(self, language: str):
        used = [picture.address for article in IN[language].values() for picture in article.pictures]
        assert sorted(address for address in set(used) if used.count(address) > 1) == []


class TestTwoLanguages:
    """The Spanish library grows into the English one: nothing in it stands alone."""

    def test_every_spanish_article_has_its_english_one(self):
        assert sorted(IN["es"].keys() - IN["en"].keys()) == []

    def test_an_article_is_in_the_same_topic_in_both(self):
        both = IN["es"].keys() & IN["en"].keys()
        topics = [(name, *(IN[language][name].header["category"] for language in LANGUAGES)) for name in sorted(both)]
        assert [(name, one, other) for name, one, other in topics if one != other] == []


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
        assert not CLAIMS_A_CHECK[article.language].search(article.body)

    def test_belongs_to_a_topic_of_the_library(self, article: ArticleFile):
        assert article.header["category"] in CATEGORIES

    def test_says_the_language_of_its_folder(self, article: ArticleFile):
        assert article.path.relative_to(CONTENT).parts[0] == article.header["language"]

    def test_every_source_has_a_year_and_a_public_address(self, article: ArticleFile):
        for source in article.header["sources"]:
            text, address = source.rsplit(" ", 1)
            assert re.search(r"\b(19|20)\d\d\b", text), f"no year in {source}"
            public = re.fullmatch(r"https?://[\w.-]+\.[a-z]{2,}/\S*", address)
            assert public, f"no address in {source}"

    def test_offers_other_articles_that_exist(self, article: ArticleFile):
        related = article.header["related"]
        # One that is not there in Spanish yet is offered in English.
        assert set(related) <= (IN[article.language].keys() | BY_NAME.keys()) - {article.name}
        assert len(set(related)) == len(related)

    def test_summary_fits_on_a_card(self, article: ArticleFile):
        assert len(article.header["summary"]) <= 140

    def test_place_in_its_topic_is_a_number_and_its_own(self, article: ArticleFile):
        same = [
            other
            for other in IN[article.language].values()
            if other.header["category"] == article.header["category"]
            and int(other.header["order"]) == int(article.header["order"])
        ]
        assert same == [article]


@every_text
class TestText:
    """What the articles have that are read from top to bottom; the glossary is not."""

    def test_is_as_long_as_a_short_wait_allows(self, article: ArticleFile):
        assert FEWEST_WORDS <= article.words <= MOST_WORDS

    def test_headings_are_what_people_ask_or_do(self, article: ArticleFile):
        starts = WHAT_TO_DO[article.language] + WHAT_TO_ASK[article.language]
        odd = [heading for heading in article.headings if not heading.endswith("?") and not heading.startswith(starts)]
        assert odd == []

    def test_says_what_to_do_and_what_to_ask(self, article: ArticleFile):
        assert any(heading.startswith(WHAT_TO_DO[article.language]) for heading in article.headings)
        assert any(heading.startswith(WHAT_TO_ASK[article.language]) for heading in article.headings)

    def test_explains_words(self, article: ArticleFile):
        assert re.search(r"^\*\[([^\]]+)\]:", article.body, re.MULTILINE)

    def test_leads_on_to_other_articles(self, article: ArticleFile):
        assert any(address.partition("#")[0] for address in article.links)


@english
def test_is_spelled_as_in_the_united_states(article: ArticleFile):
    assert BRITISH.findall(article.body) == []


@spanish
def test_speaks_to_the_reader_as_usted(article: ArticleFile):
    # In quotation marks, and in a list of questions for a friend, someone else is speaking.
    own_words = re.sub(r"“[^”]*”|\"[^\"\n]*\"|«[^»]*»|^- ¿.*$", "", article.body, flags=re.MULTILINE)
    assert TOO_FAMILIAR.findall(own_words) == []


@every_article
class TestBody:
    def test_begins_with_three_to_five_key_sentences(self, article: ArticleFile):
        lines = article.body.lstrip("\n").splitlines()
        assert lines[0] == f"> [!FACTS] {KEY_FACTS[article.language]}"
        box = lines[1 : lines.index("")]
        assert 3 <= len(box) <= 5
        assert all(line.startswith("> - ") for line in box)

    def test_points_to_help(self, article: ArticleFile):
        assert "988" in article.body

    def test_promises_nothing(self, article: ArticleFile):
        said = " ".join([article.header["title"], article.header["summary"], article.body])
        assert FORBIDDEN[article.language].findall(said) == []
        assert "!" not in re.sub(r"\[!|!\[", "", said)

    def test_links_lead_to_articles_and_headings_that_exist(self, article: ArticleFile):
        for address in article.links:
            file_name, _, anchor = address.partition("#")
            assert not file_name or file_name.endswith(".md"), address
            name = file_name.removesuffix(".md")
            target = (IN[article.language].get(name) or BY_NAME.get(name)) if name else article
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
        unused = [
            word
            for word in explained
            if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", article.shown, re.IGNORECASE)
        ]
        assert unused == []

    def test_pictures_exist_and_say_what_they_show(self, article: ArticleFile):
        assert len(article.header["image_alt"]) > 20
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
                    r"(?i)(?:\b(?:call|text|call or text|home to|hola to) )\**(\d{3}|\d{6})\b(?! ?\d)", article.body
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

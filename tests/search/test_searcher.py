"""What people type, and what they see for it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from search_library import ARTICLES, Library, ids, marked

from reader.model import SearchResults
from reader.search.searcher import Searcher
from reader.search.words import fold


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = Library(tmp_path_factory.mktemp("search")).read()
    made.bring_up_to_date()
    return made


@pytest.fixture(scope="module")
def searcher(library):
    made = library.open()
    yield made
    made.close()


@pytest.fixture(scope="module")
def plain(library, tmp_path_factory):
    """One without an index."""
    made = type(library.open())(tmp_path_factory.mktemp("none") / "x", library.catalogue, library.content)
    yield made
    made.close()


@pytest.mark.parametrize(("query", "language", "first"), [
    ("nightmares", "en", "sleep"), ("NIGHTMARES", "en", "sleep"), ("nightmare", "en", "sleep"), ("nightm", "en", "sleep"),
    ("breath nightmares", "en", "sleep"), ("insomnia", "en", "sleep"), ("bad dreams", "en", "sleep"),
    ("shell shock", "en", "ptsd"), ("special k", "en", "ketamine"), ("flashbaks at nite", "en", "ptsd"),
    ("ketamin", "en", "ketamine"), ("ketmine", "en", "ketamine"), ("eskatamin", "en", "ketamine"),
    ("what is ptsd", "en", "ptsd"), ("respiracion", "es", "sleep"), ("RESPIRACIÓN", "es", "sleep"),
    ("pesadilla", "es", "sleep"), ("夢", "ja", "yume"), ("悪い夢", "ja", "yume"), ("呼吸", "ja", "yume"),
    ("应激障碍", "zh", "shui"), ("الكوابيس", "ar", "nawm"), ("الكواب", "ar", "nawm"),
    ("post-traumatic stress disorder", "en", "ptsd"), ("side effects", "en", "ketamine"),
])
def test_the_right_article_comes_first(searcher, query, language, first):
    assert ids(searcher.search(query, language))[:1] == [first]


def test_a_hit_names_the_section_and_marks_the_words(searcher):
    hit = searcher.search("coffee", "en").groups[0].hits[0]
    assert (hit.section, hit.anchor) == ("What about coffee?", "what-about-coffee")
    assert marked(hit) == ["Coffee"]
    assert [hit.section[start:end] for start, end in hit.section_marks] == ["coffee"]


def test_all_words_must_be_there(searcher):
    assert ids(searcher.search("coffee dark", "en")) == ["sleep"]
    both = searcher.search("coffee dizzy", "en")
    assert both.is_partial
    assert set(ids(both)) == {"sleep", "ketamine"}


def test_a_phrase_stands_together(searcher):
    assert ids(searcher.search('"blood pressure"', "en")) == ["ketamine"]
    assert ids(searcher.search('"pressure blood"', "en")) == []


def test_it_says_why(searcher):
    assert searcher.search("shell shock", "en").groups[0].why == ("shell shock → PTSD",)
    assert searcher.search("nightmares", "en").groups[0].why == ()


def test_a_slip_is_made_good_and_said(searcher):
    found = searcher.search("nightmears", "en")
    assert ids(found)[0] == "sleep"
    assert found.shown_for == "nightmares"
    assert searcher.search("nightmares", "en").shown_for == ""


def test_counts_topics_and_filters(searcher):
    found = searcher.search("night", "en")
    assert found.articles == len(found.groups) == 2
    assert dict(found.categories) == {"calm": 1, "basics": 1}
    narrowed = searcher.search("night", "en", category="calm")
    assert ids(narrowed) == ["sleep"]
    assert narrowed.articles == 1
    assert dict(narrowed.categories) == {"calm": 1, "basics": 1}
    assert len(searcher.search("night", "en", short_only=True).groups) == 2
    assert len(searcher.search("night", "en", limit=1).groups) == 1


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A long article with a word in each of its 30 sections, and one that takes long to read."""
    long = "---\ntitle: Gardens\nsummary: Of beds.\ncategory: calm\n---\n\n" + "".join(
        f"## Bed {number}\n\nA tulip grows here.\n\n" for number in range(30))
    made = Library(tmp_path_factory.mktemp("many"), {
        **ARTICLES, "en/gardens.md": long,
        "en/slow.md": "# Slow\n\nA tulip.\n\n" + "Many words are in this text, and more. " * 400}).read()
    made.bring_up_to_date()
    return made


@pytest.fixture(scope="module", params=["index", "scan"])
def far_reader(many, request, tmp_path_factory):
    folder = many.index if request.param == "index" else tmp_path_factory.mktemp("none") / "x"
    made = Searcher.open(folder, many.catalogue, many.content)
    yield made
    made.close()


def test_all_places_of_an_article_can_be_asked_for(far_reader):
    group = next(group for group in far_reader.search("tulip", "en").groups if group.card.id == "gardens")
    assert len(group.hits) == 3
    assert group.more == 27
    unfolded = far_reader.more_places("tulip", "en", "gardens")
    assert len(unfolded.hits) == 20
    assert unfolded.more == 10
    assert [hit.anchor for hit in unfolded.hits[:3]] == [hit.anchor for hit in group.hits]
    assert all(marked(hit) == ["tulip"] for hit in unfolded.hits)
    assert len({hit.anchor for hit in unfolded.hits}) == 20
    check(SearchResults(groups=(unfolded,)))


def test_places_of_nothing_are_none(far_reader):
    assert far_reader.more_places("tulip", "en", "gone") is None
    assert far_reader.more_places("", "en", "gardens") is None
    assert far_reader.more_places("tulip", "xx", "gardens") is None


def test_short_articles_are_counted_whatever_the_filter(far_reader):
    for how, articles in (({}, 2), ({"short_only": True}, 1), ({"category": "calm"}, 1), ({"category": "basics"}, 0)):
        found = far_reader.search("tulip", "en", **how)
        assert (found.articles, found.short) == (articles, min(1, articles)), how


def test_a_guess_that_is_wrong_does_not_hide_what_was_meant(searcher):
    found = searcher.search("flashbaks at nite", "en")
    assert found.shown_for == "flashbacks at night"
    assert ids(searcher.search("coffe qqqqwx", "en"))[:1] == ["sleep"]


def test_other_languages_are_counted(searcher):
    assert searcher.search("ketamina", "en").elsewhere == (("es", 1),)


def test_a_language_like_it_will_do(searcher):
    assert ids(searcher.search("pesadillas", "es-MX")) == ["sleep"]


@pytest.mark.parametrize("query", ["I want to die", "WANT TO  DIE!", "suicidal", "suicde", "Quiero morir", "quiero morír"])
def test_words_of_danger_are_known_in_every_language(searcher, plain, query):
    for one in (searcher, plain):
        results = one.search(query, "en")
        assert results.is_crisis
        assert results.shown_for == ""
        assert all(group.why == () for group in results.groups)


@pytest.mark.parametrize("query", ["dinner", "die hard batteries", "sleep", ""])
def test_other_words_are_not(searcher, query):
    assert not searcher.search(query, "en").is_crisis


def test_nothing_found_leads_on(searcher):
    nothing = searcher.search("xylophonics zzgr", "en")
    assert nothing.groups == ()
    assert searcher.search("basik things calmly", "en").nearest in ("calm", "basics")


def test_did_you_mean_finds_something(searcher):
    found = searcher.search("blxxd presssuure kctxmine", "en")
    if found.instead:
        assert searcher.search(found.instead, "en").groups


def test_cancelled_is_empty(searcher):
    assert searcher.search("night", "en", is_cancelled=lambda: True).groups == ()


def test_without_an_index_a_scan_answers(plain):
    assert not plain.is_ready("en")
    found = plain.search("nightmares", "en")
    assert ids(found) == ["sleep"]
    assert "nightmares" in marked(found.groups[0].hits[0])
    assert ids(plain.search("shell", "en")) == []
    assert ids(plain.search("夢", "ja")) == ["yume"]
    assert plain.search("night", "en", category="calm").articles == 1


def test_without_anything_it_is_empty(tmp_path):
    made = Library(tmp_path, {}).open()
    assert made.search("night", "en").groups == ()
    made.close()


NAUGHTY = [
    "", " ", "\t\n", "\x00", "\x00night", '"', '""', '"night', "'", "''", "*", "**", "night*", "(", ")", "()", "(night", "a-b",
    "AND", "OR", "NOT", "NEAR", "night AND", "AND night", "night OR", "NOT night", "title:night", "body:*", "night^5",
    "night~", "night~2", '"night sleep"~3', "[a TO b]", "{a TO b}", "+night", "-night", "\\", "\\\\", "night\\", "/night/",
    "/(/", "[[", "]]", "{}", "<b>night</b>", "<script>alert(1)</script>", "'; DROP TABLE article; --", "1=1", "%", "%00",
    "_", "____", "?", "??", "...", "!!!", "&&", "||", "undefined", "null", "None", "NaN", "-1", "0", "1e309", "０１２",
    "😀", "👩‍👩‍👧", "🏳️‍🌈", "night😀", "Z̸a̷l̴g̶o̵", "\u202enight", "\u200bnight", "\ufeffnight", "\ud800", "night\udfff", "ﬁ", "ﬀ",
    "İstanbul", "ß", "ẞ", "ſ", "Ǆ", "שלום", "שָׁלוֹם", "مرحبا", "नमस्ते", "สวัสดี", "안녕하세요", "ㅎ", "夢" * 200, "あ", "ｶﾀｶﾅ", "𝕹𝖎𝖌𝖍𝖙",
    "½", "²", "Ⅷ", "ª", "…", "“night”", "„night“", "«night»", "“", "night”", "'night'", "n" * 10_000, "night " * 2_000,
    '"' * 10_000, "a b c d e f g h i j k l m n o p q r s t u v w x y z", "é" * 10_000, "\u0301" * 5_000, "n\u0301" * 999,
    "$HOME", "${x}", "{{x}}", "%s%s%n", "../../etc/passwd", "C:\\", "file:///etc", "http://x", "\x1b[31m", "\r\n", "\x7f",
    "5-4-3-2-1", "don't", "can’t", "C-PTSD", "PC-PTSD-5", "a", "I", "how", "what is", "de la", "\x00state",
]


@pytest.mark.parametrize("query", NAUGHTY, ids=range(len(NAUGHTY)))
def test_any_text_is_a_query(searcher, plain, query):
    for language in ("en", "ja", "xx", ""):
        results = searcher.search(query, language)
        assert results.query == query
        check(results)
    check(plain.search(query, "en"))


def check(results):
    """What is marked lies inside, and is never nothing."""
    for group in results.groups:
        assert group.hits
        for hit in group.hits:
            for text, marks in ((hit.snippet, hit.marks), (hit.title, hit.title_marks), (hit.section, hit.section_marks)):
                last = 0
                for start, end in marks:
                    assert last <= start < end <= len(text)
                    assert text[start:end].strip()
                    last = end


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_at_all(searcher, query):
    check(searcher.search(query, "en"))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from("breath room dark coffee evening awake trauma memory medicine spray dizzy rise".split()),
                min_size=1, max_size=4, unique=True))
def test_a_naive_scan_finds_the_same(library, searcher, words):
    query = " ".join(words) + " "  # the last word is whole
    texts = {name: fold((library.content / "en" / f"{name}.md").read_text()) for name in ("sleep", "ptsd", "ketamine")}
    right = {name for name, text in texts.items() if all(word in text.replace(".", " ").replace("?", " ").split()
                                                         for word in words)}
    results = searcher.search(query, "en")
    if right:
        assert not results.is_partial
        assert right <= set(ids(results))
    else:
        assert results.is_partial or not results.groups


def test_quoted_word_is_taken_as_it_was_typed(searcher):
    assert ids(searcher.search("ketmine", "en"))[:1] == ["ketamine"]
    assert ids(searcher.search('"ketmine"', "en")) == []
    assert ids(searcher.search('"ketamine"', "en"))[:1] == ["ketamine"]

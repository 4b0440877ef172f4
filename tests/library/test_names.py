"""Names of articles and languages."""

import pytest

from reader.library.names import (
    article_id,
    fold,
    folder_language,
    language_chain,
    language_tag,
    readable,
    search_key,
    shown,
)


@pytest.mark.parametrize(("text", "tag"), [
    ("en", "en"), ("EN", "en"), ("es-MX", "es-MX"), ("pt_br", "pt-BR"), ("zh-hant", "zh-Hant"),
    ("zh-Hant-TW", "zh-Hant-TW"),
    ("Español", "es"), ("spanish", "es"), ("hmn", "hmn"), ("", ""), ("faq", ""), ("english please", ""), ("e", ""),
    ("media", ""), ("../en", ""), ("es-419", "es-419"),
])
def test_language_tags(text, tag):
    assert language_tag(text) == tag


def test_only_a_first_folder_names_a_language():
    assert folder_language("es/sleep/a.md") == "es"
    assert folder_language("sleep/es/a.md") == ""
    assert folder_language("es.md") == ""
    assert folder_language("spanish/a.md") == ""


def test_the_way_to_the_next_best_language():
    assert language_chain("es-MX") == ("es-MX", "es", "en")
    assert language_chain("zh-Hant-TW", "fr") == ("zh-Hant-TW", "zh-Hant", "zh", "fr", "en")
    assert language_chain("en") == ("en",)


def test_names_that_look_the_same_are_the_same():
    assert fold("Cafe\u0301") == fold("CAFÉ")
    assert fold("STRASSE") == fold("straße")
    assert fold("İ") == fold("i\u0307")
    assert search_key("  Ångström  É ") == "angstrom e"
    assert search_key("Don’t “quote” flash–backs") == search_key("don't \"quote\" flash-backs")


def test_ids_and_titles_of_files():
    assert article_id("en/x/Sleep and Rest.md") == "Sleep and Rest"
    assert article_id("a.b.markdown") == "a.b"
    assert readable("sleep-and_nightmares.md") == "Sleep and nightmares"
    assert readable("PTSD-101.md") == "PTSD 101"


def test_what_is_shown_holds_nothing_unseen():
    assert shown("a\udce9\nb\u202ec") == "a\ufffd\ufffdb\ufffdc"

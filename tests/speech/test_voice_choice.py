"""Which voice reads which language."""

import pytest

from reader.speech.voice_choice import best_locale, best_voice, chosen_voices, offered, with_voice

LOCALES = ("de_DE", "en_029", "en_GB", "en_US", "es_419", "es_ES", "fr_CA", "nb_NO")


@pytest.mark.parametrize(("language", "expected"), [
    ("en", "en_US"), ("en-GB", "en_GB"), ("es", "es_419"), ("es-ES", "es_ES"), ("es-MX", "es_419"), ("fr", "fr_CA"),
    ("de", "de_DE"), ("ja", ""), ("", ""), ("e", ""),
])
def test_the_locale_that_speaks_a_language_best(language, expected):
    assert best_locale(language, LOCALES) == expected


def test_the_chosen_voice_speaks_where_it_is_there_else_a_plain_one():
    voices = ("English+croak", "English", "Anna")
    assert best_voice("Anna", voices) == "Anna"
    assert best_voice("Gone", voices) == "English"
    assert best_voice("", ()) == ""


def test_a_voice_that_names_the_country_comes_before_its_neighbors():
    voices = ("English (Caribbean)", "English (America, New York City)", "English (America)", "English (America)+Adam")
    assert offered(voices, "en_US") == ("English (America)", "English (America, New York City)", "English (Caribbean)")
    assert best_voice("", voices, "en_US") == "English (America)"
    assert best_voice("English (Caribbean)", voices, "en_US") == "English (Caribbean)"
    assert offered(("Anna", "Bob"), "en_US") == ("Anna", "Bob")


def test_variants_of_one_voice_are_not_offered_unless_there_is_nothing_else():
    assert offered(("A+x", "A", "A", "B")) == ("A", "B")
    assert offered(("A+x", "A+y")) == ("A+x", "A+y")
    assert len(offered(tuple(f"v{number}" for number in range(500)))) == 12


def test_the_setting_holds_a_voice_for_each_language():
    setting = with_voice(with_voice("", "es-MX", "Luz"), "en", "Anna")
    assert setting == "en=Anna; es=Luz"
    assert chosen_voices(setting) == {"en": "Anna", "es": "Luz"}
    assert with_voice(setting, "en", "") == "es=Luz"
    assert with_voice(setting, "en", "a;b") == "es=Luz"
    assert chosen_voices("nonsense; =x; en=") == {}

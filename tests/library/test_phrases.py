"""Words that become part of an article."""

import string

import pytest

from reader.library import phrases

ENGLISH = phrases._PHRASES["en"]


@pytest.mark.parametrize("language", phrases.languages())
def test_every_language_has_every_phrase_with_the_same_places_to_fill_in(language):
    def places(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert phrases._PHRASES[language].keys() == ENGLISH.keys()
    for key, words in ENGLISH.items():
        assert places(phrases.phrase(key, language)) == places(words), key
        assert phrases.phrase(key, language).strip()


@pytest.mark.parametrize("language", phrases.languages())
def test_a_year_has_twelve_months(language):
    assert len(set(phrases.month_names(language))) == 12


def test_a_region_speaks_its_language_and_an_unknown_one_english():
    assert phrases.phrase("next", "es-MX") == "Siguiente"
    assert phrases.phrase("next", "xx") == "Next"


def test_an_unknown_key_is_a_mistake_in_the_code():
    with pytest.raises(KeyError):
        phrases.phrase("nonsense", "en")


def test_numbers_and_dates_are_spoken():
    assert phrases.minutes(1, "en") == "1 minute"
    assert phrases.minutes(6, "es") == "6 minutos"
    assert phrases.with_month("reviewed", "2026-03-14", "en") == "Checked by a clinician, March 2026"
    assert phrases.with_month("updated", "2026-03", "es") == "Actualizado en marzo de 2026"
    assert phrases.day_month_year("2026-03-04", "en") == "March 4, 2026"
    assert phrases.day_month_year("2026-03", "de") == "März 2026"
    assert phrases.month_year("someday", "en") == "someday"

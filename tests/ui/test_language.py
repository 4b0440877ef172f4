"""Which language the interface speaks, and what comes with it."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from reader.paths import bundled_resources
from reader.ui import wording
from reader.ui.language import InterfaceLanguage, best, translations

FOLDER = translations(bundled_resources())


@pytest.fixture
def speak(qapp):
    """`speak("es")` gives the language; afterwards nothing is spoken."""
    made = []

    def start(wanted: str = "", folder=FOLDER) -> InterfaceLanguage:
        made.append(InterfaceLanguage(qapp, folder, wanted))
        return made[-1]

    yield start
    for language in made:
        language.close()
    QLocale.setDefault(QLocale.c())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(("wanted", "system", "spoken"), [
    ("es", ["en-US"], "es"),
    ("es-MX", ["en-US"], "es"),
    ("es_MX", [], "es"),
    ("", ["es-AR", "es"], "es"),
    ("", ["fr-FR", "es-ES"], "es"),
    ("", ["C"], "en"),
    ("vi", ["es-ES"], "es"),       # no interface in Vietnamese: as the computer
    ("vi", ["en-US"], "en"),
    ("en", ["es-ES"], "en"),       # what a person chose beats the computer
    ("", [], "en"),
])
def test_the_rule(wanted, system, spoken):
    assert best(wanted, ("en", "es"), system) == spoken


def test_spanish_is_spoken_at_once_and_english_again(speak):
    language = speak("es")
    assert QCoreApplication.translate("Reader", "Help now") == "Ayuda ahora"
    assert wording.minutes(1) == "1 minuto"
    assert wording.minutes(6) == "6 minutos"
    assert wording.month_year("2026-03") == "marzo de 2026"
    assert wording.written_keys("Ctrl+Shift+D") == "Ctrl+Mayús+D"

    assert language.choose("en")
    assert QCoreApplication.translate("Reader", "Help now") == "Help now"
    assert wording.month_year("2026-03") == "March 2026"
    assert not language.choose("en")


def test_english_counts_well(speak):
    speak("en")

    assert QCoreApplication.translate("Reader", "Show %n more", None, 1) == "Show 1 more"
    assert QCoreApplication.translate("Reader", "In %n days", None, 1) == "In 1 day"
    assert QCoreApplication.translate("Reader", "In %n days", None, 2) == "In 2 days"


def test_qt_speaks_it_too(speak):
    speak("es")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_one_more_language_is_one_more_file_and_mirrors_where_it_should(speak, qapp, tmp_path):
    shutil.copy(FOLDER / "reader_es.qm", tmp_path / "reader_ar.qm")  # any translation will do
    language = speak("ar", tmp_path)

    assert language.codes == ("ar", "en")
    assert language.code == "ar"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    language.choose("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_without_any_translation_english_is_spoken(speak, tmp_path):
    language = speak("es", tmp_path / "nothing")

    assert language.codes == ("en",)
    assert language.code == "en"
    assert QCoreApplication.translate("Reader", "Help now") == "Help now"


def test_numbers_are_written_as_the_language_does(speak):
    speak("en")
    assert (wording.number(1234), wording.number(6.84, 1)) == ("1,234", "6.8")

"""What the core says in English comes out in the language of the interface, with what was filled in."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale

from reader.paths import bundled_resources
from reader.ui.language import InterfaceLanguage, translations
from reader.ui.sentences import in_words

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
PLACE = re.compile(r"\{(\w+)\}")


@pytest.fixture
def spanish(qapp):
    language = InterfaceLanguage(qapp, translations(bundled_resources()), "es")
    yield language
    language.close()
    QLocale.setDefault(QLocale.c())


def core() -> dict[str, str]:
    """Every sentence of the core and its Spanish."""
    tree = ElementTree.parse(FOLDER / "reader_es.ts")
    (context,) = [one for one in tree.iter("context") if one.findtext("name") == "Core"]
    return {one.findtext("source"): one.findtext("translation") for one in context.iter("message")}


@pytest.mark.parametrize(("said", "wanted"), [
    ("The rest of the library is fine.", "El resto de la biblioteca está bien."),
    ("The folder /srv/a b cannot be read.", "No se puede leer la carpeta /srv/a b."),
    ("There is no file sleep.md. Check its name and its folder.",
     "No hay un archivo sleep.md. Compruebe su nombre y su carpeta."),
    ("There is no topic called “slep”. Did you mean “Sleep”?", "No hay un tema llamado “slep”. ¿Quiso decir “Sleep”?"),
    ("This is a Word document or a zip file, only its name ends in .md.",
     "Esto es un documento de Word o un archivo zip; solo su nombre termina en .md."),
    ("This article is hard to read: grade 9.1, the aim is 8 or less and 22 words in a sentence, the aim is at most 18.",
     "Este artículo es difícil de leer: grado 9.1; la meta es 8 o menos y 22 palabras por oración; "
     "la meta es 18 como máximo."),
    ("Entry 2 (line 7) is nested too deeply, so it was left out.", "La entrada 2 (line 7) tiene demasiados niveles, "
                                                                   "así que se omitió."),
    ("A copy from November 3 has been put back.", "Se recuperó una copia del 3 de noviembre."),
    ("The hidden text “abc” after “Costs” was left out (3 times).",
     "Se omitió el texto oculto “abc” después de “Costs” (3 veces)."),
    ("A picture was left out: it is damaged.", "Se omitió (Una imagen): está dañado."),
    ("The name “con.md” cannot be used on every computer: it is kept by Windows for itself.",
     "El nombre “con.md” no sirve en todas las computadoras: Windows lo reserva para sí."),
])
def test_sentences_with_what_was_filled_in(spanish, said, wanted):
    assert in_words(said) == wanted


def test_what_nobody_knows_stays_and_hides_nothing(spanish):
    assert in_words("Some plugin failed. The rest of the library is fine.") == \
        "Some plugin failed. El resto de la biblioteca está bien."
    assert in_words("") == ""
    assert in_words("Δεν") == "Δεν"


def test_in_english_nothing_is_changed(qapp):
    assert in_words("The folder x cannot be read.") == "The folder x cannot be read."


@pytest.mark.parametrize("sentence", json.loads((FOLDER / "core.json").read_text(encoding="utf-8")))
def test_every_sentence_of_the_core_is_found_again(spanish, sentence):
    if re.search(r"\} ?\{|^\{\w+\}$", sentence):
        return  # two places side by side: the test above has one
    filled = PLACE.sub(lambda match: f"Xy{match[1]}", sentence)

    assert in_words(filled) == PLACE.sub(lambda match: f"Xy{match[1]}", core()[sentence])

"""Words that a voice adds to an article, in the article's own language. What stands on the page as well is in
`reader.library.phrases`. Plain lookups; a language that is not here speaks English."""

from __future__ import annotations

_PHRASES: dict[str, dict[str, str]] = {
    "en": {"picture": "Picture: {words}", "note": "Note {number}: {words}", "row": "Table. {words}",
           "item": "{number}. {words}", "range": "{first} to {last}", "at": " at "},
    "es": {"picture": "Imagen: {words}", "note": "Nota {number}: {words}", "row": "Tabla. {words}",
           "item": "{number}. {words}", "range": "{first} a {last}", "at": " arroba "},
    "fr": {"picture": "Image : {words}", "note": "Note {number} : {words}", "row": "Tableau. {words}",
           "item": "{number}. {words}", "range": "{first} à {last}", "at": " arobase "},
    "de": {"picture": "Bild: {words}", "note": "Anmerkung {number}: {words}", "row": "Tabelle. {words}",
           "item": "{number}. {words}", "range": "{first} bis {last}", "at": " ät "},
    "pt": {"picture": "Imagem: {words}", "note": "Nota {number}: {words}", "row": "Tabela. {words}",
           "item": "{number}. {words}", "range": "{first} a {last}", "at": " arroba "},
}


def phrase(key: str, language: str) -> str:
    """The words for `key` in `language` ("es-MX" speaks "es"), else in English."""
    return _PHRASES.get(language.partition("-")[0].lower(), _PHRASES["en"])[key]

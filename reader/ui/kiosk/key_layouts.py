"""Which letters the keyboard has in which language. Letters stand where people of that language look for them."""

from __future__ import annotations

from reader.values import value


@value
class Letters:
    """Three rows of letters, and what the key "ñ á" brings in their place."""

    rows: tuple[str, str, str]
    accents: str
    accents_key: str = "ñ á"


_QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm’")

LETTERS: dict[str, Letters] = {
    "en": Letters(_QWERTY, "áéíóúüñçàèêôæœ"),
    "es": Letters(("qwertyuiop", "asdfghjklñ", "zxcvbnm’"), "áéíóúü¿?¡!", "á ü"),
    "fr": Letters(("azertyuiop", "qsdfghjklm", "wxcvbn’-"), "éèêëàâîïôùûüçœæ", "é à"),
    "de": Letters(("qwertzuiop", "asdfghjklß", "yxcvbnm’"), "äöüßéè", "ä ö"),
    "it": Letters(_QWERTY, "àèéìíòóùú", "à è"),
    "pt": Letters(("qwertyuiop", "asdfghjklç", "zxcvbnm’"), "áâãàéêíóôõúç", "ã é"),
    "pl": Letters(_QWERTY, "ąćęłńóśźż", "ą ę"),
    "ht": Letters(_QWERTY, "èéòàñ", "è ò"),
    "tl": Letters(_QWERTY, "ñáéíóú", "ñ á"),
    "vi": Letters(_QWERTY, "ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủ", "ă đ"),
    "ru": Letters(("йцукенгшщзх", "фывапролджэ", "ячсмитьбю"), "ёъ", "ё ъ"),
    "uk": Letters(("йцукенгшщзх", "фівапролджє", "ячсмитьбю"), "ґї’", "ґ ї"),
}


def letters_for(language: str) -> Letters:
    """The letters of `language` ("es", "es-MX"), those of English where there are none of its own."""
    return LETTERS.get(language.split("-")[0].lower(), LETTERS["en"])


def accent_rows(letters: Letters) -> tuple[str, str, str]:
    """The accents in three rows of at most ten."""
    rest = letters.accents
    return rest[:10], rest[10:20], rest[20:28]

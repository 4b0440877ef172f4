"""Names of articles and languages: how they are read from paths, compared and shown.

Works on text alone; touches no file.
"""

from __future__ import annotations

import re
import unicodedata

from reader.roots import inside

# ISO 639-1, and the longer codes that clinics meet. A first-level folder with another name is just a folder.
_LANGUAGES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el "
    "en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu "
    "ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na "
    "nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so "
    "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
    "ase ceb chr chk cmn fil haw hmn hsn ilo kar kea mah mam nan pdc pon prs quc sma smo swb ton yue".split()
)
_LANGUAGE_NAMES = {
    "english": "en", "ingles": "en", "spanish": "es", "espanol": "es", "castellano": "es", "french": "fr",
    "francais": "fr", "german": "de", "deutsch": "de", "portuguese": "pt", "portugues": "pt", "italian": "it",
    "italiano": "it", "chinese": "zh", "arabic": "ar", "russian": "ru", "vietnamese": "vi", "tagalog": "tl",
    "korean": "ko", "japanese": "ja", "polish": "pl", "ukrainian": "uk", "somali": "so", "haitian creole": "ht",
    "hmong": "hmn", "farsi": "fa", "persian": "fa", "hindi": "hi", "turkish": "tr", "dutch": "nl", "hebrew": "he",
}
_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:md|markdown)\Z", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_PLAIN_MARKS = {
    **dict.fromkeys(map(ord, "‘’ʼ‚′"), "'"), **dict.fromkeys(map(ord, "“”„«»"), '"'),
    **dict.fromkeys(map(ord, "–—‑−"), "-"), **dict.fromkeys(map(ord, "\u00ad\u200b")),
}


def fold(text: str) -> str:
    """The form in which names are compared: composed letters, no case."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def search_key(text: str) -> str:
    """The form in which words are looked for: no case, no accents, plain marks, one space between words."""
    if not text.isascii():
        text = text.translate(_PLAIN_MARKS)
        text = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.casefold().split())


def is_article_name(name: str) -> bool:
    """Whether a file name ends like that of an article."""
    return _ENDING.search(name) is not None


def without_ending(name: str) -> str:
    """`sleep.md` → `sleep`; other names stay."""
    return _ENDING.sub("", name)


def article_id(ref: str) -> str:
    """The id of the article in the file `ref`: its name without ending, in composed letters, nothing unseen in it."""
    name = without_ending(ref.rsplit("/", 1)[-1])
    return _UNSEEN.sub("-", unicodedata.normalize("NFC", name)).strip() or "-"


def readable(name: str) -> str:
    """A title made of a file name: `sleep-and_nightmares.md` → `Sleep and nightmares`."""
    words = " ".join(re.split(r"[-_\s]+", article_id(name))).strip()
    return words[:1].upper() + words[1:] if words else article_id(name)


def shown(path: str) -> str:
    """A path fit to be read by people and stored: nothing undecodable, nothing unseen in it."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", path)


def language_tag(text: str) -> str:
    """`EN`, `pt_br`, `Español` → `en`, `pt-BR`, `es`. Empty when it is no language that we know."""
    text = text.strip()
    match = _TAG.fullmatch(text)
    if match and match[1].lower() in _LANGUAGES:
        parts = [match[1].lower()]
        if match[2]:
            parts.append(match[2].title())
        if match[3]:
            parts.append(match[3].upper())
        return "-".join(parts)
    return _LANGUAGE_NAMES.get(search_key(text), "")


def folder_language(ref: str) -> str:
    """The language that the first folder of a path names. Empty when there is none."""
    first, slash, _ = inside(ref).partition("/")
    return language_tag(first) if slash and _TAG.fullmatch(first) else ""


def language_chain(language: str, default: str = "en") -> tuple[str, ...]:
    """Languages to look in, best first: `es-MX` → `es-MX`, `es`, the default, `en`."""
    chain = [language]
    while "-" in language:
        language = language.rpartition("-")[0]
        chain.append(language)
    chain += [default, default.partition("-")[0], "en"]
    return tuple(dict.fromkeys(tag for tag in chain if tag))

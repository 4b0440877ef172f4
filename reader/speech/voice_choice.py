"""Which of a computer's voices reads an article: the one that was chosen, else the best for its language.

Plain names in and out; asks no engine.
"""

from __future__ import annotations

from collections.abc import Iterable

# Where a language is spoken in many countries, the one whose voice most readers of a clinic in the U.S. know.
_USUAL = {"en": ("US", "GB"), "es": ("US", "MX", "419", "ES"), "fr": ("FR", "CA"), "pt": ("BR", "PT"),
          "zh": ("CN", "TW"), "de": ("DE",), "ar": ("SA", "EG"), "nb": ("NO",)}
# How voices name a country. Engines put neighbors under one locale: the first of "en_US" may be a Caribbean one.
_COUNTRIES = {"US": ("america", "united states", "u.s."), "GB": ("great britain", "united kingdom"),
              "MX": ("mexic",), "419": ("latin america",), "ES": ("spain", "españa", "castil"),
              "FR": ("france",), "CA": ("canad",), "BR": ("brazil", "brasil"), "PT": ("portugal",),
              "DE": ("germany", "deutschland")}
_MOST_OFFERED = 12


def best_locale(language: str, locales: Iterable[str]) -> str:
    """The one of `locales` ("en_US", "es-419" …) that speaks `language` best; "" when none does."""
    wanted = _parts(language)
    found = sorted((name for name in locales if _parts(name)[0] == wanted[0]), key=lambda name: (
        _parts(name)[1] != wanted[1] if wanted[1] else False, _rank(wanted[0], _parts(name)[1]), name))
    return found[0] if found else ""


def best_voice(chosen: str, voices: Iterable[str], locale: str = "") -> str:
    """The name of the voice to use: `chosen` where it is there, else the first that is offered; "" when there is
    none."""
    there = list(voices)
    if chosen in there:
        return chosen
    return next(iter(offered(there, locale)), "")


def offered(voices: Iterable[str], locale: str = "") -> tuple[str, ...]:
    """The voices that a person may choose among: without the variants ("English+croak") that engines make of one, those
    first that name the country of `locale`, the plainest of them before others."""
    there = list(dict.fromkeys(voices))
    plain = [name for name in there if "+" not in name] or there
    country = _COUNTRIES.get(_parts(locale)[1], ())

    def distance(name: str) -> tuple[bool, int]:
        names_it = any(words in name.casefold() for words in country)
        return not names_it, len(name) if names_it else 0

    return tuple(sorted(plain, key=distance)[:_MOST_OFFERED])


def chosen_voices(setting: str) -> dict[str, str]:
    """ "en=Anna; es=Luz" → the name of the voice for each language. What is not written so is left out."""
    pairs = (part.partition("=") for part in setting.split(";"))
    return {language.strip().lower(): name.strip() for language, is_there, name in pairs
            if is_there and language.strip() and name.strip()}


def with_voice(setting: str, language: str, name: str) -> str:
    """The setting with another voice for a language; "" as `name` takes it out."""
    chosen = chosen_voices(setting)
    base = language.partition("-")[0].lower()
    chosen.pop(base, None)
    if name and ";" not in name:
        chosen[base] = name
    return "; ".join(f"{language}={voice}" for language, voice in sorted(chosen.items()))


def _parts(name: str) -> tuple[str, str]:
    first, *rest = name.replace("_", "-").split("-")
    return first.lower(), rest[-1].upper() if rest else ""


def _rank(language: str, country: str) -> int:
    usual = _USUAL.get(language, ())
    return usual.index(country) if country in usual else len(usual)

"""Words on a page → words to say: addresses by the name of their site, ranges, phone numbers, words of the lists."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from .phrases import phrase
from .pronunciation import Pronunciations

_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"'“”]+[^\s<>\"'“”.,;:)\]]", re.IGNORECASE)
_MAIL = re.compile(r"\b([\w.+-]{1,64})@([\w-]{1,64}(?:\.[\w-]{1,64}){1,6})")
_RANGE = re.compile(r"(?<![\w\N{EN DASH}-])(\d[\d.,]*)\s?\N{EN DASH}\s?(\d[\d.,]*\d|\d)(?![\w\N{EN DASH}-])")
_PHONE = re.compile(r"(?<![\w-])\+?(?:\d{1,2}[- .])?\(?\d{3}\)?[- .]\d{3}[- .]\d{4}(?![\w-])")
_SIGNS = str.maketrans({"→": ", ", "•": ", ", "·": ", ", "\N{EM DASH}": ", ", "|": ", ", "_": " ", "*": " ", "#": " ",
                        "\u00ad": "", "\u200b": "", "\u2060": "", "\u00a0": " ", "\u202f": " "})
_TWICE = re.compile(r"(?:\s*,){2,}|\s+,")


def spoken(words: str, language: str, said: Pronunciations) -> str:
    """`words` of a page, in `language`, as a voice should be given them. Empty when there is nothing to say."""
    text = _WEB.sub(_site, words)
    text = _MAIL.sub(lambda found: f"{found[1]}{phrase('at', language)}{found[2]}", text)
    text = _PHONE.sub(_phone, text)
    text = _RANGE.sub(lambda found: phrase("range", language).format(first=found[1], last=found[2]), text)
    text = said.said(text, language)
    text = _TWICE.sub(",", " ".join(text.translate(_SIGNS).split())).strip(" ,")
    return text if re.search(r"\w", text) else ""


def _site(found: re.Match[str]) -> str:
    """Only the site is said: nobody keeps a long address in mind."""
    address = found[0] if "//" in found[0] else f"//{found[0]}"
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    return host.removeprefix("www.") or ""


def _phone(found: re.Match[str]) -> str:
    """Digit by digit, a small pause between the groups."""
    return ", ".join(" ".join(group) for group in re.findall(r"\d+", found[0]))

"""The header of an article's file → metadata, and a `Problem` for every doubtful thing in it.

Reads `key: value` lines and lists, all of them text: this is not YAML, so nothing a person types can break it.
Opens no file and knows nothing of the body but where it begins.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.model import Problem, Severity

from . import dates, limits
from .names import language_tag, search_key, without_ending

_TEXTS = ("title", "summary", "category", "language", "reviewed_by", "author", "image", "image_alt", "content_note",
          "web", "id")
_DATES = ("updated", "reviewed", "review_by")
_LISTS = ("tags", "sources", "related", "keywords", "formerly")
_SWITCHES = ("draft", "featured", "glossary")
KEYS = _TEXTS + _DATES + _LISTS + _SWITCHES + ("order",)

_OTHER_NAMES = {
    "heading": "title", "name": "title", "titulo": "title", "titre": "title", "titel": "title",
    "description": "summary", "subtitle": "summary", "intro": "summary", "abstract": "summary", "excerpt": "summary",
    "resumen": "summary", "descripcion": "summary", "resume": "summary", "resumo": "summary",
    "zusammenfassung": "summary", "deck": "summary", "teaser": "summary",
    "categories": "category", "topic": "category", "section": "category", "categoria": "category", "tema": "category",
    "categorie": "category", "kategorie": "category", "thema": "category",
    "tag": "tags", "etiquetas": "tags", "labels": "tags", "schlagworte": "tags",
    "lang": "language", "idioma": "language", "langue": "language", "sprache": "language", "lingua": "language",
    "date": "updated", "last_updated": "updated", "modified": "updated", "updated_on": "updated", "fecha": "updated",
    "actualizado": "updated", "data": "updated", "datum": "updated", "published": "updated", "lastmod": "updated",
    "checked": "reviewed", "reviewed_on": "reviewed", "last_reviewed": "reviewed", "revisado": "reviewed",
    "reviewer": "reviewed_by", "checked_by": "reviewed_by", "revisado_por": "reviewed_by",
    "next_review": "review_by", "check_by": "review_by", "review_date": "review_by", "expires": "review_by",
    "proxima_revision": "review_by", "revisar_antes_de": "review_by", "review_due": "review_by",
    "authors": "author", "by": "author", "written_by": "author", "autor": "author", "autora": "author",
    "auteur": "author", "verfasser": "author",
    "picture": "image", "photo": "image", "cover": "image", "imagen": "image", "foto": "image", "imagem": "image",
    "bild": "image", "img": "image",
    "alt": "image_alt", "image_text": "image_alt", "picture_alt": "image_alt", "texto_alternativo": "image_alt",
    "image_description": "image_alt",
    "source": "sources", "references": "sources", "fuentes": "sources", "fuente": "sources", "quellen": "sources",
    "fontes": "sources", "bibliography": "sources",
    "see_also": "related", "related_articles": "related", "relacionados": "related", "ver_tambien": "related",
    "keyword": "keywords", "palabras_clave": "keywords", "synonyms": "keywords", "search_words": "keywords",
    "note": "content_note", "content_warning": "content_note", "trigger_warning": "content_note",
    "advertencia": "content_note", "aviso": "content_note",
    "hidden": "draft", "borrador": "draft", "unfinished": "draft", "rascunho": "draft", "entwurf": "draft",
    "weight": "order", "position": "order", "orden": "order", "sort": "order", "ordem": "order",
    "highlight": "featured", "start_here": "featured", "destacado": "featured", "favorite": "featured",
    "glosario": "glossary", "glossar": "glossary", "glossaire": "glossary", "glossario": "glossary",
    "formerly_known_as": "formerly", "former_name": "formerly", "former_names": "formerly", "old_name": "formerly",
    "old_names": "formerly", "renamed_from": "formerly", "aliases": "formerly", "alias": "formerly",
    "redirect_from": "formerly", "antes": "formerly", "nombre_anterior": "formerly", "anteriormente": "formerly",
    "url": "web", "link": "web", "website": "web", "permalink": "web", "enlace": "web",
}
_YES = frozenset("yes y true 1 on x ja si oui sim verdadero vrai wahr".split())
_NO = frozenset("no n false 0 off nein non nao falso faux falsch".split())
# What people write where the name of the one who checked an article would stand, when nobody has (as `search_key`).
_NOBODY = frozenset(
    "no none nobody never nil n/a na tba tbc tbd todo x xx xxx false nadie ninguno ninguna falta ninguem nenhum "
    "niemand personne aucun".split()) | {"", "no one", "n. a", "no review"}
_NOT_YET = re.compile(
    r"(?:(?:has |was |is )?not (?:yet|(?:been )?(?:reviewed|checked|approved|read))|(?:no one|none|nobody) (?:yet|has)"
    r"|un(?:reviewed|checked)|pending|(?:a)?waiting|to be (?:reviewed|checked|confirmed|decided|done|announced|named)"
    r"|needs? (?:a )?review|(?:aun|todavia) (?:no|sin)|(?:nadie|ninguno) (?:aun|todavia)"
    r"|no (?:(?:ha sido|esta|fue) )?(?:revisad|aprobad)[oa]|sin (?:revisar|revision|revisor)|pendiente"
    r"|por (?:revisar|definir|confirmar)|en espera|ainda nao|pas encore|noch nicht|nicht gepruft|ausstehend)\b")

# Word processors turn three hyphens into a dash and a hyphen.
_FENCE = re.compile(r"\s*(?:-{3,}|\*{3,}|\+{3,}|[\u2013\u2014]-*|-[\u2013\u2014]|[\u2013\u2014]{2,})\s*")
_CLOSER = re.compile(r"\s*(?:-{3,}|\*{3,}|\+{3,}|\.{3}|\u2026|[\u2013\u2014]-*|-[\u2013\u2014]|[\u2013\u2014]{2,})\s*")
_KEY_LINE = re.compile(
    r"\s{0,3}(?:[*_\"'\u201c\u201d\u2018\u2019]{0,2})([^\W\d_][\w \-]{0,30}?)(?:[*_\"'\u201c\u201d\u2018\u2019]{0,2})"
    r"\s*[:\uff1a\ufe55\ua789]\s*(.*)", re.DOTALL)
_ITEM = re.compile(r"\s*[-*\u2022\u2013](?:\s+|\Z)(.*)", re.DOTALL)
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s+(.*)", re.DOTALL)
_QUOTES = {'"': '"', "'": "'", "\u201c": "\u201d", "\u201d": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb",
           "\u201e": "\u201c"}
_TAGS = re.compile(r"</?(?:b|i|em|strong|br|u|p|span|sup|sub|font|small|big|a|h[1-6]|div|code)\b[^<>]{0,300}>",
                   re.IGNORECASE)
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LONGEST = {"title": 300, "summary": 1000}


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says. Dates are ISO; what was not said is empty, `order` then is None.

    `reviewed_by` is a name only: “not yet reviewed” and its like are empty, so that no page claims a check.
    `lines` holds the line on which each thing stands, counted from 1.
    """

    title: str = ""
    summary: str = ""
    category: str = ""
    language: str = ""
    reviewed_by: str = ""
    author: str = ""
    image: str = ""
    image_alt: str = ""
    content_note: str = ""
    web: str = ""
    id: str = ""
    updated: str = ""
    reviewed: str = ""
    review_by: str = ""
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    draft: bool = False
    featured: bool = False
    glossary: bool = False
    order: int | None = None
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Split:
    """A file's text taken apart. `body_line` is the line, counted from 1, on which the body begins."""

    header: Header
    body: str
    body_line: int
    problems: tuple[Problem, ...]


def split(text: str, path: str) -> Split:
    """Take the header off `text` (which has `\\n` line ends). `path` is only named in the problems."""
    problems = _Problems(path)
    lines = text.split("\n")
    start, end, body = _find(lines, problems)
    header = _Reader(problems).read(lines[start:end], start + 1)
    while body < len(lines) and not lines[body].strip():
        body += 1
    return Split(header, "\n".join(lines[body:]), body + 1, tuple(problems.found))


class _Problems:
    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Problem] = []

    def note(self, line: int, code: str, sentence: str, advice: str) -> None:
        self.found.append(Problem(self.path, line, Severity.NOTE, "header." + code, sentence, advice))

    def warn(self, line: int, code: str, sentence: str, advice: str) -> None:
        self.found.append(Problem(self.path, line, Severity.WARNING, "header." + code, sentence, advice))


def _find(lines: list[str], problems: _Problems) -> tuple[int, int, int]:
    """First line of the header, the line after its last, the first of the body (counted from 0)."""
    first = 0
    while first < len(lines) and not lines[first].strip():
        first += 1
    if first == len(lines):
        return 0, 0, 0
    if _FENCE.fullmatch(lines[first]):
        inside = first + 1
        while inside < len(lines) and not lines[inside].strip():
            inside += 1
        if inside == len(lines):
            return 0, 0, first
        if _CLOSER.fullmatch(lines[inside]) and inside - first <= 2:
            return 0, 0, inside + 1  # an empty header
        if not _known_key(lines[inside]) and not _closed_by_keys(lines, inside):
            return 0, 0, first  # a rule at the top of the page
        return _until_closed(lines, first, inside, problems)
    known = 0
    while first + known < len(lines) and _known_key(lines[first + known], sure=True):
        known += 1
    if known >= 2 or (known and _known_key(lines[first], sure=True) == "title"):
        end = _end_of_keys(lines, first)
        body = end + 1 if end < len(lines) and _CLOSER.fullmatch(lines[end]) else end
        problems.note(first + 1, "no-dashes", "The header has no line of three hyphens above it.",
                      "Type --- on a line of its own above “" + lines[first].strip()[:40] + "”, and another --- below "
                      "the header’s last line.")
        return first, end, body
    return 0, 0, first


def _known_key(line: str, *, sure: bool = False) -> str:
    match = _KEY_LINE.fullmatch(line)
    if not match:
        return ""
    key, exact = _key(match[1])
    return key if key and (exact or not sure) else ""


def _closed_by_keys(lines: list[str], inside: int) -> bool:
    """Whether what begins with an unknown name or a remark is a header all the same: closed, nothing but header lines
    in it, and among them a name that we know, or two in small letters."""
    known = small = 0
    for number in range(inside, min(len(lines), inside + 60)):
        line = lines[number]
        if _CLOSER.fullmatch(line):
            return known > 0 or small > 1
        match = _KEY_LINE.fullmatch(line)
        if match and line[0] not in " \t":
            known += bool(_known_key(line, sure=True))
            small += match[1].islower() and " " not in match[1]
        elif line.strip() and not (_ITEM.fullmatch(line) or line[0] in " \t#"):
            return False
    return False


def _until_closed(lines: list[str], first: int, inside: int, problems: _Problems) -> tuple[int, int, int]:
    last = min(len(lines), first + limits.HEADER_LINES)
    after_blank = False
    for number in range(inside, last):
        line = lines[number]
        if _CLOSER.fullmatch(line):
            if not line.strip().startswith("---"):
                problems.note(number + 1, "odd-closing", f"The header ends with “{line.strip()}”.",
                              "Type --- there: three hyphens on a line of their own.")
            return inside, number, number + 1
        if not line.strip():
            after_blank = True
            continue
        header_like = _KEY_LINE.fullmatch(line) or _ITEM.fullmatch(line) or line[0] in " \t"
        heading = re.match(r"#{1,6}\s", line) and (after_blank or not _closer_near(lines, number))
        if heading or (after_blank and not _known_key(line) and not _closer_near(lines, number)) or (
                not header_like and after_blank):
            break
        after_blank = False
    end = _end_of_keys(lines, inside)
    problems.warn(first + 1, "unclosed", "The header has a first line of hyphens but no last one.",
                  "Type --- on a line of its own where the header ends, after line "
                  f"{end or 1}.")
    return inside, end, end


def _closer_near(lines: list[str], number: int) -> bool:
    """Whether the header is closed soon, with nothing but header lines on the way."""
    for line in lines[number + 1:number + 40]:
        if _CLOSER.fullmatch(line):
            return True
        if line.strip() and not (_KEY_LINE.fullmatch(line) or _ITEM.fullmatch(line) or line[0] in " \t"):
            return False
    return False


def _end_of_keys(lines: list[str], first: int) -> int:
    """The line after the last one that belongs to a header which nobody closed."""
    end = number = first
    in_list = False
    while number < min(len(lines), first + limits.HEADER_LINES):
        line = lines[number]
        key = _known_key(line)
        if key or (_KEY_LINE.fullmatch(line) and number == end and _KEY_LINE.fullmatch(line)[1].count(" ") == 0):
            in_list = not _KEY_LINE.fullmatch(line)[2].strip()
            end = number + 1
        elif line.strip():
            goes_on = line[0] in " \t" or (in_list and _ITEM.fullmatch(line))
            if not goes_on or number != end or end == first:
                break
            end = number + 1
        elif number > end:
            break
        number += 1
    return end


def _key(written: str) -> tuple[str, bool]:
    """The key that was meant, and whether it was written in a way that leaves no doubt."""
    name = re.sub(r"[\s\-_]+", "_", search_key(written)).strip("_")
    if name in KEYS:
        return name, True
    if name in _OTHER_NAMES:
        return _OTHER_NAMES[name], True
    joined = name.replace("_", "")
    for key in KEYS:
        if joined == key.replace("_", ""):
            return key, True
    if len(name) >= 4:
        near = difflib.get_close_matches(name, KEYS, 1, 0.8)
        if near:
            return near[0], False
    return "", False


class _Reader:
    """Turns header lines into a `Header`."""

    def __init__(self, problems: _Problems) -> None:
        self.problems = problems
        self.values: dict[str, list[str]] = {}
        self.itemized: set[str] = set()
        self.lines: dict[str, int] = {}

    def read(self, lines: list[str], first_line: int) -> Header:
        self._collect(lines, first_line)
        found: dict[str, object] = {}
        for key, parts in self.values.items():
            line = self.lines[key]
            if key in _LISTS:
                found[key] = self._list(key, parts)
            elif key in _DATES:
                found[key] = self._date(key, " ".join(parts), line)
            elif key in _SWITCHES:
                found[key] = self._switch(key, " ".join(parts), line)
            elif key == "order":
                found[key] = self._order(" ".join(parts), line)
            else:
                found[key] = self._text(key, parts, line)
        return Header(**found, lines=dict(self.lines))

    def _collect(self, lines: list[str], first_line: int) -> None:
        key = ""
        for number, line in enumerate(lines, first_line):
            bare = line.strip()
            if not bare or (bare.startswith("#") and not line[0].isspace()):
                continue
            match = _KEY_LINE.fullmatch(line)
            item = _ITEM.fullmatch(line)
            name, exact = _key(match[1]) if match else ("", False)
            indented = line[0] in " \t"
            if match and (name or not (indented and key)) and not (item and key in _LISTS):
                key = self._start(match, name, exact, number)
            elif not key:
                if not match:
                    self.problems.warn(number, "no-key", f"“{bare[:60]}” has no name before it.",
                                       "Type a name and a colon first, for example “summary: ”.")
            elif key == "?":
                continue
            elif item or (key in _LISTS and _NUMBERED.fullmatch(line)):
                self.values[key].append(_unquote((item or _NUMBERED.fullmatch(line))[1]))
                self.itemized.add(key)
            elif key in self.itemized and self.values[key]:
                self.values[key][-1] += " " + bare
            else:
                self.values[key].append(bare)

    def _start(self, match: re.Match[str], name: str, exact: bool, number: int) -> str:
        written, value = match[1].strip(), match[2].strip()
        if not name:
            self.problems.note(number, "unknown", f"“{written}” is not a name that the header knows.",
                               "It was left out. The names are: " + ", ".join(KEYS) + ".")
            return "?"
        if not exact:
            self.problems.note(number, "misspelled", f"“{written}” was read as “{name}”.", f"Type “{name}:” instead.")
        if name in self.values and any(self.values[name]):
            self.problems.warn(number, "twice", f"“{name}” is written twice; this last one was taken.",
                               f"Remove the one on line {self.lines[name]}.")
        if value in (">", "|", ">-", "|-", ">+", "|+"):
            value = ""
        self.values[name] = [value] if value else []
        self.itemized.discard(name)
        self.lines[name] = number
        return name

    def _text(self, key: str, parts: list[str], line: int) -> str:
        text = _unquote(" ".join(parts))
        if len(text) > 1 and text[0] == "[" and text[-1] == "]" and "](" not in text:
            text = text[1:-1].strip()
        clean = plain(text)
        if clean != text and _TAGS.search(text):
            self.problems.note(line, "html", f"The {_spoken(key)} is plain text; what stood in < > was left out.",
                               "Remove what stands between < and >.")
        longest = _LONGEST.get(key, 2000)
        if len(clean) > longest:
            self.problems.warn(line, "too-long", f"The {_spoken(key)} is longer than {longest} characters and was cut.",
                               "Make it one or two short sentences.")
            clean = clean[:longest].rsplit(" ", 1)[0] + "\u2026"
        if key == "language" and clean:
            tag = language_tag(clean)
            if not tag:
                self.problems.warn(line, "language", f"“{clean[:40]}” is not a language that is known here.",
                                   "Type a short code, for example en or es.")
            return tag
        if key == "reviewed_by" and _is_nobody(clean):
            return ""
        if key == "web" and clean:
            if re.match(r"www\.", clean, re.IGNORECASE):
                clean = "https://" + clean
            if not re.fullmatch(r"https?://[^\s<>\"]+", clean, re.IGNORECASE):
                self.problems.warn(line, "web", f"“{clean[:60]}” is not an address on the web.",
                                   "Type the whole address, beginning with https://.")
                return ""
        return clean

    def _list(self, key: str, parts: list[str]) -> tuple[str, ...]:
        items: list[str] = []
        if key in self.itemized:
            items = parts
        else:
            text = " ".join(parts).strip()
            bracketed = text.startswith("[") and text.endswith("]") and "](" not in text
            if bracketed:
                text = text[1:-1]
            items = parts if key == "sources" and not bracketed else _split_list(text)
        clean = [plain(_unquote(item))[:2000] for item in items]
        if key in ("related", "formerly"):
            clean = [without_ending(re.split(r"[/\\]", item)[-1]) for item in clean]
        return tuple(dict.fromkeys(item for item in clean if item))[:200]

    def _date(self, key: str, text: str, line: int) -> str:
        text = _unquote(text)
        if not text or (key == "reviewed" and _is_nobody(text)):
            return ""
        date = dates.understand(text)
        if not date:
            self.problems.warn(line, "date", f"“{text[:40]}” after “{key}” is not a date that can mean one day only.",
                               "Type year-month-day, for example 2026-03-14, or 2026-03.")
        return date

    def _switch(self, key: str, text: str, line: int) -> bool:
        word = search_key(_unquote(text)).strip(".! ")
        if word in _YES:
            return True
        if word in _NO or not word:
            return False
        self.problems.warn(line, "yes-or-no", f"“{text[:40]}” after “{key}” is neither yes nor no.",
                           f"Type “{key}: yes” or “{key}: no”.")
        return key == "draft"  # who writes “draft: almost” is not ready to publish

    def _order(self, text: str, line: int) -> int | None:
        text = _unquote(text)
        if not text:
            return None
        match = re.fullmatch(r"#?([+-]?\d{1,6})(?:[.,]0*)?(?:st|nd|rd|th|\.|º)?", text)
        if match:
            return int(match[1])
        self.problems.warn(line, "order", f"“{text[:40]}” after “order” is not a whole number.",
                           "Type a number, for example “order: 3”.")
        return None


def plain(text: str) -> str:
    """One line of plain text: tags, marks of emphasis around words and unseen marks of direction are taken out."""
    if "<" in text:
        text = _TAGS.sub("", text)
    text = re.sub(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1", r"\2", text)
    text = re.sub(r"(?<![\w*])\*(?=[^\s*])([^*]{1,400}?)(?<=\S)\*(?![\w*])", r"\1", text)
    return " ".join(_BIDI.sub("", text).split())


def _is_nobody(text: str) -> bool:
    words = re.sub(r"^[\W_]+|[\W_]+$", "", search_key(text))
    return words in _NOBODY or _NOT_YET.match(words) is not None


def _unquote(text: str) -> str:
    text = text.strip().rstrip(",") if text.strip()[-2:] in ('",', "',", "\u201d,") else text.strip()
    if len(text) >= 2 and _QUOTES.get(text[0]) == text[-1] and text.count(text[-1]) <= 2:
        return text[1:-1].strip()
    return text


def _split_list(text: str) -> list[str]:
    """Split at commas and semicolons that do not stand inside quotes."""
    items, start, closing = [], 0, ""
    for place, letter in enumerate(text):
        if closing:
            if letter == closing:
                closing = ""
        elif letter in '"\u201c\u00ab' and not text[start:place].strip():
            closing = _QUOTES[letter]
        elif letter in ",;\uff0c\u3001":
            items.append(text[start:place])
            start = place + 1
    items.append(text[start:])
    return items


def _spoken(key: str) -> str:
    return key.replace("_", " ")

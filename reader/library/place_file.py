"""`library.toml`, the staff's one file about the place → names, topics and help lines in each language.

Reads text that it is given; opens nothing. A mistake in the file costs only the line it is in: everything else is
used, and a `Problem` says where to look. What cannot be read at all raises `PlaceFileBroken`.

The file in the staff's own folder is put on top of that of the library below it. What it says counts, what it leaves
out stays: each line of [place]; each [[category]] by its id, line by line, new ones after the others; each [[country]]
by its code. Only [help] counts as a whole: the numbers of two places are never mixed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model import Category, CountryHelp, Help, HelpLine, Place, Problem, Severity

from .dates import understand
from .names import language_chain, language_tag, search_key
from .phrases import phrase

COLORS = ("sea", "sand", "leaf", "coral", "ochre", "night")
ICONS = ("phone", "message", "danger")

_TOP = ("place", "category", "help", "country", "synonyms", "glossary", "kiosk")
_PLACE = ("name", "greeting", "tagline", "language", "web")
_CATEGORY = ("id", "title", "color", "picture", "summary")
_HELP = ("title", "intro", "country", "code", "checked", "expect_title", "expect", "line")
_LINE = ("label", "number", "detail", "icon")
_COUNTRY = ("code", "name", "checked", "source", "line")
_COUNTRY_LINE = ("name", "number", "text", "hours", "languages", "source")
_WEB = re.compile(r"https?://[^\s<>\"{}/]+(?:/(?:[^\s<>\"{}]|\{id\}|\{language\})*)?", re.IGNORECASE)

# Used only while there is no library.toml: a library without help lines says nothing on its own.
_DEFAULT_HELP = {
    "title": {"en": "You can talk to someone now.", "es": "Puede hablar con alguien ahora."},
    "intro": {"en": "It is free, and you do not need to be sure that it is serious.",
              "es": "Es gratis, y no necesita estar seguro de que sea grave."},
    "country": {"en": "the United States", "es": "los Estados Unidos"},
    "line": [
        {"label": {"en": "Call or text, day or night", "es": "Llame o mande un mensaje, de día o de noche"},
         "number": "988",
         "detail": {"en": "Suicide and Crisis Lifeline.", "es": "Línea de Prevención del Suicidio y Crisis."},
         "icon": "phone"},
        {"label": {"en": "If someone is in danger right now", "es": "Si alguien está en peligro ahora mismo"},
         "number": "911",
         "detail": {"en": "Police, fire and ambulance.", "es": "Policía, bomberos y ambulancia."},
         "icon": "danger"},
    ],
}
_DEFAULT = {
    "place": {"name": "Reader", "greeting": {
        "en": "Take your time.", "es": "Tómese su tiempo.", "fr": "Prenez votre temps.",
        "de": "Lassen Sie sich Zeit.", "pt": "Leve o seu tempo."}},
    "help": _DEFAULT_HELP,
}


class PlaceFileBroken(Exception):
    """The file cannot be read at all. `problem` says where it breaks off."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class PlaceFile:
    """What the file says, checked. `place(language)` gives it in one language."""

    data: Mapping[str, object]
    problems: tuple[Problem, ...] = ()

    @property
    def language(self) -> str:
        """The language of articles that do not name theirs."""
        written = _table(self.data.get("place")).get("language")
        return language_tag(written) if isinstance(written, str) else ""

    def languages(self) -> tuple[str, ...]:
        """Every language that a text of the file is written in."""
        found: dict[str, None] = {}
        waiting: list[object] = [self.data]
        while waiting:
            value = waiting.pop()
            if isinstance(value, Mapping):
                tags = [language_tag(key) for key in value]
                if all(tags) and all(isinstance(text, str) for text in value.values()):
                    found.update(dict.fromkeys(tags))
                waiting.extend(value.values())
            elif isinstance(value, Sequence) and not isinstance(value, str):
                waiting.extend(value)
        return tuple(sorted(found))

    def place(self, language: str) -> Place:
        """The place in `language`; a text that is not there in it comes in the next best one."""
        chain = language_chain(language, self.language or "en")
        place, helping = _table(self.data.get("place")), _table(self.data.get("help"))
        categories = []
        for entry in _tables(self.data.get("category")):
            categories.append(Category(
                id=_string(entry.get("id")), title=_text(entry.get("title"), chain) or _string(entry.get("id")),
                summary=_text(entry.get("summary"), chain), color=_string(entry.get("color")) or "sea",
                picture=_string(entry.get("picture"))))
        lines = tuple(HelpLine(
            label=_text(line.get("label"), chain), number=_text(line.get("number"), chain),
            detail=_text(line.get("detail"), chain), icon=_string(line.get("icon")) or "phone")
            for line in _tables(helping.get("line")))
        greeting = place.get("greeting", _DEFAULT["place"]["greeting"])
        return Place(
            name=_text(place.get("name"), chain) or "Reader", greeting=_text(greeting, chain),
            tagline=_text(place.get("tagline"), chain), categories=tuple(categories),
            web=_text(place.get("web"), chain),
            help=Help(
                title=_text(helping.get("title"), chain), intro=_text(helping.get("intro"), chain), lines=lines,
                expect_title=_text(helping.get("expect_title"), chain), expect=_text(helping.get("expect"), chain),
                country=_text(helping.get("country"), chain), checked=_string(helping.get("checked")),
                elsewhere=self._elsewhere(_string(helping.get("code")), chain)))

    def _elsewhere(self, here: str, chain: Sequence[str]) -> tuple[CountryHelp, ...]:
        """The countries with a date of their check, without the one whose numbers stand first on the page."""
        found = []
        for country in _tables(self.data.get("country")):
            code, checked = _string(country.get("code")), _string(country.get("checked"))
            lines = tuple(filter(None, (_country_line(line, chain) for line in _tables(country.get("line")))))
            if checked and lines and code != here:
                found.append(CountryHelp(code, _text(country.get("name"), chain) or code, lines, checked))
        return tuple(found)

    def category_ids(self) -> dict[str, str]:
        """How articles may name a category (its id, or its title in any language, as search keys) → its id."""
        names: dict[str, str] = {}
        entries = _tables(self.data.get("category"))
        for entry in entries:
            names.setdefault(search_key(_string(entry.get("id"))), _string(entry.get("id")))
        for entry in entries:
            title = entry.get("title")
            for text in title.values() if isinstance(title, Mapping) else (title,):
                if isinstance(text, str) and text.strip():
                    names.setdefault(search_key(text), _string(entry.get("id")))
        return names


def default() -> PlaceFile:
    """What holds while there is no library.toml."""
    return PlaceFile(_DEFAULT)


def read(text: str, path: str = "library.toml", *, below: PlaceFile | None = None) -> PlaceFile:
    """What the file's text says, on top of what `below` says. Raises `PlaceFileBroken` when it is no TOML."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        match = re.search(r"line (\d+)", str(error))
        line = int(match[1]) if match else len(text.rstrip().split("\n"))
        raise PlaceFileBroken(Problem(
            path, line, Severity.ERROR, "place.broken",
            "This file cannot be read from here on, so names, topics and help lines stay as they were before.",
            "Look for a missing quotation mark, bracket or = in this line or the one above.")) from error
    check = _Check(text, path, is_whole=below is None)
    checked = check.checked(data)
    return PlaceFile(checked if below is None else _on_top(below.data, checked), tuple(check.problems))


def _on_top(below: Mapping[str, object], above: Mapping[str, object]) -> dict[str, object]:
    helping = _table(above.get("help"))
    return {
        "place": {**_table(below.get("place")), **_table(above.get("place"))},
        "category": _by_name("id", below, above, "category"),
        "help": dict(helping if helping.get("line") else _table(below.get("help"))),
        "country": _by_name("code", below, above, "country"),
    }


def _by_name(name: str, below: Mapping[str, object], above: Mapping[str, object], key: str) -> list[dict[str, object]]:
    found = {_string(entry.get(name)): dict(entry) for entry in _tables(below.get(key))}
    for entry in _tables(above.get(key)):
        found.setdefault(_string(entry.get(name)), {}).update(entry)
    return list(found.values())


class _Check:
    """Keeps what is right, says what is not. A file that is not whole may leave out what one below it has."""

    def __init__(self, text: str, path: str, *, is_whole: bool = True) -> None:
        self.is_whole = is_whole
        self.lines = text.split("\n")
        self.path = path
        self.problems: list[Problem] = []

    def checked(self, data: Mapping[str, object]) -> dict[str, object]:
        self._names(data, _TOP, "")
        result: dict[str, object] = {}
        place = self._one(data, "place")
        if place:
            self._names(place, _PLACE, "place")
            result["place"] = {key: self._words(key, place[key]) for key in _PLACE if key in place}
            written = place.get("language")
            if written is not None and not (isinstance(written, str) and language_tag(written)):
                self._warn("language", "language", "The language in [place] is not one that is known here.",
                           'Type a short code, for example language = "en".')
            if "web" in place:
                result["place"]["web"] = self._web(result["place"]["web"])
        result["category"] = self._categories(data)
        result["help"] = self._help(data)
        result["country"] = self._countries(data)
        return result

    def _web(self, written: str | dict[str, str]) -> str | dict[str, str]:
        """Where articles are on the web; what cannot be an address is left out."""
        if isinstance(written, dict):
            return {language: str(self._web(address)) for language, address in written.items()}
        if written and not _WEB.fullmatch(written):
            self._warn("web", "web", f"“{written[:60]}” is not an address on the web, so no leaflet gets a code for "
                       "phones.", 'Type the whole address, for example web = "https://example.org/{language}/{id}".')
            return ""
        return written

    def _categories(self, data: Mapping[str, object]) -> list[dict[str, object]]:
        kept: dict[str, dict[str, object]] = {}
        for entry in self._many(data, "category"):
            self._names(entry, _CATEGORY, "category")
            title = self._words("title", entry.get("title", ""))
            name = entry.get("id")
            if not isinstance(name, str) or not name.strip():
                first = title if isinstance(title, str) else next(iter(title.values()), "")
                name = re.sub(r"\W+", "-", search_key(first)).strip("-")
                if not name:
                    self._warn("[[category]]", "category",
                        "A category has neither an id nor a title, so it is left out.",
                               'Type id = "a-short-name" below [[category]].')
                    continue
                self._warn("[[category]]", "category", f"The category “{first}” has no id.", f'Type id = "{name}".')
            name = name.strip()
            if name in kept:
                self._warn(name, "category", f"Two categories have the id “{name}”; the first was taken.",
                           "Give the second one another id.", last=True)
                continue
            color = entry.get("color", "sea")
            if color not in COLORS:
                self._warn(str(color), "color", f"“{color}” is not a color of the library.",
                           "Choose one of: " + ", ".join(COLORS) + ".")
                color = "sea"
            topic = {"id": name, "title": title, "color": color,
                     "picture": entry["picture"] if isinstance(entry.get("picture"), str) else "",
                     "summary": self._words("summary", entry.get("summary", ""))}
            kept[name] = topic if self.is_whole else {key: topic[key] for key in topic if key == "id" or key in entry}
        return list(kept.values())

    def _help(self, data: Mapping[str, object]) -> dict[str, object]:
        helping = self._one(data, "help")
        if not helping and not self.is_whole:
            return {}
        if not helping:
            self._warn("", "help", "This file has no help lines, so the page “Help now” has no number to call.",
                       "Add a part that begins with [help] and a [[help.line]] with label and number.")
            return {}
        self._names(helping, _HELP, "help")
        result: dict[str, object] = {key: self._words(key, helping[key])
                                     for key in _HELP if key in helping and key not in ("line", "checked", "code")}
        result["code"] = str(helping.get("code", "")).strip().upper()
        checked = helping.get("checked")
        if checked is not None:
            date = understand(checked if isinstance(checked, str) else str(checked))
            if not date:
                self._warn("checked", "date", f"“{checked}” is not a date.", 'Type checked = "2026-11".')
            result["checked"] = date[:7]
        lines = []
        for line in self._many(helping, "line"):
            self._names(line, _LINE, "help.line")
            number = line.get("number", "")
            if isinstance(number, int) and not isinstance(number, bool):
                number = str(number)
            entry = {"label": self._words("label", line.get("label", "")), "number": self._words("number", number),
                     "detail": self._words("detail", line.get("detail", "")), "icon": line.get("icon", "phone")}
            if entry["icon"] not in ICONS:
                self._warn(str(entry["icon"]), "icon", f"“{entry['icon']}” is not a picture for a help line.",
                           "Choose one of: " + ", ".join(ICONS) + ".")
                entry["icon"] = "phone"
            if not entry["number"]:
                self._warn("[[help.line]]", "help", "A help line has no number, so it is left out.",
                           'Type number = "…" below [[help.line]].')
            else:
                lines.append(entry)
        if not lines:
            self._warn("[help]", "help", "There is no help line with a number.",
                       "Add [[help.line]] with label and number below [help].")
        result["line"] = lines
        return result

    def _countries(self, data: Mapping[str, object]) -> list[dict[str, object]]:
        found = []
        for country in self._many(data, "country"):
            self._names(country, _COUNTRY, "country")
            code, checked = str(country.get("code", "")).strip().upper(), str(country.get("checked", "")).strip()
            date = understand(checked) if checked else ""
            if checked and not date:
                self._warn(checked, "date", f"“{checked}” is not a date.", 'Type checked = "2026-11".')
            lines = []
            for line in self._many(country, "line"):
                self._names(line, _COUNTRY_LINE, "country.line")
                lines.append({key: self._words(key, line[key])
                              for key in ("name", "number", "text", "hours") if key in line})
            found.append({"code": code, "name": self._words("name", country.get("name", code)), "checked": date[:7],
                          "line": lines})
        return found

    def _words(self, key: str, value: object) -> str | dict[str, str]:
        """A text, or one text a language."""
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, Mapping):
            kept: dict[str, str] = {}
            for language, text in value.items():
                tag = language_tag(language)
                if not tag:
                    self._warn(language, "language", f"“{language}” in “{key}” is not a language that is known here.",
                               "Type a short code, for example en or es.")
                elif isinstance(text, str):
                    kept[tag] = text.strip()
                else:
                    self._warn(key, "text", f"“{key}” in “{language}” is not a text.",
                        "Put it between quotation marks.")
            return kept
        self._warn(key, "text", f"“{key}” is not a text.", "Put it between quotation marks.")
        return str(value) if isinstance(value, (int, float)) else ""

    def _names(self, table: Mapping[str, object], known: Sequence[str], where: str) -> None:
        for key in table:
            if key not in known:
                self._warn(key, "unknown",
                           f"“{key}” in [{where}] is not a name that this file knows; it was left out." if where
                           else f"“{key}” is not a name that this file knows; it was left out.",
                           "The names are: " + ", ".join(known) + ".", Severity.NOTE)

    def _one(self, data: Mapping[str, object], key: str) -> Mapping[str, object]:
        value = data.get(key, {})
        if isinstance(value, Mapping):
            return value
        self._warn(key, "shape", f"“{key}” must be a part of its own.", f"Type [{key}] on a line of its own above it.")
        return {}

    def _many(self, data: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
        value = data.get(key, [])
        if isinstance(value, Mapping):
            value = [value]  # [category] instead of [[category]]: there is only one, and it is meant
        if isinstance(value, list) and all(isinstance(entry, Mapping) for entry in value):
            return value[:200]
        self._warn(key, "shape", f"“{key}” must be a part of its own.",
            f"Type [[{key}]] on a line of its own above each.")
        return []

    def _warn(self, needle: str, code: str, sentence: str, advice: str, severity: Severity = Severity.WARNING, *,
              last: bool = False) -> None:
        lines = [number for number, text in enumerate(self.lines, 1) if needle and needle in text] or [0]
        line = lines[-1 if last else 0]
        self.problems.append(Problem(self.path, line, severity, "place." + code, sentence, advice))


def _country_line(line: Mapping[str, object], chain: Sequence[str]) -> HelpLine | None:
    """A line of another country: its number, or what to write to it, then its name and its hours."""
    number, text = _text(line.get("number"), chain), _text(line.get("text"), chain)
    if not number and not text:
        return None
    write = phrase("write_to", chain[0]).format(text=text) if text else ""
    detail = " \N{MIDDLE DOT} ".join(filter(None, (write if number else "", _text(line.get("hours"), chain))))
    return HelpLine(_text(line.get("name"), chain), number or write, detail, "phone" if number else "message")


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _tables(value: object) -> list[Mapping[str, object]]:
    return [entry for entry in value if isinstance(entry, Mapping)] if isinstance(value, Sequence) else []


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _text(value: object, chain: Sequence[str]) -> str:
    if isinstance(value, Mapping):
        for language in chain:
            if value.get(language):
                return str(value[language])
        return next((str(text) for text in value.values() if text), "")
    return _string(value)

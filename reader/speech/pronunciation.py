"""How words are said that voices get wrong: `pronunciation.toml`, ours and on top of it the clinic's own.

    [en]
    EMDR = "E M D R"
    "mg/kg" = "milligrams per kilogram"

A word in capitals is only meant in capitals; any other in every spelling. An empty text takes an entry of ours away.
A file with a slip in it is left out as a whole and said in one `Problem`; speech goes on without it. Never raises.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from reader.model import Problem, Severity
from reader.roots import STAFF, Roots
from reader.saying import piece

FILE = "pronunciation.toml"
_MOST_BYTES = 200_000
_MOST_ENTRIES = 2000     # in a language
_LONGEST_WORD, _LONGEST_SAYING = 80, 200
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?\Z")


class Pronunciations:
    """The words of one or two files. `said(text, language)` puts them into a text."""

    def __init__(self, entries: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self._entries = {language: dict(words) for language, words in (entries or {}).items()}
        self._patterns: dict[str, tuple[re.Pattern[str], dict[str, str]] | None] = {}

    def said(self, text: str, language: str) -> str:
        """`text` with its words as they are to be said in `language` ("es-MX" takes those of "es", too)."""
        found = self._patterns.get(language)
        if language not in self._patterns:
            found = self._patterns[language] = self._pattern(language)
        if found is None:
            return text
        pattern, known = found

        def say(word: re.Match[str]) -> str:
            told = known.get(word[0]) or known[word[0].casefold()]
            return f" {told}" if word.start() and text[word.start() - 1].isdigit() else told  # 50mg

        return pattern.sub(say, text)

    def _pattern(self, language: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
        words = {**self._entries.get(language.partition("-")[0].lower(), {}), **self._entries.get(language, {})}
        known = {(word if _is_short(word) else word.casefold()): said for word, said in words.items() if said.strip()}
        if not known:
            return None
        parts = []
        for word in sorted(known, key=len, reverse=True):
            before = r"(?<![\w.,])" if word[0].isdigit() else r"(?<![^\W\d_])"
            pattern = re.escape(word)
            parts.append(f"{before}{pattern if _is_short(word) else f'(?i:{pattern})'}(?![\\w])")
        return re.compile("|".join(parts)), known


def _is_short(word: str) -> bool:
    """Whether a word is letters read one by one, so that its capitals count."""
    return word.upper() == word and word.lower() != word


def load(content: Path | Roots, bundled: Path | None = None) -> tuple[Pronunciations, tuple[Problem, ...]]:
    """The words of the library's file with those of the staff's on top, and what is wrong with the files. `bundled` is
    the folder that came with Reader: its words hold below both, for a library without a file of its own."""
    roots = Roots.of(content)
    entries: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    folders = [("", bundled)] if bundled is not None and bundled != roots.content else []
    folders += [("", roots.content)] + ([(STAFF, roots.staff)] if roots.staff is not None else [])
    for prefix, folder in folders:
        found, wrong = read(folder / FILE, prefix + FILE)
        problems += wrong
        for language, words in found.items():
            entries.setdefault(language, {}).update(words)
    return Pronunciations(entries), tuple(problems)


def read(file: Path, ref: str = FILE) -> tuple[dict[str, dict[str, str]], list[Problem]]:
    """Words by language of one file; a file that is not there has none and nothing wrong with it."""
    try:
        if file.is_symlink() or not file.is_file():
            return {}, []
        with file.open("rb") as opened:
            raw = opened.read(_MOST_BYTES + 1)
        if len(raw) > _MOST_BYTES:
            return {}, [_broken(ref, 0, piece("it is too long"))]
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except OSError:
        return {}, [_broken(ref, 0, piece("it cannot be opened"))]
    except UnicodeDecodeError:
        return {}, [_broken(ref, 0, piece("it is not saved as UTF-8 text"))]
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        return {}, [_broken(ref, int(line[1]) if line else 0, piece("a line is not written as name = \"text\""))]
    entries: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for language, words in data.items():
        if not _LANGUAGE.match(language) or not isinstance(words, dict):
            problems.append(Problem(ref, 0, Severity.WARNING, "speech.shape",
                                    f"“{language[:40]}” is no language, so the voice leaves it out.",
                                    "Put each word below a line with its language, such as [en] or [es]."))
            continue
        entries[language] = dict(_usable(words.items(), ref, problems))
    return entries, problems


def _usable(words: Iterable[tuple[str, object]], ref: str, problems: list[Problem]) -> Iterable[tuple[str, str]]:
    for count, (word, said) in enumerate(words):
        if count >= _MOST_ENTRIES:
            problems.append(Problem(ref, 0, Severity.WARNING, "speech.shape",
                                    f"There are more than {_MOST_ENTRIES:,} words, so the voice leaves the rest out.",
                                    "Keep only words that the voice gets wrong."))
            return
        if not word.strip() or len(word) > _LONGEST_WORD or not isinstance(said, str) or len(said) > _LONGEST_SAYING:
            problems.append(Problem(ref, 0, Severity.WARNING, "speech.shape",
                                    f"The voice cannot use the line of “{word[:40]}”.",
                                    "Type the word, = and how it is said between quotation marks: EMDR = \"E M D R\"."))
        else:
            yield word.strip(), " ".join(said.split())


def _broken(ref: str, line: int, why: str) -> Problem:
    return Problem(ref, line, Severity.WARNING, "speech.broken",
                   f"This file is left out when articles are read aloud: {why}.",
                   "Type each word as EMDR = \"E M D R\", and save the file as UTF-8 text.")

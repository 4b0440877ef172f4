"""The words of a command line, taken apart: which command, which options, which names.

A table and one loop instead of argparse: options may stand before or after the command, and a typo gets an answer of
one sentence. What a value means is decided by whoever asked for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.errors import ReaderError

# Option → (what its value is, what it is for). No value: a flag. No words: not shown in the help.
OPTIONS: dict[str, tuple[str, str]] = {
    "--content": ("DIR", "read the articles in this folder instead of those that came with Reader"),
    "--staff-folder": ("DIR", "show the articles in this folder too, and its own where names are the same"),
    "--no-bundled": ("", "with a staff folder: leave out the articles that came with Reader"),
    "--data-dir": ("DIR", "keep settings and reading places in this folder"),
    "--cache-dir": ("DIR", "keep the catalogue, which can be made again, in this folder"),
    "--language": ("CODE", "language of the library, such as en or es"),
    "--theme": ("NAME", "system, light, sepia, dark or high-contrast"),
    "--text-size": ("PERCENT", "85 to 300"),
    "--kiosk": ("", "be a screen for a waiting room: full screen, reading only, nothing kept"),
    "--kiosk-file": ("FILE", "the kiosk's settings, unless it is kiosk.toml in the settings folder"),
    "--version": ("", "say which Reader this is"),
    "--help": ("", "show this help; after a command, the help of that command"),
    "--quit-after-paint": ("", ""),
}
# Command → (its names, what it does, its own options).
COMMANDS: dict[str, tuple[str, str, dict[str, tuple[str, str]]]] = {
    "list": ("", "show every article", {
        "--json": ("", "as JSON: an array of objects with id, language, title, category, minutes, path"),
    }),
    "index": ("", "bring the catalogue up to date, say what changed and which files have problems", {
        "--rebuild": ("", "forget the old catalogue and read every file again"),
    }),
    "preview": ("ARTICLE|FILE", "draw an article as readers see it, into a picture", {
        "--out": ("FILE.png", "the picture to write"),
        "--size": ("WIDTHxHEIGHT", "size of the window, 1280x800 unless told"),
        "--full-page": ("", "as tall as the whole page"),
    }),
    "print": ("ARTICLE…", "make leaflets in large type of articles, in a PDF file", {
        "--pdf": ("FILE.pdf", "the file to write; a folder gets one file an article"),
        "--paper": ("NAME", "A4 or Letter; unless told, the one of the settings or of this computer's country"),
        "--text": ("PERCENT", "100 to 200; 100 is already large print"),
        "--force": ("", "replace a file that is there"),
    }),
    "html": ("ARTICLE|FILE", "print the page that is shown, as HTML", {}),
    "search": ("WORDS…", "find articles, as the search in the window finds them", {
        "--limit": ("N", "at most so many articles, 10 unless told"),
        "--json": ("", "as JSON: an array of objects with article, language, title, section, anchor, snippet, score, "
                       "why"),
    }),
    "check": ("[DIR]", "say what to mend in a folder of articles; notes alone end with 0, all else with 1", {
        "--rule": ("NAMES", "only these rules, such as link or picture.no-alt, with commas between them"),
        "--notes": ("", "also what is good to know and needs no mending"),
        "--json": ("", "as JSON: an array of objects with file, line, rule, severity, message, fix, excerpt"),
    }),
    "new": ("TITLE", "write a new article from the template, as a draft, and print its path", {
        "--category": ("TOPIC", "the topic, by its id or title in library.toml"),
    }),
    "import": ("FILE…", "make drafts of Word files (.docx), web pages and plain text, and say what was lost", {
        "--category": ("TOPIC", "the topic, by its id or title in library.toml"),
    }),
    "pack": ("build|install|show|list|rollback|key…", "carry the articles to other computers in one signed file", {
        "--out": ("FILE", "build: the pack to write; key: where the private key goes"),
        "--key": ("FILE", "build: the private key to sign with, unless it is the one that reader pack key made"),
        "--name": ("TEXT", "build: what the pack is called, unless it is the name in library.toml"),
        "--number": ("N", "build: its version, unless it is one more than the last"),
        "--key-trusted": ("PUBLIC", "install: the clinic's public key, to be trusted from now on"),
        "--yes": ("", "install: ask nothing"),
        "--json": ("", "show, list: as JSON"),
    }),
    "health": ("", "say how Reader is on this computer, and change nothing; 1: see what it says", {
        "--json": ("", "as JSON: an object with well, checked, lines; each line has name, state (ok or look), "
                       "sentence, facts"),
    }),
    "pin": ("set", "set or change the staff PIN of this computer, as a kiosk needs it", {}),
    "kiosk": ("check|install", "check kiosk.toml and the PIN; make the files that make a computer a kiosk", {
        "--to": ("DIR", "install: write the files into this folder"),
        "--dry-run": ("", "install: only print them, as without --to"),
        "--user": ("NAME", "install: the user that the kiosk runs as, reader unless told"),
    }),
    "marks": ("list|export|import…",
              "what was saved: show it, export FILE.json, FILE.md or FILE.html, import FILE.json", {
        "--json": ("", "list: as JSON"),
        "--force": ("", "export: replace the file that is there"),
    }),
}
_ALIKE = 0.6
_ALIKE_IN_PART = 0.75
_SHORT = {"-h": "--help", "-V": "--version"}


class BadCommandLine(ReaderError):
    """Something was typed that the command line does not know."""

    usual_hint = 'See "reader --help".'


class Asked:
    """A command line taken apart. `command` "" opens the window."""

    __slots__ = ("command", "names", "values")

    def __init__(self, command: str, names: tuple[str, ...], values: dict[str, str]) -> None:
        self.command = command
        self.names = names    # what stands there without an option
        self.values = values  # option → its value; "" for a flag

    def has(self, option: str) -> bool:
        return option in self.values


def parse(words: list[str]) -> Asked:
    """Take the words after the program's name apart. Raises BadCommandLine."""
    command, names, values = "", [], {}
    rest = iter(words)
    only_names = False
    for word in rest:
        if only_names or not word.startswith("-") or word == "-":
            # Options may come before the command, so it is the first word that is none.
            if not names and not command and not only_names and word in COMMANDS:
                command = word
            else:
                names.append(word)
        elif word == "--":
            only_names = True
        else:
            option, equals, value = word.partition("=")
            option = _SHORT.get(option, option)
            takes = _find(option)
            if not takes[0]:
                if equals:
                    raise BadCommandLine(f'"{option}" takes no value.')
                values[option] = ""
            else:
                if not equals:
                    value = next(rest, "")
                if not value:
                    raise BadCommandLine(f'"{option}" needs a value: {takes[0]}.')
                values[option] = value
    _check(command, names, values)
    return Asked(command, tuple(names), values)


def _find(option: str) -> tuple[str, str]:
    if option in OPTIONS:
        return OPTIONS[option]
    for _, _, own in COMMANDS.values():
        if option in own:
            return own[option]
    known = [*OPTIONS, *(name for _, _, own in COMMANDS.values() for name in own)]
    raise BadCommandLine(f'There is no option "{shown(option)}".', did_you_mean(option, known))


def _check(command: str, names: list[str], values: dict[str, str]) -> None:
    """Whether the options belong to the command, and whether it has the names it needs."""
    if "--help" in values or "--version" in values:
        return
    own = COMMANDS[command][2] if command else {}
    for option in values:
        if option not in own and option not in OPTIONS:
            whose = next(name for name, (_, _, options) in COMMANDS.items() if option in options)
            raise BadCommandLine(f'"{option}" belongs to "reader {whose}".')
    takes = COMMANDS[command][0] if command else "ARTICLE"
    if takes and command and not names and not takes.startswith("["):
        what = "to know what to do" if command in ("pack", "marks", "kiosk", "pin") else (
            "a title" if takes == "TITLE" else "a file" if takes == "FILE…" else
            "words to look for" if takes == "WORDS…" else "the name of an article or of a file")
        raise BadCommandLine(f'"reader {command}" needs {what}.')
    if len(names) > bool(takes) and not takes.endswith("…"):
        one_too_many = names[bool(takes)]
        what = f'"reader {command}"' if command else "Reader"
        raise BadCommandLine(f'{what} does not know what to do with "{shown(one_too_many)}".')


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint with the one to three likeliest of `known`; "" when none is like `word`.

    A part of a name that is like it will do: `ketmine` is like `ketamine-and-ptsd`.
    """
    import difflib

    match = difflib.SequenceMatcher(autojunk=False)
    match.set_seq2(word.casefold()[:80])

    def likeness(text: str, least: float) -> float:
        match.set_seq1(text)
        # The two quick ones are upper bounds: most names are ruled out by their length.
        if match.real_quick_ratio() < least or match.quick_ratio() < least:
            return 0.0
        return match.ratio()

    found: list[tuple[float, str]] = []
    for name in dict.fromkeys(known):
        whole = name.casefold()
        parts = whole.strip("-").split("-")
        part = max(likeness(text, _ALIKE_IN_PART) for text in parts) if len(parts) > 1 and len(word) > 3 else 0.0
        score = max(likeness(whole, _ALIKE), part - 0.1 if part >= _ALIKE_IN_PART else 0.0)
        if score >= _ALIKE:
            found.append((score, name))
    found.sort(key=lambda one: (-one[0], one[1]))
    best = [f"“{name}”" for score, name in found[:3] if score > found[0][0] - 0.1]
    return f"Did you mean {' or '.join(best)}?" if best else ""


def shown(word: str) -> str:
    """What someone typed, fit for one line of a terminal."""
    line = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in word)
    return line if len(line) <= 80 else line[:79] + "…"

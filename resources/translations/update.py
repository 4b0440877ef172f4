"""Brings the translations up to date with the code, and compiles them: `python resources/translations/update.py`.

    python resources/translations/update.py           collect what is said, merge it into every reader_*.ts, compile
    python resources/translations/update.py fr        the same, and begin a translation into French: reader_fr.ts
    python resources/translations/update.py --check   change nothing; say what is out of date (exit code 1)

Two kinds of texts are collected. What the window says stands in the code as `translate("Reader", "…")` or, in tables,
as `QT_TRANSLATE_NOOP("Reader", "…")`. What the core says (it knows no Qt) are its English sentences themselves, with
what is filled in as `{name}`, and the pieces of sentences that it marks with `piece("…")`; those are in the context
"Core", and `core.json` lists them for `reader.ui.sentences`, which says them in another language.

Qt's own lupdate reads no Python that has f-strings or plurals well. So this reads the code with `ast` and hands lupdate
a C++ file, which it knows best; lupdate merges, keeps a translator's work and knows every language's plural forms.
"""

from __future__ import annotations

import ast
import itertools
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
READER = HERE.parent.parent / "reader"
WINDOW = ("ui", "app.py")
CORE = ("library", "staff", "marks", "search", "speech", "kiosk", "services", "errors.py", "settings.py", "paths.py",
        "roots.py", "reports.py", "atomic_file.py", "kept.py", "ui/marks_files.py", "ui/staff_desk.py",
        "ui/staff_making.py")
# Said on a terminal only, in an article's own language, or in words of the person's own choice.
NOT_SAID = ("library/phrases.py", "speech/phrases.py", "library/readability.py", "library/dialect",
            "library/catalogue_schema.py", "staff/report.py", "marks/printed_page.py")
KEYS = ("Ctrl", "Shift")  # Qt's own words for them are longer than what stands on keyboards
FEWEST_LETTERS = 6  # a sentence of fewer letters beside its places would fit texts that it does not mean
_SENTENCE = re.compile(r"\s?(?:[A-Z]|[“{][^ ]).*\s.*[.?!…]\s?", re.DOTALL)
_SAYS = ("translate", "QT_TRANSLATE_NOOP")
_PIECES = ("LimitReached", "BadEntry", "NoPicture")  # exceptions whose text is filled into a sentence
_NOTICED = ("lost", "note")             # `Noticed` makes one sentence of two pieces, and says where
_NOT_FOR_PEOPLE = re.compile(r"\b(SELECT|UPDATE|INSERT|DELETE|WHERE|PRAGMA|CREATE)\b|</?\w+[ >]|^\W+$")
# Whole sentences that are filled in before or after another one.
_BESIDE = re.compile(r"^\{\w+\} (?=[A-Z])|(?<=[.?!]) ?\{\w+\}$")
_CODED = re.compile(r"[a-z]+\.[a-z-]+\|")  # a rule, a sentence and an advice in one text
_EMPTY = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}"></TS>\n'
# Calls whose texts are for the log or for whoever wrote the code.
_LOGS = re.compile(r"log|warning|info|debug|exception|\w*(?<!Reader)Error|compile|execute|Exit")


Said = tuple[str, str, bool]  # a text, what tells it from the same text elsewhere ("" mostly), whether it has plurals


def window_texts() -> dict[Said, str]:
    """What the window says → the file that says it."""
    found: dict[Said, str] = {}
    for path in _files(WINDOW):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in _SAYS \
                    and len(node.args) >= 2 and _is(node.args[0], "Reader") and isinstance(node.args[1], ast.Constant):
                text, apart = node.args[1].value, node.args[2] if len(node.args) > 2 else None
                told = apart.value if isinstance(apart, ast.Constant) and apart.value else ""
                found.setdefault((text, told, len(node.args) > 3 or "%n" in text), _short(path))
    return found


def core_texts() -> dict[str, str]:
    """Sentence with its places, as in “The folder {name} cannot be read.” → the file that says it."""
    found: dict[str, str] = {}
    for path in _files(CORE):
        if _short(path).startswith(NOT_SAID):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for text in _said(tree, is_marked=False):
            found.setdefault(text, _short(path))
    return found


def source(window: dict[Said, str], core: dict[str, str]) -> str:
    """A C++ file that says all of it, for lupdate."""
    lines = []
    for (text, told, is_plural), path in sorted(window.items()):
        rest = f", {_quoted(told) if told else 'nullptr'}{', n' if is_plural else ''}" if told or is_plural else ""
        lines += [f"//: {path}", f'QCoreApplication::translate("Reader", {_quoted(text)}{rest});']
    for text, path in sorted(core.items()):
        lines += [f"//: {path}", f'QCoreApplication::translate("Core", {_quoted(text)});']
    lines += [f'QCoreApplication::translate("QShortcut", {_quoted(key)});' for key in KEYS]
    return "\n".join(lines) + "\n"


def listed(core: dict[str, str]) -> str:
    """What `core.json` holds."""
    return json.dumps(sorted(core), ensure_ascii=False, indent=0) + "\n"


def merge(folder: Path, code: str) -> None:
    """Bring every reader_*.ts in `folder` up to date with `code`."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "texts.cpp")
        file.write_text(code, encoding="utf-8")
        for ts in sorted(folder.glob("reader_*.ts")):
            plural = ["-pluralonly"] if ts.stem == "reader_en" else []
            _run("lupdate", "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en_US",
                 "-target-language", ts.stem.removeprefix("reader_"), *plural, str(file), "-ts", str(ts))


def compile_all(folder: Path, into: Path) -> None:
    """Make a .qm of every reader_*.ts. The same .ts gives the same bytes."""
    for ts in sorted(folder.glob("reader_*.ts")):
        _run("lrelease", "-silent", str(ts), "-qm", str(into / f"{ts.stem}.qm"))


def main(arguments: list[str]) -> int:
    window, core = window_texts(), core_texts()
    if "--check" in arguments:
        old = out_of_date(window, core)
        print("\n".join(old) or "The translations are up to date.")
        return bool(old)
    for language in arguments:
        new = HERE / f"reader_{language}.ts"
        if not new.exists():
            new.write_text(_EMPTY.format(language=language), encoding="utf-8")
    merge(HERE, source(window, core))
    (HERE / "core.json").write_text(listed(core), encoding="utf-8")
    compile_all(HERE, HERE)
    for ts in sorted(HERE.glob("reader_*.ts")):
        print(f"{ts.name}: {ts.read_text(encoding='utf-8').count(chr(34) + 'unfinished' + chr(34))} to translate")
    return 0


def out_of_date(window: dict[Said, str], core: dict[str, str]) -> list[str]:
    """The names of the files here that are not what this would make now."""
    with tempfile.TemporaryDirectory() as name:
        there = Path(name)
        for ts in HERE.glob("reader_*.ts"):
            (there / ts.name).write_bytes(ts.read_bytes())
        compile_all(there, there)
        old = [qm.name for qm in sorted(there.glob("*.qm"))
               if not (HERE / qm.name).is_file() or (HERE / qm.name).read_bytes() != qm.read_bytes()]
        merge(there, source(window, core))
        old += [ts.name for ts in sorted(there.glob("*.ts")) if _said_in(HERE / ts.name) != _said_in(ts)]
    if (HERE / "core.json").read_text(encoding="utf-8") != listed(core):
        old.append("core.json")
    return old


def _said_in(ts: Path) -> list[tuple[str | None, ...]]:
    """What a .ts says, however it was written: Linguist writes it in another form than lupdate."""
    return sorted((context.findtext("name"), message.findtext("source"), message.findtext("comment") or "",
                   message.get("numerus") or "", "".join(message.find("translation").itertext()).strip())
                  for context in ElementTree.parse(ts).iter("context") for message in context.iter("message"))


# ---- reading the code ------------------------------------------------------------------------------------------------


def _files(rooms: tuple[str, ...]) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((READER / room).rglob("*.py")) if (READER / room).is_dir() else [READER / room]


def _said(node: ast.AST, *, is_marked: bool) -> Iterator[str]:
    """The sentences below `node`; `is_marked` inside of `piece(…)`, where every text counts."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Dict) and any(key is not None and _is(key, "en") and not isinstance(value, ast.Call)
                                          for key, value in zip(node.keys, node.values, strict=True)):
        return  # the same words in several languages
    if isinstance(node, ast.Call):
        name = _name(node.func)
        if name == "piece" or name in _PIECES:
            for argument in node.args:
                yield from _said(argument, is_marked=True)
            return
        if name in _NOTICED and _name(node.func.value).endswith("noticed"):
            yield from _noticed(*node.args)
            return
        if _LOGS.fullmatch(name) or name in _SAYS:
            return
    if isinstance(node, (ast.Constant, ast.JoinedStr, ast.BinOp, ast.IfExp)):
        forms = _forms(node)
        if forms is not None:
            for text in (part for form in forms for part in (form.split("|")[1:] if _CODED.match(form) else [form])):
                text = _BESIDE.sub("", text.strip())
                own = re.sub(r"\{\w*\}", "", text)
                if is_marked or _SENTENCE.fullmatch(text) and not _NOT_FOR_PEOPLE.search(text) \
                        and (own == text or sum(map(str.isalpha, own)) >= FEWEST_LETTERS):
                    yield from _parted(text)
            return
    for child in ast.iter_child_nodes(node):
        yield from _said(child, is_marked=is_marked)


def _noticed(what: ast.AST, rest: ast.AST | None = None) -> Iterator[str]:
    """What `Noticed.lost(what, rest)` says, with the place and without."""
    for begin in _forms(what) or ["{what}"]:
        for end in (_forms(rest) or ["{rest}"]) if rest is not None else ["was left out."]:
            yield _numbered(f"{begin} {end}")
            yield _numbered(f"{begin} after “{{place}}” {end}")


def _parted(text: str) -> Iterator[str]:
    """“There is no topic {x}. Did you mean {y}?” is two sentences that can stand alone."""
    first, question, rest = text.partition(" Did you mean ")
    yield first
    if question:
        yield f"{question}{rest}".strip()


def _forms(node: ast.AST) -> list[str] | None:
    """Every text that a node can be, with its places; None when it is no text."""
    if isinstance(node, ast.Constant):
        return [_numbered(node.value) if "{}" in node.value else node.value] if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        parts = []
        for value in node.values:
            inside = value.value
            parts.append([inside] if isinstance(value, ast.Constant) else
                         (_forms(inside) if isinstance(inside, (ast.IfExp, ast.JoinedStr)) else None)
                         or [f"{{{_place(inside)}}}"])
        return [_numbered("".join(one)) for one in itertools.product(*parts)]
    if isinstance(node, ast.IfExp):
        forms = [_forms(node.body), _forms(node.orelse)]
        return [text for one in forms for text in one] if None not in forms else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _forms(node.left), _forms(node.right)
        if left is None and right is None:
            return None
        return [_numbered(a + b) for a in left or [f"{{{_place(node.left)}}}"]
                for b in right or [f"{{{_place(node.right)}}}"]]
    return None


def _place(node: ast.AST) -> str:
    """A name for what is filled in."""
    if isinstance(node, ast.Call):
        if node.args and not (isinstance(node.func, ast.Attribute) and node.func.attr in ("strip", "partition")):
            return _place(node.args[0])
        return _place(node.func.value) if isinstance(node.func, ast.Attribute) else "it"
    if isinstance(node, ast.Attribute):
        return node.attr.lower().strip("_")
    if isinstance(node, ast.Name):
        return node.id.lower().strip("_")
    if isinstance(node, (ast.Subscript, ast.Starred)):
        return _place(node.value)
    if isinstance(node, ast.BinOp):
        return _place(node.left)
    return _place(node.body) if isinstance(node, ast.IfExp) else "it"


def _numbered(text: str) -> str:
    """Two places of one name get names of their own."""
    seen: dict[str, int] = {}

    def named(match: re.Match[str]) -> str:
        name = match[1].rstrip("0123456789") or "it"
        seen[name] = seen.get(name, 0) + 1
        return f"{{{name}{seen[name] if seen[name] > 1 else ''}}}"

    return re.sub(r"\{(\w*)\}", named, text)


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _is(node: ast.AST, text: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == text


def _short(path: Path) -> str:
    return path.relative_to(READER).as_posix()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    """Run Qt's tool, which is part of PySide6."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    command = next((str(one) for one in (folder / tool, folder / f"{tool}.exe") if one.is_file()), f"pyside6-{tool}")
    done = subprocess.run([command, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stderr or done.stdout}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

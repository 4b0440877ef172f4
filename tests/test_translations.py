"""The translations are whole: every text of the code is in them, every text has its Spanish, nothing is lost in it."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
PLACE = re.compile(r"\{\w*\}|%n")


@pytest.fixture(scope="module")
def update():
    """The script that brings translations up to date."""
    spec = importlib.util.spec_from_file_location("update_translations", FOLDER / "update.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(language: str) -> list[tuple[str, str, ElementTree.Element]]:
    """Context, text and element of every message."""
    tree = ElementTree.parse(FOLDER / f"reader_{language}.ts")
    return [(context.findtext("name"), message.findtext("source"), message)
            for context in tree.iter("context") for message in context.iter("message")]


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def test_everything_is_as_the_command_would_make_it(update):
    """A text that is new in the code, or a .ts that was not compiled: `python resources/translations/update.py`."""
    assert update.out_of_date(update.window_texts(), update.core_texts()) == []


def test_every_text_of_the_code_is_in_the_spanish_file(update):
    there = {(context, text) for context, text, _ in messages("es")}

    assert {("Reader", text) for text, _, _ in update.window_texts()} <= there
    assert {("Core", text) for text in update.core_texts()} <= there
    assert len(there) > 1200


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_unfinished(language):
    for _, text, message in messages(language):
        assert message.find("translation").get("type") is None, text
        assert all(form.strip() for form in forms(message)), text


def test_no_place_is_lost_in_spanish():
    for _, text, message in messages("es"):
        wanted = Counter(PLACE.findall(text))
        for form in forms(message):
            assert Counter(PLACE.findall(form)) == wanted, (text, form)
            assert form[:1].isspace() == text[:1].isspace(), text


def test_spanish_ends_as_english_does():
    """A sentence stays one, a question too: what is said together must fit together."""
    for _, text, message in messages("es"):
        for form in forms(message):
            if text[-1] in ".?:…" and text[-1] != form[-1]:
                pytest.fail(f"{text!r} ends otherwise: {form!r}")
            assert ("?" in form) == ("¿" in form), form


@pytest.mark.parametrize("language", ["en", "es"])
def test_plurals_have_both_forms(language):
    plural = [(text, forms(message)) for _, text, message in messages(language) if message.get("numerus") == "yes"]

    assert len(plural) > 30
    assert all(len(both) == 2 for _, both in plural)
    assert all("%n" in many for _, (_, many) in plural)


def test_texts_are_marked_in_the_one_way_that_is_collected():
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            where = f"{path.name}:{node.lineno}"
            assert name not in ("tr", "trUtf8"), f"{where}: translate(\"Reader\", …) instead"
            if name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) > 1:
                assert not isinstance(node.args[1], ast.JoinedStr), f"{where}: what is filled in comes after"


def test_the_script_finds_what_it_should(update, tmp_path, monkeypatch):
    package = tmp_path / "reader"
    (package / "ui").mkdir(parents=True)
    (package / "library").mkdir()
    (package / "ui" / "pane.py").write_text(
        'translate("Reader", "Hello")\ntranslate("Reader", "%n things", None, n)\n'
        'X = QT_TRANSLATE_NOOP("Reader", "In a table")\ntranslate("Reader", "Clear", "letters")\n', encoding="utf-8")
    (package / "library" / "core.py").write_text(
        '"""A docstring is no sentence for people."""\nlog.warning("Nobody reads this.")\n'
        'raise ReaderError(f"The file {path.name} cannot be read.", "Check it." if a else "Ask for it.")\n'
        'x = piece("too long")\ny = "SELECT a FROM b WHERE c."\n', encoding="utf-8")
    monkeypatch.setattr(update, "READER", package)
    monkeypatch.setattr(update, "WINDOW", ("ui",))
    monkeypatch.setattr(update, "CORE", ("library",))

    assert set(update.window_texts()) == {("Hello", "", False), ("%n things", "", True), ("In a table", "", False),
                                          ("Clear", "letters", False)}
    assert set(update.core_texts()) == {"The file {name} cannot be read.", "Check it.", "Ask for it.", "too long"}


def test_the_list_of_core_sentences_is_what_the_window_reads():
    assert "The folder {root} cannot be read." in json.loads((FOLDER / "core.json").read_text(encoding="utf-8"))

"""A walk over every screen and dialog in a language that nobody speaks: all that is ours is translated, and nothing is
cut when it is 40 % longer, in either direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from figures.clipping import SIZES, clipped
from ink import Ink, cut, plain_texts
from pseudo import CLOSE, OPEN, Pseudo, longer
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget
from samples import look
from walk import Walk

from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words

MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
LETTERS = re.compile(r"[A-Za-z]{2}")
# What has Latin letters in every language: names, keys, addresses, files, what the library itself says.
OURS_IN_EVERY_LANGUAGE = re.compile(
    r"\bReader\b|English|Español|\bAa\b|\b[AP]M\b"
    r"|\b(?:Ctrl|Shift|Alt|Left|Right|Home|Del|Esc|F\d+|Space|Enter|Tab)\b"
    r"|(?:https?://|mailto:|tel:)?[\w.@-]*example\.org\S*|\S*\.(?:md|toml|txt|pdf|png|sqlite3|log)\b|/\S+"
    r"|More to read|\bEmpty\b|\b(?:en|es)\b")


def not_translated(text: str) -> bool:
    """Whether there is something in Latin letters outside of the marks."""
    while MARKED.search(text):
        text = MARKED.sub("", text)
    return bool(LETTERS.search(OURS_IN_EVERY_LANGUAGE.sub("", text)))


def texts(window: QWidget, ink: Ink) -> Iterator[tuple[str, str]]:
    """(Where, what) of everything that people see or hear of a window."""
    yield "title", window.windowTitle()
    for one in [*ink.texts, *plain_texts(window)]:
        if type(one.widget).__name__ != "Excerpt":  # a line of somebody's file
            yield f"{type(one.widget).__name__} {one.widget.objectName()}", one.text
    for part in window.findChildren(QWidget):
        if part.isVisible():
            for name in ("toolTip", "accessibleName", "accessibleDescription"):
                yield f"{name} of {type(part).__name__} {part.objectName()}", getattr(part, name)()


@pytest.fixture
def walk(qapp, tmp_path):
    made = Walk(qapp, tmp_path)
    yield made
    made.close()


def test_all_that_is_ours_is_translated(walk):
    found: set[str] = set()
    scenes = []
    with Pseudo(), Ink() as ink:
        walk.renew()
        for scene in walk.scenes():
            scenes.append(scene)
            ink.look_at(walk.window)
            found |= {f"{where}: {text!r}" for where, text in texts(walk.window, ink) if not_translated(text)}
        for name, menu in walk.menus():
            found |= {f"{name}: {action.text()!r}" for action in menu.actions()
                      if not_translated(action.text().partition("\t")[0])}
        walk.window.renew()
    assert not found, "\n".join(sorted(found))
    assert len(scenes) > 35
    assert len(set(scenes)) == len(scenes)


@pytest.mark.parametrize(("size", "right_to_left"), [
    *((size, False) for size in SIZES), ((1280, 800, 100), True), ((360, 740, 200), True),
], ids=str)
def test_nothing_is_cut_when_words_are_longer(qapp, tmp_path, size, right_to_left):
    assert list(clipped(qapp, tmp_path, size, right_to_left=right_to_left)) == []


class TestTheWalkItself:
    """What it must not overlook."""

    def test_words_grow_and_keep_what_is_filled_in(self):
        assert longer("Help now") == "⟦Heeelp noow⟧"
        assert longer("%n things in {name}") == "⟦%n thiiings iin {name}⟧"
        assert longer("MMM d") == "'⟦'MMM d'⟧'"
        for text in ("Checked on {day}", "Text and colors", "Bookmarks, highlights and notes"):
            assert len(longer(text)) >= 1.3 * len(text)

    @pytest.mark.parametrize(("text", "is_hard_coded"), [
        ("Save", True), ("⟦Saaave⟧", False), ("⟦Saaave⟧ now", True), ("Η λίμνη", False), ("⟦a ⟦b⟧ c⟧", False),
        ("Reader", False), ("Ctrl+K", False), ("en/lake.md", False), ("10", False)])
    def test_what_is_hard_coded(self, text, is_hard_coded):
        assert not_translated(text) == is_hard_coded

    def test_a_label_in_too_little_room(self, qtbot):
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(200, 100)
        words = Words("Some words that need more than one line", parent=window)
        words.set_look(look("light", 100))
        words.setGeometry(10, 10, 150, 20)
        window.show()
        with Ink() as ink:
            ink.look_at(window)
            assert [one.text for one in ink.texts] == [words.text()]
            assert len(cut(window, ink.texts)) == 1
            words.resize(150, words.height_for(150))
            ink.look_at(window)
            assert cut(window, ink.texts) == []

    def test_a_button_beyond_the_edge(self, qtbot):
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(QSize(200, 100))
        button = Button("Save", parent=window)
        button.set_look(look("light", 100))
        button.setGeometry(150, 10, 100, 44)
        window.show()
        with Ink() as ink:
            ink.look_at(window)
            assert any("Save" in one for one in cut(window, ink.texts))

    def test_a_label_of_qt(self, qtbot):
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(600, 100)
        label = QLabel("A label that is wider than its place", window)
        label.setGeometry(0, 0, 60, 20)
        window.show()
        with Ink() as ink:
            ink.look_at(window)
            assert len(cut(window, ink.texts)) == 1
            label.adjustSize()
            assert cut(window, ink.texts) == []

"""The style sheet: valid to Qt, made of the theme's roles."""

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLineEdit
from samples import look

from reader.appearance import THEMES
from reader.ui.stylesheet import application_style


@pytest.mark.parametrize("theme", THEMES)
def test_every_color_is_one_of_the_theme(theme):
    seen = look(theme)
    colors = set(re.findall(r"#[0-9A-Fa-f]{6}", application_style(seen)))
    assert colors
    assert colors <= set(seen.theme.roles.values())


def test_sizes_follow_the_text():
    assert application_style(look(percent=100)) != application_style(look(percent=200))


def test_qt_understands_it_and_uses_it(qtbot, qapp):
    seen = look("dark")
    qapp.setStyleSheet(application_style(seen))  # a mistake in it is a warning of Qt's, and that fails the test
    card = QFrame()
    card.setProperty("kind", "card")
    line = QLineEdit("words", card)
    qtbot.addWidget(card)
    card.resize(200, 120)
    card.show()
    assert card.grab().toImage().pixelColor(100, 110) == QColor(seen.theme["card"])
    assert line.palette().color(line.foregroundRole()) == QColor(seen.theme["text"])
    qapp.setStyleSheet("")

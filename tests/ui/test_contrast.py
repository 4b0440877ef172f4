"""Colors that can be told apart, in every theme: computed for every pair in use, and measured on painted screens."""

from __future__ import annotations

from collections import Counter

import pytest
from contrast import DECORATION, PAIRS, ratio, table
from gallery import remove, show
from pages import Pictures, article
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QTextCharFormat
from PySide6.QtWidgets import QWidget
from samples import look

from reader.appearance import THEMES
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.theme import load_theme
from reader.ui.widgets.button import Button
from reader.ui.widgets.page_nodes import NodeKind, find_nodes
from reader.ui.widgets.words import Words


@pytest.mark.parametrize("theme", THEMES)
def test_every_pair_in_use_reaches_its_ratio(theme):
    low = [f"{pair.front} on {pair.ground}: {found:.2f} of {pair.least}"
           for pair, found in table(load_theme(theme).roles) if found < pair.least]
    assert low == []


def test_the_high_contrast_theme_reaches_seven_everywhere():
    assert [pair for pair, found in table(load_theme("high_contrast").roles) if found < 7] == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_role_of_a_theme_stands_in_a_pair(theme):
    met = {pair.front for pair in PAIRS} | {pair.ground for pair in PAIRS} | DECORATION
    assert set(load_theme(theme).roles) - met == set()


def test_the_ratio_is_the_one_of_the_standard():
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def two_colors(image: QImage) -> tuple[str, str]:
    """The ground of some words, and the color of their strokes: the one that differs most from it."""
    counted = Counter(image.pixelColor(x, y).name() for y in range(image.height()) for x in range(0, image.width(), 2))
    ground = counted.most_common(1)[0][0]
    often = [color for color, count in counted.items() if count > 2]
    return ground, max(often, key=lambda color: ratio(color, ground))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["home", "search", "help", "panel", "shortcuts"])
def test_words_on_a_painted_screen_can_be_read(qapp, theme, name):
    scene = show(name, look(theme), QSize(1280, 900))
    try:
        image = scene.grab().toImage()
        scale = image.devicePixelRatio()
        measured = 0
        for part in scene.findChildren(QWidget):
            if not isinstance(part, Words | Button) or not part.isVisible() or not part.isEnabled():
                continue
            if not (part.text() if isinstance(part, Words) else part.text() and not part._compact):
                continue
            place = QRect(part.mapTo(scene, QPoint(0, 0)), part.size())
            inside = part.visibleRegion().boundingRect().size() == part.size()
            if not scene.rect().contains(place) or not inside or scene.childAt(place.center()) not in (
                    part, *part.findChildren(QWidget)):
                continue
            cut = image.copy(QRect(place.topLeft() * scale, place.size() * scale))
            ground, front = two_colors(cut)
            assert ratio(front, ground) >= 4.5, (part.text(), front, ground)
            measured += 1
        assert measured >= 4
    finally:
        remove(scene)
        qapp.setStyleSheet("")


@pytest.fixture
def pane(qtbot):
    pane = ArticlePane(Pictures())
    qtbot.addWidget(pane)
    pane.set_look(look("light"))
    pane.resize(1000, 800)
    pane.show_article(article(), Surroundings())
    return pane


def test_links_are_told_by_more_than_their_color(pane):
    document = pane.view.document()
    nodes = [node for part in find_nodes(document, pane.view.landmarks) for node in part]
    links = [node for node in nodes if node.kind is NodeKind.LINK]
    assert links
    for node in links:
        cursor = pane.view.textCursor()
        cursor.setPosition(node.start + 1)
        form = cursor.charFormat()
        small = form.verticalAlignment() is QTextCharFormat.VerticalAlignment.AlignSuperScript
        if node.address.startswith("topic:"):
            continue  # stands alone above the title, like a path
        assert form.fontUnderline() or small or form.underlineStyle() is not (
            QTextCharFormat.UnderlineStyle.NoUnderline), node


def test_boxes_are_told_by_a_word(pane):
    document = pane.view.document()
    boxes = [node for part in find_nodes(document, pane.view.landmarks) for node in part
             if node.kind is NodeKind.CALLOUT]
    assert len(boxes) == 3
    for node in boxes:
        assert document.findBlock(node.start).text().strip()

"""Every article that comes with the app, as somebody hears it who cannot see it, and as it stands on a narrow screen.

GIVEN the files as they were written, WHEN the app shows them to a screen reader, THEN every heading, link and picture
that the author wrote is there, with its words. What is expected is read from the file without the app.
"""

from __future__ import annotations

import re

import pytest
from article_file import CONTENT, ArticleFile, articles, without_marks
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAccessible

from reader.appearance import Appearance
from reader.library.markdown_page import convert
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.theme import Look, load_theme
from reader.ui.widgets.page_nodes import NodeKind, find_nodes, words_of
from reader.ui.widgets.page_place import lay_out_all

ALL = [article for language in ("en", "es") for article in articles(language)]
SIZES = (100, 200, 300)
_SHOWN_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
_NOTE = re.compile(r"\[\^\w+\](?!:)")


class NoPictures(QObject):
    """Every picture is still to come."""

    ready = Signal(str)

    def cover(self, *_about) -> None:  # noqa: ANN002
        return None

    fitted = cover

    def is_broken(self, _ref: str) -> bool:
        return False


@pytest.fixture(scope="module")
def pane(qapp):
    pane = ArticlePane(NoPictures())
    pane.resize(900, 700)
    pane.set_look(Look(Appearance(theme="light"), load_theme("light")))
    pane.show()
    yield pane
    pane.deleteLater()


def show(pane: ArticlePane, article: ArticleFile) -> None:
    ref = article.path.relative_to(CONTENT).as_posix()
    made = convert(CONTENT, ref, article.path.read_bytes())
    pane.show_article(made.page, Surroundings())


def nodes(pane: ArticlePane, kind: NodeKind) -> list[tuple[int, str, str]]:
    """Place, words and address of every node of a kind, in order."""
    document = pane.view.document()
    found = [node for part in find_nodes(document, pane.view.landmarks) for node in part if node.kind is kind]
    return [(node.start, words_of(document, node), node.address) for node in sorted(found, key=lambda one: one.start)]


def plain(text: str) -> str:
    """Words alone: how quotes and dashes are set is not compared."""
    return " ".join(re.findall(r"\w+", text))


def told_headings(pane: ArticlePane) -> list[str]:
    """The headings that screen readers are given, the title first. Numbers of footnotes are left out."""
    return [re.sub(r" \d+$", "", plain(words)) for _, words, _ in nodes(pane, NodeKind.HEADING)]


def wanted_headings(article: ArticleFile) -> list[str]:
    """The headings that the author wrote, the title first."""
    texts = [article.header["title"], *(text for text in article.headings if not text.startswith("["))]
    return [re.sub(r" \d+$", "", plain(_NOTE.sub("", without_marks(text)))) for text in texts]


def in_text(pane: ArticlePane) -> list[tuple[str, str]]:
    """Words and address of each link in the article's own text."""
    start, end = pane.view.text_bounds()
    return [(words, address) for place, words, address in nodes(pane, NodeKind.LINK)
            if place >= start and (end is None or place < end)]


def links_of(pane: ArticlePane, article: ArticleFile) -> tuple[list[str], list[str]]:
    """The words of the links that screen readers are given, and of those that the author wrote."""
    told = [plain(words) for words, address in in_text(pane) if not address.startswith(("term:", "note:"))]
    return told, [plain(without_marks(words)) for words, _ in _SHOWN_LINK.findall(article.shown)]


@pytest.mark.parametrize("article", ALL, ids=lambda one: f"{one.language}/{one.name}")
def test_every_heading_link_and_picture_of_the_file_is_there(pane, article):
    show(pane, article)
    assert told_headings(pane) == wanted_headings(article)
    links, wanted = links_of(pane, article)
    assert sorted(one for one in links if one in wanted) == sorted(wanted)
    numbers = [address for _, address in in_text(pane) if address.startswith("note:")]
    assert len(numbers) == len(_NOTE.findall(article.shown))

    pictures = [words for _, words, _ in nodes(pane, NodeKind.PICTURE)]
    assert pictures == [article.header["image_alt"], *(picture.alt for picture in article.pictures)]


@pytest.mark.parametrize("article", ALL, ids=lambda one: f"{one.language}/{one.name}")
def test_it_stands_in_one_column_at_320_px(pane, article):
    """WCAG 1.4.4 and 1.4.10: at every size of text, on the narrowest window, without scrolling sideways."""
    pane.resize(320, 640)
    try:
        for percent in SIZES:
            pane.set_look(Look(Appearance(theme="light", text_percent=percent), load_theme("light")))
            show(pane, article)
            document = pane.view.document()
            lay_out_all(document)
            QCoreApplication.processEvents()
            assert pane.view.horizontalScrollBar().maximum() == 0, percent
            assert document.idealWidth() <= pane.view.viewport().width() + 1, percent
    finally:
        pane.resize(900, 700)
        pane.set_look(Look(Appearance(theme="light"), load_theme("light")))


def test_nobody_pays_for_it_while_nobody_listens(pane):
    assert not QAccessible.isActive()
    show(pane, ALL[0])
    assert pane.view.walk.tree is None

"""Hostile strings, each of which goes the whole way, as an article's text and title, onto a live page."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pages import Pictures, look
from PySide6.QtGui import QTextDocument

from reader.library.markdown_page import convert
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane

sys.path.insert(0, str(Path(__file__).parents[1]))

from hostile_strings import attacks, oddities  # noqa: E402

SAFE = ("#", "article:", "note:", "term:", "picture:", "topic:", "http://", "https://", "mailto:", "tel:")


@pytest.fixture(scope="module")
def pane(qapp):
    pane = ArticlePane(Pictures())
    pane.resize(700, 500)
    pane.set_look(look())
    pane.show()
    yield pane
    pane.close()


def addresses(document: QTextDocument) -> set[str]:
    found, block = set(), document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            form = iterator.fragment().charFormat()
            found |= {form.anchorHref(), form.toImageFormat().name()} if form.isImageFormat() else {form.anchorHref()}
            iterator += 1
        block = block.next()
    return found - {""}


def test_there_are_as_many_as_are_told():
    assert (len(set(attacks())), len(set(oddities()))) == (149, 515)


@pytest.mark.parametrize("make", [attacks, oddities], ids=["attacks", "oddities"])
def test_every_string_is_an_article_with_nothing_in_it_but_our_addresses(pane, qapp, tmp_path, make):
    for text in make():
        title = " ".join(text.split())[:80]
        raw = f"---\ntitle: {title}\n---\nBefore it.\n\n{text}\n\nAfter it.\n".encode("utf-8", "replace")
        page = convert(tmp_path, "a.md", raw).page
        pane.show_article(page, Surroundings())
        pane.grab()
        assert "Before it." in pane.view.plain_text(), text
        assert "After it." in pane.view.plain_text(), text
        for address in addresses(pane.view.document()):
            assert address.startswith(SAFE), (text, address)

"""Every slip of the table once more, this time as a reader sees it: through the whole way of an article, onto the page.

With READER_PICTURES set to a folder, each row's picture is kept there.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pages import Pictures, look
from PySide6.QtGui import QTextBlock, QTextCursor, QTextFormat
from slips import LEFTOVERS, SLIPS, Slip

from reader.library.markdown_page import convert
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style

Shape = tuple[str, int, str]  # what a block is, how deep it stands, its words


class _Wanted(HTMLParser):
    """The shape that the page must have, from the HTML that the author meant."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Shape] = []
        self._lists = self._quotes = 0
        self._kind, self._text = "p", ""

    def handle_starttag(self, tag: str, attrs: list) -> None:  # noqa: ANN401
        if tag in ("ul", "ol"):
            self._end()
            self._lists += 1
        elif tag == "blockquote":
            self._end()
            self._quotes += 1
        elif tag in ("p", "li", "pre", "div", "summary", "th", "td") or re.fullmatch(r"h\d", tag):
            self._end()
            self._kind = {"li": "li", "pre": "pre", "th": "cell", "td": "cell"}.get(tag, "h" if tag[0] == "h" else "p")
            if tag == "p" and self._lists:
                self._kind = "li"
        elif tag == "br":
            self._text += "\n"
        elif tag == "hr":
            self._end()

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol", "blockquote", "p", "li", "pre", "div", "summary", "th", "td", "table") or tag[0] == "h":
            self._end()
            self._lists -= tag in ("ul", "ol")
            self._quotes -= tag == "blockquote"
            self._kind = "p"

    def handle_data(self, data: str) -> None:
        self._text += data

    def _end(self) -> None:
        text = self._text if self._kind == "pre" else self._text.replace("\n", " ")
        words = " ".join(text.split())
        if words:
            self.found.append((self._kind, self._lists + self._quotes, words))
        self._text = ""


def wanted_shape(html: str) -> list[Shape]:
    parser = _Wanted()
    parser.feed(html)
    parser.close()
    return parser.found


def page_shape(pane: ArticlePane, end: str) -> list[Shape]:
    """The blocks of the article's own text as QTextDocument has them, up to the block that says `end`."""
    found, block = [], pane.view.document().begin()
    while not block.text().startswith("5 "):  # the line of minutes closes the head of the page
        block = block.next()
    block = block.next()
    while block.isValid() and not block.text().startswith(end):
        words = " ".join(block.text().replace("\u2028", " ").split())
        if words:
            kind, depth = _place(block)
            if kind == "pre" and found and found[-1][:2] == ("pre", depth):  # each line of code is a block
                words = found.pop()[2] + " " + words
            found.append((kind, depth, words))
        block = block.next()
    return found


def _place(block: QTextBlock) -> tuple[str, int]:
    form = block.blockFormat()
    depth = form.intProperty(QTextFormat.Property.BlockQuoteLevel)
    if form.headingLevel():
        return "h", depth
    if QTextCursor(block).currentTable() is not None:
        return "cell", depth
    kind = "pre" if "Mono" in str(block.charFormat().fontFamilies()) else "p"
    if block.textList() is not None:
        return ("li" if kind == "p" else kind), depth + block.textList().format().indent()
    if kind == "p" and form.indent():
        return "li", depth + form.indent()
    return kind, depth + (form.indent() if kind == "pre" else 0)


@pytest.fixture(scope="module")
def pane(qapp):
    own = look()
    qapp.setStyleSheet(application_style(own) + reading_style(own))
    pane = ArticlePane(Pictures())
    pane.resize(900, 640)
    pane.set_look(own)
    pane.show()
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.setStyleSheet("")


@pytest.mark.parametrize("slip", [*SLIPS, *LEFTOVERS], ids=lambda slip: slip.id)
def test_slip_on_the_page(pane, qtbot, tmp_path, slip: Slip):
    (tmp_path / "my file.md").write_text("# My file", encoding="utf-8")
    raw = ("---\ntitle: About it\nsummary: A slip.\n---\n" + slip.source + "\n").encode()
    page = convert(tmp_path, "a.md", raw).page
    page = replace(page, card=replace(page.card, minutes=5))
    with qtbot.waitSignal(pane.shown):
        pane.show_article(page, Surroundings())
    shown = page_shape(pane, "Back to the top")
    wanted = [(kind, depth, words) for kind, depth, words in wanted_shape(slip.wanted)]
    assert [words for *_, words in shown] == [unescape(words) for *_, words in wanted]
    if "details" not in slip.wanted:  # a summary becomes a bold line, and what it opens is open
        assert [place for *place, _ in shown] == [place for *place, _ in wanted]
    picture = pane.view.viewport().grab()
    kept = os.environ.get("READER_PICTURES")
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        picture.save(str(Path(kept) / (re.sub(r"\W+", "-", slip.id) + ".png")))
    image = picture.toImage()
    paper = look().theme.color("page")
    # Below the head of the page, where the slip is, there is ink.
    assert any(image.pixelColor(x, y) != paper for y in range(150, image.height(), 2) for x in range(0, 400, 2))

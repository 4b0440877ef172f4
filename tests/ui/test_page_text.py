"""Places of an article's text found in the page on screen, and back: words, never numbers, are compared."""

from __future__ import annotations

import random
import time
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.library.markdown_page import convert
from reader.marks.article_text import article_text
from reader.model import ArticlePage
from reader.ui.page_document import Room, Surroundings, compose
from reader.ui.page_text import PagePositions
from reader.ui.widgets.link_touch import numbers_between

CONTENT = Path(__file__).parents[2] / "content"
ARTICLES = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.md"))
WIDE, STACKED = 600, 300  # px: with 18 px letters, tables stand in the one and not in the other


def bare(text: str) -> str:
    """The words of a text without what a page shows otherwise: white space, pictures, the dots between cells."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "\ufffc\u200b·")


class Shown:
    """A page laid out for a column, and the places of its text."""

    def __init__(self, page: ArticlePage, column: int) -> None:
        self.document = QTextDocument()
        around = Surroundings("A topic", "topic", (page.card,), page.card, page.card)
        self.document.setHtml(compose(page, around, Room(column, 18, 420, 200)))
        self.text = article_text(page).text
        heading = next(block for block in self.blocks() if block.blockFormat().headingLevel() == 1)
        self.places = PagePositions(self.text, self.document.toPlainText(), heading.position(), None, self.numbers)

    def blocks(self):  # noqa: ANN201
        block = self.document.begin()
        while block.isValid():
            yield block
            block = block.next()

    def numbers(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        return numbers_between(self.document, start, end)

    def words(self, spans: tuple[tuple[int, int], ...]) -> str:
        cursor, found = QTextCursor(self.document), ""
        for start, end in spans:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            found += cursor.selectedText()
        return found


def page_of(markdown: str, language: str = "en") -> ArticlePage:
    return convert(CONTENT, f"{language}/trial.md", markdown.encode()).page


def bundled(ref: str) -> ArticlePage:
    return convert(CONTENT, ref, (CONTENT / ref).read_bytes()).page


@pytest.mark.parametrize("ref", ARTICLES)
@pytest.mark.parametrize("column", [WIDE, STACKED])
def test_any_words_of_a_bundled_article_are_found_in_its_page_and_back(qapp, ref, column):
    shown = Shown(bundled(ref), column)
    dice = random.Random(ref)
    rows = shown.text.split("\n")
    shown_rows = [row for row in rows if column == WIDE or " · " not in row]
    for _ in range(25):
        row = dice.choice([row for row in shown_rows if row])
        begin = shown.text.index(row)
        start = begin + dice.randrange(len(row))
        end = min(len(shown.text), start + dice.randrange(1, 300))
        if column == STACKED and " · " in shown.text[start:(shown.text + "\n").index("\n", end)]:
            end = min(end, begin + len(row))  # names of columns do not lead back
        quote = shown.text[start:end]
        spans = shown.places.to_document(start, end)
        assert bare(shown.words(spans)) == bare(quote)
        if bare(quote):
            back = shown.places.to_text(spans[0][0], spans[-1][1])
            assert bare(shown.text[slice(*back)]) == bare(quote)


@pytest.mark.parametrize("ref", ARTICLES)
def test_every_line_of_a_bundled_article_has_a_place(qapp, ref):
    shown = Shown(bundled(ref), WIDE)
    start = 0
    for row in shown.text.split("\n"):
        assert bare(shown.words(shown.places.to_document(start, start + len(row)))) == bare(row)
        start += len(row) + 1


TABLE = """# Trial

Before the table.

| Study | People | Found |
|---|---|---|
| Year one | 41 | Fewer signs, and *better* sleep |
| Year two | 41 | No change |

After the table.
"""


@pytest.mark.parametrize("column", [WIDE, STACKED])
def test_cells_of_a_row_are_found_without_the_names_of_their_columns(qapp, column):
    shown = Shown(page_of(TABLE), 600 if column == WIDE else 120)
    assert ("People: 41" in shown.document.toPlainText()) is (column == STACKED)
    row = "Year two · 41 · No change"
    start = shown.text.index(row)
    spans = shown.places.to_document(start, start + len(row))
    assert [shown.words((span,)) for span in spans] == ["Year two", "41", "No change"]
    assert spans[0][0] > shown.document.toPlainText().index("No change") - 40  # the second 41, not the first
    assert shown.places.to_text(spans[0][0], spans[-1][1]) == (start, start + len(row))
    cell = shown.text.index("better")
    assert shown.words(shown.places.to_document(cell, cell + 6)) == "better"


def test_names_of_columns_are_shown_once_and_lead_nowhere_else(qapp):
    shown = Shown(page_of(TABLE), 120)
    start = shown.text.index("People")
    spans = shown.places.to_document(start, start + len("People"))
    assert shown.words(spans) == "People"
    assert shown.places.to_text(*spans[0]) is None


def test_head_and_foot_of_the_page_are_none_of_the_text(qapp):
    shown = Shown(bundled(ARTICLES[5]), WIDE)
    plain = shown.document.toPlainText()
    for words in ("A topic", " minutes • "):
        at = plain.index(words)
        assert shown.places.to_text(at, at + len(words)) is None
    assert shown.places.to_text(len(plain) - 20, len(plain)) is None


def test_title_is_found_in_the_heading_and_not_in_a_topic_of_the_same_name(qapp):
    page = page_of("# Sleep\n\nRest well.\n")
    document = QTextDocument()
    document.setHtml(compose(page, Surroundings("Sleep", "sleep"), Room(600, 18, 420, 200)))
    heading = document.findBlockByNumber(1)
    places = PagePositions(article_text(page).text, document.toPlainText(), heading.position())
    assert places.to_document(0, 5) == ((heading.position(), heading.position() + 5),)


def test_footnote_numbers_are_left_out_and_their_text_is_found(qapp):
    body = "One word[^1] and two[^2] more words.\n\n[^1]: First **note**.\n[^2]: Second one.\n"
    shown = Shown(page_of(f"# Trial\n\n{body}"), WIDE)
    start = shown.text.index("word and two more")
    spans = shown.places.to_document(start, start + len("word and two more"))
    assert bare(shown.words(spans)) == "wordandtwomore"
    assert shown.places.to_text(spans[0][0], spans[-1][1]) == (start, start + len("word and two more"))
    note = shown.text.index("First note.")
    assert shown.words(shown.places.to_document(note, note + 11)) == "First note."


def test_number_of_a_footnote_alone_is_no_words(qapp):
    shown = Shown(page_of("# Trial\n\nOne word[^1] more.\n\n[^1]: First note.\n"), WIDE)
    (number,) = shown.numbers(0, shown.document.characterCount())
    assert shown.places.to_text(*number) is None


def test_quote_over_two_paragraphs_has_a_span_in_each(qapp):
    shown = Shown(page_of("# Trial\n\nThe lake is quiet.\n\n> [!NOTE]\n> The boat waits.\n\nNobody calls.\n"), WIDE)
    start, end = shown.text.rindex("is quiet"), shown.text.index(" calls")
    spans = shown.places.to_document(start, end)
    assert [shown.words((span,)) for span in spans] == ["is quiet.", "Good to know", "The boat waits.", "Nobody"]
    assert shown.places.to_text(spans[0][0], spans[-1][1]) == (start, end)


def test_sentence_that_stands_in_many_places_is_found_in_the_one_that_is_meant(qapp):
    same = "Breathe out slowly."
    shown = Shown(page_of(f"# Trial\n\n{same} First.\n\n## {same}\n\n{same}\n\n- {same}\n\nEnd.\n"), WIDE)
    at, found = -1, []
    for _ in range(shown.text.count(same)):
        at = shown.text.index(same, at + 1)
        (span,) = shown.places.to_document(at, at + len(same))
        assert shown.words((span,)) == same
        assert shown.places.to_text(*span) == (at, at + len(same))
        found.append(span)
    assert found == sorted(set(found))
    assert len(found) == 5  # the summary is the first paragraph


@pytest.mark.parametrize(("words", "language"), [
    ("The 🌊 sea 👩‍👩‍👧 and 🌙", "en"),
    ("El niño soñó así", "es"),
    ("שלום עולם and שקט", "he"),
    ("في الليل هدوء", "ar"),
    ("夜は静かです。眠れます。", "ja"),
])
def test_words_of_every_script_are_found_to_the_character(qapp, words, language):
    body = f"🌊🌊 Before. {words}. After 🌊.\n\nA paragraph. {words}\n"
    shown = Shown(page_of(f"# 🌙 Trial 🌙\n\n{body}", language), WIDE)
    at = -1
    for _ in range(2):
        at = shown.text.index(words, at + 1)
        spans = shown.places.to_document(at, at + len(words))
        assert shown.words(spans) == words
        assert shown.places.to_text(spans[0][0], spans[-1][1]) == (at, at + len(words))


def test_decomposed_letters_are_counted_as_they_stand():
    words = unicodedata.normalize("NFD", "El niño soñó así")
    text, page = f"Title 🌙\n{words}. {words}", f"Topic\nTitle 🌙\n7 minutes\n{words}. {words}"
    places = PagePositions(text, page)
    at = text.rindex(words)
    ((start, end),) = places.to_document(at, at + len(words))
    units = page.encode("utf-16-le")
    assert units[2 * start:2 * end].decode("utf-16-le") == words
    assert places.to_text(start, end) == (at, at + len(words))


def test_paragraph_that_the_page_shows_in_pieces_is_one_in_the_text(qapp):
    long = " ".join(f"word{number}" for number in range(2000))
    shown = Shown(page_of(f"# Trial\n\n{long}\n\nEnd.\n"), WIDE)
    start, end = shown.text.index("word400 "), shown.text.index(" word1500")
    spans = shown.places.to_document(start, end)
    assert len(spans) > 1
    assert bare(shown.words(spans)) == bare(shown.text[start:end])


def test_lines_that_the_page_lacks_have_no_place_and_the_rest_keeps_its_own():
    lines = [f"Line number {number} of a long text." for number in range(300)]
    shown = lines[:100] + ["Something else."] * 90 + lines[250:]
    places = PagePositions("\n".join(lines), "\n".join(shown))
    text, page = "\n".join(lines), "\n".join(shown)
    for line in (lines[3], lines[99], lines[260], lines[299]):
        ((start, end),) = places.to_document(text.index(line), text.index(line) + len(line))
        assert page[start:end] == line
    gone = text.index(lines[150])
    assert places.to_document(gone, gone + len(lines[150])) == ()


def test_empty_text_and_empty_page_have_no_places():
    assert PagePositions("", "Words").to_text(0, 5) is None
    assert PagePositions("Words", "").to_document(0, 5) == ()
    assert PagePositions("Words", "Words").to_document(2, 2) == ()


def seconds(text: str, page: str) -> float:
    """How long it takes to lay both side by side and to find 500 marks: the best of three, since others work too."""
    def once() -> float:
        start = time.process_time()
        places = PagePositions(text, page)
        for at in range(0, len(text), max(1, len(text) // 500)):
            places.to_document(at, at + 80)
        return time.process_time() - start
    return min(once() for _ in range(3))


@pytest.mark.parametrize("kind", ["same", "other", "one line", "rows", "short lines"])
def test_work_grows_with_the_text_and_not_with_its_square(kind):
    dice = random.Random(3)
    words = "light quiet lake boat mórning story about “the” — night 42 sleep".split()

    def made(lines: int) -> tuple[str, str]:
        text = [" ".join(dice.choices(words, k=15)) for _ in range(lines)]
        page = {
            "same": text, "other": [" ".join(dice.choices(words, k=15)) for _ in range(lines)], "one line": text,
            "rows": ["x"] * lines, "short lines": ["ab"] * lines,
        }[kind]
        if kind == "rows":
            text = [" · ".join(dice.choices(words, k=20)) for _ in range(lines // 10)]
        elif kind == "short lines":
            text = page
        mark = " " if kind == "one line" else "\n"
        return mark.join(text), mark.join(page)

    few, many = seconds(*made(1500)), seconds(*made(12_000))  # the second has 8 times as much
    assert many < 24 * max(few, 0.01)

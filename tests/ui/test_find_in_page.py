"""Where words stand in a page, counted as Qt counts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.find_in_page import LONGEST_QUERY, find, find_words, fold

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def units(text):
    """Length of `text` in a QTextDocument."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("sleep and sleep", "sleep", [(0, 5), (10, 15)]),
        ("Sleep", "sLEEP", [(0, 5)]),
        ("un café, dos cafés", "cafe", [(3, 7), (13, 17)]),
        ("un cafe", "CAFÉ", [(3, 7)]),
        ("it’s “calm”", "it's \"calm\"", [(0, 11)]),
        ("one\u00a0two\nthree", "one two three", [(0, 13)]),
        ("end\u2029next", "end next", [(0, 8)]),
        ("re‑read", "re-read", [(0, 7)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("(a.b)*", "(a.b)*", [(0, 6)]),
        ("ÅNGSTRÖM", "angstrom", [(0, 8)]),
        ("nothing here", "sleep", []),
        ("", "sleep", []),
        ("Straße", "straße", [(0, 6)]),
        ("İstanbul", "istanbul", [(0, 8)]),
        ("\N{GREEN HEART}\N{GREEN HEART} calm \N{GREEN HEART} calm", "calm", [(5, 9), (13, 17)]),
        ("a \N{GREEN HEART} b", "\N{GREEN HEART}", [(2, 4)]),
        ("a \N{GREEN HEART}", "a \N{GREEN HEART}", [(0, 4)]),
    ],
)
def test_every_place_is_found(text, words, found):
    assert list(find(text, words)) == found


@pytest.mark.parametrize("words", ["", " ", "\n\t", "\u00a0"])
def test_blank_words_are_nowhere(words):
    assert find("a b\nc", words) == ()


def test_very_long_words_are_looked_for_by_their_beginning():
    text = "x" * (LONGEST_QUERY + 50)
    assert find(text, text) == ((0, LONGEST_QUERY),)


@given(TEXT)
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@given(TEXT)
def test_folding_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(TEXT, st.integers(0, 199), st.integers(1, 40))
def test_any_piece_of_a_text_is_found_in_it(text, start, length):
    """Also case, accents and characters beyond U+FFFF: each hit really reads like the words."""
    piece = text[start : start + length]
    hits = find(text, piece)
    if fold(piece).strip():
        assert hits
    data = text.encode("utf-16-le")
    for first, end in hits:
        assert fold(data[2 * first : 2 * end].decode("utf-16-le")) == fold(piece)
    assert list(hits) == sorted(hits)
    assert all(before[1] <= after[0] for before, after in pairwise(hits))


@given(TEXT, TEXT)
def test_no_place_is_forgotten(text, words):
    folded, wanted = fold(text), fold(words[:LONGEST_QUERY])
    hits = find(text, words)
    assert len(hits) == (folded.count(wanted) if wanted.strip() else 0)
    assert all(0 <= start < end <= units(text) for start, end in hits)


def test_positions_are_those_of_the_document(qapp):
    from PySide6.QtGui import QTextCursor, QTextDocument

    document = QTextDocument()
    document.setHtml(
        "<p>One \N{GREEN HEART} calm</p><table><tr><td>two</td><td>Calm</td></tr></table><ul><li>cálm</li></ul>"
    )
    hits = find(document.toPlainText(), "calm")
    assert len(hits) == 3
    for start, end in hits:
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        assert fold(cursor.selectedText()) == "calm"


def test_a_long_page_is_searched_at_once():
    """Linear in the length: a hundred times the text does not take ten thousand times the time."""
    import time

    def taken(text):
        start = time.process_time()
        assert len(find(text, "calm")) == text.count("calm")
        return time.process_time() - start

    small = "some words and calm \N{GREEN HEART} " * 200
    base = min(taken(small) for _ in range(5))
    assert min(taken(small * 50) for _ in range(3)) < max(base, 1e-4) * 50 * 10


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("a night, two nights, nightmares", ["night"], [(2, 7)]),
        ("a night, two nights, nightmares", ["night", "nights"], [(2, 7), (13, 19)]),
        ("Café and cafe", ["CAFÉ"], [(0, 4), (9, 13)]),
        ("that at", ["at"], [(5, 7)]),
        ("nightmares", ["night"], [(0, 10)]),  # nothing else: words that begin like it
        ("panic and painting", ["pan"], [(0, 5)]),
        ("midnight", ["night"], []),
        ("我们睡眠很好", ["睡眠"], [(2, 4)]),
        ("\N{GREEN HEART} calm", ["calm"], [(3, 7)]),
        ("a.b (c)", ["(c)", "a.b"], [(0, 3), (4, 7)]),
        ("bad dreams, bad", ["bad dreams", "bad"], [(0, 10), (12, 15)]),
        ("sleep", [], []), ("sleep", ["", " "], []), ("", ["sleep"], []),
    ],
)
def test_words_of_a_search(text, words, found):
    assert list(find_words(text, words)) == found


@given(TEXT, st.lists(st.text(max_size=12), max_size=5))
def test_words_of_a_search_lie_in_the_text_in_order(text, words):
    end = 0
    for start, stop in find_words(text, words):
        assert end <= start < stop <= units(text)
        end = stop

"""Two ways to write the same words are one skeleton, and every place in it leads back to the text exactly."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.marks.skeleton import Skeleton

SAME = {
    "curly quotes": ("“Don’t,” she said.", '"Don\'t," she said.'),
    "single for double quotes": ("the ‘stuck’ points", "the “stuck” points"),
    "angle quotes": ("«Hola»", '"Hola"'),
    "quotes of Japanese": ("「はい」", "『はい』"),
    "dashes": ("two–three — and well-known", "two-three -- and well‑known"),
    "minus": ("−5", "-5"),
    "non-breaking spaces": ("40\u00a0mg 5\u202f%", "40 mg 5 %"),
    "soft hyphens": ("ket\u00adamine", "ketamine"),
    "nothing wide": ("a\u200bb\u2060c\ufeff", "abc"),
    "case": ("In Short", "IN SHORT"),
    "sharp s": ("Straße", "STRASSE"),
    "ends of lines": ("one\ntwo\r\nthree\u2028four\u2029five", "one two three four five"),
    "an object between paragraphs": ("one\u2029\ufffc\u2029two", "one\ntwo"),
    "tabs and rows of spaces": ("a \t  b", "a b"),
    "accents, composed or not": ("¿Qué mañana?", unicodedata.normalize("NFD", "¿Qué mañana?")),
    "accents in another order": ("q\u0323\u0307", "q\u0307\u0323"),
    "ligatures": ("ﬁnd oﬃce", "find office"),
    "full-width letters": ("ＰＴＳＤ", "PTSD"),
    "ellipsis": ("wait…", "wait..."),
    "Hangul, composed or not": ("한국어", unicodedata.normalize("NFD", "한국어")),
    "Arabic vowel signs and tatweel": ("كِتَابٌ جمـيل", "كتاب جميل"),
    "Hebrew vowel signs": ("שָׁלוֹם", "שלום"),
    "Japanese lines": ("夜に悪い\n夢を見る", "夜に悪い夢を見る"),
    "Japanese voiced signs": ("が", "か\u3099"),
    "half-width kana": ("ｶﾞ", "ガ"),
    "Chinese beside Latin letters": ("关于 PTSD 的事", "关于PTSD的事"),
    "an ideographic space": ("夜\u3000夢", "夜夢"),
    "emoji with and without a selector": ("❤\ufe0f ok", "❤ ok"),
}
OTHER = {
    "accents make other words": ("año", "ano"),
    "words": ("sleep well", "slept well"),
    "signs of sentences": ("well.", "well?"),
    "space between words": ("the rapist", "therapist"),
    "numbers": ("40 mg", "400 mg"),
    "emoji": ("🙂", "🙁"),
    "Arabic letters": ("سأل", "سال"),
    "Thai words": ("ตา กลม", "ตาก ลม"),
}
# Whatever can stand in an article, with plenty of what is left out or becomes several letters.
texts = st.text(st.one_of(st.characters(exclude_categories=["Cs"]),
                          st.sampled_from(" \n\t--–—\u00ad\u200b“'ﬁ½éñ\u0301\u0323한夜に\ufffcÅßİ…🙂\U0001f468\u200d")))


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_the_same_words_written_otherwise_are_the_same(one, other):
    assert Skeleton(one).text == Skeleton(other).text


@pytest.mark.parametrize(("one", "other"), OTHER.values(), ids=OTHER)
def test_other_words_are_not_the_same(one, other):
    assert Skeleton(one).text != Skeleton(other).text


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@given(text=texts)
def test_every_unicode_form_of_letters_is_the_same(form, text):
    letters = "".join(letter for letter in text if letter.isalpha() or unicodedata.combining(letter))
    letters = letters.replace("\u0345", "")  # below capitals it turns into a letter: Unicode's own exception
    assert Skeleton(unicodedata.normalize(form, letters)).text == Skeleton(letters).text


def test_a_range_leads_back_to_the_words_that_it_came_from():
    text = "  “Schlaf\u00adlose\u00a0 Nächte” — 한국어 ﬁnd\n\n夜に 夢 🙂🙂 end"
    skeleton = Skeleton(text)
    for words in ("Schlaf\u00adlose", "Nächte", "한국어", "ﬁnd", "夜に 夢", "🙂🙂", "end"):
        start = text.index(words)
        reduced = skeleton.reduced(start, start + len(words))
        assert skeleton.text[slice(*reduced)] == Skeleton(words).text
        assert skeleton.original(*reduced) == (start, start + len(words))


def test_half_of_a_letter_is_all_of_it():
    skeleton = Skeleton("a한b½")
    assert skeleton.original(1, 2) == (1, 2)
    assert skeleton.original(2, 3) == (1, 2)
    assert skeleton.original(len(skeleton.text) - 1, len(skeleton.text)) == (3, 4)


def test_empty_ranges_stay_empty_and_in_the_text():
    skeleton = Skeleton("ab \u00ad c")
    assert skeleton.original(1, 1) == (1, 1)
    assert skeleton.original(99, 99) == (6, 6)
    assert skeleton.reduced(3, 4) == (3, 3)
    assert Skeleton("").original(0, 0) == (0, 0)
    assert Skeleton("").reduced(0, 0) == (0, 0)


@given(text=texts, cuts=st.tuples(st.integers(0, 40), st.integers(0, 40)))
def test_ranges_go_there_and_back(text, cuts):
    skeleton = Skeleton(text)
    start, end = sorted(min(cut, len(text)) for cut in cuts)
    first, last = skeleton.reduced(start, end)
    assert 0 <= first <= last <= len(skeleton.text)
    back = skeleton.original(first, last)
    if first < last:
        # Nothing but what was left out may be missing at the ends.
        assert start <= back[0] < back[1] <= end
        assert skeleton.reduced(*back) == (first, last)


@given(text=texts)
def test_reducing_twice_changes_nothing_more(text):
    once = Skeleton(text).text
    assert "  " not in once
    assert Skeleton(once).text == once


@given(text=texts)
def test_all_of_it_leads_back_to_all_that_counts(text):
    skeleton = Skeleton(text)
    start, end = skeleton.original(0, len(skeleton.text))
    assert Skeleton(text[start:end]).text == skeleton.text
    assert not Skeleton(text[:start]).text.strip() or not skeleton.text


@pytest.mark.parametrize("piece", ["A plain line of words.\n", "Año — “él” ﬁn\u00ad \n\n", "夜に 悪い\n夢、",
                                   "- -  --  ", "한국어 문장입니다. ", "e" + "\u0301\u0323" * 50, "🙂\u200d🙂\ufe0f "])
def test_long_texts_take_time_in_proportion(piece):
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            Skeleton(text)
            best = min(best, time.process_time() - start)
        return best

    # Squared time would be a hundred times as much.
    assert seconds(200_000) < 30 * seconds(20_000) + 0.2

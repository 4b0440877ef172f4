"""Bytes → text: whatever program saved the file, the same words come out, or an honest word that there are none."""

import random

import pytest

from reader.library import limits
from reader.library.text_file import UnreadableText, decode

TEXT = "# Sleep\n\nCafé, naïve, “quoted” – and more…\nA second line.\n"


@pytest.mark.parametrize("raw", [
    TEXT.encode("utf-8"),
    TEXT.encode("utf-8-sig"),
    TEXT.encode("utf-16"),
    b"\xfe\xff" + TEXT.encode("utf-16-be"),
    TEXT.encode("utf-16-le"),
    TEXT.encode("utf-16-be"),
    TEXT.encode("utf-32"),
    TEXT.encode("cp1252"),
    TEXT.replace("\n", "\r\n").encode("utf-8"),
    TEXT.replace("\n", "\r").encode("utf-8"),
    TEXT.replace("\n", "\u2028").encode("utf-8"),
    TEXT.replace("é", "e\u0301").encode("utf-8"),
], ids=["utf-8", "bom", "utf-16", "utf-16-be", "utf-16-le without mark", "utf-16-be without mark", "utf-32", "cp1252",
        "crlf", "cr", "line separator", "decomposed"])
def test_the_same_text_comes_out_of_every_encoding(raw):
    assert decode(raw, "a.md")[0] == TEXT


def test_a_windows_file_is_read_and_its_author_told_where_it_begins_to_be_odd():
    _, problems = decode("one\ntwo\nthrée\n".encode("cp1252"), "a.md")
    assert [(problem.code, problem.line, problem.path) for problem in problems] == [("file.encoding", 3, "a.md")]


def test_a_clean_file_has_no_problems():
    assert decode(TEXT.encode(), "a.md")[1] == ()


def test_control_characters_go_and_text_stays():
    text, problems = decode(b"a\x00b\x1b[31mc\x07\td\n", "a.md")
    assert text == "ab[31mc\td\n"
    assert problems[0].code == "file.control-characters"


def test_a_text_with_a_nul_in_every_word_is_still_a_text():
    assert decode(b"abc\x00de " * 200, "a.md")[0] == "abcde " * 200


def test_letters_lost_in_copying_are_noticed():
    text, problems = decode("x\ncafÃ© and rÃ©sumÃ©, donâ€™t".encode(), "a.md")
    assert text.startswith("x\ncafÃ©")
    assert [(problem.code, problem.line) for problem in problems] == [("file.mojibake", 2)]


def test_one_real_a_tilde_is_no_lost_letter():
    assert decode("SÃO PAULO, IRMÃ, MAÇÃ".encode(), "a.md")[1] == ()


@pytest.mark.parametrize(("raw", "word"), [
    (b"PK\x03\x04" + b"x" * 50, "Word"), (b"%PDF-1.7 text", "PDF"), (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"{\\rtf1 hello}", "rich text"), (b"\xd0\xcf\x11\xe0abc", "Word"),
])
def test_a_document_with_another_ending_is_named_for_what_it_is(raw, word):
    with pytest.raises(UnreadableText) as caught:
        decode(raw, "a.md")
    assert word in caught.value.problem.sentence


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_are_no_text(seed):
    dice = random.Random(seed)
    with pytest.raises(UnreadableText):
        decode(bytes(dice.randrange(256) for _ in range(4000)), "a.md")


def test_nothing_but_nul_is_no_text():
    with pytest.raises(UnreadableText):
        decode(bytes(5000), "a.md")


def test_an_empty_file_is_an_empty_text():
    assert decode(b"", "a.md") == ("", ())


def test_a_file_that_is_too_large_is_cut_and_its_author_told():
    text, problems = decode(("é" * limits.FILE_BYTES).encode(), "a.md")
    assert len(text) == limits.FILE_BYTES // 2
    assert [problem.code for problem in problems] == ["file.too-large"]


def test_a_cut_inside_a_letter_does_not_change_the_encoding():
    raw = b"x" + "é".encode() * limits.FILE_BYTES
    text, problems = decode(raw, "a.md")
    assert set(text) == {"x", "é"}
    assert [problem.code for problem in problems] == ["file.too-large"]

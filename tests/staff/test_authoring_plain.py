"""Plain text → drafts: lists and headings that are plain to see, and nothing else."""

from __future__ import annotations

import pytest
from authoring_samples import answer_of


@pytest.fixture
def read(tmp_path):
    return lambda text: answer_of("text", text, tmp_path, "my notes.txt")


def test_title_headings_lists_and_paragraphs(read):
    answer = read(
        "Coming to your visit\n\nPlease come early.\n\nBefore the day\n\nBring:\n- a card\n  - and a photo\n"
        "- a friend\n\n1. Do not eat.\n\n2. Drink water.\n"
    )
    assert answer.title == "Coming to your visit"
    assert answer.body == (
        "Please come early.\n\n## Before the day\n\nBring:\n\n- a card\n  - and a photo\n- a friend\n\n"
        "1. Do not eat.\n2. Drink water.\n"
    )


def test_lines_that_were_wrapped_are_one_paragraph_and_short_ones_keep_their_ends(read):
    answer = read(
        "A title\n\nThis is a long line that a program has wrapped somewhere near its\nend, and it goes on here "
        "for as long again, as such lines do, then\nit stops.\n\nMain Street 1\nOur town\n"
    )
    assert answer.body == (
        "This is a long line that a program has wrapped somewhere near its end, and it goes on here for "
        "as long again, as such lines do, then it stops.\n\nMain Street 1\\\nOur town\n"
    )


def test_underlined_lines_and_number_signs_are_headings(read):
    answer = read("My title\n========\n\nOne\n---\nText.\n\n## Two\nMore.\n")
    assert (answer.title, answer.body) == ("My title", "## One\n\nText.\n\n## Two\n\nMore.\n")


@pytest.mark.parametrize(
    "line",
    [
        "This is a sentence.",
        "call 555-123-4567",
        "Call 555-123-4567",
        "and it goes on",
        "name@example.org",
        "https://example.org",
        "“A quotation”",
        "A very long line that nobody would take for a heading, for it says too much",
    ],
)
def test_what_is_no_heading_stays_a_paragraph(read, line):
    assert "#" not in read(f"Title here\n\nText.\n\n{line}\n\nText.\n").body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("T t\n\nWe came –\n– all of us.\n", "We came –\\\n– all of us.\n"),
        ("T t\n\n2024. A year.\n", "2024\\. A year.\n"),
        ("T t\n\n3. Third\n4. Fourth\n", "3. Third\n4. Fourth\n"),
        ("T t\n\n• one\n• two\nwith more\n", "- one\n- two with more\n"),
        ("T t\n\n1) one\n2) two\n", "1. one\n2. two\n"),
        ("T t\n\nSee https://a.example/b_c. Good.\n", "See <https://a.example/b_c>. Good.\n"),
        ("T t\n\n***\n\nText\n", "Text\n"),
        ("T t\n\n2 * 3 * 4 and 2*3*4 and _x_\n", "2 * 3 * 4 and 2\\*3\\*4 and \\_x\\_\n"),
    ],
)
def test_small_things(read, text, body):
    written = read(text).body
    assert written == body or written.replace("&#8211;", "–") == body


def test_a_text_of_one_line_is_its_own_body(read):
    answer = read("Only this.\n")
    assert (answer.title, answer.body) == ("My notes", "Only this.\n")

"""The lists of how words are said: which words they mean, the clinic's on top of ours, and files with a slip."""

import pytest

from reader.roots import Roots
from reader.speech.pronunciation import Pronunciations, load, read
from reader.speech.spoken_text import spoken

LIST = Pronunciations({"en": {"WET": "W E T", "mg": "milligrams", "mg/kg": "milligrams per kilogram", "988": "9 8 8",
                              "ketamine": "keeta-meen", "Dr.": "Doctor"},
                       "es": {"mg": "miligramos"}})


@pytest.mark.parametrize(("text", "expected"), [
    ("WET is not wet.", "W E T is not wet."),
    ("Ketamine, ketamine; esketamine", "keeta-meen, keeta-meen; esketamine"),
    ("50 mg, 50mg, 1 mg/kg, omg", "50 milligrams, 50 milligrams, 1 milligrams per kilogram, omg"),
    ("Call 988, not 9,988 or 1988", "Call 9 8 8, not 9,988 or 1988"),
    ("Dr. Lee", "Doctor Lee"),
])
def test_only_whole_words_are_meant(text, expected):
    assert LIST.said(text, "en") == expected


def test_each_language_has_its_own_words_and_a_country_takes_those_of_its_language():
    assert LIST.said("3 mg", "es-MX") == "3 miligramos"
    assert LIST.said("3 mg", "fr") == "3 mg"


@pytest.mark.parametrize(("text", "expected"), [
    ("See https://www.example.org/a/b?c=1.", "See example.org."),
    ("Write to help@example.org", "Write to help at example.org"),
    ("Call 1-800-273-8255", "Call 1, 8 0 0, 2 7 3, 8 2 5 5"),
    ("2–3 hours, 48 – 61", "2 to 3 hours, 48 to 61"),
    ("a → b", "a, b"), ("—", ""), ("***", ""),
])
def test_signs_become_words(text, expected):
    assert spoken(text, "en", Pronunciations()) == expected


def test_the_clinics_words_lie_on_top_and_an_empty_one_takes_ours_away(tmp_path):
    ours, theirs = tmp_path / "content", tmp_path / "staff"
    ours.mkdir()
    theirs.mkdir()
    (ours / "pronunciation.toml").write_text('[en]\nmg = "milligrams"\nVA = "V A"\n', encoding="utf-8")
    (theirs / "pronunciation.toml").write_text('[en]\nmg = "em gee"\nVA = ""\n', encoding="utf-8")
    found, problems = load(Roots(ours, theirs))
    assert found.said("3 mg at the VA", "en") == "3 em gee at the VA"
    assert problems == ()


@pytest.mark.parametrize("content", [b"[en\nmg = 1", b"\xff\xfe\x00", b'[en]\nmg = "a"\nmg = "b"', b"x" * 300_000])
def test_a_broken_file_is_left_out_and_named(tmp_path, content):
    file = tmp_path / "pronunciation.toml"
    file.write_bytes(content)
    entries, problems = read(file)
    assert entries == {}
    assert [problem.code for problem in problems] == ["speech.broken"]
    assert problems[0].path == "pronunciation.toml"


def test_a_line_that_cannot_be_used_costs_only_itself(tmp_path):
    file = tmp_path / "pronunciation.toml"
    file.write_text('[en]\nmg = 5\nVA = "V A"\n[12]\nx = "y"\n', encoding="utf-8")
    entries, problems = read(file)
    assert entries == {"en": {"VA": "V A"}}
    assert {problem.code for problem in problems} == {"speech.shape"}
    assert len(problems) == 2


def test_a_library_without_a_list_has_the_words_that_came_with_reader(tmp_path):
    bundled, content = tmp_path / "bundled", tmp_path / "content"
    bundled.mkdir()
    content.mkdir()
    (bundled / "pronunciation.toml").write_text('[en]\nVA = "V A"\nmg = "milligrams"\n', encoding="utf-8")
    assert load(content, bundled)[0].said("3 mg, VA", "en") == "3 milligrams, V A"
    (content / "pronunciation.toml").write_text('[en]\nmg = "em gee"\n', encoding="utf-8")
    assert load(content, bundled)[0].said("3 mg, VA", "en") == "3 em gee, V A"


def test_a_folder_without_a_file_has_nothing_wrong_with_it(tmp_path):
    assert load(tmp_path)[1] == ()

"""What is said of an article, in which order, and where each sentence stands in its text."""

import sys
from pathlib import Path

import pytest
from speech_pages import VISIT, page

sys.path.insert(0, str(Path(__file__).parents[1]))

from hostile_strings import attacks, oddities  # noqa: E402

from reader.library.markdown_page import convert  # noqa: E402
from reader.marks.article_text import article_text  # noqa: E402
from reader.model import ArticleCard, ArticlePage, Picture, Section  # noqa: E402
from reader.speech.pronunciation import Pronunciations  # noqa: E402
from reader.speech.reading import LONGEST, nearest, parted, utterances  # noqa: E402
from reader.speech.utterance import Kind  # noqa: E402

CONTENT = Path(__file__).resolve().parents[2] / "content"


def said(markdown=VISIT, language="en"):
    return [one.text for one in utterances(page(markdown, language))]


def test_an_article_is_said_from_its_title_to_its_sources_in_order():
    assert said() == [
        "A visit", "What happens on the day.", "Checked by a clinician, March 2026",
        "In short", "EMDR is one way.", "It takes time.", "You cannot drive.",
        "Before the visit", "Dr. Lee gives 0.5 mg/kg.", "Eat nothing, e.g. no bread, for 6 to 8 hours.",
        "Is that long?", "No!",
        "1. Rest.", "2. Drink water.",
        "Table. Study: Year one. People: 41.", "Study: Year two. People: 12.", "Two studies.",
        "After it", "Take care. Until the next day", "Do not drive.",
        "See another page or example.org.", "Note 1: A small note.", "With two sentences.",
        "Where this comes from", "1. A study, 2022. example.org",
    ]


def test_each_sentence_carries_its_words_its_place_its_kind_and_its_section():
    shown = page()
    text = article_text(shown).text
    by_text = {one.text: one for one in utterances(shown)}
    dose = by_text["Dr. Lee gives 0.5 mg/kg."]
    assert text[dose.start:dose.end] == dose.words == "Dr. Lee gives 0.5 mg/kg."
    assert (dose.kind, dose.section, dose.heading, dose.language) == (
        Kind.TEXT, "before", "Before the visit", "en")
    row = by_text["Study: Year two. People: 12."]
    assert (text[row.start:row.end], row.words, row.kind) == ("Year two · 12", "Year two\n12", Kind.ROW)
    note = by_text["Note 1: A small note."]
    assert (text[note.start:note.end], note.kind) == ("A small note.", Kind.NOTE)
    source = by_text["1. A study, 2022. example.org"]
    assert source.start == source.end == len(text)
    assert source.words.startswith("A study, 2022. https://www.example.org/")


def test_headings_and_items_are_followed_by_a_pause_sentences_within_a_paragraph_are_not():
    by_text = {one.text: one.pause for one in utterances(page())}
    assert by_text["Before the visit"] >= by_text["1. Rest."] > by_text["No!"] > 0
    assert by_text["Is that long?"] == 0


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "In the U.S. it costs 3.5 dollars. J. K. Smith wrote it.", ["In the U.S. it costs 3.5 dollars.",
                                                                       "J. K. Smith wrote it."]),
    ("en", "She said “Stop.” Then he did.", ["She said “Stop.”", "Then he did."]),
    ("es", "¿Es largo? ¡No! El Dr. Gil, p. ej., dice 3 mg.", ["¿Es largo?", "¡No!", "El Dr. Gil, p. ej., dice 3 mg."]),
    ("ja", "これは湖です。静かです！本当？はい。", ["これは湖です。", "静かです！", "本当？", "はい。"]),
    ("ar", "هل هذا طويل؟ لا. خذ وقتك.", ["هل هذا طويل؟", "لا.", "خذ وقتك."]),
])
def test_sentences_end_where_they_end_in_each_language(language, text, expected):
    assert said(f"# T\n\n{text}", language)[2:] == expected


def test_a_picture_is_said_by_its_words_and_then_its_caption():
    card = ArticleCard("a", "en", "A", reviewed_by="x")
    shown = ArticlePage(card, "<p>One.</p><!--slot:picture:0--><p>Two.</p>",
                        (Section("", "", 0, "One.\nThe lake at dawn.\nTwo."),),
                        (Picture("media/b.webp", 9, 9, "A lake", "The lake at dawn."),))
    found = utterances(shown)
    assert [(one.text, one.kind) for one in found[1:]] == [
        ("One.", Kind.TEXT), ("Picture: A lake", Kind.PICTURE), ("The lake at dawn.", Kind.CAPTION),
        ("Two.", Kind.TEXT)]
    text = article_text(shown).text
    assert found[2].start == found[2].end == text.index("The lake")
    assert text[found[3].start:found[3].end] == "The lake at dawn."


def test_words_are_said_as_the_list_has_them():
    listed = Pronunciations({"en": {"EMDR": "E M D R", "mg/kg": "milligrams per kilogram"}})
    texts = [one.text for one in utterances(page(), listed)]
    assert "E M D R is one way." in texts
    assert "Dr. Lee gives 0.5 milligrams per kilogram." in texts


def test_a_long_sentence_comes_in_parts_that_together_say_all_of_it():
    long = "We walk on, " * 60 + "and rest."
    shown = page(f"# T\n\n{long}")
    parts = [one for one in utterances(shown) if one.words.startswith(("We", "and"))]
    assert len(parts) > 2
    assert all(len(one.words) <= LONGEST for one in parts)
    assert " ".join(one.words for one in parts) == long
    assert all(one.words.endswith((",", ".")) for one in parts)
    wide = "湖" * 1000
    assert "".join(wide[low:high] for low, high in parted(wide)) == wide


def test_nothing_to_say_is_no_utterance_and_hostile_text_ends():
    assert said("# T\n\n***\n\n—\n\n…")[1:] == ["Not yet reviewed by a clinician"]
    assert len(utterances(page("# T\n\n" + "." * 20_000 + "\n\n" + "a" * 20_000))) < 200


def test_reading_begins_with_the_sentence_in_which_a_place_lies():
    shown = page()
    found, text = utterances(shown), article_text(shown).text
    for words in ("no bread", "Drink water", "41", "Do not drive."):
        at = text.index(words)
        one = found[nearest(found, at)]
        assert one.start <= at < one.end, words
    assert nearest(found, 0) == 0


@pytest.mark.parametrize("file", sorted(CONTENT.glob("e[ns]/*/*.md")), ids=lambda file: "/".join(file.parts[-3::2]))
def test_of_a_bundled_article_all_is_said_and_all_that_is_said_stands_there(file):
    shown = convert(CONTENT, file.relative_to(CONTENT).as_posix(), file.read_bytes()).page
    text, found = article_text(shown).text, utterances(shown)
    covered = bytearray(len(text))
    last = 0
    for one in found:
        assert one.text.strip()
        assert one.start >= last or one.kind is Kind.SOURCE
        last = one.start
        if one.end > one.start:
            letters = "".join(text[one.start:one.end].replace("·", "").split())
            assert letters == "".join(one.words.replace("·", "").split())
            covered[one.start:one.end] = b"\1" * (one.end - one.start)
    said_aloud = " ".join(one.text for one in found)
    for section in shown.sections:
        at = text.index(section.text)
        for line in section.text.split("\n"):
            # All but the names of columns, which are said with each cell.
            if not any(covered[at:at + len(line)]):
                names = [name for name in line.split(" · ") if name]
                assert all(name.strip(" .") in said_aloud or name in "2014 2021 2022".split() for name in names), line
            at += len(line) + 1


# What holds bells and escapes is no text to the library: nothing of it is ever read.
@pytest.mark.parametrize("text", [text for text in (*attacks(), *oddities()) if "\x1b" not in text])
def test_whatever_stands_in_an_article_can_be_said(text):
    shown = page(f"# T\n\n{text}\n\n- {text}\n\n| a | b |\n|---|---|\n| {text} | c |\n\n> {text}\n")
    length = len(article_text(shown).text)
    for one in utterances(shown):
        assert one.text.strip()
        assert 0 <= one.start <= one.end <= length
        assert "\n" not in one.text

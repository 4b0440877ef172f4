"""How hard a text is to read: syllables, sentences, the formulas against sums done by hand, and what is left out."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library.readability import main, measure, plain_body, unmet
from reader.library.syllables import english, spanish

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("word", "count"), [
    ("the", 1), ("people", 2), ("medicine", 3), ("improved", 2), ("treated", 2), ("therapy", 3), ("infusion", 3),
    ("veterans", 3), ("table", 2), ("times", 1), ("studies", 2), ("clinician’s", 3), ("reading", 2), ("being", 2),
    ("breathes", 1), ("changes", 2), ("processes", 3), ("asked", 1), ("needed", 2), ("anxiety", 4), ("psychiatrist", 4),
    ("dissociation", 5), ("sometimes", 2), ("everything", 3), ("rhythm", 2), ("cooperate", 4), ("react", 2),
    ("carefully", 3), ("Guidelines", 2), ("safely", 2), ("quiet", 2), ("idea", 3), ("experience", 4), ("be", 1),
    ("i", 1),
])
def test_syllables_of_english_words(word, count):
    assert english(word) == count


@pytest.mark.parametrize(("word", "count"), [
    ("terapia", 3), ("país", 2), ("día", 2), ("guía", 2), ("guitarra", 3), ("pingüino", 3), ("quien", 1), ("queso", 2),
    ("muy", 1), ("y", 1), ("rey", 1), ("leyes", 2), ("yo", 1), ("leer", 2), ("aéreo", 4), ("ciudad", 2), ("cuidado", 3),
    ("estrés", 2), ("traumático", 4), ("psiquiatra", 3), ("sueño", 2), ("evitación", 4), ("reviviscencia", 5),
    ("oír", 2), ("hacia", 2), ("hacía", 3), ("averigüe", 4), ("alcohol", 3), ("viuda", 2), ("Después", 2), ("zoo", 2),
])
def test_syllables_of_spanish_words(word, count):
    assert spanish(word) == count


class TestEnglish:
    def test_a_sum_done_by_hand(self):
        measured = measure("The quick brown fox jumps over the lazy dog.", "en")
        assert (measured.words, measured.sentences) == (9, 1)
        assert measured.words_per_sentence == 9
        assert measured.flesch_kincaid == pytest.approx(0.39 * 9 + 11.8 * 11 / 9 - 15.59)
        assert measured.smog == pytest.approx(3.1291)  # no word of three syllables
        assert measured.inflesz is None

    def test_long_words_count_for_smog(self):
        # two sentences, two words of three syllables or more: medicine, carefully
        measured = measure("The medicine may help. Take it carefully.", "en")
        assert measured.smog == pytest.approx(1.0430 * (2 * 30 / 2) ** 0.5 + 3.1291)

    def test_unavoidable_names_count_as_two(self):
        assert measure("Esketamine.", "en").syllables_per_word == 2
        assert measure("Esketamine.", "en").smog == pytest.approx(3.1291)
        assert measure("Alternatively.", "en").syllables_per_word == 5

    def test_letters_read_one_by_one_count_as_two_and_digits_as_one(self):
        assert measure("PTSD.", "en").syllables_per_word == 2
        assert measure("158.", "en").syllables_per_word == 1

    def test_hard_text_is_graded_higher_than_easy_text(self):
        easy = measure("The cat sat on the mat. It was warm.", "en")
        hard = measure("Pharmacological interventions demonstrating heterogeneous therapeutic efficacy necessitate "
                       "individualized multidisciplinary consideration.", "en")
        assert easy.flesch_kincaid < 1
        assert hard.flesch_kincaid > 20
        assert hard.smog > 15


class TestSpanish:
    def test_a_sum_done_by_hand(self):
        # El sol sa-le por la ma-ña-na: 6 words, 9 syllables
        measured = measure("El sol sale por la mañana.", "es")
        assert (measured.words, measured.sentences) == (6, 1)
        assert measured.inflesz == pytest.approx(206.835 - 62.3 * 9 / 6 - 6)
        assert measured.flesch_kincaid is None
        assert measured.smog is None

    def test_a_region_does_not_matter(self):
        assert measure("El sol sale.", "es-MX") == measure("El sol sale.", "es")

    def test_questions_with_marks_on_both_sides(self):
        assert measure("¿Qué es el TEPT? ¡No es debilidad! Se trata.", "es").sentences == 3


class TestSentences:
    @pytest.mark.parametrize(("text", "count"), [
        ("One. Two? Three! Four… Five", 5),
        ("It cost 1.5 million. It was 0.5 mg.", 2),
        ("In the U.S. Department it is so. Dr. Lee agrees.", 2),
        ("A list: this; that.", 1),
        ("“Stop.” She said so.", 2),
        ("He said “no.” and went on.", 1),
        ("First block\n\nSecond block", 2),
        ("One paragraph\non two lines.", 1),
        ("988 is the number. 911 is for danger.", 2),
        ("... — …", 0),
    ])
    def test_ends(self, text, count):
        assert measure(text, "en").sentences == count

    def test_an_empty_text_has_no_figures(self):
        measured = measure(" \n\n ", "en")
        assert (measured.words, measured.sentences, measured.words_per_sentence) == (0, 0, 0)
        assert measured.flesch_kincaid is None
        assert unmet(measured) == ()

    def test_another_language_has_counts_but_no_formula(self):
        measured = measure("Das ist ein Satz. Das auch.", "de")
        assert (measured.words, measured.sentences) == (6, 2)
        assert (measured.flesch_kincaid, measured.smog, measured.inflesz) == (None, None, None)

    def test_words_joined_by_a_hyphen_count_apart(self):
        assert measure("A well-known, step-by-step way.", "en").words == 7


def test_measures_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        measure("One.", "en").words = 3


class TestUnmet:
    def test_plain_text_is_within_the_limits(self):
        assert unmet(measure("You can ask for help. It is free.", "en")) == ()
        assert unmet(measure("Usted puede pedir ayuda. Es gratis.", "es")) == ()

    def test_says_what_is_too_hard(self):
        hard = measure("Pharmacological interventions demonstrating heterogeneous efficacy necessitate individualized "
                       "consideration.", "en")
        assert [phrase.split()[0] for phrase in unmet(hard)] == ["Flesch–Kincaid", "SMOG"]
        duro = measure("Las intervenciones farmacológicas demuestran heterogeneidad terapéutica.", "es")
        assert [phrase.split()[0] for phrase in unmet(duro)] == ["INFLESZ"]

    def test_says_when_sentences_are_too_long(self):
        assert unmet(measure("so " * 21, "en"))[0] == "21.0 words a sentence, at most 20"


ARTICLE = """---
title: A title that is not counted
sources:
  - A source (2024). https://example.org/
---

> [!FACTS] In short
> - First **point**.
> - Second [point](other.md#part).

## A heading? {#own}

A paragraph with *marks*, `code`, a note[^1]
and a second line. See https://example.org/page now.

![What it shows](media/x.webp "The caption.")

| A | B |
|---|---|
| cell | cell |

Table: Its caption

1. A step
2. [ ] A box

~~~
code that is not counted
~~~

Term, other term
: Its meaning.

!!! note "A title"
    Text in the box.

A heading underlined
--------------------

Last &amp; least.

[^1]: The note.

*[word]: explained
[ref]: https://example.org/

## Sources

Not counted either.

### Older ones

Nor these.

## After

Counted <b>again</b><!-- not this -->.
"""


class TestPlainBody:
    def test_only_running_text_is_left(self):
        assert plain_body(ARTICLE).split("\n\n") == [
            "First point.", "Second point.", "A paragraph with marks, code, a note and a second line. See now.",
            "The caption.", "A step", "A box", "Its meaning.", "Text in the box.", "Last & least.", "The note.",
            "Counted again.",
        ]

    @pytest.mark.parametrize("text", [
        "", "---\n---\n", "```\nnever closed", "# Only a heading", "| a |\n|---|", "![x](y)",
    ])
    def test_files_without_text(self, text):
        assert plain_body(text) == ""

    def test_a_table_without_outer_bars(self):
        assert plain_body("Before.\n\na | b\n--- | ---\nc | d\n\nAfter.") == "Before.\n\nAfter."

    def test_a_spanish_article(self):
        text = "---\ntitle: T\n---\n\n> [!FACTS] En pocas palabras\n> - Uno.\n\nTabla: no\n\n## Fuentes\n\nNo.\n"
        assert plain_body(text) == "Uno."


class TestTable:
    """The script that staff run."""

    def write(self, folder: Path, name: str, text: str) -> Path:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def test_every_article_of_a_folder_has_its_line(self, tmp_path, capsys):
        self.write(tmp_path, "en/easy.md", "---\ntitle: Easy\n---\n\nYou can ask for help. It is free.\n")
        self.write(tmp_path, "es/facil.md", "Usted puede pedir ayuda. Es gratis.\n")
        self.write(tmp_path, "README.md", "Not an article.\n")
        assert main([str(tmp_path)]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[1].split()[:4] == ["easy", "en", "8", "4.0"]
        assert lines[2].split()[:4] == ["facil", "es", "6", "3.0"]
        assert not any("README" in line for line in lines)
        assert any("ketamine" in line for line in lines)

    def test_a_hard_article_is_named_with_what_is_too_hard(self, tmp_path, capsys):
        hard = self.write(tmp_path, "en/hard.md", "Pharmacological interventions necessitate consideration.\n")
        assert main([str(hard)]) == 1
        assert "Flesch–Kincaid" in capsys.readouterr().out

    def test_what_is_not_there_is_said(self, tmp_path, capsys):
        assert main([str(tmp_path / "none")]) == 2
        assert "no such file" in capsys.readouterr().err
        assert main([]) == 2

    def test_a_file_that_is_no_text_does_not_hide_the_others(self, tmp_path, capsys):
        (tmp_path / "a.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
        self.write(tmp_path, "b.md", "You can ask for help.\n")
        assert main([str(tmp_path)]) == 2
        assert "\nb " in capsys.readouterr().out

    def test_runs_as_a_module_without_qt(self, tmp_path):
        self.write(tmp_path, "a.md", "You can ask for help.\n")
        run = subprocess.run([sys.executable, "-m", "reader.library.readability", str(tmp_path)], cwd=ROOT,
                             env={**os.environ, "PYTHONIOENCODING": "utf-8"}, capture_output=True, encoding="utf-8")
        assert run.returncode == 0, run.stderr
        assert run.stdout.splitlines()[1].startswith("a ")



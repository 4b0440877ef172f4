"""The list of words of a language: what is read from it, where its words become terms, and when articles follow it."""

import re
import time
from pathlib import Path

import pytest
from library_folder import assert_trusted, codes, page_of, write

from reader.library import limits
from reader.library.catalogue import Catalogue
from reader.library.glossary import Entry, Glossaries, Glossary
from reader.library.markdown_page import convert
from reader.library.refresh import refresh
from reader.library.worker_pool import Workers

NOWHERE = Path("no-such-folder")
WORDS = Glossaries({
    "en": [Entry(("Ketamine",), "A medicine."), Entry(("CBT", "cognitive behavioral therapy"), "A talking therapy."),
           Entry(("CBT-I",), "For sleep."), Entry(("Off-label",), "Not approved for it."),
           Entry(("Label",), "A paper."),
           Entry(("VA/DoD guideline",), "Advice."), Entry(("Guideline", "guidelines"), "Advice by experts."),
           Entry(("IV",), "Into a vein.")],
    "es": [Entry(("TEPT", "trastorno de estrés"), "Un problema de salud."), Entry(("Ánimo",), "Cómo se siente.")],
})


def page(text, ref="en/a.md", words=WORDS):
    if not text.startswith("---"):
        text = "---\ntitle: T\n---\n\n" + text
    return convert(NOWHERE, ref, text.encode(), glossaries=words).page


def marked(text, **more):
    """The words that can be touched, in order, with what they mean."""
    made = page(text, **more)
    assert_trusted(made)
    terms = [(re.sub("<[^>]+>", "", words), int(number))
             for number, words in re.findall(r'<a class="term" href="term:(\d+)">(.*?)</a>', made.html, re.DOTALL)]
    for words, number in terms:
        assert " ".join(words.split()) == made.terms[number][0]
    return [(" ".join(words.split()), made.terms[number][1]) for words, number in terms]


def words_marked(text, **more):
    return [words for words, _ in marked(text, **more)]


# What is read

def entries(text, header="title: G\nglossary: yes"):
    return page_of(NOWHERE, f"---\n{header}\n---\n\n{text}").glossary


def test_every_definition_is_an_entry_and_commas_part_its_names():
    assert entries("## A\n\nPTSD, post-traumatic stress disorder\n: A *health* problem.\n\n"
                   "## B\n\nDose; doses\n: How much.\n: Each time.\n") == (
        Entry(("PTSD", "post-traumatic stress disorder"), "A health problem."),
        Entry(("Dose", "doses"), "How much. Each time."))


@pytest.mark.parametrize(("text", "expected"), [
    ("Eye movement therapy (EMDR)\n: X.", (Entry(("Eye movement therapy", "EMDR"), "X."),)),
    ("Mania (very high mood)\n: X.", (Entry(("Mania (very high mood)",), "X."),)),
    ("**Dose**:\n: X.", (Entry(("Dose",), "X."),)),
    ("Dose\nDosage\n: X.", (Entry(("Dose", "Dosage"), "X."),)),
    ("Dose\n: First.\n\nDose, amount\n: Second.", (Entry(("Dose",), "First."), Entry(("amount",), "Second."))),
    ("Dose\n: X with [a link](b.md) and a note[^1].\n\n[^1]: Note.", (Entry(("Dose",), "X with a link and a note."),)),
    ("A\n: one letter is no word", ()),
    ("Just text.", ()),
])
def test_forms_of_entries(text, expected):
    assert entries(text) == expected


def test_other_articles_have_no_glossary_and_an_empty_one_is_told():
    assert entries("Dose\n: X.", "title: G") is None
    empty = page_of(NOWHERE, "---\ntitle: G\nglossary: yes\n---\n\nWords.")
    assert empty.glossary == ()
    assert "glossary.empty" in codes(empty)
    assert next(problem.line for problem in empty.problems if problem.code == "glossary.empty") == 3


def test_a_glossary_has_a_largest_size():
    many = entries("\n\n".join(f"word{number}\n: meaning" for number in range(limits.GLOSSARY_ENTRIES + 5)))
    assert len(many) == limits.GLOSSARY_ENTRIES
    long = entries("Dose\n: " + "many words " * 200)
    assert len(long[0].meaning) <= limits.GLOSSARY_MEANING + 1
    assert long[0].meaning.endswith("…")


# Where words become terms

def test_words_become_terms_with_their_meaning():
    assert marked("Some ketamine by IV, and then cognitive\nbehavioral therapy.") == [
        ("ketamine", "A medicine."), ("IV", "Into a vein."), ("cognitive behavioral therapy", "A talking therapy.")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Ketamine and more.", ["Ketamine"]),
    ("KETAMINE and ketamines and esketamine and ketamine_x.", []),
    ("(ketamine), “ketamine”", ["ketamine"]),
    ("It is ketamine's.", ["ketamine"]),
    ("ketamine-assisted and non-ketamine", []),
    ("ketamine - or not", ["ketamine"]),
    ("iv and Iv and iV", ["iV"]),
    ("CBT-I then CBT", ["CBT-I", "CBT"]),
    ("CBT then cognitive behavioral therapy: one entry, one mark", ["CBT"]),
    ("Off-label, then off-label, then the label", ["Off-label", "label"]),
    ("the VA/DoD guideline and guidelines", ["VA/DoD guideline", "guidelines"]),
    ("the cognitive behavioral\u00a0therapy", ["cognitive behavioral therapy"]),
    ("the **label** and *guidelines*", ["label", "guidelines"]),
    ("`ketamine` and <kbd>ketamine</kbd>", []),
    ("    ketamine = 1\n", []),
    ("[ketamine](https://a.org) and [see ketamine](b.md)", []),
    ("## About ketamine\n\nIt.", []),
    ("> [!NOTE] About ketamine\n> A label.", ["label"]),
    ("- ketamine\n- label", ["ketamine", "label"]),
    ("| ketamine |\n|---|\n| label |", []),  # a table is a slot in the page
    ("Word[^1]\n\n[^1]: ketamine", []),
    ("Ketamine\n: a definition with a label", ["Ketamine", "label"]),
])
def test_where_a_word_is_a_term(text, expected):
    assert words_marked(text) == expected


def test_a_table_has_its_terms_in_both_forms():
    made = page("| What | Why |\n|---|---|\n| ketamine | label |")
    for form in (made.tables[0].wide, made.tables[0].stacked):
        assert re.findall(r'href="term:(\d)">(\w+)<', form) == [("0", "ketamine"), ("1", "label")]
    assert made.terms == (("ketamine", "A medicine."), ("label", "A paper."))


def test_once_a_section():
    text = "Ketamine.\n\n- ketamine\n\n## One\n\nketamine, ketamine\n\n### Two\n\nKetamine and ketamine"
    assert words_marked(text) == ["Ketamine", "ketamine", "Ketamine"]
    assert page(text).terms == (("Ketamine", "A medicine."), ("ketamine", "A medicine."))


def test_the_article_s_own_meaning_wins():
    text = "Ketamine or label or cognitive behavioral therapy.\n\n*[label]: My own.\n\n*[CBT]: Mine too.\n\n"
    assert marked(text + "A label and CBT.") == [
        ("Ketamine", "A medicine."), ("label", "My own."), ("CBT", "Mine too.")]
    assert marked("A label. <abbr title=\"Mine.\">Ketamine</abbr> and ketamine.") == [
        ("label", "A paper."), ("Ketamine", "Mine.")]


def test_a_page_stays_calm():
    names = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    words = Glossaries({"en": [Entry((name,), "Meaning of " + name) for name in names]})
    in_one = words_marked(" ".join(names), words=words)
    assert in_one == names[:limits.TERMS_A_BLOCK]
    many = words_marked("\n\n".join(names) + "\n\n## Next\n\nwordz", words=words)
    assert many == [*names[:limits.TERMS_A_SECTION], "wordz"]


def test_no_word_is_lost_and_the_text_is_the_same():
    text = "Ketamine  and CBT-I & <b>label</b> “IV”.\n\n- off-label\n\n> guidelines"
    with_terms, without = page(text), page(text, words=None)
    assert with_terms.sections == without.sections
    assert re.sub("</?a[^>]*>", "", with_terms.html) == re.sub("</?a[^>]*>", "", without.html)


def test_each_language_has_its_own():
    assert words_marked("El TEPT y el ánimo. Ketamine.", ref="es/a.md") == ["TEPT", "ánimo"]
    assert words_marked("El TEPT.", ref="es-MX/a.md") == ["TEPT"]
    assert words_marked("TEPT, ketamine.", ref="fr/a.md") == []


def test_a_glossary_marks_nothing_in_itself():
    text = "---\ntitle: G\nglossary: yes\n---\n\nKetamine\n: With a label."
    assert words_marked(text) == []


def test_finding_does_not_take_longer_with_more_terms():
    def seconds(count):
        words = [Entry((f"pain {number} of the day", f"x{number}"), "m") for number in range(count)]
        glossary = Glossary(words)
        text = "pain and pain 1 and the day x " * 2000
        best = 9.0
        for _ in range(3):
            begun = time.perf_counter()
            glossary.find(text)
            best = min(best, time.perf_counter() - begun)
        return best

    assert seconds(2000) < 10 * seconds(20) + 0.05


@pytest.mark.parametrize("text", [
    "Off-label label, CBT-I CBT cognitive behavioral therapy; VA/DoD guideline(s) guidelines IV-IV IV iv ketamine",
    "cognitive\nbehavioral\ntherapy guidelineguideline guideline_ _guideline non-label label-", "Label" * 50,
    "label label\u00a0label Label Off-label off-label.",
])
def test_both_ways_of_finding_find_the_same(monkeypatch, text):
    by_name = WORDS.of("en").find(text)
    monkeypatch.setattr("reader.library.glossary._MOST_LETTERS_LOOKED_AT", 0)
    assert WORDS.of("en").find(text) == by_name


@pytest.mark.parametrize("text", [
    "", "-", "a" * 200_000, "ketamine " * 20_000, "ketamine-" * 20_000, "\n" * 1000, "cognitive " * 20_000, "İV ǅ ﬁ ß",
    "\ud800", "label\u0301 label\u200b",
])
def test_hostile_text_comes_to_an_end(text):
    begun = time.perf_counter()
    for start, end, _ in WORDS.of("en").find(text):
        assert 0 <= start < end <= len(text)
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize("name", ["İstanbul", "ß-test", "ǅ", "C++", "<b>", '"x"', "a" * 200, "…", "100 %", "a\u0301b"])
def test_odd_names_harm_nothing(name):
    made = page_of(NOWHERE, f"---\nglossary: yes\n---\n\n{name}\n: \"><script>x</script>")
    words = Glossaries({"en": made.glossary})
    result = page(f"Here: {name} and more.", words=words)
    assert_trusted(result)


# When articles follow

class Library:
    def __init__(self, folder, monkeypatch):
        self.root, self.file = folder / "content", folder / "catalogue.db"
        self.rounds = []
        real = Workers.convert

        def convert(pool, jobs, **more):
            self.rounds.append(sorted(job.ref for job in jobs))
            return real(pool, jobs, **more)

        monkeypatch.setattr(Workers, "convert", convert)

    def put(self, ref, text):
        write(self.root, {ref: text})

    def refresh(self, **more):
        self.rounds = []
        return refresh(self.root, self.file, **more)

    def terms(self, id, language="en"):
        catalogue = Catalogue.open(self.file)
        try:
            return dict(catalogue.page(id, language).terms)
        finally:
            catalogue.close()


@pytest.fixture
def library(tmp_path, monkeypatch):
    library = Library(tmp_path, monkeypatch)
    library.put("en/a.md", "# A\n\nThe dose and the label.")
    library.put("en/b.md", "# B\n\nNo hard word.")
    library.put("es/a.md", "# A\n\nLa dosis.")
    return library


GLOSSARY = "---\ntitle: Words\nglossary: yes\n---\n\nDose\n: How much.\n"


def test_a_glossary_is_converted_first_and_every_article_once(library):
    library.put("en/words.md", GLOSSARY)
    change = library.refresh()
    assert library.terms("a") == {"dose": "How much."}
    assert library.rounds == [["en/words.md"], ["en/a.md", "en/b.md", "es/a.md"]]
    assert sorted(change.added) == ["a", "b", "words"]
    assert not library.refresh()
    assert library.rounds == []


def test_articles_of_its_language_follow_a_changed_glossary(library):
    library.put("en/words.md", GLOSSARY)
    library.refresh()
    library.put("en/words.md", GLOSSARY + "\nLabel\n: A paper.\n")
    change = library.refresh()
    assert library.rounds == [["en/words.md"], ["en/a.md", "en/b.md"]]
    assert set(change.changed) == {"words", "a", "b"}
    assert library.terms("a") == {"dose": "How much.", "label": "A paper."}
    library.refresh()
    assert library.rounds == []


def test_a_glossary_that_says_the_same_changes_nothing_else(library):
    library.put("en/words.md", GLOSSARY)
    library.refresh()
    library.put("en/words.md", GLOSSARY + "\n## Another heading\n")
    assert library.refresh().changed == ("words",)
    assert library.rounds == [["en/words.md"]]


@pytest.mark.parametrize("change", ["remove", "draft", "no glossary"])
def test_without_its_glossary_an_article_has_no_terms(library, change):
    library.put("en/words.md", GLOSSARY)
    library.refresh()
    if change == "remove":
        (library.root / "en/words.md").unlink()
    else:
        library.put("en/words.md", GLOSSARY.replace("glossary: yes", "draft: yes" if change == "draft" else "order: 1"))
    library.refresh()
    assert library.terms("a") == {}
    assert library.rounds[-1] == (["en/a.md", "en/b.md"] if change != "no glossary" else
                                  ["en/a.md", "en/b.md", "en/words.md"])
    library.refresh()
    assert library.rounds == []


def test_a_broken_glossary_stays_as_it_was(library):
    library.put("en/words.md", GLOSSARY)
    library.refresh()
    (library.root / "en/words.md").write_bytes(b"%PDF-1.4")
    library.refresh()
    assert library.terms("a") == {"dose": "How much."}
    assert library.rounds == [["en/words.md"]]


def test_a_glossary_that_does_not_look_like_one_is_found_all_the_same(library):
    """Its name in the header is misspelled: that is understood, but only when it is converted."""
    library.put("en/words.md", GLOSSARY.replace("glossary", "golssary"))
    library.refresh()
    assert library.terms("a") == {"dose": "How much."}
    assert library.rounds[-1] == ["en/a.md", "en/b.md"]
    library.refresh()
    assert library.rounds == []


def test_two_lists_of_words_are_one(library):
    library.put("en/one.md", GLOSSARY)
    library.put("en/two.md", "---\ntitle: More\nglossary: yes\n---\n\nLabel\n: A paper.\n\nDose\n: Second.\n")
    library.refresh()
    assert library.terms("a") == {"dose": "How much.", "label": "A paper."}
    assert library.terms("two") == {}


def test_a_form_of_a_language_follows_the_language(library):
    library.put("es-MX/m.md", "# M\n\nLa dosis.")
    library.refresh()
    library.put("es/palabras.md", "---\ntítulo: P\nglosario: sí\n---\n\nDosis\n: Cuánto.\n")
    library.refresh()
    assert library.terms("m", "es-MX") == {"dosis": "Cuánto."}
    assert library.rounds == [["es/palabras.md"], ["es-MX/m.md", "es/a.md"]]


def test_a_look_that_was_broken_off_is_ended_by_the_next(library):
    for number in range(12):
        library.put(f"en/{number}.md", "# N\n\nThe dose.")
    library.refresh()
    library.put("en/words.md", GLOSSARY)
    answered = []
    library.refresh(is_cancelled=lambda: len(library.rounds) > 1 and (answered.append(1) or len(answered) > 3))
    assert len(library.rounds) == 2
    library.refresh()
    assert len(library.rounds[-1]) == 14
    assert all(library.terms(str(number)) == {"dose": "How much."} for number in range(12))
    library.refresh()
    assert library.rounds == []


def test_a_file_shown_on_its_own_can_use_the_library_s_words(library):
    from reader.library.worker import convert_file

    library.put("en/words.md", GLOSSARY)
    library.refresh()
    library.put("en/draft.md", "---\ndraft: yes\n---\n\nA dose.")
    catalogue = Catalogue.open(library.file)
    words = catalogue.glossaries()
    catalogue.close()
    converted = convert_file(library.root / "en/draft.md", root=library.root, glossaries=words)
    assert converted.page.terms == (("dose", "How much."),)
    assert convert_file(library.root / "en/draft.md", root=library.root).page.terms == ()

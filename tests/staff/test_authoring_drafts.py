"""New articles and imports as a whole: where files land, what is never overwritten, what is told."""

from __future__ import annotations

import datetime
import random
from contextlib import suppress
from pathlib import Path

import pytest
from authoring_samples import paragraph, picture, png, run, word_file
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import CannotSave, ContentFolderMissing, ReaderError
from reader.library.markdown_page import convert
from reader.library.worker import convert_file
from reader.model import Severity
from reader.roots import Roots
from reader.staff.authoring import limits
from reader.staff.authoring.blocks import Document, Heading, Listing, Paragraph, Quote, Run, Table, insides
from reader.staff.authoring.escaping import tidy
from reader.staff.authoring.imported import CannotImport, ImportStopped
from reader.staff.authoring.importing import STEPS, import_file, import_html, import_text
from reader.staff.authoring.kept_words import missing_words, page_words
from reader.staff.authoring.markdown_writer import write
from reader.staff.authoring.target_folder import safe_name
from reader.staff.authoring.template import new_article
from reader.staff.packs.portable_names import why_refused

DAY = datetime.date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "content"
    place.mkdir()
    return place


def everything(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Names


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Sleep and bad dreams", "sleep-and-bad-dreams"),
        ("¿Qué es el TEPT?", "que-es-el-tept"),
        ("I can't sleep", "i-cant-sleep"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("CON", "con-article"),
        ("readme", "readme-article"),
        ("com1", "com1-article"),
        ("  ...  ", "article"),
        ("???", "article"),
        ("Über Größe", "uber-grosse"),
        ("睡眠と夢", "睡眠と夢"),
        ("../../etc/passwd", "etc-passwd"),
        ("Æsop’s œuvre", "aesops-oeuvre"),
        ("_x_", "x"),
        ("one " * 40, "one-one-one-one-one-one-one-one-one-one-one-one-one-one-one"),
        ("🙂 Good", "good"),
    ],
)
def test_a_title_becomes_a_name_that_every_computer_takes(title, name):
    assert safe_name(title) == name


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_title_makes_a_name_that_breaks_anywhere(title):
    assert why_refused(f"en/{safe_name(title)}.md") == ""


# New


def test_a_new_article_is_a_filled_draft_in_the_folder_of_its_language(folder):
    path = new_article(folder, "Sleep: a guide", "", "es", today=DAY)
    assert path == folder / "es" / "sleep-a-guide.md"
    converted = convert_file(path, root=folder)
    assert converted.draft
    assert (converted.page.card.title, converted.page.card.language) == ("Sleep: a guide", "es")
    assert (converted.page.card.updated, converted.page.card.review_by) == ("2026-11-24", "2027-11-24")
    assert "En pocas palabras" in converted.page.html
    assert [problem for problem in converted.problems if problem.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    "title",
    [
        "“Why me?”",
        '"Why me?"',
        "'Quoted'",
        "> a",
        "a, b,",
        "- x",
        "Sleep: yes",
        "# 5",
        "«Hola»",
        "5 < 6 & 7",
        "true",
        '"a" and "b"',
        "“a” and “b”",
        "  two   spaces ",
    ],
)
def test_a_title_reads_back_as_it_was_typed(folder, title):
    path = new_article(folder, title, "", "pt", today=DAY)  # whose template is the English one
    shown = convert_file(path, root=folder).page.card.title
    marks = str.maketrans("“”‘’«»'", '"""""""')
    assert shown.translate(marks).split() == title.translate(marks).split()


def test_nothing_is_ever_overwritten(folder):
    paths = [new_article(folder, "Sleep", today=DAY) for _ in range(3)]
    assert [path.name for path in paths] == ["sleep.md", "sleep-2.md", "sleep-3.md"]
    (folder / "en" / "safety").mkdir()
    (folder / "en" / "safety" / "Noise.MD").write_text("# Noise", encoding="utf-8")
    assert new_article(folder, "Noise").name == "noise-2.md"  # one name an article, in every topic


def test_the_topic_has_its_folder_where_there_is_one(folder):
    (folder / "library.toml").write_text(
        '[[category]]\nid = "safety"\ntitle = { en = "Staying safe" }\n', encoding="utf-8"
    )
    assert new_article(folder, "A", "staying SAFE") == folder / "en" / "a.md"
    (folder / "en" / "safety").mkdir()
    path = new_article(folder, "B", "safety")
    assert path == folder / "en" / "safety" / "b.md"
    assert convert_file(path, root=folder).page.card.category == "safety"


def test_an_article_of_the_staff_never_takes_the_place_of_one_of_the_library(tmp_path, folder):
    (folder / "en").mkdir()
    (folder / "en" / "sleep.md").write_text("# Sleep", encoding="utf-8")
    (folder / "library.toml").write_text('[[category]]\nid = "safety"\n', encoding="utf-8")
    own = tmp_path / "own"
    own.mkdir()
    roots = Roots(folder, own)
    assert new_article(roots, "Sleep", "safety") == own / "en" / "sleep-2.md"
    assert import_text("Sleep\n\nWords here.", roots, language="en").path == own / "en" / "sleep-3.md"
    assert everything(folder).keys() == {"en/sleep.md", "library.toml"}


@pytest.mark.parametrize(
    ("title", "category", "language"),
    [("", "", "en"), ("?!", "", "en"), ("x" * 301, "", "en"), ("A", "nowhere", "en"), ("A", "", "xx-nothing")],
)
def test_what_cannot_be_is_said_and_nothing_written(folder, title, category, language):
    (folder / "library.toml").write_text('[[category]]\nid = "safety"\n', encoding="utf-8")
    with pytest.raises(ReaderError):
        new_article(folder, title, category, language)
    assert everything(folder).keys() == {"library.toml"}


def test_a_folder_that_is_not_there_or_cannot_be_written_is_said(folder, monkeypatch):
    with pytest.raises(ContentFolderMissing):
        new_article(folder / "none", "A")
    (folder / "en").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(CannotSave):
        new_article(folder, "A")


# Import as a whole


def test_a_word_file_becomes_a_draft_with_its_pictures(tmp_path, folder):
    source = word_file(
        tmp_path / "visit.docx",
        paragraph("Your visit", style="Title"),
        paragraph("Come early. ", run("Do not eat.", "b")),
        paragraph(picture("a", "A lake")),
        paragraph(picture("b", "A hill")),
        paragraph(picture("a", "The lake")),
        parts={"word/media/1.png": png(), "word/media/2.png": png(shade=9)},
        relations={"a": ("image", "media/1.png"), "b": ("image", "media/2.png")},
    )
    steps = []
    imported = import_file(source, folder, today=DAY, on_progress=lambda done, of: steps.append((done, of)))
    assert imported.path == folder / "en" / "your-visit.md"
    assert (imported.title, imported.language, imported.lost, imported.notes) == ("Your visit", "en", (), ())
    assert [path.relative_to(folder).as_posix() for path in imported.pictures] == [
        "media/your-visit-1.png",
        "media/your-visit-2.png",
    ]
    assert imported.path.read_text(encoding="utf-8") == (
        "---\ntitle: Your visit\nsummary:\ncategory:\nlanguage: en\nupdated: 2026-11-24\ndraft: true\n---\n\n"
        "Come early. **Do not eat.**\n\n![A lake](media/your-visit-1.png)\n\n![A hill](media/your-visit-2.png)\n\n"
        "![The lake](media/your-visit-1.png)\n"
    )
    assert steps == [(step, STEPS) for step in range(STEPS + 1)]
    page = convert_file(imported.path, root=folder)
    assert page.draft
    assert [one.ref for one in page.page.pictures] == [
        "media/your-visit-1.png",
        "media/your-visit-2.png",
        "media/your-visit-1.png",
    ]
    assert [one for one in page.problems if one.severity is not Severity.NOTE] == []


def test_a_second_import_adds_a_draft_and_no_second_picture(tmp_path, folder):
    source = word_file(
        tmp_path / "a.docx",
        paragraph("T", style="Title"),
        paragraph("x", picture("a", "Lake")),
        parts={"word/media/1.png": png()},
        relations={"a": ("image", "media/1.png")},
    )
    first, second = import_file(source, folder), import_file(source, folder)
    assert (first.path.name, second.path.name) == ("t.md", "t-2.md")
    assert first.pictures == second.pictures
    assert len(list((folder / "media").iterdir())) == 1


def test_a_picture_of_another_content_under_the_same_name_stays(tmp_path, folder):
    (folder / "media").mkdir()
    (folder / "media" / "T.PNG").write_bytes(png(shade=3))
    source = word_file(
        tmp_path / "a.docx",
        paragraph("T", style="Title"),
        paragraph("x", picture("a", "Lake")),
        parts={"word/media/1.png": png()},
        relations={"a": ("image", "media/1.png")},
    )
    assert [path.name for path in import_file(source, folder).pictures] == ["t-2.png"]
    assert (folder / "media" / "T.PNG").read_bytes() == png(shade=3)


def test_what_was_asked_for_comes_before_what_the_text_says(folder):
    imported = import_text("Título\n\nUsted puede venir con su familia.", folder, language="fr", category="safety")
    assert imported.path == folder / "fr" / "titulo.md"
    assert "category: safety\nlanguage: fr\n" in imported.path.read_text(encoding="utf-8")


def test_a_paste_without_a_title_gets_one(folder):
    assert import_html("<p>Only one sentence is in here.</p>", None, folder).path.name == "new-article.md"
    assert import_html("<p>Una frase.</p>", None, folder, language="es").title == "Artículo nuevo"
    assert import_text("Just words.", folder, title="From the web").path.name == "from-the-web.md"


def test_a_paste_may_bring_its_pictures_in_the_folder_for_passing_files(tmp_path, folder, monkeypatch):
    passing = tmp_path / "Temp" / "msohtmlclip1"
    passing.mkdir(parents=True)
    (passing / "clip_image001.png").write_bytes(png())
    monkeypatch.setenv("TMPDIR", str(tmp_path / "Temp"))
    address = (passing / "clip_image001.png").as_uri()
    imported = import_html(f'<h1>T</h1><p>x<img src="{address}" alt="Lake"></p>', None, folder)
    assert [path.read_bytes() for path in imported.pictures] == [png()]


def test_a_stopped_import_leaves_nothing(tmp_path, folder):
    source = word_file(tmp_path / "a.docx", paragraph("T", style="Title"), paragraph("x"))
    with pytest.raises(ImportStopped):
        import_file(source, folder, is_cancelled=lambda: True)
    assert everything(folder) == {}


def test_pictures_are_taken_back_when_the_article_cannot_be_written(tmp_path, folder):
    (folder / "en").write_text("a file where the folder should be", encoding="utf-8")
    source = word_file(
        tmp_path / "a.docx",
        paragraph("T", style="Title"),
        paragraph("x", picture("a", "Lake")),
        parts={"word/media/1.png": png()},
        relations={"a": ("image", "media/1.png")},
    )
    with pytest.raises(CannotSave):
        import_file(source, folder, language="en")
    assert everything(folder).keys() == {"en"}


# Hostile files


def refused(path, folder):
    with pytest.raises(CannotImport) as caught:
        import_file(path, folder)
    assert everything(folder) == {}
    assert path.name in caught.value.sentence
    return str(caught.value)


def entity_bomb():
    rows = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">{rows}]><document><p>&e9;</p></document>'


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_entities_that_grow_are_refused(tmp_path, folder, code):
    path = word_file(tmp_path / "a.docx", raw_document=entity_bomb().encode(code))
    assert "something that no Word document has" in refused(path, folder)


def test_text_that_swells_when_it_is_unpacked_is_refused(tmp_path, folder):
    bomb = b"<x>" + b"a" * (limits.XML_BYTES + 10) + b"</x>"
    assert "far too long" in refused(word_file(tmp_path / "a.docx", raw_document=bomb), folder)


def test_parts_too_deep_in_each_other_are_refused(tmp_path, folder):
    path = word_file(tmp_path / "a.docx", "<w:smartTag>" * 3000 + paragraph("x") + "</w:smartTag>" * 3000)
    assert "not opened" in refused(path, folder)


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("a.docx", b"", "is empty"),
        ("a.docx", b"only text", "is no Word file"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "of the old kind"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900 + "EncryptedPackage".encode("utf-16-le"),
            "protected with a password",
        ),
        ("a.docx", b"PK\x03\x04 and then nothing", "damaged"),
        ("a.docx", b"{\\rtf1 x}", "rich text"),
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("a.odt", b"PK\x03\x04", "damaged"),
        ("a.md", b"# Words", "is an article already"),
        ("a.png", png(), "is a picture"),
        ("a.txt", bytes(range(256)) * 30, "no text that can be read"),
        ("a.txt", b" \n \n", "is empty"),
    ],
)
def test_each_file_that_is_none_gets_one_sentence(tmp_path, folder, name, raw, says):
    path = tmp_path / name
    path.write_bytes(raw)
    assert says in refused(path, folder)


def test_a_file_that_is_not_there_and_a_folder_get_one(tmp_path, folder):
    assert "There is no file none.docx" in refused(tmp_path / "none.docx", folder)
    (tmp_path / "a.docx").mkdir()
    assert "is a folder" in refused(tmp_path / "a.docx", folder)


def test_damage_anywhere_is_one_sentence_or_a_draft(tmp_path, folder):
    whole = word_file(
        tmp_path / "a.docx", paragraph("T", style="Title"), *[paragraph(f"Line {n}") for n in range(20)]
    ).read_bytes()
    chance = random.Random(7)
    path = tmp_path / "b.docx"
    for _ in range(8):
        raw = bytearray(whole)
        for _ in range(3):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        path.write_bytes(raw)
        with suppress(CannotImport):  # any other failure fails the test
            import_file(path, folder)
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CannotImport, match="damaged"):
        import_file(path, folder)


def test_of_very_many_pictures_the_first_are_taken_and_the_rest_counted(tmp_path, folder):
    count = limits.PICTURES + 40
    path = word_file(
        tmp_path / "a.docx",
        paragraph("T", style="Title"),
        *[paragraph(picture(f"i{n}", "Lake")) for n in range(count)],
        parts={f"word/media/{n}.png": png(shade=n) for n in range(count)},
        relations={f"i{n}": ("image", f"media/{n}.png") for n in range(count)},
    )
    imported = import_file(path, folder)
    assert len(imported.pictures) == limits.PICTURES
    assert imported.lost == (
        "40 more pictures were left out: an article has at most 200 pictures, of 200 MB together.",
    )


def test_a_reading_that_does_not_end_is_ended(tmp_path, folder, monkeypatch):
    monkeypatch.setattr("reader.staff.authoring.reading_process._BOOT", "import time; time.sleep(600)")
    monkeypatch.setattr(limits, "SECONDS", 0.1)
    assert "took too long" in refused(word_file(tmp_path / "a.docx", paragraph("x")), folder)


# No word is lost unseen


def test_words_that_are_missing_are_told_with_their_place(folder):
    page = convert(folder, "a.md", b"# T\n\nOne two. H<sub>2</sub>O\n\n1. Step").page
    there = page_words(page)
    assert missing_words([("", "T"), ("", "\n"), ("", "One two. H2O"), ("", "\n"), ("", "1. Step")], there) == []
    assert missing_words([("Costs", "One"), ("Costs", "\n"), ("Costs", "five dollars each")], there) == [
        "The words “five dollars each” after “Costs” were lost. Copy from the original."
    ]
    assert missing_words([("", "two two")], there) == ["The words “two two” were lost. Copy from the original."]


BITS = (
    "word 2 10. 1) - -x – • * ** _ __ ` `` ~~ == [x] [ ] ]( [^1] [a]: (x) <b> </b> <div> <!-- --> &amp; & # ## > | "
    "--- === !!! ![a](b) \\ \\* www.x.org https://a.b/c_d a@b.org : Table: ! $ {#x} *[A]: ... -- ' \" é 日本 🙂 a_b "
    "2*3*4 1986. + ~~~ ``` <http://x.y> <script> [!NOTE] ¿Qué?"
).split()
texts = st.lists(st.tuples(st.sampled_from(BITS), st.sampled_from([" ", ""])), min_size=1, max_size=7).map(
    lambda pairs: "".join(bit + gap for bit, gap in pairs)
)
runs = st.builds(
    Run,
    texts,
    bold=st.booleans(),
    italic=st.booleans(),
    strike=st.booleans(),
    code=st.just(False),
    marked=st.booleans(),
    raised=st.sampled_from(["", "", "sup"]),
    href=st.sampled_from(["", "", "", "https://x.y/(z)?a=1 b", "mailto:a@b.org"]),
)
inside = st.lists(runs, min_size=1, max_size=3)
leaves = st.builds(Paragraph, inside)
blocks = st.one_of(
    leaves,
    st.builds(Heading, st.integers(2, 4), inside),
    st.builds(Quote, st.lists(leaves, min_size=1, max_size=2), st.sampled_from(["", "note"])),
    st.builds(
        Listing,
        st.sampled_from([None, 1, 4]),
        st.lists(st.lists(leaves, min_size=1, max_size=2), min_size=1, max_size=3),
    ),
    st.lists(inside, min_size=4, max_size=4).map(lambda cells: Table([cells[:2], cells[2:]])),
)


@given(st.lists(blocks, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_whatever_is_written_is_shown_word_for_word(written):
    source = [piece for part in insides(written) for piece in (*(("", tidy(one.text)) for one in part), ("", "\n"))]
    page = convert(Path("/nowhere"), "a.md", f"# Title\n\n{write(Document(written))}".encode()).page
    assert missing_words(source, page_words(page)) == []

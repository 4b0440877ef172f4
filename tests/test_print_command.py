"""`reader print`: leaflets of articles in PDF files, whole or not at all."""

import io
import os

import pytest
from pypdf import PdfReader

from reader import cli

SLEEP = """---
title: Sleep and nights
updated: 2026-11-03
---
> [!FACTS] In short
> - Rest comes slowly.

## What helps?

Try a dark room.

| When | What |
|---|---|
| Evening | Soft light |

Table: A calm evening
"""
LIBRARY = """[place]
name = { en = "Lake Clinic", es = "Clínica del Lago" }
web = "https://lake.example.org/{language}/{id}"
[help]
title = { en = "You can talk to someone now.", es = "Puede hablar con alguien ahora." }
[[help.line]]
label = { en = "Call or text", es = "Llame" }
number = "988"
"""


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    for language in ("en", "es"):
        (folder / language).mkdir(parents=True)
    (folder / "library.toml").write_text(LIBRARY, encoding="utf-8")
    (folder / "en" / "sleep.md").write_text(SLEEP, encoding="utf-8")
    (folder / "en" / "calm.md").write_text("# Calm breathing\n\nBreathe slowly.\n", encoding="utf-8")
    (folder / "es" / "sleep.md").write_text("# Sueño\n\nDescanse.\n", encoding="utf-8")
    return folder


@pytest.fixture
def run(tmp_path, content, capsys):
    """Run `reader print`: exit code, standard output, standard error."""
    def running(*words):
        code = cli.main(["print", *map(str, words), "--content", str(content), "--data-dir", str(tmp_path / "data")])
        return code, *capsys.readouterr()

    return running


def read(path):
    return PdfReader(io.BytesIO(path.read_bytes()))


def bare(text):
    """Letters that are set close look like two words in a PDF: spaces do not count."""
    return "".join(text.split())


def text_of(path):
    return bare(" ".join(page.extract_text() for page in read(path).pages))


def test_an_article_becomes_a_leaflet(run, tmp_path):
    out = tmp_path / "sleep.pdf"
    assert run("sleep", "--pdf", out, "--paper", "Letter") == (0, "sleep.pdf: 1 page.\n", "")
    text = text_of(out)
    for words in ("Lake Clinic", "Sleep and nights", "In short", "Try a dark room.", "Soft light", "A calm evening",
                  "You can talk to someone now.", "988", "Page 1 of 1", "Updated November 2026",
                  "https://lake.example.org/en/sleep", "Read this page on your phone"):
        assert bare(words) in text, words
    assert float(read(out).pages[0].mediabox.width) == pytest.approx(612, abs=1)


def test_an_unknown_article_is_guessed_and_nothing_is_written(run, tmp_path):
    out = tmp_path / "x.pdf"
    code, said, complained = run("slep", "--pdf", out)
    assert (code, said) == (2, "")
    assert complained == 'There is no article "slep". Did you mean “sleep”?\n'
    assert not out.exists()


def test_one_wrong_name_among_several_writes_nothing(run, tmp_path):
    out = tmp_path / "x.pdf"
    assert run("sleep", "nothing-like-it", "--pdf", out)[0] == 2
    assert not out.exists()


def test_several_articles_make_one_file_in_which_each_counts_its_own_pages(run, tmp_path):
    out = tmp_path / "both.pdf"
    assert run("sleep", "calm", "--pdf", out)[:2] == (0, "both.pdf: 2 pages.\n")
    pages = [bare(page.extract_text()) for page in read(out).pages]
    assert bare("Sleep and nights") in pages[0]
    assert bare("Calm breathing") in pages[1]
    assert all(bare("Page 1 of 1") in page for page in pages)


def test_a_folder_gets_one_file_an_article(run, tmp_path):
    folder = tmp_path / "leaflets"
    folder.mkdir()
    code, said, _ = run("sleep", "calm", "--pdf", folder)
    assert (code, said) == (0, "sleep.pdf: 1 page.\ncalm.pdf: 1 page.\n")
    assert sorted(one.name for one in folder.iterdir()) == ["calm.pdf", "sleep.pdf"]


def test_in_the_language_that_was_asked_for(run, tmp_path):
    out = tmp_path / "es.pdf"
    assert run("sleep", "--language", "es", "--pdf", out)[0] == 0
    text = text_of(out)
    for words in ("Clínica del Lago", "Sueño", "Página 1 de 1", "Puede hablar con alguien ahora."):
        assert bare(words) in text


def test_a_file_outside_of_the_library_can_be_printed(run, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text("---\ntitle: A draft\ndraft: true\n---\n\nNot yet.\n", encoding="utf-8")
    out = tmp_path / "draft.pdf"
    assert run(draft, "--pdf", out)[0] == 0
    assert bare("A draft") in text_of(out)


def test_the_paper_of_the_settings_counts(run, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_text('paper = "letter"\n', encoding="utf-8")
    out = tmp_path / "x.pdf"
    assert run("calm", "--pdf", out)[0] == 0
    assert float(read(out).pages[0].mediabox.width) == pytest.approx(612, abs=1)
    assert run("calm", "--pdf", out, "--force", "--paper", "a4")[0] == 0
    assert float(read(out).pages[0].mediabox.width) == pytest.approx(595, abs=1)


# ---- what cannot be

@pytest.mark.parametrize(("words", "sentence"), [
    (("sleep",), '"reader print" needs the file to write: --pdf FILE.pdf.'),
    (("--pdf", "x.pdf"), '"reader print" needs the name of an article or of a file.'),
    (("sleep", "--pdf", "x.pdf", "--paper", "A3"), 'There is no paper "A3". Choose one of: A4, Letter.'),
    (("sleep", "--pdf", "x.pdf", "--text", "20"),
     'The text size on paper cannot be "20". It can be 100 to 200 percent.'),
    (("sleep", "--pdf", "x.pdf", "--text", "big"), 'The text size on paper cannot be "big".'),
])
def test_a_wrong_wish_is_answered_in_a_sentence(run, tmp_path, monkeypatch, words, sentence):
    monkeypatch.chdir(tmp_path)
    code, said, complained = run(*words)
    assert (code, said) == (2, "")
    assert complained.startswith(sentence)
    assert not (tmp_path / "x.pdf").exists()


def test_a_file_that_is_there_is_only_replaced_when_that_was_said(run, tmp_path):
    out = tmp_path / "x.pdf"
    out.write_text("mine")
    code, _, complained = run("sleep", "--pdf", out)
    assert code == 2
    assert complained == f"There is a file {out} already. Name another one, or replace it with --force.\n"
    assert out.read_text() == "mine"
    assert run("sleep", "--pdf", out, "--force")[0] == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith(("x", ".x"))) == ["x.pdf"]


def test_no_folder_for_the_file(run, tmp_path):
    out = tmp_path / "gone" / "x.pdf"
    assert run("sleep", "--pdf", out)[2] == (
        f"There is no folder {out.parent}. Make it first, or name another one.\n")
    assert not out.parent.exists()


def test_a_full_disk_leaves_no_half_file(run, tmp_path, monkeypatch):
    out = tmp_path / "x.pdf"
    out.write_text("mine")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, _, complained = run("sleep", "--pdf", out, "--force")
    assert code == 2
    assert complained.startswith(f"The file {out} could not be written. Check that the disk is not full")
    assert out.read_text() == "mine"
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".x")]

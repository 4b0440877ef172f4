"""What the commands print and write: JSON and nothing else, tables that line up, true pictures."""

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import reader
from reader import cli

ROOT = Path(reader.__file__).parents[1]
SLEEP = """---
title: Sleep & nights
summary: What helps.
category: rest
order: 2
---

Rest comes <b onclick="x()">slowly</b>. See [noise](noise.md).

## What helps

- a dark room

| One | Two |
|---|---|
| a | b |
"""


@pytest.fixture
def content(tmp_path):
    """A small library: two topics, two languages, nothing doubtful in it."""
    folder = tmp_path / "content"
    for name, text in {
        "library.toml": (
            '[place]\nname = "Test"\n'
            '[[category]]\nid = "rest"\ntitle = { en = "Rest", es = "Descanso" }\n'
            '[[category]]\nid = "calm"\ntitle = { en = "Calm" }\n'
            '[help]\n[[help.line]]\nlabel = "Call"\nnumber = "988"\n'
        ),
        "en/rest/sleep.md": SLEEP,
        "en/rest/dreams.md": "---\ntitle: Dreams\ncategory: rest\norder: 1\n---\n\nDreams pass.\n",
        "en/calm/noise.md": (
            "---\ntitle: Noise, a very long title that goes on and on until it has no end\ncategory: calm\n---\n"
            "\nHush.\n"
        ),
        "es/descanso/sleep.md": "---\ntitle: El sueño\ncategory: rest\n---\n\nDescanse.\n",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def run(content, capsys):
    """Run the command line on the library: exit code, standard output, standard error."""

    def running(*words):
        code = cli.main([*words, "--content", str(content)])
        return code, *capsys.readouterr()

    return running


class TestList:
    def test_json_is_an_array_of_objects_and_nothing_else(self, run):
        code, out, complaint = run("list", "--json")
        assert (code, complaint) == (0, "")
        articles = json.loads(out)
        sleep = next(one for one in articles if (one["id"], one["language"]) == ("sleep", "en"))
        assert {key: sleep[key] for key in ("title", "category", "minutes", "path")} == {
            "title": "Sleep & nights", "category": "rest", "minutes": 1, "path": "en/rest/sleep.md",
        }

    def test_letters_are_letters(self, run):
        assert "El sueño" in run("list", "--json")[1]

    def test_the_order_is_that_of_the_library(self, run):
        articles = json.loads(run("list", "--json")[1])
        assert [(one["language"], one["id"]) for one in articles] == [
            ("en", "dreams"), ("en", "sleep"), ("en", "noise"), ("es", "sleep"),
        ]

    def test_a_language_can_be_chosen(self, run):
        assert [one["title"] for one in json.loads(run("list", "--json", "--language", "es")[1])] == ["El sueño"]

    def test_the_table_lines_up(self, run):
        _, out, _ = run("list")
        head, *rows = out.splitlines()
        assert len(rows) == 4
        for word, cell in (("Language", "en"), ("Title", "Sleep & nights"), ("File", "en/rest/sleep.md")):
            row = next(row for row in rows if row.endswith("en/rest/sleep.md"))
            assert row.index(cell, head.index(word)) == head.index(word)
        assert max(map(len, out.splitlines())) < 140

    def test_it_shows_what_lies_in_the_folder_now(self, run, content):
        run("list")
        (content / "en" / "calm" / "new.md").write_text("# New\n\nText.")
        (content / "en" / "rest" / "dreams.md").unlink()
        assert {one["id"] for one in json.loads(run("list", "--json")[1])} == {"sleep", "noise", "new"}

    def test_an_empty_library_is_an_empty_array_and_a_sentence(self, capsys, tmp_path):
        assert cli.main(["list", "--json", "--content", str(tmp_path)]) == 0
        assert json.loads(capsys.readouterr().out) == []
        assert cli.main(["list", "--content", str(tmp_path)]) == 0
        assert capsys.readouterr() == ("", "There are no articles here.\n")

    def test_where_no_catalogue_can_be_kept_it_works_all_the_same(self, run, tmp_path):
        (tmp_path / "cache").write_text("a file stands where the folder should be")
        code, out, complaint = run("list", "--json", "--cache-dir", str(tmp_path / "cache"))
        assert (code, complaint) == (0, "")
        assert len(json.loads(out)) == 4


class TestIndex:
    def test_it_says_what_changed(self, run, content):
        code, out, complaint = run("index")
        assert (code, complaint) == (0, "")
        assert "Added 3:" in out
        assert "4 articles in en, es." in out
        assert run("index")[1].startswith("Nothing changed.\n4 articles")
        (content / "en" / "rest" / "sleep.md").write_text(SLEEP + "\nMore.\n", encoding="utf-8")
        (content / "en" / "rest" / "dreams.md").unlink()
        (content / "en" / "calm" / "hum.md").write_text("# Hum\n\nText.")
        _, out, _ = run("index")
        assert "Added 1: hum" in out
        assert "Changed 1: sleep" in out
        assert "Removed 1: dreams" in out

    def test_a_new_name_of_the_place_is_a_change(self, run, content):
        run("index")
        (content / "library.toml").write_text('[place]\nname = "Another"\n')
        assert "name, topics or help lines changed" in run("index")[1]

    def test_from_the_beginning(self, run):
        run("index")
        assert "Added 3:" in run("index", "--rebuild")[1]

    def test_problems_are_listed_with_file_line_and_advice_and_end_with_1(self, run, content):
        (content / "en" / "calm" / "noise.md").write_text("# Noise\n\nText.\n\nSee [that](nowhere.md).\n")
        code, out, complaint = run("index")
        assert (code, complaint) == (1, "")
        (line,) = [line for line in out.splitlines() if line.startswith("en/calm/noise.md:5: ")]
        assert "warning" in line

    def test_a_note_is_said_and_is_no_problem(self, run, content):
        (content / "en" / "calm" / "later.md").write_text("---\ntitle: Later\ndraft: yes\n---\n\nText.\n")
        code, out, _ = run("index")
        assert code == 0
        assert "en/calm/later.md: note: " in out

    def test_a_folder_that_is_not_there_is_one_sentence(self, capsys, tmp_path):
        code = cli.main(["index", "--content", str(tmp_path / "gone")])
        out, complaint = capsys.readouterr()
        assert (code, out, complaint.count("\n")) == (2, "", 1)
        assert "gone" in complaint

    def test_no_bar_where_nobody_looks(self, run):
        assert run("index", "--rebuild")[2] == ""

    @pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")
    def test_a_bar_fills_on_a_terminal_and_goes_when_it_is_full(self, content):
        import pty

        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "reader", "index", "--content", str(content)], cwd=ROOT, stdout=subprocess.PIPE,
            stderr=theirs,
        )
        out = process.communicate(timeout=120)[0].decode()
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:
            pass  # how Linux says that the other end is closed
        os.close(ours)
        assert b"] 4 of 4" in shown
        assert shown.endswith(b"\r")
        assert shown.split(b"\r")[-2].strip() == b""
        assert "Added 3" in out


class Document(HTMLParser):
    """An HTML document taken apart; fails on a tag that is not closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.text, self.attributes = [], [], "", []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += attrs
        if tag not in ("meta", "img", "br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


class TestHtml:
    def test_it_is_one_whole_document(self, run):
        code, out, complaint = run("html", "sleep")
        assert (code, complaint) == (0, "")
        assert out.startswith("<!DOCTYPE html>\n")
        assert '<html lang="en">' in out
        assert "<title>Sleep &amp; nights</title>" in out
        document = Document(out)
        assert [document.seen.count(tag) for tag in ("html", "head", "title", "body", "h1", "meta")] == [1] * 6
        assert "What helps" in document.text

    def test_nothing_dangerous_is_in_it(self, run):
        document = Document(run("html", "sleep")[1])
        assert "script" not in document.seen
        assert not [name for name, _ in document.attributes if name.startswith("on")]

    def test_the_language_that_was_asked_for(self, run):
        assert "<title>El sueño</title>" in run("html", "sleep", "--language", "es")[1]
        assert "<title>Dreams</title>" in run("html", "dreams", "--language", "es")[1]

    def test_a_section_is_no_hindrance(self, run):
        assert "<title>Sleep" in run("html", "sleep#what-helps")[1]

    def test_a_file_of_the_library_is_the_article(self, run, content):
        by_path = run("html", str(content / "en" / "rest" / "sleep.md"))[1]
        assert by_path == run("html", "sleep")[1]
        assert "Rest" in Document(by_path).text  # its topic

    def test_a_file_from_anywhere_is_shown_and_its_problems_are_said(self, run, tmp_path):
        (tmp_path / "mine.md").write_text("# Mine\n\nSee ![x](gone.png).\n")
        code, out, complaint = run("html", str(tmp_path / "mine.md"))
        assert code == 0
        assert "<title>Mine</title>" in out
        assert "mine.md, line 3: " in complaint

    def test_a_draft_can_be_looked_at_with_the_pictures_of_the_library(self, run, content):
        png = ROOT / "content" / "media"
        picture = next(png.glob("*.webp"))
        (content / "media").mkdir()
        (content / "media" / "p.webp").write_bytes(picture.read_bytes())
        draft = content / "en" / "rest" / "later.md"
        draft.write_text("---\ntitle: Later\ndraft: yes\n---\n\n![Hills](../../media/p.webp)\n")
        code, out, complaint = run("html", str(draft))
        assert (code, complaint) == (0, "")
        assert 'alt="Hills"' in out

    @pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"\x00\x01\x02" * 100])
    def test_a_file_that_is_no_text_is_one_sentence(self, run, tmp_path, data):
        (tmp_path / "odd.md").write_bytes(data)
        code, out, complaint = run("html", str(tmp_path / "odd.md"))
        assert code == 2
        assert out == ""
        assert complaint.count("\n") == 1

    def test_a_folder_and_a_missing_file_are_one_sentence(self, run, tmp_path):
        (tmp_path / "folder.md").mkdir()
        for name in ("folder.md", "missing.md"):
            code, out, complaint = run("html", str(tmp_path / name))
            assert (code, out, complaint.count("\n")) == (2, "", 1)

    def test_a_mistyped_name_is_answered(self, run):
        code, out, complaint = run("html", "slep")
        assert (code, out) == (2, "")
        assert "Did you mean “sleep”?" in complaint


class TestPreview:
    """In processes of their own: the command chooses the platform before Qt starts."""

    @pytest.fixture
    def preview(self, content, tmp_path):
        def drawing(*words, environment=None):
            out = tmp_path / "out.png"
            done = subprocess.run(
                [sys.executable, "-m", "reader", "preview", *words, "--out", str(out), "--content", str(content)],
                cwd=ROOT, capture_output=True, text=True, timeout=120, env={**os.environ, **(environment or {})},
            )
            return done, out

        return drawing

    @pytest.fixture
    def image(self, preview):
        from PySide6.QtGui import QImage

        def drawing(*words):
            done, out = preview(*words)
            assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
            return QImage(str(out))

        return drawing

    def test_it_has_the_size_that_was_asked_for(self, image):
        picture = image("sleep", "--size", "900x600")
        assert (picture.width(), picture.height()) == (900, 600)

    def test_it_shows_the_page(self, image):
        """Not an empty sheet: letters, whose edges have many colors, in the middle of it."""
        picture = image("sleep", "--size", "1280x800")
        assert (picture.width(), picture.height()) == (1280, 800)
        colors = {picture.pixel(x, y) for x in range(340, 900, 2) for y in range(20, 400, 2)}
        assert len(colors) > 10

    def test_the_theme_and_the_size_of_the_text_are_seen(self, image):
        light = image("sleep", "--size", "800x600")
        dark = image("sleep", "--size", "800x600", "--theme", "dark")
        large = image("sleep", "--size", "800x600", "--text-size", "200")
        assert light.pixelColor(780, 590).lightness() > 200
        assert dark.pixelColor(780, 590).lightness() < 60
        assert large != light

    def test_a_whole_page_is_as_tall_as_the_page(self, image, content):
        (content / "en" / "rest" / "sleep.md").write_text(SLEEP + "\nOne more line of text.\n" * 400, encoding="utf-8")
        picture = image("sleep", "--size", "600x400", "--full-page")
        assert picture.width() == 600
        assert picture.height() > 1500
        colors = {picture.pixel(x, picture.height() - y) for x in range(100, 500, 2) for y in range(100, 400, 2)}
        assert len(colors) > 10

    def test_a_whole_page_is_never_shorter_than_the_window(self, image):
        assert image("dreams", "--size", "600x900", "--full-page").height() == 900

    def test_a_section_is_at_the_top(self, image, content):
        (content / "en" / "rest" / "sleep.md").write_text(SLEEP + "\n\nMore text.\n" * 100, encoding="utf-8")
        assert image("sleep#what-helps", "--size", "800x600") != image("sleep", "--size", "800x600")

    def test_it_is_the_same_every_time(self, image):
        assert image("sleep", "--size", "800x600") == image("sleep", "--size", "800x600")

    def test_it_needs_no_screen(self, preview):
        done, out = preview("sleep", environment={"QT_QPA_PLATFORM": "xcb", "DISPLAY": "", "WAYLAND_DISPLAY": ""})
        assert (done.returncode, done.stderr) == (0, "")
        assert out.stat().st_size > 1000

    @pytest.mark.parametrize("size", ["800", "0x0", "x", "99999x10", "800x600x2", "-1x5"])
    def test_a_size_that_cannot_be_is_one_sentence(self, run, tmp_path, size):
        code, out, complaint = run("preview", "sleep", "--out", str(tmp_path / "o.png"), "--size", size)
        assert (code, out, complaint.count("\n")) == (2, "", 1)
        assert size in complaint

    def test_where_to_write_has_to_be_said(self, run, tmp_path):
        assert "--out" in run("preview", "sleep")[2]
        assert ".png" in run("preview", "sleep", "--out", str(tmp_path / "o.jpg"))[2]

    def test_a_folder_that_is_not_there_is_one_sentence(self, content, tmp_path):
        done = subprocess.run(
            [sys.executable, "-m", "reader", "preview", "sleep", "--out", str(tmp_path / "no" / "o.png"), "--content",
             str(content)], cwd=ROOT, capture_output=True, text=True, timeout=120,
        )
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)

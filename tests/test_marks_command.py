"""`reader marks`: what was kept is listed, goes into files, and comes in from them, also while the window is open."""

import json
import os
import sqlite3
import threading

import pytest

from reader import cli
from reader.kept import Mark, MarkColor, MarkKind, Spot, TextQuote
from reader.marks.store import Store
from reader.model import ReadingPlace, ReadingRecord

SLEEP = "---\ntitle: Sleep & nights\n---\n\nRest comes slowly.\n\n## What helps\n\nTry a dark room tonight.\n"
HERE = Mark("1" * 32, MarkKind.HIGHLIGHT, Spot("sleep", "en", "what-helps", TextQuote(
                "a dark room", "Sleep & nights\nRest comes slowly.\nWhat helps\nTry ", " tonight.")),
            "Sleep & nights", "What helps", "a dark room", MarkColor.GREEN, note="Buy curtains", made=1.7e9)
LOST = Mark("2" * 32, MarkKind.HIGHLIGHT, Spot("sleep", "en", "old", TextQuote("Count the sheep in the meadow")),
            "Sleep & nights", "Old", "Count the sheep in the meadow", made=1.7e9)
GONE = Mark("3" * 32, MarkKind.BOOKMARK, Spot("dreams", "es"), "Los sueños", made=1.7e9)
PLACE = ReadingRecord("sleep", "en", ReadingPlace("what-helps", 1), 0.5, False, 1.7e9)


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def run(tmp_path, data, capsys):
    """Run `reader marks` on a small library: exit code, standard output, standard error."""
    content = tmp_path / "content" / "en"
    content.mkdir(parents=True)
    (content / "sleep.md").write_text(SLEEP, encoding="utf-8")

    def running(*words, data_dir=data):
        code = cli.main(["marks", *map(str, words), "--content", str(content.parent), "--data-dir", str(data_dir)])
        return code, *capsys.readouterr()

    return running


@pytest.fixture
def kept(data):
    """A store with three marks and a place."""
    keep(data, HERE, LOST, GONE)


def keep(folder, *marks):
    store = Store.open(folder / "reading.sqlite3")
    store.add_marks(marks)
    store.keep(PLACE)
    store.close()


def marks_in(folder):
    store = Store.open(folder / "reading.sqlite3")
    try:
        return store.marks(), store.recent(10)
    finally:
        store.close()


class TestList:
    def test_what_and_where_and_whether_it_is_still_there(self, run, kept):
        code, out, complaint = run("list")
        assert (code, complaint) == (0, "")
        first, second, third = out.split("highlight  ")[1], out.split("highlight  ")[2], out.split("bookmark  ")[1]
        assert first.startswith("sleep#what-helps  en  November 1")
        assert "a dark room" in first
        assert "Buy curtains" in first
        assert "the text has changed" not in first
        assert "the text has changed" in second
        assert third.startswith("dreams  es  ")
        assert "not in the library" in third
        assert "Los sueños" in third

    def test_as_json(self, run, kept):
        code, out, complaint = run("list", "--json")
        assert (code, complaint) == (0, "")
        found = json.loads(out)
        assert [(one["id"], one["standing"]) for one in found] == [
            (HERE.id, "here"), (LOST.id, "lost"), (GONE.id, "gone"),
        ]
        assert {key: found[0][key] for key in ("kind", "article", "words", "color", "note", "made")} == {
            "kind": "highlight", "article": "sleep", "words": "a dark room", "color": "green", "note": "Buy curtains",
            "made": "2023-11-14T22:13:20Z",
        }

    def test_a_language_can_be_chosen(self, run, kept):
        assert [one["id"] for one in json.loads(run("list", "--json", "--language", "es")[1])] == [GONE.id]

    def test_nothing(self, run):
        assert run("list") == (0, "", "Nothing saved yet.\n")
        assert run("list", "--json") == (0, "[]\n", "")

    def test_without_the_articles_it_is_all_there(self, kept, data, tmp_path, capsys):
        code = cli.main(["marks", "list", "--json", "--content", str(tmp_path / "gone"), "--data-dir", str(data)])
        out, complaint = capsys.readouterr()
        assert code == 0
        assert [one["id"] for one in json.loads(out)] == [HERE.id, LOST.id, GONE.id]
        assert complaint.count("\n") == 1
        assert "nobody looked" in complaint

    def test_nothing_in_a_note_works_on_the_terminal(self, run, data):
        keep(data, Mark("4" * 32, MarkKind.NOTE, Spot("sleep", "en"), note="a\x1b[31mb\rc", name="\x07d"))
        out = run("list")[1]
        assert out.replace("\n", "").isprintable()


class TestExport:
    def test_json_has_everything_and_brings_it_to_another_computer(self, run, kept, tmp_path):
        file, other = tmp_path / "saved.json", tmp_path / "other"
        assert run("export", file) == (0, "saved.json: 3 saved things and 1 place in articles.\n", "")
        code, out, complaint = run("import", file, data_dir=other)
        assert (code, out, complaint) == (0, "3 saved things came in, 1 place in articles came in.\n", "")
        assert marks_in(other) == ((HERE, LOST, GONE), (PLACE,))

    def test_the_latest_read_stays_the_latest(self, run, data, tmp_path):
        store = Store.open(data / "reading.sqlite3")
        for name in ("a", "b", "c"):
            store.keep(ReadingRecord(name, "en", ReadingPlace(), 0.5, False, 1.7e9))
        store.close()
        run("export", tmp_path / "x.json")
        run("import", tmp_path / "x.json", data_dir=tmp_path / "other")
        assert [record.article for record in marks_in(tmp_path / "other")[1]] == ["c", "b", "a"]

    @pytest.mark.parametrize("ending", ["md", "html"])
    def test_paper_has_lost_words_apart(self, run, kept, tmp_path, ending):
        file = tmp_path / f"saved.{ending}"
        assert run("export", file) == (0, f"saved.{ending}: 3 saved things.\n", "")
        text = file.read_text(encoding="utf-8")
        order = ["Sleep &amp; nights", "What helps", "a dark room", "Buy curtains", "The text has changed",
                 "Count the sheep", "Not in the library now", "Los sueños"]
        assert sorted(order, key=text.index) == order

    def test_a_file_that_is_there_is_not_replaced_unless_told(self, run, kept, tmp_path):
        file = tmp_path / "saved.json"
        file.write_text("mine")
        code, out, complaint = run("export", file)
        assert (code, out, complaint.count("\n")) == (2, "", 1)
        assert "--force" in complaint
        assert file.read_text() == "mine"
        assert run("export", file, "--force")[0] == 0
        assert json.loads(file.read_text(encoding="utf-8"))["total"] == 3

    @pytest.mark.parametrize(("name", "said"), [
        ("saved.txt", r".json"), ("saved", ".json"), ("no/folder/saved.json", "no folder"), ("folder.md", "a folder"),
    ])
    def test_what_cannot_be_written_is_one_sentence_and_leaves_nothing(self, run, kept, tmp_path, name, said):
        (tmp_path / "folder.md").mkdir()
        before = sorted(tmp_path.rglob("*.json"))
        code, out, complaint = run("export", tmp_path / name)
        assert (code, out, complaint.count("\n")) == (2, "", 1)
        assert said in complaint
        assert sorted(tmp_path.rglob("*.json")) == before

    def test_a_full_disk_is_one_sentence_with_the_file(self, run, kept, tmp_path, monkeypatch):
        def full(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        code, out, complaint = run("export", tmp_path / "saved.json")
        assert (code, out, complaint.count("\n")) == (2, "", 1)
        assert "saved.json could not be written" in complaint
        assert not (tmp_path / "saved.json").exists()

    def test_nothing_saved_is_a_file_all_the_same(self, run, tmp_path):
        assert run("export", tmp_path / "saved.json")[0] == 0
        assert json.loads((tmp_path / "saved.json").read_text())["total"] == 0

    def test_a_language_can_be_chosen(self, run, kept, tmp_path):
        run("export", tmp_path / "saved.json", "--language", "es")
        found = json.loads((tmp_path / "saved.json").read_text(encoding="utf-8"))
        assert (found["total"], found["reader:places"]) == (1, [])


class TestImport:
    def test_twice_is_once(self, run, kept, data, tmp_path):
        run("export", tmp_path / "x.json")
        assert run("import", tmp_path / "x.json") == (0, "0 saved things came in, 3 were here already.\n", "")
        assert marks_in(data)[0] == (HERE, LOST, GONE)

    def test_a_newer_one_takes_the_place_of_the_older(self, run, kept, data, tmp_path):
        run("export", tmp_path / "x.json")
        text = (tmp_path / "x.json").read_text(encoding="utf-8")
        document = json.loads(text)
        document["first"]["items"][0]["modified"] = "2026-01-01T00:00:00Z"
        document["first"]["items"][0]["body"]["value"] = "Curtains are up"
        (tmp_path / "x.json").write_text(json.dumps(document))
        code, out, _ = run("import", tmp_path / "x.json")
        assert (code, out) == (0, "0 saved things came in, 1 took the place of older ones, 2 were here already.\n")
        assert [mark.note for mark in marks_in(data)[0]] == ["Curtains are up", "", ""]

    def test_what_is_bad_is_said_and_ends_with_1_and_the_rest_comes_in(self, run, data, tmp_path):
        (tmp_path / "x.json").write_text(json.dumps([
            5, {"motivation": "bookmarking", "target": "urn:reader:article:en:sleep"}, {"motivation": "x"},
        ]))
        code, out, complaint = run("import", tmp_path / "x.json")
        assert (code, out) == (1, "1 saved thing came in.\n")
        assert [line.split(" ")[:2] for line in complaint.splitlines()] == [["Entry", "1"], ["Entry", "3"]]
        assert [mark.spot.article for mark in marks_in(data)[0]] == ["sleep"]

    @pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n\x1a\n\x00\x00", b"[" * 100_000,
                                         b" " * 33_000_000])
    def test_another_kind_of_file_is_one_sentence_and_ends_with_2(self, run, data, tmp_path, content):
        (tmp_path / "x.json").write_bytes(content)
        code, out, complaint = run("import", tmp_path / "x.json")
        assert (code, out, complaint.count("\n")) == (2, "", 1)
        assert marks_in(data) == ((), ())

    @pytest.mark.parametrize("name", ["gone.json", "."])
    def test_a_file_that_is_not_there(self, run, tmp_path, name):
        code, out, complaint = run("import", tmp_path / name)
        assert (code, out, complaint.count("\n")) == (2, "", 1)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
    def test_a_pipe_does_not_keep_us_waiting(self, run, tmp_path):
        os.mkfifo(tmp_path / "x.json")
        assert run("import", tmp_path / "x.json")[0] == 2

    def test_where_nothing_can_be_kept_that_is_said(self, run, kept, tmp_path):
        run("export", tmp_path / "x.json")
        (tmp_path / "blocked").write_text("a file stands where the folder should be")
        code, out, complaint = run("import", tmp_path / "x.json", data_dir=tmp_path / "blocked" / "data")
        assert (code, out, complaint.count("\n")) == (2, "", 1)
        assert "nothing came in" in complaint

    def test_the_open_window_sees_what_came_in(self, run, kept, data, tmp_path):
        run("export", tmp_path / "x.json")
        # GIVEN the window, with a store open
        window = Store.open(tmp_path / "other" / "reading.sqlite3")
        window.add_mark(HERE)
        # WHEN marks come in from the command line
        assert run("import", tmp_path / "x.json", data_dir=tmp_path / "other")[0] == 0
        # THEN it has them, and can go on keeping
        assert window.marks() == (HERE, LOST, GONE)
        window.remove_mark(LOST.id)
        window.close()
        assert marks_in(tmp_path / "other")[0] == (HERE, GONE)

    def test_while_the_window_writes_it_waits(self, run, kept, tmp_path):
        run("export", tmp_path / "x.json")
        other = tmp_path / "other"
        Store.open(other / "reading.sqlite3").close()
        busy = sqlite3.connect(other / "reading.sqlite3", check_same_thread=False)
        busy.execute("BEGIN IMMEDIATE")
        done = threading.Timer(0.3, busy.rollback)
        done.start()
        try:
            assert run("import", tmp_path / "x.json", data_dir=other)[0] == 0
        finally:
            done.join()
            busy.close()
        assert marks_in(other)[0] == (HERE, LOST, GONE)


class TestWords:
    @pytest.mark.parametrize(("words", "said"), [
        ((), "what to do"), (("exprot", "x.json"), "“export”"), (("dance",), "list, export, import"),
        (("export",), "needs one FILE"), (("import", "a", "b"), "needs one FILE"), (("list", "x"), "takes no names"),
        (("list", "--force"), "--force"), (("import", "x.json", "--json"), "--json"),
    ])
    def test_what_cannot_be_is_one_sentence(self, run, words, said):
        code, out, complaint = run(*words)
        assert (code, out, complaint.count("\n")) == (2, "", 1)
        assert said in complaint

"""`reader health`: true about what is well and what is not, quick, and without a trace."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reader import cli
from reader.health import checks
from reader.health.deadline import answers
from reader.marks.store import Store
from reader.options import Options

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def place(tmp_path):
    """A small library that has been opened once, with something kept."""
    class Place:
        data, cache, content = tmp_path / "data", tmp_path / "cache", tmp_path / "content"
        marks = tmp_path / "data" / "reading.sqlite3"

        def run(self, *words: str) -> int:
            return cli.main([*words, "--data-dir", str(self.data), "--cache-dir", str(self.cache),
                             "--content", str(self.content)])

    made = Place()
    (made.content / "en").mkdir(parents=True)
    (made.content / "en" / "sleep.md").write_text("# Sleep\n\nRest comes.\n", encoding="utf-8")
    made.data.mkdir()
    Store.open(made.marks).close()
    assert made.run("index") == 0
    assert made.run("search", "rest") == 0  # makes the search index, too
    return made


@pytest.fixture
def health(place, capsys):
    """The lines by their names, and the exit code as `health.code`."""
    def look(*more: str) -> dict[str, dict]:
        capsys.readouterr()
        look.code = place.run("health", "--json", *more)
        said = json.loads(capsys.readouterr().out)
        assert said["well"] is (look.code == 0)
        assert said["checked"].endswith("Z")
        look.all = said["lines"]
        for line in look.all:
            assert set(line) == {"name", "state", "sentence", "facts"}
            assert line["state"] in ("ok", "look")
            assert line["sentence"].endswith((".", "”"))
        return {line["name"]: line for line in reversed(look.all)}

    return look


def states(lines) -> set[str]:  # noqa: ANN001
    """The names of those that are worth a look."""
    return {name for name, line in lines.items() if line["state"] == "look"}


def seen(folder: Path) -> dict[str, tuple]:
    """Every file and folder below a folder, as it is."""
    return {str(path): (path.stat().st_mtime_ns,
                        hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "")
            for path in sorted(folder.rglob("*"))}


def test_all_is_well(place, health, tmp_path, capsys):
    before = seen(tmp_path)
    lines = health()
    assert (health.code, states(lines)) == (0, set())
    assert lines["catalogue"]["facts"]["articles"] == {"en": 1}
    assert lines["search"]["facts"]["places"] > 0
    assert lines["fingerprint"]["facts"]["code"] in lines["fingerprint"]["sentence"]
    assert place.run("health") == 0
    out = capsys.readouterr().out.splitlines()
    assert out[-1] == "All is well."
    assert all(line.startswith("ok ") for line in out[:-1])
    assert seen(tmp_path) == before, "it only looks"


def test_on_a_computer_where_nothing_was_opened_all_is_well_and_nothing_is_made(place, health, tmp_path):
    place.data, place.cache = tmp_path / "no" / "data", tmp_path / "no" / "cache"
    lines = health()
    assert states(lines) == set()
    assert not (tmp_path / "no").exists()


def harm_catalogue(place):  # noqa: ANN001
    (file,) = place.cache.glob("catalogue-*.sqlite3")
    raw = bytearray(file.read_bytes())
    raw[4096:] = os.urandom(len(raw) - 4096)
    file.write_bytes(raw)


def harm_marks(place):  # noqa: ANN001
    place.marks.write_bytes(b"SQLite format 3\0" + os.urandom(8000))


def no_database(place):  # noqa: ANN001
    place.marks.write_bytes(b"a letter from the landlord" * 300)


def newer_marks(place):  # noqa: ANN001
    with sqlite3.connect(place.marks) as database:
        database.execute("PRAGMA user_version = 77")
    database.close()


def no_content(place):  # noqa: ANN001
    place.content.rename(place.content.with_name("elsewhere"))


def empty_content(place):  # noqa: ANN001
    (place.content / "en" / "sleep.md").unlink()


def changed_content(place):  # noqa: ANN001
    (place.content / "en" / "more.md").write_text("# More\n", encoding="utf-8")


def settings_file(place):  # noqa: ANN001
    (place.data / "settings.toml").write_text("theme = 'pink'\n[", encoding="utf-8")


def pin_file(place):  # noqa: ANN001
    (place.data / "staff-pin.json").write_text("{", encoding="utf-8")


def crash(place):  # noqa: ANN001
    (place.data / "reader-crash.log").write_text("Fatal Python error\n", encoding="utf-8")


def fault(place):  # noqa: ANN001
    (place.data / "reader.log").write_text(
        f"{time.strftime('%Y-%m-%d %H:%M:%S')},000 ERROR reader.bug: Unexpected fault\n", encoding="utf-8")


def trusted(place):  # noqa: ANN001
    (place.data / "packs" / "trusted_keys.txt").mkdir(parents=True)


def index_behind(place):  # noqa: ANN001
    next(iter(place.cache.glob("*.made-of"))).write_text("0.0.1 7", encoding="ascii")


def index_broken(place):  # noqa: ANN001
    next(iter(place.cache.glob("search-*/*/meta.json"))).write_bytes(b"{")


@pytest.mark.parametrize(("harm", "names", "word"), [
    (harm_catalogue, {"catalogue", "search"}, "damaged"),
    (harm_marks, {"marks"}, "damaged"),
    (no_database, {"marks"}, "damaged"),
    (newer_marks, {"marks"}, "newer"),
    (no_content, {"content", "fingerprint", "catalogue"}, "no folder of articles"),
    (empty_content, {"content", "catalogue"}, "no article"),
    (changed_content, {"catalogue"}, "changed since"),
    (settings_file, {"settings"}, "could not be read"),
    (pin_file, {"pin"}, "cannot be read"),
    (crash, {"faults"}, "crashed"),
    (fault, {"faults"}, "went wrong"),
    (trusted, {"pack"}, "cannot be read"),
    (index_behind, {"search"}, "behind"),
    (index_broken, {"search"}, "behind"),
])
def test_what_is_not_well_is_said_in_one_line_and_left_as_it_is(place, health, tmp_path, harm, names, word):
    harm(place)
    before = seen(tmp_path)
    lines = health()
    assert states(lines) == names
    assert any(word in lines[name]["sentence"] for name in names), lines
    assert health.code == 1
    assert seen(tmp_path) == before


def test_changes_that_wait_in_the_log_of_an_open_window_are_seen(place, health, tmp_path):
    store = Store.open(place.marks)  # holds the file as the window does
    try:
        store.set_state("article", "sleep")
        assert place.marks.with_name(place.marks.name + "-wal").stat().st_size
        before = seen(tmp_path)
        assert states(health()) == set()
        assert seen(tmp_path) == before
    finally:
        store.close()


def test_a_folder_that_may_not_be_written_to(place, health, monkeypatch):
    allowed = os.access

    def access(path, mode, **more):  # noqa: ANN001, ANN003, ANN202
        return False if Path(path) in (place.data, place.marks) and mode & os.W_OK else allowed(path, mode, **more)

    monkeypatch.setattr(os, "access", access)
    lines = health()
    assert {"data_folder", "marks"} <= states(lines)
    assert str(place.data) in lines["data_folder"]["sentence"]


def test_a_file_where_a_folder_should_be(place, health, tmp_path):
    (tmp_path / "wrong").write_text("x", encoding="utf-8")
    place.cache = tmp_path / "wrong" / "cache"
    assert {"cache_folder"} <= states(health())


def test_a_disk_that_is_nearly_full(place, health, monkeypatch):
    monkeypatch.setattr(checks, "LEAST_FREE", 10**18)
    assert {"data_folder", "config_folder", "cache_folder"} == states(health())


def test_the_clinics_own_folder(place, health, tmp_path):
    own = tmp_path / "own"
    assert "cannot be reached" in health("--staff-folder", str(own))["staff_folder"]["sentence"]
    (own / "en").mkdir(parents=True)
    assert health("--staff-folder", str(own))["staff_folder"]["state"] == "ok"


def test_a_pack_is_whole_or_it_is_said(place, health, tmp_path, capsys):
    from reader.staff.packs.build import build
    from reader.staff.packs.install import install_file
    from reader.staff.packs.keys import PrivateKey

    key = PrivateKey(bytes(range(32)))
    build(place.content, tmp_path / "one.readerpack", key, 4, name="Riverside")
    release = install_file(tmp_path / "one.readerpack", place.data, also_trust=key.public)
    facts = health()["pack"]["facts"]
    assert (facts["version"], facts["code"], facts["trusted_keys"]) == (4, release.code, [key.public.code])
    (release.content / "en" / "sleep.md").write_text("# Sleep\n\nSleep never.\n", encoding="utf-8")
    lines = health()
    assert states(lines) == {"pack"}
    assert lines["pack"]["facts"]["damaged"] == ["en/sleep.md"]


def test_a_share_that_does_not_answer_costs_the_deadline_and_no_more(place, monkeypatch):
    gone = threading.Event()
    monkeypatch.setattr("reader.library.folder.look", lambda _root: gone.wait(60))
    options = Options(place.data, place.data, place.cache, content=place.content)
    try:
        lines = {line.name: line for line in checks.look_at_health(options, seconds=0.5)}
    finally:
        gone.set()
    assert not lines["content"].is_well
    assert "No answer" in lines["content"].sentence
    assert lines["marks"].is_well, "the others are said all the same"


def test_a_look_that_breaks_is_one_line(place, monkeypatch):
    def broken(_file):  # noqa: ANN001, ANN202
        raise KeyError("ours")

    monkeypatch.setattr(checks, "_settings", broken)
    lines = {line.name: line for line in checks.look_at_health(Options(place.data, place.data, place.cache))}
    assert not lines["settings"].is_well


def test_answers_leaves_out_what_does_not_end():
    gone = threading.Event()
    assert answers({"a": lambda: 1, "b": lambda: gone.wait(60)}, 0.2) == {"a": 1}
    gone.set()


def test_it_loads_no_qt(place):
    code = (f"import sys; sys.path.insert(0, {str(ROOT)!r}); from reader import cli; "
            f"cli.main(['health', '--data-dir', {str(place.data)!r}, '--content', {str(place.content)!r}]); "
            "assert not {'PySide6', 'shiboken6', 'tantivy', 'markdown'} & set(sys.modules), sys.modules.keys()")
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr

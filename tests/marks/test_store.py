"""What a person did survives damage, newer versions, read-only folders and sudden ends; nothing is ever thrown away."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import CannotSave
from reader.marks import store as store_module
from reader.marks.connection import VERSION
from reader.marks.store import Store
from reader.model import ReadingPlace, ReadingRecord

ROOT = Path(store_module.__file__).parents[2]


def record(article="sleep", language="en", progress=0.5, opened=1000.0):
    return ReadingRecord(article, language, ReadingPlace("what-helps", 3, 17, 0.4), progress, progress >= 0.97, opened)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "marks.sqlite3"


@pytest.fixture
def open_store(path):
    """Open the store in `path`; every one that a test opens is closed at its end."""
    opened = []

    def opening():
        opened.append(Store.open(path))
        return opened[-1]

    yield opening
    for one in opened:
        one.close()


def full(path, count=60):
    """A store with enough in it to fill several pages of the file; returns what it holds, newest first."""
    store = Store.open(path)
    records = [record(f"article-{number}", progress=number / 100) for number in range(count)]
    for one in records:
        store.keep(one)
    store.set_state("geometry", "x" * 6000)
    store.close()
    return tuple(reversed(records))


# ---- what it keeps ---------------------------------------------------------------------------------------------


def test_an_empty_store_knows_nothing(open_store):
    store = open_store()
    assert (store.record("sleep", "en"), store.recent(5), store.state("geometry")) == (None, (), "")
    assert store.is_kept


def test_a_record_comes_back_as_it_was_also_from_another_opening(open_store):
    open_store().keep(record())
    assert open_store().record("sleep", "en") == record()


def test_the_same_article_in_two_languages_is_two_records(open_store):
    store = open_store()
    store.keep(record(progress=0.2))
    store.keep(record(language="es", progress=0.9))
    assert store.record("sleep", "en").progress == 0.2
    assert store.record("sleep", "es").progress == 0.9


def test_the_order_is_that_of_opening_whatever_the_clock_says(open_store):
    store = open_store()
    store.keep(record("first", opened=4_000_000_000.0))
    store.keep(record("second", opened=0.0))
    store.keep(record("third", opened=-5.0))
    store.keep(record("first", opened=1.0))
    assert [one.article for one in store.recent(9)] == ["first", "third", "second"]
    assert [one.article for one in store.recent(1)] == ["first"]


def test_odd_names_are_only_names(open_store):
    store = open_store()
    name = "'; DROP TABLE place; --\n\N{PILE OF POO}"
    store.keep(record(name))
    store.set_state(name, name)
    assert store.record(name, "en").article == name
    assert store.state(name) == name


def test_a_state_is_replaced(open_store):
    store = open_store()
    store.set_state("geometry", "one")
    store.set_state("geometry", "two")
    assert open_store().state("geometry") == "two"


def test_two_open_stores_see_each_others_records(open_store):
    one, other = open_store(), open_store()
    one.keep(record("a"))
    other.keep(record("b"))
    assert [seen.article for seen in one.recent(9)] == ["b", "a"]


# ---- faults ------------------------------------------------------------------------------------------------------


def test_damage_at_any_page_never_stops_the_app_and_never_loses_the_file(path, open_store):
    """GIVEN a store WHEN any page of its file is overwritten THEN it opens, and what cannot be read is set aside."""
    whole = full(path)
    original = path.read_bytes()
    size = 4096
    assert len(original) > 4 * size
    for number in range(len(original) // size):
        for damage in (b"\0" * size, b"\xff" * size, os.urandom(size)):
            damaged = original[: number * size] + damage + original[(number + 1) * size :]
            shutil.rmtree(path.parent)
            path.parent.mkdir()
            path.write_bytes(damaged)
            store = open_store()
            kept = store.recent(100)
            assert store.is_kept
            # A damaged page may take rows with it, but what is left is true.
            assert set(kept) <= set(whole)
            aside = [file for file in path.parent.iterdir() if ".corrupt-" in file.name and file.suffix != ".x"]
            if len(kept) < len(whole):
                assert any(file.read_bytes() == damaged for file in aside)
            store.keep(record("after"))
            assert store.record("after", "en") == record("after")
            store.close()


@pytest.mark.parametrize("length", [15, 99, 100, 512, 4095, 4096, 5000, 12288])
def test_a_file_cut_short_is_set_aside(path, open_store, length):
    full(path)
    data = path.read_bytes()[:length]
    path.write_bytes(data)
    store = open_store()
    assert store.recent(5) == ()
    store.keep(record())
    assert path.with_name("marks.sqlite3.corrupt-1").read_bytes() == data
    assert open_store().record("sleep", "en") == record()


def test_a_file_that_is_no_database_is_set_aside_each_under_its_own_name(path, open_store):
    path.parent.mkdir()
    for number, words in enumerate((b"my shopping list, " * 90, b"another one, " * 90), 1):
        path.write_bytes(words)
        open_store().close()
        assert path.with_name(f"marks.sqlite3.corrupt-{number}").read_bytes() == words
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)


def test_an_empty_file_becomes_a_store(path, open_store):
    path.parent.mkdir()
    path.touch()
    open_store().keep(record())
    assert open_store().record("sleep", "en") == record()


def test_a_store_of_a_newer_reader_is_read_and_its_own_things_stay(path, open_store):
    full(path, 3)
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE place ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")
        connection.execute("CREATE TABLE highlight (words TEXT)")
        connection.execute("INSERT INTO highlight VALUES ('kept')")
        connection.execute(f"PRAGMA user_version = {VERSION + 5}")
    connection.close()
    store = open_store()
    assert len(store.recent(9)) == 3
    store.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION + 5
    assert connection.execute("SELECT words FROM highlight").fetchall() == [("kept",)]
    connection.close()
    assert not list(path.parent.glob("*.corrupt*"))


def test_where_nothing_can_be_written_it_lives_in_memory(tmp_path):
    (tmp_path / "data").write_text("a file stands where the folder should be")
    store = Store.open(tmp_path / "data" / "marks.sqlite3")
    store.keep(record())
    assert store.record("sleep", "en") == record()
    assert not store.is_kept
    store.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_read_and_not_touched(path, open_store):
    whole = full(path, 5)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        store = open_store()
        assert store.recent(9) == whole or not store.is_kept
        store.close()
    finally:
        path.parent.chmod(0o755)


def test_a_full_disk_is_a_known_failure_and_what_was_kept_stays(path, open_store):
    store = open_store()
    store.keep(record("before"))
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CannotSave):
        store.set_state("geometry", "x" * 100_000)
    assert store.record("before", "en") == record("before")
    store._connection.execute("PRAGMA max_page_count = 100000")
    store.set_state("geometry", "small")
    assert open_store().state("geometry") == "small"


def test_a_locked_file_is_waited_for_and_then_a_known_failure(path, open_store):
    store = open_store()
    store._connection.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CannotSave):
        store.keep(record())
    other.execute("COMMIT")
    other.close()
    store.keep(record())
    assert store.record("sleep", "en") == record()


# ---- sudden ends -------------------------------------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from reader.marks.store import Store
from reader.model import ReadingPlace, ReadingRecord
store, number = Store.open(Path(sys.argv[1])), int(sys.argv[2])
assert store.is_kept
while True:
    number += 1
    store.keep(ReadingRecord(f"article-{number % 40}", "en", ReadingPlace(str(number)), 0.5, False, number))
    print(number, flush=True)
"""


def test_nothing_that_was_kept_is_lost_when_the_writer_is_killed(path, open_store):
    """GIVEN a process that keeps record after record WHEN it is killed, 12 times THEN the last kept one is there."""
    last = 0
    for round_ in range(12):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(last)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _ in range(1 + round_ % 7):
            last = int(process.stdout.readline())
        process.kill()
        # What it said between our last look and its end has been kept as well.
        said = [int(line) for line in process.communicate()[0].split("\n")[:-1]]
        last = max([last, *said])
        store = open_store()
        newest = int(store.recent(1)[0].place.anchor)
        assert newest in (last, last + 1)
        store.close()
        last = newest
    assert not list(path.parent.glob("*.corrupt*"))
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


@pytest.mark.parametrize("stop_after", range(1, 5))
def test_a_first_opening_that_is_cut_short_leaves_no_tables_or_all(path, open_store, stop_after, monkeypatch):
    """GIVEN an opening that stops at its n-th statement WHEN it is opened again THEN it works."""
    path.parent.mkdir()
    seen = []

    class Stopped(Exception):
        pass

    class Connection(sqlite3.Connection):
        def execute(self, *args):
            self._count()
            return super().execute(*args)

        def executescript(self, script):
            self._count()
            # The power goes in the middle of the script, before its COMMIT.
            super().executescript(script.rpartition("PRAGMA user_version")[0])
            raise Stopped

        def _count(self):
            seen.append(1)
            if len(seen) == stop_after:
                raise Stopped

    real = sqlite3.connect
    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", lambda *args, **kwargs: real(*args, **kwargs, factory=Connection))
        with pytest.raises(Stopped):
            Store.open(path)
    open_store().keep(record())
    assert open_store().record("sleep", "en") == record()
    assert not list(path.parent.glob("*.corrupt*"))

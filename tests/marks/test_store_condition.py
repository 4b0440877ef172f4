"""What the store does where it cannot do its work, and the one sentence that people read about it."""

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.kept import Mark, MarkKind, Spot, TextQuote
from reader.marks import backups, condition, disk
from reader.marks.condition import StoreStanding, WhyMemory
from reader.marks.connection import VERSION
from reader.marks.schema import STEPS
from reader.marks.store import Store

ROOT = Path(condition.__file__).parents[2]


def mark(number, note="note"):
    spot = Spot("sleep", "en", "s", TextQuote("words " * 9))
    return Mark(f"{number:032x}", MarkKind.HIGHLIGHT, spot, words="words " * 9, note=note)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "reading.sqlite3"


@pytest.fixture
def open_store(path):
    opened = []

    def opening(**keywords):
        opened.append(Store.open(path, **keywords))
        return opened[-1]

    yield opening
    for one in opened:
        one.close()


def filled(path, count=200):
    with closing(Store.open(path)) as store:
        store.add_marks(map(mark, range(count)))
        store.look_after()
    return tuple(map(mark, range(count)))


def break_page_with(path, words):
    data = bytearray(path.read_bytes())
    page = data.index(words) // 4096
    data[page * 4096:(page + 1) * 4096] = bytes(4096)
    path.write_bytes(data)


def rename_copy(path, day):
    copy = backups.copies(path)[0].path
    copy.rename(copy.with_name(f"{path.stem}-00001-{day}{path.suffix}"))


def test_all_is_well_without_a_word(open_store):
    store = open_store()
    assert store.look_after() == store.condition == condition.StoreCondition()
    assert (store.condition.standing, store.condition.sentence) == (StoreStanding.KEPT, "")


def test_a_damaged_page_is_mended_from_the_copy_and_nothing_is_lost(path, open_store):
    whole = filled(path)
    rename_copy(path, "2026-11-03")
    break_page_with(path, b"words words")
    store = open_store()
    store.look_after()
    assert store.marks() == whole
    assert store.condition.standing == StoreStanding.RESTORED
    assert store.condition.sentence == (
        "The file of your saved articles was damaged. A copy from November 3 has been put back."
        " Nothing that you saved was lost."
    )
    assert path.with_name("reading.sqlite3.corrupt-1").exists()
    # Told once: the next opening finds a file that is whole.
    assert open_store().condition.standing == StoreStanding.KEPT


def test_what_is_on_no_copy_is_counted(path, open_store):
    filled(path)
    backups.delete_all(path)
    break_page_with(path, b"words words")
    store = open_store()
    store.look_after()
    lost = 200 - len(store.marks())
    assert 0 < lost < 30
    assert store.condition.lost == lost
    assert f"{lost} things that you saved were lost." in store.condition.sentence
    assert "reading.sqlite3.corrupt-1" in store.condition.hint


def test_what_is_lost_is_told_once(path, open_store):
    """GIVEN a mended file that lost marks WHEN it is damaged again THEN only what is lost now is counted."""
    filled(path)
    backups.delete_all(path)
    break_page_with(path, b"words words")
    open_store().look_after()
    filled_now = len(open_store().marks())
    for one in path.parent.glob("*.sqlite3-*"):
        assert not one.name.endswith("-journal")
    open_store().close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    backups.delete_all(path)
    break_page_with(path, b"words words")
    store = open_store()
    store.look_after()
    assert store.condition.lost == filled_now - len(store.marks()) > 0


def test_a_file_of_nothing_starts_with_none_and_says_so(path, open_store):
    path.parent.mkdir()
    path.write_bytes(b"not a database at all " * 900)
    store = open_store()
    assert store.marks() == ()
    assert store.condition.standing == StoreStanding.SET_ASIDE
    assert store.condition.sentence.startswith("Your saved articles could not be read, and there was no copy of them.")
    assert store.condition.set_aside == "reading.sqlite3.corrupt-1"
    assert store.is_kept


def test_a_single_flipped_letter_is_noticed_and_taken_from_the_copy(path, open_store):
    whole = filled(path)
    data = path.read_bytes()
    place = data.index(b"words words")
    path.write_bytes(data[:place] + b"W" + data[place + 1:])
    store = open_store()
    store.look_after()
    assert store.marks() == whole
    assert store.condition.standing == StoreStanding.RESTORED


def test_a_flipped_letter_without_a_copy_is_told(path, open_store):
    filled(path)
    backups.delete_all(path)
    data = path.read_bytes()
    place = data.index(b"words words")
    path.write_bytes(data[:place] + b"W" + data[place + 1:])
    store = open_store()
    store.look_after()
    assert len(store.marks()) == 200
    assert "One thing that you saved may have a few wrong letters." in store.condition.sentence
    store.look_after()
    assert len(list(path.parent.glob("*.corrupt-*"))) == 1


def test_damage_that_is_found_while_the_app_runs_is_mended_and_told(path, open_store):
    """GIVEN two open stores WHEN one finds damage THEN it tells, and the other one sees what was put back."""
    whole = filled(path, 2000)
    told = []
    reader, writer = open_store(), open_store(tell=told.append)
    assert told == []
    data = bytearray(path.read_bytes())
    place = data.index(b"words words", len(data) // 2)
    with open(path, "r+b") as file:
        file.seek(place // 4096 * 4096)
        file.write(bytes(4096))
    assert writer.look_after().standing == StoreStanding.RESTORED
    assert told == [writer.condition]
    assert reader.marks() == writer.marks() == whole
    writer.add_mark(mark(5000))
    assert reader.mark(mark(5000).id) == mark(5000)


def test_a_file_that_is_gone_comes_back_from_its_copy(path, open_store):
    whole = filled(path)
    path.unlink()
    store = open_store()
    assert store.marks() == whole
    assert store.condition.standing == StoreStanding.RESTORED


def test_removed_marks_stay_removed_when_an_older_copy_is_put_back(path, open_store):
    filled(path)
    with closing(Store.open(path)) as store:
        store.remove_mark(mark(150).id)
    break_page_with(path, b"words words")
    store = open_store()
    store.look_after()
    assert store.mark(mark(150).id) is None
    assert len(store.marks()) == 199


# ---- newer and older files ---------------------------------------------------------------------------------------


def test_a_newer_file_is_shown_and_not_touched(path, open_store):
    whole = filled(path, 5)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE mark ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.commit()
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    store, other = open_store(), open_store()
    assert store.condition.standing == StoreStanding.READ_ONLY_NEWER
    assert "newer Reader" in store.condition.sentence
    assert not store.is_kept
    assert store.marks() == whole
    # Until the app closes it can be worked with, and both connections of the app see the same.
    store.add_mark(mark(77))
    assert other.marks() == (*whole, mark(77))
    store.look_after()
    store.close()
    other.close()
    assert {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before


def test_an_older_file_is_copied_and_then_brought_up_to_date(path, open_store):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in STEPS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO place VALUES ('sleep', 'en', 'a', 1, 2, 0.5, 'q', 0.5, 0, 1.0, 1)")
        connection.execute("PRAGMA user_version = 1")
    store = open_store()
    assert [record.article for record in store.recent(9)] == ["sleep"]
    store.add_mark(mark(1))
    assert store.look_after().standing == StoreStanding.KEPT
    before, = (copy for copy in backups.copies(path) if copy.before)
    with closing(sqlite3.connect(before.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT article FROM place").fetchall() == [("sleep",)]


def test_the_steps_lead_to_this_version():
    assert len(STEPS) == VERSION


@pytest.mark.parametrize("version", [0, 1, 5000, 2**31 - 1])
def test_a_wrong_version_in_a_damaged_head_loses_nothing(path, open_store, version):
    whole = filled(path, 20)
    data = path.read_bytes()
    path.write_bytes(data[:60] + version.to_bytes(4, "big") + data[64:])
    store = open_store()
    assert store.marks() == whole
    assert store.is_kept


# ---- copies ------------------------------------------------------------------------------------------------------


def test_one_copy_a_day_and_seven_are_kept_whatever_the_clock_says(path, open_store):
    store = open_store()
    days = ["2026-11-03", "2026-11-03", "2026-11-04", "1970-01-01", "2100-01-01", "2026-11-05", "2026-11-06",
            "2026-11-07", "2026-11-08", "2026-11-09"]
    for number, day in enumerate(days):
        store.add_mark(mark(number))
        with backups.turn(path):
            backups.back_up_daily(path, store._connection, day)
    assert [copy.day for copy in backups.copies(path)] == list(reversed(days))[:7]


def test_an_empty_store_pushes_out_no_copy(path, open_store):
    store = open_store()
    store.look_after()
    assert backups.copies(path) == []


def test_a_damaged_copy_is_passed_over(path, open_store):
    whole = filled(path)
    with closing(Store.open(path)) as store, backups.turn(path):
        backups.back_up_daily(path, store._connection, "2100-01-01")
    newest, older = backups.copies(path)
    newest.path.write_bytes(b"\xff" * 30000)
    path.unlink()
    store = open_store()
    assert store.marks() == whole
    assert store.condition.copy_day == older.day


# ---- where nothing can be written --------------------------------------------------------------------------------


def test_a_folder_that_cannot_be_made_is_said_and_both_connections_share_one_memory(tmp_path):
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "data" / "reading.sqlite3"
    with closing(Store.open(path)) as store, closing(Store.open(path)) as other:
        assert store.condition.standing == StoreStanding.MEMORY
        assert store.condition.why == WhyMemory.MISSING
        assert "You can export it before that." in store.condition.sentence
        store.add_mark(mark(1))
        assert other.marks() == (mark(1),)
        store.look_after()
        store.clear_history()
        store.clear_all()


@pytest.mark.parametrize(("error", "why"), [
    (OSError(errno.ENOSPC, "full"), WhyMemory.FULL),
    (OSError(errno.EROFS, "read-only"), WhyMemory.READ_ONLY),
    (OSError(errno.EACCES, "denied"), WhyMemory.READ_ONLY),
    (OSError(errno.EIO, "broken"), WhyMemory.DISK),
])
def test_a_file_that_may_not_be_written_is_shown_from_memory(path, monkeypatch, error, why):
    from reader.marks import store as store_module

    whole = filled(path, 5)
    before = path.read_bytes()

    def fail(_path):
        raise error

    monkeypatch.setattr(store_module, "open_file", fail)
    with closing(Store.open(path)) as store:
        assert store.condition.why == why
        assert store.condition.hint
        assert store.marks() == whole
        store.add_mark(mark(9))
        assert store.marks() == (*whole, mark(9))
    assert path.read_bytes() == before


def test_what_is_in_the_log_is_shown_as_well(path, monkeypatch):
    """GIVEN a file whose last changes are in its log WHEN it may not be written THEN they are seen."""
    from reader.marks import store as store_module

    def fail(_path):
        raise OSError(errno.EROFS, "read-only")

    with closing(Store.open(path)) as writing:
        writing.add_mark(mark(1))
        with monkeypatch.context() as patch, closing(Store.open(path.with_name("x"))):
            patch.setattr(store_module, "open_file", fail)
            with closing(Store.open(path)) as store:
                assert store.marks() == (mark(1),)


_AS_NOBODY = """
import os, sys
os.setgid(65534); os.setuid(65534)
from pathlib import Path
from reader.marks.store import Store
store = Store.open(Path(sys.argv[1]))
print(store.condition.standing, store.condition.why, len(store.marks()))
"""


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs another person's folder")
def test_another_persons_folder_is_read_and_said_to_be_read_only(tmp_path, path):
    filled(path, 5)
    for folder in (*reversed(path.parents),):
        if str(folder).startswith(str(Path(tmp_path.parts[0], *tmp_path.parts[1:3]))):
            folder.chmod(0o755)
    done = subprocess.run([sys.executable, "-c", _AS_NOBODY, str(path)], cwd=ROOT, capture_output=True, text=True)
    if "PermissionError" in done.stderr or "ModuleNotFoundError" in done.stderr:
        pytest.skip("nobody may not read the sources here")
    assert done.stdout.split() == ["memory", "read-only", "5"], done.stderr


# ---- the disk ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "is_network"), [
    ("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False), ("fuseblk", False), ("tmpfs", False),
])
def test_a_network_drive_is_known_by_its_mount(tmp_path, kind, is_network):
    folder = tmp_path / "my share" / "data"
    folder.mkdir(parents=True)
    mounts = tmp_path / "mounts"
    point = str(folder.parent.resolve()).replace(" ", "\\040")
    mounts.write_text(f"root / ext4 rw 0 0\nserver:/x {point} {kind} rw 0 0\nother {point}2 nfs rw 0 0\n")
    assert disk.is_network(folder, mounts) == is_network
    assert not disk.is_network(tmp_path, mounts)
    assert not disk.is_network(folder, tmp_path / "no such table")


def test_a_network_drive_is_warned_of_once_it_is_looked_after(open_store, monkeypatch):
    monkeypatch.setattr(disk, "is_network", lambda _folder: True)
    store = open_store()
    assert store.condition.standing == StoreStanding.KEPT
    assert store.look_after().standing == StoreStanding.NETWORK
    assert "network drive" in store.condition.sentence
    assert store.is_kept


# ---- sentences ---------------------------------------------------------------------------------------------------

EVERY = [
    *map(condition.in_memory, WhyMemory), condition.newer(), condition.on_network(), condition.mended(),
    condition.mended("2026-11-03", None), condition.mended("2026-11-03", 1, 1, True, "x"),
    condition.mended("", 3, 2, False, "x"), condition.mended(set_aside="x", is_empty=True),
    condition.both(condition.mended(), condition.in_memory(WhyMemory.FULL)),
]


@pytest.mark.parametrize("one", EVERY)
def test_every_sentence_is_calm_and_whole(one):
    words = f"{one.sentence} {one.hint}".lower()
    assert one.sentence.endswith(".")
    assert "  " not in words
    for word in ("error", "invalid", "database", "sqlite", "!", "corrupt.", "none", "oops", "user "):
        assert word not in words.replace("starts with none", "")


def test_the_sentence_of_a_full_disk_says_so_and_what_was_kept_stays(open_store):
    from reader.errors import CannotSave

    store = open_store()
    store.add_mark(mark(1))
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CannotSave, match="no room left on this computer, so this was not saved"):
        store.add_mark(replace(mark(2), note="x" * 100_000))
    assert store.marks() == (mark(1),)
    store._connection.execute("PRAGMA max_page_count = 100000")
    store.add_mark(mark(2))
    assert store.marks() == (mark(1), mark(2))

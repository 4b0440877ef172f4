"""A folder that is watched: what is saved in it comes by itself, and one that is lost or hangs changes nothing.

Only what comes in the end is waited for, so nothing here depends on how busy a computer is. Where time itself matters,
the clock by which changes are believed is a toy.
"""

import os
import shutil
import threading
import time

import pytest
from PySide6.QtCore import QFileSystemWatcher, QTimer

from reader.errors import CatalogueBroken
from reader.library import refresh as refresh_module
from reader.library import settling
from reader.roots import Roots
from reader.services import folder_watch
from reader.services.folder_watch import FolderWatch, Seen, is_on_share
from reader.services.library_service import LibraryService
from reader.services.tasks import Tasks

WAIT = 60_000
HOURS = 3600.0


class Clock:
    """The clock by which changes are believed. It stands still unless a test moves it."""

    def __init__(self):
        self.now = time.time()

    def __call__(self):
        return self.now

    def ns(self):
        return round(self.now * 1e9)


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    real = settling.Settling
    monkeypatch.setattr(settling, "Settling", lambda: real(clock=clock, now_ns=clock.ns))
    return clock


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Looking again and again without a pause, and no waiting for files to rest."""
    monkeypatch.setattr(folder_watch, "LOCAL_SECONDS", 0.02)
    monkeypatch.setattr(folder_watch, "SHARE_OF_TIME", 1.0)
    monkeypatch.setattr(folder_watch, "NUDGE_MS", 5)


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "en").mkdir(parents=True)
    for name in ("sleep", "noise", "dreams"):
        put(folder / "en" / f"{name}.md", f"# {name}\n\nAbout {name}.")
    return folder


def put(path, text, age=100):
    """Write a file that was changed so many seconds ago, in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".tmp")
    new.write_text(text, encoding="utf-8")
    when = time.time() - age
    os.utime(new, (when, when))
    os.replace(new, path)


class Watched:
    """A library, the watch over it, and what both said."""

    def __init__(self, roots, cache, qtbot):
        self.library = LibraryService(roots, cache, Tasks(1))
        self.watch = FolderWatch(self.library)
        self.lost, self.back, self.looks, self.refreshed = [], [], [], []
        self.watch.folder_lost.connect(self.lost.append)
        self.watch.folder_back.connect(lambda: self.back.append(1))
        self.watch.looked.connect(self.looks.append)
        self.library.refreshed.connect(self.refreshed.append)
        self._qtbot = qtbot
        with qtbot.waitSignal(self.library.refreshed, timeout=WAIT):
            self.library.refresh()
        self.refreshed.clear()

    def wait(self, question):
        self._qtbot.waitUntil(question, timeout=WAIT)

    def wait_for_looks(self, count=2):
        """A whole look that began after now."""
        before = len(self.looks)
        self.wait(lambda: len(self.looks) >= before + count and not self.library.is_refreshing)

    def text(self, id):
        page = self.library.page(id, "en")
        return page and page.sections[0].text

    def close(self):
        self.watch.close()
        self.library.close()


@pytest.fixture
def watched(qapp, qtbot, content, tmp_path):
    made = []

    def make(roots=content, start=True):
        made.append(Watched(roots, tmp_path / "cache", qtbot))
        if start:
            made[-1].watch.start()
            made[-1].wait_for_looks()
        return made[-1]

    yield make
    for one in made:
        one.close()


# What comes by itself

def test_what_is_saved_comes_by_itself(watched, content, qtbot):
    made = watched()
    with qtbot.waitSignal(made.library.changed, timeout=WAIT):
        put(content / "en" / "sleep.md", "# Sleep\n\nAnother text.")
    made.wait(lambda: made.text("sleep") == "Another text.")
    put(content / "en" / "sub" / "new.md", "# New\n\nA new one.")
    made.wait(lambda: made.text("new") == "A new one.")
    (content / "en" / "noise.md").unlink()
    made.wait(lambda: made.text("noise") is None)
    assert made.lost == []


def test_a_file_that_is_written_in_place_is_found_by_looking(watched, content):
    made = watched()
    with (content / "en" / "sleep.md").open("a", encoding="utf-8") as file:
        file.write(" And more.")
    made.wait(lambda: made.text("sleep") == "About sleep. And more.")


def test_the_system_only_makes_the_look_come_sooner(watched, content, monkeypatch):
    made = watched()
    monkeypatch.setattr(folder_watch, "LOCAL_SECONDS", HOURS)
    monkeypatch.setattr(folder_watch, "MOST_SECONDS", HOURS)
    made.wait_for_looks(1)
    put(content / "en" / "new.md", "# New\n\nA new one.")
    made.wait(lambda: made.text("new") == "A new one.")
    put(content / "en" / "sub" / "deep.md", "# Deep\n\nIn a new folder.")
    made.wait(lambda: made.text("deep") == "In a new folder.")
    put(content / "en" / "sub" / "other.md", "# Other\n\nIn it, too.")
    made.wait(lambda: made.text("other") == "In it, too.")


def test_a_folder_that_is_made_anew_is_listened_to_again(watched, content, monkeypatch):
    made = watched()
    put(content / "en" / "sub" / "a.md", "# A\n\nfirst")
    made.wait(lambda: made.text("a") == "first")
    shutil.rmtree(content / "en" / "sub")
    made.wait(lambda: made.text("a") is None)
    put(content / "en" / "sub" / "a.md", "# A\n\nsecond")
    made.wait(lambda: made.text("a") == "second")
    made.wait_for_looks()
    monkeypatch.setattr(folder_watch, "LOCAL_SECONDS", HOURS)
    monkeypatch.setattr(folder_watch, "MOST_SECONDS", HOURS)
    made.wait_for_looks(1)
    put(content / "en" / "sub" / "a.md", "# A\n\nthird")
    made.wait(lambda: made.text("a") == "third")


def test_where_the_system_tells_nothing_looking_is_enough(watched, content, monkeypatch):
    monkeypatch.setattr(QFileSystemWatcher, "addPaths", lambda self, paths: paths)
    made = watched()
    put(content / "en" / "new.md", "# New\n\nA new one.")
    made.wait(lambda: made.text("new") == "A new one.")


def test_a_quiet_folder_is_looked_at_but_never_compared(watched, monkeypatch):
    made = watched()
    asked = []
    monkeypatch.setattr(made.library, "refresh", lambda **more: asked.append(more))
    made.wait_for_looks(10)
    assert asked == []
    assert made.refreshed == []


def test_while_it_rests_nothing_is_said(watched, content, clock):
    """GIVEN a file that is being written THEN the screen hears nothing of all the looks until it is whole."""
    made = watched()
    told = []
    made.library.changed.connect(told.append)
    put(content / "en" / "sleep.md", "# Sleep\n\nHalf of a text that", age=0)
    made.wait_for_looks(6)
    assert (told, made.refreshed, made.text("sleep")) == ([], [], "About sleep.")
    clock.now += 5
    made.wait(lambda: made.text("sleep") == "Half of a text that")
    assert len(told) == len(made.refreshed) == 1


def test_someone_who_asks_during_a_gentle_look_gets_an_answer(watched, content, qtbot):
    made = watched(start=False)
    put(content / "en" / "sleep.md", "# Sleep\n\nAnother text.")
    made.library.refresh(gently=True)
    put(content / "en" / "noise.md", "# Noise\n\nAnother noise.")
    made.library.refresh()
    made.wait(lambda: made.text("noise") == "Another noise." and not made.library.is_refreshing)
    assert made.refreshed


def test_other_folders_can_be_chosen_while_it_watches(watched, content, tmp_path):
    made = watched()
    put(tmp_path / "staff" / "en" / "sleep.md", "# Sleep\n\nTheirs.")
    made.library.use(Roots(content, tmp_path / "staff"))
    made.wait(lambda: made.text("sleep") == "Theirs.")
    assert made.library.content == tmp_path / "staff"
    made.wait_for_looks()
    put(tmp_path / "staff" / "en" / "own.md", "# Own\n\nTheir own.")
    made.wait(lambda: made.text("own") == "Their own.")
    assert made.library.ref_of(tmp_path / "staff" / "en" / "own.md") == ".staff/en/own.md"
    assert made.library.locate(".staff/media/x.png") == (tmp_path / "staff", "media/x.png")
    made.library.use(Roots(tmp_path / "staff"))  # another catalogue
    made.wait(lambda: made.text("own") == "Their own." and made.text("noise") is None)


# Lost

def test_a_folder_that_is_lost_is_said_once_and_changes_nothing(watched, content, qtbot):
    made = watched()
    away = content.with_name("away")
    with qtbot.waitSignal(made.watch.folder_lost, timeout=WAIT):
        content.rename(away)
    made.wait_for_looks(5)
    assert len(made.lost) == 1
    assert str(content) in made.lost[0]
    assert made.watch.is_lost
    assert made.refreshed == []
    assert made.text("sleep") == "About sleep."
    put(away / "en" / "sleep.md", "# Sleep\n\nChanged meanwhile.")
    with qtbot.waitSignal(made.watch.folder_back, timeout=WAIT):
        away.rename(content)
    made.wait(lambda: made.text("sleep") == "Changed meanwhile.")
    assert (len(made.lost), len(made.back)) == (1, 1)


def test_of_two_folders_the_one_that_is_there_is_followed(watched, content, tmp_path, qtbot):
    staff = tmp_path / "staff"
    put(staff / "en" / "own.md", "# Own\n\nTheir own.")
    made = watched(Roots(content, staff))
    with qtbot.waitSignal(made.watch.folder_lost, timeout=WAIT) as told:
        staff.rename(tmp_path / "away")
    assert str(staff) in told.args[0]
    put(content / "en" / "new.md", "# New\n\nA new one.")
    made.wait(lambda: made.text("new") == "A new one.")
    assert made.text("own") == "Their own."
    with qtbot.waitSignal(made.watch.folder_back, timeout=WAIT):
        (tmp_path / "away").rename(staff)
    made.wait_for_looks(4)
    assert (len(made.lost), len(made.back)) == (1, 1)


def test_a_folder_that_is_suddenly_empty_is_said_and_believed_late(watched, content, clock, qtbot):
    made = watched()
    with qtbot.waitSignal(made.watch.folder_lost, timeout=WAIT) as told:
        shutil.rmtree(content / "en")
    assert "suddenly gone" in told.args[0]
    clock.now += settling.VANISHED_SECONDS - 1
    made.wait_for_looks(4)
    assert made.text("sleep") == "About sleep."
    with qtbot.waitSignal(made.watch.folder_back, timeout=WAIT):
        clock.now += 2
    assert made.text("sleep") is None
    assert len(made.lost) == 1


def test_a_folder_that_was_never_there_is_said_by_the_first_look_alone(watched, content, qtbot, tmp_path):
    library = LibraryService(tmp_path / "nowhere", tmp_path / "cache", Tasks(1))
    watch = FolderWatch(library)
    lost, looks = [], []
    watch.folder_lost.connect(lost.append)
    watch.looked.connect(looks.append)
    with qtbot.waitSignal(library.refresh_failed, timeout=WAIT):
        library.refresh()
    watch.start()
    qtbot.waitUntil(lambda: len(looks) >= 3, timeout=WAIT)
    assert lost == []
    (tmp_path / "nowhere" / "en").mkdir(parents=True)
    put(tmp_path / "nowhere" / "en" / "a.md", "# A\n\nx")
    qtbot.waitUntil(lambda: library.find("a", "en") is not None, timeout=WAIT)
    watch.close()
    library.close()


def test_a_folder_that_hangs_holds_nobody_up(watched, content, qtbot, monkeypatch):
    """GIVEN a look that does not end THEN it is said once, the window goes on, and no second look begins."""
    made = watched()
    go_on, begun, real = threading.Event(), [], folder_watch.look

    def hang(roots):
        begun.append(1)
        go_on.wait(60)
        return real(roots)

    monkeypatch.setattr(folder_watch, "look", hang)
    monkeypatch.setattr(folder_watch, "DEADLINE_SECONDS", 0.05)
    with qtbot.waitSignal(made.watch.folder_lost, timeout=WAIT) as told:
        pass
    assert "does not answer" in told.args[0]
    ticks = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    made.watch.look_soon()
    made.wait(lambda: len(ticks) > 100)
    assert begun == [1]
    assert made.text("sleep") == "About sleep."
    with qtbot.waitSignal(made.watch.folder_back, timeout=WAIT):
        go_on.set()
    assert len(made.lost) == 1
    assert made.watch._seen.seconds == 0, "the next look does not have to wait long because this one had to"
    made.wait_for_looks()


def test_closing_does_not_wait_for_a_folder_that_hangs(watched, monkeypatch, qtbot):
    made = watched()
    go_on, begun = threading.Event(), threading.Event()

    def hang(_roots):
        begun.set()
        go_on.wait(60)
        raise OSError

    monkeypatch.setattr(folder_watch, "look", hang)
    made.wait(begun.is_set)
    assert made.watch.close() is False
    go_on.set()


def test_a_mistake_of_ours_does_not_end_the_watch(watched, content, monkeypatch):
    made = watched()
    real, failed = folder_watch.look, []

    def fail_once(roots):
        if not failed:
            failed.append(1)
            raise ZeroDivisionError
        return real(roots)

    monkeypatch.setattr(folder_watch, "look", fail_once)
    put(content / "en" / "new.md", "# New\n\nA new one.")
    made.wait(lambda: made.text("new") == "A new one.")
    assert failed


def test_what_failed_is_tried_again_without_a_word(watched, content, monkeypatch):
    made = watched()
    real, failed, told = refresh_module.refresh, [], []
    made.library.refresh_failed.connect(told.append)

    def fail(*args, **more):
        failed.append(1)
        if len(failed) < 3:
            raise CatalogueBroken("The disk is full.")
        return real(*args, **more)

    monkeypatch.setattr(refresh_module, "refresh", fail)
    monkeypatch.setattr(folder_watch, "MOST_SECONDS", 0.02)
    put(content / "en" / "new.md", "# New\n\nA new one.")
    made.wait(lambda: made.text("new") == "A new one.")
    assert (len(failed), told) == (3, [])


# Shares

def test_a_share_is_looked_at_more_seldom_and_never_asked_to_tell(watched, content, monkeypatch):
    listening = []
    monkeypatch.setattr(folder_watch, "is_on_share", lambda path: True)
    monkeypatch.setattr(folder_watch, "SHARE_SECONDS", 0.03)
    monkeypatch.setattr(QFileSystemWatcher, "addPaths", lambda self, paths: listening.append(paths))
    made = watched()
    assert made.looks[-1].is_share
    put(content / "en" / "sleep.md", "# Sleep\n\nBy a clock that is an hour late.", age=HOURS)
    made.wait(lambda: made.text("sleep").startswith("By a clock"))
    assert listening == []
    monkeypatch.setattr(folder_watch, "SHARE_SECONDS", HOURS)
    monkeypatch.setattr(folder_watch, "MOST_SECONDS", HOURS)
    made.watch.look_soon()  # the one that was due may have been put off by hours already
    made.wait_for_looks(1)
    before = len(made.looks)
    put(content / "en" / "new.md", "# New\n\nNobody tells.")
    ticks = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    made.wait(lambda: len(ticks) > 50)
    assert len(made.looks) == before


@pytest.mark.parametrize(("kind", "is_share"), [
    ("ext4", False), ("nfs4", True), ("cifs", True), ("smb3", True), ("fuse.sshfs", True), ("fuseblk", False),
    ("9p", True), ("NTFS", False), ("tmpfs", False), ("overlay", False), ("", False),
])
def test_shares_are_known_by_their_kind(monkeypatch, kind, is_share, tmp_path):
    class Storage:
        def __init__(self, path):
            pass

        def fileSystemType(self):  # noqa: N802 - Qt's name
            from PySide6.QtCore import QByteArray

            return QByteArray(kind.encode())

    monkeypatch.setattr(folder_watch, "QStorageInfo", Storage)
    assert is_on_share(str(tmp_path)) is is_share


def test_the_disk_of_this_computer_is_none(tmp_path):
    assert not is_on_share("/proc")
    assert isinstance(is_on_share(str(tmp_path)), bool)


@pytest.mark.parametrize(("seconds", "is_share", "least", "most"), [
    (0.0, False, 1.0, 1.0), (0.1, False, 2.0, 2.0), (0.1, True, 10.0, 10.0), (1.0, True, 20.0, 20.0),
    (100.0, False, 60.0, 60.0),
])
def test_the_longer_a_look_takes_the_more_seldom_it_is(watched, monkeypatch, seconds, is_share, least, most):
    made = watched()
    monkeypatch.undo()
    made.watch._next.stop()
    made.watch._seen = Seen(seconds=seconds, is_share=is_share)
    made.watch._arrange()
    assert least * 1000 <= made.watch._next.interval() <= most * 1000

"""When a change in a folder is believed. The clock is a toy: no test waits, none depends on a busy computer."""

import os
import shutil
import threading

import pytest
from library_folder import png, write

from reader.library import refresh as refresh_module
from reader.library.catalogue import Catalogue
from reader.library.folder import Signature, look
from reader.library.refresh import refresh
from reader.library.settling import CUT_SECONDS, GONE_SECONDS, SHRUNK_SECONDS, STILL_SECONDS, VANISHED_SECONDS, Settling
from reader.library.worker_pool import Workers

START = 1_800_000_000.25
LONG = "# A\n\n" + "Words that were there before. " * 40


class Clock:
    """Both clocks of a computer, in seconds; they go on when a test says so."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now

    def ns(self) -> int:
        return round(self.now * 1e9)


class Live:
    """A folder that is looked at again and again, as the window does."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self.root = folder / "content"
        self.root.mkdir()
        self.file = folder / "catalogue"
        self.clock = Clock()
        self.settling = Settling(clock=self.clock, now_ns=self.clock.ns)

    def save(self, ref, content, age=0.0):
        """Write a file that was changed `age` seconds ago."""
        write(self.root, {ref: content})
        self.date(ref, age)

    def date(self, ref, age=0.0):
        when = round((self.clock.now - age) * 1e9)
        os.utime(self.root / ref, ns=(when, when))

    def look(self, seconds=0.0):
        """Let time go by, then look; answers what changed."""
        self.clock.now += seconds
        return refresh(self.root, self.file, settling=self.settling, processes=1)

    def ask(self, question):
        catalogue = Catalogue.open(self.file)
        try:
            return question(catalogue)
        finally:
            catalogue.close()

    def text(self, id, language="en"):
        page = self.ask(lambda catalogue: catalogue.page(id, language))
        return page and "\n".join(section.text for section in page.sections)

    def codes(self):
        return [problem.code for problem in self.ask(lambda catalogue: catalogue.problems())]

    def seconds_to_due(self):
        return self.settling.due - self.clock.now


@pytest.fixture
def live(tmp_path):
    live = Live(tmp_path)
    live.save("en/a.md", LONG, age=100)
    live.save("en/b.md", "# B\n\nsecond", age=100)
    live.look()
    return live


# Rest

def test_the_first_look_takes_everything_at_once(tmp_path):
    live = Live(tmp_path)
    live.save("en/a.md", "# A\n\nx")
    assert live.look().added == ("a",)


def test_a_file_that_was_just_saved_is_read_when_it_has_rested(live):
    live.save("en/a.md", LONG + "and more")
    assert not live.look(0.25)
    assert live.settling.digest is None
    assert live.seconds_to_due() == pytest.approx(STILL_SECONDS - 0.25)
    assert live.look(STILL_SECONDS - 0.25).changed == ("a",)
    assert "and more" in live.text("a")
    assert live.settling.digest == look(live.root).digest
    assert live.settling.due == float("inf")


def test_a_new_file_that_grows_is_never_seen_in_part(live):
    for size in range(1, 12):
        live.save("en/new.md", "# New\n\n" + "A piece. " * size)
        assert not live.look(0.5)
        assert live.text("new") is None
    assert live.look(0.5).added == ("new",)
    assert live.text("new").count("A piece.") == 11


def test_a_file_that_was_put_in_place_whole_is_read_at_once(live):
    live.save("en/a.md", LONG + "and more", age=50)  # rsync, unzip and "mv" keep the time
    assert live.look().changed == ("a",)


@pytest.mark.parametrize("age", [-3600, 3600])
def test_a_clock_that_goes_wrong_elsewhere_is_not_trusted(live, age):
    live.settling.trusts_times = False
    live.save("en/a.md", LONG + "and", age=age)
    assert not live.look(5)
    live.save("en/a.md", LONG + "and more", age=age - 1)
    assert not live.look(5)
    assert live.look(STILL_SECONDS).changed == ("a",)


def test_a_time_in_the_future_does_not_hold_a_file_back_for_ever(live):
    live.save("en/a.md", LONG + "and more", age=-1000)
    assert not live.look()
    assert live.look(STILL_SECONDS).changed == ("a",)


# Cut, emptied, torn, broken

def test_a_file_that_lost_a_little_is_looked_at_twice(live):
    live.save("en/a.md", LONG[:-10], age=10)
    assert not live.look()
    assert live.seconds_to_due() == pytest.approx(SHRUNK_SECONDS)
    assert live.look(SHRUNK_SECONDS).changed == ("a",)


def test_a_file_that_was_cut_in_half_is_given_time_to_grow_again(live):
    """GIVEN a slow program that empties a file and fills it with pauses THEN readers never see half of it."""
    for size in (0, 100, 200, 300, 500):
        live.save("en/a.md", LONG[:size])
        for _ in range(2):
            assert not live.look((CUT_SECONDS - 0.5) / 2)
            assert live.text("a") == LONG.partition("\n\n")[2].strip()
    live.save("en/a.md", LONG + "the end")
    assert live.look(STILL_SECONDS).changed == ("a",)
    assert "the end" in live.text("a")


def test_a_file_that_stays_short_is_believed_in_the_end(live):
    live.save("en/a.md", "# A\n\nshort")
    assert not live.look(1)
    assert not live.look(1)
    assert live.look(CUT_SECONDS).changed == ("a",)
    assert live.text("a") == "short"


@pytest.mark.parametrize(("content", "code"), [
    (b"", "file.empty"), (b"\xef\xbb\xbf \r\n\n", "file.empty"), (b"\0" * 900, "file.unreadable"),
    (LONG.encode()[:900] + b"\0" * 200, "file.torn"), (b"%PDF-1.4 " + b"x" * 1000, "file.other-format"),
])
def test_nothing_broken_replaces_the_last_good_version(live, content, code):
    live.save("en/a.md", content)
    for _ in range(4):
        assert not live.look(CUT_SECONDS)
        assert live.text("a") == LONG.partition("\n\n")[2].strip()
    assert live.codes() == [code]
    live.save("en/a.md", LONG + "mended", age=9)
    assert live.look().changed == ("a",)
    assert live.codes() == []


def test_a_file_that_changes_between_the_look_and_the_reading_waits(live, monkeypatch):
    """GIVEN a file that was found at rest WHEN it is cut before it is read THEN the cut one is not taken."""
    live.save("en/a.md", LONG + "more", age=10)
    real = Workers.convert

    def convert(self, jobs, **more):
        live.save("en/a.md", LONG[:50], age=10)
        return real(self, jobs, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Workers, "convert", convert)
        assert not live.look()
    assert live.text("a") == LONG.partition("\n\n")[2].strip()
    live.save("en/a.md", LONG + "more", age=10)
    assert live.look().changed == ("a",)


def test_a_list_of_words_that_changes_does_not_drag_in_an_article_that_is_being_written(live):
    live.save("en/words.md", "---\nglossary: yes\n---\n# Words\n\nwords\n: what one says\n", age=10)
    live.save("en/a.md", LONG[:700])
    live.look(0.1)
    assert live.text("a") == LONG.partition("\n\n")[2].strip()


# Gone

def test_a_file_that_is_removed_and_made_anew_was_never_gone(live):
    (live.root / "en" / "a.md").unlink()
    assert not live.look()
    live.save("en/a.md", LONG + "again", age=5)
    assert live.look(GONE_SECONDS / 2).changed == ("a",)


def test_a_file_that_is_removed_is_gone_after_a_moment(live):
    (live.root / "en" / "a.md").unlink()
    assert not live.look()
    assert live.seconds_to_due() == pytest.approx(GONE_SECONDS)
    assert live.look(GONE_SECONDS).removed == ("a",)
    assert live.text("a") is None


def test_a_new_name_is_told_as_removed_and_added(live):
    os.rename(live.root / "en" / "a.md", live.root / "en" / "z.md")
    change = live.look()
    assert (change.added, change.changed, change.removed) == (("z",), (), ("a",))


def test_a_file_that_moves_to_another_folder_is_the_same_article(live):
    (live.root / "en" / "sub").mkdir()
    os.rename(live.root / "en" / "a.md", live.root / "en" / "sub" / "a.md")
    change = live.look()
    assert (change.added, change.changed, change.removed) == ((), ("a",), ())
    assert live.codes() == []


def many(live, count=20):
    for number in range(count):
        live.save(f"en/many/{number:02}.md", f"# {number}\n\ntext {number}", age=50)
    live.look(1)


def test_an_emptied_folder_is_believed_late(live):
    shutil.rmtree(live.root / "en")
    assert not live.look()
    assert not live.look(VANISHED_SECONDS / 2)
    assert live.settling.vanished == {""}
    assert "folder.vanished" in live.codes()
    assert live.look(VANISHED_SECONDS / 2).removed == ("a", "b")
    assert not live.settling.vanished
    live.look(1)
    assert live.codes() == []


def test_when_most_is_gone_at_once_it_is_believed_late_and_the_rest_is_followed(live):
    many(live)
    for number in range(15):
        (live.root / "en" / "many" / f"{number:02}.md").unlink()
    live.save("en/a.md", LONG + "new", age=9)
    change = live.look()
    assert (change.changed, change.removed) == (("a",), ())
    for number in range(15):
        live.save(f"en/many/{number:02}.md", f"# {number}\n\ntext {number}", age=30)
    assert not live.look(VANISHED_SECONDS - 1).removed
    assert not live.look(VANISHED_SECONDS).removed
    assert live.ask(lambda catalogue: catalogue.count("en")) == 22


def test_a_few_of_many_go_soon(live):
    many(live)
    for number in range(5):
        (live.root / "en" / "many" / f"{number:02}.md").unlink()
    live.look()
    assert len(live.look(GONE_SECONDS).removed) == 5


def test_the_empty_place_of_a_share_is_never_believed(live, monkeypatch):
    """GIVEN a share that was taken out, so that its empty place on another drive is seen THEN all articles stay."""
    real_stat = os.stat
    away = live.folder / "away"
    os.rename(live.root, away)
    live.root.mkdir()

    def stat(path, *args, **kwargs):
        state = real_stat(path, *args, **kwargs)
        if str(path) == str(live.root):
            return os.stat_result(value if number != 2 else 77 for number, value in enumerate(state))
        return state

    with monkeypatch.context() as patch:
        patch.setattr("reader.library.folder.os.stat", stat)
        for _ in range(5):
            assert not live.look(VANISHED_SECONDS)
    assert live.text("a")
    live.root.rmdir()
    os.rename(away, live.root)
    assert not live.look(1)
    assert not live.settling.vanished


def test_a_link_that_is_turned_to_another_release_is_believed_at_once(tmp_path):
    live = Live(tmp_path)
    live.root.rmdir()
    for name, articles in (("one", ("a", "b", "c")), ("two", ("c", "d"))):
        write(tmp_path / name, {f"en/{article}.md": f"# {article}\n\nof {name}" for article in articles})
    live.root.symlink_to("one")
    live.look()
    swap(live.root, "two")
    live.clock.now += 100
    change = live.look()
    assert (change.added, change.changed, change.removed) == (("d",), ("c",), ("a", "b"))


def swap(link, target):
    new = link.with_name("new-link")
    new.symlink_to(target)
    os.replace(new, link)


@pytest.mark.parametrize("files", [{}, {"en/x.md": b"%PDF-1.4", "en/y.md": b"\0" * 500}])
def test_a_release_with_nothing_to_read_leaves_what_was_there(tmp_path, files):
    live = Live(tmp_path)
    live.root.rmdir()
    write(tmp_path / "one", {"en/a.md": "# A\n\ngood"})
    (tmp_path / "two").mkdir()
    write(tmp_path / "two", files)
    live.root.symlink_to("one")
    live.look()
    swap(live.root, "two")
    live.clock.now += 100
    for _ in range(3):
        assert not live.look(1).removed
    assert live.text("a") == "good"
    if files:
        live.look(VANISHED_SECONDS)
        live.look(VANISHED_SECONDS)
        assert live.text("a") == "good"
        live.save("en/x.md", "# X\n\nmended", age=5)
        assert live.look(1).added == ("x",)
        live.look(VANISHED_SECONDS)
        assert live.text("a") is None


def test_a_file_on_a_drive_that_fails_is_not_gone(live, monkeypatch):
    """GIVEN ESTALE for one file THEN it is neither gone nor changed, however long that lasts."""
    real = os.scandir

    class Entry:
        def __init__(self, entry):
            self._entry = entry

        def __getattr__(self, name):
            return getattr(self._entry, name)

        def stat(self, **more):
            if self._entry.name == "a.md":
                raise OSError(116, "Stale file handle")
            return self._entry.stat(**more)

    class Listing:
        def __init__(self, path):
            self._listing = real(path)

        def __enter__(self):
            return map(Entry, self._listing)

        def __exit__(self, *_):
            self._listing.close()

    monkeypatch.setattr("reader.library.folder.os.scandir", Listing)
    for _ in range(4):
        assert not live.look(VANISHED_SECONDS)
    assert live.text("a")


# library.toml and pictures

PLACE = '[place]\nname = "Harbor"\n[help]\n[[help.line]]\nnumber = "1"\n'


@pytest.mark.parametrize("content", ["", "[place]\nname = ", "[pl"])
def test_a_half_written_place_file_changes_nothing(live, content):
    live.save("library.toml", PLACE, age=9)
    assert live.look().place_changed
    live.save("library.toml", content)
    for seconds in (0.1, 0.5, 5, 5):
        assert not live.look(seconds).place_changed
        assert live.ask(lambda catalogue: catalogue.place("en").name) == "Harbor"
    live.save("library.toml", PLACE.replace("Harbor", "Haven"), age=9)
    assert live.look().place_changed


def test_a_place_file_that_is_made_anew_was_never_gone(live):
    live.save("library.toml", PLACE, age=9)
    live.look()
    (live.root / "library.toml").unlink()
    assert not live.look().place_changed
    live.save("library.toml", PLACE.replace("Harbor", "Harbors"), age=9)
    assert live.look(0.2).place_changed
    (live.root / "library.toml").unlink()
    live.look()
    assert live.look(GONE_SECONDS).place_changed
    assert live.ask(lambda catalogue: catalogue.place("en").name) == "Reader"


def test_a_picture_that_is_being_saved_does_not_leave_the_page(live):
    live.save("media/x.png", png(30, 30), age=50)
    live.save("en/a.md", LONG + "\n\n![A lake](media/x.png)", age=50)
    live.look()
    shown = lambda: live.ask(lambda catalogue: catalogue.page("a", "en").pictures)  # noqa: E731
    assert shown()[0].width == 30
    live.save("media/x.png", png(60, 60)[:40])
    assert not live.look(0.2)
    assert shown()[0].width == 30
    live.save("media/x.png", png(60, 60))
    assert not live.look(0.2)
    assert live.look(STILL_SECONDS).changed == ("a",)
    assert shown()[0].width == 60
    (live.root / "media" / "x.png").unlink()
    assert not live.look()
    live.save("media/x.png", png(90, 60), age=9)
    assert live.look(0.5).changed == ("a",)


# Patience

def test_someone_who_asks_gets_what_is_just_being_saved(live, monkeypatch):
    """With patience the look is repeated until nothing is held back. Here, sleeping is what makes the clock go on."""
    def sleep(seconds):
        live.clock.now += seconds

    monkeypatch.setattr(refresh_module.time, "sleep", sleep)
    live.save("en/a.md", LONG + "more")
    (live.root / "en" / "b.md").unlink()
    live.save("en/c.md", "# C\n\nnew")
    change = refresh(live.root, live.file, settling=live.settling, patience=4)
    assert (change.added, change.changed, change.removed) == (("c",), ("a",), ("b",))


def test_patience_has_an_end_and_can_be_cancelled(live, monkeypatch):
    cancelled = threading.Event()

    def sleep(seconds):
        live.clock.now += seconds
        live.date("en/a.md")
        if live.clock.now > START + 20:
            cancelled.set()

    monkeypatch.setattr(refresh_module.time, "sleep", sleep)
    live.save("en/a.md", LONG + "more")
    assert not refresh(live.root, live.file, settling=live.settling, patience=3)
    assert START + 1.9 < live.clock.now < START + 5
    assert not refresh(live.root, live.file, settling=live.settling, patience=1000, is_cancelled=cancelled.is_set)
    assert live.clock.now < START + 30


def test_what_is_not_asked_about_is_forgotten():
    clock = Clock()
    settling = Settling(clock=clock, now_ns=clock.ns)
    old = Signature(100, round((clock.now - 50) * 1e9), 1)
    settling.begin()
    assert not settling.may_read("a", old, 105)
    settling.end(None)
    settling.begin()
    settling.end(None)
    clock.now += 10
    settling.begin()
    assert not settling.may_read("a", old, 105)  # as if seen for the first time
    clock.now += SHRUNK_SECONDS
    assert settling.may_read("a", old, 105)

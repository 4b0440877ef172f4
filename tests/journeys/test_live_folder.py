"""Staff save while somebody reads: every way in which programs save, step by step, with real files.

After each step the window looks at the folder, and what it shows is sampled: the old article or the new one, each
whole; never a blank page, half of one, or the words that it was taken out. The clock by which changes are believed is
a toy that goes on a third of a second a step, so that a busy computer changes nothing.
"""

import os
import shutil
import subprocess
import threading
import time
import zipfile

import pytest

from reader.library import settling
from reader.model import Screen
from reader.services import folder_watch

STEP_SECONDS = 0.3
WAIT = 60_000
END = "The very last words of this article."


def article(name, paragraphs):
    """A text that can be told from each other one, and is as long as `paragraphs` say."""
    body = "\n\n".join(f"Paragraph {number} of the {name} version speaks of a lake, slowly and at some length."
                       for number in range(paragraphs))
    head = "---\ntitle: Sleep\nsummary: What helps.\ncategory: sleep\n---\n"
    return f"{head}## First\n{body}\n\n## Last\n{name}. {END}\n"


OLD, NEW = article("old", 40), article("new", 44)


class Clock:
    def __init__(self):
        self.now = time.time()

    def __call__(self):
        return self.now

    def ns(self):
        return round(self.now * 1e9)


class Reading:
    """Somebody who reads the article while the folder changes."""

    def __init__(self, app, clock, qtbot, content):
        self.app, self.clock, self.content = app, clock, content
        self.file = content / "en" / "sleep.md"
        self._qtbot = qtbot
        self._looks, self.said = [], []
        app.watch.looked.connect(lambda _seen: self._looks.append(1))
        app.messages.said.connect(lambda message: self.said.append(message.text))
        self.seen = [self.version()]

    def version(self):
        """Which version is on the page and in the catalogue; fails when one of them is neither."""
        found = []
        pane = self.app.window.pane(Screen.ARTICLE)
        page = self.app.library.page("sleep", "en")
        assert page is not None, "the article is missing"
        for text in ("\n".join(section.text for section in page.sections), pane.view.toPlainText()):
            assert END in text, f"not whole: {text[:200]!r} … {text[-100:]!r}"
            name = text.partition(END)[0].split()[-1].rstrip(".")
            paragraphs = {"old": 40, "new": 44}[name]
            assert text.count(f"of the {name} version") == paragraphs
            assert text.count("version speaks") == paragraphs
            found.append(name)
        assert not any("taken out" in text for text in self.said)
        return found[1]

    def look(self, seconds=STEP_SECONDS):
        """Let time go by, let the window look at the folder, and look at the window."""
        self.clock.now += seconds
        for _ in range(2):  # the first of them may have begun before this
            before = len(self._looks)
            self._qtbot.waitUntil(
                lambda before=before: len(self._looks) > before and not self.app.library.is_refreshing, timeout=WAIT)
        self._qtbot.waitUntil(lambda: not self.app.screens._follow_timer.isActive(), timeout=WAIT)
        self.seen.append(self.version())

    def follow(self, steps):
        """Take every step of a program that saves; then the new version has to come."""
        for _ in steps:
            self.look()
        while self.seen[-1] != "new":
            assert len(self.seen) < 100, "the new version never comes"
            self.look()
        changes = sum(1 for one, two in zip(self.seen, self.seen[1:], strict=False) if one != two)
        assert changes == 1, "it went back and forth"
        assert self.said.count("This article has been updated.") == 1


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    real = settling.Settling
    monkeypatch.setattr(settling, "Settling", lambda: real(clock=clock, now_ns=clock.ns))
    monkeypatch.setattr(folder_watch, "LOCAL_SECONDS", 0.02)
    monkeypatch.setattr(folder_watch, "SHARE_OF_TIME", 1.0)
    monkeypatch.setattr(folder_watch, "NUDGE_MS", 5)
    return clock


@pytest.fixture
def reading(start, qtbot, clock, content):
    (content / "en" / "sleep.md").write_text(OLD, encoding="utf-8")
    return Reading(start("sleep"), clock, qtbot, content)


# How programs save. Each stops after every step.

def vim(file, data):
    """A swap file, a try whether the folder can be written to, the old file put aside, a new one written."""
    swap = file.with_name(f".{file.name}.swp")
    swap.write_bytes(b"b0VIM" + data[:300])
    probe = file.with_name("4913")
    probe.touch()
    yield
    probe.unlink()
    backup = file.with_name(file.name + "~")
    os.rename(file, backup)
    yield
    yield from in_pieces(file, data)
    backup.unlink()
    swap.unlink()


def vs_code(file, data):
    """The file is emptied and written in place."""
    yield from in_pieces(file, data)


def slowly_in_place(file, data):
    """The same over a slow line: longer between two pieces than a file usually has to rest."""
    for _ in in_pieces(file, data, 5):
        for _ in range(5):
            yield


def libre_office(file, data):
    """A lock file, the text in a file of another name, the old one kept aside, the new one moved to its place."""
    lock = file.with_name(f".~lock.{file.name}#")
    lock.write_text(",staff,clinic,")
    new = file.with_name("lu3847kd9.tmp")
    yield from in_pieces(new, data)
    backup = file.with_name(file.name + ".bak")
    os.rename(file, backup)
    yield
    os.rename(new, file)
    yield
    backup.unlink()
    lock.unlink()


def rsync(file, data):
    """A hidden file beside it that gets the time of the original, moved to its place."""
    new = file.with_name(f".{file.name}.Xy12aB")
    yield from in_pieces(new, data)
    os.utime(new, (1_700_000_000, 1_700_000_000))
    os.replace(new, file)


def rsync_inplace(file, data):
    """Written over the old bytes, piece by piece; the time of the original comes last."""
    with file.open("r+b", buffering=0) as target:
        for start in range(0, len(data), 900):
            target.write(data[start:start + 900])
            yield
        target.truncate()
    os.utime(file, (1_700_000_000, 1_700_000_000))


def git_checkout(file, data):
    """All files of the folder are removed, then made anew one after the other."""
    others = {other: other.read_bytes() for other in file.parent.glob("*.md")} | {file: data}
    for other in others:
        other.unlink()
    yield
    for other, text in others.items():
        yield from in_pieces(other, text, 2)


def unzip(file, data):
    """Removed, made anew in steps, and given the old time of the archive."""
    file.unlink()
    yield
    yield from in_pieces(file, data)
    os.utime(file, (1_600_000_000, 1_600_000_000))


def syncthing(file, data):
    new = file.with_name(f".syncthing.{file.name}.tmp")
    yield from in_pieces(new, data)
    os.replace(new, file)


def windows_copy(file, data):
    """Over a share, room for all of it is made first: the file has its size before it has its bytes."""
    with file.open("r+b", buffering=0) as target:
        target.truncate(0)
        yield
        target.truncate(len(data))
        yield
        for start in range(0, len(data), 1100):
            target.write(data[start:start + 1100])
            yield


def with_pauses_before_the_end(file, data):
    """Room is made for all of it, and then nothing comes for a long time."""
    with file.open("r+b", buffering=0) as target:
        target.truncate(len(data) // 3)
        target.truncate(len(data))
        for _ in range(8):
            yield
        target.write(data)


def in_pieces(file, data, count=4):
    with file.open("wb", buffering=0) as target:
        yield
        size = -(-len(data) // count)
        for start in range(0, len(data), size):
            target.write(data[start:start + size])
            yield


@pytest.mark.parametrize("save", [
    vim, vs_code, slowly_in_place, libre_office, rsync, rsync_inplace, git_checkout, unzip, syncthing, windows_copy,
    with_pauses_before_the_end,
], ids=lambda save: save.__name__)
def test_the_page_is_the_old_one_until_the_new_one_is_whole(reading, save):
    reading.follow(save(reading.file, NEW.encode()))
    assert sorted(path.name for path in reading.file.parent.iterdir()) == ["calm.md", "sleep.md"]


def test_the_page_keeps_its_place(reading, qtbot):
    """GIVEN someone in the middle of the article WHEN a new version comes THEN the same words are at the top."""
    pane = reading.app.window.pane(Screen.ARTICLE)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = pane.place().quote
    assert "old version" in before
    more = "".join(f"Something new, part {number}.\n\n" for number in range(6))
    reading.file.write_text(OLD.replace("## First\n", "## First\n" + more), encoding="utf-8")
    reading.look(1000)
    qtbot.waitUntil(lambda: "Something new, part 5." in pane.view.toPlainText(), timeout=WAIT)
    assert pane.place().quote == before


# The real programs, where they are

def test_vim_itself(reading):
    if not shutil.which("vim"):
        pytest.skip("there is no vim here")
    source = reading.content.parent / "new.md"
    source.write_text(NEW, encoding="utf-8")
    subprocess.run(["vim", "-u", "NONE", "-N", "-es", "-c", "set backup writebackup backupcopy=no", "-c", "%d",
                    "-c", f"0r {source}", "-c", "wq", str(reading.file)], check=True, timeout=60,
                   stdin=subprocess.DEVNULL)
    assert reading.file.read_text() == NEW
    reading.follow([None])


def test_git_itself(reading):
    if not shutil.which("git"):
        pytest.skip("there is no git here")

    def git(*words):
        who = ["-c", "user.name=x", "-c", "user.email=x@x.invalid", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *words],
                       cwd=reading.content, check=True, capture_output=True, timeout=60)

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "old")
    git("checkout", "-q", "-b", "next")
    reading.file.write_text(NEW, encoding="utf-8")
    for number in range(20):
        (reading.content / "en" / f"more-{number}.md").write_text(f"# More {number}\n\ntext\n")
    git("add", ".")
    git("commit", "-q", "-m", "new")
    git("checkout", "-q", "main")
    for _ in range(4):
        reading.look(1)
    reading.said.clear()
    reading.seen[:] = [reading.version()]
    assert reading.seen == ["old"]
    git("checkout", "-q", "next")
    reading.follow([None])
    reading.look(2)
    assert reading.app.library.count("en") == 22


def test_unzip_itself(reading):
    if not shutil.which("unzip"):
        pytest.skip("there is no unzip here")
    archive = reading.content.parent / "new.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("content/en/sleep.md", NEW)
        packed.writestr("content/en/more.md", "# More\n\ntext\n")
    subprocess.run(["unzip", "-q", "-o", str(archive), "-d", str(reading.content.parent)], check=True, timeout=60)
    reading.follow([None])
    reading.look(2)
    assert reading.app.library.find("more", "en")


# Releases

def test_a_link_that_is_turned_to_another_release(start, qtbot, clock, content):
    """GIVEN releases side by side and a link to one of them WHEN it is turned THEN all of the new one is there."""
    (content / "en" / "sleep.md").write_text(OLD, encoding="utf-8")
    releases = content.parent / "releases"
    shutil.copytree(content, releases / "1")
    shutil.copytree(content, releases / "2")
    (releases / "2" / "en" / "sleep.md").write_text(NEW, encoding="utf-8")
    (releases / "2" / "en" / "calm.md").rename(releases / "2" / "en" / "quiet.md")
    current = content.parent / "current"
    current.symlink_to("releases/1")
    clock.now += 1000
    reading = Reading(start("sleep", folder=current), clock, qtbot, current)
    turned = content.parent / "turned"
    turned.symlink_to("releases/2")
    os.replace(turned, current)
    reading.follow([None])
    library = reading.app.library
    assert library.find("calm", "en") is None
    assert library.find("quiet", "en")
    shutil.rmtree(releases / "1")
    reading.look(2)
    assert reading.seen[-1] == "new"


def test_a_release_that_is_empty_is_never_shown(start, qtbot, clock, content):
    (content / "en" / "sleep.md").write_text(OLD, encoding="utf-8")
    current, empty = content.parent / "current", content.parent / "empty"
    empty.mkdir()
    current.symlink_to("content")
    reading = Reading(start("sleep", folder=current), clock, qtbot, current)
    turned = content.parent / "turned"
    turned.symlink_to("empty")
    os.replace(turned, current)
    for _ in range(5):
        reading.look(2)
    assert set(reading.seen) == {"old"}


# Names, and folders that go

def test_a_new_name_is_told_as_one_gone_and_one_come(reading, qtbot):
    changes = []
    reading.clock.now += 1000
    reading.app.library.refreshed.connect(changes.append)
    os.rename(reading.content / "en" / "calm.md", reading.content / "en" / "breathing.md")
    qtbot.waitUntil(lambda: bool(changes), timeout=WAIT)
    assert (changes[0].added, changes[0].removed) == (("breathing",), ("calm",))
    assert reading.version() == "old"


def test_a_folder_that_is_unplugged_while_someone_reads(reading, qtbot):
    away = reading.content.with_name("away")
    with qtbot.waitSignal(reading.app.watch.folder_lost, timeout=WAIT):
        reading.content.rename(away)
    for _ in range(4):
        reading.look(20)
    assert set(reading.seen) == {"old"}
    assert len([text for text in reading.said if str(reading.content) in text]) == 1
    (away / "en" / "sleep.md").write_text(NEW, encoding="utf-8")
    with qtbot.waitSignal(reading.app.watch.folder_back, timeout=WAIT):
        away.rename(reading.content)
    reading.follow([None])


def test_a_folder_that_hangs_does_not_hold_up_the_end(reading, qtbot, monkeypatch):
    """GIVEN a share that does not answer WHEN the window is closed THEN nobody waits for it."""
    go_on, begun = threading.Event(), threading.Event()

    def hang(_roots):
        begun.set()
        go_on.wait(60)
        raise OSError

    monkeypatch.setattr(folder_watch, "look", hang)
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    assert reading.version() == "old"
    reading.app.window.close()
    assert reading.app.close() is False
    assert not go_on.is_set()
    go_on.set()


def test_the_clinics_own_article_comes_over_ours_and_goes_again(start, qtbot, clock, content, tmp_path):
    (content / "en" / "sleep.md").write_text(OLD, encoding="utf-8")
    staff = tmp_path / "staff"
    staff.mkdir()
    reading = Reading(start("sleep", staff_folder=staff), clock, qtbot, content)
    reading.file = staff / "sleep.md"
    reading.follow(vs_code(reading.file, NEW.encode()))
    assert reading.app.library.page("sleep", "en").card.path == ".staff/sleep.md"
    reading.file.unlink()
    for _ in range(40):
        reading.look(2)
        if reading.seen[-1] == "old":
            break
    assert reading.seen[-1] == "old"

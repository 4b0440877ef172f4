"""What happens to what a person kept when things go wrong, counted.

    python tests/benchmarks/durability.py            everything: 1,000 kills, every write, every page; some minutes
    python tests/benchmarks/durability.py --quick    the short form that the test suite runs
    python tests/benchmarks/durability.py --only kills,damage

kills       a process adds, changes, removes and restores marks, keeps places and makes copies, and says after each
            change that it is kept; it is killed (``kill -9``) at random. Lost: said to be kept, and not there.
migration   a file with the tables of version 1 is opened, and the process kills itself at its n-th step (an SQL
            statement, a new file, a rename, an fsync), for every n.
mending     the same with a damaged file.
full        the largest size of a file that the system allows (RLIMIT_FSIZE) is one page more each time: a real error
            of a real write, without another file system and without root. Then there is room again.
writes      the n-th write, sync or truncation fails with ENOSPC or EIO, once or from then on, for every n. Needs a C
            compiler: a few lines stand between SQLite and the system. Kept after all: the sync failed, so the change
            was said not to be kept, but its words had got to the log, and nothing was written after it.
damage      a byte flipped, a page zeroed, the file cut, at every page; with a copy from before and without.
            Silent: something is lost or other than it was, and nobody is told.
"""

from __future__ import annotations

import argparse
import logging
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.errors import CannotSave  # noqa: E402
from reader.kept import Mark, MarkColor, MarkKind, Spot, TextQuote, Visit  # noqa: E402
from reader.marks import backups, upkeep  # noqa: E402
from reader.marks.condition import StoreStanding  # noqa: E402
from reader.marks.connection import VERSION, prepare  # noqa: E402
from reader.marks.schema import STEPS  # noqa: E402
from reader.marks.store import Store  # noqa: E402
from reader.model import ReadingPlace, ReadingRecord  # noqa: E402

PAGE = 4096
MARKS = 40  # ids that are added, changed and removed again and again


# ---- changes, and what should be there after them ----------------------------------------------------------------


def mark_of(number: int, note: str) -> Mark:
    """A mark with an id of its own and enough text to fill pages."""
    words = f"words of mark {number} " * 6
    return Mark(
        f"{number:032x}", MarkKind.HIGHLIGHT,
        Spot(f"article-{number % 7}", "en", "s", TextQuote(words, "p" * 64, "s" * 64), number, "hash"),
        f"Title {number % 7}", "Heading", words, MarkColor.GREEN, "", note, 1000.0 + number, 2000.0,
    )


class Expected:
    """What the store should hold: the same changes, done to a list."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.gone: dict[str, int] = {}  # id of a removed mark → its index in the order of making
        self.order: dict[str, int] = {}
        self.places: dict[str, ReadingRecord] = {}
        self.visits: list[Visit] = []
        self.state = ""
        self.last = 0

    def copy(self) -> Expected:
        other = Expected()
        other.__dict__.update({key: value.copy() if hasattr(value, "copy") else value
                               for key, value in self.__dict__.items()})
        return other

    def add_mark(self, mark: Mark) -> None:
        if not self.change_mark(mark):
            self.last += 1
            self.order[mark.id] = self.last
            self.marks.append(mark)

    def change_mark(self, mark: Mark) -> bool:
        for place, old in enumerate(self.marks):
            if old.id == mark.id:
                self.marks[place] = mark
                return True
        return False

    def remove_mark(self, id_: str) -> None:
        if any(mark.id == id_ for mark in self.marks):
            self.gone[id_] = self.order[id_]
            self.marks = [mark for mark in self.marks if mark.id != id_]

    def restore_mark(self, mark: Mark) -> None:
        if mark.id in self.gone and not any(other.id == mark.id for other in self.marks):
            self.order[mark.id] = self.gone.pop(mark.id)
            self.marks = sorted([*self.marks, mark], key=lambda one: self.order[one.id])
        else:
            self.add_mark(mark)

    def keep(self, record: ReadingRecord) -> None:
        self.places.pop(record.article, None)
        self.places[record.article] = record

    def add_visit(self, visit: Visit) -> None:
        self.visits.append(visit)

    def set_state(self, _key: str, value: str) -> None:
        self.state = value

    def is_in(self, store: Store) -> bool:
        return (
            list(store.marks()) == self.marks
            and list(store.recent(1000)) == list(reversed(self.places.values()))
            and list(store.visits(100_000)) == list(reversed(self.visits))
            and store.state("geometry") == self.state
        )


def change(target: Store | Expected, number: int, seed: int) -> None:
    """The change of that number, the same whenever it is made."""
    chance = random.Random(f"{seed}-{number}")
    which, one = chance.random(), chance.randrange(MARKS)
    note = f"{number} " + "x" * chance.randrange(300)
    if which < 0.35:
        target.add_mark(mark_of(one, note))
    elif which < 0.5:
        target.change_mark(mark_of(one, note))
    elif which < 0.65:
        target.remove_mark(f"{one:032x}")
    elif which < 0.75:
        target.restore_mark(mark_of(one, note))
    elif which < 0.88:
        target.keep(ReadingRecord(f"article-{one}", "en", ReadingPlace("a", number, 3, 0.5, note[:50]), 0.5, False,
                                  float(number)))
    elif which < 0.96:
        target.add_visit(Visit(f"article-{one}", "en", "Title", float(number)))
    else:
        target.set_state("geometry", note)


# ---- the process that is killed ----------------------------------------------------------------------------------


def work(path: Path, first: int, seed: int, count: int) -> None:
    """Make changes until killed, and say so after each."""
    store = Store.open(path)
    assert store.is_kept
    if first % 3 == 0:
        store.look_after()
    for number in range(first, first + count):
        change(store, number, seed)
        print(number, flush=True)
        if number % 25 == 0:
            with backups.turn(path):
                backups.back_up_daily(path, store._connection, f"2026-01-{number // 25 % 28 + 1:02}")


def start(*arguments: object, environment: dict[str, str] | None = None, limit: int | None = None) -> subprocess.Popen:
    """This file as a process of its own."""
    def limited() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    return subprocess.Popen(
        [sys.executable, "-S", "-E", __file__, *map(str, arguments)], stdout=subprocess.PIPE, text=True,
        stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})},
        preexec_fn=limited if limit is not None else None,
    )


def is_sound(path: Path) -> bool:
    """Every page, every index, every seal of the file and of its copies."""
    for file in (path, *(copy.path for copy in backups.copies(path) if not copy.before)):
        with closing(sqlite3.connect(file)) as connection:
            try:
                prepare(connection)
                upkeep.check(connection)
            except sqlite3.Error:
                return False
    return True


def state_after(path: Path, expected: Expected, following: list[int], seed: int) -> int | None:
    """Up to which of the changes `following`, of which none needs to be there, the store is; None when it is in no
    such state. `expected` is brought up to it."""
    with closing(Store.open(path)) as store:
        if expected.is_in(store):
            return 0
        for number in following:
            change(expected, number, seed)
            if expected.is_in(store):
                return number
    return None


# ---- kills -------------------------------------------------------------------------------------------------------


def kills(folder: Path, rounds: int, seed: int = 7) -> Counter:
    """Kill at random; compare what was said with what is there."""
    path, expected, done = folder / "data" / "reading.sqlite3", Expected(), 0
    chance, count = random.Random(seed), Counter(lost=0)
    for _ in range(rounds):
        process, said = start("--work", path, done + 1, seed, 1_000_000), []
        if chance.random() < 0.1:
            time.sleep(chance.random() * 0.12)  # while it opens the file
        else:
            said = [process.stdout.readline() for _ in range(chance.randrange(1, 30))]
            time.sleep(chance.random() * 0.002)
        process.kill()
        said += process.communicate()[0].splitlines(keepends=True)
        numbers = [int(line) for line in said if line.endswith("\n")]
        for number in numbers:
            change(expected, number, seed)
        done = max([done, *numbers])
        count["kills"] += 1
        count["acknowledged changes"] += len(numbers)
        there = state_after(path, expected, [done + 1], seed)  # the one that it was at may be there
        if there is None:
            count["lost"] += 1
            break
        done = max(done, there)
    count["damaged"] += not is_sound(path) or bool(list(path.parent.glob("*.corrupt-*")))
    return count


# ---- ends at every step ------------------------------------------------------------------------------------------


def open_and_die(path: Path, step: int) -> None:
    """Open the store and look after it; this process ends suddenly before its `step`-th step."""
    steps = 0

    def counted(function):  # noqa: ANN001, ANN202
        def call(*args, **keywords):  # noqa: ANN002, ANN003, ANN202
            nonlocal steps
            steps += 1
            if steps == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*args, **keywords)

        return call

    class Connection(sqlite3.Connection):
        execute = counted(sqlite3.Connection.execute)
        executemany = counted(sqlite3.Connection.executemany)
        backup = counted(sqlite3.Connection.backup)
        close = counted(sqlite3.Connection.close)

    real = sqlite3.connect
    sqlite3.connect = lambda *args, **keywords: real(*args, **keywords, factory=Connection)
    for module, name in ((os, "open"), (os, "replace"), (os, "fsync"), (os, "unlink"), (os, "mkdir"),
                         (shutil, "copyfile")):
        setattr(module, name, counted(getattr(module, name)))
    store = Store.open(path)
    store.look_after()
    store.close()
    print(steps, flush=True)


def every_step(make, is_right, folder: Path, stride: int = 1) -> Counter:  # noqa: ANN001
    """Let a process open the file that `make` makes, and end at step `stride`, twice that, and so on until it gets to
    its end. `is_right` looks at what the next opening finds."""
    count, step = Counter(), 1
    while True:
        path = folder / f"step-{step}" / "reading.sqlite3"
        path.parent.mkdir(parents=True)
        make(path)
        said = start("--die", path, step).communicate()[0]
        count["ends"] += not said
        count["wrong"] += not is_right(path)
        shutil.rmtree(path.parent)
        if said:
            return count
        step += stride


def make_old(path: Path) -> None:
    """A file with the tables of version 1 and 60 places."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        for statement in STEPS[0]:
            connection.execute(statement)
        connection.executemany(
            "INSERT INTO place VALUES (?, 'en', 'a', 1, 2, 0.5, ?, 0.5, 0, 1.0, ?)",
            [(f"article-{number}", "quote " * 20, number) for number in range(60)],
        )
        connection.execute("PRAGMA user_version = 1")


def is_old_or_new(path: Path) -> bool:
    """All tables of version 1, or all of version 2; then the app opens it and everything is there."""
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = {name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if version not in (1, VERSION) or ("mark" in tables) != (version == VERSION):
            return False
    with closing(Store.open(path)) as store:
        places = [record.article for record in store.recent(100)]
        store.add_mark(mark_of(1, ""))
        told = store.condition.standing
    return (
        places == [f"article-{number}" for number in reversed(range(60))] and told == StoreStanding.KEPT
        and is_sound(path) and any(copy.before == VERSION for copy in backups.copies(path))
    )


_FULL: dict[int, bytes] = {}


def make_full(path: Path, marks: int = 120) -> tuple[Mark, ...]:
    """A store with marks, places and history; some marks were removed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if marks not in _FULL:
        with closing(Store.open(path)) as store:
            store.add_marks([mark_of(number, "note " * (number % 30)) for number in range(marks)])
            for number in range(0, marks, 10):
                store.remove_mark(f"{number:032x}")
            for number in range(marks // 3):
                store.keep(ReadingRecord(f"article-{number}", "en", ReadingPlace("a", number), 0.5, False, 1.0))
                store.add_visit(Visit(f"article-{number}", "en", "Title", 1.0))
            store.set_state("geometry", "x" * 6000)
        _FULL[marks] = path.read_bytes()
    path.write_bytes(_FULL[marks])
    return tuple(mark_of(number, "note " * (number % 30)) for number in range(marks) if number % 10)


def make_damaged(path: Path) -> None:
    """A page in the middle of the marks is gone, and there is a copy from before the last marks."""
    make_full(path)
    with closing(Store.open(path)) as store:
        with backups.turn(path):
            backups.back_up_daily(path, store._connection, "2026-11-03")
        store.add_marks([mark_of(number, "later") for number in range(200, 210)])
    data = bytearray(path.read_bytes())
    page = next(number for number in range(len(data) // PAGE)
                if b"words of mark 42 " in data[number * PAGE:(number + 1) * PAGE])
    data[page * PAGE:(page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def is_mended(path: Path) -> bool:
    """All marks are there: the lost page is in the copy, the new marks are on other pages."""
    with closing(Store.open(path)) as store:
        store.look_after()
        numbers = sorted(int(mark.id, 16) for mark in store.marks())
    return (
        numbers == [*(number for number in range(120) if number % 10), *range(200, 210)] and is_sound(path)
        and len(list(path.parent.glob("*.corrupt-*"))) >= 1
    )


# ---- no room -----------------------------------------------------------------------------------------------------


def work_without_room(path: Path, first: int, seed: int, count: int) -> None:
    """Changes under a limit; then the limit is lifted, and more changes."""
    import resource

    store = Store.open(path)
    if not store.is_kept:
        print(f"memory {store.condition.why}", flush=True)
    for number in range(first, first + count):
        if number == first + count // 2:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        _say(store, number, seed)
    store.close()
    print("end", flush=True)


def _say(store: Store, number: int, seed: int) -> None:
    try:
        change(store, number, seed)
    except CannotSave:
        print(f"-{number}", flush=True)
    else:
        print(number if store.is_kept else f"({number})", flush=True)


def full(folder: Path, stride: int = 1, seed: int = 11) -> Counter:
    """No file may become larger than so many pages, for every number of pages up to what is needed."""
    count, pages = Counter(), 0
    while True:
        path = folder / f"full-{pages}" / "reading.sqlite3"
        expected = _begun(path, seed)
        said = start("--no-room", path, 61, seed, 60, limit=pages * PAGE).communicate()[0].split("\n")
        count["limits"] += 1
        _compare(path, expected, said, seed, count)
        shutil.rmtree(path.parent)
        if not any(line.startswith(("-", "memory")) for line in said):
            return count
        pages += stride


_BEGUN: dict[int, tuple[bytes, Expected]] = {}


def _begun(path: Path, seed: int) -> Expected:
    """A store with 60 changes."""
    path.parent.mkdir(parents=True)
    if seed not in _BEGUN:
        expected = Expected()
        with closing(Store.open(path)) as store:
            for number in range(1, 61):
                change(store, number, seed)
                change(expected, number, seed)
        _BEGUN[seed] = (path.read_bytes(), expected)
    path.write_bytes(_BEGUN[seed][0])
    return _BEGUN[seed][1].copy()


def _compare(path: Path, expected: Expected, said: list[str], seed: int, count: Counter) -> None:
    """After the process has ended: what it said to be kept is there, what it said not to be is not."""
    count["traceback"] += "end" not in said
    count["in memory"] += any(line.startswith("memory") for line in said)
    last_refused = []
    for line in said:
        if line.isdigit():
            before = expected.copy()
            change(expected, int(line), seed)
            if before.__dict__ != expected.__dict__:  # removing what is not there writes nothing
                last_refused = []
        elif line.startswith("-"):
            count["told"] += 1
            last_refused.append(int(line[1:]))
    # The disk may have taken one that it said it did not take, when nothing was written after it.
    there = state_after(path, expected, [], seed)
    if there is None:
        for number in last_refused:
            with_it = expected.copy()
            if state_after(path, with_it, [number], seed) is not None:
                there = number
                count["kept after all"] += 1
                break
    count["lost"] += there is None
    count["damaged"] += not is_sound(path) or bool(list(path.parent.glob("*.corrupt-*")))


# ---- the n-th write fails ----------------------------------------------------------------------------------------

# Stands between SQLite and the system. FAIL_AT counts from 1; FAIL_ERROR is the number of the error; FAIL_ON 1: it
# and all after it. Only files whose name has FAIL_NAME in it count, so that the process can still say what it does.
INTERPOSER = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>
static long calls;
static int fails(int fd) {
    static long at = -1, error, on;
    char link[64], name[4096];
    ssize_t length;
    if (at < 0) {
        at = atol(getenv("FAIL_AT") ? getenv("FAIL_AT") : "0");
        error = atol(getenv("FAIL_ERROR") ? getenv("FAIL_ERROR") : "28");
        on = atol(getenv("FAIL_ON") ? getenv("FAIL_ON") : "0");
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, name, sizeof name - 1);
    if (length <= 0) return 0;
    name[length] = 0;
    if (!strstr(name, "reading")) return 0;
    calls++;
    if (at && (calls == at || (on && calls > at))) { errno = (int)error; return 1; }
    return 0;
}
#define PASS(type, name, parameters, arguments) \
    type name parameters { \
        static type (*real) parameters; \
        if (!real) real = (type (*) parameters)dlsym(RTLD_NEXT, #name); \
        if (fails(fd)) return -1; \
        return real arguments; \
    }
PASS(ssize_t, write, (int fd, const void *b, size_t n), (fd, b, n))
PASS(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o))
PASS(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o))
PASS(int, fsync, (int fd), (fd))
PASS(int, fdatasync, (int fd), (fd))
PASS(int, ftruncate, (int fd, off_t n), (fd, n))
PASS(int, ftruncate64, (int fd, off64_t n), (fd, n))
PASS(int, fallocate, (int fd, int m, off_t o, off_t n), (fd, m, o, n))
__attribute__((destructor)) static void report(void) {
    FILE *file = getenv("FAIL_COUNT") ? fopen(getenv("FAIL_COUNT"), "w") : NULL;
    if (file) { fprintf(file, "%ld", calls); fclose(file); }
}
"""


def interposer(folder: Path) -> Path | None:
    """The compiled library; None without a C compiler."""
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    source, library = folder / "fail.c", folder / "fail.so"
    source.write_text(INTERPOSER)
    done = subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], capture_output=True)
    return library if done.returncode == 0 else None


def writes(folder: Path, stride: int = 1, seed: int = 13, changes: int = 12) -> Counter:
    """The n-th write, sync or truncation of our files fails, for every n."""
    count = Counter()
    library = interposer(folder)
    if library is None:
        count["not run: no C compiler"] = 1
        return count
    counted = folder / "count.txt"
    _begun(folder / "count" / "reading.sqlite3", seed)
    arguments = ("--no-room", folder / "count" / "reading.sqlite3", 61, seed, changes)
    start(*arguments, environment={"LD_PRELOAD": str(library), "FAIL_COUNT": str(counted)}).communicate()
    total = int(counted.read_text())
    count["writes"] = total
    for error in (28, 5):  # ENOSPC, EIO
        for goes_on in (0, 1):
            for at in range(1, total + 1, stride):
                path = folder / f"write-{error}-{goes_on}-{at}" / "reading.sqlite3"
                expected = _begun(path, seed)
                said = start("--no-room", path, 61, seed, changes, environment={
                    "LD_PRELOAD": str(library), "FAIL_AT": str(at), "FAIL_ERROR": str(error), "FAIL_ON": str(goes_on),
                }).communicate()[0].split("\n")
                count["failures"] += 1
                _compare(path, expected, said, seed, count)
                shutil.rmtree(path.parent)
    return count


# ---- damage ------------------------------------------------------------------------------------------------------


def damage(folder: Path, marks: int = 300, flips: int = 8, seed: int = 5, kinds: str = "flip zero cut") -> Counter:
    """At every page, with a copy from the time of the first half of the marks and without one."""
    count, chance = Counter(), random.Random(seed)
    whole = make_full(folder / "whole" / "reading.sqlite3", marks)
    data = (folder / "whole" / "reading.sqlite3").read_bytes()
    half = make_full(folder / "half" / "reading.sqlite3", marks // 2)
    assert half
    copy = folder / "half" / "reading.sqlite3"
    count["pages"] = len(data) // PAGE
    for page in range(len(data) // PAGE):
        start_, end = page * PAGE, (page + 1) * PAGE
        damaged = []
        if "flip" in kinds:
            for _ in range(flips):
                place = chance.randrange(start_, end)
                flipped = bytes([data[place] ^ 1 << chance.randrange(8)])
                damaged.append(("flipped", data[:place] + flipped + data[place + 1:]))
        if "zero" in kinds:
            damaged.append(("zeroed", data[:start_] + bytes(PAGE) + data[end:]))
        if "cut" in kinds and page:
            damaged.append(("cut", data[:start_]))
        for name, bytes_ in damaged:
            for with_copy in (True, False):
                path = folder / "damaged" / "reading.sqlite3"
                path.parent.mkdir()
                path.write_bytes(bytes_)
                if with_copy:
                    (path.parent / backups.BACKUPS).mkdir()
                    shutil.copyfile(copy, path.parent / backups.BACKUPS / "reading-00001-2026-11-03.sqlite3")
                _judge(path, whole, bytes_, name, with_copy, count)
                shutil.rmtree(path.parent)
    return count


def _judge(path: Path, whole: tuple[Mark, ...], damaged: bytes, name: str, with_copy: bool, count: Counter) -> None:
    kind = f"{name}{'' if with_copy else ', no copy'}"
    count[kind] += 1
    with closing(Store.open(path)) as store:
        store.look_after()
        marks, condition = store.marks(), store.condition
        store.add_mark(mark_of(9999, "after"))
        usable = store.is_kept and store.mark(f"{9999:032x}") == mark_of(9999, "after")
    count["not usable"] += not usable or not is_sound(path)
    by_id = {mark.id: mark for mark in whole}
    missing = len(whole) - len(marks)  # one whose id was hit is there, and told to be doubtful
    other = sum(by_id.get(mark.id) != mark for mark in marks)
    in_order = [mark.id for mark in marks] == [mark.id for mark in whole if mark in marks or not missing]
    if not (missing or other) and not in_order:
        other = 1
    count[f"{kind}: all there"] += not missing and not other
    count[f"{kind}: marks lost"] += missing
    told = condition.standing in (StoreStanding.RESTORED, StoreStanding.SET_ASIDE)
    count["silent"] += bool(missing or other) and not told
    # Told that nothing was lost, or another number.
    count["told wrongly"] += told and condition.lost is not None and condition.lost != missing
    kept = [file.read_bytes() for file in path.parent.glob("*.corrupt-*") if "-wal" not in file.name]
    count["damaged file not kept"] += told and damaged not in kept


# ---- the table ---------------------------------------------------------------------------------------------------

PARTS = {
    "kills": lambda folder, quick: kills(folder, 12 if quick else 1000),
    "migration": lambda folder, quick: every_step(make_old, is_old_or_new, folder, 5 if quick else 1),
    "mending": lambda folder, quick: every_step(make_damaged, is_mended, folder, 23 if quick else 1),
    "full": lambda folder, quick: full(folder, 5 if quick else 1),
    "writes": lambda folder, quick: writes(folder, 29 if quick else 1),
    "damage": lambda folder, quick: damage(folder, 60 if quick else 300, 1 if quick else 8),
}
BAD = ("lost", "damaged", "wrong", "traceback", "silent", "told wrongly", "not usable", "damaged file not kept")


def bad(count: Counter) -> dict[str, int]:
    """What must not have happened."""
    return {name: count[name] for name in BAD if count[name]}


def main() -> None:
    """Run, print, and end with 1 when something happened that must not."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="the short form")
    parser.add_argument("--only", default=",".join(PARTS), help="parts, such as kills,damage")
    asked = parser.parse_args()
    logging.disable()
    failed = False
    for name in asked.only.split(","):
        with tempfile.TemporaryDirectory(prefix="reader-durability-") as folder:
            began = time.monotonic()
            count = PARTS[name](Path(folder), asked.quick)
            took = time.monotonic() - began
        print(f"{name} ({took:.0f} s)")
        for what, number in count.items():
            if number or what in BAD:
                print(f"  {number:>7,}  {what}{'   <-- must be 0' if what in BAD and number else ''}")
        failed = failed or bool(bad(count))
    sys.exit(failed)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--work"]:
        work(Path(sys.argv[2]), *map(int, sys.argv[3:]))
    elif sys.argv[1:2] == ["--die"]:
        open_and_die(Path(sys.argv[2]), int(sys.argv[3]))
    elif sys.argv[1:2] == ["--no-room"]:
        work_without_room(Path(sys.argv[2]), *map(int, sys.argv[3:]))
    else:
        main()

"""How quick the search is, side by side with a raw tantivy index, SQLite FTS5 and a plain scan of the same text.

    python tests/benchmarks/search_speed.py [--count 10000] [--keep FOLDER] [--no-window]

One run, the same articles and the same queries for all: words of the articles as they are typed, two and three words,
beginnings, slips. They take turns, so that a busy machine is busy for all of them. Ours are whole answers: ranked,
grouped, counted by topic and language, with snippets; the last word is a beginning. "Raw" is a tantivy
index of all sections, a folder for each language as we have it, asked for all words and the 20 best in three fields,
once with whole words (so it finds nothing for most beginnings) and once with a beginning as the last word. FTS5 takes
the last word as a beginning and makes 20 snippets. `cpu` is the time of the asking thread alone. At last a window:
every letter of some queries, from the key to the painted answer. `--keep` keeps the articles and the catalogue.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import corpus  # noqa: E402
import tantivy  # noqa: E402

from reader.library.catalogue import Catalogue  # noqa: E402
from reader.library.refresh import refresh  # noqa: E402

_ROUNDS = 3
_WORDS = ("sleep worry memories breathing walking talking medicine visits letters mornings evenings friends family "
          "work school meals music gardens water pain stress anger calm balance habits plans questions").split()


def queries(seed: int = 3) -> list[str]:
    """What is asked: as people type it, letter by letter for some."""
    dice = random.Random(seed)
    found = [*_WORDS[:12]]
    found += [" ".join(dice.sample(_WORDS, 2)) for _ in range(20)]
    found += [" ".join(dice.sample(_WORDS, 3)) for _ in range(15)]
    found += [word[:length] for word in ("breathing", "memories", "appointments") for length in range(1, len(word))]
    found += ["how does walking help with sleep", "side effects", "before your visit", "medcine", "brething", "famly"]
    return found


class Clock:
    """Milliseconds of every query of one engine, by the clock on the wall and by that of the thread."""

    def __init__(self, name: str, ask: Callable[[str], object]) -> None:
        self.name, self._ask = name, ask
        self.wall: list[float] = []
        self.cpu: list[float] = []

    def round(self, asked: list[str], *, counted: bool) -> None:
        """Ask everything once."""
        for query in asked:
            start, own = time.perf_counter(), time.thread_time()
            self._ask(query)
            if counted:
                self.cpu.append((time.thread_time() - own) * 1000)
                self.wall.append((time.perf_counter() - start) * 1000)

    def say(self, extra: str = "") -> None:
        """One line of figures."""
        wall = sorted(self.wall)
        print(f"{self.name:26} median {statistics.median(wall):8.2f}   p95 {part(wall):8.2f}   max {wall[-1]:8.2f} ms"
              f"   cpu p95 {part(self.cpu):7.2f}   {extra}", flush=True)


def part(times: list[float], share: float = 0.95) -> float:
    """The time that this share of all stays below."""
    return sorted(times)[int(len(times) * share)]


def sections(catalogue: Catalogue) -> dict[str, list[tuple[str, str, str]]]:
    """(title, heading, text) of every section, by language."""
    rows: dict[str, list[tuple[str, str, str]]] = {}
    for card in catalogue.all_cards():
        page = catalogue.page(card.id, card.language)
        if page is not None:
            rows.setdefault(card.language, []).extend((card.title, one.title, one.text) for one in page.sections)
    return rows


_FIELDS = ("title", "heading", "body")


def raw_index(rows: dict[str, list[tuple[str, str, str]]], folder: Path) -> float:
    """Seconds to index every language."""
    start = time.perf_counter()
    for language, texts in rows.items():
        place = folder / language
        place.mkdir(parents=True)
        build = tantivy.SchemaBuilder()
        for name in _FIELDS:
            build.add_text_field(name, stored=True)
        writer = tantivy.Index(build.build(), str(place)).writer(20_000_000, 1)
        for title, heading, text in texts:
            writer.add_document(tantivy.Document(title=title, heading=heading, body=text))
        writer.commit()
        writer.wait_merging_threads()
    return time.perf_counter() - start


def raw_questions(folder: Path) -> tuple[Callable[[str], object], Callable[[str], object]]:
    """All words, the 20 best: whole words, and with a beginning as the last one."""
    index = tantivy.Index.open(str(folder))
    index.reload()
    searcher = index.searcher()

    def ask(query: str) -> object:
        parsed = index.parse_query(query, list(_FIELDS), conjunction_by_default=True)
        return [searcher.doc(address) for _, address in searcher.search(parsed, 20).hits]

    def ask_open(query: str) -> object:
        words = query.lower().split()
        parts = []
        for number, word in enumerate(words):
            ways = []
            for field in _FIELDS:
                ways.append(tantivy.Query.term_query(index.schema, field, word))
                if number == len(words) - 1:
                    ways.append(tantivy.Query.fuzzy_term_query(index.schema, field, word, 0, True, True))
            some = tantivy.Query.boolean_query([(tantivy.Occur.Should, way) for way in ways])
            parts.append((tantivy.Occur.Must, some))
        return [searcher.doc(address) for _, address in searcher.search(tantivy.Query.boolean_query(parts), 20).hits]

    return ask, ask_open


def fts5(rows: list[tuple[str, str, str]], file: Path) -> tuple[float, Callable[[str], object]]:
    """The same with SQLite; the last word is a beginning."""
    database = sqlite3.connect(file)
    database.execute("CREATE VIRTUAL TABLE s USING fts5(title, heading, body, tokenize='porter unicode61',"
                     " prefix='2 3')")
    start = time.perf_counter()
    with database:
        database.executemany("INSERT INTO s VALUES (?, ?, ?)", rows)
    spent = time.perf_counter() - start

    def ask(query: str) -> object:
        match = " ".join(f'"{word}"' for word in query.split()) + "*"
        return database.execute("SELECT title, snippet(s, 2, '[', ']', '…', 24) FROM s WHERE s MATCH ?"
                                " ORDER BY bm25(s, 8, 4, 1) LIMIT 20", (match,)).fetchall()

    return spent, ask


def memory() -> float:
    """Megabytes of this process right now."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def anonymous() -> float:
    """Megabytes of this process that are no mapped file, which the system takes back when it needs them."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1e3
    except (OSError, StopIteration):
        return memory()


_MEMORY = """
import sys; sys.path[:0] = [{root!r}, {here!r}]
from pathlib import Path
from search_speed import queries, memory, anonymous
from reader.library.catalogue import Catalogue
import json, zlib, sqlite3, tomllib, re, unicodedata
catalogue = Catalogue.open(Path({catalogue!r})); catalogue.shelves("en")
before, plain = memory(), anonymous()
from reader.search.searcher import Searcher
searcher = Searcher.open(Path({index!r}), Path({catalogue!r}), Path({content!r}))
for query in queries(): searcher.search(query, "en")
print(f"{{memory() - before:.1f}} MB, of them {{anonymous() - plain:.1f}} no mapped file")
"""


_WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reader.app import Reader
from reader.model import Screen
from reader.options import Options
from reader.services.single_instance import SingleInstance
content, folder = Path(sys.argv[1]), Path(sys.argv[2])
app = QApplication(["reader"])
options = Options(folder / "data", folder / "data", folder / "cache", "", content, "en", "light", 100)
reader = Reader(app, options, SingleInstance())
reader.open()
def settle(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
class Painted(QObject):
    done = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest and state["answered"] and not self.done:
            QTimer.singleShot(0, self.finish)
            self.done = True
        return False
    def finish(self):
        state["painted"] = time.perf_counter()
        waiting.quit()
state, waiting = {}, QEventLoop()
def on_answer(results):
    if results.query.strip() == state["text"]:
        state["answered"] = time.perf_counter()
settle(1000)
service = reader.search()
service.answered.connect(on_answer)  # before the window hears of it
reader.wiring._on_wish("search")
service.refresh()
while service._is_refreshing:
    settle(100)
settle(500)
painted = Painted()
reader.window.installEventFilter(painted)
field = reader.window.top_bar.field.line
for number, query in enumerate(["sleep"] + sys.argv[3:]):
    field.setFocus()
    field.selectAll()
    typed = ""
    for letter in query:
        typed += letter
        state.update(text=typed.strip(), answered=0, painted=0)
        painted.done = False
        start = time.perf_counter()
        QTest.keyClicks(field, letter)
        typing = time.perf_counter()
        if letter == " ":
            settle(60)
            continue
        giving_up = QTimer(singleShot=True)
        giving_up.timeout.connect(waiting.quit)
        giving_up.start(5000)
        waiting.exec()
        giving_up.stop()
        if number and state["painted"]:
            print(*(round((one - start) * 1000, 2) for one in (typing, state["answered"], state["painted"])), typed)
        settle(60)
reader.window.close()
reader.close()
"""
_TYPED = ("breathing", "family visits", "how does walking help", "side effects", "sleep memories work", "medcine")


def measure_window(content: Path, catalogue_file: Path, scratch: Path) -> None:
    """From the key to the painted answer, letter by letter, in the real window on no screen."""
    from reader.paths import catalogue_file as place_of

    cache = scratch / "cache"
    (scratch / "data").mkdir()
    place = place_of(cache, content)
    place.parent.mkdir(parents=True)
    shutil.copy(catalogue_file, place)
    done = subprocess.run([sys.executable, "-c", _WINDOW, str(content), str(scratch), *_TYPED], cwd=ROOT, text=True,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, timeout=600)
    rows = [[float(one) for one in line.split()[:3]] for line in done.stdout.splitlines() if line[:1].isdigit()]
    if not rows:
        raise SystemExit(done.stderr)
    letters = sum(len(query.replace(" ", "")) for query in _TYPED)
    print(f"from the key to the painted answer, {len(rows)} of {letters} letters:")
    for name, times in (("  the key itself", [row[0] for row in rows]),
                        ("  then the answer", [row[1] - row[0] for row in rows]),
                        ("  then on the page", [row[2] - row[1] for row in rows]),
                        ("  all of it", [row[2] for row in rows])):
        print(f"{name:26} median {statistics.median(times):8.2f}   p95 {part(times):8.2f}   max {max(times):8.2f} ms")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--no-window", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        _measure(folder, Path(scratch), arguments.count, in_window=not arguments.no_window)


def _measure(folder: Path, scratch: Path, count: int, *, in_window: bool) -> None:
    content, catalogue_file = folder / "content", folder / "catalogue.sqlite3"
    if not (content / "library.toml").is_file():
        corpus.build(content, count)
    refresh(content, catalogue_file)
    catalogue = Catalogue.open(catalogue_file)
    rows, asked = sections(catalogue), queries()
    languages = ", ".join(f"{catalogue.count(language)} in {language}" for language in rows)
    print(f"articles: {languages}; {sum(map(len, rows.values()))} sections, {len(asked)} queries in en")
    from reader.search.searcher import Searcher
    from reader.search.writing import bring_up_to_date

    ours, raw = [], []
    index, raw_folder = scratch / "search", scratch / "raw"
    for _ in range(_ROUNDS):
        for folder_ in (index, raw_folder):
            shutil.rmtree(folder_, ignore_errors=True)
        start = time.perf_counter()
        bring_up_to_date(index, catalogue_file)
        ours.append(time.perf_counter() - start)
        raw.append(raw_index(rows, raw_folder))
    fts_seconds, ask_fts = fts5(rows["en"], scratch / "fts.sqlite3")
    print(f"indexed, {_ROUNDS} times: ours {_seconds(ours)} from a ready catalogue, raw {_seconds(raw)} from a list; "
          f"ratio {min(ours) / min(raw):.1f} of the best, {statistics.median(ours) / statistics.median(raw):.1f} of the"
          f" medians; FTS5, en only, {fts_seconds:.1f} s")
    searcher = Searcher.open(index, catalogue_file, content)
    ask_raw, ask_raw_open = raw_questions(raw_folder / "en")
    clocks = [Clock("ours, whole answers", lambda query: searcher.search(query, "en")),
              Clock("raw, whole words", ask_raw), Clock("raw, last one a beginning", ask_raw_open),
              Clock("SQLite FTS5", ask_fts)]
    for number in range(_ROUNDS + 1):
        for clock in clocks:
            clock.round(asked, counted=number > 0)
    for clock in clocks:
        clock.say()
    own, whole, beginning, _ = clocks
    for name, other in (("whole words", whole), ("a beginning", beginning)):
        print(f"ours : raw ({name})".ljust(26), f"p95 {part(own.wall) / part(other.wall):.1f}, of cpu "
              f"{part(own.cpu) / part(other.cpu):.1f}; medians "
              f"{statistics.median(own.wall) / statistics.median(other.wall):.1f}")
    plain = Searcher.open(scratch / "none", catalogue_file, content)
    scan = Clock("plain scan", lambda query: plain.search(query, "en"))
    scan.round(asked[:3], counted=True)
    scan.say("3 queries only")
    plain.close()
    _one_changes(content, catalogue_file, index, searcher)
    searcher.close()
    catalogue.close()
    grown = subprocess.run(
        [sys.executable, "-c", _MEMORY.format(root=str(ROOT), here=str(Path(__file__).parent),
                                              catalogue=str(catalogue_file), index=str(index), content=str(content))],
        capture_output=True, text=True, check=True).stdout.strip()
    print(f"memory                     grows by {grown}")
    size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file()) / 1e6
    print(f"index on disk              {size:.1f} MB")
    if in_window:
        measure_window(content, catalogue_file, scratch)


def _seconds(times: list[float]) -> str:
    return " / ".join(f"{one:.1f}" for one in sorted(times)) + " s"


def _one_changes(content: Path, catalogue_file: Path, index: Path, searcher) -> None:  # noqa: ANN001
    from reader.search.writing import bring_up_to_date

    file = next(content.glob("en/*/*.md"))
    before = file.read_bytes()
    try:
        file.write_bytes(before + b"\n\nA word like zanzibarish.\n")
        refresh(content, catalogue_file)
        start = time.perf_counter()
        bring_up_to_date(index, catalogue_file)
        found = searcher.search("zanzibarish", "en")
        print(f"one changed article        {(time.perf_counter() - start) * 1000:.0f} ms until found"
              f" ({found.articles} article)")
    finally:
        file.write_bytes(before)
    refresh(content, catalogue_file)
    bring_up_to_date(index, catalogue_file)


if __name__ == "__main__":
    main()

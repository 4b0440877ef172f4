"""How quick the search is, side by side with a raw tantivy index, SQLite FTS5 and a plain scan of the same text.

    python tests/benchmarks/search_speed.py [--count 10000] [--keep FOLDER]

One run, the same queries for all: words of the articles as they are typed, two and three words, beginnings, slips. Our
figures are of whole answers: ranked, grouped, counted, with snippets for what is shown. The others rank only; FTS5 makes
20 snippets. `--keep` keeps the articles and the catalogue for the next run.
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


def timed(ask: Callable[[str], object], asked: list[str]) -> list[float]:
    """Milliseconds of every query, several rounds, the first one not counted."""
    found = []
    for number in range(_ROUNDS + 1):
        for query in asked:
            start = time.perf_counter()
            ask(query)
            if number:
                found.append((time.perf_counter() - start) * 1000)
    return found


def say(name: str, times: list[float], extra: str = "") -> None:
    """One line of figures."""
    ordered = sorted(times)
    print(f"{name:22} median {statistics.median(ordered):8.2f}   p95 {ordered[int(len(ordered) * 0.95)]:8.2f}   "
          f"max {ordered[-1]:8.2f} ms   {extra}", flush=True)


def sections(catalogue: Catalogue) -> list[tuple[str, str, str]]:
    """(title, heading, text) of every English section."""
    rows = []
    for card in catalogue.all_cards():
        page = catalogue.page(card.id, card.language)
        if page is not None and card.language == "en":
            rows += [(card.title, section.title, section.text) for section in page.sections]
    return rows


def raw_tantivy(rows: list[tuple[str, str, str]], folder: Path) -> tuple[float, Callable[[str], object]]:
    """Seconds to index, and how to ask: all words, the 20 best."""
    import tantivy

    folder.mkdir()
    build = tantivy.SchemaBuilder()
    for name in ("title", "heading", "body"):
        build.add_text_field(name, stored=True)
    index = tantivy.Index(build.build(), str(folder))
    start = time.perf_counter()
    writer = index.writer(20_000_000, 1)
    for title, heading, text in rows:
        writer.add_document(tantivy.Document(title=title, heading=heading, body=text))
    writer.commit()
    writer.wait_merging_threads()
    spent = time.perf_counter() - start
    index.reload()
    searcher = index.searcher()

    def ask(query: str) -> object:
        parsed = index.parse_query(query, ["title", "heading", "body"], conjunction_by_default=True)
        return [searcher.doc(address) for _, address in searcher.search(parsed, 20).hits]

    return spent, ask


def fts5(rows: list[tuple[str, str, str]], file: Path) -> tuple[float, Callable[[str], object]]:
    """The same with SQLite; the last word is a beginning."""
    database = sqlite3.connect(file)
    database.execute("CREATE VIRTUAL TABLE s USING fts5(title, heading, body, tokenize='porter unicode61', prefix='2 3')")
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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        _measure(folder, Path(scratch), arguments.count)


def _measure(folder: Path, scratch: Path, count: int) -> None:
    content, catalogue_file = folder / "content", folder / "catalogue.sqlite3"
    if not (content / "library.toml").is_file():
        corpus.build(content, count)
    refresh(content, catalogue_file)
    catalogue = Catalogue.open(catalogue_file)
    rows, asked = sections(catalogue), queries()
    print(f"{catalogue.count('en')} articles in English, {len(rows)} sections, {len(asked)} queries")
    from reader.search.index import bring_up_to_date
    from reader.search.searcher import Searcher

    index = scratch / "search"
    start = time.perf_counter()
    bring_up_to_date(index, catalogue_file, content)
    ours = time.perf_counter() - start
    searcher = Searcher.open(index, catalogue_file, content)
    own = timed(lambda query: searcher.search(query, "en"), asked)
    raw_seconds, ask_raw = raw_tantivy(rows, scratch / "raw")
    raw = timed(ask_raw, asked)
    fts_seconds, ask_fts = fts5(rows, scratch / "fts.sqlite3")
    fts = timed(ask_fts, asked)
    say("ours, whole answers", own, f"indexed in {ours:.1f} s (all languages, from a ready catalogue)")
    say("raw tantivy", raw, f"indexed in {raw_seconds:.1f} s (English, from a list)")
    say("SQLite FTS5", fts, f"indexed in {fts_seconds:.1f} s")
    few = asked[:3]
    plain = Searcher.open(scratch / "none", catalogue_file, content)
    times = []
    for query in few:
        start = time.perf_counter()
        plain.search(query, "en")
        times.append((time.perf_counter() - start) * 1000)
    say("plain scan", times, f"{len(few)} queries only")
    plain.close()
    # One article changes.
    file = next(content.glob("en/*/*.md"))
    before = file.read_bytes()
    try:
        file.write_bytes(before + b"\n\nA word like zanzibarish.\n")
        refresh(content, catalogue_file)
        start = time.perf_counter()
        bring_up_to_date(index, catalogue_file, content)
        found = searcher.search("zanzibarish", "en")
        print(f"one changed article    {(time.perf_counter() - start) * 1000:.0f} ms until found"
              f" ({found.articles} article)")
    finally:
        file.write_bytes(before)
    refresh(content, catalogue_file)
    bring_up_to_date(index, catalogue_file, content)
    searcher.close()
    catalogue.close()
    grown = subprocess.run(
        [sys.executable, "-c", _MEMORY.format(root=str(ROOT), here=str(Path(__file__).parent),
                                              catalogue=str(catalogue_file), index=str(index), content=str(content))],
        capture_output=True, text=True, check=True).stdout.strip()
    print(f"memory                 grows by {grown}")
    size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file()) / 1e6
    print(f"index on disk          {size:.1f} MB")
    shutil.rmtree(index, ignore_errors=True)


if __name__ == "__main__":
    main()

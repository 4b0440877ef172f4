"""How long until an article is on screen, what it takes in memory, and what large libraries change about both.

    python tests/benchmarks/startup.py            everything: 20, 1,000 and 10,000 articles, ten rounds
    python tests/benchmarks/startup.py --quick    20 and 1,000 articles, four rounds

The app at an article and a bare script that shows the same ready HTML with the same fonts and pictures are started in
turn, so that a busy machine is busy for both; what counts are the ratios. Time is from the start of the process to
the first painting (both write the clock to the file that READER_PAINT_STAMP names); memory is taken a moment later:
PSS, and RSS as well, since other programs that have Qt open make the one smaller and leave the other alone.
Offscreen, or on the screen that DISPLAY names. Also: from a click to the next article's painting, and the first
catalogue of a library against one process that only converts the same files.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(HERE)]
ARTICLE = "ketamine-and-ptsd"
WAIT_S = 60.0
SETTLE_S = 0.5  # between painting and weighing: what the app still does by itself counts


def main() -> None:
    """Prepare, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no library of 10,000")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--sizes", help="articles in the library, such as 20,1000")
    parser.add_argument("--only", choices=("start", "next", "catalogue"), help="measure only this")
    parser.add_argument("--keep", type=Path, help="folder for the libraries, so that another run finds them ready")
    asked = parser.parse_args()
    sizes = [int(size) for size in (asked.sizes or ("20,1000" if asked.quick else "20,1000,10000")).split(",")]
    rounds = asked.rounds or (4 if asked.quick else 10)
    with tempfile.TemporaryDirectory(prefix="reader-startup-") as spare:
        folder = (asked.keep or Path(spare)).resolve()
        if asked.only in (None, "start"):
            measure_starts(folder, sizes, rounds)
        if asked.only in (None, "next"):
            measure_next(folder, rounds)
        if asked.only in (None, "catalogue"):
            measure_catalogue(folder, 200 if asked.quick else 1000)


# ---- starting ----------------------------------------------------------------------------------------------------


@dataclass
class Library:
    """A library that is ready: its articles, its catalogue."""

    folder: Path
    size: int

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def command(self) -> list[str]:
        """Start the app at the article, from the checkout."""
        return [
            sys.executable, str(ROOT / "main.py"), ARTICLE, "--content", str(self.content),
            "--cache-dir", str(self.folder / "cache"), "--data-dir", str(self.folder / "data"),
            "--language", "en", "--theme", "light", "--text-size", "100",
        ]


def prepare(folder: Path, size: int) -> Library:
    """Make a library of `size` articles, ours among them, with its catalogue."""
    import corpus

    library = Library(folder / f"library-{size}", size)
    ready = library.folder / "ready"
    if not ready.exists():
        shutil.rmtree(library.folder, ignore_errors=True)
        ours = sorted((ROOT / "content" / "en").rglob("*.md"), key=lambda path: (path.stem != ARTICLE, path))
        ours = ours[: size // 2]
        corpus.build(library.content, size - len(ours))
        pictures = [path for path in (ROOT / "content").rglob("*") if path.suffix in (".webp", ".png", ".jpg")]
        for path in (*ours, *pictures):
            copy = library.content / path.relative_to(ROOT / "content")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        ready.touch()
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "index", *library.command()[3:]], capture_output=True, text=True,
    )
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    total = next(line for line in done.stdout.splitlines() if re.match(r"\d+ articles?\b", line))
    print(f"  {total[:-1]}: catalogue up to date after {time.monotonic() - start:.1f} s")
    return library


def prepare_bare(library: Library, folder: Path) -> list[str]:
    """Write what the bare script shows: the page that the app shows, as HTML, CSS and files. Returns its command."""
    script = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from reader.appearance import Appearance\n"
        "from reader.commands.surroundings import around\n"
        "from reader.library.catalogue import Catalogue\n"
        "from reader.paths import bundled_resources, catalogue_file\n"
        "from reader.ui import theme\n"
        "from reader.ui.page_document import HEAD_PICTURE, Room, compose\n"
        "from reader.ui.page_style import page_style\n"
        "content, cache, out, article = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]\n"
        "catalogue = Catalogue.open(catalogue_file(cache, content))\n"
        "page = catalogue.page(article, 'en')\n"
        "look = theme.Look(Appearance(theme='light'), theme.load_theme('light'))\n"
        "html = compose(page, around(page, catalogue), Room(look.measure, 18, 420, 208))\n"
        "pictures = {number: one.ref for number, one in enumerate(page.pictures)}\n"
        "if page.head_picture: pictures[HEAD_PICTURE] = page.head_picture.ref\n"
        "for number, ref in pictures.items(): html = html.replace(f'src=\"picture:{number}\"', f'src=\"{ref}\"')\n"
        "assert html.count('<img') == len(pictures) and 'src=\"picture:' not in html\n"
        "(out / 'page.html').write_text(html, encoding='utf-8')\n"
        "(out / 'style.css').write_text(page_style(look, look.measure), encoding='utf-8')\n"
        "fonts = [path for name in ('clear', 'book') for path in\n"
        "         sorted((bundled_resources() / 'fonts' / theme.FONT_FOLDERS[name]).glob('*.[ot]tf'))]\n"
        "(out / 'fonts.txt').write_text('\\n'.join(map(str, fonts)))\n"
    )
    out = folder / "bare"
    out.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, "-c", script, str(library.content), str(library.folder / "cache"), str(out), ARTICLE],
        cwd=ROOT, check=True,
    )
    return [sys.executable, str(HERE / "bare.py"), str(out), str(library.content)]


def measure_starts(folder: Path, sizes: list[int], rounds: int) -> None:
    print("Preparing")
    libraries = [prepare(folder, size) for size in sizes]
    bare = prepare_bare(libraries[0], folder)
    commands = {"bare": bare, **{f"app, {library.size:,}": library.command() for library in libraries}}
    for command in commands.values():  # the first start of each fills the disk's cache
        painted_after(command)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            times[name].append(painted_after(command))
        _tick(f"time, round {number + 1} of {rounds}")
    weights: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for number in range(max(3, rounds // 3)):
        for name, command in commands.items():
            weights[name].append(weight_of(command))
        _tick(f"memory, round {number + 1}")
    _tick("")
    print(f"\nProcess start to article on screen, {rounds} rounds in turn; memory a moment later")
    print(f"{'':<14}{'median ms':>10}{'lowest':>8}{'ratio':>7}{'of pairs':>9}"
          f"{'PSS MiB':>9}{'ratio':>7}{'RSS MiB':>9}{'ratio':>7}")
    base = statistics.median(times["bare"])
    for name, taken in times.items():
        # The ratio within a round is blind to how busy the machine was in it.
        pairs = statistics.median(mine / other for mine, other in zip(taken, times["bare"], strict=True))
        print(f"{name:<14}{statistics.median(taken) * 1000:>10.0f}{min(taken) * 1000:>8.0f}"
              f"{statistics.median(taken) / base:>7.2f}{pairs:>9.2f}", end="")
        for which in (0, 1):
            mine = statistics.median(weight[which] for weight in weights[name])
            other = statistics.median(weight[which] for weight in weights["bare"])
            print(f"{mine:>9.1f}{mine / other:>7.2f}", end="")
        print()


def _environment(stamp: Path) -> dict[str, str]:
    environment = dict(os.environ, READER_PAINT_STAMP=str(stamp))
    # As for people: compiled once, then found ready. Not beside the sources, which others may be editing.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir(), "reader-benchmark-compiled"))
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment


def painted_after(command: list[str]) -> float:
    """Seconds from the start of the process to its first painting; it quits by itself."""
    with tempfile.TemporaryDirectory() as spare:
        stamp = Path(spare, "stamp")
        environment = _environment(stamp)
        start = time.monotonic()
        done = subprocess.run(
            [*command, "--quit-after-paint"], env=environment, capture_output=True, text=True, timeout=WAIT_S
        )
        if done.returncode or not stamp.exists():
            raise SystemExit(f"{' '.join(command)}\nended with {done.returncode}\n{done.stderr}")
        return float(stamp.read_text()) - start


def weight_of(command: list[str]) -> tuple[float, float]:
    """MiB of memory, PSS and RSS, a moment after the first painting."""
    with tempfile.TemporaryDirectory() as spare:
        stamp = Path(spare, "stamp")
        process = subprocess.Popen(command, env=_environment(stamp), stderr=subprocess.DEVNULL)
        try:
            end = time.monotonic() + WAIT_S
            while not (stamp.exists() and stamp.read_text()):
                if process.poll() is not None or time.monotonic() > end:
                    raise SystemExit(f"{' '.join(command)} showed nothing")
                time.sleep(0.01)
            time.sleep(SETTLE_S)
            rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
            pss, rss = (re.search(rf"^{kind}:\s+(\d+) kB", rollup, re.MULTILINE)[1] for kind in ("Pss", "Rss"))
            return int(pss) / 1024, int(rss) / 1024
        finally:
            process.kill()
            process.wait()


# ---- the next article --------------------------------------------------------------------------------------------

_WANTED_BYTES = 10_000
_MOST_ARTICLES = 6
_NEXT = """
import os, sys, statistics, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from reader.app import Reader
from reader.model import Screen
from reader.options import Options
from reader.services.single_instance import SingleInstance
content, folder, rounds = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
app = QApplication(["reader"])
options = Options(folder / "data", folder / "data", folder / "cache", "what-is-ptsd", content, "en", "light", 100)
reader = Reader(app, options, SingleInstance())
reader.open()
pane = reader.window.pane(Screen.ARTICLE)
def settle(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
def click(article):
    loop = QEventLoop()
    pane.shown.connect(loop.quit)
    start = time.perf_counter()
    pane.view.link_activated.emit(f"article:{article}")
    QTimer.singleShot(5000, loop.quit)
    loop.exec()
    taken = time.perf_counter() - start
    pane.shown.disconnect(loop.quit)
    assert pane.page.card.id == article, "the article did not open"
    return taken * 1000
settle(1500)
sizes = {path.stem: path.stat().st_size for path in content.rglob("*.md")}
articles = sys.argv[4:]
for round_ in range(rounds):
    for article in articles:
        print(article, sizes[article], "first" if round_ == 0 else "again", click(article))
        settle(60)
reader.window.close()
reader.close()
"""


def measure_next(folder: Path, rounds: int) -> None:
    """From a click on a link to the painting of the article, in a window of 1280 x 800."""
    library = prepare(folder, 20)
    ours = {path.stem for path in (ROOT / "content" / "en").rglob("*.md")}
    there = [path for path in (library.content / "en").rglob("*.md") if path.stem in ours]
    there.sort(key=lambda path: abs(path.stat().st_size - _WANTED_BYTES))
    articles = [path.stem for path in there[:_MOST_ARTICLES]]
    with tempfile.TemporaryDirectory() as spare:
        done = subprocess.run(
            [sys.executable, "-c", _NEXT, str(library.content), str(library.folder), str(rounds), *articles], cwd=ROOT,
            env=_environment(Path(spare, "stamp")), capture_output=True, text=True, timeout=600,
        )
    rows = [line.split() for line in done.stdout.splitlines()]
    if not rows:
        raise SystemExit(done.stderr)
    print("\nFrom a click to the next article on screen")
    print(f"{'':<28}{'KB':>6}{'first ms':>10}{'later, median':>15}{'highest':>9}")
    for article in articles:
        mine = [row for row in rows if row[0] == article]
        first = [float(row[3]) for row in mine if row[2] == "first"]
        again = [float(row[3]) for row in mine if row[2] == "again"] or first
        print(f"{article:<28}{int(mine[0][1]) / 1000:>6.1f}{first[0]:>10.1f}{statistics.median(again):>15.1f}"
              f"{max(again):>9.1f}")


# ---- the first catalogue -----------------------------------------------------------------------------------------


def measure_catalogue(folder: Path, size: int) -> None:
    """The first look at a library, with as many processes as there are, against one process that only converts."""
    library = prepare(folder, size)
    refresh = (
        "import sys, time\nfrom pathlib import Path\nfrom reader.library.refresh import refresh\n"
        "start = time.monotonic()\n"
        "refresh(Path(sys.argv[1]), Path(sys.argv[2]), rebuild=True, processes=int(sys.argv[3]) or None)\n"
        "print(time.monotonic() - start)\n"
    )
    alone = (
        "import sys, time\nfrom pathlib import Path\nfrom reader.library.catalogue import Catalogue\n"
        "from reader.library.folder import look\nfrom reader.library.markdown_page import convert\n"
        "root = Path(sys.argv[1])\nrefs = sorted(look(root).articles)\n"
        # The same work: the same words are marked.
        "words = Catalogue.open(Path(sys.argv[2])).glossaries()\nstart = time.monotonic()\n"
        "for ref in refs: convert(root, ref, (root / ref).read_bytes(), glossaries=words)\n"
        "print(time.monotonic() - start)\n"
    )
    runs = {"refresh, all processes": (refresh, 0), "refresh, one process": (refresh, 1), "only converting": (alone, 0)}
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(5):
        for name, (script, processes) in runs.items():
            done = subprocess.run(
                [sys.executable, "-c", script, str(library.content), str(library.folder / "fresh.sqlite3"),
                 str(processes)], cwd=ROOT, capture_output=True, text=True, check=True,
            )
            taken[name].append(float(done.stdout))
    print(f"\nFirst catalogue of {size:,} articles, 5 rounds in turn, {os.cpu_count()} processors")
    print(f"{'':<26}{'median s':>9}{'lowest':>8}{'a second':>10}{'refresh is so many times quicker':>35}")
    all_ = taken["refresh, all processes"]
    for name, seconds in taken.items():
        middle = statistics.median(seconds)
        # As above: ratios within a round.
        pairs = statistics.median(other / mine for mine, other in zip(all_, seconds, strict=True))
        print(f"{name:<26}{middle:>9.2f}{min(seconds):>8.2f}{size / middle:>10.0f}{pairs:>35.2f}")


def _tick(words: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{words:<40}" if words else "\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

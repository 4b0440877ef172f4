"""Prints how accessible the app is, in figures: names, headings, links, contrast, sizes, the ring round the focus.

    python tests/figures/accessibility.py

Needs no screen and no screen reader. Ends with 1 when a figure is below what the app promises.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(TESTS.parent), str(TESTS), str(TESTS / "content"), str(TESTS / "ui")]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from article_file import articles  # noqa: E402
from contrast import ratio, table  # noqa: E402
from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit  # noqa: E402
from spoken import focusable, heard  # noqa: E402
from test_articles_heard import NoPictures, links_of, show, told_headings, wanted_headings  # noqa: E402

from reader.appearance import THEMES, Appearance  # noqa: E402
from reader.model import Destination, Screen  # noqa: E402
from reader.ui.panes.article_pane import ArticlePane  # noqa: E402
from reader.ui.theme import Look, load_theme  # noqa: E402

_SIZES = ((1280, 800), (360, 640))


def wait(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def widgets(app) -> tuple[int, int, list[str], list[str]]:  # noqa: ANN001
    """Met by keys over all screens, named of them; those below 24 and those below 44 px."""
    met = named = 0
    below_24, below_44 = set(), set()
    places = [Destination(Screen.HOME), Destination(Screen.TOPIC), Destination(Screen.TOPIC, "understanding"),
              Destination(Screen.SEARCH), Destination(Screen.SEARCH, "sleep"), Destination(Screen.HELP),
              Destination(Screen.SAVED), Destination(Screen.HISTORY), Destination(Screen.STORED),
              Destination(Screen.REPORT), Destination(Screen.ARTICLE, "what-is-ptsd")]
    wishes = ("", "appearance", "find", "shortcuts")
    for size in _SIZES:
        app.window.resize(*size)
        for place in places:
            app.navigator.go_to(place)
            wait(1500 if place.screen in (Screen.SEARCH, Screen.REPORT) else 200)
            for wish in wishes if place.screen is Screen.ARTICLE else ("",):
                if wish:
                    app.wiring._on_wish(wish)
                    wait(100)
                for one in heard(app.window):
                    met += 1
                    named += bool(one.name.strip())
                for part in focusable(app.window):
                    if isinstance(part, QAbstractButton | QLineEdit):
                        least = min(part.width(), part.height())
                        where = f"{type(part).__name__} {part.objectName()} {part.width()}x{part.height()}"
                        if least < 24:
                            below_24.add(where)
                        elif least < 44:
                            below_44.add(where)
            app.window.close_sheets()
    return met, named, sorted(below_24), sorted(below_44)


def exposed() -> tuple[int, int, int, int, int]:
    """Articles; headings told and wanted, links told and wanted."""
    pane = ArticlePane(NoPictures())
    pane.resize(900, 700)
    pane.set_look(Look(Appearance(theme="light"), load_theme("light")))
    count = headings = headings_wanted = links = links_wanted = 0
    for language in ("en", "es"):
        for article in articles(language):
            show(pane, article)
            wanted = wanted_headings(article)
            headings_wanted += len(wanted)
            headings += sum(one in told_headings(pane) for one in wanted)
            told, asked = links_of(pane, article)
            links_wanted += len(asked)
            links += sum(one in told for one in asked)
            count += 1
    pane.deleteLater()
    return count, headings, headings_wanted, links, links_wanted


def start(folder: Path):  # noqa: ANN201
    from reader.app import Reader
    from reader.options import Options
    from reader.services.single_instance import SingleInstance

    options = Options(data_dir=folder, config_dir=folder, cache_dir=folder, language="en", theme="light")
    app = Reader(QApplication.instance(), options, SingleInstance())
    loop = QEventLoop()
    app.library.refreshed.connect(loop.quit)
    QTimer.singleShot(60_000, loop.quit)
    app.open()
    loop.exec()
    return app


def share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "none"


def main() -> int:
    """Print the figures; 0 when all are as promised."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        app = start(Path(folder))
        met, named, below_24, below_44 = widgets(app)
        app.window.close()
        app.close()
    count, headings, headings_wanted, links, links_wanted = exposed()
    print(f"Widgets that the keys come to and that have a name: {share(named, met)}")
    print(f"Articles: {count}")
    print(f"Headings of the files that screen readers are given: {share(headings, headings_wanted)}")
    print(f"Links of the files that screen readers are given: {share(links, links_wanted)}")
    print(f"Targets smaller than 24 px: {len(below_24)} {below_24 or ''}")
    print(f"Targets of 24 to 43 px: {len(below_44)} {below_44 or ''}")
    low = 0
    for theme in THEMES:
        rows = table(load_theme(theme).roles)
        low += sum(1 for pair, found in rows if found < pair.least)
        print(f"Contrast in {theme}: {len(rows)} pairs; the lowest beside what they need:")
        for pair, found in rows[:5]:
            print(f"  {pair.front} on {pair.ground}: {found:.1f} (needs {pair.least:.1f})")
        roles = load_theme(theme).roles
        ring = min(ratio(roles["focus"], roles[ground]) for ground in ("page", "window", "card", "bar"))
        line = Look(Appearance(theme=theme), load_theme(theme)).shape["line"]["focus"]
        print(f"  ring round the focus: {line} px, {ring:.1f} to 1 or more")
    if "--all" in sys.argv:
        for theme in THEMES:
            for pair, found in table(load_theme(theme).roles):
                print(f"{theme}\t{pair.front}\t{pair.ground}\t{found:.2f}\t{pair.least}")
    application.processEvents()
    promised = (met == named, headings == headings_wanted, links == links_wanted, not below_24, not low)
    return 0 if all(promised) else 1


if __name__ == "__main__":
    sys.exit(main())

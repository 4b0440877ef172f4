"""Pictures of every screen of a kiosk, with the articles that come with Reader, to be compared with the look.

    python tests/figures/kiosk_screens.py OUTDIR [SCREEN …] [--theme dark] [--text 250] [--size 1080x1920]
        [--language es]

Without options: upright and lying, light, dark and high contrast, usual and largest text, English and Spanish.
Needs no display. Every option can be given several times.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = ("1080x1920", "1920x1080")
THEMES = ("light", "dark", "high_contrast")
SCREENS = ("home", "topic", "article", "article-middle", "outline", "text", "languages", "search-start", "search",
           "search-results", "saved-none", "saved", "help", "still", "cover", "attract", "attract-swapped")


class Screens:
    """A running kiosk on a folder of its own, led from screen to screen."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from reader.app import Reader
        from reader.kiosk.config import KioskConfig
        from reader.options import Options
        from reader.policy import KIOSK
        from reader.services.single_instance import SingleInstance

        self.app = QApplication.instance() or QApplication(["reader"])
        config = KioskConfig(diagonal_inches=27, pixels_wide=1080, pixels_high=1920)
        options = Options(folder, folder, folder, language="en", theme="light", text_percent=100)
        self.reader = Reader(self.app, options, SingleInstance(), KIOSK, config)
        self.reader.open()
        self.wait(3000)
        self.until(lambda: not self.reader.library.is_refreshing)
        self.window, self.frame = self.reader.window, self.reader.window.frame

    def wait(self, ms: int) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, there, most: int = 600) -> None:  # noqa: ANN001
        for _ in range(most):
            if there():
                return
            self.wait(50)

    def choose(self, theme: str, percent: int, language: str) -> None:
        settings = self.reader.settings
        settings.set_language(language)
        settings.set_appearance(replace(settings.appearance, theme=theme, text_percent=percent))
        self.wait(200)

    def resize(self, wide: int, high: int) -> None:
        self.window.setMinimumSize(1, 1)
        self.window.setFixedSize(wide, high)
        self.wait(200)

    def go(self, name: str) -> None:
        """To one of SCREENS."""
        from reader.model import Destination, Screen

        frame, go = self.frame, self.reader.navigator.go_to
        frame.hide_attract()
        frame.stop_asking()
        frame.uncover_page()
        frame.close_sheets()
        article = Destination(Screen.ARTICLE, "sleep-and-nightmares")
        first, _, more = name.partition("-")
        if first in ("home", "attract"):
            self.reader.navigator.home()
        elif first == "topic":
            go(Destination(Screen.TOPIC, "ketamine"))
        elif first in ("article", "outline", "text", "languages", "still", "cover"):
            go(article)
            pane = self.window.pane(Screen.ARTICLE)
            pane.go_to_top()
            if more == "middle":
                self.wait(200)
                pane.down.click()
                pane.down.click()
        elif first == "search":
            go(Destination(Screen.SEARCH, "" if more == "start" else "bad dreams at nigt"))
            frame.bar.focus_search()
            if more == "results":
                frame.keyboard.hide_requested.emit()
            elif not more:
                frame.prefix_changed.emit("bad dreams at ni")
        elif first == "saved":
            if more != "none":
                self._save("sleep-and-nightmares", "ketamine-and-ptsd", "what-is-ptsd")
            go(Destination(Screen.SAVED))
        elif first == "help":
            go(Destination(Screen.HELP))
        if first == "outline":
            frame.bar.outline_requested.emit()
        elif first == "text":
            frame.bar.appearance_requested.emit()
        elif first == "languages":
            frame.bar.languages_requested.emit()
        elif first == "still":
            frame.ask_still_reading(30, can_take_home=True)
            frame.still_reading.set_seconds(24)
        elif first == "cover":
            frame.cover_page()
        elif first == "attract":
            frame.show_attract()
            for _ in range(15 if more == "swapped" else 0):
                frame.attract.next_scene()
        self.wait(700)

    def _save(self, *articles: str) -> None:
        from reader.model import Destination, Screen

        saved = self.reader.screens.keeping.saved_articles
        for name in articles:
            card = self.reader.library.find(name, self.reader.screens.language)
            if card is not None and (card.mark_id, card.language) not in saved():
                self.reader.navigator.go_to(Destination(Screen.ARTICLE, name))
                self.wait(300)
                self.reader.screens.keeping.toggle_article()
                self.wait(100)
        self.window.hush()

    def close(self) -> None:
        self.reader.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("screens", nargs="*", metavar="SCREEN")
    parser.add_argument("--theme", action="append")
    parser.add_argument("--text", action="append", type=int)
    parser.add_argument("--size", action="append")
    parser.add_argument("--language", action="append")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        screens = Screens(Path(folder))
        from reader.ui.kiosk.look import KIOSK_STEPS

        for language in given.language or ("en", "es"):
            for size in given.size or SIZES:
                screens.resize(*map(int, size.split("x")))
                for theme in given.theme or THEMES:
                    for percent in given.text or ((100, KIOSK_STEPS[-1]) if theme == "light" else (100,)):
                        screens.choose(theme, percent, language)
                        for name in given.screens or SCREENS:
                            screens.go(name)
                            screens.window.grab().save(
                                str(given.out / f"{name}_{language}_{size}_{theme}_{percent}.png"))
        screens.close()
        sys.stdout.flush()
        os._exit(0)  # nothing of it is kept


if __name__ == "__main__":
    main()

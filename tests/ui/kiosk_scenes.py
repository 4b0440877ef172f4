"""Every screen of a kiosk with made-up content, for tests and for pictures."""

from __future__ import annotations

from pages import article
from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from samples import CARDS, CATEGORIES, HELP, PLACE, RECORD, SamplePictures, found, home, shelves

from reader.appearance import Appearance
from reader.kept import Mark, MarkKind, PlacedMark, Spot, Standing
from reader.model import ArticleCard, Screen
from reader.policy import KIOSK
from reader.ui.kiosk.look import KioskLook
from reader.ui.kiosk_wiring import attract_content
from reader.ui.main_window import MainWindow
from reader.ui.page_document import Surroundings
from reader.ui.theme import load_theme

PIXEL_MM = 25.4 / 81.6  # a panel of 27 inches with 1920 x 1080 dots
AROUND = Surroundings("Your visit", "your-visit", (ArticleCard("what-is-ptsd", "en", "What is PTSD?", minutes=6),),
                      None, None, "2026-11-24")
SCENES = ("home", "home-begun", "topic", "article", "article-outline", "search", "search-start", "search-results",
          "saved", "saved-none", "help", "text", "languages", "attract", "still", "cover")


def look(theme: str = "light", percent: int = 100, pixel_mm: float = PIXEL_MM) -> KioskLook:
    return KioskLook(Appearance(theme, percent), load_theme(theme), pixel_mm)


class Pictures(SamplePictures):
    """Also whole ones, for pages."""

    ready = Signal(str)

    def fitted(self, ref: str, width: int, height: int, ratio: float) -> QPixmap | None:
        return self.cover(ref, width, height, ratio)

    def is_broken(self, ref: str) -> bool:
        return False


def saved(*cards: ArticleCard) -> tuple[PlacedMark, ...]:
    """Articles with a star."""
    return tuple(PlacedMark(Mark(f"{number:032x}", MarkKind.BOOKMARK, Spot(card.id, card.language)), Standing.HERE,
                            card=card) for number, card in enumerate(cards))


class KioskScene:
    """A kiosk's window on one of its screens. `fill` shows it."""

    def __init__(self, look_: KioskLook, width: int, height: int, *, now=None) -> None:  # noqa: ANN001
        self.pictures = Pictures()
        self.window = MainWindow(self.pictures, policy=KIOSK)
        self.frame = self.window.frame
        if now is not None:
            self.frame._now = self.frame.taps._now = now
        self.window.panel_made.connect(self._on_panel)
        self.window.resize(width, height)
        self.set_look(look_)
        self.frame.bar.set_languages(("en", "es"), "en")
        self.window.show()

    def set_look(self, look_: KioskLook) -> None:
        self.look = look_
        self.window.set_look(look_)
        if self.window.is_panel_open:
            self.window.panel.set_appearance(look_.appearance)

    def _on_panel(self) -> None:
        self.window.panel.set_appearance(self.look.appearance)
        self.window.panel.closed.connect(self._on_panel_closed)

    def _on_panel_closed(self) -> None:
        self.window.show_panel(False)

    def fill(self, name: str) -> None:
        """Show the screen `name`, one of SCENES."""
        window, frame = self.window, self.frame
        first, _, more = name.partition("-")
        if first in ("home", "text", "languages", "attract", "still", "cover"):
            pane = window.pane(Screen.HOME)
            pane.set_content(home(begun=more == "begun", languages=("en", "es")))
            pane.set_idle_seconds(180)
            window.show_pane(Screen.HOME, Screen.HOME)
        if first == "topic":
            pane = window.pane(Screen.TOPIC)
            window.show_pane(Screen.TOPIC, Screen.TOPIC)
            pane.set_topic(CATEGORIES[1], tuple(card for card in CARDS if card.category == "treatments"),
                           {RECORD.article: RECORD}, frozenset({"risks"}))
        elif first in ("article",):
            window.show_pane(Screen.ARTICLE, Screen.ARTICLE)
            pane = window.pane(Screen.ARTICLE)
            if not pane.property("connected"):
                pane.setProperty("connected", True)
                pane.outline_folded.connect(frame.bar.set_outline_button)
            pane.show_article(article(), AROUND)
            frame.bar.set_outline_button(pane.wants_outline_button)
            if more == "outline":
                pane.toggle_outline()
        elif first == "search":
            pane = window.pane(Screen.SEARCH)
            pane.set_library(CATEGORIES, HELP)
            window.show_pane(Screen.SEARCH, Screen.SEARCH)
            if more == "start":
                pane.show_start((), kept=False)
            else:
                pane.set_query("flash backs at nigt")
                frame.bar.set_search_text("flash backs at nigt")
                pane.show_results(found())
                frame.keyboard.set_suggestions(("night", "nightmares", "nights"))
            frame.bar.focus_search()
            if more == "results":
                frame.keyboard.hide_requested.emit()
        elif first == "saved":
            window.show_pane(Screen.SAVED, Screen.SAVED)
            pane = window.pane(Screen.SAVED)
            pane.set_marks(saved(*(() if more == "none" else (CARDS[0], CARDS[1], CARDS[5]))), {},
                           {category.id: category for category in CATEGORIES})
            if more != "none":
                pane.set_code("https://example.org/r/K7P-3MX", "K7P-3MX")
        elif first == "help":
            window.pane(Screen.HELP).set_help(HELP)
            window.show_pane(Screen.HELP, Screen.HELP)
        elif first == "text":
            window.show_panel(True)
        elif first == "languages":
            frame.bar.languages_requested.emit()
        elif first == "attract":
            frame.attract.set_content(attract_content(PLACE, shelves(), ("en", "es"), "Harbor Clinic", "K7F-2M"))
            frame.attract.set_time("10:42")
            frame.show_attract()
        elif first == "still":
            frame.ask_still_reading(30, can_take_home=True)
            frame.still_reading.set_seconds(24)
        elif first == "cover":
            frame.cover_page()
        QCoreApplication.sendPostedEvents()

    def remove(self) -> None:
        """Take the window away, here and now."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.instance().setStyleSheet("")

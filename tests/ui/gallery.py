"""Shows any screen with sample content and writes pictures of it, to be compared with the pictures of the look.

    python tests/ui/gallery.py --out /tmp/gallery home search --theme dark --text 200 --size 1280x800

Without names it makes all of them; every option can be given several times.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from samples import CARDS, CATEGORIES, HELP, RECORD, SamplePictures, found, home, look, many_cards, shelves

from reader.appearance import THEMES, Appearance
from reader.model import Screen, SearchResults
from reader.ui.dialogs.appearance_panel import AppearancePanel
from reader.ui.dialogs.link_dialog import LinkDialog
from reader.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from reader.ui.panes.help_pane import HelpPane
from reader.ui.panes.home_pane import HomePane
from reader.ui.panes.search_pane import SearchPane
from reader.ui.panes.state_pane import StatePane
from reader.ui.panes.topic_pane import TopicPane
from reader.ui.shortcut_keys import ShortcutKeys
from reader.ui.stylesheet import application_style
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.widgets.message_bar import MessageBar
from reader.ui.widgets.page import Page
from reader.ui.widgets.top_bar import TopBar
from reader.ui.widgets.words import Words

SHORTCUTS = [
    ("Moving", [("back", "", "Back"), ("forward", "", "Forward"), ("home", "", "Home"), ("search", "", "Search")]),
    ("Reading", [("find", "", "Find in page"), ("larger", "", "Larger text"), ("smaller", "", "Smaller text"),
                 ("", "Space", "One page on")]),
    ("Help", [("shortcuts", "", "This list"), ("help", "", "Help now")]),
]


class _Buttons(Page):
    """Every kind of button in every state."""

    def __init__(self) -> None:
        super().__init__()
        self._wraps = []
        self._titles = []
        for kind in ("plain", "main", "bare", "danger", "bar", "chip", "help", "message"):
            wrap = Wrap(self.body)
            chip = kind == "chip"
            parts = [Chip("For families", icon="users") if chip else Button("Print", icon="printer", kind=kind)
                     for _ in range(4)]
            parts[1].set_on(True)
            parts[2].setEnabled(False)
            parts[3].setDown(True)
            wrap.set_buttons(parts)
            self._titles.append(Words(f"{kind}: rest, on, disabled, pressed", font="ui_small", color="text_soft",
                                      parent=self.body))
            self._wraps.append(wrap)

    def set_look(self, look: Look) -> None:
        for part in (*self._titles, *self._wraps):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        y = 20
        for title, wrap in zip(self._titles, self._wraps, strict=True):
            for part in (title, wrap):
                high = part.height_for(width - 48)
                self.put(part, 24, y, width - 48, high)
                y += high + 8
        return y


class Scene(QWidget):
    """A window with the bar and one screen."""

    def __init__(self, name: str, look_: Look, languages: tuple[str, ...] = ("en", "es")) -> None:
        super().__init__()
        self.name, self.look = name, look_
        self.pictures = SamplePictures()
        self.bar = TopBar()
        self.area = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.area, 1)
        self.pane, screen = self._pane(name.partition("-")[0], name.partition("-")[2])
        inside = QVBoxLayout(self.area)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.pane)
        self.bar.set_languages(languages, languages[0])
        self.bar.set_history(screen is not Screen.HOME, False)
        self.bar.set_outline_button(name == "bar-article")
        self.bar.set_screen(screen)
        self.extra: list = []
        self.bar.set_look(look_)
        self.pane.set_look(look_)

    def _pane(self, name: str, more: str) -> tuple[QWidget, Screen]:
        if name == "home":
            pane = HomePane(self.pictures)
            pane.set_content(home(begun=more != "fresh", languages=("en", "es") if more == "two" else ("en",)))
            return pane, Screen.HOME
        if name == "topics":
            pane = TopicPane(self.pictures)
            pane.set_topics(shelves())
            return pane, Screen.TOPIC
        if name == "topic":
            pane = TopicPane(self.pictures)
            cards = many_cards(2000) if more == "many" else tuple(c for c in CARDS if c.category == "treatments")
            pane.set_topic(CATEGORIES[1], cards, {RECORD.article: RECORD})
            return pane, Screen.TOPIC
        if name == "search":
            pane = SearchPane(self.pictures)
            pane.set_library(CATEGORIES, HELP)
            if more == "start":
                pane.show_start(("bad dreams", "ketamine", "how long does it last"), kept=True)
                return pane, Screen.SEARCH
            answer = {
                "": found(),
                "nothing": SearchResults("ketemine pils", instead="ketamine pills", nearest="treatments",
                                         elsewhere=(("es", 1),)),
                "crisis": found(query="I want to die", shown_for="", is_crisis=True, is_partial=True),
            }[more]
            pane.set_query(answer.query)
            pane.show_results(answer)
            self.bar.set_search_text(answer.query)
            return pane, Screen.SEARCH
        if name == "help":
            pane = HelpPane()
            pane.set_help(HELP)
            return pane, Screen.HELP
        if name == "buttons":
            return _Buttons(), Screen.HOME
        pane = StatePane(self.pictures, "" if name == "state" else "meadow.webp")
        if name in ("state", "message"):
            pane.set_state("This page is not here any more", "It may have a new name.",
                           (("search", "Search"), ("home", "Home")))
        return pane, Screen.ARTICLE if name == "bar" else Screen.HOME

    def open_extras(self) -> None:
        """What floats over the screen; it needs the window's size."""
        name = self.name
        if name == "search":
            self.pane.move_selection(1)
        if name == "panel":
            part = AppearancePanel(self.area)
            part.set_appearance(Appearance(self.look.theme.name, self.look.appearance.text_percent))
            part.set_look(self.look)
            wide = min(part.sizeHint().width(), self.width() - 24)
            high = min(part.heightForWidth(wide), self.area.height() - 24)
            part.setGeometry(self.width() - wide - (20 if self.width() > 700 else 12), 12, wide, high)
            part.show()
            self.bar.set_appearance_open(True)
        elif name.startswith("link"):
            part = LinkDialog(self, {"link-tel": "tel:988"}.get(
                name, "https://www.ptsd.va.gov/understand_tx/tx_basics.asp?from=reader&section=what-helps"))
            part.set_look(self.look)
            part.open()
        elif name == "shortcuts":
            part = ShortcutsDialog(self, SHORTCUTS, ShortcutKeys())
            part.set_look(self.look)
            part.open()
        elif name.startswith("message"):
            part = MessageBar(self.area)
            part.set_look(self.look)
            if name == "message-stays":
                part.say("This computer has no reading voice. Ask staff to add one.", stays=True)
            else:
                part.say("The list of pages you opened was cleared.", action="Undo", key="undo")
        else:
            return
        self.extra.append(part)


SCENES = ("home", "home-fresh", "home-two", "topics", "topic", "topic-many", "search", "search-nothing",
          "search-crisis", "search-start", "help", "state", "panel", "link", "link-tel", "shortcuts", "message",
          "message-stays", "bar-article", "buttons", "focus")


def show(name: str, look_: Look, size: QSize) -> Scene:
    """Make a scene and show it in a window of `size`."""
    app = QApplication.instance()
    app.setPalette(look_.palette())
    app.setStyleSheet(application_style(look_))
    scene = Scene("home" if name == "focus" else name, look_)
    scene.resize(size)
    scene.show()
    if name == "focus":
        ring = FocusRing(scene)
        ring.set_look(look_)
        ring._set_by_key(True)
        scene.extra.append(ring)
        scene.activateWindow()
        scene.pane._rows[0].grid.cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    app.processEvents()
    scene.open_extras()
    app.processEvents()
    return scene


def remove(scene: Scene) -> None:
    """Close a scene and give back what it used."""
    scene.close()
    scene.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main() -> None:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"any of: {', '.join(SCENES)}")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--text", action="append", type=int)
    parser.add_argument("--size", action="append")
    parser.add_argument("--scroll", type=int, default=0)
    arguments = parser.parse_args()
    app = QApplication([])
    app.setStyle("Fusion")
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name in arguments.names or SCENES:
        for theme in arguments.theme or ["light"]:
            for text in arguments.text or [100]:
                for size in arguments.size or ["1280x800"]:
                    wide, high = map(int, size.split("x"))
                    scene = show(name, look(theme, text), QSize(wide, high))
                    if arguments.scroll and hasattr(scene.pane, "verticalScrollBar"):
                        scene.pane.verticalScrollBar().setValue(arguments.scroll)
                        app.processEvents()
                    path = arguments.out / f"{name}-{theme}-{text}-{size}.png"
                    scene.grab(QRect(QPoint(0, 0), scene.size())).save(str(path))
                    print(path)
                    remove(scene)


if __name__ == "__main__":
    main()

"""What is stored about a person on this computer: counted for the page that shows it, and deleted when that is wished.

Knows every kind of data that Reader keeps about a person, and where it lies. Articles and caches are not about anyone.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QUrl

from reader.kept import MarkKind
from reader.model import Screen
from reader.services.marks_service import MarksService
from reader.services.messages import Messages
from reader.services.reading_service import ReadingService
from reader.services.recent_searches import RecentSearches
from reader.services.settings_service import SettingsService
from reader.ui.main_window import MainWindow
from reader.ui.wording import translate

_ALL = 1_000_000_000
LOG = "reader.log"


class StoredData(QObject):
    """Fills the page and does what it asks for."""

    def __init__(
        self, window: MainWindow, marks: MarksService, reading: ReadingService, settings: SettingsService,
        messages: Messages, parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._marks, self._reading = window, marks, reading
        self._settings, self._messages = settings, messages
        reading.forgotten.connect(self._on_forgotten)

    def fill(self) -> None:
        """Count everything, and show it."""
        self._reading.run(partial(_count, self._reading.path), self._show)

    def show_folder(self, key: str) -> None:
        """Open the folder that a kind of data lies in."""
        from PySide6.QtGui import QDesktopServices

        path = self._settings.path if key == "settings" else self._reading.path
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            self._messages.say(str(path.parent))

    def delete(self, key: str) -> None:
        """Delete one kind of data; the person has been asked."""
        if key == "marks":
            self._marks.clear()
            self._done()
        elif key == "history":
            self._reading.clear_history()
        elif key == "searches":
            RecentSearches(self._reading, self._settings).clear()
            self._done()
        elif key == "settings":
            self._settings.reset()
            self._done()

    def delete_all(self) -> None:
        """Delete everything; the person has been asked."""
        self._marks.forget_all()
        self._settings.reset()
        self._reading.clear_all()

    # ---- inside ------------------------------------------------------------------------------------------------

    def _show(self, counted: tuple[int, int, int]) -> None:
        from reader.ui.panes.stored_pane import StoredKind

        visits, places, copies = counted
        data, nothing = str(self._reading.path), translate("Reader", "Nothing yet")
        kinds = [one.mark.kind for one in self._marks.all()]
        kept = ", ".join(words for words in (
            _counted(kinds.count(MarkKind.BOOKMARK), translate("Reader", "1 bookmark"),
                     QT_TRANSLATE_NOOP("Reader", "%n bookmarks")),
            _counted(kinds.count(MarkKind.HIGHLIGHT), translate("Reader", "1 highlight"),
                     QT_TRANSLATE_NOOP("Reader", "%n highlights")),
            _counted(kinds.count(MarkKind.NOTE), translate("Reader", "1 note"),
                     QT_TRANSLATE_NOOP("Reader", "%n notes"))) if words)
        read = ", ".join(words for words in (
            _counted(places, translate("Reader", "a place in 1 article"),
                     QT_TRANSLATE_NOOP("Reader", "a place in %n articles")),
            _counted(visits, translate("Reader", "1 opening"), QT_TRANSLATE_NOOP("Reader", "%n openings"))) if words)
        searches = RecentSearches(self._reading, self._settings).all()
        chosen = self._settings.differing()
        self._window.pane(Screen.STORED).set_kinds((
            StoredKind("marks", translate("Reader", "Bookmarks, highlights and notes"),
                       translate("Reader", "What you saved and wrote. Daily copies of it, at most seven, lie beside "
                                           "it."),
                       kept or nothing, data, bool(kept) or bool(copies)),
            StoredKind("history", translate("Reader", "What you read"),
                       translate("Reader", "Which articles you opened, and how far you read, so that you can go on."),
                       read or nothing, data, bool(read)),
            StoredKind("searches", translate("Reader", "What you searched for"),
                       translate("Reader", "Your last searches, to choose one again. Words about danger are never "
                                           "kept."),
                       _counted(len(searches), translate("Reader", "1 search"),
                                QT_TRANSLATE_NOOP("Reader", "%n searches")) or nothing, data, bool(searches)),
            StoredKind("settings", translate("Reader", "Your choices"),
                       translate("Reader", "Text size, colors, language and the like."),
                       _counted(chosen, translate("Reader", "1 choice"), QT_TRANSLATE_NOOP("Reader", "%n choices"))
                       or translate("Reader", "The usual ones"), str(self._settings.path), bool(chosen)),
            StoredKind("log", translate("Reader", "What went wrong"),
                       translate("Reader", "A log of failures, for whoever helps you. It names files, never what you "
                                           "searched or wrote."), "", str(self._reading.path.parent / LOG), False),
        ))

    def _done(self) -> None:
        self._messages.say(translate("Reader", "Deleted."))
        self.fill()

    def _on_forgotten(self) -> None:
        if self._window.current_name() == Screen.STORED:
            self._done()


def _counted(count: int, one: str, many: str) -> str:
    if count == 0:
        return ""
    return one if count == 1 else translate("Reader", many, None, count)


def _count(path: Path, store) -> tuple[int, int, int]:  # noqa: ANN001
    """In the writer's thread: openings, places in articles, daily copies."""
    folder = path.parent / "backups"
    copies = sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0
    return len(store.visits(_ALL)), len(store.recent(_ALL)), copies

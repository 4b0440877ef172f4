"""The library while the app runs: answers from the catalogue at once, compares the folder in the background."""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.library.catalogue import Catalogue
from reader.model import ArticleCard, ArticlePage, Category, LibraryChange, Place, Shelf
from reader.services.tasks import Tasks

log = logging.getLogger(__name__)


def catalogue_file(cache_folder: Path, content: Path) -> Path:
    """Each content folder has a catalogue of its own, so that two of them never push each other out."""
    name = hashlib.sha256(os.fsencode(os.path.abspath(content))).hexdigest()[:12]
    return cache_folder / f"catalogue-{name}.sqlite3"


class LibraryService(QObject):
    """All reads are short SQLite queries on the GUI thread; all work on files happens elsewhere."""

    changed = Signal(LibraryChange)      # articles came, went or were edited, and the catalogue shows it
    progressed = Signal(int, int)        # files done, files to do
    refreshed = Signal(LibraryChange)    # the folder has been compared to the end
    refresh_failed = Signal(ReaderError)

    _advanced = Signal(int, int)         # from the worker

    def __init__(self, content: Path, cache_folder: Path, workers: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._file = catalogue_file(cache_folder, content)
        self._workers = workers
        self._catalogue = Catalogue.open(self._file)
        self._generation = self._catalogue.generation
        self._cancelled = threading.Event()
        self.is_refreshing = False
        self._advanced.connect(self._on_advance)

    # ---- questions -------------------------------------------------------------------------------------------

    def languages(self) -> tuple[str, ...]:
        return self._catalogue.languages()

    def count(self, language: str) -> int:
        return self._catalogue.count(language)

    def place(self, language: str) -> Place:
        return self._catalogue.place(language)

    def find(self, article: str, language: str) -> ArticleCard | None:
        return self._catalogue.find(article, language)

    def by_path(self, ref: str) -> ArticleCard | None:
        return self._catalogue.by_path(ref)

    def page(self, article: str, language: str) -> ArticlePage | None:
        """The article in `language`, else in another one it exists in."""
        page = self._catalogue.page(article, language)
        if page is None and (card := self._catalogue.find(article, language)) is not None:
            page = self._catalogue.page(card.id, card.language)
        return page

    def cards(self, articles: tuple[str, ...], language: str) -> tuple[ArticleCard, ...]:
        return self._catalogue.cards(articles, language)

    def featured(self, language: str, limit: int) -> tuple[ArticleCard, ...]:
        return self._catalogue.featured(language, limit)

    def shelves(self, language: str, per_shelf: int) -> tuple[Shelf, ...]:
        return self._catalogue.shelves(language, per_shelf)

    def topic(self, category: str, language: str) -> tuple[ArticleCard, ...]:
        return self._catalogue.topic(category, language)

    def category(self, category: str, language: str) -> Category | None:
        return next((one for one in self.place(language).categories if one.id == category), None)

    def neighbors(self, article: str, language: str) -> tuple[ArticleCard | None, ArticleCard | None]:
        return self._catalogue.neighbours(article, language)

    def related(self, page: ArticlePage) -> tuple[ArticleCard, ...]:
        return self._catalogue.related(page)

    def find_titles(self, text: str, language: str, limit: int) -> tuple[ArticleCard, ...]:
        return self._catalogue.find_titles(text, language, limit)

    # ---- the folder ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Compare the folder with the catalogue in the background. While one comparison runs, another is not begun."""
        if not self.is_refreshing:
            self.is_refreshing = True
            self._workers.run(
                partial(_refresh, self.content, self._file, self._advanced, self._cancelled.is_set),
                self._on_refreshed, self._on_failed,
            )

    def close(self) -> None:
        self._cancelled.set()
        self._workers.finish()
        self._catalogue.close()

    def _on_advance(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)
        self._look_again(LibraryChange(place_changed=True))

    def _on_refreshed(self, change: LibraryChange) -> None:
        self.is_refreshing = False
        self._look_again(change)
        self.refreshed.emit(change)

    def _on_failed(self, error: Exception) -> None:
        self.is_refreshing = False
        if not isinstance(error, ReaderError):
            error = ReaderError("The library could not be brought up to date.", "What is on the screen can be read.")
        self.refresh_failed.emit(error)

    def _look_again(self, change: LibraryChange) -> None:
        """Tell the screen only when the catalogue really has a new state."""
        generation = self._catalogue.generation
        if generation != self._generation:
            self._generation = generation
            self.changed.emit(change)


def _refresh(content: Path, file: Path, advanced: Signal, is_cancelled) -> LibraryChange:  # noqa: ANN001
    # Imported here: starting the app must not pay for what only the worker needs.
    from reader.library.refresh import refresh

    return refresh(content, file, on_progress=advanced.emit, is_cancelled=is_cancelled)

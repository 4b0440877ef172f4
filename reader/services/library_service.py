"""The library while the app runs: answers from the catalogue at once, compares the folder in the background."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.library.catalogue import Catalogue
from reader.model import ArticleCard, ArticlePage, Category, LibraryChange, Picture, Place, Shelf
from reader.paths import catalogue_file
from reader.services.tasks import Tasks

_VISITOR = "\0"  # parts a visiting file's path from its picture's; it stands in no path


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
        self._visitors: dict[str, ArticlePage] = {}  # files from outside of the library, by their path
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

    def by_hash(self, content_hash: str, language: str) -> ArticleCard | None:
        """The article in this language whose file has these bytes."""
        return self._catalogue.by_hash(content_hash, language)

    def page(self, article: str, language: str) -> ArticlePage | None:
        """The article in `language`, else in another one it exists in, else the visiting file of that path."""
        if article in self._visitors:
            return self._visitors[article]
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

    def locate(self, ref: str) -> tuple[Path, str]:
        """The folder that the picture `ref` must lie in, and its path in there."""
        path, mark, inside = ref.rpartition(_VISITOR)
        return (Path(path).parent, inside) if mark else (self.content, ref)

    # ---- files from outside ------------------------------------------------------------------------------------

    def ref_of(self, path: Path) -> str:
        """The path of a file relative to the content folder, with "/"; "" when it lies outside."""
        try:
            return path.resolve().relative_to(self.content.resolve()).as_posix()
        except ValueError:
            return ""

    def is_visitor(self, card: ArticleCard) -> bool:
        """Whether an article is a file from outside of the library."""
        return card.id in self._visitors

    def visit(self, path: Path, done: Callable[[str], None], failed: Callable[[Exception], None]) -> None:
        """Read a file that is not in the library; `done` gets the name under which `page` then knows it."""
        self._workers.run(partial(_read_visitor, path), partial(self._on_visitor, path, done), failed)

    def _on_visitor(self, path: Path, done: Callable[[str], None], page: ArticlePage) -> None:
        self._visitors[str(path)] = page
        done(str(path))

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


def _read_visitor(path: Path) -> ArticlePage:
    from reader.library.worker import convert_file

    page = convert_file(path).page

    def from_outside(picture: Picture) -> Picture:
        return replace(picture, ref=f"{path}{_VISITOR}{picture.ref}")

    return replace(
        page, card=replace(page.card, id=str(path)), pictures=tuple(map(from_outside, page.pictures)),
        head_picture=page.head_picture and from_outside(page.head_picture),
    )


def _refresh(content: Path, file: Path, advanced: Signal, is_cancelled) -> LibraryChange:  # noqa: ANN001
    # Imported here: starting the app must not pay for what only the worker needs.
    from reader.library.refresh import refresh

    return refresh(content, file, on_progress=advanced.emit, is_cancelled=is_cancelled)

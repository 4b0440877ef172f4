"""The library while the app runs: answers from the catalogue at once, compares the folders in the background."""

from __future__ import annotations

import datetime
import math
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.library.catalogue import Catalogue
from reader.model import ArticleCard, ArticlePage, Category, LibraryChange, Picture, Place, Shelf
from reader.paths import catalogue_file
from reader.roots import Roots
from reader.services.tasks import Tasks

if TYPE_CHECKING:
    from reader.library.settling import Settling

PATIENCE_SECONDS = 4.0  # someone asked to look: what is just being saved is waited for so long
VISITOR = "\0"  # parts a visiting file's path from its picture's; it stands in no path


class LibraryService(QObject):
    """All reads are short SQLite queries on the GUI thread; all work on files happens elsewhere."""

    changed = Signal(LibraryChange)      # articles came, went or were edited, and the catalogue shows it
    progressed = Signal(int, int)        # files done, files to do
    refreshed = Signal(LibraryChange)    # the folders have been compared to the end
    refresh_failed = Signal(ReaderError)
    look_ended = Signal()                # after `refreshed`, `refresh_failed` or a gentle look that found nothing
    roots_changed = Signal()             # the articles come from other folders now

    _advanced = Signal(int, int)         # from the worker

    def __init__(self, content: Path | Roots, cache_folder: Path, workers: Tasks, parent: QObject | None = None
                 ) -> None:
        super().__init__(parent)
        self.roots = Roots.of(content)
        self._cache_folder = cache_folder
        self._file = catalogue_file(cache_folder, self.roots)
        self._workers = workers
        self._settling: Settling | None = None
        self._trusts_times = True
        self._day: datetime.date | None = None  # of the last look
        self._is_gentle = self._is_wanted = False  # of the look under way; whether another one was asked for
        self._catalogue = Catalogue.open(self._file)
        self._generation = self._catalogue.generation
        self._cancelled = threading.Event()
        self._visitors: dict[str, ArticlePage] = {}  # files from outside of the library, by their path
        self.is_refreshing = False
        self._advanced.connect(self._on_advance)

    @property
    def content(self) -> Path:
        """The folder that staff put their articles in."""
        return self.roots.own

    @property
    def catalogue_path(self) -> Path:
        """The file of the catalogue, for who opens it in another thread."""
        return self._file

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
        path, mark, inside = ref.rpartition(VISITOR)
        return (Path(path).parent, inside) if mark else self.roots.place(ref)

    # ---- files from outside ------------------------------------------------------------------------------------

    def ref_of(self, path: Path) -> str:
        """The ref of a file in one of the content folders; "" when it lies outside."""
        return _ref_of(Path(os.path.abspath(path)), self.roots) or _ref_of(path.resolve(), _resolved(self.roots))

    def is_visitor(self, card: ArticleCard) -> bool:
        """Whether an article is a file from outside of the library."""
        return card.id in self._visitors

    def visit(self, path: Path, done: Callable[[str], None], failed: Callable[[Exception], None]) -> None:
        """Read a file that is not in the library; `done` gets the name under which `page` then knows it."""
        self._workers.run(partial(_read_visitor, path), partial(self._on_visitor, path, done), failed)

    def _on_visitor(self, path: Path, done: Callable[[str], None], page: ArticlePage) -> None:
        self._visitors[str(path)] = page
        done(str(path))

    # ---- the folders -----------------------------------------------------------------------------------------

    def refresh(self, *, gently: bool = False) -> None:
        """Compare the folders with the catalogue in the background. While one comparison runs, another is not begun.

        A gentle one leaves what is still being saved for later, tells nothing when nothing changed, and does not count
        as an answer to someone who asks meanwhile.
        """
        if self.is_refreshing:
            self._is_wanted |= self._is_gentle and not gently
            return
        self.is_refreshing, self._is_gentle = True, gently
        if self._settling is None:
            from reader.library.settling import Settling

            self._settling = Settling()
        self._settling.trusts_times = self._trusts_times
        self._day = datetime.date.today()
        self._workers.run(
            partial(_refresh, self.roots, self._file, self._advanced, self._cancelled.is_set, self._settling,
                    0.0 if gently else PATIENCE_SECONDS),
            self._on_refreshed, self._on_failed,
        )

    def use(self, roots: Roots) -> None:
        """Let the articles come from these folders from now on."""
        if roots == self.roots:
            return
        self.roots = roots
        file = catalogue_file(self._cache_folder, roots)
        if file != self._file:
            self._catalogue.close()
            self._file, self._catalogue = file, Catalogue.open(file)
            self._generation = self._catalogue.generation
            self.changed.emit(LibraryChange(place_changed=True))
        self._settling = None
        if self.is_refreshing:
            self._is_gentle = self._is_wanted = True  # what it finds is of the folders before
        self.refresh()
        self.roots_changed.emit()

    @property
    def digest(self) -> int | None:
        """`Found.digest` of the last comparison that left nothing for later; None as well when another day has begun
        since, and with it another review may be overdue."""
        is_old = self.roots.hides_overdue and self._day != datetime.date.today()
        return None if self._settling is None or is_old else self._settling.digest

    def seconds_to_due(self) -> float:
        """How long until something that was left for later may be taken; infinite when nothing was."""
        return math.inf if self._settling is None else self._settling.due - self._settling.clock()

    @property
    def has_vanished(self) -> bool:
        """Whether a folder seems to have lost nearly everything, and that is not believed."""
        return self._settling is not None and bool(self._settling.vanished)

    def trust_times(self, trust: bool) -> None:
        """Whether the times of files come from the clock of this computer."""
        self._trusts_times = trust

    def close(self) -> bool:
        """End what is under way. False when a look at a folder that does not answer had to be left to itself."""
        self._cancelled.set()
        has_ended = self._workers.finish(3000)
        self._catalogue.close()
        return has_ended

    def _on_advance(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)
        self._look_again(LibraryChange(place_changed=True))

    def _on_refreshed(self, change: LibraryChange) -> None:
        self.is_refreshing = False
        is_new = self._look_again(change)
        if is_new or change or not self._is_gentle:
            self.refreshed.emit(change)
        self._end_look()

    def _on_failed(self, error: Exception) -> None:
        self.is_refreshing = False
        if not isinstance(error, ReaderError):
            error = ReaderError("The library could not be brought up to date.", "What is on the screen can be read.")
        # Nobody asked for a gentle one. It is in the log, and is tried again; of a folder that is lost the watch tells.
        if not self._is_gentle:
            self.refresh_failed.emit(error)
        self._end_look()

    def _end_look(self) -> None:
        self.look_ended.emit()
        if self._is_wanted and not self.is_refreshing and not self._cancelled.is_set():
            self._is_wanted = False
            self.refresh()

    def _look_again(self, change: LibraryChange) -> bool:
        """Tell the screen only when the catalogue really has a new state. Whether it has."""
        generation = self._catalogue.generation
        if generation == self._generation:
            return False
        self._generation = generation
        self.changed.emit(change)
        return True


def _ref_of(path: Path, roots: Roots) -> str:
    for prefix, folder in reversed(roots.shown):
        if path.is_relative_to(folder):
            return prefix + path.relative_to(folder).as_posix()
    return ""


def _resolved(roots: Roots) -> Roots:
    return replace(roots, content=roots.content.resolve(), staff=roots.staff and roots.staff.resolve())


def _read_visitor(path: Path) -> ArticlePage:
    from reader.library.worker import convert_file

    page = convert_file(path).page

    def from_outside(picture: Picture) -> Picture:
        return replace(picture, ref=f"{path}{VISITOR}{picture.ref}")

    return replace(
        page, card=replace(page.card, id=str(path)), pictures=tuple(map(from_outside, page.pictures)),
        head_picture=page.head_picture and from_outside(page.head_picture),
    )


def _refresh(roots: Roots, file: Path, advanced: Signal, is_cancelled, settling: Settling,  # noqa: ANN001
             patience: float) -> LibraryChange:
    # Imported here: starting the app must not pay for what only the worker needs.
    from reader.library.refresh import refresh

    return refresh(roots, file, on_progress=advanced.emit, is_cancelled=is_cancelled,
                   settling=settling, patience=patience)

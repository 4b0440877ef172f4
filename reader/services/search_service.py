"""Search while the app runs: the newest question wins, and nothing of it happens in the GUI thread.

The search engine is imported in the worker thread at the first question: starting the app does not pay for it.
"""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model import ArticleHits, SearchResults
from reader.paths import catalogue_file
from reader.roots import Roots
from reader.services.tasks import Tasks

if TYPE_CHECKING:
    from reader.search.searcher import Searcher


class SearchService(QObject):
    """Questions have a lane of their own, the index has another: a question never waits for indexing."""

    answered = Signal(SearchResults)
    unfolded = Signal(str, ArticleHits)  # the question, and all places in one article
    index_changed = Signal()  # the same question may have another answer now

    _index_missed = Signal()  # from the thread of the questions: a scan had to answer

    def __init__(self, content: Path | Roots, cache_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache_folder = cache_folder
        self._folders = Roots.of(content)  # where the lists of other words are
        self._catalogue_file = catalogue_file(cache_folder, content)
        self._questions = Tasks(1, self)
        self._indexing = Tasks(1, self)
        self._searcher: Searcher | None = None  # belongs to the thread of the questions
        self._newest = threading.Event()
        self._closing = threading.Event()
        self._is_refreshing = self._refresh_again = False
        self._has_mended = False
        self._index_missed.connect(self._mend)

    def ask(self, query: str, language: str, category: str = "", short_only: bool = False) -> None:
        """Answer with `answered`. A question that another one follows is given up, and is never answered."""
        self._newest.set()
        self._newest = cancelled = threading.Event()
        self._questions.run(
            partial(self._search, query, language, category, short_only, cancelled),
            partial(self._on_answer, cancelled), partial(self._on_failure, query, cancelled))

    def more_places(self, query: str, language: str, article: str) -> None:
        """Answer with `unfolded`: the places of an article that the answer to `query` only counts, after those that it
        shows. Nothing is answered when there are none, or when another question has followed."""
        self._questions.run(partial(self._more_places, query, language, article, self._newest),
                            partial(self._on_more_places, query, self._newest), lambda _error: None)

    def cancel(self) -> None:
        """Nobody waits for an answer any more."""
        self._newest.set()

    def refresh(self) -> None:
        """Bring the index up to date in the background. While that runs, one more is remembered."""
        if self._closing.is_set():
            return
        if self._is_refreshing:
            self._refresh_again = True
            return
        self._is_refreshing = True
        self._indexing.run(partial(_bring_up_to_date, self._catalogue_file, self._closing.is_set),
                           self._on_refreshed, self._on_refresh_failed)

    def use(self, content: Path | Roots) -> None:
        """Search in these folders from now on. What is being asked is still answered."""
        file, folders = catalogue_file(self._cache_folder, content), Roots.of(content)
        if (file, folders) != (self._catalogue_file, self._folders) and not self._closing.is_set():
            self._catalogue_file, self._folders = file, folders
            self._has_mended = False
            self._questions.run(self._let_go)  # the next question opens the others

    def begin_anew(self) -> None:
        """The next person has come: no answer to the one before arrives, and no word of theirs is remembered."""
        self._newest.set()
        self._questions.run(self._forget_words)

    def close(self) -> None:
        """Give up what is under way and let go of the files."""
        self._closing.set()
        self._newest.set()
        self._questions.run(self._let_go)
        self._questions.finish()
        self._indexing.finish()

    # in the thread of the questions

    def _search(self, query: str, language: str, category: str, short_only: bool,
                cancelled: threading.Event) -> SearchResults | None:
        if cancelled.is_set():
            return None
        searcher = self._opened()
        results = searcher.search(query, language, category=category, short_only=short_only,
                                  is_cancelled=cancelled.is_set)
        if results.articles and not searcher.is_ready(results.groups[0].card.language):
            self._index_missed.emit()
        return results

    def _more_places(self, query: str, language: str, article: str, cancelled: threading.Event) -> ArticleHits | None:
        if cancelled.is_set():
            return None
        return self._opened().more_places(query, language, article, is_cancelled=cancelled.is_set)

    def _opened(self) -> Searcher:
        if self._searcher is None:
            from reader.search.indexing_process import index_folder
            from reader.search.searcher import Searcher

            self._searcher = Searcher.open(index_folder(self._catalogue_file), self._catalogue_file, self._folders)
        return self._searcher

    def _forget_words(self) -> None:
        from reader.search.remembered import forget_words

        forget_words()

    def _let_go(self) -> None:
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None

    # at home

    def _on_answer(self, cancelled: threading.Event, results: SearchResults | None) -> None:
        if results is not None and not cancelled.is_set():
            self.answered.emit(results)

    def _on_more_places(self, query: str, cancelled: threading.Event, hits: ArticleHits | None) -> None:
        if hits is not None and not cancelled.is_set():
            self.unfolded.emit(query, hits)

    def _on_failure(self, query: str, cancelled: threading.Event, _error: Exception) -> None:
        """Our own mistake, which is in the log by now: whoever typed sees that nothing was found."""
        # Help is never left out: whatever broke may have been asked by someone in danger.
        self._on_answer(cancelled, SearchResults(query=query, is_crisis=True))

    def _on_refreshed(self, changed: bool) -> None:
        self._end_refresh()
        if changed and not self._closing.is_set():
            self.index_changed.emit()

    def _on_refresh_failed(self, _error: Exception) -> None:
        self._end_refresh()  # it is in the log; the scan answers

    def _mend(self) -> None:
        """The index is missing or damaged: make it anew, once in a run; when that fails, the scan goes on answering."""
        if not self._is_refreshing and not self._has_mended:
            from reader.search.indexing_process import forget

            self._has_mended = True
            forget(self._catalogue_file)
            self.refresh()

    def _end_refresh(self) -> None:
        self._is_refreshing = False
        if self._refresh_again:
            self._refresh_again = False
            self.refresh()


def _bring_up_to_date(file: Path, is_cancelled) -> bool:  # noqa: ANN001
    from reader.search.indexing_process import bring_up_to_date_apart

    return bring_up_to_date_apart(file, is_cancelled)

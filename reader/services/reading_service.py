"""How far each article was read, which ones were opened, and what the window looked like when it was last closed.

Owns the writer's `Store`, which the marks are written with as well.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.marks.store import Store
from reader.model import ArticleCard, ReadingPlace, ReadingRecord
from reader.services.tasks import Tasks

FINISHED_AT = 0.97  # share of the article that has been in view


class ReadingService(QObject):
    """Answers at once from its own connection; writes in the writer's thread, one after the other."""

    changed = Signal(ReadingRecord)
    save_failed = Signal(object)  # a ReaderError
    condition_changed = Signal(object)  # a StoreCondition: what people should know of how well things are kept
    forgotten = Signal()          # the history, or a place in it, was taken away
    _told = Signal(object)        # the same from the writer's thread

    def __init__(self, path: Path, writer: Tasks, parent: QObject | None = None, *, is_kept: bool = True) -> None:
        """Without `is_kept` nothing is ever on the disk: `path` is neither read nor made."""
        super().__init__(parent)
        self.path = path  # of the store
        self._path, self._writer, self._is_kept = path, writer, is_kept
        self._visit = self._written_visit = 0  # counts those who came when nothing is kept; the second: of the writer
        self._reader = self._opened(self._visit)
        self._written: Store | None = None  # belongs to the writer's thread
        self._latest: dict[tuple[str, str], ReadingRecord] = {}  # what is on its way to the disk
        self._states: dict[str, str] = {}  # the same
        self._told.connect(self.condition_changed)

    def record(self, article: str, language: str) -> ReadingRecord | None:
        return self._latest.get((article, language)) or self._reader.record(article, language)

    def begun(self, language: str, limit: int) -> tuple[ReadingRecord, ...]:
        """Articles in `language` that were begun and not finished, the latest first."""
        records = {(record.article, record.language): record for record in reversed(self._reader.recent(limit * 8))}
        for key, record in self._latest.items():
            records.pop(key, None)
            records[key] = record
        open_ones = (
            record for record in reversed(records.values())
            if record.language == language and not record.finished and record.progress > 0.02
        )
        return tuple(record for record, _ in zip(open_ones, range(limit), strict=False))

    def note(self, article: str, language: str, place: ReadingPlace, progress: float) -> None:
        """Keep how far an article was read. `progress` never shrinks."""
        before = self.record(article, language)
        if before is not None:
            progress = max(progress, before.progress)
        finished = progress >= FINISHED_AT
        record = ReadingRecord(article, language, place, progress, finished, time.time())
        if before is not None and (before.place, before.progress) == (place, progress) and not self._is_older(record):
            return
        self._latest.pop((article, language), None)
        self._latest[article, language] = record
        self._writer.run(partial(self._keep, record), failed=self.save_failed.emit)
        self.changed.emit(record)

    def state(self, key: str) -> str:
        """A word kept about the window ("geometry", "destination"); "" when there is none."""
        return self._states[key] if key in self._states else self._reader.state(key)

    def set_state(self, key: str, value: str) -> None:
        if value != self.state(key):
            self._states[key] = value
            self._writer.run(partial(self._keep_state, key, value), failed=self.save_failed.emit)

    # ---- history -----------------------------------------------------------------------------------------------

    def visit(self, card: ArticleCard) -> None:
        """Remember that an article was opened now."""
        self._writer.run(partial(self._keep_visit, card.mark_id, card.language, card.title, time.time()),
                         failed=self.save_failed.emit)

    def remove_visits(self, article: str, language: str) -> None:
        """Take one article out of the history, with its place."""
        self._latest.pop((article, language), None)
        self._writer.run(partial(self._forget, article, language), self._on_forgotten, self.save_failed.emit)

    def clear_history(self) -> None:
        """Forget what was opened and how far it was read."""
        self._latest.clear()
        self._writer.run(self._clear_history, self._on_forgotten, self.save_failed.emit)

    def clear_all(self) -> None:
        """Forget everything that is kept here, bookmarks, highlights and notes included."""
        self._latest.clear()
        self._states.clear()
        self._writer.run(self._clear_all, self._on_forgotten, self.save_failed.emit)

    def rename(self, old: str, new: str, language: str) -> None:
        """An article has another name now."""
        record = self._latest.pop((old, language), None)
        if record is not None:
            self._latest[new, language] = replace(record, article=new)

    def begin_anew(self) -> None:
        """The next person has come: nothing is known. Only where nothing is kept on the disk."""
        assert not self._is_kept
        self._latest.clear()
        self._states.clear()
        self._reader.close()
        self._visit += 1
        self._reader = self._opened(self._visit)
        # What waits to be written still goes to the store of the one before, and is gone with it.
        self._writer.run(partial(self._begin_anew, self._visit))

    # ---- the store ---------------------------------------------------------------------------------------------

    def _opened(self, visit: int) -> Store:
        if self._is_kept:
            return Store.open(self._path, self._told.emit)
        return Store.open_in_memory(f"{id(self)}-{visit}")

    def store(self) -> Store:
        """The store that is written to. For work in the writer's thread only."""
        if self._written is None:
            self._written = self._opened(self._written_visit)
        return self._written

    def run(self, work: Callable[[Store], Any], done: Callable[[Any], None] | None = None,
            failed: Callable[[Exception], None] | None = None) -> None:
        """Do `work` with the store in the writer's thread."""
        self._writer.run(partial(self._work, work), done, failed or self.save_failed.emit)

    def _work(self, work: Callable[[Store], Any]) -> Any:
        return work(self.store())

    def look_after(self) -> None:
        """Check the store and make the day's copy, in the background; `condition_changed` says when there is something
        that people should know."""
        self._writer.run(self._look_after)

    def close(self) -> None:
        """After the writer has finished."""
        self._reader.close()
        if self._written is not None:
            self._writer.run(self._written.close)
            self._writer.finish()

    def _is_older(self, record: ReadingRecord) -> bool:
        """True when another article was open since: coming back makes this one the latest again."""
        latest = next(reversed(self._latest), None)
        return latest is not None and latest != (record.article, record.language)

    def _on_forgotten(self, _nothing: object) -> None:
        self._reader.close()
        self._reader = self._opened(self._visit)
        self.forgotten.emit()

    # In the writer's thread

    def _begin_anew(self, visit: int) -> None:
        if self._written is not None:
            self._written.close()
        self._written, self._written_visit = None, visit

    def _keep(self, record: ReadingRecord) -> None:
        self.store().keep(record)

    def _keep_state(self, key: str, value: str) -> None:
        self.store().set_state(key, value)

    def _keep_visit(self, article: str, language: str, title: str, opened: float) -> None:
        from reader.kept import Visit

        self.store().add_visit(Visit(article, language, title, opened))

    def _forget(self, article: str, language: str) -> None:
        self.store().forget(article, language)

    def _clear_history(self) -> None:
        self.store().clear_history()

    def _clear_all(self) -> None:
        self.store().clear_all()

    def _look_after(self) -> None:
        condition = self.store().look_after()
        if condition.sentence:
            self._told.emit(condition)

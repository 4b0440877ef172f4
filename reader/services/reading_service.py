"""How far each article was read, and what the window looked like when it was last closed."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.marks.store import Store
from reader.model import ReadingPlace, ReadingRecord
from reader.services.tasks import Tasks

FINISHED_AT = 0.97  # share of the article that has been in view


class ReadingService(QObject):
    """Answers at once from its own connection; writes in the writer's thread, one after the other."""

    changed = Signal(ReadingRecord)
    save_failed = Signal(object)  # a ReaderError

    def __init__(self, path: Path, writer: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._writer = path, writer
        self._reader = Store.open(path)
        self._written: Store | None = None  # belongs to the writer's thread
        self._latest: dict[tuple[str, str], ReadingRecord] = {}  # what is on its way to the disk
        self._states: dict[str, str] = {}  # the same

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

    def _store(self) -> Store:
        if self._written is None:
            self._written = Store.open(self._path)
        return self._written

    def _keep(self, record: ReadingRecord) -> None:
        self._store().keep(record)

    def _keep_state(self, key: str, value: str) -> None:
        self._store().set_state(key, value)

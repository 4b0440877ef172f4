"""The settings of this kiosk as they hold now, and staff's changes to them, written to `kiosk.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.kiosk.config import KioskConfig, Value
from reader.kiosk.config_file import save
from reader.services.tasks import Tasks


class KioskSettings(QObject):
    """Whoever goes by a setting asks `config` each time, or listens to `changed`."""

    changed = Signal(KioskConfig)
    saved = Signal()
    save_failed = Signal(object)  # a ReaderError; what holds is as before

    def __init__(self, path: Path, config: KioskConfig, writer: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path, self.config, self._writer = path, config, writer

    def change(self, changes: Mapping[str, Value]) -> None:
        """Write `changes` (by their names in the file), then let them hold."""
        self._writer.run(partial(save, self.path, dict(changes)), self._on_saved, self._on_failed)

    def _on_saved(self, config: KioskConfig) -> None:
        if config != self.config:
            self.config = config
            self.changed.emit(config)
        self.saved.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            error = ReaderError("The settings could not be saved.", "The screen goes on with those it has.")
        self.save_failed.emit(error)

"""What was searched for on this computer, as long as people want it kept."""

from __future__ import annotations

import json

from reader.services.reading_service import ReadingService
from reader.services.settings_service import SettingsService

MOST = 8
_KEY = "searches"


class RecentSearches:
    """The words, the latest first. They lie among what the window keeps, and nowhere else."""

    def __init__(self, reading: ReadingService, settings: SettingsService) -> None:
        self._reading, self._settings = reading, settings

    @property
    def are_kept(self) -> bool:
        return self._settings.keep_searches

    def all(self) -> tuple[str, ...]:
        """None while nothing is kept, whatever was kept before."""
        if not self.are_kept:
            return ()
        try:
            found = json.loads(self._reading.state(_KEY) or "[]")
        except ValueError:
            return ()
        return tuple(words for words in found if isinstance(words, str))[:MOST] if isinstance(found, list) else ()

    def note(self, words: str) -> None:
        """A search that led somewhere. The same words in other letters are the same search."""
        words = " ".join(words.split())
        if words and self.are_kept:
            others = [other for other in self.all() if other.casefold() != words.casefold()]
            self._reading.set_state(_KEY, json.dumps([words, *others][:MOST], ensure_ascii=False))

    def clear(self) -> None:
        self._reading.set_state(_KEY, "")

    def set_kept(self, kept: bool) -> None:
        """Switch it on or off. Off forgets what was there."""
        self._settings.set_keep_searches(kept)
        if not kept:
            self.clear()

"""The settings of this run: what the file says, what the command line overrides, and what people change meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader import settings
from reader.appearance import Appearance
from reader.services.tasks import Tasks

SAVE_AFTER_MS = 400  # a finger on "+" changes the size many times; one write is enough


class SettingsService(QObject):
    """Owns the values. `overrides` hold for this run only and are never written."""

    appearance_changed = Signal(Appearance)
    language_changed = Signal(str)
    sources_changed = Signal()    # which articles readers see was decided anew
    shortcuts_changed = Signal(str)
    save_failed = Signal(object)  # a ReaderError

    def __init__(
        self, path: Path, overrides: Mapping[str, settings.Value], writer: Tasks, parent: QObject | None = None, *,
        is_kept: bool = True,
    ) -> None:
        """Without `is_kept`, what people choose holds until the next one comes (`begin_anew`) and is never written;
        what staff choose for the place is."""
        super().__init__(parent)
        self._is_kept = is_kept
        self._visit: dict[str, settings.Value] = {}  # what was chosen by someone of whom nothing is kept
        self.path = path
        self._path, self._writer = path, writer
        self._kept, self.complaints = settings.load(path)
        self._overrides = dict(overrides)
        for complaint in self.complaints:
            _log().warning("%s", complaint)
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self._write)

    @property
    def appearance(self) -> Appearance:
        return settings.appearance_of(self.values)

    @property
    def language(self) -> str:
        return str(self.values["language"])

    def set_appearance(self, appearance: Appearance) -> None:
        """Keep what a person chose. A choice made on screen beats the command line from then on."""
        if appearance != self.appearance:
            self._keep(asdict(appearance))
            self.appearance_changed.emit(appearance)

    def set_language(self, language: str) -> None:
        if language != self.language:
            self._keep({"language": language})
            self.language_changed.emit(language)

    @property
    def shortcuts(self) -> str:
        """Which keys a person has given other work (see `reader.ui.shortcut_keys`)."""
        return str(self.values["shortcuts"])

    def set_shortcuts(self, shortcuts: str) -> None:
        if shortcuts != self.shortcuts:
            self._keep({"shortcuts": shortcuts})
            self.shortcuts_changed.emit(shortcuts)

    @property
    def editor(self) -> str:
        """The program that staff edit articles with; "" for what this computer has."""
        return str(self.values["editor"])

    @property
    def values(self) -> Mapping[str, settings.Value]:
        """All of them, as they hold now."""
        return self._kept | self._overrides | self._visit

    @property
    def staff_folder(self) -> str:
        """The clinic's own folder, as it was written; "" when there is none."""
        return str(self.values["staff_folder"])

    @property
    def shows_bundled(self) -> bool:
        return bool(self.values["show_bundled"])

    @property
    def hides_overdue(self) -> bool:
        return bool(self.values["hide_overdue"])

    def choose_sources(self, *, staff_folder: str | None = None, shows_bundled: bool | None = None,
                       hides_overdue: bool | None = None) -> None:
        """What staff decide about the articles that readers see; None leaves a thing as it is."""
        asked = {"staff_folder": staff_folder, "show_bundled": shows_bundled, "hide_overdue": hides_overdue}
        now = self.values
        changes = {key: value for key, value in asked.items() if value is not None and value != now[key]}
        if changes:
            self._keep(changes)
            self.sources_changed.emit()

    @property
    def speech_speed(self) -> str:
        """How fast articles are read aloud: "slow", "normal" or "fast"."""
        return str(self.values["speech_speed"])

    def set_speech_speed(self, speed: str) -> None:
        if speed in settings.SPEEDS:
            self._keep({"speech_speed": speed})

    @property
    def speech_volume(self) -> int:
        """How loud articles are read aloud, in percent."""
        return int(self.values["speech_volume"])

    def set_speech_volume(self, percent: int) -> None:
        """The nearest step that there is."""
        self._keep({"speech_volume": min(settings.VOLUMES, key=lambda step: abs(step - percent))})

    @property
    def speech_voices(self) -> str:
        """The chosen voice for each language; see `reader.speech.voice_choice`."""
        return str(self.values["speech_voices"])

    def set_speech_voice(self, language: str, name: str) -> None:
        """Let the voice `name` read articles in `language`; "" for the usual one."""
        from reader.speech.voice_choice import with_voice

        self._keep({"speech_voices": with_voice(self.speech_voices, language, name)})

    @property
    def paper(self) -> str:
        """The paper to print on: "auto", "a4" or "letter"."""
        return str(self.values["paper"])

    def set_paper(self, paper: str) -> None:
        if paper != self.paper:
            self._keep({"paper": paper})

    @property
    def keep_history(self) -> bool:
        return bool(self.values["keep_history"])

    def set_keep_history(self, keep: bool) -> None:
        if keep != self.keep_history:
            self._keep({"keep_history": keep})

    @property
    def keep_searches(self) -> bool:
        return bool(self.values["keep_searches"])

    def set_keep_searches(self, keep: bool) -> None:
        if keep != self.keep_searches:
            self._keep({"keep_searches": keep})

    def differing(self) -> int:
        """How many settings a person has chosen."""
        usual = settings.defaults()
        return sum(1 for key, value in self._kept.items()
                   if value != usual[key] and key not in settings.OF_THE_PLACE)

    def reset(self) -> None:
        """Back to the usual settings."""
        before = self.appearance, self.language, self.shortcuts
        self._keep({key: value for key, value in settings.defaults().items() if key not in settings.OF_THE_PLACE})
        self._tell_others(*before)

    def begin_anew(self) -> None:
        """The next person has come: the settings are those that everybody begins with."""
        before = self.appearance, self.language, self.shortcuts
        self._visit.clear()
        self._tell_others(*before)

    def _tell_others(self, before: Appearance, language: str, shortcuts: str) -> None:
        """Tell what is another one than before."""
        if self.appearance != before:
            self.appearance_changed.emit(self.appearance)
        if self.language != language:
            self.language_changed.emit(self.language)
        if self.shortcuts != shortcuts:
            self.shortcuts_changed.emit(self.shortcuts)

    def flush(self) -> None:
        """Write now what waits to be written."""
        if self._timer.isActive():
            self._timer.stop()
            self._write()

    def _keep(self, changes: Mapping[str, settings.Value]) -> None:
        now = self.values
        for key, value in changes.items():
            if value == now[key]:
                continue
            if self._is_kept or key in settings.OF_THE_PLACE:
                self._kept[key] = value
                self._overrides.pop(key, None)
                self._timer.start()
            else:
                self._visit[key] = value

    def _write(self) -> None:
        self._writer.run(partial(settings.save, self._path, dict(self._kept)), failed=self.save_failed.emit)


def _log():  # noqa: ANN202
    """Imported when there is something to say: the start of the app does without."""
    import logging

    return logging.getLogger(__name__)

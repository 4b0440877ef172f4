"""The language of the interface: which one is spoken, and Qt's translators for it.

One choice of a person (the Language menu, the setting `language`, or --language) means both the articles and the
interface, because that is what "Español" on a button says. The rule:

1. The interface speaks the chosen language when it can (`es` also for `es-MX`).
2. Without a choice, or when it cannot, it speaks the first of the computer's languages that it can.
3. Else English, in which everything is written.

Opening an article that is in another language changes nothing: one may read Spanish with English buttons. The article's
own words (its head, its boxes, its foot) are always in its own language (`library.phrases`).

A translation is a file `reader_<code>.qm` in `resources/translations`. Those are all read from the folder, so that one
more language is one more file.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

SOURCE = "en"
_FOLDER = "translations"


class InterfaceLanguage:
    """Speaks one language at a time. `code` is the one that is spoken, "en" or "es"."""

    def __init__(self, app: QApplication, folder: Path, wanted: str = "") -> None:
        """`folder` has the translations; `wanted` is the chosen language, "" when nobody has chosen."""
        self._app, self._folder = app, folder
        self._spoken: list[QTranslator] = []
        self.code = ""
        self.choose(wanted)

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages that can be spoken."""
        found = {file.stem.removeprefix("reader_") for file in self._folder.glob("reader_*.qm")}
        return tuple(sorted(found | {SOURCE}))

    def choose(self, wanted: str) -> bool:
        """Speak the language that the rule above says. Returns whether it is another one than before.

        What is on screen already does not change by itself: it has to be made anew.
        """
        code = best(wanted, self.codes, QLocale.system().uiLanguages())
        if code == self.code:
            return False
        self.close()
        self.code = code
        # Dates and numbers as where the computer stands; where that is not known, as in the United States.
        # (By names: the enumerations of all languages and countries cost 15 ms when they are first touched.)
        locale = QLocale(f"{code}_{QLocale.system().name().partition('_')[2] or 'US'}")
        if code != SOURCE:  # the words of Qt's own dialogs and menus
            self._load("qtbase", code, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        self._load("reader", code, self._folder)
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(locale.textDirection())
        return True

    def close(self) -> None:
        """Speak no language any more."""
        for translator in self._spoken:
            self._app.removeTranslator(translator)
        self._spoken, self.code = [], ""

    def _load(self, name: str, code: str, folder: Path) -> None:
        translator = QTranslator()
        if translator.load(f"{name}_{code}", str(folder)):
            self._app.installTranslator(translator)
            self._spoken.append(translator)


def best(wanted: str, there: Iterable[str], system: Iterable[str]) -> str:
    """The code in `there` to speak when `wanted` was chosen ("" for nothing) on a computer that speaks `system`."""
    there = tuple(there)
    for language in (wanted, *system):
        language = language.replace("_", "-")
        for code in (language, language.partition("-")[0]):
            if code in there:
                return code
    return SOURCE


def spoken() -> str:
    """The code of the language that is spoken now, for whoever writes dates and numbers: "en", "es"."""
    return QLocale().name().partition("_")[0]


def translations(resources: Path) -> Path:
    """Where the translations are, in the folder of resources."""
    return resources / _FOLDER

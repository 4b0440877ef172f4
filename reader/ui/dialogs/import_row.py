"""One file of an import: its name, how far it is, and in the end what came of it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.sentences import in_words
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.progress_line import ProgressLine
from reader.ui.widgets.words import Words
from reader.ui.wording import language_name, spoken, translate

if TYPE_CHECKING:
    from pathlib import Path

    from reader.staff.authoring.imported import Imported

WAITING, WORKING, MADE, FAILED, STOPPED = "waiting", "working", "made", "failed", "stopped"
_ICONS = {WAITING: ("clock", "icon_soft"), WORKING: ("refresh-cw", "icon"), MADE: ("circle-check", "tip_bar"),
          FAILED: ("circle-alert", "error_text"), STOPPED: ("minus", "icon_soft")}
_MOST_NAMES = 6     # pictures that are named
_MOST_LINES = 200   # of what was lost; more say the same again


class ImportRow(QWidget):
    """See the module. `resized` says that it needs another height now."""

    preview_requested = Signal(object)  # the path of the article
    resized = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what the file is called for people."""
        super().__init__(parent)
        self._look: Look | None = None
        self.state, self.path = WAITING, None
        self._name = Words(name, font="ui", weight=600, color="heading", anywhere=True, parent=self)
        self._said = Words(font="ui", color="text", anywhere=True, parent=self)
        self._said.setObjectName("import_said")
        self._progress = ProgressLine(self)
        self._progress.setContentsMargins(0, 0, 0, 0)
        self._details: list[Words] = []
        self.preview = Button(translate("Reader", "Open preview"), icon="book-open", parent=self)
        self.preview.setObjectName("import_preview")
        self.preview.clicked.connect(self._on_preview)
        self._set(WAITING, translate("Reader", "Waits"))

    def name(self) -> str:
        """What the file is called."""
        return self._name.text()

    def words(self) -> list[str]:
        """Everything that it says, line by line."""
        return [self._said.text(), *(words.text() for words in self._details)]

    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in (MADE, FAILED, STOPPED)

    def show_progress(self, done: int, of: int) -> None:
        """It is being read: `done` of `of` steps."""
        self._progress.set_share(done / of if of > 0 else 0.0)
        if self.state != WORKING:
            self._set(WORKING, translate("Reader", "Reading…"))

    def show_made(self, made: Imported) -> None:
        """An article came of it."""
        self.path = made.path
        words = translate("Reader", "“{title}” is a draft now: {file} ({language})").format(
            title=made.title, file=f"{made.path.parent.name}/{made.path.name}", language=language_name(made.language))
        details = [(self._pictures(made.pictures), "text_soft")]
        details += self._group(made.lost, translate("Reader", "What could not be kept:"))
        details += self._group(made.notes, translate("Reader", "What to look at:"))
        if not made.lost:
            details.append((translate("Reader", "Nothing was lost."), "text_soft"))
        self._set(MADE, words, details)
        self.preview.setAccessibleName(spoken(translate("Reader", "Open preview"), made.title))

    def show_failed(self, sentence: str) -> None:
        """Nothing came of it, and why."""
        self._set(FAILED, sentence.removeprefix(f"{self.name()}: "))

    def show_stopped(self) -> None:
        """It was not wanted any more."""
        self._set(STOPPED, translate("Reader", "Stopped. Nothing was made of it."))

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self._name, self._said, self._progress, self.preview, *self._details):
            part.set_look(look)
        self._place(self.width())
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return self._place(width, move=False)

    def _pictures(self, pictures: tuple[Path, ...]) -> str:
        if not pictures:
            return translate("Reader", "No pictures")
        names = ", ".join(path.name for path in pictures[:_MOST_NAMES])
        if len(pictures) > _MOST_NAMES:
            names = translate("Reader", "{names} and %n more", None, len(pictures) - _MOST_NAMES).format(names=names)
        if len(pictures) == 1:
            return translate("Reader", "1 picture: {names}").format(names=names)
        return translate("Reader", "%n pictures: {names}", None, len(pictures)).format(names=names)

    def _group(self, lines: tuple[str, ...], heading: str) -> list[tuple[str, str]]:
        if not lines:
            return []
        more = len(lines) - _MOST_LINES
        found = [(heading, "heading"), *((f"•  {in_words(line)}", "text") for line in lines[:_MOST_LINES])]
        if more > 0:
            found.append((translate("Reader", "and %n more", None, more), "text_soft"))
        return found

    def _set(self, state: str, words: str, details: list[tuple[str, str]] | None = None) -> None:
        self.state = state
        self._said.setText(words)
        self._said.setAccessibleName(spoken(self.name(), words))
        for old in self._details:
            old.hide()
            old.deleteLater()
        self._details = [Words(text, font="ui_small", color=role, weight=600 if role == "heading" else 400,
                               anywhere=True, parent=self) for text, role in details or []]
        for part in self._details:
            part.show()
            if self._look is not None:
                part.set_look(self._look)
        self._progress.setVisible(state == WORKING)
        self.preview.setVisible(state == MADE)
        self.update()
        self.resized.emit()

    def _on_preview(self) -> None:
        self.preview_requested.emit(self.path)

    def _place(self, width: int, *, move: bool = True) -> int:
        if self._look is None:
            return 0
        ui, rtl = self._look.ui, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        indent, y = ui(21) + ui(10), 0
        inner = max(1, width - indent)
        start = 0 if rtl else indent

        def put(part: QWidget, high: int, gap: int, wide: int = inner) -> None:
            nonlocal y
            if move:
                part.setGeometry(start + (inner - wide if rtl else 0), y, wide, high)
            y += high + ui(gap)

        put(self._name, self._name.height_for(inner), 2)
        put(self._said, self._said.height_for(inner), 6)
        if self.state == WORKING:
            put(self._progress, 6, 4)
        for part in self._details:
            put(part, part.height_for(inner), 2)
        if self.state == MADE:
            y += ui(8)
            wide = min(inner, self.preview.natural_width())
            put(self.preview, self.preview.height_for(wide), 0, wide)
        return y

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        icon, role = _ICONS[self.state]
        px = self._look.ui(21)
        x = self.width() - px if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        QPainter(self).drawPixmap(x, self._look.ui(2), icon_pixmap(icon, self._look.theme[role], px,
                                                                   self.devicePixelRatioF()))

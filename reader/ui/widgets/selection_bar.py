"""The small bar beside selected words: four colors to highlight them, a star to save the place, a note, copy,
read aloud from there on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.kept import MarkColor
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.kept_frame import KeptFrame
from reader.ui.widgets.kept_swatch import KeptSwatch
from reader.ui.wording import translate

_PAD, _SPACE = 8, 4


class SelectionBar(KeptFrame):
    """Knows no words; what is done with them is said."""

    color_chosen = Signal(MarkColor)
    save_chosen = Signal()
    note_chosen = Signal()
    copy_chosen = Signal()
    listen_chosen = Signal()   # from these words on

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, closes_outside=False)
        self.setObjectName("selection-bar")
        self.setAccessibleName(translate("Reader", "Selected words"))
        self._swatches = [KeptSwatch(color, self.inside) for color in MarkColor]
        self._save = Button(translate("Reader", "Save"), icon="star", kind="bar", parent=self.inside)
        self._save.setToolTip(translate("Reader", "Save this place as a bookmark"))
        self._note = Button(translate("Reader", "Note"), icon="square-pen", kind="bar", parent=self.inside)
        self._copy = Button(translate("Reader", "Copy"), icon="copy", kind="bar", parent=self.inside)
        self._listen = Button(translate("Reader", "Listen from here"), icon="headphones", kind="bar",
                              parent=self.inside)
        self._keeps = True
        for swatch in self._swatches:
            swatch.clicked.connect(self._on_swatch)
        self._save.clicked.connect(self.save_chosen)
        self._note.clicked.connect(self.note_chosen)
        self._copy.clicked.connect(self.copy_chosen)
        self._listen.clicked.connect(self.listen_chosen)

    def set_look(self, look: Look) -> None:
        for part in (*self._swatches, self._save, self._note, self._copy, self._listen):
            part.set_look(look)
        super().set_look(look)

    def take_focus(self) -> None:
        """Give the keys to the first of its buttons."""
        self._parts()[0].setFocus(Qt.FocusReason.TabFocusReason)

    def set_keeps(self, keeps: bool) -> None:
        """Whether the words can be kept; words around the article can only be copied."""
        self._keeps = keeps
        for part in (*self._swatches, self._save, self._note, self._listen):
            part.setVisible(keeps)

    def wanted_width(self, most: int) -> int:
        widths = [part.natural_width() for part in self._parts()]
        return sum(widths) + _SPACE * (len(widths) - 1) + 2 * _PAD

    def lay_out(self, width: int) -> int:
        return self.flow(self._parts(), _PAD, width, _PAD, _SPACE) - _SPACE + _PAD

    def _parts(self) -> list[KeptSwatch | Button]:
        return [*self._swatches, self._save, self._note, self._copy, self._listen] if self._keeps else [self._copy]

    def _on_swatch(self) -> None:
        self.color_chosen.emit(self.sender().color)

"""Asks once before something goes for good. Keeping is the main button and has the focus; Escape keeps too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.sheet import Sheet
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


class KeptQuestion(Sheet):
    """See the module. `closed` is said in every case, after the wish."""

    delete_requested = Signal(str)  # the key that it was made with
    export_requested = Signal()

    def __init__(self, parent: QWidget, key: str, title: str, sentence: str, word: str, stay: str) -> None:
        """`title` is the question; `word` stands on the button that deletes, `stay` on the one that keeps. `open`
        shows it, once."""
        super().__init__(parent, once=True, widest=560)
        self.setObjectName("kept_question")
        self._key = key
        self._title = Words(title, font="heading_3", weight=600, color="heading", px=24, parent=self.body)
        self._title.setObjectName("question_title")
        self._sentence = Words(sentence, font="ui", color="text", line=1.45, parent=self.body)
        self.delete = Button(word, kind="danger", parent=self.body)
        self.delete.setObjectName("question_delete")
        self.delete.clicked.connect(self._on_delete)
        self.export = Button(translate("Reader", "Export first"), parent=self.body)
        self.export.setObjectName("question_export")
        self.export.clicked.connect(self._on_export)
        self.keep = Button(stay, kind="main", parent=self.body)
        self.keep.setObjectName("question_keep")
        self.keep.clicked.connect(self.close_sheet)
        self.keep.setAccessibleDescription(f"{title} {sentence}")
        self.setAccessibleName(title)

    def set_look(self, look: Look) -> None:
        for part in (self._title, self._sentence, self.delete, self.export, self.keep):
            part.set_look(look)
        super().set_look(look)

    def first_focus(self) -> QWidget:
        return self.keep

    def arrange(self, width: int) -> int:
        ui, rtl = self.look.ui, self.isRightToLeft()
        pad = ui(26) if width >= ui(380) else ui(16)
        inner, y = width - 2 * pad, pad - 4
        for part, after in ((self._title, 6), (self._sentence, 22)):
            high = part.height_for(inner)
            part.setGeometry(pad, y, inner, high)
            y += high + ui(after)
        buttons = [self.delete, self.export, self.keep]
        wide = [button.natural_width() for button in buttons]
        if sum(wide) + 10 * len(buttons) <= inner:
            at, tallest = pad + inner, 0
            for button, one in zip(reversed(buttons), reversed(wide), strict=True):
                at -= one
                place = pad - ui(4) if button is self.delete else at  # what cannot be undone stands alone
                high = button.height_for(one)
                button.setGeometry(width - place - one if rtl else place, y, one, high)
                at -= 10
                tallest = max(tallest, high)
            return y + tallest + pad
        for button in reversed(buttons):
            high = button.height_for(inner)
            button.setGeometry(pad, y, inner, high)
            y += high + 10
        return y - 10 + pad

    def _on_delete(self) -> None:
        self.delete_requested.emit(self._key)
        self.close_sheet()

    def _on_export(self) -> None:
        self.close_sheet()
        self.export_requested.emit()

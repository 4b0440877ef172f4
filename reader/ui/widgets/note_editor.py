"""The field that a note is written in. What is written stays until it is saved or given up, whatever happens around."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.kept_frame import EDGE, KeptFrame
from reader.ui.widgets.paint import placed
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

LONGEST = 20_000  # characters of a note
_WIDTH, _PAD, _SPACE = 420, 16, 8


class NoteEditor(KeptFrame):
    """Ctrl+Enter saves, Escape gives up; a touch elsewhere does neither."""

    saved = Signal(str)       # the note, without white space around it
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, closes_outside=False)
        self.setObjectName("note-editor")
        self._title = Words(font="ui", weight=600, parent=self.inside)
        self._hint = Words(font="ui_small", color="text_soft", parent=self.inside)
        self.field = QPlainTextEdit(self.inside)
        self.field.setObjectName("note-field")
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(translate("Reader", "Your note"))
        self.field.setPlaceholderText(translate("Reader", "Write what you want to remember"))
        self.field.setProperty("ring", "none")
        self.field.installEventFilter(self)
        self._cancel = Button(translate("Reader", "Cancel"), kind="bare", parent=self.inside)
        self._save = Button(translate("Reader", "Save"), kind="main", parent=self.inside)
        self._save.setToolTip(translate("Reader", "Ctrl+Enter"))
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self._on_cancel)

    def set_look(self, look: Look) -> None:
        theme, line, radius = look.theme, look.shape["line"], look.shape["radius"]["control"]
        self.field.setFont(look.font("ui"))
        self.field.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme['well']}; color: {theme['text']};"
            f" border: {line['control']}px solid {theme['border_strong']}; border-radius: {radius}px; padding: 6px;"
            f" selection-background-color: {theme['text_select']}; selection-color: {theme['on_text_select']}; }}"
            f" QPlainTextEdit:focus {{ border: {line['focus']}px solid {theme['focus']}; }}"
        )
        for part in (self._title, self._hint, self._cancel, self._save):
            part.set_look(look)
        super().set_look(look)

    @property
    def text(self) -> str:
        """What is written in it now."""
        return self.field.toPlainText()

    def write(self, text: str, target: QRect, *, is_new: bool) -> None:
        """Open beside `target` with `text` to go on from."""
        self._title.setText(translate("Reader", "New note") if is_new else translate("Reader", "Edit note"))
        self.set_hint("")
        self.field.setPlainText(text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.open_beside(target)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_hint(self, words: str) -> None:
        """Say something below the field."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self.place()

    def wanted_width(self, most: int) -> int:
        return self._look.ui(_WIDTH)

    def lay_out(self, width: int) -> int:
        ui = self._look.ui
        pad, right_to_left = ui(_PAD), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inside = width - 2 * pad
        title = self._title.height_for(inside)
        hint = self._hint.height_for(inside) + ui(6) if self._hint.text() else 0
        cancel, save = self._cancel.natural_width(), self._save.natural_width()
        buttons = max(self._cancel.height_for(cancel), self._save.height_for(save))
        is_stacked = cancel + ui(_SPACE) + save > inside
        if is_stacked:
            cancel = save = inside
            buttons = self._cancel.height_for(inside) + ui(_SPACE) + self._save.height_for(inside)
        rest = pad + title + ui(8) + hint + ui(10) + buttons + pad
        most = self.parentWidget().height() - 2 * EDGE - rest
        field = max(ui(64), min(ui(132), most))
        self._title.setGeometry(placed(QRect(pad, pad, inside, title), width, right_to_left))
        top = pad + title + ui(8)
        self.field.setGeometry(placed(QRect(pad, top, inside, field), width, right_to_left))
        top += field + ui(6)
        self._hint.setGeometry(placed(QRect(pad, top, inside, max(0, hint - ui(6))), width, right_to_left))
        top += hint + ui(4)
        if is_stacked:
            high = self._save.height_for(save)
            self._save.setGeometry(pad, top, save, high)
            self._cancel.setGeometry(pad, top + high + ui(_SPACE), cancel, self._cancel.height_for(cancel))
            return top + buttons + pad
        self._save.setGeometry(placed(QRect(width - pad - save, top, save, buttons), width, right_to_left))
        self._cancel.setGeometry(placed(QRect(width - pad - save - ui(_SPACE) - cancel, top, cancel, buttons), width,
                                        right_to_left))
        return top + buttons + pad

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.field and event.type() == QEvent.Type.KeyPress and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self._on_save()
            return True
        return False

    def _on_save(self) -> None:
        text = self.text.strip()[:LONGEST]
        self.close_frame()
        self.saved.emit(text)

    def _on_cancel(self) -> None:
        self.close_frame()
        self.given_up.emit()

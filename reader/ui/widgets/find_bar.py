"""The field for finding words in the page, with the count and the way to the next place. It searches nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.wording import translate

_TYPING_MS = 120  # a search begins when the typing pauses, so that it never runs after every key


class FindBar(QWidget):
    """Says which words to find; is told how many places there are and which one is current."""

    words_changed = Signal(str)
    step_requested = Signal(int)   # +1 the next place, -1 the one before
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = QLineEdit(self, objectName="find-field")
        self._field.setPlaceholderText(translate("Reader", "Find on this page"))
        self._field.setAccessibleName(translate("Reader", "Find on this page"))
        self._field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._field.setMaxLength(200)
        self._field.installEventFilter(self)
        self._count = QLabel(self, objectName="find-count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._up = Button(translate("Reader", "Previous place"), icon="chevron-up", kind="bar", compact=True)
        self._down = Button(translate("Reader", "Next place"), icon="chevron-down", kind="bar", compact=True)
        self._close = Button(translate("Reader", "Close"), icon="x", kind="bar", compact=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self._field, 1)
        for widget in (self._count, self._up, self._down, self._close):
            layout.addWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._timer.timeout.connect(self._tell)
        self._field.textChanged.connect(self._typed)
        self._up.clicked.connect(self._previous)
        self._down.clicked.connect(self._next)
        self._close.clicked.connect(self.closed)
        self.set_count(0, 0)

    def set_look(self, look: Look) -> None:
        self._field.setFont(look.font("ui"))
        self._count.setFont(look.font("ui_small"))
        for button in (self._up, self._down, self._close):
            button.set_look(look)
        self.setFixedHeight(max(58, look.ui(58)))

    def open(self, words: str = "") -> None:
        """Take the focus, with `words` (or what was there) selected, ready to be typed over."""
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell()

    def count_words(self) -> str:
        """What it says about the places found."""
        return self._count.text()

    def words(self) -> str:
        return self._field.text()

    def set_count(self, current: int, total: int) -> None:
        """ "3 of 12"; `current` counts from 1."""
        if total:
            words = translate("Reader", "{current} of {total}").format(current=current, total=total)
        else:
            words = translate("Reader", "Not on this page") if self._field.text().strip() else ""
        self._count.setText(words)
        self._count.setAccessibleName(words)
        self._up.setEnabled(total > 0)
        self._down.setEnabled(total > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._field and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self._timer.stop()
                self._tell()
            else:
                self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_requested.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return False

    def _typed(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        self.words_changed.emit(self._field.text())

    def _next(self) -> None:
        self.step_requested.emit(1)

    def _previous(self) -> None:
        self.step_requested.emit(-1)

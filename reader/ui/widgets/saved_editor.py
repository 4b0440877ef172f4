"""Writing in the middle of a list: the name of something that is kept, or a note on it. Says what was written; keeps
nothing itself. Escape leaves, Return saves a name, Ctrl+Return saves a note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import CONTROL_LINE, panel
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

LONGEST_NAME = 120  # characters
_FEWEST_LINES, _MOST_LINES = 3, 9
_GAP = 10


class InPlaceEditor(QWidget):
    """A label, a field, Save and Cancel."""

    saved = Signal(str)
    cancelled = Signal()
    resized = Signal()  # it needs another height now

    def __init__(self, label: str, text: str, *, is_note: bool, may_be_empty: bool = True,
                 parent: QWidget | None = None) -> None:
        """A note has many lines, a name one. What may not be empty cannot be saved so."""
        super().__init__(parent)
        self.setObjectName("in_place_editor")
        self.is_note, self._may_be_empty, self._before = is_note, may_be_empty, text
        self._look: Look | None = None
        self._label = Words(label, font="ui_small", weight=600, color="heading", parent=self)
        self._frame = _Frame(self)
        self.field: QLineEdit | QPlainTextEdit
        if is_note:
            self.field = QPlainTextEdit(text, self._frame)
            self.field.setFrameShape(QFrame.Shape.NoFrame)
            self.field.setTabChangesFocus(True)
            self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.field.viewport().setAutoFillBackground(False)
            self.field.document().setDocumentMargin(0)
            self.field.textChanged.connect(self._on_changed)
        else:
            self.field = QLineEdit(text, self._frame)
            self.field.setFrame(False)
            self.field.setMaxLength(max(LONGEST_NAME, len(text)))
            self.field.textChanged.connect(self._on_changed)
        self.field.setObjectName("in_place_field")
        self.field.setAccessibleName(label)
        self.field.setProperty("ring", "none")  # the frame shows the focus by its own line
        self.field.installEventFilter(self)
        self.save = Button(translate("Reader", "Save"), kind="main", parent=self)
        self.save.setObjectName("in_place_save")
        self.save.clicked.connect(self._on_save)
        self.cancel = Button(translate("Reader", "Cancel"), kind="bare", parent=self)
        self.cancel.setObjectName("in_place_cancel")
        self.cancel.clicked.connect(self.cancelled)
        self._shown_lines = self._lines()
        self._allow()

    def text(self) -> str:
        """What stands in the field, without empty lines round it."""
        text = self.field.toPlainText() if isinstance(self.field, QPlainTextEdit) else self.field.text()
        return text.strip()

    def start(self) -> None:
        """Put the cursor into the field: a name is marked whole, a note goes on at its end."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.field, QPlainTextEdit):
            self.field.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.field.selectAll()

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.field.setFont(look.font("ui"))
        palette = look.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)  # the frame is behind
        self.field.setPalette(palette)
        for part in (self._label, self.save, self.cancel):
            part.set_look(look)
        self._frame.look = look
        self._shown_lines = self._lines()
        self._place(self.width())
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return self._place(width, move=False)

    def _lines(self) -> int:
        if not isinstance(self.field, QPlainTextEdit) or self._look is None:
            return 1
        lines, block = 0, self.field.document().begin()
        while block.isValid() and lines < _MOST_LINES:
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return min(max(lines, _FEWEST_LINES), _MOST_LINES)

    def _field_height(self) -> int:
        assert self._look is not None
        if not self.is_note:
            return self._look.ui(46)
        return round(QFontMetricsF(self.field.font()).lineSpacing() * self._shown_lines) + self._look.ui(24)

    def _place(self, width: int, *, move: bool = True) -> int:
        if self._look is None:
            return 0
        ui, y = self._look.ui, 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def put(part: QWidget, x: int, wide: int, high: int) -> None:
            if move:
                part.setGeometry(width - x - wide if rtl else x, y, wide, high)

        high = self._label.height_for(width)
        put(self._label, 0, width, high)
        y += high + ui(4)
        high = self._field_height()
        put(self._frame, 0, width, high)
        if move:
            self.field.setGeometry(ui(12), ui(10) if self.is_note else 3, max(1, width - 2 * ui(12)),
                                   max(1, high - 2 * (ui(10) if self.is_note else 3)))
        y += high + ui(_GAP)
        x = 0
        for button in (self.save, self.cancel):
            wide = min(width, button.natural_width())
            high = button.height_for(wide)
            if x and x + wide > width:
                x, y = 0, y + high + ui(8)
            put(button, x, wide, high)
            x += wide + ui(8)
        return y + high

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place(self.width())

    def _on_changed(self) -> None:
        self._allow()
        lines = self._lines()
        if lines != self._shown_lines:
            self._shown_lines = lines
            self.resized.emit()

    def _allow(self) -> None:
        can = self._may_be_empty or bool(self.text())
        self.save.setEnabled(can)
        self.save.setToolTip("" if can else translate("Reader", "Write something first."))

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        if self.text() == self._before.strip():
            self.cancelled.emit()  # nothing has changed
        else:
            self.saved.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        event.accept()  # no key in here means anything to the list behind

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._frame.update()
        elif kind == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # else a shortcut of the window would take it
            return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
                return True
            if is_return and (not self.is_note or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
                self._on_save()
                return True
        return False


class _Frame(QWidget):
    """The line round the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look: Look | None = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.look is None:
            return
        focused = any(child.hasFocus() for child in self.findChildren(QWidget))
        panel(QPainter(self), QRectF(self.rect()), self.look.shape["radius"]["field"], self.look.theme.color("well"),
              self.look.theme.color("focus" if focused else "border_strong"),
              self.look.shape["line"]["focus"] if focused else CONTROL_LINE)

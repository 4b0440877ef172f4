"""The field to search with, in the bar and on Home. It says what is typed; it searches nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import CONTROL_LINE, panel
from reader.ui.widgets.text import text_width
from reader.ui.wording import translate

_LONGEST = 200  # characters; more is never a search


class SearchField(QWidget):
    """A line with a magnifier at its start and, once there is text, a button that clears it."""

    edited = Signal(str)    # a person typed, pasted or cleared
    accepted = Signal(str)  # Return
    moved = Signal(int)     # Down (1) and Up (-1): to the results
    left = Signal()         # Escape; where the field does not leave at once, only in an empty one

    def __init__(self, *, height: int, leaves_at_once: bool = False, parent: QWidget | None = None) -> None:
        """`height` in px at 100 %. Escape first clears the field, unless it `leaves_at_once`."""
        super().__init__(parent)
        self._high, self._leaves_at_once = height, leaves_at_once
        self._look: Look | None = None
        self.line = QLineEdit(self)
        self.line.setObjectName("search_line")
        self.line.setFrame(False)
        self.line.setMaxLength(_LONGEST)
        self.line.setProperty("ring", "none")  # the field shows the focus by its own line
        self.line.textChanged.connect(self._on_text_changed)
        self.line.textEdited.connect(self.edited)
        self.line.installEventFilter(self)
        self._clear = Button("", icon="x", kind="bare", compact=True, parent=self)
        self._clear.setObjectName("search_clear")
        self._clear.clicked.connect(self._on_clear)
        self._clear.hide()
        self.retranslate()
        self.setFocusProxy(self.line)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        font = look.font("ui")
        font.setPixelSize(look.letters(18 if self._high > 50 else 17))
        self.line.setFont(font)
        palette = look.palette()
        self.line.setPalette(palette)
        self._clear.set_look(look)
        self.updateGeometry()
        self._place()
        self.update()

    def retranslate(self) -> None:
        """Say everything in the language of the interface: at first, and when it is another one."""
        self.line.setAccessibleName(translate("Reader", "Search the articles"))
        self._clear.setText(translate("Reader", "Clear"))
        self._place()

    def text(self) -> str:
        """What is in the field."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put words into the field without saying that they were typed. The cursor goes to the end."""
        if text != self.line.text():
            self.line.setText(text)

    def height_for(self, width: int) -> int:
        """Height in px; the same on every width."""
        return 0 if self._look is None else self._look.ui(self._high)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, self.height_for(320))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self.height_for(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.line:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.update()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit(self.line.text())
        elif key == Qt.Key.Key_Escape and self.line.text() and not self._leaves_at_once:
            self._on_clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _on_text_changed(self, text: str) -> None:
        if self._clear.isHidden() == bool(text):
            self._clear.setVisible(bool(text))
            self._place()

    def _on_clear(self) -> None:
        self.line.clear()
        self.line.setFocus()
        self.edited.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event) -> None:  # noqa: N802
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def _place(self) -> None:
        if self._look is None:
            return
        ui, high = self._look.ui, self.height()
        start, end = ui(16 + 22 + 12), ui(14)
        if not self._clear.isHidden():
            side = min(ui(44), high)
            end = side + ui(6)
            at = ui(6) if self._is_rtl() else self.width() - side - ui(6)
            self._clear.setGeometry(at, (high - side) // 2, side, side)
        room = max(1, self.width() - start - end)
        self.line.setGeometry(end if self._is_rtl() else start, 4, room, max(1, high - 8))
        for words in (translate("Reader", "Search, for example “bad dreams”"), translate("Reader", "Search")):
            if text_width(words, self.line.font()) <= room - 6:
                break
        self.line.setPlaceholderText(words)

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        focused = self.line.hasFocus()
        panel(painter, QRectF(self.rect()), look.shape["radius"]["field"], look.theme.color("well"),
              look.theme.color("focus" if focused else "border_strong"),
              look.shape["line"]["focus"] if focused else CONTROL_LINE)
        px = look.ui(23 if self._high > 50 else 21)
        at = look.ui(17)
        pixmap = icon_pixmap("search", look.theme["icon"], px, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - at - px if self._is_rtl() else at, (self.height() - px) // 2, pixmap)

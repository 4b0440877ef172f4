"""One line to write in, with its name above it and, when something is amiss, the words for that below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.dialogs.say_line import SayLine
from reader.ui.theme import Look
from reader.ui.widgets.paint import CONTROL_LINE, panel
from reader.ui.widgets.words import Words


class LabeledField(QWidget):
    """See the module. Its owner asks for the height again after `say`."""

    edited = Signal(str)
    accepted = Signal()  # Return

    def __init__(self, label: str, *, longest: int, parent: QWidget | None = None) -> None:
        """`longest` is how many characters it takes."""
        super().__init__(parent)
        self._look: Look | None = None
        self._label = Words(label, font="ui_small", weight=600, color="heading", parent=self)
        self._frame = QRectF()
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.setMaxLength(longest)
        self.line.setAccessibleName(label)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setProperty("ring", "none")  # the frame shows the focus by its own line
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.accepted)
        self.line.installEventFilter(self)
        self.problem = SayLine(self)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """What is written, without spaces round it."""
        return " ".join(self.line.text().split())

    def say(self, problem: str) -> None:
        """Show what is amiss, or "" for nothing."""
        self.problem.say(problem)
        self.line.setAccessibleDescription(problem)
        self._place()

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.line.setFont(look.font("ui"))
        palette = look.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.line.setPalette(palette)
        self._label.set_look(look)
        self.problem.set_look(look)
        self._place()
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return self._place(width, move=False)

    def _place(self, width: int = 0, *, move: bool = True) -> int:
        if self._look is None:
            return 0
        ui, width = self._look.ui, width or self.width()
        label, field = self._label.height_for(width), ui(46)
        below = self.problem.height_for(width)
        y = label + ui(4)
        if move:
            self._label.setGeometry(0, 0, width, label)
            self._frame = QRectF(0, y, width, field)
            self.line.setGeometry(ui(12), y + 3, max(1, width - 2 * ui(12)), field - 6)
            self.problem.setGeometry(0, y + field + ui(6), width, below)
            self.problem.setVisible(below > 0)
            self.update()
        return y + field + (ui(6) + below if below else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _on_edited(self) -> None:
        self.edited.emit(self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        theme, focused = self._look.theme, self.line.hasFocus()
        role = "focus" if focused else "warning_bar" if self.problem.text() else "border_strong"
        panel(QPainter(self), self._frame, self._look.shape["radius"]["field"], theme.color("well"), theme.color(role),
              self._look.shape["line"]["focus"] if focused else CONTROL_LINE)

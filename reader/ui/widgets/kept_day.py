"""What was opened on one day: a card with the day as its heading and one row for each opening."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.kept import Visit
from reader.ui.theme import Look
from reader.ui.widgets.paint import HAIR, fill, panel
from reader.ui.widgets.result_group import ResultPart
from reader.ui.widgets.saved_quote import paint_touch
from reader.ui.widgets.saved_star import QuietButton
from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.words import Words
from reader.ui.wording import spoken, translate


class VisitRow(ResultPart):
    """An opening: the article's title, and the time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(None, parent)
        self.setObjectName("visit")
        self.visit: Visit | None = None
        self._time = ""
        self.remove = QuietButton(icon="x", parent=parent)
        self.remove.setObjectName("visit_remove")

    def set_visit(self, visit: Visit, time: str) -> None:
        """Show this one."""
        if visit == self.visit and time == self._time:
            return
        self.visit, self._time = visit, time
        title = visit.title or visit.article
        self.setText(title)
        self.setAccessibleName(spoken(title, time))
        self.setAccessibleDescription(translate("Reader", "Return opens it, Delete takes it off the list."))
        self.remove.setText(translate("Reader", "Take “{title}” off the list").format(title=title))
        self.forget_layout()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.remove.set_look(look)

    def _beside(self, width: int) -> bool:
        return bool(self._time) and width >= self.look.ui(330)

    def _lay_out(self, width: int) -> tuple[TextBlock, ...]:
        ui, look = self.look.ui, self.look
        # On its own width, so that it begins at the left whatever the direction is.
        wide = round(TextBlock(self._time, look.font("ui_small"), 1e6).natural_width) + 4
        time = TextBlock(self._time, look.font("ui_small"), wide, line=1.34)
        inner = width - 2 * ui(16) - (wide + ui(16) if self._beside(width) else 0)
        return self._block(self.text(), look.font("ui", 500), inner, 1.38), time

    def height_for(self, width: int) -> int:
        title, time = self.texts(width)
        words = title.height + (0 if self._beside(width) or not time.text else time.height)
        return max(self.look.ui(48), words + 2 * self.look.ui(11))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, ui, width = QPainter(self), self.look.ui, self.width()
        state = paint_touch(self, painter, 3)
        title, time = self.texts(width)
        wide, beside = round(time.natural_width) + 4, self._beside(width)
        inner = width - 2 * ui(16) - (wide + ui(16) if beside else 0)
        words = title.height + (0 if beside or not time.text else time.height)
        y = (self.height() - words) / 2
        title.draw(painter, self._at(ui(16), inner), y, self._role(state, "text"))
        if beside:
            time.draw(painter, self._at(width - ui(12) - wide, wide), (self.height() - time.height) / 2,
                      self._role(state, "text_soft"))
        elif time.text:
            time.draw(painter, self._at(ui(16), wide), y + title.height, self._role(state, "text_soft"))


class DayCard(QWidget):
    """The card. Rows are used again."""

    opened = Signal(object)   # a Visit
    removed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history_day")
        self._look: Look | None = None
        self.title = Words(font="card_title", weight=600, color="heading", px=20, parent=self)
        self.title.setObjectName("history_day_title")
        self._rows: list[VisitRow] = []
        self._count = 0
        self._lines: list[int] = []

    @property
    def rows(self) -> list[VisitRow]:
        """The rows that are shown."""
        return self._rows[:self._count]

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self.title, *self._rows):
            part.set_look(look)
        self.update()

    def set_day(self, title: str, visits: Sequence[tuple[Visit, str]]) -> None:
        """Show these, each with its time in words."""
        self.title.setText(title)
        self.setAccessibleName(title)
        while len(self._rows) < len(visits):
            row = VisitRow(self)
            row.clicked.connect(self._on_row)
            row.remove.setProperty("number", len(self._rows))
            row.remove.clicked.connect(self._on_remove)
            if self._look is not None:
                row.set_look(self._look)
            self._rows.append(row)
        self._count = len(visits)
        for number, row in enumerate(self._rows):
            row.setVisible(number < self._count)
            row.remove.setVisible(number < self._count)
            if number < self._count:
                row.set_visit(*visits[number])

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        ui, rtl = self._look.ui, self.isRightToLeft()
        edge = 2 if self._look.theme.name == "high_contrast" else round(HAIR)
        pad = ui(16) + edge
        high = self.title.height_for(width - 2 * pad)
        self.title.setGeometry(pad, ui(13), width - 2 * pad, high)
        y, side = ui(13) + high + ui(11), ui(44)
        self._lines = []
        for row in self.rows:
            self._lines.append(y)
            y += 1
            wide = width - 2 * edge - side - ui(6)
            high = row.height_for(wide)
            row.setGeometry(width - edge - wide if rtl else edge, y, wide, high)
            at = edge + wide
            row.remove.setGeometry(width - at - side if rtl else at, y + (high - side) // 2, side, side)
            y += high
        self.update()
        return y + edge

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            row = next((one for one in self.rows if one.hasFocus() or one.remove.hasFocus()), None)
            if row is not None:
                self.removed.emit(row.visit)
                return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        theme, painter = self._look.theme, QPainter(self)
        panel(painter, QRectF(self.rect()), self._look.shape["radius"]["card"], theme.color("card"),
              theme.color("border"), 2 if theme.name == "high_contrast" else HAIR)
        for y in self._lines:
            fill(painter, QRectF(0, y, self.width(), 1), theme.color("border"))

    def _on_row(self) -> None:
        self.opened.emit(self.sender().visit)

    def _on_remove(self) -> None:
        self.removed.emit(self._rows[self.sender().property("number")].visit)

"""The card of a mark: what kind and color it is, its note, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reader.kept import Mark, MarkColor, MarkKind
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.kept_frame import KeptFrame
from reader.ui.widgets.kept_lines import color_name, has_fills, paint_line
from reader.ui.widgets.kept_swatch import KeptSwatch
from reader.ui.widgets.paint import panel, placed
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_WIDTH, _PAD, _SPACE = 380, 16, 6
_CHIP = 26  # px: the sample of the color before the title


class _Chip(QWidget):
    """The color of a highlight, and its line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._color = MarkColor.YELLOW

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def set_color(self, color: MarkColor) -> None:
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, look, box = QPainter(self), self._look, QRectF(self.rect())
        if has_fills(look):
            panel(painter, box, look.shape["radius"]["small"], look.theme.color(f"highlight_{self._color}"))
        paint_line(painter, look, self._color, box.left() + 3, box.right() - 3, box.bottom() * 0.75,
                   box.height() / 24)


class NoteCard(KeptFrame):
    """Shows one of some marks that lie at one place; the others come by "Next"."""

    edit_requested = Signal(str)            # id of the mark
    color_requested = Signal(str, MarkColor)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, closes_outside=True)
        self.setObjectName("note-card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")
        self._marks: tuple[Mark, ...] = ()
        self._index = 0
        self._title = Words(font="ui", weight=600, parent=self.inside)
        self._chip = _Chip(self.inside)
        self._note = Words(font="ui", anywhere=True, parent=self.inside)
        self._note.setObjectName("note-words")
        self._note_room = QScrollArea(self.inside)
        self._note_room.setFrameShape(QFrame.Shape.NoFrame)
        self._note_room.setWidget(self._note)
        self._note_room.viewport().setAutoFillBackground(False)
        self._note.setAutoFillBackground(False)
        self._note_room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._note_room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._swatches = [KeptSwatch(color, self.inside) for color in MarkColor]
        self._next = Button("", kind="bare", parent=self.inside)
        self._edit = Button("", icon="square-pen", kind="plain", parent=self.inside)
        self._remove = Button(translate("Reader", "Remove"), kind="danger", parent=self.inside)
        for swatch in self._swatches:
            swatch.clicked.connect(self._on_swatch)
        self._next.clicked.connect(self._on_next)
        self._edit.clicked.connect(self._on_edit)
        self._remove.clicked.connect(self._on_remove)

    def set_look(self, look: Look) -> None:
        for part in (self._title, self._chip, self._note, *self._swatches, self._next, self._edit, self._remove):
            part.set_look(look)
        super().set_look(look)

    @property
    def mark(self) -> Mark | None:
        """The mark that is shown."""
        return self._marks[self._index] if self._marks else None

    def show_marks(self, marks: tuple[Mark, ...], target: QRect, *, takes_focus: bool) -> None:
        """Open beside `target` with the first of `marks`."""
        self._marks, self._index = marks, 0
        self._fill()
        self.open_beside(target)
        if takes_focus:
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def update_marks(self, marks: dict[str, Mark]) -> None:
        """Marks have changed, by id: show them as they are now; close when the one that is shown has gone."""
        shown = self.mark
        if shown is None or not self.isVisible():
            return
        if shown.id not in marks:
            self.close_frame()
            return
        self._marks = tuple(marks[mark.id] for mark in self._marks if mark.id in marks)
        self._index = next(index for index, mark in enumerate(self._marks) if mark.id == shown.id)
        self._fill()
        self.place()

    def _fill(self) -> None:
        mark = self.mark
        is_highlight = mark.kind is MarkKind.HIGHLIGHT
        if is_highlight:
            title = translate("Reader", "{color} highlight").format(color=color_name(mark.color))
        elif mark.kind is MarkKind.BOOKMARK:
            title = mark.name or translate("Reader", "Saved")
        else:
            title = mark.name or translate("Reader", "Note")
        self._title.setText(title)
        self._chip.setVisible(is_highlight)
        self._chip.set_color(mark.color)
        self._note.setText(mark.note)
        self._edit.setText(translate("Reader", "Edit note") if mark.note else translate("Reader", "Add a note"))
        for swatch in self._swatches:
            swatch.setVisible(is_highlight)
            swatch.set_on(swatch.color is mark.color)
        self._next.setVisible(len(self._marks) > 1)
        self._next.setText(translate("Reader", "Next ({current} of {total})").format(
            current=self._index + 1, total=len(self._marks)))
        self._note_room.setVisible(bool(mark.note))
        self.setAccessibleName(title)
        self.setAccessibleDescription(mark.note or mark.words)

    def wanted_width(self, most: int) -> int:
        return self._look.ui(_WIDTH)

    def lay_out(self, width: int) -> int:
        mark, ui = self.mark, self._look.ui
        pad = ui(_PAD)
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        chip = ui(_CHIP) + ui(10) if mark.kind is MarkKind.HIGHLIGHT else 0
        inside = width - 2 * pad
        high = max(self._title.height_for(inside - chip), ui(_CHIP) if chip else 0)
        self._title.setGeometry(placed(QRect(pad + chip, pad, inside - chip, high), width, right_to_left))
        self._chip.setGeometry(placed(QRect(pad, pad, ui(_CHIP), ui(_CHIP)), width, right_to_left))
        top = pad + high + ui(8)
        buttons = [self._edit, self._remove, *([self._next] if len(self._marks) > 1 else [])]
        if mark.note:
            # The rest must stay in the window, however long the note is: it scrolls.
            room = self.parentWidget().height() // 3
            text = self._note.height_for(inside)
            bar = 0 if text <= room else self._note_room.verticalScrollBar().sizeHint().width()
            self._note.resize(inside - bar, self._note.height_for(inside - bar))
            self._note_room.setGeometry(placed(QRect(pad, top, inside, min(text, room)), width, right_to_left))
            top += min(text, room) + ui(10)
        if mark.kind is MarkKind.HIGHLIGHT:
            top = self.flow(self._swatches, top, width, pad, ui(_SPACE)) + ui(4)
        return self.flow(buttons, top, width, pad, ui(_SPACE)) - ui(_SPACE) + pad

    def _on_swatch(self) -> None:
        self.color_requested.emit(self.mark.id, self.sender().color)

    def _on_next(self) -> None:
        self._index = (self._index + 1) % len(self._marks)
        self._fill()
        self.place()
        self.update()

    def _on_edit(self) -> None:
        mark = self.mark.id
        self.close_frame()
        self.edit_requested.emit(mark)

    def _on_remove(self) -> None:
        mark = self.mark.id
        self.close_frame()
        self.remove_requested.emit(mark)

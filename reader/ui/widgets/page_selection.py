"""Selecting words in a page by keys and by a finger. The mouse does it by itself, as everywhere.

Keys: Shift with an arrow selects from where one last touched the page, else from its first line in view, and goes on
from there (with Ctrl by words); Alt with them moves the other end; Ctrl+A selects the page; Enter goes to what can be
done with the words. Plain arrows stay for scrolling. A finger that rests on words selects their sentence; resting on
others afterwards selects up to there.
Links that the Tab key is on are selections in Qt's eyes; they are none here.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser

_REST_MS = 550   # a finger that stays so long without moving means to select
_STILL = 12      # px
_ENDS = ".!?…。！？؟।"
_CLOSERS = "\"'”’»)]"
_STEPS = {
    Qt.Key.Key_Left: (QTextCursor.MoveOperation.Left, QTextCursor.MoveOperation.WordLeft),
    Qt.Key.Key_Right: (QTextCursor.MoveOperation.Right, QTextCursor.MoveOperation.WordRight),
    Qt.Key.Key_Up: (QTextCursor.MoveOperation.Up, QTextCursor.MoveOperation.PreviousBlock),
    Qt.Key.Key_Down: (QTextCursor.MoveOperation.Down, QTextCursor.MoveOperation.NextBlock),
    Qt.Key.Key_Home: (QTextCursor.MoveOperation.StartOfLine, QTextCursor.MoveOperation.StartOfBlock),
    Qt.Key.Key_End: (QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveOperation.EndOfBlock),
}


class PageSelection(QObject):
    """The view gives it its keys and mouse events and asks whether they were meant for it."""

    made = Signal()   # words have been selected, and the mouse, key or finger has finished
    gone = Signal()
    entered = Signal()  # Enter was pressed while words are selected

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view)
        self._view = view
        self._is_on = True
        self._is_made = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self._finger = QPoint()
        self._has_rested = False
        self._before: tuple[int, int] | None = None  # what was selected when the finger came: its touch unselects
        view.selectionChanged.connect(self._on_changed)

    @property
    def is_made(self) -> bool:
        """True while words are selected, other than a link that the Tab key is on."""
        return self._is_made and self._view.textCursor().hasSelection()

    def set_on(self, is_on: bool) -> None:
        """Whether words can be selected at all."""
        self._is_on = is_on
        flags = self._view.textInteractionFlags()
        flag = Qt.TextInteractionFlag.TextSelectableByMouse
        self._view.setTextInteractionFlags(flags | flag if is_on else flags & ~flag)
        if not is_on:
            self.clear()

    def clear(self) -> None:
        """Select nothing; the place stays."""
        cursor = self._view.textCursor()
        if cursor.hasSelection():
            cursor.setPosition(cursor.selectionStart())
            self._view.setTextCursor(cursor)
        self._set_made(False)

    def forget(self) -> None:
        """What is selected from now on is a link that the Tab key is on."""
        self._set_made(False)

    def rect(self) -> QRect:
        """The room of the selected words that are in view, in the viewport."""
        cursor = self._view.textCursor()
        ends = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            end = QTextCursor(cursor)
            end.setPosition(position)
            ends.append(self._view.cursorRect(end))
        room = self._view.viewport().rect()
        if ends[0].top() != ends[1].top():  # several lines: any column
            return QRect(QPoint(0, ends[0].top()), QPoint(room.right(), ends[1].bottom())).intersected(room)
        return ends[0].united(ends[1]).intersected(room)

    # ---- keys

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key that selects or copies; False when it is another."""
        if not self._is_on:
            return event.matches(QKeySequence.StandardKey.SelectAll)  # Qt would select with it all the same
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._view.selectAll()
            self._set_made(self._view.textCursor().hasSelection())
            return True
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy()
            return True
        if event.key() == Qt.Key.Key_Escape and self.is_made:
            self.clear()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_made:
            self.entered.emit()
            return True
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps is None or not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        by_more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._extend(steps[by_more], other_end=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        return True

    def _extend(self, step: QTextCursor.MoveOperation, *, other_end: bool) -> None:
        view = self._view
        cursor = view.textCursor()
        if not self.is_made:
            cursor.setPosition(self._start())
        if other_end:
            anchor, position = cursor.anchor(), cursor.position()
            cursor.setPosition(anchor)
            cursor.movePosition(step)
            moved = cursor.position()
            cursor.setPosition(moved)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.movePosition(step, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
        self._set_made(cursor.hasSelection())

    def _start(self) -> int:
        """Where one last touched the page, if that is in view; else the first word in view."""
        view = self._view
        cursor = view.textCursor()
        if not cursor.hasSelection() and cursor.position() and view.viewport().rect().contains(
                view.cursorRect(cursor).center()):
            return cursor.position()
        top = view.cursorForPosition(QPoint(1, view.fontMetrics().height() // 2))
        return top.position()

    # ---- mouse and finger

    def take_press(self, event: QMouseEvent) -> None:
        """A button or a finger has gone down."""
        self._has_rested = False
        if self._is_on and is_finger(event):
            cursor = self._view.textCursor()
            self._before = (cursor.selectionStart(), cursor.selectionEnd()) if self.is_made else None
            self._finger = event.position().toPoint()
            self._rest.start()

    def take_move(self, event: QMouseEvent) -> None:
        if (event.position().toPoint() - self._finger).manhattanLength() > _STILL:
            self._rest.stop()

    def take_release(self) -> bool:
        """A button or a finger has gone up. True when that ended a selection, so that it touches nothing else."""
        self._rest.stop()
        if self._has_rested:
            self._has_rested = False
            return True
        has = self._view.textCursor().hasSelection()
        self._set_made(has and self._is_on)
        return has and self._is_on

    def _on_rest(self) -> None:
        view = self._view
        at = view.cursorForPosition(self._finger).position()
        start, end = sentence_at(view, at)
        if start == end:
            return
        cursor = view.textCursor()
        if self._before is not None:
            start, end = min(start, self._before[0]), max(end, self._before[1])
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        self._has_rested = True
        self._set_made(True)

    def _on_changed(self) -> None:
        if self._is_made and not self._view.textCursor().hasSelection():
            self._set_made(False)

    def _set_made(self, is_made: bool) -> None:
        was, self._is_made = self._is_made, is_made
        if is_made:
            self.made.emit()
        elif was:
            self.gone.emit()


def is_finger(event: QMouseEvent) -> bool:
    """Whether a mouse event was made from a touch."""
    return event.device().type() is QInputDevice.DeviceType.TouchScreen


def sentence_at(view: QTextBrowser, position: int) -> tuple[int, int]:
    """The sentence around a place of the page, within its block. Empty where there are no words."""
    block = view.document().findBlock(position)
    signs = [view.document().characterAt(place) for place in range(block.position(),
                                                                   block.position() + block.length() - 1)]
    here = min(position - block.position(), max(0, len(signs) - 1))

    def ends(place: int) -> bool:
        """Whether a sentence ends before `place`."""
        back = place - 1
        if not signs[back].isspace():
            return False
        while back > 0 and (signs[back].isspace() or signs[back] in _CLOSERS):
            back -= 1
        number = back
        while number > 0 and signs[number].isdigit():
            number -= 1
        if number < back and signs[number] in _ENDS and not signs[number - 1].isdigit():
            return True  # the number of a footnote stands after the sentence
        return signs[back] in _ENDS or signs[back] == "\u2028"

    start = next((place for place in range(here, 0, -1) if ends(place)), 0)
    end = next((place for place in range(here + 1, len(signs)) if ends(place)), len(signs))
    while end > start and (signs[end - 1].isspace() or signs[end - 1] == "\u2028"):
        end -= 1
    while start < end and (signs[start].isspace() or signs[start] == "\ufffc"):
        start += 1
    return block.position() + start, block.position() + end

"""Marks that come and go: the places that a search found, and the glow of what one was just led to.

They are extra selections, so that the document itself never changes. Only what is in view is drawn.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.ui.theme import Look
from reader.values import value

_GLOW_MS = 1600
_AROUND = 200  # characters above and below the window that count as in view


@value
class Marks:
    """Places to mark, as (start, end) positions in the document; `current` is an index or -1."""

    spans: tuple[tuple[int, int], ...] = ()
    current: int = -1


class FoundMarks(QObject):
    """Draws them in the view it is made with, which says when it has scrolled."""

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._look: Look | None = None
        self._marks = Marks()
        self._glow: tuple[tuple[int, int], ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_GLOW_MS)
        self._timer.timeout.connect(self._end_glow)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        return self._marks.spans

    def set_look(self, look: Look) -> None:
        self._look = look

    def forget(self) -> None:
        """The page has gone, and its places with it."""
        self._marks, self._glow = Marks(), ()
        self._timer.stop()

    def set_marks(self, marks: Marks) -> None:
        self._marks = marks
        self.draw()

    def glow(self, *spans: tuple[int, int]) -> None:
        """Show places in the document for a moment."""
        self._glow = spans
        self._timer.start()
        self.draw()

    def draw(self) -> None:
        """Mark what is in view now."""
        if self._look is None:
            return
        theme, selections = self._look.theme, []
        selections += [self._selection(*span, theme.color("sentence"), theme.color("on_sentence"))
                       for span in self._glow]
        if self._marks.spans:
            view = self._view
            top = view.cursorForPosition(QPoint(0, 0)).position() - _AROUND
            end = view.cursorForPosition(view.viewport().rect().bottomRight()).position() + _AROUND
            for index, (start, stop) in enumerate(self._marks.spans):
                if start > end:
                    break
                if stop >= top:
                    now = index == self._marks.current
                    selections.append(self._selection(
                        start, stop, theme.color("match_now" if now else "match"),
                        theme.color("on_match_now" if now else "on_match"),
                    ))
        self._view.setExtraSelections(selections)

    def _selection(self, start: int, end: int, fill: QColor, ink: QColor) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(fill)
        form.setForeground(ink)
        selection.cursor, selection.format = cursor, form
        return selection

    def _end_glow(self) -> None:
        self._glow = ()
        self.draw()

"""What is drawn on the letters of a page: fills of highlights, over them the sentence that is read aloud, then the
places that a search found, over all the glow of what one was just led to.

They are extra selections, so that the document itself never changes. Only what is in view is drawn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.ui.theme import Look
from reader.values import value

_GLOW_MS = 1600
_AROUND = 200  # characters above and below the window that count as in view


@value
class Fill:
    """Letters from `start` to `end` on the color role `fill`; in the role `ink`, or as they are when that is ""."""

    start: int
    end: int
    fill: str
    ink: str = ""


@value
class Marks:
    """Places to mark, as (start, end) positions in the document; `current` is an index or -1."""

    spans: tuple[tuple[int, int], ...] = ()
    current: int = -1


class FoundMarks(QObject):
    """Draws them in the view it is made with, which says when it has scrolled."""

    def __init__(self, view: QTextEdit, below: Callable[[], list[Fill]]) -> None:
        """`below` gives what lies under it, in view."""
        super().__init__(view)
        self._view, self._below = view, below
        self._look: Look | None = None
        self._marks = Marks()
        self._glow: tuple[tuple[int, int], ...] = ()
        self._sentence: tuple[tuple[int, int], ...] = ()
        self._drawn: list[Fill] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_GLOW_MS)
        self._timer.timeout.connect(self._end_glow)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        return self._marks.spans

    def set_look(self, look: Look) -> None:
        self._look, self._drawn = look, None

    def forget(self) -> None:
        """The page has gone, and its places with it."""
        self._marks, self._glow, self._sentence, self._drawn = Marks(), (), (), None
        self._timer.stop()

    def set_marks(self, marks: Marks) -> None:
        self._marks = marks
        self.draw()

    def set_sentence(self, spans: tuple[tuple[int, int], ...]) -> None:
        """Light what is read aloud now; () for nothing."""
        self._sentence = spans
        self.draw()

    def glow(self, *spans: tuple[int, int]) -> None:
        """Show places in the document for a moment."""
        self._glow = spans
        self._timer.start()
        self.draw()

    def in_view(self) -> list[tuple[int, int]]:
        """The places found that are in view, or nearly."""
        if not self._marks.spans:
            return []
        view = self._view
        top = view.cursorForPosition(QPoint(0, 0)).position() - _AROUND
        end = view.cursorForPosition(view.viewport().rect().bottomRight()).position() + _AROUND
        first = bisect_left(self._marks.spans, (top - _AROUND, 0))
        last = bisect_left(self._marks.spans, (end, 0))
        return [span for span in self._marks.spans[first:last] if span[1] >= top]

    def draw(self) -> None:
        """Mark what is in view now."""
        if self._look is None:
            return
        fills = self._below()
        fills += [Fill(*span, "sentence", "on_sentence") for span in self._sentence]
        current = self._marks.spans[self._marks.current] if 0 <= self._marks.current < len(self._marks.spans) else None
        for span in self.in_view():
            role = "match_now" if span == current else "match"
            fills.append(Fill(*span, role, f"on_{role}"))
        fills += [Fill(*span, "sentence", "on_sentence") for span in self._glow]
        if fills != self._drawn:
            self._drawn = fills
            self._view.setExtraSelections([self._selection(fill) for fill in fills])

    def _selection(self, fill: Fill) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(fill.start)
        cursor.setPosition(fill.end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(self._look.theme.color(fill.fill))
        if fill.ink:
            form.setForeground(self._look.theme.color(fill.ink))
        selection.cursor, selection.format = cursor, form
        return selection

    def _end_glow(self) -> None:
        self._glow = ()
        self.draw()

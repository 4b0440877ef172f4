"""What a person kept, in the page: lines under highlights, rings, signs in the margin; touching, pointing, stepping.

Belongs to a reading view, which tells it of scrolling and of its mouse, and lets it paint over the text. Knows where
marks stand in the document and what they are called; what they say is for others.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from reader.ui.theme import Look
from reader.ui.widgets.found_marks import Fill
from reader.ui.widgets.kept_lines import has_fills
from reader.ui.widgets.kept_marks import KeptMarks, KeptSpan, letter_boxes
from reader.ui.widgets.margin_signs import MarginSigns, Sign

_HOVER_MS = 400
_STRIP = 44        # px: the widest that the strip of signs is


class KeptLayer(QObject):
    """All marks of one page."""

    touched = Signal(tuple, QRect)   # ids of marks, the topmost first, and where they stand in the view
    hovered = Signal(tuple, QRect)

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view)
        self._view = view
        self._look: Look | None = None
        self._marks = KeptMarks()
        self._order: list[tuple[int, str]] = []  # (position, mark), as one reads
        self._current = ""
        self._pointed: tuple[str, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._timer.timeout.connect(self._on_time)
        self.strip = MarginSigns(self.in_view, self._middle_of, view)
        self.strip.touched.connect(self._on_sign)
        self.strip.hovered.connect(self._on_sign_hovered)

    @property
    def current(self) -> str:
        """The mark that the keys are on; "" for none."""
        return self._current

    @property
    def has_marks(self) -> bool:
        return bool(self._order)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.strip.set_look(look)

    def set_marks(self, spans: tuple[KeptSpan, ...], signs: tuple[Sign, ...]) -> None:
        """Show these instead of those before. Every mark has a span or a sign."""
        self._marks = KeptMarks(spans)
        self.strip.set_signs(signs)
        first: dict[str, int] = {}
        for position, mark in (*((span.start, span.mark) for span in spans),
                               *((sign.position, sign.mark) for sign in signs)):
            first[mark] = min(position, first.get(mark, position))
        self._order = sorted((position, mark) for mark, position in first.items())
        if self._current not in first:
            self.set_current("")
        self._forget_pointed()
        self._view.viewport().update()

    def place_strip(self) -> None:
        """The column has another place: the signs stand before it, where its lines begin."""
        right_to_left = self._view.document().firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
        column = self._view.viewport().geometry()
        free = self._view.width() - column.right() - 1 if right_to_left else column.left()
        width = max(0, min(free - 2, _STRIP))
        self.strip.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        self.strip.setGeometry(column.right() + 1 if right_to_left else column.left() - width, 0, width,
                               self._view.height())

    def in_view(self) -> tuple[int, int]:
        """First and last position of the document in the window, from the start of a block to the end of one."""
        first = self._view.cursorForPosition(QPoint(0, 0)).block()
        last = self._view.cursorForPosition(self._view.viewport().rect().bottomRight()).block()
        return first.position(), last.position() + last.length() - 1

    def fills(self) -> list[Fill]:
        """The fills of the highlights in view."""
        if not self._marks.spans or self._look is None or not has_fills(self._look):
            return []
        return [Fill(span.start, span.end, f"highlight_{span.color}") for span in self._marks.between(*self.in_view())]

    def paint(self, painter: QPainter, found: list[tuple[int, int]]) -> None:
        """Draw over the text, in px of the page. `found` are places that a search found, in view: over a highlight
        they get a ring, since its fill may look like theirs."""
        if not self._marks.spans or self._look is None:
            return
        document, view = self._view.document(), self.in_view()
        self._marks.paint(painter, document, self._look, *view, self._current)
        spans = self._marks.between(*view)
        painter.setPen(QPen(self._look.theme.color("text"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in found:
            if any(span.start < end and start < span.end for span in spans):
                for box in letter_boxes(document, start, end):
                    painter.drawRoundedRect(box.rect.adjusted(-1, -1, 1, 1), 3, 3)

    def scrolled(self) -> None:
        self._forget_pointed()
        if self.strip.isVisible():
            self.strip.update()

    # ---- by keys

    def step(self, by: int) -> bool:
        """Go to the next mark or the one before, and show it; from the top of the window at first. False when the page
        has none."""
        if not self._order:
            return False
        names = [mark for _, mark in self._order]
        if self._current:
            index = (names.index(self._current) + by) % len(names)
        else:
            top = self._view.cursorForPosition(QPoint(1, 2)).position()
            after = next((at for at, (position, _) in enumerate(self._order) if position >= top), 0)
            index = after if by > 0 else after - 1
        self.set_current(names[index])
        return True

    def set_current(self, mark: str) -> None:
        if mark != self._current:
            self._current = mark
            self.strip.set_current(mark)
            self._view.viewport().update()

    def position_of(self, mark: str) -> int | None:
        """Where a mark begins in the document."""
        return next((position for position, name in self._order if name == mark), None)

    def rect_of(self, mark: str) -> QRect:
        """Where a mark stands in the view: its letters in view, else its sign."""
        view = self._view
        room = QRectF(view.viewport().rect())
        whole = QRectF()
        for span in self._marks.of_mark(mark):
            for box in self._marks.boxes(view.document(), span):
                whole = whole.united(box.rect.translated(0, -view.verticalScrollBar().value()).intersected(room))
        if not whole.isEmpty():
            return self._to_view(whole.toAlignedRect())
        sign = self.strip.rect_of(mark)
        if sign is not None:
            return sign.translated(self.strip.pos())
        return self._to_view(QRect(0, view.viewport().height() // 3, view.viewport().width(), 1))

    def open_current(self) -> bool:
        """Touch the mark that the keys are on; False when they are on none."""
        if self._current:
            self.touched.emit((self._current,), self.rect_of(self._current))
        return bool(self._current)

    # ---- by mouse and finger

    def at(self, point: QPoint) -> tuple[str, ...]:
        """The highlights under a point of the viewport, the topmost first."""
        if not self._marks.spans:
            return ()
        place = QPointF(point.x(), point.y() + self._view.verticalScrollBar().value())
        return self._marks.at(self._view.document(), self._view.cursorForPosition(point).position(), place)

    def take_click(self, point: QPoint) -> bool:
        """A touch on a point of the viewport; False when there is no highlight."""
        found = self.at(point)
        self._forget_pointed()
        if found:
            self.touched.emit(found, self.rect_of(found[0]))
            return True
        # Where the margin is narrower than a finger, the edge of the column counts as well.
        inward = point.x()
        if self.strip.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            inward = self._view.viewport().width() - inward
        sign = self.strip.at(point.y() + self._view.viewport().y()) if inward < _STRIP - self.strip.width() else None
        if sign is not None:
            self._on_sign(*sign)
        return sign is not None

    def take_move(self, point: QPoint, *, is_free: bool) -> None:
        """The mouse is over a point of the viewport; `is_free` when no button is down and no link lies there."""
        found = self.at(point) if is_free else ()
        if found != self._pointed:
            self._pointed = found
            if found:
                self._timer.start()
            else:
                self._timer.stop()

    def leave(self) -> None:
        self._forget_pointed()

    # ---- inside

    def _forget_pointed(self) -> None:
        self._pointed = ()
        self._timer.stop()

    def _on_time(self) -> None:
        if self._pointed:
            self.hovered.emit(self._pointed, self.rect_of(self._pointed[0]))

    def _on_sign(self, marks: tuple[str, ...], rect: QRect) -> None:
        self.touched.emit(marks, rect.translated(self.strip.pos()))

    def _on_sign_hovered(self, marks: tuple[str, ...], rect: QRect) -> None:
        self.hovered.emit(marks, rect.translated(self.strip.pos()))

    def _middle_of(self, position: int) -> float:
        """The middle of the letters of a position's line, in px from the top of the window."""
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(min(position, self._view.document().characterCount() - 1))
        rect = self._view.cursorRect(cursor)
        return rect.bottom() - min(rect.height(), self._look.reading("body") * 1.3) / 2 + self._view.viewport().y()

    def _to_view(self, rect: QRect) -> QRect:
        return rect.translated(self._view.viewport().pos())

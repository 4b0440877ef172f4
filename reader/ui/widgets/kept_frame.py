"""A small card over a page, beside some words: the bar of colors, a note, the field that a note is written in.

Keeps inside its parent, beside the words and not over them where there is room. Places its parts in rows that wrap, so
that no word on a button is cut at any size.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.paint import CONTROL_LINE, panel, placed

EDGE, GAP = 12, 10  # px to the edges of the parent, and to the words


class KeptFrame(QWidget):
    """Subclasses put their parts into `inside`, say how wide they would be, and lay them out for a width."""

    closed = Signal(bool)  # True when it had the keys

    def __init__(self, parent: QWidget, *, closes_outside: bool) -> None:
        """With `closes_outside`, it closes when the keys go elsewhere; whoever owns it closes it at a touch elsewhere.

        No filter of the application's events tells it of those: one in Python meets widgets that are being made, which
        ends the app.
        """
        super().__init__(parent)
        self._look: Look | None = None
        self.inside = QWidget()  # what the parts stand in; it scrolls where the window is too low for it
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.inside)
        for part in (self._scroll.viewport(), self.inside):  # the frame paints what is behind them
            part.setAutoFillBackground(False)
        self._target = QRect()
        self._below_first = True
        self.hide()
        parent.installEventFilter(self)
        if closes_outside:
            QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        if self.isVisible():
            self.place()
        self.update()

    def wanted_width(self, most: int) -> int:
        """Width in px that it would have where there are `most`."""
        raise NotImplementedError

    def lay_out(self, width: int) -> int:
        """Place the parts on `width` px and say how high that is."""
        raise NotImplementedError

    def open_beside(self, target: QRect, *, below_first: bool = True) -> None:
        """Show it below `target`, a rectangle of the parent, or above it."""
        self._target, self._below_first = target, below_first
        self.place()
        self.show()
        self.raise_()

    def move_to(self, target: QRect) -> None:
        """The words have another place now."""
        self._target = target
        self.place()

    def place(self) -> None:
        """Find its size and place again."""
        if self._look is None:
            return
        room = self.parentWidget().rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        width = min(self.wanted_width(room.width()), room.width())
        height, wide = self.lay_out(width), width
        if height > room.height():
            wide = width - self._scroll.verticalScrollBar().sizeHint().width()
            height = self.lay_out(wide)
        self.inside.resize(wide, height)
        height = min(height, room.height())
        self.resize(width, height)
        self._scroll.setGeometry(2, 0, width - 4, height)  # beside its own line
        left = min(max(room.left(), self._target.center().x() - width // 2), room.right() + 1 - width)
        below, above = self._target.bottom() + GAP, self._target.top() - GAP - height
        fits_below, fits_above = below + height <= room.bottom() + 1, above >= room.top()
        if fits_below and (self._below_first or not fits_above):
            top = below
        elif fits_above:
            top = above
        else:  # the words fill the window
            top = room.bottom() + 1 - height
        self.move(QPoint(left, top))

    def close_frame(self) -> None:
        """Take it away."""
        if self.isVisible():
            had_focus = self.has_focus()
            self.hide()
            self.closed.emit(had_focus)

    def has_focus(self) -> bool:
        """Whether it, or a part of it, has the keys."""
        widget = QApplication.focusWidget()
        return widget is not None and self._holds(widget)

    def flow(self, parts: Sequence[QWidget], top: int, width: int, pad: int, gap: int) -> int:
        """Put buttons in rows of `width` px from `top` on; where the next row would begin is the answer."""
        rows: list[list[tuple[QWidget, int]]] = [[]]
        used = 0
        for part in parts:
            wide = min(part.natural_width(), width - 2 * pad)
            if rows[-1] and used + gap + wide > width - 2 * pad:
                rows.append([])
                used = 0
            used += wide + (gap if rows[-1] else 0)
            rows[-1].append((part, wide))
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for row in rows:
            high, x = max((part.height_for(wide) for part, wide in row), default=0), pad
            for part, wide in row:
                part.setGeometry(placed(QRect(x, top, wide, high), width, right_to_left))
                x += wide + gap
            top += high + gap
        return top

    # ---- inside

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes round in it; Escape leads out."""
        stops, widget = [], self.nextInFocusChain()
        while widget is not None and widget is not self:
            if self.inside.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled() and (
                    widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        if stops:
            here = QApplication.focusWidget()
            at = stops.index(here) + (1 if forward else -1) if here in stops else (0 if forward else -1)
            there = stops[at % len(stops)]
            there.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            self._scroll.ensureWidgetVisible(there, 0, 12)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_frame()
        event.accept()  # what is behind it must not act on keys

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget() and self.isVisible():
            self.place()
        return False

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """The keys went from it to something else in the app; not when another app has them."""
        if self.isVisible() and old is not None and new is not None and self._holds(old) and not self._holds(new):
            self.close_frame()

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            theme = self._look.theme
            panel(QPainter(self), QRectF(self.rect()), self._look.shape["radius"]["card"], theme.color("card"),
                  theme.color("border_strong"), CONTROL_LINE)

"""Something that floats over a screen inside the window: a question, a list, a small card beside a word, a picture.

Its parent is the window or a part of it. A top bar in the parent stays free, so that Help now is never covered. The
focus goes in when it opens, stays inside while it is open and returns to where it was. Escape, or a touch outside,
closes it: that is always the safe choice. Whatever is opened from the bar closes it too.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reader.ui.theme import Look
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import CONTROL_LINE, panel
from reader.ui.widgets.spoken_role import say_role

_EDGE = 12  # px that stay free round the card at least
_VEIL = 0.92


class _Inside(Page):
    """What is in the card; scrolls when the window is low."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet

    def arrange(self, width: int) -> int:
        return self._sheet.arrange(width)

    def rearrange(self) -> None:
        if self.width() > 1:
            super().rearrange()


class Sheet(QWidget):
    """Subclasses put their parts into `body` and place them in `arrange`."""

    closed = Signal()

    def __init__(self, parent: QWidget, *, widest: int = 520, veil: bool = True, fills: bool = False,
                 once: bool = False) -> None:
        """`widest` is the card's greatest width in px at 100 %. `fills`: the card takes the whole area, without a line.

        Without a `veil` what is behind stays visible, as for a small card beside a word. One that is shown `once`
        deletes itself when it closes.
        """
        super().__init__(parent)
        self._widest, self._veil, self._fills, self._once = widest, veil, fills, once
        self._look: Look | None = None
        self._near: QRect | None = None
        self._before: QWidget | None = None
        self._card = QRect()
        self._inside = _Inside(self)
        self._pressed_outside = self._opening = False
        self.body = self._inside.body
        say_role(self, QAccessible.Role.Dialog)
        self.hide()
        parent.installEventFilter(self)

    @property
    def look(self) -> Look:
        """What to draw with. Set before anything is shown."""
        assert self._look is not None
        return self._look

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`. Subclasses pass it on to their parts first."""
        self._look = look
        self._inside._look = look
        self._place()
        self.update()

    def arrange(self, width: int) -> int:
        """Place the parts on `width` px and return the height that they take. To be written by subclasses."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """What gets the focus when it opens: the first that can have it, if subclasses do not know better."""
        return next(iter(self._stops()), None)

    def open(self, near: QRect | None = None) -> None:
        """Show it: in the middle, or beside the rectangle `near` (in the parent's coordinates)."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            QApplication.instance().focusChanged.connect(self._on_focus_changed)
        self._near = near
        self._opening = True
        self._place()
        self._opening = False
        self.show()
        self.raise_()
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Take it away, give the focus back and say `closed`."""
        if self.isHidden():
            return
        QApplication.instance().focusChanged.disconnect(self._on_focus_changed)
        before, self._before = self._before, None
        here = QApplication.focusWidget()
        had_focus = here is None or here is self or self.isAncestorOf(here)
        self.hide()
        if had_focus and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        if self._once:
            self.deleteLater()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        parent = self.parentWidget()
        if new is None or new is self or self.isAncestorOf(new) or parent is None:
            return
        if parent.window().isAncestorOf(new):  # the bar was touched, or another screen has taken the focus
            self.close_sheet()

    def rearrange(self) -> None:
        """What is inside has changed."""
        self._place()

    def card_rect(self) -> QRect:
        """Where the card is, in the sheet's coordinates."""
        return self._card

    # keeping in place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.parent() and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if self._look is None or parent is None or (self.isHidden() and not self._opening):
            return
        outer = parent.rect()
        bar = parent.findChild(QWidget, "top_bar", Qt.FindChildOption.FindDirectChildrenOnly)
        if bar is not None and bar.isVisible():
            outer.setTop(bar.geometry().bottom() + 1)
        frame = parent.findChild(QWidget, "kiosk_frame", Qt.FindChildOption.FindDirectChildrenOnly)
        if frame is not None:
            outer.setBottom(outer.bottom() - frame.foot)  # a kiosk has its bar there
        self.setGeometry(outer)
        area = self.rect()
        pad = 0 if self._fills else 3  # the line and its round corners stay free of what scrolls
        if self._fills:
            self._card = area
        else:
            wide = min(area.width() - 2 * _EDGE, self._look.ui(self._widest))
            high = min(self.arrange(wide - 2 * pad) + 2 * pad, area.height() - 2 * _EDGE)
            self._card = QRect(self._corner(area, wide, high), QSize(wide, high))
        self._inside.setGeometry(self._card.adjusted(pad, pad, -pad, -pad))
        self._inside.rearrange()
        self.update()

    def _corner(self, area: QRect, wide: int, high: int) -> QPoint:
        if self._near is None:
            return QPoint((area.width() - wide) // 2, max(_EDGE, round((area.height() - high) * 0.42)))
        near, gap = self._near.translated(-self.pos()), 8
        x = near.right() - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else near.left()
        x = min(max(x, _EDGE), area.width() - wide - _EDGE)
        y = near.bottom() + gap
        if y + high > area.height() - _EDGE:
            above = near.top() - gap - high
            y = above if above >= _EDGE else max(_EDGE, area.height() - high - _EDGE)
        return QPoint(x, y)

    # keeping the focus inside

    def _stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        stops, widget = [], self.nextInFocusChain()
        while widget is not None and widget is not self:
            if (self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()
                    and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        stops = self._stops()
        if not stops:
            return True
        here = QApplication.focusWidget()
        at = stops.index(here) if here in stops else (-1 if forward else 0)
        there = stops[(at + (1 if forward else -1)) % len(stops)]
        there.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        self._inside.ensureWidgetVisible(there, 0, 12)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        # Every other key ends here: what is behind the sheet must not act on it.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed_outside = not self._card.contains(event.position().toPoint())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed_outside and not self._card.contains(event.position().toPoint()):
            self.close_sheet()
        self._pressed_outside = False
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if not self._veil and not self._fills and not self._card.contains(event.position().toPoint()):
            self.close_sheet()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        theme, painter = self._look.theme, QPainter(self)
        if self._fills:
            painter.fillRect(self.rect(), theme.color("page"))
            return
        if self._veil:
            veil = theme.color("veil")
            veil.setAlphaF(_VEIL)
            painter.fillRect(self.rect(), veil)
        radius = self._look.shape["radius"]["sheet" if self._veil else "card"]
        panel(painter, QRectF(self._card), radius, theme.color("card"), theme.color("border_strong"), CONTROL_LINE)

"""Going through a page by keys: from heading to heading, from link to link, and word by word with a cursor.

The cursor is there for people who listen: their screen readers read the letter, word or line that it comes to. Without
one, arrow keys scroll. It changes nothing in the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QTextCursor

from reader.ui.widgets.page_place import lay_out_all, line_top

if TYPE_CHECKING:
    from reader.ui.widgets.page_tree import PageTree
    from reader.ui.widgets.reading_view import ReadingView

_AIR = 16           # px above a heading that one was led to
_CURSOR_PX = 3
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_MOVES = _ARROWS | {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class PageWalk(QObject):
    """Where the keys are in a page. The view asks it first."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self._tree: PageTree | None = None
        self._at = -1          # the heading that one was led to last, while the page still stands there
        self._stood = -1       # where the scroll bar was then
        self._has_cursor: bool | None = None  # None: as long as a screen reader is running

    # ---- the page as screen readers see it

    @property
    def tree(self) -> PageTree | None:
        """None while nobody has asked for it."""
        return self._tree

    def follow(self) -> None:
        """A page has been painted or is looked at again: what a screen reader needs is made, if one is running."""
        if QAccessible.isActive():
            if self._tree is None:
                from reader.ui.widgets.page_tree import PageTree

                self._tree = PageTree(self._view)
                self._tree.forget()
            self._tree.follow()
        self.show_cursor()

    def _say(self, position: int, *, heading: bool) -> None:
        """The keys have come to a link or heading: let it be read out."""
        if self._tree is not None:
            from reader.ui.widgets.page_nodes import NodeKind

            self._tree.tell_focus(position, *((NodeKind.HEADING,) if heading else (NodeKind.LINK, NodeKind.PICTURE)))

    # ---- the cursor

    @property
    def has_cursor(self) -> bool:
        """Whether the arrow keys move a cursor instead of scrolling."""
        return QAccessible.isActive() if self._has_cursor is None else self._has_cursor

    def toggle_cursor(self) -> bool:
        """Show or hide the cursor; True when it is there now. The choice stays as long as the app runs."""
        self._has_cursor = not self.has_cursor
        self.show_cursor()
        return self._has_cursor

    def show_cursor(self) -> None:
        """Let the page show the cursor exactly when there is one."""
        view, flag = self._view, Qt.TextInteractionFlag.TextSelectableByKeyboard
        flags = view.textInteractionFlags()
        if self.has_cursor != bool(flags & flag):
            view.setTextInteractionFlags(flags | flag if self.has_cursor else flags & ~flag)
            view.setCursorWidth(_CURSOR_PX)

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key that the cursor understands; False when it is another, or there is no cursor."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ControlModifier)
        if not self.has_cursor or not plain:
            return False
        key, view = Qt.Key(event.key()), self._view
        if key in _MOVES:
            self.show_cursor()
            if self._tree is not None:
                self._tree.leave_focus()
            self._bring_cursor()
            view.move_cursor(event)
            view.ensureCursorVisible()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not view.textCursor().hasSelection():
            probe = QTextCursor(view.textCursor())
            probe.movePosition(QTextCursor.MoveOperation.Right)
            address = probe.charFormat().anchorHref()
            if address:
                view.link_activated.emit(address)
                return True
        return False

    def _bring_cursor(self) -> None:
        """A cursor that was left behind by scrolling comes to the first line in view."""
        view, cursor = self._view, self._view.textCursor()
        if cursor.hasSelection() and not view.selection.is_made:
            cursor.setPosition(cursor.selectionStart())  # from a link that the Tab key was on
            view.setTextCursor(cursor)
        if not self._is_in_view(cursor):
            self.put_cursor(view.cursorForPosition(QPoint(1, view.fontMetrics().height() // 2)).position())

    def _is_in_view(self, cursor: QTextCursor) -> bool:
        rect = self._view.cursorRect(cursor)  # behind the last letter of a line it lies outside of the page
        return rect.bottom() >= -8 and rect.top() <= self._view.viewport().height() + 8

    def put_cursor(self, position: int, *, before: int = 0) -> None:
        """Go on from here, with the cursor and with the Tab key; with so many signs `before` selected."""
        view, cursor = self._view, self._view.textCursor()
        scroll = view.verticalScrollBar().value()
        cursor.setPosition(position - before)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        view.verticalScrollBar().setValue(scroll)  # Qt would bring it just into view

    # ---- links

    def before_tab(self) -> None:
        """The Tab key goes on from the link, cursor or heading that one is at; when that is out of sight, from what one
        sees. Without a selection Qt would begin at the top of the page, so it gets the sign before the place."""
        view, cursor = self._view, self._view.textCursor()
        is_in_view = self._is_in_view(cursor)
        if cursor.hasSelection() and is_in_view:
            return
        place = cursor.position() if is_in_view else view.cursorForPosition(QPoint(1, 2)).position()
        if place > 0:
            self.put_cursor(place, before=1)

    def after_tab(self) -> None:
        """The Tab key may have come to a link."""
        cursor = self._view.textCursor()
        if cursor.hasSelection() and self._view.hasFocus():
            self._say(cursor.selectionStart(), heading=False)
        elif self._tree is not None:
            self._tree.leave_focus()

    # ---- headings

    def step_heading(self, step: int) -> bool:
        """Bring the next (1) or previous (-1) heading to the top; False when there is none."""
        view, headings = self._view, self._view.headings
        lay_out_all(view.document())
        number = self._from() + step
        if self._at < 0 and step < 0 and number + 1 < len(headings) and self._top_of(number + 1) < self._top() - 2:
            number += 1  # one has read on below it: back to its beginning first
        if not 0 <= number < len(headings):
            return False
        self.go_to_heading(number)
        return True

    def go_to_heading(self, number: int) -> None:
        """Bring a heading to the top, and the cursor to it."""
        view = self._view
        block = view.document().findBlockByNumber(view.headings[number].block)
        start, end = block.position(), block.position() + block.length() - 1
        view.selection.forget()
        self.put_cursor(start)
        view.verticalScrollBar().setValue(max(0, round(self._top_of(number)) - _AIR))
        view.glow((start, end))
        self._at, self._stood = number, view.verticalScrollBar().value()
        self._say(start, heading=True)

    def trail(self) -> tuple[str, ...]:
        """The headings above the place where one is, the title first."""
        view = self._view
        number = self._from()
        trail: list[str] = []
        level = 99
        for heading in reversed(view.headings[:number + 1]):
            if heading.level < level:
                level = heading.level
                trail.insert(0, view.document().findBlockByNumber(heading.block).text().replace("\ufffc", "").strip())
        return tuple(filter(None, trail))

    def forget(self) -> None:
        """Another page is shown, or the same laid out anew."""
        self._at = self._stood = -1
        if self._tree is not None:
            self._tree.forget()

    def _top(self) -> int:
        return self._view.verticalScrollBar().value()

    def _top_of(self, number: int) -> float:
        view = self._view
        return line_top(view.document(), view.document().findBlockByNumber(view.headings[number].block), 0)

    def _from(self) -> int:
        """The heading that one is at: where one was led to, else the last one in the upper quarter; -1 above all."""
        view = self._view
        if self._at >= 0 and self._top() == self._stood:
            return self._at
        self._at = -1
        line = view.cursorForPosition(QPoint(1, min(96, view.viewport().height() // 4))).blockNumber()
        return max((number for number, heading in enumerate(view.headings) if heading.block <= line), default=-1)

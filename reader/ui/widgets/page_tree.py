"""The page as screen readers see it: beside its text, an object for every heading, link, list, table, picture and box.

To them a QTextBrowser is one label without any of these. So each gets a small widget that is never shown, and an
interface that answers for it. What it answers (words, place, state) is looked up in the page when it is asked, so that
it is right after any scrolling or resizing. Nothing is made while no such program is running, and then a little at a
time after the page has been painted; thousands of headings keep nobody waiting.

Objects that are only Python interfaces make Qt crash; widgets with such an interface do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QTextCursor
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.ui.widgets.page_nodes import NodeKind, PageNode, find_nodes, nest, words_of
from reader.ui.widgets.spoken_role import Answering, answer_for_widgets, forget_the_gone
from reader.ui.wording import translate

if TYPE_CHECKING:
    from reader.ui.widgets.reading_view import ReadingView

_SLICE_S = 0.006
_ROLES = {
    NodeKind.CALLOUT: QAccessible.Role.Grouping, NodeKind.TABLE: QAccessible.Role.Table,
    NodeKind.ROW: QAccessible.Role.Row, NodeKind.HEAD_CELL: QAccessible.Role.ColumnHeader,
    NodeKind.CELL: QAccessible.Role.Cell, NodeKind.QUOTE: QAccessible.Role.BlockQuote,
    NodeKind.LIST: QAccessible.Role.List, NodeKind.ITEM: QAccessible.Role.ListItem,
    NodeKind.HEADING: QAccessible.Role.Heading, NodeKind.LINK: QAccessible.Role.Link,
    NodeKind.PICTURE: QAccessible.Role.Graphic,
}
_PRESSED = frozenset({NodeKind.LINK, NodeKind.PICTURE, NodeKind.HEADING})


class PageTree(QObject):
    """The objects of the page that a view shows now."""

    completed = Signal()  # every object of the page is there

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self._root: _Root | None = None
        self._making: Iterator[None] | None = None
        self._is_wanted = False     # a page is shown that has no objects yet
        self._nodes: list[PageNode] = []
        self._objects: list[_Object] = []
        self._focused = -1
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_complete(self) -> bool:
        return self._root is not None and self._making is None

    @property
    def nodes(self) -> tuple[PageNode, ...]:
        """Everything in the order of the page; nothing before it is complete."""
        return tuple(self._nodes) if self.is_complete else ()

    def forget(self) -> None:
        """Another page is shown, or the same laid out anew."""
        self._timer.stop()
        self._making, self._nodes, self._objects, self._focused = None, [], [], -1
        forget_the_gone()
        if self._root is not None:
            if self._root.parent() is not None and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleEvent(self._root, QAccessible.Event.ObjectDestroyed))
            self._root.deleteLater()
            self._root = None
        self._is_wanted = True

    def follow(self) -> None:
        """Make the objects of the page if somebody could ask for them; cheap when there is nothing to do."""
        if self._is_wanted and QAccessible.isActive():
            self._is_wanted = False
            answer_for_widgets()
            self._root = _Root(self)
            self._making = self._make()
            self._timer.start()

    def object_at(self, position: int, *kinds: NodeKind) -> int:
        """The number of the innermost node of one of `kinds` around a place of the document, -1 for none."""
        return next((number for number in range(len(self._objects) - 1, -1, -1)
                     if self._nodes[number].kind in kinds
                     and self._nodes[number].start <= position < max(self._nodes[number].end,
                                                                     self._nodes[number].start + 1)), -1)

    def tell_focus(self, position: int, *kinds: NodeKind) -> None:
        """The keys are now at a place of the document: let the link or heading there be read out."""
        number = self.object_at(position, *kinds) if QAccessible.isActive() else -1
        self._focused = number
        if number >= 0:
            QAccessible.updateAccessibility(QAccessibleEvent(self._objects[number], QAccessible.Event.Focus))

    def is_current(self, root: QWidget) -> bool:
        """Whether the objects in `root` are those of the page that is shown now."""
        return root is self._root and self._making is None

    def leave_focus(self) -> None:
        """The keys are at the page as a whole."""
        self._focused = -1

    # ---- what the interfaces ask

    def name_of(self, number: int) -> str:
        node, document = self._nodes[number], self._view.document()
        words = words_of(document, node)
        if node.kind is NodeKind.LINK and node.address.startswith("note:"):
            return translate("Reader", "Footnote {number}").format(number=words)
        if node.kind is NodeKind.PICTURE:
            return words or translate("Reader", "Picture")
        if node.kind is NodeKind.TABLE:
            return translate("Reader", "Table")
        if node.kind is NodeKind.ROW:
            return "; ".join(self._cells_of(number))
        return words

    def _cells_of(self, row: int) -> Iterator[str]:
        """What stands in the cells of a row."""
        for number in range(row + 1, len(self._nodes)):
            if self._nodes[number].start > self._nodes[row].end:
                return
            if self._nodes[number].kind in (NodeKind.CELL, NodeKind.HEAD_CELL):
                yield self.name_of(number)

    def description_of(self, number: int) -> str:
        node = self._nodes[number]
        if node.kind is NodeKind.HEADING:
            return translate("Reader", "Level {number}").format(number=node.level)
        if node.kind is NodeKind.LINK:
            if node.address.startswith("term:"):
                return translate("Reader", "Explains this word")
            if node.address.startswith(("http:", "https:")):
                return translate("Reader", "Opens outside of Reader")
        if node.kind is NodeKind.PICTURE and node.address:
            return translate("Reader", "Opens large")
        if node.kind is NodeKind.CELL:
            return self._column_name(number)
        return ""

    def _column_name(self, number: int) -> str:
        """What stands over a cell. Cells of a column are equally far from the beginning of their rows."""
        row = next(back for back in range(number, -1, -1) if self._nodes[back].kind is NodeKind.ROW)
        table = next(back for back in range(row, -1, -1) if self._nodes[back].kind is NodeKind.TABLE)
        cells = (NodeKind.CELL, NodeKind.HEAD_CELL)
        column = sum(1 for inner in range(row, number) if self._nodes[inner].kind in cells)
        heads = [inner for inner in range(table + 1, row) if self._nodes[inner].kind is NodeKind.HEAD_CELL]
        return self.name_of(heads[column]) if column < len(heads) else ""

    def rect_of(self, number: int) -> QRect:
        """The room of a node on the screen."""
        node, view = self._nodes[number], self._view
        ends = []
        for position in (node.start, max(node.start, node.end)):
            cursor = QTextCursor(view.document())
            cursor.setPosition(min(position, view.document().characterCount() - 1))
            ends.append(view.cursorRect(cursor))
        rect = ends[0].united(ends[1])
        if ends[0].top() != ends[1].top() or node.kind not in (NodeKind.LINK, NodeKind.PICTURE):
            rect.setLeft(0)
            rect.setRight(view.viewport().width())
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def state_of(self, number: int) -> QAccessible.State:
        state, view = QAccessible.State(), self._view
        state.readOnly = True
        node = self._nodes[number]
        state.focusable = node.kind in _PRESSED
        state.linked = node.kind is NodeKind.LINK
        state.focused = number == self._focused and view.hasFocus()
        state.invisible = not view.isVisible()
        room = QRect(view.viewport().mapToGlobal(view.viewport().rect().topLeft()), view.viewport().size())
        state.offscreen = not room.intersects(self.rect_of(number))
        return state

    def actions_of(self, number: int) -> list[str]:
        node = self._nodes[number]
        if node.kind not in _PRESSED or (node.kind is NodeKind.PICTURE and not node.address):
            return []
        return [QAccessibleWidget.pressAction(), QAccessibleWidget.setFocusAction()]

    def act(self, number: int, action: str) -> None:
        """What a person lets the screen reader do: follow a link, go to a heading."""
        node = self._nodes[number]
        if not self.actions_of(number):
            return
        self._view.go_to_node(node.start, node.end)
        if action == QAccessibleWidget.pressAction() and node.address:
            self._view.link_activated.emit(node.address)

    # ---- making them

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE_S
        while self._making is not None and perf_counter() < until:
            try:
                next(self._making)
            except StopIteration:
                self._making = None
                self._timer.stop()
                self.completed.emit()

    def _make(self) -> Iterator[None]:
        view, found = self._view, []
        for part in find_nodes(view.document(), view.landmarks):
            found += part
            yield
        for number, (node, around) in enumerate(nest(found)):
            self._nodes.append(node)
            self._objects.append(_Object(self, number, self._objects[around] if around >= 0 else self._root))
            if number % 40 == 39:
                yield
        # All at once: whoever has looked already is told of one new object, not of hundreds.
        self._root.setParent(view.viewport())
        QAccessible.updateAccessibility(QAccessibleEvent(self._root, QAccessible.Event.ObjectCreated))


class _Root(Answering):
    """Holds the objects of one page."""

    def __init__(self, tree: PageTree) -> None:
        super().__init__()
        self.tree = tree

    def answer(self) -> QAccessibleWidget:
        return _RootInterface(self)


class _Object(Answering):
    """One thing of the page, by its number in the tree."""

    def __init__(self, tree: PageTree, number: int, around: QWidget) -> None:
        super().__init__(around)
        self.tree, self.number, self.root = tree, number, tree._root
        self.kind = tree._nodes[number].kind

    def answer(self) -> QAccessibleWidget:
        return _ObjectInterface(self)


class _RootInterface(QAccessibleWidget):
    """The page around its objects."""

    def __init__(self, root: _Root) -> None:
        super().__init__(root, QAccessible.Role.Document, "")
        self._root = root

    def text(self, kind: QAccessible.Text) -> str:
        return self._root.tree._view.accessibleName() if kind is QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        viewport = self._root.tree._view.viewport()
        return QRect(viewport.mapToGlobal(viewport.rect().topLeft()), viewport.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.invisible = not self._root.tree._view.isVisible()
        return state

    def actionNames(self) -> list[str]:  # noqa: N802
        return []


class _ObjectInterface(QAccessibleWidget):
    """Answers for one object; asks the tree every time. Of a page that has gone there is nothing to say."""

    def __init__(self, thing: _Object) -> None:
        super().__init__(thing, _ROLES[thing.kind], "")
        self._tree, self._number, self._root = thing.tree, thing.number, thing.root

    def _is_there(self) -> bool:
        return self._tree.is_current(self._root)

    def text(self, kind: QAccessible.Text) -> str:
        if self._is_there() and kind is QAccessible.Text.Name:
            return self._tree.name_of(self._number)
        if self._is_there() and kind is QAccessible.Text.Description:
            return self._tree.description_of(self._number)
        return ""

    def rect(self) -> QRect:
        return self._tree.rect_of(self._number) if self._is_there() else QRect()

    def state(self) -> QAccessible.State:
        if self._is_there():
            return self._tree.state_of(self._number)
        state = QAccessible.State()
        state.invalid = True
        return state

    def actionNames(self) -> list[str]:  # noqa: N802
        return self._tree.actions_of(self._number) if self._is_there() else []

    def doAction(self, action: str) -> None:  # noqa: N802
        if self._is_there():
            self._tree.act(self._number, action)

"""The headings of the page, the one being read marked, and how much is left. It only shows and says what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.theme import Look
from reader.ui.widgets.page_direction import own_direction
from reader.ui.widgets.paint import fill, placed
from reader.ui.widgets.progress_line import ProgressLine
from reader.ui.wording import translate

_LEVEL = Qt.ItemDataRole.UserRole
_ANCHOR = Qt.ItemDataRole.UserRole + 1


class _HeadingDelegate(QStyledItemDelegate):
    """Draws one heading: indented by its level, with a fill and a bar when it is the current one."""

    def __init__(self, shown_in: QListWidget) -> None:
        super().__init__(shown_in)
        self.look: Look | None = None
        self.hovered = -1
        self._list = shown_in

    def _text_rect(self, rect: QRect, index: QModelIndex) -> QRect:
        inside = rect.adjusted(16 + self.look.ui(18) * min(index.data(_LEVEL), 3), 0, -12, 0)
        return placed(inside, 2 * rect.left() + rect.width(), self._list.isRightToLeft())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802
        width = option.widget.viewport().width()
        room = self._text_rect(QRect(0, 0, width, 10_000), index)
        font = self.look.font("ui_small" if index.data(_LEVEL) else "ui", 600)
        text = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        return QSize(width, max(self.look.ui(42), text.height() + self.look.ui(16)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        look, rect = self.look, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The list knows both; asking `option.state` would touch QStyle, which costs 5 ms at the start of the app.
        current, hovered = index.row() == self._list.currentRow(), index.row() == self.hovered
        if current or hovered:
            path = QPainterPath()
            path.addRoundedRect(QRectF(rect), look.shape["radius"]["control"], look.shape["radius"]["control"])
            painter.fillPath(path, look.theme.color("selected" if current else "hover"))
        if current:
            bar = look.shape["line"]["outline_bar"]
            side = rect.right() - bar if option.direction == Qt.LayoutDirection.RightToLeft else rect.left()
            role = "on_selected" if look.theme.name == "high_contrast" else "accent"
            fill(painter, QRectF(side, rect.top() + 8, bar, rect.height() - 16), look.theme.color(role))
        painter.setFont(look.font("ui_small" if index.data(_LEVEL) else "ui", 600 if current else 400))
        painter.setPen(look.theme.color("on_selected" if current else "text"))
        is_right = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        # A heading reads in its own direction, whatever the interface's is.
        painter.setLayoutDirection(own_direction(index.data()))
        painter.drawText(self._text_rect(rect, index), Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
                         | Qt.AlignmentFlag.AlignAbsolute | side, index.data())
        painter.restore()


class OutlinePanel(QWidget):
    """ "On this page": the list of headings, and below it how far one has come."""

    heading_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(translate("Reader", "On this page"), self, objectName="outline-title")
        self._list = QListWidget(self, objectName="outline-list")
        self._list.setAccessibleName(translate("Reader", "On this page"))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._delegate = _HeadingDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.itemEntered.connect(self._on_hover)
        self._list.viewportEntered.connect(self._on_hover)
        self._progress = ProgressLine(self)
        self._left = QLabel(self, objectName="outline-left")
        self._left.setTextFormat(Qt.TextFormat.PlainText)
        self._left.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 24, 18, 20)
        layout.setSpacing(8)
        for widget in (self._title, self._list, self._progress, self._left):
            layout.addWidget(widget)
        layout.setStretch(1, 1)
        self._title.setWordWrap(True)
        self._title.setIndent(14)
        self._left.setIndent(14)
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)

    def set_look(self, look: Look) -> None:
        self._delegate.look = look
        self._title.setFont(look.font("card_title", 600))
        self._left.setFont(look.font("ui_small"))
        self._progress.set_look(look)
        self._list.scheduleDelayedItemsLayout()

    def set_headings(self, headings: tuple[tuple[str, str, int], ...]) -> None:
        """Show (anchor, title, level) of each heading; the least level there is stands at the left edge."""
        self._list.clear()
        least = min((level for _, _, level in headings), default=2)
        for anchor, title, level in headings:
            item = QListWidgetItem(title)
            item.setData(_LEVEL, level - least)
            item.setData(_ANCHOR, anchor)
            self._list.addItem(item)

    def set_current(self, anchor: str) -> None:
        """Mark the heading that is being read and keep it in view; none for an anchor that is not in the list."""
        for row in range(self._list.count()):
            if self._list.item(row).data(_ANCHOR) == anchor:
                self._list.setCurrentRow(row)
                self._list.scrollToItem(self._list.item(row))
                return
        self._list.setCurrentRow(-1)

    def set_progress(self, share: float, words: str) -> None:
        """`share` from 0 to 1, and the words below the line ("About 5 minutes left")."""
        self._progress.set_share(share)
        if self._left.text() != words:
            self._left.setText(words)

    @property
    def list(self) -> QListWidget:
        """The headings themselves."""
        return self._list

    def current_heading(self) -> str:
        item = self._list.currentItem()
        return item.data(_ANCHOR) if item is not None else ""

    def take_focus(self) -> None:
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_hover(self, item: QListWidgetItem | None = None) -> None:
        self._delegate.hovered = -1 if item is None else self._list.row(item)
        self._list.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._on_hover()
        super().leaveEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.heading_requested.emit(item.data(_ANCHOR))

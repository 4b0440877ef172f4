"""A small card beside a word: what a term means, what a footnote says. Escape or a touch elsewhere closes it.

It looks at the events of the widgets around it, never at all of the application's: a filter of those in Python meets
widgets that are just being made, which ends the app.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.safe_browser import SafeBrowser
from reader.ui.widgets.spoken_role import Answering, say_role

_WIDTH, _GAP, _EDGE = 380, 8, 12


class Popover(QFrame):
    """One card in its parent's room, never outside it."""

    link_activated = Signal(str)
    action_requested = Signal()
    closed = Signal(bool)  # whether it had the focus

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popover")
        say_role(self, QAccessible.Role.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look: Look | None = None
        self._title = QLabel(self, objectName="popover-title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._text = SafeBrowser(self)
        self._text.setObjectName("popover-text")
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.anchorClicked.connect(self._on_link)
        self._action = Button("", kind="bare")
        self._action.clicked.connect(self.action_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(4)
        for widget in (self._title, self._text, self._action):
            layout.addWidget(widget)
        self._watched: list[QWidget] = []  # what a touch closes the card on
        QApplication.instance().focusChanged.connect(self._on_focus_changed)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._title.setFont(look.font("card_title", 600))
        self._action.set_look(look)

    def show_beside(self, target: QRect, title: str, html: str, action: str = "", *,
                    takes_focus: bool = True) -> None:
        """Open under (or above) `target`, a rectangle of the parent. `html` is safe inline HTML from the catalogue.
        A card that only a resting pointer asked for leaves the focus where it is."""
        look = self._look
        room = self.parentWidget().rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(look.ui(_WIDTH), room.width())
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        document = self._text.document()
        document.setDocumentMargin(0)
        document.setDefaultFont(look.font("ui"))
        document.setDefaultStyleSheet(
            f"p {{ line-height:120%; margin:0; color:{look.theme['text']}; }} a {{ color:{look.theme['link']}; }}"
        )
        self._text.setHtml(f"<p>{html}</p>")
        measured = document.clone()  # the view lays its own document out for the width it has, not for what it gets
        measured.setTextWidth(width - 36)
        self._text.setFixedHeight(min(round(measured.size().height()) + 4, room.height() // 2))
        layout = self.layout()
        layout.activate()
        self.resize(width, layout.totalHeightForWidth(width) if layout.hasHeightForWidth()
                    else layout.totalSizeHint().height())
        left = min(max(room.left(), target.center().x() - width // 2), room.right() - width)
        below = target.bottom() + _GAP
        top = below if below + self.height() <= room.bottom() else max(room.top(), target.top() - _GAP - self.height())
        self.move(QPoint(left, top))
        self.setAccessibleName(title or action)
        self.setAccessibleDescription(document.toPlainText())
        self._text.setAccessibleName(title or action)
        self.show()
        self.raise_()
        if takes_focus:
            self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._watch([self.parentWidget(), *self.parentWidget().findChildren(QWidget)])

    def _watch(self, widgets: list[QWidget]) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        # Not what stands for the parts of the page to screen readers: nobody can touch it, and it comes and goes.
        self._watched = [widget for widget in widgets if widget is not self and not self.isAncestorOf(widget)
                         and not isinstance(widget, Answering)]
        for widget in self._watched:
            widget.installEventFilter(self)

    def close_card(self) -> None:
        if self.isVisible():
            self._watch([])
            here = QApplication.focusWidget()
            had_focus = here is not None and (here is self or self.isAncestorOf(here))
            self.hide()
            self.closed.emit(had_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close_card()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self.close_card()
        return False

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The keys went to something else in this window."""
        if new is not None and new is not self and not self.isAncestorOf(new) and new.window() is self.window():
            self.close_card()

    def _on_link(self, url) -> None:  # noqa: ANN001
        self.close_card()
        self.link_activated.emit(url.toString())

"""The window: the bar on top, one screen below it, and what floats over both. Puts parts in place; decides nothing.

Screens are made when they are first shown, so that opening an article never pays for Home.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from reader.model import Screen
from reader.policy import LAPTOP, Policy
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style
from reader.ui.theme import Look
from reader.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from reader.ui.dialogs.appearance_panel import AppearancePanel
    from reader.ui.kiosk.frame import KioskFrame
    from reader.ui.widgets.focus_ring import FocusRing
    from reader.ui.widgets.message_bar import MessageBar

STATE = "state"  # the name of the screen that says why there is nothing else to show
_PANEL_GAP = 12


def _make_article(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.article_pane import ArticlePane

    return ArticlePane(pictures)


def _make_home(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.home_pane import HomePane

    return HomePane(pictures)


def _make_topic(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.topic_pane import TopicPane

    return TopicPane(pictures)


def _make_search(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.search_pane import SearchPane

    return SearchPane(pictures)


def _make_help(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.help_pane import HelpPane

    return HelpPane()


def _make_saved(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.saved_pane import SavedPane

    return SavedPane(pictures)


def _make_history(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.history_pane import HistoryPane

    return HistoryPane(pictures)


def _make_stored(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.stored_pane import StoredPane

    return StoredPane()


def _make_report(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.report_pane import ReportPane

    return ReportPane()


def _make_preview(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.preview_pane import PreviewPane

    return PreviewPane(pictures)


def _make_state(pictures):  # noqa: ANN001, ANN202
    from reader.ui.panes.state_pane import StatePane

    return StatePane(pictures)


_MAKERS = {
    Screen.ARTICLE: _make_article, Screen.HOME: _make_home, Screen.TOPIC: _make_topic,
    Screen.SAVED: _make_saved, Screen.HISTORY: _make_history, Screen.STORED: _make_stored,
    Screen.REPORT: _make_report, Screen.PREVIEW: _make_preview,
    Screen.SEARCH: _make_search, Screen.HELP: _make_help, STATE: _make_state,
}


class MainWindow(QWidget):
    """Everything a person sees. `pane(name)` gives a screen, making it the first time."""

    pane_made = Signal(str)          # its connections can be made now
    panel_made = Signal()
    message_bar_made = Signal()
    dropped = Signal(QMimeData)         # files or words, let go over the window
    closing = Signal()
    painted = Signal()               # the first painting is done
    side_button_pressed = Signal(int)   # -1 the mouse's back button, 1 its forward button

    def __init__(self, pictures, parent: QWidget | None = None, *, policy: Policy = LAPTOP) -> None:  # noqa: ANN001
        super().__init__(parent)
        self.policy = policy
        self.setObjectName("window")
        self.setWindowTitle("Reader")
        self.setMinimumSize(320, 360)
        self._pictures = pictures
        self._look: Look | None = None
        self._panes: dict[str, QWidget] = {}
        self._panel: AppearancePanel | None = None
        self._message_bar: MessageBar | None = None
        self._stack = QStackedWidget(self)
        self.frame: KioskFrame | None = None    # a kiosk's parts round the screen
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if policy.is_kiosk:
            from reader.ui.kiosk.frame import KioskFrame

            self.frame = KioskFrame(self._stack, pictures, self)
            self.top_bar = self.frame.bar
            layout.addWidget(self.frame, 1)
        else:
            self.top_bar = TopBar(self)
            layout.addWidget(self.top_bar)
            layout.addWidget(self._stack, 1)
        self._strip: QWidget | None = None
        self._may_close = policy.may_close
        self._ring: FocusRing | None = None
        self._is_painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @property
    def look(self) -> Look:
        assert self._look is not None
        return self._look

    def set_look(self, look: Look) -> None:
        """Give every part its colors and sizes."""
        self._look = look
        app = QApplication.instance()
        app.setPalette(look.palette())
        app.setFont(look.font("ui"))
        app.setStyleSheet(application_style(look) + reading_style(look))
        parts = (self.frame or self.top_bar, self._strip, self._ring, *self._panes.values(), self._panel,
                 self._message_bar)
        for part in parts:
            if part is not None:
                part.set_look(look)
        self._place_panel()

    def complete(self) -> None:
        """Make what nobody can miss before the first painting."""
        from reader.ui.widgets.focus_ring import FocusRing

        self.top_bar.set_appearance_open(self.is_panel_open)  # also told to people who listen, from now on
        self._ring = FocusRing(self)
        self._ring.set_look(self.look)
        self._raise_floating()
        self.setAcceptDrops(self.policy.may_drop)

    def set_strip(self, strip: QWidget | None) -> None:
        """A line above everything else, or none. Whoever made it deletes it."""
        if self._strip is not None:
            self._strip.hide()
            self.layout().removeWidget(self._strip)
        self._strip = strip
        if strip is not None:
            self.layout().insertWidget(0, strip)
            strip.show()

    def let_close(self) -> None:
        """From now on the window closes when it is asked to, also on a kiosk."""
        self._may_close = True

    # ---- screens ---------------------------------------------------------------------------------------------

    def pane(self, name: str):  # noqa: ANN201
        """The screen `name`, a `Screen` or `STATE`."""
        if name not in self._panes:
            makers = _MAKERS
            if self.frame is not None:
                from reader.ui.kiosk.frame import MAKERS

                makers = _MAKERS | MAKERS
            pane = makers[name](self._pictures)
            if name == Screen.ARTICLE and not self.policy.may_select_text:
                pane.view.selection.set_on(False)
            self._panes[name] = pane
            self._stack.addWidget(pane)
            if self._look is not None:
                pane.set_look(self._look)
            if self.frame is not None:
                self.frame.pane_made(pane)
            self.pane_made.emit(name)
        return self._panes[name]

    def renew(self) -> None:
        """Make everything anew when it is next shown, because the language of the interface is another one.

        Whoever connects to a pane does so when `pane_made` says it is there, and holds on to none.
        """
        QTimer.singleShot(0, self._collect)
        self.close_sheets()
        (self.frame or self.top_bar).retranslate()
        was_open = self.is_panel_open
        for part in (*self._panes.values(), self._panel, self._message_bar):
            if part is not None:
                part.hide()
                part.deleteLater()
        for pane in self._panes.values():
            self._stack.removeWidget(pane)
        self._panes, self._panel, self._message_bar = {}, None, None
        if was_open:
            self.show_panel(True)

    def _collect(self) -> None:
        """What was thrown away ends here and now."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    def has_pane(self, name: str) -> bool:
        """Whether a screen has been made."""
        return name in self._panes

    def show_pane(self, name: str, screen: Screen) -> None:
        """Bring the screen `name` to the front; the bar shows what belongs to `screen`."""
        pane = self.pane(name)
        if self.current_name() != name:  # else only its content is new, and what someone types in a sheet stays
            self.close_sheets()
        if screen is Screen.HELP:
            self.show_panel(False)  # nothing ever covers the numbers
        self.layout().activate()
        if self.frame is not None:
            self.frame.set_screen(screen)
        pane.resize(self._stack.size())  # at once, so that what is filled in now is laid out for its real size
        before, focus = self._stack.currentWidget(), QApplication.focusWidget()
        moves = None not in (before, focus) and before is not pane and (focus is before or before.isAncestorOf(focus))
        if moves:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would visit whatever comes next in the window
        self._stack.setCurrentWidget(pane)
        if moves:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.top_bar.set_screen(screen)
        self.lift_messages(getattr(pane, "foot", 0))
        self._place_panel()
        self._raise_floating()

    def current_name(self) -> str:
        current = self._stack.currentWidget()
        return next((name for name, pane in self._panes.items() if pane is current), "")

    # ---- what floats -----------------------------------------------------------------------------------------

    @property
    def panel(self) -> AppearancePanel:
        """ "Text and colors"; made when it is first asked for."""
        if self._panel is None:
            if self.frame is not None:
                self._panel = self.frame.make_panel()
            else:
                from reader.ui.dialogs.appearance_panel import AppearancePanel

                self._panel = AppearancePanel(self)
            self._panel.hide()
            self._panel.set_look(self.look)
            self.panel_made.emit()
        return self._panel

    @property
    def is_panel_open(self) -> bool:
        return self._panel is not None and not self._panel.isHidden()

    def show_panel(self, is_open: bool) -> None:
        if is_open == self.is_panel_open:
            return
        if is_open:
            self.panel.show()
            self._place_panel()
            self.panel.setFocus(Qt.FocusReason.PopupFocusReason)
        elif self._panel is not None:
            self._panel.hide()
        self.top_bar.set_appearance_open(is_open)
        self._reserve()
        self._raise_floating()

    @property
    def message_bar(self) -> MessageBar:
        if self._message_bar is None:
            from reader.ui.widgets.message_bar import MessageBar

            self._message_bar = MessageBar(self)
            self._message_bar.set_look(self.look)
            self.lift_messages(getattr(self._stack.currentWidget(), "foot", 0))
            self.message_bar_made.emit()
        return self._message_bar

    def lift_messages(self, px: int) -> None:
        """Messages stand above a bar of `px` at the foot of the screen."""
        if self._message_bar is not None:
            self._message_bar.set_lift(px + (self.frame.foot if self.frame is not None else 0))

    def close_sheets(self) -> None:
        """A question about the screen that is being left is over, too."""
        for child in self.children():
            if hasattr(child, "close_sheet"):
                child.close_sheet()

    def hush(self) -> None:
        """What was said about the screen that is being left is over."""
        if self._message_bar is not None:
            self._message_bar.close_message()

    def _place_panel(self) -> None:
        if not self.is_panel_open:
            return
        if self.frame is not None:
            self.frame.place_sheet(self._panel)
            return
        panel, top = self._panel, self.top_bar.height() + _PANEL_GAP
        width = min(panel.sizeHint().width(), self.width() - 2 * _PANEL_GAP)
        height = min(panel.heightForWidth(width) if panel.hasHeightForWidth() else panel.sizeHint().height(),
                     self.height() - top - _PANEL_GAP)
        right = 20 if self.width() > 700 else _PANEL_GAP
        left = right if self.isRightToLeft() else self.width() - width - right
        panel.setGeometry(left, top, width, max(height, 120))
        self._reserve()

    def _reserve(self) -> None:
        """The page makes room for the panel where there is enough, so that every change can be seen at once."""
        article = self._panes.get(Screen.ARTICLE)
        if article is None or self.frame is not None:
            return
        free = self.width() - (0 if article.is_folded else article.outline.width())
        px = self._panel.width() + 32 if self.is_panel_open else 0
        article.set_reserve(px if free - px >= 360 else 0)

    def _raise_floating(self) -> None:
        for part in (self._panel, self._message_bar, self._ring):
            if part is not None:
                part.raise_()

    # ---- Qt's events -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)  # when everything inside has been painted as well

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_panel()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            handled = super().event(event)
            self._place_panel()
            return handled
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        step = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}.get(event.button(), 0)
        if step:
            self.side_button_pressed.emit(step)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape that nothing smaller wanted: close what lies over the screen, the last thing first."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.is_panel_open:
            self._panel.closed.emit()
        elif self.current_name() == Screen.ARTICLE:
            self.pane(Screen.ARTICLE).close_floating()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if self.takes(event.mimeData()):
            event.acceptProposedAction()

    def takes(self, data: QMimeData) -> bool:
        """Whether something that is held over the window may be dropped here: on the screens of staff any file, on the
        others only a pack of articles."""
        is_staff = self.current_name() in (Screen.REPORT, Screen.PREVIEW)
        return data.hasUrls() and (is_staff or any(url.path().lower().endswith(".readerpack") for url in data.urls()))

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self._may_close:
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

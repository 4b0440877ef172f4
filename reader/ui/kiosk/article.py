"""An article at a kiosk: the laptop's page with two round buttons in the gutter, for those who do not swipe.

Nothing can be selected; the headings lie over the page where there is no room beside it.
"""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPointF, QPropertyAnimation, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from reader.model import ArticlePage
from reader.ui.icons import icon_pixmap
from reader.ui.kiosk.look import KioskLook
from reader.ui.kiosk.touch import swipes
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.widgets.paint import panel
from reader.ui.wording import minutes_left, translate

PAGE_SHARE = 0.9  # of the window that a page button scrolls
_SIDE, _AWAY = 82, 9
_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease})


class PageButton(QPushButton):
    """Round: one page up or down."""

    def __init__(self, icon: str, word: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._kind = icon, kind
        self._look: KioskLook | None = None
        self.setAccessibleName(word)
        self.setAutoDefault(True)

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.update()

    def ring_radius(self) -> float:
        return self.height() / 2

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        main = self._kind == "main"
        back, line, mark = ("accent", "accent", "on_accent") if main else ("card", "border_strong", "icon")
        if not self.isEnabled():
            back, line, mark = "disabled_fill", "border", "disabled_text"
        elif self.isDown():
            back, mark = ("accent_pressed", "on_accent") if main else ("pressed", "on_pressed")
        rect = QRectF(self.rect())
        panel(painter, rect, rect.height() / 2 - 1, look.theme.color(back), look.theme.color(line), 2)
        px = look.px(look.shape["icon"]["kiosk"])
        painter.drawPixmap(round((self.width() - px) / 2), round((self.height() - px) / 2),
                           icon_pixmap(self._icon, look.theme[mark], px, self.devicePixelRatioF()))


class KioskArticle(ArticlePane):
    """See the module."""

    progress_told = Signal(float, str)   # the share that has been in view, and what is left in words
    outline_opened = Signal(bool)        # the headings lie over the page now, or no longer

    def __init__(self, pictures, parent: QWidget | None = None) -> None:  # noqa: ANN001
        self._has_buttons = self._is_beside = self._hands_on = False
        super().__init__(pictures, parent)
        self.set_selecting(False)
        self.up = PageButton("arrow-up", translate("Reader", "One page up"), "plain", self)
        self.up.setObjectName("page_up")
        self.down = PageButton("arrow-down", translate("Reader", "One page down"), "main", self)
        self.down.setObjectName("page_down")
        self._has_buttons = True
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.view._takes_touch = True  # it is taken here
        self.view.touched.connect(self._on_page_touched)
        self.view.painted.connect(self._show_ends)
        scroll = self.view.verticalScrollBar()
        self._glide = QPropertyAnimation(scroll, b"value", self, easingCurve=QEasingCurve.Type.OutCubic)
        scroll.valueChanged.connect(self._show_ends)
        scroll.rangeChanged.connect(self._show_ends)
        swipes(self.view)
        self.view.installEventFilter(self)
        swipes(self.outline.list)

    @property
    def aloud(self):  # noqa: ANN201
        made = self._aloud is None
        aloud = super().aloud
        if made:
            aloud.player.set_has_menu(False)
        return aloud

    def set_look(self, look: KioskLook) -> None:
        side = self._side(look)
        self.view.set_least_side(side + 2 * look.px(_AWAY))
        for button in (self.up, self.down):
            button.set_look(look)
        super().set_look(look)
        self._place_floating()

    @staticmethod
    def _side(look: KioskLook) -> int:
        return look.target(_SIDE)

    def show_article(self, page: ArticlePage, *args, **kwargs) -> bool:  # noqa: ANN002, ANN003
        self.close_outline()
        return super().show_article(page, *args, **kwargs)

    def _lay_out(self, place) -> None:  # noqa: ANN001
        # A finger has no cursor that could stay selected.
        super()._lay_out(place)
        self._show_ends()

    def toggle_outline(self) -> None:
        super().toggle_outline()
        self.outline_opened.emit(self._folded and self.outline.isVisible())

    def close_floating(self) -> bool:
        closed = super().close_floating()
        self.outline_opened.emit(self._folded and self.outline.isVisible())
        return closed

    def close_outline(self) -> None:
        """Take the headings from the page where they lie over it."""
        if self._folded and not self.outline.isHidden():
            self.outline.hide()
        self.outline_opened.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Beside the column a finger drags the page as it does on it. That is where a thumb rests."""
        if watched is self.view and event.type() in _TOUCHES:
            viewport = self.view.viewport()
            # What the page leaves alone comes here too: that has been there already.
            if event.type() == QEvent.Type.MouseButtonPress:
                self._is_beside = not viewport.geometry().contains(event.position().toPoint())
            if not self._is_beside or self._hands_on:
                return False
            self._hands_on = True
            place = QPointF(viewport.mapFrom(self.view, event.position().toPoint()))
            copy = QMouseEvent(event.type(), place, event.globalPosition(), event.button(), event.buttons(),
                               event.modifiers(), event.pointingDevice())
            copy.setTimestamp(event.timestamp())
            QApplication.sendEvent(viewport, copy)
            self._hands_on = False
            return True
        return super().eventFilter(watched, event)

    def _on_page_touched(self) -> None:
        self._glide.stop()
        if self._folded and self.outline.isVisible():
            self.close_outline()

    def _on_heading(self, anchor: str) -> None:
        scroll = self.view.verticalScrollBar()
        before = scroll.value()
        super()._on_heading(anchor)
        self.outline_opened.emit(False)
        there = scroll.value()
        if self._look.appearance.motion != "less" and there != before:  # the eye follows where it is led
            scroll.setValue(before)
            self._glide.setDuration(self._look.shape["motion"]["slow_ms"])
            self._glide.setStartValue(before)
            self._glide.setEndValue(there)
            self._glide.start()

    def _fold(self) -> None:
        if self._look is not None:  # its own width decides, not that of the sheet
            self.outline.setFixedWidth(self._look.ui(self._look.shape["layout"]["outline"]))
        super()._fold()
        if self._has_buttons:
            self._place_floating()

    def _place_floating(self) -> None:
        super()._place_floating()
        if self._look is None or not self._has_buttons:
            return
        look = self._look
        if self._folded:  # a sheet at the foot, where the hand is
            high = round(self.height() * 0.62)
            self.outline.setFixedWidth(self.width())
            self.outline.setGeometry(0, self.height() - high, self.width(), high)
        self._show_as_sheet()
        side, away = self._side(look), look.px(_AWAY)
        page = self.view.geometry()
        x = page.left() + away if self.isRightToLeft() else page.right() + 1 - side - away
        foot = page.bottom() - look.px(28)
        self.down.setGeometry(QRect(x, foot - side, side, side))
        self.up.setGeometry(QRect(x, foot - 2 * side - look.px(14), side, side))
        self.up.raise_()
        self.down.raise_()
        for part in (self.outline if self._folded else None, self._popover, self._viewer):
            if part is not None:
                part.raise_()

    def _show_as_sheet(self) -> None:
        if self.outline.property("sheet") != self._folded:
            self.outline.setProperty("sheet", self._folded)
            self.outline.style().polish(self.outline)

    def _on_progress(self, share: float) -> None:
        super()._on_progress(share)
        self._to_top.hide()  # the button for a page up leads there, too
        if self.page is not None:
            self.progress_told.emit(share, minutes_left(round(self.page.card.minutes * (1 - share))))

    def _show_ends(self) -> None:
        scroll = self.view.verticalScrollBar()
        self.up.setEnabled(scroll.value() > scroll.minimum())
        self.down.setEnabled(scroll.value() < scroll.maximum())

    def _on_up(self) -> None:
        self._turn(-1)

    def _on_down(self) -> None:
        self._turn(1)

    def _turn(self, direction: int) -> None:
        self._glide.stop()
        scroll = self.view.verticalScrollBar()
        scroll.setValue(scroll.value() + direction * round(self.view.viewport().height() * PAGE_SHARE))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

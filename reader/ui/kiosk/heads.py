"""What stands at the top of a kiosk's screen: the way back, how far one has read, the headings; or the field to search
with and Help now, because there the keyboard takes the foot.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.model import Screen
from reader.ui.kiosk.look import KioskLook
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import fill, placed
from reader.ui.widgets.progress_line import ProgressLine
from reader.ui.widgets.search_field import SearchField
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_EDGE, _GAP = 40, 16


class _Head(QWidget):
    """A bar whose parts are placed by hand, in one row or, with large text, in two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: KioskLook | None = None

    @property
    def look(self) -> KioskLook:
        assert self._look is not None
        return self._look

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._look is not None:
            self._place()

    def _place(self) -> None:
        for part, rect in self._rects(self.width())[0]:
            part.setGeometry(placed(rect, self.width(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft))

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return self._rects(width)[1]

    def _rects(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        raise NotImplementedError


class PageHead(_Head):
    """Back, Hide this page; in an article how far one is, and On this page."""

    back_requested = Signal()
    outline_requested = Signal()
    cover_requested = Signal()
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_head")
        self._screen = Screen.ARTICLE
        self._has_outline = False
        self.back = Button("", icon="arrow-left", parent=self)
        self.back.setObjectName("head_back")
        self.cover = Button("", icon="eye-off", parent=self)
        self.cover.setObjectName("head_cover")
        self.outline = Button("", icon="list-tree", parent=self)
        self.outline.setObjectName("head_outline")
        self.line = ProgressLine(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.left = Words(font="ui_small", color="text_soft", parent=self)
        self.back.clicked.connect(self.back_requested)
        self.cover.clicked.connect(self.cover_requested)
        self.outline.clicked.connect(self.outline_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.cover.setText(translate("Reader", "Hide page"))
        self.outline.setText(translate("Reader", "On this page"))
        self._show()

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        for part in (self.back, self.cover, self.outline, self.line, self.left):
            part.set_look(look)
        self._place()
        self.update()

    def set_screen(self, screen: Screen) -> None:
        """What belongs to this screen."""
        self._screen = screen
        self._show()

    def set_outline_button(self, visible: bool) -> None:
        """Whether the headings are only to be had by the button."""
        if visible != self._has_outline:
            self._has_outline = visible
            self._show()

    def set_outline_open(self, is_open: bool) -> None:
        self.outline.set_on(is_open)

    def set_progress(self, share: float, words: str) -> None:
        """How much of the article has been in view, 0 to 1, and what is left in words."""
        self.line.set_share(share)
        if words != self.left.text():
            self.left.setText(words)
            if self._look is not None:
                self._place()

    def _show(self) -> None:
        is_article = self._screen is Screen.ARTICLE
        self.back.setText(translate("Reader", "Back to reading") if self._screen is Screen.HELP
                          else translate("Reader", "Back"))
        self.outline.setVisible(is_article and self._has_outline)
        self.line.setVisible(is_article)
        self.left.setVisible(is_article)
        if self._look is not None:
            self._place()
            self.height_changed.emit()

    def _rects(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        look = self.look
        edge, gap = look.px(_EDGE), look.px(_GAP)
        high = max(look.px(80), look.least_target)
        least = look.px(look.shape["layout"]["kiosk_top_bar"])
        inner = width - 2 * edge
        first = [self.back, self.cover] + ([self.outline] if not self.outline.isHidden() else [])
        wides = [min(inner, part.natural_width()) for part in first]
        high = max(high, *(part.height_for(wide) for part, wide in zip(first, wides, strict=True)))
        rows = 1 if sum(wides) + gap * (len(wides) - 1) <= inner else 2
        top = (max(least, high + look.px(36)) - high) // 2 if rows == 1 else look.px(16)
        rects = [(self.back, QRect(edge, top, wides[0], high))]
        if rows == 1:
            end = edge + inner
            if len(first) == 3:
                end -= wides[2]
                rects.append((self.outline, QRect(end, top, wides[2], high)))
                end -= gap
            start = edge + wides[0] + gap
            rects.append((self.cover, QRect(start, top, wides[1], high)))
            start += wides[1] + gap
            total = 2 * top + high
            if not self.line.isHidden():
                room, words = end - start, self.left.natural_width()
                left_high = self.left.height_for(max(1, min(words, room)))
                if room >= min(words, look.px(180)) and left_high < high * 1.05:
                    wide = min(room, max(words, look.px(250)))
                    mid = top + high // 2
                    y = mid - (left_high + look.px(14)) // 2
                    rects += [(self.line, QRect(end - wide, y, wide, 8)),
                              (self.left, QRect(end - min(words, wide), y + look.px(14), min(words, wide), left_high))]
                else:
                    rects += [(self.line, QRect(edge, total - 10, inner, 8)), (self.left, QRect(edge, -200, 1, 1))]
            return rects, total
        y = top + high + look.px(10)
        if len(first) == 3 and wides[0] + gap + wides[1] <= inner:
            rects.append((self.cover, QRect(edge + inner - wides[1], top, wides[1], high)))
            rects.append((self.outline, QRect(edge, y, wides[2], high)))
        else:
            rects.append((self.cover, QRect(edge, y, wides[1], high)))
            if len(first) == 3:
                rects.append((self.outline, QRect(edge + inner - wides[2], top, wides[2], high)))
        total = y + high + look.px(16)
        if not self.line.isHidden():
            rects += [(self.line, QRect(edge, total - 8, inner, 8)), (self.left, QRect(edge, -200, 1, 1))]
            total += look.px(6)
        return rects, total

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            painter, theme = QPainter(self), self._look.theme
            fill(painter, QRectF(self.rect()), theme.color("bar"))
            fill(painter, QRectF(0, self.height() - 2, self.width(), 2), theme.color("border"))


class SearchHead(_Head):
    """Back, the field, Help now."""

    back_requested = Signal()
    help_requested = Signal()
    edited = Signal(str)
    accepted = Signal(str)
    moved = Signal(int)
    keys_requested = Signal()    # the field was touched

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_search_head")
        self.back = Button("", icon="arrow-left", compact=True, parent=self)
        self.back.setObjectName("search_back")
        self.field = SearchField(height=55, parent=self)
        self.field.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.line.setDragEnabled(False)
        self.field.line.setAcceptDrops(False)
        self.help = Button("", icon="life-buoy", kind="help", parent=self)
        self.help.setObjectName("search_help")
        self.help.set_on(True)
        self.back.clicked.connect(self.back_requested)
        self.help.clicked.connect(self.help_requested)
        self.field.edited.connect(self.edited)
        self.field.accepted.connect(self.accepted)
        self.field.moved.connect(self.moved)
        self.field.left.connect(self.back_requested)
        self.field.line.installEventFilter(self)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.back.setText(translate("Reader", "Back"))
        self.back.setToolTip("")
        self.help.setText(translate("Reader", "Help now"))
        self.field.retranslate()

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        for part in (self.back, self.field, self.help):
            part.set_look(look)
        self._place()
        self.update()

    def type_text(self, letters: str) -> None:
        """Put letters where the cursor is. Qt says that they were typed."""
        self.field.line.insert(letters)

    def delete_letter(self) -> None:
        """Take the letter before the cursor away."""
        self.field.line.backspace()

    def clear_text(self) -> None:
        self.field.line.clear()
        self.edited.emit("")

    def put_text(self, text: str) -> None:
        """Other words altogether, as if they had been typed."""
        self.field.line.setText(text)
        self.edited.emit(text)

    def _rects(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        look = self.look
        edge, gap, top = look.px(_EDGE), look.px(_GAP), look.px(30)
        inner = width - 2 * edge
        high = max(look.px(100), self.field.height_for(inner), look.least_target)
        side = min(high, inner // 4)
        help_wide = self.help.natural_width()
        field = inner - side - help_wide - 2 * gap
        if field >= max(look.px(360), self.field.line.font().pixelSize() * 11 + look.ui(110)):
            return [(self.back, QRect(edge, top, side, high)),
                    (self.field, QRect(edge + side + gap, top, field, high)),
                    (self.help, QRect(edge + inner - help_wide, top, help_wide, high))], 2 * top + high
        # Large text: the field has a row of its own.
        help_wide = min(help_wide, inner - side - gap)
        help_high = max(high, self.help.height_for(help_wide))
        return [(self.back, QRect(edge, top, side, high)),
                (self.help, QRect(edge + inner - help_wide, top, help_wide, help_high)),
                (self.field, QRect(edge, top + help_high + gap, inner, high))], 2 * top + help_high + gap + high

    def eventFilter(self, watched, event) -> bool:  # noqa: ANN001, N802
        if watched is self.field.line and event.type() == event.Type.MouseButtonPress:
            self.keys_requested.emit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            fill(QPainter(self), QRectF(self.rect()), self._look.theme.color("window"))

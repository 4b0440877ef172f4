"""The page itself: one column of text that keeps its place through every change of size, color or window.

Shows HTML that `page_document` put together; says which link was touched and where the reader is. It knows no
article, no file and no service.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QImage,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.model import ReadingPlace
from reader.ui.page_style import page_style
from reader.ui.theme import Look
from reader.ui.widgets.page_landmarks import Heading, Landmarks, prepare
from reader.ui.widgets.page_paint import paint_dots, paint_panels, paint_quotes
from reader.ui.widgets.safe_browser import SafeBrowser
from reader.values import value

_TOP, _BOTTOM = 30, 96            # air above and below the text, px
_NEAR_LINK, _NEAR_NOTE = 5, 24    # px around a link, and around a footnote's number, that still count as touching it
_PLACE_EVERY_MS = 800             # a place is told after the scrolling has paused this long
_HOVER_MS = 400
_QUOTE = 48                       # characters of a block that are kept to know it again


@value
class PictureSlot:
    """A picture that the page shows: file, size in px, what it shows in words, and whether it is cut to that size."""

    ref: str
    width: int
    height: int
    alt: str = ""
    cut: bool = False


@value
class Marks:
    """Places to mark, as (start, end) positions in the document; `current` is an index or -1."""

    spans: tuple[tuple[int, int], ...] = ()
    current: int = -1


class ReadingView(SafeBrowser):
    """A QTextBrowser that is a page."""

    link_activated = Signal(str)
    term_hovered = Signal(str)
    place_changed = Signal(ReadingPlace)
    heading_changed = Signal(str)
    progress_changed = Signal(float)      # share of the article above the foot of the window, 0 to 1
    room_changed = Signal()               # the column has another width
    text_step_requested = Signal(int)
    painted = Signal()                    # the first painting of a page is done

    def __init__(
        self, fetch: Callable[[PictureSlot, float], QPixmap | None], is_broken: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        """`fetch` gives the picture of a slot for a device pixel ratio, None while there is none; `is_broken` says of a
        file that there never will be one."""
        super().__init__(parent)
        self.setObjectName("reading-view")
        self._fetch, self._is_broken = fetch, is_broken
        self._look: Look | None = None
        self._marks = Landmarks()
        self._pictures: dict[str, PictureSlot] = {}
        self._spans = Marks()
        self._flash: tuple[int, int] | None = None
        self._reserve = 0
        self._column = 0
        self._laid_out_for = 0  # the column that the page's indents were made for
        self._heading = ""
        self._top = ReadingPlace()
        self._wait_for_paint = False
        self._takes_touch = False
        self._settling = False
        self._pressed = QPoint()
        self._place_timer = QTimer(self, singleShot=True, interval=_PLACE_EVERY_MS)
        self._place_timer.timeout.connect(self._tell_place)
        self._flash_timer = QTimer(self, singleShot=True, interval=1600)
        self._flash_timer.timeout.connect(self._end_flash)
        self._hover_timer = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._hover_timer.timeout.connect(self._tell_hover)
        self._hovered = ""
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.anchorClicked.connect(self._on_link)
        self.highlighted.connect(self._on_hover)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    # ---- what is shown ---------------------------------------------------------------------------------------

    @property
    def look(self) -> Look | None:
        return self._look

    @property
    def column(self) -> int:
        """Width of the text in px."""
        return self._column

    @property
    def headings(self) -> tuple[Heading, ...]:
        return tuple(self._marks.headings)

    @property
    def reserve(self) -> int:
        """What is kept free for a floating panel, in px."""
        return self._reserve

    def has_other_indents(self) -> bool:
        """True when the column has become so wide or so narrow that lists and quotes should stand in differently."""
        return self._look is not None and self._look.indent(self._column) != self._look.indent(self._laid_out_for)

    def set_look(self, look: Look) -> None:
        """Take new colors and sizes; the page itself comes again through `show_page`."""
        self._look = look
        with self._keeping_place():
            self._fit_column()

    def set_reserve(self, px: int) -> None:
        """Leave `px` free at the end of the line for a panel that floats there."""
        if px != self._reserve:
            self._reserve = px
            with self._keeping_place():
                self._fit_column()

    def show_page(self, html: str, pictures: dict[str, PictureSlot], has_terms: bool) -> None:
        """Show `html`; every picture it names stands in `pictures`. The window is at the top of it afterwards."""
        assert self._look is not None
        look = self._look
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        font = QFont(look.body_family)
        font.setPixelSize(look.reading("body"))
        document.setDefaultFont(font)
        wrap = document.defaultTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # also words wider than the column
        document.setDefaultTextOption(wrap)
        document.setIndentWidth(look.indent(self._column))
        self._laid_out_for = self._column
        document.setDefaultStyleSheet(page_style(look, self._column))
        self._pictures = pictures
        document.setHtml(html)
        sizes = {1: look.reading("title"), 2: look.reading("heading_2"), 3: look.reading("heading_3"),
                 4: look.reading("body")}
        self._marks = prepare(document, sizes, look.theme.color("link"), has_terms=has_terms,
                              has_lists="<ul" in html)
        frame = document.rootFrame()
        form = frame.frameFormat()
        form.setTopMargin(_TOP)
        form.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(form)
        self._spans, self._flash, self._heading, self._hovered = Marks(), None, "", ""
        self._settling = True
        self.setDocument(document)  # Qt deletes the one before: it is our child
        self._settling = False
        self.verticalScrollBar().setValue(0)
        self._top = ReadingPlace()
        self._wait_for_paint = True

    def picture(self, name: str) -> QImage | None:
        slot = self._pictures.get(name)
        if slot is None:
            return None
        ratio = self.devicePixelRatioF()
        pixmap = self._fetch(slot, ratio)
        return self._placeholder(slot, ratio) if pixmap is None else self._rounded(pixmap, slot, ratio)

    def refresh_picture(self, ref: str) -> None:
        """The file `ref` has been decoded: show it where its placeholder stands."""
        for name, slot in self._pictures.items():
            if slot.ref == ref:
                self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), self.picture(name))
                self.viewport().update()

    # ---- where the reader is ---------------------------------------------------------------------------------

    def place(self) -> ReadingPlace:
        """The line at the top of the window."""
        return self._top

    def _find_place(self) -> ReadingPlace:
        scroll = self.verticalScrollBar()
        if scroll.value() <= 2:
            return ReadingPlace()
        cursor = self.cursorForPosition(QPoint(1, 2))
        number = cursor.blockNumber()
        heading = self._marks.heading_at(number)
        return ReadingPlace(
            heading.anchor if heading else "", number - (heading.block if heading else 0), cursor.positionInBlock(),
            round(scroll.value() / max(1, scroll.maximum()), 5), cursor.block().text()[:_QUOTE],
        )

    def go_to_place(self, place: ReadingPlace) -> None:
        """Bring the line of `place` to the top of the window; where its heading has gone, the share of the page."""
        scroll = self.verticalScrollBar()
        if place == ReadingPlace():
            scroll.setValue(0)
            return
        self._lay_out_all()
        heading = self._marks.heading(place.anchor)
        if place.anchor and heading is None:
            scroll.setValue(round(place.fraction * scroll.maximum()))
            return
        block = self._block_of(place, heading.block if heading else 0)
        scroll.setValue(round(self._line_top(block, place.offset)))

    def _block_of(self, place: ReadingPlace, start: int) -> QTextBlock:
        """The block that `place` means: that of its number, unless its words stand in another one of the section.
        A table that now has another form makes blocks more or fewer."""
        document = self.document()
        block = document.findBlockByNumber(start + place.block)
        if not place.quote or (block.isValid() and block.text().startswith(place.quote)):
            return block if block.isValid() else document.lastBlock()
        index = next((i for i, heading in enumerate(self._marks.headings) if heading.block > start), None)
        end = self._marks.headings[index].block if index is not None else document.blockCount()
        same = [number for number in range(start, end)
                if document.findBlockByNumber(number).text().startswith(place.quote)]
        if same:
            return document.findBlockByNumber(min(same, key=lambda number: abs(number - start - place.block)))
        return block if block.isValid() else document.lastBlock()

    def go_to_anchor(self, anchor: str, *, flash: bool = False) -> bool:
        """Bring the heading (or any other named place) to the top; False when the page has none of that name."""
        self._lay_out_all()
        heading = self._marks.heading(anchor)
        if heading is None:
            before = self.verticalScrollBar().value()
            self.scrollToAnchor(anchor)
            return self.verticalScrollBar().value() != before
        block = self.document().findBlockByNumber(heading.block)
        self.verticalScrollBar().setValue(max(0, round(self._line_top(block, 0)) - 16))
        if flash:
            self._flash = (block.position(), block.position() + block.length() - 1)
            self._flash_timer.start()
            self._mark()
        return True

    def top_text(self) -> str:
        """The first words in the window, for tests and for whoever wants to name the place."""
        cursor = self.cursorForPosition(QPoint(1, 2))
        return cursor.block().text()[cursor.positionInBlock():]

    def progress(self) -> float:
        """Share of the article's own text that ends above the foot of the window."""
        scroll = self.verticalScrollBar()
        end = self._body_height()
        return min(1.0, (scroll.value() + self.viewport().height()) / end) if end > 0 else 1.0

    # ---- marks -----------------------------------------------------------------------------------------------

    def set_marks(self, marks: Marks) -> None:
        """Mark what a search found. Only what is in view is drawn, so thousands cost nothing."""
        self._spans = marks
        self._mark()
        if marks.current >= 0:
            self.show_position(marks.spans[marks.current][0])

    def show_position(self, position: int) -> None:
        """Scroll so that `position` is in the upper third, if it is not in view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self._lay_out_all()
        rect = self.cursorRect(cursor)
        if not self.viewport().rect().adjusted(0, 84, 0, -40).contains(rect.center()):
            scroll = self.verticalScrollBar()
            scroll.setValue(scroll.value() + rect.top() - self.viewport().height() // 3)
        self._mark()

    def plain_text(self) -> str:
        """The text of the page, one character for each position in the document (UTF-16 units)."""
        return self.document().toPlainText()

    # ---- Qt's events -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            first, last = self._blocks_in(event.rect())
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            paint_panels(painter, self.document(), self._marks, self._look, first, last)
            if self._marks.has_quotes:
                paint_quotes(painter, self.document(), self._look, self._laid_out_for, first, last)
            if self._marks.has_lists:
                paint_dots(painter, self.document(), self._look, first, last)
            painter.end()
        super().paintEvent(event)
        self._paint_link_focus()
        if self._wait_for_paint:
            self._wait_for_paint = False
            QTimer.singleShot(0, self._after_painting)
            self.painted.emit()

    def _after_painting(self) -> None:
        """What asks how long the page is, and what only a finger needs: not before the page is seen."""
        self._tell_progress()
        if not self._takes_touch:
            from PySide6.QtWidgets import QScroller

            self._takes_touch = True
            QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        with self._keeping_place():
            super().resizeEvent(event)
            self._fit_column()

    def event(self, event: QEvent) -> bool:
        # The margins beside the column belong to the frame, not to the viewport: let the wheel work there as well.
        if event.type() == QEvent.Type.Wheel:
            self.wheelEvent(event)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.text_step_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        scroll = self.verticalScrollBar()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() == Qt.Key.Key_Home:
            scroll.setValue(0)
        elif plain and event.key() == Qt.Key.Key_End:
            self._lay_out_all()
            scroll.setValue(scroll.maximum())
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.turn(-1 if back else 1)
        elif plain and event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def turn(self, pages: int) -> None:
        """Scroll by whole windows less two lines, so that the last line read is still there."""
        scroll = self.verticalScrollBar()
        step = self.viewport().height() - 2 * round(self._look.reading("body") * 1.6 if self._look else 32)
        scroll.setValue(scroll.value() + pages * max(step, self.viewport().height() // 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()  # the window goes back or forward
            return
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.device().type() is QInputDevice.DeviceType.TouchScreen:
            return  # a finger scrolls; it never selects
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        here = event.position().toPoint()
        missed = ""
        if (
            event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
            and (here - self._pressed).manhattanLength() < 12 and not self.anchorAt(here)
        ):
            missed = self._link_near(here)
        super().mouseReleaseEvent(event)
        if missed:
            self.link_activated.emit(missed)

    # ---- inside ----------------------------------------------------------------------------------------------

    def _fit_column(self) -> None:
        """Center the column in what is free. The viewport has the column's width, so the text is not laid out again
        while a window is made wider."""
        if self._look is None:
            return
        bar = self.verticalScrollBar().sizeHint().width()
        free = self.width() - bar - self._reserve
        side = 16 if free < 480 else 24
        column = max(120, min(self._look.measure, free - 2 * side))
        left = max(side, (free - column) // 2)
        right = max(0, self.width() - bar - left - column)
        self.setViewportMargins(left, 0, right, 0)
        if column != self._column:
            self._column = column
            self.room_changed.emit()

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        """What happens inside may lay the text out anew; the line at the top is the same afterwards."""
        if self._settling:
            yield
            return
        self._settling = True
        before = self._column, self.viewport().width()
        try:
            yield
            if (self._column, self.viewport().width()) != before:
                self.go_to_place(self._top)
        finally:
            self._settling = False
        self._tell_progress()

    def _blocks_in(self, rect: QRect) -> tuple[int, int]:
        """Numbers of the first and last block that `rect` of the viewport shows."""
        return (
            self.cursorForPosition(rect.topLeft()).blockNumber(),
            self.cursorForPosition(rect.bottomRight()).blockNumber(),
        )

    def _lay_out_all(self) -> None:
        """Qt lays long pages out bit by bit; a jump needs all of it, or the scroll bar would end too early."""
        self.document().documentLayout().blockBoundingRect(self.document().lastBlock())
        self.document().size()

    def _line_top(self, block: QTextBlock, offset: int) -> float:
        rect = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(min(offset, max(0, block.length() - 1)))
        return rect.top() + (line.y() if line.isValid() else 0)

    def _body_height(self) -> float:
        """Where the article's text ends, in px from the top of the page."""
        end = self._marks.body_end
        if end is None or end >= self.document().blockCount():
            return self.document().size().height() - _BOTTOM
        # Asking for a block far below would lay everything out: while the page is still growing, its end will do.
        block = self.document().findBlockByNumber(end)
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _on_range(self) -> None:
        if not self._settling:
            self._tell_progress()

    def _on_scroll(self) -> None:
        if self._settling or self._look is None:
            return
        self._top = self._find_place()
        self._place_timer.start()
        self._tell_progress()
        if self._spans.spans:
            self._mark()

    def _tell_progress(self) -> None:
        if self._look is None:
            return
        number = self.cursorForPosition(QPoint(1, min(96, self.viewport().height() // 4))).blockNumber()
        scroll = self.verticalScrollBar()
        if scroll.maximum() and scroll.value() >= scroll.maximum() - 2 and self._marks.headings:
            number = max(number, self._marks.headings[-1].block)
        heading = self._marks.heading_at(number)
        anchor = heading.anchor if heading else ""
        if anchor != self._heading:
            self._heading = anchor
            self.heading_changed.emit(anchor)
        self.progress_changed.emit(self.progress())

    def _tell_place(self) -> None:
        self.place_changed.emit(self.place())

    def _end_flash(self) -> None:
        self._flash = None
        self._mark()

    def _mark(self) -> None:
        """Extra selections for the marks in view: the document itself never changes."""
        if self._look is None:
            return
        theme, selections = self._look.theme, []
        if self._flash is not None:
            selections.append(self._selection(*self._flash, theme.color("sentence"), theme.color("on_sentence")))
        if self._spans.spans:
            top = self.cursorForPosition(QPoint(0, 0)).position() - 200
            end = self.cursorForPosition(self.viewport().rect().bottomRight()).position() + 200
            for index, (start, stop) in enumerate(self._spans.spans):
                if start > end:
                    break
                if stop >= top:
                    now = index == self._spans.current
                    selections.append(self._selection(
                        start, stop, theme.color("match_now" if now else "match"),
                        theme.color("on_match_now" if now else "on_match"),
                    ))
        self.setExtraSelections(selections)

    def _selection(self, start: int, end: int, fill: QColor, ink: QColor) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(fill)
        form.setForeground(ink)
        selection.cursor, selection.format = cursor, form
        return selection

    def _on_link(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())

    def _on_hover(self, url: QUrl) -> None:
        self._hovered = url.toString()
        if self._hovered.startswith("term:"):
            self._hover_timer.start()
        else:
            self._hover_timer.stop()

    def _tell_hover(self) -> None:
        self.term_hovered.emit(self._hovered)

    def _link_near(self, point: QPoint) -> str:
        """The link that a finger just missed; a footnote's number is small and gets more room."""
        for reach in (_NEAR_LINK, 12, _NEAR_NOTE):
            for dx, dy in ((0, -reach), (0, reach), (-reach, 0), (reach, 0), (-reach, -reach), (reach, -reach),
                           (-reach, reach), (reach, reach)):
                found = self.anchorAt(point + QPoint(dx, dy))
                if found and (reach == _NEAR_LINK or found.startswith("note:")):
                    return found
        return ""

    def link_rect(self) -> QRect:
        """Where the link under the keyboard or the mouse stands, in the viewport: pop-overs open beside it."""
        cursor = self.textCursor()
        if cursor.hasSelection() and cursor.charFormat().isAnchor():
            return self._lines_of(cursor)[-1].toRect()
        here = self.viewport().mapFromGlobal(QCursor.pos())
        return QRect(here, here).adjusted(-4, -12, 4, 12)

    def _paint_link_focus(self) -> None:
        cursor = self.textCursor()
        if self._look is None or not self.hasFocus() or not cursor.hasSelection():
            return
        probe = QTextCursor(cursor)
        probe.setPosition(cursor.selectionStart() + 1)
        if not probe.charFormat().isAnchor():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.color("focus"), self._look.shape["line"]["focus"]))
        for rect in self._lines_of(cursor):
            path = QPainterPath()
            path.addRoundedRect(rect.adjusted(-4, -1, 4, 1), 6, 6)
            painter.drawPath(path)
        painter.end()

    def _lines_of(self, cursor: QTextCursor) -> list[QRectF]:
        """One rectangle for each line that the selection of `cursor` covers."""
        found: list[QRectF] = []
        step = QTextCursor(cursor)
        for position in range(cursor.selectionStart(), min(cursor.selectionEnd(), cursor.selectionStart() + 400) + 1):
            step.setPosition(position)
            rect = QRectF(self.cursorRect(step))
            if found and abs(found[-1].top() - rect.top()) < 2:
                found[-1] = found[-1].united(rect)
            else:
                found.append(rect)
        return found

    def _placeholder(self, slot: PictureSlot, ratio: float) -> QImage:
        """A calm tile of the picture's size: the text never moves when the picture comes. When none will come, it says
        in words what would be seen."""
        image = QImage(round(slot.width * ratio), round(slot.height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(0, 0, slot.width, slot.height), 14, 14)
        painter.fillPath(path, self._look.theme.color("facts_fill"))
        if slot.alt and self._is_broken(slot.ref):
            painter.setFont(self._look.font("ui_small"))
            painter.setPen(self._look.theme.color("text"))
            painter.drawText(QRectF(12, 8, slot.width - 24, slot.height - 16),
                             Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, slot.alt)
        painter.end()
        return image

    def _rounded(self, pixmap: QPixmap, slot: PictureSlot, ratio: float) -> QImage:
        theme = self._look.theme
        image = QImage(round(slot.width * ratio), round(slot.height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        box = QRectF(0, 0, slot.width, slot.height)
        path.addRoundedRect(box, 14, 14)
        painter.setClipPath(path)
        if theme.name == "dark":
            painter.setOpacity(self._look.shape["illustration"]["dark_opacity"])
        painter.drawPixmap(box.toRect(), pixmap)
        if theme.name == "high_contrast":
            painter.setOpacity(1)
            painter.setPen(QPen(theme.color("border"), 4))
            painter.drawPath(path)
        painter.end()
        return image

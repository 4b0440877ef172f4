"""The page itself: one column of text that keeps its place through every change of size, color or window.

Shows HTML that `page_document` put together; says which link was touched and where the reader is. It knows no
article, no file and no service.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.model import ReadingPlace
from reader.ui.page_style import page_style
from reader.ui.theme import Look
from reader.ui.widgets.found_marks import FoundMarks, Marks
from reader.ui.widgets.kept_layer import KeptLayer
from reader.ui.widgets.kept_marks import KeptSpan
from reader.ui.widgets.link_touch import link_near, link_rect, numbers_between, paint_link_focus
from reader.ui.widgets.margin_signs import Sign
from reader.ui.widgets.page_landmarks import Heading, Landmarks, prepare
from reader.ui.widgets.page_paint import paint_dots, paint_panels, paint_quotes
from reader.ui.widgets.page_place import block_of, body_height, lay_out_all, line_top, place_at_top
from reader.ui.widgets.page_selection import PageSelection, is_finger
from reader.ui.widgets.picture_slots import PictureSlot, empty_tile, rounded
from reader.ui.widgets.safe_browser import SafeBrowser

if TYPE_CHECKING:
    from reader.ui.widgets.page_walk import PageWalk

_TOP, _BOTTOM = 30, 96            # air above and below the text, px
_PLACE_EVERY_MS = 800             # a place is told after the scrolling has paused this long
_HOVER_MS = 400


class ReadingView(SafeBrowser):
    """A QTextBrowser that is a page."""

    link_activated = Signal(str)
    term_hovered = Signal(str)
    place_changed = Signal(ReadingPlace)
    heading_changed = Signal(str)
    progress_changed = Signal(float)      # share of the article above the foot of the window, 0 to 1
    room_changed = Signal()               # the column has another width
    text_step_requested = Signal(int)
    touched = Signal()                    # a button or a finger has gone down on the page
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
        self._landmarks = Landmarks()
        self._pictures: dict[str, PictureSlot] = {}
        self.kept = KeptLayer(self)
        self.selection = PageSelection(self)
        self._walk: PageWalk | None = None
        self._found = FoundMarks(self, self.kept.fills)
        self._reserve = 0
        self._least_side = 0
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
        self._hover_timer = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._hover_timer.timeout.connect(self._tell_hover)
        self._hovered = ""
        self.viewport().setMouseTracking(True)  # it is not the one that Qt made (see `safe_browser`)
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
        return tuple(self._landmarks.headings)

    @property
    def walk(self) -> PageWalk:
        """Going through the page by keys, and the page as screen readers see it. Made after the first painting."""
        if self._walk is None:
            from reader.ui.widgets.page_walk import PageWalk

            self._walk = PageWalk(self)
        return self._walk

    @property
    def landmarks(self) -> Landmarks:
        """What the page consists of."""
        return self._landmarks

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
        self._found.set_look(look)
        self.kept.set_look(look)
        with self._keeping_place():
            self._fit_column()

    def set_reserve(self, px: int) -> None:
        """Leave `px` free at the end of the line for a panel that floats there."""
        if px != self._reserve:
            self._reserve = px
            with self._keeping_place():
                self._fit_column()

    def set_least_side(self, px: int) -> None:
        """Keep at least `px` free at each side of the column, for buttons that stand there."""
        if px != self._least_side:
            self._least_side = px
            with self._keeping_place():
                self._fit_column()

    def show_page(self, html: str, pictures: dict[str, PictureSlot], has_terms: bool) -> None:
        """Show `html`; every picture it names stands in `pictures`. The window is at the top of it afterwards."""
        assert self._look is not None
        look = self._look
        document = _new_document(self, look, self._column)
        self._laid_out_for = self._column
        self._pictures = pictures
        document.setHtml(html)
        if html.startswith('<body dir="rtl"'):
            from reader.ui.widgets.page_direction import give_directions

            give_directions(document)
        sizes = {1: look.reading("title"), 2: look.reading("heading_2"), 3: look.reading("heading_3"),
                 4: look.reading("body")}
        self._landmarks = prepare(document, sizes, look.theme.color("link"), has_terms=has_terms,
                              has_lists="<ul" in html)
        frame = document.rootFrame()
        form = frame.frameFormat()
        form.setTopMargin(_TOP)
        form.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(form)
        self._found.forget()
        self.kept.set_marks((), ())
        self.selection.forget()
        if self._walk is not None:
            self._walk.forget()
        self._heading, self._hovered = "", ""
        self._settling = True
        self.setDocument(document)  # Qt deletes the one before: it is our child
        self._settling = False
        self.kept.place_strip()
        self.verticalScrollBar().setValue(0)
        self._top = ReadingPlace()
        self._wait_for_paint = True

    def picture(self, name: str) -> QImage | None:
        slot = self._pictures.get(name)
        if slot is None:
            return None
        ratio = self.devicePixelRatioF()
        pixmap = self._fetch(slot, ratio)
        if pixmap is None:
            return empty_tile(slot, self._look, ratio, is_broken=self._is_broken(slot.ref))
        return rounded(pixmap, slot, self._look, ratio)

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

    def go_to_place(self, place: ReadingPlace) -> None:
        """Bring the line of `place` to the top of the window; where its heading has gone, the share of the page."""
        scroll = self.verticalScrollBar()
        if place == ReadingPlace():
            scroll.setValue(0)
            return
        lay_out_all(self.document())
        heading = self._landmarks.heading(place.anchor)
        if place.anchor and heading is None:
            scroll.setValue(round(place.fraction * scroll.maximum()))
            return
        block = block_of(self.document(), self._landmarks, place, heading.block if heading else 0)
        scroll.setValue(round(line_top(self.document(), block, place.offset)))

    def go_to_anchor(self, anchor: str, *, flash: bool = False) -> bool:
        """Bring the heading (or any other named place) to the top; False when the page has none of that name."""
        lay_out_all(self.document())
        heading = self._landmarks.heading(anchor)
        if heading is None:
            before = self.verticalScrollBar().value()
            self.scrollToAnchor(anchor)
            return self.verticalScrollBar().value() != before
        block = self.document().findBlockByNumber(heading.block)
        self.verticalScrollBar().setValue(max(0, round(line_top(self.document(), block, 0)) - 16))
        if flash:
            self._found.glow((block.position(), block.position() + block.length() - 1))
        return True

    def top_text(self) -> str:
        """The first words in the window, for tests and for whoever wants to name the place."""
        cursor = self.cursorForPosition(QPoint(1, 2))
        return cursor.block().text()[cursor.positionInBlock():]

    def progress(self) -> float:
        """Share of the article's own text that ends above the foot of the window."""
        scroll = self.verticalScrollBar()
        end = body_height(self.document(), self._landmarks, _BOTTOM)
        return min(1.0, (scroll.value() + self.viewport().height()) / end) if end > 0 else 1.0

    # ---- marks -----------------------------------------------------------------------------------------------

    def set_marks(self, marks: Marks) -> None:
        """Mark what a search found. Only what is in view is drawn, so thousands cost nothing."""
        self._found.set_marks(marks)
        if marks.current >= 0:
            self.show_position(marks.spans[marks.current][0])

    def set_kept(self, spans: tuple[KeptSpan, ...], signs: tuple[Sign, ...]) -> None:
        """Show what a person kept in this page; another page begins with none."""
        self.kept.set_marks(spans, signs)
        self._found.draw()

    def set_sentence(self, spans: tuple[tuple[int, int], ...]) -> None:
        """Light places of the document, which are read aloud now; () for none."""
        self._found.set_sentence(spans)

    @property
    def is_settling(self) -> bool:
        """Whether the page moves because it is laid out, not because someone scrolls."""
        return self._settling

    def glow(self, *spans: tuple[int, int]) -> None:
        """Show places of the document for a moment."""
        self._found.glow(*spans)

    def show_position(self, position: int) -> None:
        """Scroll so that `position` is in the upper third, if it is not in view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        lay_out_all(self.document())
        rect = self.cursorRect(cursor)
        if not self.viewport().rect().adjusted(0, 84, 0, -40).contains(rect.center()):
            scroll = self.verticalScrollBar()
            scroll.setValue(scroll.value() + rect.top() - self.viewport().height() // 3)
        self._found.draw()

    def link_rect(self) -> QRect:
        """Where the link under the keyboard or the mouse stands, in the viewport: pop-overs open beside it."""
        return link_rect(self)

    def text_bounds(self) -> tuple[int, int | None]:
        """Between which positions of the document the article's own words stand; None for the end of the page."""
        document, end = self.document(), self._landmarks.body_end
        first = self._landmarks.headings[0].block if self._landmarks.headings else 0
        return (document.findBlockByNumber(first).position(),
                document.findBlockByNumber(end).position() if end is not None else None)

    def footnote_numbers(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where numbers of footnotes stand between two positions of the document."""
        return numbers_between(self.document(), start, end)

    def plain_text(self) -> str:
        """The text of the page, one character for each position in the document (UTF-16 units)."""
        return self.document().toPlainText()

    # ---- Qt's events -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None:
            first, last = self._blocks_in(event.rect())
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            paint_panels(painter, self.document(), self._landmarks, self._look, first, last)
            if self._landmarks.has_quotes:
                paint_quotes(painter, self.document(), self._look, self._laid_out_for, first, last)
            if self._landmarks.has_lists:
                paint_dots(painter, self.document(), self._look, first, last)
            painter.end()
        super().paintEvent(event)
        if self._look is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            self.kept.paint(painter, self._found.in_view())
            painter.end()
            if not self.selection.is_made:
                paint_link_focus(self, self._look)
        if self._wait_for_paint:
            self._wait_for_paint = False
            QTimer.singleShot(0, self, self._after_painting)  # not when it is gone by then
            self.painted.emit()

    def _after_painting(self) -> None:
        """What asks how long the page is, and what only a finger needs: not before the page is seen."""
        self._tell_progress()
        self.walk.follow()
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
        if self.selection.take_key(event) or self._take_mark_key(event) or self.walk.take_key(event):
            event.accept()
        elif plain and event.key() == Qt.Key.Key_Home:
            scroll.setValue(0)
        elif plain and event.key() == Qt.Key.Key_End:
            lay_out_all(self.document())
            scroll.setValue(scroll.maximum())
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.turn(-1 if back else 1)
        elif plain and event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _take_mark_key(self, event: QKeyEvent) -> bool:
        """Alt with Down or Up goes through what was kept in this page; Enter opens it."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            if self.kept.step(1 if key == Qt.Key.Key_Down else -1):
                self.selection.clear()
                self.show_position(self.kept.position_of(self.kept.current))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.kept.open_current()
        if key == Qt.Key.Key_Escape and self.kept.current:
            self.kept.set_current("")
            return True
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        self.selection.forget()
        self.kept.set_current("")
        self.walk.before_tab()
        moved = super().focusNextPrevChild(forward)
        self.walk.after_tab()
        return moved

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if self._walk is not None:
            self._walk.follow()  # a screen reader may have been started meanwhile

    def move_cursor(self, event: QKeyEvent) -> None:
        """Let Qt do with a key what it does where there is a cursor."""
        super().keyPressEvent(event)

    def go_to_node(self, start: int, end: int) -> None:
        """Bring words of the page into view and the keys to them, as the Tab key does with a link."""
        lay_out_all(self.document())
        self.show_position(start)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.selection.forget()
        self.setTextCursor(cursor)
        self.selection.forget()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.touched.emit()
        self.selection.take_press(event)
        self.kept.set_current("")
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        here = event.position().toPoint()
        if is_finger(event):
            self.selection.take_move(event)
            return  # a finger scrolls; it never selects by moving
        super().mouseMoveEvent(event)
        self.kept.take_move(here, is_free=not event.buttons() and not self.anchorAt(here))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self.kept.leave()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        here = event.position().toPoint()
        if self.selection.take_release():
            # Nothing that lies there is touched: Qt would open the link on which a sentence was selected.
            release = QMouseEvent(event.type(), QPointF(-1, -1), event.globalPosition(), event.button(),
                                  event.buttons(), event.modifiers(), event.pointingDevice())
            super().mouseReleaseEvent(release)
            return
        is_still = (here - self._pressed).manhattanLength() < 12 and not self.textCursor().hasSelection()
        on_link = bool(self.anchorAt(here))
        missed = link_near(self, here, at_kiosk=not self._look.hovers) if is_still and not on_link else ""
        super().mouseReleaseEvent(event)
        if missed:
            self.link_activated.emit(missed)
        elif is_still and not on_link:
            self.kept.take_click(here)

    # ---- inside ----------------------------------------------------------------------------------------------

    def _fit_column(self) -> None:
        """Center the column in what is free. The viewport has the column's width, so the text is not laid out again
        while a window is made wider."""
        if self._look is None:
            return
        bar = self.verticalScrollBar().sizeHint().width()
        free = self.width() - bar - self._reserve
        side = max(self._least_side, 16 if free < 480 else 24)
        column = max(120, min(self._look.measure, free - 2 * side))
        left = max(side, (free - column) // 2)
        right = max(0, self.width() - bar - left - column)
        self.setViewportMargins(*((right, 0, left, 0) if self.isRightToLeft() else (left, 0, right, 0)))
        if column != self._column:
            self._column = column
            self.room_changed.emit()
        self.kept.place_strip()

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

    def _on_range(self) -> None:
        if not self._settling:
            self._tell_progress()

    def _on_scroll(self) -> None:
        if self._settling or self._look is None:
            return
        self._top = place_at_top(self, self._landmarks)
        self._place_timer.start()
        self._tell_progress()
        self.kept.scrolled()
        self._found.draw()

    def _tell_progress(self) -> None:
        if self._look is None:
            return
        number = self.cursorForPosition(QPoint(1, min(96, self.viewport().height() // 4))).blockNumber()
        scroll = self.verticalScrollBar()
        if scroll.maximum() and scroll.value() >= scroll.maximum() - 2 and self._landmarks.headings:
            number = max(number, self._landmarks.headings[-1].block)
        heading = self._landmarks.heading_at(number)
        anchor = heading.anchor if heading else ""
        if anchor != self._heading:
            self._heading = anchor
            self.heading_changed.emit(anchor)
        self.progress_changed.emit(self.progress())

    def _tell_place(self) -> None:
        self.place_changed.emit(self.place())

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


def _new_document(parent: QTextEdit, look: Look, column: int) -> QTextDocument:
    """An empty document with the look's letters and styles, for a column of `column` px."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    font = QFont(look.body_family)
    font.setPixelSize(look.reading("body"))
    document.setDefaultFont(font)
    wrap = document.defaultTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # also words wider than the column
    document.setDefaultTextOption(wrap)
    document.setIndentWidth(look.indent(column))
    document.setDefaultStyleSheet(page_style(look, column))
    return document

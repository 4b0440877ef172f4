"""The article screen: outline, page, find bar, marks of a search, pop-overs, large pictures, the way back to the top.

It is given an `ArticlePage` with its surroundings and shows it; everything a person wants leaves as a signal.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.kept import MarkColor, PlacedMark
from reader.model import ArticlePage, Picture, ReadingPlace
from reader.ui.page_document import HEAD_PICTURE, Room, Surroundings, compose, escape, fitted, head_size
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.found_marks import Marks
from reader.ui.widgets.kept_on_page import KeptOnPage
from reader.ui.widgets.outline_panel import OutlinePanel
from reader.ui.widgets.paint import placed
from reader.ui.widgets.picture_slots import PictureSlot
from reader.ui.widgets.reading_view import ReadingView
from reader.ui.wording import minutes_left, translate

if TYPE_CHECKING:
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.found_strip import FoundStrip
    from reader.ui.widgets.picture_viewer import PictureViewer
    from reader.ui.widgets.popover import Popover
    from reader.ui.widgets.read_aloud import ReadAloud

_COMPOSE_MS = 60      # while a window is being resized, tables and pictures follow this much later
_MOST_MARKS = 5000
_SAID = 160           # letters of a place found that are read out
_STRIP_GAP = 16       # px below the strip of a search


class ArticlePane(QWidget):
    """Shows one article."""

    link_requested = Signal(str)           # an address of `ArticlePage.html`, or "topic:ID"
    place_changed = Signal(ReadingPlace, float)   # place, and the share of the text that has been in view
    text_step_requested = Signal(int)
    outline_folded = Signal(bool)          # True when a button is needed to bring the outline
    shown = Signal()                       # the page has been painted for the first time
    # What a person wants to keep. Positions are places in the article's text (`reader.marks.article_text`).
    highlight_requested = Signal(int, int, MarkColor)
    save_place_requested = Signal(int, int)
    note_requested = Signal(int, int, str)          # on words that have no mark yet; (0, 0) is the whole article
    mark_note_requested = Signal(str, str)          # id of a mark, its note
    mark_color_requested = Signal(str, MarkColor)
    mark_removed_requested = Signal(str)
    listen_requested = Signal(int)         # read aloud from this place of the article's text on
    foot_changed = Signal(int)             # px at the foot of the pane that a bar has
    covered = Signal()                     # a card or a large picture lies over the page now

    def __init__(self, pictures, parent: QWidget | None = None) -> None:  # noqa: ANN001
        """`pictures` answers `cover` and `fitted` and says `ready` (see `reader.ui.pictures`)."""
        super().__init__(parent)
        self.setObjectName("article")
        self._sources = pictures
        self._look: Look | None = None
        self._page: ArticlePage | None = None
        self._around = Surroundings()
        self._html = ""
        self._folded = False
        self._has_outline = True  # a page with one heading or none needs no list of them
        self._found: tuple[tuple[int, int], ...] = ()
        self._current = -1
        self._asked_large = ""

        self.outline = OutlinePanel(self)
        self.view = ReadingView(self._fetch, pictures.is_broken, self)
        self.kept = KeptOnPage(self.view, self)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)  # the outline folds instead
        self._layout.addWidget(self.outline, 0, 0, 2, 1)
        self._layout.addWidget(self.view, 0, 1)
        self._layout.setColumnStretch(1, 1)
        self._layout.setRowStretch(0, 1)
        self._aloud: ReadAloud | None = None
        self._find_bar: FindBar | None = None
        self._strip: FoundStrip | None = None
        self._searched: tuple[str, ...] = ()  # the words that a search led here with
        self._to_top = Button(translate("Reader", "Back to top"), icon="arrow-up", kind="plain", compact=True,
                              parent=self)
        self._to_top.setObjectName("to-top")
        self._to_top.hide()
        self._popover: Popover | None = None
        self._viewer: PictureViewer | None = None
        self._compose_timer = QTimer(self, singleShot=True, interval=_COMPOSE_MS)
        self._compose_timer.timeout.connect(self._recompose)

        self.outline.heading_requested.connect(self._on_heading)
        self.view.heading_changed.connect(self.outline.set_current)
        self.view.progress_changed.connect(self._on_progress)
        self.view.place_changed.connect(self._on_place)
        self.view.room_changed.connect(self._compose_timer.start)
        self.view.link_activated.connect(self._on_touched)
        self.view.term_hovered.connect(self._on_term_hovered)
        self.view.text_step_requested.connect(self.text_step_requested)
        self.view.painted.connect(self.shown)
        self._to_top.clicked.connect(self.go_to_top)
        for wish in ("highlight_requested", "save_place_requested", "note_requested", "mark_note_requested",
                     "mark_color_requested", "mark_removed_requested", "listen_requested"):
            getattr(self.kept, wish).connect(getattr(self, wish))
        self._sources.ready.connect(self._on_picture)
        self.setFocusProxy(self.view)

    # ---- parts made when they are first needed -----------------------------------------------------------------

    @property
    def find_bar(self) -> FindBar:
        if self._find_bar is None:
            from reader.ui.widgets.find_bar import FindBar

            self._find_bar = FindBar(self)
            self._find_bar.hide()
            self._find_bar.set_look(self._look)
            self._find_bar.words_changed.connect(self._on_words)
            self._find_bar.step_requested.connect(self.find_next)
            self._find_bar.closed.connect(self.close_find)
        return self._find_bar

    @property
    def found_strip(self) -> FoundStrip:
        if self._strip is None:
            from reader.ui.widgets.found_strip import FoundStrip

            self._strip = FoundStrip(self)
            self._strip.hide()
            self._strip.set_look(self._look)
            self._strip.step_requested.connect(self.find_next)
            self._strip.closed.connect(self.remove_marks)
        return self._strip

    @property
    def popover(self) -> Popover:
        if self._popover is None:
            from reader.ui.widgets.popover import Popover

            self._popover = Popover(self)
            self._popover.set_look(self._look)
            self._popover.link_activated.connect(self.link_requested)
            self._popover.action_requested.connect(self._on_sources)
            self._popover.closed.connect(self._on_card_closed)
        return self._popover

    @property
    def viewer(self) -> PictureViewer:
        if self._viewer is None:
            from reader.ui.widgets.picture_viewer import PictureViewer

            self._viewer = PictureViewer(self)
            self._viewer.set_look(self._look)
            self._viewer.closed.connect(self._focus_page)
        return self._viewer

    @property
    def aloud(self) -> ReadAloud:
        """The player and the sentence that is read aloud."""
        if self._aloud is None:
            from reader.ui.widgets.read_aloud import ReadAloud

            self._aloud = ReadAloud(self.view, self.kept.on_view, self)
            self._aloud.set_look(self._look)
            self._aloud.player_shown.connect(self._on_player)
            self._layout.addWidget(self._aloud.player, 1, 1)
            self._aloud.player.set_room(self.height())
        return self._aloud

    def _is_finding(self) -> bool:
        return self._find_bar is not None and self._find_bar.isVisible()

    def _is_marked(self) -> bool:
        return self._strip is not None and not self._strip.isHidden()

    # ---- what is shown ---------------------------------------------------------------------------------------

    @property
    def page(self) -> ArticlePage | None:
        return self._page

    @property
    def foot(self) -> int:
        """What a bar takes at the foot of the pane, in px."""
        return self._aloud.player.height() if self._aloud is not None and self._aloud.is_open else 0

    @property
    def is_folded(self) -> bool:
        """True when the outline does not stand beside the page."""
        return self._folded

    @property
    def wants_outline_button(self) -> bool:
        """True when there is an outline that only a button can bring."""
        return self._folded and self._has_outline

    def set_look(self, look: Look) -> None:
        """New colors or sizes; the sentence at the top stays there."""
        self._look = look
        for part in (self.outline, self.kept, self._to_top, self._find_bar, self._strip, self._popover, self._viewer,
                     self._aloud):
            if part is not None:
                part.set_look(look)
        self.outline.setFixedWidth(look.ui(look.shape["layout"]["outline"]))
        place = self.view.place()
        self.view.set_look(look)
        self._fold()
        self._compose_timer.stop()
        if self._page is not None:
            self._show(place)

    def show_article(
        self, page: ArticlePage, around: Surroundings, section: str = "", place: ReadingPlace | None = None,
        *, flash: bool = True,
    ) -> bool:
        """Show `page` at `place`, else at `section`, else at its top. False when it has no such section."""
        if self._popover is not None:
            self._popover.close_card()
        if self._viewer is not None:
            self._viewer.close_picture()
        self.close_find()
        self.remove_marks()
        self.kept.page_changed((page.card.id, page.card.language))
        self._page, self._around = page, around
        self.view.setAccessibleName(page.card.title)
        self._set_outline(page)
        self._compose_timer.stop()
        self._show(place or ReadingPlace())
        found = True
        if place is None and section:
            found = self.view.go_to_anchor(section, flash=flash)
        self._focus_page()
        return found

    def set_surroundings(self, around: Surroundings) -> None:
        """Other articles came or went: the foot of the page follows, the place stays."""
        if self._page is not None and around != self._around:
            self._around = around
            self._recompose()

    def update_article(self, page: ArticlePage, around: Surroundings) -> None:
        """The file was edited while it is open: show the new text at the old place."""
        place = self.view.place()
        self._page, self._around = page, around
        self._set_outline(page)
        self._show(place)

    def set_reserve(self, px: int) -> None:
        """Room at the end of the line for a panel that floats over the page."""
        self.view.set_reserve(px)
        self._on_progress(self.view.progress())
        if self._compose_timer.isActive():
            self._compose_timer.stop()
            self._recompose()

    # ---- what a person keeps

    def set_kept(self, placed: tuple[PlacedMark, ...], text: str) -> None:
        """Show these marks in the page that is shown now. `text` is the article's text, in which their places count;
        without it nothing can be kept. Another article begins with none."""
        self.kept.set_kept(placed, text)

    def show_mark(self, start: int, end: int) -> bool:
        """Scroll to words of the article's text and let them glow for a moment; False when the page shows none of
        them. (0, 0) is the top."""
        return self.kept.show_mark(start, end)

    def spot_in_view(self) -> tuple[int, int]:
        """The heading or paragraph that is the first in the window, as a range of the article's text."""
        return self.kept.spot_in_view()

    def write_note(self, start: int, end: int) -> None:
        """Open the field for a new note about words of the article's text; (0, 0) is the whole article."""
        self.kept.write_note(start, end)

    def selected(self) -> tuple[int, int]:
        """The selected words as a range of the article's text; (0, 0) when there are none, or they are not of it."""
        return self.kept.selected()

    def set_selecting(self, is_on: bool) -> None:
        """Whether words can be selected, and so kept and copied."""
        self.kept.set_selecting(is_on)

    def place(self) -> ReadingPlace:
        return self.view.place()

    # ---- moving in the page ----------------------------------------------------------------------------------

    def go_to_top(self) -> None:
        self.view.verticalScrollBar().setValue(0)
        self._focus_page()

    def go_to_section(self, anchor: str) -> bool:
        return self.view.go_to_anchor(anchor, flash=True)

    def go_to_place(self, place: ReadingPlace) -> None:
        self.view.go_to_place(place)

    def step_heading(self, step: int) -> None:
        """Lead to the next (1) or the previous (-1) heading; where there is none, that is said."""
        if not self.view.walk.step_heading(step):
            announce(self.view, translate("Reader", "There is no other heading below.") if step > 0
                     else translate("Reader", "There is no other heading above."))

    def trail(self) -> tuple[str, ...]:
        """The headings above the place where one is, the title first."""
        return self.view.walk.trail() or ((self._page.card.title,) if self._page is not None else ())

    def toggle_cursor(self) -> bool:
        """A cursor in the text that the arrow keys move, or none; True when it is there now."""
        self._focus_page()
        return self.view.walk.toggle_cursor()

    def mark_words(self, words: tuple[str, ...], section: str = "") -> None:
        """Mark what a search found. The first place from the heading `section` on is the current one; where the page
        has none of the words, nothing is marked."""
        self.close_find()
        self._searched = words
        self._find_searched()
        if not self._found:
            self.remove_marks()
            return
        self.found_strip.show()
        self._current = self._first_from(section)
        where = self.view.verticalScrollBar().value()
        rect = self._current_rect()
        is_seen = rect.top() >= 0 and rect.bottom() <= self._strip_room()
        self._show_found()
        if is_seen:
            self.view.verticalScrollBar().setValue(where)  # the heading stays where one was led to
        self._place_floating()
        self.found_strip.raise_()

    def remove_marks(self) -> None:
        """Take the marks of a search away."""
        self._searched = ()
        if self._is_marked():
            had_focus = self._strip.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
            self._strip.hide()
            self._found, self._current = (), -1
            self.view.set_marks(Marks())
            if had_focus:
                self._focus_page()

    def open_find(self) -> None:
        """Show the find bar, with the selected words if there are any."""
        self.remove_marks()
        words = self.view.textCursor().selectedText().strip().replace("\u2029", " ")
        self.find_bar.show()
        self.find_bar.raise_()
        self._place_floating()
        self.find_bar.open(words if len(words) <= 60 else "")

    def close_find(self) -> None:
        if self._is_finding():
            self._focus_page()  # before its field goes: else the focus would visit the bar on top
            self.find_bar.hide()
            self._found, self._current = (), -1
            self.view.set_marks(Marks())

    def find_next(self, step: int) -> None:
        if not self._is_finding() and not self._is_marked():
            self.open_find()
        elif self._found:
            self._current = (self._current + step) % len(self._found)
            self._show_found()

    def toggle_outline(self) -> None:
        """On a narrow window the outline lies over the page while it is needed."""
        if not self._has_outline:
            return
        if not self._folded:
            self.outline.take_focus()
        elif self.outline.isVisible():
            self.outline.hide()
            self._focus_page()
        else:
            self._place_floating()
            self.outline.show()
            self.outline.raise_()
            self.outline.take_focus()

    def close_floating(self) -> bool:
        """Close what lies over the page, one thing at a time; False when nothing does."""
        if self._viewer is not None and self._viewer.isVisible():
            self._viewer.close_picture()
        elif self._popover is not None and self._popover.isVisible():
            self._popover.close_card()
        elif self._aloud is not None and self._aloud.is_open:
            self._aloud.stop_requested.emit()
        elif self.kept.close_top():
            pass
        elif self._folded and self.outline.isVisible():
            self.outline.hide()
            self._focus_page()
        elif self._is_finding():
            self.close_find()
        elif self._is_marked():
            self.remove_marks()
        else:
            return False
        return True

    # ---- inside ----------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(300, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold()
        self._place_floating()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """N and Shift+N go through the places that a search found, while the page has the keys."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and event.key() == Qt.Key.Key_N and self._is_marked():
            self.find_next(-1 if event.modifiers() else 1)
        else:
            super().keyPressEvent(event)

    def _fold(self) -> None:
        """Beside the page there must be room for the whole column and some air; else the outline becomes a button."""
        if self._look is None:
            return
        wide = self._look.ui(self._look.shape["layout"]["outline"])
        folded = not self._has_outline or self.width() < self._look.measure + wide + 96
        if not folded:
            self.outline.setFixedWidth(wide)
        if folded != self._folded or self.outline.isHidden() != folded:
            self._folded = folded
            if folded:
                self._layout.removeWidget(self.outline)
                self.outline.hide()
            else:
                self._layout.addWidget(self.outline, 0, 0, 2, 1)
                self.outline.show()
            self._layout.activate()  # the page takes its new width before anything is measured
        self.outline_folded.emit(self.wants_outline_button)

    def _place_floating(self) -> None:
        if self._aloud is not None:
            self._aloud.player.set_room(self.height())
        page, rtl = self.view.geometry(), self.isRightToLeft()
        if self._folded:
            width = min(self._look.ui(self._look.shape["layout"]["outline"]), self.width())
            self.outline.setFixedWidth(width)
            self.outline.setGeometry(placed(QRect(0, 0, width, self.height()), self.width(), rtl))
        if self._find_bar is not None:
            width = min(self._look.ui(460), page.width() - 32)
            self._find_bar.setGeometry(page.left() + 24 if rtl else page.right() - width - 24, page.top() + 12, width,
                                       self._find_bar.height())
        if self._is_marked():
            # At the foot: at the top it would cover the heading that one has just been led to.
            width = min(self._strip.sizeHint().width(), self.width() - 16)
            high = self._strip.height_for(width)
            column = self.view.viewport().geometry().translated(page.topLeft())
            left = column.left() + (column.width() - width) // 2
            self._strip.setGeometry(max(8, min(left, self.width() - width - 8)), page.bottom() - high - _STRIP_GAP,
                                    width, high)
        size = self._to_top.sizeHint()
        self._to_top.setGeometry(page.left() + 24 if rtl else page.right() - size.width() - 24,
                                 page.bottom() - size.height() - 20, size.width(), size.height())
        if self._viewer is not None:
            self._viewer.setGeometry(self.rect())

    def _room(self) -> Room:
        look = self._look
        # The band that drawings are made for: 2.9 to 1, which is 208 px high on the usual column.
        head = min(420, round(self.view.column / 2.88))
        return Room(self.view.column, round(18 * look.text_scale), 420, head)

    def _recompose(self) -> None:
        """Fill the slots again for the new room; when nothing comes out differently, the page is left alone."""
        if self._page is not None and (
            self.view.has_other_indents() or compose(self._page, self._around, self._room()) != self._html
        ):
            self._show(self.view.place())

    def _show(self, place: ReadingPlace) -> None:
        with self._aloud.laying_out() if self._aloud is not None else nullcontext():
            self._lay_out(place)

    def _lay_out(self, place: ReadingPlace) -> None:
        page, room = self._page, self._room()
        self._html = compose(page, self._around, room)
        pictures = {
            f"picture:{number}": PictureSlot(picture.ref, *fitted(picture, room.column, room.tallest), picture.alt)
            for number, picture in enumerate(page.pictures)
        }
        if page.head_picture is not None:
            pictures[f"picture:{HEAD_PICTURE}"] = PictureSlot(
                page.head_picture.ref, *head_size(page.head_picture, room), page.head_picture.alt, cut=True
            )
        self.view.show_page(self._html, pictures, bool(page.terms))
        self.view.go_to_place(place)
        self.kept.page_laid_out()
        if self._is_finding():
            self._on_words(self.find_bar.words())
        elif self._is_marked():
            self._mark_again()

    def _on_player(self) -> None:
        """The player came or went: the page and what floats over it have another room."""
        self._layout.activate()
        self._place_floating()
        self.foot_changed.emit(self.foot)

    def _mark_again(self) -> None:
        """The page has been laid out anew, or has other words now: the same place stays the current one."""
        current = self._current
        self._find_searched()
        if not self._found:
            self.remove_marks()
            return
        self._current = min(current, len(self._found) - 1)
        self.view.set_marks(Marks(self._found))  # without going there: the reader is somewhere
        self.found_strip.set_count(self._current + 1, len(self._found))
        self._place_floating()

    def _find_searched(self) -> None:
        from reader.ui.find_in_page import find_words

        self._found = find_words(self.view.plain_text(), self._searched)[:_MOST_MARKS]

    def _first_from(self, section: str) -> int:
        heading = next((one for one in self.view.headings if one.anchor == section), None)
        if heading is None:
            return 0
        position = self.view.document().findBlockByNumber(heading.block).position()
        return next((index for index, (start, _) in enumerate(self._found) if start >= position), 0)

    def _set_outline(self, page: ArticlePage) -> None:
        entries = tuple(
            (section.anchor, section.title, section.level)
            for section in page.sections if section.anchor and section.level <= 3
        )
        self.outline.set_headings(entries)
        self._has_outline = len(entries) > 1
        self._fold()

    def _fetch(self, slot: PictureSlot, ratio: float) -> QPixmap | None:
        source = self._sources.cover if slot.cut else self._sources.fitted
        return source(slot.ref, slot.width, slot.height, ratio)

    def _on_picture(self, ref: str) -> None:
        self.view.refresh_picture(ref)
        if ref == self._asked_large:
            self._open_large(self._picture_named(ref))

    def _on_progress(self, share: float) -> None:
        if self._page is None:
            return
        self.outline.set_progress(share, minutes_left(round(self._page.card.minutes * (1 - share))))
        # Only where there is room beside the column: it never covers text. The foot of the page has the same link.
        far = self.view.verticalScrollBar().value() > self.view.viewport().height()
        far = far and not self.view.reserve and (
            self.view.viewport().geometry().right() + 16 <= self._to_top.x() - self.view.x())
        if far != self._to_top.isVisible():
            self._to_top.setVisible(far)
            self._to_top.raise_()

    def _on_place(self, place: ReadingPlace) -> None:
        self.place_changed.emit(place, self.view.progress())

    def _on_heading(self, anchor: str) -> None:
        if self._folded:
            self.outline.hide()
        self.view.go_to_anchor(anchor, flash=True)
        self._focus_page()

    def _on_touched(self, address: str) -> None:
        if address.startswith(("term:", "note:", "picture:")):
            self.covered.emit()
        self._on_link(address)

    def _on_term_hovered(self, address: str) -> None:
        if self._popover is None or not self._popover.isVisible():
            self._on_link(address, takes_focus=False)

    def _on_card_closed(self, had_focus: bool) -> None:
        if had_focus:
            self._focus_page()

    def _on_link(self, address: str, *, takes_focus: bool = True) -> None:
        kind, _, rest = address.partition(":")
        if kind == "term" and rest.isdigit() and int(rest) < len(self._page.terms):
            word, meaning = self._page.terms[int(rest)]
            self.popover.show_beside(self._link_rect(), word[:1].upper() + word[1:], escape(meaning),
                                     takes_focus=takes_focus)
        elif kind == "note" and rest.isdigit() and int(rest) < len(self._page.notes):
            action = translate("Reader", "Go to sources") if self._page.sources else ""
            self.popover.show_beside(self._link_rect(), "", self._page.notes[int(rest)], action)
        elif kind == "picture" and rest.isdigit():
            self._ask_large(self._picture(int(rest)))
        else:
            self.link_requested.emit(address)

    def _link_rect(self) -> QRect:
        rect = self.view.link_rect()
        return QRect(self.view.viewport().mapTo(self, rect.topLeft()), rect.size())

    def _on_sources(self) -> None:
        self.popover.close_card()
        self.view.scrollToAnchor("panel-sources")

    def _picture(self, number: int) -> Picture | None:
        if number == HEAD_PICTURE:
            return self._page.head_picture
        return self._page.pictures[number] if number < len(self._page.pictures) else None

    def _picture_named(self, ref: str) -> Picture | None:
        own = (self._page.head_picture, *self._page.pictures) if self._page is not None else ()
        return next((picture for picture in own if picture is not None and picture.ref == ref), None)

    def _ask_large(self, picture: Picture | None) -> None:
        if picture is not None:
            self._asked_large = picture.ref
            self._open_large(picture)

    def _open_large(self, picture: Picture | None) -> None:
        """Twice the size of the pane, so that zooming in shows more; never more than the file has."""
        if picture is None:
            self._asked_large = ""
            return
        width, height = fitted(picture, min(2 * self.width(), max(picture.width, 1)), 2 * self.height())
        pixmap = self._sources.fitted(picture.ref, width, height, self.devicePixelRatioF())
        if pixmap is None:
            return  # `ready` brings us back
        self._asked_large = ""
        self.viewer.show_picture(pixmap, picture.alt, picture.caption)

    def _on_words(self, words: str) -> None:
        from reader.ui.find_in_page import find

        if not self._is_finding():
            return  # it was closed, or another screen came, before the words that were typed last
        self._found = find(self.view.plain_text(), words)[:_MOST_MARKS]
        top = self.view.cursorForPosition(self.view.viewport().rect().topLeft()).position()
        self._current = next((index for index, (start, _) in enumerate(self._found) if start >= top),
                             0 if self._found else -1)
        self._show_found()

    def _show_found(self) -> None:
        self.view.set_marks(Marks(self._found, self._current))
        if self._is_finding():
            self.find_bar.set_count(self._current + 1, len(self._found))
        else:
            self.found_strip.set_count(self._current + 1, len(self._found))
            self._lift_over_strip()
        self._say_found()

    def _say_found(self) -> None:
        """For people who listen: which place this is, and what is written there."""
        words = self.find_bar.count_words() if self._is_finding() else self.found_strip.count_words()
        if 0 <= self._current < len(self._found):
            block = self.view.document().findBlock(self._found[self._current][0])
            words = f"{words}. {block.text().strip()[:_SAID]}"
        announce(self.view, words)

    def _lift_over_strip(self) -> None:
        """The current place must not lie under the strip."""
        below = self._current_rect().bottom() - self._strip_room()
        if below > 0:
            scroll = self.view.verticalScrollBar()
            scroll.setValue(scroll.value() + below + self.view.viewport().height() // 4)

    def _current_rect(self) -> QRect:
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(self._found[self._current][0])
        return self.view.cursorRect(cursor)

    def _strip_room(self) -> int:
        """Where the strip begins, in px from the top of the page's window."""
        high = self.found_strip.height_for(min(self.found_strip.sizeHint().width(), self.width() - 16))
        return self.view.viewport().height() - high - _STRIP_GAP - 8

    def _focus_page(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

"""An article as it comes out of a printer, on one long sheet: black on white, without anything to press."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.model import ArticlePage, ReadingPlace
from reader.ui.page_document import HEAD_PICTURE, Room, Surroundings, compose, fitted, head_size
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style
from reader.ui.theme import Look
from reader.ui.widgets.paint import fill
from reader.ui.widgets.picture_slots import PictureSlot
from reader.ui.widgets.preview_form import PAPER_WIDTH, Form, look_of
from reader.ui.widgets.reading_view import ReadingView

_TO_TOP = re.compile(r'<p class="foot-top">.*?</p>', re.DOTALL)
_GROUND = 24  # px of the table that the sheet lies on, at least, beside it and above it


class PreviewPaper(QWidget):
    """Shows one article on paper."""

    link_requested = Signal(str)  # an address of `ArticlePage.html`

    def __init__(self, pictures, parent: QWidget | None = None) -> None:  # noqa: ANN001
        """`pictures` answers `cover` and `fitted` and says `ready` (see `reader.ui.pictures`)."""
        super().__init__(parent)
        self.setObjectName("preview_paper")
        self._sources = pictures
        self._ground: Look | None = None
        self._look = look_of(Form.PRINT)
        self._page: ArticlePage | None = None
        self._around = Surroundings()
        self._html = ""
        self.view = ReadingView(self._fetch, pictures.is_broken, self)
        self.view.setStyleSheet(application_style(self._look) + reading_style(self._look))
        self.view.setPalette(self._look.palette())
        self.view.set_look(self._look)
        self.view.selection.set_on(False)
        self.view.link_activated.connect(self.link_requested)
        self.view.room_changed.connect(self._on_room)
        self._sources.ready.connect(self.view.refresh_picture)
        self.setFocusProxy(self.view)

    def set_look(self, look: Look) -> None:
        """The window's look, for what lies round the sheet. The sheet has its own."""
        self._ground = look
        self.update()

    def show_article(self, page: ArticlePage, around: Surroundings, place: ReadingPlace) -> None:
        """Show `page` at `place`. Of what stands around it only what belongs on paper is taken."""
        self._page = page
        self._around = replace(around, related=(), before=None, after=None)
        self.view.setAccessibleName(page.card.title)
        self._show(place)

    def place(self) -> ReadingPlace:
        """The line at the top of the window."""
        return self.view.place()

    def _show(self, place: ReadingPlace) -> None:
        page, room = self._page, self._room()
        self._html = self._composed()
        pictures = {
            f"picture:{number}": PictureSlot(picture.ref, *fitted(picture, room.column, room.tallest), picture.alt)
            for number, picture in enumerate(page.pictures)
        }
        if page.head_picture is not None:
            pictures[f"picture:{HEAD_PICTURE}"] = PictureSlot(
                page.head_picture.ref, *head_size(page.head_picture, room), page.head_picture.alt, cut=True)
        self.view.show_page(self._html, pictures, False)  # words that are explained are words like others on paper
        self.view.go_to_place(place)

    def _composed(self) -> str:
        return _TO_TOP.sub("", compose(self._page, self._around, self._room()))

    def _room(self) -> Room:
        return Room(self.view.column, round(18 * self._look.text_scale), 420, round(self.view.column / 2.88))

    def _on_room(self) -> None:
        """The window has become so narrow, or so wide, that pictures and tables fit in another way."""
        if self._page is not None and self._composed() != self._html:
            self._show(self.view.place())

    def _fetch(self, slot: PictureSlot, ratio: float) -> QPixmap | None:
        source = self._sources.cover if slot.cut else self._sources.fitted
        return source(slot.ref, slot.width, slot.height, ratio)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        edge = _GROUND if self.width() >= 600 else 8
        wide = min(PAPER_WIDTH, self.width() - 2 * edge)
        self.view.setGeometry((self.width() - wide) // 2, edge, wide, self.height() - edge)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._ground is None:
            return
        theme, painter = self._ground.theme, QPainter(self)
        fill(painter, QRectF(self.rect()), theme.color("rail"))
        fill(painter, QRectF(self.view.geometry()).adjusted(-1, -1, 1, 0), theme.color("border_strong"))

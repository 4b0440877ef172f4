"""An article as it comes out of a printer: the very pages of its leaflet, dark on white, without anything to press."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.model import ArticlePage, Place, ReadingPlace
from reader.ui.printing.leaflet import ArticleLeaflet
from reader.ui.printing.paper import paper_of
from reader.ui.printing.sheets import Sheets
from reader.ui.theme import Look
from reader.ui.widgets.pages_view import PagesView

_SLICE = 0.02  # seconds of laying out at a time


class PreviewPaper(QWidget):
    """Shows one article on paper. Long ones come a little later: they are laid out in small steps."""

    def __init__(self, pictures, parent: QWidget | None = None) -> None:  # noqa: ANN001
        """`pictures` answers `cover` and `fitted` and says `ready` (see `reader.ui.pictures`)."""
        super().__init__(parent)
        self.setObjectName("preview_paper")
        self._sources = pictures
        self._place, self._paper, self._today = Place(), paper_of("auto", ""), ""
        self._page: ArticlePage | None = None
        self._sheets: Sheets | None = None
        self._wanted = ReadingPlace()   # where to be once the pages are there
        self._brought_to = -1           # the page to which one was brought there
        self.view = PagesView(self)
        self.setFocusProxy(self.view)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._lay_out)
        self._sources.ready.connect(self._on_picture)

    def set_look(self, look: Look) -> None:
        """The window's look, for what lies round the pages. They have their own."""
        self.view.set_look(look)

    def set_clinic(self, place: Place, paper: str, territory: str) -> None:
        """Whose leaflet it is, with which help numbers; the paper as in the settings, and the country for "auto"."""
        self._place, self._paper = place, paper_of(paper, territory)

    def show_article(self, page: ArticlePage, today: str, place: ReadingPlace) -> None:
        """Show `page` at `place`; `today` is an ISO date."""
        self._page, self._today, self._wanted = page, today, place
        self.view.setAccessibleName(page.card.title)
        self._sheets = Sheets(ArticleLeaflet(page, self._place, today), self._paper, 100, self._fetch)
        self._brought_to = -1
        self._lay_out()
        if self._sheets.count == 0:
            self._timer.start()

    def place(self) -> ReadingPlace:
        """What was asked for while one stays on that page, else how far one has come."""
        if self._brought_to in (-1, self.view.page) or self.view.count < 2:
            return self._wanted
        return ReadingPlace(anchor="\0", fraction=self.view.page / self.view.count)

    def go_to_place(self, place: ReadingPlace) -> None:
        """Show the page on which the words of `place` stand."""
        self._wanted = place
        if self._sheets is not None and self._sheets.count:
            number = self._sheets.page_of(place.quote) if place.quote else -1
            if number < 0:
                number = min(self._sheets.count - 1, int(place.fraction * self._sheets.count))
            self.view.show_page(number)
            self._brought_to = self.view.page

    def words(self) -> str:
        """The text of all pages."""
        return self._sheets.plain_text() if self._sheets is not None else ""

    def _lay_out(self) -> None:
        end, more = time.perf_counter() + _SLICE, True
        while more and time.perf_counter() < end:
            more = self._sheets.lay_out()
        if more:
            return
        self._timer.stop()
        paper = self._sheets.paper
        self.view.set_pages(self._sheets.count, QSize(paper.width, paper.height), self._sheets.image)
        self.view.setAccessibleName(self._page.card.title)
        self.go_to_place(self._wanted)

    def _fetch(self, ref: str, width: int, height: int, cut: bool) -> QImage | None:
        """None for a picture that is lost; white for one that is on its way."""
        source = self._sources.cover if cut else self._sources.fitted
        pixmap: QPixmap | None = source(ref, width, height, 1.0)
        if pixmap is not None:
            return pixmap.toImage()
        if self._sources.is_broken(ref):
            return None
        waiting = QImage(1, 1, QImage.Format.Format_RGB32)
        waiting.fill(0xFFFFFF)
        return waiting

    def _on_picture(self, _ref: str) -> None:
        if self._sheets is not None:
            self._sheets.forget_pictures()
            self.view.forget_images()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())

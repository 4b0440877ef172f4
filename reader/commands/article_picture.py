"""Draws the article screen into an image, without a window that anyone sees."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QApplication

from reader.appearance import Appearance
from reader.commands.preview import _TALLEST_PAGE
from reader.model import ArticlePage
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.pictures import decode
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style
from reader.ui.theme import Look, load_theme


class _Pictures(QObject):
    """Pictures decoded here and now: nobody waits, and the drawing is the same every time."""

    ready = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._broken: set[str] = set()
        QImageReader.setAllocationLimit(64)

    def cover(self, ref: str, width: int, height: int, ratio: float) -> QPixmap | None:
        return self._get(ref, width, height, ratio, fill=True)

    def fitted(self, ref: str, width: int, height: int, ratio: float) -> QPixmap | None:
        return self._get(ref, width, height, ratio, fill=False)

    def is_broken(self, ref: str) -> bool:
        return ref in self._broken

    def _get(self, ref: str, width: int, height: int, ratio: float, *, fill: bool) -> QPixmap | None:
        image = decode(self._folder, ref, round(width * ratio), round(height * ratio), fill)
        if image is None:
            self._broken.add(ref)
            return None
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def draw(
    page: ArticlePage, around: Surroundings, folder: Path, appearance: Appearance, width: int, height: int,
    section: str, full_page: bool,
) -> QImage:
    """The article screen at `width` x `height` px, at its top or at `section`; with `full_page` as tall as the page.

    "system" means light: where nobody looks, there is no system to follow.
    """
    app = QApplication.instance() or QApplication(["reader"])
    look = Look(appearance, load_theme("light" if appearance.theme == "system" else appearance.theme))
    app.setPalette(look.palette())
    app.setFont(look.font("ui"))
    app.setStyleSheet(application_style(look) + reading_style(look))
    pane = ArticlePane(_Pictures(folder))
    pane.resize(width, height)
    pane.set_look(look)
    pane.show()
    pane.show_article(page, around, section, flash=False)
    if full_page:
        # Laying out twice: a taller pane may have other room for pictures and tables.
        for _ in range(2):
            _settle()
            document = pane.view.document()
            document.documentLayout().blockBoundingRect(document.lastBlock())
            tall = round(document.size().height())
            pane.resize(width, max(height, min(tall, _TALLEST_PAGE)))
    _settle()
    pane.view.clearFocus()
    _settle()
    image = QImage(pane.size(), QImage.Format.Format_RGB32)
    image.fill(look.theme.color("page"))
    pane.render(image)
    pane.close()
    pane.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return image


def _settle() -> None:
    """Let timers of no length and posted events do their work."""
    for _ in range(5):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()

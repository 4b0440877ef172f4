"""Leaflets as one PDF file. The file is made in memory: whoever asked writes it, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.ui.printing.paper import DOTS, Paper
from reader.ui.printing.sheets import Sheets


class PdfFile:
    """Made page by page, so that a window can do something else between two of them."""

    def __init__(self, sheets: Sequence[Sheets]) -> None:
        """All of `sheets` are laid out. Each counts its own pages: they can be handed out one by one."""
        self._pages = [(one, number) for one in sheets for number in range(one.count)]
        self._done = 0
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setCreator("Reader")
        self._writer.setTitle(sheets[0].leaflet.title if len(sheets) == 1 else
                              ", ".join(one.leaflet.title for one in sheets)[:200])
        self._writer.setResolution(DOTS)
        self._writer.setPageLayout(page_layout(sheets[0].paper))
        self._painter = QPainter(self._writer)

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._done / max(1, len(self._pages))

    def add_page(self) -> bool:
        """Paint one more page. False when that was the last one."""
        if self._done < len(self._pages):
            if self._done:
                self._writer.newPage()
            sheets, number = self._pages[self._done]
            sheets.paint(self._painter, number)
            self._done += 1
        return self._done < len(self._pages)

    def finish(self) -> bytes:
        """The whole file."""
        while self.add_page():
            pass
        self._painter.end()
        self._buffer.close()
        return bytes(self._buffer.data())


def page_layout(paper: Paper) -> QPageLayout:
    """The sheet in Qt's terms, with the margins already in our own pages."""
    name = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}[paper.key]
    return QPageLayout(QPageSize(name), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point,
                       QMarginsF(0, 0, 0, 0))

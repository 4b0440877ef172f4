"""A rich-text view that can show nothing but what it was given: no file, no address, no picture from elsewhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget


class SafeBrowser(QTextBrowser):
    """Links are only announced (`anchorClicked`); resources are refused unless `picture` knows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A viewport of our own: to wrap the one made in C++, PySide makes every class of widget there is, which takes
        # 8 ms at the start of the app. The layout must be told, it would go on using the old one.
        viewport = QWidget(self)
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)
        self.document().documentLayout().setPaintDevice(viewport)
        viewport.setCursor(Qt.CursorShape.IBeamCursor)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        viewport.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def picture(self, name: str) -> QImage | None:
        """The picture that the page calls `name`; None refuses it. Subclasses answer for their own names only."""
        return None

    def loadResource(self, kind: int, name: QUrl) -> Any:  # noqa: N802 (Qt's name)
        """Every refusal is an empty image: on None Qt would read a local file of that name by itself."""
        found = self.picture(name.toString()) if kind == 2 else None
        return QImage() if found is None else found

"""A rich-text view that can show nothing but what it was given: no file, no address, no picture from elsewhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget


class SafeBrowser(QTextBrowser):
    """Links are only announced (`anchorClicked`); resources are refused unless `picture` knows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
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

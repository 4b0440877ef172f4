"""A line of the content check with what stands below it while it is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.report_detail import ReportDetail
from reader.ui.widgets.report_entry import ReportEntry
from reader.ui.widgets.report_head import ReportHead


class ReportRow(QWidget):
    """Used again for other lines. What was found is built when it is opened for the first time."""

    toggled = Signal(str, bool)     # path, whether it is open now
    open_requested = Signal(str, int)
    preview_requested = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.entry: ReportEntry | None = None
        self._language = ""
        self.head = ReportHead(self)
        self.head.clicked.connect(self.toggle)
        self.detail: ReportDetail | None = None
        self._arranged: tuple[tuple[int, bool, bool], int] | None = None  # (what was asked, height)

    def set_entry(self, entry: ReportEntry, language: str, *, is_open: bool) -> None:
        """Show this one; dates are written in `language`."""
        if entry is not self.entry or language != self._language:
            self.entry, self._language, self._arranged = entry, language, None
            self.head.set_entry(entry, language)
            if is_open and self.is_open:
                assert self.detail is not None
                self.detail.set_entry(entry, language)
        if is_open != self.is_open:
            self._set_open(is_open)

    @property
    def is_open(self) -> bool:
        """Whether what was found is shown."""
        return self.detail is not None and not self.detail.isHidden()

    def toggle(self) -> None:
        """Open it, or close it."""
        self._set_open(not self.is_open)
        assert self.entry is not None
        self.toggled.emit(self.entry.path, self.is_open)

    def _on_resized(self) -> None:
        self._arranged = None
        self.resized.emit()

    def _set_open(self, is_open: bool) -> None:
        self._arranged = None
        if is_open and self.detail is None:
            self.detail = ReportDetail(self)
            self.detail.open_requested.connect(self.open_requested)
            self.detail.preview_requested.connect(self.preview_requested)
            self.detail.resized.connect(self._on_resized)
            if self._look is not None:
                self.detail.set_look(self._look)
        if self.detail is not None:
            if is_open:
                assert self.entry is not None
                self.detail.set_entry(self.entry, self._language)
            elif self.detail.isAncestorOf(self.focusWidget() or self):
                self.head.setFocus(Qt.FocusReason.OtherFocusReason)
            self.detail.setVisible(is_open)
        self.head.set_open(is_open)

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look, self._arranged = look, None
        self.head.set_look(look)
        if self.detail is not None:
            self.detail.set_look(look)

    @property
    def stops(self) -> list[QWidget]:
        """Everything in it that keys can reach, in order."""
        return [self.head, *(self.detail.stops if self.is_open and self.detail is not None else [])]

    def arrange(self, width: int, *, is_first: bool, is_last: bool) -> int:
        """Place everything on `width` px; returns the height. The corners of the first and the last one are round."""
        asked = width, is_first, is_last
        if self._arranged is not None and self._arranged[0] == asked:
            return self._arranged[1]
        self.head.is_first, self.head.is_last = is_first, is_last and not self.is_open
        high = self.head.height_for(width)
        self.head.setGeometry(0, 0, width, high)
        if self.is_open and self.detail is not None:
            self.detail.is_last = is_last
            tall = self.detail.arrange(width)
            self.detail.setGeometry(0, high, width, tall)
            high += tall
        self._arranged = asked, high
        return high

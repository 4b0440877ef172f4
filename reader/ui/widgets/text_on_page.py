"""The article's text in one view: where its words stand on the page, and which of them are in the window.

Works out where everything is when it is first asked, and again after the page was laid out anew.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint

from reader.ui.page_text import PagePositions
from reader.ui.widgets.reading_view import ReadingView


class TextOnPage:
    """`text` is that of `reader.marks.article_text`, in which all places count; "" while it is not known."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self.text = ""
        self._positions: PagePositions | None = None

    def set_text(self, text: str) -> None:
        if text != self.text:
            self.text, self._positions = text, None

    def laid_out(self) -> None:
        """The page has another form: what was known of places on it is over."""
        self._positions = None

    def positions(self) -> PagePositions | None:
        if self._positions is None and self.text:
            self._positions = PagePositions(self.text, self._view.plain_text(), *self._view.text_bounds(),
                                            self._view.footnote_numbers)
        return self._positions

    def spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where words of the text stand in the document; empty when it shows none of them."""
        positions = self.positions()
        return positions.to_document(start, end) if positions is not None else ()

    def first_in_view(self) -> tuple[int, int]:
        """The heading or paragraph that is the first in the window, as a range of the text; (0, 0) when it shows none
        of it."""
        positions = self.positions()
        block = self._view.cursorForPosition(QPoint(1, self._view.fontMetrics().height())).block()
        above = block.previous()
        while positions is not None and block.isValid():
            found = positions.to_text(block.position(), block.position() + block.length() - 1)
            if found is not None:
                return found
            block = block.next()
        while positions is not None and above.isValid():
            found = positions.to_text(above.position(), above.position() + above.length() - 1)
            if found is not None:
                return found
            above = above.previous()
        return 0, 0

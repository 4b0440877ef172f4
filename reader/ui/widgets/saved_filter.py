"""The field that narrows what is kept while a person types."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.ui.widgets.search_field import SearchField
from reader.ui.widgets.text import text_width
from reader.ui.wording import translate


class FilterField(SearchField):
    """A search field with the words of the Saved page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(height=46, parent=parent)
        self.setObjectName("saved_filter")
        self.line.setObjectName("saved_filter_line")
        self.line.setAccessibleName(translate("Reader", "Find in what you saved"))
        self.line.setAccessibleDescription(translate("Reader", "Looks through your bookmarks, highlights and notes."))

    def _place(self) -> None:
        super()._place()
        if self._look is None:
            return
        for words in (translate("Reader", "Find in what you saved"), translate("Reader", "Find")):
            if text_width(words, self.line.font()) <= self.line.width() - 6:
                break
        self.line.setPlaceholderText(words)

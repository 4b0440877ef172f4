"""Each paragraph of a page takes its own direction, as its first letter says (the first strong one, as in the Unicode
bidirectional algorithm).

In a page that reads from left to right Qt does that by itself. A page in Arabic or Hebrew says `dir="rtl"` for all of
it, so that its lists and boxes begin at the right; a paragraph in English in it then has to be told apart.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_LOOKED_AT = 200  # letters; what begins with more signs than that has no direction of its own


def give_directions(document: QTextDocument) -> None:
    """For a page that reads from right to left: what is set at the left begins at the right, and paragraphs in other
    letters read from left to right. (Qt has no tables whose first column is at the right.)"""
    option = document.defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)  # the bars of boxes are painted by it
    document.setDefaultTextOption(option)
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # In a box or a cell the page's own direction stays: its bar, its icon and its neighbors follow that.
            is_in_box = QTextCursor(block).currentTable() is not None
            is_other = _first_strong(block.text()) == "L" and not is_in_box
            is_pinned = form.alignment() & _LEFT == _LEFT
            room = form.leftMargin() if is_in_box and block.textList() is None else 0  # for the icon of a box
            if is_other:
                form.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            if is_pinned:
                form.setAlignment(Qt.AlignmentFlag.AlignLeft)  # where a line begins
            if room:
                form.setRightMargin(room)
                form.setLeftMargin(0)
            if is_other or is_pinned or room:
                QTextCursor(block).setBlockFormat(form)
        block = block.next()


def own_direction(text: str) -> Qt.LayoutDirection:
    """The direction in which a text reads; from left to right when it does not say."""
    return Qt.LayoutDirection.RightToLeft if _first_strong(text) in ("R", "AL") else Qt.LayoutDirection.LeftToRight


def _first_strong(text: str) -> str:
    return next((kind for kind in map(unicodedata.bidirectional, text[:_LOOKED_AT]) if kind in ("L", "R", "AL")), "")

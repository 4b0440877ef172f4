"""Links in a page for fingers and keys: the one that a finger just missed, where one stands, the ring round it.

Reads the view and paints over it; opens nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QCursor, QPainter, QPainterPath, QPen, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from reader.ui.theme import Look

_NEAR_LINK, _NEAR_NOTE = 5, 24    # px around a link, and around a footnote's number, that still count as touching it
_NEAR_AT_KIOSK = 12, 40


def link_near(view: QTextBrowser, point: QPoint, *, at_kiosk: bool = False) -> str:
    """The link that a finger just missed; a footnote's number is small and gets more room, as all have `at_kiosk`."""
    near_link, near_note = _NEAR_AT_KIOSK if at_kiosk else (_NEAR_LINK, _NEAR_NOTE)
    for reach in (near_link, (near_link + near_note) // 2, near_note):
        for dx, dy in ((0, -reach), (0, reach), (-reach, 0), (reach, 0), (-reach, -reach), (reach, -reach),
                       (-reach, reach), (reach, reach)):
            found = view.anchorAt(point + QPoint(dx, dy))
            if found and (reach == near_link or found.startswith("note:")):
                return found
    return ""


def link_rect(view: QTextBrowser) -> QRect:
    """Where the link under the keyboard or the mouse stands, in the viewport: pop-overs open beside it."""
    cursor = view.textCursor()
    if cursor.hasSelection() and cursor.charFormat().isAnchor():
        return lines_of(view, cursor)[-1].toRect()
    here = view.viewport().mapFromGlobal(QCursor.pos())
    return QRect(here, here).adjusted(-4, -12, 4, 12)


def paint_link_focus(view: QTextBrowser, look: Look) -> None:
    """Draw the ring round the link that the keyboard is on, if it is on one."""
    cursor = view.textCursor()
    if not view.hasFocus() or not cursor.hasSelection():
        return
    probe = QTextCursor(cursor)
    probe.setPosition(cursor.selectionStart() + 1)
    if not probe.charFormat().isAnchor():
        return
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.theme.color("focus"), look.shape["line"]["focus"]))
    for rect in lines_of(view, cursor):
        path = QPainterPath()
        path.addRoundedRect(rect.adjusted(-4, -1, 4, 1), 6, 6)
        painter.drawPath(path)
    painter.end()


def lines_of(view: QTextBrowser, cursor: QTextCursor) -> list[QRectF]:
    """One rectangle for each line that the selection of `cursor` covers."""
    found: list[QRectF] = []
    step = QTextCursor(cursor)
    for position in range(cursor.selectionStart(), min(cursor.selectionEnd(), cursor.selectionStart() + 400) + 1):
        step.setPosition(position)
        rect = QRectF(view.cursorRect(step))
        if found and abs(found[-1].top() - rect.top()) < 2:
            found[-1] = found[-1].united(rect)
        else:
            found.append(rect)
    return found


def numbers_between(document: QTextDocument, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where numbers of footnotes stand between two positions of a page."""
    found = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            if fragment.charFormat().anchorHref().startswith("note:") and start <= fragment.position() < end:
                found.append((fragment.position(), fragment.position() + fragment.length()))
            iterator += 1
        block = block.next()
    return tuple(found)

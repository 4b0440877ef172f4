"""Every text that is really painted in a window: in which widget, where, and what of it is cut.

Words are painted by `TextBlock` nearly everywhere, by `QPainter.drawText` in a few places, and by Qt in its own fields
and labels. This looks at all three while a window paints itself, so that it sees what a person sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.words import Words

_SLACK = 2.0  # px that rounding may cost


@dataclass(frozen=True)
class Painted:
    """One text in one widget; `rect` is where it was painted, in the widget's coordinates."""

    widget: QWidget
    text: str
    rect: QRectF
    is_broken: bool = False  # a line ends inside of a word


class Ink(QObject):
    """`with Ink() as ink: ink.look_at(window)`; then `ink.texts`."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[Painted] = []
        self._now: QWidget | None = None
        self._draw = TextBlock.draw

    def __enter__(self) -> Ink:
        ink, draw = self, self._draw

        def noting(block, painter, x, y, *rest, **more):  # noqa: ANN001, ANN002, ANN003, ANN202
            if ink._now is not None and block.text.strip():
                rows = [block._layout.lineAt(n).naturalTextRect() for n in range(block.lines)]
                left, right = min(row.left() for row in rows), max(row.right() for row in rows)
                rect = QRectF(x + left, y, right - left, block.line_px * block.lines)
                place = painter.worldTransform().mapRect(rect)
                ink.texts.append(Painted(ink._now, block.text, place, _is_broken(block)))
            return draw(block, painter, x, y, *rest, **more)

        TextBlock.draw = noting
        QApplication.instance().installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        TextBlock.draw = self._draw
        QApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._now = watched
        return False

    def look_at(self, window: QWidget) -> None:
        """Let `window` paint itself, and what lies below the edge of its scrolling parts."""
        self.texts, self._now = [], None
        window.grab()
        inner = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
        for area in inner:
            body = area.widget() if hasattr(area, "widget") else None
            if isinstance(body, QWidget) and body.height() > area.viewport().height():
                body.grab()
        self._now = None


def _is_broken(block: TextBlock) -> bool:
    """Whether a word of ours goes on in the next line. Addresses and names of files have to."""
    text = block._layout.text()
    ends = [row.textStart() + row.textLength() for row in (block._layout.lineAt(n) for n in range(block.lines - 1))]
    return any(text[end - 1].isalpha() and text[end].isalpha() for end in ends if 0 < end < len(text))


def plain_texts(window: QWidget) -> Iterator[Painted]:
    """The texts of Qt's own labels and fields, which paint themselves."""
    for part in window.findChildren(QWidget):
        if not part.isVisible() or isinstance(part, Words):
            continue
        if isinstance(part, QLabel) and part.text():
            yield Painted(part, part.text(), QRectF(QRect(QPoint(), _needed(part))))
        elif isinstance(part, QLineEdit) and part.placeholderText() and not part.text():
            wide = QFontMetricsF(part.font()).horizontalAdvance(part.placeholderText())
            yield Painted(part, part.placeholderText(), QRectF(0, 0, wide, 1))


def _needed(label: QLabel):  # noqa: ANN202
    size = label.sizeHint()
    if label.wordWrap():
        size.setWidth(min(size.width(), label.width()))
        size.setHeight(label.heightForWidth(label.width()))
    return size


def cut(window: QWidget, texts: list[Painted]) -> list[str]:
    """What of `texts` cannot be read whole, each in one line of words."""
    found = []
    for one in [*texts, *plain_texts(window)]:
        why = _why_cut(window, one)
        if why:
            found.append(f"{type(one.widget).__name__} {one.widget.objectName()!r}: {one.text[:60]!r} {why}")
    for part in window.findChildren(QWidget):
        if isinstance(part, QAbstractButton | QLineEdit | QLabel) and part.isVisible():
            why = _why_cut(window, Painted(part, "", QRectF(part.rect())))
            if why:
                found.append(f"{type(part).__name__} {part.objectName()!r} {part.text()[:40]!r} {why}")
    for area in window.findChildren(QAbstractScrollArea):
        if area.isVisible() and area.viewport().width() > 1 and area.horizontalScrollBar().maximum() > 0 \
                and area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff \
                and not (isinstance(area, QPlainTextEdit | QTextEdit) and not area.isReadOnly()):
            found.append(f"{type(area).__name__} {area.objectName()!r} in {type(area.parentWidget()).__name__} "
                         f"{area.parentWidget().objectName()!r}: scrolls sideways")
    return found


def _why_cut(window: QWidget, one: Painted) -> str:
    rect, widget = one.rect, one.widget
    if one.is_broken and not getattr(widget, "_anywhere", False):
        return f"breaks inside of a word at {widget.width()} px"
    while widget is not None:
        area = widget.parentWidget() if isinstance(widget.parentWidget(), QAbstractScrollArea) else None
        is_viewport = area is not None and area.viewport() is widget
        if rect.left() < -_SLACK or rect.right() > widget.width() + _SLACK:
            return f"is {rect.width():.0f} wide at {rect.left():.0f}, {type(widget).__name__} {widget.width()}"
        if is_viewport or widget is window:
            return ""
        if rect.top() < -_SLACK or rect.bottom() > widget.height() + _SLACK:
            return f"is {rect.height():.0f} high at {rect.top():.0f}, {type(widget).__name__} {widget.height()}"
        if widget.parentWidget() is None:
            return ""
        rect = rect.translated(widget.pos())
        widget = widget.parentWidget()
    return ""

"""A sentence in which some words are bold or underlined: to read (`Phrase`), or to press (`Link`)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from reader.ui.theme import Look
from reader.ui.widgets.text import WORDS_LINE

PLAIN, BOLD, LINK = "", "bold", "link"
Runs = Sequence[tuple[str, str]]  # words, and one of the three
_NO_LIMIT = 1_000_000.0


class _Lines:
    """Runs set on a width in px, in the colors of a look."""

    def __init__(self, runs: Runs, look: Look, width: float, is_right_to_left: bool) -> None:
        self._runs = [(words.replace("\n", " "), style) for words, style in runs]
        font = look.font("ui")
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute if is_right_to_left
                             else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._layout = QTextLayout("".join(words for words, _ in self._runs), font)
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats(look))  # before the lines are made: bold words are wider
        line_px, y = font.pixelSize() * WORDS_LINE, 0.0
        self._layout.beginLayout()
        while (row := self._layout.createLine()).isValid():
            row.setLineWidth(max(1.0, width))
            row.setPosition(QPointF(0, y + (line_px - row.height()) / 2))
            y += line_px
        self._layout.endLayout()
        self.height = round(y)
        self.natural_width = max(
            (self._layout.lineAt(n).naturalTextWidth() for n in range(self._layout.lineCount())), default=0.0)

    def _formats(self, look: Look) -> list[QTextLayout.FormatRange]:
        found, at = [], 0
        for words, style in self._runs:
            length = len(words.encode("utf-16-le")) // 2  # as Qt counts
            if style:
                span = QTextLayout.FormatRange()
                span.start, span.length = at, length
                span.format = QTextCharFormat()
                if style == BOLD:
                    span.format.setFontWeight(600)
                else:
                    span.format.setFontUnderline(True)
                span.format.setForeground(look.theme.color("link" if style == LINK else "text"))
                found.append(span)
            at += length
        return found

    def draw(self, painter: QPainter, x: float, y: float, look: Look, color: str) -> None:
        painter.setPen(look.theme.color(color))
        self._layout.draw(painter, QPointF(x, y))


class Phrase(QLabel):
    """A sentence with bold words in it. Nothing of it is read as rich text."""

    def __init__(self, *, color: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._color = color
        self._runs: Runs = ()
        self._look: Look | None = None

    def set_runs(self, runs: Runs) -> None:
        """Show these words."""
        self._runs = runs
        self.setText("".join(words for words, _ in runs))

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px."""
        return 0 if self._look is None or not self._runs else self._lines(width).height

    def natural_width(self) -> int:
        """Width in px in one line."""
        return 0 if self._look is None else round(self._lines(_NO_LIMIT).natural_width) + 2

    def _lines(self, width: float) -> _Lines:
        assert self._look is not None
        return _Lines(self._runs, self._look, width,
                      self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is not None and self._runs:
            self._lines(self.width()).draw(QPainter(self), 0, 0, self._look, self._color)


class Link(QPushButton):
    """A sentence that leads somewhere: the whole of it can be pressed, its `LINK` words are underlined."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: Runs = ()
        self._look: Look | None = None
        self._text = ""
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_runs(self, runs: Runs) -> None:
        """Show these words."""
        self._runs = runs
        self._text = "".join(words for words, _ in runs)
        super().setText(self._text.replace("&", "&&"))
        self.setAccessibleName(self._text)
        self.update()

    def text(self) -> str:
        return self._text

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        self.update()

    def height_for(self, width: int) -> int:
        """Height in px on a width in px: never too low for a finger."""
        if self._look is None or not self._runs:
            return 0
        return max(self._look.ui(40), self._lines(width).height + 8)

    def natural_width(self) -> int:
        """Width in px in one line."""
        return 0 if self._look is None else max(self._look.ui(40), round(self._lines(_NO_LIMIT).natural_width) + 2)

    def ring_radius(self) -> float:
        """The radius of its corners, for the focus ring."""
        return 6

    def _lines(self, width: float) -> _Lines:
        assert self._look is not None
        return _Lines(self._runs, self._look, width,
                      self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or not self._runs:
            return
        painter, lines = QPainter(self), self._lines(self.width())
        if self.isDown() or (self._look.hovers and self.underMouse()):
            painter.setOpacity(0.8)
        lines.draw(painter, 0, (self.height() - lines.height) / 2, self._look, "text")

"""One finding, or one hard sentence: where, what, what to do, the line of the file, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.reports import Finding, HardSentence
from reader.ui.icons import icon_pixmap
from reader.ui.sentences import in_words
from reader.ui.theme import Look
from reader.ui.widgets.paint import panel
from reader.ui.widgets.report_words import (
    FINDING_COLORS,
    FINDING_ICONS,
    group_name,
    group_of,
    line_words,
    open_words,
    sentence_facts,
    severity_name,
)
from reader.ui.widgets.saved_star import RowButton
from reader.ui.widgets.words import Words
from reader.ui.wording import joined, spoken

_FAMILIES = ["DejaVu Sans Mono", "Noto Sans Mono", "Consolas", "Menlo", "monospace"]


class Excerpt(Words):
    """A line of a file as it stands there: letters of one width on a quiet fill. Never read as rich text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(font="ui_small", color="text", line=1.4, anywhere=True, parent=parent)
        self.setObjectName("report_excerpt")

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        font = QFont(_FAMILIES)
        font.setStyleHint(QFont.StyleHint.TypeWriter)
        font.setPixelSize(look.ui(15))
        self.setFont(font)

    def height_for(self, width: int) -> int:
        if self._look is None or not self.text():
            return 0
        return self._laid_out(width - 2 * self._look.ui(10)).height + 2 * self._look.ui(6)

    def natural_width(self) -> int:
        return 0 if self._look is None else super().natural_width() + 2 * self._look.ui(10) + 2

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or not self.text():
            return
        painter, ui = QPainter(self), self._look.ui
        is_plain = self._look.theme.name == "high_contrast"
        panel(painter, QRectF(self.rect()), self._look.shape["radius"]["small"], self._look.theme.color("facts_fill"),
              self._look.theme.color("border") if is_plain else None)
        self._laid_out(self.width() - 2 * ui(10)).draw(painter, ui(10), ui(6), self._look.theme.color("text"))


class FindingView(QWidget):
    """See the module. Used again for other findings."""

    open_requested = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_finding")
        self._look: Look | None = None
        self._file, self._number = "", 0
        self._icon, self._role = "info", "note_bar"
        self._arranged: tuple[int, int] | None = None
        self.place = Words(font="ui", weight=500, parent=self)
        self.message = Words(font="ui", weight=500, parent=self)
        self.message.setObjectName("report_message")
        self.fix = Words(font="ui", color="text_soft", parent=self)
        self.fix.setObjectName("report_fix")
        self.excerpt = Excerpt(self)
        self.open = RowButton(icon="square-pen", kind="bare", parent=self)
        self.open.setObjectName("report_open_line")
        self.open.clicked.connect(self._on_open)

    def set_finding(self, finding: Finding) -> None:
        """Show this one."""
        self._icon, self._role = FINDING_ICONS[finding.severity], FINDING_COLORS[finding.severity]
        self._show(finding.file, finding.line, in_words(finding.message), in_words(finding.fix),
                   finding.excerpt)
        self.place.setAccessibleName(spoken(severity_name(finding.severity), line_words(finding.line)))
        self.setAccessibleName(spoken(severity_name(finding.severity), line_words(finding.line),
                                      in_words(finding.message)))
        self.setAccessibleDescription(group_name(group_of(finding.rule)))

    def set_sentence(self, file: str, sentence: HardSentence) -> None:
        """Show a sentence that is hard to read."""
        self._icon, self._role = "book-open", "icon_soft"
        self._show(file, sentence.line, sentence.text, joined(*sentence_facts(sentence)), "")
        self.place.setAccessibleName(line_words(sentence.line))
        self.setAccessibleName(spoken(line_words(sentence.line), sentence.text))
        self.setAccessibleDescription("")

    def _show(self, file: str, line: int, message: str, fix: str, excerpt: str) -> None:
        self._file, self._number = file, line
        self.place.setText(line_words(line))
        self.message.setText(message)
        self.fix.setText(fix)
        self.excerpt.setText(excerpt)
        self.fix.setVisible(bool(fix))
        self.excerpt.setVisible(bool(excerpt))
        self.open.setText(open_words(line))
        self.open.setAccessibleDescription(message)
        self._arranged = None
        self.update()

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look, self._arranged = look, None
        for part in (self.place, self.message, self.fix, self.excerpt, self.open):
            part.set_look(look)
        self.update()

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        if self._arranged is not None and self._arranged[0] == width:
            return self._arranged[1]
        ui, rtl = self._look.ui, self.isRightToLeft()
        sign, top = ui(21 + 12), ui(12)

        def put(part: QWidget, x: int, y: int, wide: int, high: int) -> None:
            part.setGeometry(width - x - wide if rtl else x, y, wide, high)

        beside = width >= ui(700)
        self.open.set_tight(not beside)
        button = min(width, self.open.natural_width())
        place = max(ui(88), self.place.natural_width() + ui(14)) if beside else width - sign
        x = sign + place if beside else 0
        inner = width - x - (button + ui(16) if beside else 0)
        high = self.place.height_for(place)
        put(self.place, sign, top, place, high)
        y = top if beside else top + max(high, ui(21)) + ui(4)
        for part in (self.message, self.fix):
            if part.text():
                high = part.height_for(inner)
                put(part, x, y, inner, high)
                y += high + ui(1)
        if self.excerpt.text():
            wide = min(inner, self.excerpt.natural_width())
            high = self.excerpt.height_for(wide)
            put(self.excerpt, x, y + ui(5), wide, high)
            y += high + ui(5)
        tall = self.open.height_for(button)
        if beside:
            put(self.open, width - button, top - ui(10), button, tall)
            y = max(y, top - ui(10) + tall)
        else:
            put(self.open, 0, y + ui(4), button, tall)
            y += ui(4) + tall
        self._arranged = width, y + ui(12)
        return y + ui(12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        px = self._look.ui(21)
        x = self.width() - px if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        y = self.place.y() + (min(self.place.height(), self._look.ui(24)) - px) // 2
        QPainter(self).drawPixmap(x, y, icon_pixmap(self._icon, self._look.theme[self._role], px,
                                                    self.devicePixelRatioF()))

    def _on_open(self) -> None:
        self.open_requested.emit(self._file, self._number)

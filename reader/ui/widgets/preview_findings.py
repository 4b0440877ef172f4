"""What could be better in the file that is previewed: what is wrong, what to type, and a button that leads there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.model import Severity
from reader.reports import Finding
from reader.ui.icons import icon_pixmap
from reader.ui.sentences import in_words
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import fill, panel
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

MOST = 40  # that are listed: more is no small list
# Icon and color of each severity.
_SIGNS = {Severity.ERROR: ("circle-alert", "error_text"), Severity.WARNING: ("triangle-alert", "warning_bar"),
          Severity.NOTE: ("info", "note_bar")}


def things(count: int) -> str:
    """How many there are: "3 things to look at"."""
    if count == 1:
        return translate("Reader", "1 thing to look at")
    return translate("Reader", "%n things to look at", None, count)


def open_words(line: int) -> str:
    """The words of a button that opens the file; 0 is no line."""
    if line:
        return translate("Reader", "Open the file at line {line}").format(line=line)
    return translate("Reader", "Open the file")


class _Entry(QWidget):
    """One finding on a card."""

    open_requested = Signal(int)

    def __init__(self, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview_finding")
        self.finding = finding
        self._look: Look | None = None
        self._icon, self._color = _SIGNS[finding.severity]
        self._kind = Words(_kind(finding.severity), font="ui_small", weight=600, color=self._color, parent=self)
        self._message = Words(in_words(finding.message), font="ui", weight=600, line=1.35, parent=self)
        self._message.setObjectName("preview_message")
        self._fix = Words(in_words(finding.fix), font="ui", color="text_soft", line=1.35, parent=self)
        self._fix.setObjectName("preview_fix")
        self.open = Button(open_words(finding.line), icon="square-pen", kind="plain", parent=self)
        self.open.setObjectName("preview_open_line")
        self.open.setAccessibleDescription(in_words(finding.message))
        self.open.clicked.connect(self._on_open)

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self._kind, self._message, self._fix, self.open):
            part.set_look(look)
        self.update()

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        ui, rtl = self._look.ui, self.isRightToLeft()
        pad, y = ui(14), ui(12)
        inner = width - 2 * pad
        sign = ui(18) + ui(8)
        for part, indent, after in ((self._kind, sign, 4), (self._message, 0, 4), (self._fix, 0, 10)):
            wide = inner - indent
            high = part.height_for(wide)
            if high:
                part.setGeometry(pad if rtl else pad + indent, y, wide, high)
                y += high + ui(after)
        wide = min(inner, self.open.natural_width())
        high = self.open.height_for(wide)
        self.open.setGeometry(width - pad - wide if rtl else pad, y, wide, high)
        return y + high + ui(14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        panel(painter, QRectF(self.rect()), look.shape["radius"]["field"], look.theme.color("card"),
              look.theme.color("border"))
        px = look.ui(18)
        x = self.width() - look.ui(14) - px if self.isRightToLeft() else look.ui(14)
        y = self._kind.y() + (self._kind.height() - px) // 2
        painter.drawPixmap(x, y, icon_pixmap(self._icon, look.theme[self._color], px, self.devicePixelRatioF()))

    def _on_open(self) -> None:
        self.open_requested.emit(self.finding.line)


def _kind(severity: Severity) -> str:
    return {Severity.ERROR: translate("Reader", "To mend"), Severity.WARNING: translate("Reader", "Worth a look"),
            Severity.NOTE: translate("Reader", "Good to know")}[severity]


class PreviewFindings(Page):
    """A column of findings that scrolls by itself."""

    open_requested = Signal(int)  # the line; 0 for the file as a whole

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview_findings")
        self._findings: tuple[Finding, ...] = ()
        self._entries: list[_Entry] = []
        self._title = Words(font="heading_3", weight=600, color="heading", px=20, parent=self.body)
        self._title.setObjectName("preview_findings_title")
        self._more = Words(font="ui", color="text_soft", parent=self.body)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, listed or not."""
        return self._findings

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, in this order."""
        if tuple(findings) == self._findings:
            return
        self._findings = tuple(findings)
        for entry in self._entries:
            entry.hide()
            entry.deleteLater()
        self._entries = []
        for finding in self._findings[:MOST]:
            entry = _Entry(finding, self.body)
            entry.open_requested.connect(self.open_requested)
            if self._look is not None:
                entry.set_look(self._look)
            entry.show()
            self._entries.append(entry)
        self._title.setText(things(len(self._findings)))
        rest = len(self._findings) - len(self._entries)
        self._more.setText(translate("Reader", "And %n more, in the content check.", None, rest) if rest else "")
        self.verticalScrollBar().setValue(0)
        self.rearrange()

    def set_look(self, look: Look) -> None:
        for part in (self._title, self._more, *self._entries):
            part.set_look(look)
        super().set_look(look)
        self.update()

    def arrange(self, width: int) -> int:
        ui = self.look.ui
        edge, y = 20, ui(16)  # the scroll bar stands in it
        inner = width - 2 * edge
        high = self._title.height_for(inner)
        self.put(self._title, edge, y, inner, high)
        y += high + ui(12)
        for entry in self._entries:
            high = entry.arrange(inner)
            self.put(entry, edge, y, inner, high)
            y += high + ui(10)
        high = self._more.height_for(inner)
        self.put(self._more, edge, y, inner, high)
        return y + high + ui(20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        fill(painter, QRectF(self.viewport().rect()), self.look.theme.color("panel"))
        edge = self.viewport().width() - 1 if self.isRightToLeft() else 0
        fill(painter, QRectF(edge, 0, 1, self.viewport().height()), self.look.theme.color("border"))

"""What stands below an open line of the content check: its findings, how hard it reads, its dates, the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.reports import ArticleReport, Finding
from reader.ui.theme import Look
from reader.ui.widgets.chip import Wrap
from reader.ui.widgets.paint import fill, rounded_path
from reader.ui.widgets.report_entry import ReportEntry
from reader.ui.widgets.report_finding import FindingView
from reader.ui.widgets.report_words import STATE_COLORS, level_sentence, review_line, reviewed_words
from reader.ui.widgets.saved_star import RowButton
from reader.ui.widgets.words import Words
from reader.ui.wording import joined, language_name, translate

_AT_ONCE = 20   # findings that are shown at first and with each press of the button
_SLACK = 3
_BAR = 4


class ReportDetail(QWidget):
    """See the module."""

    open_requested = Signal(str, int)
    preview_requested = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_detail")
        self._look: Look | None = None
        self._entry: ReportEntry | None = None
        self._limit = _AT_ONCE
        self.is_last = False  # whether the card ends with it
        self._arranged: tuple[int, int] | None = None
        self._views: list[FindingView] = []
        self._shown_findings = self._shown_sentences = 0
        self._lines: list[tuple[int, int]] = []  # (y, where it starts)
        self.nothing = Words(translate("Reader", "There is nothing to mend here."), font="ui", parent=self)
        self.more = RowButton(kind="bare", icon="chevron-down", parent=self)
        self.more.setObjectName("report_more_findings")
        self.more.clicked.connect(self._on_more)
        self.level = Words(font="ui", parent=self)
        self.level.setObjectName("report_level")
        self.hardest = Words(translate("Reader", "The hardest sentences"), font="ui", weight=600, color="heading",
                             parent=self)
        self.dates = Words(font="ui_small", color="text_soft", parent=self)
        self.dates.setObjectName("report_dates")
        self.note = Words(font="ui_small", color="text_soft", parent=self)
        self.note.setObjectName("report_last_good")
        self.open = RowButton(translate("Reader", "Open the file"), icon="square-pen")
        self.open.setObjectName("report_open")
        self.open.clicked.connect(self._on_open)
        self.preview = RowButton(translate("Reader", "See it as a patient"), icon="book-open")
        self.preview.setObjectName("report_preview")
        self.preview.clicked.connect(self._on_preview)
        self._buttons = Wrap(self)
        self._buttons.set_buttons([self.open, self.preview])

    def set_entry(self, entry: ReportEntry, language: str) -> None:
        """Show this one; dates are written in `language`."""
        if self._entry is not None and entry.path != self._entry.path:
            self._limit = _AT_ONCE
        self._entry = entry
        article = entry.article
        self._fill()
        is_whole = article is not None and len(entry.findings) == len(article.findings)
        self.nothing.setVisible(not entry.findings and is_whole)
        self.level.setText(level_sentence(article) if article is not None else "")
        self.dates.setText(_dates(article, language) if article is not None else "")
        self.note.setText(_last_good(article) if article is not None else "")
        for part in (self.level, self.dates, self.note):
            part.setVisible(bool(part.text()))
        self._buttons._buttons = [self.open, self.preview] if article is not None else []
        for button in (self.open, self.preview):  # each finding of another file has its own way to it
            button.setVisible(article is not None)
        self.open.setAccessibleDescription(entry.title)
        self.preview.setAccessibleDescription(entry.title)
        self._arranged = None
        self.update()

    def _fill(self) -> None:
        entry = self._entry
        assert entry is not None
        count = len(entry.findings)
        findings: Sequence[Finding] = entry.findings[:count if count <= self._limit + _SLACK else self._limit]
        sentences = entry.article.reading.hardest if entry.article is not None else ()
        self._shown_findings, self._shown_sentences = len(findings), len(sentences)
        while len(self._views) < len(findings) + len(sentences):
            view = FindingView(self)
            view.open_requested.connect(self.open_requested)
            if self._look is not None:
                view.set_look(self._look)
            self._views.append(view)
        for number, view in enumerate(self._views):
            view.setVisible(number < len(findings) + len(sentences))
        for view, finding in zip(self._views, findings, strict=False):
            view.set_finding(finding)
        for view, sentence in zip(self._views[len(findings):], sentences, strict=False):
            view.set_sentence(entry.path, sentence)
        self.hardest.setVisible(bool(sentences))
        left = count - len(findings)
        self.more.setVisible(left > 0)
        self.more.setText(translate("Reader", "Show %n more", None, min(left, _AT_ONCE)))

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look, self._arranged = look, None
        for part in (self.nothing, self.more, self.level, self.hardest, self.dates, self.note, self._buttons,
                     self.open, self.preview, *self._views):
            part.set_look(look)
        self.update()

    @property
    def views(self) -> list[FindingView]:
        """The findings that are shown, then the sentences."""
        return self._views[:self._shown_findings + self._shown_sentences]

    @property
    def stops(self) -> list[QWidget]:
        """Everything in it that keys can reach, in order."""
        findings = [view.open for view in self._views[:self._shown_findings]]
        sentences = [view.open for view in self.views[self._shown_findings:]]
        return [*findings, *([self.more] if not self.more.isHidden() else []), *sentences, *self._buttons.buttons]

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        if self._arranged is not None and self._arranged[0] == width:
            return self._arranged[1]
        ui, rtl = self._look.ui, self.isRightToLeft()
        start, end = (ui(27), ui(22)) if width >= ui(560) else (_BAR + ui(13), ui(14))
        inner, y = width - start - end, ui(4)
        self._lines = []

        def put(part: QWidget, y: int, wide: int, high: int, x: int = start) -> int:
            part.setGeometry(width - x - wide if rtl else x, y, wide, high)
            return y + high

        if not self.nothing.isHidden():
            y = put(self.nothing, y + ui(10), inner, self.nothing.height_for(inner)) + ui(4)
        for number, view in enumerate(self.views):
            if number == self._shown_findings:
                y = self._arrange_level(put, y, inner, start)
            elif number:
                self._lines.append((y, start))
                y += 1
            y = put(view, y, inner, view.arrange(inner))
            if number + 1 == self._shown_findings and not self.more.isHidden():
                wide = min(inner, self.more.natural_width())
                y = put(self.more, y, wide, self.more.height_for(wide)) + ui(8)
        if not self._shown_sentences:
            y = self._arrange_level(put, y, inner, start)
        if self.dates.text():
            y = put(self.dates, y + ui(4), inner, self.dates.height_for(inner))
        if not self._buttons.buttons:
            self._arranged = width, y + ui(4)
            return y + ui(4)
        wide = min(inner, sum(one.natural_width() + 10 for one in self._buttons.buttons) - 10)
        y += ui(12)
        high = self._buttons.height_for(wide)
        if self.note.text() and inner - wide - ui(18) >= ui(240):
            room = inner - wide - ui(18)
            tall = self.note.height_for(room)
            put(self.note, y + max(0, (high - tall) // 2), room, tall, start + wide + ui(18))
            put(self._buttons, y, wide, high)
            y += max(high, tall)
        else:
            if self.note.text():
                y = put(self.note, y, inner, self.note.height_for(inner)) + ui(10)
            y = put(self._buttons, y, wide, high)
        self._arranged = width, y + ui(16)
        return y + ui(16)

    def _arrange_level(self, put, y: int, inner: int, start: int) -> int:
        assert self._look is not None
        ui = self._look.ui
        if self._shown_findings and (self.level.text() or self._shown_sentences):
            self._lines.append((y, start))
            y += 1
        if self.level.text():
            y = put(self.level, y + ui(12), inner, self.level.height_for(inner))
        if self._shown_sentences:
            y = put(self.hardest, y + ui(10), inner, self.hardest.height_for(inner))
        return y

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or self._entry is None:
            return
        painter, theme = QPainter(self), self._look.theme
        if self.is_last:  # the bar ends where the card's corner begins to turn
            corner = max(0, self._look.shape["radius"]["card"] - 1)
            painter.setClipPath(rounded_path(QRectF(self.rect()), (0, 0, corner, corner)))
        x = self.width() - _BAR if self.isRightToLeft() else 0
        fill(painter, QRectF(x, 0, _BAR, self.height()), theme.color(STATE_COLORS[self._entry.state]))
        for y, start in self._lines:
            fill(painter, QRectF(start, y, self.width() - 2 * start, 1), theme.color("border"))

    def _on_more(self) -> None:
        at = self._shown_findings
        self._limit += _AT_ONCE
        self._fill()
        self._arranged = None
        self.resized.emit()
        if at < len(self.views):
            self.views[at].open.setFocus()

    def _on_open(self) -> None:
        assert self._entry is not None
        lines = [one.line for one in self._entry.findings if one.file == self._entry.path and one.line]
        self.open_requested.emit(self._entry.path, lines[0] if lines else 0)

    def _on_preview(self) -> None:
        assert self._entry is not None
        self.preview_requested.emit(self._entry.path)


def _last_good(article: ArticleReport) -> str:
    return translate("Reader", "Readers still see the last good version.") if article.keeps_last_good else ""


def _dates(article: ArticleReport, language: str) -> str:
    draft = translate("Reader", "Draft: readers do not see it") if article.is_draft else ""
    return joined(draft, reviewed_words(article, language), review_line(article, language),
                  language_name(article.language) if article.language else "")

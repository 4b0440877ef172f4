"""Help now: numbers first, large, then what happens on the call. Needs no network and no library."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.model import Help, HelpLine
from reader.ui.icons import icon_pixmap
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import panel
from reader.ui.widgets.text import text_width
from reader.ui.widgets.words import Words
from reader.ui.wording import month_year, translate

_ICONS = {"phone": "phone", "message": "message-circle", "danger": "triangle-alert"}


class _Number(QLabel):
    """A number that can be marked and copied, by mouse and by keyboard."""

    def __init__(self, text: str, what: str, parent: QWidget, *, can_select: bool) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if can_select:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse
                                         | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{what}: {text}")
        self.setObjectName("help_number")


class _Line(QWidget):
    """One way to reach someone: icon, label, number, detail."""

    def __init__(self, line: HelpLine, *, first: bool, can_select: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._first = first
        self._look: Look | None = None
        self._icon = _ICONS.get(line.icon, "phone")
        self._label = Words(line.label, font="ui", weight=600, color="heading", px=20 if first else 18, parent=self)
        self.number = _Number(line.number, line.label, self, can_select=can_select)
        self._detail = Words(line.detail, font="ui", color="text_soft", px=18 if first else 17, parent=self)
        self._icon_side = self._pad = 0

    def set_look(self, look: Look) -> None:
        self._look = look
        font = look.font("display" if self._first else "title", 700)
        font.setPixelSize(look.letters(52 if self._first else 36))
        self.number.setFont(font)
        self.number.setPalette(look.palette())
        self._label.set_look(look)
        self._detail.set_look(look)
        self.update()

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        ui = self._look.ui
        wide = width >= ui(440)
        self._pad = pad = ui(26 if self._first else 22) if wide else ui(16)
        self._icon_side = ui(56) if wide else ui(48) if width >= ui(360) else 0
        x = pad + (self._icon_side + ui(22 if wide else 16) if self._icon_side else 0)
        inner, y = max(1, width - x - pad), pad
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = pad if rtl else x
        high = self._label.height_for(inner)
        self._label.setGeometry(left, y, inner, high)
        y += high
        self.number.setFont(self._number_font(inner))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.number.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        high = self.number.heightForWidth(inner)
        self.number.setGeometry(left, y, inner, high)
        y += high
        high = self._detail.height_for(inner)
        self._detail.setGeometry(left, y, inner, high)
        return y + high + pad

    def _number_font(self, width: int) -> QFont:
        """A little smaller when that keeps "HOME to 741741" in one line; much smaller only to keep a word whole."""
        assert self._look is not None
        font, text, full = self.number.font(), self.number.text(), self._look.letters(52 if self._first else 36)
        font.setPixelSize(full)
        wide = text_width(text, font)
        longest = max((text_width(word, font) for word in text.split()), default=0)
        in_one_line = int(full * (width - 2) / max(wide, 1))
        if in_one_line >= full * 0.75:
            font.setPixelSize(min(full, in_one_line))
        elif longest > width - 2:
            font.setPixelSize(max(12, int(full * (width - 2) / longest)))
        return font

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None or not self._icon_side:
            return
        look, painter, side = self._look, QPainter(self), self._icon_side
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        circle = QRectF(self.width() - self._pad - side if rtl else self._pad, (self.height() - side) / 2, side, side)
        edge = look.theme.color("help_bar") if look.theme.name == "high_contrast" else None
        panel(painter, circle, side / 2, look.theme.color("help_fill"), edge, 2)
        px = look.ui(27)
        painter.drawPixmap(round(circle.center().x() - px / 2), round(circle.center().y() - px / 2),
                           icon_pixmap(self._icon, look.theme["help_bar"], px, self.devicePixelRatioF()))


class _Box(QWidget):
    """A panel behind lines or words."""

    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind  # first, others or facts
        self._look: Look | None = None
        self.dividers: list[QRect] = []

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        theme, painter, radius = self._look.theme, QPainter(self), self._look.shape["radius"]["card"]
        rect = QRectF(self.rect())
        if self._kind == "first":
            panel(painter, rect, radius, theme.color("card"), theme.color("help_bar"), 3)
        elif self._kind == "facts":
            line = theme.color("border") if theme.name == "high_contrast" else None
            panel(painter, rect, 14, theme.color("facts_fill"), line)
        else:
            panel(painter, rect, radius, theme.color("card"), theme.color("border"))
            for line in self.dividers:
                painter.fillRect(line, theme.color("border"))


class HelpPane(Page):
    """See the module."""

    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, can_select: bool = True, has_back: bool = True) -> None:
        """`can_select`: numbers can be marked and copied. Without `has_back` the way back is elsewhere."""
        super().__init__(parent)
        self.setObjectName("help_pane")
        self._can_select, self._has_back = can_select, has_back
        self.back = Button(translate("Reader", "Back to reading"), icon="arrow-left", parent=self.body)
        self.back.setObjectName("help_back")
        self.back.clicked.connect(self.back_requested)
        self._title = Words(font="title", weight=600, color="heading", px=40, parent=self.body)
        self._title.setObjectName("help_title")
        self._intro = Words(font="body", color="text_soft", line=1.45, parent=self.body)
        self._first = _Box("first", self.body)
        self._others = _Box("others", self.body)
        self._facts = _Box("facts", self.body)
        self._expect_title = Words(font="heading_3", weight=600, color="heading", parent=self._facts)
        self._expect = Words(font="ui", color="text", px=19, line=1.5, parent=self._facts)
        self._elsewhere = _Box("others", self.body)
        self._elsewhere_title = Words(translate("Reader", "In another country"), font="heading_3", weight=600,
                                      color="heading", parent=self._elsewhere)
        self._countries: list[Words] = []
        self._foot = Words(font="ui", color="text_soft", px=16, parent=self.body)
        self._foot.setObjectName("help_foot")
        self._lines: list[_Line] = []

    def set_help(self, help_page: Help) -> None:
        """Show these numbers. Without any, the page says to tell someone near."""
        for old in (*self._lines, *self._countries):
            old.hide()
            old.deleteLater()
        self._title.setText(help_page.title or translate("Reader", "You can talk to someone now."))
        self._intro.setText(help_page.intro or translate("Reader", "Tell anyone at the front desk."))
        self._lines = [_Line(line, first=number == 0, can_select=self._can_select,
                             parent=self._others if number else self._first)
                       for number, line in enumerate(help_page.lines)]
        for line in self._lines:
            line.show()
        self._countries = []
        for country in help_page.elsewhere:
            name = Words(country.name, font="ui", weight=600, color="text", px=19, parent=self._elsewhere)
            name.setObjectName("help_country")
            numbers = Words("\n".join(map(_one_line, country.lines)), font="ui", color="text", line=1.5,
                            parent=self._elsewhere)
            self._countries += [name, numbers]
        for words in self._countries:
            words.show()
        self._expect_title.setText(help_page.expect_title)
        self._expect.setText(help_page.expect)
        self._foot.setText(_foot(help_page))
        if self._look is not None:
            self.set_look(self._look)
        self.verticalScrollBar().setValue(0)

    def set_look(self, look: Look) -> None:
        for part in (self.back, self._title, self._intro, self._first, self._others, self._facts,
                     self._expect_title, self._expect, self._elsewhere, self._elsewhere_title, *self._countries,
                     self._foot, *self._lines):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, margin = self.look.ui, self.margin(width)
        inner = width - 2 * margin
        y = ui(24) if width >= 720 else ui(14)
        self.back.setVisible(self._has_back)
        if self._has_back:
            wide = min(inner, self.back.natural_width())
            high = self.back.height_for(wide)
            self.put(self.back, margin, y, wide, high)
            y += high + ui(18)
        for part, after in ((self._title, 6), (self._intro, 22)):
            high = part.height_for(inner)
            self.put(part, margin, y, inner, high)
            y += high + ui(after)
        y = self._arrange_lines(margin, y, inner)
        has_facts = bool(self._expect.text())
        self._facts.setVisible(has_facts)
        if has_facts:
            pad = ui(26) if inner >= ui(420) else ui(16)
            text, at = inner - 2 * pad, ui(20)
            for part, after in ((self._expect_title, 6), (self._expect, 0)):
                high = part.height_for(text)
                part.setGeometry(pad, at, text, high)
                at += high + ui(after)
            self.put(self._facts, margin, y, inner, at + ui(20))
            y += at + ui(20) + ui(18)
        y = self._arrange_elsewhere(margin, y, inner)
        high = self._foot.height_for(inner)
        self.put(self._foot, margin, y, inner, high)
        return y + high + ui(40)

    def _arrange_elsewhere(self, x: int, y: int, width: int) -> int:
        """Countries side by side where there is room: a name with its numbers below it."""
        ui = self.look.ui
        self._elsewhere.setVisible(bool(self._countries))
        if not self._countries:
            return y
        pad = ui(26) if width >= ui(420) else ui(16)
        inner, at = width - 2 * pad, ui(20)
        high = self._elsewhere_title.height_for(inner)
        self.put(self._elsewhere_title, pad, at, inner, high, inside=width)
        at += high + ui(12)
        columns = 2 if inner >= ui(760) else 1
        wide = (inner - (columns - 1) * ui(32)) // columns
        pairs = list(zip(self._countries[::2], self._countries[1::2], strict=True))
        for row in range(0, len(pairs), columns):
            bottom = at
            for column, (name, numbers) in enumerate(pairs[row : row + columns]):
                left = pad + column * (wide + ui(32))
                top = name.height_for(wide)
                self.put(name, left, at, wide, top, inside=width)
                high = numbers.height_for(wide)
                self.put(numbers, left, at + top + ui(2), wide, high, inside=width)
                bottom = max(bottom, at + top + ui(2) + high)
            at = bottom + ui(16)
        self.put(self._elsewhere, x, y, width, at + ui(4))
        return y + at + ui(4) + ui(18)

    def _arrange_lines(self, x: int, y: int, width: int) -> int:
        ui = self.look.ui
        self._first.setVisible(bool(self._lines))
        self._others.setVisible(len(self._lines) > 1)
        if not self._lines:
            return y
        first, others = self._lines[0], self._lines[1:]
        high = first.arrange(width)
        first.setGeometry(0, 0, width, high)
        self.put(self._first, x, y, width, high)
        y += high + ui(18)
        if not others:
            return y
        side_by_side = 1 < len(others) <= 3 and width >= ui(940)
        self._others.dividers = []
        if side_by_side:
            wide = width // len(others)
            at = max(line.arrange(wide) for line in others)
            for number, line in enumerate(others):
                self.put(line, number * wide, 0, wide, at, inside=width)
                if number:
                    self._others.dividers.append(QRect(number * wide, 1, 1, at - 2))
        else:
            at = 0
            for number, line in enumerate(others):
                if number:
                    self._others.dividers.append(QRect(1, at, width - 2, 1))
                high = line.arrange(width)
                line.setGeometry(0, at, width, high)
                at += high
        self.put(self._others, x, y, width, at)
        return y + at + ui(18)


def _one_line(line: HelpLine) -> str:
    """The number first: it is what one looks for."""
    return " \N{MIDDLE DOT} ".join(filter(None, (line.number, line.label, line.detail)))


def _foot(help_page: Help) -> str:
    """The last line: for which country the numbers are, and when someone last made sure of them."""
    counted = translate("Reader", "Opening this page is never counted.")
    if not help_page.lines:
        return counted
    date = month_year(help_page.checked) if help_page.checked else ""
    if help_page.country and date:
        start = translate("Reader", "Numbers for {country}, checked {date}.")
    elif help_page.country:
        start = translate("Reader", "Numbers for {country}.")
    elif date:
        start = translate("Reader", "Numbers checked {date}.")
    else:
        return counted
    return f"{start.format(country=help_page.country, date=date)} {counted}"

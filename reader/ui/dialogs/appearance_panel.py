"""Text and colors: how a person likes to read. Every touch is said at once; the page behind shows it.

It keeps nothing: it shows the choice that it is given and says the next one.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from reader.appearance import TEXT_STEPS, THEMES, Appearance, next_step
from reader.ui.theme import Look, load_theme
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.page import Page
from reader.ui.widgets.paint import CONTROL_LINE, panel
from reader.ui.widgets.segments import Segments
from reader.ui.widgets.spoken_role import say_role
from reader.ui.widgets.switch import Switch
from reader.ui.widgets.text import TextBlock, text_width
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_PAD = 22


class _Swatch(QRadioButton):
    """One of the themes, shown in its own colors."""

    def __init__(self, key: str, word: str, parent: QWidget) -> None:
        super().__init__(word, parent)
        self.key = key
        self._look: Look | None = None
        self.setAccessibleName(word)
        self.setAccessibleDescription(translate("Reader", "Colors"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(f"swatch_{key}")
        # Two radio buttons cannot be none of them, but here none is chosen while the computer decides.
        self.setAutoExclusive(False)
        say_role(self, QAccessible.Role.RadioButton)  # Qt would call it a check box

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def hitButton(self, position) -> bool:  # noqa: N802 - all of it, not only a circle that is not there
        return self.rect().contains(position)

    def nextCheckState(self) -> None:  # noqa: N802
        self.setChecked(True)

    def ring_radius(self) -> float:
        return 0 if self._look is None else self._look.shape["radius"]["control"]

    def _word(self, width: float) -> TextBlock:
        assert self._look is not None
        return TextBlock(self.text(), self._look.font("ui_small", 600 if self.isChecked() else 400), width, line=1.3,
                         alignment=Qt.AlignmentFlag.AlignHCenter)

    def word_width(self) -> float:
        """Width in px of its word, whether it is chosen or not."""
        assert self._look is not None
        return text_width(self.text(), self._look.font("ui_small", 600))

    def height_for(self, width: int) -> int:
        assert self._look is not None
        return self._look.ui(52 + 5) + self._word(width).height

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter, own = self._look, QPainter(self), load_theme(self.key)
        box = QRectF(0, 0, self.width(), look.ui(52))
        radius = look.shape["radius"]["control"]
        if self.isChecked():
            panel(painter, box, radius, look.theme.color("card"), look.theme.color("accent"), 3)
            panel(painter, box.adjusted(4, 4, -4, -4), radius - 4, own.color("page"))
        else:
            panel(painter, box, radius, own.color("page"), look.theme.color("border_strong"), CONTROL_LINE)
        font = look.font("card_title", 700)
        font.setPixelSize(look.ui(22))
        letters = TextBlock("Aa", font, box.width(), alignment=Qt.AlignmentFlag.AlignHCenter)
        role = "link" if self.key == "high_contrast" else "text"
        letters.draw(painter, 0, (box.height() - letters.height) / 2, own.color(role))
        word = self._word(self.width())
        word.draw(painter, 0, box.height() + look.ui(5), look.theme.color("text"))


class _Choices(Page):
    """The part that scrolls when the window is low or the text large."""

    def __init__(self, panel_widget: AppearancePanel) -> None:
        super().__init__(panel_widget)
        self._panel = panel_widget

    def arrange(self, width: int) -> int:
        return self._panel.arrange(width)


class AppearancePanel(QWidget):
    """Floats over the page; whoever owns it says where. With less height than it asks for it scrolls by itself."""

    appearance_changed = Signal(Appearance)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("appearance_panel")
        title = translate("Reader", "Text and colors")
        self.setAccessibleName(title)
        say_role(self, QAccessible.Role.Dialog)
        self._appearance = Appearance()
        self._look: Look | None = None
        self._title = Words(title, font="heading_3", weight=600, color="heading", parent=self)
        self.close_button = Button(translate("Reader", "Close"), icon="x", kind="bare", compact=True, parent=self)
        self.close_button.setObjectName("appearance_close")
        self.close_button.clicked.connect(self.closed)
        self._choices = _Choices(self)
        inside = self._choices.body
        self._size_label = self._label(translate("Reader", "Text size"))
        self.smaller = Button(translate("Reader", "Smaller text"), icon="minus", compact=True, parent=inside)
        self.smaller.setObjectName("text_smaller")
        self.smaller.clicked.connect(self._on_smaller)
        self._percent = Words(font="ui", weight=600, px=19, centered=True, parent=inside)
        self._percent.setObjectName("text_percent")
        self.larger = Button(translate("Reader", "Larger text"), icon="plus", compact=True, parent=inside)
        self.larger.setObjectName("text_larger")
        self.larger.clicked.connect(self._on_larger)
        self._colors_label = self._label(translate("Reader", "Colors"))
        words = {"light": translate("Reader", "Light"), "sepia": translate("Reader", "Sepia"),
                 "dark": translate("Reader", "Dark"), "high_contrast": translate("Reader", "Contrast")}
        self.swatches = [_Swatch(key, words[key], inside) for key in THEMES]
        for swatch in self.swatches:
            swatch.clicked.connect(self._on_swatch)
        self.system = Button(translate("Reader", "Same as this computer"), parent=inside)
        self.system.setObjectName("theme_system")
        self.system.clicked.connect(self._on_system)
        self._groups: list[tuple[str, Words, Segments]] = []
        self.lines = self._group("lines", translate("Reader", "Space between lines"), (
            ("normal", translate("Reader", "Normal")), ("more", translate("Reader", "More", "space between lines")),
            ("most", translate("Reader", "Most", "space between lines"))))
        self.letters = self._group("letters", translate("Reader", "Letters"), (
            ("clear", translate("Reader", "Clear", "letters")), ("book", translate("Reader", "Book")),
            ("dyslexic", translate("Reader", "Dyslexia"))))
        self.spacing = self._group("spacing", translate("Reader", "Space between letters"), (
            ("normal", translate("Reader", "Normal")), ("wide", translate("Reader", "Wide"))))
        self.page_width = self._group("width", translate("Reader", "Page width"), (
            ("narrow", translate("Reader", "Narrow")), ("normal", translate("Reader", "Normal")),
            ("wide", translate("Reader", "Wide"))))
        self.motion = Switch(translate("Reader", "Less movement"), inside)
        self.motion.setObjectName("choose_motion")
        self.motion.clicked.connect(self._on_motion)
        self._kept = Words(translate("Reader", "Kept for next time"), font="ui_small", color="text_soft",
                           parent=inside)
        self.reset = Button(translate("Reader", "Reset"), icon="undo-2", parent=inside)
        self.reset.setObjectName("appearance_reset")
        self.reset.clicked.connect(self._on_reset)
        self.set_appearance(Appearance())

    def _label(self, word: str) -> Words:
        return Words(word, font="ui", weight=600, color="heading", px=16.5, line=1.25, parent=self._choices.body)

    def _group(self, name: str, word: str, choices: tuple[tuple[str, str], ...]) -> Segments:
        segments = Segments(word, self._choices.body)
        segments.setObjectName(f"choose_{name}")
        segments.set_choices(choices)
        segments.chosen.connect(self._on_segment)
        segments.setProperty("field", name)
        self._groups.append((name, self._label(word), segments))
        return segments

    # what it is told

    def set_appearance(self, appearance: Appearance) -> None:
        """Show this choice, without saying that it was made."""
        self._appearance = appearance
        self._percent.setText(f"{appearance.text_percent}%")
        self._percent.setAccessibleName(
            translate("Reader", "Text size {percent} percent").format(percent=appearance.text_percent))
        self.smaller.setEnabled(appearance.text_percent > TEXT_STEPS[0])
        self.larger.setEnabled(appearance.text_percent < TEXT_STEPS[-1])
        self.smaller.setToolTip(self.smaller.text() if self.smaller.isEnabled()
                                else translate("Reader", "This is the smallest text."))
        self.larger.setToolTip(self.larger.text() if self.larger.isEnabled()
                               else translate("Reader", "This is the largest text."))
        for swatch in self.swatches:
            swatch.setChecked(swatch.key == appearance.theme)
        is_system = appearance.theme == "system"
        self.system.set_on(is_system)
        self.system.set_icon("check" if is_system else "contrast")
        self.system.setAccessibleDescription(translate("Reader", "Chosen") if is_system else "")
        for name, _, segments in self._groups:
            segments.set_current(getattr(appearance, name))
        self.motion.setChecked(appearance.motion == "less")
        self.reset.setEnabled(appearance != Appearance())
        self._choices.rearrange()

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look = look
        for part in (self._title, self.close_button, self._size_label, self.smaller, self._percent, self.larger,
                     self._colors_label, *self.swatches, self.system, self.motion, self._kept, self.reset):
            part.set_look(look)
        for _, label, segments in self._groups:
            label.set_look(look)
            segments.set_look(look)
        self._choices.set_look(look)
        self.updateGeometry()
        self._place_frame()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        if self._look is None:
            return QSize()
        width = self._look.ui(self._look.shape["layout"]["panel"])
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """What it needs to show everything; with less it scrolls."""
        return 0 if self._look is None else self._head(width) + self.arrange(width - 4) + 2

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_frame()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The focus goes on to the first thing that can be changed."""
        super().focusInEvent(event)
        (self.larger if self.larger.isEnabled() else self.smaller).setFocus(event.reason())

    # where things go

    def _pad(self, width: int) -> int:
        return _PAD if width >= 300 else 18

    def _head(self, width: int) -> int:
        assert self._look is not None
        return max(self._look.ui(44), self._title.height_for(width - 2 * self._pad(width) - self._look.ui(44))) \
            + self._look.ui(10)

    def _place_frame(self) -> None:
        if self._look is None or self.width() < 40:
            return
        ui, width, height, pad = self._look.ui, self.width(), self.height(), self._pad(self.width())
        rtl = self.isRightToLeft()

        def put(part: QWidget, x: int, y: int, wide: int, high: int) -> None:
            part.setGeometry(width - x - wide if rtl else x, y, wide, high)

        head = self._head(width)
        side = ui(44)
        title = width - 2 * pad - side
        high = self._title.height_for(title)
        put(self._title, pad, (head + ui(6) - high) // 2, title, high)
        put(self.close_button, width - pad - side + ui(10), (head + ui(6) - side) // 2, side, side)
        put(self._choices, 2, head, width - 4, max(1, height - head - 2))

    def arrange(self, width: int) -> int:
        """Place what scrolls on `width` px; returns its height."""
        assert self._look is not None
        ui, pad = self._look.ui, self._pad(width)
        inner, y = width + 4 - 2 * pad, 2
        left = pad - 2  # what scrolls is 2 px narrower than the panel at both sides

        def put(part: QWidget, x: int, top: int, wide: int, high: int) -> None:
            if self.isRightToLeft():  # there the scroll bar stands before what scrolls
                x = 2 * left + inner - x - wide - self._choices.viewport().x()
            part.setGeometry(x, top, wide, high)

        def label(part: Words) -> None:
            nonlocal y
            high = part.height_for(inner)
            put(part, left, y, inner, high)
            y += high + ui(3)

        label(self._size_label)
        side, tall = ui(52), ui(44)
        put(self.smaller, left, y, side, tall)
        put(self.larger, left + inner - side, y, side, tall)
        words = inner - 2 * side
        high = self._percent.height_for(words)
        put(self._percent, left + side, y + (tall - high) // 2, words, high)
        y += tall + ui(8)
        label(self._colors_label)
        gap = 10
        each = (inner - 3 * gap) / 4
        columns = 4 if each >= max(ui(60), *(swatch.word_width() for swatch in self.swatches)) else 2
        edges = [round(number * (inner + gap) / columns) for number in range(columns + 1)]
        for start in range(0, len(self.swatches), columns):
            row = self.swatches[start:start + columns]
            high = max(swatch.height_for(edges[1] - gap) for swatch in row)
            for swatch, (start_x, end_x) in zip(row, pairwise(edges), strict=True):
                put(swatch, left + start_x, y, end_x - gap - start_x, high)
            y += high + ui(8)
        high = self.system.height_for(inner)
        put(self.system, left, y, inner, high)
        y += high + ui(8)
        for _, name, segments in self._groups:
            label(name)
            high = segments.height_for(inner)
            put(segments, left, y, inner, high)
            y += high + ui(8)
        high = self.motion.height_for(inner)
        put(self.motion, left, y, inner, high)
        y += high + ui(8)
        button = min(inner, self.reset.natural_width())
        tall = self.reset.height_for(button)
        words = inner - button - ui(12)
        if words >= min(self._kept.natural_width(), ui(110)):
            high = self._kept.height_for(words)
            row = max(tall, high)
            put(self._kept, left, y + (row - high) // 2, words, high)
            put(self.reset, left + inner - button, y + (row - tall) // 2, button, tall)
            return y + row + ui(14)
        high = self._kept.height_for(inner)
        put(self._kept, left, y, inner, high)
        put(self.reset, left + inner - button, y + high + ui(6), button, tall)
        return y + high + ui(6) + tall + ui(16)

    # what a person does

    def _change(self, **changes: object) -> None:
        self.set_appearance(replace(self._appearance, **changes))
        self.appearance_changed.emit(self._appearance)

    def _step(self, direction: int) -> None:
        self._change(text_percent=next_step(self._appearance.text_percent, direction))
        announce(self, self._percent.accessibleName())

    def _on_smaller(self) -> None:
        self._step(-1)

    def _on_larger(self) -> None:
        self._step(1)

    def _on_swatch(self) -> None:
        self._change(theme=self.sender().key)

    def _on_system(self) -> None:
        self._change(theme="system")

    def _on_segment(self, key: str) -> None:
        self._change(**{self.sender().property("field"): key})

    def _on_motion(self, is_less: bool) -> None:
        self._change(motion="less" if is_less else "normal")

    def _on_reset(self) -> None:
        self.set_appearance(Appearance())
        self.appearance_changed.emit(self._appearance)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event) -> None:  # noqa: N802
        event.accept()  # a touch between the buttons is not one on the page behind

    mouseReleaseEvent = wheelEvent = mousePressEvent  # noqa: N815

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        theme = self._look.theme
        panel(QPainter(self), QRectF(self.rect()), self._look.shape["radius"]["card"], theme.color("card"),
              theme.color("border_strong"), CONTROL_LINE)

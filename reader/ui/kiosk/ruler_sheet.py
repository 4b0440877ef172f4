"""Measures the screen: a bar that is 5 cm long when Reader knows the size of the glass, and two buttons to make it so.

Staff hold a ruler to it. From the length in pixels comes how many millimeters one is, and so how large letters are.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.kiosk.sizes import LEAST_CAPITAL_MM
from reader.ui.dialogs.link_dialog import place_choices
from reader.ui.dialogs.say_line import SayLine
from reader.ui.dialogs.steady_sheet import SteadySheet
from reader.ui.kiosk.capital_sample import CapitalSample
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

BAR_MM = 50.0
_LEAST, _MOST = 0.05, 2.0  # mm per pixel, as in `kiosk.toml`


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.length = 0.0
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        painter, color = QPainter(self), self._look.theme.color("text")
        middle = self.height() / 2
        painter.fillRect(QRectF(0, middle - 3, self.length, 6), color)
        for number in range(6):
            x = min(self.length * number / 5, self.length - 2)
            high = self.height() if number in (0, 5) else self.height() / 2
            painter.fillRect(QRectF(x, middle - high / 2, 2, high), color)


class RulerSheet(SteadySheet):
    """`save_requested` carries the measured millimeters of one pixel."""

    save_requested = Signal(float)

    def __init__(self, parent: QWidget, pixel_mm: float, capital_px: float) -> None:
        """`pixel_mm` is what holds now; `capital_px` is how high the smallest capital on this screen is, in px."""
        super().__init__(parent, widest=640)
        self.setObjectName("ruler_sheet")
        self.set_title(translate("Reader", "Measure the screen"))
        self._px = BAR_MM / pixel_mm  # of the bar
        self._capital = capital_px
        self._sentence = Words(translate("Reader", "Hold a ruler to the screen. Make the bar exactly 5 centimeters (50 "
                                                   "mm) long."), font="ui", line=1.45, parent=self.body)
        self.bar = _Bar(self.body)
        self.bar.setAccessibleName(translate("Reader", "A bar to measure"))
        self.shorter = Button(translate("Reader", "Shorter"), icon="minus", parent=self.body)
        self.longer = Button(translate("Reader", "Longer"), icon="plus", parent=self.body)
        for button, step in ((self.shorter, -1), (self.longer, 1)):
            button.setObjectName("ruler_longer" if step > 0 else "ruler_shorter")
            button.setProperty("step", step)
            button.setAutoRepeat(True)
            button.clicked.connect(self._on_step)
        self.facts = Words(font="ui", color="text_soft", line=1.45, parent=self.body)
        self.facts.setObjectName("ruler_facts")
        self.capitals = CapitalSample(self.body)
        self.line = SayLine(self.body)
        self.cancel = Button(translate("Reader", "Cancel"), parent=self.body)
        self.cancel.clicked.connect(self.close_sheet)
        self.save = Button(translate("Reader", "Save"), kind="main", parent=self.body)
        self.save.setObjectName("ruler_save")
        self.save.clicked.connect(self._on_save)
        self._show()

    @property
    def pixel_mm(self) -> float:
        """Millimeters of one pixel, as the bar is now."""
        return BAR_MM / self._px

    def show_problem(self, sentence: str) -> None:
        self.line.say(sentence)
        self.rearrange()

    def finish(self) -> None:
        self.close_sheet()

    def set_look(self, look: Look) -> None:
        for part in (self.title, self._sentence, self.bar, self.shorter, self.longer, self.facts, self.capitals,
                     self.line, self.cancel, self.save):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        ui, pad = self.look.ui, self.pad(width)
        inner, y = width - 2 * pad, pad - 4
        y = self.stack([(self.title, 10), (self._sentence, 18)], pad, y, inner)
        self.bar.length = min(self._px, inner)
        self.bar.setGeometry(pad, y, inner, ui(44))
        self.bar.update()
        y += ui(44) + ui(14)
        y = place_choices(self, [self.shorter, self.longer], pad, y, inner) + ui(14)
        y = self.stack([(self.facts, 10), (self.capitals, 16), (self.line, 12)], pad, y, inner)
        return place_choices(self, [self.cancel, self.save], pad, y, inner) + pad

    def _on_step(self) -> None:
        wanted = self._px + self.sender().property("step")
        if _LEAST <= BAR_MM / wanted <= _MOST:
            self._px = wanted
            self._show()

    def _show(self) -> None:
        locale, capital = QLocale(), self._capital * self.pixel_mm
        said = translate("Reader", "One dot is {mm} mm. The smallest capital letter here is {capital} mm high.")
        words = said.format(mm=locale.toString(self.pixel_mm, "f", 4), capital=locale.toString(capital, "f", 1))
        if capital < LEAST_CAPITAL_MM - 0.01:
            words = translate("Reader", "{words} It should be 4.8 mm; the text grows when Reader starts again.").format(
                words=words)
        self.facts.setText(words)
        self.capitals.set_pixel(self.pixel_mm)
        if self._look is not None:
            self.rearrange()

    def _on_save(self) -> None:
        self.save_requested.emit(round(self.pixel_mm, 5))

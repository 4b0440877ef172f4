""""Text size" at a kiosk: smaller, larger, four colors, Done. Every change shows at once behind it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from reader.appearance import THEMES, Appearance
from reader.ui.kiosk.bottom_sheet import BottomSheet
from reader.ui.kiosk.look import KIOSK_STEPS, KioskLook
from reader.ui.theme import load_theme
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.paint import panel, placed
from reader.ui.widgets.text import TextBlock
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


def _theme_names() -> dict[str, str]:
    return {"light": translate("Reader", "Light"), "sepia": translate("Reader", "Warm"),
            "dark": translate("Reader", "Dark"), "high_contrast": translate("Reader", "High contrast")}


class _Letter(QPushButton):
    """A− or A+: the letter as small or as large as the step that it leads to."""

    def __init__(self, word: str, share: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._word, self._share = word, share
        self._look: KioskLook | None = None
        self.setAutoDefault(True)

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.update()

    def ring_radius(self) -> float:
        return 0 if self._look is None else self._look.shape["radius"]["control"]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        back, line, word = "card", "border_strong", "link"
        if not self.isEnabled():
            back, line, word = "disabled_fill", "border", "disabled_text"
        elif self.isDown():
            back, word = "pressed", "on_pressed"
        panel(painter, QRectF(self.rect()), self.ring_radius(), look.theme.color(back), look.theme.color(line), 2)
        font = look.font("ui", 600, scale=False)
        font.setPixelSize(max(look.least_letters, look.px(46 * self._share)))
        block = TextBlock(self._word, font, self.width(), line=1.2, alignment=Qt.AlignmentFlag.AlignHCenter)
        block.draw(painter, 0, (self.height() - block.height) / 2, look.theme.color(word))


class _Swatch(QPushButton):
    """One choice of colors, shown in its own colors with its name."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._look: KioskLook | None = None
        self.setCheckable(True)
        self.setAutoDefault(True)

    def set_look(self, look: KioskLook) -> None:
        self._look = look
        self.update()

    def ring_radius(self) -> float:
        return 0 if self._look is None else self._look.shape["radius"]["control"]

    def block(self, width: int) -> TextBlock:
        assert self._look is not None
        font = self._look.font("ui_small", 600, scale=False)
        return TextBlock(self.accessibleName(), font, width - self._look.px(20), line=1.2,
                         alignment=Qt.AlignmentFlag.AlignHCenter)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        look, theme, painter = self._look, load_theme(self.name), QPainter(self)
        chosen = self.isChecked()
        line = look.theme.color("accent" if chosen else "border_strong")
        panel(painter, QRectF(self.rect()), self.ring_radius(), theme.color("page"), line, 6 if chosen else 2)
        block = self.block(self.width())
        block.draw(painter, look.px(10), (self.height() - block.height) / 2, theme.color("text"))


class TextSheet(BottomSheet):
    """Stands in for the panel "Text and colors": it says and takes the same."""

    appearance_changed = Signal(Appearance)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text_sheet")
        self.setAccessibleName(translate("Reader", "Text size"))
        self._appearance = Appearance()
        self._title = Words(translate("Reader", "Text size"), font="heading_3", weight=600, color="heading",
                            parent=self)
        self._percent = Words(font="ui", weight=600, centered=True, parent=self)
        self._percent.setObjectName("text_percent")
        self.smaller = _Letter("A−", 0.72, self)
        self.smaller.setObjectName("text_smaller")
        self.smaller.setAccessibleName(translate("Reader", "Smaller text"))
        self.larger = _Letter("A+", 1.15, self)
        self.larger.setObjectName("text_larger")
        self.larger.setAccessibleName(translate("Reader", "Larger text"))
        self.swatches = [_Swatch(name, self) for name in THEMES]
        for swatch in self.swatches:
            swatch.setObjectName(f"text_{swatch.name}")
            swatch.setAccessibleName(_theme_names()[swatch.name])
            swatch.clicked.connect(self._on_swatch)
        self.done = Button(translate("Reader", "Done"), kind="main", parent=self)
        self.done.setObjectName("text_done")
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.done.clicked.connect(self.closed)

    def set_appearance(self, appearance: Appearance) -> None:
        """What holds now."""
        self._appearance = appearance
        percent = appearance.text_percent
        self._percent.setText(translate("Reader", "{percent} %").format(percent=percent))
        self.smaller.setEnabled(percent > KIOSK_STEPS[0])
        self.larger.setEnabled(percent < KIOSK_STEPS[-1])
        for swatch in self.swatches:
            swatch.setChecked(swatch.name == appearance.theme)
        if self._look is not None and self.width() > 50:
            self.arrange(self.width())

    def set_look(self, look: KioskLook) -> None:
        for part in (self._title, self._percent, self.smaller, self.larger, *self.swatches, self.done):
            part.set_look(look)
        super().set_look(look)

    def arrange(self, width: int) -> int:
        look = self.look
        edge, gap = look.px(56 if width > 900 else 32), look.px(16)
        inner = width - 2 * edge
        high = max(look.target(108), look.least_target)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        places: list[tuple[QWidget, QRect]] = []
        y = look.px(28)
        done_wide = min(inner // 2, max(look.px(200), self.done.natural_width()))
        title_wide = inner - done_wide - gap
        row = max(look.target(80), self.done.height_for(done_wide), self._title.height_for(title_wide))
        places.append((self._title, QRect(edge, y, title_wide, row)))
        places.append((self.done, QRect(edge + inner - done_wide, y, done_wide, row)))
        y += row + look.px(18)
        percent = max(look.px(110), self._percent.natural_width() + look.px(28))
        if inner >= look.px(1300):  # a lying panel: everything in one row
            letter = look.px(190)
            places += [(self.smaller, QRect(edge, y, letter, high)),
                       (self._percent, QRect(edge + letter, y, percent, high)),
                       (self.larger, QRect(edge + letter + percent, y, letter, high))]
            start = edge + 2 * letter + percent + look.px(40)
        else:
            letter = (inner - percent) // 2
            places += [(self.smaller, QRect(edge, y, letter, high)),
                       (self._percent, QRect(edge + letter, y, percent, high)),
                       (self.larger, QRect(edge + inner - letter, y, letter, high))]
            y += high + gap
            start = edge
        room = edge + inner - start
        wide = (room - 3 * gap) // 4
        tall = max(high, *(swatch.block(wide).height + look.px(28) for swatch in self.swatches))
        for number, swatch in enumerate(self.swatches):
            places.append((swatch, QRect(start + number * (wide + gap), y, wide, tall)))
        for part, rect in places:
            part.setGeometry(placed(rect, width, rtl))
        return y + tall + look.px(28)

    def _on_swatch(self) -> None:
        swatch = self.sender()
        swatch.setChecked(True)
        self.appearance_changed.emit(replace(self._appearance, theme=swatch.name))

    def _on_smaller(self) -> None:
        self._go(-1)

    def _on_larger(self) -> None:
        self._go(1)

    def _go(self, direction: int) -> None:
        percent = self._appearance.text_percent
        steps = [step for step in KIOSK_STEPS if (step > percent if direction > 0 else step < percent)]
        if steps:
            step = steps[0] if direction > 0 else steps[-1]
            self.appearance_changed.emit(replace(self._appearance, text_percent=step))
            announce(self, self._percent.text())

"""Our own keyboard on the screen: large keys, letters of the language, a few words of the library to choose from.

Keys act when they are pressed and never move; a long press does nothing. It learns nothing: what is offered comes from
the library, never from what was typed before. "ee" is two quick presses, so only what no finger does on purpose, a
bounce within 80 ms, is left out.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.ui.icons import icon_pixmap
from reader.ui.kiosk.key_layouts import accent_rows, letters_for
from reader.ui.kiosk.look import KioskLook
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.paint import fill, panel, placed
from reader.ui.widgets.text import TextBlock
from reader.ui.wording import translate

BOUNCE = 0.08   # seconds
_SHOWN_MS = 90  # a key looks pressed at least so long
_GAP, _EDGE = 10, 20
_LOW = 1200     # px: a lower window is a lying panel, with the digits beside the letters

DELETE, CLEAR, ACCENTS, SPACE, SEARCH = "delete", "clear", "accents", "space", "search"


class Key(QAbstractButton):
    """One key. `name` is its letter, or what it does."""

    struck = Signal(str)

    def __init__(self, name: str, parent: OnScreenKeyboard) -> None:
        super().__init__(parent)
        self.name = name
        self._keyboard = parent
        self._is_shown_down = False
        self._kind = "letter" if name in (SPACE,) or len(name) == 1 else "main" if name == SEARCH else "other"
        self.icon_name = {DELETE: "delete", SEARCH: "search"}.get(name, "")
        self.setObjectName(f"key_{name}")
        self.setProperty("quick", True)   # for `touch.OneTap`
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._up = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._up.timeout.connect(self._on_up)
        self.clicked.connect(self._on_clicked)  # a press that is no finger's

    def set_name(self, name: str) -> None:
        """Become the key of another letter."""
        if name != self.name:
            self.name = name
            self.setObjectName(f"key_{name}")
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._is_shown_down = True
            self._up.start()
            self.update()
            self.struck.emit(self.name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def _on_clicked(self) -> None:
        self.struck.emit(self.name)

    def _on_up(self) -> None:
        self._is_shown_down = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look = self._keyboard.look
        if look is None:
            return
        painter, theme = QPainter(self), look.theme
        back, word, line = {"letter": ("card", "text", "border_strong"), "main": ("accent", "on_accent", "accent"),
                            "other": ("rail", "text", "border_strong")}[self._kind]
        if self._is_shown_down:
            back, word = ("accent_pressed", "on_accent") if self._kind == "main" else ("pressed", "on_pressed")
        panel(painter, QRectF(self.rect()), look.px(16), theme.color(back), theme.color(line), 2)
        px = look.px(38 if len(self.name) == 1 else 28)
        font = look.font("ui", 600, scale=False)
        font.setPixelSize(max(look.least_letters, px))
        text = self.text()
        icon = max(look.px(38), look.least_letters) if self.icon_name else 0
        room = self.width() - look.px(12) - (icon + look.px(10) if icon and text else 0)
        block = TextBlock(text, font, max(1, room), line=1.2)
        if icon and text and block.font.pixelSize() < font.pixelSize():  # the word says enough
            icon = 0
            block = TextBlock(text, font, max(1, self.width() - look.px(12)), line=1.2)
        used = (icon + (look.px(10) if text else 0) if icon else 0) + (block.natural_width if text else 0)
        x = (self.width() - used) / 2
        if icon:
            painter.drawPixmap(round(x), round((self.height() - icon) / 2),
                               icon_pixmap(self.icon_name, theme[word], icon, self.devicePixelRatioF()))
            x += icon + look.px(10)
        if text:
            block.draw(painter, x, (self.height() - block.height) / 2, theme.color(word))


class OnScreenKeyboard(QWidget):
    """Give it any width; `height_for` says how high it is then."""

    typed = Signal(str)              # a letter, a digit, a space
    delete_requested = Signal()
    clear_requested = Signal()
    search_requested = Signal()
    suggestion_chosen = Signal(str)
    hide_requested = Signal()

    def __init__(self, parent: QWidget | None = None, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self.setObjectName("on_screen_keyboard")
        self.setAccessibleName(translate("Reader", "Keyboard"))
        self.look: KioskLook | None = None
        self._now = now
        self._language = "en"
        self._shows_accents = False
        self._last: tuple[str, float] = ("", -1.0)
        self._tall = 1920
        self._digits = [self._key(digit) for digit in "1234567890"]
        self._letters = [[self._key("a") for _ in range(most)] for most in (12, 12, 10)]
        self.delete = self._key(DELETE)
        self.clear = self._key(CLEAR)
        self.accents = self._key(ACCENTS)
        self.space = self._key(SPACE)
        self.search = self._key(SEARCH)
        self.suggestions = [Chip("", parent=self) for _ in range(3)]
        for number, chip in enumerate(self.suggestions):
            chip.setObjectName(f"key_suggestion_{number}")
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(self._on_suggestion)
            chip.hide()
        self._offered: tuple[str, ...] = ()
        self.hide_keys = Button("", icon="chevron-down", parent=self)
        self.hide_keys.setObjectName("key_hide")
        self.hide_keys.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide_keys.clicked.connect(self.hide_requested)
        self.retranslate()

    def _key(self, name: str) -> Key:
        key = Key(name, self)
        key.struck.connect(self._on_struck)
        return key

    # ---- what it is told

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.delete.setAccessibleName(translate("Reader", "Delete the last letter"))
        self.clear.setText(translate("Reader", "Clear"))
        self.space.setText(translate("Reader", "space"))
        self.search.setText(translate("Reader", "Search"))
        self.accents.setAccessibleName(translate("Reader", "Letters with accents"))
        self.hide_keys.setText(translate("Reader", "Hide keys"))
        self._fill()

    def set_look(self, look: KioskLook) -> None:
        self.look = look
        for part in (*self.suggestions, self.hide_keys):
            part.set_look(look)
        self._place()
        self.update()

    def set_language(self, language: str) -> None:
        """Whose letters the keys have: that of the library."""
        if language and language != self._language:
            self._language, self._shows_accents = language, False
            self._fill()

    def set_suggestions(self, words: tuple[str, ...]) -> None:
        """Up to three words to choose from."""
        if words[:3] != self._offered:
            self._offered = words[:3]
            self._show_suggestions()

    def set_room(self, tall: int) -> None:
        """How high the window is."""
        if tall != self._tall:
            self._tall = tall
            self._place()

    def reset(self) -> None:
        """As if nobody had ever used it."""
        self._shows_accents, self._last = False, ("", -1.0)
        self.set_suggestions(())
        self._fill()

    @property
    def keys(self) -> list[Key]:
        """Those that are shown."""
        return [key for key in self.findChildren(Key) if not key.isHidden()]

    # ---- inside

    def _rows(self) -> tuple[str, str, str]:
        letters = letters_for(self._language)
        return accent_rows(letters) if self._shows_accents else letters.rows

    def _fill(self) -> None:
        letters = letters_for(self._language)
        for keys, row in zip(self._letters, self._rows(), strict=True):
            for number, key in enumerate(keys):
                key.setVisible(number < len(row))
                if number < len(row):
                    key.set_name(row[number])
                    key.setText(row[number])
                    key.setAccessibleName(row[number])
        for key in self._digits:
            key.setText(key.name)
        self.accents.setText("a b c" if self._shows_accents and letters.rows[0][0] == "q" else
                             " ".join(letters.rows[0][:2]) if self._shows_accents else letters.accents_key)
        self._place()

    @property
    def _is_low(self) -> bool:
        return self._tall < _LOW

    def height_for(self, width: int) -> int:
        return self._arranged(width)[1]

    def _arranged(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """Every part with its place on `width` px, and the height."""
        look = self.look
        assert look is not None
        gap, edge = look.px(_GAP), look.px(_EDGE)
        if (width - 2 * edge - 9 * gap) / 10 < look.least_target:  # a small panel: air goes before keys do
            edge = 10
            gap = max(4, min(gap, (width - 2 * edge - 10 * look.least_target) // 9))
        inner = width - 2 * edge
        share = 0.08 if self._is_low else 0.06  # of the window: results need room, too
        high = max(look.least_target, round(look.least_letters * 1.7),
                   min(look.px(84 if self._is_low else 96), round(self._tall * share)))
        pad_wide = 0
        if self._is_low:
            pad_wide = 3 * max(look.least_target, min(look.px(110), inner // 16)) + 2 * gap
        main = inner - (pad_wide + look.px(40) if pad_wide else 0)
        parts: list[tuple[QWidget, QRect]] = []
        chip_high = max(look.px(76), look.least_target)
        y = look.px(14 if self._is_low else 22)
        hide = min(self.hide_keys.natural_width(), inner // 2)
        parts.append((self.hide_keys, QRect(edge + inner - hide, y, hide, chip_high)))
        x = edge
        for chip in self.suggestions:
            wide = chip.natural_width()
            fits = bool(chip.text()) and x + wide <= edge + inner - hide - gap
            chip.setVisible(fits)
            if fits:
                parts.append((chip, QRect(x, y, wide, chip_high)))
                x += wide + gap + look.px(6)
        y += chip_high + look.px(14 if self._is_low else 20)
        top = y
        rows = letters_for(self._language).rows
        unit = (main - 9 * gap) / 10
        if not self._is_low:
            parts += self._row(self._digits, edge, y, main, unit, high, gap)
            y += high + gap
        for number, keys in enumerate(self._letters):
            count = len(self._rows()[number])
            # Keys have one width in all rows; the places are those of the letters, also while accents show.
            most = max(len(row) for row in rows)
            wide = min(unit, (main - (most - 1) * gap) / most)
            shown = keys[:count]
            slots = max(count, len(rows[number]))
            extra = min(look.px(190), max(look.least_target, round(main - slots * (unit + gap))))
            if number == 2:
                wide = min(wide, (main - extra - slots * gap) / slots)
                start = edge + (main - (slots * (wide + gap) + extra)) / 2
                at = start
                for key in shown:
                    parts.append((key, QRect(round(at), y, round(at + wide) - round(at), high)))
                    at += wide + gap
                end = start + slots * (wide + gap)
                parts.append((self.delete, QRect(round(end), y, round(extra), high)))
            else:
                parts += self._row(shown, edge, y, main, wide, high, gap, slots)
            y += high + gap
        parts += self._foot(edge, y, main, high, gap)
        y += high
        if pad_wide:
            one = (pad_wide - 2 * gap) / 3
            left = edge + main + look.px(40)
            for number, key in enumerate(self._digits):
                row, column = divmod(number, 3) if number < 9 else (3, 1)
                parts.append((key, QRect(round(left + column * (one + gap)), top + row * (high + gap), round(one),
                                         high)))
        return parts, y + look.px(14 if self._is_low else 30)

    @staticmethod
    def _row(keys: list[Key], edge: int, y: int, room: int, wide: float, high: int, gap: int,
             slots: int = 0) -> list[tuple[QWidget, QRect]]:
        slots = slots or len(keys)
        at = edge + (room - slots * wide - (slots - 1) * gap) / 2
        row = []
        for key in keys:
            row.append((key, QRect(round(at), y, round(at + wide) - round(at), high)))
            at += wide + gap
        return row

    def _foot(self, edge: int, y: int, room: int, high: int, gap: int) -> list[tuple[QWidget, QRect]]:
        look = self.look
        assert look is not None
        shares = ((self.clear, 165), (self.accents, 118), (self.space, 477), (self.search, 250))
        total = sum(share for _, share in shares)
        free, at, row = room - 3 * gap, float(edge), []
        for key, share in shares:
            wide = free * share / total
            row.append((key, QRect(round(at), y, round(at + wide) - round(at), high)))
            at += wide + gap
        return row

    def _show_suggestions(self) -> None:
        for number, chip in enumerate(self.suggestions):
            word = self._offered[number] if number < len(self._offered) else ""
            chip.setText(word)
        self._place()

    def _place(self) -> None:
        if self.look is None or self.width() < 50:
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for part, rect in self._arranged(self.width())[0]:
            # Keys stand as on any keyboard; only what is around them follows the direction of reading.
            turns = rtl and not isinstance(part, Key)
            part.setGeometry(placed(rect, self.width(), turns))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()  # a touch between the keys is for nobody

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.look is not None:
            painter, theme = QPainter(self), self.look.theme
            fill(painter, QRectF(self.rect()), theme.color("rail"))
            fill(painter, QRectF(0, 0, self.width(), 2), theme.color("border"))

    # ---- what a finger does

    def _on_struck(self, name: str) -> None:
        now = self._now()
        before, when = self._last
        if name == before and now - when < BOUNCE:
            return
        self._last = name, now
        if name == DELETE:
            self.delete_requested.emit()
        elif name == CLEAR:
            self.clear_requested.emit()
        elif name == SEARCH:
            self.search_requested.emit()
        elif name == ACCENTS:
            self._shows_accents = not self._shows_accents
            self._fill()
        else:
            self.typed.emit(" " if name == SPACE else "'" if name == "’" else name)
            if self._shows_accents and name not in (SPACE, *"0123456789"):
                self._shows_accents = False
                self._fill()

    def _on_suggestion(self) -> None:
        self.suggestion_chosen.emit(self.sender().text())

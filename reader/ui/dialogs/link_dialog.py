"""Asks before anything leaves Reader: it shows the whole address, and staying is the main button.

It opens nothing. Whoever hears `open_requested` decides.
"""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.sheet import Sheet
from reader.ui.widgets.words import Words
from reader.ui.wording import translate


class LinkDialog(Sheet):
    """See the module. `closed` is said in every case, after `open_requested` when that was the wish."""

    open_requested = Signal(str)

    def __init__(self, parent: QWidget, address: str) -> None:
        """`address` begins with http:, https:, mailto: or tel:. `open` shows the question, once."""
        super().__init__(parent, once=True)
        self.setObjectName("link_dialog")
        self._address = address
        self._title = Words(font="heading_3", weight=600, color="heading", px=24, parent=self.body)
        self._title.setObjectName("link_title")
        self._sentence = Words(font="ui", color="text", line=1.45, parent=self.body)
        self._shown = Words(font="ui", weight=600, color="text", anywhere=True, parent=self.body)
        self._shown.setObjectName("link_address")
        self.stay = Button(translate("Reader", "Stay here"), kind="main", parent=self.body)
        self.stay.setObjectName("link_stay")
        self.stay.clicked.connect(self.close_sheet)
        self.go = Button(translate("Reader", "Open"), icon="external-link", parent=self.body)
        self.go.setObjectName("link_open")
        self.go.clicked.connect(self._on_open)
        self._fill(address)

    def _fill(self, address: str) -> None:
        kind = address.partition(":")[0].lower()
        if kind == "tel":
            title = translate("Reader", "Call this number?")
            sentence = translate("Reader", "This leaves Reader. The number goes to the program that makes calls.")
            word, icon = translate("Reader", "Call"), "phone"
        elif kind == "mailto":
            title = translate("Reader", "Write to this address?")
            sentence = translate("Reader", "This leaves Reader and opens the mail program.")
            word, icon = translate("Reader", "Write"), "square-pen"
        else:
            title = translate("Reader", "Open the web browser?")
            sentence = translate("Reader", "This leaves Reader and opens a page on the internet:")
            word, icon = translate("Reader", "Open"), "external-link"
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._shown.setText(readable_address(address))
        self.go.setText(word)
        self.go.set_icon(icon)
        self.setAccessibleName(title)
        self.stay.setAccessibleDescription(f"{title} {self._shown.text()}")

    def set_look(self, look: Look) -> None:
        for part in (self._title, self._sentence, self._shown, self.stay, self.go):
            part.set_look(look)
        super().set_look(look)

    def first_focus(self) -> QWidget:
        return self.stay

    def arrange(self, width: int) -> int:
        ui = self.look.ui
        pad = ui(26) if width >= ui(380) else ui(16)
        inner, y = width - 2 * pad, pad - 4
        for part, after in ((self._title, 6), (self._sentence, 10), (self._shown, 22)):
            high = part.height_for(inner)
            part.setGeometry(pad, y, inner, high)
            y += high + ui(after)
        return place_choices(self, [self.go, self.stay], pad, y, inner) + pad

    def _on_open(self) -> None:
        self.open_requested.emit(self._address)
        self.close_sheet()


def place_choices(sheet: Sheet, buttons: list[Button], x: int, y: int, width: int) -> int:
    """Buttons at the end of one line, the last one outermost; below each other when they do not fit.

    Returns where they end.
    """
    gap = 10
    wide = [button.natural_width() for button in buttons]
    if sum(wide) + gap * (len(buttons) - 1) <= width:
        at, tallest = x + width, 0
        for button, one in zip(reversed(buttons), reversed(wide), strict=True):
            at -= one
            high = button.height_for(one)
            place = at if not sheet.isRightToLeft() else 2 * x + width - at - one
            button.setGeometry(place, y, one, high)
            at -= gap
            tallest = max(tallest, high)
        return y + tallest
    for button in reversed(buttons):
        high = button.height_for(width)
        button.setGeometry(x, y, width, high)
        y += high + gap
    return y - gap


def readable_address(address: str) -> str:
    """An address as it is safe to show: letters that could pass for others are encoded; numbers stand alone."""
    kind, _, rest = address.partition(":")
    encoded = bytes(QUrl(address).toEncoded().data()).decode("ascii", "replace")
    if kind.lower() == "tel":
        return encoded.partition(":")[2] or rest
    if kind.lower() == "mailto":
        return encoded.partition(":")[2].partition("?")[0] or rest
    return encoded or ascii(address)[1:-1]

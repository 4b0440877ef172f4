"""Where a link leads that a kiosk does not open: the address to read, and as a square code for the person's own phone.

Nothing leaves the app. A number to call stands alone and large.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.link_dialog import place_choices, readable_address
from reader.ui.kiosk.square_code import LONGEST, SquareCode
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.sheet import Sheet
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_SIDE = 240   # px of the code at 100 %


class AddressSheet(Sheet):
    """See the module. `open` shows it, once."""

    def __init__(self, parent: QWidget, address: str) -> None:
        """`address` begins with http:, https:, mailto: or tel:."""
        super().__init__(parent, once=True)
        self.setObjectName("address_sheet")
        kind = address.partition(":")[0].lower()
        title, sentence = {
            "tel": (translate("Reader", "A number to call"),
                    translate("Reader", "This screen cannot make calls. Here is the number:")),
            "mailto": (translate("Reader", "An address to write to"),
                       translate("Reader", "This screen cannot send mail. Here is the address:")),
        }.get(kind, (translate("Reader", "A page on the internet"),
                     translate("Reader", "This screen does not open other pages. You can open it at home, or on your "
                                         "phone:")))
        self._title = Words(title, font="heading_3", weight=600, color="heading", px=24, parent=self.body)
        self._sentence = Words(sentence, font="ui", color="text", line=1.45, parent=self.body)
        self.address = Words(readable_address(address), font="ui", weight=600, color="text", anywhere=True,
                             parent=self.body)
        self.address.setObjectName("address_words")
        has_code = len(address) <= LONGEST
        self.code = SquareCode(self.body) if has_code else None
        if self.code is not None:
            self.code.set_words(address)
            self.code.setAccessibleName(translate("Reader", "A square code for phones"))
        self._hint = Words(translate("Reader", "Hold your phone's camera over the square."), font="ui",
                           color="text_soft", parent=self.body) if has_code else None
        self.done = Button(translate("Reader", "Go on reading"), kind="main", parent=self.body)
        self.done.setObjectName("address_done")
        self.done.clicked.connect(self.close_sheet)
        self.setAccessibleName(title)
        self.done.setAccessibleDescription(f"{title}. {sentence} {self.address.text()}")

    def set_look(self, look: Look) -> None:
        for part in (self._title, self._sentence, self.address, self.code, self._hint, self.done):
            if part is not None:
                part.set_look(look)
        super().set_look(look)

    def first_focus(self) -> QWidget:
        return self.done

    def arrange(self, width: int) -> int:
        ui = self.look.ui
        pad = ui(26) if width >= ui(380) else ui(16)
        inner, y = width - 2 * pad, pad - 4
        for part, after in ((self._title, 6), (self._sentence, 10), (self.address, 18)):
            high = part.height_for(inner)
            part.setGeometry(pad, y, inner, high)
            y += high + ui(after)
        if self.code is not None and self._hint is not None:
            side = self.code.side_for(min(ui(_SIDE), inner))
            self.code.setGeometry(pad + (inner - side) // 2, y, side, side)
            y += side + ui(10)
            high = self._hint.height_for(inner)
            self._hint.setGeometry(pad, y, inner, high)
            self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            y += high + ui(18)
        return place_choices(self, [self.done], pad, y, inner) + pad

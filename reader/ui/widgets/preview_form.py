"""The forms in which staff look at an article before it goes live: each has a name and a `Look` of its own.

They show what patients get before they choose anything for themselves, whatever the window's own look is.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, cached_property

from reader.appearance import Appearance
from reader.ui.theme import Look, load_theme
from reader.ui.wording import translate

LARGE_PERCENT = 200
KIOSK_SIZE = (1080, 1920)  # px, upright


class Form(StrEnum):
    """Where, or how, a patient reads."""

    LAPTOP = "laptop"
    KIOSK = "kiosk"
    LARGE = "large"
    DARK = "dark"
    PRINT = "print"


def form_words() -> tuple[tuple[str, str], ...]:
    """(key, word) of each form, in order."""
    return (
        (Form.LAPTOP, translate("Reader", "Laptop")), (Form.KIOSK, translate("Reader", "Kiosk")),
        (Form.LARGE, translate("Reader", "Large text")), (Form.DARK, translate("Reader", "Dark")),
        (Form.PRINT, translate("Reader", "Print")),
    )


@cache
def look_of(form: Form) -> Look:
    """What the article is drawn with in `form`. Paper has a look of its own (`printing.paper_style`)."""
    if form is Form.KIOSK:
        return _KioskLook(Appearance(theme="light"), load_theme("light"))
    theme = "dark" if form is Form.DARK else "light"
    return Look(Appearance(theme=theme, text_percent=LARGE_PERCENT if form is Form.LARGE else 100), load_theme(theme))


class _KioskLook(Look):
    """The sizes of a kiosk at its usual text size."""

    @cached_property
    def text_scale(self) -> float:
        sizes = self.shape["type"]
        return sizes["kiosk"]["body"] / sizes["laptop"]["body"]

    @cached_property
    def interface_scale(self) -> float:
        sizes = self.shape["type"]
        return sizes["kiosk"]["ui"] / sizes["laptop"]["ui"]

    def reading(self, name: str) -> int:
        return self.shape["type"]["kiosk"][name]

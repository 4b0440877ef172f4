"""The look at a kiosk: the table of kiosk sizes, never smaller than eyes and fingers need on this panel.

Capital letters are at least 4.76 mm high on the glass (Section 508, 402.4), whatever the panel's size; see
`reader.kiosk.sizes` for the arithmetic. Where a panel's pixels are so small that the letters have to grow, everything
grows with them.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from PySide6.QtGui import QFont, QFontMetricsF

from reader.appearance import TEXT_STEPS
from reader.kiosk.sizes import LEAST_TARGET_MM, USUAL_MM_PER_PIXEL, least_font_px, to_px
from reader.ui.theme import Look, _interpolate, load_font, load_shape

# Sizes that one can choose at a kiosk: smaller than usual would be too small, larger leaves three words in a line.
KIOSK_STEPS = tuple(step for step in TEXT_STEPS if 100 <= step <= 250)
_TITLES = frozenset({"display", "title", "heading_2", "heading_3", "deck", "card_title", "quote"})


@cache
def capital_ratio() -> float:
    """Height of a capital divided by the size of the font, the least of our families."""
    ratios = []
    for letters in ("clear", "book"):
        font = QFont(load_font(letters))
        font.setPixelSize(1000)
        ratios.append(QFontMetricsF(font).capHeight() / 1000)
    return min(ratios)


@cache
def _kiosk_shape() -> dict[str, Any]:
    """The shared numbers with those of the kiosk in place of the laptop's."""
    shape = deepcopy(load_shape())
    radius, control = shape["radius"], shape["target"]["kiosk_min"] / shape["target"]["laptop_min"]
    radius.update(small=10, control=radius["kiosk_control"], field=radius["kiosk_control"],
                  card=radius["kiosk_card"], sheet=radius["kiosk_sheet"])
    shape["line"].update(hair=2, focus=4, callout_bar=9, outline_bar=7)
    shape["type"]["kiosk"]["lead"] = 33  # what stands alone under a title, in plain letters
    shape["layout"]["outline"] = 420 / control  # px of the look's page on the kiosk's article
    return shape


@dataclass(frozen=True, eq=False)
class KioskLook(Look):
    """`pixel_mm` is how many millimeters a pixel of the panel is."""

    pixel_mm: float = USUAL_MM_PER_PIXEL
    hovers = False

    @property
    def shape(self) -> dict[str, Any]:
        return _kiosk_shape()

    @cached_property
    def least_letters(self) -> int:
        """The smallest letters, px, that are still large enough on this panel."""
        return least_font_px(capital_ratio(), self.pixel_mm)

    @cached_property
    def least_target(self) -> int:
        """The smallest side, px, of what a finger has to hit."""
        return to_px(LEAST_TARGET_MM, self.pixel_mm)

    @cached_property
    def panel_scale(self) -> float:
        """By how much everything grows because the panel's pixels are small."""
        return max(1.0, self.least_letters / self._sizes["ui"])

    @property
    def _sizes(self) -> dict[str, int]:
        return self.shape["type"]["kiosk"]

    @cached_property
    def _step(self) -> float:
        sizes = self.shape["text_size"]
        return _interpolate(self.appearance.text_percent, sizes["interface_percent"], sizes["steps_percent"]) / 100

    @cached_property
    def interface_scale(self) -> float:
        target = self.shape["target"]
        return self._step * self.panel_scale * target["kiosk_min"] / target["laptop_min"]

    @cached_property
    def text_scale(self) -> float:
        laptop = self.shape["type"]["laptop"]
        return self.appearance.text_percent / 100 * self.panel_scale * self._sizes["body"] / laptop["body"]

    def letters(self, px: float) -> int:
        laptop = self.shape["type"]["laptop"]
        name = "ui" if px < 30 else "title"  # titles grow less, so that they still fit
        return max(self.least_letters, round(px * self._step * self.panel_scale * self._sizes[name] / laptop[name]))

    def page_letters(self, px: float) -> int:
        return max(self.least_letters, round(px * self.text_scale))

    def reading(self, name: str) -> int:
        sizes = self.shape["text_size"]
        percent = self.appearance.text_percent / 100 * self.panel_scale
        share = 100.0
        if name in ("display", "title", "heading_2", "heading_3", "deck"):
            share = max(55, _interpolate(self.appearance.text_percent, sizes["title_percent_of_step"],
                                         sizes["steps_percent"]))
        px = round(self._sizes[name] * percent * share / 100)
        least = round(self._sizes["body"] * percent) if name.startswith(("title", "heading")) else 0
        return max(px, least, self.least_letters)

    def font(self, name: str, weight: int = 400, *, scale: bool = True) -> QFont:
        font = QFont(load_font("book" if name in _TITLES else "clear"))
        px = self._sizes[name] * self.panel_scale * (self._step if scale else 1)
        font.setPixelSize(max(self.least_letters, round(px)))
        font.setWeight(QFont.Weight(weight))
        return font

    def px(self, px: float) -> int:
        """`px` of the kiosk's own pictures on this panel, whatever the text size."""
        return round(px * self.panel_scale)

    def target(self, px: float) -> int:
        """A side of something to touch, that is `px` in the kiosk's pictures."""
        return max(self.least_target, self.px(px))

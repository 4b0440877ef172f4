"""Colors, fonts and sizes as the rest of the screen uses them.

Reads `resources/themes/*.toml`; nothing else in the project names a color or a font size. A `Theme` holds colors by
role, `Shape` the numbers that all themes share, and a `Look` puts both together with what a person chose.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import Any

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from reader.appearance import Appearance
from reader.paths import bundled_resources

FAMILIES = {"clear": "Atkinson Hyperlegible Next", "book": "Literata", "dyslexic": "OpenDyslexic",
            "symbols": "Reader Symbols"}
FONT_FOLDERS = {"clear": "atkinson-hyperlegible-next", "book": "literata", "dyslexic": "opendyslexic",
                "symbols": "reader-symbols"}


@dataclass(frozen=True, eq=False)
class Theme:
    """Colors by role, as ``#RRGGBB``."""

    name: str
    roles: dict[str, str]

    def __getitem__(self, role: str) -> str:
        return self.roles[role]

    def color(self, role: str) -> QColor:
        return QColor(self.roles[role])

    @property
    def is_dark(self) -> bool:
        return self.color("page").lightness() < 128


@cache
def load_theme(name: str) -> Theme:
    """The theme in ``resources/themes/NAME.toml``."""
    with (bundled_resources() / "themes" / f"{name}.toml").open("rb") as file:
        data = tomllib.load(file)
    base = data["base"]
    return Theme(name, {role: base[color] for role, color in data["role"].items()})


@cache
def load_shape() -> dict[str, Any]:
    """The numbers of ``resources/themes/shape.toml``: sizes, spaces, radii, durations."""
    with (bundled_resources() / "themes" / "shape.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def load_font(letters: str) -> str:
    """Make one bundled family known to Qt, once; return its name. What it lacks (→ ☐ ★ …) comes from our symbols."""
    for path in sorted((bundled_resources() / "fonts" / FONT_FOLDERS[letters]).glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    if letters != "symbols":
        QFont.insertSubstitution(FAMILIES[letters], load_font("symbols"))
    return FAMILIES[letters]


def _interpolate(percent: int, values: list[float], steps: list[int]) -> float:
    """The value for `percent` on the line through the known steps; the last slope goes on beyond them."""
    if percent <= steps[0]:
        return values[0]
    for (low, start), (high, end) in pairwise(zip(steps, values, strict=True)):
        if percent <= high:
            return start + (end - start) * (percent - low) / (high - low)
    return values[-1] + (values[-1] - values[-2]) * (percent - steps[-1]) / (steps[-1] - steps[-2]) / 2


@dataclass(frozen=True, eq=False)
class Look:
    """A theme, the shared numbers and one person's choices: everything that is needed to draw.

    Sizes are device-independent pixels.
    """

    appearance: Appearance
    theme: Theme

    @property
    def shape(self) -> dict[str, Any]:
        return load_shape()

    @cached_property
    def text_scale(self) -> float:
        """Factor for everything that is read in the page."""
        return self.appearance.text_percent / 100

    @cached_property
    def interface_scale(self) -> float:
        """Factor for bars, buttons and cards: grows with the text, but more slowly."""
        sizes = self.shape["text_size"]
        return _interpolate(self.appearance.text_percent, sizes["interface_percent"], sizes["steps_percent"]) / 100

    @cached_property
    def title_scale(self) -> float:
        """Factor for titles and headings in the page, so that they still fit when the text is large."""
        sizes = self.shape["text_size"]
        share = _interpolate(self.appearance.text_percent, sizes["title_percent_of_step"], sizes["steps_percent"])
        return self.text_scale * max(share, 55) / 100

    hovers = True  # whether a pointer resting on something changes it: a finger leaves one behind where it was

    def ui(self, px: float) -> int:
        """`px` of the interface at this text size."""
        return round(px * self.interface_scale)

    def letters(self, px: float) -> int:
        """Size in px of letters of the interface that are `px` high at 100 %."""
        return self.ui(px)

    def page_letters(self, px: float) -> int:
        """Size in px of letters in the page that are `px` high at 100 %."""
        return round(px * self.text_scale)

    def reading(self, name: str) -> int:
        """Size in px of "body", "title", "heading_2" … in the page at this text size."""
        px = self.shape["type"]["laptop"][name]
        scale = self.title_scale if name in ("display", "title", "heading_2", "heading_3", "deck") else self.text_scale
        return max(round(px * scale), round(self.shape["type"]["laptop"]["body"] * self.text_scale)
                   if name.startswith(("title", "heading")) else 1)

    @property
    def measure(self) -> int:
        """Width in px of the text column when there is room for it."""
        layout = self.shape["layout"]
        em = {"narrow": 25, "normal": layout["measure_em"], "wide": layout["measure_max_em"]}
        return round(em[self.appearance.width] * self.reading("body"))

    def indent(self, column: int) -> int:
        """How far in px a quote or a list stands in, on a column of `column` px; deeper ones so many times as far.

        Never more than a 22nd of the column, so that the tenth level still has half of it.
        """
        return max(6, min(round(27 * self.text_scale), column // 22))

    @property
    def body_family(self) -> str:
        return load_font(self.appearance.letters)

    def font(self, name: str, weight: int = 400, *, scale: bool = True) -> QFont:
        """A font of the interface by its name in the type table ("ui", "ui_small", "card_title", "display" …).

        Titles are set in Literata, everything else in Atkinson Hyperlegible Next.
        """
        heading = name in ("display", "title", "heading_2", "heading_3", "deck", "card_title", "quote")
        font = QFont(load_font("book" if heading else "clear"))
        px = self.shape["type"]["laptop"][name]
        font.setPixelSize(self.ui(px) if scale else px)
        font.setWeight(QFont.Weight(weight))
        return font

    def palette(self) -> QPalette:
        """Qt's own colors for whatever a style sheet does not reach."""
        theme, palette = self.theme, QPalette()
        for group_role, role in (
            (QPalette.ColorRole.Window, "window"), (QPalette.ColorRole.WindowText, "text"),
            (QPalette.ColorRole.Base, "page"), (QPalette.ColorRole.AlternateBase, "rail"),
            (QPalette.ColorRole.Text, "text"), (QPalette.ColorRole.Button, "window"),
            (QPalette.ColorRole.ButtonText, "text"), (QPalette.ColorRole.BrightText, "error_text"),
            (QPalette.ColorRole.Highlight, "text_select"), (QPalette.ColorRole.HighlightedText, "on_text_select"),
            (QPalette.ColorRole.Link, "link"), (QPalette.ColorRole.LinkVisited, "link"),
            (QPalette.ColorRole.ToolTipBase, "tooltip"), (QPalette.ColorRole.ToolTipText, "on_tooltip"),
            (QPalette.ColorRole.PlaceholderText, "text_soft"), (QPalette.ColorRole.Accent, "accent"),
        ):
            palette.setColor(group_role, theme.color(role))
        for group_role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, group_role, theme.color("disabled_text"))
        return palette



"""How a person likes to read: size, colors, letters, spacing, movement. Plain values; nothing here draws or stores."""

from __future__ import annotations

from reader.values import value

TEXT_STEPS: tuple[int, ...] = (85, 100, 115, 130, 150, 175, 200, 250, 300)  # percent
THEMES: tuple[str, ...] = ("light", "sepia", "dark", "high_contrast")
THEME_CHOICES: tuple[str, ...] = ("system", *THEMES)
LETTERS: tuple[str, ...] = ("clear", "book", "dyslexic")
LINES: tuple[str, ...] = ("normal", "more", "most")
SPACING: tuple[str, ...] = ("normal", "wide")
MOTION: tuple[str, ...] = ("normal", "less")
WIDTHS: tuple[str, ...] = ("narrow", "normal", "wide")


@value
class Appearance:
    """One person's choice. `theme` "system" follows the computer's light or dark setting."""

    theme: str = "system"
    text_percent: int = 100
    letters: str = "clear"
    lines: str = "normal"
    spacing: str = "normal"
    width: str = "normal"
    motion: str = "normal"  # "less": nothing slides or fades


def nearest_step(percent: float) -> int:
    """The text step closest to `percent`; the smaller one when two are equally close."""
    return min(TEXT_STEPS, key=lambda step: (abs(step - percent), step))


def next_step(percent: int, direction: int) -> int:
    """The step above (`direction` > 0) or below `percent`; the last one stays."""
    if direction > 0:
        return next((step for step in TEXT_STEPS if step > percent), TEXT_STEPS[-1])
    return next((step for step in reversed(TEXT_STEPS) if step < percent), TEXT_STEPS[0])

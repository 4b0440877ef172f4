"""Which colors stand on which, and how well they can be told apart (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).

The table names every pair of roles that is used on a screen. Nothing here draws; the ratio is the one of WCAG.
"""

from __future__ import annotations

from dataclasses import dataclass

BODY, WORDS, SIGNS, QUIET = 7.0, 4.5, 3.0, 3.0
# Pairs of each kind. In the high-contrast theme all of them have to reach 7.
_READ = """
text on page window card panel bar well rail hover note_fill tip_fill warning_fill help_fill facts_fill table_head
heading on page window card facts_fill
link on page card
on_match on match
on_match_now on match_now
on_highlight on highlight_yellow highlight_green highlight_blue highlight_rose
on_text_select on text_select
on_sentence on sentence
on_tooltip on tooltip
on_pressed on pressed
qr_dark on qr_light
"""
_WORDS = """
text_soft on page window card bar panel well hover note_fill tip_fill warning_fill facts_fill help_fill
link on window panel bar hover note_fill tip_fill warning_fill help_fill facts_fill table_head
link_hover on page window card
on_accent on accent accent_hover accent_pressed
on_selected on selected
on_help_button on help_button help_button_pressed
help_bar on help_fill page card
warning_bar on warning_fill page card
tip_bar on tip_fill
note_bar on note_fill
error_text on page window card
saved_line on page card window
"""
_SIGNS = """
icon on page window card bar panel hover
icon_soft on page window card bar
border_strong on page window card well panel bar
focus on page window card bar panel well rail
scroll_handle on page window card
accent on page window card facts_fill
help_button on page window
note_bar on page
tip_bar on page
help_bar on window bar

"""
_QUIET = """
disabled_text on disabled_fill
"""
# Seen, but nobody needs them to find or understand anything: hair lines, fills behind, and the star's fill, which has
# `saved_line` around it and another word beside it.
DECORATION = frozenset({"border", "table_line", "veil", "saved", "quote_bar"})

@dataclass(frozen=True)
class Pair:
    """One color on another, by their roles, and the least ratio that they need."""

    front: str
    ground: str
    least: float

def _pairs(text: str, least: float) -> list[Pair]:
    found = []
    for line in text.strip().splitlines():
        front, _, grounds = line.partition(" on ")
        found += [Pair(front, ground, least) for ground in grounds.split()]
    return found

PAIRS: tuple[Pair, ...] = (*_pairs(_READ, BODY), *_pairs(_WORDS, WORDS), *_pairs(_SIGNS, SIGNS), *_pairs(_QUIET, QUIET))

def luminance(color: str) -> float:
    """Relative luminance of a color written as #RRGGBB."""
    parts = [int(color[start:start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

def ratio(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black and white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)

def table(roles: dict[str, str]) -> list[tuple[Pair, float]]:
    """Every pair with its ratio in a theme, the lowest beside what it needs first."""
    found = [(pair, ratio(roles[pair.front], roles[pair.ground])) for pair in PAIRS]
    return sorted(found, key=lambda one: one[1] / one[0].least)

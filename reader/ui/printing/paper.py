"""Sheets of paper, and how large the letters on them may be. No Qt."""

from __future__ import annotations

from reader.appearance import TEXT_STEPS
from reader.values import value

DOTS = 300  # to the inch: the unit in which pages are laid out

PAPERS = ("a4", "letter")
PAPER_CHOICES = ("auto", *PAPERS)
BODY_POINTS = 15  # at 100 %: large print for most purposes begins at 14 points
PRINT_STEPS = tuple(step for step in TEXT_STEPS if 100 <= step <= 200)

# Where Letter is what lies in printers (Unicode CLDR, supplemental measurement data: paperSize US-Letter).
_LETTER = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))


def mm(length: float) -> int:
    """Millimeters in dots."""
    return round(length / 25.4 * DOTS)


def points(size: float) -> int:
    """Points in dots."""
    return round(size / 72 * DOTS)


@value
class Paper:
    """One size of sheet. All lengths are in dots."""

    key: str
    width: int
    height: int

    @property
    def side(self) -> int:
        """White at the left and at the right."""
        return mm(20)

    @property
    def column(self) -> int:
        """The width of the text."""
        return self.width - 2 * self.side

    @property
    def top(self) -> int:
        """Where the text begins on every page but the first."""
        return mm(23)

    @property
    def bottom(self) -> int:
        """Where the text ends at the latest."""
        return self.height - mm(22)


_SHEETS = {"a4": Paper("a4", mm(210), mm(297)), "letter": Paper("letter", mm(215.9), mm(279.4))}


def paper_of(choice: str, territory: str) -> Paper:
    """The sheet for a choice of `PAPER_CHOICES`; "auto" goes by the territory, a code such as "US"."""
    return _SHEETS[choice if choice in _SHEETS else "letter" if territory.upper() in _LETTER else "a4"]


def print_percent(percent: int) -> int:
    """The step for printing that is nearest to a reader's text size: paper is never small, and never wastes itself."""
    return min(PRINT_STEPS, key=lambda step: abs(step - percent))

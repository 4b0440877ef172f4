"""How long nobody may touch the screen before it asks “Still reading?”, and how long one has to answer.

A page of text is time, too: whoever reads slowly touches nothing for minutes. So the wait is what staff chose and, on
top, what a slow reader needs for the words in view. Knows no clock and no Qt: seconds come in and go out.
"""

from __future__ import annotations

import re

from reader.values import value

from .config import LEAST_WARNING

# Words a minute. 80 is the least that counts as fluent reading with low vision: Whittaker and Lovie-Kitchin,
# "Visual requirements for reading", Optometry and Vision Science 70 (1993).
SLOW_WORDS = 80
# Letters a minute, of scripts that put no space between words. The International Reading Speed Texts
# (Trauzettel-Klosinski and Dietz 2012) have 228 words of English and 255 letters of Chinese for the same readers: the
# same share of it as 80 is of 228.
SLOW_LETTERS = 90
MOST_FOR_TEXT = 300  # seconds: a very small screen full of text must not keep a page open for an hour

# Han, kana, Hangul syllables are parted by spaces and count as words; Thai, Lao, Khmer and Burmese are not.
_UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
                       "\U00020000-\U0003ffff]")
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


@value
class Waits:
    """Seconds. `ask` without a touch until it is asked, 0 for never; `answer` from the question to the end."""

    ask: int = 180
    answer: int = 30

    @property
    def is_endless(self) -> bool:
        """Whether it never asks."""
        return self.ask <= 0


def waits(idle_seconds: int, warn_seconds: int) -> Waits:
    """What `kiosk.toml` says, with the least that WCAG 2.2.1 allows for the answer."""
    return Waits(max(0, idle_seconds), max(LEAST_WARNING, warn_seconds))


def reading_seconds(text: str) -> int:
    """What a slow reader needs for `text`, at most `MOST_FOR_TEXT`."""
    letters = len(_UNPARTED.findall(text))
    words = len(_WORD.findall(_UNPARTED.sub(" ", text)))
    return min(MOST_FOR_TEXT, round(60 * (words / SLOW_WORDS + letters / SLOW_LETTERS)))

"""Which PINs are too easy to guess, and why, in one sentence. Reads and writes nothing."""

from __future__ import annotations

import unicodedata

FEWEST, MOST = 6, 12  # digits

_KEYPAD = frozenset({"147258", "258369", "147369", "159753", "753159", "258014", "147852", "789456", "456123",
                     "321654"})


def plain_digits(typed: str) -> str:
    """What was typed with the digits of any script as 0 to 9, and without spaces. Other letters stay."""
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
                   for letter in typed if not letter.isspace())


def why_refused(pin: str) -> str:
    """Why `pin` may not be used, in one sentence; "" when it may."""
    digits = plain_digits(pin)
    if not digits.isascii() or not digits.isdigit():
        return "A PIN is made of digits only." if digits else f"A PIN has {FEWEST} digits or more."
    if len(digits) < FEWEST:
        return f"A PIN has {FEWEST} digits or more."
    if len(digits) > MOST:
        return f"A PIN has {MOST} digits at most."
    if len(set(digits)) == 1:
        return "The same digit over and over is the first thing that people try."
    if _is_run(digits):
        return "Digits that go up or down evenly are easy to guess."
    if _repeats(digits):
        return "A few digits that come again are easy to guess."
    if len(set(digits)) < 3:
        return "Two digits are too few: use three different ones or more."
    if digits in _KEYPAD:
        return "A line on the keys is easy to see and to guess."
    return ""


def _is_run(digits: str) -> bool:
    """Up or down by the same step all along, as in 123456, 987654, 246802; 0 comes after 9. Also 112233."""
    for text in (digits, digits[::2] if digits[::2] == digits[1::2] else digits):
        steps = {(int(second) - int(first)) % 10 for first, second in zip(text, text[1:], strict=False)}
        if len(steps) == 1:
            return True
    return False


def _repeats(digits: str) -> bool:
    """The same part again and again, to the end: 123123, 121212, 1231231."""
    return any(digits == (digits[:size] * len(digits))[:len(digits)] for size in range(1, len(digits) // 2 + 1))

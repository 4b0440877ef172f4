"""How much of one article's text stands in another one: to recognize an article whose file got another name.

Only compares. What is done about it is for the caller.
"""

from __future__ import annotations

from .skeleton import Skeleton

SAME_ARTICLE = 0.6  # at least so much alike: one is a version of the other
_PROBE = 24
_PROBES = 64


def likeness(one: Skeleton, other: Skeleton) -> float:
    """0 (nothing in common) to 1 (the same text): the smaller one of the two shares of probes of one text that stand
    in the other one. A probe is 24 letters; 64 are taken from each text at even distances."""
    if one.text == other.text:
        return 1.0
    shorter, longer = sorted((len(one.text), len(other.text)))
    if shorter < 2 * _PROBE or shorter * 3 < longer:
        return 0.0
    return min(_share(one.text, other.text), _share(other.text, one.text))


def same_text(one: Skeleton, other: Skeleton) -> bool:
    """Whether two texts are versions of one article."""
    return likeness(one, other) >= SAME_ARTICLE


def _share(text: str, other: str) -> float:
    last = len(text) - _PROBE
    starts = {last * number // (_PROBES - 1) for number in range(_PROBES)}
    return sum(text[start:start + _PROBE] in other for start in starts) / len(starts)

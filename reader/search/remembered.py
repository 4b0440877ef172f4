"""Words of questions that stay in memory only so that the next question is quicker; here they are forgotten."""

from __future__ import annotations

from . import near_words, words


def forget_words() -> None:
    """Of everything that was asked in this process no word is left here. Takes no time; the next question is as quick
    as the first one."""
    words.fold_run.cache_clear()
    near_words.sound.cache_clear()
    near_words.long_sound.cache_clear()
